"""The store, in the services' words: transactions whose bodies are plain synchronous functions.

A body may be run more than once (a group that fails is rolled back and each is run again alone), so it
must not change anything outside its transaction. What it returns counts only from the run that committed.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from bot.services.ports.conversation import Inbox, Outbox, People, Threads, Traces
from bot.services.ports.kept import Calendar, Ledger, Notes, Offers, Pairings, Rooms, Talks

__all__ = [
    "Calendar",
    "Inbox",
    "Keystore",
    "Ledger",
    "Notes",
    "Offers",
    "Outbox",
    "Pairings",
    "People",
    "Rooms",
    "Store",
    "Talks",
    "Threads",
    "Traces",
    "Tx",
]

T = TypeVar("T")


class Tx(Protocol):
    """One transaction: everything in it is committed together, or nothing."""

    inbox: Inbox
    people: People
    threads: Threads
    outbox: Outbox
    calendar: Calendar
    notes: Notes
    ledger: Ledger
    pairings: Pairings
    rooms: Rooms
    offers: Offers
    talks: Talks
    traces: Traces


class Store(Protocol):
    """Runs transaction bodies. Raises StoreBusy, StoreFull or StoreBroken, with nothing changed."""

    async def transact(self, body: Callable[[Tx], T]) -> T:
        """Return what the body returned, once it is durably committed."""
        ...

    async def read(self, body: Callable[[Tx], T]) -> T:
        """Return what the body read. Writing in it is refused by the database."""
        ...

    async def close(self) -> None:
        """Finish what is queued and let go of the database."""
        ...


class Keystore(Protocol):
    """Data keys, one per owner (a person, a dyad, `system`), wrapped. Thread-safe."""

    def key(self, owner: str, *, make: bool = False) -> bytes | None:
        """Return the 32-byte data key of the owner. With `make` a missing one is made, durable on return."""
        ...

    def shred(self, owner: str) -> None:
        """Destroy the owner's key for good; a shredded owner never gets another."""
        ...

    def shredded(self) -> Sequence[str]:
        """Return the owners whose keys were destroyed."""
        ...

    def fingerprint(self, text: str) -> str:
        """Return a keyed hash (HMAC-SHA-256, hex) by which an address or code is looked up."""
        ...
