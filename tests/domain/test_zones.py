from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.moments import Option, Read, Reason, Unclear, Unread
from bot.domain.places import PLACES
from bot.domain.zones import KNOWN, clock_guesses, read_zone, zone_from_clock, zone_label, zone_reading

NOW = datetime(2026, 11, 22, 0, 10, tzinfo=UTC)
UNREAD = Unread(Reason.NOT_UNDERSTOOD)


def asked(text: str) -> list[str]:
    reading = zone_reading(text, KNOWN)
    assert isinstance(reading, Unclear)
    return [option.value for option in reading.options]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("berlin", "Europe/Berlin"),
        ("  BERLIN ", "Europe/Berlin"),
        ("Berlin, Germany", "Europe/Berlin"),
        ("Warsaw", "Europe/Warsaw"),
        ("i live in Kraków", "Europe/Warsaw"),
        ("Łódź", "Europe/Warsaw"),
        ("new york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("london time", "Europe/London"),
        ("são paulo", "America/Sao_Paulo"),
        ("istanbul", "Europe/Istanbul"),
        ("jamaica", "America/Jamaica"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("St. Petersburg", "Europe/Moscow"),
        ("UTC+2", "Etc/GMT-2"),
        ("gmt-5", "Etc/GMT+5"),
        ("GMT − 5", "Etc/GMT+5"),
        ("+02:00", "Etc/GMT-2"),
        ("+2", "Etc/GMT-2"),
        ("utc+14", "Etc/GMT-14"),
        ("utc-12", "Etc/GMT+12"),
        ("utc", "Etc/UTC"),
        ("+00:00", "Etc/UTC"),
        ("utc+5:30", "Asia/Kolkata"),
        ("+0545", "Asia/Kathmandu"),
        ("-02:30", "America/St_Johns"),
        ("etc/gmt-2", "Etc/GMT-2"),
        ("CET", "Europe/Berlin"),
        ("est", "America/New_York"),
    ],
)
def test_a_place_or_an_offset_names_its_zone(text, zone):
    assert read_zone(text, KNOWN) == zone


@pytest.mark.parametrize(
    "text",
    ["", " ", ",", "\0", "../../etc/passwd", "x" * 5000, "\ud800", "🏝", "+15", "-13", "+1:30", "+05:99", "localtime"],
)
def test_what_names_no_zone_is_asked_again(text):
    assert zone_reading(text, KNOWN) == UNREAD
    assert read_zone(text, KNOWN) is None


def test_a_name_of_several_places_is_asked_about():
    assert asked("ist") == ["Europe/Dublin", "Asia/Jerusalem", "Asia/Kolkata"]
    assert asked("San Juan") == ["America/Argentina/San_Juan", "America/Puerto_Rico"]
    assert "America/Chicago" in asked("usa")
    assert asked("+10:30") == ["Australia/Adelaide", "Australia/Lord_Howe"]
    assert read_zone("usa", KNOWN) is None


def test_a_misspelt_place_is_asked_about_and_never_taken():
    assert "Europe/Berlin" in asked("Berln")
    assert asked("Tokio") == ["Asia/Tokyo"]


def test_options_that_would_look_alike_tell_the_region():
    reading = zone_reading("west", KNOWN)
    assert reading == Unclear((Option("West (Australia)", "Australia/West"), Option("West (Brazil)", "Brazil/West")))


def test_only_zones_that_are_known_are_read():
    assert read_zone("berlin", ["Europe/Paris"]) is None
    assert read_zone("UTC+2", ["Europe/Paris"]) is None
    assert read_zone("usa", ["America/Chicago"]) == "America/Chicago"


def test_every_known_place_leads_to_zones_that_exist():
    assert {zone for zones in PLACES.values() for zone in zones} <= available_timezones()
    assert set(KNOWN) <= available_timezones()
    assert len(KNOWN) == len(set(KNOWN)) > 590


def test_the_full_name_of_a_zone_is_read_as_itself():
    names = [zone for zone in KNOWN if "/" in zone]
    assert [zone for zone in names if zone_reading(zone, names) != Read(zone)] == []


@given(st.text(max_size=100))
def test_no_text_is_too_strange(text):
    found = read_zone(text, KNOWN)
    assert found is None or ZoneInfo(found)


@pytest.mark.parametrize(
    ("zone", "label"),
    [
        ("America/New_York", "New York"),
        ("Etc/GMT-2", "UTC+2"),
        ("Etc/GMT+11", "UTC-11"),
        ("Etc/UTC", "UTC"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_is_shown_as_people_say_it(zone, label):
    assert zone_label(zone) == label


# --- what does your clock show? --------------------------------------------------------------------------------


def test_the_likeliest_clocks_are_guessed_first():
    guesses = clock_guesses(NOW)
    assert guesses[:3] == ("00:10", "01:10", "02:10")
    assert len(set(guesses)) == len(guesses) >= 8


def test_every_guess_leads_to_a_zone_that_shows_it():
    for guess in clock_guesses(NOW):
        zone = zone_from_clock(time.fromisoformat(guess), NOW)
        assert f"{NOW.astimezone(ZoneInfo(zone)):%H:%M}" == guess


@pytest.mark.parametrize("hours", range(-12, 15))
@pytest.mark.parametrize("now", [NOW, datetime(2026, 7, 1, 23, 59, 30, tzinfo=UTC)])
def test_every_whole_hour_is_found_and_has_no_summer_time(hours, now):
    shown = now + timedelta(hours=hours)
    zone = zone_from_clock(shown.time(), now)
    assert zone.startswith("Etc/")
    for later in (0, 180):
        there = (now + timedelta(days=later)).astimezone(ZoneInfo(zone))
        assert there.time() == (shown + timedelta(days=later)).time()


@pytest.mark.parametrize(
    ("shown", "zone"),
    [
        (time(5, 40), "Asia/Kolkata"),
        (time(3, 40), "Asia/Tehran"),
        (time(5, 55), "Asia/Kathmandu"),
        (time(20, 40), "America/St_Johns"),
        (time(14, 40), "Pacific/Marquesas"),
        (time(8, 55), "Australia/Eucla"),
        (time(10, 40), "Australia/Adelaide"),
        (time(0, 10), "Etc/UTC"),
        (time(2, 4), "Etc/GMT-2"),
        (time(2, 13), "Etc/GMT-2"),
        (time(1, 40), "Etc/GMT-2"),
        (time(9, 2), "Etc/GMT-9"),
        (time(14, 10), "Etc/GMT+10"),
    ],
)
def test_uneven_clocks_mean_a_place_and_others_the_nearest_hour(shown, zone):
    assert zone_from_clock(shown, NOW) == zone


@given(st.times(), st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)))
def test_any_clock_leads_within_half_an_hour(shown, now):
    now = now.replace(tzinfo=UTC)
    there = now.astimezone(ZoneInfo(zone_from_clock(shown, now)))
    apart = abs((there.hour * 60 + there.minute) - (shown.hour * 60 + shown.minute))
    assert min(apart, 1440 - apart) <= 30
