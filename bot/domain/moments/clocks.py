"""Clock phrases: "18:30", "5 pm", "half past five", "17h20", "at 5", "noon"."""

from datetime import time

from bot.domain.moments.lexing import Tape
from bot.domain.moments.phrases import Bad, Clock, Found, hour_of


def read_clock(tape: Tape, i: int) -> Found:
    """Return the clock phrase at token `i`."""
    return _named(tape, i) or _spoken(tape, i) or _written(tape, i) or _said_hour(tape, i)


def _named(tape: Tape, i: int) -> Found:
    minutes = tape[i].senses.get("clock")
    if minutes is None:
        return None
    return Clock((time(minutes // 60),), midnight=minutes == 0), i + 1


def _spoken(tape: Tape, i: int) -> Found:
    """Half past five, quarter to six, twenty past five, ten minutes to six."""
    half = tape[i].has("half")
    minutes, after = _minutes(tape, i)
    if minutes is None:
        return None
    if tape[after].has("minute"):
        after += 1
    to = tape[after].has("to")
    if not (tape[after].has("past") or (to and not half)):
        return (Bad(), after + 1) if half and tape.number(after) else None
    spoken = tape.number(after + 1)
    if spoken is None:
        return None
    hour, after = spoken
    a_range = to and tape[i].digits is not None and minutes <= 12
    if not 1 <= hour <= 12 or not 1 <= minutes <= 30 or a_range or tape[i - 1].has("from"):
        return Bad(), after
    if to:
        hour, minutes = (hour - 2) % 12 + 1, 60 - minutes
    return _with_half(tape, after, hour, minutes, exact=False)


def _minutes(tape: Tape, i: int) -> tuple[int | None, int]:
    if tape[i].has("half"):
        return 30, i + 1
    start = i + 1 if tape[i].has("a") and tape[i + 1].has("quarter") else i
    if tape[start].has("quarter"):
        return tape[start].senses["quarter"], start + 1
    return tape.number(i) or (None, i)


def _written(tape: Tape, i: int) -> Found:
    """18:30, 5.30pm, 17h20, 5pm, 17h, 5 o'clock: digits whose shape tells that they are a clock."""
    hour = tape[i].digits
    if hour is None:
        return None
    sign, minute = tape[i + 1], tape[i + 2]
    joined = sign.glued and minute.glued and minute.digits is not None and len(minute.text) == 2
    if joined and (sign.text in (":", ".") or sign.has("h")):
        after = i + 3
        if tape[after].text == ":" and tape[after + 1].digits is not None:
            after += 2
        exact = len(tape[i].text) == 2 and (sign.text == ":" or hour < 10)
        return _with_half(tape, after, hour, minute.digits or 0, exact=exact)
    if sign.text == ":" and sign.glued and minute.glued and minute.digits is not None:
        return Bad(), i + 3
    if sign.has("am") or sign.has("pm") or sign.has("oclock"):
        return _with_half(tape, i + 1, hour, 0, exact=len(tape[i].text) == 2 and hour < 10)
    if sign.has("h"):
        return hour_of(hour), i + 2
    return None


def _said_hour(tape: Tape, i: int) -> Found:
    """At 5, at five thirty, at 1730; five pm and seven thirty am without "at"."""
    spoken = tape.number(i)
    if spoken is None:
        return None
    hour, after = spoken
    announced = tape[i - 1].has("at")
    minute = None if tape[i].digits is not None else tape.number(after)
    if minute is not None and tape[after].digits is None and minute[0] >= 10:
        halved = tape[minute[1]].has("am") or tape[minute[1]].has("pm")
        return _with_half(tape, minute[1], hour, minute[0], exact=False) if announced or halved else None
    if tape[after].has("am") or tape[after].has("pm") or tape[after].has("oclock"):
        return _with_half(tape, after, hour, 0, exact=False)
    if not announced or _counts_something(tape, after):
        return None
    if tape[after].glued and tape[after + 1].glued and tape[after + 1].digits is not None:
        return Bad(), after + 2
    if len(tape[i].text) == 4 and tape[i].digits is not None:
        return hour_of(hour // 100, hour % 100, exact=True), after
    return hour_of(hour, exact=len(tape[i].text) == 2 and tape[i].text[0] == "0"), after


def _counts_something(tape: Tape, i: int) -> bool:
    return any(tape[i].has(unit) for unit in ("seconds", "days", "months"))


def _with_half(tape: Tape, i: int, hour: int, minute: int, *, exact: bool) -> Found:
    """Return the clock, its half of the day settled by an "am" or "pm" at token `i`."""
    if tape[i].has("oclock"):
        i += 1
    if not (tape[i].has("am") or tape[i].has("pm")):
        return hour_of(hour, minute, exact=exact), i
    late = tape[i].has("pm")
    if hour > 23 or minute > 59 or (hour > 12 and not late):
        return Bad(), i + 1
    if hour <= 12:
        hour = hour % 12 + (12 if late else 0)
    return Clock((time(hour, minute),)), i + 1
