"""All that is stored of a conversation between two turns, and its form as plain JSON data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.engine.events import Listed, Why
from bot.engine.flow import Value

BACK_LIMIT = 5
"""Questions one can go back over."""

PARKED_LIMIT = 3
"""Dialogues that can be put aside at once."""

STACK_LIMIT = 8
"""Flows called within flows."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A question one can go back to, and what the slots held before it was answered (None: nothing).

    `by` is the role that answered it: only that role goes back to it.
    """

    node: str
    undo: Mapping[str, Value | None] = field(repr=False)
    by: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """One flow under way. `slots` holds `name`, or `role.name` where a slot is per role.

    `nth` is how often the flow was begun before, which turns the wordings; `asked` counts the questions that
    lie behind; `keeps` is whether answers outlive a dialogue that ends half-way.
    """

    flow: str
    hash: str
    node: str
    roles: Mapping[str, str]
    slots: Mapping[str, Value] = field(default_factory=dict, repr=False)
    back: tuple[Mark, ...] = ()
    nth: int = 0
    asked: int = 0
    keeps: bool = True


class Phase(StrEnum):
    """What a person is being asked at a waiting node."""

    ANSWER = "answer"
    LINT = "lint"
    AGAIN = "again"
    UNCLEAR = "unclear"
    CONFIRM = "confirm"


@dataclass(frozen=True, slots=True)
class Pending:
    """Where one person stands at a waiting node: the words not yet taken, the lint that spoke.

    `offers` are the readings to choose from when words were unclear, numbered from `since` on.
    """

    phase: Phase = Phase.ANSWER
    draft: str | None = field(default=None, repr=False)
    lint: str | None = None
    offers: tuple[Listed, ...] = field(default=(), repr=False)
    since: int = 0


@dataclass(frozen=True, slots=True)
class Wait:
    """A question that is open. `pending` maps each role still to answer to where it stands.

    `ways` maps each role that has answered to the node its answer leads to (None: the question's own `next`).
    `listed` are the computed buttons as they were shown. `form` tells what kind of answer was asked for.
    """

    id: str
    asked_at: datetime
    pending: Mapping[str, Pending]
    until: datetime | None = None
    ways: Mapping[str, str | None] = field(default_factory=dict, repr=False)
    listed: tuple[Listed, ...] = field(default=(), repr=False)
    form: str = ""


@dataclass(frozen=True, slots=True)
class Parked:
    """A dialogue put aside, with the question that was open."""

    stack: tuple[Frame, ...]
    why: Why
    at: datetime
    wait: Wait | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A conversation between two turns. `rev` rises by one with every change.

    `left` are the people who stepped out of a joint dialogue unseen: they are asked nothing more.
    """

    rev: int = 0
    stack: tuple[Frame, ...] = ()
    wait: Wait | None = None
    parked: tuple[Parked, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def top(self) -> Frame | None:
        """The frame that is speaking, if any."""
        return self.stack[-1] if self.stack else None


IDLE = Snapshot()
"""Nothing under way."""
