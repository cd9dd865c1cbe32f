"""From what comes round to the schedule it is: its first moment, and its end."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

from bot.domain.moments.limits import Lasting, last_date
from bot.domain.moments.reading import Reason
from bot.domain.moments.repeats import Repeat, day_at
from bot.domain.moments.settling import out_of_reach, settled
from bot.domain.schedules import Every, Schedule, dates

LOOK_AHEAD_DAYS = 400
"""Days. A year holds every day of a month and every weekday of one."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing a text may mean: what comes round, at what time, from when and how long."""

    repeat: Repeat
    at: time
    begins: date | None = None
    until: date | None = None
    lasting: Lasting | None = None
    count: int | None = None


PASSED_OVER = (Reason.PAST, Reason.NO_SUCH_DAY)
"""Why a day isn't the first one, while another may be."""


def beginning(wanted: Wanted, now: datetime) -> Schedule | Reason:
    """Return the schedule from its first moment after `now`, or why there is none within two years."""
    today = now.date()
    for given in (wanted.begins, wanted.until):
        reason = out_of_reach(given, today) if given is not None else None
        if reason is not None:
            return reason
    first = _first(wanted, now)
    if isinstance(first, Reason):
        return first
    day = first.date()
    until = last_date(day, wanted.lasting) if wanted.lasting is not None else wanted.until
    if until is not None and until < day:
        return Reason.NO_SUCH_DAY
    if wanted.count == 1:
        return Schedule(first)
    repeat = wanted.repeat
    schedule = Schedule(first, repeat.every, repeat.interval, repeat.weekdays, repeat.nth, until, wanted.count)
    return _too_far(schedule, today) or schedule


def _first(wanted: Wanted, now: datetime) -> datetime | Reason:
    start = wanted.begins or now.date()
    days = (start + _DAY * ahead for ahead in range(LOOK_AHEAD_DAYS))
    found = ((day, settled(datetime.combine(day, wanted.at), now)) for day in days if falls(wanted.repeat, day))
    day, first = next((pair for pair in found if pair[1] not in PASSED_OVER), (start, Reason.NO_SUCH_DAY))
    if isinstance(first, Reason) or first.time() == wanted.at:
        return first
    return datetime.combine(day, wanted.at, now.tzinfo or UTC)


def falls(repeat: Repeat, day: date) -> bool:
    """Return whether the day has the place in its week or month that is told."""
    match repeat.every:
        case Every.WEEK:
            return day.weekday() in repeat.weekdays
        case Every.MONTH_DAY | Every.MONTH_WEEKDAY:
            return day == day_at(repeat, day.year, day.month)
        case _:
            return True


def _too_far(schedule: Schedule, today: date) -> Reason | None:
    """Return why an end can't be meant: the last of so many times, or the date until which it goes on."""
    last = schedule.until
    if schedule.count is not None:
        last = max(islice(dates(schedule), schedule.count), default=last)
    return out_of_reach(last, today) if last is not None else None
