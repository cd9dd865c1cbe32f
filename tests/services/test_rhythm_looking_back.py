"""Looking back: the weekly page on a weekday of one's own, small wins, and a day to look at something again."""

from datetime import date, time
from pathlib import Path

import pytest
from loopback import Copy, slash
from rhythmic import at_turn, change, days, knocks, planned, rhythmic, someone, utc

from bot.services.looking_back import (
    keep_pulse,
    last_pulse,
    last_win,
    plan_review,
    plan_weekly,
    start_weekly,
    stop_weekly,
    wins,
)
from bot.services.turn.commands import COMMANDS
from bot.services.turn.facts import FACTS


async def found(copy: Copy, read) -> object:
    """What something finds in a turn of Ana's."""
    seen: list[object] = []
    await at_turn(copy, "ana", lambda turn: seen.append(read(turn)))
    return seen[0]


async def asked(copy: Copy, command: str, **given: object) -> None:
    """Let a command of a flow happen."""
    await at_turn(copy, "ana", lambda turn: COMMANDS[command].run(turn, turn.main, given))


async def test_the_weekly_page_comes_only_where_it_was_asked_for(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await at_turn(copy, "ana", plan_weekly)
        await copy.later(days=15)
        assert knocks(copy) == []


async def test_it_comes_each_week_on_the_weekday_of_the_day_it_was_asked_for(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone="Europe/Warsaw")
        await asked(copy, "start_weekly")
        await copy.later(days=22)
        assert knocks(copy, zone="Europe/Warsaw") == [f"Mon {day} 18:00 weekly" for day in ("30", "07", "14")]


async def test_with_checkins_it_has_the_weekday_and_the_hour_of_the_first(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await change(copy, checkin_at=time(20), checkins_since=utc(2026, 11, 26, 20))
        await asked(copy, "start_weekly")
        await copy.later(days=5)
        assert knocks(copy) == ["Thu 26 20:00 weekly"]


async def test_with_a_checkin_that_evening_it_is_mentioned_at_its_end(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(20))
        await asked(copy, "start_weekly")
        await copy.later(hours=14)
        for _ in range(7):
            assert "The week waits." not in await copy.says("ana", "Open", "Steady")
            await copy.later(days=1)
        assert "The week waits." in await copy.says("ana", "Open", "Steady")
        assert "weekly" not in " ".join(knocks(copy))


async def test_a_page_written_by_itself_is_not_asked_for_again_that_week(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await asked(copy, "start_weekly")
        await copy.later(days=6)
        await asked(copy, "keep_pulse", safe=3, rely=4, heard=2)
        await copy.later(days=10)
        assert knocks(copy) == ["Mon 07 18:00 weekly"]


async def test_it_stops_when_it_is_told_to(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await asked(copy, "start_weekly")
        assert await found(copy, FACTS["weekly_on"].find) is True
        await asked(copy, "stop_weekly")
        await copy.later(days=15)
        assert knocks(copy) == []
        assert await found(copy, FACTS["weekly_on"].find) is False


async def test_asking_for_it_twice_brings_it_once(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await at_turn(copy, "ana", start_weekly, start_weekly, stop_weekly, start_weekly)
        await copy.later(days=8)
        assert days(copy, "weekly", "Etc/UTC") == [date(2026, 11, 30)]


async def test_it_outlives_a_time_in_which_no_letter_arrives(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await asked(copy, "start_weekly")
        row = await copy.it.store.read(lambda tx: tx.people.at("loopback", "ana"))
        await copy.it.store.transact(lambda tx: tx.people.unreachable(row[1].id))
        await copy.later(days=20)
        await copy.hear(slash("ana", "/hm"))
        await copy.later(days=9)
        assert [line.rpartition(" ")[2] for line in knocks(copy)] == ["weekly"]


async def test_numbers_are_kept_and_shown_back_in_words(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        assert await found(copy, last_pulse) is None
        await asked(copy, "keep_pulse", safe=1, rely=1, heard=1)
        await copy.later(days=7)
        await at_turn(copy, "ana", lambda turn: keep_pulse(turn, {"safe": 3, "rely": 4, "heard": 2}, "Calmer."))
        assert await found(copy, last_pulse) == "safe 3, word 4, heard 2"
        (note, _) = [note for note in await copy.notes("ana") if note.kind == "pulse"]
        assert note.body["line"] == "Calmer."


async def test_small_wins_come_back_the_newest_first(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        assert await found(copy, last_win) is None
        for text in ("He texted first", "We laughed " * 10):
            await asked(copy, "keep_win", text=text)
            await copy.later(hours=1)
        assert await found(copy, last_win) == "We laughed " * 10
        labels = [each.label for each in await found(copy, wins)]
        assert labels[1] == "He texted first"
        assert labels[0].endswith("…")
        assert len(labels[0]) <= 50


@pytest.mark.parametrize(
    ("on", "shown"),
    [
        (date(2026, 11, 23), "Mon 23 09:00 review"),
        (date(2026, 11, 20), "Mon 23 09:00 review"),
        (date(2026, 12, 1), "Tue 01 09:00 review"),
    ],
)
async def test_a_review_comes_on_its_date_in_the_morning(tmp_path: Path, on: date, shown: str) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await asked(copy, "plan_review", on=on.isoformat(), title="Phones", about="boundary")
        await copy.later(days=10)
        assert knocks(copy) == [shown]


async def test_a_review_for_today_whose_hour_has_passed_comes_tomorrow(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await copy.later(hours=4)
        await at_turn(copy, "ana", lambda turn: plan_review(turn, date(2026, 11, 23), "Phones", "plan"))
        await copy.later(days=2)
        assert knocks(copy) == ["Tue 24 09:00 review"]


async def test_a_review_is_open_to_whoever_finishes_their_checkin(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(20))
        await asked(copy, "plan_review", on="2026-11-23", title="Phones", about="plan")
        await copy.later(hours=14)
        await copy.says("ana", "Open", "Steady")
        await asked(copy, "open_flow", flow="nudge_review")
        await copy.it.deliver.drain()
        assert await copy.says("ana", "Open") == ['"Phones" it is. Opened.']


async def test_quiet_hours_are_set_and_told(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await asked(copy, "set_quiet", start="21:00", end="09:30")
        assert await found(copy, FACTS["quiet_hours"].find) == "21:00–09:30"
        await planned(copy, "ana", "draft", utc(2026, 11, 23, 9), given={"id": "x"})
        await copy.later(hours=4)
        assert knocks(copy) == ["Mon 23 09:30 draft"]
        await asked(copy, "set_quiet", start="07:00", end="07:00")
        assert await found(copy, FACTS["quiet_hours"].find) == "none"
