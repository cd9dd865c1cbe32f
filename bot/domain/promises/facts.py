"""A promise as it stands, with its history: frozen facts, and how they are written down."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.domain.schedules import Every, Schedule, from_text, to_text
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
    """A word on how it went: the maker's, or the recipient's."""

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
    SEEN = "seen"
    WITHDRAWN = "withdrawn"


BEFORE_DUE = (State.OFFERED, State.ACTIVE)
OPEN = (*BEFORE_DUE, State.DUE)
"""States in which a promise counts among the open ones."""

WORDS = (EventKind.REPORTED, EventKind.SEEN)

SILENCE = timedelta(days=5)
"""How long after its time a promise waits for words. A later word still counts."""

_STATE_AFTER = {
    EventKind.OFFERED: State.OFFERED,
    EventKind.ACTIVATED: State.ACTIVE,
    EventKind.DUE: State.DUE,
    EventKind.WITHDRAWN: State.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Terms:
    """What was promised, until when (UTC), by whose clock; `schedule` where it is to happen again.

    `buffer_min` is by how many minutes its maker means to be early; `area` the domain of trust it belongs to.
    """

    what: str = field(repr=False)
    due_at: datetime
    zone: str
    obstacle: str | None = field(default=None, repr=False)
    plan: str | None = field(default=None, repr=False)
    schedule: Schedule | None = None
    area: str | None = field(default=None, repr=False)
    buffer_min: int = 0

    @property
    def repeats(self) -> bool:
        """Whether it is to happen again and again."""
        return self.schedule is not None and self.schedule.every is not Every.ONCE


@dataclass(frozen=True, slots=True)
class PromiseEvent:
    """One line of a promise's history. `by` is None for what time did; `was` holds terms that were changed.

    `shown_at` is from when on the other of the two may know of it; None: at once.
    """

    kind: EventKind
    at: datetime
    by: str | None
    word: Report | None = None
    was: Terms | None = None
    shown_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise of one maker, to one recipient or to oneself (`to` is None), with all that happened to it.

    A joint one has two makers: `to` is the second. Each time that a repeating promise falls due is a promise of its
    own in the same `series`, which bears the id of the first.
    """

    id: str
    maker: str
    to: str | None
    terms: Terms
    events: tuple[PromiseEvent, ...]
    series: str
    joint: bool = False

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
    def makers(self) -> tuple[str, ...]:
        """Who made it: one person, or both of two."""
        return (self.maker, self.to) if self.joint and self.to is not None else (self.maker,)

    @property
    def is_accepted(self) -> bool:
        """Whether its recipient took it; a promise to oneself needs nobody to."""
        return any(event.kind is EventKind.ACTIVATED for event in self.events)

    @property
    def state(self) -> State:
        """Where its history has led. Time alone makes no difference here; see `state_at`."""
        return _state(self)

    def state_at(self, now: datetime) -> State:
        """Return where it stands at `now`: due once its time has come, unconfirmed once silence lasted SILENCE."""
        state = self.state
        if state in BEFORE_DUE and now >= self.due_at:
            state = State.DUE
        waits_for_words = state is State.DUE or (state is State.REPORTED and self.to is not None)
        return State.UNCONFIRMED if waits_for_words and now >= self.due_at + SILENCE else state

    def word_of(self, person: str) -> Report | None:
        """Return what this person said of how it went, or None."""
        return next((event.word for event in self.events if event.kind in WORDS and event.by == person), None)

    @property
    def report(self) -> Report | None:
        """The maker's word, or None."""
        return self.word_of(self.maker)

    @property
    def is_open(self) -> bool:
        """Whether it counts among the open ones, as far as its history tells."""
        return self.state in OPEN

    def to_json(self) -> dict[str, Any]:
        """Return plain data that `from_json` reads."""
        return {
            "v": 2,
            "id": self.id,
            "maker": self.maker,
            "to": self.to,
            "series": self.series,
            "joint": self.joint,
            "terms": _terms_to_json(self.terms),
            "events": [_event_to_json(event) for event in self.events],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Promise":
        """Return the promise that `to_json` wrote, in this version or the first."""
        return cls(
            data["id"],
            data["maker"],
            data["to"],
            _terms_from_json(data["terms"]),
            tuple(_event_from_json(event) for event in data["events"]),
            data.get("series", data["id"]),
            data.get("joint", False),
        )


def _state(promise: Promise) -> State:
    state: State | None = None
    said: dict[str | None, Report | None] = {}
    for event in promise.events:
        if event.kind in WORDS:
            said[event.by] = event.word
            state = _after_words(promise, said, state)
        elif event.kind is not EventKind.ACTIVATED or state in (None, State.OFFERED):
            state = _STATE_AFTER.get(event.kind, state)
    if state is None:
        raise RuleBroken("a promise begins by being offered")
    return state


def _after_words(promise: Promise, said: Mapping[str | None, Report | None], state: State | None) -> State | None:
    """Return where words lead: two that agree confirm, two that differ dispute, a maker's alone is reported."""
    if len(said) > 1:
        return State.CONFIRMED if len(set(said.values())) == 1 else State.DISPUTED
    return State.REPORTED if set(said) <= set(promise.makers) else state


def _terms_to_json(terms: Terms) -> dict[str, Any]:
    return {
        "what": terms.what,
        "due_at": terms.due_at.isoformat(),
        "zone": terms.zone,
        "obstacle": terms.obstacle,
        "plan": terms.plan,
        "schedule": to_text(terms.schedule) if terms.schedule else None,
        "area": terms.area,
        "buffer": terms.buffer_min,
    }


def _terms_from_json(data: Mapping[str, Any]) -> Terms:
    schedule = data.get("schedule")
    return Terms(
        data["what"],
        datetime.fromisoformat(data["due_at"]),
        data["zone"],
        data.get("obstacle"),
        data.get("plan"),
        from_text(schedule) if schedule else None,
        data.get("area"),
        data.get("buffer", 0),
    )


def _event_to_json(event: PromiseEvent) -> dict[str, Any]:
    return {
        "kind": event.kind.value,
        "at": event.at.isoformat(),
        "by": event.by,
        "word": event.word.value if event.word else None,
        "was": _terms_to_json(event.was) if event.was else None,
        "shown_at": event.shown_at.isoformat() if event.shown_at else None,
    }


def _event_from_json(data: Mapping[str, Any]) -> PromiseEvent:
    return PromiseEvent(
        EventKind(data["kind"]),
        datetime.fromisoformat(data["at"]),
        data["by"],
        Report(data["word"]) if data.get("word") else None,
        _terms_from_json(data["was"]) if data.get("was") else None,
        datetime.fromisoformat(data["shown_at"]) if data.get("shown_at") else None,
    )
