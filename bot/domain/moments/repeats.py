"""What comes round: "every friday", "weekdays", "every other week on sunday", "the first monday of the month"."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from bot.domain.moments.lexing import Tape
from bot.domain.moments.phrases import Bad
from bot.domain.moments.vocabulary import Part
from bot.domain.schedules import LAST, Every
from bot.domain.schedules.facts import month_day, month_weekday

WORKDAYS = (0, 1, 2, 3, 4)
WEEKEND = (5, 6)


@dataclass(frozen=True, slots=True)
class Repeat:
    """How something comes round. A week without weekdays and a month without its day are still open."""

    every: Every
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it isn't told on which day of the week or month."""
        return (self.every is Every.WEEK and not self.weekdays) or (self.every is Every.MONTH_DAY and self.nth is None)


FoundRepeat: TypeAlias = tuple[Repeat | Bad, int] | None
"""What comes round and the index of the first token after it, or None where nothing does."""


def read_repeat(tape: Tape, i: int) -> FoundRepeat:
    """Return the repetition at token `i`."""
    return _often(tape, i) or _each(tape, i) or _in_month(tape, i) or _weekly(tape, i)


def _often(tape: Tape, i: int) -> FoundRepeat:
    """Daily, weekly on sunday, once a week, three times a week (which can't be followed)."""
    if tape[i].has("often"):
        return _by_unit(tape, i, 1)
    if tape[i].has("once") and tape[i + 1].has("per") and tape[i + 2].has("unit"):
        return _by_unit(tape, i + 2, 1)
    counted = tape.number(i)
    after = i + 1 if tape[i].has("twice") else (counted[1] + 1 if counted and tape[counted[1]].has("times") else None)
    if after is not None and tape[after].has("per") and tape[after + 1].has("unit"):
        return Bad(), after + 2
    return None


def _each(tape: Tape, i: int) -> FoundRepeat:
    if not (tape[i].has("every") or tape[i].has("each")):
        return None
    at = i + 1
    part = tape[at].senses.get("part")
    if part is not None:
        return (Repeat(Every.DAY), at) if part != Part.TONIGHT else (Bad(), at + 1)
    weekdays = _weekdays(tape, at)
    if weekdays is not None:
        return Repeat(Every.WEEK, weekdays=weekdays[0]), _of_month(tape, weekdays[1])[1]
    if tape[at].has("unit"):
        return _by_unit(tape, at, 1)
    return _numbered(tape, at)


def _numbered(tape: Tape, at: int) -> FoundRepeat:
    """Every other tuesday, every two weeks, every first monday, every 15th."""
    place = place_at(tape, at)
    if place is not None:
        interval, after = _of_month(tape, place[1])
        by_weekday = place[0].every is Every.MONTH_WEEKDAY
        if interval or (place[0].nth in (1, LAST) if by_weekday else not tape[place[1] - 1].has("count")):
            return _each_month(place[0], interval or 1), after
    counted = _interval(tape, at)
    if counted is None:
        return None
    interval, after = counted
    weekdays = _weekdays(tape, after)
    if weekdays is not None:
        return Repeat(Every.WEEK, interval, weekdays[0]), weekdays[1]
    if tape[after].has("unit"):
        return _by_unit(tape, after, interval)
    return (Bad(), after + 1) if tape[after].has("seconds") else None


def _interval(tape: Tape, i: int) -> tuple[int, int] | None:
    if tape[i].has("other"):
        return tape[i].senses.get("nth", 2), i + 1
    if tape[i].has("nth"):
        return tape[i].senses["nth"], i + 1
    number = tape.number(i)
    if number is None:
        return None
    return number[0], number[1] + 1 if tape[number[1]].has("ordinal") else number[1]


def _by_unit(tape: Tape, i: int, interval: int) -> FoundRepeat:
    """Every day, week, month or year, or several of them, with the day of the week or month that follows."""
    after, on = i + 1, _past(tape, i + 1, "on", "comma")
    match tape[i].senses["unit"]:
        case 1:
            week = tape[after].has("of") and tape[after + 2].has("week")
            span = _span(tape, _past(tape, after, "comma", "begins")) if interval == 1 else None
            if span is not None:
                return Repeat(Every.WEEK, weekdays=span[0]), span[1]
            return _checked(Repeat(Every.DAY, interval)), after + 3 if week else after
        case 7 | 14 as days:
            weekdays = _weekdays(tape, on)
            repeat = Repeat(Every.WEEK, interval * days // 7, weekdays[0] if weekdays else ())
            return _checked(repeat), weekdays[1] if weekdays else after
        case days:
            place = place_at(tape, _past(tape, on, "the"))
            months = interval * (12 if days == 365 else 1)
            if place is None or days == 365:
                return _checked(Repeat(Every.MONTH_DAY, months)), after
            return _each_month(place[0], months), place[1]


def _in_month(tape: Tape, i: int) -> FoundRepeat:
    """The first monday of the month, the 15th of every month, the last day of each second month."""
    place = place_at(tape, i)
    if place is None:
        return None
    interval, after = _of_month(tape, place[1])
    return (_each_month(place[0], interval), after) if interval else None


def place_at(tape: Tape, i: int) -> tuple[Repeat, int] | None:
    """Return the place in a month at token `i` (the first monday, the last friday, the last day, the 15th)."""
    number, after = tape[i].senses.get("nth"), i + 1
    if tape[i].has("last"):
        number = LAST
    elif tape[i].digits is not None and tape[i + 1].has("ordinal"):
        number, after = tape[i].digits, i + 2
    if number is None:
        return None
    weekday = tape[after].senses.get("weekday")
    if weekday is not None:
        return Repeat(Every.MONTH_WEEKDAY, 1, (weekday,), number), after + 1
    if tape[after].has("count"):
        return Repeat(Every.MONTH_DAY, 1, (), number), after + 1
    return (Repeat(Every.MONTH_DAY, 1, (), number), after) if tape[i].digits is not None else None


def day_at(place: Repeat, year: int, month: int) -> date | None:
    """Return the day that has this place in a month, or None in a month that has none."""
    nth = LAST if place.nth is None else place.nth
    if place.every is Every.MONTH_WEEKDAY:
        return month_weekday(year, month, place.weekdays[0], nth) if nth in range(LAST, 6) else None
    return month_day(year, month, nth)


def _of_month(tape: Tape, i: int) -> tuple[int, int]:
    """Return in which months (1: each, 0: no month is spoken of) and the index after that."""
    at = i + 1 if tape[i].has("of") or tape[i].has("in") else i
    if tape[at].has("the") and at > i and tape[at + 1].senses.get("unit") == 30:
        return 1, at + 2
    if not (tape[at].has("every") or tape[at].has("each")):
        return 0, i
    interval, at = _interval(tape, at + 1) or (1, at + 1)
    return (interval, at + 1) if tape[at].senses.get("unit") == 30 else (0, i)


def _each_month(place: Repeat, interval: int) -> Repeat | Bad:
    return _checked(Repeat(place.every, interval, place.weekdays, place.nth))


def _checked(repeat: Repeat) -> Repeat | Bad:
    """Return the repetition, unless no calendar has it: every 0 days, the 45th."""
    most = 31 if repeat.every is Every.MONTH_DAY else 5
    possible = 1 <= repeat.interval <= 366 and (repeat.nth is None or repeat.nth == LAST or 1 <= repeat.nth <= most)
    return repeat if possible else Bad()


def _weekly(tape: Tape, i: int) -> FoundRepeat:
    """Fridays, mondays and thursdays, mon and thu, monday to friday, weekdays: more than one day of a week."""
    found = _weekdays(tape, i)
    if found is None or tape[i].has("workday") or tape[i].has("weekend"):
        return None
    words = [tape[at] for at in range(i, found[1])]
    plural = any(word.has(sense) for word in words for sense in ("weekdays", "workdays", "weekends"))
    joined = any(word.has("with") or word.has("through") for word in words)
    once = any(tape[i - 1].has(sense) for sense in ("this", "next", "coming"))
    weak = all(word.has("weak") or word.has("link") for word in words) and not _timely(tape, found[1])
    return (Repeat(Every.WEEK, weekdays=found[0]), found[1]) if plural or (joined and not once and not weak) else None


def _timely(tape: Tape, i: int) -> bool:
    """Whether short names of weekdays stand where a time does: before an hour, or at the end."""
    return i == len(tape) or tape[i].digits is not None or any(tape[i].has(s) for s in ("at", "part", "clock"))


def _weekdays(tape: Tape, i: int) -> tuple[tuple[int, ...], int] | None:
    """Return the weekdays enumerated at token `i`, and the index after them."""
    if tape[i].has("workday") or tape[i].has("workdays"):
        return WORKDAYS, i + 1
    if tape[i].has("weekend") or tape[i].has("weekends"):
        return WEEKEND, i + 1
    one = _weekday(tape, i)
    if one is None:
        return None
    span = _span(tape, i)
    if span is not None:
        return span
    found, at = {one}, i + 1
    while (more := _one_more(tape, at)) is not None:
        found.add(more[0])
        at = more[1]
    return tuple(sorted(found)), at


def _span(tape: Tape, i: int) -> tuple[tuple[int, ...], int] | None:
    """Monday to friday."""
    begins, ends = _weekday(tape, i), _weekday(tape, i + 2)
    if begins is None or ends is None or not tape[i + 1].has("through"):
        return None
    return tuple(sorted((begins + ahead) % 7 for ahead in range((ends - begins) % 7 + 1))), i + 3


def _one_more(tape: Tape, i: int) -> tuple[int, int] | None:
    at = _past(tape, i, "comma")
    at = _past(tape, _past(tape, at, "with"), "on")
    weekday = _weekday(tape, at) if at > i else None
    return None if weekday is None else (weekday, at + 1)


def _weekday(tape: Tape, i: int) -> int | None:
    return tape[i].senses.get("weekday", tape[i].senses.get("weekdays"))


def _past(tape: Tape, i: int, *senses: str) -> int:
    """Return the index after those of the words that stand here, each at most once and in this order."""
    for sense in senses:
        if tape[i].has(sense) or (sense == "comma" and tape[i].text in (",", "/")):
            i += 1
    return i
