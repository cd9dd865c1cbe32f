"""Rooms kept an eye on: who sees them, whether they're still there, and replies whose words don't reach us."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import discord

from bot.adapters.discord.client import Client
from bot.adapters.discord.ear import Place
from bot.adapters.discord.lines import KEEP_AT, line
from bot.adapters.discord.mishaps import FAILURES
from bot.adapters.discord.names import Me, number_of, room_address
from bot.adapters.discord.rooms import Seen, seen_by
from bot.adapters.discord.updates import changed, is_wordless, missing, others_there, removed
from bot.engine.flow import SOURCE_LANGUAGE
from bot.engine.flowset import FlowSet
from bot.errors import StoreError
from bot.logs import logger
from bot.services.ports.world import Clock, Ids
from bot.services.records import Heard
from bot.services.turn.naming import named

log = logger(__name__)

LINKING = frozenset({"link", "start"})
"""Commands that make a channel a room."""

HINTED_FOR = timedelta(days=1)
"""How long after a hint in a room none is given there."""


async def nobody(room: str) -> Sequence[str]:
    """Return that a room is nobody's."""
    return ()


@dataclass(slots=True)
class Watch:
    """Finds out what a room would tell of itself. `two` tells whose it is, `speakers` whose it is while it is open.

    Remembered, for as long as the program runs: which rooms others can see, and when a hint was given in which.
    """

    client: Client
    me: Me
    ids: Ids
    clock: Clock
    flows: FlowSet
    two: Callable[[str], Awaitable[Sequence[str]]] = nobody
    speakers: Callable[[str], Awaitable[Sequence[str]]] = nobody
    _seen: set[str] = field(default_factory=set)
    _hinted: dict[str, datetime] = field(default_factory=dict)

    async def whose(self, room: str) -> Sequence[str]:
        """Return the addresses of the two whose room it is; none where it is nobody's, or that isn't known."""
        return await self._asked(self.two, room)

    async def changed(self, channels: Iterable[Place], *, anew: bool = True) -> list[Heard]:
        """Return which rooms among the channels others can see now; all of them, or those that they couldn't before.

        What was before a start isn't known, and so no room counts as seen by others then.
        """
        found = []
        for channel in channels:
            room = room_address(channel.id)
            two = await self.whose(room)
            if not two:
                continue
            is_told = room in self._seen and not anew
            if (await self._seen_by(room, channel, two)).by_others and not is_told:
                found.append(changed(room, self.ids, self.clock.now()))
        return found

    async def gone(self, channels: Iterable[int]) -> list[Heard]:
        """Return which rooms are gone with these channels."""
        rooms = [room_address(each) for each in channels]
        return [removed(room, self.ids, self.clock.now()) for room in rooms if await self.whose(room)]

    async def linked(self, heard: Heard) -> list[Heard]:
        """Return that others see the channel which was just named as a room, or that one of the two doesn't."""
        if heard.room is None or heard.command is None:
            return []
        if named(self.flows, SOURCE_LANGUAGE, heard.command) not in LINKING:
            return []
        two = await self.whose(heard.room)
        if not two:
            return []
        channel = self.client.get_channel(number_of(heard.room))
        seen = await self._seen_by(heard.room, channel, two)
        if seen.by_others:
            return [others_there(heard, self.ids)]
        return [missing(heard, each, self.ids) for each in seen.absent]

    async def hint(self, message: discord.Message) -> None:
        """Say in an open room, once a day at most, how a reply reaches us, where one came without its words."""
        room, now = room_address(message.channel.id), self.clock.now()
        if not is_wordless(message, self.me) or now - self._hinted.get(room, now - HINTED_FOR) < HINTED_FOR:
            return
        if str(message.author.id) not in await self._asked(self.speakers, room):
            return
        self._hinted[room] = now
        try:
            chat = self.client.get_partial_messageable(message.channel.id)
            await chat.send(line(self.flows, None, KEEP_AT), silent=True, suppress_embeds=True)
        except FAILURES as error:
            log.debug("hint not given", error=type(error).__name__)

    async def _seen_by(self, room: str, channel: object, two: Sequence[str]) -> Seen:
        seen = await seen_by(channel, self.me.id, two, self.client)
        self._seen = self._seen | {room} if seen.by_others else self._seen - {room}
        return seen

    async def _asked(self, of: Callable[[str], Awaitable[Sequence[str]]], room: str) -> Sequence[str]:
        try:
            return await of(room)
        except StoreError as error:
            log.warning("whose room it is isn't known", error=type(error).__name__)
            return ()
