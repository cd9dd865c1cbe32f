"""Two languages in one dialogue: each reads their own in private, and both the same where both can see it."""

import pytest

from bot.engine.effects import AskOf, SayTo
from bot.engine.events import Person, Wish
from tests.engine.bilingual_flows import ALL, flows
from tests.engine.dialogue import Dialogue
from tests.engine.words_for_tests import phrases


def two(*languages: str) -> Dialogue:
    people = {"p1": Person("p1", "Ana", languages[0]), "p2": Person("p2", "Ben", languages[1])}
    dialogue = Dialogue(flows(*ALL), people=people)
    dialogue.start("together")
    return dialogue


def seen_by_all(dialogue: Dialogue) -> list[str]:
    found = [effect for effect in dialogue.last.effects if isinstance(effect, SayTo | AskOf)]
    return [effect.text.reveal for effect in found if effect.to is None]


def test_in_private_each_of_two_reads_their_own_language() -> None:
    dialogue = two("en", "pl")
    lines = [effect for effect in dialogue.last.effects if isinstance(effect, SayTo)]
    assert [(each.to, each.text.reveal) for each in lines] == [("p1", "Hello."), ("p2", "Witajcie.")]


@pytest.mark.parametrize(
    ("languages", "asked", "labels", "bye"),
    [
        (("pl", "pl"), "Dokąd?", ["W lewo", "W prawo"], "Na razie."),
        (("en", "pl"), "Which way?", ["Left", "Right"], "Bye."),
        (("pl", "en"), "Which way?", ["Left", "Right"], "Bye."),
        (("pl", "de"), "Which way?", ["Left", "Right"], "Bye."),
    ],
)
def test_what_both_see_comes_in_the_language_both_have_or_in_english(languages, asked, labels, bye) -> None:
    dialogue = two(*languages)
    assert seen_by_all(dialogue) == [asked]
    assert dialogue.labels == labels
    dialogue.press("left")
    assert seen_by_all(dialogue) == [bye]


@pytest.mark.parametrize("label", ["Left", "left."])
def test_a_label_that_stands_in_common_is_typed_as_it_stands(label: str) -> None:
    dialogue = two("en", "pl")
    dialogue.type(label, by="p2", aloud=True)
    assert dialogue.idle


def test_ending_it_aloud_is_said_in_the_language_of_both() -> None:
    dialogue = two("pl", "pl")
    dialogue.wish(Wish.STOP, by="p2", aloud=True)
    assert seen_by_all(dialogue) == ["Koniec dla obojga."]
    dialogue = two("en", "pl")
    dialogue.wish(Wish.STOP, by="p2", aloud=True)
    assert seen_by_all(dialogue) == [phrases()["ended_for_all"][0].source]


def test_a_gentle_line_aloud_is_in_common_and_in_private_ones_own() -> None:
    dialogue = two("en", "pl")
    dialogue.wish(Wish.HELP, by="p2")
    assert dialogue.said == ["Pomoc.", "Dokąd?"]
    dialogue.wish(Wish.HELP, by="p2", aloud=True)
    assert seen_by_all(dialogue)[0] == phrases()["help"][0].source
