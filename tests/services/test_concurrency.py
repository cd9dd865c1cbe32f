"""At the same time: one press wins, one code opens once, one update is one turn; on SQLite and on PostgreSQL."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from loopback import NAME, START, Copy, checkins_at_nine, copy_in, heard, press, slash, welcomed
from sittings import settings_in, sitting

from bot.adapters.store.opening import upgrade_store
from bot.adapters.terminal.channel import NAME as TERMINAL
from bot.adapters.terminal.lines import Said
from bot.errors import Ambiguous, NotSent
from bot.services.records import HeardKind, Letter, LetterState
from tests.postgres import Server, postgres_server

__all__ = ["postgres_server"]

PRESSERS = 8
ROUNDS = 100
REFUSED = ("That one is answered already, so nothing was changed.", "That question has passed, so nothing was changed.")
LOOPING = ("does", "never", "two")
"""Buttons of a question that is asked again after each of them."""


@dataclass(frozen=True)
class Place:
    """A folder, and the settings of the database to be used there."""

    folder: Path
    given: dict[str, str]

    @asynccontextmanager
    async def copies(self, number: int) -> AsyncIterator[list[Copy]]:
        """Several copies at work on one database, as so many processes would be."""
        async with AsyncExitStack() as stack:
            yield [
                await stack.enter_async_context(copy_in(self.folder, seed=f"copy{nth}", **self.given))
                for nth in range(number)
            ]


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Each test once on SQLite, and once on a real PostgreSQL."""
    if request.param == "sqlite":
        yield Place(tmp_path, {})
        return
    server: Server = request.getfixturevalue("postgres_server")
    with server.database() as url:
        given = {"database_url": url, "keys_url": f"sqlite:///{tmp_path}/keys.sqlite"}
        upgrade_store(settings_in(tmp_path, **given))
        yield Place(tmp_path, given)


async def looking_around(copy: Copy, address: str) -> None:
    """Somebody at the question that is asked again after each answer."""
    await copy.says(address, "/start", "[1]", "Just looking", "What it does")
    assert copy.post.texts(address)[-1] == "What else?"


def newest(copies: list[Copy], address: str) -> Letter:
    """The newest question that any copy delivered."""
    asked = [pair for copy in copies for pair in copy.post.delivered if pair[1].question and pair[1].address == address]
    return asked[-1][1]


async def test_of_eight_presses_at_once_one_counts_a_hundred_times_over(place: Place) -> None:
    async with place.copies(2) as copies:
        first = copies[0]
        await looking_around(first, "ana")
        ears = [copy.another() for copy in copies for _ in range(PRESSERS // 2)]
        (thread,) = await first.threads("ana")
        letters = len(first.post.delivered)
        for nth in range(1, ROUNDS + 1):
            question = first.question("ana")
            updates = [press("ana", question, LOOPING[n % len(LOOPING)]) for n in range(PRESSERS)]
            await asyncio.gather(*(ear.hear(update) for ear, update in zip(ears, updates, strict=True)))
            await first.it.deliver.drain()
            answers = first.post.texts("ana")[letters:]
            letters += len(answers)
            assert sum(answer in REFUSED for answer in answers) == PRESSERS - 1
            assert answers.count("What else?") == PRESSERS
            assert len(answers) == 2 * PRESSERS
            assert first.question("ana").wait != question.wait
            (now,) = await first.threads("ana")
            assert now.rev == thread.rev + nth * PRESSERS
        assert await first.waiting() == ()
        assert set(await first.counts()) == {LetterState.SENT}


async def test_eight_people_at_once_do_not_get_in_each_others_way(place: Place) -> None:
    people = [f"person{n}" for n in range(PRESSERS)]
    async with place.copies(2) as copies:
        first = copies[0]
        for address in people:
            await looking_around(first, address)
        before = {address: (await first.threads(address))[0].rev for address in people}
        ears = [copy.another() for copy in copies for _ in range(PRESSERS // 2)]
        for _ in range(10):
            updates = [press(address, first.question(address), "never") for address in people]
            await asyncio.gather(*(ear.hear(update) for ear, update in zip(ears, updates, strict=True)))
            await first.it.deliver.drain()
        assert {
            address: (await first.threads(address))[0].rev - before[address] for address in people
        } == dict.fromkeys(people, 10)
        assert not set(REFUSED) & set(first.post.texts())


async def test_an_update_that_comes_five_times_at_once_is_one_turn(place: Place) -> None:
    async with place.copies(2) as copies:
        first = copies[0]
        await welcomed(first, "ana")
        ears = [copies[n % 2].another() for n in range(5)]
        for nth in range(10):
            before = len(first.post.delivered)
            again = [slash("ana", "/privacy", key=f"the same {nth}") for _ in ears]
            await asyncio.gather(*(ear.hear(update) for ear, update in zip(ears, again, strict=True)))
            await first.it.deliver.drain()
            assert len(first.post.delivered) - before == 4


async def test_somebody_new_who_writes_five_times_at_once_is_one_person(place: Place) -> None:
    async with place.copies(2) as copies:
        first = copies[0]
        for address in ("ana", "ben", "carla"):
            ears = [copies[n % 2].another() for n in range(5)]
            updates = [heard(address, "hello", kind=HeardKind.OPENED, text=None) for _ in ears]
            await asyncio.gather(*(ear.hear(update) for ear, update in zip(ears, updates, strict=True)))
            await first.it.deliver.drain()
            assert len({letter.lane for letter in first.post.letters(address)}) == 1
            assert len(await first.threads(address)) == 1
            assert len([letter for letter in first.post.letters(address) if letter.question]) == 5


async def test_what_was_left_unanswered_is_answered_once_by_however_many_recover_it(place: Place) -> None:
    async with place.copies(2) as copies:
        first = copies[0]
        await welcomed(first, "ana")
        before = len(first.post.delivered)
        await first.it.converse.receive([slash("ana", "/privacy") for _ in range(5)])
        await asyncio.gather(*(copies[n % 2].another().recover() for n in range(6)))
        await first.it.deliver.drain()
        assert len(first.post.delivered) - before == 5 * 4
        assert await first.waiting() == ()


async def test_one_code_typed_by_two_at_once_opens_for_one(place: Place) -> None:
    async with place.copies(2) as copies:
        first = copies[0]
        await welcomed(first, "ana", "ben", "carla")
        winners = Counter[str]()
        for _ in range(10):
            shown = await first.says("ana", "/pair")
            code = shown[-1].removeprefix("Your code: ").partition("\n")[0]
            before = len(first.post.delivered)
            await asyncio.gather(
                copies[0].another().hear(slash("ben", f"/pair {code}")),
                copies[1].another().hear(slash("carla", f"/pair {code}")),
            )
            await first.it.deliver.drain()
            told = [letter for _, letter in first.post.delivered[before:]]
            asked = {letter.address for letter in told if letter.question}
            assert len(asked) == 1
            assert len({letter.address for letter in told} - asked) == 1
            winners.update(asked)
            await first.it.converse.hear(heard(*asked, "stop"))
            await first.it.rhythm.tick()
        assert winners.total() == 10


async def test_letters_are_sent_once_however_many_drain(place: Place) -> None:
    async with place.copies(2) as copies:
        first = copies[0]
        people = [f"person{n}" for n in range(6)]
        await welcomed(first, *people)
        before = [len(copy.post.delivered) for copy in copies]
        owed = {address: await first.owe(address, *map(str, range(20))) for address in people}
        for _ in range(100):
            if not sum(await asyncio.gather(*(copies[n % 2].it.deliver.drain() for n in range(6)))):
                break
        sent = [letter.id for copy, old in zip(copies, before, strict=True) for _, letter in copy.post.delivered[old:]]
        assert sorted(sent) == sorted(key for keys in owed.values() for key in keys)
        assert set(await first.counts()) == {LetterState.SENT}


async def test_a_process_that_serves_some_lanes_leaves_the_others_alone(place: Place) -> None:
    async with place.copies(2) as (first, second):
        await welcomed(first, "ana", "ben")
        first.post.delivered.clear()
        lanes = {address: await first.it.deliver.lanes(NAME, [address]) for address in ("ana", "ben")}
        await first.owe("ana", "one", "two")
        await first.owe("ben", "three")
        assert await first.it.rhythm.next_due(lanes["ben"]) == START
        first.post.mishap = lambda letter: NotSent("no route")
        assert await first.it.deliver.drain(lanes["ana"]) == 0
        first.post.mishap = lambda letter: Ambiguous("no answer")
        first.clock.forward(timedelta(seconds=5))
        first.post.after = (Ambiguous,)
        await first.it.deliver.drain(lanes["ana"])
        assert first.post.texts() == ["one", "one", "two", "two"]
        assert second.post.texts() == []
        assert await second.it.deliver.drain(lanes["ben"]) == 1
        assert second.post.texts() == ["three"]
        due = await first.it.store.read(lambda tx: (tx.outbox.next_due(lanes["ben"]), tx.outbox.next_due()))
        assert due == (None, None)


async def test_letters_of_a_dead_sender_are_given_back_lane_by_lane(place: Place) -> None:
    async with place.copies(2) as (first, second):
        await welcomed(first, "ana", "ben")
        lanes = {address: await first.it.deliver.lanes(NAME, [address]) for address in ("ana", "ben")}
        for address in lanes:
            await first.owe(address, "hello")
        held = await first.it.store.transact(lambda tx: tx.outbox.claim(START, START + timedelta(hours=1), 9))
        assert len(held) == 2
        assert await second.it.deliver.mend() == 0
        assert await second.it.deliver.mend(lanes["ana"]) == 1
        assert await second.it.deliver.drain() == 1
        assert second.post.texts() == ["hello"]
        assert second.post.letters("ben") == []


async def test_two_terminals_on_one_folder_pair_by_a_typed_code_and_see_only_their_own(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", seed="a") as ana, sitting(tmp_path, "ben", seed="b") as ben:
        seen: dict[str, list[str]] = {"ana": [], "ben": []}

        async def types(who: str, line: str) -> list[str]:
            shown = await {"ana": ana, "ben": ben}[who].say(line)
            seen[who] += shown
            return shown

        for who in ("ana", "ben"):
            for line in ("/start", "1", "stop"):
                await types(who, line)
        (line, *_) = await types("ana", "/pair")
        code = line.removeprefix("[ana] Your code: ")
        await types("ben", f"/pair {code}")
        assert '"Ana"' in " ".join(await types("ben", "See who it is"))
        await types("ben", "I want it")
        assert await ben.talk.settle() == 0
        assert await ana.talk.settle() > 0
        seen["ana"] += [f"[{letter.address}] {letter.text.reveal}" for letter in ana.letters]
        await types("ana", "Yes, join us")
        ben.letters.clear()
        await ben.talk.settle()
        assert "Ana" in ben.letters[-1].text.reveal
        for who, lines in seen.items():
            assert lines
            assert all(line.startswith((f"[{who}] ", " ")) for line in lines), who
        for at, who in ((ana, "ana"), (ben, "ben")):
            assert {letter.address for letter in at.letters} <= {who}


async def test_what_is_owed_to_the_other_terminal_stops_no_clock_and_waits_there(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", seed="a") as ana, sitting(tmp_path, "ben", seed="b") as ben:
        for at in (ana, ben):
            for line in ("/start", "1", "stop"):
                await at.say(line)
        await checkins_at_nine(ana, "ana", channel=TERMINAL)
        await checkins_at_nine(ben, "ben", channel=TERMINAL)
        await ben.it.converse.hear(ben.talk._heard(Said("ben", "/privacy")))
        ben.letters.clear()
        shown = await ana.later(hours=40)
        assert [line.partition("] ")[2] for line in shown if "]   " not in line] == ["You have a check-in."] * 2
        assert ben.letters == []
        await ben.talk.settle()
        assert len(ben.letters) == 1
        ben.clock.set(ana.clock.now())
        await ben.talk.settle()
        assert {letter.address for letter in ben.letters} == {"ben"}
        assert len(ana.letters) == 2
