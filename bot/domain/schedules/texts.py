"""A schedule as text: what a slot holds and what is stored.

    text = moment [ " " every " " interval [ " " weekdays ] [ " " nth ] [ " until " date ] [ " count " number ] ]

The moment is ISO 8601 with its offset, the weekdays are figures with commas between them. What happens once is the
moment alone: `2026-11-27T18:30:00+01:00 week 1 0,4 until 2027-01-31`.
"""

from collections.abc import Iterator
from datetime import date, datetime

from bot.domain.schedules.facts import Every, Schedule
from bot.errors import RuleBroken

LONGEST = 120
"""Characters. No schedule comes to more."""

_WITH_WEEKDAYS = (Every.WEEK, Every.MONTH_WEEKDAY)
_WITH_NTH = (Every.MONTH_DAY, Every.MONTH_WEEKDAY)


def to_text(schedule: Schedule) -> str:
    """Return the schedule in its one written form."""
    moment = schedule.first.isoformat()
    return f"{moment} {_tail(schedule)}" if schedule.repeats else moment


def from_text(text: str) -> Schedule:
    """Return the schedule that `to_text` wrote. Raises RuleBroken for anything else."""
    if len(text) > LONGEST:
        raise RuleBroken("a schedule's text is shorter")
    moment, space, tail = text.partition(" ")
    try:
        first = datetime.fromisoformat(moment)
        found = _repeated(first, tail) if space else Schedule(first)
    except (ValueError, StopIteration):
        raise RuleBroken("a schedule's text begins with a moment and tells how it repeats") from None
    if space and not (found.repeats and _tail(found) == tail):
        raise RuleBroken("a schedule's text has one form")
    return found


def _tail(schedule: Schedule) -> str:
    parts = [schedule.every.value, str(schedule.interval)]
    if schedule.weekdays:
        parts.append(",".join(map(str, schedule.weekdays)))
    if schedule.nth is not None:
        parts.append(str(schedule.nth))
    if schedule.until is not None:
        parts += ["until", schedule.until.isoformat()]
    if schedule.count is not None:
        parts += ["count", str(schedule.count)]
    return " ".join(parts)


def _repeated(first: datetime, tail: str) -> Schedule:
    words = iter(tail.split(" "))
    every, interval = Every(next(words)), int(next(words))
    weekdays = tuple(map(int, next(words).split(","))) if every in _WITH_WEEKDAYS else ()
    nth = int(next(words)) if every in _WITH_NTH else None
    limits = dict(_pairs(words))
    until, count = limits.get("until"), limits.get("count")
    return Schedule(
        first,
        every,
        interval,
        weekdays,
        nth,
        date.fromisoformat(until) if until is not None else None,
        int(count) if count is not None else None,
    )


def _pairs(words: Iterator[str]) -> Iterator[tuple[str, str]]:
    for word in words:
        yield word, next(words, "")
