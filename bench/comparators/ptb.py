"""python-telegram-bot: a ConversationHandler with PicklePersistence."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import perf_counter
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)
from telegram.request import BaseRequest, RequestData

from bench.comparators.telegram import TOKEN, USER, message, update_of
from bench.dialogue import COMMAND, TURNS, closing, questions


class NullRequest(BaseRequest):
    """Answers every call of the Bot API after a breath: the token is known, the message is sent."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    @property
    def read_timeout(self) -> float | None:
        """No time-out."""
        return None

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing."""

    async def do_request(self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any):
        """Return what the platform would."""
        await asyncio.sleep(0)
        if url.endswith("getMe"):
            return 200, json.dumps({"ok": True, "result": USER}).encode()
        told = request_data.parameters if request_data is not None else {}
        self.sent.append(told["text"])
        return 200, json.dumps({"ok": True, "result": message(told["chat_id"], told["text"])}).encode()


def application(request: NullRequest, file: Path, interval_s: float) -> Application:
    """Return the dialogue as a bot of this library; its state is written to `file` every so many seconds."""
    handler = ConversationHandler(
        entry_points=[CommandHandler(COMMAND, _asker(0))],
        states={
            nth: [MessageHandler(filters.TEXT & ~filters.COMMAND, _asker(nth + 1))] for nth in range(len(questions()))
        },
        fallbacks=[],
        name="five",
        persistent=True,
    )
    built = (
        ApplicationBuilder()
        .token(TOKEN)
        .request(request)
        .get_updates_request(NullRequest())
        .persistence(PicklePersistence(file, update_interval=interval_s))
        .updater(None)
        .build()
    )
    built.add_handler(handler)
    return built


def _asker(nth: int):
    """Return a handler that keeps what was typed and asks question `nth`, or ends."""
    asked = questions()

    async def ask(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
        if nth:
            context.user_data[f"answer{nth}"] = update.message.text
        if nth == len(asked):
            await update.message.reply_text(closing())
            return ConversationHandler.END
        text, labels = asked[nth]
        rows = {"keyboard": [[{"text": label}] for label in labels]} if labels else {"remove_keyboard": True}
        await update.message.reply_text(text, reply_markup=json.dumps(rows) if rows else None)
        return nth

    return ask


@dataclass(slots=True)
class Ptb:
    """The library as a contender. With `each` its state is written after every update, else between the rounds.

    `write_s` is how long the last such writing took.
    """

    bot: Application
    request: NullRequest
    each: bool
    numbers: Any = field(default_factory=lambda: count(1))
    known: int = 1
    write_s: float = 0.0

    async def ready(self, people: range) -> None:
        """Write what the round before left unwritten, and forget what was sent."""
        began = perf_counter()
        await self.bot.update_persistence()
        self.write_s = perf_counter() - began
        self.known = len(people)
        self.request.sent.clear()

    async def turn(self, person: int, nth: int) -> None:
        """Let one update be handled, and the state be written if that is asked for."""
        told = update_of(person % self.known, nth, next(self.numbers))
        await self.bot.process_update(Update.de_json(told, self.bot.bot))
        if self.each:
            await self.bot.update_persistence()

    async def done(self) -> None:
        """Look whether everybody came to the end."""
        assert self.request.sent.count(closing()) * TURNS == len(self.request.sent)


@asynccontextmanager
async def ptb(folder: Path, *, each: bool) -> AsyncIterator[Ptb]:
    """Yield the contender, started."""
    request = NullRequest()
    bot = application(request, folder / f"ptb-{each}.pickle", interval_s=60)
    async with bot:
        await bot.start()
        try:
            yield Ptb(bot, request, each)
        finally:
            await bot.stop()
            await asyncio.sleep(0)
