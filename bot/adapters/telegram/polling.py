"""Updates fetched by long polling. The platform is told that it was understood only once all of it is kept."""

import asyncio
from collections.abc import Awaitable, Sequence
from typing import Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.adapters.patience import Patience, rest
from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.desk import Desk
from bot.adapters.telegram.mishaps import retry_after_s, says, token_refused
from bot.adapters.telegram.updates import ALLOWED
from bot.errors import StoreBroken, StoreError
from bot.logs import logger

log = logger(__name__)

POLL_S = 50
"""Seconds for which the platform may hold a question without an answer; its own limit."""

BY_WEBHOOK = ("webhook is active", "setwebhook")
"""What a refusal says where updates are brought to an address, and can't be fetched."""

SETTLED = 10
"""Answers in a row after which another program is taken to be gone."""


async def poll(
    bot: Bot, desk: Desk, *, stop: asyncio.Event, timeout_s: int = POLL_S, patience: Patience | None = None
) -> None:
    """Fetch, keep and answer updates until it is time to stop; answers under way are let finish.

    Raises SettingsWrong when the platform no longer knows the token, StoreBroken when nothing can be kept any more.
    """
    polling = _Polling(bot, desk, stop, timeout_s, patience or Patience())
    try:
        await polling.run()
    finally:
        await desk.finish()


class _Polling:
    """One poller. `offset` is the update after the last one kept: never reckoned, since numbers may begin anew."""

    def __init__(self, bot: Bot, desk: Desk, stop: asyncio.Event, timeout_s: int, patience: Patience) -> None:
        self.bot, self.desk, self.stop, self.timeout_s, self.patience = bot, desk, stop, timeout_s, patience
        self.offset: int | None = None
        self.undisturbed = SETTLED
        self.is_ours = False

    async def run(self) -> None:
        while not self.stop.is_set():
            try:
                wait_s, wrong = await self._round(), None
            except StoreBroken:
                raise
            except StoreError as error:
                wait_s, wrong = self.patience.next_s(), None
                log.warning("updates can't be kept for now", error=type(error).__name__)
            except TelegramError as error:
                wait_s, wrong = self._wait_s(error), token_refused() if isinstance(error, InvalidToken) else None
            except Exception:
                wait_s, wrong = self.patience.next_s(), None
                log.exception("updates can't be fetched")
            if wrong is not None:
                raise wrong
            await rest(self.stop, wait_s)

    async def _round(self) -> float:
        """Fetch once, keep, begin to answer; return how long to wait before the next."""
        if not self.is_ours:
            await self.bot.delete_webhook()  # Polling is what the operator asked for; nothing owed is dropped.
            self.is_ours = True
        updates = await self._until_stopped(self._fetched())
        self.undisturbed += 1
        if updates:
            self.desk.begin(await self.desk.keep(updates))
            self.offset = updates[-1].update_id + 1
        if self.patience.over():
            log.info("Telegram is reached again")
        return 0.0

    async def _fetched(self) -> Sequence[Update]:
        await self.desk.ready()
        try:
            return await self.bot.get_updates(self.offset, timeout=self.timeout_s, allowed_updates=ALLOWED)
        except TelegramError:
            raise
        except Exception:
            log.exception("updates not understood; reading them one by one")
        return await self._one_by_one()

    async def _one_by_one(self) -> Sequence[Update]:
        """Fetch what couldn't be read as a whole, and put empty updates in the place of those that can't be read.

        A server of another version may write what the library doesn't expect, and would bring it again without end.
        """
        asked = {"offset": self.offset, "timeout": 0, "allowed_updates": list(ALLOWED)}
        told: Any = await self.bot.do_api_request("getUpdates", asked)
        return [self._understood(each) for each in told]

    def _understood(self, told: dict[str, Any]) -> Update:
        try:
            return Update.de_json(told, self.bot)
        except Exception:
            log.exception("update not understood", update=told["update_id"])
            return Update(told["update_id"])

    async def _until_stopped(self, fetching: Awaitable[Sequence[Update]]) -> Sequence[Update]:
        """Return what was fetched, or nothing once it is time to stop: what came meanwhile comes again."""
        fetched, stopped = asyncio.ensure_future(fetching), asyncio.ensure_future(self.stop.wait())
        try:
            await asyncio.wait({fetched, stopped}, return_when=asyncio.FIRST_COMPLETED)
            return fetched.result() if fetched.done() else ()
        finally:
            for task in (fetched, stopped):
                task.cancel()
            await asyncio.gather(fetched, stopped, return_exceptions=True)

    def _wait_s(self, error: TelegramError) -> float:
        if isinstance(error, Conflict):
            if self.undisturbed >= SETTLED:
                log.warning(_other(error))
            self.undisturbed = 0
            return self.patience.conflict_s
        if not self.patience.failed:
            log.warning("Telegram can't be reached; trying on", error=type(error).__name__)
        wait_s = self.patience.next_s()
        return max(wait_s, retry_after_s(error)) if isinstance(error, RetryAfter) else wait_s


def _other(error: Conflict) -> str:
    """Return who else takes what comes for this token."""
    if says(error, BY_WEBHOOK):
        return "a webhook was set for this token by another program; standing by, a new start takes it away"
    return "another program polls with this token; standing by"
