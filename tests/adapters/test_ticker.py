"""The heartbeat."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.adapters.ticker import Ticker

QUICK = timedelta(milliseconds=5)


async def test_a_beat_comes_again_and_again() -> None:
    beaten = 0
    often = asyncio.Event()

    async def beat() -> None:
        nonlocal beaten
        beaten += 1
        if beaten == 3:
            often.set()

    async with Ticker({beat: QUICK}):
        await asyncio.wait_for(often.wait(), 10)
    assert beaten >= 3


async def test_a_failing_beat_goes_on() -> None:
    tried = 0
    again = asyncio.Event()

    async def beat() -> None:
        nonlocal tried
        tried += 1
        if tried == 2:
            again.set()
        raise RuntimeError("this once")

    async with Ticker({beat: QUICK}):
        await asyncio.wait_for(again.wait(), 10)
    assert tried >= 2


async def test_one_failing_beat_does_not_hold_up_another() -> None:
    done = asyncio.Event()

    async def failing() -> None:
        raise RuntimeError("each time")

    async def steady() -> None:
        done.set()

    async with Ticker({failing: QUICK, steady: QUICK}):
        await asyncio.wait_for(done.wait(), 10)


async def test_a_slow_beat_is_not_begun_twice() -> None:
    begun = 0
    other_beats = 0
    may_end, enough = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        nonlocal begun
        begun += 1
        await may_end.wait()

    async def other() -> None:
        nonlocal other_beats
        other_beats += 1
        if begun and other_beats >= 5:
            enough.set()

    async with Ticker({slow: QUICK, other: QUICK}):
        await asyncio.wait_for(enough.wait(), 10)
        seen_meanwhile = begun
        may_end.set()
    assert seen_meanwhile == 1


async def test_a_slow_beat_is_not_complained_about(caplog: pytest.LogCaptureFixture) -> None:
    others = asyncio.Event()
    may_end = asyncio.Event()
    count = 0

    async def other() -> None:
        nonlocal count
        count += 1
        if count == 5:
            others.set()

    with caplog.at_level(logging.WARNING):
        async with Ticker({may_end.wait: QUICK, other: QUICK}):
            await asyncio.wait_for(others.wait(), 10)
            may_end.set()
    assert caplog.records == []


async def test_leaving_stops_it() -> None:
    beaten = 0
    once = asyncio.Event()

    async def beat() -> None:
        nonlocal beaten
        beaten += 1
        once.set()

    async with Ticker({beat: QUICK}):
        await asyncio.wait_for(once.wait(), 10)
    by_then = beaten
    await asyncio.sleep(0.05)
    assert beaten == by_then


async def test_leaving_lets_a_beat_under_way_finish() -> None:
    begun, finished = asyncio.Event(), asyncio.Event()

    async def beat() -> None:
        begun.set()
        await asyncio.sleep(0.05)
        finished.set()

    async with Ticker({beat: QUICK}):
        await asyncio.wait_for(begun.wait(), 10)
    assert finished.is_set()


async def test_leaving_does_not_wait_for_ever() -> None:
    begun, cut = asyncio.Event(), asyncio.Event()

    async def beat() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cut.set()
            raise

    async with Ticker({beat: QUICK}, grace_s=0.01):
        await asyncio.wait_for(begun.wait(), 10)
    assert cut.is_set()


async def test_an_error_inside_stops_it_and_is_passed_on() -> None:
    with pytest.raises(LookupError):
        async with Ticker({asyncio.Event().wait: QUICK}, grace_s=0.01):
            raise LookupError("out")


async def test_without_beats_nothing_is_begun() -> None:
    async with Ticker({}) as ticker:
        assert ticker._scheduler is None
