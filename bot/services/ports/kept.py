"""What is kept beyond a turn: what is due, notes, promises, pairings."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from bot.services.pair_records import Offer, Room, Talk
from bot.services.records import Dyad, InvitationRow, Note, Nudge, PromiseRow


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
        """Withdraw nudges of a kind (and ref) that are not done, leased ones too; return how many.

        A withdrawn nudge never was: its date is free again, and `done` is False for whoever holds it.
        """
        ...

    def pending(self, owner: str, kind: str) -> tuple[Nudge, ...]:
        """Return the owner's pending nudges of a kind, earliest first."""
        ...

    def last(self, owner: str, kind: str) -> Nudge | None:
        """Return the owner's newest nudge of a kind by local date, in any state."""
        ...

    def next_due(self) -> datetime | None:
        """Return when a claim next finds something: a nudge is due, or a lease runs out."""
        ...

    def forget_before(self, day: date) -> int:
        """Drop closed nudges of local dates before this day, some thousands a call; return how many."""
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

    def of(
        self, maker: str, states: Sequence[str] | None = None, since: datetime | None = None
    ) -> tuple[PromiseRow, ...]:
        """Return the maker's promises, by due date; with `since` only those due then or later."""
        ...

    def between(self, dyad_id: str, since: datetime | None = None) -> tuple[PromiseRow, ...]:
        """Return the promises that stand under a pairing, whoever of the two made them, by due date.

        With `since` only those due then or later.
        """
        ...


class Pairings(Protocol):
    """Invitations and pairings."""

    def invite(self, invitation: InvitationRow) -> None:
        """Keep an invitation; earlier open ones of the same inviter are closed."""
        ...

    def by_secret(self, secret_hash: str) -> InvitationRow | None:
        """Return the invitation of this code or token, locked, in whatever state it is."""
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

    def past(self, person_id: str) -> tuple[Dyad, ...]:
        """Return the person's pairings that ended, the newest first."""
        ...

    def end(self, dyad_id: str, at: datetime) -> None:
        """Note that the pairing ended."""
        ...

    def forget_before(self, instant: datetime) -> int:
        """Drop wrong codes typed and invitations expired before this instant; return how many invitations."""
        ...


class Rooms(Protocol):
    """Places that two people share."""

    def at(self, channel: str, address: str) -> Room | None:
        """Return the room of this address that isn't closed, locked."""
        ...

    def of(self, dyad_id: str) -> Room | None:
        """Return the pairing's room that isn't closed, if there is one."""
        ...

    def add(self, room: Room) -> None:
        """Keep a new room. Raises StaleSnapshot if the address or the pairing has one that isn't closed."""
        ...

    def save(self, room: Room) -> None:
        """Store its state, address and who agreed. Raises StaleSnapshot on another rev; stores rev + 1."""
        ...


class Offers(Protocol):
    """Words handed from one to the other."""

    def add(self, offer: Offer) -> None:
        """Keep a new offer, sealed for the two."""
        ...

    def load(self, offer_id: str) -> Offer | None:
        """Return one offer, locked."""
        ...

    def save(self, offer: Offer) -> None:
        """Store its state. Raises StaleSnapshot on another rev; stores rev + 1."""
        ...

    def of(self, dyad_id: str) -> tuple[Offer, ...]:
        """Return the pairing's offers, newest first."""
        ...


class Talks(Protocol):
    """Joint dialogues asked for."""

    def add(self, talk: Talk) -> None:
        """Keep a new one."""
        ...

    def load(self, talk_id: str) -> Talk | None:
        """Return one, locked, with each person's part."""
        ...

    def save(self, talk: Talk) -> None:
        """Store its state and parts. Raises StaleSnapshot on another rev; stores rev + 1."""
        ...

    def of(self, dyad_id: str, since: datetime) -> tuple[Talk, ...]:
        """Return those asked for since then, newest first."""
        ...

    def forget_before(self, instant: datetime) -> int:
        """Drop what was asked for before this instant; return how many."""
        ...
