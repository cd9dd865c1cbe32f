"""`goldenbridge run` with Telegram and Discord at once: one copy, one couple, and neither platform needs the other."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from discord.utils import time_snowflake
from fakes.discord_api import FakeDiscord
from fakes.discord_faults import server_error
from serving import Copy

from bot.cli.serving import platforms_of
from bot.errors import SettingsWrong
from bot.services.catching_up import Known
from bot.settings import Settings

pytestmark = pytest.mark.chaos

SERVED = "Discord is served"
WRONG = "N" + "w" * 23 + ".wwwwww." + "w" * 38
CODE = re.compile(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b")
ADULT = "I'm 18 or older, go on"


@pytest.fixture
async def discord() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as discord:
        yield discord
        assert discord.violations == []


@pytest.fixture
def both(copy: Copy, discord: FakeDiscord) -> Copy:
    """Return the copy with a token of each platform."""
    copy.given |= {
        "discord_token": discord.token,
        "discord_api_base": discord.base_url,
        "discord_gateway": discord.gateway_url,
    }
    return copy


async def start(both: Copy, discord: FakeDiscord) -> None:
    await both.begin()
    await both.says(SERVED)
    await discord.gateway.is_connected()


async def test_one_on_each_platform_and_they_become_two(fake, discord, both) -> None:
    ana, ben = fake.user("Ana", language="en"), discord.person("Ben")
    await both.start()
    await discord.gateway.is_connected()
    await ana.types_command("/start")
    await ana.presses(ADULT)
    await ana.says("stop")
    await ben.uses("start")
    await ben.presses(ADULT)
    await ben.says("stop")
    await ben.sees_next("It stops here")
    await ben.uses("pair")
    code = CODE.search((await ben.sees_next("code")).text)
    assert code is not None
    await ana.types_command(f"/pair {code[0]}")
    await ana.presses("See who it is")
    await ana.presses("I want it")
    await ben.presses("Yes, join us")
    await ben.sees_next("You're paired with Ana now")
    await ana.sees_next("You're paired with Ben now")
    await both.settled()
    await both.stop()
    assert discord.unanswered == []
    assert discord.token not in both.log
    assert not any("hidden" in line for line in both.lines if "level='error'" in line)


async def test_discord_is_served_alone(fake, discord, both) -> None:
    both.given["telegram_token"] = None
    ana = discord.person("Ana")
    await start(both, discord)
    await ana.says("hello")
    await ana.sees_next()
    await both.stop()
    assert fake.calls("getMe") == []


async def test_a_discord_token_nobody_knows_leaves_telegram_alone(fake, discord, both) -> None:
    both.given["discord_token"] = WRONG
    both.tolerates = ("GOLDENBRIDGE_DISCORD_TOKEN",)
    ana = fake.user("Ana", language="en")
    await both.start()
    told = await both.says("GOLDENBRIDGE_DISCORD_TOKEN")
    assert "level='error'" in told
    await ana.types_command("/start")
    await ana.sees_next("Go on?")
    await both.settled()
    await both.stop()
    assert "w" * 6 not in both.log


async def test_a_telegram_token_nobody_knows_leaves_discord_alone(fake, discord, both) -> None:
    both.given["telegram_token"] = "7000000001:" + "w" * 35
    both.tolerates = ("GOLDENBRIDGE_TELEGRAM_TOKEN",)
    ana = discord.person("Ana")
    await start(both, discord)
    await both.says("GOLDENBRIDGE_TELEGRAM_TOKEN")
    await ana.says("hello")
    await ana.sees_next()
    await both.stop()


async def test_when_neither_token_is_known_it_ends_with_two(discord, both) -> None:
    both.given |= {"discord_token": WRONG, "telegram_token": "7000000001:" + "w" * 35}
    both.tolerates = ("GOLDENBRIDGE_",)
    await both.begin()
    assert await both.ends() == 2
    assert both.lines[-1].startswith("goldenbridge: GOLDENBRIDGE_")
    assert "TOKEN: " in both.lines[-1]


async def test_a_discord_that_is_out_of_order_is_waited_for_while_telegram_goes_on(fake, discord, both) -> None:
    discord.faults.always("get_my_user", server_error(403))
    ana, ben = fake.user("Ana", language="en"), discord.person("Ben")
    await both.start()
    await both.says("Discord can't be reached")
    await ana.types_command("/start")
    await ana.sees_next("Go on?")
    discord.faults.clear()
    await discord.gateway.is_connected()
    await ben.says("hello")
    await ben.sees_next()


async def test_a_token_revoked_while_it_runs_ends_discord_alone(fake, discord, both) -> None:
    both.tolerates = ("GOLDENBRIDGE_DISCORD_TOKEN",)
    ana = fake.user("Ana", language="en")
    await both.start()
    await discord.gateway.is_connected()
    discord.revokes_token()
    discord.gateway.closes(4004)
    await both.says("GOLDENBRIDGE_DISCORD_TOKEN")
    await ana.types_command("/start")
    await ana.sees_next("Go on?")


async def test_a_session_that_is_closed_for_good_is_begun_anew_and_what_was_said_between_is_answered(
    fake, discord, both
) -> None:
    both.tolerates = ("a platform failed; it is begun anew",)
    ben = discord.person("Ben")
    await both.start()
    await discord.gateway.is_connected()
    await ben.uses("start")
    await ben.presses(ADULT)
    await ben.says("stop")
    await ben.sees_next("It stops here")
    discord.gateway.closes(4011)
    await both.says("a platform failed; it is begun anew")
    await ben.says("hello again")
    await discord.gateway.is_identified(2)
    await ben.sees_next("What would help now?")


async def test_what_was_said_while_it_was_away_is_answered_at_the_next_start(fake, discord, both) -> None:
    ben = discord.person("Ben")
    await start(both, discord)
    await ben.uses("start")
    await ben.presses(ADULT)
    await ben.says("stop")
    await ben.sees_next("It stops here")
    await both.stop()
    await ben.says("hello again")
    await start(both, discord)
    await ben.sees_next("What would help now?")


async def test_the_doctor_looks_at_both(discord, both) -> None:
    assert await both.run("doctor") == 0
    assert any(line.startswith("ok    Discord knows the token") for line in both.lines)
    assert any(line.startswith("ok    Telegram knows the token") for line in both.lines)
    assert discord.gateway.identified == []
    both.given["discord_token"] = None
    assert await both.run("doctor") == 0
    assert "ok    Discord isn't set up; GOLDENBRIDGE_DISCORD_TOKEN would do it" in both.lines


def test_messages_are_read_on_from_the_newest_that_surely_has_none_unread_before_it() -> None:
    from bot.cli.discord import UNSURE, newest

    now = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
    old, older, recent = (str(time_snowflake(now - ago)) for ago in (2 * UNSURE, 3 * UNSURE, UNSURE / 2))
    assert newest(Known("1", (recent, f"o{recent}", f"o{old}", older, old)), now) == old
    assert newest(Known("1", (recent, f"o{old}")), now) is None
    assert newest(Known("1"), now) is None


async def test_without_any_token_there_is_nothing_to_serve_and_both_variables_are_named() -> None:
    with pytest.raises(SettingsWrong, match=r"GOLDENBRIDGE_TELEGRAM_TOKEN, GOLDENBRIDGE_DISCORD_TOKEN: "):
        platforms_of(Settings(_env_file=None))
