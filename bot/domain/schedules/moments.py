"""From a schedule's dates to the moments at which it is due, by a zone's clocks."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.rhythm import on_date
from bot.domain.schedules.calendar import dates
from bot.domain.schedules.facts import Schedule


@dataclass(frozen=True, slots=True)
class Due:
    """One occurrence: its moment (UTC), the local date it belongs to, and its place among the dates, from 1."""

    due_at: datetime
    local_date: date
    number: int


def next_after(schedule: Schedule, zone: str, after: datetime) -> Due | None:
    """Return the first occurrence later than `after`, or None when there is none.

    What happens once keeps its instant in every zone. What repeats keeps the time of day, by the clocks of `zone`:
    skipped and doubled times follow `on_date`, a date that never was there is passed over and still counted.
    """
    if not schedule.repeats:
        only = schedule.first.astimezone(UTC)
        day = only.astimezone(ZoneInfo(zone)).date()
        return Due(only, day, 1) if only > after else None
    worth_a_look = after.astimezone(ZoneInfo(zone)).date() - timedelta(days=1)
    for number, day in enumerate(dates(schedule), 1):
        if day >= worth_a_look:
            due_at = _due_at(schedule, day, zone)
            if due_at is not None and due_at > after:
                return Due(due_at, day, number)
    return None


def _due_at(schedule: Schedule, day: date, zone: str) -> datetime | None:
    """The moment on this date; of a doubled time, the first date keeps the one that was meant."""
    tz = ZoneInfo(zone)
    first = schedule.first.astimezone(UTC)
    wall = schedule.first.replace(tzinfo=None)
    if day == wall.date() and first.astimezone(tz).replace(tzinfo=None) == wall:
        return first
    return on_date(day, wall.time(), tz)
