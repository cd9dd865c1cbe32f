"""Letters to many people at a time: a slow way to one of them is nobody else's wait."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from loopback import START, Copy, Postbox, copy_in, welcomed

from bot.adapters.clock import HandClock
from bot.services import deliver
from bot.services.deliver import Deliver
from bot.services.records import Letter, LetterState


def open_gate() -> asyncio.Event:
    gate = asyncio.Event()
    gate.set()
    return gate


@dataclass(slots=True)
class Gates(Postbox):
    """A channel on which each address has a gate that letters wait at."""

    gates: defaultdict[str, asyncio.Event] = field(default_factory=lambda: defaultdict(open_gate))

    async def deliver(self, letter: Letter) -> None:
        """Wait at the gate, then keep the letter."""
        await self.gates[letter.address].wait()
        await Postbox.deliver(self, letter)

    async def until_delivered(self, *texts: str) -> None:
        """Wait until these were delivered."""
        async with asyncio.timeout(10):
            while not set(texts) <= set(self.texts()):
                await asyncio.sleep(0.001)


@pytest.fixture
async def gates() -> Gates:
    return Gates(HandClock(START))


@pytest.fixture
async def copy(tmp_path: Path, gates: Gates) -> AsyncIterator[Copy]:
    """A copy that knows ana and ben, where nothing gets through to ana."""
    async with copy_in(tmp_path, clock=gates.clock, post=gates) as it:
        await welcomed(it, "ana", "ben")
        gates.delivered.clear()
        gates.gates["ana"].clear()
        yield it


async def test_a_slow_lane_holds_nobody_else_up(copy: Copy, gates: Gates) -> None:
    await copy.owe("ana", "one", "two")
    await copy.owe("ben", "three", "four")
    draining = asyncio.create_task(copy.it.deliver.drain())
    await gates.until_delivered("three", "four")
    assert gates.texts("ana") == []
    gates.gates["ana"].set()
    assert await draining == 4
    assert gates.texts("ana") == ["one", "two"]


async def test_what_is_owed_meanwhile_goes_out_meanwhile(
    copy: Copy, gates: Gates, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliver, "LOOK_S", 0.001)
    await copy.owe("ana", "one")
    draining = asyncio.create_task(copy.it.deliver.drain())
    await copy.owe("ana", "two")
    await copy.owe("ben", "three")
    await gates.until_delivered("three")
    assert gates.texts("ana") == []
    gates.gates["ana"].set()
    assert await draining == 3
    assert gates.texts("ana") == ["one", "two"]


async def test_a_drain_that_breaks_off_lands_what_is_under_way(copy: Copy, gates: Gates) -> None:
    class Crash(Exception):
        pass

    class Faults:
        def at(self, point: str) -> None:
            if point == "delivered" and gates.texts("ben"):
                gates.gates["ana"].set()
                if not gates.texts("ana"):
                    raise Crash

    await copy.owe("ana", "one")
    await copy.owe("ben", "two")
    faulty = Deliver(copy.it.store, replace(copy.it.world, faults=Faults()), {gates.name: gates})
    with pytest.raises(Crash):
        await faulty.drain()
    counts = await copy.counts()
    assert gates.texts() == ["two", "one"]
    assert counts[LetterState.SENDING] == 1
    assert LetterState.CLAIMED not in counts
    assert LetterState.PENDING not in counts


async def test_a_drain_that_is_ended_leaves_nothing_running(copy: Copy, gates: Gates) -> None:
    await copy.owe("ana", "one", "two")
    await copy.owe("ben", "three")
    draining = asyncio.create_task(copy.it.deliver.drain())
    await gates.until_delivered("three")
    draining.cancel()
    with pytest.raises(asyncio.CancelledError):
        await draining
    gates.gates["ana"].set()
    await asyncio.sleep(0)
    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert gates.texts("ana") == []


async def test_on_one_screen_letters_appear_in_the_order_they_were_owed(copy: Copy, gates: Gates) -> None:
    gates.gates["ana"].set()
    one_by_one = Deliver(copy.it.store, copy.it.world, {gates.name: gates}, abreast=False)
    for number in range(10):
        await copy.owe("ana", f"ana {number}", f"ana {number} more")
        await copy.owe("ben", f"ben {number}")
    assert await one_by_one.drain() == 30
    assert gates.texts() == [
        text for number in range(10) for text in (f"ana {number}", f"ana {number} more", f"ben {number}")
    ]
