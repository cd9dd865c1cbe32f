"""A flow as data: a graph of nodes over slots. Its texts stand beside it, by language and path."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TypeAlias

from bot.engine.guards import Guard
from bot.engine.text import Template

END = "end"
"""The target that finishes a flow."""

SOURCE_LANGUAGE = "en"
"""The language that stands inside the flow files."""

Value: TypeAlias = str | int | float | bool
"""What a slot holds. Dates, times and moments are ISO 8601 text; a zone is an IANA name; a schedule is its first
moment and, where it repeats, a space and how."""


class SlotType(StrEnum):
    """The kinds of answer a slot can hold."""

    TEXT = "text"
    CHOICE = "choice"
    YES_NO = "yes_no"
    SCALE = "scale"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"
    SCHEDULE = "schedule"
    DURATION = "duration"
    ZONE = "zone"


class Space(StrEnum):
    """Whose dialogue it is: one person's own, or that of the people who share a space."""

    OWN = "own"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Slot:
    """A named value a dialogue keeps. `limit` is characters for text and the largest value for numbers."""

    name: str
    type: SlotType
    limit: int | None = None
    least: int | None = None
    per_role: bool = False
    private: bool = True
    given: bool = False
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is shown a line: some roles in private, or the shared space."""

    roles: tuple[str, ...]
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A transition: taken when its guard holds, or always when it has none."""

    to: str
    when: Guard | None = None
    line: int = field(default=0, compare=False)


Next: TypeAlias = tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a question. `also` are other words that mean it; `to` overrides the node's `next`."""

    key: str
    label: str
    to: str | None = None
    when: Guard | None = None
    also: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class LintUse:
    """A lint on what was typed: its explanation, and buttons that replace the answer."""

    name: str
    text: str
    choices: tuple[Choice, ...] = ()
    keep: str | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Timer:
    """After this long without an answer the dialogue goes to `to`."""

    after: timedelta
    to: str


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Where typed words go that fit no button: into `save`, then to `to`."""

    save: str | None
    to: str


class Waiting(StrEnum):
    """What a question waits for: everybody's answers, the first one, or its time, however early they came."""

    ALL = "all"
    FIRST = "first"
    DEADLINE = "deadline"


class Collect(StrEnum):
    """How typed messages become one answer."""

    ONE = "one"
    BURST = "burst"
    PAGES = "pages"


@dataclass(frozen=True, slots=True)
class Say:
    """Says its bubbles, then goes on."""

    bubbles: tuple[str, ...]
    audience: Audience
    next: Next


@dataclass(frozen=True, slots=True)
class Ask:
    """Asks and waits. `choices_from` names a fact that lists further buttons."""

    text: str
    audience: Audience
    next: Next
    save: str | None = None
    choices: tuple[Choice, ...] = ()
    choices_from: str | None = None
    own_words: OwnWords | None = None
    lints: tuple[LintUse, ...] = ()
    collect: Collect = Collect.ONE
    wait: Waiting = Waiting.ALL
    opens: bool = False
    skip: str | None = None
    skippable: bool = True
    timer: Timer | None = None


@dataclass(frozen=True, slots=True)
class Fork:
    """Chooses a way without saying anything."""

    next: Next


@dataclass(frozen=True, slots=True)
class Argument:
    """What a command or a called flow is given: a slot's or fact's content, a constant, or a text of several."""

    name: str
    slot: str | None = None
    constant: Value | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Do:
    """Asks for a command of the world outside, then goes on."""

    command: str
    arguments: tuple[Argument, ...]
    next: Next


@dataclass(frozen=True, slots=True)
class Call:
    """Runs another flow, then goes on. `into` maps slots here to slots there, `roles` roles there to roles here."""

    flow: str
    arguments: tuple[Argument, ...]
    into: tuple[tuple[str, str], ...]
    next: Next
    roles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reveal:
    """Shows answers that were asked for with `opens`, to everyone in the audience at once."""

    slots: tuple[str, ...]
    text: str
    audience: Audience
    next: Next


@dataclass(frozen=True, slots=True)
class Share:
    """Shows the owner an exact text and, on a yes, hands that text over, with what `about` says of it."""

    slots: tuple[str, ...]
    owner: str
    to: str
    text: str
    ask: str | None
    yes: str | None
    no: str | None
    next: Next
    declined: str
    about: tuple[Argument, ...] = ()


Step: TypeAlias = Say | Ask | Fork | Do | Call | Reveal | Share


@dataclass(frozen=True, slots=True)
class Node:
    """A place where a dialogue stands: one step, its place in the count, its sources.

    `details`: it asks about health or sexual details, which not every channel permits.
    """

    name: str
    step: Step
    part: int | None = None
    seeds: tuple[str, ...] = ()
    details: bool = False
    line: int = field(default=0, compare=False)


class OnBusy(StrEnum):
    """What starting this flow does to a dialogue that is under way."""

    SUSPEND = "suspend"
    QUEUE = "queue"
    REFUSE = "refuse"


class OnStop(StrEnum):
    """What becomes of the answers when the person stops half-way."""

    KEEP = "keep"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Flow:
    """A declarative graph of nodes. `hash` covers its structure, never its wording.

    `texts` maps language → path (`node.ask`, …) → the variants of that text; a step's text fields hold such paths.
    `also` maps the language of a translation → path of a label → other words for it. `menu` is its group of the menu;
    `house` needs no seed; `ready`: how long the question before stands; the title of a `discreet` one isn't listed.
    """

    name: str
    version: int
    roles: tuple[str, ...]
    space: Space
    start: str
    slots: Mapping[str, Slot]
    nodes: Mapping[str, Node]
    hash: str = ""
    uses: tuple[str, ...] = ()
    seeds: tuple[str, ...] = ()
    parts: int | None = None
    on_busy: OnBusy = OnBusy.SUSPEND
    on_stop: OnStop = OnStop.KEEP
    safety: bool = False
    expire: timedelta = timedelta(days=30)
    was: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, Mapping[str, tuple[Template, ...]]] = field(default_factory=dict, repr=False)
    also: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict, repr=False)
    lines: Mapping[str, int] = field(default_factory=dict, repr=False, compare=False)
    file: str = ""
    menu: str | None = None
    house: bool = False
    discreet: bool = False
    ready: timedelta | None = None

    def variants(self, language: str, path: str) -> tuple[Template, ...]:
        """Return the variants of the text at `path`, in the source language where no translation stands."""
        translated = self.texts.get(language)
        if translated is not None and path in translated:
            return translated[path]
        return self.texts[SOURCE_LANGUAGE][path]
