"""What tests of things going wrong need: a copy that is rigged, a second one, and a look at what was owed."""

import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from fakes.telegram_api import FakeTelegram
from fakes.telegram_people import FakeUser
from serving import PROGRAM, Copy

from bot.adapters.store.opening import DATA_FILE

RIGGED = str(Path(__file__).with_name("rigged.py"))


def rig(copy: Copy, **rigs: str | float) -> None:
    """Let the copy's next starts be rigged like this, or not at all; see rigged.py."""
    copy.program = (RIGGED, *(f"{name}={value}" for name, value in rigs.items())) if rigs else PROGRAM


@asynccontextmanager
async def another(fake: FakeTelegram, home: Path, **settings: str | None) -> AsyncIterator[Copy]:
    """A further copy, not started yet; it ends with the block."""
    home.mkdir(exist_ok=True)
    copy = Copy(fake, home, **settings)
    try:
        yield copy
    finally:
        await copy.close()


def tries(copy: Copy) -> list[tuple[str, int]]:
    """How each letter ended, in the order of posting, and by which try."""
    with closing(sqlite3.connect(f"file:{copy.home / 'data' / DATA_FILE}?mode=ro", uri=True)) as database:
        return list(database.execute("select state, attempt from outbox order by seq"))


def shown(user: FakeUser, part: str) -> int:
    """How many messages of the bot with these words the person has."""
    return sum(part in post.text for post in user.sees)


def times_said(copy: Copy, part: str) -> int:
    """How many lines of the log have these words."""
    return sum(part in line for line in copy.lines)


def free_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
