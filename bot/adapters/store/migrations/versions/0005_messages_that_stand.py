"""Which messages stand in private chats, so that they can be taken away when somebody asks for it."""

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKey, Index, Text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "traces",
        Column("account_id", Text, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True),
        Column("ref", Text, primary_key=True),
        Column("at", BigInteger, nullable=False),
        Index("ix_traces_at", "at"),
        sqlite_with_rowid=False,
    )
