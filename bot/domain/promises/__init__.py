"""The promise ledger: what was promised, what became of it, and that nothing in it is ever rewritten.

    offered → active → due → reported → confirmed | disputed | unconfirmed
         ↘      ↘ withdrawn      ↘ unconfirmed (nobody said anything)

What is renegotiated before it is due stays the same promise, with its former terms in its history. Silence is
final for no one: an unconfirmed promise may still be reported, a reported one still confirmed or disputed.
"""

from bot.domain.promises.deeds import (
    MAX_OPEN,
    accept,
    confirm,
    dispute,
    fall_due,
    lapse,
    make,
    may_open,
    renegotiate,
    report,
    seen,
    withdraw,
)
from bot.domain.promises.facts import OPEN, EventKind, Promise, PromiseEvent, Report, State, Terms, state_of
from bot.domain.promises.reminding import Reminder, reminders

__all__ = [
    "MAX_OPEN",
    "OPEN",
    "EventKind",
    "Promise",
    "PromiseEvent",
    "Reminder",
    "Report",
    "State",
    "Terms",
    "accept",
    "confirm",
    "dispute",
    "fall_due",
    "lapse",
    "make",
    "may_open",
    "reminders",
    "renegotiate",
    "report",
    "seen",
    "state_of",
    "withdraw",
]
