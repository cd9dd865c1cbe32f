"""A sender stopped for longer than its lease: what another has taken over since is not its own any more."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from loopback import NAME, Copy, Postbox, copy_in, welcomed

from bot.errors import Ambiguous, ChannelError, NotSent, RecipientGone, Throttled
from bot.services.deliver import LEASE, MARKED, Deliver
from bot.services.records import Letter, LetterKind, LetterState

MARK = "Once more, in case the first one didn't arrive:\n"
NEVER_TWICE = (LetterKind.CHECKIN, LetterKind.ROOM)
OUTCOMES = [None, NotSent("x"), Throttled(5), Ambiguous("x"), RecipientGone("x"), ChannelError("x")]


class Stopped(BaseException):
    """Stands for the moment at which the process is stopped."""


@pytest.fixture
async def copy(tmp_path: Path) -> AsyncIterator[Copy]:
    """A copy that knows ana, with nothing owed and nothing delivered yet."""
    async with copy_in(tmp_path) as it:
        await welcomed(it, "ana")
        it.post.delivered.clear()
        it.post.tries.clear()
        yield it


def another(copy: Copy) -> Deliver:
    """Another process on the same store."""
    return Deliver(copy.it.store, copy.it.world, {NAME: copy.post})


async def ended(copy: Copy) -> dict[LetterState, int]:
    """How the letters ended that were not sent."""
    counts = await copy.counts()
    counts.pop(LetterState.SENT, None)
    return counts


async def test_what_was_claimed_before_a_stop_and_taken_over_since_is_not_sent(copy: Copy) -> None:
    await copy.owe("ana", "one", "two")
    claimed = await copy.it.deliver._claim(None, 10)
    copy.clock.forward(LEASE)
    other = another(copy)
    assert await other.mend() == 2
    theirs = await other._claim(None, 10)
    assert [letter.id for letter in theirs] == [letter.id for letter in claimed]
    await copy.it.deliver._carry(claimed)
    assert copy.post.tries == []
    assert await other._carry(theirs) == 2
    assert copy.post.texts() == ["one", "two"]
    assert await ended(copy) == {}


async def test_what_was_claimed_before_a_stop_and_sent_by_another_since_is_not_sent_again(copy: Copy) -> None:
    await copy.owe("ana", "one", "two", kind=LetterKind.CHECKIN)
    claimed = await copy.it.deliver._claim(None, 10)
    copy.clock.forward(LEASE)
    other = another(copy)
    await other.mend()
    await other.drain()
    await copy.it.deliver._carry(claimed)
    assert copy.post.texts() == ["one", "two"]


async def test_nobody_gives_back_what_another_holds_by_now(copy: Copy) -> None:
    await copy.owe("ana", "one", "two")
    claimed = await copy.it.deliver._claim(None, 10)
    copy.clock.forward(LEASE)
    other = another(copy)
    await other.mend()
    theirs = await other._claim(None, 10)
    held = claimed[0].lease_until
    await copy.it.store.transact(lambda tx: tx.outbox.release([letter.id for letter in claimed], held))
    assert await another(copy).drain() == 0
    assert await other._carry(theirs) == 2


class Late(Postbox):
    """A channel on which a letter is stopped in flight, and what happens meanwhile happens first."""

    meanwhile = None

    async def deliver(self, letter: Letter) -> None:
        """Let the other process go on, then fail or deliver."""
        if self.meanwhile is not None:
            meanwhile, self.meanwhile = self.meanwhile, None
            await meanwhile()
        await Postbox.deliver(self, letter)


@pytest.mark.parametrize("outcome", OUTCOMES, ids=repr)
@pytest.mark.parametrize("kind", LetterKind)
async def test_whatever_comes_of_a_letter_stopped_in_flight_it_arrives_at_most_twice(
    copy: Copy, kind: LetterKind, outcome: Exception | None
) -> None:
    await copy.owe("ana", "hello", "after it", kind=kind)
    late = Late(copy.clock)
    late.delivered = copy.post.delivered
    late.mishap = lambda letter: outcome

    async def taken_over() -> None:
        copy.clock.forward(LEASE)
        other = another(copy)
        await other.mend()
        await other.drain()

    late.meanwhile = taken_over
    await Deliver(copy.it.store, copy.it.world, {NAME: late}).drain()
    await copy.later(hours=1)
    hello = [text for text in copy.post.texts() if text.endswith("hello")]
    again = [MARK + "hello" if kind in MARKED else "hello"] if kind not in NEVER_TWICE else []
    assert sorted(hello) == sorted([*again, *(["hello"] if outcome is None else [])])
    assert copy.post.texts().count("after it") == 1
    assert await ended(copy) == ({LetterState.UNKNOWN: 1} if kind in NEVER_TWICE else {})


async def test_a_second_stop_over_what_was_taken_over_changes_nothing_of_its_end(copy: Copy) -> None:
    """The first sender wakes while the second one has the letter in flight, and learns of a time-out then."""
    await copy.owe("ana", "hello", kind=LetterKind.REMINDER)
    first, second = Late(copy.clock), Late(copy.clock)
    first.delivered = second.delivered = copy.post.delivered
    first.mishap = lambda letter: Ambiguous("no answer")
    woken: list[object] = []

    async def second_goes_on() -> None:
        copy.clock.forward(LEASE)
        other = Deliver(copy.it.store, copy.it.world, {NAME: second})
        await other.mend()
        woken.append(await other._claim(None, 10))
        letter = woken[0][0]
        until = copy.clock.now() + LEASE
        held = letter.lease_until
        assert await copy.it.store.transact(lambda tx: tx.outbox.sending(letter.id, letter.attempt + 1, held, until))

    first.meanwhile = second_goes_on
    await Deliver(copy.it.store, copy.it.world, {NAME: first}).drain()
    assert await ended(copy) == {LetterState.SENDING: 1}


async def test_a_lane_may_take_longer_as_a_whole_than_one_lease(copy: Copy) -> None:
    await copy.owe("ana", *map(str, range(10)), kind=LetterKind.CHECKIN)

    async def slow(letter: Letter) -> None:
        copy.clock.forward(LEASE / 4)
        assert await another(copy).mend() <= 10
        copy.post.delivered.append((copy.clock.now(), letter))

    class Slow(Postbox):
        async def deliver(self, letter: Letter) -> None:
            await slow(letter)

    await Deliver(copy.it.store, copy.it.world, {NAME: Slow(copy.clock)}).drain()
    await copy.later(hours=1)
    assert copy.post.texts() == [str(number) for number in range(10)]
    assert await ended(copy) == {}


async def test_a_crash_over_a_letter_taken_over_is_mended_like_any_other(copy: Copy) -> None:
    def stop(letter: Letter) -> Exception | None:
        raise Stopped

    await copy.owe("ana", "hello", kind=LetterKind.REPLY)
    stopping = replace(another(copy), channels={NAME: Postbox(copy.clock, mishap=stop)})
    with pytest.raises(Stopped):
        await stopping.drain()
    copy.clock.forward(LEASE - timedelta(seconds=1))
    assert await another(copy).mend() == 0
    copy.clock.forward(timedelta(seconds=1))
    assert await another(copy).mend() == 1
    await another(copy).drain()
    assert copy.post.texts() == ["hello"]
