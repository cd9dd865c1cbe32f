"""A whole copy behind the tests' own platform: the real client, a real store, real flows."""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from fakes.discord_api import FakeDiscord
from fakes.discord_people import FakePerson
from pydantic import SecretStr
from sittings import real_flows, settings_in

from bot.adapters.clock import SystemClock
from bot.adapters.discord.catching_up import CatchingUp, Left
from bot.adapters.discord.channel import DiscordChannel
from bot.adapters.discord.client import connect, make_client, run
from bot.adapters.discord.commands import introduce
from bot.adapters.discord.desk import Desk
from bot.adapters.discord.door import DiscordDoor
from bot.adapters.discord.names import NAME
from bot.adapters.discord.presses import controls_of
from bot.adapters.discord.replies import DEFER_S, Replies
from bot.adapters.discord.sweeping import Sweeping
from bot.adapters.ids import RandomIds
from bot.adapters.patience import Patience
from bot.cli.discord import watch_of
from bot.engine.flowset import FlowSet
from bot.services.hiding import Hiding
from bot.services.ports.world import Faults
from bot.wiring import Companion, companion

BEAT_S = 0.05
CODE = re.compile(r"/pair (\S+)")


@asynccontextmanager
async def serving(
    folder: Path,
    fake: FakeDiscord,
    *,
    flows: FlowSet | None = None,
    defer_s: float = DEFER_S,
    faults: Faults | None = None,
    lately: Sequence[FakePerson] = (),
) -> AsyncIterator[Companion]:
    """Serve the platform until the block ends; nothing may have been asked of it in a wrong way."""
    stop = asyncio.Event()
    with fake.points_here():
        client = make_client(SecretStr(fake.token), fake.base_url, fake.gateway_url)
        replies, sweeping = Replies(), Sweeping(client)
        channel = DiscordChannel(client, replies, sweeping, flows or real_flows())
        async with companion(
            settings_in(folder),
            clock=SystemClock(),
            ids=RandomIds(),
            channels={NAME: channel},
            doors={NAME: DiscordDoor()},
            flows=flows or real_flows(),
            faults=faults,
            exclusive=False,
        ) as it:
            me = await connect(client, SecretStr(fake.token), stop, soon())
            assert me is not None
            assert await introduce(client, it.world.flows)
            sweeping.standing = Hiding(it.store, it.world.clock)
            world, watch = it.world, watch_of(client, me, it)
            desk = Desk(client, me, it.converse, it.deliver.drain, world.ids, world.clock, world.flows, replies, watch)
            desk.controls, desk.defer_s = controls_of(it.world.flows), defer_s

            async def known() -> Sequence[Left]:
                return [Left(str(person.id)) for person in lately]

            desk.catching_up = CatchingUp(client, known, desk.message)
            tasks = [
                asyncio.create_task(run(client, desk, stop, channel.refused, desk.broken)),
                asyncio.create_task(_beating(it, stop)),
            ]
            try:
                await fake.gateway.is_connected()
                yield it
            finally:
                stop.set()
                await asyncio.wait_for(asyncio.gather(*tasks), 15)
                await desk.finish()
                await channel.close()
                await client.close()
    assert fake.violations == []


def soon() -> Patience:
    """Little patience, for trials."""
    return Patience(first_s=0.01, most_s=0.02, conflict_s=0.05)


async def _beating(it: Companion, stop: asyncio.Event) -> None:
    while not stop.is_set():
        await it.rhythm.tick()
        await it.deliver.drain()
        await asyncio.sleep(BEAT_S)


async def welcomed(*people: FakePerson) -> None:
    """Through the first minute."""
    for person in people:
        await person.uses("start")
        await person.presses("I'm 18 or older, go on")
        await person.sees_next("What brings you here?")
        await person.says("stop")
        await person.sees_next("It stops here")


async def paired(ana: FakePerson, ben: FakePerson) -> None:
    """Join the two by Ana's code."""
    await welcomed(ana, ben)
    await ana.uses("pair")
    post = await ana.sees_next("Your code:")
    found = CODE.search(post.text)
    assert found is not None, post.text
    await ben.uses("pair", found[1])
    await ben.presses("See who it is")
    await ben.presses("I want it")
    await ana.presses("Yes, join us")
    await ana.sees_next("You're paired with Ben now")
    await ben.sees_next("You're paired with Ana now")
