"""A whole copy behind the tests' own platform: the real client, a real store, real flows."""

import asyncio
import secrets
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fakes.telegram_api import FakeTelegram
from fakes.telegram_people import FakeUser
from pydantic import SecretStr
from sittings import real_flows, settings_in
from tiny_api import opened

from bot.adapters.clock import SystemClock
from bot.adapters.ids import RandomIds
from bot.adapters.patience import Patience
from bot.adapters.telegram.channel import TelegramChannel
from bot.adapters.telegram.client import make_bot
from bot.adapters.telegram.desk import Desk
from bot.adapters.telegram.door import TelegramDoor
from bot.adapters.telegram.introduce import introduce
from bot.adapters.telegram.names import NAME
from bot.adapters.telegram.polling import poll
from bot.adapters.telegram.presses import controls_of
from bot.adapters.telegram.sweeping import Sweeping
from bot.adapters.telegram.webhook import listen
from bot.engine.flowset import FlowSet
from bot.services.hiding import Hiding
from bot.services.rooms import expected
from bot.wiring import Companion, companion

BEAT_S = 0.05


@asynccontextmanager
async def serving(
    folder: Path, fake: FakeTelegram, *, by_webhook: bool = False, flows: FlowSet | None = None
) -> AsyncIterator[Companion]:
    """Serve the platform until the block ends; nothing may have been asked of it in a wrong way."""
    stop = asyncio.Event()
    bot = make_bot(SecretStr(fake.token), fake.base_url)
    door = TelegramDoor(fake.username)
    sweeping = Sweeping(bot)
    channel = TelegramChannel(bot, door, sweeping)
    async with (
        companion(
            settings_in(folder),
            clock=SystemClock(),
            ids=RandomIds(),
            channels={NAME: channel},
            doors={NAME: door},
            flows=flows or real_flows(),
            exclusive=False,
        ) as it,
        opened(bot, stop, soon()) as me,
    ):
        assert me is not None
        await introduce(bot, it.world.flows)
        sweeping.standing = Hiding(it.store, it.world.clock)
        desk = Desk(bot, me, it.converse, it.deliver.drain, it.world.ids, it.world.clock, controls_of(real_flows()))
        desk.expected = lambda room: expected(it.store, NAME, room)
        channel.report_move = desk.moved
        taking_in = _listening(bot, desk, stop) if by_webhook else poll(bot, desk, stop=stop, patience=soon())
        tasks = [asyncio.create_task(taking_in), asyncio.create_task(_beating(it, stop))]
        try:
            yield it
        finally:
            stop.set()
            await asyncio.wait_for(asyncio.gather(*tasks), 15)
            await channel.close()
    assert fake.violations == []


def soon() -> Patience:
    """Little patience, for trials."""
    return Patience(first_s=0.01, most_s=0.02, conflict_s=0.05)


async def _listening(bot, desk: Desk, stop: asyncio.Event) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        at = f"127.0.0.1:{free.getsockname()[1]}"
    secret = SecretStr(secrets.token_urlsafe(16))
    await listen(bot, desk, url=f"http://{at}/telegram", at=at, secret=secret, stop=stop, patience=soon())


async def _beating(it: Companion, stop: asyncio.Event) -> None:
    while not stop.is_set():
        await it.rhythm.tick()
        await it.deliver.drain()
        await asyncio.sleep(BEAT_S)


async def welcomed(*people: FakeUser) -> None:
    """Through the first minute."""
    for person in people:
        await person.types_command("/start")
        await person.presses("I'm 18 or older, go on")
        await person.sees_next("What brings you here?")
        await person.says("stop")
        await person.sees_next("It stops here")


async def paired(ana: FakeUser, ben: FakeUser) -> None:
    """Join the two by Ana's link."""
    await welcomed(ana, ben)
    await ana.types_command("/pair")
    post = await ana.sees_next("Your code:")
    link = next(word for word in post.text.split() if word.startswith("https://"))
    await ben.opens(link)
    await ben.presses("See who it is")
    await ben.presses("I want it")
    await ana.presses("Yes, join us")
    await ana.sees_next("You're paired with Ben now")
    await ben.sees_next("You're paired with Ana now")
