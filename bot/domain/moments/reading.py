"""What became of a person's words: read, unclear with options to ask about, or unread with a reason."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")


class Reason(StrEnum):
    """Why words could not be read."""

    PAST = "past"
    TOO_FAR = "too_far"
    NOT_UNDERSTOOD = "not_understood"
    NO_SUCH_DAY = "no_such_day"
    NO_TIME = "no_time"


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """One thing the words may mean, with a label to show on a button."""

    label: str
    value: T


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """The words have one meaning."""

    value: T


@dataclass(frozen=True, slots=True)
class Unclear(Generic[T]):
    """The words have several meanings, or one that is too surprising to take unasked.

    `day` is set when only the time of day is open: what the person types next belongs to that date.
    """

    options: tuple[Option[T], ...]
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """The words could not be read."""

    reason: Reason


Reading: TypeAlias = Read[T] | Unclear[T] | Unread
