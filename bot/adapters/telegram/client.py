"""The platform's client: made so that it neither retries by itself nor tells a log the token."""

import asyncio
import logging
import warnings
from typing import TypeAlias

from pydantic import SecretStr
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest
from telegram.warnings import PTBUserWarning

from bot.adapters.patience import Patience, rest
from bot.adapters.telegram.mishaps import retry_after_s, token_refused
from bot.adapters.telegram.names import Me
from bot.logs import logger

log = logger(__name__)

Bot: TypeAlias = ExtBot[int]

API_BASE = "https://api.telegram.org/bot"

CONNECT_S, REPLY_S, POOL_S = 5.0, 10.0, 5.0
"""Seconds to reach the platform, to be answered, and to wait for one of our own connections."""

CONNECTIONS = 64

CHATTERERS = {"httpx": logging.WARNING, "httpcore": logging.WARNING, "telegram": logging.CRITICAL + 1}
"""Libraries that write addresses with the token in them, or what was said, below these levels."""

LIMITER = "telegram.ext.AIORateLimiter"
"""It complains of each wait that we are asked for, and waiting is seen to elsewhere."""


def make_bot(token: SecretStr, api_base: str | None = None) -> Bot:
    """Return the client, not yet connected. `api_base` is where a server of one's own is asked, before the token.

    It keeps to 30 messages a second and 20 a minute in one group, and raises what asks for patience.
    """
    for name, level in CHATTERERS.items():
        logging.getLogger(name).setLevel(max(level, logging.getLogger(name).level))
    warnings.filterwarnings("ignore", category=PTBUserWarning)
    logging.getLogger(LIMITER).setLevel(logging.CRITICAL)
    return ExtBot(
        token.get_secret_value(),
        base_url=(api_base or API_BASE).rstrip("/"),
        request=_requests(CONNECTIONS),
        get_updates_request=_requests(2),
        rate_limiter=AIORateLimiter(max_retries=0),
    )


def _requests(connections: int) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=connections,
        connect_timeout=CONNECT_S,
        read_timeout=REPLY_S,
        write_timeout=REPLY_S,
        pool_timeout=POOL_S,
    )


async def connect(bot: Bot, stop: asyncio.Event, patience: Patience | None = None) -> Me | None:
    """Connect, as long as it takes; return who we are, or None when it was time to stop before.

    Raises SettingsWrong for a token nobody knows. `bot.shutdown()` closes what was opened, in any case.
    """
    patience = patience or Patience()
    while not stop.is_set():
        refused = False
        wait_s = 0.0
        try:
            await bot.initialize()
            return Me(bot.bot.id, bot.bot.username or "")
        except InvalidToken:
            refused = True
        except TelegramError as error:
            if not patience.failed:
                log.warning("Telegram can't be reached; trying on", error=type(error).__name__)
            wait_s = max(patience.next_s(), retry_after_s(error) if isinstance(error, RetryAfter) else 0.0)
        if refused:
            raise token_refused()  # Out here nothing hangs on to the library's own error, which names the token.
        await rest(stop, wait_s)
    return None
