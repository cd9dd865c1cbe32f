"""The sentences that belong to no flow: all there, filled with what the engine has, in the voice."""

from collections.abc import Mapping
from dataclasses import replace

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


COUNTS = replace(
    VOCABULARY,
    plurals=lambda language: frozenset({"one", "few", "other"} if language == "pl" else {"one", "other"}),
    lists={"command_now": "now", "command_menu": "menu"},
)


def table_mistakes(english: str, polish: str) -> list[str]:
    """What is wrong with these phrases, after all that the engine says itself."""
    said = "".join(f'"{key}": Noted.\n' for key in SAID)
    files = (("en", source("en.yaml", english + said)), ("pl", source("pl.yaml", polish + said)))
    library, mistakes = read_library(Sources(phrases=files))
    assert mistakes == ()
    return [str(mistake) for mistake in check(library, COUNTS)]


def test_a_language_has_each_form_in_which_it_counts_and_no_other() -> None:
    english = "nights: {by: n, one: a night, other: '{n} nights'}\n"
    assert table_mistakes(english, "nights: {by: n, one: noc, few: '{n} noce', other: '{n} nocy'}\n") == []
    assert table_mistakes(english, "nights: {by: n, one: noc, two: '{n} noce'}\n") == [
        "pl.yaml:1: 'nights' has no form few, other; pl counts by it",
        "pl.yaml:1: 'nights' has the form two, by which pl doesn't count; it has: one, few, other",
    ]


def test_a_number_that_decides_is_one_that_is_there() -> None:
    assert table_mistakes("nights: {by: m, one: a night, other: '{n} nights'}\n", "nights: Noce.\n") == [
        "en.yaml:1: 'nights' goes by {m}, which nothing fills; it has: n"
    ]
    polish = "nights: {by: m, one: noc, few: noce, other: nocy}\n"
    assert table_mistakes("nights: '{n} nights'\n", polish) == [
        "pl.yaml:1: 'nights' goes by {m}, which nothing fills; it has: n"
    ]
    assert table_mistakes("nights: {by: m, one: '{m} night', other: '{m} nights'}\n", polish) == []


def test_words_for_commands_stand_in_translations_and_are_told_apart() -> None:
    assert table_mistakes("", "command_now: teraz|już\ncommand_menu: menu|spis\n") == []
    assert table_mistakes("", "command_now: teraz|menu|Już|od razu\ncommand_menu: spis|teraz\n") == [
        "pl.yaml:1: 'command_now' and 'command_menu' both have 'menu'; leave it to one of them",
        "pl.yaml:1: 'command_now' has 'Już', which can't be typed as a command; write one word in small letters",
        "pl.yaml:1: 'command_now' has 'od razu', which can't be typed as a command; write one word in small letters",
        "pl.yaml:2: 'command_menu' and 'command_now' both have 'teraz'; leave it to one of them",
    ]
    assert table_mistakes("", "command_then: potem\n") == [
        "pl.yaml:1: the original has no text 'command_then'; there is none to name"
    ]


def test_a_language_begins_with_its_phrases() -> None:
    translation = source("flows/locales/pl/any.yaml", "title: Test\nnodes:\n  bye: {say: Pa.}\n")
    head = "flow: any\nversion: 1\ntitle: T\nhouse: true\nstart: bye\n"
    original = source("any.yaml", f"{head}nodes:\n  bye: {{say: B., next: end}}\n")
    files = Sources(flows=(original,), translations=(("pl", translation),), phrases=(phrases("en", SAID),))
    library, _ = read_library(files)
    assert [str(mistake) for mistake in check(library, VOCABULARY)] == [
        "flows/locales/pl/any.yaml:1: pl has no phrases; translate phrases.yaml before any flow"
    ]
