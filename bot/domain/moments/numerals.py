"""Dates in figures: "03/04", "10.5", "24.12.2026", "2026-12-01". An open order means each order."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.domain.moments.lexing import Tape
from bot.domain.moments.phrases import Bad, Days, Dotted, Found, hour_of
from bot.domain.moments.reading import Reason

FRESHLY_PAST = timedelta(days=335)
"""A date without a year that rolls this far ahead has just passed: the person is asked."""

LAST_YEAR = date.max.year


def dated(candidates: Iterable[tuple[int, int, int]]) -> Days | Bad:
    """Return the dates among (year, month, day) candidates that exist."""
    dates = {day for day in (_date(*candidate) for candidate in candidates) if day is not None}
    return Days(tuple(sorted(dates))) if dates else Bad(Reason.NO_SUCH_DAY)


def coming(candidates: Iterable[tuple[int, int]], today: date) -> Days | Bad:
    """Return the next date of each (month, day) that exists in some year."""
    dates = {day for day in (_next(month, day, today) for month, day in candidates) if day is not None}
    if not dates:
        return Bad(Reason.NO_SUCH_DAY)
    return Days(tuple(sorted(dates)), sure=min(dates) - today < FRESHLY_PAST)


def year_at(tape: Tape, i: int) -> int | None:
    """Return the year of four figures at token `i`."""
    year = tape[i].digits
    return year if year is not None and year >= 1900 else None


def read_numeric(tape: Tape, i: int, today: date) -> Found:
    """Return the date in figures at token `i`; a dotted one may be a clock as well."""
    first, sign, second = tape[i].digits, tape[i + 1].text, tape[i + 2].digits
    glued = tape[i + 1].glued and tape[i + 2].glued
    if first is None or second is None or not glued or sign not in ("/", ".", "-"):
        return None
    goes_on = tape[i + 3].text == sign and tape[i + 3].glued and tape[i + 4].glued
    third = tape[i + 4].digits if goes_on else None
    if len(tape[i].text) == 4:
        return None if third is None else (dated([(first, second, third)]), i + 5)
    if third is not None:
        year = third + 2000 if len(tape[i + 4].text) == 2 else third
        orders = [(year, second, first)] if sign == "." else [(year, second, first), (year, first, second)]
        return dated(orders), i + 5
    if sign == "-" or (first, second) == (24, 7):
        return None
    if sign == ".":
        return _dotted(tape, i, first, second, today)
    return coming([(second, first), (first, second)], today), i + 3


def _dotted(tape: Tape, i: int, first: int, second: int, today: date) -> Found:
    """10.5 is a date of open order; 10.05 a date or a clock; 18.30 a clock; 10.5. before more a date."""
    if tape[i + 3].text == "." and tape[i + 3].glued and tape[i + 4].text:
        return coming([(second, first)], today), i + 4
    if tape[i - 1].has("at") or tape[i + 3].has("am") or tape[i + 3].has("pm"):
        return None
    days = coming([(second, first), (first, second)], today)
    clock = hour_of(first, second, exact=tape[i].text[0] == "0")
    if isinstance(clock, Bad) or len(tape[i + 2].text) == 1:
        return days, i + 3
    return (Dotted(days, clock), i + 3) if isinstance(days, Days) and second <= 12 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _next(month: int, day: int, today: date) -> date | None:
    years = range(today.year, min(today.year + 8, LAST_YEAR) + 1)
    return next((found for year in years if (found := _date(year, month, day)) and found >= today), None)
