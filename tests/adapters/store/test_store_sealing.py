"""Words open only in their own place, with their own key, and stand nowhere in the clear."""

import sqlite3
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from bot.adapters.keys import new_master_key
from bot.adapters.store import keystore_at, store_at
from bot.adapters.store.vault import Vault
from bot.errors import RuleBroken, StoreBroken
from bot.services.ports.store import Tx
from bot.services.records import Account, Button, Dyad, Heard, HeardKind, Letter, LetterKind, PersonRow
from bot.words import Words
from tests.adapters.store.rows import (
    MASTER,
    NOW,
    House,
    heard,
    joint,
    letter,
    note,
    nudge,
    offer,
    promise,
    room,
    someone,
    talk,
    thread,
)

CANARY = "canary-that-sang-7f3a"
SEALED = (
    "persons", "accounts", "inbox", "threads", "outbox", "nudges", "notes", "promises",
    "thread_parts", "rooms", "offers", "talks", "talk_parts",
)  # fmt: skip


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    keystore = keystore_at(create_engine(f"sqlite:///{tmp_path}/keys.sqlite").url, MASTER)
    yield Vault(keystore)
    keystore.close()


def test_a_value_opens_only_in_its_own_place(vault: Vault) -> None:
    vault.welcome("ana")
    vault.welcome("ben")
    sealed = vault.seal("ana", "notes", "body", "n", b"words")
    assert vault.open("ana", "notes", "body", "n", sealed) == b"words"
    for place in (("ben", "notes", "body", "n"), ("ana", "drafts", "body", "n"), ("ana", "notes", "x", "n")):
        with pytest.raises(StoreBroken):
            vault.open(*place, sealed)
    with pytest.raises(StoreBroken):
        vault.open("ana", "notes", "body", "m", sealed)


def test_a_value_changed_by_one_bit_does_not_open(vault: Vault) -> None:
    vault.welcome("ana")
    sealed = vault.seal("ana", "notes", "body", "n", b"words")
    for place in range(len(sealed)):
        broken = bytearray(sealed)
        broken[place] ^= 1
        with pytest.raises(StoreBroken):
            vault.open("ana", "notes", "body", "n", bytes(broken))
    with pytest.raises(StoreBroken):
        vault.open("ana", "notes", "body", "n", b"")


def test_the_same_words_never_look_the_same(vault: Vault) -> None:
    vault.welcome("ana")
    assert len({vault.seal("ana", "notes", "body", "n", b"words") for _ in range(100)}) == 100


def test_nothing_is_sealed_for_someone_without_a_key_and_nothing_of_theirs_opens(vault: Vault) -> None:
    with pytest.raises(RuleBroken):
        vault.seal("ana", "notes", "body", "n", b"words")
    vault.welcome("ana")
    sealed = vault.seal("ana", "notes", "body", "n", b"words")
    vault.shred("ana")
    assert vault.open("ana", "notes", "body", "n", sealed) is None
    with pytest.raises(RuleBroken):
        vault.welcome("ana")


async def test_two_bodies_swapped_in_the_database_do_not_open(house: House) -> None:
    await house.store.transact(lambda tx: someone(tx, "ana"))
    await house.store.transact(lambda tx: [tx.notes.add(note("ana", key, line=key)) for key in "ab"])
    rows = dict(house.rows("SELECT id, body FROM notes"))
    house.tamper("UPDATE notes SET body = :body WHERE id = 'a'", body=rows["b"])
    with pytest.raises(StoreBroken):
        await house.store.read(lambda tx: tx.notes.load("a"))
    assert (await house.store.read(lambda tx: tx.notes.load("b"))).body == {"line": "b"}


async def test_a_row_given_to_the_partner_does_not_open(house: House) -> None:
    await house.store.transact(lambda tx: (someone(tx, "ana"), someone(tx, "ben"), tx.notes.add(note("ana", "a"))))
    house.tamper("UPDATE notes SET owner = 'ben'")
    with pytest.raises(StoreBroken):
        await house.store.read(lambda tx: tx.notes.of("ben"))


MOVED = (
    "UPDATE thread_parts SET owner = 'ana' WHERE owner = 'ben'",
    "UPDATE thread_parts SET thread_id = 'v' WHERE thread_id = 't'",
    "UPDATE rooms SET id = 'other'",
    "UPDATE rooms SET dyad_id = 'three'",
    "UPDATE offers SET id = 'other'",
    "UPDATE offers SET dyad_id = 'three'",
    "UPDATE talks SET dyad_id = 'three'",
    "UPDATE talks SET flow = (SELECT body FROM offers)",
    "UPDATE talk_parts SET owner = 'ana' WHERE owner = 'ben'",
    "UPDATE talk_parts SET talk_id = 'l' WHERE talk_id = 'k'",
)


@pytest.mark.parametrize("moved", MOVED)
async def test_nothing_shared_opens_elsewhere(house: House, moved: str) -> None:
    def share(tx: Tx) -> None:
        someone(tx, "ana")
        someone(tx, "ben")
        tx.pairings.pair(Dyad("two", "ana", "ben", NOW))
        tx.pairings.pair(Dyad("three", "ana", "cleo", NOW))
        tx.threads.add(joint("t", {"ben": {"felt": 1}}))
        tx.threads.add(joint("v"))
        tx.rooms.add(room("r"))
        tx.offers.add(offer("o", text="words"))
        tx.talks.add(talk("k", parts={"ben": {"word": "no"}}))
        tx.talks.add(talk("l"))

    def look(tx: Tx) -> object:
        tx.threads.of(["two"])
        tx.rooms.at("telegram", "-100")
        return [(tx.offers.of(dyad), tx.talks.of(dyad, NOW)) for dyad in ("two", "three")]

    def peep(tx: Tx) -> object:
        tx.threads.peek("two")
        tx.rooms.of("two")
        tx.rooms.of("three")
        return [[it and tx.talks.load(it) for it in "kl"], [tx.offers.load(it) for it in ("o", "other")]]

    await house.store.transact(share)
    await house.store.transact(look)
    house.tamper(moved)
    for reading in (look, peep):
        with pytest.raises(StoreBroken):
            await house.store.transact(reading)


async def test_a_yes_looks_as_long_as_a_no(house: House) -> None:
    def ask(tx: Tx) -> None:
        someone(tx, "ana")
        tx.pairings.pair(Dyad("two", "ana", "ben", NOW))
        for word in ("yes", "no", "not today, and I would rather not say why"):
            tx.talks.add(talk(flow=f"flow_{word}", parts={"ana": {"word": word}}))
            tx.threads.add(joint(word, {"ana": {"word": word}}))

    await house.store.transact(ask)
    for column in ("flow FROM talks", "body FROM talk_parts", "body FROM thread_parts"):
        assert len({len(row[0]) for row in house.rows(f"SELECT {column}")}) == 1


def say_everywhere(tx: Tx) -> None:
    """Put the canary wherever words can go."""
    words = {"said": CANARY, CANARY: "x"}
    tx.people.add(PersonRow("ana", 0, words), Account("a", "ana", "telegram", CANARY))
    tx.inbox.receive(Heard("h", "telegram", "1", CANARY, NOW, HeardKind.TEXT, Words(CANARY), text=Words(CANARY)))
    tx.inbox.receive(Heard("s", "telegram", "2", f"x{CANARY}", NOW, HeardKind.SLASH, text=Words(CANARY), option=CANARY))
    tx.threads.add(thread("ana", "t", **words))
    buttons = (Button("k", CANARY),)
    tx.outbox.post(Letter("l", "ana", "lane", "telegram", CANARY, LetterKind.REPLY, Words(CANARY), buttons))
    tx.calendar.plan(nudge("ana", "n", body=words))
    tx.notes.add(note("ana", "note", **words))
    tx.ledger.add(promise("ana", "p", **words))
    tx.pairings.pair(Dyad("two", "ana", "ben", NOW))
    tx.threads.add(thread("two", "u", **words))
    tx.threads.add(joint("v", {"ana": words}, **words))
    tx.rooms.add(room("r", CANARY, agreed=(CANARY,)))
    tx.offers.add(offer("o", **words))
    tx.talks.add(talk("k", flow=CANARY, parts={"ana": words}))


async def test_no_file_of_the_store_holds_a_word(sqlite_house: House) -> None:
    await sqlite_house.store.transact(say_everywhere)
    await sqlite_house.store.transact(lambda tx: tx.inbox.take("h"))
    files = [path for path in sqlite_house.folder.rglob("*") if path.is_file()]
    assert any(path.name.endswith("-wal") and path.stat().st_size for path in files)
    assert len(files) >= 4
    assert [path.name for path in files if CANARY.encode() in path.read_bytes()] == []


async def test_no_column_of_the_database_holds_a_word(house: House) -> None:
    await house.store.transact(say_everywhere)
    for table in SEALED:
        rows = house.rows(f"SELECT * FROM {table}")
        assert rows
        for row in rows:
            for value in row:
                shown = bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
                assert CANARY.encode() not in shown


async def test_no_error_of_the_store_carries_a_word(house: House) -> None:
    await house.store.transact(say_everywhere)
    house.tamper("UPDATE notes SET body = :body", body=b"\x01" + bytes(40))

    def twice(tx: Tx) -> None:
        tx.outbox.post(letter("ana", "l", said=CANARY))

    wrongs = (
        (house.store.transact, lambda tx: tx.people.link(Account("b", "ana", "telegram", CANARY))),
        (house.store.transact, twice),
        (house.store.transact, lambda tx: tx.notes.add(note("nobody", said=CANARY))),
        (house.store.transact, lambda tx: tx.people.add(PersonRow("x", 0, {}), Account("a", "x", "telegram", CANARY))),
        (house.store.transact, lambda tx: tx.rooms.add(room("s", CANARY))),
        (house.store.transact, lambda tx: tx.talks.add(talk("k", flow=CANARY))),
        (house.store.transact, lambda tx: tx.offers.add(offer(dyad_id="nobody", said=CANARY))),
        (house.store.transact, lambda tx: tx.threads.add(joint("w", {"nobody": {"said": CANARY}}))),
        (house.store.read, lambda tx: tx.inbox.receive(heard("9", CANARY, CANARY))),
        (house.store.read, lambda tx: tx.notes.of("ana")),
        (house.store.transact, lambda tx: tx.threads.add(thread("ana", "z", said=object(), other=CANARY))),
    )
    for run, body in wrongs:
        with pytest.raises(Exception) as caught:
            await run(body)
        shown = "".join(traceback.format_exception(caught.value)) + repr(caught.value.args)
        assert CANARY not in shown
        assert not isinstance(caught.value, sqlite3.Error)


async def test_another_master_key_is_refused_at_once(house: House) -> None:
    await house.store.transact(someone)
    with pytest.raises(StoreBroken, match="another key"):
        keystore_at(house.keys_url, new_master_key())


async def test_another_keystore_is_refused_and_the_data_left_alone(house: House) -> None:
    await house.store.transact(someone)
    await house.store.close()
    before = house.rows("SELECT * FROM persons")
    other = keystore_at(create_engine(f"sqlite:///{house.folder}/other.sqlite").url, MASTER)
    with pytest.raises(StoreBroken, match="keys that this keystore does not hold"):
        store_at(house.url, other, exclusive=True)
    other.close()
    assert house.rows("SELECT * FROM persons") == before
    house.store = store_at(house.url, house.keystore, exclusive=True)
