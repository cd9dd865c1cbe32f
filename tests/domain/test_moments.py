from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.moments import (
    ENGLISH,
    Option,
    Read,
    Unclear,
    Unread,
    read_date,
    read_moment,
    read_time,
)
from bot.domain.moments.settling import date_option, moment_option

ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"]


def table(name: str) -> list[tuple[str, str]]:
    """Rows of a table beside this file: what is typed, and what is read on the Sunday below."""
    rows = Path(__file__).with_name("moments").joinpath(f"{name}.txt").read_text("utf-8").splitlines()
    return [(text.strip(), meant) for text, _, meant in (row.partition("| ") for row in rows)]


def at(*parts: int, zone: str = "Europe/Berlin") -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(zone))


SUNDAY = at(2026, 11, 22, 14, 30)
"""A Sunday afternoon in November: the moment all readings below start from."""


def moment(text: str, now: datetime = SUNDAY, **given_too: date) -> str:
    """What is read, in short: the moment, the options with a question mark, or the reason."""
    match read_moment(text, now, **given_too):
        case Read(value=value):
            return f"{value:%Y-%m-%d %H:%M}"
        case Unclear(options=options):
            return "? " + ", ".join(f"{option.value:%m-%d %H:%M}" for option in options)
        case Unread(reason=reason):
            return reason.value


def day(text: str, now: datetime = SUNDAY) -> str:
    match read_date(text, now):
        case Read(value=value):
            return value.isoformat()
        case Unclear(options=options):
            return "? " + ", ".join(f"{option.value:%Y-%m-%d}" for option in options)
        case Unread(reason=reason):
            return reason.value


def clock(text: str, now: datetime = SUNDAY) -> str:
    match read_time(text, now):
        case Read(value=value):
            return f"{value:%H:%M}"
        case Unclear(options=options):
            return "? " + ", ".join(option.label for option in options)
        case Unread(reason=reason):
            return reason.value


# --- moments with one meaning ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "meant"), table("one_meaning"))
def test_what_has_one_meaning_is_read(text, meant):
    assert moment(text) == meant


@pytest.mark.parametrize(("text", "meant"), table("among_words"))
def test_one_time_is_found_among_other_words(text, meant):
    assert moment(text) == meant


# --- moments that are asked about ------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "meant"), table("asked"))
def test_what_has_several_meanings_is_asked(text, meant):
    assert moment(text) == f"? {meant}"


def test_a_date_that_has_just_passed_is_asked_before_it_means_next_year():
    reading = read_moment("20 nov at 18:00", SUNDAY)
    assert reading == Unclear((Option("Saturday 20 November 2027, 18:00", at(2027, 11, 20, 18)),))


@pytest.mark.parametrize(("text", "meant"), table("no_time"))
def test_a_date_without_a_time_offers_some(text, meant):
    assert moment(text) == f"? {meant}"


def test_a_settled_date_is_remembered_while_its_time_is_asked():
    reading = read_moment("friday", SUNDAY)
    assert isinstance(reading, Unclear)
    assert reading.day == date(2026, 11, 27)
    assert moment("17:20", on=reading.day) == "2026-11-27 17:20"
    assert moment("evening", on=reading.day) == "? 11-27 18:00, 11-27 19:00, 11-27 20:00"
    assert moment("tomorrow 17:20", on=reading.day) == "2026-11-23 17:20"


def test_options_are_labelled_with_weekday_date_and_time():
    reading = read_moment("next friday 18:00", at(2026, 12, 22, 14))
    assert reading == Unclear(
        (
            Option("Friday 25 December, 18:00", at(2026, 12, 25, 18)),
            Option("Friday 1 January 2027, 18:00", at(2027, 1, 1, 18)),
        )
    )


# --- what can't be read ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "meant"), table("unread"))
def test_what_cant_be_meant_says_why(text, meant):
    assert moment(text) == meant


@pytest.mark.parametrize("text", ["", "   ", "\ud800\0", "tomorrow at 18:00 " + "and so on " * 40])
def test_blank_broken_and_endless_texts_are_not_understood(text):
    assert moment(text) == day(text) == clock(text) == "not_understood"


def test_today_with_no_hour_left_asks_for_the_time():
    assert moment("today", at(2026, 11, 22, 21)) == "no_time"
    assert moment("tonight", at(2026, 11, 22, 23)) == "no_time"


def test_a_leap_day_waits_for_its_year():
    assert day("29 feb") == "? 2028-02-29"
    assert day("29 feb", at(2097, 1, 1, 12)) == "too_far"


# --- clocks that jump ------------------------------------------------------------------------------------------


def test_a_skipped_time_becomes_the_first_moment_after_the_gap():
    spring = at(2026, 3, 28, 12)
    assert moment("tomorrow 02:30", spring) == "2026-03-29 03:00"
    assert moment("02:30", spring) == "2026-03-29 03:00"


def test_a_doubled_time_is_the_first_one_while_that_is_to_come():
    before = read_moment("02:30", at(2026, 10, 25, 1))
    assert before.value.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    between = datetime(2026, 10, 25, 1, 10, tzinfo=UTC).astimezone(ZoneInfo("Europe/Berlin"))
    again = read_moment("02:30", between)
    assert again.value.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_delay_is_time_that_passes_whatever_the_clock_does():
    before = at(2026, 10, 25, 1, 30)
    reading = read_moment("in 2 hours", before)
    assert reading.value.astimezone(UTC) - before.astimezone(UTC) == timedelta(hours=2)
    assert f"{reading.value:%H:%M}" == "02:30"


def test_a_date_that_never_was_is_no_such_day():
    assert moment("tomorrow 18:00", at(2011, 12, 29, 12, zone="Pacific/Apia")) == "no_such_day"


# --- dates and times by themselves -----------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "meant"), table("dates"))
def test_a_date_is_read_without_its_time(text, meant):
    assert day(text) == meant


def test_the_end_of_a_month_stays_within_the_month():
    assert day("in a month", at(2027, 1, 31, 12)) == "2027-02-28"


@pytest.mark.parametrize(("text", "meant"), table("times"))
def test_a_time_of_day_is_read_without_its_date(text, meant):
    assert clock(text) == meant


def test_options_for_a_time_are_clocks():
    assert read_time("9", SUNDAY) == Unclear((Option("09:00", time(9)), Option("21:00", time(21))))


# --- properties ------------------------------------------------------------------------------------------------

words = st.sampled_from(
    sorted(ENGLISH.senses) + [str(n) for n in range(32)] + ["2026", "2027", "17:30", "/", ":", ".", "x", "call"]
)
phrases = st.lists(words, max_size=9).map(" ".join) | st.lists(words, max_size=9).map("".join) | st.text(max_size=40)
nows = st.builds(
    lambda naive, zone: naive.replace(microsecond=0, tzinfo=ZoneInfo(zone)),
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)),
    st.sampled_from(ZONES),
)


@given(phrases, nows)
@example("99999999999999999999999", SUNDAY)
@example("١٢:٣٠ ²/³", SUNDAY)
def test_no_text_is_too_strange_and_nothing_past_or_too_far_is_read(text, now):
    match read_moment(text, now):
        case Read(value=value):
            values = [value]
        case Unclear(options=options):
            values = [option.value for option in options]
            assert values == sorted(values, key=lambda value: value.astimezone(UTC))
            assert len({option.label for option in options}) >= len(options) - 1
        case Unread():
            values = []
    for value in values:
        assert value.tzinfo is now.tzinfo
        assert now.astimezone(UTC) < value.astimezone(UTC) <= now.astimezone(UTC) + timedelta(days=730)


@given(phrases, nows)
def test_no_date_or_time_is_too_strange(text, now):
    match read_date(text, now):
        case Read(value=value):
            assert now.date() <= value <= now.date() + timedelta(days=730)
        case Unclear(options=options):
            assert all(now.date() <= option.value for option in options)
    assert read_time(text, now)


@given(nows, st.integers(1, 700 * 24 * 60))
def test_what_is_shown_can_be_typed_back(now, minutes):
    soon = (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo)
    then = soon.replace(second=0, fold=0)
    if then.astimezone(UTC) <= now.astimezone(UTC):
        return
    label = moment_option(then, now, ENGLISH).label
    assert read_moment(label, now) == Read(then)
    assert read_moment(f"{then:%Y-%m-%d %H:%M}", now) == Read(then)
    assert read_date(date_option(then.date(), now.date(), ENGLISH).label, now) == Read(then.date())
    assert read_time(f"{then:%H:%M}", now) == Read(then.time())


@given(nows, st.integers(1, 23), st.sampled_from(["am", "pm", " a.m.", " p.m."]))
def test_a_half_of_the_day_settles_the_hour(now, hour, half):
    if hour > 12:
        return
    meant = hour % 12 + (12 if "p" in half else 0)
    assert read_time(f"{hour}{half}", now) == Read(time(meant))
    assert read_time(f"at {hour}:30{half}", now) == Read(time(meant, 30))
