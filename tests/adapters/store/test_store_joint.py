"""A dialogue of two, with what each of them has alone in it, and looking without holding."""

import asyncio
import threading
from dataclasses import replace

import pytest

from bot.errors import RuleBroken, StaleSnapshot
from bot.services.ports.store import Tx
from bot.services.records import ThreadKind
from tests.adapters.store.rows import MINUTE, NOW, House, couple, joint, someone, thread

BOTH = {"ana": {"felt": "small"}, "ben": {"felt": "tired"}}


async def test_a_joint_dialogue_comes_with_its_parts_however_it_is_looked_for(house: House) -> None:
    kept = joint("t", BOTH, n=1)
    await house.store.transact(couple)
    await house.store.transact(lambda tx: (tx.threads.add(kept), tx.threads.add(thread("two", "u"))))
    assert await house.store.transact(lambda tx: tx.threads.of(["ana", "two"])) == (kept, thread("two", "u"))
    assert await house.store.transact(lambda tx: tx.threads.load("t")) == kept
    for look in (house.store.transact, house.store.read):
        assert await look(lambda tx: tx.threads.peek("two")) == (kept, thread("two", "u"))
    assert await house.store.read(lambda tx: tx.threads.peek("ana")) == ()


async def test_a_joint_dialogue_is_saved_with_exactly_its_parts(house: House) -> None:
    await house.store.transact(couple)
    await house.store.transact(lambda tx: tx.threads.add(joint("t", BOTH)))
    bens = replace(joint("t", {"ben": {"felt": "calm"}}, n=2), asked_at=NOW + MINUTE)
    await house.store.transact(lambda tx: tx.threads.save(bens))
    assert await house.store.transact(lambda tx: tx.threads.load("t")) == replace(bens, rev=1)
    assert house.rows("SELECT owner FROM thread_parts") == [("ben",)]
    with pytest.raises(StaleSnapshot):
        await house.store.transact(lambda tx: tx.threads.save(joint("t", BOTH)))
    assert await house.store.transact(lambda tx: tx.threads.load("t")) == replace(bens, rev=1)


async def test_the_parts_go_with_their_dialogue(house: House) -> None:
    await house.store.transact(couple)
    await house.store.transact(lambda tx: tx.threads.add(joint("t", BOTH)))
    await house.store.transact(lambda tx: tx.threads.drop("t"))
    assert house.rows("SELECT owner FROM thread_parts") == []


async def test_without_ones_key_only_that_ones_part_is_missing(house: House) -> None:
    await house.store.transact(couple)
    await house.store.transact(lambda tx: tx.threads.add(joint("t", BOTH, n=1)))
    house.store.vault.shred("ana")
    left = joint("t", {"ben": BOTH["ben"]}, n=1)
    assert await house.store.transact(lambda tx: tx.threads.load("t")) == left
    assert await house.store.read(lambda tx: tx.threads.peek("two")) == (left,)
    await house.store.transact(lambda tx: tx.threads.save(left))
    assert house.rows("SELECT owner FROM thread_parts") == [("ben",)]
    house.store.vault.shred("two")
    assert await house.store.transact(lambda tx: tx.threads.load("t")) is None
    assert await house.store.read(lambda tx: tx.threads.peek("two")) == ()


async def test_a_conversation_of_one_can_have_no_parts(house: House) -> None:
    await house.store.transact(couple)
    await house.store.transact(lambda tx: tx.threads.add(thread("ana", "t")))
    for kind in (ThreadKind.OWN, ThreadKind.NUDGE):
        wrong = replace(thread("ana", "t"), kind=kind, parts={"ana": {}})
        with pytest.raises(RuleBroken):
            await house.store.transact(lambda tx, it=wrong: tx.threads.add(replace(it, id="u")))
        with pytest.raises(RuleBroken):
            await house.store.transact(lambda tx, it=wrong: tx.threads.save(it))
    assert await house.store.transact(lambda tx: tx.threads.of(["ana"])) == (thread("ana", "t"),)


async def test_a_conversation_of_one_pays_no_statement_for_parts(sqlite_house: House) -> None:
    said: list[str] = []
    await sqlite_house.store.transact(couple)
    sqlite_house.store._connection.driver_connection.set_trace_callback(said.append)
    for it in (thread("ana", "t"), replace(thread("ana", "u"), kind=ThreadKind.NUDGE)):
        said.clear()
        await sqlite_house.store.transact(lambda tx, it=it: tx.threads.add(it))
        await sqlite_house.store.transact(lambda tx: tx.threads.of(["ana", "two"]))
        await sqlite_house.store.transact(lambda tx, it=it: tx.threads.load(it.id))
        await sqlite_house.store.transact(lambda tx: tx.threads.peek("ana"))
        await sqlite_house.store.transact(lambda tx, it=it: tx.threads.save(it))
        verbs = [line.split()[0] for line in said if line.split()[0] not in ("BEGIN", "COMMIT")]
        assert verbs == ["INSERT", "SELECT", "SELECT", "SELECT", "UPDATE"]


async def test_eight_writers_of_one_joint_dialogue_lose_nothing(house: House) -> None:
    await house.store.transact(couple)
    await house.store.transact(lambda tx: tx.threads.add(joint("t", {"ana": {"n": 0}, "ben": {"n": 0}})))

    def add_one(tx: Tx, who: str) -> None:
        now = tx.threads.load("t")
        assert now is not None
        tx.threads.save(replace(now, parts={**now.parts, who: {"n": now.parts[who]["n"] + 1}}))

    async def writer(who: str) -> None:
        for _ in range(10):
            await house.store.transact(lambda tx: add_one(tx, who))

    await asyncio.gather(*(writer(who) for who in ("ana", "ben") * 4))
    after = await house.store.read(lambda tx: tx.threads.load("t"))
    assert after is not None
    assert (after.parts, after.rev) == ({"ana": {"n": 40}, "ben": {"n": 40}}, 80)


async def test_a_glance_never_sees_a_body_with_another_moments_parts(house: House) -> None:
    await house.store.transact(couple)
    await house.store.transact(lambda tx: tx.threads.add(joint("t", {"ana": {"n": 0}}, n=0)))

    def write(tx: Tx) -> None:
        now = tx.threads.load("t")
        assert now is not None
        n = now.rev + 1
        tx.threads.save(replace(now, body={"n": n}, parts={"ana": {"n": n}}))

    def glance(tx: Tx) -> None:
        (seen,) = tx.threads.peek("two")
        assert seen.body == seen.parts["ana"] == {"n": seen.rev}

    await asyncio.gather(*(house.store.transact(body) for _ in range(50) for body in (write, glance)))


async def test_looking_without_holding_sees_the_same_and_notices_a_change(house: House) -> None:
    await house.store.transact(couple)
    await house.store.transact(lambda tx: tx.threads.add(joint("t", BOTH)))
    person = await house.store.transact(lambda tx: tx.people.peek("ana"))
    assert person == await house.store.transact(lambda tx: tx.people.load("ana"))
    (seen,) = await house.store.transact(lambda tx: tx.threads.peek("two"))
    await house.store.transact(lambda tx: (tx.people.save(person), tx.threads.save(seen)))
    for late in (lambda tx: tx.people.save(person), lambda tx: tx.threads.save(seen)):
        with pytest.raises(StaleSnapshot):
            await house.store.transact(late)
    assert await house.store.read(lambda tx: tx.people.peek("nobody")) is None


async def test_on_postgres_a_glance_waits_for_nobody(postgres_house: House) -> None:
    store = postgres_house.store
    await store.transact(couple)
    await store.transact(lambda tx: (someone(tx, "cleo"), tx.threads.add(joint("t", BOTH))))
    held, looked = threading.Event(), threading.Event()

    def hold(tx: Tx) -> bool:
        tx.people.load("ana")
        tx.threads.load("t")
        held.set()
        return looked.wait(4)

    def glance(tx: Tx) -> tuple[object, object]:
        held.wait(4)
        seen = tx.people.peek("ana"), tx.threads.peek("two")
        looked.set()
        return seen

    waited, (person, threads) = await asyncio.gather(store.transact(hold), store.transact(glance))
    assert waited
    assert person is not None
    assert threads == (joint("t", BOTH),)
