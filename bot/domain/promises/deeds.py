"""What may be done to a promise, by whom, and when: each deed returns a new promise or raises RuleBroken."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.domain.promises.facts import BEFORE_DUE, EventKind, Promise, PromiseEvent, Report, State, Terms
from bot.errors import RuleBroken

MAX_OPEN = 5
"""Promises one person may have open at a time: more are seldom kept."""


def may_open(open_count: int, most: int = MAX_OPEN) -> bool:
    """Return whether somebody with this many open promises may make another."""
    return open_count < most


def make(
    *,
    id: str,  # noqa: A002
    maker: str,
    to: str | None,
    what: str,
    due_at: datetime,
    zone: str,
    at: datetime,
    obstacle: str | None = None,
    plan: str | None = None,
) -> Promise:
    """Return a new promise: offered to its recipient, or active at once when it is made to oneself."""
    if to == maker:
        raise RuleBroken("a promise to oneself has no recipient")
    terms = _fit(Terms(what, due_at, zone, obstacle, plan), at)
    events = [PromiseEvent(EventKind.OFFERED, at, maker)]
    if to is None:
        events.append(PromiseEvent(EventKind.ACTIVATED, at, maker))
    return Promise(id, maker, to, terms, tuple(events))


def accept(promise: Promise, by: str, at: datetime) -> Promise:
    """Return the promise as its recipient took it."""
    _only(by, promise.to, "accepts")
    _from(promise, State.OFFERED)
    return _then(promise, EventKind.ACTIVATED, at, by)


def renegotiate(
    promise: Promise,
    by: str,
    at: datetime,
    *,
    what: str | None = None,
    due_at: datetime | None = None,
    zone: str | None = None,
    obstacle: str | None = None,
    plan: str | None = None,
) -> Promise:
    """Return the promise on new terms, told before it was due; the former ones stay in its history."""
    _only(by, promise.maker, "renegotiates")
    _before_due(promise, at)
    given = {"what": what, "due_at": due_at, "zone": zone, "obstacle": obstacle, "plan": plan}
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    terms = _fit(replace(promise.terms, **changes), at)
    if terms == promise.terms:
        raise RuleBroken("nothing is changed")
    event = PromiseEvent(EventKind.RENEGOTIATED, at, by, was=promise.terms)
    return replace(promise, terms=terms, events=(*promise.events, event))


def withdraw(promise: Promise, by: str, at: datetime) -> Promise:
    """Return the promise taken back by its maker, before it was due."""
    _only(by, promise.maker, "withdraws")
    _before_due(promise, at)
    return _then(promise, EventKind.WITHDRAWN, at, by)


def fall_due(promise: Promise, at: datetime) -> Promise:
    """Return the promise once its time has come."""
    _from(promise, *BEFORE_DUE)
    if at < promise.due_at:
        raise RuleBroken("not due yet")
    return _then(promise, EventKind.DUE, at, None)


def report(promise: Promise, word: Report, by: str, at: datetime) -> Promise:
    """Return the promise with its maker's word beside it. One whose time has come falls due on the way."""
    _only(by, promise.maker, "reports")
    if promise.state in BEFORE_DUE:
        promise = fall_due(promise, at)
    _from(promise, State.DUE, State.UNCONFIRMED)
    if promise.report is not None:
        raise RuleBroken("already reported")
    return _then(promise, EventKind.REPORTED, at, by, word)


def confirm(promise: Promise, by: str, at: datetime) -> Promise:
    """Return the promise with its recipient's agreement to what the maker reported."""
    _judging(promise, by)
    return _then(promise, EventKind.CONFIRMED, at, by, promise.report)


def dispute(promise: Promise, by: str, at: datetime, word: Report | None = None) -> Promise:
    """Return the promise with its recipient's other view of it: `word`, if they gave one."""
    _judging(promise, by)
    return _then(promise, EventKind.DISPUTED, at, by, word)


def seen(promise: Promise, word: Report, by: str, at: datetime) -> Promise:
    """Return the promise as its recipient saw it: confirmed where that is the maker's word, else disputed."""
    if word is promise.report:
        return confirm(promise, by, at)
    return dispute(promise, by, at, word)


def lapse(promise: Promise, at: datetime) -> Promise:
    """Return the promise once nobody said anything more: unconfirmed, never kept by itself."""
    _from(promise, State.DUE, State.REPORTED)
    if promise.state is State.REPORTED and promise.to is None:
        raise RuleBroken("a promise to oneself waits for nobody")
    return _then(promise, EventKind.UNCONFIRMED, at, None)


def _fit(terms: Terms, at: datetime) -> Terms:
    if terms.due_at.tzinfo is None:
        raise RuleBroken("a promise is due at a moment, not at a local time")
    if terms.due_at <= at:
        raise RuleBroken("a promise is due later than it is made")
    if not terms.what.strip():
        raise RuleBroken("a promise says what")
    return replace(terms, due_at=terms.due_at.astimezone(UTC))


def _only(by: str, who: str | None, does: str) -> None:
    if by != who:
        raise RuleBroken(f"somebody else {does}")


def _from(promise: Promise, *states: State) -> None:
    if promise.state not in states:
        raise RuleBroken(f"a promise that is {promise.state} can't do that")


def _before_due(promise: Promise, at: datetime) -> None:
    _from(promise, *BEFORE_DUE)
    if at >= promise.due_at:
        raise RuleBroken("it is due already")


def _judging(promise: Promise, by: str) -> None:
    _only(by, promise.to, "confirms")
    _from(promise, State.REPORTED, State.UNCONFIRMED)
    if promise.report is None:
        raise RuleBroken("its maker has not reported yet")


def _then(promise: Promise, kind: EventKind, at: datetime, by: str | None, word: Report | None = None) -> Promise:
    return replace(promise, events=(*promise.events, PromiseEvent(kind, at, by, word)))
