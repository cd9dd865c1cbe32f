"""Erased is erased: every row, the keys, and again when a backup brings someone back."""

import pytest

from bot.adapters.store import store_at
from bot.errors import RuleBroken, StoreBusy
from bot.services.ports.store import Tx
from bot.services.records import Dyad, InvitationRow, LetterKind, Prompt
from tests.adapters.store.rows import (
    MINUTE,
    NOW,
    House,
    address_of,
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

TABLES = (
    "persons", "accounts", "inbox", "threads", "prompts", "outbox", "nudges", "notes", "promises", "promise_events",
    "invitations", "tries", "dyads", "thread_parts", "rooms", "offers", "talks", "talk_parts",
)  # fmt: skip


def live(tx: Tx) -> None:
    """Two people with something of each kind, alone and together."""
    tx.inbox.receive(heard("before", address_of("ana")))
    for who, other in (("ana", "ben"), ("ben", "ana")):
        someone(tx, who)
        tx.inbox.receive(heard(f"from-{who}", address_of(who)))
        tx.pairings.invite(InvitationRow(f"{who}-inv", who, f"hash-{who}", "used", NOW, NOW, other))
        tx.pairings.tried(who, NOW)
    tx.pairings.pair(Dyad("two", "ana", "ben", NOW))
    for owner in ("ana", "ben", "two"):
        tx.threads.add(thread(owner, f"{owner}-t"))
        people = ("ana", "ben") if owner == "two" else (owner,)
        tx.threads.post_prompt(Prompt(f"{owner}-w", f"{owner}-t", owner, people, NOW))
        tx.calendar.plan(nudge(owner, f"{owner}-n"))
        tx.notes.add(note(owner, f"{owner}-note"))
        lane = "ana-account" if owner == "two" else f"{owner}-account"
        tx.outbox.post(letter(owner, f"{owner}-l", lane))
    tx.threads.add(joint("two", {"ana": {"felt": 1}, "ben": {"felt": 2}}))
    tx.rooms.add(room("two-room", "the room"))
    tx.inbox.receive(heard("moved", "the room"))
    tx.outbox.post(letter("system", "two-room-l", "two-room", kind=LetterKind.ROOM))
    tx.offers.add(offer("two-offer"))
    tx.talks.add(talk("two-talk", parts={"ana": {"word": "yes"}, "ben": {"word": "no"}}))
    for who in ("ana", "ben"):
        tx.people.set_dyad(who, "two")
        tx.ledger.add(promise(who, f"{who}-p"))
        tx.ledger.add(promise(who, f"{who}-two-p", dyad_id="two"))


def mentions(house: House, *names: str) -> dict[str, int]:
    """How many rows of each table say one of these names anywhere in the clear."""
    found = {}
    for table in TABLES:
        rows = house.rows(f"SELECT * FROM {table}")
        found[table] = sum(any(name in str(value) for name in names for value in row) for row in rows)
    return found


async def test_no_table_mentions_someone_erased_nor_what_they_had_together(house: House) -> None:
    await house.store.transact(live)
    assert all(mentions(house, "ana", "two").values())
    await house.store.transact(lambda tx: tx.people.erase("ana"))
    left = mentions(house, "ana", "two")
    assert left.pop("inbox") == 1, "the trace by which a second delivery of the same update is known"
    assert set(left.values()) == {0}
    assert {row[0] for row in house.rows("SELECT owner FROM erasures")} == {"ana", "two"}
    assert set(house.keystore.shredded()) == {"ana", "two"}


async def test_what_stood_under_a_pairing_that_ended_long_ago_goes_too(house: House) -> None:
    await house.store.transact(live)
    await house.store.transact(lambda tx: (tx.pairings.end("two", NOW), tx.people.set_dyad("ana", None)))
    await house.store.transact(lambda tx: tx.people.erase("ana"))
    shared = ("thread_parts", "rooms", "offers", "talks", "talk_parts", "dyads")
    assert [house.rows(f"SELECT count(*) FROM {table}") for table in shared] == [[(0,)]] * len(shared)
    assert house.rows("SELECT id FROM outbox ORDER BY id") == [("ben-l",)]


async def test_nothing_can_be_put_under_a_pairing_that_is_erased(house: House) -> None:
    await house.store.transact(live)
    await house.store.transact(lambda tx: tx.people.erase("ana"))
    for late in (
        lambda tx: tx.rooms.add(room("late", "elsewhere")),
        lambda tx: tx.offers.add(offer("late")),
        lambda tx: tx.talks.add(talk("late")),
        lambda tx: tx.threads.add(joint("late", {"ben": {}})),
    ):
        with pytest.raises(RuleBroken):
            await house.store.transact(late)


async def test_the_partner_keeps_what_they_had_alone(house: House) -> None:
    await house.store.transact(live)
    await house.store.transact(lambda tx: tx.people.erase("ana"))

    def left(tx: Tx) -> tuple[object, ...]:
        found = tx.people.at("telegram", address_of("ben"))
        assert found is not None
        return found[0].dyad_id, len(tx.threads.of(["ben"])), len(tx.notes.of("ben")), len(tx.ledger.of("ben"))

    assert await house.store.read(left) == (None, 1, 1, 1)
    assert [it.id for it in await house.store.transact(lambda tx: tx.outbox.claim(NOW, NOW + MINUTE, 9))] == ["ben-l"]


async def test_what_was_heard_before_they_were_known_goes_too(house: House) -> None:
    await house.store.transact(live)
    await house.store.transact(lambda tx: tx.people.erase("ana"))
    waiting = await house.store.read(lambda tx: tx.inbox.waiting(9))
    assert [it.update_key for it in waiting] == ["from-ben"]
    assert not await house.store.transact(lambda tx: tx.inbox.receive(heard("from-ana", address_of("ana"))))


async def test_a_letter_in_hand_is_not_sent_any_more(house: House) -> None:
    await house.store.transact(live)
    await house.store.transact(lambda tx: tx.outbox.claim(NOW, NOW + MINUTE, 9))
    await house.store.transact(lambda tx: tx.people.erase("ana"))
    assert not await house.store.transact(lambda tx: tx.outbox.sending("ana-l", 1))


async def test_the_confirmation_that_follows_still_goes_out(house: House) -> None:
    await house.store.transact(live)

    def body(tx: Tx) -> None:
        tx.people.erase("ana")
        tx.outbox.post(letter("system", "bye", "ana-account", "it is gone", kind=LetterKind.ERASURE))

    await house.store.transact(body)
    found = await house.store.transact(lambda tx: tx.outbox.claim(NOW, NOW + MINUTE, 9))
    assert {it.id: it.text.reveal for it in found}["bye"] == "it is gone"


async def test_an_erasure_that_is_not_committed_shreds_nothing(house: House) -> None:
    await house.store.transact(live)

    def body(tx: Tx) -> None:
        tx.people.erase("ana")
        raise KeyError

    with pytest.raises(KeyError):
        await house.store.transact(body)
    assert house.keystore.shredded() == []
    assert await house.store.read(lambda tx: tx.people.at("telegram", address_of("ana"))) is not None


async def test_someone_erased_may_come_back_as_somebody_new(house: House) -> None:
    await house.store.transact(live)
    await house.store.transact(lambda tx: tx.people.erase("ana"))
    assert await house.store.transact(lambda tx: tx.people.at("telegram", address_of("ana"))) is None
    with pytest.raises(RuleBroken):
        await house.store.transact(lambda tx: someone(tx, "ana"))
    await house.store.transact(lambda tx: someone(tx, "anew"))
    assert house.rows("SELECT id FROM persons ORDER BY id") == [("anew",), ("ben",)]


async def test_a_key_that_is_gone_takes_the_words_with_it(house: House) -> None:
    await house.store.transact(live)
    house.store.vault.shred("ana")

    def look(tx: Tx) -> list[object]:
        return [
            tx.people.load("ana"),
            tx.people.at("telegram", address_of("ana")),
            tx.people.accounts("ana"),
            tx.threads.of(["ana"]),
            tx.notes.of("ana"),
            tuple(each for each in tx.ledger.of("ana") if each.dyad_id is None),
            tx.inbox.waiting(9)[1:],
        ]

    seen = await house.store.read(look)
    assert seen[:6] == [None, None, (), (), (), ()]
    claimed = await house.store.transact(lambda tx: tx.outbox.claim(NOW, NOW + MINUTE, 9))
    assert "ana-l" not in {it.id for it in claimed}
    assert house.rows("SELECT state FROM outbox WHERE id = 'ana-l'") == [("expired",)]


async def test_a_nudge_whose_words_are_gone_is_dropped(house: House) -> None:
    await house.store.transact(lambda tx: (someone(tx, "ana"), tx.calendar.plan(nudge("ana", "n", body={"a": 1}))))
    house.store.vault.shred("ana")
    assert await house.store.transact(lambda tx: tx.calendar.claim(NOW, NOW + MINUTE, 9)) == ()
    assert house.rows("SELECT id FROM nudges") == []


async def test_a_backup_that_brings_someone_back_is_erased_on_opening(house: House) -> None:
    await house.store.transact(live)
    await house.store.close()
    house.keystore.shred("ana")
    house.store = store_at(house.url, house.keystore, exclusive=True)
    assert await house.store.read(lambda tx: tx.people.at("telegram", address_of("ana"))) is None
    left = mentions(house, "ana")
    assert left.pop("inbox") == 1
    assert set(left.values()) == {0}
    assert "two" in house.keystore.shredded()


async def test_a_keystore_from_before_the_erasure_is_shredded_on_opening(house: House) -> None:
    await house.store.transact(lambda tx: someone(tx, "ana"))
    await house.store.transact(lambda tx: tx.people.erase("ana"))
    engine = house.keystore._engine
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE data_keys SET shredded_at = NULL, wrapped = x'00' WHERE owner = 'ana'")
    assert house.keystore.shredded() == []
    await house.reopen()
    assert house.keystore.shredded() == ["ana"]


async def test_a_key_that_could_not_be_shredded_is_shredded_on_opening(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.store.transact(live)

    def away(owner: str) -> None:
        raise StoreBusy("the keystore is away")

    with monkeypatch.context() as patched:
        patched.setattr(house.keystore, "shred", away)
        await house.store.transact(lambda tx: tx.people.erase("ana"))
    assert house.keystore.shredded() == []
    assert await house.store.read(lambda tx: tx.people.at("telegram", address_of("ana"))) is None
    await house.reopen()
    assert house.keystore.shredded() == ["ana", "two"]


async def test_another_record_of_erasures_is_followed(house: House) -> None:
    await house.store.transact(live)
    assert await house.store.replay_erasures(["ana", "never-known"]) == 1
    assert await house.store.read(lambda tx: tx.people.at("telegram", address_of("ana"))) is None
    assert set(house.keystore.shredded()) == {"ana", "never-known", "two"}
    assert await house.store.replay_erasures(["ana"]) == 0
