"""The way somebody is on: what they went through is marked, the next thing is suggested, and nothing depends on it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from sittings import START, Sitting, sitting

from bot.domain.people import Profile
from bot.services.ports.store import Tx
from bot.services.records import PersonRow

Got = TypeVar("Got")


async def newcomer(at: Sitting, stance: str = "I was hurt") -> None:
    for line in ("/start", "I'm 18 or older, go on", stance, "stop"):
        await at.say(line)


async def profile(at: Sitting, change: Callable[[Profile], Profile] = lambda it: it) -> Profile:
    """What is known of Ana, after this change."""

    def body(tx: Tx) -> Profile:
        known = tx.people.at("terminal", "ana")
        assert known is not None
        row = tx.people.load(known[0].id)
        assert row is not None
        changed = change(Profile.from_json(row.body))
        tx.people.save(PersonRow(row.id, row.rev, changed.to_json(), row.dyad_id))
        return changed

    return await at.it.store.transact(body)


async def test_the_map_marks_what_was_gone_through_and_suggests_what_comes_next(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana") as at:
        await newcomer(at)
        before = "\n".join(await at.say("/map"))
        assert "– What broken trust does" in before
        assert "Next, maybe: What broken trust does" in before
        await profile(at, lambda it: it.with_walked("gravity", START.date()))
        after = "\n".join(await at.say("/map"))
        assert "✓ What broken trust does" in after
        assert "Next, maybe: Why it happened" in after
        assert "%" not in after


async def test_what_was_stopped_half_way_isnt_marked_and_what_ended_is(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana") as at:
        await newcomer(at)
        for line in ("/menu", "Keep going", "Something that went well", "stop"):
            await at.say(line)
        assert "small_wins" not in (await profile(at)).walked
        for line in ("/menu", "Keep going", "Something that went well", "we laughed at breakfast", "Keep it"):
            shown = await at.say(line)
        while shown and any(line.rstrip().endswith("?") for line in shown):
            shown = await at.say("skip")
        assert (await profile(at)).walked["small_wins"] == START.date()


async def test_help_is_never_marked(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana") as at:
        await newcomer(at)
        await at.say("/sos")
        for _ in range(12):
            await at.say("skip")
        assert not any(name.startswith("sos") for name in (await profile(at)).walked)


async def test_what_can_wait_two_weeks_isnt_suggested_before(tmp_path: Path) -> None:
    early = {"gravity", "why", "crack_map", "myths", "worth_it"}
    async with sitting(tmp_path, "ana") as at:
        await newcomer(at)
        await profile(at, lambda it: replace(it, walked=dict.fromkeys(early, START.date())))
        assert "old hurt" not in "\n".join(await at.say("/map"))
        await at.later(days=15)
        assert "Next, maybe: Old trust, old hurt" in "\n".join(await at.say("/map"))


async def test_what_is_remembered_of_the_way_survives_the_store(tmp_path: Path) -> None:
    on = datetime(2026, 11, 20, tzinfo=UTC).date()
    async with sitting(tmp_path, "ana") as at:
        await newcomer(at)
        kept = await profile(at, lambda it: replace(it.with_walked("why", on), area="money", focus="respect"))
    async with sitting(tmp_path, "ana") as at:
        again = await profile(at)
    assert (again.walked, again.area, again.focus) == ({"why": on}, "money", "respect")
    assert kept.walked == again.walked
    assert on < START.date() + timedelta(days=1)
