"""What two people share: rooms, offers, talks, parts of a joint dialogue, and links to a pairing."""

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, Text, text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _key() -> Column[str]:
    return Column("id", Text, primary_key=True)


def _dyad(*, index: bool = False) -> Column[str]:
    return Column("dyad_id", Text, ForeignKey("dyads.id", ondelete="CASCADE"), nullable=False, index=index)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _instant(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False)


def _rev() -> Column[int]:
    return Column("rev", Integer, nullable=False)


def _sealed(name: str = "body") -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


def _only_one(name: str, column: str) -> Index:
    open_only = text("state <> 'closed'")
    return Index(name, column, unique=True, sqlite_where=open_only, postgresql_where=open_only)


def _parts(name: str, whole: str) -> None:
    op.create_table(
        f"{name}_parts",
        Column(f"{name}_id", Text, ForeignKey(f"{whole}.id", ondelete="CASCADE"), primary_key=True),
        Column("owner", Text, primary_key=True, index=True),
        _sealed(),
    )


def _links() -> None:
    """An invitation may have a link beside its code, which lives longer."""
    op.add_column("invitations", Column("token_hash", Text))
    op.add_column("invitations", Column("token_expires_at", BigInteger))
    op.create_index("uq_invitations_token_hash", "invitations", ["token_hash"], unique=True)


def _rooms() -> None:
    op.create_table(
        "rooms",
        _key(),
        _dyad(index=True),
        _text("channel"),
        _text("address_hash"),
        _text("state"),
        _rev(),
        _sealed(),
        _only_one("uq_rooms_address_hash", "address_hash"),
        _only_one("uq_rooms_dyad_id", "dyad_id"),
    )


def _offers_and_talks() -> None:
    op.create_table(
        "offers",
        _key(),
        _dyad(),
        _text("sender"),
        _text("receiver"),
        _text("state"),
        _instant("made_at"),
        _instant("publish_at"),
        _instant("expires_at"),
        _rev(),
        _sealed(),
        Index("ix_offers_dyad_id_made_at", "dyad_id", "made_at"),
    )
    op.create_table(
        "talks",
        _key(),
        _dyad(),
        _text("asked_by"),
        _text("state"),
        _instant("asked_at"),
        _instant("decide_at"),
        _rev(),
        _sealed("flow"),
        Index("ix_talks_dyad_id_asked_at", "dyad_id", "asked_at"),
    )


def upgrade() -> None:
    """Add the tables and columns; what is there stays as it is."""
    _links()
    _rooms()
    _offers_and_talks()
    _parts("thread", "threads")
    _parts("talk", "talks")
