"""Lengths of time: "in 20 minutes", "in an hour and a half", "3 days from now", "2 days ago"."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from bot.domain.moments.lexing import Tape, Token
from bot.domain.moments.phrases import Bad, Days, Delay, Found, Length
from bot.domain.moments.reading import Reason

MAX_DAYS = 4000
"""Days. Further than anyone is let to plan, near enough for a calendar."""

DAY_S = 86400


@dataclass(frozen=True, slots=True)
class _Span:
    seconds: float = 0
    days: float = 0
    months: float = 0

    def plus(self, other: "_Span") -> "_Span":
        return _Span(self.seconds + other.seconds, self.days + other.days, self.months + other.months)


_Amount: TypeAlias = tuple[_Span, int] | None


def read_length(tape: Tape, i: int, today: date) -> Found:
    """Return the length of time at token `i`: from now where it says so, else one that may stand alone."""
    announced = tape[i].has("in")
    first = _amount(tape, i + 1 if announced else i)
    if first is None:
        return None
    span, after = first
    if tape[after].has("to") or tape[after].has("past"):
        return None
    second = _amount(tape, after + 1 if tape[after].has("and") else after)
    if second is not None:
        span, after = span.plus(second[0]), second[1]
    meant = _from_now(span, today)
    if tape[after].has("ago"):
        return Bad(Reason.PAST), after + 1
    if tape[after].has("from") and tape[after + 1].has("now"):
        return meant, after + 2
    if any(tape[after].has(sense) for sense in ("before", "after", "from")):
        return Bad(), after + 1
    if announced or isinstance(meant, Bad):
        return meant, after
    return Length(meant), after


def _from_now(span: _Span, today: date) -> Delay | Days | Bad:
    seconds = span.seconds + span.days * DAY_S
    if seconds / DAY_S + span.months * 31 > MAX_DAYS:
        return Bad(Reason.TOO_FAR)
    whole = span.seconds == 0 and span.days % 1 == 0 and span.months % 1 == 0
    if whole and (span.days or span.months):
        return Days((_add_months(today, int(span.months)) + timedelta(days=span.days),))
    return Bad() if span.months else Delay(round(seconds))


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _amount(tape: Tape, i: int) -> _Amount:
    return _halved(tape, i) or _single(tape, i) or _counted(tape, i)


def _halved(tape: Tape, i: int) -> _Amount:
    """Half an hour, half hour."""
    if not tape[i].has("half"):
        return None
    at = i + 2 if tape[i + 1].has("a") else i + 1
    unit = tape[at].senses.get("seconds")
    return (_Span(seconds=unit / 2), at + 1) if unit else None


def _single(tape: Tape, i: int) -> _Amount:
    """A day, an hour, an hour and a half."""
    if not tape[i].has("a"):
        return None
    span = _span(tape[i + 1], 1)
    if span is None:
        return None
    if span.seconds and _and_a_half(tape, i + 2):
        return _Span(seconds=span.seconds * 1.5), i + 5
    return span, i + 2


def _counted(tape: Tape, i: int) -> _Amount:
    """20 minutes, 2h, 1h30, 1.5 hours, one and a half hours, 3 days."""
    number = tape.number(i)
    if number is None:
        return None
    count, after = float(number[0]), number[1]
    tenths = tape[after + 1]
    decimal = tape[after].text in (".", ",") and tenths.glued and len(tenths.text) == 1
    if decimal and tenths.digits is not None:
        count, after = count + tenths.digits / 10, after + 2
    elif _and_a_half(tape, after):
        count, after = count + 0.5, after + 3
    span = _span(tape[after], count)
    if span is None:
        return None
    if not tape[after].has("h"):
        return span, after + 1
    if not tape[i - 1].has("in"):  # "17h" and "17h20" are clocks elsewhere
        return None
    minutes = tape[after + 1]
    if minutes.glued and minutes.digits is not None:
        return span.plus(_Span(seconds=minutes.digits * 60)), after + 2
    return span, after + 1


def _and_a_half(tape: Tape, i: int) -> bool:
    return tape[i].has("and") and tape[i + 1].has("a") and tape[i + 2].has("half")


def _span(unit: Token, count: float) -> _Span | None:
    if "seconds" in unit.senses:
        return _Span(seconds=count * unit.senses["seconds"])
    if "days" in unit.senses:
        return _Span(days=count * unit.senses["days"])
    if "months" in unit.senses:
        return _Span(months=count * unit.senses["months"])
    return None
