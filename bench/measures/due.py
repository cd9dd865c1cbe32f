"""Check-ins of very many people due at one instant: rung, and delivered to a channel that swallows them."""

from datetime import time, timedelta
from statistics import median
from time import perf_counter
from zoneinfo import ZoneInfo

from bench.measures.ours import CHANNEL
from bench.measures.places import Place
from bench.measures.storage import copy_of
from bench.measures.tables import Table, p99, ticking
from bot.domain.people import Profile
from bot.engine.flowset import FlowSet
from bot.services.ports.store import Tx
from bot.services.records import Account, LetterState, Nudge, PersonRow
from bot.wiring import Companion

HEAD = ("what", "seconds", "each second", "loop lag p99 ms", "longest ms", "aim p99")
AIM_MS = "15"
AT_A_TIME = 500


async def all_at_once(real: FlowSet, place: Place, rounds: int, people: int) -> Table:
    """Return how fast check-ins due at once go out, and how late the event loop is meanwhile."""
    table = Table(f"{people:,} check-ins due at once on {place.name}", HEAD)
    found: dict[str, list[tuple[float, float, float]]] = {"rung": [], "delivered": []}
    async with copy_of(place.settings(), real) as (it, _):
        for number in range(rounds + 1):
            await _expected(it, number, people)
            figures = await _brought(it, people)
            if number:
                for name, figure in figures.items():
                    found[name].append(figure)
    for name, figures in found.items():
        seconds, late, longest = (median(column) for column in zip(*figures, strict=True))
        table.rows.append(
            (name, f"{seconds:.2f}", f"{people / seconds:,.0f}", f"{late * 1000:.1f}", f"{longest * 1000:.1f}", AIM_MS)
        )
    return table


async def _expected(it: Companion, number: int, people: int) -> None:
    """Let so many new people have a check-in that is due now, and live where it is about noon."""
    now = it.world.clock.now()
    zone, at = f"Etc/GMT{now.hour - 12:+}", time(12)
    today = now.astimezone(ZoneInfo(zone)).date()

    def add(tx: Tx, some: range) -> None:
        ids = it.world.ids
        for person in some:
            profile = Profile(name="Ana", adult=True, zone=zone, checkin_at=at, checkins_since=now)
            row = PersonRow(ids.new(), 0, profile.to_json())
            tx.people.add(row, Account(ids.new(), row.id, CHANNEL, f"{number}.{person}"))
            assert tx.calendar.plan(
                Nudge(ids.new(), row.id, "checkin", now, today, expires_at=now + timedelta(hours=3))
            )

    for first in range(0, people, AT_A_TIME):
        some = range(first, min(first + AT_A_TIME, people))
        await it.store.transact(lambda tx, some=some: add(tx, some))


async def _brought(it: Companion, people: int) -> dict[str, tuple[float, float, float]]:
    figures = {}
    for name, deed in (("rung", it.rhythm.tick), ("delivered", it.deliver.drain)):
        before = await it.store.read(lambda tx: tx.outbox.count(LetterState.SENT))
        async with ticking() as late:
            began = perf_counter()
            done = await deed()
            took = perf_counter() - began
        figures[name] = took, p99(late), max(late)
        assert done >= people
    after = await it.store.read(lambda tx: tx.outbox.count(LetterState.SENT))
    assert after - before == people
    return figures
