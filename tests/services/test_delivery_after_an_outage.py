"""The platform away for hours: what is of no use any more is let go, what was asked for arrives, what matters first."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from loopback import Copy, checkins_at_nine, copy_in, welcomed

from bot.errors import NotSent, Throttled
from bot.services.records import LetterKind, LetterState

AWAY = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
BACK = AWAY + timedelta(hours=5)
PATIENCE = timedelta(minutes=31)
"""Longer than the longest pause between two tries."""


@pytest.fixture
async def copy(tmp_path: Path) -> AsyncIterator[Copy]:
    """A copy that knows four people; ana has a check-in at nine. The platform is away from half past eight."""
    async with copy_in(tmp_path) as it:
        await welcomed(it, "ana", "ben", "carla", "dora")
        await checkins_at_nine(it, "ana")
        await it.until(AWAY)
        it.post.delivered.clear()
        it.post.tries.clear()
        it.post.mishap = lambda letter: NotSent("no route")
        yield it


async def kinds_that_ended(copy: Copy, state: LetterState) -> int:
    return (await copy.counts()).get(state, 0)


async def test_after_five_hours_checkins_and_reminders_are_let_go_and_answers_arrive(copy: Copy) -> None:
    await copy.until(AWAY + timedelta(hours=1))
    ends = copy.clock.now() + timedelta(hours=3)
    await copy.owe("dora", "soon", kind=LetterKind.REMINDER, expires_at=ends)
    assert await copy.says("carla", "/privacy") == []
    assert await copy.says("ben", "I want to kill myself") == []
    await copy.until(BACK)
    assert copy.post.delivered == []
    copy.post.mishap = lambda letter: None
    await copy.until(BACK + PATIENCE)
    assert len(copy.post.texts("carla")) == 4
    assert {letter.kind for letter in copy.post.letters("ben")} == {LetterKind.SAFETY}
    assert copy.post.texts("dora") == []
    assert "You have a check-in." not in copy.post.texts("ana")
    assert await kinds_that_ended(copy, LetterState.EXPIRED) == 2
    assert await kinds_that_ended(copy, LetterState.PENDING) == 0
    assert await kinds_that_ended(copy, LetterState.UNKNOWN) == 0
    assert await kinds_that_ended(copy, LetterState.FAILED) == 0


async def test_the_morning_after_an_outage_has_its_own_checkin_and_no_other(copy: Copy) -> None:
    await copy.until(BACK)
    copy.post.mishap = lambda letter: None
    await copy.until(AWAY + timedelta(days=1))
    copy.post.delivered.clear()
    await copy.later(hours=2)
    assert copy.post.texts("ana") == ["You have a check-in."]


@pytest.mark.parametrize("error", [NotSent("x"), Throttled(600)], ids=repr)
async def test_when_the_platform_is_back_safety_goes_first(copy: Copy, error: Exception) -> None:
    copy.post.mishap = lambda letter: error
    for address, kind in (
        ("ana", LetterKind.CHECKIN),
        ("carla", LetterKind.REMINDER),
        ("dora", LetterKind.REPLY),
        ("ben", LetterKind.SAFETY),
    ):
        await copy.owe(address, f"for {address}", kind=kind)
    await copy.it.deliver.drain()
    copy.clock.forward(timedelta(minutes=20))
    copy.post.mishap = lambda letter: None
    await copy.it.deliver.drain()
    assert copy.post.texts() == ["for ben", "for dora", "for carla", "for ana"]


async def test_hours_of_tries_cost_a_lane_few_of_them(copy: Copy) -> None:
    await copy.owe("carla", *map(str, range(200)))
    await copy.until(BACK)
    assert len([letter for _, letter in copy.post.tries if letter.address == "carla"]) < 20
    copy.post.mishap = lambda letter: None
    await copy.until(BACK + PATIENCE)
    assert copy.post.texts("carla") == [str(number) for number in range(200)]


async def test_a_platform_that_comes_and_goes_neither_loses_nor_doubles(copy: Copy) -> None:
    for hour in range(5):
        copy.post.mishap = (lambda letter: None) if hour % 2 else (lambda letter: NotSent("no route"))
        await copy.owe("carla", f"{hour} a", f"{hour} b")
        await copy.later(hours=1)
    copy.post.mishap = lambda letter: None
    await copy.later(hours=1)
    assert copy.post.texts("carla") == [f"{hour} {which}" for hour in range(5) for which in "ab"]
