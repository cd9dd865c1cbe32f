"""What a turn reads and writes: updates, persons, conversations, letters."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.services.records import Account, Heard, Letter, LetterState, PersonRow, Prompt, Thread


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
        """Drop traces of answered updates heard before this instant, some thousands a call; return how many."""
        ...


class People(Protocol):
    """Persons and their addresses."""

    def at(self, channel: str, address: str) -> tuple[PersonRow, Account] | None:
        """Return who writes from this address, locked for this transaction, or None for a stranger."""
        ...

    def load(self, person_id: str) -> PersonRow | None:
        """Return the person, locked for this transaction."""
        ...

    def peek(self, person_id: str) -> PersonRow | None:
        """Return the person, not locked: whoever saves it meanwhile makes `save` raise StaleSnapshot."""
        ...

    def add(self, person: PersonRow, account: Account) -> None:
        """Keep a new person with a first address. A key of their own is made durable before."""
        ...

    def link(self, account: Account) -> None:
        """Keep a further address of a person. Raises StaleSnapshot if the address is somebody's already."""
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
        """Delete every row of the person and of their pairings, and note it; the keys are shredded after commit.

        What the partner kept alone stays. A letter posted afterwards has to be owned by `system`.
        """
        ...


class Traces(Protocol):
    """Names of the messages in somebody's private chat, by which they can be taken away. What they say isn't kept."""

    def keep(self, account_id: str, ref: str, at: datetime) -> None:
        """Keep a message's name; nothing for an address that is nobody's private one."""
        ...

    def of(self, account_id: str, since: datetime) -> tuple[str, ...]:
        """Return the names of the messages kept since then, the newest first."""
        ...

    def chats(self, channel: str, since: datetime, limit: int) -> tuple[Account, ...]:
        """Return the addresses of a channel under which a message was kept since then, the latest first."""
        ...

    def drop(self, account_id: str, refs: Sequence[str]) -> None:
        """Forget these."""
        ...

    def forget_before(self, instant: datetime) -> int:
        """Forget what was kept before this instant, some thousands a call; return how many."""
        ...


class Threads(Protocol):
    """Conversations and the questions they have open."""

    def of(self, owners: Sequence[str]) -> tuple[Thread, ...]:
        """Return the owners' conversations with their parts, locked in id order."""
        ...

    def peek(self, owner: str) -> tuple[Thread, ...]:
        """Return the owner's conversations, not locked: `save` and `drop` raise StaleSnapshot if they changed since."""
        ...

    def load(self, thread_id: str) -> Thread | None:
        """Return one conversation, locked."""
        ...

    def add(self, thread: Thread) -> None:
        """Keep a new conversation."""
        ...

    def save(self, thread: Thread) -> None:
        """Store it with exactly these parts. Raises StaleSnapshot if `rev` is not the stored one; stores rev + 1."""
        ...

    def drop(self, thread_id: str) -> None:
        """Delete a conversation that is over."""
        ...

    def post_prompt(self, prompt: Prompt) -> None:
        """Remember whose press on this question counts. The same wait again only changes what it followed."""
        ...

    def prompt(self, wait: str) -> Prompt | None:
        """Return the question of this id, if it was ever asked and not yet forgotten."""
        ...

    def forget_before(self, instant: datetime) -> int:
        """Drop questions that expired before this instant, some thousands a call; return how many."""
        ...


class Outbox(Protocol):
    """Letters committed and not yet delivered."""

    def post(self, letter: Letter) -> None:
        """Owe a letter. Order within a lane is the order of posting."""
        ...

    def claim(
        self, now: datetime, lease_until: datetime, limit: int, lanes: Sequence[str] | None = None
    ) -> tuple[Letter, ...]:
        """Lease letters that are due, of these lanes or of all: replies before nudges, in order within each lane.

        Nothing is given out behind a letter of its lane that is leased, in flight or waits for another try.
        """
        ...

    def sending(
        self, letter_id: str, attempt: int, held: datetime | None = None, until: datetime | None = None
    ) -> bool:
        """Note that try number `attempt` (from 1) begins; False if the lease was lost or that try was made before.

        `held` is the end of the lease by which it is held: whoever got it since has another one. So everywhere here;
        without it any lease will do. `until` is the end of the lease from now on. Commit before sending.
        """
        ...

    def settle(self, letter_id: str, state: LetterState, held: datetime | None = None) -> bool:
        """Note the end of a letter leased or in flight; forget its content and owner. False if it was neither."""
        ...

    def retry(
        self,
        letter_id: str,
        due_at: datetime,
        repeat: bool,
        attempt: int,
        give_up_at: datetime | None = None,
        held: datetime | None = None,
    ) -> None:
        """Owe the letter again from `due_at`; `repeat` when an earlier try may have arrived.

        `give_up_at` becomes its `expires_at` where it has none yet.
        """
        ...

    def doubt(self, letter: Letter, due_at: datetime) -> None:
        """Owe again, from `due_at`, a letter that may have arrived; keep its `doubted_since`. Its own lease counts."""
        ...

    def release(self, letter_ids: Sequence[str], held: datetime | None = None) -> None:
        """Give leased letters back, unsent."""
        ...

    def orphans(self, now: datetime, lanes: Sequence[str] | None = None) -> tuple[Letter, ...]:
        """Return letters in flight or leased whose lease ran out, or all in hand of these lanes, whatever their lease.

        attempt > 0 just where they were in flight.
        """
        ...

    def next_due(self, lanes: Sequence[str] | None = None) -> datetime | None:
        """Return when a claim next finds something; None where all that is owed waits behind letters in hand."""
        ...

    def count(self, state: LetterState) -> int:
        """Return how many letters stand so."""
        ...

    def last_question(self, lane: str) -> Letter | None:
        """Return the newest unsent question of a lane, if any."""
        ...

    def forget_before(self, instant: datetime) -> int:
        """Drop traces of letters settled before this instant, some thousands a call; return how many."""
        ...
