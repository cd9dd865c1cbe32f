"""What is kept beyond a turn: what is due, notes, promises, pairings."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

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

    def forget_before(self, instant: datetime) -> int:
        """Drop wrong codes typed and invitations expired before this instant; return how many invitations."""
        ...
