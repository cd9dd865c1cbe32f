"""What went wrong with the platform, sorted by what is certain about the letter. No platform's words leave here."""

import discord
from aiohttp import ClientConnectorError, ClientError

from bot.errors import Ambiguous, ChannelError, NotSent, RecipientGone, SettingsWrong, Throttled

GONE = frozenset({10003, 10013, 50001, 50007, 50013, 50033, 50278})
"""Unknown channel or person, no access, closed for us, not allowed to write, no recipient, no server in common."""

TOO_FAST = 40003
"""Direct messages were opened too fast."""

TOO_FAST_S, UNTOLD_S = 30.0, 5.0
"""Seconds to wait after that, and after a refusal that names no time."""

PASSED = frozenset({10008, 10015, 10062, 40060, 50027})
"""No such message or token any more, too late, answered already, and the token ran out: there is nothing left to do."""

WRONG, REFUSED, FORBIDDEN, TOO_MANY, BROKEN = 400, 401, 403, 429, 500

UNREADY = (RuntimeError, AttributeError)
"""What the library raises where its own connections aren't open yet, or no more."""

FAILURES = (discord.DiscordException, ClientError, OSError, TimeoutError, *UNREADY)
"""All that asking the platform for something may raise."""


def mishap(error: Exception) -> ChannelError:
    """Return what is certain of a letter after this error."""
    match error:
        case discord.RateLimited():
            return Throttled(error.retry_after)
        case discord.HTTPException() if error.code == TOO_FAST:
            return Throttled(TOO_FAST_S)
        case discord.HTTPException() if error.status == TOO_MANY:
            return Throttled(UNTOLD_S)
        case discord.HTTPException() if error.code in GONE or error.status == FORBIDDEN:
            return RecipientGone("the platform takes nothing for this address")
        case discord.HTTPException() if error.status == REFUSED:
            return NotSent("the token isn't known")
        case discord.HTTPException() if error.status < BROKEN:
            return ChannelError("the platform refuses the letter")
        case ClientConnectorError():
            return NotSent("no connection")
        case RuntimeError() | AttributeError():
            return NotSent("not connected")
        case _:
            return Ambiguous(type(error).__name__)


def is_refused(error: Exception) -> bool:
    """Return whether the platform no longer knows the token."""
    return isinstance(error, discord.HTTPException) and error.status == REFUSED and error.code not in PASSED


def is_past(error: Exception) -> bool:
    """Return whether it is merely too late, so that nobody has to do anything about it."""
    return isinstance(error, discord.HTTPException) and error.code in PASSED


def token_refused() -> SettingsWrong:
    """Return what to tell the operator where the platform doesn't know the token."""
    return SettingsWrong(
        "GOLDENBRIDGE_DISCORD_TOKEN: Discord doesn't know this token; the developer portal's page Bot, Reset Token, "
        "shows a new one"
    )


def intents_refused() -> SettingsWrong:
    """Return what to tell the operator where the platform doesn't let this application hear what is asked for."""
    return SettingsWrong(
        "GOLDENBRIDGE_DISCORD_TOKEN: Discord refuses the intents, though no privileged one is asked for; look at the "
        "application that this token belongs to in the developer portal"
    )
