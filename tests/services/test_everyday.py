"""The third week: promises asked after, check-ins that keep their rhythm, drafts and menus that do not pile up."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sittings import Sitting, sitting

START = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
CHECKIN = "You have a check-in."
WRITTEN = "It's in your ledger."
SUSPENDED = "put aside"


async def known(at: Sitting, stance: str = "I broke something", who: str = "") -> None:
    """Somebody of age who said what brought them here, and stopped there."""
    for line in ("/start", "I'm 18 or older, go on", stance, "stop"):
        await at.say(f"{who}{line}")


async def shown(at: Sitting, *lines: str) -> str:
    """Type these lines; return what the last one brought."""
    found: list[str] = []
    for line in lines:
        found = await at.say(line)
    return "\n".join(found)


async def promised(at: Sitting, what: str, when: str) -> str:
    """Make a promise by a clock that shows 18:00 at the start; return what is said of it."""
    text = await shown(at, "/promise", what)
    if "Another time" in text:
        await at.say("18:00")
    return await shown(at, when, "yes")


async def checked_in(at: Sitting, ground: str = "steady") -> str:
    """Answer a check-in in three taps."""
    return await shown(at, "open", ground, "nothing much", "rest", "nothing more")


async def evening_checkins(at: Sitting) -> None:
    """A first check-in now, and from tomorrow on one each evening at eight."""
    await shown(at, "/checkin", "steady", "nothing much", "rest", "nothing more", "In the evening", "18:00")


async def test_a_promise_is_reminded_of_before_and_asked_after_once(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ben", start=START) as at:
        await known(at)
        assert WRITTEN in await promised(at, "call from the station", "tomorrow 17:30")
        assert "In 5 min" in "\n".join(await at.later(hours=23, minutes=20))
        await shown(at, "open", "on it")
        assert "Tomorrow" in "\n".join(await at.later(minutes=55))
        assert "How did it go" in await shown(at, "open")
        await at.say("kept")
        assert await at.later(days=3) == []


async def test_a_promise_that_was_reported_is_not_asked_after(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ben", start=START) as at:
        await known(at)
        await promised(at, "call", "in 20 minutes")
        await at.later(minutes=25)
        assert "How did it go" in await shown(at, "open", "It's done")
        await at.say("late")
        assert await at.later(days=2) == []


async def test_five_minutes_more_are_five_minutes_even_beside_another_promise(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ben", start=START) as at:
        await known(at)
        await promised(at, "call", "today 19:00")
        await promised(at, "cook", "today 20:00")
        await at.later(minutes=50)
        await at.say("In 5 min")
        assert "In 5 min" in "\n".join(await at.later(minutes=5))


async def test_each_question_afterwards_opens_on_its_own_promise(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ben", start=START) as at:
        await known(at)
        await promised(at, "call", "today 19:00")
        await promised(at, "cook", "today 19:30")
        await at.later(hours=2, minutes=20)
        assert '"cook"' in await shown(at, "open")


async def test_a_time_that_went_by_meanwhile_is_asked_for_again(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ben", start=START) as at:
        await known(at)
        await shown(at, "/promise", "call", "18:00", "in 2 minutes")
        await at.later(minutes=5)
        text = await shown(at, "yes")
        assert "passed" in text
        assert WRITTEN not in text
        assert WRITTEN in await shown(at, "Another time", "tomorrow 18:00", "yes")


async def test_a_first_checkin_comes_tomorrow_and_not_twice_today(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await known(at, "I was hurt")
        await evening_checkins(at)
        assert await at.later(hours=5) == []
        assert CHECKIN in "\n".join(await at.later(hours=21, minutes=30))


async def test_one_silent_day_costs_no_other(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await known(at, "I was hurt")
        await evening_checkins(at)
        await at.later(hours=24 + 2, minutes=5)
        await at.later(hours=24)
        await checked_in(at)
        assert CHECKIN in "\n".join(await at.later(hours=24))


async def test_a_checkin_opened_by_oneself_stands_for_that_day(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await known(at, "I was hurt")
        await evening_checkins(at)
        await at.later(hours=20)
        await shown(at, "/checkin", "steady", "nothing much", "rest", "nothing more")
        assert await at.later(hours=20) == []
        assert CHECKIN in "\n".join(await at.later(hours=24))


async def test_whoever_comes_back_after_the_last_question_is_asked_again_the_next_day(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await known(at, "I was hurt")
        await evening_checkins(at)
        assert "No more check-ins" in "\n".join(await at.later(days=12))
        assert await at.later(days=5) == []
        await shown(at, "/checkin", "steady", "nothing much", "rest", "nothing more")
        assert CHECKIN in "\n".join(await at.later(days=1, hours=3))


@pytest.mark.parametrize("typed", ["cant", "i can’t", "I CAN'T"])
async def test_a_reminder_understands_what_is_typed_to_it(tmp_path: Path, typed: str) -> None:
    async with sitting(tmp_path, "ben", start=START) as at:
        await known(at)
        await promised(at, "call", "tomorrow 18:00")
        await at.later(hours=23, minutes=50)
        await at.say("ok")
        assert "before the time" in await shown(at, typed)


async def test_an_old_checkin_that_is_pressed_late_says_that_it_has_passed(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await known(at, "I was hurt")
        await evening_checkins(at)
        await at.later(hours=26, minutes=5)
        question = len(at.talk.channel.questions["ana"])
        await at.later(hours=21)
        assert "passed" in await shown(at, f"@{question} 1")


async def test_a_menu_left_for_something_else_is_not_put_aside(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=START) as at:
        await known(at, "I was hurt")
        await at.say("/menu")
        assert SUSPENDED not in await shown(at, "/checkin")
        assert SUSPENDED in await shown(at, "/menu")


async def test_words_slept_on_come_back_after_the_quiet(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ben", start=START) as at:
        await known(at)
        await shown(at, "/now", "They won't talk to me", "I'm here.", "Sleep on it", "18:00", "stop")
        await shown(at, "/pause", "all")
        assert await at.later(days=2) == []
        await shown(at, "/pause", "Let them come")
        await at.later(hours=15)
        assert "I'm here." in await shown(at, "open")


async def test_two_pages_slept_on_are_both_brought_back(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ben", start=START) as at:
        await known(at)
        await shown(at, "/now", "They won't talk to me", "One.", "Sleep on it", "18:00", "stop")
        await shown(at, "/now", "They won't talk to me", "Two.", "Sleep on it", "stop")
        await at.later(hours=15)
        seen = await shown(at, "open") + await shown(at, "Only keep it", "open")
        assert "One." in seen
        assert "Two." in seen


async def test_a_copy_of_ones_own_has_unfinished_pages_and_the_words_on_the_buttons(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ben", start=START) as at:
        await known(at)
        await shown(at, "/checkin", "some of both", "To hide", "skip", "a line", "No")
        await shown(at, "/promise", "call")
        copy = await shown(at, "/export")
        for words in (
            "I broke something",
            "Some of both",
            "To hide",
            "a line",
            "A promise, not finished\n        call",
        ):
            assert words in copy


async def test_whoever_opened_a_code_may_come_back_to_it_and_nobody_else(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", "ben", "kim", start=START) as at:
        for who in ("ana: ", "ben: ", "kim: "):
            await known(at, who=who)
        code = (await shown(at, "ana: /pair")).partition("Your code: ")[2].split()[0]
        await shown(at, f"ben: /pair {code}", "ben: stop")
        assert "doesn't open anything" in await shown(at, f"kim: /pair {code}")
        assert "See who it is" in await shown(at, f"ben: /pair {code}")
        await shown(at, "ben: No, thank you")
        assert "doesn't open anything" in await shown(at, f"ben: /pair {code}")


async def test_by_an_unknown_clock_the_day_after_comes_a_day_later(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", start=datetime(2026, 11, 22, 23, 30, tzinfo=UTC)) as at:
        await known(at, "I was hurt")
        await shown(
            at, "i dont want to be here anymore", "I'm not sure", "No", "Nobody", "I'm all right for now", "Yes"
        )
        assert await at.later(hours=23, minutes=50) == []
        assert CHECKIN in "\n".join(await at.later(minutes=15))
