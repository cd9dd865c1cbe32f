"""Dates and times in words."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.adapters.dates import BabelDates

DATES = BabelDates()


def test_a_moment_names_weekday_day_month_and_clock() -> None:
    at = datetime(2026, 11, 23, 17, 20, tzinfo=ZoneInfo("Europe/Berlin"))
    assert DATES.moment(at, "en") == "Monday 23 November, 17:20"


def test_a_moment_is_told_as_its_own_zones_clock_shows_it() -> None:
    at = datetime(2026, 11, 23, 23, 30, tzinfo=ZoneInfo("UTC"))
    assert DATES.moment(at.astimezone(ZoneInfo("Asia/Tokyo")), "en") == "Tuesday 24 November, 08:30"
    assert DATES.moment(at.astimezone(ZoneInfo("America/Lima")), "en") == "Monday 23 November, 18:30"


@pytest.mark.parametrize(("at", "shown"), [(time(0, 0), "00:00"), (time(9, 5, 59), "09:05"), (time(23, 59), "23:59")])
def test_the_clock_has_twenty_four_hours_and_two_digits(at: time, shown: str) -> None:
    assert DATES.time(at, "en") == shown


def test_a_day_is_told_without_its_year() -> None:
    assert DATES.date(date(2026, 3, 1), "en") == "Sunday 1 March"


@pytest.mark.parametrize(("language", "shown"), [("pl", "niedziela 1 marca"), ("de", "Sonntag 1 März")])
def test_a_day_is_told_in_the_persons_language(language: str, shown: str) -> None:
    assert DATES.date(date(2026, 3, 1), language) == shown


@pytest.mark.parametrize("language", ["pt-BR", "pt_BR", "pt"])
def test_a_language_may_name_its_country(language: str) -> None:
    assert DATES.date(date(2026, 3, 1), language) == "domingo 1 março"


@pytest.mark.parametrize("language", ["xx", "", "tlh", "not a language", "en-Nowhere", "../en", "e\x00n"])
def test_a_language_nobody_knows_still_gets_an_answer(language: str) -> None:
    assert DATES.date(date(2026, 3, 1), language) == "Sunday 1 March"


def test_days_are_named_by_themselves() -> None:
    assert DATES.day(date(2026, 11, 23), "pl") == "23 listopada"
    assert DATES.day(date(2026, 11, 23), "en") == "23 November"


def test_several_items_become_one_enumeration() -> None:
    assert DATES.listed(["Monday"], "en") == "Monday"
    assert DATES.listed(["Monday", "Friday"], "en") == "Monday and Friday"
    assert DATES.listed(["lundi", "mardi", "jeudi"], "fr") == "lundi, mardi et jeudi"


@pytest.mark.parametrize(
    ("zone", "language", "shown"),
    [
        ("Europe/Warsaw", "en", "Warsaw"),
        ("Europe/Warsaw", "pl", "Warszawa"),
        ("America/New_York", "en", "New York"),
        ("America/Argentina/Buenos_Aires", "en", "Buenos Aires"),
        ("Etc/UTC", "en", "UTC"),
        ("Nowhere/Green_Hill", "en", "Green Hill"),
    ],
)
def test_a_zone_is_told_by_its_city(zone: str, language: str, shown: str) -> None:
    assert DATES.zone(zone, language) == shown


# Moments found again in what was told.

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=ZoneInfo("UTC"))
BERLIN = ZoneInfo("Europe/Berlin")


def instants(text: str, language: str = "en", zone: str = "Europe/Berlin") -> list[tuple[str, datetime]]:
    return list(DATES.moments_in(text, language, zone, NOW))


@pytest.mark.parametrize("language", ["en", "pl", "de", "fr", "pt-BR", "uk", "tr", "ja", "not a language"])
def test_a_moment_that_was_told_is_found_again_in_the_text(language: str) -> None:
    at = datetime(2027, 3, 1, 9, 5, tzinfo=BERLIN)
    told = DATES.moment(at, language)
    assert instants(f'"Call", {told}. 10:30?', language) == [(told, at)]


def test_several_moments_are_found_in_their_order_each_once() -> None:
    first, second = "Monday 23 November, 17:20", "Sunday 22 November, 09:00"
    found = instants(f"{first}; {second}; and once more {first}.")
    assert [told for told, _ in found] == [first, second]
    assert found[1][1] == datetime(2026, 11, 22, 9, 0, tzinfo=BERLIN)


@pytest.mark.parametrize(
    "text",
    [
        "It's in the ledger.",
        "Until then: nothing, 5 of 6",
        "At 17:20, or later, 18:30",
        "Monday 23 November",
        "Wednesday 23 November, 17:20",
        "Monday 23 November, 27:20",
        "Monday 23 November, 17:200",
        "XMonday 23 November, 17:20",
        "Monday 123 November, 17:20",
        "monday 23 november, 17:20",
    ],
)
def test_what_is_no_moment_as_it_is_told_is_left_alone(text: str) -> None:
    assert instants(text) == []


def test_a_moment_is_read_in_the_language_it_was_told_in() -> None:
    assert instants("Monday 23 November, 17:20", "pl") == []


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 11, 23), "poniedziałek 23 listopada"),
        (date(2026, 5, 1), "piątek 1 maja"),
        (date(2026, 8, 5), "środa 5 sierpnia"),
        (date(2026, 2, 28), "sobota 28 lutego"),
        (date(2026, 10, 4), "niedziela 4 października"),
    ],
)
def test_polish_months_stand_in_the_genitive(day: date, told: str) -> None:
    assert DATES.date(day, "pl") == told


def test_moments_are_found_again_in_polish() -> None:
    now = datetime(2026, 11, 22, 18, tzinfo=UTC)
    for month in range(1, 13):
        at = datetime(2027, month, 11, 17, 20, tzinfo=ZoneInfo("Europe/Warsaw"))
        text = f"Zapisane. Ciąg dalszy: {DATES.moment(at, 'pl')}."
        (found,) = DATES.moments_in(text, "pl", "Europe/Warsaw", now)
        assert found == (DATES.moment(at, "pl"), at.astimezone(UTC))
        assert DATES.moments_in(text, "en", "Europe/Warsaw", now) == ()


def test_several_items_and_cities_are_told_in_polish() -> None:
    assert DATES.listed(["poniedziałek", "środa", "piątek"], "pl") == "poniedziałek, środa i piątek"
    assert DATES.zone("Europe/Warsaw", "pl") == "Warszawa"
    assert DATES.time(time(7, 5), "pl") == "07:05"
