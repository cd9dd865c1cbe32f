"""What the phrases of a text add up to: the dates, the times of day, the moments they may mean."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from bot.domain.moments.phrases import Clock, DayPart, Days, Dotted, Phrase
from bot.domain.moments.vocabulary import Part

T = TypeVar("T")

DAY = timedelta(days=1)

PART_HOURS = {
    Part.MORNING: (8, 9, 10),
    Part.AFTERNOON: (13, 15, 17),
    Part.EVENING: (18, 19, 20),
    Part.NIGHT: (20, 21, 22),
    Part.TONIGHT: (19, 20, 21),
}
"""Hours to choose from when only a part of the day was named."""

SMALL_HOURS = time(5)
"""Before this a night's time may belong to the date that follows."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Dates and times a text may mean. Not sure: phrases disagree, or the one meaning surprises."""

    dates: tuple[date, ...] = ()
    times: tuple[time, ...] = ()
    parts: tuple[Part, ...] = ()
    midnight: bool = False
    sure_date: bool = True
    sure_time: bool = True


def alternatives(phrases: Sequence[Phrase]) -> list[tuple[Phrase, ...]]:
    """Return the phrases with each "10.05" read as the date or the clock that is wanting, or both in turn."""
    if not any(isinstance(phrase, Dotted) for phrase in phrases):
        return [tuple(phrases)]
    as_days = tuple(phrase.days if isinstance(phrase, Dotted) else phrase for phrase in phrases)
    as_clock = tuple(phrase.clock if isinstance(phrase, Dotted) else phrase for phrase in phrases)
    if any(isinstance(phrase, Clock) for phrase in phrases):
        return [as_days]
    return [as_clock] if any(isinstance(phrase, Days) for phrase in phrases) else [as_days, as_clock]


def meant(phrases: Sequence[Phrase], today: date) -> Meant | None:
    """Return what the phrases add up to, or None when they can't be true together."""
    days = [phrase for phrase in phrases if isinstance(phrase, Days)]
    clocks = [phrase for phrase in phrases if isinstance(phrase, Clock)]
    parts = [phrase for phrase in phrases if isinstance(phrase, DayPart)]
    if any(part.today for part in parts):
        days.append(Days((today,)))
    named_twice = any(found.weekday is not None and _said_beside(found, days) for found in days)
    dates, dates_agree = _agreed([_said_beside(found, days) or found.dates for found in days])
    times, times_agree = _agreed([found.times for found in clocks])
    named = tuple(dict.fromkeys(part.part for part in parts))
    fitting = tuple(at for at in times if not named or any(_fits(at, part) for part in named))
    if not (dates_agree or times_agree) or (times and not fitting):
        return None
    return Meant(
        dates,
        fitting,
        named,
        midnight=any(clock.midnight for clock in clocks),
        sure_date=dates_agree and (named_twice or all(found.sure for found in days)),
        sure_time=times_agree,
    )


def _said_beside(found: Days, days: Sequence[Days]) -> tuple[date, ...]:
    """Return the dates said beside a weekday that fall on it: then they are what the weekday means."""
    said = (day for other in days if other.weekday is None for day in other.dates)
    return tuple(day for day in said if day.weekday() == found.weekday)


def _agreed(meanings: Sequence[tuple[T, ...]]) -> tuple[tuple[T, ...], bool]:
    """Return what all meanings share, or, when they share nothing, all of them and False."""
    everything = tuple(dict.fromkeys(value for meaning in meanings for value in meaning))
    shared = tuple(value for value in everything if all(value in meaning for meaning in meanings))
    return (shared, True) if shared or not everything else (everything, False)


def _fits(at: time, part: Part) -> bool:
    match part:
        case Part.MORNING:
            return at < time(12)
        case Part.AFTERNOON:
            return at >= time(12)
        case Part.EVENING:
            return at >= time(13) or at == time(0)
        case _:
            return at >= time(17) or at < SMALL_HOURS


def walls(day: date, times: Iterable[time], parts: Sequence[Part], *, midnight: bool) -> Iterator[datetime]:
    """Yield the naive local moments that `times` may mean on `day`: a night runs on into the next date."""
    late = any(part not in (Part.MORNING, Part.AFTERNOON) for part in parts)
    for at in times:
        wall = datetime.combine(day, at)
        if late and at < SMALL_HOURS:
            if at != time(0):
                yield wall
            yield wall + DAY
        elif midnight and at == time(0):
            yield wall
            yield wall + DAY
        else:
            yield wall
