"""What people type as a time that comes once, or again and again."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.moments import ENGLISH, Option, Read, Unclear, Unread, read_date, read_moment, read_schedule
from bot.domain.schedules import Every, Schedule, from_text, next_after, to_text

ZONES = ["Europe/Warsaw", "America/New_York", "Australia/Lord_Howe"]


def table(name: str) -> list[tuple[str, str]]:
    """Rows of a table beside this file: what is typed, and what is read on the Sunday below."""
    rows = Path(__file__).with_name("moments").joinpath(f"{name}.txt").read_text("utf-8").splitlines()
    return [(text.strip(), meant) for text, _, meant in (row.partition(" | ") for row in rows)]


def sunday(zone: str = "Europe/Warsaw") -> datetime:
    return datetime(2026, 11, 22, 14, 30, tzinfo=ZoneInfo(zone))


def short(schedule: Schedule) -> str:
    _, space, tail = to_text(schedule).partition(" ")
    return f"{schedule.first:%m-%d %H:%M}{space}{tail}"


def read(text: str, now: datetime) -> str:
    """What is read, in short: the schedule, the options with a question mark, or the reason."""
    match read_schedule(text, now):
        case Read(value=value):
            return short(value)
        case Unclear(options=options):
            return "? " + ", ".join(short(option.value) for option in options)
        case Unread(reason=reason):
            return reason.value


@pytest.mark.parametrize(("text", "meant"), table("schedules"))
def test_what_comes_once_or_again_is_read(text: str, meant: str) -> None:
    assert read(text, sunday()) == meant


@pytest.mark.parametrize(("text", "meant"), table("schedules_asked"))
def test_what_may_come_in_several_ways_is_asked(text: str, meant: str) -> None:
    assert read(text, sunday()) == f"? {meant}"


@pytest.mark.parametrize(("text", "meant"), table("schedules_unread"))
def test_what_cant_come_again_says_why(text: str, meant: str) -> None:
    assert read(text, sunday()) == meant


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tomorrow at 5", "? 11-23 05:00, 11-23 17:00"),
        ("next friday at 8", "? 11-27 08:00, 11-27 20:00, 12-04 08:00, 12-04 20:00"),
        ("tonight", "? 11-22 19:00, 11-22 20:00, 11-22 21:00"),
        ("in 20 minutes", "11-22 14:50"),
        ("every friday", "? 11-27 09:00 week 1 4, 11-27 12:00 week 1 4, 11-27 18:00 week 1 4, 11-27 20:00 week 1 4"),
        ("weekdays at 18:30", "11-23 18:30 week 1 0,1,2,3,4"),
        ("the first monday of the month at 18:30", "12-07 18:30 month_weekday 1 0 1"),
        ("9", "? 11-22 21:00, 11-23 09:00"),
        ("10.5", "? 05-10 09:00, 05-10 18:00, 10-05 09:00, 10-05 18:00"),
        ("03/04", "? 03-04 09:00, 03-04 18:00, 04-03 09:00, 04-03 18:00"),
    ],
)
def test_the_persons_own_clock_counts_in_every_zone(zone: str, text: str, meant: str) -> None:
    now = sunday(zone)
    assert read(text, now) == meant
    found = read_schedule(text, now)
    schedules = [found.value] if isinstance(found, Read) else [option.value for option in found.options]
    for each in schedules:
        assert each.first.utcoffset() == each.first.replace(tzinfo=ZoneInfo(zone)).utcoffset()
        assert each.first.astimezone(UTC) > now.astimezone(UTC)


def test_only_a_schedule_reads_what_repeats() -> None:
    for text in ("every friday at 18:30", "weekdays at 18:30", "every other tuesday 18:00", "daily"):
        assert isinstance(read_moment(text, sunday()), Unread)
        assert isinstance(read_date(text, sunday()), Unread)


def test_a_time_that_is_over_today_begins_on_the_next_date() -> None:
    assert read("every sunday at 14:29", sunday()) == "11-29 14:29 week 1 6"
    assert read("every sunday at 14:30", sunday()) == "11-29 14:30 week 1 6"
    assert read("every sunday at 14:31", sunday()) == "11-22 14:31 week 1 6"


def test_an_option_is_labelled_with_its_first_moment() -> None:
    found = read_schedule("fridays at 8", sunday())
    first, second = from_text("2026-11-27T08:00:00+01:00 week 1 4"), from_text("2026-11-27T20:00:00+01:00 week 1 4")
    assert found == Unclear((Option("Friday 27 November, 08:00", first), Option("Friday 27 November, 20:00", second)))


def test_a_skipped_time_on_the_first_date_is_kept_for_the_others() -> None:
    spring = datetime(2026, 3, 28, 12, tzinfo=ZoneInfo("Europe/Warsaw"))
    found = read_schedule("every day at 02:30", spring)
    assert isinstance(found, Read)
    first = next_after(found.value, "Europe/Warsaw", spring)
    second = next_after(found.value, "Europe/Warsaw", first.due_at)
    assert [f"{due.due_at.astimezone(ZoneInfo('Europe/Warsaw')):%d %H:%M}" for due in (first, second)] == [
        "29 03:00",
        "30 02:30",
    ]


def test_a_date_that_never_was_is_no_first_one() -> None:
    before = datetime(2011, 12, 29, 12, tzinfo=ZoneInfo("Pacific/Apia"))
    assert read("every friday at 18:00", before) == "01-06 18:00 week 1 4"


words = st.sampled_from(
    sorted(ENGLISH.senses) + [str(n) for n in range(32)] + ["2026", "17:30", "/", ":", ".", ",", "x", "call", "99999"]
)
repeats = st.sampled_from(["every", "every friday", "weekdays", "the first monday of the month", "every month on the"])
said = st.tuples(st.lists(words, max_size=4), repeats, st.lists(words, max_size=5))
phrases = said.map(lambda parts: " ".join([*parts[0], parts[1], *parts[2]])) | st.text(max_size=40)
nows = st.builds(
    lambda naive, zone: naive.replace(microsecond=0, tzinfo=ZoneInfo(zone)),
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)),
    st.sampled_from(ZONES),
)


@given(phrases, nows)
@example("every 31st 17:30 for 9999 months 9999 times", sunday())
@example("every fifth monday of every 366 month 17:30", sunday())
def test_no_text_is_too_strange_and_every_schedule_begins_to_come_and_ends_in_reach(text: str, now: datetime) -> None:
    found = read_schedule(text, now)
    values = [found.value] if isinstance(found, Read) else [one.value for one in getattr(found, "options", ())]
    for value in values:
        assert from_text(to_text(value)).every is value.every
        zone = str(now.tzinfo)
        due = next_after(value, zone, now)
        assert due is not None
        assert due.due_at > now.astimezone(UTC)
        assert due.due_at <= now.astimezone(UTC) + timedelta(days=731)
        assert value.until is None or value.until <= now.date() + timedelta(days=730)
    if isinstance(found, Unclear) and all(value.every is not Every.ONCE for value in values):
        assert len(values) <= 8


@given(nows, st.integers(1, 700 * 24 * 60))
def test_what_a_moment_reads_a_schedule_reads_as_happening_once(now: datetime, minutes: int) -> None:
    then = (now.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(now.tzinfo).replace(second=0, fold=0)
    typed = f"{then:%Y-%m-%d %H:%M}"
    moment = read_moment(typed, now)
    schedule = read_schedule(typed, now)
    assert isinstance(moment, Read) == isinstance(schedule, Read)
    if isinstance(moment, Read) and isinstance(schedule, Read):
        assert to_text(schedule.value) == moment.value.isoformat()
