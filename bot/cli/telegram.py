"""Telegram as `goldenbridge run` serves it."""

import asyncio

from bot.adapters.telegram.channel import TelegramChannel
from bot.adapters.telegram.client import connect, make_bot
from bot.adapters.telegram.desk import Desk
from bot.adapters.telegram.door import TelegramDoor
from bot.adapters.telegram.introduce import introduce
from bot.adapters.telegram.names import NAME
from bot.adapters.telegram.polling import poll
from bot.adapters.telegram.presses import controls_of
from bot.adapters.telegram.sweeping import Sweeping
from bot.adapters.telegram.webhook import listen
from bot.adapters.ticker import Ticker
from bot.cli.serving import TIDIED, Serving
from bot.engine.flow import SOURCE_LANGUAGE
from bot.errors import SettingsWrong
from bot.logs import logger
from bot.services.hiding import Hiding
from bot.services.ports.world import Channel, Doors
from bot.services.rooms import expected
from bot.services.turn.naming import named
from bot.settings import Settings

log = logger(__name__)

RESTS_S = 60.0
"""Seconds: as long as the platform is let rest between two polls that failed."""


class TelegramPlatform:
    """Everything that belongs to Telegram. Raises SettingsWrong for settings that don't go together."""

    def __init__(self, settings: Settings) -> None:
        token = settings.telegram_token
        if token is None:
            raise SettingsWrong("GOLDENBRIDGE_TELEGRAM_TOKEN: Telegram can't be served without it")
        if settings.telegram_mode == "webhook" and settings.telegram_webhook_url is None:
            raise SettingsWrong("GOLDENBRIDGE_TELEGRAM_WEBHOOK_URL: the webhook mode needs the address to be called at")
        self.name = NAME
        self.rests_s = RESTS_S
        self.settings = settings
        self.bot = make_bot(token, settings.telegram_api_base)
        self.door = TelegramDoor()
        self.sweeping = Sweeping(self.bot)
        self.channel = TelegramChannel(self.bot, self.door, self.sweeping)
        self.channels: dict[str, Channel] = {NAME: self.channel}
        self.doors: dict[str, Doors] = {NAME: self.door}

    async def serve(self, serving: Serving) -> None:
        """Take updates in and answer them, until it is time to stop. Letters go out until `close`."""
        world = serving.it.world
        hiding = Hiding(serving.it.store, world.clock)
        self.sweeping.standing = hiding
        me = await connect(self.bot, serving.stop)
        if me is None:
            return
        self.door.username = me.username
        desk = Desk(
            self.bot,
            me,
            serving.it.converse,
            serving.drain,
            world.ids,
            world.clock,
            controls_of(world.flows),
            lambda room: expected(serving.it.store, NAME, room),
            lambda word: named(world.flows, SOURCE_LANGUAGE, word),
        )
        self.channel.report_move = desk.moved
        await introduce(self.bot, world.flows)
        log.info("Telegram is served", mode=self.settings.telegram_mode)
        async with Ticker({hiding.tidy: TIDIED}):
            await self._take_in(desk, serving.stop)

    async def close(self) -> None:
        """Close the connections: nothing goes out any more."""
        await self.channel.close()
        await self.bot.shutdown()

    async def _take_in(self, desk: Desk, stop: asyncio.Event) -> None:
        settings = self.settings
        if settings.telegram_mode == "polling":
            await poll(self.bot, desk, stop=stop)
            return
        await listen(
            self.bot,
            desk,
            url=settings.telegram_webhook_url or "",
            at=settings.telegram_webhook_listen,
            secret=settings.telegram_webhook_secret,
            stop=stop,
            refused=self.channel.refused,
        )
