"""Data keys, one per owner, wrapped with the master key and kept apart from the data they open."""

import hmac
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import (
    URL,
    BigInteger,
    Column,
    Connection,
    Engine,
    LargeBinary,
    MetaData,
    Table,
    Text,
    create_engine,
    event,
    select,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine.interfaces import DBAPIConnection

from bot.adapters.keys import KEY_BYTES, KeyFile, MasterKey
from bot.adapters.store.faults import translated
from bot.adapters.store.files import private_file
from bot.errors import StoreBroken

CACHED_KEYS = 4096
"""Unwrapped keys held in memory: everyone of a busy hour, about half a megabyte."""

FINGERPRINT = "#fingerprint"
"""Owner of the key under which addresses and codes are hashed; it also proves the master key."""

metadata = MetaData()
data_keys = Table(
    "data_keys",
    metadata,
    Column("owner", Text, primary_key=True),
    Column("wrapped", LargeBinary, comment="empty once shredded: the row stays, so that no key is ever made again"),
    Column("made_at", BigInteger, nullable=False),
    Column("shredded_at", BigInteger),
)


class StoredKeys:
    """The keystore port over a database of its own: a SQLite file beside the data, or a PostgreSQL database."""

    def __init__(self, engine: Engine, master: MasterKey) -> None:
        """Raises StoreBroken if the keys were wrapped with another master key."""
        self._engine = engine
        self._master = master
        self._lock = threading.RLock()
        self._keys: OrderedDict[str, bytes] = OrderedDict()
        with translated():
            metadata.create_all(engine)
        fingerprint = self.key(FINGERPRINT, make=True)
        if fingerprint is None:
            raise StoreBroken("the keystore is damaged: its own key is gone")
        self._fingerprint = fingerprint

    def key(self, owner: str, *, make: bool = False) -> bytes | None:
        """Return the owner's data key; None if there is none or it was shredded. See the port."""
        with self._lock:
            key = self._keys.get(owner)
            if key is not None:
                self._keys.move_to_end(owner)
                return key
            with translated():
                wrapped = self._wrapped(owner) or (self._make(owner) if make else None)
            if wrapped is None:
                return None
            key = self._keys[owner] = self._master.unwrap(owner, wrapped)
            if len(self._keys) > CACHED_KEYS:
                self._keys.popitem(last=False)
            return key

    def shred(self, owner: str) -> None:
        """Destroy the owner's key and leave a mark that it was, also where there never was one."""
        now = time.time_ns() // 1000
        statement = insert(data_keys).values(owner=owner, wrapped=None, made_at=now, shredded_at=now)
        gone = statement.on_conflict_do_update(
            index_elements=["owner"],
            set_={"wrapped": None, "shredded_at": now},
            where=data_keys.c.shredded_at.is_(None),
        )
        with self._lock:
            with translated(), self._engine.begin() as connection:
                connection.execute(gone)
            self._keys.pop(owner, None)

    def shredded(self) -> Sequence[str]:
        """Return the owners whose keys were destroyed."""
        query = select(data_keys.c.owner).where(data_keys.c.shredded_at.is_not(None))
        with translated(), self._engine.connect() as connection:
            return connection.execute(query.order_by(data_keys.c.owner)).scalars().all()

    def fingerprint(self, text: str) -> str:
        """Return the keyed hash by which an address or code is looked up."""
        return hmac.digest(self._fingerprint, text.encode("utf-8", "surrogatepass"), "sha256").hex()

    def rotate(self, new: MasterKey) -> int:
        """Wrap every key with a new master key, all or none; return how many there were."""
        with self._lock, translated(), self._engine.begin() as connection:
            rows = connection.execute(
                select(data_keys.c.owner, data_keys.c.wrapped).where(data_keys.c.wrapped.is_not(None)).with_for_update()
            ).all()
            for owner, wrapped in rows:
                again = new.wrap(owner, self._master.unwrap(owner, wrapped))
                connection.execute(data_keys.update().where(data_keys.c.owner == owner).values(wrapped=again))
        self._master = new
        return len(rows)

    def close(self) -> None:
        """Let go of the database and forget the keys."""
        with self._lock:
            self._keys.clear()
        self._engine.dispose()

    def _wrapped(self, owner: str) -> bytes | None:
        with self._engine.connect() as connection:
            return _stored(connection, owner)

    def _make(self, owner: str) -> bytes | None:
        """Keep a new key unless there is one, or a mark that there was; return what stands then."""
        fresh = self._master.wrap(owner, secrets.token_bytes(KEY_BYTES))
        statement = insert(data_keys).values(owner=owner, wrapped=fresh, made_at=time.time_ns() // 1000)
        with self._engine.begin() as connection:
            connection.execute(statement.on_conflict_do_nothing(index_elements=["owner"]))
            return _stored(connection, owner)


def _stored(connection: Connection, owner: str) -> bytes | None:
    query = select(data_keys.c.wrapped).where(data_keys.c.owner == owner)
    return connection.execute(query).scalar_one_or_none()


def keystore_at(where: URL, master: MasterKey | KeyFile) -> StoredKeys:
    """Return the keystore at a URL, made on first use.

    With a key file, a rotation that was cut short is brought to its end. Raises StoreBroken when the keys
    were wrapped with another master key, or when there are keys and no key file.
    """
    engine = _engine(where)
    if isinstance(master, MasterKey):
        return StoredKeys(engine, master)
    keys = master.candidates(create=not _in_use(engine))
    try:
        store = StoredKeys(engine, keys[0])
    except StoreBroken:
        if len(keys) == 1:
            raise
        store = StoredKeys(engine, keys[1])
        master.adopt()
    return store


def rotate_key_file(store: StoredKeys, file: KeyFile) -> int:
    """Change the master key in a file; return how many keys were wrapped anew. May be cut short anywhere."""
    file.load(create=False)
    count = store.rotate(file.prepare())
    file.adopt()
    return count


def _in_use(engine: Engine) -> bool:
    with translated():
        metadata.create_all(engine)
        with engine.connect() as connection:
            return connection.execute(select(data_keys.c.owner).limit(1)).first() is not None


def _engine(where: URL) -> Engine:
    if where.get_backend_name() != "sqlite":
        where = where.set(drivername="postgresql+psycopg")
        return create_engine(where, hide_parameters=True, pool_pre_ping=True, pool_size=2)
    private_file(Path(where.database or ""))
    engine = create_engine(where, hide_parameters=True, connect_args={"timeout": 5})

    @event.listens_for(engine, "connect")
    def _durable(connection: DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine
