"""A promise that is to happen again: its next time, once the one before has fallen due."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.promises.facts import EventKind, Promise, PromiseEvent, State
from bot.domain.schedules import next_after

LOOKED_BACK = timedelta(days=1)
"""What fell due longer ago than this while nobody was there to look is passed over."""


def successor(promise: Promise, new_id: str, at: datetime) -> Promise | None:
    """Return the same promise for its next time, or None where there is none: it was once, or over, or taken back."""
    schedule = promise.terms.schedule
    if schedule is None or not promise.terms.repeats or promise.state is State.WITHDRAWN:
        return None
    due = next_after(schedule, promise.zone, max(promise.due_at, at - LOOKED_BACK))
    if due is None:
        return None
    terms = replace(promise.terms, due_at=due.due_at.astimezone(UTC))
    events = [PromiseEvent(EventKind.OFFERED, at, None)]
    events += [replace(event, at=at) for event in promise.events if event.kind is EventKind.ACTIVATED]
    return replace(promise, id=new_id, terms=terms, events=tuple(events))


def view(promise: Promise, viewer: str, now: datetime) -> Promise:
    """Return the promise with only that of its history which this person may know by now."""
    known = tuple(event for event in promise.events if _knows(event, viewer, now))
    untold = (event.was for event in promise.events if event not in known and event.was is not None)
    return replace(promise, events=known, terms=next(untold, promise.terms))


def _knows(event: PromiseEvent, viewer: str, now: datetime) -> bool:
    return event.by in (None, viewer) or event.shown_at is None or event.shown_at <= now
