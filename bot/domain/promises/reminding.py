"""When the maker of a promise is reminded."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.promises.facts import BEFORE_DUE, EventKind, Promise, State
from bot.domain.schedules import Every

BEFORE = timedelta(minutes=10)
"""How long before it is due its maker is reminded."""

TOO_NEAR = timedelta(minutes=15)
"""A promise made less than this before it is due needs no reminder before."""

AFTER = timedelta(minutes=45)
"""How long after it was due its maker is asked, once, how it went."""


OFTEN = 3
"""Days a week from which on a promise counts as daily."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder to the maker: "before", "at", or "after" (UTC)."""

    kind: str
    due_at: datetime


def reminders(promise: Promise) -> tuple[Reminder, ...]:
    """Return the reminders a promise still asks for, in order, whatever the time.

    One that comes round nearly every day has the one before it only: the rest is asked with other things.
    """
    aim_at = promise.due_at - timedelta(minutes=promise.terms.buffer_min)
    before = Reminder("before", aim_at - BEFORE)
    at = Reminder("at", promise.due_at)
    after = Reminder("after", promise.due_at + AFTER)
    if promise.state is State.DUE:
        return () if is_daily(promise) else (after,)
    if promise.state not in BEFORE_DUE:
        return ()
    agreed = [event.at for event in promise.events if event.kind in (EventKind.OFFERED, EventKind.RENEGOTIATED)]
    is_near = promise.due_at - agreed[-1] < TOO_NEAR
    if is_daily(promise):
        return (at,) if is_near else (before,)
    return (at, after) if is_near else (before, at, after)


def is_daily(promise: Promise) -> bool:
    """Return whether it comes round nearly every day: each day, or three days a week and more."""
    schedule = promise.terms.schedule
    if schedule is None or schedule.interval > 1:
        return False
    return schedule.every is Every.DAY or (schedule.every is Every.WEEK and len(schedule.weekdays) >= OFTEN)
