"""The sentences that belong to no flow: all there, filled with what the engine has, in the voice."""

from collections.abc import Mapping

from bot.engine.check import check
from bot.engine.read import read_library
from bot.engine.source import SourceFile, Sources
from bot.engine.step.phrases import PHRASES
from tests.engine.checked import source
from tests.vocabulary_for_tests import VOCABULARY


def phrases(language: str, texts: Mapping[str, str]) -> tuple[str, SourceFile]:
    name = "flows/phrases.yaml" if language == "en" else f"flows/locales/{language}/phrases.yaml"
    return language, source(name, "".join(f'"{key}": "{text}"\n' for key, text in texts.items()))


def phrase_mistakes(*files: tuple[str, SourceFile]) -> list[str]:
    library, mistakes = read_library(Sources(phrases=files))
    assert mistakes == ()
    return [str(mistake) for mistake in check(library, VOCABULARY)]


SAID = dict.fromkeys(sorted(PHRASES), "Noted.")


def test_the_engines_own_sentences_all_have_words() -> None:
    assert phrase_mistakes(phrases("en", {**SAID, "part": "{part} of {parts}."}), phrases("pl", SAID)) == []
    lacking = {key: text for key, text in SAID.items() if key != "done"}
    assert phrase_mistakes(phrases("en", lacking)) == [
        "flows/phrases.yaml:1: the engine says 'done', which has no words yet; add it"
    ]


def test_a_phrase_holds_what_the_engine_fills_and_keeps_the_voice() -> None:
    last = len(SAID)
    texts = {**SAID, "part": "{all}", "other": "Hello!", "long": "word " * 401}
    at = sorted(SAID).index("part") + 1
    assert phrase_mistakes(phrases("en", texts)) == [
        f"flows/phrases.yaml:{at}: 'part' has {{all}}, which the engine doesn't fill; it has: part, parts",
        f"flows/phrases.yaml:{last + 1}: 'other' has an exclamation mark; end it with a full stop",
        f"flows/phrases.yaml:{last + 2}: 'long' is too long; 2000 characters are the most",
    ]


def test_phrases_are_translated_whole() -> None:
    polish = {**SAID, "more": "Co?", "help": "{name}"}
    del polish["done"]
    at, file = list(polish).index("help") + 1, "flows/locales/pl/phrases.yaml"
    assert phrase_mistakes(phrases("en", SAID), phrases("pl", polish)) == [
        f"{file}:1: 'done' isn't translated; add it",
        f"{file}:{at}: 'help' has {{name}}, which the original lacks; it has: nothing",
        f"{file}:{len(polish)}: the original has no text 'more'; name one of: done",
    ]


def test_translated_phrases_alone_are_only_read() -> None:
    assert phrase_mistakes(phrases("pl", {"done": "Koniec."})) == []
