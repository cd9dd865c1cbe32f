"""The store on PostgreSQL: a small pool of threads, a transaction for each body, rows locked as they are read."""

import asyncio
import random
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

from psycopg import IsolationLevel
from sqlalchemy import URL, Engine, PoolProxiedConnection, create_engine, event
from sqlalchemy.pool import QueuePool

from bot.adapters.store import erasure
from bot.adapters.store.faults import RETRIED_STATES, state_of, translate, translated
from bot.adapters.store.prepared import POSTGRES, POSTGRES_READ
from bot.adapters.store.proof import prove
from bot.adapters.store.schema import bring_up
from bot.adapters.store.session import Session
from bot.adapters.store.transaction import Transaction
from bot.adapters.store.vault import Vault
from bot.errors import StoreBusy, StoreError
from bot.logs import logger
from bot.services.ports.store import Keystore, Tx

T = TypeVar("T")
log = logger(__name__)

THREADS: Final = 8
"""Transactions at once: more made it slower."""

TRIES: Final = 5
"""Runs of a body that PostgreSQL breaks off for another's sake, or whose connection had died in the pool."""

CONNECT_S: Final = 5
LOCK_MS: Final = 5000
"""Milliseconds to wait for another's row lock before StoreBusy: a person is told by then."""

AWAY: Final = "the database can't be reached"


class PostgresStore:
    """The store port over a PostgreSQL database."""

    def __init__(self, url: URL, keystore: Keystore, *, migrate: bool) -> None:
        """Open the database. Prefer `open_store`."""
        self.vault = Vault(keystore)
        self._engine = _engine(url)
        self._reading = _engine(url, reading=True)
        try:
            with translated():
                bring_up(self._engine, migrate=migrate)
            self._run(_prove, POSTGRES)
        except BaseException:
            self._engine.dispose()
            raise
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="store")
        self._closed = False

    async def transact(self, body: Callable[[Tx], T]) -> T:
        """Return what the body returned, once it is durably committed.

        When the connection is lost in the commit itself StoreBusy is raised though it may have taken place:
        the same body run again finds its update taken.
        """
        return await self._in_thread(body, POSTGRES)

    async def read(self, body: Callable[[Tx], T]) -> T:
        """Return what the body read; it takes no locks."""
        return await self._in_thread(body, POSTGRES_READ)

    async def replay_erasures(self, also: Sequence[str]) -> int:
        """Erase those whom another record of erasures names; return how many had come back.

        What this database and its keystore know of erasures is repeated whenever the store is opened.
        """
        return await self.transact(lambda tx: erasure.replay(_session_of(tx), also))

    async def close(self) -> None:
        """Finish what is queued and let go of the database."""
        if self._closed:
            return
        self._closed = True
        await asyncio.to_thread(self._threads.shutdown)
        self._engine.dispose()
        self._reading.dispose()

    async def _in_thread(self, body: Callable[[Tx], T], database: int) -> T:
        if self._closed:
            raise StoreError("the store is closed")
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._run, body, database)

    def _run(self, body: Callable[[Tx], T], database: int) -> T:
        for nth in range(1, TRIES + 1):
            try:
                return self._once(body, database)
            except Exception as error:
                if nth < TRIES and (isinstance(error, _Lost) or state_of(error) in RETRIED_STATES):
                    time.sleep(random.uniform(0, 0.02) * nth)  # noqa: S311
                    continue
                told = StoreBusy(AWAY) if isinstance(error, _Lost) else translate(error)
                if told is error:
                    raise
                raise told from None
        raise StoreBusy(AWAY)

    def _once(self, body: Callable[[Tx], T], database: int) -> T:
        """Run the body in one transaction. Raises _Lost when the connection died before its end was asked for."""
        engine = self._engine if database == POSTGRES else self._reading
        connection = engine.raw_connection()
        ending = False
        try:
            session = Session(connection.cursor(), database, self.vault)
            result = body(Transaction(session))
            ending = True
            connection.commit()
        except BaseException:
            if _given_up(connection):
                engine.dispose()
                raise (StoreBusy(AWAY) if ending else _Lost()) from None
            raise
        connection.close()
        self._shred(session.shreds)
        return result

    def _shred(self, owners: Sequence[str]) -> None:
        for owner in owners:
            try:
                self.vault.shred(owner)
            except Exception as error:  # noqa: BLE001 — the rows are gone; opening the store tries again
                log.warning("key not shredded yet", owner=owner, error=type(error).__name__)


class _Lost(Exception):
    """The connection died before anything could have been committed."""


def _given_up(connection: PoolProxiedConnection) -> bool:
    """Undo what was begun; return whether the connection turned out to be dead, and throw it away then."""
    try:
        connection.rollback()
        connection.close()
    except Exception:  # noqa: BLE001 — the server undoes what a dead connection began
        connection.invalidate()
        return True
    return False


def _session_of(tx: Tx) -> Session:
    if not isinstance(tx, Transaction):
        raise TypeError("not a transaction of this store")
    return tx.session


def _prove(tx: Tx) -> None:
    """Make sure the keys fit, and erase again whoever came back with a backup."""
    session = _session_of(tx)
    prove(session)
    erasure.replay(session)


def upgrade_at(where: URL) -> None:
    """Make or migrate the tables of a PostgreSQL database."""
    engine = _engine(where)
    with translated():
        bring_up(engine, migrate=True)
    engine.dispose()


def _engine(url: URL, *, reading: bool = False) -> Engine:
    options: dict[str, Any] = {"connect_timeout": CONNECT_S, "application_name": "goldenbridge"}
    if "options" not in url.query:
        options["options"] = f"-c lock_timeout={LOCK_MS}"
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=THREADS,
        connect_args=options,
    )
    if reading:

        @event.listens_for(engine, "connect")
        def _only_read(connection: Any, _: object) -> None:
            connection.isolation_level = IsolationLevel.REPEATABLE_READ
            connection.read_only = True

    return engine
