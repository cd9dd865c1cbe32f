"""Where events come in: kept first, then answered, each sender's in order, with all that belongs to an interaction."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import discord

from bot.adapters.discord.catching_up import CatchingUp
from bot.adapters.discord.client import Client
from bot.adapters.discord.ear import Place
from bot.adapters.discord.lines import AWAY, ELSEWHERE, FOREIGN, WORDS, line
from bot.adapters.discord.mishaps import FAILURES, is_past
from bot.adapters.discord.names import Me
from bot.adapters.discord.presses import page, rows_from, view_of
from bot.adapters.discord.rendering import MORE, WRITE, unfolded
from bot.adapters.discord.replies import DEFER_S, Replies, Reply
from bot.adapters.discord.updates import (
    heard_of_edit,
    heard_of_interaction,
    heard_of_message,
    is_elsewhere,
    is_hidden,
    language_of,
    pressed,
    room_of,
)
from bot.adapters.discord.watch import Watch
from bot.adapters.patience import Patience
from bot.adapters.under_way import GRACE_S, UnderWay
from bot.engine.flow import SOURCE_LANGUAGE
from bot.engine.flowset import FlowSet
from bot.errors import StoreBroken, StoreError
from bot.logs import logger
from bot.services.ports.world import Clock, Ids
from bot.services.records import Button, Heard, HeardKind

log = logger(__name__)

SLOW_S, TYPING_S = 1.5, 8.0
"""Seconds after which somebody is shown that an answer is under way, and until that is shown anew."""

REMEMBERED = 1000
"""People to whom it was told what works elsewhere, each once."""


class Hears(Protocol):
    """The use case of being spoken to."""

    async def receive(self, updates: Sequence[Heard]) -> tuple[Heard, ...]:
        """Keep updates durably; return those that were new."""
        ...

    async def answer(self, heard: Heard) -> bool:
        """Answer one; return whether it counted for anything."""
        ...


@dataclass(slots=True)
class Desk:
    """Takes events in and answers them: an `Ear`. `drain` sends what is owed, `controls` stand behind `…`.

    `watch` knows rooms, `catching_up` reads what was missed.
    `broken` is set once nothing can be kept any more.
    """

    client: Client
    me: Me
    converse: Hears
    drain: Callable[[], Awaitable[object]]
    ids: Ids
    clock: Clock
    flows: FlowSet
    replies: Replies
    watch: Watch
    controls: Mapping[str, Sequence[Button]] = field(default_factory=dict)
    catching_up: CatchingUp | None = None
    slow_s: float = SLOW_S
    defer_s: float = DEFER_S
    broken: asyncio.Event = field(default_factory=asyncio.Event)
    _keeping: asyncio.Lock = field(default_factory=asyncio.Lock)
    _under_way: UnderWay = field(default_factory=lambda: UnderWay("event not answered"))
    _told: dict[int, None] = field(default_factory=dict)

    async def message(self, message: discord.Message) -> None:
        """Hear a message."""
        heard = heard_of_message(message, self.me, self.ids, self.clock.now())
        if heard is not None:
            await self._hear(heard, chat=message.channel.id)
            await self.watch.hint(message)

    async def edited(self, message: discord.Message) -> None:
        """Hear that a message was changed."""
        heard = heard_of_edit(message, self.ids, self.me, self.clock.now())
        if heard is not None:
            await self._hear(heard)

    async def interaction(self, told: discord.Interaction[Any]) -> None:
        """Hear a command, a press or a page. What isn't ours changes nothing."""
        reply = Reply(told, self.defer_s, self._lead(told), line(self.flows, language_of(told), AWAY))
        found = pressed(told) if told.type is discord.InteractionType.component else None
        heard = heard_of_interaction(told, self.ids, self.clock.now())
        if found is not None and found.option in (MORE, WRITE):
            await self._ours(told, reply, found.wait, found.option)
        elif heard is None:
            await reply.finish()
        else:
            reply.begin()
            await self._hear(heard, reply)

    async def channels_changed(self, channels: Sequence[Place]) -> None:
        """Hear that others may see these channels from now on: the rooms among them are looked at anew."""
        await self._hear_all(await self.watch.changed(channels))

    async def channels_found(self, channels: Sequence[Place]) -> None:
        """Hear which channels there are, now that a session began: others may have been let into rooms meanwhile."""
        await self._hear_all(await self.watch.changed(channels, anew=False))

    async def channels_gone(self, channels: Sequence[int]) -> None:
        """Hear that channels are gone, or that we are: rooms among them are given up."""
        await self._hear_all(await self.watch.gone(channels))

    async def connected(self) -> None:
        """Read what was missed, since a new session doesn't bring it."""
        if self.catching_up is not None:
            found = await self.catching_up.run(self.clock.now())
            log.info("chats looked into", messages=found)

    async def finish(self, grace_s: float = GRACE_S) -> None:
        """Let answers under way end within the grace. Later ones stay kept, for the next start."""
        await self._under_way.finish(grace_s)

    async def _hear(self, heard: Heard, reply: Reply | None = None, chat: int | None = None) -> None:
        """Keep it, and begin to answer. What was kept before is somebody else's to answer."""
        try:
            fresh = await self._kept(heard)
        except StoreBroken:
            self.broken.set()
            fresh = False
        if fresh:
            self._under_way.begin(self._answer(heard, reply, chat))
        elif reply is not None:
            reply.drop()

    async def _hear_all(self, found: Sequence[Heard]) -> None:
        for heard in found:
            await self._hear(heard)

    async def _kept(self, heard: Heard) -> bool:
        """Keep it durably, in the order of coming, as long as that takes; return whether it was new."""
        patience = Patience()
        async with self._keeping:
            while True:
                try:
                    return bool(await self.converse.receive((heard,)))
                except StoreBroken:
                    raise
                except StoreError as error:
                    log.warning("an event can't be kept for now", error=type(error).__name__)
                await asyncio.sleep(patience.next_s())

    async def _answer(self, heard: Heard, reply: Reply | None, chat: int | None) -> None:
        if reply is None:
            await self._taken(heard, chat)
            await self._looked(heard)
            await self.drain()
            return
        self.replies.open(reply)
        try:
            counted = await self._taken(heard, None)
            await self._looked(heard)
            if heard.kind is HeardKind.PRESS:
                await reply.mark(counted=counted, foreign=None if counted else await self._foreign(reply.told))
            await self.drain()
            await reply.answered()
        finally:
            self.replies.close(reply)
            await reply.finish()

    async def _looked(self, heard: Heard) -> None:
        """Look who sees a channel that becomes a room, and tell where others do, or one of the two doesn't."""
        found = await self.watch.linked(heard)
        for told in await self.converse.receive(found) if found else ():
            await self.converse.answer(told)

    async def _foreign(self, told: discord.Interaction[Any]) -> str | None:
        """Return what to tell somebody who has no part in the room whose button they pressed."""
        room = room_of(told)
        two = await self.watch.whose(room) if room is not None else ()
        if not two or str(told.user.id) in two:
            return None
        return line(self.flows, language_of(told), FOREIGN)

    async def _ours(self, told: discord.Interaction[Any], reply: Reply, wait: str, option: str) -> None:
        """Unfold the ways out under a question, or open the page to write on."""
        foreign = await self._foreign(told)
        if foreign is not None:
            await reply.mark(counted=False, foreign=foreign)
            return
        language = language_of(told)
        try:
            if option == WRITE:
                await told.response.send_modal(page(wait, line(self.flows, language, WORDS)))
            elif told.message is not None:
                own = self.controls.get(language) or self.controls.get(SOURCE_LANGUAGE, ())
                await told.response.edit_message(view=view_of(unfolded(rows_from(told.message), own)))
        except FAILURES as error:
            (log.debug if is_past(error) else log.info)("question not unfolded", error=type(error).__name__)

    def _lead(self, told: discord.Interaction[Any]) -> str | None:
        """Return the line on what works where we can neither read nor write; each person sees it once."""
        is_new = told.type is discord.InteractionType.application_command and is_elsewhere(told)
        if not is_new or is_hidden(told) or told.user.id in self._told:
            return None
        self._told[told.user.id] = None
        if len(self._told) > REMEMBERED:
            del self._told[next(iter(self._told))]
        return line(self.flows, language_of(told), ELSEWHERE)

    async def _taken(self, heard: Heard, chat: int | None) -> bool:
        """Take the turn, again while the store is away: the event is kept, and somebody waits."""
        patience = Patience()
        while True:
            try:
                return await self._with_typing(heard, chat)
            except StoreBroken:
                raise
            except StoreError as error:
                log.warning("answer waits for the store", heard=heard.id, error=type(error).__name__)
            await asyncio.sleep(patience.next_s())

    async def _with_typing(self, heard: Heard, chat: int | None) -> bool:
        """Take the turn; where it is slow, show in private that it is under way."""
        turn = asyncio.ensure_future(self.converse.answer(heard))
        wait_s = self.slow_s
        try:
            while not (await asyncio.wait({turn}, timeout=wait_s))[0]:
                wait_s = TYPING_S
                if heard.room is None and chat is not None:
                    await self._typing(chat)
            return turn.result()
        finally:
            turn.cancel()

    async def _typing(self, chat: int) -> None:
        try:
            await self.client.get_partial_messageable(chat).typing()
        except FAILURES as error:
            log.debug("typing not shown", error=type(error).__name__)
