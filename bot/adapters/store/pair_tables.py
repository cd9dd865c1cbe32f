"""The tables of what two people share, and of what each of them has alone within it.

All of a pairing goes with its row in `dyads`, also what the other one puts in while it is being deleted.
"""

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from bot.adapters.store.columns import count, instant, key, metadata, partial, plain, sealed


def _dyad(*, index: bool = False) -> Column[str]:
    return Column("dyad_id", Text, ForeignKey("dyads.id", ondelete="CASCADE"), nullable=False, index=index)


def _parts(name: str, whole: str) -> Table:
    return Table(
        f"{name}_parts",
        metadata,
        Column(f"{name}_id", Text, ForeignKey(f"{whole}.id", ondelete="CASCADE"), primary_key=True),
        Column("owner", Text, primary_key=True, index=True),
        sealed(),
    )


thread_parts = _parts("thread", "threads")

rooms = Table(
    "rooms",
    metadata,
    key(),
    _dyad(index=True),
    plain("channel"),
    plain("address_hash"),
    plain("state"),
    count("rev"),
    sealed(),
    partial("uq_rooms_address_hash", "address_hash", where="state <> 'closed'", unique=True),
    partial("uq_rooms_dyad_id", "dyad_id", where="state <> 'closed'", unique=True),
)

offers = Table(
    "offers",
    metadata,
    key(),
    _dyad(),
    plain("sender"),
    plain("receiver"),
    plain("state"),
    instant("made_at"),
    instant("publish_at"),
    instant("expires_at"),
    count("rev"),
    sealed(),
    Index("ix_offers_dyad_id_made_at", "dyad_id", "made_at"),
)

talks = Table(
    "talks",
    metadata,
    key(),
    _dyad(),
    plain("asked_by"),
    plain("state"),
    instant("asked_at"),
    instant("decide_at"),
    count("rev"),
    sealed("flow"),
    Index("ix_talks_dyad_id_asked_at", "dyad_id", "asked_at"),
)

talk_parts = _parts("talk", "talks")
