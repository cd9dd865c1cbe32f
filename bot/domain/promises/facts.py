"""A promise as it stands, with its history: frozen facts, and how they are written down."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.errors import RuleBroken


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


def state_of(events: Iterable[PromiseEvent]) -> State:
    """Return the state that a history leads to. Raises RuleBroken when it is empty."""
    states = [_STATE_AFTER[event.kind] for event in events if event.kind in _STATE_AFTER]
    if not states:
        raise RuleBroken("a promise begins by being offered")
    return states[-1]


def _terms_to_json(terms: Terms) -> dict[str, Any]:
    return {
        "what": terms.what,
        "due_at": terms.due_at.isoformat(),
        "zone": terms.zone,
        "obstacle": terms.obstacle,
        "plan": terms.plan,
    }


def _terms_from_json(data: Mapping[str, Any]) -> Terms:
    due_at = datetime.fromisoformat(data["due_at"])
    return Terms(data["what"], due_at, data["zone"], data.get("obstacle"), data.get("plan"))


def _event_to_json(event: PromiseEvent) -> dict[str, Any]:
    return {
        "kind": event.kind.value,
        "at": event.at.isoformat(),
        "by": event.by,
        "word": event.word.value if event.word else None,
        "was": _terms_to_json(event.was) if event.was else None,
    }


def _event_from_json(data: Mapping[str, Any]) -> PromiseEvent:
    return PromiseEvent(
        EventKind(data["kind"]),
        datetime.fromisoformat(data["at"]),
        data["by"],
        Report(data["word"]) if data.get("word") else None,
        _terms_from_json(data["was"]) if data.get("was") else None,
    )
