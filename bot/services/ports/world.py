"""Time, ids, keys and channels."""

from datetime import date, datetime, time
from typing import Protocol

from bot.services.records import Letter


class Clock(Protocol):
    """The time of day, UTC."""

    def now(self) -> datetime:
        """Return the present instant, aware, UTC."""
        ...


class Ids(Protocol):
    """A source of names that nobody can guess."""

    def new(self) -> str:
        """Return a fresh id: 96 bits as 20 characters of `a-z2-7`."""
        ...

    def chance(self, size: int) -> bytes:
        """Return `size` random bytes, for invitation codes."""
        ...


class Channel(Protocol):
    """A way to reach people on one platform."""

    @property
    def name(self) -> str:
        """The channel's name, as in `Letter.channel`."""
        ...

    async def deliver(self, letter: Letter) -> None:
        """Show the letter, or raise a ChannelError that says what is certain."""
        ...


class Doors(Protocol):
    """What somebody follows on a channel to open an invitation."""

    def link(self, token: str) -> str | None:
        """Return the link that carries this token, or the line to type; None where the channel has neither."""
        ...


class Dates(Protocol):
    """Puts dates and times into words."""

    def moment(self, at: datetime, language: str) -> str:
        """Return an instant as its own zone's clock shows it: "Monday 23 November, 17:20"."""
        ...

    def date(self, day: date, language: str) -> str:
        """Return a day: "Monday 23 November"."""
        ...

    def time(self, at: time, language: str) -> str:
        """Return a time of day: "17:20"."""
        ...


class Spelling(Protocol):
    """Finds what a mistyped word may have meant."""

    def nearest(self, word: str, among: tuple[str, ...]) -> str | None:
        """Return the one close enough to ask about, or None."""
        ...


class Faults(Protocol):
    """Named points of a turn at which a trial may end the process. In earnest it does nothing."""

    def at(self, point: str) -> None:
        """Pass the point, or never return."""
        ...
