"""Whole durable turns through a copy of the program: on SQLite in a folder on disk, and on PostgreSQL."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.dialogue import TURNS, flows_with
from bench.measures.ours import CHANNEL, NullChannel, Ours, Scope
from bench.measures.tables import HEAD, Table, measured
from bot.adapters.clock import SystemClock
from bot.adapters.ids import RandomIds
from bot.engine.flowset import FlowSet
from bot.settings import Settings, read_settings
from bot.wiring import Companion, companion

CROWD = 50
"""People at once."""

AIMS = {Scope.TURN: 3000, Scope.HEARD: 2000, Scope.SENT: 1000}
"""Turns a second with a crowd, on SQLite with synchronous=FULL."""


@asynccontextmanager
async def copy_of(settings: Settings, real: FlowSet) -> AsyncIterator[tuple[Companion, NullChannel]]:
    """Yield a copy with the dialogue in it, by the machine's clock."""
    channel = NullChannel()
    async with companion(
        settings, clock=SystemClock(), ids=RandomIds(), channels={CHANNEL: channel}, flows=flows_with(real)
    ) as it:
        yield it, channel


async def sqlite_turns(real: FlowSet, folder: Path, rounds: int, people: int) -> Table:
    """Return what a turn takes on SQLite with synchronous=FULL."""
    settings = read_settings(data_dir=folder / "data", key_file=folder / "key" / "master.key")
    table = Table(f"whole turn on SQLite, synchronous=FULL, {kind_of(folder)}", ("what", "people", *HEAD, "aim"))
    async with copy_of(settings, real) as (it, channel):
        await _fill(table, it, channel, tuple(Scope), rounds, people)
    table.notes.append(f"a write of 4 KB made durable there: {flush_ms(folder):.2f} ms (median)")
    return table


async def postgres_turns(real: FlowSet, folder: Path, rounds: int, people: int) -> Table:
    """Return what a turn takes on a PostgreSQL server of the bench's own, or why there is none."""
    from bot.adapters.store.opening import upgrade_store
    from tests.postgres import Server, Unavailable

    table = Table("whole turn on PostgreSQL, fsync=on, socket", ("what", "people", *HEAD))
    try:
        server = Server()
    except (Unavailable, OSError) as reason:
        table.notes.append(f"not measured: {reason}")
        return table
    try:
        with server.database() as url, server.database() as keys_url:
            settings = read_settings(
                data_dir=folder / "pg", key_file=folder / "pgkey" / "master.key", database_url=url, keys_url=keys_url
            )
            upgrade_store(settings)
            async with copy_of(settings, real) as (it, channel):
                await _fill(table, it, channel, (Scope.TURN, Scope.HEARD), rounds, people)
    finally:
        server.stop()
    return table


async def _fill(
    table: Table, it: Companion, channel: NullChannel, scopes: tuple[Scope, ...], rounds: int, people: int
) -> None:
    for scope in scopes:
        for at_once in (1, CROWD):
            ours = Ours(it, channel, scope, at_once)
            count = people if at_once > 1 else max(people // 8, 5)
            figures = await measured(ours, at_once=at_once, people=count, turns=TURNS, rounds=rounds)
            row = (scope.value, str(at_once), *figures.cells())
            aim = (f"{AIMS[scope]:,}" if at_once > 1 else "",)
            table.rows.append(row if len(row) == len(table.head) else (*row, *aim))


def flush_ms(folder: Path, times: int = 50) -> float:
    """Return how long the disk takes to keep 4 KB for good."""
    took = []
    handle = os.open(folder / "flushed", os.O_WRONLY | os.O_CREAT, 0o600)
    for _ in range(times):
        began = perf_counter()
        os.write(handle, bytes(4096))
        os.fsync(handle)
        took.append(perf_counter() - began)
    os.close(handle)
    return median(took) * 1000


def kind_of(folder: Path) -> str:
    """Return the file system a folder is on, where the machine tells."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return "temporary folder"
    found = [line.split()[1:3] for line in mounts.read_text("utf-8").splitlines()]
    return max((place for place in found if folder.is_relative_to(place[0])), key=lambda place: len(place[0]))[1]
