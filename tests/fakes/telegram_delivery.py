"""How updates reach the bot: a queue that is polled, or a webhook that is posted to."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from fakes.telegram_world import Refusal, World

LONGEST_POLL_S = 50
KEPT_S = 24 * 3600
"""Seconds after which an update nobody fetched is forgotten."""

FIRST_UPDATE = 610_000_001
FAR_AHEAD = 10
"""An offset further than this beyond the newest update counts as none."""

NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
RETRY_S = 0.05
ANSWER_S = 5.0
"""Seconds a webhook has to answer before the same update is posted again."""

OTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass(slots=True)
class Hook:
    """Where updates are posted to."""

    url: str
    secret: str | None = None
    max_connections: int = 40
    last_error: tuple[int, str] | None = None


@dataclass(slots=True)
class Updates:
    """The bot's queue. `history` is every update there ever was, `deliveries` what a webhook answered to each."""

    world: World
    checked: Callable[[str, Any], None]
    pending: list[dict] = field(default_factory=list)
    history: list[dict] = field(default_factory=list)
    deliveries: list[tuple[int, int]] = field(default_factory=list)
    allowed: frozenset[str] | None = None
    next_id: int = FIRST_UPDATE
    hook: Hook | None = None
    polls: int = 0
    _held: list[dict] | None = None
    _waiting: asyncio.Future[None] | None = None
    _born: dict[int, int] = field(default_factory=dict)
    _pump: asyncio.Task[None] | None = None
    _more: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def waiting(self) -> bool:
        """Whether the bot is in a long poll."""
        return self._waiting is not None and not self._waiting.done()

    def add(self, kind: str, body: dict) -> dict | None:
        """Put an update into the queue, if the bot asked for its kind."""
        if kind in NOT_BY_DEFAULT if self.allowed is None else kind not in self.allowed:
            return None
        update = {"update_id": self.next_id, kind: body}
        self.next_id += 1
        self.checked("Update", update)
        self._born[update["update_id"]] = self.world.now()
        self.history.append(update)
        (self.pending if self._held is None else self._held).append(update)
        self._wake()
        return update

    @contextmanager
    def at_once(self, *, order: str = "as sent") -> Iterator[list[dict]]:
        """Hold updates back within the block, then deliver them together; `reversed` is for webhooks only."""
        assert order == "as sent" or self.hook is not None, "polling never changes the order"
        self._held = held = []
        try:
            yield held
        finally:
            self._held = None
            self.pending += reversed(held) if order == "reversed" else held
            self._wake()

    def allow(self, kinds: list[str] | None) -> None:
        """Change what the bot wants to hear of; None changes nothing, an empty list means the usual kinds."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    async def poll(self, offset: int = 0, limit: int = 100, timeout: int = 0) -> list[dict]:
        """Return what is waiting, or wait for it; raises Refusal when somebody else is to have it."""
        if self.hook is not None:
            raise Refusal(409, WEBHOOK_ACTIVE)
        self.end_poll(Refusal(409, OTHER_POLLER))
        self._forget(offset)
        self.polls += 1
        if not self.pending and timeout > 0:
            self._waiting = asyncio.get_running_loop().create_future()
            self.world.change()
            try:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._waiting, min(timeout, LONGEST_POLL_S))
            finally:
                self.world.change()  # The bot may have gone away as well.
        self.world.change()
        return self.pending[:limit]

    def end_poll(self, why: Exception) -> None:
        """End the long poll under way, if there is one."""
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(why)

    def drop_all(self) -> None:
        """Forget everything that waits."""
        self.pending.clear()
        self.world.change()

    def _forget(self, offset: int) -> None:
        horizon = self.world.now() - KEPT_S
        self.pending = [each for each in self.pending if self._born[each["update_id"]] >= horizon]
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset <= self.next_id + FAR_AHEAD:
            self.pending = [each for each in self.pending if each["update_id"] >= offset]

    def _wake(self) -> None:
        if self.pending:
            self._more.set()
            if self.waiting:
                self._waiting.set_result(None)
        self.world.change()

    async def set_hook(self, hook: Hook | None) -> None:
        """Post updates there from now on, or stop posting."""
        if self._pump is not None:
            self._pump.cancel()
            await asyncio.gather(self._pump, return_exceptions=True)
            self._pump = None
        self.hook = hook
        if hook is not None:
            self.end_poll(Refusal(409, "Conflict: terminated by setWebhook request"))
            self._pump = asyncio.create_task(self._post_all(hook))

    async def _post_all(self, hook: Hook) -> None:
        async with aiohttp.ClientSession() as client:
            while True:
                while self.pending:
                    update = self.pending[0]
                    if await self._post(client, hook, update) // 100 == 2:
                        self.pending.remove(update)
                        self.world.change()
                    else:
                        await asyncio.sleep(RETRY_S)
                self._more.clear()
                await self._more.wait()

    async def _post(self, client: aiohttp.ClientSession, hook: Hook, update: dict) -> int:
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        limit = aiohttp.ClientTimeout(total=ANSWER_S)
        try:
            async with client.post(hook.url, json=update, headers=headers, timeout=limit) as answer:
                status, wrong = answer.status, f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            status, wrong = 0, f"Connection failed: {type(error).__name__}"
        if status // 100 != 2:
            hook.last_error = (self.world.now(), wrong)
        self.deliveries.append((update["update_id"], status))
        self.world.change()
        return status

    async def again(self, update_id: int, *, secret: str | None = None) -> int:
        """Post an update to the webhook once more, with another secret if given; return the status."""
        assert self.hook is not None, "polling never repeats what was confirmed"
        hook = self.hook if secret is None else Hook(self.hook.url, secret)
        update = next(each for each in self.history if each["update_id"] == update_id)
        async with aiohttp.ClientSession() as client:
            return await self._post(client, hook, update)
