"""Strange words typed wherever two people meet: never the other's, nor the room's, before they were handed over."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from canaries import FOR_TWO, Canaries, holding, unsealed
from couple import ROOM, asked_for, couple, in_room, pressed
from crossing import canaries, crossed, joint, stems, together, told_so_far
from loopback import Copy, copy_in, heard, press, slash
from sittings import real_flows
from test_privacy_of_words import CRISES, Raising

from bot.services.records import HeardKind, Letter
from bot.words import Words

__all__ = ["told_so_far"]

TALKS = sorted(name for name in FOR_TWO if real_flows().flows[name].ready)
RELEASES = (
    *("The loop, in both your words:", "A test, and the way back:", "A doubt that stays:", "What is true:"),
    *("What I do about it:", "Until when:", "Then ten minutes apart"),
    *("The week:", "Two ideas:", "It would be a promise from both of you"),
)
"""What stands in every letter that brings somebody's words to the other one, the last of them for both to settle."""

STEPS = 24
SHAPES = ("{}", "you never listen {}", "or else {}", "maybe I'll try to {}", "I feel betrayed {}")
"""Ways to put a strange word, of which some make the program ask back."""


def shown(copy: Copy, place: str, wait: str) -> Letter | None:
    """The newest letter at a place that has the buttons of a question."""
    found = [letter for letter in copy.post.letters(place) if letter.wait == wait and letter.buttons]
    return found[-1] if found else None


async def played(copy: Copy, words: dict[str, Canaries], chance: Random) -> None:
    """Type strange words at each question for two, and press something, until it is over."""
    for _ in range(STEPS):
        asked = await joint(copy)
        if asked is None:
            return
        live, people, shared = asked
        for who in people:
            await typed(copy, who, words[who], chance, shared=shared)
        for who in people:
            now = await joint(copy)
            if now is not None and now[0].snapshot.wait.id == live.snapshot.wait.id and who in now[1]:
                await pressed_one(copy, who, now[0].snapshot.wait.id, chance)
        now = await joint(copy)
        if now is not None and now[0].snapshot.wait.id == live.snapshot.wait.id:
            await copy.until(now[0].snapshot.wait.until or copy.clock.now() + timedelta(days=1))


async def typed(copy: Copy, who: str, words: Canaries, chance: Random, *, shared: bool) -> None:
    """Words where the question stands, and besides it, in the room and in private."""
    await copy.hear(heard(who, words(chance.choice(SHAPES))))
    if shared or chance.random() < 0.3:
        await copy.hear(heard(who, words("between us, {}"), room=ROOM))


async def pressed_one(copy: Copy, who: str, wait: str, chance: Random) -> None:
    """Press a button of the question, mostly the first, as whoever goes on with it does."""
    for place in (who, ROOM):
        letter = shown(copy, place, wait)
        if letter is not None:
            key = letter.buttons[chance.choice((0, 0, 0, len(letter.buttons) - 1))].key
            await copy.hear(press(who, letter, key, room=ROOM if place == ROOM else None))
            return


# --- joint conversations ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("room", [True, False], ids=["room", "alone"])
@pytest.mark.parametrize("flow", [*TALKS, "together"])
async def test_words_typed_within_it_reach_the_other_only_by_being_handed_over(
    tmp_path: Path, flow: str, room: bool, told_so_far: Callable[[], tuple[str, str]]
) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        await couple(copy, room=room)
        for seed in range(3):
            await together(copy, flow)
            await played(copy, words, Random(f"{flow} {seed}"))
            await copy.later(days=4)
        assert [text for text in crossed(copy, words) if not any(mark in text for mark in RELEASES)] == []
        assert holding(tmp_path, *stems(words)) == []
    assert holding(tmp_path, *stems(words)) == []
    assert min(len(each.typed) for each in words.values()) >= 3
    assert not any(stem in text for stem in stems(words) for text in told_so_far())


async def test_a_page_opens_only_when_both_are_there_and_shows_what_stood_last(tmp_path: Path) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        await couple(copy)
        await together(copy, "our_loop")
        kept: dict[str, list[str]] = {"ana": [], "ben": []}
        for _ in range(2):
            for who in ("ana", "ben"):
                await copy.says(who, words[who]("you are a liar {}"))  # asked back, and put another way
                await copy.says(who, words[who]("quietly {}"))
                kept[who].append(words[who].typed[-1])
            assert crossed(copy, words) == []
            await copy.later(hours=24)
        released = "\n".join(crossed(copy, words))
        assert all(word in released for word in (*kept["ana"], *kept["ben"]))
        others = set(words["ana"].typed + words["ben"].typed) - {*kept["ana"], *kept["ben"]}
        assert not any(word in released for word in others)
        assert holding(tmp_path, *stems(words)) == []


@pytest.mark.parametrize("leaves", ["ana", "ben"])
@pytest.mark.parametrize("way", ["stop", "/sos", "he hits me", "nothing", "unpair", "forget"])
async def test_of_a_page_that_one_left_nothing_is_ever_shown(tmp_path: Path, leaves: str, way: str) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        await couple(copy)
        await together(copy, "our_loop")
        for who in ("ana", "ben"):
            await copy.says(who, words[who]("quietly {}"))
        await copy.later(hours=24)
        for who in ("ana", "ben"):
            if who != leaves or way != "nothing":
                await copy.says(who, words[who]("under it, {}"))
        if way == "unpair":
            await copy.says(leaves, "/unpair", "End it")
        elif way == "forget":
            await copy.says(leaves, "/forget")
            await pressed(copy, leaves, "Erase everything")
            assert await copy.person(leaves) is None
        elif way != "nothing":
            await copy.says(leaves, way)
        await copy.later(days=5)
        assert crossed(copy, words) == []
        left = "".join(unsealed(copy).values())
        assert words[{"ana": "ben", "ben": "ana"}[leaves]].typed[-1] not in left or way == "nothing"
        assert holding(tmp_path, *stems(words)) == []


async def test_a_doubt_that_is_not_handed_over_stays_where_it_was(tmp_path: Path) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        await couple(copy, room=True)
        await together(copy, "doubts")
        await to_question(copy, "ana", "doubt")
        await copy.says("ana", words["ana"]())
        assert any(words["ana"].typed[0] in text for text in copy.post.texts("ana")[-1:])
        await pressed(copy, "ana", "Not this one")
        await pressed(copy, "ana", "A different one")
        await copy.says("ana", words["ana"]())
        assert crossed(copy, words) == []
        await pressed(copy, "ana", "Hand it over")
        (released,) = crossed(copy, words)
        assert words["ana"].typed[1] in released
        assert words["ana"].typed[0] not in released
        assert [letter for letter in copy.post.letters(ROOM) if words["ana"].stem in letter.text.reveal] == []
        await copy.later(days=3)
        assert len(crossed(copy, words)) == 1


async def to_question(copy: Copy, who: str, node: str) -> None:
    """Press first buttons until this question stands."""
    for _ in range(8):
        asked = await joint(copy)
        assert asked is not None
        live, people, _ = asked
        if live.snapshot.top.node == node and who in people:
            return
        for each in people:
            await pressed_one(copy, each, live.snapshot.wait.id, Random(1))
    raise AssertionError(f"{node} never came")


async def test_what_the_two_say_in_their_room_is_kept_nowhere(tmp_path: Path) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        await couple(copy, room=True)
        for flow in ("evening", "listening", "together"):
            await together(copy, flow)
            for who in ("ana", "ben"):
                for shape in ("{}", "/{}", "/talk {}", "1 {}", "stop {}", "x" * 2000 + "{}"):
                    text = words[who](shape)
                    line = slash(who, text, room=ROOM) if text.startswith("/") else heard(who, text, room=ROOM)
                    await copy.hear(line)
                for crisis in CRISES:
                    await copy.hear(heard(who, words[who](f"{crisis}, {{}}"), room=ROOM))
                    await copy.says(who, "stop")
            await in_room(copy, "ana", "", kind=HeardKind.SLASH, command="stop")
        assert not any(stem in text for stem in stems(words) for text in copy.post.texts())
        assert not any(stem in text for stem in stems(words) for text in unsealed(copy).values())
        assert holding(tmp_path, *stems(words)) == []


# --- before it begins -------------------------------------------------------------------------------------------


async def test_words_at_the_questions_before_it_and_at_the_gate_show_nowhere(
    tmp_path: Path, told_so_far: Callable[[], tuple[str, str]]
) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        await couple(copy, room=True, gates=(None, None))
        for nth, flow in enumerate(TALKS):
            await asked_for(copy, ("ana", "ben")[nth % 2], flow)
            for who in ("ana", "ben"):
                for step in range(14):
                    question = copy.question(who)
                    if (step + nth) % 2 and question.buttons:
                        await copy.hear(press(who, question, 1 + (step // 2 + nth) % len(question.buttons)))
                    else:
                        await copy.says(who, words[who](("{}", "i hit him {}", "he hits me {}")[step % 3]))
                await copy.says(who, "stop", "stop")
            await copy.later(days=1, hours=1)
        assert crossed(copy, words) == []
        assert holding(tmp_path, *stems(words)) == []
    assert min(len(each.typed) for each in words.values()) > 40
    assert not any(stem in text for stem in stems(words) for text in told_so_far())


async def test_names_are_shown_to_the_other_and_stand_sealed_everywhere(tmp_path: Path) -> None:
    words = canaries()
    async with copy_in(tmp_path) as copy:
        for who, said in words.items():
            await copy.hear(slash(who, "/start", name=Words(said())))
        await couple(copy, room=True)
        for flow in TALKS:
            await asked_for(copy, "ana", flow)
            await pressed(copy, "ben", "Open")
            await together(copy, flow)
            await played(copy, {"ana": Canaries("x"), "ben": Canaries("y")}, Random(flow))
            await copy.later(days=4)
        assert crossed(copy, words)
        assert holding(tmp_path, *stems(words)) == []


# --- offers -----------------------------------------------------------------------------------------------------


# --- errors, logs and what is left -------------------------------------------------------------------------------


async def test_no_error_on_the_way_tells_words_of_either(
    tmp_path: Path, told_so_far: Callable[[], tuple[str, str]]
) -> None:
    words, fault = canaries(), Raising()
    async with copy_in(tmp_path, faults=fault) as copy:
        await couple(copy, room=True)
        for flow in ("our_loop", "milestone", "doubts", "listening"):
            await together(copy, flow)
            for fault.at_point in ("entered", "stepped", "saved"):
                for who in ("ana", "ben"):
                    for room in (None, ROOM):
                        fault.words = words[who]("quietly {}")
                        await copy.hear(heard(who, fault.words, room=room))
            fault.at_point = None
            await in_room(copy, "ben", "", kind=HeardKind.SLASH, command="stop")
        assert crossed(copy, words) == []
        assert holding(tmp_path, *stems(words)) == []
    printed, logged = told_so_far()
    assert printed.count("turn failed") == 48
    assert not any(stem in text for stem in stems(words) for text in (printed, logged))
