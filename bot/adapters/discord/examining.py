"""What can be found out about our account on Discord, for whoever sets it up. Nothing is changed or taken by it."""

import asyncio
from collections.abc import Iterator, Sequence

import discord
from pydantic import SecretStr

from bot.adapters.discord.client import make_client
from bot.adapters.discord.mishaps import FAILURES

Found = tuple[bool, str, str]
"""Whether it is well, what it is, and what to do."""

WITHIN_S = 15.0
"""Seconds for all questions. The library asks again by itself where the platform is out of order."""

FEW = 50
"""New sessions left for today from which on something is wrong: one is used at a start, and seldom one between."""

PORTAL = "developer portal, your application"
INVITE = "https://discord.com/oauth2/authorize?scope=bot+applications.commands&permissions=68608&client_id="


async def examine_discord(
    token: SecretStr, api_base: str | None = None, *, within_s: float = WITHIN_S
) -> Sequence[Found]:
    """Return what Discord says of the token, and of what is switched on for the application it belongs to.

    No session is begun: a copy at work isn't disturbed.
    """
    client = make_client(token, api_base)
    try:
        async with asyncio.timeout(within_s):
            await client.login(token.get_secret_value())
            told, (_, _, starts) = await client.application_info(), await client.http.get_bot_gateway()
    except discord.LoginFailure:
        mend = "GOLDENBRIDGE_DISCORD_TOKEN: the developer portal's page Bot, Reset Token, shows a new one"
        return ((False, "Discord doesn't know the token", mend),)
    except FAILURES as error:
        also = ", and at GOLDENBRIDGE_DISCORD_API_BASE" if api_base else ""
        mend = f"look at the network{also}; goldenbridge run waits until it can be"
        return ((False, f"Discord can't be reached ({type(error).__name__})", mend),)
    finally:
        await client.close()
    return (
        (True, f"Discord knows the token: {told.name}", ""),
        *_installs(told),
        *_way(told),
        _intents(told.flags),
        _starts(starts["remaining"], starts["total"]),
    )


def _installs(told: discord.AppInfo) -> Iterator[Found]:
    by_server, by_person = told.guild_integration_config is not None, told.user_integration_config is not None
    if not by_server:
        yield False, "no server can add the bot", f"{PORTAL}, Installation: tick Guild Install"
    if not by_person:
        yield False, "nobody can add the bot for themselves", f"{PORTAL}, Installation: tick User Install"
    if by_server and by_person:
        yield True, f"it is added, by servers and by people, at {INVITE}{told.id}", ""
    if not told.bot_public:
        yield True, "its owner alone can add it: the other one meets it in a server, or Public Bot is switched on", ""


def _way(told: discord.AppInfo) -> Iterator[Found]:
    if told.bot_require_code_grant:
        mend = f"{PORTAL}, Bot: switch Requires OAuth2 Code Grant off"
        yield False, "adding the bot asks for a code that nobody gives", mend
    if told.interactions_endpoint_url:
        mend = f"{PORTAL}, General Information: empty Interactions Endpoint URL"
        yield False, "commands and presses go to another address", mend


def _intents(flags: discord.ApplicationFlags) -> Found:
    if flags.gateway_message_content or flags.gateway_message_content_limited:
        told = "Message Content Intent is switched on and isn't needed: nothing in servers is read but what is meant"
        return True, told, ""
    return True, "no privileged intent is needed, and what is said in servers to others isn't read", ""


def _starts(remaining: int, total: int) -> Found:
    if remaining < FEW:
        mend = "is something starting the program again and again? Look at its log; a day later there are more"
        return False, f"only {remaining} of {total} new sessions are left for today", mend
    return True, f"{remaining} of {total} new sessions are left for today", ""
