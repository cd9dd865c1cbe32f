"""The hours in which nobody is written to, by the clock of the person written to."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.rhythm import wall_instant


@dataclass(frozen=True, slots=True)
class Quiet:
    """From `start` up to `end` on a local clock, over midnight when `start` is later; equal means never."""

    start: time = time(22, 0)
    end: time = time(8, 0)

    def covers(self, clock: time) -> bool:
        """Return whether a local clock that shows `clock` is in the quiet hours."""
        if self.start <= self.end:
            return self.start <= clock < self.end
        return clock >= self.start or clock < self.end

    def is_quiet(self, instant: datetime, zone: str) -> bool:
        """Return whether it is quiet in `zone` at `instant`."""
        return self.covers(instant.astimezone(ZoneInfo(zone)).time())

    def quiet_end(self, instant: datetime, zone: str) -> datetime:
        """Return the moment (UTC) these quiet hours end, or `instant` itself when it isn't quiet."""
        if not self.is_quiet(instant, zone):
            return instant
        tz = ZoneInfo(zone)
        today = instant.astimezone(tz).date()
        walls = [datetime.combine(today + timedelta(days=ahead), self.end) for ahead in range(4)]
        ends = [wall_instant(wall, tz) for wall in walls]
        ends += [wall.replace(tzinfo=tz, fold=1).astimezone(UTC) for wall in walls]
        return min(end for end in ends if end > instant and not self.is_quiet(end, zone))

    def quiet_start(self, instant: datetime, zone: str) -> datetime | None:
        """Return the moment (UTC) at which quiet hours next begin after `instant`, or None where there are none."""
        if self.start == self.end:
            return None
        tz = ZoneInfo(zone)
        today = instant.astimezone(tz).date()
        starts = [wall_instant(datetime.combine(today + timedelta(days=ahead), self.start), tz) for ahead in range(3)]
        return min(start for start in starts if start > instant)


NIGHT = Quiet()
"""The quiet hours of somebody who chose none."""
