"""Tables as plain text, and medians of rounds."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import astuple, dataclass, field
from itertools import chain
from statistics import median, quantiles
from time import perf_counter
from typing import Protocol

TICK_S = 0.001


@dataclass(frozen=True, slots=True)
class Table:
    """A subject's figures, with notes below them."""

    title: str
    head: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        columns = list(zip(*[self.head, *self.rows], strict=True))
        widths = [max(map(len, column)) for column in columns]
        lines = [self._line(row, widths) for row in (self.head, ["-" * width for width in widths], *self.rows)]
        return "\n".join(chain([f"== {self.title}"], lines, self.notes, [""]))

    @staticmethod
    def _line(row: Sequence[str], widths: Sequence[int]) -> str:
        first, *others = zip(row, widths, strict=True)
        return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)])


@dataclass(frozen=True, slots=True)
class Figures:
    """One round: turns a second, latency of a turn and lateness of the event loop in milliseconds."""

    turns_s: float
    p50_ms: float
    p99_ms: float
    lag_ms: float

    def cells(self) -> tuple[str, ...]:
        """Return the figures as a table shows them."""
        return (f"{self.turns_s:,.0f}", f"{self.p50_ms:.2f}", f"{self.p99_ms:.2f}", f"{self.lag_ms:.2f}")


HEAD = ("turns/s", "p50 ms", "p99 ms", "loop lag p99 ms")


def medians(rounds: Sequence[Figures]) -> Figures:
    """Return the median of each figure."""
    return Figures(*(median(column) for column in zip(*map(astuple, rounds), strict=True)))


def p99(values: Sequence[float]) -> float:
    """Return the value that 99 of 100 stay under."""
    return quantiles(values, n=100, method="inclusive")[98] if len(values) > 1 else values[0]


class Contender(Protocol):
    """Something that answers turns. Every person goes through the dialogue once a round."""

    async def ready(self, people: range) -> None:
        """Prepare what a round does not count."""
        ...

    async def turn(self, person: int, nth: int) -> None:
        """Take one turn: the `nth` line of the dialogue, from 0."""
        ...

    async def done(self) -> None:
        """Return once all that the round owes is settled. This counts."""
        ...


async def measured(contender: Contender, *, at_once: int, people: int, turns: int, rounds: int) -> Figures:
    """Return medians over rounds in which `at_once` people talk at a time, until all have been through."""
    found = []
    for nth in range(rounds + 1):
        await contender.ready(range(nth * people, (nth + 1) * people))
        figures = await _round(contender, at_once, range(nth * people, (nth + 1) * people), turns)
        found += [figures] if nth else []
    return medians(found)


async def _round(contender: Contender, at_once: int, people: range, turns: int) -> Figures:
    waiting = iter(people)
    took: list[float] = []

    async def talk() -> None:
        for person in waiting:
            for nth in range(turns):
                began = perf_counter()
                await contender.turn(person, nth)
                took.append(perf_counter() - began)

    async with ticking() as late:
        began = perf_counter()
        async with asyncio.TaskGroup() as group:
            for _ in range(at_once):
                group.create_task(talk())
        await contender.done()
        whole = perf_counter() - began
    return Figures(len(took) / whole, median(took) * 1000, p99(took) * 1000, p99(late) * 1000)


@asynccontextmanager
async def ticking():
    """Yield a list that fills with how late the event loop is, in seconds, once a millisecond."""
    late: list[float] = []

    async def tick() -> None:
        while True:
            began = perf_counter()
            try:
                await asyncio.sleep(TICK_S)
            finally:
                late.append(max(0.0, perf_counter() - began - TICK_S))

    task = asyncio.create_task(tick())
    try:
        yield late
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def timed(deed: Callable[[], object]) -> float:
    """Return how long a deed takes, in seconds."""
    began = perf_counter()
    deed()
    return perf_counter() - began
