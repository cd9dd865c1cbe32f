"""Where updates come in: kept first, then answered, each sender's in order, with all that belongs to a press."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from telegram import Update
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.adapters.patience import Patience
from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.names import Me
from bot.adapters.telegram.presses import Press, acknowledge, mark, press_of, unfold
from bot.adapters.telegram.updates import heard_of, is_inside, missing, moved, others_there
from bot.adapters.under_way import GRACE_S, UnderWay
from bot.errors import StoreBroken, StoreError
from bot.logs import logger
from bot.services.ports.world import Clock, Ids
from bot.services.records import Button, Heard

log = logger(__name__)

SLOW_S = 1.5
"""Seconds after which somebody is shown that an answer is under way."""

TYPING_S = 4.5
"""Seconds until that is shown anew: the platform takes it back after five."""

LINKING = frozenset({"link", "start"})
"""Commands that make a group a room."""

OF_TWO = 3
"""Members of a group of two people: them, and us."""

MOST_AT_ONCE = 500
"""Updates being answered beyond which no further ones are asked for."""


class Hears(Protocol):
    """The use case of being spoken to."""

    async def receive(self, updates: Sequence[Heard]) -> tuple[Heard, ...]:
        """Keep updates durably; return those that were new."""
        ...

    async def answer(self, heard: Heard) -> bool:
        """Answer one; return whether it counted for anything."""
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """An update that can't be lost any more: what of it is new, and the press that it is."""

    update_id: int
    fresh: tuple[Heard, ...]
    press: Press | None


@dataclass(slots=True)
class Desk:
    """Takes updates in and answers them. `drain` sends what is owed, `controls` are the buttons behind `…`.

    `expected` tells whose room a group is, by their addresses; `meant` which command a word of any language means.
    """

    bot: Bot
    me: Me
    converse: Hears
    drain: Callable[[], Awaitable[object]]
    ids: Ids
    clock: Clock
    controls: Mapping[str, Sequence[Button]] = field(default_factory=dict)
    expected: Callable[[str], Awaitable[Sequence[str]]] | None = None
    meant: Callable[[str], str | None] = str
    slow_s: float = SLOW_S
    _under_way: UnderWay = field(default_factory=lambda: UnderWay("update not answered"))

    async def keep(self, updates: Sequence[Update]) -> tuple[Kept, ...]:
        """Keep the updates durably; only then may the platform be told. Raises StoreError when that can't be done."""
        told = [(update, self._heard(update)) for update in updates]
        every = [heard for _, heard_all in told for heard in heard_all]
        fresh = {heard.id for heard in await self.converse.receive(every)} if every else set()
        return tuple(
            Kept(update.update_id, tuple(heard for heard in heard_all if heard.id in fresh), self._press(update))
            for update, heard_all in told
        )

    def begin(self, kept: Sequence[Kept]) -> None:
        """Begin to answer these, in this order."""
        for each in kept:
            press = each.press
            if press is not None:
                self._under_way.begin(acknowledge(self.bot, press))
            if press is not None and press.is_more:
                self._under_way.begin(unfold(self.bot, press, self.controls))
            for heard in each.fresh:
                self._under_way.begin(self._answer(heard, press))

    async def ready(self) -> None:
        """Wait while there is more to answer than should be under way."""
        await self._under_way.at_most(MOST_AT_ONCE)

    async def finish(self, grace_s: float = GRACE_S) -> None:
        """Let answers under way end within the grace. Later ones stay kept, for the next start."""
        await self._under_way.finish(grace_s)

    async def moved(self, old: str, new: str) -> None:
        """Note that a room moved, as the answer to a letter told it."""
        for heard in await self.converse.receive((moved(old, new, self.ids, self.clock.now()),)):
            await self.converse.answer(heard)

    def _heard(self, update: Update) -> tuple[Heard, ...]:
        """Return what an update tells. One that can't be read is left out: it would be sent again without end."""
        try:
            return heard_of(update, self.ids, self.me, self.clock.now())
        except Exception:
            log.exception("update not understood", update=update.update_id)
            return ()

    def _press(self, update: Update) -> Press | None:
        try:
            return press_of(update)
        except Exception:
            log.exception("press not understood", update=update.update_id)
            return None

    async def _answer(self, heard: Heard, press: Press | None) -> None:
        counted = await self._taken(heard)
        if heard.room is not None and self.meant(heard.command or "") in LINKING:
            await self._count(heard)
        if counted and press is not None:
            await asyncio.gather(mark(self.bot, press), self.drain())
        else:
            await self.drain()

    async def _count(self, heard: Heard) -> None:
        """Look who is in a group that becomes a room, and tell where more than two people are, or one isn't there."""
        found: list[Heard] = []
        try:
            count = await self.bot.get_chat_member_count(int(heard.room or 0))
            two = await self.expected(heard.room or "") if self.expected is not None else ()
            absent = [each for each in two if await self._is_missing(heard.room, each)]
            if count > OF_TWO - len(absent):
                found.append(others_there(heard, self.ids))
            else:
                found += [missing(heard, each, self.ids) for each in absent]
        except (TelegramError, StoreError) as error:
            log.warning("members not counted", error=type(error).__name__)
        for told in await self.converse.receive(found) if found else ():
            await self.converse.answer(told)

    async def _is_missing(self, room: str | None, address: str) -> bool:
        """Return whether somebody surely isn't in a group. Of whom the platform says nothing, nothing is known."""
        try:
            return not is_inside(await self.bot.get_chat_member(int(room or 0), int(address)))
        except BadRequest as error:
            log.debug("whether somebody is there isn't told", error=type(error).__name__)
            return False

    async def _taken(self, heard: Heard) -> bool:
        """Take the turn, again while the store is away: the update is kept, and somebody waits."""
        patience = Patience()
        while True:
            try:
                return await self._with_typing(heard)
            except StoreBroken:
                raise
            except StoreError as error:
                log.warning("answer waits for the store", heard=heard.id, error=type(error).__name__)
            await asyncio.sleep(patience.next_s())

    async def _with_typing(self, heard: Heard) -> bool:
        """Take the turn; where it is slow, show in private that it is under way."""
        turn = asyncio.ensure_future(self.converse.answer(heard))
        wait_s = self.slow_s
        try:
            while not (await asyncio.wait({turn}, timeout=wait_s))[0]:
                wait_s = TYPING_S
                if heard.room is None:
                    await self._typing(heard.address)
            return turn.result()
        finally:
            turn.cancel()

    async def _typing(self, address: str) -> None:
        try:
            await self.bot.send_chat_action(int(address), ChatAction.TYPING)
        except TelegramError as error:
            log.debug("typing not shown", error=type(error).__name__)
