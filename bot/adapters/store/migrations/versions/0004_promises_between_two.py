"""Promises to the other of two: they stand under the pairing, and go with it."""

from alembic import op
from sqlalchemy import Column, Text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("promises", Column("dyad_id", Text))
    op.create_index("ix_promises_dyad_id", "promises", ["dyad_id"])
