"""aiogram: its finite state machine, with its state in memory or in Redis."""

import asyncio
import shutil
import subprocess
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.base import BaseSession
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage
from aiogram.types import KeyboardButton, Message, ReplyKeyboardMarkup, Update

from bench.comparators.telegram import TOKEN, message, update_of
from bench.dialogue import COMMAND, TURNS, closing, questions

START_S = 10


class NullSession(BaseSession):
    """Answers every call of the Bot API after a breath."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[str] = []

    async def close(self) -> None:
        """Do nothing."""

    async def make_request(self, bot: Bot, method: Any, timeout: int | None = None) -> Any:
        """Return the message as sent."""
        await asyncio.sleep(0)
        self.sent.append(method.text)
        return Message.model_validate(message(method.chat_id, method.text), context={"bot": bot})

    async def stream_content(self, *_: Any, **__: Any):
        """Nothing is ever downloaded."""
        yield b""


class Five(StatesGroup):
    """A state for each question."""

    evening = State()
    mind = State()
    weight = State()
    told = State()
    keep = State()


STATES = (Five.evening, Five.mind, Five.weight, Five.told, Five.keep)


def router() -> Router:
    """Return the dialogue in this library's terms."""
    made = Router()
    made.message(Command(COMMAND))(_asker(0))
    for nth, state in enumerate(STATES):
        made.message(StateFilter(state))(_asker(nth + 1))
    return made


def _asker(nth: int):
    """Return a handler that keeps what was typed and asks question `nth`, or ends."""
    asked = questions()

    async def ask(heard: Message, state: FSMContext) -> None:
        if nth:
            await state.update_data({f"answer{nth}": heard.text})
        if nth == len(asked):
            await state.clear()
            await heard.answer(closing())
            return
        await state.set_state(STATES[nth])
        text, labels = asked[nth]
        rows = [[KeyboardButton(text=label)] for label in labels]
        await heard.answer(text, reply_markup=ReplyKeyboardMarkup(keyboard=rows) if rows else None)

    return ask


@dataclass(slots=True)
class Aiogram:
    """The library as a contender."""

    bot: Bot
    session: NullSession
    dispatcher: Dispatcher
    numbers: Any = field(default_factory=lambda: count(1))
    known: int = 1

    async def ready(self, people: range) -> None:
        """Forget what was sent before; the same people come again."""
        self.known = len(people)
        self.session.sent.clear()

    async def turn(self, person: int, nth: int) -> None:
        """Let one update be handled."""
        told = update_of(person % self.known, nth, next(self.numbers))
        await self.dispatcher.feed_update(self.bot, Update.model_validate(told, context={"bot": self.bot}))

    async def done(self) -> None:
        """Look whether everybody came to the end."""
        assert self.session.sent.count(closing()) * TURNS == len(self.session.sent)


@asynccontextmanager
async def aiogram(storage: BaseStorage) -> AsyncIterator[Aiogram]:
    """Yield the contender over a storage of its states."""
    session = NullSession()
    bot, dispatcher = Bot(TOKEN, session=session), Dispatcher(storage=storage)
    dispatcher.include_router(router())
    try:
        yield Aiogram(bot, session, dispatcher)
    finally:
        await storage.close()
        await bot.session.close()


@contextmanager
def redis_server(folder: Path, *, durable: bool):
    """Yield the address of a Redis server on a socket of its own; `durable` flushes every write to disk.

    Raises FileNotFoundError where none is installed.
    """
    program = shutil.which("redis-server")
    if program is None:
        raise FileNotFoundError("redis-server is not installed here")
    place = folder / f"redis-{durable}"
    place.mkdir()
    kept = ("--appendonly", "yes", "--appendfsync", "always") if durable else ("--appendonly", "no")
    options = ("--port", "0", "--unixsocket", str(place / "s"), "--dir", str(place), "--save", "")
    running = subprocess.Popen([program, *options, *kept], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + START_S
        while not (place / "s").exists():
            if time.monotonic() > until or running.poll() is not None:
                raise FileNotFoundError("redis-server did not start")
            time.sleep(0.02)
        yield f"unix://{place / 's'}"
    finally:
        running.terminate()
        running.wait(START_S)
