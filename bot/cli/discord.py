"""Discord as `goldenbridge run` serves it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from discord.utils import time_snowflake

from bot.adapters.discord.catching_up import BACK, MOST_PEOPLE, CatchingUp, Left
from bot.adapters.discord.channel import DiscordChannel
from bot.adapters.discord.client import Client, connect, make_client, run
from bot.adapters.discord.commands import introduce
from bot.adapters.discord.desk import Desk
from bot.adapters.discord.door import DiscordDoor
from bot.adapters.discord.names import NAME, Me
from bot.adapters.discord.presses import controls_of
from bot.adapters.discord.replies import Replies
from bot.adapters.discord.sweeping import Sweeping
from bot.adapters.discord.watch import Watch
from bot.adapters.ticker import Ticker
from bot.cli.serving import TIDIED, Serving
from bot.domain.rooms import RoomState
from bot.errors import SettingsWrong
from bot.logs import logger
from bot.services.catching_up import Known, chats_lately
from bot.services.hiding import Hiding
from bot.services.ports.store import Tx
from bot.services.ports.world import Channel, Doors
from bot.services.rooms import expected
from bot.settings import Settings
from bot.wiring import Companion

log = logger(__name__)

RESTS_S = 300.0
"""Seconds. The platform takes a thousand new sessions a day, and withdraws the token of whoever asks for more."""

UNSURE = timedelta(minutes=5)
"""How long after a message others before it may not have been read yet: some come while the chats are looked into."""


class DiscordPlatform:
    """Everything that belongs to Discord. Raises SettingsWrong for settings that don't go together."""

    def __init__(self, settings: Settings) -> None:
        token = settings.discord_token
        if token is None:
            raise SettingsWrong("GOLDENBRIDGE_DISCORD_TOKEN: Discord can't be served without it")
        self.name = NAME
        self.rests_s = RESTS_S
        self.token = token
        self.client = make_client(token, settings.discord_api_base, settings.discord_gateway)
        self.replies = Replies()
        self.sweeping = Sweeping(self.client)
        self.channel = DiscordChannel(self.client, self.replies, self.sweeping)
        self.channels: dict[str, Channel] = {NAME: self.channel}
        self.doors: dict[str, Doors] = {NAME: DiscordDoor()}
        self.is_introduced = False

    async def serve(self, serving: Serving) -> None:
        """Take events in and answer them, until it is time to stop. Letters go out until `close`."""
        world = serving.it.world
        hiding = Hiding(serving.it.store, world.clock)
        self.sweeping.standing = hiding
        self.channel.flows = world.flows
        me = await connect(self.client, self.token, serving.stop)
        if me is None:
            return
        if not self.is_introduced:
            self.is_introduced = await introduce(self.client, world.flows)
        desk = self._desk(serving, me)
        log.info("Discord is served")
        try:
            async with Ticker({hiding.tidy: TIDIED}):
                await run(self.client, desk, serving.stop, self.channel.refused, desk.broken)
        finally:
            await desk.finish()

    async def close(self) -> None:
        """Close the connections: nothing goes out any more."""
        await self.channel.close()
        await self.client.close()

    def _desk(self, serving: Serving, me: Me) -> Desk:
        it, world = serving.it, serving.it.world
        desk = Desk(
            self.client,
            me,
            it.converse,
            serving.drain,
            world.ids,
            world.clock,
            world.flows,
            self.replies,
            watch_of(self.client, me, it),
            controls_of(world.flows),
        )
        desk.catching_up = CatchingUp(self.client, partial(self._left, serving), desk.message)
        return desk

    async def _left(self, serving: Serving) -> Sequence[Left]:
        now = serving.it.world.clock.now()
        known = await chats_lately(serving.it.store, NAME, now - BACK, MOST_PEOPLE)
        return [Left(each.address, newest(each, now)) for each in known]


def watch_of(client: Client, me: Me, it: Companion) -> Watch:
    """Return what keeps an eye on this copy's rooms."""

    def is_open(tx: Tx, address: str) -> bool:
        room = tx.rooms.at(NAME, address)
        return room is not None and room.state is RoomState.OPEN

    async def two(address: str) -> Sequence[str]:
        return await expected(it.store, NAME, address)

    async def speakers(address: str) -> Sequence[str]:
        return await two(address) if await it.store.read(lambda tx: is_open(tx, address)) else ()

    return Watch(client, me, it.world.ids, it.world.clock, it.world.flows, two, speakers)


def newest(known: Known, now: datetime) -> str | None:
    """Return the newest message of theirs before which surely none is left unread, None where none is known.

    The names of our own messages are no numbers: one may have gone out while somebody's waited to be read.
    """
    settled = time_snowflake(now - UNSURE)
    return max((ref for ref in known.refs if ref.isdecimal() and int(ref) < settled), key=int, default=None)
