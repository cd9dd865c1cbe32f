"""Schedules: their dates, their moments by the clocks of a zone, and their one written form."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rhythm import on_date
from bot.domain.schedules import LAST, Due, Every, Schedule, dates, from_text, next_after, to_text
from bot.domain.schedules.facts import falls_on
from bot.errors import RuleBroken

BERLIN = ZoneInfo("Europe/Berlin")
FRIDAY = datetime(2026, 11, 27, 18, 30, tzinfo=BERLIN)
ZONES = ["Europe/Warsaw", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/Santiago", "Asia/Beirut"]


def days(schedule: Schedule, most: int = 5) -> list[str]:
    return [f"{day:%Y-%m-%d}" for day in islice(dates(schedule), most)]


def moments(schedule: Schedule, zone: str, after: datetime, most: int = 4) -> list[str]:
    """What is due after `after`, as the clocks of the zone show it."""
    found = []
    while len(found) < most and (due := next_after(schedule, zone, after)) is not None:
        found.append(f"{due.number}: {due.due_at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}")
        after = due.due_at
    return found


# --- dates -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("", ["2026-11-27"]),
        (" day 1", ["2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01"]),
        (" day 10 count 3", ["2026-11-27", "2026-12-07", "2026-12-17"]),
        (" week 1 4", ["2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25"]),
        (" week 2 1,4", ["2026-11-27", "2026-12-08", "2026-12-11", "2026-12-22", "2026-12-25"]),
        (" week 1 4 until 2026-12-11", ["2026-11-27", "2026-12-04", "2026-12-11"]),
        (" week 1 4 until 2026-12-10", ["2026-11-27", "2026-12-04"]),
        (" month_day 1 27", ["2026-11-27", "2026-12-27", "2027-01-27", "2027-02-27", "2027-03-27"]),
        (" month_weekday 1 4 -1", ["2026-11-27", "2026-12-25", "2027-01-29", "2027-02-26", "2027-03-26"]),
        (" month_weekday 1 4 4", ["2026-11-27", "2026-12-25", "2027-01-22", "2027-02-26", "2027-03-26"]),
        (" month_weekday 2 4 4 count 2", ["2026-11-27", "2027-01-22"]),
        (" day 1 until 2026-11-28 count 5", ["2026-11-27", "2026-11-28"]),
    ],
)
def test_the_dates_follow_the_rhythm(tail: str, expected: list[str]) -> None:
    assert days(from_text(f"2026-11-27T18:30:00+01:00{tail}")) == expected


def test_the_thirty_first_falls_on_the_last_day_of_a_shorter_month() -> None:
    on_31 = Schedule(datetime(2027, 1, 31, 9, tzinfo=BERLIN), Every.MONTH_DAY, nth=31)
    assert days(on_31) == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]
    assert days(on_31) == days(Schedule(on_31.first, Every.MONTH_DAY, nth=LAST))


def test_the_thirtieth_keeps_its_day_in_longer_months() -> None:
    on_30 = Schedule(datetime(2027, 2, 28, 9, tzinfo=BERLIN), Every.MONTH_DAY, nth=30)
    assert days(on_30, 3) == ["2027-02-28", "2027-03-30", "2027-04-30"]


def test_a_leap_day_every_year_is_the_last_of_february_in_between() -> None:
    yearly = Schedule(datetime(2028, 2, 29, 9, tzinfo=BERLIN), Every.MONTH_DAY, 12, nth=29)
    assert days(yearly) == ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]


def test_a_month_without_a_fifth_is_passed_over() -> None:
    fifth = Schedule(datetime(2027, 1, 29, 9, tzinfo=BERLIN), Every.MONTH_WEEKDAY, weekdays=(4,), nth=5)
    assert days(fifth, 4) == ["2027-01-29", "2027-04-30", "2027-07-30", "2027-10-29"]


def test_the_calendar_ends_without_an_error() -> None:
    last = datetime(9999, 12, 1, 9, tzinfo=UTC)
    for every, more in [(Every.DAY, {}), (Every.WEEK, {"weekdays": (last.weekday(),)}), (Every.MONTH_DAY, {"nth": 1})]:
        assert 1 <= len(list(dates(Schedule(last, every, **more)))) <= 31


# --- what contradicts itself -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wrong",
    [
        {"first": FRIDAY.replace(tzinfo=None)},
        {"interval": 2},
        {"count": 1},
        {"until": date(2027, 1, 1)},
        {"weekdays": (4,)},
        {"nth": 1},
        {"every": Every.DAY, "interval": 0},
        {"every": Every.DAY, "interval": 367},
        {"every": Every.DAY, "weekdays": (4,)},
        {"every": Every.DAY, "nth": 27},
        {"every": Every.DAY, "count": 0},
        {"every": Every.DAY, "count": 10_000},
        {"every": Every.DAY, "until": date(2026, 11, 26)},
        {"every": Every.WEEK},
        {"every": Every.WEEK, "weekdays": (0,)},
        {"every": Every.WEEK, "weekdays": (4, 0)},
        {"every": Every.WEEK, "weekdays": (4, 4)},
        {"every": Every.WEEK, "weekdays": (4, 7)},
        {"every": Every.WEEK, "weekdays": (4,), "nth": 4},
        {"every": Every.MONTH_DAY},
        {"every": Every.MONTH_DAY, "nth": 26},
        {"every": Every.MONTH_DAY, "nth": 32},
        {"every": Every.MONTH_DAY, "nth": 0},
        {"every": Every.MONTH_DAY, "nth": LAST},
        {"every": Every.MONTH_WEEKDAY, "nth": 4},
        {"every": Every.MONTH_WEEKDAY, "nth": 4, "weekdays": (3, 4)},
        {"every": Every.MONTH_WEEKDAY, "nth": 6, "weekdays": (4,)},
        {"every": Every.MONTH_WEEKDAY, "nth": 3, "weekdays": (4,)},
        {"every": Every.MONTH_WEEKDAY, "nth": 5, "weekdays": (4,)},
    ],
)
def test_what_contradicts_itself_is_no_schedule(wrong: dict) -> None:
    with pytest.raises(RuleBroken):
        Schedule(**{"first": FRIDAY, **wrong})


# --- moments ---------------------------------------------------------------------------------------------------


def test_what_happens_once_keeps_its_instant_wherever_somebody_moves() -> None:
    once = Schedule(FRIDAY)
    assert next_after(once, "Asia/Tokyo", datetime(2026, 11, 1, tzinfo=UTC)) == Due(
        datetime(2026, 11, 27, 17, 30, tzinfo=UTC), date(2026, 11, 28), 1
    )
    assert next_after(once, "Asia/Tokyo", FRIDAY) is None


def test_what_repeats_keeps_the_time_of_day_across_a_change_of_clocks_and_of_zone() -> None:
    weekly = Schedule(FRIDAY, Every.WEEK, 17, (4,))
    assert moments(weekly, "Europe/Berlin", FRIDAY, 2) == ["2: 2027-03-26 18:30", "3: 2027-07-23 18:30"]
    elsewhere = FRIDAY + timedelta(days=1)
    assert moments(weekly, "America/New_York", elsewhere, 2) == ["2: 2027-03-26 18:30", "3: 2027-07-23 18:30"]


def test_nothing_is_due_after_the_end() -> None:
    until = Schedule(FRIDAY, Every.DAY, until=date(2026, 11, 28))
    assert moments(until, "Europe/Berlin", FRIDAY) == ["2: 2026-11-28 18:30"]
    times = Schedule(FRIDAY, Every.DAY, count=2)
    assert moments(times, "Europe/Berlin", FRIDAY) == ["2: 2026-11-28 18:30"]


def test_a_date_that_was_missing_is_passed_over_and_still_counted() -> None:
    daily = Schedule(datetime(2011, 12, 29, 18, tzinfo=ZoneInfo("Pacific/Apia")), Every.DAY, count=3)
    before = datetime(2011, 12, 28, tzinfo=UTC)
    assert moments(daily, "Pacific/Apia", before) == ["1: 2011-12-29 18:00", "3: 2011-12-31 18:00"]


def test_a_skipped_midnight_is_the_first_moment_of_its_date() -> None:
    daily = Schedule(datetime(2026, 9, 5, 0, 0, tzinfo=ZoneInfo("America/Santiago")), Every.DAY)
    after = datetime(2026, 9, 5, 12, tzinfo=UTC)
    assert moments(daily, "America/Santiago", after, 2) == ["2: 2026-09-06 01:00", "3: 2026-09-07 00:00"]


def test_half_an_hour_skipped_and_doubled_is_met_once_a_date() -> None:
    lord_howe = ZoneInfo("Australia/Lord_Howe")
    spring = Schedule(datetime(2026, 10, 3, 2, 15, tzinfo=lord_howe), Every.DAY)
    assert moments(spring, "Australia/Lord_Howe", spring.first, 2) == ["2: 2026-10-04 02:30", "3: 2026-10-05 02:15"]
    autumn = Schedule(datetime(2026, 4, 4, 1, 45, tzinfo=lord_howe), Every.DAY)
    assert moments(autumn, "Australia/Lord_Howe", autumn.first, 2) == ["2: 2026-04-05 01:45", "3: 2026-04-06 01:45"]


def test_the_second_of_two_alike_hours_is_kept_where_it_was_meant() -> None:
    second = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1)
    daily = from_text(to_text(Schedule(second, Every.DAY)))
    between = datetime(2026, 10, 25, 0, 45, tzinfo=UTC)
    assert next_after(daily, "Europe/Berlin", between) == Due(second.astimezone(UTC), date(2026, 10, 25), 1)


# --- the written form ------------------------------------------------------------------------------------------


def test_what_happens_once_is_written_as_a_moment() -> None:
    assert to_text(Schedule(FRIDAY)) == FRIDAY.isoformat() == "2026-11-27T18:30:00+01:00"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2026-11-27",
        "2026-11-27T18:30:00",
        "2026-11-27T18:30:00+01:00 ",
        "2026-11-27T18:30:00+01:00 once 1",
        "2026-11-27T18:30:00+01:00 fortnight 1",
        "2026-11-27T18:30:00+01:00 day",
        "2026-11-27T18:30:00+01:00 day 01",
        "2026-11-27T18:30:00+01:00 day 1 ",
        "2026-11-27T18:30:00+01:00 day  1",
        "2026-11-27T18:30:00+01:00 day one",
        "2026-11-27T18:30:00+01:00 day 1 until",
        "2026-11-27T18:30:00+01:00 day 1 since 2026-12-01",
        "2026-11-27T18:30:00+01:00 day 1 count 3 until 2027-01-01",
        "2026-11-27T18:30:00+01:00 day 1 until 2027-01-01 until 2027-01-01",
        "2026-11-27T18:30:00+01:00 day 1 until 20270101",
        "2026-11-27T18:30:00+01:00 week 1",
        "2026-11-27T18:30:00+01:00 week 1 4,0",
        "2026-11-27T18:30:00+01:00 week 1 5",
        "2026-11-27T18:30:00+01:00 month_day 1",
        "2026-11-27T18:30:00+01:00 month_weekday 1 4",
        "2026-11-27T18:30:00+01:00 day 1" + " count 2" * 40,
    ],
)
def test_another_text_is_no_schedule(text: str) -> None:
    with pytest.raises(RuleBroken):
        from_text(text)


# --- properties ------------------------------------------------------------------------------------------------

FIRSTS = st.datetimes(datetime(2005, 1, 1), datetime(2045, 1, 1), timezones=st.sampled_from(ZONES).map(ZoneInfo))


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    first = draw(FIRSTS.map(lambda moment: moment.replace(microsecond=0)))
    day = first.date()
    every = draw(st.sampled_from(Every))
    if every is Every.ONCE:
        return Schedule(first)
    weekdays: tuple[int, ...] = ()
    nth = None
    if every is Every.WEEK:
        weekdays = tuple(sorted({day.weekday(), *draw(st.lists(st.integers(0, 6), max_size=3))}))
    if every is Every.MONTH_DAY:
        last = (day + timedelta(days=1)).day == 1
        nth = draw(st.sampled_from([LAST, *range(day.day, 32)])) if last else day.day
    if every is Every.MONTH_WEEKDAY:
        weekdays = (day.weekday(),)
        last = (day + timedelta(days=7)).month != day.month
        nth = draw(st.sampled_from([LAST, (day.day + 6) // 7])) if last else (day.day + 6) // 7
    until = draw(st.none() | st.integers(0, 3000).map(lambda ahead: day + timedelta(days=ahead)))
    interval = draw(st.integers(1, 400 if every is Every.DAY else 30).map(lambda number: min(number, 366)))
    return Schedule(first, every, interval, weekdays, nth, until, draw(st.none() | st.integers(1, 50)))


@given(schedules())
def test_dates_go_forward_one_by_one_and_stay_within_their_limits(schedule: Schedule) -> None:
    found = list(islice(dates(schedule), 60))
    assert found[0] == schedule.first.date()
    assert all(one < following for one, following in pairwise(found))
    assert all(falls_on(schedule, day) for day in found)
    assert all(schedule.until is None or day <= schedule.until for day in found)
    assert schedule.count is None or len(found) <= schedule.count


@given(schedules())
def test_the_interval_is_kept(schedule: Schedule) -> None:
    found = list(islice(dates(schedule), 30))
    first = found[0]
    months = [(day.year - first.year) * 12 + day.month - first.month for day in found]
    monday = first.toordinal() - first.weekday()
    match schedule.every:
        case Every.DAY:
            assert all((day - first).days == schedule.interval * at for at, day in enumerate(found))
        case Every.WEEK:
            assert all((day.toordinal() - monday) // 7 % schedule.interval == 0 for day in found)
        case Every.MONTH_DAY:
            assert months == [schedule.interval * at for at in range(len(found))]
        case Every.MONTH_WEEKDAY:
            assert all(ahead % schedule.interval == 0 for ahead in months)
        case Every.ONCE:
            assert len(found) == 1


@given(schedules(), st.sampled_from(ZONES), st.integers(-30, 3000), st.integers(0, 86_400))
def test_what_is_due_is_later_than_asked_and_on_a_date_of_its_own(
    schedule: Schedule, zone: str, days_on: int, seconds: int
) -> None:
    after = schedule.first.astimezone(UTC) + timedelta(days=days_on, seconds=seconds)
    due = next_after(schedule, zone, after)
    if due is None:
        assert not schedule.repeats or schedule.until or schedule.count or schedule.every is Every.MONTH_WEEKDAY
        return
    assert due.due_at > after
    assert due.due_at.utcoffset() == timedelta(0)
    assert due.local_date == due.due_at.astimezone(ZoneInfo(zone)).date()
    if schedule.repeats:
        assert due.local_date == next(islice(dates(schedule), due.number - 1, None))


@given(schedules(), st.sampled_from(ZONES))
def test_no_local_date_comes_twice_and_nothing_is_left_out(schedule: Schedule, zone: str) -> None:
    after = schedule.first.astimezone(UTC) - timedelta(days=3)
    met = []
    while len(met) < 12 and (due := next_after(schedule, zone, after)) is not None:
        met.append(due)
        after = due.due_at
    assert all(one.local_date < later.local_date for one, later in pairwise(met))
    if schedule.repeats:
        passed = {due.number for due in met}
        missing = [day for at, day in enumerate(islice(dates(schedule), met[-1].number), 1) if at not in passed]
        assert all(on_date(day, time(12), ZoneInfo(zone)) is None for day in missing)


@given(schedules())
def test_the_written_form_tells_the_same_schedule(schedule: Schedule) -> None:
    text = to_text(schedule)
    again = from_text(text)
    assert to_text(again) == text
    assert len(text) <= 120
    assert again.first.astimezone(UTC) == schedule.first.astimezone(UTC)
    assert list(islice(dates(again), 20)) == list(islice(dates(schedule), 20))


@given(st.text(max_size=60) | st.builds("2026-11-27T18:30:00+01:00 {}".format, st.text("dayweek 0123,-", max_size=30)))
def test_a_strange_text_is_a_schedule_or_refused_in_words_of_our_own(text: str) -> None:
    try:
        found = from_text(text)
    except RuleBroken as told:
        message = str(told)
    else:
        assert to_text(found).endswith(text.partition(" ")[2])
        return
    assert message.startswith("a schedule")
