"""What the calendar costs: a claim among few and among many to come, an idle tick, and thousands due at one instant.

`uv run --group bench python bench/nudges.py [--quick] [--only stored|due|scheduler]… [--rounds N]`
"""

import asyncio
import gc
import os
import platform
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.measures.places import Place, places
from bench.measures.tables import Table
from bot.engine.flowset import FlowSet

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Size:
    """How much is done: rounds, numbers of nudges to come, people whose check-ins are due at once."""

    rounds: int
    stored: tuple[int, int]
    people: int


@cache
def real_flows() -> FlowSet:
    """Return the program's own flows, read once."""
    from bot.settings import home_of
    from bot.wiring import flows_of

    return flows_of(home_of("flows"))


async def _stored(size: Size, place: Place) -> Table:
    from bench.measures.stored import among_those_to_come

    return await among_those_to_come(real_flows(), place, size.rounds, size.stored)


async def _due(size: Size, place: Place) -> Table:
    from bench.measures.due import all_at_once

    return await all_at_once(real_flows(), place, size.rounds, size.people)


async def _scheduler(size: Size, place: Place) -> Table:
    from bench.measures.scheduler import job_a_person

    return await job_a_person(place, size.rounds, size.people)


SUBJECTS: dict[str, Callable[[Size, Place], Awaitable[Table]]] = {
    "stored": _stored,
    "due": _due,
    "scheduler": _scheduler,
}


@click.command()
@click.option("--quick", is_flag=True, help="Two rounds with fewer of everything: to see whether it runs.")
@click.option("--only", multiple=True, type=click.Choice(list(SUBJECTS)), help="One subject; may be given again.")
@click.option("--rounds", type=click.IntRange(1), help=f"Rounds of which the median is told; {ROUNDS} by default.")
def main(quick: bool, only: Sequence[str], rounds: int | None) -> None:
    """Measure what the calendar costs, and print one table a subject and database."""
    real_flows()
    gc.freeze()  # as the program does once a copy is open
    rounds = rounds or (2 if quick else ROUNDS)
    size = Size(rounds, (1_000, 50_000), 500) if quick else Size(rounds, (1_000, 1_000_000), 5_000)
    machine = f"{platform.system()}, {os.cpu_count()} cores"
    click.echo(f"Python {platform.python_version()}, {machine}, medians of {size.rounds} rounds\n")
    for name in only or SUBJECTS:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="goldenbridge-bench-")))
            for place in places(folder, stack):
                click.echo(str(asyncio.run(SUBJECTS[name](size, place)) if isinstance(place, Place) else place))


if __name__ == "__main__":
    main()
