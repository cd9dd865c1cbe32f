"""Private chats cleared of what the platform lets us take away: what we wrote ourselves in the last two days."""

import asyncio
from dataclasses import dataclass

import discord

from bot.adapters.discord.mishaps import FAILURES, mishap
from bot.adapters.standing import Standing
from bot.errors import NotSent, RecipientGone, StoreError, Throttled
from bot.logs import logger

log = logger(__name__)

OURS = "o"
"""What the names of our own messages begin with: nobody else's can be taken away here."""

MOST_S = 30.0
"""Seconds for clearing one chat. The platform lets a few messages go each second."""


@dataclass(slots=True)
class Sweeping:
    """Clears private chats. Until `standing` is there, nothing is known of them, and so nothing is cleared."""

    client: discord.Client
    standing: Standing | None = None
    most_s: float = MOST_S

    async def note(self, lane: str, message: int) -> None:
        """Note a message of ours. It stands already, so a store that is away is no reason to send it again."""
        if self.standing is None or not message:
            return
        try:
            await self.standing.keep(lane, f"{OURS}{message}")
        except StoreError as error:
            log.warning("a message can't be taken away later", error=type(error).__name__)

    async def clear(self, lane: str, chat: int) -> None:
        """Take away what can be; the rest is passed over.

        Raises NotSent, Throttled or RecipientGone when it couldn't be tried; doing it again does no harm.
        """
        if self.standing is None:
            return
        try:
            refs = await self.standing.of(lane)
        except StoreError as error:
            raise NotSent(f"{type(error).__name__}: what stands there isn't known") from None
        try:
            async with asyncio.timeout(self.most_s):
                for ref in refs:
                    await self._take(lane, chat, ref)
        except TimeoutError:
            log.warning("a chat was cleared in part")

    async def _take(self, lane: str, chat: int, ref: str) -> None:
        if ref.startswith(OURS) and ref.removeprefix(OURS).isdecimal():
            failed = None
            try:
                await self.client.http.delete_message(chat, int(ref.removeprefix(OURS)))
            except discord.NotFound:
                log.debug("a message was gone already")
            except FAILURES as error:
                failed = mishap(error)
                if not isinstance(failed, (Throttled, NotSent, RecipientGone)):
                    failed = NotSent("whether it is gone isn't known")
            if failed is not None:
                raise failed  # Out here it doesn't hang on to the platform's words.
        try:
            if self.standing is not None:
                await self.standing.drop(lane, (ref,))
        except StoreError as error:
            log.debug("names of messages kept on", error=type(error).__name__)
