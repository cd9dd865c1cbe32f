"""The platform of our own posts updates to a webhook: once each, unless asked otherwise or refused."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from telegram import Update
from telegram.error import Conflict

SECRET = "Golden_1"


@dataclass(slots=True)
class Listener:
    """A webhook that keeps what it is told, and answers as planned, or 200."""

    heard: list[Update] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    url: str = ""

    async def listen(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        status = self.answers.pop(0) if self.answers else 200
        if status == 200:
            self.heard.append(Update.de_json(await request.json()))
        return web.Response(status=status)

    @property
    def texts(self) -> list[str]:
        return [update.message.text for update in self.heard]


@pytest.fixture
async def listener() -> AsyncIterator[Listener]:
    listener = Listener()
    app = web.Application()
    app.router.add_post("/hook", listener.listen)
    runner = web.AppRunner(app, shutdown_timeout=0.05)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    listener.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield listener
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret(fake, bot, listener) -> None:
    ana = fake.user("Ana")
    await ana.says("before")
    await bot.set_webhook(listener.url, secret_token=SECRET, allowed_updates=["message"], max_connections=1)
    await ana.says("after")
    await fake.all_fetched()
    assert (listener.texts, listener.secrets) == (["before", "after"], [SECRET, SECRET])
    told = await bot.get_webhook_info()
    assert (told.url, told.pending_update_count, told.allowed_updates) == (listener.url, 0, ("message",))
    assert fake.violations == []


async def test_a_refused_update_is_posted_again_before_the_next(fake, bot, listener) -> None:
    ana = fake.user("Ana")
    listener.answers = [503, 500]
    await bot.set_webhook(listener.url)
    await ana.says("one")
    await ana.says("two")
    await fake.all_fetched()
    first, second = listener.heard
    assert [status for _, status in fake.updates.deliveries] == [503, 500, 200, 200]
    assert (first.message.text, second.message.text) == ("one", "two")
    assert (await bot.get_webhook_info()).last_error_message.startswith("Wrong response from the webhook: 500")
    assert fake.violations == []


async def test_updates_may_come_twice_in_another_order_and_with_a_wrong_secret(fake, bot, listener) -> None:
    ana = fake.user("Ana")
    await bot.set_webhook(listener.url, secret_token=SECRET)
    with fake.at_once(order="reversed") as held:
        for word in ("one", "two", "three"):
            await ana.says(word)
    await fake.all_fetched()
    assert await fake.deliver_again(held[0]["update_id"]) == 200
    assert await fake.deliver_again(secret="guessed") == 200
    assert listener.texts == ["three", "two", "one", "one", "three"]
    assert listener.secrets[-1] == "guessed"


async def test_nobody_polls_while_a_webhook_is_set(fake, bot, listener) -> None:
    ana = fake.user("Ana")
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await fake.polled()
    await bot.set_webhook(listener.url)
    with pytest.raises(Conflict, match=r"(?i)terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match=r"(?i)while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    await ana.says("one")
    assert [update.message.text for update in await bot.get_updates()] == ["one"]
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()
    assert listener.heard == []
    assert fake.violations == []
