"""A server that answers the platform's methods by a script, and what tests of the channel have in common."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import web
from pydantic import SecretStr
from telegram import Update

from bot.adapters.clock import HandClock
from bot.adapters.ids import SeededIds
from bot.adapters.patience import Patience
from bot.adapters.telegram.client import Bot, connect, make_bot
from bot.adapters.telegram.desk import Desk
from bot.adapters.telegram.names import Me
from bot.services.records import Button, Heard, Letter, LetterKind
from bot.words import Words

START = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
TOKEN = "7000001:" + "A-token-for-tests-only-" + "x" * 8
ME = Me(7000001, "GoldenBot")
ANA = {"id": 101, "is_bot": False, "first_name": "Ana", "last_name": "Smith", "language_code": "en-GB"}
BEN = {"id": 102, "is_bot": False, "first_name": "Ben"}
BOT_USER = {"id": ME.id, "is_bot": True, "first_name": "Golden Bridge", "username": ME.username}
ALONE = {"id": 101, "type": "private", "first_name": "Ana"}
GROUP = {"id": -500, "type": "group", "title": "The two of us"}
OUTAGE = (502, "<html><body>Bad Gateway</body></html>")
DROP = "drop"


def failure(code: int, told: str, **parameters: object) -> tuple[int, dict[str, Any]]:
    """An answer that says no."""
    return code, {"ok": False, "error_code": code, "description": told, "parameters": parameters}


@asynccontextmanager
async def opened(bot: Bot, stop: asyncio.Event, patience: Patience | None = None) -> AsyncIterator[Me | None]:
    """The client, connected until the block ends."""
    try:
        yield await connect(bot, stop, patience)
    finally:
        await bot.shutdown()


@dataclass(slots=True)
class TinyApi:
    """What was asked, and what is answered next to each method; by default that it went well.

    `updates` are the batches that a poll brings; when there are none left it waits.
    """

    base: str = ""
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    script: defaultdict[str, list[Any]] = field(default_factory=lambda: defaultdict(list))
    updates: list[list[dict[str, Any]]] = field(default_factory=list)
    waiting: asyncio.Event = field(default_factory=asyncio.Event)
    called: asyncio.Condition = field(default_factory=asyncio.Condition)

    def of(self, method: str) -> list[dict[str, Any]]:
        """The parameters of each call of a method."""
        return [given for name, given in self.calls if name == method]

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds that a call can bring about."""
        async with self.called, asyncio.timeout(10):
            await self.called.wait_for(holds)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Note the call and answer it."""
        method = request.match_info["method"]
        given = {name: _plain(str(value)) for name, value in (await request.post()).items()}
        self.calls.append((method, given))
        async with self.called:
            self.called.notify_all()
        said = self.script[method].pop(0) if self.script[method] else await self._usual(method, given)
        if said == DROP:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if isinstance(said, tuple):
            status, body = said
            text = body if isinstance(body, str) else json.dumps(body)
            return web.Response(status=status, text=text, content_type="application/json")
        return web.json_response({"ok": True, "result": said})

    async def _usual(self, method: str, given: dict[str, Any]) -> Any:
        match method:
            case "getMe":
                return BOT_USER
            case "getUpdates":
                if not self.updates:
                    self.waiting.set()
                    async with self.called:
                        await self.called.wait_for(lambda: bool(self.updates))
                return self.updates.pop(0)
            case "sendMessage" | "editMessageText" | "editMessageReplyMarkup":
                chat = ALONE if int(given["chat_id"]) > 0 else GROUP
                return {"message_id": len(self.calls), "date": 0, "chat": chat, "text": "sent"}
            case "getMyCommands":
                return []
            case "getMyDescription":
                return {"description": ""}
            case "getMyShortDescription":
                return {"short_description": ""}
            case _:
                return True

    async def brings(self, *updates: dict[str, Any]) -> None:
        """Let the next poll bring these."""
        async with self.called:
            self.updates.append(list(updates))
            self.called.notify_all()


def _plain(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value


@asynccontextmanager
async def tiny_api() -> AsyncIterator[TinyApi]:
    """A server of one's own on this machine."""
    api = TinyApi()
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", api.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    api.base = f"http://127.0.0.1:{runner.addresses[0][1]}/bot"
    try:
        yield api
    finally:
        await runner.cleanup()


@asynccontextmanager
async def client() -> AsyncIterator[tuple[TinyApi, Bot]]:
    """The real client, connected to such a server."""
    async with tiny_api() as api:
        bot = make_bot(SecretStr(TOKEN), api.base)
        await bot.initialize()
        try:
            yield api, bot
        finally:
            await bot.shutdown()


@dataclass(slots=True)
class Listener:
    """Stands for the use case: keeps what it hears. `fails` are raised one after the other when it is to keep."""

    counts: bool = True
    heard: list[Heard] = field(default_factory=list)
    answered: list[Heard] = field(default_factory=list)
    fails: list[Exception] = field(default_factory=list)
    fails_to_answer: list[Exception] = field(default_factory=list)
    before: Callable[[Heard], Awaitable[None]] | None = None
    drained: int = 0
    seen: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def receive(self, updates: Any) -> tuple[Heard, ...]:
        """Keep what is new."""
        if self.fails:
            raise self.fails.pop(0)
        before = len(self.heard)
        for heard in updates:
            if heard.update_key not in {each.update_key for each in self.heard}:
                self.heard.append(heard)
        return tuple(self.heard[before:])

    async def answer(self, heard: Heard) -> bool:
        """Answer one."""
        if self.before is not None:
            await self.before(heard)
        if self.fails_to_answer:
            raise self.fails_to_answer.pop(0)
        self.answered.append(heard)
        async with self.seen:
            self.seen.notify_all()
        return self.counts

    async def drain(self) -> int:
        """Send nothing."""
        self.drained += 1
        return 0

    async def until(self, number: int) -> list[str]:
        """Wait until so many are answered; return their keys in order."""
        async with self.seen, asyncio.timeout(10):
            await self.seen.wait_for(lambda: len(self.answered) >= number)
        return [heard.update_key for heard in self.answered]


def desk_of(bot: Bot, listener: Listener, **given: Any) -> Desk:
    """A desk in front of a listener."""
    return Desk(bot, ME, listener, listener.drain, SeededIds("1"), HandClock(START), **given)


def update(number: int = 1, **fields: Any) -> dict[str, Any]:
    """An update as the platform writes it."""
    return {"update_id": number, **fields}


def message(text: str | None = "hello", *, chat: Any = ALONE, sender: Any = ANA, number: int = 7, **fields: Any) -> Any:
    """A message as the platform writes it."""
    told = {"message_id": number, "date": 1_795_370_400, "chat": chat, "from": sender, **fields}
    return told if text is None else {**told, "text": text}


def asked(*labels: str, text: str = "Which?", wait: str = "w" * 20, chat: Any = ALONE) -> dict[str, Any]:
    """A question of ours as it comes back with a press."""
    rows = [[{"text": label, "callback_data": f"{wait}:{label.lower()}"}] for label in labels]
    rows.append([{"text": "…", "callback_data": f"{wait}:*more"}])
    return message(text, chat=chat, sender=BOT_USER, reply_markup={"inline_keyboard": rows})


def pressed(key: str, *, on: dict[str, Any] | None, wait: str = "w" * 20, sender: Any = ANA, number: int = 1) -> Any:
    """A press as the platform writes it."""
    query = {"id": "77", "from": sender, "chat_instance": "1", "data": f"{wait}:{key}", "message": on}
    return update(number, callback_query={name: value for name, value in query.items() if value is not None})


def read(told: dict[str, Any], bot: Bot | None = None) -> Update:
    """An update as the client library reads it."""
    return Update.de_json(told, bot)


def letter(text: str, *labels: str, to: str = "101", wait: str | None = "w" * 20, **fields: Any) -> Letter:
    """A letter; a question where there are labels."""
    buttons = tuple(Button(label.lower(), label) for label in labels)
    given = {"id": "l1", "kind": LetterKind.REPLY, "question": bool(labels), "wait": wait if labels else None, **fields}
    return Letter(owner="p1", lane="a1", channel="telegram", address=to, text=Words(text), buttons=buttons, **given)
