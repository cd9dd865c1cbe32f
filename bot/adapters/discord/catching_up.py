"""What was written to us while nobody listened: a new session brings nothing of it, so it is read in the chats."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import discord

from bot.adapters.discord.mishaps import FAILURES, mishap
from bot.adapters.discord.names import number_of
from bot.errors import StoreError, Throttled
from bot.logs import logger

log = logger(__name__)

BACK = timedelta(days=2)
"""How far back is read."""

MOST_PEOPLE, MOST_MESSAGES = 100, 100
"""Chats that are looked into, and messages read in each."""


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody who was heard in the last days, and the newest message of their chat that is known."""

    address: str = field(repr=False)
    newest: str | None = None


@dataclass(slots=True)
class CatchingUp:
    """Reads what was missed. `lately` tells whose chats to look into, the latest first; `hear` is told each message.

    What is known already may be told again: it is recognised.
    """

    client: discord.Client
    lately: Callable[[], Awaitable[Sequence[Left]]]
    hear: Callable[[discord.Message], Awaitable[None]]

    async def run(self, now: datetime) -> int:
        """Return how many messages were found. A chat that can't be read is left alone.

        Nothing further is looked into once the platform asks for patience: it doesn't like chats opened in a row.
        """
        found = 0
        try:
            people = await self.lately()
        except StoreError as error:
            log.warning("whose chats to look into isn't known", error=type(error).__name__)
            return 0
        for left in people[:MOST_PEOPLE]:
            try:
                found += await self._read(left, now)
            except (*FAILURES, ValueError) as error:
                log.info("a chat couldn't be looked into", error=type(error).__name__)
                if isinstance(mishap(error), Throttled):
                    break
        return found

    async def _read(self, left: Left, now: datetime) -> int:
        since = discord.utils.time_snowflake(now - BACK)
        if left.newest is not None and left.newest.isdecimal():
            since = max(since, int(left.newest))
        chat = await self.client.create_dm(discord.Object(number_of(left.address)))
        found = 0
        async for message in chat.history(limit=MOST_MESSAGES, after=discord.Object(since), oldest_first=True):
            if not message.author.bot:
                await self.hear(message)
                found += 1
        return found
