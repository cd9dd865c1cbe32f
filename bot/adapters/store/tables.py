"""The tables. Plain columns hold ids, kinds, states and instants; whatever people wrote is in a sealed column.

Instants are integers: microseconds since 1970, UTC. Truths are 0 and 1. `wake_at` is empty once a row is closed,
which keeps the indexes of what is still to be done as small as what is still to be done.
"""

from textwrap import dedent

from sqlalchemy import DDL, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint, event

from bot.adapters.store.columns import count, instant, key, metadata, partial, plain, sealed, seq, truth
from bot.adapters.store.pair_tables import offers, rooms, talk_parts, talks, thread_parts

__all__ = [
    "APPEND_ONLY",
    "accounts",
    "dyads",
    "erasures",
    "inbox",
    "invitations",
    "meta",
    "metadata",
    "notes",
    "nudges",
    "offers",
    "outbox",
    "persons",
    "promise_events",
    "promises",
    "prompts",
    "rooms",
    "talk_parts",
    "talks",
    "thread_parts",
    "threads",
    "traces",
    "tries",
]

persons = Table("persons", metadata, key(), count("rev"), Column("dyad_id", Text, index=True), sealed())

accounts = Table(
    "accounts",
    metadata,
    key(),
    Column("person_id", Text, ForeignKey("persons.id", ondelete="CASCADE"), nullable=False, index=True),
    plain("channel"),
    plain("address_hash", unique=True),
    sealed("address"),
    truth("reachable"),
    instant("heard_at"),
)

traces = Table(
    "traces",
    metadata,
    Column("account_id", Text, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
    Column("ref", Text, primary_key=True),
    instant("at"),
    Index("ix_traces_at", "at"),
    sqlite_with_rowid=False,
)

inbox = Table(
    "inbox",
    metadata,
    seq(),
    plain("id", unique=True),
    plain("channel"),
    plain("update_key"),
    plain("owner"),
    plain("address_hash"),
    instant("at"),
    plain("state"),
    sealed(nullable=True),
    UniqueConstraint("channel", "update_key"),
    partial("ix_inbox_open", "seq", where="state <> 'done'"),
)

threads = Table(
    "threads",
    metadata,
    key(),
    plain("owner", index=True),
    plain("kind"),
    count("rev"),
    instant("asked_at", nullable=True),
    sealed(),
)

prompts = Table(
    "prompts",
    metadata,
    Column("wait", Text, primary_key=True),
    plain("thread_id"),
    plain("owner", index=True),
    plain("people"),
    instant("expires_at"),
    Column("after", Text),
    Index("ix_prompts_expires_at", "expires_at"),
    sqlite_with_rowid=False,
)

outbox = Table(
    "outbox",
    metadata,
    seq(),
    plain("id", unique=True),
    plain("owner"),
    plain("lane"),
    plain("kind"),
    count("rank"),
    plain("state"),
    truth("question"),
    instant("due_at"),
    instant("expires_at", nullable=True),
    instant("lease_until"),
    count("attempt"),
    truth("repeat"),
    truth("tried"),
    sealed(nullable=True),
    partial("ix_outbox_pending", "rank", "seq", where="state = 'pending'"),
    partial("ix_outbox_lane", "lane", "seq", where="state IN ('pending', 'claimed', 'sending')"),
    partial("ix_outbox_in_hand", "lease_until", where="state IN ('claimed', 'sending')"),
)

nudges = Table(
    "nudges",
    metadata,
    key(),
    plain("owner"),
    plain("kind"),
    plain("local_date"),
    plain("ref"),
    plain("state"),
    instant("due_at"),
    instant("expires_at", nullable=True),
    instant("wake_at", nullable=True),
    count("version"),
    sealed(nullable=True),
    UniqueConstraint("owner", "kind", "local_date", "ref"),
    partial("ix_nudges_wake_at", "wake_at", where="wake_at IS NOT NULL"),
)

notes = Table(
    "notes",
    metadata,
    key(),
    plain("owner"),
    plain("kind"),
    instant("at"),
    sealed(),
    Index("ix_notes_owner_at", "owner", "at"),
)

promises = Table(
    "promises",
    metadata,
    key(),
    plain("maker"),
    plain("state"),
    instant("due_at"),
    count("rev"),
    sealed(),
    Column("dyad_id", Text, index=True),
    Index("ix_promises_maker_due_at", "maker", "due_at"),
)

promise_events = Table(
    "promise_events",
    metadata,
    Column("promise_id", Text, ForeignKey("promises.id", ondelete="CASCADE"), primary_key=True),
    Column("rev", Integer, primary_key=True, autoincrement=False),
    plain("state"),
)

invitations = Table(
    "invitations",
    metadata,
    key(),
    plain("inviter", index=True),
    Column("invitee", Text, index=True),
    plain("code_hash", unique=True),
    plain("state"),
    instant("made_at"),
    instant("expires_at"),
    count("rev"),
    Column("token_hash", Text),
    instant("token_expires_at", nullable=True),
    Index("uq_invitations_token_hash", "token_hash", unique=True),
)

tries = Table(
    "tries",
    metadata,
    seq(),
    plain("person_id"),
    instant("at"),
    Index("ix_tries_person_id_at", "person_id", "at"),
)

dyads = Table(
    "dyads",
    metadata,
    key(),
    plain("a", index=True),
    plain("b", index=True),
    instant("since"),
    instant("ended_at", nullable=True),
)

erasures = Table("erasures", metadata, Column("owner", Text, primary_key=True), instant("at"))

meta = Table("meta", metadata, Column("name", Text, primary_key=True), plain("value"), sealed(nullable=True))

APPEND_ONLY = {
    "sqlite": (
        """
        CREATE TRIGGER promise_events_stand BEFORE UPDATE ON promise_events
        BEGIN SELECT RAISE(ABORT, 'what was promised stands'); END
        """,
    ),
    "postgresql": (
        """
        CREATE FUNCTION promise_events_stand() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'what was promised stands'; END $$
        """,
        """
        CREATE TRIGGER promise_events_stand BEFORE UPDATE ON promise_events
        FOR EACH ROW EXECUTE FUNCTION promise_events_stand()
        """,
    ),
}
"""Statements by which the database itself refuses to rewrite the history of a promise."""

for _dialect, _statements in APPEND_ONLY.items():
    for _statement in _statements:
        _deed = DDL(dedent(_statement).strip())  # type: ignore[no-untyped-call]
        event.listen(promise_events, "after_create", _deed.execute_if(dialect=_dialect))
