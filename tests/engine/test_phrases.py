"""The engine's own sentences."""

import re

import pytest

from bot.engine.events import Wish
from bot.engine.step import PHRASES
from tests.engine.words_for_tests import phrases

SENTENCES = sorted(key for key in PHRASES if not key.startswith(("typed_", "words_", "number_words")))


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_every_phrase_of_the_engine_is_there_with_its_own_placeholders(key: str) -> None:
    for wording in phrases()[key]:
        assert set(wording.places) <= PHRASES[key]


@pytest.mark.parametrize("key", SENTENCES)
def test_every_wording_shows_something_whatever_is_filled_in(key: str) -> None:
    for wording in phrases()[key]:
        assert wording.fill(dict.fromkeys(PHRASES[key], "7").get)


@pytest.mark.parametrize("key", SENTENCES)
def test_the_voice_is_calm_and_brief(key: str) -> None:
    for wording in phrases()[key]:
        assert "!" not in wording.source
        assert not re.search(r"\b(should|must|please try|invalid|error|wrong)\b", wording.source, re.IGNORECASE)
        assert len(re.findall(r"[.?](?:\s|$)", wording.source)) <= 3
        assert wording.source.count("?") <= 1
        assert len(wording.source.split()) <= 30


def test_no_typed_word_means_two_wishes() -> None:
    words = [word for wish in Wish for each in phrases()[f"typed_{wish.value}"] for word in each.source.split("|")]
    assert len(set(words)) == len(words)
    assert all(word == word.strip().casefold() for word in words)


def test_the_words_of_numbers_stand_in_order() -> None:
    (wording,) = phrases()["number_words"]
    assert len(wording.source.split("|")) == 11
