"""What passed while the program was stopped is told in one line, and asks for nothing."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sittings import Sitting, sitting

BEGIN = ("/start", "I'm 18 or older, go on", "I was hurt", "stop", "/settings", "The clock", "18:00")
CHECKINS = ("/settings", "The check-in", "08:30")
PROMISE = ("/promise", "call my sister", "tomorrow 18:00", "Yes, write it down")
OPENED_BY = "Look"
BUTTON = re.compile(r"\[ana\]   \d+\) ")


@pytest.fixture
async def someone(tmp_path: Path) -> AsyncIterator[Sitting]:
    async with sitting(tmp_path, "ana") as here:
        for line in BEGIN:
            await here.say(line)
        yield here


async def stopped(here: Sitting, **span: float) -> list[str]:
    """Stop for a span of time, start again, and return the lines shown then."""
    here.letters.clear()
    here.clock.forward(timedelta(**span))
    return await here.later(minutes=1)


def knocks(lines: list[str]) -> list[str]:
    """What is asked or said among the lines, without the buttons."""
    return [line for line in lines if not BUTTON.match(line)]


async def test_a_late_promise_and_a_late_checkin_come_as_one_line(someone: Sitting) -> None:
    for line in (*CHECKINS, *PROMISE):
        await someone.say(line)
    shown = knocks(await stopped(someone, days=1, hours=20))
    assert len(shown) == 1
    assert "nothing is owed" in shown[0].lower()
    assert "sister" not in shown[0]


async def test_a_look_at_it_leads_to_the_promise(someone: Sitting) -> None:
    for line in PROMISE:
        await someone.say(line)
    await stopped(someone, days=2)
    looked = await someone.say(OPENED_BY)
    assert "One promise waits for your word" in looked[0]
    assert '"call my sister"' in (await someone.say("The promise"))[0]


async def test_where_nothing_waits_only_the_checkin_is_offered(someone: Sitting) -> None:
    for line in CHECKINS:
        await someone.say(line)
    await stopped(someone, days=1, hours=20)
    looked = await someone.say(OPENED_BY)
    assert "needs nothing from you" in looked[0]
    assert not any("romise" in line for line in looked)
    assert "How is the ground" in (await someone.say("Today's check-in"))[0]


async def test_nothing_of_it_is_fine_and_is_not_asked_again(someone: Sitting) -> None:
    for line in PROMISE:
        await someone.say(line)
    await stopped(someone, days=2)
    await someone.say(OPENED_BY)
    assert "it rests" in (await someone.say("Nothing of it"))[0]
    assert knocks(await someone.later(days=2)) == []
