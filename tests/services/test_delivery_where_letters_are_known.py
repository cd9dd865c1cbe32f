"""A platform that knows a letter by its id and shows it once: there, what is in doubt is sent again while it does."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from loopback import START, Copy, Postbox, copy_in, welcomed

from bot.adapters.clock import HandClock
from bot.errors import Ambiguous, NotSent, Throttled
from bot.services.deliver import LEASE, MARKED
from bot.services.ports.world import Recognising
from bot.services.records import Letter, LetterKind, LetterState

MARK = "Once more, in case the first one didn't arrive:\n"
NEVER_TWICE = (LetterKind.CHECKIN, LetterKind.ROOM)
KNOWN_FOR = timedelta(minutes=3)


@dataclass(slots=True)
class Knowing(Postbox):
    """A channel that shows a letter once within three minutes."""

    remembers: timedelta = KNOWN_FOR
    seen: dict[str, datetime] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)

    async def deliver(self, letter: Letter) -> None:
        """Keep the letter, and show it unless it was shown just now."""
        before = len(self.delivered)
        try:
            await Postbox.deliver(self, letter)
        finally:
            if len(self.delivered) > before:
                self._show(letter)

    def _show(self, letter: Letter) -> None:
        seen = self.seen.get(letter.id)
        if seen is None or self.clock.now() - seen >= self.remembers:
            self.seen[letter.id] = self.clock.now()
            self.shown.append(letter.text.reveal)


@pytest.fixture
async def copy(tmp_path: Path) -> AsyncIterator[Copy]:
    """A copy on such a platform that knows ana, with nothing owed and nothing shown yet."""
    clock = HandClock(START)
    async with copy_in(tmp_path, clock=clock, post=Knowing(clock)) as it:
        await welcomed(it, "ana")
        it.post.delivered.clear()
        it.post.tries.clear()
        it.post.shown.clear()
        yield it


async def ended(copy: Copy) -> dict[LetterState, int]:
    """How the letters ended that were not sent."""
    counts = await copy.counts()
    counts.pop(LetterState.SENT, None)
    return counts


def in_turn(*errors: Exception | None):
    """Fails with these, one after the other, and then no more."""
    left = list(errors)
    return lambda letter: left.pop(0) if left else None


def test_a_channel_is_known_by_what_it_says_of_itself() -> None:
    clock = HandClock(START)
    assert isinstance(Knowing(clock), Recognising)
    assert not isinstance(Postbox(clock), Recognising)


@pytest.mark.parametrize("arrived", [False, True])
@pytest.mark.parametrize("kind", LetterKind)
async def test_a_time_out_neither_loses_nor_doubles(copy: Copy, kind: LetterKind, arrived: bool) -> None:
    copy.post.mishap = in_turn(Ambiguous("x"), Ambiguous("x"), Throttled(5), Ambiguous("x"), NotSent("x"))
    copy.post.after = (Ambiguous,) if arrived else ()
    await copy.owe("ana", "hello", "after it", kind=kind)
    await copy.later(hours=1)
    assert copy.post.shown == ["hello", "after it"]
    assert await ended(copy) == {}


@pytest.mark.parametrize("arrived", [False, True])
@pytest.mark.parametrize("kind", LetterKind)
async def test_a_crash_neither_loses_nor_doubles(copy: Copy, kind: LetterKind, arrived: bool) -> None:
    class Killed(BaseException):
        pass

    def killed(letter: Letter) -> Exception | None:
        if arrived:
            copy.post.delivered.append((copy.clock.now(), letter))
        raise Killed

    copy.post.mishap = killed
    await copy.owe("ana", "hello", kind=kind)
    with pytest.raises(Killed):
        await copy.it.deliver.drain()
    copy.post.mishap = lambda letter: None
    copy.clock.forward(LEASE)
    assert await copy.it.deliver.mend() == 1
    await copy.later(minutes=5)
    assert copy.post.shown == ["hello"]
    assert await ended(copy) == {}


@pytest.mark.parametrize("arrived", [False, True])
@pytest.mark.parametrize("kind", LetterKind)
async def test_once_the_platform_has_forgotten_it_the_rule_of_its_kind_counts(
    copy: Copy, kind: LetterKind, arrived: bool
) -> None:
    copy.post.mishap = in_turn(Ambiguous("x"), Throttled(600))
    copy.post.after = (Ambiguous,) if arrived else ()
    await copy.owe("ana", "hello", kind=kind)
    await copy.later(hours=1)
    again = [] if kind in NEVER_TWICE else [MARK + "hello" if kind in MARKED else "hello"]
    assert copy.post.shown == (["hello"] if arrived else []) + again
    assert await ended(copy) == ({LetterState.UNKNOWN: 1} if kind in NEVER_TWICE else {})


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind not in NEVER_TWICE])
async def test_a_second_doubt_after_it_was_forgotten_flags_it(copy: Copy, kind: LetterKind) -> None:
    copy.post.mishap = in_turn(Ambiguous("x"), Throttled(600), Ambiguous("x"), Ambiguous("x"))
    copy.post.after = (Ambiguous,)
    await copy.owe("ana", "hello", kind=kind)
    await copy.later(hours=1)
    assert len(copy.post.shown) == 2
    assert await ended(copy) == {LetterState.UNKNOWN: 1}


async def test_tries_at_a_platform_that_never_answers_are_spaced_and_come_to_an_end(copy: Copy) -> None:
    copy.post.mishap = lambda letter: Ambiguous("x")
    await copy.owe("ana", "hello", kind=LetterKind.CHECKIN)
    await copy.later(hours=1)
    assert len(copy.post.tries) <= 6
    assert await ended(copy) == {LetterState.UNKNOWN: 1}


async def test_a_checkin_in_doubt_whose_time_is_over_is_flagged_as_unknown(copy: Copy) -> None:
    copy.post.mishap = in_turn(Ambiguous("x"), Throttled(60))
    await copy.owe("ana", "hello", kind=LetterKind.CHECKIN, expires_at=START + timedelta(seconds=30))
    await copy.later(hours=1)
    assert len(copy.post.tries) == 2
    assert await ended(copy) == {LetterState.UNKNOWN: 1}
