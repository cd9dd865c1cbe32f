"""What a step asks of the world, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from bot.engine.flow import Value
from bot.words import Words


@dataclass(frozen=True, slots=True)
class Option:
    """A button: the key that comes back when it is pressed, and what stands on it."""

    key: str
    label: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SayTo:
    """Show a line to one person in private, or to the shared space (`to` is then None)."""

    to: str | None
    text: Words


@dataclass(frozen=True, slots=True)
class AskOf:
    """Show a question. `wait` is the id that presses carry; `by` are those who may answer."""

    to: str | None
    by: tuple[str, ...]
    text: Words
    options: tuple[Option, ...]
    wait: str


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Send `Timeout(wait)` at this instant (UTC). It takes the place of an earlier timer of the same question."""

    wait: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ClearTimer:
    """Forget the timer of this question."""

    wait: str


@dataclass(frozen=True, slots=True)
class Perform:
    """Carry out a named command with these arguments, on behalf of `by`."""

    command: str
    by: str
    arguments: Mapping[str, Value] = field(repr=False)


@dataclass(frozen=True, slots=True)
class HandOver:
    """Hand over exactly this text, as previewed and confirmed by its owner.

    `to` is a person's id, or None where the receiver is the shared space (`shared`) or the partner. `about` is what
    the flow says of it.
    """

    by: str
    to: str | None
    shared: bool
    text: Words
    about: Mapping[str, Value] = field(default_factory=dict, repr=False)


class Ending(StrEnum):
    """How a dialogue came to its end."""

    DONE = "done"
    STOPPED = "stopped"
    LOST = "lost"
    LEFT = "left"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Finish:
    """A dialogue is over. `kept` are people's own words worth keeping: person → slot → value."""

    flow: str
    ending: Ending
    kept: Mapping[str, Mapping[str, Value]] = field(default_factory=dict, repr=False)


class Reason(StrEnum):
    """Why a press changed nothing."""

    STALE = "stale"
    FOREIGN = "foreign"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Refuse:
    """Tell this person kindly that the press changed nothing."""

    to: str
    reason: Reason


Effect: TypeAlias = SayTo | AskOf | SetTimer | ClearTimer | Perform | HandOver | Finish | Refuse
