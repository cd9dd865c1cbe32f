"""What scenarios are made of: plain data, of which no channel knows anything, and what was read of each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import Enum, auto

ROOM = "us"
"""The place where both read along. Each person's private chat goes by the person's own name."""

CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")
_TOKEN = re.compile(r"(?:/start |/pair |https://t\.me/\w+\?start=)[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])")


class Does(Enum):
    """What somebody does."""

    SAYS = auto()
    """Writes something."""
    TYPES = auto()
    """Writes out what stands on a button."""
    PRESSES = auto()
    USES = auto()
    """Gives a command; whatever stands behind it goes with it."""
    ADDS = auto()
    """Lets the bot into the room."""
    WAITS = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done. `sees` is part of what is read then, by place; `quiet` are the places where nothing comes.

    `unable` tells, by channel, in one word why it can't be done there; then `instead` is done, if there is one.
    """

    who: str
    does: Does
    what: str = ""
    at: str = ""
    rest: str = ""
    span: timedelta = timedelta()
    sees: Mapping[str, str] = field(default_factory=dict)
    quiet: tuple[str, ...] = ()
    unable: Mapping[str, str] = field(default_factory=dict)
    instead: "Step | None" = None

    @property
    def in_room(self) -> bool:
        """Whether it is done where both read along."""
        return self.at == ROOM


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is done, step by step. `splits` where a message is longer than a platform takes at once.

    `alone` are the channels that can't play it at all, each with the reason in one word.
    """

    name: str
    steps: tuple[Step, ...]
    people: tuple[str, ...] = ("ana",)
    splits: bool = False
    alone: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """A message as a person reads it: its words, and what stands on its buttons."""

    text: str
    labels: tuple[str, ...] = ()


Told = Mapping[str, tuple[Read, ...]]
"""What was read at each place, in order. A place where nothing came isn't in it."""


def seen(who: str, told: str, others: Mapping[str, str]) -> dict[str, str]:
    """Return what is read by place: `told` by whoever does it."""
    return ({who: told} if told else {}) | dict(others)


def says(who: str, what: str, told: str = "", **others: str) -> Step:
    """Somebody writes this in private, and reads what is `told` then; `others` read something as well."""
    return Step(who, Does.SAYS, what, who, sees=seen(who, told, others))


def types(who: str, label: str, told: str = "", **others: str) -> Step:
    """Somebody types what stands on a button."""
    return replace(says(who, label, told, **others), does=Does.TYPES)


def presses(who: str, label: str, told: str = "", **others: str) -> Step:
    """Somebody presses what says this."""
    return replace(says(who, label, told, **others), does=Does.PRESSES)


def uses(who: str, command: str, told: str = "", *, rest: str = "", **others: str) -> Step:
    """Somebody gives a command, named without its slash."""
    return replace(says(who, command, told, **others), does=Does.USES, rest=rest)


def adds(who: str, told: str, **why: str) -> Step:
    """Somebody lets the bot into the room, where it then says what is `told`; some channels know no such thing."""
    return Step(who, Does.ADDS, at=ROOM, sees={ROOM: told}, unable=why)


def waits(sees: Mapping[str, str] | None = None, *, quiet: tuple[str, ...] = (), **span: float) -> Step:
    """Time goes by, and what is due comes."""
    return Step("", Does.WAITS, span=timedelta(**span), sees=sees or {}, quiet=quiet)


def room(step: Step, told: str = "") -> Step:
    """The same, done where both read along, who then read what is `told`."""
    return replace(step, at=ROOM, sees={**step.sees, **({ROOM: told} if told else {})})


def unable(step: Step, instead: Step | None = None, **why: str) -> Step:
    """The same, but for the channels that can't do it."""
    return replace(step, unable=why, instead=instead)


def without_keys(text: str) -> str:
    """Return a text without codes and what opens an invitation, which are other ones each time."""
    return CODE.sub("⟨code⟩", _TOKEN.sub("⟨link⟩", text))


def words(told: tuple[Read, ...]) -> list[str]:
    """Return all words, however they were broken into messages and lines."""
    return " ".join(without_keys(read.text) for read in told).split()
