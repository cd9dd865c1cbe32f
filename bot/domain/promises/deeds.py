"""What may be done to a promise, by whom, and when: each deed returns a new promise or raises RuleBroken.

`shown_at` is from when on the other of the two may know of what was done in private; None: at once.
"""

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
    terms: Terms,
    at: datetime,
    joint: bool = False,
) -> Promise:
    """Return a new promise: offered to its recipient, or active at once: made to oneself, or by both of two."""
    if to == maker:
        raise RuleBroken("a promise to oneself has no recipient")
    if joint and to is None:
        raise RuleBroken("a joint promise has two makers")
    terms = _fit(terms, at)
    events = [PromiseEvent(EventKind.OFFERED, at, maker)]
    if to is None or joint:
        events.append(PromiseEvent(EventKind.ACTIVATED, at, maker))
    return Promise(id, maker, to, terms, tuple(events), series=id, joint=joint)


def accept(promise: Promise, by: str, at: datetime, shown_at: datetime | None = None) -> Promise:
    """Return the promise as its recipient took it, before its time or after."""
    _only(by == promise.to, "accepts")
    if promise.is_accepted or promise.state not in (State.OFFERED, State.DUE, State.REPORTED):
        raise RuleBroken(f"a promise that is {promise.state} can't be accepted")
    return _then(promise, EventKind.ACTIVATED, at, by, shown_at=shown_at)


def renegotiate(
    promise: Promise, by: str, at: datetime, *, shown_at: datetime | None = None, **changes: Any
) -> Promise:
    """Return the promise on new terms, told before it was due; the former ones stay in its history.

    `changes` are fields of its Terms; None leaves one as it is.
    """
    _only(by in promise.makers, "renegotiates")
    _before_due(promise, at)
    given = {name: value for name, value in changes.items() if value is not None}
    terms = _fit(replace(promise.terms, **given), at)
    if terms == promise.terms:
        raise RuleBroken("nothing is changed")
    event = PromiseEvent(EventKind.RENEGOTIATED, at, by, was=promise.terms, shown_at=shown_at)
    return replace(promise, terms=terms, events=(*promise.events, event))


def withdraw(promise: Promise, by: str, at: datetime, shown_at: datetime | None = None) -> Promise:
    """Return the promise taken back by its maker, before it was due."""
    _only(by in promise.makers, "withdraws")
    _before_due(promise, at)
    return _then(promise, EventKind.WITHDRAWN, at, by, shown_at=shown_at)


def fall_due(promise: Promise, at: datetime) -> Promise:
    """Return the promise once its time has come."""
    _from(promise, *BEFORE_DUE)
    if at < promise.due_at:
        raise RuleBroken("not due yet")
    return _then(promise, EventKind.DUE, at, None)


def report(promise: Promise, word: Report, by: str, at: datetime, shown_at: datetime | None = None) -> Promise:
    """Return the promise with a maker's word beside it. One whose time has come falls due on the way."""
    _only(by in promise.makers, "reports")
    return _said(promise, EventKind.REPORTED, word, by, at, shown_at)


def seen(promise: Promise, word: Report, by: str, at: datetime, shown_at: datetime | None = None) -> Promise:
    """Return the promise with its recipient's view of it, whether or not its maker has spoken."""
    _only(by == promise.to and not promise.joint, "confirms")
    if not promise.is_accepted:
        raise RuleBroken("nobody confirms what they didn't accept")
    return _said(promise, EventKind.SEEN, word, by, at, shown_at)


def _said(promise: Promise, kind: EventKind, word: Report, by: str, at: datetime, shown_at: datetime | None) -> Promise:
    if promise.state in BEFORE_DUE:
        promise = fall_due(promise, at)
    _from(promise, State.DUE, State.REPORTED)
    if promise.word_of(by) is not None:
        raise RuleBroken("said already")
    return _then(promise, kind, at, by, word, shown_at)


def _fit(terms: Terms, at: datetime) -> Terms:
    if terms.due_at.tzinfo is None:
        raise RuleBroken("a promise is due at a moment, not at a local time")
    if terms.due_at <= at:
        raise RuleBroken("a promise is due later than it is made")
    if not terms.what.strip():
        raise RuleBroken("a promise says what")
    if not 0 <= terms.buffer_min <= MAX_BUFFER_MIN:
        raise RuleBroken("a buffer is at most two hours")
    return replace(terms, due_at=terms.due_at.astimezone(UTC))


MAX_BUFFER_MIN = 120


def _only(is_theirs: bool, does: str) -> None:
    if not is_theirs:
        raise RuleBroken(f"somebody else {does}")


def _from(promise: Promise, *states: State) -> None:
    if promise.state not in states:
        raise RuleBroken(f"a promise that is {promise.state} can't do that")


def _before_due(promise: Promise, at: datetime) -> None:
    _from(promise, *BEFORE_DUE)
    if at >= promise.due_at:
        raise RuleBroken("it is due already")


def _then(
    promise: Promise,
    kind: EventKind,
    at: datetime,
    by: str | None,
    word: Report | None = None,
    shown_at: datetime | None = None,
) -> Promise:
    event = PromiseEvent(kind, at, by, word, shown_at=shown_at)
    return replace(promise, events=(*promise.events, event))
