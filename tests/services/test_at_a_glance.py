"""Somebody else looks at the screen, takes the phone for two minutes, or has the database without its key.

What a menu, a map, a copy and a plain column show tells nothing of a plan, a log, or a page about leaving.
"""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from couple import couple
from crossing import deed
from loopback import START, Copy, copy_in, welcomed
from sittings import real_flows

from bot.domain.people import GATE_LOCKED, GATE_OPEN
from bot.services.pages import keep_plan, keep_seen
from bot.services.titles import is_discreet
from bot.services.turn.context import Turn

DISCREET = {
    *("forget", "not_told_yet", "parting", "parting_alone", "perceptions", "professional", "relapse", "unpair"),
    *("whole_truth", "whole_truth_telling", "worth_it"),
}
"""Flows whose title alone would tell too much, besides those that bring help."""

CALLED = "A page of your own"

KINDS_OF_NOTES = {"checkin", "draft", "note", "pulse", "unfinished", "win"}
"""What stands in the open about what somebody kept."""


def title(flow: str) -> str:
    return real_flows().flows[flow].variants("en", "title")[0].source


async def put_aside(copy: Copy, flow: str) -> str:
    """Ana begins a flow and puts it aside; return what the menu then says."""
    await copy.says("ana", "stop")
    await deed(copy, "ana", lambda turn: turn.begin(flow))
    await copy.says("ana", "pause", "/menu")
    return copy.question("ana").text.reveal


def test_which_titles_tell_too_much_is_a_reviewed_list() -> None:
    flows = real_flows().flows.values()
    assert {flow.name for flow in flows if flow.discreet} == DISCREET
    assert all(is_discreet(flow) for flow in flows if flow.safety)


async def test_what_is_put_aside_is_named_only_where_its_title_tells_nothing(tmp_path: Path) -> None:
    async with copy_in(tmp_path) as copy:
        await welcomed(copy, "ana")
        for flow in sorted(DISCREET | {"safety_plan", "safety_plan_home"}):
            menu = await put_aside(copy, flow)
            assert f'Put aside: "{CALLED}"' in menu
            assert title(flow) not in menu
        assert f'Put aside: "{title("gravity")}"' in await put_aside(copy, "gravity")


async def test_help_put_aside_isnt_named(tmp_path: Path) -> None:
    async with copy_in(tmp_path) as copy:
        await welcomed(copy, "ana")
        await copy.says("ana", "/sos", "pause", "/menu")
        assert '"Help"' not in copy.question("ana").text.reveal


async def test_a_copy_names_no_page_that_is_nobodys_business(tmp_path: Path) -> None:
    async with copy_in(tmp_path) as copy:
        await welcomed(copy, "ana")
        for flow, words in (("parting", "the flat in May"), ("perceptions", "two glasses on the table")):
            await deed(copy, "ana", lambda turn, flow=flow: turn.begin(flow))
            await copy.says("ana", words, "pause")
        await deed(copy, "ana", lambda turn: keep_seen(turn, "The light was on"))
        await deed(copy, "ana", lambda turn: keep_plan(turn, "My sister's number"))
        shown = "\n".join(await copy.says("ana", "/export"))
    assert "two glasses on the table" in shown
    assert "The light was on" in shown
    assert CALLED in shown
    assert "My sister's number" not in shown
    assert not any(title(flow) in shown for flow in DISCREET)
    assert "perception" not in shown


async def test_the_map_never_marks_a_page_that_is_nobodys_business(tmp_path: Path) -> None:
    def everything(turn: Turn) -> None:
        walked = dict.fromkeys(real_flows().flows, START.date())
        turn.profile = replace(turn.profile, stance="hurt", walked=walked)

    async with copy_in(tmp_path) as copy:
        await couple(copy)
        await deed(copy, "ana", everything)
        (shown, *_) = await copy.says("ana", "/map")
    assert f"– {title('worth_it')}" in shown
    assert f"✓ {title('gravity')}" in shown


def known(turn: Turn, *walked: str, **fields: object) -> None:
    """Ana is known as this from now on."""
    profile = replace(turn.profile, **fields)
    for flow in walked:
        profile = profile.with_walked(flow, START.date())
    turn.profile = profile


@pytest.mark.parametrize("stance", ["hurt", "broke", "both"])
async def test_the_map_is_the_same_wherever_the_questions_about_safety_led(tmp_path: Path, stance: str) -> None:
    shown = {}
    async with copy_in(tmp_path) as copy:
        await couple(copy)
        for gate in (None, GATE_OPEN, GATE_LOCKED):
            await deed(copy, "ana", lambda turn, gate=gate: known(turn, gate=gate, stance=stance))
            (shown[gate], *_) = await copy.says("ana", "/map")
    assert shown[None] == shown[GATE_OPEN] == shown[GATE_LOCKED]
    assert title("listening") in shown[None]


async def test_where_the_questions_raised_a_worry_nothing_for_two_is_suggested(tmp_path: Path) -> None:
    shut = {f"Next, maybe: {title(name)}" for name in ("listening", "needs", "evening", "doubts", "good_and_bad")}
    way = ("gravity", "why", "crack_map", "myths", "worth_it", "i_statement", "boundaries", "balcony", "small_wins")
    async with copy_in(tmp_path) as copy:
        await couple(copy, gates=(GATE_LOCKED, GATE_OPEN))
        for nth in range(len(way)):
            await deed(copy, "ana", lambda turn, nth=nth: known(turn, *way[:nth], stance="hurt"))
            await copy.says("ana", "/map")
            assert shut.isdisjoint(button.label for button in copy.question("ana").buttons)
        await deed(copy, "ana", lambda turn: known(turn, gate=GATE_OPEN))
        await copy.says("ana", "/map")
        assert not shut.isdisjoint(button.label for button in copy.question("ana").buttons)


async def test_a_database_without_its_key_tells_no_plan_from_any_other_note(tmp_path: Path) -> None:
    async with copy_in(tmp_path) as copy:
        await couple(copy)
        await deed(copy, "ana", lambda turn: keep_plan(turn, "My sister's number"))
        await deed(copy, "ana", lambda turn: keep_seen(turn, "The light was on"))
        for flow in sorted(DISCREET):
            await put_aside(copy, flow)
        path = copy.it.store._engine.url.database
        with closing(sqlite3.connect(path)) as outside:
            kinds = {kind for (kind,) in outside.execute("SELECT kind FROM notes")}
            tables = [name for (name,) in outside.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            cells = {cell for table in tables for row in outside.execute(f"SELECT * FROM {table}") for cell in row}
    assert kinds <= KINDS_OF_NOTES
    plain = [cell for cell in cells if isinstance(cell, str)]
    telling = DISCREET | {"safety_plan", "perception", *map(title, DISCREET)}
    assert len(plain) > 20
    assert [cell for cell in plain if any(word in cell for word in telling)] == []
