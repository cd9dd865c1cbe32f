"""Clocks: the machine's, one set by hand, and the machine's with a shift. All tell UTC."""

from datetime import UTC, datetime, timedelta


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(UTC)


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present instant."""
        return datetime.now(UTC)


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, start: datetime) -> None:
        self._at = _utc(start)

    def now(self) -> datetime:
        """Return the instant it was last put to."""
        return self._at

    def set(self, at: datetime, *, back: bool = False) -> None:
        """Put the clock to `at`. Raises ValueError when that is earlier, unless `back` is asked for."""
        instant = _utc(at)
        if instant < self._at and not back:
            raise ValueError("the clock would go back")
        self._at = instant

    def forward(self, by: timedelta) -> None:
        """Move the clock on. Raises ValueError for a negative span."""
        self.set(self._at + by)


class OffsetClock:
    """The machine's clock, shifted: time goes on by itself and can be leapt over."""

    def __init__(self, shift: timedelta = timedelta()) -> None:
        self.shift = shift

    @classmethod
    def at(cls, instant: datetime) -> "OffsetClock":
        """Return a clock that shows `instant` now and runs on from there."""
        return cls(_utc(instant) - datetime.now(UTC))

    def now(self) -> datetime:
        """Return the shifted present instant."""
        return datetime.now(UTC) + self.shift

    def forward(self, by: timedelta) -> None:
        """Leap over `by`. Raises ValueError for a negative span."""
        if by < timedelta():
            raise ValueError("the clock would go back")
        self.shift += by
