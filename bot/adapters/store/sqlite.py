"""The store on SQLite: one writer thread that commits together what is queued together, and reads beside it.

Theory of operation. Bodies wait in a queue. The writer takes what is there, up to GROUP, and runs them in one
`BEGIN IMMEDIATE … COMMIT`, so that many turns share one flush to disk. There are no savepoints: with them, a full
disk rolled back turns already acknowledged. If any body of a group raises, the whole group is rolled back and each
is run again alone, so that one failure is nobody else's. Results reach the event loop once a group, after its commit.
"""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from sqlalchemy import URL, Engine, PoolProxiedConnection, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import NullPool

from bot.adapters.store import erasure
from bot.adapters.store.faults import translate, translated
from bot.adapters.store.files import DirectoryLock, private_file
from bot.adapters.store.prepared import SQLITE
from bot.adapters.store.proof import prove
from bot.adapters.store.schema import bring_up
from bot.adapters.store.session import Session
from bot.adapters.store.transaction import Transaction
from bot.adapters.store.vault import Vault
from bot.errors import StoreError
from bot.logs import logger
from bot.services.ports.store import Keystore, Tx

T = TypeVar("T")
log = logger(__name__)

GROUP = 64
"""Bodies committed together: enough to share a flush, few enough that a group takes some ten milliseconds."""

READERS = 4
"""Threads that read while the writer writes."""

BUSY_S = 5.0
"""Seconds to wait for another process's lock before StoreBusy: a person is told by then."""

SWEEP_MS = 100
"""Milliseconds to wait for readers before erased rows are pushed out of the write-ahead log; else later."""

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "secure_delete=ON",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "cache_size=-16000",
    "wal_autocheckpoint=4000",
    "journal_size_limit=67108864",
)


@dataclass(slots=True)
class _Job:
    body: Callable[[Tx], Any]
    future: "asyncio.Future[Any]"
    loop: asyncio.AbstractEventLoop


_Settled = tuple["asyncio.Future[Any]", Any, BaseException | None]


class SqliteStore:
    """The store port over one SQLite file."""

    def __init__(self, path: Path, keystore: Keystore, *, exclusive: bool) -> None:
        """Open the file, made or migrated if need be. Prefer `open_store`, which also looks into it."""
        private_file(path)
        self._lock = DirectoryLock(path.with_name(path.name + ".lock"), exclusive=exclusive)
        try:
            self._engine = _engine(path)
            self.vault = Vault(keystore)
            with translated():
                bring_up(self._engine, migrate=True)
                self._connection = self._engine.raw_connection()
                self._cursor = self._connection.cursor()
                self._session = Session(self._cursor, SQLITE, self.vault)
                self._prove()
        except BaseException:
            self._lock.release()
            raise
        self._tx = Transaction(self._session)
        self._reading = threading.local()
        self._opened: list[PoolProxiedConnection] = []
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="store-reader")
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._closed = False
        self._writer = threading.Thread(target=self._write, name="store-writer", daemon=True)
        self._writer.start()

    async def transact(self, body: Callable[[Tx], T]) -> T:
        """Return what the body returned, once it is durably committed."""
        if self._closed:
            raise StoreError("the store is closed")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._queue.put(_Job(body, future, loop))
        return await future

    async def read(self, body: Callable[[Tx], T]) -> T:
        """Return what the body read, from one moment's state of the data."""
        if self._closed:
            raise StoreError("the store is closed")
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._read, body)

    async def replay_erasures(self, also: Sequence[str]) -> int:
        """Erase those whom another record of erasures names; return how many had come back.

        What this database and its keystore know of erasures is repeated whenever the store is opened.
        """
        return await self.transact(lambda tx: erasure.replay(_session_of(tx), also))

    async def close(self) -> None:
        """Finish what is queued and let go of the file."""
        if self._closed:
            return
        self._closed = True
        self._queue.put(None)
        await asyncio.to_thread(self._writer.join)
        await asyncio.to_thread(self._readers.shutdown)
        for connection in (*self._opened, self._connection):
            connection.close()
        self._engine.dispose()
        self._lock.release()

    def _write(self) -> None:
        while True:
            first = self._queue.get()
            if first is None:
                return
            group, over = [first], False
            with contextlib.suppress(Empty):
                while len(group) < GROUP and not over:
                    job = self._queue.get_nowait()
                    over = job is None
                    if job is not None:
                        group.append(job)
            self._settle(self._run(group))
            if over:
                return

    def _run(self, group: list[_Job]) -> list[_Settled]:
        """Commit a group together; if that fails, each of it alone."""
        group = [job for job in group if not job.future.cancelled()]
        if not group:
            return []
        results: list[_Settled] = []
        try:
            self._begin()
            results.extend((job.future, job.body(self._tx), None) for job in group)
            self._cursor.execute("COMMIT")
        except BaseException as error:  # noqa: BLE001 — whatever a body raises belongs to its caller
            self._roll_back()
            if len(group) == 1:
                return [(group[0].future, None, _told(error))]
            return [settled for job in group for settled in self._run([job])]
        self._shred()
        return results

    def _prove(self) -> None:
        """Make sure the keys fit, and erase again whoever came back with a backup."""
        self._begin()
        prove(self._session)
        erasure.replay(self._session)
        self._cursor.execute("COMMIT")
        self._shred()

    def _begin(self) -> None:
        self._session.shreds.clear()
        self._cursor.execute("BEGIN IMMEDIATE")

    def _roll_back(self) -> None:
        self._session.shreds.clear()
        with contextlib.suppress(Exception):
            self._cursor.execute("ROLLBACK")

    def _shred(self) -> None:
        """Destroy the keys of the erased, and push their rows out of the write-ahead log."""
        if not self._session.shreds:
            return
        for owner in self._session.shreds:
            try:
                self.vault.shred(owner)
            except Exception as error:  # noqa: BLE001 — the rows are gone; opening the store tries again
                log.warning("key not shredded yet", owner=owner, error=type(error).__name__)
        self._session.shreds.clear()
        with contextlib.suppress(Exception):
            for pragma in (
                f"busy_timeout={SWEEP_MS}",
                "wal_checkpoint(TRUNCATE)",
                f"busy_timeout={int(BUSY_S * 1000)}",
            ):
                self._cursor.execute(f"PRAGMA {pragma}").fetchall()

    def _settle(self, results: list[_Settled]) -> None:
        """Hand results to their event loops, one call a loop."""
        loops: dict[asyncio.AbstractEventLoop, list[_Settled]] = {}
        for settled in results:
            loops.setdefault(settled[0].get_loop(), []).append(settled)
        for loop, theirs in loops.items():
            with contextlib.suppress(RuntimeError):
                loop.call_soon_threadsafe(_resolve, theirs)

    def _read(self, body: Callable[[Tx], T]) -> T:
        with translated():
            cursor, tx = self._reader()
            cursor.execute("BEGIN")
            try:
                return body(tx)
            finally:
                cursor.execute("ROLLBACK")

    def _reader(self) -> tuple[Any, Transaction]:
        """Return this thread's reading cursor and the transaction over it."""
        if not hasattr(self._reading, "tx"):
            connection = self._engine.raw_connection()
            self._opened.append(connection)
            self._reading.cursor = connection.cursor()
            self._reading.cursor.execute("PRAGMA query_only=ON")
            self._reading.tx = Transaction(Session(self._reading.cursor, SQLITE, self.vault))
        return self._reading.cursor, self._reading.tx


def _session_of(tx: Tx) -> Session:
    if not isinstance(tx, Transaction):
        raise TypeError("not a transaction of this store")
    return tx.session


def _told(error: BaseException) -> BaseException:
    """Return what the caller is told, with no driver's error behind it."""
    if isinstance(error, StopIteration):
        return RuntimeError("a transaction's body raised StopIteration")
    return translate(error)


def _resolve(results: list[_Settled]) -> None:
    for future, result, error in results:
        if future.done():
            continue
        if error is None:
            future.set_result(result)
        else:
            future.set_exception(error)


def upgrade_at(where: URL) -> None:
    """Make or migrate the tables of a SQLite file."""
    path = Path(where.database or "")
    private_file(path)
    engine = _engine(path)
    with translated():
        bring_up(engine, migrate=True)
    engine.dispose()


def _engine(path: Path) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        hide_parameters=True,
        poolclass=NullPool,
        connect_args={"timeout": BUSY_S, "check_same_thread": False, "isolation_level": None, "cached_statements": 512},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
