"""A store that is busy, or full: nothing half, an honest error, and the answer once it can be given."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from loopback import Copy, checkins_at_nine, copy_in, press, slash, welcomed

from bot.adapters.store import sqlite
from bot.errors import StoreBusy, StoreFull
from bot.services import converse
from bot.services.deliver import LEASE
from bot.services.records import LetterState

CHECKIN = "You have a check-in."


@pytest.fixture
async def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Copy]:
    """A copy that has little patience with a locked store, and knows ana."""
    monkeypatch.setattr(sqlite, "BUSY_S", 0.01)
    monkeypatch.setattr(converse, "PAUSE_S", 0.01)
    async with copy_in(tmp_path) as it:
        await welcomed(it, "ana")
        it.post.delivered.clear()
        yield it


async def state(copy: Copy) -> list[object]:
    """All that is kept of ana, as it stands."""
    return [await copy.person("ana"), await copy.threads("ana"), await copy.notes("ana")]


@contextmanager
def locked(copy: Copy) -> Iterator[sqlite3.Connection]:
    """Another process that holds the store's lock."""
    outside = sqlite3.connect(copy.it.store._engine.url.database, isolation_level=None)
    outside.execute("BEGIN IMMEDIATE")
    try:
        yield outside
    finally:
        outside.close()


@contextmanager
def full(copy: Copy, pages: int = 0) -> Iterator[None]:
    """A disk with room for so many more pages."""
    cursor = copy.it.store._cursor
    ((now,),) = cursor.execute("PRAGMA page_count").fetchall()
    cursor.execute(f"PRAGMA max_page_count={now + pages}")
    try:
        yield
    finally:
        cursor.execute("PRAGMA max_page_count=1000000")


async def test_a_store_busy_for_a_moment_is_waited_for(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    (update,) = await copy.it.converse.receive([slash("ana", "/privacy")])
    holding = locked(copy)
    outside = holding.__enter__()

    async def release(pause_s: float) -> None:
        outside.rollback()

    monkeypatch.setattr(converse.asyncio, "sleep", release)
    await copy.it.converse.answer(update)
    holding.__exit__(None, None, None)
    await copy.it.deliver.drain()
    assert len(copy.post.texts("ana")) == 4
    assert await copy.waiting() == ()


async def test_a_store_busy_for_long_is_an_honest_error_and_the_answer_comes_later(copy: Copy) -> None:
    (update,) = await copy.it.converse.receive([slash("ana", "/now")])
    before = await state(copy)
    with locked(copy), pytest.raises(StoreBusy, match="locked or away"):
        await copy.it.converse.answer(update)
    assert await state(copy) == before
    assert await copy.waiting() == (update,)
    assert await copy.it.converse.recover() == 1
    await copy.it.deliver.drain()
    assert copy.post.letters("ana")[-1].question
    assert await copy.it.converse.recover() == 0


async def test_what_could_not_be_received_is_not_acknowledged_and_comes_again(copy: Copy) -> None:
    update = slash("ana", "/privacy")
    with locked(copy), pytest.raises(StoreBusy):
        await copy.it.converse.receive([update])
    assert await copy.waiting() == ()
    assert len(await copy.hear(update)) == 4
    assert await copy.hear(update) == []


@contextmanager
def busy_at(copy: Copy, monkeypatch: pytest.MonkeyPatch, number: int) -> Iterator[list[object]]:
    """A store that is busy just when it is asked for the `number`-th time."""
    transact = copy.it.store.transact
    asked: list[object] = []

    async def counted(self, body):
        asked.append(body)
        if len(asked) == number:
            raise StoreBusy("the store is locked or away")
        return await transact(body)

    with monkeypatch.context() as patch:
        patch.setattr(type(copy.it.store), "transact", counted)
        yield asked


@pytest.mark.parametrize("number", range(1, 11))
async def test_a_store_busy_while_sending_loses_nothing_and_keeps_the_order(
    copy: Copy, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    told = await copy.says("ana", "/privacy")
    copy.post.delivered.clear()
    await copy.it.converse.hear(slash("ana", "/privacy"))
    with busy_at(copy, monkeypatch, number) as asked, pytest.raises(StoreBusy):
        await copy.it.deliver.drain()
    assert len(asked) == number
    copy.clock.forward(LEASE)
    await copy.it.deliver.mend()
    await copy.it.deliver.drain()
    arrived = copy.post.texts("ana")
    assert list(dict.fromkeys(arrived)) == told
    assert len(arrived) <= len(told) + 1
    assert set(await copy.counts()) == {LetterState.SENT}


async def test_a_nudge_that_meets_a_busy_store_rings_once_it_is_free(
    copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    await checkins_at_nine(copy, "ana")
    copy.clock.forward(timedelta(hours=15))
    with busy_at(copy, monkeypatch, 2):
        assert await copy.it.rhythm.tick() == 0
    await copy.later(minutes=2)
    assert copy.post.texts("ana") == [CHECKIN]


async def filled(copy: Copy) -> int:
    """Answer what waits until there is no room for another answer; return how many were answered."""
    for number, update in enumerate(await copy.waiting()):
        before = await state(copy)
        try:
            await copy.it.converse.answer(update)
        except StoreFull:
            assert await state(copy) == before
            assert (await copy.waiting())[0] == update
            return number
    raise AssertionError("there was room for everything")


async def test_a_full_disk_takes_nothing_half_and_answers_once_there_is_room(copy: Copy) -> None:
    await copy.it.converse.receive([slash("ana", "/privacy") for _ in range(200)])
    with full(copy, pages=20):
        assert 0 < await filled(copy) < 200
        waiting = len(await copy.waiting())
    assert await copy.it.converse.recover() == waiting
    assert await copy.it.deliver.drain() == len(copy.post.texts("ana")) == 4 * 200
    assert await copy.waiting() == ()


async def test_on_a_full_disk_nothing_is_said_to_be_erased_that_is_not(copy: Copy) -> None:
    await copy.says("ana", "/forget")
    person = await copy.person("ana")
    await welcomed(copy, "ben")
    await copy.it.converse.receive([slash("ben", "/privacy") for _ in range(200)])
    (update,) = await copy.it.converse.receive([press("ana", copy.question("ana"), 1)])
    with full(copy):
        await filled(copy)
        with suppress(StoreFull):
            await copy.it.converse.answer(update)
        is_gone = await copy.person("ana") is None
        assert (copy.it.world.keys.key(person.id) is None) is is_gone
    copy.post.delivered.clear()
    await copy.it.converse.recover()
    await copy.it.deliver.drain()
    assert await copy.person("ana") is None
    assert copy.it.world.keys.key(person.id) is None
    assert len(copy.post.texts("ana")) == 1
