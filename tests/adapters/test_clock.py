"""Clocks tell UTC and go back only when asked to."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.adapters.clock import HandClock, OffsetClock, SystemClock

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_the_machines_clock_tells_utc() -> None:
    before = datetime.now(UTC)
    told = SystemClock().now()
    assert before <= told <= datetime.now(UTC)
    assert told.tzinfo is UTC


def test_a_hand_clock_stands_still_until_it_is_moved() -> None:
    clock = HandClock(NOON)
    assert clock.now() == clock.now() == NOON
    clock.forward(HOUR)
    assert clock.now() == NOON + HOUR
    clock.set(NOON + 2 * HOUR)
    assert clock.now() == NOON + 2 * HOUR


def test_a_hand_clock_goes_back_only_when_asked() -> None:
    clock = HandClock(NOON)
    with pytest.raises(ValueError, match="back"):
        clock.set(NOON - HOUR)
    with pytest.raises(ValueError, match="back"):
        clock.forward(-HOUR)
    assert clock.now() == NOON
    clock.set(NOON - HOUR, back=True)
    assert clock.now() == NOON - HOUR


def test_a_hand_clock_turns_any_zone_into_utc_and_refuses_none() -> None:
    clock = HandClock(datetime(2026, 11, 22, 14, 0, tzinfo=timezone(2 * HOUR)))
    assert clock.now() == NOON
    assert clock.now().tzinfo is UTC
    with pytest.raises(ValueError, match="zone"):
        clock.set(datetime(2026, 11, 23))


def test_a_shifted_clock_runs_on_from_where_it_was_put() -> None:
    clock = OffsetClock.at(NOON)
    first = clock.now()
    assert NOON <= first < NOON + HOUR
    clock.forward(HOUR)
    assert first + HOUR <= clock.now() < first + 2 * HOUR
    with pytest.raises(ValueError, match="back"):
        clock.forward(-HOUR)
    clock.shift = timedelta()
    assert abs(clock.now() - datetime.now(UTC)) < HOUR
