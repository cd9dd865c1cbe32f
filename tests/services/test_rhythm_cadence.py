"""Check-ins over weeks: daily, three a week, weekly; rarer with silence; one for each local date, wherever one is."""

from datetime import date, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from loopback import Copy
from rhythmic import at_turn, change, days, knocks, profile_of, rhythmic, someone, utc

from bot.domain.quiet import Quiet
from bot.domain.rhythm import DAILY_DAYS, THRICE_DAYS, local_date, spread_s
from bot.services.checkins import move_zone, stop_checkins
from bot.services.privacy import keep_off, keep_on

WARSAW = "Europe/Warsaw"
NEVER = Quiet(time(4), time(4))


async def answering(copy: Copy, number: int) -> None:
    """Answer this many check-ins as they come."""
    for _ in range(number):
        seen = len(knocks(copy))
        while len(knocks(copy)) == seen:
            await copy.later(hours=6)
        await copy.says("ana", "Open", "Steady")


async def test_three_weeks_daily_then_three_a_week_then_one(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone=WARSAW, at=time(20, 30))
        await answering(copy, DAILY_DAYS + 27 + 3)
        first = date(2026, 11, 23)
        numbers = [(day - first).days for day in days(copy, "checkin", WARSAW)]
        assert numbers[:DAILY_DAYS] == list(range(DAILY_DAYS))
        assert numbers[DAILY_DAYS : DAILY_DAYS + 6] == [21, 23, 25, 28, 30, 32]
        assert numbers[-3:] == [DAILY_DAYS + THRICE_DAYS + week * 7 for week in range(3)]


async def test_silence_makes_them_rarer_then_asks_once_and_then_nothing_comes(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await copy.later(days=60)
        assert [line.partition(":00 ")[2] for line in knocks(copy)] == ["checkin"] * 5 + ["pause_or_stop"]
        assert [day.day for day in days(copy, "checkin", "Etc/UTC")] == [23, 24, 26, 28, 30]


async def test_one_word_brings_the_daily_ones_back(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await copy.later(days=5, hours=3)
        await copy.says("ana", "hm")
        await copy.later(days=2)
        assert [day.day for day in days(copy, "checkin", "Etc/UTC")] == [23, 24, 26, 28, 29, 30]


async def test_nothing_comes_in_a_pause_and_no_silence_is_counted_in_it(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await at_turn(copy, "ana", keep_off)
        await copy.later(days=9)
        assert knocks(copy) == []
        await at_turn(copy, "ana", keep_on)
        await copy.later(days=2)
        assert knocks(copy) == ["Wed 02 09:00 checkin", "Thu 03 09:00 checkin"]


async def test_a_question_about_pausing_that_nobody_could_hear_is_asked_another_day(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9), unanswered=5)
        await copy.it.rhythm.tick()
        copy.clock.set(utc(2026, 11, 23, 13))
        await copy.later(days=5)
        assert [line for line in knocks(copy) if "pause" in line] == ["Tue 24 09:00 pause_or_stop"]


async def test_stopped_checkins_stay_stopped_wherever_one_goes(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await at_turn(copy, "ana", stop_checkins, lambda turn: move_zone(turn, WARSAW))
        await copy.later(days=3)
        assert knocks(copy) == []


# --- another clock -----------------------------------------------------------------------------------------------


async def test_a_zone_changed_after_todays_checkin_brings_no_second_today(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone="Asia/Tokyo", at=time(20, 30))
        await copy.until(utc(2026, 11, 23, 12))
        assert len(knocks(copy)) == 1
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "America/Los_Angeles"))
        await copy.until(utc(2026, 11, 24, 7))
        assert len(knocks(copy)) == 1
        await copy.until(utc(2026, 11, 25, 7))
        assert knocks(copy, zone="America/Los_Angeles")[1:] == ["Tue 24 20:30 checkin"]


async def test_a_checkin_heard_by_a_clock_left_behind_counts_by_the_new_one_too(tmp_path: Path) -> None:
    """In the evening of one place it is the next day's noon in another; that day has had its message."""
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone="America/Los_Angeles", at=time(20, 30))
        await copy.until(utc(2026, 11, 24, 4, 40))
        assert knocks(copy, zone="Asia/Tokyo") == ["Tue 24 13:30 checkin"]
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "Asia/Tokyo"))
        await copy.later(days=2)
        assert days(copy, "checkin", "Asia/Tokyo") == [date(2026, 11, 24), date(2026, 11, 25)]


async def test_a_checkin_to_come_is_at_the_same_time_of_day_by_the_new_clock(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone=WARSAW, at=time(20, 30))
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "America/New_York"))
        await copy.later(days=1)
        assert knocks(copy, zone="America/New_York") == ["Mon 23 20:30 checkin"]


MOVES = ["Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "Etc/GMT+12", WARSAW, "Australia/Lord_Howe"]


async def test_whoever_keeps_travelling_has_at_most_one_a_date_by_any_clock_they_went_by(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone=WARSAW, at=time(12), quiet=NEVER)
        seen, known = [], 0
        for zone in MOVES * 3:
            await at_turn(copy, "ana", lambda turn, zone=zone: move_zone(turn, zone))
            await copy.later(hours=17)
            await copy.says("ana", "/hm")
            fresh = copy.post.delivered[known:]
            known = len(copy.post.delivered)
            seen += [local_date(at, zone) for at, letter in fresh if letter.text.reveal == "Knock for checkin."]
        assert len(seen) == len(set(seen))
        assert len(seen) >= 6


# --- clocks that are put forward or back -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "at", "start", "shown"),
    [
        ("Europe/Berlin", time(2, 30), (2026, 3, 28, 0, 0), ["28 02:30", "29 03:00", "30 02:30"]),
        ("Europe/Berlin", time(2, 30), (2026, 10, 24, 0, 0), ["24 02:30", "25 02:30", "26 02:30"]),
        ("America/Santiago", time(0), (2026, 9, 5, 3, 0), ["05 00:00", "06 01:00", "07 00:00"]),
        ("Australia/Lord_Howe", time(2, 15), (2026, 10, 2, 14, 0), ["03 02:15", "04 02:30", "05 02:15"]),
        ("Pacific/Apia", time(9), (2011, 12, 29, 12, 0), ["29 09:00", "31 09:00"]),
    ],
)
async def test_each_date_that_exists_has_one_checkin(tmp_path: Path, zone, at, start, shown) -> None:
    async with rhythmic(tmp_path, start=utc(*start)) as copy:
        await someone(copy, zone=zone, at=at, quiet=NEVER)
        for _ in range(12):
            await copy.later(hours=6)
            await copy.says("ana", "/hm")
        seen = [line.partition(" ")[2].removesuffix(" checkin") for line in knocks(copy, zone=zone)]
        assert seen[: len(shown)] == shown


# --- many people at one time -------------------------------------------------------------------------------------


async def test_checkins_of_one_time_are_spread_and_each_person_keeps_their_own_delay(tmp_path: Path) -> None:
    async with rhythmic(tmp_path, spread_s=180) as copy:
        people = [f"p{n}" for n in range(6)]
        for address in people:
            await someone(copy, address, at=time(9))
        await copy.later(days=1, hours=6)
        delays = set()
        for address in people:
            row = await copy.person(address)
            at = [at for at, letter in copy.post.delivered if letter.address == address]
            assert [moment.time() for moment in at] == [
                (utc(2026, 11, 23, 9) + timedelta(seconds=spread_s(row.id, 180))).time()
            ] * 2
            delays.add(at[0])
        assert len(delays) > 3


async def test_a_plan_made_anew_within_the_spread_keeps_todays_checkin(tmp_path: Path) -> None:
    async with rhythmic(tmp_path, spread_s=180) as copy:
        await someone(copy, at=time(9))
        delay = spread_s((await copy.person("ana")).id, 180)
        assert delay > 1
        await copy.until(utc(2026, 11, 23, 9) + timedelta(seconds=1))
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "Africa/Abidjan"))
        await copy.later(minutes=10)
        assert days(copy, "checkin", "Etc/UTC") == [date(2026, 11, 23)]


async def test_quiet_hours_laid_over_the_checkin_bring_it_when_they_end(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone=WARSAW, at=time(9))
        await change(copy, quiet=Quiet(time(21), time(10, 30)))
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "Europe/Berlin"))
        await copy.later(days=1)
        assert knocks(copy, zone="Europe/Berlin") == ["Mon 23 10:30 checkin"]


async def test_a_day_that_was_heard_is_remembered_by_the_persons_own_clock(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone="Pacific/Kiritimati", at=None)
        await copy.until(utc(2026, 11, 23, 11))
        await copy.says("ana", "/hm")
        assert (await profile_of(copy)).last_heard == local_date(copy.clock.now(), "Pacific/Kiritimati")
        assert ZoneInfo("Pacific/Kiritimati").utcoffset(copy.clock.now().replace(tzinfo=None)) == timedelta(hours=14)
