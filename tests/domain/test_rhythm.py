from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whenever import Date, PlainDateTime, Time, TimeDelta

from bot.domain.quiet import NIGHT, Quiet
from bot.domain.rhythm import (
    DAILY_DAYS,
    THRICE_DAYS,
    Occurrence,
    OccurrenceKind,
    Rhythm,
    answered,
    local_date,
    next_checkin,
    next_due,
    next_of_week,
    on_date,
    sent,
    spread_s,
    wall_instant,
)

BERLIN = "Europe/Berlin"
ZONES = [
    BERLIN,
    "America/New_York",
    "America/Santiago",
    "America/Nuuk",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "Africa/Casablanca",
    "Etc/GMT-2",
    "Etc/GMT+12",
]

instants = st.datetimes(datetime(2009, 1, 1), datetime(2031, 1, 1)).map(
    lambda naive: naive.replace(microsecond=0, tzinfo=UTC)
)
clocks = st.builds(time, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 45, 59]))
zones = st.sampled_from(ZONES)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def local(instant: datetime, zone: str) -> str:
    return f"{instant.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


def shown_at(plain: PlainDateTime, zone: str) -> list[float]:
    """By another library: the timestamps at which the zone's clock shows `plain`, earliest first."""
    guesses = [plain.assume_utc() - TimeDelta(minutes=15 * quarters) for quarters in range(-48, 57)]
    return sorted(guess.timestamp() for guess in guesses if guess.to_tz(zone).to_plain() == plain)


def exists(day: date, zone: str) -> bool:
    plain = Date(day.year, day.month, day.day)
    return any(shown_at(plain.at(Time(hour)), zone) for hour in range(24))


# --- the next time a clock shows something ---------------------------------------------------------------------


def test_the_next_evening_is_today_before_it_and_tomorrow_at_it():
    assert next_due(utc(2026, 11, 22, 12), time(20, 30), BERLIN) == utc(2026, 11, 22, 19, 30)
    assert next_due(utc(2026, 11, 22, 19, 30), time(20, 30), BERLIN) == utc(2026, 11, 23, 19, 30)


@pytest.mark.parametrize(
    ("zone", "after", "at", "shown"),
    [
        (BERLIN, utc(2026, 3, 28, 12), time(2, 30), "2026-03-29 03:00"),
        (BERLIN, utc(2026, 10, 24, 12), time(2, 30), "2026-10-25 02:30"),
        ("America/Santiago", utc(2026, 9, 5, 12), time(0), "2026-09-06 01:00"),
        ("Australia/Lord_Howe", utc(2026, 10, 3, 0), time(2, 15), "2026-10-04 02:30"),
        ("Pacific/Apia", utc(2011, 12, 29, 20), time(9), "2011-12-31 09:00"),
        ("America/Nuuk", utc(2024, 3, 30, 12), time(23, 30), "2024-03-30 22:59"),
        ("Etc/GMT-2", utc(2026, 11, 22, 12), time(20, 30), "2026-11-22 20:30"),
    ],
)
def test_skipped_doubled_and_missing_times_have_one_moment_each(zone, after, at, shown):
    assert local(next_due(after, at, zone), zone) == shown


def test_a_doubled_time_counts_the_first_time_only():
    first = next_due(utc(2026, 10, 24, 22), time(2, 30), BERLIN)
    assert first == utc(2026, 10, 25, 0, 30)
    assert next_due(first, time(2, 30), BERLIN) == utc(2026, 10, 26, 1, 30)


@given(instants, clocks, zones)
def test_the_next_time_is_later_than_now_and_at_most_two_days_off(after, at, zone):
    due = next_due(after, at, zone)
    assert after < due <= after + timedelta(hours=49)
    assert due.utcoffset() == timedelta(0)


@given(instants, clocks, zones)
def test_each_date_that_exists_gets_exactly_one(after, at, zone):
    due = next_due(after, at, zone)
    days = [local_date(due, zone)]
    for _ in range(4):
        due = next_due(due, at, zone)
        days.append(local_date(due, zone))
    assert sorted(set(days)) == days
    between = [days[0] + timedelta(days=n) for n in range((days[-1] - days[0]).days)]
    assert all(day in days or not exists(day, zone) for day in between)


@given(st.dates(date(2009, 1, 1), date(2031, 1, 1)), clocks, zones)
def test_another_library_agrees_wherever_the_clock_shows_the_time_at_all(day, at, zone):
    plain = Date(day.year, day.month, day.day).at(Time(at.hour, at.minute))
    theirs = shown_at(plain, zone)
    assert not theirs or on_date(day, at, ZoneInfo(zone)).timestamp() == theirs[0]


@given(st.dates(date(2009, 1, 1), date(2031, 1, 1)), clocks, zones)
def test_a_skipped_time_is_the_first_moment_at_which_the_clock_shows_more(day, at, zone):
    wall, tz = datetime.combine(day, at), ZoneInfo(zone)
    instant = wall_instant(wall, tz)
    assert instant.astimezone(tz).replace(tzinfo=None) >= wall
    assert (instant - timedelta(seconds=1)).astimezone(tz).replace(tzinfo=None) < wall or instant.astimezone(tz).fold


def test_a_date_that_never_was_has_no_moment():
    assert on_date(date(2011, 12, 30), time(9), ZoneInfo("Pacific/Apia")) is None
    assert not exists(date(2011, 12, 30), "Pacific/Apia")


# --- quiet hours -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hour", "quiet"), [(21, False), (22, True), (23, True), (0, True), (7, True), (8, False), (12, False)]
)
def test_night_is_quiet_over_midnight(hour, quiet):
    assert NIGHT.covers(time(hour)) is quiet


def test_quiet_hours_within_a_day_and_none_at_all():
    assert Quiet(time(13), time(15)).covers(time(14))
    assert not Quiet(time(13), time(15)).covers(time(15))
    assert not Quiet(time(9), time(9)).covers(time(9))


def test_quiet_goes_by_the_clock_of_the_person():
    assert NIGHT.is_quiet(utc(2026, 11, 22, 6, 30), BERLIN)
    assert not NIGHT.is_quiet(utc(2026, 11, 22, 7, 30), BERLIN)


def test_quiet_begins_in_the_evening_and_where_there_is_none_never():
    assert NIGHT.quiet_start(utc(2026, 11, 22, 20), BERLIN) == utc(2026, 11, 22, 21)
    assert NIGHT.quiet_start(utc(2026, 11, 22, 21), BERLIN) == utc(2026, 11, 23, 21)
    assert Quiet(time(0), time(0)).quiet_start(utc(2026, 11, 22, 20), BERLIN) is None


def test_quiet_ends_in_the_morning_and_outside_it_at_once():
    assert NIGHT.quiet_end(utc(2026, 11, 22, 22), BERLIN) == utc(2026, 11, 23, 7)
    assert NIGHT.quiet_end(utc(2026, 11, 22, 2), BERLIN) == utc(2026, 11, 22, 7)
    assert NIGHT.quiet_end(utc(2026, 11, 22, 12), BERLIN) == utc(2026, 11, 22, 12)


def test_quiet_that_ends_in_a_doubled_hour_ends_in_the_pass_it_is_in():
    early = Quiet(time(22), time(2, 30))
    assert early.quiet_end(utc(2026, 10, 25, 0, 10), BERLIN) == utc(2026, 10, 25, 0, 30)
    assert early.quiet_end(utc(2026, 10, 25, 1, 10), BERLIN) == utc(2026, 10, 25, 1, 30)


@given(instants, st.builds(Quiet, clocks, clocks), zones)
def test_what_quiet_delays_comes_when_it_is_not_quiet(instant, quiet, zone):
    end = quiet.quiet_end(instant, zone)
    assert not quiet.is_quiet(end, zone)
    assert instant <= end <= instant + timedelta(days=3)


@given(st.dates(date(2009, 1, 1), date(2031, 1, 1)), st.integers(0, 6))
def test_the_next_of_a_weekday_is_within_a_week_and_never_today(day, weekday):
    following = next_of_week(day, weekday)
    assert following.weekday() == weekday
    assert timedelta(0) < following - day <= timedelta(days=7)


# --- spreading -------------------------------------------------------------------------------------------------


@given(st.text(), st.integers(1, 7200))
def test_a_person_is_always_delayed_alike_and_within_the_window(person, window):
    assert 0 <= spread_s(person, window) < window
    assert spread_s(person, window) == spread_s(person, window)


def test_people_are_spread_over_the_window():
    delays = {spread_s(f"person-{n}", 600) for n in range(200)}
    assert len(delays) > 120
    assert spread_s("anyone", 0) == 0


# --- cadence ---------------------------------------------------------------------------------------------------


STARTED = date(2026, 11, 23)


def rhythm(**changes) -> Rhythm:
    return Rhythm(**{"at": time(20, 30), "zone": BERLIN, "started_on": STARTED, **changes})


def days_of(start: Rhythm, count: int) -> list[int]:
    """Numbers of the days with a check-in, each of them answered."""
    days, current, after = [], start, utc(2026, 11, 22, 12)
    for _ in range(count):
        due = next_checkin(current, after)
        days.append((due.local_date - STARTED).days)
        current, after = answered(sent(current, due)), due.due_at
    return days


def test_the_first_check_in_is_on_the_first_day():
    assert next_checkin(rhythm(), utc(2026, 11, 1)) == Occurrence(utc(2026, 11, 23, 19, 30), STARTED)


def test_three_weeks_daily_then_three_a_week_then_one():
    days = days_of(rhythm(), 80)
    assert days[:DAILY_DAYS] == list(range(DAILY_DAYS))
    assert days[DAILY_DAYS : DAILY_DAYS + 6] == [21, 23, 25, 28, 30, 32]
    weekly = [day for day in days if day >= DAILY_DAYS + THRICE_DAYS]
    assert weekly[:3] == [84, 91, 98]


def test_two_unanswered_make_it_half_as_often():
    quiet = rhythm(unanswered=2, last_local_date=STARTED + timedelta(days=4))
    assert next_checkin(quiet, utc(2026, 11, 27, 20)).local_date == STARTED + timedelta(days=6)
    weekly = rhythm(unanswered=2, last_local_date=STARTED + timedelta(days=91))
    assert next_checkin(weekly, utc(2027, 2, 22, 20)).local_date == STARTED + timedelta(days=105)


def test_silence_ends_in_one_question_and_then_in_nothing():
    current, after, kinds, days = rhythm(), utc(2026, 11, 22), [], []
    while (due := next_checkin(current, after)) is not None:
        kinds.append(due.kind)
        days.append((due.local_date - STARTED).days)
        current, after = sent(current, due), due.due_at
    assert kinds == [OccurrenceKind.CHECKIN] * 5 + [OccurrenceKind.PAUSE_OR_STOP]
    assert days == [0, 1, 3, 5, 7, 9]
    assert next_checkin(answered(current), after).kind is OccurrenceKind.CHECKIN


def test_a_word_brings_the_daily_rhythm_back():
    current = answered(rhythm(unanswered=4, last_local_date=STARTED + timedelta(days=3)))
    assert next_checkin(current, utc(2026, 11, 26, 20)).local_date == STARTED + timedelta(days=4)


def test_moving_to_another_zone_brings_no_second_one_for_the_date():
    done = rhythm(zone="Asia/Tokyo", last_local_date=date(2026, 11, 25))
    moved = rhythm(zone="America/Los_Angeles", last_local_date=done.last_local_date)
    after = utc(2026, 11, 25, 11, 31)
    assert local_date(after, "America/Los_Angeles") == date(2026, 11, 25)
    assert next_checkin(moved, after).local_date == date(2026, 11, 26)


def test_a_long_sleep_brings_one_check_in_and_no_burst():
    slept = rhythm(last_local_date=STARTED)
    due = next_checkin(slept, utc(2026, 12, 1, 12))
    assert due.local_date == date(2026, 12, 1)


def test_a_date_that_never_was_is_passed_over():
    samoan = Rhythm(time(9), "Pacific/Apia", date(2011, 12, 1), last_local_date=date(2011, 12, 29))
    assert next_checkin(samoan, utc(2011, 12, 29, 20)).local_date == date(2011, 12, 31)


def test_a_check_in_three_hours_late_is_stale():
    due = next_checkin(rhythm(), utc(2026, 11, 23))
    assert due.expires_at == due.due_at + timedelta(hours=3)
    assert not due.is_stale(due.expires_at - timedelta(seconds=1))
    assert due.is_stale(due.expires_at)


def test_an_earlier_date_never_takes_the_last_ones_place():
    late = Occurrence(utc(2026, 11, 23, 19, 30), STARTED)
    assert sent(rhythm(last_local_date=date(2026, 12, 1)), late).last_local_date == date(2026, 12, 1)


@given(
    instants,
    clocks,
    st.lists(st.tuples(zones, st.booleans(), st.integers(0, 100)), min_size=2, max_size=30),
)
def test_no_date_has_two_whatever_is_answered_and_wherever_one_moves(after, at, moves):
    current = Rhythm(at, moves[0][0], local_date(after, moves[0][0]))
    seen = []
    for zone, answers, hours in moves:
        current = Rhythm(at, zone, current.started_on, current.unanswered, current.last_local_date, current.asked)
        due = next_checkin(current, after)
        if due is None:
            assert current.asked
            current = answered(current)
            continue
        assert due.due_at > after
        assert local_date(due.due_at, zone) == due.local_date
        seen.append(due.local_date)
        current, after = sent(current, due), due.due_at + timedelta(hours=hours)
        current = answered(current) if answers else current
    assert seen == sorted(set(seen))
