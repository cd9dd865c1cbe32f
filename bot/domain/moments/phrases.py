"""The phrases a text about time is made of."""

from dataclasses import dataclass
from datetime import date, time
from typing import TypeAlias

from bot.domain.moments.reading import Reason
from bot.domain.moments.vocabulary import Part


@dataclass(frozen=True, slots=True)
class Days:
    """One or more dates a phrase may mean, earliest first. Not `sure`: to be asked even when it is one.

    `weekday` is set when only a weekday was said; `weak` when its short name may be another word.
    """

    dates: tuple[date, ...]
    sure: bool = True
    weekday: int | None = None
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """One or more times of day a phrase may mean. `midnight`: its 00:00 may end the day as well."""

    times: tuple[time, ...]
    midnight: bool = False


@dataclass(frozen=True, slots=True)
class DayPart:
    """Morning, afternoon, evening or night, of today when `today` is said."""

    part: Part
    today: bool = False


@dataclass(frozen=True, slots=True)
class Delay:
    """A length of time from now, in seconds."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time that isn't said to begin now, and what it means should it stand alone."""

    alone: Delay | Days


@dataclass(frozen=True, slots=True)
class Dotted:
    """Two numbers with a dot between: a date or a clock."""

    days: Days
    clock: Clock


@dataclass(frozen=True, slots=True)
class Loose:
    """A number without a hint of what it counts. `firm` when it is in figures."""

    number: int
    firm: bool


@dataclass(frozen=True, slots=True)
class Bad:
    """Something that speaks of time and can't be followed."""

    reason: Reason = Reason.NOT_UNDERSTOOD


@dataclass(frozen=True, slots=True)
class Filler:
    """A word that has nothing to do with time."""


Phrase: TypeAlias = Days | Clock | DayPart | Delay | Length | Dotted | Loose | Bad | Filler

Found: TypeAlias = tuple[Phrase, int] | None
"""A phrase and the index of the first token after it, or None where there is none."""


def hour_of(hour: int, minute: int = 0, *, exact: bool = False) -> Clock | Bad:
    """Return the clock for a bare hour: both halves of the day for 1 to 12, unless it is `exact`."""
    if hour > 23 or minute > 59:
        return Bad()
    if exact or hour == 0 or hour > 12:
        return Clock((time(hour, minute),))
    return Clock((time(hour % 12, minute), time(hour % 12 + 12, minute)), midnight=hour == 12 and minute == 0)
