"""The named things a flow may use from outside: commands, facts, lints, readers.

The checker knows no others.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeAlias

from bot.engine.events import Listed, Person
from bot.engine.flow import SlotType, Value

TITLE = "title"
"""The argument whose constants people read, so that a translation may have them as texts."""


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """A command's arguments: name → the slot types it takes. Those in `optional` may be absent.

    `among` tells the only values some arguments may have; `flow` is the argument that names a flow.
    """

    takes: Mapping[str, frozenset[SlotType]] = field(default_factory=dict)
    optional: frozenset[str] = frozenset()
    among: Mapping[str, frozenset[str]] = field(default_factory=dict)
    flow: str | None = None


@dataclass(frozen=True, slots=True)
class Got:
    """What was typed, read."""

    value: Value = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unclear:
    """What was typed can mean several things: ask which. An option without a label is shown as its value is."""

    options: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """What was typed can't be used. `phrase` is the key of the sentence that says why."""

    phrase: str


Reading: TypeAlias = Got | Unclear | Unread


class Finding(Protocol):
    """What a lint found: the excerpt, as typed."""

    @property
    def quote(self) -> str:
        """The excerpt, as typed."""
        ...


class Speak(Protocol):
    """One of the sentences that belong to no flow, in the reader's language."""

    def __call__(self, key: str, **content: str) -> str:
        """Return the sentence, its placeholders filled."""
        ...


Lint: TypeAlias = Callable[[str], Finding | None]
Reader: TypeAlias = Callable[[str, datetime, Person], Reading]
ReaderBeside: TypeAlias = Callable[[str, Sequence[Value], datetime, Person], Reading | None]
Shower: TypeAlias = Callable[[Value, Person, Speak], str]

FactKind: TypeAlias = SlotType | None
"""A fact's type; None for a list of buttons."""


def two_forms(number: int, language: str) -> str:
    """Return the form in which English counts, whatever the language."""
    return "one" if number == 1 else "other"


def english_forms(language: str) -> frozenset[str]:
    """Return the forms that English has, whatever the language."""
    return frozenset({"one", "other"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything a flow may name that is not its own.

    Readers turn typed words into values of a slot type (text, choice, yes_no, scale and number are the
    engine's own), those in `beside` what is typed instead of one of the values offered (None: it is about something
    else, and read as ever); showers turn values into words for a reader's language and zone.

    `among` tells the only values some choice facts can have; `fleeting` are the facts that may be unset, so
    that a text can't lean on them alone; `joint` are the facts that say the same to everybody in a space, the
    only ones a pair flow may use (None: any). `details` is the fact that has to hold where a node asks about details.

    `plural` tells in which form a language counts a number, `plurals` which forms it has. `lists` are phrases that only
    translations have: words, parted by `|`, for something that can be typed by its English name, which is given.
    """

    commands: Mapping[str, CommandSpec] = field(default_factory=dict)
    facts: Mapping[str, FactKind] = field(default_factory=dict)
    lints: Mapping[str, Lint] = field(default_factory=dict)
    readers: Mapping[SlotType, Reader] = field(default_factory=dict)
    beside: Mapping[SlotType, ReaderBeside] = field(default_factory=dict)
    showers: Mapping[SlotType, Shower] = field(default_factory=dict)
    seeds: frozenset[str] | None = None
    among: Mapping[str, frozenset[str]] = field(default_factory=dict)
    fleeting: frozenset[str] = frozenset()
    joint: frozenset[str] | None = None
    details: str | None = None
    plural: Callable[[int, str], str] = two_forms
    plurals: Callable[[str], frozenset[str]] = english_forms
    lists: Mapping[str, str] = field(default_factory=dict)
