"""Rows for the store's tests, with as little said as possible."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, make_url, text

from bot.adapters.ids import SeededIds
from bot.adapters.keys import MasterKey
from bot.adapters.store import StoredKeys, keystore_at, store_at
from bot.adapters.store.sqlite import SqliteStore
from bot.domain.rooms import RoomState
from bot.services.pair_records import Offer, OfferState, Room, Talk, TalkState
from bot.services.ports.store import Store, Tx
from bot.services.records import (
    Account,
    Dyad,
    Heard,
    HeardKind,
    Json,
    Letter,
    LetterKind,
    Note,
    Nudge,
    PersonRow,
    PromiseRow,
    Thread,
    ThreadKind,
)
from bot.words import Words

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
MASTER = MasterKey(bytes(range(32)))

ids = SeededIds("store")


@dataclass
class House:
    """A store under test and the places it lives in."""

    folder: Path
    url: URL
    keys_url: URL
    keystore: StoredKeys
    store: Any

    @classmethod
    def at(cls, folder: Path, url: str) -> "House":
        """Open a store at this address, its keys in a file beside it."""
        where, keys = make_url(url), make_url(f"sqlite:///{folder}/keys/keys.sqlite")
        keystore = keystore_at(keys, MASTER)
        return cls(folder, where, keys, keystore, store_at(where, keystore, exclusive=True, migrate=True))

    @property
    def on_sqlite(self) -> bool:
        """Whether this is the SQLite store."""
        return isinstance(self.store, SqliteStore)

    async def reopen(self) -> Store:
        """Close the store and open it anew."""
        await self.store.close()
        self.store = store_at(self.url, self.keystore, exclusive=True)
        return self.store

    def raw(self) -> Engine:
        """The database behind the store's back."""
        where = self.url if self.on_sqlite else self.url.set(drivername="postgresql+psycopg")
        return create_engine(where)

    def rows(self, query: str, **values: object) -> list[Any]:
        """What stands in the database, as it stands."""
        engine = self.raw()
        with engine.connect() as connection:
            found = connection.execute(text(query), values).all()
        engine.dispose()
        return list(found)

    def tamper(self, statement: str, **values: object) -> None:
        """Change the database behind the store's back."""
        engine = self.raw()
        with engine.begin() as connection:
            connection.execute(text(statement), values)
        engine.dispose()


def address_of(person_id: str) -> str:
    """The address from which `someone` of this id writes."""
    return f"address of {person_id}"


def someone(tx: Tx, person_id: str | None = None, **body: Any) -> PersonRow:
    """Keep a person with one address on `telegram`; their account's id is `<id>-account`."""
    person = PersonRow(person_id or ids.new(), 0, body)
    tx.people.add(person, Account(f"{person.id}-account", person.id, "telegram", address_of(person.id)))
    return person


def couple(tx: Tx) -> None:
    """Keep `ana` and `ben`, paired as `two`."""
    someone(tx, "ana")
    someone(tx, "ben")
    tx.pairings.pair(Dyad("two", "ana", "ben", NOW))


def heard(key: str, address: str = "1", said: str = "hello", **fields: Any) -> Heard:
    return Heard(f"heard-{key}", "telegram", key, address, NOW, HeardKind.TEXT, text=Words(said), **fields)


def thread(owner: str, thread_id: str | None = None, **body: Any) -> Thread:
    return Thread(thread_id or ids.new(), owner, ThreadKind.OWN, 0, body)


def letter(owner: str, key: str | None = None, lane: str = "lane", said: str = "hello", **fields: Any) -> Letter:
    fields = {"kind": LetterKind.REPLY, "due_at": NOW, **fields}
    return Letter(key or ids.new(), owner, lane, "telegram", address_of(owner), text=Words(said), **fields)


def nudge(owner: str, key: str | None = None, due_at: datetime = NOW, kind: str = "checkin", **fields: Any) -> Nudge:
    fields = {"local_date": due_at.date(), **fields}
    return Nudge(key or ids.new(), owner, kind, due_at, **fields)


def note(owner: str, key: str | None = None, kind: str = "note", at: datetime = NOW, **body: Any) -> Note:
    return Note(key or ids.new(), owner, kind, at, body)


def promise(
    maker: str,
    key: str | None = None,
    due_at: datetime = NOW,
    state: str = "active",
    dyad_id: str | None = None,
    **body: Any,
) -> PromiseRow:
    return PromiseRow(key or ids.new(), maker, state, due_at, 0, body, dyad_id)


def joint(thread_id: str = "t", parts: Mapping[str, Json] | None = None, **body: Any) -> Thread:
    return Thread(thread_id, "two", ThreadKind.PAIR, 0, body, None, parts or {})


def room(key: str | None = None, address: str = "-100", dyad_id: str = "two", **fields: Any) -> Room:
    fields = {"state": RoomState.NAMED, **fields}
    return Room(key or ids.new(), dyad_id, "telegram", address, **fields)


def offer(key: str | None = None, made_at: datetime = NOW, dyad_id: str = "two", **body: Any) -> Offer:
    key = key or ids.new()
    until = made_at + 7 * DAY
    return Offer(key, dyad_id, "ana", "ben", OfferState.WAITING, made_at, made_at + MINUTE, until, body)


def talk(key: str | None = None, asked_at: datetime = NOW, flow: str = "say_back", **fields: Any) -> Talk:
    fields = {"dyad_id": "two", "asked_by": "ana", "state": TalkState.ASKED, **fields}
    return Talk(key or ids.new(), flow=flow, asked_at=asked_at, decide_at=asked_at + MINUTE, **fields)
