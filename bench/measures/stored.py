"""A claim and an idle tick, while few nudges are to come and while very many are."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from statistics import median
from time import perf_counter

from sqlalchemy import create_engine, text

from bench.measures.ours import NullChannel
from bench.measures.places import Place
from bench.measures.storage import copy_of
from bench.measures.tables import Table
from bot.adapters.store.opening import store_url
from bot.adapters.store.prepared import to_us
from bot.engine.flowset import FlowSet
from bot.services.deliver import LEASE
from bot.services.ports.store import Tx
from bot.services.records import Nudge
from bot.settings import Settings
from bot.wiring import Companion

CLAIMED = 100
"""Nudges in a claim: as many as the heartbeat takes at a time."""

LAPS = 50
AIM = "1.5"

FILL = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :number)
INSERT INTO nudges (id, owner, kind, local_date, ref, state, due_at, expires_at, wake_at, version)
SELECT 'later' || i, 'person' || (i / 4), 'checkin', '2999-01-01', CAST(i AS TEXT), 'pending',
       :first + CAST(i AS BIGINT) * 1000000, NULL, :first + CAST(i AS BIGINT) * 1000000, 0 FROM n
"""


async def among_those_to_come(real: FlowSet, place: Place, rounds: int, numbers: tuple[int, int]) -> Table:
    """Return what a claim and an idle tick take beside these numbers of nudges to come."""
    few, many = [await _beside(real, place, rounds, number) for number in numbers]
    head = ("what", *(f"{number:,} to come" for number in numbers), "ratio", "aim")
    table = Table(f"the calendar on {place.name}", head)
    for name, one in few.items():
        other = many[name]
        table.rows.append((name, f"{one * 1000:.2f} ms", f"{other * 1000:.2f} ms", f"{other / one:.2f}", AIM))
    return table


async def _beside(real: FlowSet, place: Place, rounds: int, number: int) -> dict[str, float]:
    settings = place.settings()
    _fill(settings, number)
    found: dict[str, list[float]] = {f"claim of {CLAIMED} due, committed": [], "idle tick, nothing due or owed": []}
    claims, ticks = found.values()
    async with copy_of(settings, real) as (it, channel):
        await _tick(it, channel)
        for _ in range(rounds):
            claims.append(median([await _claim(it) for _ in range(LAPS)]))
            ticks.append(median([await _took(lambda: _tick(it, channel)) for _ in range(LAPS)]))
    return {name: median(times) for name, times in found.items()}


def _fill(settings: Settings, number: int) -> None:
    """Put nudges of the coming weeks into the table, a second apart, as many as that."""
    where = store_url(settings)
    dialect = "postgresql+psycopg" if where.get_backend_name() == "postgresql" else "sqlite"
    engine = create_engine(where.set(drivername=dialect))
    with engine.begin() as connection:
        connection.execute(text(FILL), {"number": number, "first": to_us(datetime.now(UTC) + timedelta(days=1))})
    with engine.begin() as connection:
        connection.execute(text("ANALYZE"))
    engine.dispose()


async def _claim(it: Companion) -> float:
    """Return how long a claim takes; what it claims is planned before and closed after, and not counted."""
    now = it.world.clock.now()

    def plan(tx: Tx) -> None:
        for _ in range(CLAIMED):
            key = it.world.ids.new()
            assert tx.calendar.plan(Nudge(key, key, "checkin", now, now.date()))

    await it.store.transact(plan)
    began = perf_counter()
    nudges = await it.store.transact(lambda tx: tx.calendar.claim(now, now + LEASE, CLAIMED))
    took = perf_counter() - began
    assert len(nudges) == CLAIMED
    closed = await it.store.transact(lambda tx: [tx.calendar.done(nudge) for nudge in nudges])
    assert all(closed)
    return took


async def _tick(it: Companion, channel: NullChannel) -> None:
    assert await it.rhythm.tick() + await it.deliver.drain() == 0


async def _took(deed: Callable[[], Awaitable[None]]) -> float:
    began = perf_counter()
    await deed()
    return perf_counter() - began
