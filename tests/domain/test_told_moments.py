"""From a moment as it is told, without its year, back to the instant."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.told_moments import told_instant

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
BERLIN = "Europe/Berlin"
MONDAY, TUESDAY, FRIDAY, SATURDAY, SUNDAY = 0, 1, 4, 5, 6


def told(weekday: int, month: int, day: int, clock: str = "17:20", zone: str = BERLIN) -> datetime | None:
    return told_instant(weekday, month, day, time.fromisoformat(clock), zone=zone, now=NOW)


def test_a_moment_of_this_year_is_found_by_the_readers_clock() -> None:
    assert told(MONDAY, 11, 23) == datetime(2026, 11, 23, 16, 20, tzinfo=UTC)
    assert told(MONDAY, 11, 23, zone="America/Lima") == datetime(2026, 11, 23, 22, 20, tzinfo=UTC)


def test_the_weekday_settles_the_year() -> None:
    assert told(SATURDAY, 1, 2) == datetime(2027, 1, 2, 16, 20, tzinfo=UTC)
    assert told(FRIDAY, 1, 2) == datetime(2026, 1, 2, 16, 20, tzinfo=UTC)
    assert told(TUESDAY, 12, 30) == datetime(2025, 12, 30, 16, 20, tzinfo=UTC)


@pytest.mark.parametrize(("weekday", "month", "day"), [(FRIDAY, 11, 23), (MONDAY, 2, 29), (MONDAY, 6, 31)])
def test_what_fits_no_year_near_is_no_moment(weekday: int, month: int, day: int) -> None:
    assert told(weekday, month, day) is None


def test_an_hour_that_comes_twice_or_never_is_no_moment() -> None:
    assert told(SUNDAY, 10, 25, "02:30") is None
    assert told(SUNDAY, 3, 29, "02:30") is None
    assert told(SUNDAY, 10, 25, "03:00") == datetime(2026, 10, 25, 2, 0, tzinfo=UTC)


def test_the_present_year_is_that_of_the_readers_clock() -> None:
    eve = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert told_instant(FRIDAY, 1, 1, time(8), zone="Asia/Tokyo", now=eve) == datetime(2026, 12, 31, 23, tzinfo=UTC)


def test_at_the_ends_of_the_calendar_nothing_breaks() -> None:
    last = datetime(9999, 12, 31, 12, 0, tzinfo=UTC)
    assert told_instant(FRIDAY, 12, 31, time(23, 59), zone="America/Lima", now=last) is None
    assert told_instant(FRIDAY, 1, 1, time(0), zone="UTC", now=last) == datetime(9999, 1, 1, tzinfo=UTC)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)),
    st.integers(-250 * 24 * 60, 250 * 24 * 60),
    st.sampled_from(["UTC", BERLIN, "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"]),
)
def test_what_is_told_of_an_instant_leads_back_to_it_or_to_none(now: datetime, minutes: int, zone: str) -> None:
    at = now.replace(second=0, microsecond=0, tzinfo=UTC) + timedelta(minutes=minutes)
    wall = at.astimezone(ZoneInfo(zone))
    found = told_instant(
        wall.weekday(), wall.month, wall.day, wall.time(), zone=zone, now=now.replace(tzinfo=UTC)
    )  # fmt: skip
    assert found in (at, None)
    if found is None:
        assert wall.utcoffset() != wall.replace(fold=1 - wall.fold).utcoffset()
