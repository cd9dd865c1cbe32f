"""A whole evening and the day after, through the real store: what was agreed arrives by itself, once each."""

from datetime import UTC, datetime
from pathlib import Path

from sittings import Sitting, sitting

START = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
NUDGES = ("You have a check-in.", "There's one thing to look at.")


def texts(lines: list[str]) -> list[str]:
    """What was said, without the buttons."""
    return [line.partition("] ")[2] for line in lines if "]   " not in line]


async def begun(at: Sitting) -> None:
    """Through the welcome, with a check-in every morning at nine by a clock that shows 18:00 now."""
    for line in ("/start", "I'm 18 or older, go on", "I was hurt", "I keep checking things", "is it over", "Keep it"):
        await at.say(line)
    for line in ("Enough", "Morning", "18:00"):
        shown = await at.say(line)
    assert "09:00" in " ".join(shown)


async def promised(at: Sitting) -> None:
    """A promise for the next evening at six, in the ledger."""
    await at.say("/promise")
    await at.say("cook dinner")
    shown = await at.say("tomorrow 18:00")
    assert "Monday 23 November, 18:00" in " ".join(shown)
    shown = await at.say("Yes")
    assert "ledger" in " ".join(shown)


async def test_an_hour_of_talk_brings_one_checkin_and_one_reminder_the_next_day(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await begun(at)
        await promised(at)
        arrived: list[str] = []
        for _ in range(24 * 4):
            arrived += [text for text in texts(await at.later(minutes=15)) if text in NUDGES]
        assert arrived == ["You have a check-in.", "There's one thing to look at."]


async def test_a_leap_over_a_day_brings_the_same_in_the_same_order(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await begun(at)
        await promised(at)
        *before, at_six = texts(await at.later(hours=24, minutes=30))
        assert before == list(NUDGES)
        assert "dinner" not in at_six


async def test_the_reminder_opens_on_the_promise_and_names_nothing_before(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await begun(at)
        await promised(at)
        nudge = " ".join(await at.later(hours=23, minutes=50))
        assert "cook dinner" not in nudge
        assert "cook dinner" in " ".join(await at.say("open"))


async def test_a_restart_between_any_two_lines_changes_nothing(tmp_path: Path) -> None:
    lines = ["/start", "1", "I was hurt", "I keep checking things", "is it over", "Keep it", "Enough", "No", "/checkin"]
    lines += ["shaky", "not knowing", "rest", "a long day", "/ledger", "/privacy"]
    async with sitting(tmp_path / "whole", "ana", seed="a") as at:
        whole = [await at.say(line) for line in lines]
    pieces: list[list[str]] = []
    for number, line in enumerate(lines):
        async with sitting(tmp_path / "pieces", "ana", seed=f"b{number}") as at:
            pieces.append(await at.say(line))
    assert pieces == whole


async def test_a_checkin_waits_until_somebody_in_the_middle_of_something_is_done(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await begun(at)
        await at.later(hours=14, minutes=50)
        await at.say("/now")
        assert texts(await at.later(minutes=20)) == []
        await at.say("stop")
        assert "You have a check-in." in texts(await at.later(minutes=15))


async def test_tomorrow_on_a_daily_checkin_brings_one_and_not_two(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await begun(at)
        assert "You have a check-in." in texts(await at.later(hours=15))
        await at.say("Tomorrow")
        assert texts(await at.later(hours=30)).count("You have a check-in.") == 1


async def test_in_an_hour_brings_it_again_and_the_next_day_has_its_own(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await begun(at)
        await at.later(hours=15)
        await at.say("In 1 h")
        assert texts(await at.later(minutes=61)) == ["You have a check-in."]
        await at.say("Skip")
        assert texts(await at.later(hours=23, minutes=30)) == ["You have a check-in."]


async def test_after_a_week_away_one_checkin_arrives_and_no_burst(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await begun(at)
    async with sitting(tmp_path, "ana", start=datetime(2026, 11, 30, 12, 0, tzinfo=UTC), seed="later") as at:
        shown = [text for letter in at.letters for text in [letter.text.reveal] if text in NUDGES]
        assert len(shown) <= 1


async def test_what_has_done_its_duty_is_dropped_after_sixty_days_and_nothing_else(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await begun(at)
        await at.say("/checkin")
        for line in ("shaky", "not knowing", "rest", "a long day"):
            await at.say(line)
        before = await at.say("/export")
        await at.talk.move(START.replace(year=2027))
        assert await at.it.rhythm.tidy() > 20
        assert await at.say("/export") == before
        assert await at.it.rhythm.tidy() == 0


async def test_a_draft_whose_morning_passed_unseen_waits_for_the_end_of_quiet_hours(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await begun(at)
        for line in ("/menu", "Find the words to say it", "last night you turned the screen away", "Scared"):
            await at.say(line)
        for line in ("to know where I stand", "I got scared. I need to know where I stand.", "Sleep on it"):
            await at.say(line)
    async with sitting(tmp_path, "ana", start=datetime(2026, 11, 23, 23, 30, tzinfo=UTC), seed="night") as at:
        assert not [letter for letter in at.letters if "wrote" in letter.text.reveal]
        assert any("yesterday" in text or "wrote" in text or "wait" in text for text in texts(await at.later(hours=9)))


async def test_a_promise_in_the_night_gets_no_reminder_after_the_deed(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=datetime(2026, 11, 22, 22, 0, tzinfo=UTC)) as at:
        for line in ("/start", "I'm 18 or older, go on", "I was hurt", "stop", "/promise", "put the bins out"):
            await at.say(line)
        await at.say("23:00")
        await at.say("in 10 minutes")
        await at.say("Yes")
        morning = texts(await at.later(hours=10))
        assert len([text for text in morning if text in NUDGES]) <= 1
