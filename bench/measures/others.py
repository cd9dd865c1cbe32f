"""Other libraries beside ours, with the same dialogue."""

import logging
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from bench.comparators.aiogram_fsm import aiogram, redis_server
from bench.comparators.ptb import Ptb, ptb
from bench.dialogue import TURNS
from bench.measures.ours import Ours, Scope
from bench.measures.storage import CROWD, copy_of
from bench.measures.tables import HEAD, Contender, Table, measured
from bot.engine.flowset import FlowSet
from bot.settings import read_settings

NOTES = [
    "An update goes in and its answer comes out, in process, with no network; the answer is typed in each.",
    "'a crash loses': what is gone when the process is killed. PicklePersistence writes everybody's state into",
    "one file each time it writes, and leaves it to the system when that reaches the disk (no fsync). Neither",
    "library keeps the update before it is answered, nor the answer before it is sent. Golden Bridge does both,",
    "takes each update once, and seals what people wrote.",
]


async def others(real: FlowSet, folder: Path, rounds: int, people: int) -> Table:
    """Return turns of all contenders, one by one and with a crowd."""
    from aiogram.fsm.storage.memory import MemoryStorage
    from aiogram.fsm.storage.redis import RedisStorage

    logging.disable(logging.WARNING)
    table = Table("the same dialogue elsewhere", ("what", "a crash loses", "people", *HEAD))
    settings = read_settings(data_dir=folder / "ours", key_file=folder / "ourkey" / "master.key")
    for at_once in (1, CROWD):
        async with copy_of(settings, real) as (it, channel):
            ours = Ours(it, channel, Scope.SENT, at_once)
            await _row(table, "Golden Bridge, receive to sent", "nothing", ours, at_once, rounds, people)
    for name, loses, each in (
        ("python-telegram-bot, written every 60 s", "up to 60 s", False),
        ("python-telegram-bot, written each turn", "a turn under way", True),
    ):
        await _both(table, name, loses, lambda each=each: ptb(folder, each=each), rounds, people)
    await _both(table, "aiogram, MemoryStorage", "everything", lambda: aiogram(MemoryStorage()), rounds, people)
    for durable, loses in ((False, "a turn under way*"), (True, "a turn under way")):
        name = f"aiogram, RedisStorage{', flushed' if durable else ''}"
        try:
            with redis_server(folder, durable=durable) as url:
                await _both(table, name, loses, lambda url=url: aiogram(RedisStorage.from_url(url)), rounds, people)
        except FileNotFoundError as reason:
            table.notes.append(f"{name}: not measured, {reason}")
    table.notes.extend(NOTES)
    logging.disable(logging.NOTSET)
    return table


async def _both(table: Table, name: str, loses: str, opened, rounds: int, people: int) -> None:
    for at_once in (1, CROWD):
        opening: AbstractAsyncContextManager[Contender] = opened()
        async with opening as contender:
            await _row(table, name, loses, contender, at_once, rounds, people)
            if isinstance(contender, Ptb) and not contender.each:
                took = f"{contender.write_s * 1000:.0f} ms for {contender.known} people"
                table.notes.append(f"{name}: that writing, {took}, in which nobody is answered, is not counted.")


async def _row(
    table: Table, name: str, loses: str, contender: Contender, at_once: int, rounds: int, people: int
) -> None:
    count = people if at_once > 1 else max(people // 8, 5)
    figures = await measured(contender, at_once=at_once, people=count, turns=TURNS, rounds=rounds)
    table.rows.append((name, loses, str(at_once), *figures.cells()))
