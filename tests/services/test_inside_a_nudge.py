"""Words and wishes go to what somebody is in the middle of, also where that began with a knock or stands in a room."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from couple import asked_for, couple, in_room, pressed
from loopback import NAME, Copy, copy_in, heard, slash

from bot.domain.people import GATE_LOCKED, GATE_OPEN, Profile
from bot.services.pair_records import TalkState


@pytest.fixture
async def copy(tmp_path: Path) -> AsyncIterator[Copy]:
    async with copy_in(tmp_path) as it:
        yield it


async def says(copy: Copy, address: str, said: str) -> list[str]:
    """Say something in private; return what it was answered."""
    return await copy.hear(slash(address, said) if said.startswith("/") else heard(address, said))


async def gate(copy: Copy, address: str) -> str | None:
    """How somebody's questions about safety stand."""
    known = await copy.it.store.transact(lambda tx: tx.people.at(NAME, address))
    return Profile.from_json(known[0].body).gate if known is not None else None


async def asked(
    copy: Copy, *, room: bool = False, gates: tuple[str | None, str | None] = (GATE_OPEN, GATE_OPEN)
) -> str:
    dyad_id = await couple(copy, room=room, gates=gates)
    await asked_for(copy, "ana", "evening")
    return dyad_id


async def begun(copy: Copy, *, room: bool = False) -> str:
    """The evening for two, at its first question to both."""
    dyad_id = await asked(copy, room=room)
    await pressed(copy, "ana", "It suits")
    await pressed(copy, "ana", "Calm enough")
    await pressed(copy, "ben", "Open")
    await pressed(copy, "ben", "It suits")
    await pressed(copy, "ben", "Calm enough")
    return dyad_id


async def left(copy: Copy, dyad_id: str) -> int:
    """How many stepped out of what is for two."""
    thread = await copy.it.store.transact(lambda tx: tx.threads.of([dyad_id])[0])
    return len(thread.body.get("left", ()))


async def test_words_typed_inside_the_questions_for_one_alone_count_as_a_yes(copy: Copy) -> None:
    await asked(copy, gates=(GATE_OPEN, None))
    await pressed(copy, "ben", "Open")
    await pressed(copy, "ben", "No, only I can see it")
    told = await says(copy, "ben", "only when there was drinking")
    assert await gate(copy, "ben") == GATE_LOCKED
    assert told[0] == "That's enough, and no more is asked."


async def test_words_typed_at_an_unopened_knock_are_not_taken_for_an_answer(copy: Copy) -> None:
    dyad_id = await asked(copy)
    await says(copy, "ben", "what is this about, please tell me")
    talks = await copy.it.store.transact(lambda tx: tx.talks.of(dyad_id, copy.clock.now().replace(year=2000)))
    assert [talk.state for talk in talks] == [TalkState.ASKED]
    assert "suits" not in {key for talk in talks for part in talk.parts.values() for key in part}


@pytest.mark.parametrize("stop", ["stop", "/stop"])
async def test_stop_ends_the_questions_that_a_knock_opened_and_nothing_else(copy: Copy, stop: str) -> None:
    await asked(copy, gates=(GATE_OPEN, None))
    await pressed(copy, "ben", "Open")
    await pressed(copy, "ben", "No, only I can see it")
    assert await says(copy, "ben", stop) == ["It stops here. You can start again at any time."]
    assert await gate(copy, "ben") is None


@pytest.mark.parametrize("room", [False, True])
@pytest.mark.parametrize("wish", ["stop", "/stop", "pause", "/pause"])
async def test_stop_and_pause_said_in_private_lead_out_unseen_wherever_the_question_stands(
    copy: Copy, room: bool, wish: str
) -> None:
    dyad_id = await begun(copy, room=room)
    before = len(copy.post.delivered)
    told = await says(copy, "ben", wish)
    assert told[0].startswith("That's fine, and nothing is said about it.")
    assert await left(copy, dyad_id) == 1
    assert {letter.address for _, letter in copy.post.delivered[before:]} == {"ben"}


@pytest.mark.parametrize("room", [False, True])
async def test_the_word_resume_leads_back_to_what_was_left_unseen(copy: Copy, room: bool) -> None:
    dyad_id = await begun(copy, room=room)
    await says(copy, "ben", "stop")
    before = len(copy.post.delivered)
    told = await says(copy, "ben", "resume")
    assert told[0] == "Back to where you were."
    assert "Is it agreed?" in told[1]
    assert await left(copy, dyad_id) == 0
    assert {letter.address for _, letter in copy.post.delivered[before:]} == {"ben"}


async def test_what_one_is_in_the_middle_of_alone_stops_before_what_is_for_two(copy: Copy) -> None:
    dyad_id = await begun(copy, room=True)
    await says(copy, "ben", "/settings")
    assert await says(copy, "ben", "stop") == ["It stops here. You can start again at any time."]
    assert await left(copy, dyad_id) == 0


async def test_said_in_the_room_stop_ends_it_for_both(copy: Copy) -> None:
    await begun(copy, room=True)
    before = len(copy.post.delivered)
    await copy.hear(slash("ben", "/stop", room="us"))
    shown = [(letter.address, letter.text.reveal) for _, letter in copy.post.delivered[before:]]
    assert shown == [("us", "This ends here for now. It can be begun again any day.")]
    assert await in_room(copy, "ben", "resume") == []
