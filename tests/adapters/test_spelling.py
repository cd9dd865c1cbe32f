"""What a mistyped word may have meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.spelling import FuzzySpelling

COMMANDS = ("start", "help", "menu", "now", "checkin", "promise", "ledger", "pause", "stop", "pair", "unpair", "hide")
SPELLING = FuzzySpelling()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("promis", "promise"),
        ("pormise", "promise"),
        ("chekin", "checkin"),
        ("ledgr", "ledger"),
        ("/ledgr", "ledger"),
        ("MENU", "menu"),
        ("pauze", None),
        ("unpare", None),
    ],
)
def test_only_a_near_miss_is_asked_about(typed: str, meant: str | None) -> None:
    assert SPELLING.nearest(typed, COMMANDS) == meant


@pytest.mark.parametrize(
    "word", ["pain", "hurt", "hate", "him", "her", "home", "no", "why", "people", "hidden", "ok", ""]
)
def test_what_people_say_is_not_taken_for_a_command(word: str) -> None:
    assert SPELLING.nearest(word, COMMANDS) is None


def test_nothing_is_near_where_there_is_nothing() -> None:
    assert SPELLING.nearest("promise", ()) is None


@given(st.text(st.characters(codec=None)))
def test_any_word_can_be_looked_up(word: str) -> None:
    assert SPELLING.nearest(word, COMMANDS) in (None, *COMMANDS)
