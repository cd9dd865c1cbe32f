"""A sender that dies with letters in hand: who looks after them, when, and what becomes of each."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from loopback import NAME, START, Copy, copy_in, welcomed

from bot.services.deliver import LEASE, MARKED
from bot.services.records import Letter, LetterKind, LetterState

MARK = "Once more, in case the first one didn't arrive:\n"
NEVER_TWICE = [LetterKind.CHECKIN, LetterKind.ROOM]


@pytest.fixture
async def copy(tmp_path: Path) -> AsyncIterator[Copy]:
    """A copy that knows ana and ben, with nothing owed and nothing delivered yet."""
    async with copy_in(tmp_path) as it:
        await welcomed(it, "ana", "ben")
        it.post.delivered.clear()
        it.post.tries.clear()
        yield it


async def flagged(copy: Copy) -> dict[LetterState, int]:
    """How the letters ended that were not sent."""
    counts = await copy.counts()
    counts.pop(LetterState.SENT, None)
    return counts


class Killed(BaseException):
    """Stands for the end of the process."""


def killed(letter: Letter) -> Exception | None:
    raise Killed


async def in_flight(copy: Copy, kind: LetterKind) -> None:
    """A letter whose sender died while sending, and one behind it that was leased with it."""
    copy.post.mishap = killed
    await copy.owe("ana", "hello", "after it", kind=kind)
    with pytest.raises(Killed):
        await copy.it.deliver.drain()
    copy.post.mishap = lambda letter: None
    copy.post.tries.clear()


async def test_after_a_crash_nothing_is_touched_while_its_lease_lasts(copy: Copy) -> None:
    await in_flight(copy, LetterKind.REPLY)
    assert await copy.it.deliver.mend() == 0
    assert await copy.it.deliver.drain() == 0
    copy.clock.forward(LEASE)
    assert await copy.it.deliver.mend() == 2
    assert await copy.it.deliver.mend() == 0


@pytest.mark.parametrize("kind", LetterKind)
async def test_after_a_crash_what_was_in_flight_follows_its_kind_and_what_stood_behind_it_goes(
    copy: Copy, kind: LetterKind
) -> None:
    await in_flight(copy, kind)
    copy.clock.forward(LEASE)
    await copy.it.deliver.mend()
    await copy.it.deliver.drain()
    again = [] if kind in NEVER_TWICE else [MARK + "hello" if kind in MARKED else "hello"]
    assert copy.post.texts() == [*again, "after it"]
    assert await flagged(copy) == ({LetterState.UNKNOWN: 1} if kind in NEVER_TWICE else {})


async def test_a_second_crash_over_the_same_letter_flags_it(copy: Copy) -> None:
    for _ in range(2):
        await in_flight(copy, LetterKind.REMINDER)
        copy.clock.forward(LEASE)
        await copy.it.deliver.mend()
    await copy.later(minutes=1)
    assert (await flagged(copy))[LetterState.UNKNOWN] == 1


async def test_in_lanes_of_our_own_a_predecessors_letters_are_looked_after_at_once(copy: Copy) -> None:
    await in_flight(copy, LetterKind.REPLY)
    ben, ana = [await copy.it.deliver.lanes(NAME, [address]) for address in ("ben", "ana")]
    assert await copy.it.deliver.mend(ben) == 0
    assert await copy.it.deliver.mend(ana) == 2
    assert await copy.it.deliver.drain(ben) == 0
    assert await copy.it.deliver.drain(ana) == 2


async def test_lanes_of_nobody_known_are_only_those_of_the_erased(copy: Copy) -> None:
    assert len(await copy.it.deliver.lanes(NAME, ["ana", "nobody"])) == 3
    assert len(await copy.it.deliver.lanes("elsewhere", ["ana"])) == 1


async def test_what_is_next_due_in_a_lane_is_not_what_is_due_elsewhere(copy: Copy) -> None:
    ben, ana = [await copy.it.deliver.lanes(NAME, [address]) for address in ("ben", "ana")]
    plain = await copy.it.rhythm.next_due(ana)
    await copy.owe("ben", "hello")
    assert await copy.it.rhythm.next_due(ana) == plain
    assert await copy.it.rhythm.next_due(ben) == await copy.it.rhythm.next_due() == START


async def test_the_confirmation_of_an_erasure_is_found_by_the_address_after_a_crash(copy: Copy) -> None:
    await copy.says("ana", "/forget")
    copy.post.delivered.clear()
    await copy.it.converse.hear(copy.line("ana", "Erase everything"))
    lanes = await copy.it.deliver.lanes(NAME, ["ana"])
    assert await copy.person("ana") is None
    assert await copy.it.deliver.drain(lanes) == 1
    assert "erased" in copy.post.texts("ana")[0]
