"""Letters as lines of a terminal."""

import errno

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scene import asked, letter

from bot.adapters.terminal.channel import NAME, Shown, TerminalChannel, TerminalDoor, lines_of
from bot.errors import NotSent
from bot.services.records import Letter


def test_a_letter_is_a_line_with_its_place_before() -> None:
    assert lines_of(letter("It's in the ledger.")) == ["[ana] It's in the ledger."]
    assert lines_of(letter("Both of you.", at="us")) == ["[us] Both of you."]


def test_further_lines_are_indented_by_six() -> None:
    assert lines_of(letter("One.\nTwo.\n\nThree.")) == ["[ana] One.", "      Two.", "      ", "      Three."]


def test_choices_are_numbered() -> None:
    assert lines_of(letter("Shall I?", "Yes", "No")) == ["[ana] Shall I?", "[ana]   1) Yes", "[ana]   2) No"]


def test_a_scale_is_numbered_like_any_choice() -> None:
    shown = lines_of(letter("How firm?", *map(str, range(11))))
    assert shown[1] == "[ana]   1) 0"
    assert shown[-1] == "[ana]   11) 10"


def test_nothing_said_is_still_one_line() -> None:
    assert lines_of(letter("")) == ["[ana] "]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_no_line_end_of_any_kind_lets_words_pose_as_another_place(end: str) -> None:
    assert lines_of(letter(f"hello{end}[ben] I did it")) == ["[ana] hello", "      [ben] I did it"]


def test_a_label_stays_on_one_line() -> None:
    assert lines_of(letter("Which?", "cook\ndinner")) == ["[ana] Which?", "[ana]   1) cook dinner"]


@given(st.text(), st.text(max_size=40))
def test_no_output_line_holds_a_line_end_or_a_character_that_terminals_obey(text: str, label: str) -> None:
    for line in lines_of(letter(text, label)):
        assert line.startswith(("[ana] ", "      "))
        assert len(line.splitlines()) == 1
        assert not any(ord(sign) < 32 and sign != "\t" for sign in line)
        assert not any(127 <= ord(sign) < 160 for sign in line)


async def test_a_letter_is_shown_once() -> None:
    seen: list[Letter] = []
    channel = TerminalChannel(seen.append)
    sent = letter("Hello.")
    await channel.deliver(sent)
    assert seen == [sent]
    assert channel.name == NAME


async def test_showing_may_take_a_while() -> None:
    seen: list[Letter] = []

    async def show(shown: Letter) -> None:
        seen.append(shown)

    await TerminalChannel(show).deliver(letter("Hello."))
    assert len(seen) == 1


async def test_questions_are_remembered_by_place_and_number() -> None:
    channel = TerminalChannel(lambda _: None)
    await channel.deliver(asked("First?", "Yes", "No", wait="w1"))
    await channel.deliver(letter("Just a word."))
    await channel.deliver(asked("Other?", "Sure", at="ben", wait="w2"))
    await channel.deliver(asked("Second?", wait="w3"))
    assert channel.question("ana", 1) == Shown("w1", ("k1", "k2"), ("Yes", "No"))
    assert channel.question("ana", 2) == Shown("w3", (), ())
    assert channel.question("ben", 1) == Shown("w2", ("k1",), ("Sure",))
    assert channel.newest("ana") == Shown("w3", (), ())


async def test_a_question_that_was_never_shown_is_none() -> None:
    channel = TerminalChannel(lambda _: None)
    await channel.deliver(asked("First?", "Yes", wait="w1"))
    assert channel.question("ana", 0) is None
    assert channel.question("ana", 2) is None
    assert channel.question("ben", 1) is None
    assert channel.newest("ben") is None


async def test_a_closed_output_leaves_the_letter_owed() -> None:
    def show(shown: Letter) -> None:
        raise BrokenPipeError(errno.EPIPE, "closed")

    channel = TerminalChannel(show)
    with pytest.raises(NotSent):
        await channel.deliver(asked("First?", "Yes", wait="w1"))
    assert isinstance(channel.gone, BrokenPipeError)
    assert channel.question("ana", 1) is None


def test_an_invitation_is_opened_by_a_line_to_type() -> None:
    assert TerminalDoor().link("Zm9vYmFyYmF6cXV4") == "/start Zm9vYmFyYmF6cXV4"
