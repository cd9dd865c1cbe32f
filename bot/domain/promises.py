"""The promise ledger: what was promised, what became of it, and that nothing in it is ever rewritten.

    offered → active → due → reported → confirmed | disputed | unconfirmed
         ↘      ↘ withdrawn      ↘ unconfirmed (nobody said anything)

What is renegotiated before it is due stays the same promise, with its former terms in its history. Silence is
final for no one: an unconfirmed promise may still be reported, a reported one still confirmed or disputed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.errors import RuleBroken

MAX_OPEN = 5
"""Promises one person may have open at a time: more are seldom kept."""

BEFORE = timedelta(minutes=10)
"""How long before it is due its maker is reminded."""

TOO_NEAR = timedelta(minutes=15)
"""A promise made less than this before it is due needs no reminder before."""

AFTER = timedelta(minutes=45)
"""How long after it was due its maker is asked, once, how it went."""


class State(StrEnum):
    """Where a promise stands."""

    OFFERED = "offered"
    ACTIVE = "active"
    DUE = "due"
    REPORTED = "reported"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    UNCONFIRMED = "unconfirmed"
    WITHDRAWN = "withdrawn"


class Report(StrEnum):
    """The maker's word on how it went; the recipient's view has the same three."""

    KEPT = "kept"
    LATE = "late"
    MISSED = "missed"


class EventKind(StrEnum):
    """What happened to a promise."""

    OFFERED = "offered"
    ACTIVATED = "activated"
    RENEGOTIATED = "renegotiated"
    DUE = "due"
    REPORTED = "reported"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    UNCONFIRMED = "unconfirmed"
    WITHDRAWN = "withdrawn"


BEFORE_DUE = (State.OFFERED, State.ACTIVE)
OPEN = (*BEFORE_DUE, State.DUE)
"""States in which a promise counts among the open ones."""

_STATE_AFTER = {
    EventKind.OFFERED: State.OFFERED,
    EventKind.ACTIVATED: State.ACTIVE,
    EventKind.DUE: State.DUE,
    EventKind.REPORTED: State.REPORTED,
    EventKind.CONFIRMED: State.CONFIRMED,
    EventKind.DISPUTED: State.DISPUTED,
    EventKind.UNCONFIRMED: State.UNCONFIRMED,
    EventKind.WITHDRAWN: State.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Terms:
    """What was promised, until when (UTC), by whose clock."""

    what: str = field(repr=False)
    due_at: datetime
    zone: str
    obstacle: str | None = field(default=None, repr=False)
    plan: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PromiseEvent:
    """One line of a promise's history. `by` is None for what time did; `was` holds terms that were changed."""

    kind: EventKind
    at: datetime
    by: str | None
    word: Report | None = None
    was: Terms | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise of one maker, to one recipient or to oneself (`to` is None), with all that happened to it."""

    id: str
    maker: str
    to: str | None
    terms: Terms
    events: tuple[PromiseEvent, ...]

    @property
    def what(self) -> str:
        """What is promised, as it now stands."""
        return self.terms.what

    @property
    def due_at(self) -> datetime:
        """Until when (UTC), as it now stands."""
        return self.terms.due_at

    @property
    def zone(self) -> str:
        """By whose clock."""
        return self.terms.zone

    @property
    def obstacle(self) -> str | None:
        """What may come between."""
        return self.terms.obstacle

    @property
    def plan(self) -> str | None:
        """What then."""
        return self.terms.plan

    @property
    def state(self) -> State:
        """Where it stands."""
        return state_of(self.events)

    @property
    def report(self) -> Report | None:
        """The maker's word, the latest, or None."""
        return next((event.word for event in reversed(self.events) if event.kind is EventKind.REPORTED), None)

    @property
    def is_open(self) -> bool:
        """Whether it counts among the open ones."""
        return self.state in OPEN

    def to_json(self) -> dict[str, Any]:
        """Return plain data that `from_json` reads."""
        return {
            "v": 1,
            "id": self.id,
            "maker": self.maker,
            "to": self.to,
            "terms": _terms_to_json(self.terms),
            "events": [_event_to_json(event) for event in self.events],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Promise":
        """Return the promise that `to_json` wrote."""
        events = tuple(_event_from_json(event) for event in data["events"])
        return cls(data["id"], data["maker"], data["to"], _terms_from_json(data["terms"]), events)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder to the maker: "before", "at", or "after" (UTC)."""

    kind: str
    due_at: datetime


def state_of(events: Iterable[PromiseEvent]) -> State:
    """Return the state that a history leads to. Raises RuleBroken when it is empty."""
    states = [_STATE_AFTER[event.kind] for event in events if event.kind in _STATE_AFTER]
    if not states:
        raise RuleBroken("a promise begins by being offered")
    return states[-1]


def may_open(open_count: int, most: int = MAX_OPEN) -> bool:
    """Return whether somebody with this many open promises may make another."""
    return open_count < most
