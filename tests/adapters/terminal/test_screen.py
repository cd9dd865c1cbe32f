"""Letters on a live screen."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import DummyInput
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.utils import get_cwidth
from scene import letter, seen

from bot.adapters.terminal.screen import NARROWEST, Screen, wrapped
from bot.services.records import Letter


async def shown(people: tuple[str, ...], *letters: Letter, columns: int = 80) -> list[str]:
    """The rows that a screen shows, without colours."""
    paper = StringIO()
    output = Vt100_Output(paper, lambda: Size(rows=24, columns=columns), enable_cpr=False)
    with create_app_session(input=DummyInput(), output=output):
        screen = Screen(people)
        for one in letters:
            await screen.show(one)
    return seen(paper.getvalue()).split("\n")


async def test_somebody_alone_sees_no_tags() -> None:
    rows = await shown(("you",), letter("Shall I write it down?", "Yes", "No", at="you"))
    assert rows == ["Shall I write it down?", "  1) Yes", "  2) No", "", ""]


async def test_with_two_each_letter_names_its_place() -> None:
    rows = await shown(("ana", "benedikt"), letter("One.\nTwo."), letter("Hello.", "Yes", at="benedikt"))
    assert rows[:2] == ["     ana  One.", "          Two."]
    assert rows[3:5] == ["benedikt  Hello.", "            1) Yes"]


async def test_long_lines_break_between_words_under_each_other() -> None:
    rows = await shown(
        ("ana", "ben"), letter("It is a line that is too long for this window.", "And so is this label."), columns=30
    )
    assert rows == [
        "ana  It is a line that is too",
        "     long for this window.",
        "       1) And so is this",
        "          label.",
        "",
        "",
    ]


async def test_an_empty_line_between_paragraphs_stays() -> None:
    assert await shown(("you",), letter("One.\n\nTwo.", at="you")) == ["One.", "", "Two.", "", ""]


@pytest.mark.parametrize("text", ["\x1b[2Jgone", "a\x07b", "a\rb", "\x9b2J"])
async def test_no_words_can_steer_the_terminal(text: str) -> None:
    paper = "\n".join(await shown(("you",), letter(text, text, at="you")))
    assert not any(sign < " " and sign != "\n" for sign in paper)
    assert "\x9b" not in paper


def test_a_row_is_broken_where_it_fits() -> None:
    assert wrapped("a line of five short words", 20) == ["a line of five short", "words"]
    assert wrapped("short", 20) == ["short"]
    assert wrapped("", 20) == [""]


def test_a_word_that_is_too_long_keeps_its_row_to_itself() -> None:
    assert wrapped("see findahelpline.example.com/a-long-way now", 20) == [
        "see",
        "findahelpline.example.com/a-long-way",
        "now",
    ]


def test_wide_signs_count_twice() -> None:
    assert wrapped("日本語日本語 日本語日本語", 20) == ["日本語日本語", "日本語日本語"]


def test_blanks_that_were_typed_stay() -> None:
    assert wrapped("  - eggs  and  milk", 40) == ["  - eggs  and  milk"]


@given(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs", "Cc"])), st.integers(1, 200))
def test_breaking_a_line_loses_nothing_and_keeps_its_width(line: str, columns: int) -> None:
    rows = wrapped(line, columns)
    assert " ".join(rows) == line
    assert all(get_cwidth(row) <= max(columns, NARROWEST) or " " not in row for row in rows)
