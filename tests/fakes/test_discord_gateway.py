"""The socket of the platform of our own, lost and found, and what the real client library makes of it."""

import asyncio
from collections.abc import AsyncIterator

import discord
import pytest
from fakes.discord_api import FakeDiscord
from fakes.discord_client import few_intents, listening


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


async def test_a_duplicate_is_told_twice_with_the_same_number(fake) -> None:
    ana = fake.person("Ana")
    async with listening(fake) as client:
        await ana.says("hi")
        fake.gateway.again("MESSAGE_CREATE")
        first, second = await client.hears(2)
        assert (first.id, first.content) == (second.id, second.content)
        await ana.presses_id("gb:w:y", ana.channel.posts[first.id])
        fake.gateway.again("INTERACTION_CREATE")
        await client.is_used(2)
        assert client.used[0].id == client.used[1].id


LOSSES = {
    "closed": lambda gateway: gateway.closes(4000),
    "cut off": lambda gateway: gateway.breaks(),
    "asked to reconnect": lambda gateway: gateway.wants_reconnect(),
    "nearly invalid": lambda gateway: gateway.invalidates(resumable=True),
}


@pytest.mark.parametrize("loss", LOSSES)
async def test_after_a_loss_the_session_is_taken_up_and_what_was_missed_is_told(loss: str, fake) -> None:
    ana = fake.person("Ana")
    async with listening(fake) as client:
        await ana.says("before")
        await client.hears()
        fake.gateway.keeps_out()
        LOSSES[loss](fake.gateway)
        await fake.gateway.is_alone()
        await ana.says("meanwhile")
        fake.gateway.lets_in()
        await fake.gateway.is_resumed()
        await ana.says("after")
        assert [each.content for each in await client.hears(3)] == ["before", "meanwhile", "after"]
        assert len(fake.gateway.identified) == 1
    assert fake.violations == []


async def test_a_session_that_is_invalid_is_begun_anew_and_what_was_missed_is_only_in_the_history(fake) -> None:
    ana = fake.person("Ana")
    async with listening(fake) as client:
        await ana.says("before")
        (before,) = await client.hears()
        fake.gateway.invalidates(resumable=False)
        await ana.says("meanwhile")
        await fake.gateway.is_identified(2)
        await ana.says("after")
        assert [each.content for each in await client.hears(2)] == ["before", "after"]
        channel = client.get_partial_messageable(ana.channel.id)
        missed = [each.content async for each in channel.history(after=before)]
        assert missed == ["meanwhile", "after"]
    assert fake.violations == []


async def test_a_session_that_was_forgotten_can_not_be_taken_up(fake) -> None:
    async with listening(fake) as client:
        fake.gateway.forgets()
        fake.gateway.breaks()
        await fake.gateway.is_identified(2)
        await client.is_told("READY", 2)
    assert (len(fake.gateway.resumed), len(fake.gateway.identified)) == (1, 2)


async def test_a_client_that_went_away_by_itself_left_no_session(fake) -> None:
    ana = fake.person("Ana")
    async with listening(fake):
        pass
    await fake.gateway.is_alone()
    await ana.says("nobody hears")
    async with listening(fake) as client:
        await ana.says("hi")
        assert [each.content for each in await client.hears()] == ["hi"]


async def test_heartbeats_are_answered(fake) -> None:
    fake.gateway.heartbeat_s = 0.02
    async with listening(fake) as client:
        await fake.world.until(lambda: fake.gateway.beats > 4)
        assert fake.gateway.resumed == []
        assert client.latency < float("inf")


async def test_without_answers_to_its_heartbeats_the_client_comes_again(fake) -> None:
    fake.gateway.heartbeat_s, fake.gateway.acks = 0.02, False
    async with listening(fake, heartbeat_timeout=0.1):
        await fake.gateway.is_resumed()
        assert len(fake.gateway.identified) == 1


async def test_a_heartbeat_out_of_turn_is_given(fake) -> None:
    async with listening(fake):
        beats = fake.gateway.beats
        fake.gateway.asks_for_beat()
        await fake.world.until(lambda: fake.gateway.beats > beats)


@pytest.mark.parametrize("code", [4004, 4014])
async def test_a_connection_that_is_refused_for_good_ends_the_client(code: int, fake) -> None:
    fake.gateway.refuses(code)
    async with listening(fake) as client:
        with pytest.raises((discord.ConnectionClosed, discord.PrivilegedIntentsRequired)) as ended:
            await asyncio.wait_for(client.running, 20)
        assert getattr(ended.value, "code", 4014) == code


async def test_a_token_revoked_while_connected_ends_the_client_at_the_next_connection(fake) -> None:
    async with listening(fake) as client:
        fake.revokes_token()
        fake.gateway.closes(4000)
        with pytest.raises(discord.ConnectionClosed) as ended:
            await asyncio.wait_for(client.running, 20)
        assert ended.value.code == 4004


async def test_an_intent_that_nobody_granted_is_refused(fake) -> None:
    greedy = few_intents()
    greedy.message_content = True
    async with listening(fake, intents=greedy) as client:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await asyncio.wait_for(client.running, 20)
    fake.gateway.granted = greedy.value
    ana = fake.person("Ana")
    room = fake.guild(ana).channel()
    async with listening(fake, intents=greedy) as client:
        await ana.says("between us", to=room)
        assert [each.content for each in await client.hears()] == ["between us"]


async def test_a_malformed_event_ends_the_client(fake) -> None:
    async with listening(fake) as client:
        fake.gateway.malformed("MESSAGE_CREATE")
        with pytest.raises(KeyError):
            await asyncio.wait_for(client.running, 20)


async def test_a_line_that_is_no_json_ends_the_client(fake) -> None:
    async with listening(fake) as client:
        fake.gateway.raw("not json")
        with pytest.raises(ValueError, match=r"(?i)json|expecting|literal"):
            await asyncio.wait_for(client.running, 20)


async def test_events_nobody_asked_for_never_come(fake) -> None:
    ana = fake.person("Ana")
    async with listening(fake, intents=discord.Intents(dm_messages=True)) as client:
        room = fake.guild(ana).channel()
        await ana.says("there", to=room)
        await ana.says("here")
        assert [each.content for each in await client.hears()] == ["here"]
        assert "GUILD_CREATE" not in client.told


async def test_a_platform_that_comes_back_is_found_again(fake, monkeypatch) -> None:
    monkeypatch.setattr("discord.client.ExponentialBackoff.delay", lambda self: 0.01)
    ana = fake.person("Ana")
    async with listening(fake) as client:
        await fake.goes_down()
        await fake.comes_up()
        await fake.gateway.is_connected()
        await ana.says("hi")
        assert [each.content for each in await client.hears()] == ["hi"]
