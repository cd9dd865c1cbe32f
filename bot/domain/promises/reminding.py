"""When the maker of a promise is reminded."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.promises.facts import BEFORE_DUE, EventKind, Promise, State

BEFORE = timedelta(minutes=10)
"""How long before it is due its maker is reminded."""

TOO_NEAR = timedelta(minutes=15)
"""A promise made less than this before it is due needs no reminder before."""

AFTER = timedelta(minutes=45)
"""How long after it was due its maker is asked, once, how it went."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder to the maker: "before", "at", or "after" (UTC)."""

    kind: str
    due_at: datetime


def reminders(promise: Promise) -> tuple[Reminder, ...]:
    """Return the reminders a promise still asks for, in order, whatever the time."""
    before = Reminder("before", promise.due_at - BEFORE)
    at = Reminder("at", promise.due_at)
    after = Reminder("after", promise.due_at + AFTER)
    if promise.state is State.DUE:
        return (after,)
    if promise.state not in BEFORE_DUE:
        return ()
    agreed = [event.at for event in promise.events if event.kind in (EventKind.OFFERED, EventKind.RENEGOTIATED)]
    return (at, after) if promise.due_at - agreed[-1] < TOO_NEAR else (before, at, after)
