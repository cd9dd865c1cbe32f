"""The store, in the services' words: transactions whose bodies are plain synchronous functions.

A body may be run more than once (a group that fails is rolled back and each is run again alone), so it
must not change anything outside its transaction. What it returns counts only from the run that committed.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from bot.services.records import (
    Account,
    Dyad,
    Heard,
    InvitationRow,
    Letter,
    LetterState,
    Note,
    Nudge,
    PersonRow,
    PromiseRow,
    Prompt,
    Thread,
)

T = TypeVar("T")


class Inbox(Protocol):
    """Updates received and not yet answered."""

    def receive(self, heard: Heard) -> bool:
        """Keep the update; return False if it was there before. Sealed for its person, or for strangers."""
        ...

    def take(self, heard_id: str) -> bool:
        """Mark it answered and forget its content; return False if somebody else has."""
        ...

    def waiting(self, limit: int) -> tuple[Heard, ...]:
        """Return updates not yet answered, oldest first."""
        ...

    def give_up(self, heard_id: str) -> None:
        """Mark it as one that can't be answered, keeping its content for the operator's mending."""
        ...

    def forget_before(self, instant: datetime) -> int:
        """Drop the traces of updates answered before this instant; return how many."""
        ...


class People(Protocol):
    """Persons and their addresses."""

    def at(self, channel: str, address: str) -> tuple[PersonRow, Account] | None:
        """Return who writes from this address, locked for this transaction, or None for a stranger."""
        ...

    def load(self, person_id: str) -> PersonRow | None:
        """Return the person, locked for this transaction."""
        ...

    def add(self, person: PersonRow, account: Account) -> None:
        """Keep a new person with a first address. A key of their own is made durable before."""
        ...

    def save(self, person: PersonRow) -> None:
        """Store the profile. Raises StaleSnapshot if `rev` is not the stored one; stores rev + 1."""
        ...

    def set_dyad(self, person_id: str, dyad_id: str | None) -> None:
        """Bind the person to a pairing, or to none."""
        ...

    def accounts(self, person_id: str) -> tuple[Account, ...]:
        """Return the person's addresses, the one they last wrote from first."""
        ...

    def wrote_from(self, account_id: str, at: datetime) -> None:
        """Note that the person was last heard here, and can be reached."""
        ...

    def unreachable(self, account_id: str) -> None:
        """Note that letters no longer arrive at this address."""
        ...

    def erase(self, person_id: str) -> None:
        """Delete every row of the person and note the erasure; their key is shredded after commit."""
        ...


class Threads(Protocol):
    """Conversations and the questions they have open."""

    def of(self, owners: Sequence[str]) -> tuple[Thread, ...]:
        """Return the owners' conversations, locked in id order."""
        ...

    def load(self, thread_id: str) -> Thread | None:
        """Return one conversation, locked."""
        ...

    def add(self, thread: Thread) -> None:
        """Keep a new conversation."""
        ...

    def save(self, thread: Thread) -> None:
        """Store it. Raises StaleSnapshot if `rev` is not the stored one; stores rev + 1."""
        ...

    def drop(self, thread_id: str) -> None:
        """Delete a conversation that is over."""
        ...

    def post_prompt(self, prompt: Prompt) -> None:
        """Remember whose press on this question counts. The same wait again is no error."""
        ...

    def prompt(self, wait: str) -> Prompt | None:
        """Return the question of this id, if it was ever asked and not yet forgotten."""
        ...


class Outbox(Protocol):
    """Letters committed and not yet delivered."""

    def post(self, letter: Letter) -> None:
        """Owe a letter. Order within a lane is the order of posting."""
        ...

    def claim(self, now: datetime, lease_until: datetime, limit: int) -> tuple[Letter, ...]:
        """Lease letters that are due: replies before nudges, in order within each lane.

        Nothing is given out behind a letter of its lane that is leased, in flight or waits for another try.
        """
        ...

    def sending(self, letter_id: str, attempt: int) -> bool:
        """Note that the letter goes out now; return False if the lease was lost. Commit before sending."""
        ...

    def settle(self, letter_id: str, state: LetterState) -> bool:
        """Note the end of a letter in flight and forget its content; False if it was not in flight."""
        ...

    def retry(self, letter_id: str, due_at: datetime, repeat: bool, attempt: int) -> None:
        """Owe the letter again from `due_at`; `repeat` when an earlier try may have arrived."""
        ...

    def release(self, letter_ids: Sequence[str]) -> None:
        """Give leased letters back, unsent."""
        ...

    def orphans(self, now: datetime) -> tuple[Letter, ...]:
        """Return letters in flight or leased whose lease ran out, with attempt > 0 where they were in flight."""
        ...

    def next_due(self) -> datetime | None:
        """Return when the next pending letter is due."""
        ...

    def count(self, state: LetterState) -> int:
        """Return how many letters stand so."""
        ...

    def last_question(self, lane: str) -> Letter | None:
        """Return the newest unsent question of a lane, if any."""
        ...


class Calendar(Protocol):
    """Nudges, reminders and timers yet to come."""

    def plan(self, nudge: Nudge) -> bool:
        """Keep the nudge; return False if one for (owner, kind, local_date, ref) was there, in any state."""
        ...

    def claim(self, now: datetime, lease_until: datetime, limit: int) -> tuple[Nudge, ...]:
        """Lease what is due, earliest first, including what an expired lease gave back."""
        ...

    def done(self, nudge: Nudge) -> bool:
        """Close a leased nudge; return False if the lease was lost (then nothing may follow from it)."""
        ...

    def move(self, nudge: Nudge, due_at: datetime) -> bool:
        """Put a nudge to another instant, pending again; False if the lease was lost."""
        ...

    def cancel(self, owner: str, kind: str, ref: str | None = None) -> int:
        """Withdraw pending nudges of a kind (and ref); return how many."""
        ...

    def pending(self, owner: str, kind: str) -> tuple[Nudge, ...]:
        """Return the owner's pending nudges of a kind, earliest first."""
        ...

    def last(self, owner: str, kind: str) -> Nudge | None:
        """Return the owner's newest nudge of a kind by local date, in any state."""
        ...

    def next_due(self) -> datetime | None:
        """Return when the next pending nudge is due."""
        ...


class Notes(Protocol):
    """What people kept for themselves."""

    def add(self, note: Note) -> None:
        """Keep a note."""
        ...

    def load(self, note_id: str) -> Note | None:
        """Return one note."""
        ...

    def of(self, owner: str, kind: str | None = None, limit: int = 1000) -> tuple[Note, ...]:
        """Return the owner's notes, newest first."""
        ...

    def replace(self, note: Note) -> None:
        """Store a note's new kind and content."""
        ...

    def drop(self, note_id: str) -> None:
        """Delete a note."""
        ...


class Ledger(Protocol):
    """Promises with their history."""

    def add(self, promise: PromiseRow) -> None:
        """Keep a new promise."""
        ...

    def load(self, promise_id: str) -> PromiseRow | None:
        """Return one promise, locked."""
        ...

    def save(self, promise: PromiseRow) -> None:
        """Store its state and longer history. Raises StaleSnapshot on another rev; stores rev + 1."""
        ...

    def of(self, maker: str, states: Sequence[str] | None = None) -> tuple[PromiseRow, ...]:
        """Return the maker's promises, by due date."""
        ...


class Pairings(Protocol):
    """Invitations and pairings."""

    def invite(self, invitation: InvitationRow) -> None:
        """Keep an invitation; earlier open ones of the same inviter are closed."""
        ...

    def by_code(self, code_hash: str) -> InvitationRow | None:
        """Return the invitation of this code, locked, in whatever state it is."""
        ...

    def invitation(self, invitation_id: str) -> InvitationRow | None:
        """Return an invitation, locked."""
        ...

    def save(self, invitation: InvitationRow) -> None:
        """Store its state. Raises StaleSnapshot on another rev; stores rev + 1."""
        ...

    def tried(self, person_id: str, at: datetime) -> None:
        """Note a wrong code."""
        ...

    def tries(self, person_id: str, since: datetime) -> tuple[datetime, ...]:
        """Return when the person tried wrong codes since then."""
        ...

    def pair(self, dyad: Dyad) -> None:
        """Keep a new pairing, with a key of its own."""
        ...

    def dyad(self, dyad_id: str) -> Dyad | None:
        """Return a pairing."""
        ...

    def end(self, dyad_id: str, at: datetime) -> None:
        """Note that the pairing ended."""
        ...


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
