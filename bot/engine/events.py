"""What a dialogue hears, and what is known around it while it listens."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from bot.engine.flow import Value
from bot.words import Words


@dataclass(frozen=True, slots=True)
class Start:
    """Begin `flow` with these people in its roles; `given` fills slots declared as given."""

    flow: str
    roles: Mapping[str, str]
    given: Mapping[str, Value] = field(default_factory=dict, repr=False)
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """Words or a press by a person, `aloud` where all could see it.

    A press names the question (`wait`) and the button's key.
    """

    by: str
    text: Words | None = None
    option: str | None = None
    wait: str | None = None
    aloud: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """Words that take the place of those by which the question before was answered."""

    by: str
    text: Words


class Wish(StrEnum):
    """What a person may ask for at every node."""

    BACK = "back"
    SKIP = "skip"
    PAUSE = "pause"
    STOP = "stop"
    HELP = "help"
    PROGRESS = "progress"
    RESUME = "resume"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Control:
    """A wish that every node understands. `wait` is set when it came from a button, `aloud` where all could see it."""

    by: str
    wish: Wish
    wait: str | None = None
    aloud: bool = False


@dataclass(frozen=True, slots=True)
class Timeout:
    """The time given to a question ran out."""

    wait: str


class Why(StrEnum):
    """Why a dialogue was put aside."""

    PAUSED = "paused"
    SUSPENDED = "suspended"
    CRISIS = "crisis"


@dataclass(frozen=True, slots=True)
class Park:
    """Put the dialogue aside without a word."""

    why: Why


@dataclass(frozen=True, slots=True)
class Leave:
    """Somebody steps out of a joint dialogue unseen: nothing more is asked of them, and nobody is told."""

    by: str


@dataclass(frozen=True, slots=True)
class RoleLeft:
    """A participant is gone: what was joint ends, what was sealed is destroyed."""

    person: str


@dataclass(frozen=True, slots=True)
class FlowsChanged:
    """The flow files were edited: find the dialogue's place in the new ones."""


Event: TypeAlias = Start | Answer | Correction | Control | Timeout | Park | Leave | RoleLeft | FlowsChanged


@dataclass(frozen=True, slots=True)
class Person:
    """What the engine may know of somebody."""

    id: str
    name: str = field(repr=False, default="")
    language: str = "en"
    zone: str | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class Listed:
    """One computed button: what it saves, and what it says."""

    value: str = field(repr=False)
    label: str = field(repr=False)


Fact: TypeAlias = Value | tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a step may look at besides the dialogue. `wait` is a fresh id for the next question.

    `burst_s` is how long typed messages are gathered into one answer (0: each is one).
    """

    now: datetime
    wait: str
    people: Mapping[str, Person]
    values: Mapping[str, Fact] = field(default_factory=dict, repr=False)
    burst_s: int = 0
