"""Transcripts: what is typed, what is shown, and where two of them part."""

from datetime import UTC, datetime

import pytest

from bot.adapters.terminal.transcript import first_difference, is_shown, is_typed, read_script
from bot.errors import SettingsWrong

TOLD = """\
# chat ana ben --at 2026-03-29T08:00 --seed 7
ana: /promise

# She names it first.
[ana] What will you do?
      Only what somebody could see.
[ana]   1) Something else
ana: cook dinner
"""


def test_the_first_line_says_how_to_sit_down() -> None:
    script = read_script(TOLD)
    assert script.people == ("ana", "ben")
    assert script.start == datetime(2026, 3, 29, 8, tzinfo=UTC)
    assert script.seed == 7
    assert script.lines == tuple(TOLD.splitlines())


def test_somebody_alone_needs_no_name() -> None:
    script = read_script("# chat\nhello\n")
    assert script.people == ("you",)
    assert script.start == datetime(2026, 11, 22, 18, tzinfo=UTC)
    assert script.seed == 1


@pytest.mark.parametrize("text", ["", "hello\n", "# talk ana\n", "\n# chat ana\n"])
def test_a_file_that_does_not_say_so_is_no_transcript(text: str) -> None:
    with pytest.raises(SettingsWrong, match="begins with a line such as"):
        read_script(text)


@pytest.mark.parametrize("start", ["# chat --at", "# chat --at yesterday", "# chat --at 2026-02-31T08:00"])
def test_an_instant_that_is_none_is_told(start: str) -> None:
    with pytest.raises(SettingsWrong, match="--at"):
        read_script(start)


@pytest.mark.parametrize("start", ["# chat --seed", "# chat --seed many", '# chat "ana'])
def test_a_first_line_that_cannot_be_read_is_told(start: str) -> None:
    with pytest.raises(SettingsWrong):
        read_script(start)


def test_every_line_is_typed_or_shown_or_stands_for_itself() -> None:
    lines = read_script(TOLD).lines
    assert [line for line in lines if is_typed(line)] == ["ana: /promise", "ana: cook dinner"]
    assert [line for line in lines if is_shown(line)] == [
        "[ana] What will you do?",
        "      Only what somebody could see.",
        "[ana]   1) Something else",
    ]


def test_blank_and_comment_lines_are_not_typed() -> None:
    assert not is_typed("")
    assert not is_typed("   ")
    assert not is_typed("# She names it first.")


def test_the_same_words_do_not_differ() -> None:
    assert first_difference(["a", "b"], ["a", "b"]) is None


def test_the_first_line_that_differs_is_told_with_its_number() -> None:
    assert first_difference(["a", "b", "c"], ["a", "x", "y"]) == "line 2\n  expected: b\n  shown:    x"


def test_what_is_missing_or_too_much_at_the_end_is_told() -> None:
    assert first_difference(["a", "b"], ["a"]) == "line 2\n  only expected: b"
    assert first_difference(["a"], ["a", "b"]) == "line 2\n  only shown: b"
