"""When something breaks in the middle: nothing partial, nothing lost, an honest word, and it goes on."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from loopback import Copy, checkins_at_nine, copy_in, heard, press, slash, welcomed

from bot.services import converse, rhythm
from bot.services.records import LetterState

POINTS = ("entered", "stepped", "saved")
APOLOGY = "Something went wrong here, and it wasn't you."
CHECKIN = "You have a check-in."


class Broken(Exception):
    """Something nobody thought of. Its message holds what was typed."""


@dataclass
class Breaking:
    """Raises at one point, as often as it is told to."""

    point: str = ""
    times: int = 0
    words: str = "my-canary-7Tq3"
    passed: list[str] = field(default_factory=list)

    def at(self, point: str) -> None:
        """Pass the point, or break."""
        self.passed.append(point)
        if point == self.point and self.times:
            self.times -= 1
            raise Broken(self.words)


@pytest.fixture
def fault() -> Breaking:
    return Breaking()


@pytest.fixture
async def copy(tmp_path: Path, fault: Breaking, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Copy]:
    """A copy that has little patience, and knows ana."""
    monkeypatch.setattr(converse, "PAUSE_S", 0.01)
    async with copy_in(tmp_path, faults=fault) as it:
        await welcomed(it, "ana")
        it.post.delivered.clear()
        yield it


async def state(copy: Copy) -> list[object]:
    """All that is kept of ana, as it stands."""
    return [await copy.person("ana"), await copy.threads("ana"), await copy.notes("ana")]


@pytest.mark.parametrize("point", POINTS)
async def test_a_turn_that_breaks_is_undone_and_apologised_for_and_not_taken_again(
    copy: Copy, fault: Breaking, point: str, capfd: pytest.CaptureFixture[str]
) -> None:
    await copy.says("ana", "/checkin")
    before = await state(copy)
    question = copy.question("ana")
    fault.point, fault.times = point, 1
    update = press("ana", question, 1)
    (said,) = await copy.hear(update)
    assert said.startswith(APOLOGY)
    assert await state(copy) == before
    assert await copy.waiting() == ()
    assert await copy.it.converse.recover() == 0
    assert await copy.hear(update) == []
    told = await copy.hear(press("ana", question, 1))
    assert told != []
    assert not told[0].startswith(APOLOGY)
    logged = "".join(capfd.readouterr())
    assert "turn failed" in logged
    assert "Broken at" in logged
    assert fault.words not in logged


@pytest.mark.parametrize("point", POINTS)
async def test_somebody_whose_first_word_breaks_a_turn_hears_an_apology_too(
    copy: Copy, fault: Breaking, point: str
) -> None:
    fault.point, fault.times = point, 1
    (said,) = await copy.hear(slash("ben", "/start"))
    assert said.startswith(APOLOGY)
    assert len(await copy.hear(slash("ben", "/start"))) > 1


async def test_a_conversation_that_cannot_be_read_is_apologised_for_and_stops_nobody_else(
    copy: Copy, capfd: pytest.CaptureFixture[str]
) -> None:
    await copy.says("ana", "/checkin")
    (thread,) = await copy.threads("ana")
    person = await copy.person("ana")

    def spoil(tx) -> None:
        tx.threads.drop(thread.id)
        tx.threads.add(type(thread)(thread.id, person.id, thread.kind, 0, {"stack": "of another time"}))

    await copy.it.store.transact(spoil)
    await copy.it.converse.receive([heard("ana", "hello"), slash("ben", "/start")])
    assert await copy.it.converse.recover() == 2
    await copy.it.deliver.drain()
    assert copy.post.texts("ana")[-1].startswith(APOLOGY)
    assert len(copy.post.texts("ben")) > 1
    assert await copy.it.converse.recover() == 0
    assert "turn failed" in "".join(capfd.readouterr())


async def test_an_apology_that_breaks_too_ends_the_matter(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*given: object) -> None:
        raise Broken("and again")

    with monkeypatch.context() as patch:
        patch.setattr(converse, "enter", broken)
        patch.setattr(converse, "bare", broken)
        assert await copy.hear(slash("ana", "/privacy")) == []
    assert await copy.waiting() == ()
    assert len(await copy.hear(slash("ana", "/privacy"))) == 4


async def test_a_nudge_that_breaks_is_left_out_and_the_next_day_has_its_own(
    copy: Copy, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    await checkins_at_nine(copy, "ana")

    def broken(*given: object) -> None:
        raise Broken("no flow of this name")

    with monkeypatch.context() as patch:
        patch.setattr(rhythm, "play", broken)
        await copy.later(hours=20)
    assert copy.post.texts("ana") == []
    await copy.later(days=1)
    assert copy.post.texts("ana") == [CHECKIN]
    assert "nudge failed" in "".join(capfd.readouterr())


async def test_the_sixth_try_of_somebody_else_who_writes_first_is_an_apology(
    copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def late(turn) -> None:
        tries.append(turn)
        raise converse.StaleSnapshot("somebody else was first")

    with monkeypatch.context() as patch:
        patch.setattr(converse, "play", late)
        (said,) = await copy.hear(slash("ana", "/now"))
    assert said.startswith(APOLOGY)
    assert len(tries) == converse.TRIES


async def test_a_clock_set_back_two_hours_brings_nothing_again(copy: Copy) -> None:
    await checkins_at_nine(copy, "ana")
    await copy.says("ana", "/privacy")
    copy.post.delivered.clear()
    await copy.later(hours=15, minutes=30)
    assert copy.post.texts("ana") == [CHECKIN]
    for _ in range(3):
        copy.clock.set(copy.clock.now() - timedelta(hours=2), back=True)
        await copy.later(hours=2, minutes=5)
    assert copy.post.texts("ana") == [CHECKIN]
    await copy.later(hours=24)
    assert copy.post.texts("ana") == [CHECKIN] * 2


async def test_a_clock_set_back_in_the_middle_of_a_talk_loses_nothing(copy: Copy) -> None:
    await copy.says("ana", "/checkin")
    copy.clock.set(copy.clock.now() - timedelta(hours=2), back=True)
    before = len(copy.post.delivered)
    assert await copy.hear(press("ana", copy.question("ana"), 1)) != []
    await copy.later(hours=1)
    assert all(state is LetterState.SENT for state in await copy.counts())
    assert len(copy.post.delivered) > before


async def test_a_clock_that_leaps_a_day_on_brings_no_burst(copy: Copy) -> None:
    await checkins_at_nine(copy, "ana")
    copy.clock.forward(timedelta(days=5))
    await copy.later(minutes=1)
    assert copy.post.texts("ana").count(CHECKIN) <= 1
    await copy.later(days=1)
    assert copy.post.texts("ana").count(CHECKIN) <= 2


async def test_a_new_start_answers_what_was_received_and_sends_what_was_owed(tmp_path: Path) -> None:
    async with copy_in(tmp_path) as copy:
        await welcomed(copy, "ana", "ben")
        await copy.it.converse.receive([slash("ana", "/privacy"), heard("carla", "hello")])
        await copy.it.converse.hear(slash("ben", "/privacy"))
    async with copy_in(tmp_path, seed="2") as copy:
        assert await copy.it.converse.recover() == 2
        await copy.it.deliver.drain()
        assert [len(copy.post.texts(address)) > 1 for address in ("ana", "ben", "carla")] == [True] * 3
        assert await copy.it.converse.recover() == 0


async def test_the_fault_points_of_a_turn_are_passed_in_their_order(copy: Copy, fault: Breaking) -> None:
    await checkins_at_nine(copy, "ana")
    await copy.later(minutes=1)
    fault.passed.clear()
    await copy.says("ana", "/help")
    sending = ["sending", "delivered", "settled"]
    letters = len(copy.post.texts("ana"))
    assert fault.passed == ["received", "entered", "stepped", "saved", "answered", "claimed", *sending * letters]
    fault.passed.clear()
    copy.post.delivered.clear()
    await copy.later(hours=15)
    assert fault.passed[:2] == ["rung", "claimed"]
    assert fault.passed[2:] == sending
