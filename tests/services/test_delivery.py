"""Every way in which a letter can fail to go out: what is tried again, how often, in what order, what is flagged."""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from loopback import NAME, START, Copy, checkins_at_nine, copy_in, welcomed

from bot.errors import Ambiguous, ChannelError, NotSent, RecipientGone, Throttled
from bot.services.deliver import BACK_OFF_S, GIVE_UP_AFTER, MARKED
from bot.services.records import Letter, LetterKind, LetterState

MARK = "Once more, in case the first one didn't arrive:\n"
SENT_ONCE_MORE = [LetterKind.REPLY, LetterKind.SAFETY, LetterKind.ERASURE, LetterKind.REMINDER]
NEVER_TWICE = [LetterKind.CHECKIN, LetterKind.ROOM]
IN_DOUBT = {"a time-out": Ambiguous("no answer"), "a fault of the adapter's own": RuntimeError("broken")}

Mishap = Callable[[Letter], Exception | None]


@pytest.fixture
async def copy(tmp_path: Path) -> AsyncIterator[Copy]:
    """A copy that knows ana and ben, with nothing owed and nothing delivered yet."""
    async with copy_in(tmp_path) as it:
        await welcomed(it, "ana", "ben")
        it.post.delivered.clear()
        it.post.tries.clear()
        yield it


def first(number: int, error: Exception) -> Mishap:
    """Fails the first tries."""
    left = [error] * number
    return lambda letter: left.pop() if left else None


def only(address: str, error: Exception) -> Mishap:
    """Fails at one address."""
    return lambda letter: error if letter.address == address else None


def waits(copy: Copy) -> list[float]:
    """Seconds between the tries."""
    at = [instant for instant, _ in copy.post.tries]
    return [(after - before).total_seconds() for before, after in pairwise(at)]


async def settled(copy: Copy) -> dict[LetterState, int]:
    """How the letters ended that were not sent."""
    counts = await copy.counts()
    counts.pop(LetterState.SENT, None)
    return counts


async def test_what_surely_did_not_go_out_is_tried_again_ever_more_seldom(copy: Copy) -> None:
    copy.post.mishap = first(8, NotSent("no route"))
    await copy.owe("ana", "hello")
    await copy.later(hours=6)
    assert copy.post.texts() == ["hello"]
    assert waits(copy) == [*BACK_OFF_S, BACK_OFF_S[-1], BACK_OFF_S[-1]]


async def test_a_second_try_after_a_sure_failure_says_nothing_of_a_first(copy: Copy) -> None:
    copy.post.mishap = first(1, NotSent("no route"))
    await copy.owe("ana", "hello", kind=LetterKind.REMINDER)
    await copy.later(minutes=1)
    assert copy.post.texts() == ["hello"]


async def test_patience_that_is_asked_for_is_given_and_burns_no_try(copy: Copy) -> None:
    copy.post.mishap = first(5, Throttled(300))
    await copy.owe("ana", "hello")
    await copy.later(minutes=30)
    assert waits(copy) == [300] * 5
    assert {letter.attempt for _, letter in copy.post.tries} == {0}
    copy.post.mishap = first(1, NotSent("no route"))
    await copy.owe("ana", "again")
    await copy.later(minutes=1)
    assert waits(copy)[-1] == BACK_OFF_S[0]


@pytest.mark.parametrize("error", [NotSent("x"), Throttled(300), Ambiguous("x"), RuntimeError("x")], ids=repr)
async def test_a_lane_keeps_its_order_whatever_happens_to_its_first(copy: Copy, error: Exception) -> None:
    copy.post.mishap = first(1, error)
    await copy.owe("ana", "one", "two", "three")
    await copy.owe("ana", "four", kind=LetterKind.CHECKIN)
    await copy.it.deliver.drain()
    await copy.owe("ana", "five")
    await copy.later(hours=1)
    assert copy.post.texts() == ["one", "two", "three", "four", "five"]


@pytest.mark.parametrize("error", [NotSent("x"), Throttled(300), RecipientGone("x"), RuntimeError("x")], ids=repr)
async def test_one_lane_in_trouble_holds_nobody_else_up(copy: Copy, error: Exception) -> None:
    copy.post.mishap = only("ana", error)
    await copy.owe("ana", "one", "two")
    await copy.owe("ben", "three", "four")
    await copy.it.deliver.drain()
    assert copy.post.texts("ben") == ["three", "four"]
    assert copy.post.texts("ana") == []


async def test_a_thousand_throttled_letters_cost_one_try_a_pause(copy: Copy) -> None:
    copy.post.mishap = only("ana", Throttled(300))
    await copy.owe("ana", *map(str, range(1000)))
    await copy.later(hours=1)
    assert len(copy.post.tries) == 13
    copy.post.mishap = first(0, NotSent())
    await copy.later(minutes=5)
    assert copy.post.texts() == [str(n) for n in range(1000)]


@pytest.mark.parametrize("error", IN_DOUBT.values(), ids=IN_DOUBT)
@pytest.mark.parametrize("arrived", [False, True])
@pytest.mark.parametrize("kind", SENT_ONCE_MORE)
async def test_what_may_have_gone_out_is_sent_once_more(
    copy: Copy, kind: LetterKind, arrived: bool, error: Exception
) -> None:
    copy.post.mishap = first(9, error)
    copy.post.after = (type(error),) if arrived else ()
    await copy.owe("ana", "hello", kind=kind)
    await copy.later(days=2)
    marked = MARK + "hello" if kind in MARKED else "hello"
    assert [letter.text.reveal for _, letter in copy.post.tries] == ["hello", marked]
    assert copy.post.texts() == (["hello", marked] if arrived else [])
    assert await settled(copy) == {LetterState.UNKNOWN: 1}


@pytest.mark.parametrize("error", IN_DOUBT.values(), ids=IN_DOUBT)
@pytest.mark.parametrize("kind", SENT_ONCE_MORE)
async def test_a_second_sending_that_arrives_is_the_end(copy: Copy, kind: LetterKind, error: Exception) -> None:
    copy.post.mishap = first(1, error)
    await copy.owe("ana", "hello", kind=kind)
    await copy.later(days=2)
    assert copy.post.texts() == [MARK + "hello" if kind in MARKED else "hello"]
    assert await settled(copy) == {}


@pytest.mark.parametrize("error", IN_DOUBT.values(), ids=IN_DOUBT)
@pytest.mark.parametrize("kind", NEVER_TWICE)
async def test_checkins_and_posts_in_a_room_are_never_sent_twice(
    copy: Copy, kind: LetterKind, error: Exception
) -> None:
    copy.post.mishap = first(1, error)
    await copy.owe("ana", "hello", "after it", kind=kind)
    await copy.later(days=2)
    assert [letter.text.reveal for _, letter in copy.post.tries] == ["hello", "after it"]
    assert await settled(copy) == {LetterState.UNKNOWN: 1}


async def test_doubt_and_sure_failure_mixed_still_bring_it_at_most_twice(copy: Copy) -> None:
    errors = [NotSent("x"), Throttled(300), Ambiguous("x"), NotSent("x"), Throttled(300), Ambiguous("x"), None]
    copy.post.mishap = lambda letter: errors.pop(0)
    copy.post.after = (Ambiguous,)
    await copy.owe("ana", "hello", kind=LetterKind.REMINDER)
    await copy.later(days=2)
    assert copy.post.texts() == ["hello", MARK + "hello"]
    assert errors == [None]
    assert await settled(copy) == {LetterState.UNKNOWN: 1}


async def test_a_letter_the_platform_refuses_is_flagged_and_the_next_one_goes(copy: Copy) -> None:
    copy.post.mishap = first(1, ChannelError("bad request"))
    await copy.owe("ana", "one", "two")
    await copy.later(days=2)
    assert copy.post.texts() == ["two"]
    assert await settled(copy) == {LetterState.FAILED: 1}


@pytest.mark.parametrize("error", [NotSent("x"), Throttled(300)], ids=repr)
@pytest.mark.parametrize("kind", [LetterKind.REPLY, LetterKind.SAFETY, LetterKind.ERASURE])
async def test_after_a_day_of_trying_a_letter_is_flagged_and_the_next_one_goes(
    copy: Copy, kind: LetterKind, error: Exception
) -> None:
    copy.post.mishap = lambda letter: error if letter.text.reveal == "hello" else None
    await copy.owe("ana", "hello", "after it", kind=kind)
    await copy.until(START + GIVE_UP_AFTER - timedelta(minutes=30))
    assert await copy.counts() == {LetterState.PENDING: 2, LetterState.SENT: len(await sent_before(copy))}
    await copy.until(START + GIVE_UP_AFTER + timedelta(hours=1))
    assert copy.post.texts() == ["after it"]
    assert await settled(copy) == {LetterState.FAILED: 1}


async def sent_before(copy: Copy) -> range:
    """As many as were sent while getting to know people."""
    counts = await copy.counts()
    return range(counts[LetterState.SENT])


async def test_a_letter_nobody_tried_yet_is_not_given_up_for_its_age(copy: Copy) -> None:
    await copy.owe("ana", "hello")
    copy.clock.forward(timedelta(days=30))
    await copy.it.deliver.drain()
    assert copy.post.texts() == ["hello"]


async def test_what_is_of_no_use_after_its_time_expires_and_never_comes_in_a_burst(copy: Copy) -> None:
    copy.post.mishap = only("ana", NotSent("the platform is away"))
    for hours in range(5):
        ends = {"expires_at": copy.clock.now() + timedelta(hours=3)}
        await copy.owe("ana", f"check-in {hours}", kind=LetterKind.CHECKIN, **ends)
        await copy.owe("ana", f"reminder {hours}", kind=LetterKind.REMINDER, **ends)
        await copy.later(hours=1)
    copy.post.mishap = first(0, NotSent())
    await copy.later(minutes=31)
    assert set(copy.post.texts()) == {f"{what} {hours}" for what in ("check-in", "reminder") for hours in (3, 4)}
    assert await settled(copy) == {LetterState.EXPIRED: 6}


async def test_an_hour_without_the_platform_loses_nothing(copy: Copy) -> None:
    copy.post.mishap = lambda letter: NotSent("the platform is away")
    told = [text for line in ("/privacy", "/now", "stop") for text in await copy.says("ana", line)]
    assert told == []
    await copy.later(hours=1)
    copy.post.mishap = lambda letter: None
    await copy.later(minutes=31)
    assert len(copy.post.texts("ana")) == len(set(copy.post.texts("ana"))) > 5
    assert await settled(copy) == {}


async def test_who_blocked_us_is_left_alone_and_the_other_is_not_told(copy: Copy) -> None:
    copy.post.mishap = only("ana", RecipientGone("blocked"))
    await copy.says("ana", "/privacy")
    assert len(copy.post.tries) == 4
    await copy.later(days=30)
    assert len(copy.post.tries) == 4
    assert copy.post.delivered == []
    assert await settled(copy) == {LetterState.FAILED: 4}


async def test_checkins_stop_for_who_blocked_us_and_come_again_once_they_write(copy: Copy) -> None:
    await checkins_at_nine(copy, "ana")
    copy.post.mishap = only("ana", RecipientGone("blocked"))
    await copy.later(days=5)
    assert len(copy.post.tries) == 1
    copy.post.mishap = lambda letter: None
    assert await copy.says("ana", "/start")
    await copy.says("ana", "stop")
    copy.post.delivered.clear()
    await copy.later(days=1)
    assert copy.post.texts("ana") == ["You have a check-in."]


async def test_a_checkin_that_could_not_go_out_in_time_is_left_out_and_the_next_day_has_its_own(copy: Copy) -> None:
    await checkins_at_nine(copy, "ana")
    copy.post.mishap = lambda letter: NotSent("the platform is away")
    await copy.later(hours=20)
    copy.post.mishap = lambda letter: None
    await copy.later(hours=10)
    assert copy.post.texts() == []
    await copy.later(hours=10)
    assert copy.post.texts() == ["You have a check-in."]


async def test_letters_of_a_channel_that_is_not_here_wait_and_are_not_given_up(copy: Copy, tmp_path: Path) -> None:
    copy.it.deliver.channels.clear()
    await copy.owe("ana", "hello")
    await copy.later(days=3)
    assert await settled(copy) == {LetterState.PENDING: 1}
    copy.it.deliver.channels[NAME] = copy.post
    await copy.later(hours=1)
    assert copy.post.texts() == ["hello"]


@pytest.mark.parametrize("error", [NotSent("x"), Throttled(300), RecipientGone("x"), *IN_DOUBT.values()], ids=repr)
@pytest.mark.parametrize("kind", LetterKind)
async def test_nothing_waits_for_ever(copy: Copy, kind: LetterKind, error: Exception) -> None:
    copy.post.mishap = lambda letter: error
    await copy.owe("ana", "one", "two", "three", kind=kind)
    await copy.later(days=4)
    counts = await settled(copy)
    assert sum(counts.values()) == 3
    assert not set(counts) & {LetterState.PENDING, LetterState.CLAIMED, LetterState.SENDING}
