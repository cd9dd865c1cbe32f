"""Transactions: whole or not at all, nothing lost between writers, and nobody pays for another's failure."""

import asyncio
from dataclasses import replace

import pytest

from bot.errors import RuleBroken, StaleSnapshot, StoreError
from bot.services.ports.store import Tx
from tests.adapters.store.rows import House, couple, heard, letter, note, nudge, offer, room, someone, talk, thread

WRITERS = 8
CHANGES = 100


async def test_what_a_body_returns_comes_back_once_it_is_committed(house: House) -> None:
    person = await house.store.transact(someone)
    assert await house.store.read(lambda tx: tx.people.load(person.id)) == person
    assert house.rows("SELECT id FROM persons") == [(person.id,)]


async def test_a_body_that_raises_leaves_no_trace(house: House) -> None:
    def body(tx: Tx) -> None:
        someone(tx, "ana")
        raise KeyError("after writing")

    with pytest.raises(KeyError):
        await house.store.transact(body)
    assert house.rows("SELECT id FROM persons") == []


async def test_eight_writers_of_one_thread_lose_nothing(house: House) -> None:
    person = await house.store.transact(someone)
    await house.store.transact(lambda tx: tx.threads.add(thread(person.id, "t", count=0)))

    def add_one(tx: Tx) -> None:
        now = tx.threads.load("t")
        assert now is not None
        tx.threads.save(replace(now, body={"count": now.body["count"] + 1}))

    async def writer() -> None:
        for _ in range(CHANGES):
            await house.store.transact(add_one)

    await asyncio.gather(*(writer() for _ in range(WRITERS)))
    after = await house.store.read(lambda tx: tx.threads.load("t"))
    assert after is not None
    assert (after.body["count"], after.rev) == (WRITERS * CHANGES, WRITERS * CHANGES)


async def test_many_at_once_each_get_their_own_answer(house: House) -> None:
    answers = await asyncio.gather(*(house.store.transact(lambda tx, n=n: n) for n in range(200)))
    assert answers == list(range(200))


async def test_one_failing_body_among_many_fails_alone(house: House) -> None:
    def keep(n: int):
        def body(tx: Tx) -> str:
            if n == 7:
                someone(tx, "seven")
                raise RuleBroken("seven")
            return someone(tx, f"p{n}").id

        return body

    results = await asyncio.gather(*(house.store.transact(keep(n)) for n in range(30)), return_exceptions=True)
    assert [n for n, result in enumerate(results) if isinstance(result, RuleBroken)] == [7]
    kept = {row[0] for row in house.rows("SELECT id FROM persons")}
    assert kept == {f"p{n}" for n in range(30) if n != 7}


async def test_a_body_swept_along_by_anothers_failure_is_run_again(sqlite_house: House) -> None:
    runs: list[str] = []
    gate = asyncio.Event()

    def first(tx: Tx) -> None:
        asyncio.run_coroutine_threadsafe(gate.wait(), loop).result()

    def good(tx: Tx) -> None:
        runs.append("good")

    def bad(tx: Tx) -> None:
        runs.append("bad")
        raise ValueError

    loop = asyncio.get_running_loop()
    holding = asyncio.ensure_future(sqlite_house.store.transact(first))
    await asyncio.sleep(0.01)
    others = [asyncio.ensure_future(sqlite_house.store.transact(body)) for body in (good, bad)]
    await asyncio.sleep(0.01)
    gate.set()
    await holding
    results = await asyncio.gather(*others, return_exceptions=True)
    assert results[0] is None
    assert isinstance(results[1], ValueError)
    assert runs == ["good", "bad", "good", "bad"]


async def test_someone_who_stopped_waiting_leaves_the_others_in_peace(house: House) -> None:
    waiting = [asyncio.ensure_future(house.store.transact(lambda tx, n=n: n)) for n in range(20)]
    waiting[3].cancel()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert isinstance(results[3], asyncio.CancelledError)
    assert [result for n, result in enumerate(results) if n != 3] == [n for n in range(20) if n != 3]


async def test_a_read_may_not_write(house: House) -> None:
    person = await house.store.transact(someone)
    await house.store.transact(couple)
    for write in (
        lambda tx: tx.notes.add(note(person.id)),
        lambda tx: tx.threads.drop("t"),
        lambda tx: tx.inbox.take("h"),
        lambda tx: tx.rooms.save(room("r")),
        lambda tx: tx.offers.save(offer("o")),
        lambda tx: tx.talks.save(talk("k")),
    ):
        with pytest.raises(RuleBroken):
            await house.store.read(write)
    assert house.rows("SELECT id FROM notes") == []


async def test_a_read_takes_what_a_transaction_would_lock(house: House) -> None:
    person = await house.store.transact(someone)

    def look(tx: Tx) -> object:
        tx.people.load(person.id)
        tx.rooms.at("telegram", "x"), tx.offers.load("x"), tx.talks.load("x")
        return tx.threads.of([person.id]), tx.pairings.by_secret("x"), tx.ledger.load("x"), tx.outbox.next_due()

    assert await house.store.read(look) == ((), None, None, None)


async def test_a_read_sees_one_moment(house: House) -> None:
    await house.store.transact(lambda tx: someone(tx, "ana"))
    loop = asyncio.get_running_loop()

    def look(tx: Tx) -> tuple[int, int]:
        before = len(tx.notes.of("ana"))
        adding = house.store.transact(lambda other: other.notes.add(note("ana")))
        asyncio.run_coroutine_threadsafe(adding, loop).result(5)
        return before, len(tx.notes.of("ana"))

    assert await house.store.read(look) == (0, 0)
    assert await house.store.read(lambda tx: len(tx.notes.of("ana"))) == 1


async def test_closing_finishes_what_is_queued(house: House) -> None:
    promised = [asyncio.ensure_future(house.store.transact(lambda tx, n=n: someone(tx, f"p{n}"))) for n in range(50)]
    await asyncio.sleep(0)
    await house.store.close()
    await asyncio.gather(*promised)
    assert house.rows("SELECT count(*) FROM persons") == [(50,)]
    with pytest.raises(StoreError):
        await house.store.transact(someone)
    with pytest.raises(StoreError):
        await house.store.read(lambda tx: None)


async def test_the_same_row_twice_means_somebody_else_was_first(house: House) -> None:
    person = await house.store.transact(someone)
    for again in (
        lambda tx: someone(tx, person.id),
        lambda tx: [tx.notes.add(note(person.id, "n")) for _ in range(2)],
        lambda tx: [tx.outbox.post(letter(person.id, "l")) for _ in range(2)],
        lambda tx: [tx.calendar.plan(nudge(person.id, "c", ref=ref)) for ref in "ab"],
        lambda tx: [tx.threads.add(thread(person.id, "t")) for _ in range(2)],
    ):
        with pytest.raises(StaleSnapshot):
            await house.store.transact(again)
    assert house.rows("SELECT id FROM notes") == []


async def test_a_row_sealed_for_nobody_is_refused(house: House) -> None:
    with pytest.raises(RuleBroken):
        await house.store.transact(lambda tx: tx.notes.add(note("nobody-known")))


async def test_ids_that_no_database_likes_are_merely_unknown(house: House) -> None:
    for odd in ("\0", "a\0b", "\ud800", "ä", "'); DROP TABLE persons; --", "x" * 5000):

        def look(tx: Tx, odd: str = odd) -> list[object]:
            return [
                tx.threads.prompt(odd),
                tx.threads.load(odd),
                tx.people.load(odd),
                tx.people.at("telegram", odd),
                tx.notes.load(odd),
                tx.ledger.load(odd),
                tx.pairings.invitation(odd),
                tx.pairings.by_secret(odd),
                tx.pairings.dyad(odd),
                tx.people.peek(odd),
                tx.rooms.at("telegram", odd),
                tx.rooms.of(odd),
                tx.offers.load(odd),
                tx.talks.load(odd),
            ]

        assert await house.store.transact(look) == [None] * 14


async def test_any_text_survives(house: House) -> None:
    odd = "\0 \ud800 \U0001f468\u200d\U0001f469 \u202e <b>_*[ '); DROP TABLE persons; --"
    await house.store.transact(
        lambda tx: tx.inbox.receive(heard("1", said=odd, name=None or heard("x", said=odd).text))
    )
    (back,) = await house.store.read(lambda tx: tx.inbox.waiting(9))
    assert (back.text.reveal, back.name.reveal) == (odd, odd)
