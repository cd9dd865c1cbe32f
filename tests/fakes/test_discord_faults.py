"""The platform of our own goes wrong on demand, and the real client library sees it as it sees the real one."""

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace

import aiohttp
import discord
import pytest
from fakes import discord_faults as faults
from fakes.discord_api import FakeDiscord
from fakes.discord_client import Listener, listening
from fakes.discord_faults import Pace


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


@pytest.fixture
async def client(fake) -> AsyncIterator[Listener]:
    async with listening(fake) as client:
        yield client


@pytest.fixture
def ana(fake):
    return fake.person("Ana")


@pytest.fixture
def slept(monkeypatch) -> list[float]:
    """How long the library would have slept between its tries; it doesn't here."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    hasty = SimpleNamespace(**{name: getattr(asyncio, name) for name in dir(asyncio)}, _slept=slept)
    hasty.sleep = sleep
    monkeypatch.setattr("discord.http.asyncio", hasty)
    return slept


def shown(ana) -> list[str]:
    return [post.text for post in ana.sees]


def channel_of(client, ana) -> discord.PartialMessageable:
    return client.get_partial_messageable(ana.channel.id)


@pytest.mark.parametrize("everywhere", [False, True])
async def test_after_a_429_the_library_waits_as_told_and_says_it_once(everywhere, fake, client, ana, slept) -> None:
    fake.faults.once("create_message", faults.too_many(2.5, everywhere=everywhere))
    await channel_of(client, ana).send("Hello")
    assert (shown(ana), slept, fake.invalid_requests) == (["Hello"], [2.5], 1)
    assert [asked.status for asked in fake.requests if asked.name == "create_message"] == [429, 200]


async def test_a_429_that_is_too_long_is_raised(fake, ana) -> None:
    async with listening(fake, max_ratelimit_timeout=30) as client:
        fake.faults.once("create_message", faults.too_many(300))
        with pytest.raises(discord.RateLimited) as refused:
            await channel_of(client, ana).send("Hello")
    assert (refused.value.retry_after, shown(ana)) == (300, [])


async def test_an_address_that_was_shut_out_is_told_so_at_once(fake, client, ana) -> None:
    fake.faults.once("create_message", faults.banned())
    with pytest.raises(discord.HTTPException) as refused:
        await channel_of(client, ana).send("Hello")
    assert (refused.value.status, shown(ana)) == (429, [])


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_after_some_5xx_the_library_tries_again(status: int, fake, client, ana, slept) -> None:
    fake.faults.once("create_message", faults.server_error(status), times=2)
    await channel_of(client, ana).send("Hello")
    assert (shown(ana), slept) == (["Hello"], [1, 3])


async def test_five_failures_are_raised(fake, client, ana, slept) -> None:
    fake.faults.always("create_message", faults.server_error(500))
    with pytest.raises(discord.DiscordServerError):
        await channel_of(client, ana).send("Hello")
    assert (slept[:5], shown(ana)) == ([1, 3, 5, 7, 9], [])


async def test_a_503_with_a_page_of_html_is_raised_at_once(fake, client, ana) -> None:
    fake.faults.once("create_message", faults.server_error(503))
    with pytest.raises(discord.DiscordServerError):
        await channel_of(client, ana).send("Hello")


async def test_what_was_done_and_called_a_failure_is_done_once_with_a_nonce(fake, client, ana, slept) -> None:
    fake.faults.once("create_message", faults.done_but_failed(502))
    await channel_of(client, ana).send("Hello", nonce="letter-1")
    assert (shown(ana), len(fake.calls("create_message"))) == (["Hello"], 1)


async def test_a_connection_that_breaks_is_raised_and_nothing_was_said(fake, client, ana) -> None:
    fake.faults.once("create_message", faults.dropped())
    with pytest.raises((aiohttp.ClientError, OSError)):
        await channel_of(client, ana).send("Hello")
    assert shown(ana) == []


async def test_after_a_lost_reply_a_nonce_makes_the_repeat_harmless(fake, client, ana) -> None:
    fake.faults.once("create_message", faults.reply_lost())
    with pytest.raises((aiohttp.ClientError, OSError)):
        await channel_of(client, ana).send("Hello", nonce="letter-1")
    sent = await channel_of(client, ana).send("Hello", nonce="letter-1")
    assert [post.id for post in ana.sees] == [sent.id]


REFUSALS = {
    "closed to us": (faults.closed_to_us, discord.Forbidden, 50007),
    "no shared place": (faults.no_shared_guild, discord.Forbidden, 50278),
    "too fast": (faults.opened_too_fast, discord.Forbidden, 40003),
    "no access": (faults.no_access, discord.Forbidden, 50001),
    "bad form": (faults.bad_form, discord.HTTPException, 50035),
    "unauthorized": (faults.unauthorized, discord.HTTPException, 0),
}


@pytest.mark.parametrize("name", REFUSALS)
async def test_refusals_come_in_the_platforms_words(name: str, fake, client, ana) -> None:
    fault, error, code = REFUSALS[name]
    fake.faults.once("create_message", fault())
    with pytest.raises(error) as refused:
        await channel_of(client, ana).send("Hello")
    assert (refused.value.code, shown(ana)) == (code, [])
    await channel_of(client, ana).send("Hello")
    assert shown(ana) == ["Hello"]


async def test_a_fault_can_be_meant_for_some_bodies_alone_and_for_everything(fake, client, ana) -> None:
    fake.faults.always("create_message", faults.closed_to_us(), where=lambda body: "secret" in body["content"])
    await channel_of(client, ana).send("Hello")
    with pytest.raises(discord.Forbidden):
        await channel_of(client, ana).send("a secret")
    fake.faults.clear("create_message")
    await channel_of(client, ana).send("a secret")
    fake.faults.always("*", faults.no_access())
    with pytest.raises(discord.Forbidden):
        await client.fetch_channel(ana.channel.id)
    assert shown(ana) == ["Hello", "a secret"]


async def test_a_request_can_be_held_and_let_go(fake, client, ana) -> None:
    fault = fake.faults.once("create_message", faults.held())
    sending = asyncio.create_task(channel_of(client, ana).send("Hello"))
    await fault.reached.wait()
    assert shown(ana) == []
    fault.lets_go()
    await sending
    assert shown(ana) == ["Hello"]


async def test_a_fault_for_a_request_that_is_not_known_is_refused(fake) -> None:
    with pytest.raises(AssertionError, match="no request that is known here"):
        fake.faults.once("send_message", faults.dropped())


async def test_a_token_that_was_revoked_is_refused_everywhere(fake, client, ana) -> None:
    fake.revokes_token()
    for _ in range(2):
        with pytest.raises(discord.HTTPException) as refused:
            await channel_of(client, ana).send("Hello")
        assert refused.value.status == 401
    assert fake.invalid_requests == 2


async def test_more_than_five_messages_at_once_wait_as_told(fake, client, ana, slept) -> None:
    fake.strict_pace(Pace(messages=(2, 5.0)))
    fake.faults.once("trigger_typing_indicator", faults.slow(0.01))
    await channel_of(client, ana).typing()
    for line in ("One", "Two"):
        await channel_of(client, ana).send(line)
    with pytest.raises(discord.HTTPException) as refused:
        await channel_of(client, ana).send("Three")
    assert (refused.value.status, slept) == (429, [5.0] * 5)
    fake.time_passes(5)
    await channel_of(client, ana).send("Three")
    assert (shown(ana), ana.channel.typed) == (["One", "Two", "Three"], 1)
