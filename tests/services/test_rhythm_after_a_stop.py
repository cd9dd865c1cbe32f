"""The program was down, or asleep: what came too late is told of once, and nothing comes in a burst."""

from datetime import time, timedelta
from pathlib import Path

from loopback import Copy
from rhythmic import at_turn, days, down_until, knocks, planned, rhythmic, someone, utc

from bot.domain.promises import Report
from bot.services.ledger import Wish, make_promise, report
from bot.services.looking_back import plan_review, start_weekly
from bot.services.turn.context import Turn


async def promised(copy: Copy, what: str, when: str, address: str = "ana") -> None:
    """A promise to oneself, due at this moment."""
    await at_turn(copy, address, lambda turn: make_promise(turn, Wish(what, when)))


async def test_a_long_stop_leads_to_one_digest_and_then_the_rhythm_goes_on(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await promised(copy, "Call", "2026-11-23T12:00:00+00:00")
        await promised(copy, "Cook", "2026-11-24T12:00:00+00:00")
        await down_until(copy, utc(2026, 11, 26, 14))
        await copy.later(hours=1)
        assert knocks(copy) == ["Thu 26 14:00 digest"]
        await copy.later(days=1)
        assert knocks(copy)[1:] == ["Fri 27 09:00 checkin"]


async def test_a_missed_checkin_alone_is_told_of_once(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await down_until(copy, utc(2026, 11, 23, 13))
        await copy.later(hours=8)
        assert knocks(copy) == ["Mon 23 13:00 digest"]


async def test_a_digest_put_off_by_an_hour_comes_in_an_hour(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await down_until(copy, utc(2026, 11, 23, 13))
        await copy.says("ana", "In 1 h")
        await copy.later(hours=5)
        assert knocks(copy) == ["Mon 23 13:00 digest", "Mon 23 14:00 digest"]


async def test_a_checkin_that_is_still_fresh_comes_itself(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await down_until(copy, utc(2026, 11, 23, 11, 30))
        await copy.later(hours=8)
        assert knocks(copy) == ["Mon 23 11:30 checkin"]


async def test_where_a_checkin_is_still_to_come_today_no_digest_comes_before_it(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(20))
        await promised(copy, "Call", "2026-11-24T07:00:00+00:00")
        await down_until(copy, utc(2026, 11, 25, 13))
        await copy.later(hours=8)
        assert knocks(copy) == ["Wed 25 20:00 checkin"]


async def test_nothing_comes_where_there_is_nothing_to_look_at(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await promised(copy, "Call", "2026-11-23T08:00:00+00:00")
        copy.clock.set(utc(2026, 11, 23, 8, 1))
        await at_turn(copy, "ana", _reported)
        await down_until(copy, utc(2026, 11, 23, 20))
        await copy.later(days=2)
        assert knocks(copy) == []


def _reported(turn: Turn) -> None:
    (row,) = turn.tx.ledger.of(turn.id)
    report(turn, row.id, Report.KEPT.value)


async def test_at_night_the_digest_waits_for_the_morning(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await promised(copy, "Call", "2026-11-23T12:00:00+00:00")
        await down_until(copy, utc(2026, 11, 23, 23, 30))
        await copy.later(hours=12)
        assert knocks(copy) == ["Tue 24 08:00 digest"]


async def test_questions_about_promises_that_are_not_too_late_do_not_join_the_digest_in_a_burst(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        for hour, what in ((8, "Call"), (14, "Cook"), (15, "Clean")):
            await promised(copy, what, f"2026-11-23T{hour:02}:00:00+00:00")
        await down_until(copy, utc(2026, 11, 23, 16))
        await copy.later(hours=4)
        assert len(knocks(copy)) == 1


async def test_several_questions_that_a_stop_held_up_are_one_digest(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        for what in ("Call", "Cook", "Clean"):
            await promised(copy, what, "2026-11-23T14:00:00+00:00")
        await copy.until(utc(2026, 11, 23, 13))
        copy.post.delivered.clear()
        await down_until(copy, utc(2026, 11, 23, 16))
        await copy.later(hours=4)
        assert knocks(copy) == ["Mon 23 16:00 digest"]


async def test_long_plans_outlive_a_stop_and_come_a_day_each(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await at_turn(copy, "ana", start_weekly)
        for title in ("One", "Two"):
            await at_turn(copy, "ana", lambda turn, title=title: plan_review(turn, turn.local_date(), title, "plan"))
        await down_until(copy, utc(2026, 12, 1, 10))
        await copy.later(days=8)
        seen = [line.split(" ")[1] for line in knocks(copy)]
        assert len(seen) == len(set(seen))
        kinds = [line.rpartition(" ")[2] for line in knocks(copy)]
        assert (kinds.count("review"), kinds.count("weekly")) == (2, 2)


async def test_whoever_was_busy_all_the_while_is_told_of_no_missed_checkin(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await at_turn(copy, "ana", lambda turn: turn.begin("page"))
        for _ in range(14):
            await copy.until(copy.clock.now() + timedelta(minutes=25))
            await at_turn(copy, "ana", lambda turn: turn.begin("page"))
        await copy.later(hours=3)
        assert "digest" not in " ".join(knocks(copy))


async def test_a_clock_put_back_rings_nothing_twice(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await planned(copy, "ana", "draft", utc(2026, 11, 23, 9, 30), given={"id": "x"})
        await copy.until(utc(2026, 11, 23, 10))
        copy.clock.set(utc(2026, 11, 23, 8), back=True)
        await copy.later(hours=6)
        assert len(days(copy, "checkin", "Etc/UTC")) == len(days(copy, "draft", "Etc/UTC")) == 1
