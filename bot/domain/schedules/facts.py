"""A schedule: a first moment, and how it repeats."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.errors import RuleBroken

LAST = -1
"""In place of a number: the last day, or the last such weekday, of a month."""

MOST_APART = 366
"""Days, weeks or months. What comes round more seldom is no rhythm."""

MOST_TIMES = 9999
"""Occurrences. More of them nobody counts."""


class Every(StrEnum):
    """What a schedule counts in; `once` repeats nothing."""

    ONCE = "once"
    DAY = "day"
    WEEK = "week"
    MONTH_DAY = "month_day"
    MONTH_WEEKDAY = "month_weekday"


@dataclass(frozen=True, slots=True)
class Schedule:
    """A first moment (aware, as the maker's clock shows it) and how it repeats.

    `interval` counts days, weeks or months. `weekdays` begin with 0 for Monday: some of a week, or the one of a
    month. `nth` is the day of a month (31 and the like fall on the last day of a shorter one), or which of a month's
    such weekdays it is (a month without a fifth is passed over); -1 is the last. `until` is inclusive. Raises
    RuleBroken for what contradicts itself, such as a first moment on another weekday than its own.
    """

    first: datetime
    every: Every = Every.ONCE
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    until: date | None = None
    count: int | None = None

    def __post_init__(self) -> None:
        for holds, broken in _rules(self):
            if not holds:
                raise RuleBroken(f"a schedule {broken}")

    @property
    def repeats(self) -> bool:
        """Whether it comes more than once, or may."""
        return self.every is not Every.ONCE


def falls_on(schedule: Schedule, day: date) -> bool:
    """Return whether the day has the schedule's place in its week or month, whatever the interval and the limits."""
    match schedule.every:
        case Every.ONCE | Every.DAY:
            return True
        case Every.WEEK:
            return day.weekday() in schedule.weekdays
        case Every.MONTH_DAY:
            return day == month_day(day.year, day.month, schedule.nth or LAST)
        case _:
            return day == month_weekday(day.year, day.month, schedule.weekdays[0], schedule.nth or LAST)


def month_day(year: int, month: int, nth: int) -> date:
    """Return the nth day of a month, or its last one where it is shorter."""
    last = monthrange(year, month)[1]
    return date(year, month, last if nth == LAST else min(nth, last))


def month_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """Return the nth such weekday of a month (-1: the last), or None in a month without a fifth."""
    begins, length = monthrange(year, month)
    day = 1 + (weekday - begins) % 7
    if nth == LAST:
        return date(year, month, day + 7 * ((length - day) // 7))
    day += 7 * (nth - 1)
    return date(year, month, day) if day <= length else None


def _rules(one: Schedule) -> list[tuple[bool, str]]:
    """What has to hold, in the order in which it is looked at, each with what is wrong where it doesn't."""
    once = one.every is Every.ONCE
    sound = [
        (one.first.tzinfo is not None, "begins at a moment of some zone"),
        (not once or (one.interval, one.until, one.count) == (1, None, None), "of one moment has no end and no rhythm"),
        (1 <= one.interval <= MOST_APART, "comes round after one day, week or month, or more"),
        (_weekdays_fit(one), "names weekdays where they count, once and in order"),
        (_nth_fits(one), "names a day of the month where one counts"),
        (one.count is None or 1 <= one.count <= MOST_TIMES, "happens once or more"),
        (one.until is None or one.first.date() <= one.until, "ends after it began"),
    ]
    if all(holds for holds, _ in sound):
        sound.append((falls_on(one, one.first.date()), "begins on one of its own days"))
    return sound


def _weekdays_fit(one: Schedule) -> bool:
    given = one.weekdays
    if not all(0 <= weekday <= 6 for weekday in given) or list(given) != sorted(set(given)):
        return False
    match one.every:
        case Every.WEEK:
            return bool(given)
        case Every.MONTH_WEEKDAY:
            return len(given) == 1
        case _:
            return not given


def _nth_fits(one: Schedule) -> bool:
    match one.every:
        case Every.MONTH_DAY:
            return one.nth == LAST or (one.nth is not None and 1 <= one.nth <= 31)
        case Every.MONTH_WEEKDAY:
            return one.nth == LAST or (one.nth is not None and 1 <= one.nth <= 5)
        case _:
            return one.nth is None
