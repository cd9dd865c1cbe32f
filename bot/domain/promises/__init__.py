"""The promise ledger: what was promised, what became of it, and that nothing in it is ever rewritten.

    offered → active → due → reported → confirmed | disputed | unconfirmed
         ↘      ↘ withdrawn      ↘ unconfirmed (nobody said anything)

Two keys: the maker's word and the recipient's, in either order. What is renegotiated before it is due stays the same
promise, with its former terms in its history. Silence is final for no one: a word that comes late still counts.
"""

from bot.domain.promises.deeds import (
    MAX_BUFFER_MIN,
    MAX_OPEN,
    accept,
    fall_due,
    make,
    may_open,
    renegotiate,
    report,
    seen,
    withdraw,
)
from bot.domain.promises.facts import OPEN, SILENCE, EventKind, Promise, PromiseEvent, Report, State, Terms
from bot.domain.promises.going_on import successor, view
from bot.domain.promises.reminding import Reminder, is_daily, reminders

__all__ = [
    "MAX_BUFFER_MIN",
    "MAX_OPEN",
    "OPEN",
    "SILENCE",
    "EventKind",
    "Promise",
    "PromiseEvent",
    "Reminder",
    "Report",
    "State",
    "Terms",
    "accept",
    "fall_due",
    "is_daily",
    "make",
    "may_open",
    "reminders",
    "renegotiate",
    "report",
    "seen",
    "successor",
    "view",
    "withdraw",
]
