"""The calendar dates of a schedule."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, takewhile

from bot.domain.schedules.facts import LAST, Every, Schedule, month_day, month_weekday

_MONTHS_KNOWN = (date.max.year + 1) * 12
_LAST_DAY = (date.max - timedelta(days=1)).toordinal()


def dates(schedule: Schedule) -> Iterator[date]:
    """Yield the local dates in order, each once, from the first moment's own; without end where nothing ends them."""
    first, until = schedule.first.date(), schedule.until
    found: Iterator[date] = (day for day in _onward(schedule) if day >= first)
    if until is not None:
        found = takewhile(lambda day: day <= until, found)
    yield from islice(found, schedule.count)


def _onward(schedule: Schedule) -> Iterator[date]:
    """The dates of the first day, week or month and of each that follows, some of them before the first moment."""
    first = schedule.first.date()
    match schedule.every:
        case Every.ONCE:
            yield first
        case Every.DAY:
            yield from (date.fromordinal(day) for day in range(first.toordinal(), _LAST_DAY, schedule.interval))
        case Every.WEEK:
            monday = first.toordinal() - first.weekday()
            weeks = range(monday, _LAST_DAY, 7 * schedule.interval)
            days = (week + weekday for week in weeks for weekday in schedule.weekdays)
            yield from (date.fromordinal(day) for day in days if 1 <= day < _LAST_DAY)
        case _:
            months = range(first.year * 12 + first.month - 1, _MONTHS_KNOWN, schedule.interval)
            found = (_of_month(schedule, *divmod(month, 12)) for month in months)
            yield from (day for day in found if day is not None)


def _of_month(schedule: Schedule, year: int, month: int) -> date | None:
    nth = schedule.nth or LAST
    if schedule.every is Every.MONTH_DAY:
        return month_day(year, month + 1, nth)
    return month_weekday(year, month + 1, schedule.weekdays[0], nth)
