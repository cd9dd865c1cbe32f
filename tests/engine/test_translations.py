"""Translations and phrases: texts without a graph, beside the flows they belong to."""

from bot.engine.read import Library, read_library, read_phrases, read_translation
from bot.engine.source import Sources
from bot.engine.text import template
from tests.engine.large_flow import SMALL, source
from tests.vocabulary_for_tests import VOCABULARY

TRANSLATION = """\
title: Duży
nodes:
  hello: {say: [Raz., {variants: [Dwa., Two.]}]}
  bye: {say: Koniec.}
  mood:
    ask: {variants: [Jak jest?, A ty?]}
    choices: {no: Nie, "09:00": {label: Dziewiąta}}
    lint:
      reasons: Powód.
      mind_reading: {text: Zostaje., choices: {sad: {label: Smutek}}, keep: Zostaw}
  give: {text: "{a.mood}", ask: Wysłać?, yes: Wyślij, no: Nie}
"""


def test_a_translation_has_the_paths_of_the_original() -> None:
    read, mistakes = read_translation(source(TRANSLATION, "flows/locales/pl/large.yaml"), "pl")
    assert mistakes == ()
    assert read is not None
    assert (read.name, read.language, read.file) == ("large", "pl", "flows/locales/pl/large.yaml")
    assert {path: [text.source for text in texts] for path, texts in read.texts.items()} == {
        "title": ["Duży"],
        "hello.say.0": ["Raz."],
        "hello.say.1": ["Dwa.", "Two."],
        "bye.say.0": ["Koniec."],
        "mood.ask": ["Jak jest?", "A ty?"],
        "mood.choices.no": ["Nie"],
        "mood.choices.09:00": ["Dziewiąta"],
        "mood.lint.reasons": ["Powód."],
        "mood.lint.mind_reading": ["Zostaje."],
        "mood.lint.mind_reading.choices.sad": ["Smutek"],
        "mood.lint.mind_reading.keep": ["Zostaw"],
        "give.text": ["{a.mood}"],
        "give.ask": ["Wysłać?"],
        "give.yes": ["Wyślij"],
        "give.no": ["Nie"],
    }
    assert read.lines["mood.lint.reasons"] == 9


def test_a_button_may_be_called_as_a_bubble_is() -> None:
    text = "title: Mały\nnodes:\n  ask: {ask: Co?, choices: {say: Powiedzieć to, go: {label: Iść, also: [idę]}}}\n"
    read, mistakes = read_translation(source(text, "flows/locales/pl/small.yaml"), "pl")
    assert mistakes == ()
    assert read is not None
    assert {"ask.choices.say", "ask.choices.go"} <= set(read.texts)
    assert read.also == {"ask.choices.go": ("idę",)}


def test_a_translation_stands_beside_the_original() -> None:
    polish = "title: Mały\nnodes:\n  bye: {say: Koniec.}\n"
    english_phrases, polish_phrases = source("done: That was it.\nyes: 'Yes'\n"), source("done: Koniec.\n")
    library, mistakes = read_library(
        Sources(
            flows=(source(SMALL),),
            translations=(("pl", source(polish)), ("pl", source(polish, "flows/locales/pl/gone.yaml"))),
            phrases=(("en", english_phrases), ("pl", polish_phrases)),
        )
    )
    assert mistakes == ()
    flows = library.flow_set(VOCABULARY)
    small = flows.flows["small"]
    assert small.variants("pl", "bye.say.0") == (template("Koniec."),)
    assert small.variants("de", "bye.say.0") == (template("That was it."),)
    assert flows.phrase("pl", "done") == (template("Koniec."),)
    assert flows.phrase("pl", "yes") == (template("Yes"),)
    assert set(flows.flows) == {"small"}


def test_phrases_are_read_by_key() -> None:
    phrases = "done: That was it.\nhello: {variants: [Hello., Hi.]}\n"
    read, mistakes = read_phrases(source(phrases, "flows/phrases.yaml"), "en")
    assert mistakes == ()
    assert read is not None
    assert read.texts == {"done": (template("That was it."),), "hello": (template("Hello."), template("Hi."))}


def test_a_library_without_phrases_still_gives_a_flow_set() -> None:
    assert Library().flow_set(VOCABULARY).phrases == {"en": {}}
