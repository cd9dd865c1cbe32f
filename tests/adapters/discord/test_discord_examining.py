"""What is found out about our account on Discord, and what to do about it."""

from collections.abc import AsyncIterator

import pytest
from fakes import discord_methods
from fakes.discord_api import FakeDiscord
from fakes.discord_faults import server_error
from pydantic import SecretStr

from bot.adapters.discord.examining import examine_discord

MESSAGE_CONTENT = 1 << 18


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        with fake.points_here():
            yield fake
        assert fake.violations == []


async def examined(fake: FakeDiscord, token: str | None = None) -> tuple[list[str], list[tuple[str, str]]]:
    """What is well, and what is to be mended and how."""
    found = await examine_discord(SecretStr(token or fake.token), fake.base_url)
    return [text for is_well, text, _ in found if is_well], [
        (text, mend) for is_well, text, mend in found if not is_well
    ]


def application(monkeypatch: pytest.MonkeyPatch, **given: object) -> None:
    """Let the platform tell this of the application."""
    told = discord_methods.application_json
    monkeypatch.setattr(discord_methods, "application_json", lambda world: told(world) | given)


async def test_an_application_as_it_is_meant_is_well_and_nothing_is_begun_or_changed(fake) -> None:
    well, wrong = await examined(fake)
    assert wrong == []
    assert well[0] == f"Discord knows the token: {fake.world.me.name}"
    assert any("scope=bot+applications.commands&permissions=68608&client_id=" in line for line in well)
    assert "1000 of 1000 new sessions are left for today" in well
    assert {asked.name for asked in fake.requests} <= {"get_my_user", "get_my_oauth2_application", "get_bot_gateway"}
    assert fake.gateway.identified == []


async def test_a_token_that_isnt_known_is_told_with_its_variable_and_never_shown(fake) -> None:
    token = "N" + "w" * 23 + ".wwwwww." + "w" * 38
    well, ((text, mend),) = await examined(fake, token)
    assert (well, text) == ([], "Discord doesn't know the token")
    assert mend.startswith("GOLDENBRIDGE_DISCORD_TOKEN: ")
    assert "w" * 6 not in mend


async def test_a_platform_that_is_away_is_told_as_such(fake) -> None:
    await fake.goes_down()
    well, ((text, mend),) = await examined(fake)
    assert (well, text) == ([], "Discord can't be reached (ClientConnectorError)")
    assert "GOLDENBRIDGE_DISCORD_API_BASE" in mend


async def test_a_platform_out_of_order_is_given_up_after_a_while(fake) -> None:
    fake.faults.always("*", server_error(502))
    found = await examine_discord(SecretStr(fake.token), fake.base_url, within_s=0.1)
    assert [(is_well, text) for is_well, text, _ in found] == [(False, "Discord can't be reached (TimeoutError)")]


@pytest.mark.parametrize(
    ("given", "text", "where"),
    [
        ({"integration_types_config": {"0": {}}}, "nobody can add the bot for themselves", "tick User Install"),
        ({"integration_types_config": {"1": {}}}, "no server can add the bot", "tick Guild Install"),
        ({"bot_require_code_grant": True}, "adding the bot asks for a code that nobody gives", "Code Grant off"),
        (
            {"interactions_endpoint_url": "https://example.org/told"},
            "commands and presses go to another address",
            "empty Interactions Endpoint URL",
        ),
    ],
)
async def test_what_is_switched_wrongly_is_told_with_the_place_in_the_portal(
    fake, monkeypatch, given: dict, text: str, where: str
) -> None:
    application(monkeypatch, **given)
    _, wrong = await examined(fake)
    assert [told for told, _ in wrong] == [text]
    assert wrong[0][1].startswith("developer portal, your application, ")
    assert where in wrong[0][1]
    assert "example.org" not in wrong[0][1]


async def test_what_isnt_needed_or_may_be_meant_is_told_and_is_no_fault(fake, monkeypatch) -> None:
    application(monkeypatch, flags=MESSAGE_CONTENT, bot_public=False)
    well, wrong = await examined(fake)
    assert wrong == []
    assert any(line.startswith("Message Content Intent is switched on and isn't needed") for line in well)
    assert any(line.startswith("its owner alone can add it") for line in well)


async def test_few_sessions_left_are_told_before_there_are_none(fake, monkeypatch) -> None:
    monkeypatch.setattr(fake.gateway, "identified", [None] * 951)
    _, ((text, mend),) = await examined(fake)
    assert text == "only 49 of 1000 new sessions are left for today"
    assert "again and again" in mend
