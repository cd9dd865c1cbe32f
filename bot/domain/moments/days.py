"""Date phrases: "tomorrow", "next friday", "22 nov", "03/04", "2026-12-01", "the 5th"."""

from datetime import date, timedelta

from bot.domain.moments.lexing import Tape
from bot.domain.moments.numerals import coming, dated, read_numeric, year_at
from bot.domain.moments.phrases import Bad, DayPart, Days, Found
from bot.domain.moments.reading import Reason
from bot.domain.moments.repeats import day_at, place_at
from bot.domain.moments.vocabulary import Part

WEEK = timedelta(days=7)


def read_days(tape: Tape, i: int, today: date) -> Found:
    """Return the date phrase, or the named part of today, at token `i`."""
    return (
        _in_named_month(tape, i, today)
        or _unfit(tape, i)
        or _part(tape, i)
        or _named(tape, i, today)
        or _weekday(tape, i, today)
        or _week(tape, i, today)
        or _with_month(tape, i, today)
        or read_numeric(tape, i, today)
        or _ordinal(tape, i, today)
    )


def _in_named_month(tape: Tape, i: int, today: date) -> Found:
    """The first monday of december, the last day of march 2027."""
    place = place_at(tape, i) if not tape[i + 1].has("ordinal") or tape[i + 2].has("weekday") else None
    if place is None or place[0].nth is None or not tape[place[1]].has("of"):
        return None
    month, after = tape[place[1] + 1].senses.get("month"), place[1] + 2
    if month is None:
        return Bad(), place[1] + 1
    year = year_at(tape, after) if not _is_clock(tape, after) else None
    years = (today.year, today.year + 1) if year is None else (year,)
    days = [day for day in (day_at(place[0], each, month) for each in years) if day is not None]
    wanted = [day for day in days if day >= today] or days
    return (Days(tuple(wanted[:1])) if wanted else Bad(Reason.NO_SUCH_DAY)), after if year is None else after + 1


def _unfit(tape: Tape, i: int) -> Found:
    """What repeats, stretches, is over, or is told by another clock."""
    token, following = tape[i], tape[i + 1]
    if token.has("repeats") or (token.has("from") and tape.number(i + 1) is not None):
        return Bad(), i + 1
    if token.has("zone"):
        told = following.digits is not None or tape[i - 1].digits is not None
        told = told or any(tape[i - 1].has(sense) for sense in ("am", "pm", "clock", "oclock"))
        return (Bad(), i + 1) if told else None
    timely = any(following.has(sense) for sense in ("weekday", "part", "seconds", "days", "months"))
    counted = following.has("other") or tape.number(i + 1) is not None
    if (token.has("every") and (timely or counted)) or (token.has("each") and timely):
        return Bad(), i + 2
    if token.has("last") and timely and not following.has("count"):
        return Bad(Reason.PAST), i + 2
    return None


def _part(tape: Tape, i: int) -> Found:
    at = i + 1 if tape[i].has("this") else i
    part = tape[at].senses.get("part")
    if part is None:
        return None
    return DayPart(Part(part), today=at > i or part == Part.TONIGHT), at + 1


def _named(tape: Tape, i: int, today: date) -> Found:
    """Today, tomorrow, yesterday, the day after tomorrow."""
    ahead = tape[i].senses.get("day")
    if ahead is not None:
        return (Days((today + timedelta(days=ahead),)) if ahead >= 0 else Bad(Reason.PAST)), i + 1
    if not tape[i].has("count"):
        return None
    ahead = tape[i + 2].senses.get("day", 0)
    if tape[i + 1].has("after") and ahead > 0:
        return Days((today + timedelta(days=ahead + 1),)), i + 3
    return (Bad(), i + 2) if tape[i + 1].has("before") or tape[i + 1].has("after") else None


def _weekday(tape: Tape, i: int, today: date) -> Found:
    """Friday, this friday, next friday, friday next week, next week friday, weekend."""
    said = next((sense for sense in ("this", "coming", "next") if tape[i].has(sense)), "")
    at = i + 1 if said else i
    if said == "next" and tape[at].has("week"):
        skip = at + 2 if tape[at + 1].has("on") else at + 1
        return (_in_next_week(tape, skip, today), skip + 1) if tape[skip].has("weekday") else None
    if tape[at].has("weekend"):
        return _either(_nearest(5, today, said).dates + _nearest(6, today, said).dates), at + 1
    weekday = tape[at].senses.get("weekday")
    if weekday is None:
        return None
    if tape[at + 1].has("next") and tape[at + 2].has("week"):
        return _in_next_week(tape, at, today), at + 3
    if tape[at + 1].has("week"):
        return Bad(), at + 2
    days = _nearest(weekday, today, said)
    hinted = said or tape[i - 1].has("at") or tape[i - 1].has("on")
    return Days(days.dates, weekday=weekday, weak=tape[at].has("weak") and not hinted), at + 1


def _nearest(weekday: int, today: date, said: str) -> Days:
    """Return the dates meant by a weekday: its own name may mean today, "next" may skip the coming one."""
    first = today + timedelta(days=(weekday - today.weekday()) % 7)
    if first == today:
        dates = {"this": (first,), "coming": (first + WEEK,), "next": (first + WEEK,)}
        return Days(dates.get(said, (first, first + WEEK)))
    return Days((first, first + WEEK) if said == "next" else (first,))


def _in_next_week(tape: Tape, at: int, today: date) -> Days:
    monday = today + timedelta(days=7 - today.weekday())
    weekday = tape[at].senses["weekday"]
    return Days((monday + timedelta(days=weekday),), weekday=weekday)


def _either(dates: tuple[date, ...]) -> Days:
    return Days(tuple(sorted(set(dates))))


def _week(tape: Tape, i: int, today: date) -> Found:
    """Next week, whose days are all meant; any other week or month is too wide."""
    if tape[i].has("next") and tape[i + 1].has("week"):
        monday = today + timedelta(days=7 - today.weekday())
        return Days(tuple(monday + timedelta(days=ahead) for ahead in range(7))), i + 2
    if tape[i].has("week") or tape[i].has("months"):
        return Bad(), i + 1
    return None


def _with_month(tape: Tape, i: int, today: date) -> Found:
    """22 nov, 22nd of november 2026, nov 22, november 22nd, 2026."""
    if tape[i].has("month"):
        month, at = tape[i].senses["month"], i + 2 if tape[i + 1].has("the") else i + 1
        day = tape[at].digits
        if day is None or year_at(tape, at) or _is_clock(tape, at):
            return None
        after = at + 2 if tape[at + 1].has("ordinal") else at + 1
    else:
        day, at = tape[i].digits, i + 1
        if tape[at].has("ordinal"):
            at += 1
        if tape[at].has("of") or tape[at].text == ".":
            at += 1
        if day is None or not tape[at].has("month"):
            return None
        month, after = tape[at].senses["month"], at + 1
    comma = after + 1 if tape[after].text in (",", ".") else after
    year = year_at(tape, comma)
    if year is not None and not _is_clock(tape, comma):
        return dated([(year, month, day)]), comma + 1
    return coming([(month, day)], today), after


def _is_clock(tape: Tape, i: int) -> bool:
    sign = tape[i + 1]
    if sign.glued and sign.text in (":", ".") and tape[i + 2].glued and tape[i + 2].digits is not None:
        return True
    return any(sign.has(sense) for sense in ("am", "pm", "oclock", "h"))


def _ordinal(tape: Tape, i: int, today: date) -> Found:
    """The 5th: the next month that has it."""
    day = tape[i].digits
    if day is None or not tape[i + 1].has("ordinal"):
        return None
    months = [(today.year * 12 + today.month - 1 + ahead) for ahead in range(12)]
    for year, month in (divmod(month, 12) for month in months):
        found = dated([(year, month + 1, day)])
        if isinstance(found, Days) and found.dates[0] >= today:
            return found, i + 2
    return Bad(Reason.NO_SUCH_DAY), i + 2
