"""What the table says a channel can't do, it really can't, and for the reason that stands there."""

from pathlib import Path

import pytest
from scenario_beginnings import paired
from scenario_discord import DiscordSide
from scenario_playing import CHANNELS, MIXED, act, play, player
from scenario_stage import served
from scenario_steps import Told, adds, room, says, uses
from scenario_table import LONG, MUCH, SCENARIOS
from scenario_telegram import TelegramSide

from bot.adapters.splitting import units
from bot.adapters.telegram.rendering import MORE_LABEL
from bot.services.rooms import expected

PROVEN = {"unfolded": ["terminal"], "limit": ["telegram", "discord"], "inside": ["terminal", "discord"]}
PROVEN |= {"apart": [MIXED], "hidden": ["discord"]}
"""The reasons that are proven below, and of which channels."""


def test_each_reason_in_the_table_is_one_word_that_is_proven_here() -> None:
    told = [why for each in SCENARIOS for why in (each.alone, *(step.unable for step in each.steps))]
    given = {(word, channel) for why in told for channel, word in why.items()}
    assert given == {(word, channel) for word, channels in PROVEN.items() for channel in channels}
    assert all(word.isalpha() for word, _ in given)


async def test_unfolded_at_the_terminal_nothing_is_folded_away(tmp_path: Path) -> None:
    async with player(tmp_path, "terminal", "ana") as terminal:
        told = await terminal.act(uses("ana", "start"))
    assert not any(MORE_LABEL in each.labels for each in told["ana"])
    for side in (TelegramSide(), DiscordSide()):
        async with served(tmp_path, side.name, {"ana": side}) as it:
            await it.act(uses("ana", "start"))
            assert side.people["ana"].sees[-1].buttons[-1] == MORE_LABEL


async def test_limit_five_thousand_letters_leave_telegram_in_two_messages(tmp_path: Path) -> None:
    side = TelegramSide()
    async with served(tmp_path, side.name, {"ana": side}) as it:
        await it.act(uses("ana", "start"))
        await it.act(says("ana", LONG))
        ana = side.people["ana"]
        said = [post.text for post in ana.room.posts.values() if post.sender["id"] == ana.id]
    assert len(LONG) == 5000
    assert [len(text) for text in said[1:]] == [4096, 904]


async def test_limit_discord_sends_no_five_thousand_letters(tmp_path: Path) -> None:
    side = DiscordSide()
    async with served(tmp_path, side.name, {"ana": side}) as it:
        with pytest.raises(AssertionError, match="would not send so much"):
            await it.act(says("ana", LONG))
        with pytest.raises(AssertionError, match="would not send so much"):
            await side.people["ana"].says(LONG[:2001])


async def test_inside_a_channel_of_the_server_the_bot_comes_with_the_server_and_says_nothing(tmp_path: Path) -> None:
    side = DiscordSide()
    async with served(tmp_path, side.name, dict.fromkeys(("ana", "ben", "us"), side)) as it:
        told = await it.act(uses("ana", "start"))
        assert side.room is not None
        assert side.room.guild.has_bot
        assert side.room.sees == []
        assert set(told) == {"ana"}


async def test_hidden_in_a_server_only_who_asked_reads_what_isnt_for_both(tmp_path: Path) -> None:
    side = DiscordSide()
    async with served(tmp_path, side.name, dict.fromkeys(("ana", "ben", "us"), side)) as it:
        await it.act(uses("ana", "start"))
        await it.act(room(uses("ana", "talk")))
        assert side.room is not None
        (alone,) = side.people["ana"].ephemerals(side.room)
        assert "No room for two is open here" in alone.text
        assert side.room.sees == []
        assert side.people["ben"].ephemerals(side.room) == []


async def test_inside_the_terminal_there_is_nobody_to_let_in(tmp_path: Path) -> None:
    async with player(tmp_path, "terminal", "ana", "ben") as terminal:
        assert set(await terminal.act(uses("ana", "start"))) == {"ana"}
        assert "No room for two is open here" in text(await terminal.act(room(uses("ana", "talk"))), "us")


async def test_apart_a_room_stands_on_one_platform_where_the_other_has_no_name(tmp_path: Path) -> None:
    telegram, discord = TelegramSide(), DiscordSide()
    async with served(tmp_path, MIXED, {"ana": telegram, "us": telegram, "ben": discord}) as it:
        for step in (*paired(), adds("ana", "No room for two is open here")):
            await act(it, step)
        told = await it.act(room(uses("ana", "link")))
        assert "in an app where both of you write to me" in text(told, "ana")
        assert set(told) == {"ana"}
        assert telegram.group is not None
        assert await expected(it.it.store, telegram.name, str(telegram.group.id)) == ()


@pytest.mark.parametrize("name", CHANNELS)
async def test_a_long_export_is_one_text_in_as_many_messages_as_the_platform_takes(tmp_path: Path, name: str) -> None:
    async with player(tmp_path, name, "ana") as it:
        told = await play(it, MUCH)
    (_, last), length = told[-1], {"terminal": None, "telegram": 4096, "discord": 2000}[name]
    assert last is not None
    sizes = [units(each.text) for each in last["ana"]]
    assert sum(sizes) > 5000
    assert len(sizes) == 1 if length is None else 1 < len(sizes) <= sum(sizes) / length + 1
    assert all(size <= (length or size) for size in sizes)


def text(told: Told, place: str) -> str:
    return "\n".join(each.text for each in told.get(place, ()))
