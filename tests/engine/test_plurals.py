"""Sentences that depend on a number: said in the form in which the language counts it."""

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.dates import BabelDates
from bot.engine.flowset import FlowSet
from bot.engine.read import read_phrases
from bot.engine.text import template
from bot.engine.vocabulary import Vocabulary
from tests.engine.checked import source

DATES = BabelDates()
ENGLISH = "nights: {by: nights, one: one night, other: '{nights} nights'}\n"
POLISH = "nights: {by: nights, one: jedna noc, few: '{nights} noce', many: '{nights} nocy', other: '{nights} nocy'}\n"


def spoken(**files: str) -> FlowSet:
    """A flow set of phrases alone, by language, that counts as Babel does."""
    read = {language: read_phrases(source("phrases.yaml", text), language)[0] for language, text in files.items()}
    vocabulary = Vocabulary(plural=DATES.plural, plurals=DATES.plurals)
    return FlowSet({}, {language: each.texts for language, each in read.items() if each is not None}, vocabulary)


def told(flows: FlowSet, language: str, number: object) -> str:
    content = {"nights": str(number)}
    (one,) = flows.phrase(language, "nights", content)
    return one.fill(content.get)


def polish(number: int) -> str:
    """How Polish counts, by the school book."""
    if number == 1:
        return "jedna noc"
    few = number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)
    return f"{number} noce" if few else f"{number} nocy"


BOTH = spoken(en=ENGLISH, pl=POLISH)


@given(st.integers(0, 200))
def test_each_number_has_its_form_in_each_language(number: int) -> None:
    assert told(BOTH, "pl", number) == polish(number)
    assert told(BOTH, "en", number) == ("one night" if number == 1 else f"{number} nights")


@given(st.integers(0, 200), st.sampled_from(["en", "pl", "de", "fr", "ar", "ja", "lt"]))
def test_numbers_are_counted_as_babel_counts_them(number: int, language: str) -> None:
    form = DATES.plural(number, language)
    assert form == Locale.parse(language).plural_form(number)
    assert form in DATES.plurals(language)


def test_a_language_knows_its_forms() -> None:
    assert DATES.plurals("en") == {"one", "other"}
    assert DATES.plurals("pl") == {"one", "few", "many", "other"}
    assert DATES.plurals("ja") == {"other"}
    assert DATES.plurals("a language nobody knows") == {"one", "other"}


def test_a_phrase_that_is_not_translated_counts_as_english_does() -> None:
    assert told(spoken(en=ENGLISH, pl="other: Inne.\n"), "pl", 2) == "2 nights"


def test_a_phrase_may_depend_on_a_number_in_one_language_only() -> None:
    flows = spoken(en="nights: 'Nights: {nights}.'\n", pl=POLISH)
    assert told(flows, "en", 1) == "Nights: 1."
    assert told(flows, "pl", 3) == "3 noce"


@pytest.mark.parametrize("number", ["", "-1", "many", "1.5", "²"])
def test_what_is_no_number_has_the_form_for_all_else(number: str) -> None:
    assert told(BOTH, "en", number) == f"{number} nights"


def test_a_form_may_have_several_wordings() -> None:
    flows = spoken(en="nights: {by: nights, one: {variants: [a night, one night]}, other: '{nights} nights'}\n")
    assert [each.source for each in flows.phrase("en", "nights", {"nights": "1"})] == ["a night", "one night"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{by: nights, few: a, pair: b}", "the phrase 'nights' has no form 'pair'; name one of: zero, one, two, few"),
        ("{by: nights}", "the phrase 'nights' has no form at all; name one of: zero, one, two, few"),
        ("{by: [a], one: b}", "'by' of the phrase 'nights' can't be a list"),
    ],
)
def test_a_table_that_is_none_is_told(text: str, said: str) -> None:
    read, mistakes = read_phrases(source("phrases.yaml", f"nights: {text}\n"), "en")
    assert read is None
    assert mistakes[0].text.startswith(said)


def test_a_plain_sentence_is_never_chosen_by_a_number() -> None:
    assert spoken(en="nights: '{nights}'\n").phrase("en", "nights", {"nights": "1"}) == (template("{nights}"),)
