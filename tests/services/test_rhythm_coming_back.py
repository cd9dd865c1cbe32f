"""Back after days without a word: nothing is owed, and what was left open is there, unless something else is up."""

from datetime import time
from pathlib import Path

import pytest
from loopback import Copy, heard
from rhythmic import at_turn, profile_of, rhythmic, someone

from bot.services.ledger import Wish, make_promise
from bot.services.records import HeardKind, Note
from bot.services.turn.context import Turn


def unfinished(title: str):
    """Leave a page of this title unfinished."""

    def deed(turn: Turn) -> None:
        called = {flow.variants("en", "title")[0].source: name for name, flow in turn.world.flows.flows.items()}
        body = {"title": title, "flow": called.get(title, "gone"), "answers": {"told": "words"}}
        turn.tx.notes.add(Note(turn.world.ids.new(), turn.id, "unfinished", turn.now, body))

    return deed


async def away(copy: Copy, days: int, *, title: str | None = "A page", promise: bool = False, **fields: object) -> None:
    """Somebody who left something open, and then said nothing for so many days."""
    await someone(copy, **fields)
    if title is not None:
        await at_turn(copy, "ana", unfinished(title))
    if promise:
        await at_turn(copy, "ana", lambda turn: make_promise(turn, Wish("Call", "2026-11-29T20:00:00+00:00")))
    await copy.later(days=days)


async def test_whoever_is_back_after_a_week_hears_of_what_was_left_open(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 9)
        assert await copy.says("ana", "hi") == ['Back after 9 days.\n0 passed.\nNot finished: "A page"']


async def test_promises_that_passed_meanwhile_are_told_of(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 9, title=None, promise=True)
        assert "1 passed." in (await copy.says("ana", "hm"))[0]


async def test_after_fewer_days_the_menu_comes_as_ever(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 6)
        assert "The menu." in await copy.says("ana", "hi")


async def test_where_nothing_was_left_open_the_menu_comes_as_ever(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 20, title=None)
        assert "The menu." in await copy.says("ana", "hi")


async def test_only_the_first_words_are_met_so(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 9)
        await copy.says("ana", "hi")
        assert "The menu." in await copy.says("ana", "hi")


async def test_a_command_is_no_plain_word_and_what_follows_it_is_not_the_first(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 9)
        assert "Back after" not in " ".join(await copy.says("ana", "/menu", "Nothing", "hi"))


async def test_danger_comes_before_any_welcome(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 9)
        assert await copy.says("ana", "i want to kill myself") == ["Help is here."]
        assert "Back after" not in " ".join(await copy.says("ana", "Done", "hi"))


async def test_a_sentence_of_ones_own_is_heard_first(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 9)
        assert "Heard." in (await copy.says("ana", "we painted the kitchen blue"))[0]


async def test_an_open_question_is_answered_and_not_put_aside(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await at_turn(copy, "ana", unfinished("A page"), lambda turn: turn.begin("page"))
        await copy.later(days=9)
        assert (await copy.says("ana", "hi"))[-1] == '"hi"\nKeep it?'


async def test_an_old_nudge_that_is_pressed_is_what_they_came_for(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 9, at=time(9))
        assert "Back after" not in " ".join(await copy.says("ana", "Skip"))


@pytest.mark.parametrize("title", ["Help", "The menu", "A page of a flow that is gone"])
async def test_a_page_that_brought_help_or_is_no_more_is_not_brought_up(tmp_path: Path, title: str) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 9, title=title)
        assert "The menu." in await copy.says("ana", "hi")


async def test_a_page_of_long_ago_rests(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 31)
        assert "The menu." in await copy.says("ana", "hi")


async def test_a_picture_counts_as_heard(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await away(copy, 9)
        await copy.hear(heard("ana", "", kind=HeardKind.OTHER))
        assert "The menu." in await copy.says("ana", "hi")
        assert (await profile_of(copy)).away_days == 9


async def test_a_turn_on_the_same_day_writes_nothing_more_of_the_person(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await copy.says("ana", "/hm")
        before = (await copy.person("ana")).rev
        await copy.says("ana", "/hm", "/hm")
        assert (await copy.person("ana")).rev == before
