"""The second reader of dates: a guess in the person's language, never about long texts."""

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


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("jutro 17:20", datetime(2026, 11, 23, 17, 20)),
        ("jutro o 17.20", datetime(2026, 11, 23, 17, 20)),
        ("Jutro o 17", datetime(2026, 11, 23, 17)),
        ("w piątek o 18:30", datetime(2026, 11, 27, 18, 30)),
        ("piatek 18:30", datetime(2026, 11, 27, 18, 30)),
        ("we wtorek 8:00", datetime(2026, 11, 24, 8)),
        ("w niedzielę o 10", datetime(2026, 11, 29, 10)),
        ("27 listopada o godz. 18", datetime(2026, 11, 27, 18)),
        ("za godzinę", datetime(2026, 11, 22, 15, 30, 7)),
        ("za dwie godziny", datetime(2026, 11, 22, 16, 30, 7)),
        ("za dwa tygodnie o 9", datetime(2026, 12, 6, 9)),
        ("pojutrze", datetime(2026, 11, 24, 14, 30, 7)),
        ("dziś o 20", datetime(2026, 11, 22, 20)),
    ],
)
def test_a_date_in_polish_is_guessed_at_for_whoever_speaks_it(text: str, meant: datetime) -> None:
    assert GUESSES.guess(text, SUNDAY, "pl") == meant
    assert GUESSES.guess(text, SUNDAY) is None


def test_a_language_that_is_unknown_there_is_read_as_english() -> None:
    assert GUESSES.guess("2 days 18:00", SUNDAY, "tlh") == datetime(2026, 11, 24, 18)
