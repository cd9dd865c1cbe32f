"""What another reader found is asked about, and only where nothing speaks against it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.moments import Option, Reason, Unclear, Unread, guessed, guessed_date, worth_guessing

SUNDAY = datetime(2026, 11, 22, 14, 30, 7, tzinfo=ZoneInfo("Europe/Warsaw"))
NOT_UNDERSTOOD = Unread(Reason.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    "text", ["2 days 18:00", "in 2 months and 3 hours", "the friday after next", "3 dec, sevenish", "tomorrow-ish"]
)
def test_words_that_name_a_day_are_worth_a_guess(text: str) -> None:
    assert worth_guessing(text)


@pytest.mark.parametrize(
    "text",
    [
        "9",
        "at 9",
        "9-5",
        "1430",
        "03/04",
        "5 to 6",
        "next month",
        "december 2026",
        "may I ask",
        "in 20 minutes at 18:00",
        "every friday",
        "weekdays",
        "daily from tomorrow",
        "tomorrow 18:00 utc",
        "2 days ago",
        "last friday",
        "from 5 to 6 tomorrow",
        "the day before tomorrow",
        "",
        "tomorrow\n18:00",
        "tomorrow at 18:00 " + "and so on " * 5,
    ],
)
def test_bare_numbers_repetitions_zones_and_stories_never_are(text: str) -> None:
    assert not worth_guessing(text)


def test_a_guess_is_one_option_and_never_taken_unasked() -> None:
    found = guessed("2 days 18:00", datetime(2026, 11, 24, 18), SUNDAY)
    at = datetime(2026, 11, 24, 18, tzinfo=SUNDAY.tzinfo)
    assert found == Unclear((Option("Tuesday 24 November, 18:00", at),))


@pytest.mark.parametrize("clock", [(14, 30, 7), (0, 0, 0)])
def test_a_guess_without_a_time_of_day_offers_some(clock: tuple[int, int, int]) -> None:
    found = guessed("2 weeks and 1 day", datetime(2026, 12, 7, *clock), SUNDAY)
    assert isinstance(found, Unclear)
    assert [f"{option.value:%m-%d %H:%M}" for option in found.options] == [
        "12-07 09:00",
        "12-07 12:00",
        "12-07 18:00",
        "12-07 20:00",
    ]


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("tomorrow at 25:00", datetime(2026, 11, 23, 14, 30, 7)),
        ("tomorrow at 12:75", datetime(2026, 11, 23, 12, 0)),
        ("friday 13", datetime(2026, 11, 27)),
        ("monday 24 november 18:00", datetime(2026, 11, 24, 18)),
        ("24 december 18:00", datetime(2026, 11, 24, 18)),
        ("24 november 18:00 room 12345", datetime(2026, 11, 24, 18)),
        ("22 november 9am", datetime(2026, 11, 22, 9)),
        ("22 november 2029 9am", datetime(2029, 11, 22, 9)),
    ],
)
def test_a_guess_that_leaves_something_unexplained_or_is_out_of_reach_is_dropped(text: str, guess: datetime) -> None:
    assert guessed(text, guess, SUNDAY) == NOT_UNDERSTOOD
    assert guessed_date(text, guess, SUNDAY) == NOT_UNDERSTOOD or guess.date() == SUNDAY.date()


def test_a_guessed_date_is_asked_without_a_time() -> None:
    found = guessed_date("2 weeks and 1 day", datetime(2026, 12, 7, 14, 30, 7), SUNDAY)
    assert found == Unclear((Option("Monday 7 December", date(2026, 12, 7)),))


@given(st.text(max_size=70), st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)))
def test_no_words_and_no_guess_are_too_strange(text: str, guess: datetime) -> None:
    assert worth_guessing(text) in (True, False)
    found = guessed(text, guess, SUNDAY)
    assert found == NOT_UNDERSTOOD or all(option.value > SUNDAY for option in found.options)
