"""Updates that the platform brings to an address of ours. It is told 200 only once an update is kept."""

import asyncio
import hmac
import json
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from pydantic import SecretStr
from telegram import Update
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.adapters.patience import Patience, rest
from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.desk import Desk
from bot.adapters.telegram.mishaps import retry_after_s, token_refused
from bot.adapters.telegram.order import InOrder
from bot.adapters.telegram.updates import ALLOWED
from bot.errors import SettingsWrong, StoreError
from bot.logs import logger

log = logger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
BODY_LIMIT = 1024 * 1024
"""Bytes of one call. An update with the longest text has a fiftieth of that."""

CLOSING_S = 2.0
"""Seconds for calls under way when it is time to stop."""


async def listen(
    bot: Bot,
    desk: Desk,
    *,
    url: str,
    at: str,
    secret: SecretStr | None = None,
    stop: asyncio.Event,
    refused: asyncio.Event | None = None,
    patience: Patience | None = None,
) -> None:
    """Be called at `url`, listening at `at` (HOST:PORT), until it is time to stop; without a secret, one is made up.

    The address stays registered: what comes meanwhile is brought after the next start. Raises SettingsWrong when the
    address, the port or the token can't be used, and once `refused` is set.
    """
    word = secret.get_secret_value() if secret is not None else secrets.token_urlsafe(32)
    order = InOrder(desk.begin)
    try:
        async with _listening(application(bot, desk, order, urlsplit(url).path or "/", word), at):
            await _register(bot, url, word, stop, patience or Patience())
            await _either(stop, refused)
        if refused is not None and refused.is_set():
            raise token_refused()
    finally:
        order.flush()
        await desk.finish()


def application(bot: Bot, desk: Desk, order: InOrder, path: str, secret: str) -> web.Application:
    """Return what answers the platform's calls at this path, and nobody else's."""

    async def called(request: web.Request) -> web.Response:
        if not hmac.compare_digest(_bytes(request.headers.get(HEADER, "")), secret.encode()):
            return web.Response(status=401)
        update = _read(await request.read(), bot)
        if update is None:
            return web.Response(status=200)  # It would be brought again without end.
        try:
            kept = await desk.keep((update,))
        except StoreError as error:
            log.warning("an update can't be kept for now", error=type(error).__name__)
            return web.Response(status=503)
        for each in kept:
            order.put(each)
        return web.Response(status=200)

    app = web.Application(client_max_size=BODY_LIMIT)
    app.router.add_post(path, called)
    return app


def _read(body: bytes, bot: Bot) -> Update | None:
    try:
        told: Any = json.loads(body)
        is_update = isinstance(told, dict) and type(told.get("update_id")) is int
        return Update.de_json(told, bot) if is_update else None
    except Exception:
        log.exception("a call couldn't be read")
        return None


def _bytes(header: str) -> bytes:
    """Return a header as it came: what is no UTF-8 stands in it as lone surrogates."""
    return header.encode("utf-8", "surrogateescape")


@asynccontextmanager
async def _listening(app: web.Application, at: str) -> AsyncIterator[None]:
    host, _, port = at.rpartition(":")
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=CLOSING_S)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host.strip("[]"), int(port)).start()
        except OSError:
            raise SettingsWrong(
                "GOLDENBRIDGE_TELEGRAM_WEBHOOK_LISTEN: nothing can listen there; is it in use?"
            ) from None
        yield
    finally:
        await runner.cleanup()


async def _register(bot: Bot, url: str, secret: str, stop: asyncio.Event, patience: Patience) -> None:
    """Tell the platform where to call, as long as it takes."""
    while not stop.is_set():
        wrong: SettingsWrong | None = None
        wait_s = 0.0
        try:
            await bot.set_webhook(url, allowed_updates=ALLOWED, secret_token=secret)
            return
        except InvalidToken:
            wrong = token_refused()
        except BadRequest:
            wrong = SettingsWrong(
                "GOLDENBRIDGE_TELEGRAM_WEBHOOK_URL: Telegram doesn't take this address; it has to be https, "
                "on port 443, 80, 88 or 8443, with a certificate that it can check"
            )
        except TelegramError as error:
            if not patience.failed:
                log.warning("Telegram can't be reached; trying on", error=type(error).__name__)
            wait_s = max(patience.next_s(), retry_after_s(error) if isinstance(error, RetryAfter) else 0.0)
        if wrong is not None:
            raise wrong
        await rest(stop, wait_s)


async def _either(*events: asyncio.Event | None) -> None:
    waits = [asyncio.create_task(event.wait()) for event in events if event is not None]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
