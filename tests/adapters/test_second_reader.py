"""The second reader of dates: a guess in English, never about long texts."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.adapters.guesses import DateparserGuesses

GUESSES = DateparserGuesses()
SUNDAY = datetime(2026, 11, 22, 14, 30, 7, tzinfo=ZoneInfo("Australia/Lord_Howe"))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2 days 18:00", datetime(2026, 11, 24, 18)),
        ("in 2 months and 3 hours", datetime(2027, 1, 22, 17, 30, 7)),
        ("5 december 2026 18:00", datetime(2026, 12, 5, 18)),
    ],
)
def test_a_guess_is_told_by_the_persons_own_clock(text: str, meant: datetime) -> None:
    assert GUESSES.guess(text, SUNDAY) == meant


@pytest.mark.parametrize("text", ["hello", "", " ", "every friday", "\ud800", "за неделю", "2 days" + " and" * 20])
def test_what_is_no_date_or_too_long_is_not_guessed_at(text: str) -> None:
    assert GUESSES.guess(text, SUNDAY) is None
