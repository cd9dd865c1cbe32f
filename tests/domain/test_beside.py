"""A bare time of day belongs to the schedules that are being asked about."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.moments import Read, Unclear, Unread, read_beside, read_schedule
from bot.domain.schedules import Schedule, to_text

SUNDAY = datetime(2026, 11, 22, 14, 30, tzinfo=ZoneInfo("Europe/Warsaw"))


def offered(text: str) -> list[Schedule]:
    found = read_schedule(text, SUNDAY)
    assert isinstance(found, Unclear)
    return [option.value for option in found.options]


def beside(first: str, then: str) -> str:
    match read_beside(then, offered(first), SUNDAY):
        case Read(value=value):
            return to_text(value)
        case Unclear(options=options):
            return "? " + ", ".join(to_text(option.value) for option in options)
        case Unread(reason=reason):
            return reason.value
        case _:
            return "read as ever"


@pytest.mark.parametrize(
    ("first", "then", "meant"),
    [
        ("friday", "17:20", "2026-11-27T17:20:00+01:00"),
        ("tonight", "half past 8", "2026-11-22T20:30:00+01:00"),
        ("every friday", "17:20", "2026-11-27T17:20:00+01:00 week 1 4"),
        ("every friday", "at 8", "? 2026-11-27T08:00:00+01:00 week 1 4, 2026-11-27T20:00:00+01:00 week 1 4"),
        ("every friday", "at 8 in the evening", "2026-11-27T20:00:00+01:00 week 1 4"),
        ("every friday", "midnight", "? 2026-11-27T00:00:00+01:00 week 1 4"),
        ("every friday until 31 january", "17:20", "2026-11-27T17:20:00+01:00 week 1 4 until 2027-01-31"),
        ("every friday from 4 december", "17:20", "2026-12-04T17:20:00+01:00 week 1 4"),
        ("daily", "17:20", "2026-11-22T17:20:00+01:00 day 1"),
        ("daily", "9:00 am", "2026-11-23T09:00:00+01:00 day 1"),
        ("the first monday of the month", "17:20", "2026-12-07T17:20:00+01:00 month_weekday 1 0 1"),
        ("every friday", "monday 17:20", "read as ever"),
        ("every friday", "every monday 17:20", "read as ever"),
        ("every friday", "in 20 minutes", "read as ever"),
        ("every friday", "tonight", "read as ever"),
        ("every friday", "for three weeks", "read as ever"),
        ("every friday", "10.5", "read as ever"),
        ("every friday", "hello", "read as ever"),
        ("every friday", "", "read as ever"),
        ("next friday at 8", "17:20", "read as ever"),
        ("every week at 18:00", "17:20", "read as ever"),
        ("every friday until january at 18:00", "17:20", "read as ever"),
    ],
)
def test_a_bare_time_is_taken_for_what_is_offered_and_nothing_else_is(first: str, then: str, meant: str) -> None:
    assert beside(first, then) == meant


def test_nothing_offered_is_nothing_to_belong_to() -> None:
    assert read_beside("17:20", [], SUNDAY) is None


@given(st.text(max_size=30) | st.times().map("{:%H:%M}".format))
def test_no_text_is_too_strange_beside_options(text: str) -> None:
    found = read_beside(text, offered("every friday"), SUNDAY)
    values = [found.value] if isinstance(found, Read) else [one.value for one in getattr(found, "options", ())]
    assert all(value.weekdays == (4,) and value.first > SUNDAY for value in values)
