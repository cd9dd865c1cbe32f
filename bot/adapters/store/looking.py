"""A look at the store from outside, also beside a program at work on it: nothing is unsealed, nothing written."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, ColumnElement, Engine, Table, create_engine, func, select
from sqlalchemy.pool import NullPool

from bot.adapters.store.faults import translated
from bot.adapters.store.prepared import from_us_or_none
from bot.adapters.store.schema import REVISION, revision_of
from bot.adapters.store.tables import inbox, meta, nudges, outbox
from bot.services.records import LetterState

WAIT_S = 5
"""Seconds to wait for the database."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How many letters failed or may not have arrived, and updates wait or couldn't be answered; the next thing due."""

    failed: int
    unknown: int
    waiting: int
    unanswerable: int
    next_due: datetime | None


@dataclass(frozen=True, slots=True)
class Tables:
    """Whether the tables are at least those of this release, and whether anything was ever sealed in them."""

    are_current: bool
    are_used: bool


def tables_at(where: URL) -> Tables:
    """Return how the tables at this address stand. Raises StoreError or RuleBroken when they can't be looked at."""
    engine = _engine(where)
    try:
        with translated():
            revision = revision_of(engine)
            if revision is None:
                return Tables(are_current=False, are_used=False)
            with engine.connect() as connection:
                seal = connection.execute(select(meta.c.name).where(meta.c.name == "seal")).first()
            return Tables(are_current=revision >= REVISION, are_used=seal is not None)
    finally:
        engine.dispose()


def figures_at(where: URL) -> Figures:
    """Return what stands in the database at this address. Raises StoreError or RuleBroken when it can't be read."""
    engine = _engine(where)
    try:
        with translated(), engine.connect() as connection:

            def count(table: Table, *only: ColumnElement[bool]) -> int:
                return connection.execute(select(func.count()).select_from(table).where(*only)).scalar_one()

            due = connection.execute(select(func.min(nudges.c.wake_at))).scalar_one()
            return Figures(
                failed=count(outbox, outbox.c.state == LetterState.FAILED.value),
                unknown=count(outbox, outbox.c.state == LetterState.UNKNOWN.value),
                waiting=count(inbox, inbox.c.state == "new"),
                unanswerable=count(inbox, inbox.c.state == "failed"),
                next_due=from_us_or_none(due),
            )
    finally:
        engine.dispose()


def _engine(where: URL) -> Engine:
    if where.get_backend_name() == "postgresql":
        reading = {"connect_timeout": WAIT_S, "options": "-c default_transaction_read_only=on"}
        return create_engine(where.set(drivername="postgresql+psycopg"), hide_parameters=True, connect_args=reading)
    file = quote(str(Path(where.database or "").resolve()))
    reading_only = where.set(database=f"file:{file}", query={"mode": "ro", "uri": "true"})
    return create_engine(reading_only, hide_parameters=True, poolclass=NullPool, connect_args={"timeout": WAIT_S})
