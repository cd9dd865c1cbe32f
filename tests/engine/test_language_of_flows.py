"""Dialogues in another language: what is understood, and what is said of untranslated flows."""

import pytest

from bot.engine.effects import Perform, SayTo
from tests.engine.bilingual_flows import ALL, ANA, BEN, flows, polish
from tests.engine.dialogue import Dialogue


@pytest.mark.parametrize("word", ["Źle", "zle", "no nie", "W DOL", "down", "low"])
def test_a_button_is_meant_by_words_of_either_language(word: str) -> None:
    dialogue = polish()
    if word == "low":
        dialogue.flows = flows("inside")
    dialogue.type(word)
    assert dialogue.slots["mood"] == "low"


def test_the_words_of_ones_own_language_go_before_english_ones() -> None:
    dialogue = polish()
    dialogue.type("no")
    assert dialogue.slots["mood"] == "high"


@pytest.mark.parametrize("word", ["yes", "nope"])
def test_yes_and_no_in_english_mean_nothing_in_a_translated_flow(word: str) -> None:
    dialogue = polish()
    dialogue.type(word)
    assert dialogue.said[0] == "Nie pasuje."
    assert dialogue.slots == {}


def test_in_an_untranslated_flow_all_its_words_count() -> None:
    dialogue = polish("asks", "inside")
    dialogue.type("yes")
    assert dialogue.slots["mood"] == "high"


@pytest.mark.parametrize(("word", "mood"), [("tak", "high"), ("Nie.", "low")])
def test_in_an_untranslated_flow_ones_own_yes_and_no_mean_the_english_ones(word: str, mood: str) -> None:
    dialogue = polish("asks", "inside")
    dialogue.type(word)
    assert dialogue.slots["mood"] == mood


@pytest.mark.parametrize("word", ["wróć", "wroc", "WSTECZ.", "go back"])
def test_wishes_are_understood_in_both_languages_and_without_accents(word: str) -> None:
    dialogue = polish()
    dialogue.type("Źle")
    dialogue.type(word)
    assert dialogue.at == "mood"


@pytest.mark.parametrize("word", ["dosc", "Przestań.", "stop"])
def test_one_stops_in_ones_own_words(word: str) -> None:
    dialogue = polish()
    dialogue.type(word)
    assert dialogue.idle
    assert dialogue.said == ["Koniec."]


@pytest.mark.parametrize("word", ["pomiń", "pomin", "skip"])
def test_one_skips_in_ones_own_words(word: str) -> None:
    dialogue = polish()
    dialogue.type(word)
    assert dialogue.at == "line"


def test_yes_no_and_numerals_are_said_in_ones_own_words() -> None:
    dialogue = polish("counts", "inside")
    dialogue.type("yes")
    assert dialogue.said[0] == "Tak albo nie."
    dialogue.type("tak")
    dialogue.type("ten")
    assert dialogue.said[0] == "Od 0 do 10."
    dialogue.type("Piec")
    dialogue.type("trzy")
    assert dialogue.said == ["Tak 5 3"]


def test_polish_wishes_mean_nothing_to_somebody_who_speaks_english() -> None:
    dialogue = Dialogue(flows(*ALL), people={"p1": ANA})
    dialogue.start("asks")
    dialogue.type("Low")
    dialogue.type("wstecz")
    assert dialogue.said == ["Bye."]


def test_an_untranslated_flow_says_so_once_where_it_begins() -> None:
    dialogue = polish("asks", "inside")
    assert dialogue.said == ["Tylko po angielsku.", "How is it?"]
    dialogue.type("Low")
    assert dialogue.said == ["What else?"]
    dialogue.type("nothing")
    assert dialogue.said == ["Pa."]


def test_what_comes_by_itself_stays_one_line() -> None:
    assert polish("nudge_test", "inside").said == ["Something is here."]


def test_flows_within_an_untranslated_one_do_not_say_it_again() -> None:
    dialogue = polish("asks", "together")
    assert dialogue.said[0] == "Tylko po angielsku."
    dialogue.type("Low")
    dialogue.type("nothing")
    assert dialogue.said == ["Bye."]


def test_a_translated_flow_says_nothing_of_english() -> None:
    assert polish().said == ["Jak jest?"]


def test_a_language_without_phrases_is_spoken_to_in_english_without_a_word() -> None:
    dialogue = Dialogue(flows(polish=False), people={"p1": BEN})
    dialogue.start("inside")
    assert dialogue.said == ["Bye."]


def test_of_two_only_the_one_who_lacks_it_is_told() -> None:
    dialogue = Dialogue(flows("inside"), people={"p1": ANA, "p2": BEN})
    lines = [effect for effect in dialogue.start("together") if isinstance(effect, SayTo)]
    assert [(each.to, each.text.reveal) for each in lines] == [
        ("p2", "Tylko po angielsku."),
        ("p1", "Hello."),
        ("p2", "Hello."),
    ]


def test_a_constant_that_people_read_is_kept_in_their_language() -> None:
    dialogue = polish()
    dialogue.type("Źle")
    kept = next(effect for effect in dialogue.type("coś") if isinstance(effect, Perform))
    assert kept.arguments["title"] == "Notatka"
    english = Dialogue(flows(*ALL), people={"p1": ANA})
    english.start("asks")
    english.type("Low")
    kept = next(effect for effect in english.type("more") if isinstance(effect, Perform))
    assert kept.arguments["title"] == "A note"
