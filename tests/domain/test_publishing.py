from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.publishing import HOURS, NOTICE, next_publication
from bot.domain.quiet import NIGHT, Quiet

BERLIN = "Europe/Berlin"
ZONES = [
    BERLIN,
    "America/New_York",
    "America/Santiago",
    "America/Nuuk",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Africa/Casablanca",
    "Etc/GMT+12",
]
DAY_SLEEPER = Quiet(time(9), time(19))

instants = st.datetimes(datetime(2009, 1, 1), datetime(2031, 1, 1)).map(lambda naive: naive.replace(tzinfo=UTC))
clocks = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 59]))
quiets = st.builds(Quiet, clocks, clocks)
zones = st.sampled_from(ZONES)


def local(instant: datetime, zone: str = BERLIN) -> str:
    return f"{instant.astimezone(ZoneInfo(zone)):%m-%d %H:%M}"


def berlin(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZoneInfo(BERLIN)).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (berlin(22, 9), "11-22 12:00"),
        (berlin(22, 11, 30), "11-22 12:00"),
        (berlin(22, 11, 31), "11-22 18:00"),
        (berlin(22, 12), "11-22 18:00"),
        (berlin(22, 17, 45), "11-23 12:00"),
        (berlin(22, 23, 59), "11-23 12:00"),
    ],
)
def test_it_is_noon_or_six_whichever_comes_next_with_half_an_hour_between(now, shown):
    assert local(next_publication(now, BERLIN, NIGHT)) == shown


def test_an_hour_in_the_quiet_ones_is_left_out():
    assert local(next_publication(berlin(22, 9), BERLIN, Quiet(time(10), time(14)))) == "11-22 18:00"
    assert local(next_publication(berlin(22, 13), BERLIN, Quiet(time(17), time(9)))) == "11-23 12:00"


def test_the_moment_at_which_quiet_ends_is_not_quiet():
    assert local(next_publication(berlin(22, 9), BERLIN, Quiet(time(20), time(12)))) == "11-22 12:00"


def test_for_somebody_who_sleeps_by_day_it_is_the_end_of_their_quiet_hours():
    assert local(next_publication(berlin(22, 9), BERLIN, DAY_SLEEPER)) == "11-22 19:00"
    assert local(next_publication(berlin(22, 18, 45), BERLIN, DAY_SLEEPER)) == "11-23 19:00"


def test_the_clock_counts_and_not_the_hours_since_when_clocks_change():
    assert local(next_publication(berlin(28, 18, month=3), BERLIN, NIGHT)) == "03-29 12:00"
    assert next_publication(berlin(28, 18, month=3), BERLIN, NIGHT) == datetime(2026, 3, 29, 10, tzinfo=UTC)
    assert next_publication(berlin(24, 18, month=10), BERLIN, NIGHT) == datetime(2026, 10, 25, 11, tzinfo=UTC)


def test_a_date_that_a_place_left_out_is_passed_over():
    now = datetime(2011, 12, 30, 9, tzinfo=UTC)
    assert local(next_publication(now, "Pacific/Apia", NIGHT), "Pacific/Apia") == "12-31 12:00"


@given(instants, zones, quiets)
def test_it_is_never_too_soon_never_quiet_and_never_more_than_three_days_off(now, zone, quiet):
    shown = next_publication(now, zone, quiet)
    assert now + NOTICE <= shown <= now + timedelta(days=3)
    assert not quiet.is_quiet(shown, zone)
    assert shown.tzinfo is UTC


@given(instants, zones)
@example(datetime(2026, 3, 28, 23, tzinfo=UTC), BERLIN)
def test_by_night_quiet_it_is_always_one_of_the_two_hours_and_within_a_day_of_them(now, zone):
    shown = next_publication(now, zone, NIGHT)
    assert shown.astimezone(ZoneInfo(zone)).time() in HOURS
    assert shown - now <= timedelta(days=1, hours=19)


@given(instants, zones, quiets, st.timedeltas(timedelta(0), timedelta(days=2)))
def test_who_gives_later_is_never_shown_earlier(now, zone, quiet, by):
    assert next_publication(now, zone, quiet) <= next_publication(now + by, zone, quiet)


@given(instants, zones, quiets, st.data())
def test_when_between_two_hours_something_was_given_cannot_be_told_from_when_it_is_shown(now, zone, quiet, data):
    shown = next_publication(now, zone, quiet)
    between = data.draw(st.timedeltas(timedelta(0), shown - NOTICE - now))
    assert next_publication(now + between, zone, quiet) == shown
