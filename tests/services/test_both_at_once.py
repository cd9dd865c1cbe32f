"""Both at the same instant, from two processes on one database: each thing happens once, and nobody reads an error."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from couple import ROOM, asked_for, couple, in_room
from loopback import NAME, Copy, heard, press, slash
from test_concurrency import REFUSED, Place, place, postgres_server

from bot.domain.rooms import RoomState
from bot.services.offers import offer
from bot.services.pair_records import OfferState, TalkState
from bot.services.records import Dyad, Heard, HeardKind
from bot.services.talks import begin_joint
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter
from bot.services.turn.play import play
from bot.words import Words

__all__ = ["place", "postgres_server"]

ROUNDS = 20
TWO_DAYS = timedelta(days=2)


@dataclass
class Twice:
    """Ana and Ben, each heard by a process of their own."""

    first: Copy
    second: Copy

    async def at_once(self, ana: Heard, ben: Heard) -> dict[str, list[str]]:
        """Hear both at one instant; return what was shown since, by place."""
        before = len(self.first.post.delivered)
        await asyncio.gather(self.first.another().hear(ana), self.second.another().hear(ben))
        return await self.shown(before)

    async def ticked(self) -> dict[str, list[str]]:
        """Let both processes ring what is due at one instant; return what was shown since, by place."""
        before = len(self.first.post.delivered)
        await asyncio.gather(self.first.it.rhythm.tick(), self.second.it.rhythm.tick())
        return await self.shown(before)

    async def shown(self, before: int) -> dict[str, list[str]]:
        await self.first.it.deliver.drain()
        letters = [letter for _, letter in self.first.post.delivered[before:]]
        return {
            place: [letter.text.reveal for letter in letters if letter.address == place]
            for place in ("ana", "ben", ROOM)
        }

    def forward(self, span: timedelta) -> None:
        """Let time pass without anything being rung."""
        self.first.clock.set(self.first.clock.now() + span)
        self.second.clock.set(self.first.clock.now())

    async def do(self, who: str, deed: Callable[[Turn], object]) -> None:
        """Let somebody do something, as a button of theirs would."""

        def body(tx) -> None:
            turn = enter(tx, self.first.it.world, *tx.people.at(NAME, who), self.first.clock.now())
            deed(turn)
            play(turn)
            turn.save()

        await self.first.it.store.transact(body)
        await self.first.it.deliver.drain()

    async def together(self, flow: str) -> None:
        await self.do("ana", lambda turn: begin_joint(turn, flow, turn.id))

    def pressing(self, who: str, label: str, *, at: str | None = None) -> Heard:
        """The press on this label of the newest question that has it."""
        room = ROOM if at == ROOM else None
        for letter in reversed(self.first.post.letters(at or who)):
            for button in letter.buttons:
                if button.label == label:
                    return press(who, letter, button.key, room=room)
        raise AssertionError(f"{who} was shown no {label}: {self.first.post.texts(at or who)[-3:]}")

    async def presses(self, who: str, *labels: str) -> None:
        for label in labels:
            await self.first.hear(self.pressing(who, label))


@asynccontextmanager
async def twice(place: Place, *, room: bool) -> AsyncIterator[Twice]:
    """Both, and in the end nothing is left unanswered and nothing failed."""
    async with place.copies(2) as (first, second):
        await couple(first, room=room)
        both = Twice(first, second)
        yield both
        assert await first.waiting() == ()
        assert second.post.delivered == []
        failed = first.it.world.flows.phrase("en", "failed")[0].source
        assert failed not in first.post.texts()


async def test_both_say_yes_at_once_and_it_begins_once(place: Place) -> None:
    async with twice(place, room=True) as both:
        copy = both.first
        for nth in range(ROUNDS):
            both.forward(TWO_DAYS)
            await asked_for(copy, ("ana", "ben")[nth % 2], "evening")
            await both.presses(("ben", "ana")[nth % 2], "Open")
            for who in ("ana", "ben"):
                await both.presses(who, "It suits")
            shown = await both.at_once(both.pressing("ana", "Calm enough"), both.pressing("ben", "Calm enough"))
            assert len([text for text in shown[ROOM] if text.startswith("Two questions, and the same time")]) == 1
            assert len(shown[ROOM]) == 3
            assert copy.question(ROOM).text.reveal.endswith("Is it agreed?")
            assert len(shown["ana"] + shown["ben"]) == 1, "one of them was the first to say it"
            talks = await copy.it.store.read(lambda tx: tx.talks.of(dyad_of(tx), copy.clock.now()))
            assert [talk.state for talk in talks] == [TalkState.BEGUN]
            assert [thread.kind for thread in await copy.threads("ben") if thread.asked_at is not None] == []
            await in_room(copy, "ana", "", kind=HeardKind.SLASH, command="stop")


def dyad_of(tx) -> str:
    found = tx.people.at(NAME, "ana")
    return found[0].dyad_id


async def test_both_answer_a_sealed_question_at_once_and_both_count_and_open_once(place: Place) -> None:
    async with twice(place, room=False) as both:
        for _ in range(ROUNDS):
            both.forward(timedelta(hours=1))
            await both.together("our_loop")
            for ana, ben in (("I get loud", "I go quiet"), ("Fear", "Shame")):
                shown = await both.at_once(both.pressing("ana", ana), both.pressing("ben", ben))
                assert [len(shown[who]) for who in ("ana", "ben")] == [1, 1]
                both.forward(timedelta(hours=24))
                shown = await both.ticked()
            for who in ("ana", "ben"):
                (opened,) = [text for text in shown[who] if text.startswith("The loop")]
                assert all(word in opened for word in ("I get loud", "I go quiet", "Fear", "Shame"))
            await both.first.hear(both.pressing("ana", "No sign for now"))


async def test_of_two_presses_on_a_question_for_both_one_counts(place: Place) -> None:
    async with twice(place, room=True) as both:
        for nth in range(ROUNDS):
            await both.together("listening")
            before = (await joint(both.first)).rev
            shown = await both.at_once(
                both.pressing("ana", "Ana", at=ROOM), both.pressing("ben", ("Ben", "Ana")[nth % 2], at=ROOM)
            )
            assert [] in (shown["ana"], shown["ben"])
            (refused, again) = shown["ana"] + shown["ben"]
            assert refused in REFUSED
            assert shown[ROOM] == [again]
            assert again != "Who speaks first?"
            assert (await joint(both.first)).rev <= before + 2
            await in_room(both.first, "ben", "", kind=HeardKind.SLASH, command="stop")


async def joint(copy: Copy):
    (thread,) = await copy.it.store.read(lambda tx: tx.threads.peek(dyad_of(tx)))
    return thread


async def test_both_press_what_ends_it_and_it_ends_once(place: Place) -> None:
    async with twice(place, room=True) as both:
        for _ in range(ROUNDS):
            await both.together("together")
            shown = await both.at_once(
                both.pressing("ana", "None of these", at=ROOM), both.pressing("ben", "None of these", at=ROOM)
            )
            assert shown[ROOM] == ["Then nothing is asked. /talk brings the list back any day."]
            assert (shown["ana"] + shown["ben"])[0] in REFUSED
            assert len(shown["ana"] + shown["ben"]) == 1


async def test_both_ask_for_something_at_once_and_one_asking_stands(place: Place) -> None:
    async with twice(place, room=True) as both:
        copy = both.first
        for _ in range(ROUNDS):
            both.forward(TWO_DAYS)
            await both.ticked()
            shown = await both.at_once(slash("ana", "/talk", room=ROOM), slash("ben", "/talk", room=ROOM))
            assert len([text for text in shown[ROOM] if text.startswith("Which of these?")]) == 1
            assert len(shown[ROOM]) == 2
            await both.at_once(
                both.pressing("ana", "Ten minutes, two questions", at=ROOM),
                both.pressing("ben", "Say it and be heard", at=ROOM),
            )
            talks = await copy.it.store.read(lambda tx: tx.talks.of(dyad_of(tx), copy.clock.now()))
            assert [talk.state for talk in talks] == [TalkState.ASKED]


async def test_both_let_the_room_go_on_at_once_and_it_opens_once(place: Place) -> None:
    async with twice(place, room=True) as both:
        copy = both.first
        for nth in range(ROUNDS):
            await copy.hear(heard(f"eve{nth}", kind=HeardKind.JOINED, text=None, room=ROOM))
            for who in ("ana", "ben"):
                await both.presses(who, "Look")
            shown = await both.at_once(both.pressing("ana", "It may go on"), both.pressing("ben", "It may go on"))
            assert len(shown[ROOM]) == 1
            assert [len(shown[who]) for who in ("ana", "ben")] == [1, 1]
            room = await copy.it.store.read(lambda tx: tx.rooms.at(NAME, ROOM))
            assert room.state is RoomState.OPEN
            assert len(room.agreed) == 2


async def test_an_offer_withdrawn_and_opened_at_once_is_one_of_them_and_both_read_so(place: Place) -> None:
    text = "I lied to you about the loan."
    states = set()
    async with twice(place, room=False) as both:
        copy = both.first
        for _ in range(ROUNDS):
            both.forward(timedelta(days=8))
            await both.ticked()
            await both.do("ana", lambda turn: offer(turn, Words(text), {"kind": "words", "title": "The loan"}))
            both.forward(timedelta(days=1))
            await both.ticked()
            await both.first.hear(slash("ben", "/offers"))
            await both.presses("ben", "What was offered to me")
            await copy.hear(first_option(both, "ben"))
            await copy.hear(slash("ana", "/offers"))
            await both.presses("ana", "What I offered")
            await copy.hear(first_option(both, "ana"))
            updates = both.pressing("ana", "Take it back"), both.pressing("ben", "Open it")
            shown = await both.at_once(*updates)
            (found, *_) = await copy.it.store.read(lambda tx: tx.offers.of(dyad_of(tx)))
            assert shown["ana"] == [copy.it.world.flows.phrase("en", "offer_withdrawn")[0].source]
            assert (text in shown["ben"]) == (found.state is OfferState.OPENED)
            assert found.state in (OfferState.OPENED, OfferState.WITHDRAWN)
            assert found.expires_at <= copy.clock.now()
            states.add(found.state)
            await copy.says("ben", "stop")
            await copy.says("ana", "stop")
    assert states


def first_option(both: Twice, who: str) -> Heard:
    return press(who, both.first.question(who), 1)


async def test_one_ends_the_pairing_while_the_other_answers(place: Place) -> None:
    async with twice(place, room=False) as both:
        copy = both.first
        for _ in range(ROUNDS):
            await both.together("our_loop")
            await copy.hear(slash("ana", "/unpair"))
            dyad_id = await copy.it.store.read(dyad_of)
            shown = await both.at_once(both.pressing("ana", "End it"), both.pressing("ben", "I get loud"))
            assert shown["ana"] == [copy.it.world.flows.phrase("en", "unpaired")[0].source]
            assert len(shown["ben"]) == 1
            assert await copy.it.store.read(lambda tx, dyad_id=dyad_id: tx.threads.of([dyad_id])) == ()
            assert (await copy.person("ana")).dyad_id is None
            assert (await copy.it.store.read(lambda tx, dyad_id=dyad_id: tx.pairings.dyad(dyad_id))).ended_at
            both.forward(TWO_DAYS)
            later = await both.ticked()
            assert later == {"ana": [], "ben": [], ROOM: []}
            await pair_again(copy)


async def pair_again(copy: Copy) -> None:
    def body(tx) -> None:
        people = [tx.people.at(NAME, who)[0].id for who in ("ana", "ben")]
        dyad = Dyad(copy.it.world.ids.new(), *people, copy.clock.now())
        tx.pairings.pair(dyad)
        for person_id in people:
            tx.people.set_dyad(person_id, dyad.id)

    await copy.it.store.transact(body)


async def test_one_leaves_unseen_while_the_other_answers_and_nothing_opens(place: Place) -> None:
    async with twice(place, room=False) as both:
        for _ in range(ROUNDS):
            await both.together("our_loop")
            await both.first.hear(both.pressing("ana", "I get loud"))
            await both.at_once(slash("ana", "/sos"), both.pressing("ben", "I go quiet"))
            both.forward(timedelta(hours=24))
            shown = await both.ticked()
            assert [text for text in shown["ben"] if "loud" in text or text.startswith("And what is underneath")] == []
            assert len(shown["ben"]) == 1
            await both.first.says("ana", "stop")


async def test_one_erases_everything_while_the_other_reads(place: Place) -> None:
    async with twice(place, room=False) as both:
        copy = both.first
        text = "I lied to you about the loan."
        await both.do("ana", lambda turn: offer(turn, Words(text), {"kind": "words", "title": "The loan"}))
        both.forward(timedelta(days=1))
        await both.ticked()
        await copy.hear(slash("ben", "/offers"))
        await both.presses("ben", "What was offered to me")
        await copy.hear(first_option(both, "ben"))
        await copy.hear(slash("ana", "/forget"))
        shown = await both.at_once(both.pressing("ana", "Erase everything"), both.pressing("ben", "Open it"))
        assert len(shown["ana"]) == 1
        assert await copy.person("ana") is None
        (thread,) = [it for it in await copy.threads("ben") if it.id == it.owner]
        assert text not in str(thread.body)
