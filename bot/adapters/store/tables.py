"""The tables. Plain columns hold ids, kinds, states and instants; whatever people wrote is in a sealed column.

Instants are integers: microseconds since 1970, UTC. Truths are 0 and 1. `wake_at` is empty once a row is closed,
which keeps the indexes of what is still to be done as small as what is still to be done.
"""

from textwrap import dedent
from typing import Any

from sqlalchemy import (
    DDL,
    BigInteger,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    event,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _key() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _seq() -> Column[int]:
    return Column("seq", BigInteger().with_variant(Integer, "sqlite"), Identity(), primary_key=True)


def _text(name: str, **options: Any) -> Column[str]:
    return Column(name, Text, nullable=False, **options)


def _instant(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable)


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _truth(name: str) -> Column[int]:
    return Column(name, SmallInteger, nullable=False)


def _sealed(name: str = "body", *, nullable: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=nullable)


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


persons = Table("persons", metadata, _key(), _count("rev"), Column("dyad_id", Text, index=True), _sealed())

accounts = Table(
    "accounts",
    metadata,
    _key(),
    Column("person_id", Text, ForeignKey("persons.id", ondelete="CASCADE"), nullable=False, index=True),
    _text("channel"),
    _text("address_hash", unique=True),
    _sealed("address"),
    _truth("reachable"),
    _instant("heard_at"),
)

inbox = Table(
    "inbox",
    metadata,
    _seq(),
    _text("id", unique=True),
    _text("channel"),
    _text("update_key"),
    _text("owner"),
    _text("address_hash"),
    _instant("at"),
    _text("state"),
    _sealed(nullable=True),
    UniqueConstraint("channel", "update_key"),
    _partial("ix_inbox_open", "seq", where="state <> 'done'"),
)

threads = Table(
    "threads",
    metadata,
    _key(),
    _text("owner", index=True),
    _text("kind"),
    _count("rev"),
    _instant("asked_at", nullable=True),
    _sealed(),
)

prompts = Table(
    "prompts",
    metadata,
    Column("wait", Text, primary_key=True),
    _text("thread_id"),
    _text("owner", index=True),
    _text("people"),
    _instant("expires_at"),
    Index("ix_prompts_expires_at", "expires_at"),
    sqlite_with_rowid=False,
)

outbox = Table(
    "outbox",
    metadata,
    _seq(),
    _text("id", unique=True),
    _text("owner"),
    _text("lane"),
    _text("kind"),
    _count("rank"),
    _text("state"),
    _truth("question"),
    _instant("due_at"),
    _instant("expires_at", nullable=True),
    _instant("lease_until"),
    _count("attempt"),
    _truth("repeat"),
    _truth("tried"),
    _sealed(nullable=True),
    _partial("ix_outbox_pending", "rank", "seq", where="state = 'pending'"),
    _partial("ix_outbox_lane", "lane", "seq", where="state IN ('pending', 'claimed', 'sending')"),
    _partial("ix_outbox_in_hand", "lease_until", where="state IN ('claimed', 'sending')"),
)

nudges = Table(
    "nudges",
    metadata,
    _key(),
    _text("owner"),
    _text("kind"),
    _text("local_date"),
    _text("ref"),
    _text("state"),
    _instant("due_at"),
    _instant("expires_at", nullable=True),
    _instant("wake_at", nullable=True),
    _count("version"),
    _sealed(nullable=True),
    UniqueConstraint("owner", "kind", "local_date", "ref"),
    _partial("ix_nudges_wake_at", "wake_at", where="wake_at IS NOT NULL"),
)

notes = Table(
    "notes",
    metadata,
    _key(),
    _text("owner"),
    _text("kind"),
    _instant("at"),
    _sealed(),
    Index("ix_notes_owner_at", "owner", "at"),
)

promises = Table(
    "promises",
    metadata,
    _key(),
    _text("maker"),
    _text("state"),
    _instant("due_at"),
    _count("rev"),
    _sealed(),
    Index("ix_promises_maker_due_at", "maker", "due_at"),
)

promise_events = Table(
    "promise_events",
    metadata,
    Column("promise_id", Text, ForeignKey("promises.id", ondelete="CASCADE"), primary_key=True),
    Column("rev", Integer, primary_key=True, autoincrement=False),
    _text("state"),
)

invitations = Table(
    "invitations",
    metadata,
    _key(),
    _text("inviter", index=True),
    Column("invitee", Text, index=True),
    _text("code_hash", unique=True),
    _text("state"),
    _instant("made_at"),
    _instant("expires_at"),
    _count("rev"),
)

tries = Table(
    "tries",
    metadata,
    _seq(),
    _text("person_id"),
    _instant("at"),
    Index("ix_tries_person_id_at", "person_id", "at"),
)

dyads = Table(
    "dyads",
    metadata,
    _key(),
    _text("a", index=True),
    _text("b", index=True),
    _instant("since"),
    _instant("ended_at", nullable=True),
)

erasures = Table("erasures", metadata, Column("owner", Text, primary_key=True), _instant("at"))

meta = Table("meta", metadata, Column("name", Text, primary_key=True), _text("value"), _sealed(nullable=True))

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
