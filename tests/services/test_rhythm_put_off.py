"""What somebody does with a nudge: in an hour, tomorrow, not at all; and the hours in which nothing comes."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest
from loopback import Copy
from rhythmic import at_turn, change, knocks, planned, profile_of, rhythmic, someone, utc

from bot.domain.quiet import Quiet
from bot.services.checkins import NUDGE_FLOWS, keep_quiet, move_zone
from bot.services.ledger import Wish, make_promise
from bot.services.looking_back import plan_review, start_weekly

GIVEN = {
    "draft": {"id": "x"},
    "told": {"text": "Late."},
    "review": {"title": "Phones"},
}
PLAIN = sorted(set(NUDGE_FLOWS) - {"promise", "confirm", "offer", "digest", "weekly", "pause_or_stop"})
"""Kinds that stand for themselves: nothing else has to be there for them to knock."""


async def rung(copy: Copy, kind: str) -> None:
    """Let a nudge of this kind knock now, at ten on Monday."""
    await someone(copy)
    await planned(copy, "ana", kind, utc(2026, 11, 23, 10), given=GIVEN.get(kind, {}))
    await copy.until(utc(2026, 11, 23, 10))
    assert knocks(copy) == [f"Mon 23 10:00 {kind}"]


@pytest.mark.parametrize("kind", PLAIN)
async def test_in_an_hour_is_in_an_hour(tmp_path: Path, kind: str) -> None:
    async with rhythmic(tmp_path) as copy:
        await rung(copy, kind)
        await copy.says("ana", "In 1 h")
        await copy.later(hours=6)
        assert knocks(copy)[1:] == [f"Mon 23 11:00 {kind}"]
        await copy.says("ana", "Skip")
        await copy.later(days=2)
        assert len(knocks(copy)) == 2


@pytest.mark.parametrize("kind", PLAIN)
async def test_tomorrow_is_tomorrow(tmp_path: Path, kind: str) -> None:
    async with rhythmic(tmp_path) as copy:
        await rung(copy, kind)
        await copy.says("ana", "Tomorrow")
        await copy.later(days=2)
        assert knocks(copy)[1:] == [f"Tue 24 10:00 {kind}"]


async def test_what_was_put_off_still_knows_what_it_is_about(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await rung(copy, "review")
        await copy.says("ana", "Tomorrow")
        await copy.later(days=1)
        assert await copy.says("ana", "Open") == ['"Phones" it is. Opened.']


async def test_a_question_about_a_promise_is_put_off_with_its_promise(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await at_turn(copy, "ana", lambda turn: make_promise(turn, Wish("Call", "2026-11-23T10:00:00+00:00")))
        await copy.later(hours=5)
        before = len(knocks(copy))
        await copy.says("ana", "In 1 h")
        await copy.later(hours=4)
        assert len(knocks(copy)) == before + 1


async def test_a_checkin_put_off_past_its_hours_by_a_stop_is_too_late(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await rung(copy, "checkin")
        await copy.says("ana", "In 1 h")
        copy.clock.set(utc(2026, 11, 23, 15))
        await copy.later(days=1)
        assert [line for line in knocks(copy)[1:] if "checkin" in line] == []


async def test_a_review_put_off_to_a_day_with_a_checkin_is_mentioned_there(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await rung(copy, "review")
        await copy.says("ana", "Tomorrow")
        await change(copy, checkin_at=time(9), checkins_since=utc(2026, 11, 24, 9))
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "Africa/Abidjan"))
        await copy.later(days=1)
        assert knocks(copy)[1:] == ["Tue 24 09:00 checkin"]
        assert 'A look again.\n"Phones"' in await copy.says("ana", "Open", "Steady")


async def test_an_unanswered_nudge_makes_way_for_the_next_about_the_same_thing_only(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        for day, title in ((23, "Phones"), (24, "Money"), (25, "Phones")):
            await at_turn(copy, "ana", lambda turn, d=day, t=title: plan_review(turn, date(2026, 11, d), t, "plan"))
        await copy.later(days=3)
        opened = [await copy.says("ana", "Open"), await copy.says("ana", "Open")]
        assert opened == [['"Phones" it is. Opened.'], ['"Money" it is. Opened.']]


# --- quiet hours -------------------------------------------------------------------------------------------------


async def test_what_falls_into_quiet_hours_of_ones_own_comes_when_they_end(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await at_turn(
            copy,
            "ana",
            lambda turn: keep_quiet(turn, time(8, 30), time(15)),
            lambda turn: plan_review(turn, date(2026, 11, 23), "Phones", "plan"),
        )
        await planned(copy, "ana", "draft", utc(2026, 11, 23, 9), given={"id": "x"})
        await planned(copy, "ana", "told", utc(2026, 11, 23, 10), given={"text": "Late."})
        await copy.later(hours=10)
        assert sorted(knocks(copy)) == ["Mon 23 15:00 draft", "Mon 23 15:00 review", "Mon 23 15:00 told"]


async def test_no_quiet_hours_at_all_are_possible(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await at_turn(copy, "ana", lambda turn: keep_quiet(turn, time(0), time(0)))
        await planned(copy, "ana", "draft", utc(2026, 11, 24, 2), given={"id": "x"})
        await copy.later(days=1)
        assert knocks(copy) == ["Tue 24 02:00 draft"]


async def test_a_promise_is_asked_after_in_the_morning_where_it_has_become_night(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await at_turn(copy, "ana", lambda turn: make_promise(turn, Wish("Call", "2026-11-23T16:00:00+00:00")))
        await copy.until(utc(2026, 11, 23, 16, 1))
        copy.post.delivered.clear()
        await change(copy, quiet=Quiet(time(16), time(9)))
        await copy.later(hours=20)
        assert knocks(copy) == ["Tue 24 09:00 promise"]


async def test_quiet_hours_go_by_the_new_clock_after_a_move(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone="Europe/Warsaw")
        await planned(copy, "ana", "told", utc(2026, 11, 23, 14), given={"text": "Late."})
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "Asia/Tokyo"))
        await copy.later(days=1)
        assert knocks(copy, zone="Asia/Tokyo") == ["Tue 24 08:00 told"]


# --- another clock -----------------------------------------------------------------------------------------------


async def test_plans_keep_their_local_date_and_time_of_day_after_a_move(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone="Europe/Warsaw")
        await at_turn(copy, "ana", start_weekly, lambda turn: plan_review(turn, date(2026, 11, 25), "Phones", "plan"))
        await planned(copy, "ana", "draft", utc(2026, 11, 24, 8), given={"id": "x"})
        await planned(copy, "ana", "followup", utc(2026, 11, 26, 8), given={})
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "America/New_York"))
        await copy.later(days=8)
        assert knocks(copy, zone="America/New_York") == [
            "Tue 24 09:00 draft",
            "Wed 25 09:00 review",
            "Thu 26 09:00 followup",
            "Mon 30 18:00 weekly",
        ]


async def test_what_was_put_off_by_an_hour_comes_in_an_hour_wherever_one_is(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await rung(copy, "draft")
        await copy.says("ana", "In 1 h")
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "Europe/Warsaw"))
        await copy.later(hours=2)
        assert knocks(copy)[1:] == ["Mon 23 11:00 draft"]


async def test_a_clock_that_was_unknown_moves_nothing_that_was_planned_a_day_ahead(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone=None)
        await planned(copy, "ana", "followup", copy.clock.now() + timedelta(days=1), given={})
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "Europe/Warsaw"))
        await copy.later(days=2)
        assert knocks(copy) == ["Tue 24 07:00 followup"]


async def test_a_moved_promise_reminder_stays_with_the_clock_of_its_promise(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone="Europe/Warsaw")
        await at_turn(copy, "ana", lambda turn: make_promise(turn, Wish("Call", "2026-11-23T16:00:00+01:00")))
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "Europe/Lisbon"))
        await copy.later(hours=9)
        shown = knocks(copy, zone="Europe/Warsaw")
        assert shown
        assert all(line.startswith("Mon 23 1") for line in shown)
        assert (await profile_of(copy)).knocked_at is None
