"""Private chats cleared of what the platform lets us take away: what either side wrote in the last two days."""

from collections.abc import Sequence
from dataclasses import dataclass

from telegram.error import BadRequest, TelegramError

from bot.adapters.standing import Standing
from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.mishaps import GONE, mishap, says
from bot.errors import Ambiguous, ChannelError, NotSent, StoreError
from bot.logs import logger

log = logger(__name__)

AT_ONCE = 100
"""Messages that one call may name (Bot API, deleteMessages)."""


@dataclass(slots=True)
class Sweeping:
    """Clears private chats. Until `standing` is there, nothing is known of them, and so nothing is cleared."""

    bot: Bot
    standing: Standing | None = None

    async def note(self, lane: str, message: int) -> None:
        """Note a message of ours. It stands already, so a store that is away is no reason to send it again."""
        if self.standing is None:
            return
        try:
            await self.standing.keep(lane, str(message))
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
        for first in range(0, len(refs), AT_ONCE):
            some = refs[first : first + AT_ONCE]
            failed = await self._take(chat, [int(ref) for ref in some if ref.isdecimal()])
            if failed is not None:
                raise failed  # Out here it doesn't hang on to the platform's words.
            await self._forget(lane, some)

    async def _take(self, chat: int, messages: list[int]) -> ChannelError | None:
        """Take these away, by halves where one among them can't be; return what kept us from trying."""
        if not messages:
            return None
        try:
            await self.bot.delete_messages(chat, messages)
        except BadRequest as error:
            if says(error, GONE):
                return mishap(error)
        except TelegramError as error:
            failed = mishap(error)
            return NotSent("whether it is gone isn't known") if isinstance(failed, Ambiguous) else failed
        else:
            return None
        if len(messages) == 1:
            log.debug("a message can't be taken away")
            return None
        middle = len(messages) // 2
        return await self._take(chat, messages[:middle]) or await self._take(chat, messages[middle:])

    async def _forget(self, lane: str, refs: Sequence[str]) -> None:
        try:
            if self.standing is not None:
                await self.standing.drop(lane, refs)
        except StoreError as error:
            log.debug("names of messages kept on", error=type(error).__name__)
