"""Texts with placeholders: what stands in them is content, and a line without content is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.text import Place, TextMalformed, template


def test_a_text_is_lines_of_parts() -> None:
    text = template('To {them}.\n"{a.line}" {them}')
    assert text.lines == (("To ", Place("them"), "."), ('"', Place("a.line"), '" ', Place("them")))
    assert text.places == ("them", "a.line", "them")


def test_placeholders_are_filled() -> None:
    text = template("To {them}: {line}")
    assert text.fill({"them": "Ana", "line": "good morning"}.get) == "To Ana: good morning"


def test_a_line_with_an_empty_placeholder_is_left_out() -> None:
    text = template("Here it is.\nWhat: {what}\nWhen: {when}\nIs that it?")
    assert text.fill({"when": "Monday"}.get) == "Here it is.\nWhen: Monday\nIs that it?"


def test_nothing_is_left_of_a_text_whose_lines_are_all_left_out() -> None:
    assert template("{one}\n{two}").fill(lambda name: None) == ""


def test_empty_lines_stay_inside_and_go_at_the_ends() -> None:
    assert template("\nOne.\n\nTwo.\n\n").fill(lambda name: None) == "One.\n\nTwo."
    assert template("{gone}\n\nOne.").fill(lambda name: None) == "One."


def test_doubled_braces_are_literal() -> None:
    text = template("{{them}} {{}} {them}")
    assert text.places == ("them",)
    assert text.fill(lambda name: "Ana") == "{them} {} Ana"


STRAY = ["{", "}", "{them", "them}", "{them }", "{Them}", "{a.b.c}", "{}", "{0}", "{a!r}", "{a:>3}"]


@pytest.mark.parametrize("source", STRAY)
def test_any_other_brace_is_refused(source: str) -> None:
    with pytest.raises(TextMalformed, match="stands alone; write"):
        template(source)


def test_what_fills_a_place_is_never_read_as_a_template() -> None:
    assert template('"{line}"').fill(lambda name: "{them} {{x}} {") == '"{them} {{x}} {"'


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(source: str) -> None:
    try:
        text = template(source)
    except TextMalformed:
        return
    assert text.source == source


@given(st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]), max_size=80))
def test_a_text_without_braces_stays_as_it_is(source: str) -> None:
    assert template(source).fill(lambda name: None) == source.strip("\n")


@given(st.text(max_size=40), st.text(max_size=40))
def test_content_arrives_unchanged(one: str, two: str) -> None:
    text = template("<{one}|{two}>")
    assert text.fill({"one": one, "two": two}.get) == f"<{one}|{two}>"
