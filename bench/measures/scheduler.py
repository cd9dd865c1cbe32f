"""The same, as APScheduler alone would do it: its own store of jobs in the database, a job for each person."""

import asyncio
from datetime import UTC, datetime
from statistics import median
from time import perf_counter

from bench.measures.places import Place
from bench.measures.tables import Table, p99, ticking

HEAD = ("what", "seconds", "each second", "loop lag p99 ms", "longest ms")
NOTES = [
    "Nothing but the job itself is kept, and its letter is counted, not kept: less than Golden Bridge does for each.",
    "'put in' is what it takes to have the jobs in the store before any is due.",
]
TARGET = f"{__name__}:take"

taken: list[str] = []


async def take(person: str) -> None:
    """Take what would be this person's check-in."""
    taken.append(person)


async def job_a_person(place: Place, rounds: int, people: int) -> Table:
    """Return how fast jobs due at once are run from APScheduler's own store, and how late the loop is meanwhile."""
    table = Table(f"{people:,} jobs of APScheduler due at once on {place.name}", HEAD)
    found: dict[str, list[tuple[float, float, float]]] = {"put in": [], "run": []}
    for number in range(rounds):
        for name, figure in (await _round(place.url(), number, people)).items():
            found[name].append(figure)
    for name, figures in found.items():
        seconds, late, longest = (median(column) for column in zip(*figures, strict=True))
        table.rows.append(
            (name, f"{seconds:.2f}", f"{people / seconds:,.0f}", f"{late * 1000:,.1f}", f"{longest * 1000:,.1f}")
        )
    table.notes.extend(NOTES)
    return table


async def _round(url: str, number: int, people: int) -> dict[str, tuple[float, float, float]]:
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    store = SQLAlchemyJobStore(url.replace("postgresql:", "postgresql+psycopg:"))
    scheduler = AsyncIOScheduler(jobstores={"default": store}, timezone="UTC")
    scheduler.start(paused=True)
    taken.clear()
    figures = {}
    async with ticking() as late:
        began = perf_counter()
        for person in range(people):
            scheduler.add_job(
                TARGET,
                "date",
                args=[f"{number}.{person}"],
                run_date=datetime.now(UTC),
                misfire_grace_time=None,
            )
            if person % 50 == 0:
                await asyncio.sleep(0)
        took = perf_counter() - began
        await asyncio.sleep(0)
    figures["put in"] = took, p99(late), max(late)
    async with ticking() as late:
        began = perf_counter()
        scheduler.resume()
        while len(taken) < people:
            await asyncio.sleep(0.005)
        took = perf_counter() - began
        await asyncio.sleep(0.002)
    figures["run"] = took, p99(late), max(late)
    scheduler.shutdown(wait=False)
    return figures
