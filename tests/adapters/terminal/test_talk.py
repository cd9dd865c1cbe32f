"""A sitting at the terminal: what typed lines become, and how the clock moves."""

from datetime import timedelta

import pytest
from scene import START, asked, letter, scene

from bot.adapters.terminal.lines import FURTHEST
from bot.adapters.terminal.talk import ROUNDS
from bot.services.records import HeardKind, Letter

MISSING = "there is no such question or option"


async def test_words_are_heard_with_who_and_where() -> None:
    made = scene("ana", "ben")
    await made.talk.line("hello")
    await made.talk.line("ben@us: hello both")
    first, second = made.ear.heard
    assert (first.address, first.room, first.kind) == ("ana", None, HeardKind.TEXT)
    assert first.name.reveal == "Ana"
    assert (second.address, second.room) == ("ben", "us")
    assert second.text is not None
    assert second.text.reveal == "hello both"


async def test_no_two_lines_are_the_same_update() -> None:
    made = scene("ana")
    await made.talk.line("hello")
    await made.talk.line("hello")
    assert len({one.id for one in made.ear.heard}) == 2
    assert len({one.update_key for one in made.ear.heard}) == 2


async def test_a_slash_command_is_heard_as_one() -> None:
    made = scene("ana")
    await made.talk.line("/pair K7QM-2X4T")
    (heard,) = made.ear.heard
    assert (heard.kind, heard.command) == (HeardKind.SLASH, "pair")
    assert heard.text is not None
    assert heard.text.reveal == "K7QM-2X4T"


async def test_an_earlier_question_can_be_pressed() -> None:
    made = scene("ana", "ben")
    for wait, at in (("w1", "ana"), ("w2", "ben"), ("w3", "ana")):
        await made.talk.channel.deliver(asked("Which?", "One", "Two", at=at, wait=wait))
    assert await made.talk.line("@1 2") is None
    assert await made.talk.line("ben: @1 1") is None
    assert [(one.kind, one.wait, one.option) for one in made.ear.heard] == [
        (HeardKind.PRESS, "w1", "k2"),
        (HeardKind.PRESS, "w2", "k1"),
    ]


@pytest.mark.parametrize("line", ["@2 1", "@1 3", "@1 0", "@0 1", "ben: @1 1", "ana@us: @1 1"])
async def test_a_press_on_what_was_never_shown_is_told_and_not_heard(line: str) -> None:
    made = scene("ana", "ben")
    await made.talk.channel.deliver(asked("Which?", "One", "Two"))
    assert await made.talk.line(line) == MISSING
    assert made.ear.heard == []


async def test_all_that_is_due_is_shown_before_a_line_is_done() -> None:
    shown: list[Letter] = []
    made = scene("ana", show=shown.append, answers=[[letter("One."), letter("Two.")]])
    made.post.later.append((START, letter("Three.")))
    await made.talk.line("hello")
    assert {one.text.reveal for one in shown} == {"One.", "Two.", "Three."}


async def test_the_clock_stops_at_each_instant_at_which_something_is_due() -> None:
    seen = []
    made = scene("ana", show=lambda _: seen.append(made.clock.now()))
    for hours in (5, 1, 3, 30):
        made.post.later.append((START + timedelta(hours=hours), letter(f"{hours}.")))
    assert await made.talk.line("/later 1d") is None
    assert seen == [START + timedelta(hours=hours) for hours in (1, 3, 5)]
    assert made.clock.now() == START + timedelta(days=1)


async def test_what_is_due_at_the_very_end_is_shown() -> None:
    shown: list[Letter] = []
    made = scene("ana", show=shown.append)
    made.post.later.append((START + timedelta(days=1), letter("Now.")))
    await made.talk.line("/at 2026-11-23T18:00")
    assert len(shown) == 1


async def test_the_clock_never_goes_back() -> None:
    made = scene("ana")
    assert await made.talk.line("/at 2026-11-22T17:59") == "the clock only moves forward"
    assert made.clock.now() == START


async def test_the_clock_ends_where_the_calendar_does() -> None:
    made = scene("ana")
    assert await made.talk.line("/later 999999w") is None
    assert made.clock.now() == FURTHEST
    assert await made.talk.line("/later 1d") is None
    assert made.clock.now() == FURTHEST


async def test_a_line_that_cannot_be_used_is_told_and_not_heard() -> None:
    made = scene("ana")
    assert await made.talk.line("/later soon") == "/later wants a span, such as /later 1d 2h 30m"
    assert made.ear.heard == []


async def test_greeting_opens_the_conversation() -> None:
    made = scene("ana", "ben")
    await made.talk.greet("ben")
    (heard,) = made.ear.heard
    assert (heard.address, heard.kind, heard.text, heard.room) == ("ben", HeardKind.OPENED, None, None)


async def test_something_that_is_due_again_at_once_does_not_hold_up_the_rest() -> None:
    shown: list[Letter] = []

    def show(one: Letter) -> None:
        shown.append(one)
        made.post.later.append((made.clock.now(), one))

    made = scene("ana", show=show, answers=[[letter("Again.")]])
    await made.talk.line("hello")
    assert len(shown) <= ROUNDS + 1


async def test_a_closed_output_ends_the_showing_and_loses_nothing() -> None:
    def show(one: Letter) -> None:
        raise BrokenPipeError

    made = scene("ana", show=show, answers=[[letter("One."), letter("Two.")]])
    await made.talk.line("hello")
    assert made.talk.channel.gone is not None
    assert len(made.post.now) == 2


async def test_what_happens_in_a_room_is_heard_with_whom_it_is_about() -> None:
    made = scene("ana", "ben")
    for line in ("us: /joins cleo", "cleo@us: hi", "us: /leaves cleo", "us: /moves", "us2: /removes"):
        assert await made.talk.line(line) is None
    kinds = [HeardKind.JOINED, HeardKind.TEXT, HeardKind.LEFT, HeardKind.MOVED, HeardKind.REMOVED]
    assert [one.kind for one in made.ear.heard] == kinds
    assert [one.address for one in made.ear.heard] == ["cleo", "cleo", "cleo", "us", "us2"]
    assert [one.room for one in made.ear.heard] == ["us", "us", "us", "us", "us2"]
    assert [one.text.reveal if one.text else None for one in made.ear.heard] == [None, "hi", None, "us2", None]


async def test_a_third_who_left_speaks_no_longer() -> None:
    made = scene("ana", "ben")
    for line in ("us: /joins cleo", "us: /joins ben", "us: /leaves cleo", "cleo@us: hi"):
        await made.talk.line(line)
    last = made.ear.heard[-1]
    assert (last.address, last.room) == ("ana", None)
    assert made.talk.thirds == set()


async def test_a_question_in_the_room_can_be_pressed_by_either() -> None:
    made = scene("ana", "ben")
    await made.talk.channel.deliver(asked("Which?", "One", "Two", at="us"))
    assert await made.talk.line("ben@us: @1 2") is None
    (heard,) = made.ear.heard
    assert (heard.address, heard.room, heard.wait, heard.option) == ("ben", "us", "w1", "k2")


async def test_lanes_of_every_room_spoken_of_are_its_own() -> None:
    made = scene("ana", "ben")
    await made.talk.line("us: /moves")
    await made.talk.line("ana@us5: hello")
    assert set(await made.talk._own_lanes()) == {"ana", "ben", "us2", "us5"}
    assert made.talk.speakers == ("ana", "ben", "ana@us2", "ben@us2", "ana@us5", "ben@us5")


async def test_whoever_speaks_in_a_room_goes_with_it_when_it_moves() -> None:
    made = scene("ana", "ben")
    made.talk.speaker = "ben@us"
    for line in ("us: /moves", "still here"):
        await made.talk.line(line)
    last = made.ear.heard[-1]
    assert (last.address, last.room) == ("ben", "us2")
    made.talk.speaker = "ana"
    await made.talk.line("us2: /moves")
    assert made.talk.speaker == "ana"


async def test_somebody_alone_at_a_terminal_is_the_only_speaker() -> None:
    assert scene("ana").talk.speakers == ("ana",)
