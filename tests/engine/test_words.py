"""Whatever is typed, and in whatever language it is read."""

import pytest

from bot.engine.effects import AskOf
from bot.engine.events import Answer, Listed, Person, Start, Wish
from bot.engine.text import template
from tests.engine.dialogue import Dialogue, at_line, begun
from tests.engine.flows_for_tests import everyday
from tests.engine.words_for_tests import flow_set, phrases, said


@pytest.mark.parametrize("typed", ["", "   ", "\u200b\u200b", "\u202e", "\x00", "\ud800"])
def test_words_that_cannot_be_seen_are_asked_for_again(typed: str) -> None:
    dialogue = at_line()
    dialogue.type(typed)
    assert dialogue.said[0] in said("empty")
    assert dialogue.at == "line"


def test_a_message_without_words_is_like_an_empty_one() -> None:
    dialogue = at_line()
    dialogue.hear(Answer("p1"))
    assert dialogue.said[0] in said("empty")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\u202eb", "ab"),
        ("a\x00b\r\nc", "ab\nc"),
        ("half \udfff a character", "half  a character"),
        ("'); DROP TABLE snapshots; --", "'); DROP TABLE snapshots; --"),
        ("<b>{line} & {me.name}</b>", "<b>{line} & {me.name}</b>"),
        ("👩‍👧", "👩‍👧"),
        ("e\u0301", "é"),
    ],
)
def test_odd_words_are_kept_as_they_are_or_without_what_would_do_harm(typed: str, kept: str) -> None:
    dialogue = at_line()
    dialogue.type(typed)
    assert dialogue.slots["line"] == kept


def test_content_is_never_a_template() -> None:
    dialogue = begun()
    dialogue.type("{me.name} {unknown}")
    assert dialogue.said[-1].endswith('"{me.name} {unknown}"')


def test_too_many_words_are_not_kept_and_said_so() -> None:
    dialogue = at_line()
    dialogue.type("x" * 50_000)
    assert dialogue.said[0] in said("too_long", limit="100")
    assert "line" not in dialogue.slots


def test_a_reader_gets_their_own_language_where_there_is_a_translation() -> None:
    polish = {"mood.ask": (template("Jak jest?"),), "mood.choices.low": (template("Nisko"),)}
    flows = flow_set(everyday(translated={"pl": polish}), pl={"part": (template("{part} z {parts}."),)})
    dialogue = Dialogue(flows, people={"p1": Person("p1", "Ana", "pl")})
    dialogue.start("everyday")
    assert dialogue.said == ["Hello, Ana.", "1 z 2. Jak jest?"]
    assert dialogue.labels[:2] == ["Nisko", "High"]
    dialogue.type("nisko")
    assert dialogue.slots["mood"] == "low"
    assert dialogue.said[0] == "Low, then. Nisko"


def test_somebody_unknown_is_still_answered() -> None:
    dialogue = Dialogue(people={})
    dialogue.hear(Start("everyday", {"me": "p9"}))
    assert dialogue.said == ["1 of 2. How is it?"]


def test_the_engines_wordings_turn_too() -> None:
    dialogue = begun("small")
    first = dialogue.type("") and dialogue.said[0]
    second = dialogue.type("") and dialogue.said[0]
    assert {first, second} == said("empty")
    assert len(phrases()["empty"]) == 2


def test_facts_decide_the_way_without_a_word() -> None:
    for values, lines in (
        ({"stance": "hurt"}, ["Hurt."]),
        ({"open_count": 3, "guesses": (Listed("1", "one"),), "stance": "both"}, ["3 are open. both"]),
        ({"open_count": 3.0, "guesses": ()}, ["Which?"]),
    ):
        dialogue = Dialogue(values=dict(values))
        dialogue.start("forking")
        assert dialogue.said == lines


def test_everything_typed_is_answered_unless_pages_are_written() -> None:
    dialogue = begun("writing")
    dialogue.press("other")
    assert dialogue.type("The first page") == ()
    assert dialogue.snapshot.rev == 3
    assert isinstance(dialogue.wish(Wish.REPEAT)[0], AskOf)
