"""Logging in and listening: as long as it takes, and not at all where there is something to mend."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace

import discord
import pytest
from discord_copy import soon
from fakes.discord_api import FakeDiscord
from fakes.discord_faults import dropped, refused
from pydantic import SecretStr

from bot.adapters.discord.client import Client, connect, make_client, run
from bot.adapters.discord.names import Me
from bot.errors import SettingsWrong, StoreBroken


class Quiet:
    """An ear that counts."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.sessions = 0
        self._new = asyncio.Event()

    async def message(self, message) -> None:
        self.heard.append(message.content)
        self._new.set()

    async def edited(self, message) -> None:
        self.heard.append(f"edited {message.content}")

    async def interaction(self, told) -> None:
        self.heard.append(str(told.type))

    async def channels_changed(self, channels) -> None:
        self.heard.append("changed")

    async def channels_found(self, channels) -> None:
        self.heard.append("found")

    async def channels_gone(self, channels) -> None:
        self.heard += ["gone", *map(str, channels)]

    async def connected(self) -> None:
        self.sessions += 1

    async def hears(self, what: str) -> None:
        async with asyncio.timeout(5):
            while what not in self.heard:
                await self._new.wait()
                self._new.clear()


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        with fake.points_here():
            yield fake


@asynccontextmanager
async def client_of(fake: FakeDiscord) -> AsyncIterator[Client]:
    client = make_client(None, fake.base_url, fake.gateway_url)
    try:
        yield client
    finally:
        await client.close()


async def test_who_we_are_is_told_and_nothing_privileged_is_asked_for(fake) -> None:
    async with client_of(fake) as client:
        me = await connect(client, SecretStr(fake.token), asyncio.Event(), soon())
        assert isinstance(me, Me)
        assert not client.intents.message_content
        assert not client.intents.members
        assert not client.intents.presences


async def test_logging_in_takes_as_long_as_it_takes(fake) -> None:
    fake.faults.once("get_my_user", dropped(), times=2)
    fake.faults.once("get_my_oauth2_application", dropped())
    fake.faults.once("get_my_user", refused(403, 0, "Not now"))
    async with client_of(fake) as client:
        assert await connect(client, SecretStr(fake.token), asyncio.Event(), soon()) is not None


async def test_a_token_that_nobody_knows_is_for_the_operator_to_mend(fake) -> None:
    async with client_of(fake) as client:
        with pytest.raises(SettingsWrong, match="GOLDENBRIDGE_DISCORD_TOKEN") as told:
            await connect(client, SecretStr("wrong"), asyncio.Event(), soon())
        assert told.value.__context__ is None


async def test_when_it_is_time_to_stop_nobody_logs_in(fake) -> None:
    stop = asyncio.Event()
    stop.set()
    async with client_of(fake) as client:
        assert await connect(client, SecretStr(fake.token), stop, soon()) is None


@asynccontextmanager
async def listening(fake: FakeDiscord, *, most_silent_s: float = 60, **events: asyncio.Event):
    """A client that listens, and the task that does so."""
    stop, ear = asyncio.Event(), Quiet()
    async with client_of(fake) as client:
        await connect(client, SecretStr(fake.token), stop, soon())
        task = asyncio.create_task(run(client, ear, stop, **events, most_silent_s=most_silent_s))
        await fake.gateway.is_connected()
        yield client, ear, stop, task
        stop.set()
        await asyncio.gather(task, return_exceptions=True)


async def test_letters_can_be_sent_after_we_stopped_listening(fake) -> None:
    ana = fake.person("Ana")
    async with listening(fake) as (client, ear, stop, task):
        await ana.says("hello")
        await ear.hears("hello")
        stop.set()
        await task
        await client.get_partial_messageable(ana.channel.id).send("Bye")
        await ana.sees_next("Bye")


@pytest.mark.parametrize("code", [4004, 4014])
async def test_what_the_platform_refuses_for_good_is_for_the_operator_to_mend(fake, code) -> None:
    async with listening(fake) as (_, _, _, task):
        fake.gateway.closes(code)
        with pytest.raises(SettingsWrong, match="GOLDENBRIDGE_DISCORD_TOKEN"):
            await asyncio.wait_for(task, 5)


@pytest.mark.parametrize(("name", "kind"), [("refused", SettingsWrong), ("broken", StoreBroken)])
async def test_what_was_found_out_elsewhere_ends_it_as_well(fake, name, kind) -> None:
    event = asyncio.Event()
    async with listening(fake, **{name: event}) as (_, _, _, task):
        event.set()
        with pytest.raises(kind):
            await asyncio.wait_for(task, 5)


async def test_an_event_that_cant_be_read_ends_listening_which_can_begin_again(fake) -> None:
    ana = fake.person("Ana")
    async with listening(fake) as (client, ear, stop, task):
        fake.gateway.malformed()
        (error,) = await asyncio.wait_for(asyncio.gather(task, return_exceptions=True), 5)
        assert isinstance(error, Exception)
        assert not isinstance(error, SettingsWrong)
        assert await connect(client, SecretStr(fake.token), stop, soon()) is not None
        again = asyncio.create_task(run(client, ear, stop))
        await fake.gateway.is_connected()
        await ana.says("hello again")
        await ear.hears("hello again")
        assert ear.sessions == 2
        stop.set()
        await again


async def test_a_dropped_line_is_taken_up_where_it_was(fake) -> None:
    ana = fake.person("Ana")
    async with listening(fake) as (_, ear, _, _):
        fake.gateway.wants_reconnect()
        await ana.says("meanwhile")
        await ear.hears("meanwhile")
        assert ear.sessions == 1


async def test_a_closed_client_can_log_in_again(fake) -> None:
    async with listening(fake) as (client, _, stop, task):
        fake.gateway.closes(4004)
        with pytest.raises(SettingsWrong):
            await asyncio.wait_for(task, 5)
        assert client.is_closed()
        fake.faults.once("get_my_user", dropped())
        assert await connect(client, SecretStr(fake.token), stop, soon()) is not None


async def test_whoever_is_cut_off_for_long_begins_anew_whatever_pause_the_library_makes(fake, monkeypatch) -> None:
    monkeypatch.setattr(discord.client.ExponentialBackoff, "delay", lambda self: 1000.0)
    ana = fake.person("Ana")
    async with listening(fake, most_silent_s=0.05) as (client, ear, _, _):
        fake.gateway.closes(1000)
        async with asyncio.timeout(5):
            while ear.sessions < 2:
                await asyncio.sleep(0.01)
        await ana.says("still here")
        await ear.hears("still here")
        assert not client.is_cut_off


async def test_what_may_open_every_channel_of_a_server_is_handed_on() -> None:
    client, ear = make_client(), Quiet()
    client.ear = ear
    guild = SimpleNamespace(channels=[SimpleNamespace(id=1)], threads=[SimpleNamespace(id=2)], owner_id=1)
    role = SimpleNamespace(guild=guild, permissions=discord.Permissions(administrator=True))
    await client.on_guild_role_create(role)
    await client.on_guild_update(guild, SimpleNamespace(channels=[], threads=[], owner_id=2))
    await client.on_guild_role_create(SimpleNamespace(guild=guild, permissions=discord.Permissions.none()))
    await client.on_guild_update(guild, guild)
    assert ear.heard == ["changed", "changed"]


async def test_what_branched_off_goes_with_its_channel_and_by_itself() -> None:
    client, ear = make_client(), Quiet()
    client.ear = ear
    await client.on_guild_channel_delete(SimpleNamespace(id=1, threads=[SimpleNamespace(id=2)]))
    await client.on_raw_thread_delete(SimpleNamespace(thread_id=3))
    assert ear.heard == ["gone", "1", "2", "gone", "3"]
