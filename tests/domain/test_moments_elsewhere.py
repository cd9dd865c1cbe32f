"""Dates in a language that the grammar doesn't know: figures are read, words are asked about, habits aren't guessed."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.moments import (
    Reason,
    Unclear,
    Unread,
    guessed_date_elsewhere,
    guessed_elsewhere,
    is_understood,
    worth_guessing_in,
)

NOW = datetime(2026, 11, 22, 14, 30, 7, tzinfo=ZoneInfo("Europe/Warsaw"))
NOT_UNDERSTOOD = Unread(Reason.NOT_UNDERSTOOD)


@pytest.mark.parametrize("text", ["17:20", "27.11 18:00", "2026-11-27 18:00", "tomorrow 17:20", "in 2 hours"])
def test_figures_and_english_are_understood(text: str) -> None:
    assert is_understood(text)


@pytest.mark.parametrize("text", ["jutro 17:20", "w piątek o 18:30", "27 listopada 18:00", "o 17:20", "", "x" * 301])
def test_a_strange_word_is_not(text: str) -> None:
    assert not is_understood(text)


@pytest.mark.parametrize("text", ["jutro 17:20", "w piątek o 18:30", "za 2 godziny", "za dwa tygodnie"])
def test_a_date_is_worth_asking_another_reader(text: str) -> None:
    assert worth_guessing_in(text, "pl")


@pytest.mark.parametrize(
    "text",
    [
        "co piątek o 18:30",
        "każdy piątek",
        "codziennie 8:00",
        "trzy dni temu",
        "od jutra",
        "do jutra 8:00",
        "x" * 65,
        "",
    ],
)
def test_habits_limits_and_what_is_over_are_not(text: str) -> None:
    assert not worth_guessing_in(text, "pl")


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("jutro 17:20", datetime(2026, 11, 23, 17, 20)),
        ("za 2 godziny", datetime(2026, 11, 22, 16, 30, 7)),
        ("za 15 minut", datetime(2026, 11, 22, 14, 45, 7)),
        ("za 3 dni 9:00", datetime(2026, 11, 25, 9)),
        ("za 2 tygodnie 9:00", datetime(2026, 12, 6, 9)),
        ("za 2 miesiące 9:00", datetime(2027, 1, 22, 9)),
        ("5 grudnia 2026 18:00", datetime(2026, 12, 5, 18)),
    ],
)
def test_a_guess_that_explains_every_number_is_asked_about(text: str, guess: datetime) -> None:
    asked = guessed_elsewhere(text, guess, NOW)
    assert isinstance(asked, Unclear)
    assert [option.value.replace(tzinfo=None) for option in asked.options] == [guess.replace(second=0)]


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("jutro 17:20", datetime(2026, 11, 23, 14, 30, 7)),
        ("27 listopada o 18", datetime(2118, 11, 27)),
        ("w niedzielę o 10", datetime(2026, 11, 10)),
        ("5 12345", datetime(2026, 12, 5, 9)),
    ],
)
def test_a_guess_that_is_past_too_far_or_leaves_a_number_is_not_understood(text: str, guess: datetime) -> None:
    assert guessed_elsewhere(text, guess, NOW) == NOT_UNDERSTOOD
    assert guessed_date_elsewhere(text, guess, NOW) == NOT_UNDERSTOOD


def test_a_day_alone_is_asked_about_with_hours() -> None:
    asked = guessed_elsewhere("jutro", datetime(2026, 11, 23, 14, 30, 7), NOW)
    assert isinstance(asked, Unclear)
    assert len(asked.options) > 1
    days = guessed_date_elsewhere("jutro", datetime(2026, 11, 23, 14, 30, 7), NOW)
    assert isinstance(days, Unclear)
    assert [option.value for option in days.options] == [date(2026, 11, 23)]


@given(st.text(max_size=70), st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)))
def test_no_text_is_ever_read_unasked(text: str, guess: datetime) -> None:
    assert isinstance(guessed_elsewhere(text, guess, NOW), Unclear | Unread)
    assert isinstance(guessed_date_elsewhere(text, guess, NOW), Unclear | Unread)
