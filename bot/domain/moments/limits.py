"""Where what comes round begins and ends: "from 1 december", "until 12 march", "for three weeks", "five times"."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from bot.domain.moments.days import read_days
from bot.domain.moments.lengths import MAX_DAYS, read_length
from bot.domain.moments.lexing import Tape
from bot.domain.moments.phrases import Bad, Days, Delay, Length
from bot.domain.moments.reading import Reason
from bot.domain.schedules.facts import LAST, month_day

SEVERAL = 3
"""Dates. A beginning that may be more of them is a stretch, such as next week, and begins with the first."""


@dataclass(frozen=True, slots=True)
class Begins:
    """The dates from which it may come round; not `exact` when they begin a stretch such as next week."""

    dates: tuple[date, ...]
    sure: bool = True
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Until:
    """The last dates it may have, inclusive."""

    dates: tuple[date, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Lasting:
    """How long it goes on from its first date."""

    days: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True)
class Times:
    """How often it happens."""

    count: int


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that tell how long each time takes."""


Limit: TypeAlias = Begins | Until | Lasting | Times | Aside | Bad

FoundLimits: TypeAlias = tuple[tuple[Limit, ...], int] | None
"""The limits and the index of the first token after them, or None where there are none."""


def read_limits(tape: Tape, i: int, today: date) -> FoundLimits:
    """Return the beginning, the end or the number of times at token `i`."""
    return _begins(tape, i, today) or _until(tape, i, today) or _lasting(tape, i, today) or _times(tape, i)


def _begins(tape: Tape, i: int, today: date) -> FoundLimits:
    """From 27 november, starting tomorrow, from 1 december to 31 january, from now on."""
    if not tape[i].has("begins"):
        return None
    if tape[i + 1].has("now") and tape[i + 2].has("on"):
        return (Begins((today,)),), i + 3
    at = i + 1
    while tape[at].has("on") or tape[at].has("the"):
        at += 1
    found = read_days(tape, at, today)
    if found is None:
        return None
    days, after = found
    if isinstance(days, Bad) and days.reason is not Reason.NOT_UNDERSTOOD:
        return (days,), after
    if not isinstance(days, Days):
        return None
    begins = begun(days)
    if tape[after].has("onward"):
        after += 1
    ends = _last_days(tape, after + 1, min(begins.dates)) if tape[after].has("to") else None
    return ((begins,), after) if ends is None else ((begins, ends[0]), ends[1])


def begun(days: Days) -> Begins:
    """Return the beginning that these days are."""
    exact = len(days.dates) <= SEVERAL
    return Begins(days.dates if exact else days.dates[:1], days.sure, exact)


def _until(tape: Tape, i: int, today: date) -> FoundLimits:
    found = _last_days(tape, i + 1, today) if tape[i].has("until") else None
    return None if found is None else ((found[0],), found[1])


def _last_days(tape: Tape, i: int, today: date) -> tuple[Limit, int] | None:
    """12 march, friday, the end of january, the end of the month, january (its end, or that of the month before)."""
    at = i + 1 if tape[i].has("the") else i
    if tape[at].has("end"):
        ends = _end_of(tape, at + 2 if tape[at + 1].has("of") else at + 1, today)
        return None if ends is None else (Until(ends[0]), ends[1])
    found = read_days(tape, at, today)
    if found is not None:
        days, after = found
        if isinstance(days, Days):
            return Until(days.dates, days.sure), after
        return (days, after) if isinstance(days, Bad) and not tape[at].has("month") else None
    if not tape[at].has("month"):
        return None
    end = _month_end(tape[at].senses["month"], today)
    return Until((end.replace(day=1) - timedelta(days=1), end)), at + 1


def _end_of(tape: Tape, i: int, today: date) -> tuple[tuple[date, ...], int] | None:
    """The end of january, of the month, of next month, of the year."""
    if tape[i].has("month"):
        return (_month_end(tape[i].senses["month"], today),), i + 1
    ahead = 1 if tape[i].has("next") else 0
    unit = tape[i + 1].senses.get("unit") if ahead or tape[i].has("the") or tape[i].has("this") else None
    if unit == 30:
        year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
        return (month_day(year, month + 1, LAST),), i + 2
    return ((date(today.year + ahead, 12, 31),), i + 2) if unit == 365 else None


def _month_end(month: int, today: date) -> date:
    return month_day(today.year + (month < today.month), month, LAST)


def _lasting(tape: Tape, i: int, today: date) -> FoundLimits:
    """For three weeks, for a month, for the next 10 days; for 20 minutes tells how long each time takes."""
    if not tape[i].has("for"):
        return None
    at = i + 1
    while tape[at].has("the") or tape[at].has("next") or tape[at].has("another"):
        at += 1
    number = (1, at + 1) if tape[at].has("a") else tape.number(at)
    unit = tape[number[1]].senses if number is not None else {}
    if number is not None and "days" in unit:
        return (_some(Lasting(days=number[0] * unit["days"])),), number[1] + 1
    if number is not None and "months" in unit:
        return (_some(Lasting(months=number[0] * unit["months"])),), number[1] + 1
    length = read_length(tape, at, today)
    takes = length is not None and isinstance(length[0], Length) and isinstance(length[0].alone, Delay)
    return ((Aside(),), length[1]) if length is not None and takes else None


def _some(lasting: Lasting) -> Lasting | Bad:
    if lasting.days + lasting.months * 31 > MAX_DAYS:
        return Bad(Reason.TOO_FAR)
    return lasting if lasting.days or lasting.months else Bad()


def _times(tape: Tape, i: int) -> FoundLimits:
    if tape[i].has("twice"):
        return (Times(2),), i + 1
    if tape[i].text.isdecimal() and tape[i].digits is None and tape[i + 1].has("times"):
        return (Bad(Reason.TOO_FAR),), i + 2
    number = tape.number(i)
    if number is None or not tape[number[1]].has("times"):
        return None
    return (Times(number[0]) if number[0] else Bad(),), number[1] + 1


def last_date(first: date, lasting: Lasting) -> date:
    """Return the last date, inclusive, of what goes on for that long from `first`."""
    year, month = divmod(first.year * 12 + first.month - 1 + lasting.months, 12)
    return month_day(year, month + 1, first.day) + timedelta(days=lasting.days - 1)
