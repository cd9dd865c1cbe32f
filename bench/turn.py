"""What a turn costs: the pure step, the whole durable turn, the cold start, and the same in other libraries.

`uv run --group bench python bench/turn.py [--quick] [--only step|sqlite|postgres|cold|others]… [--rounds N]`
"""

import asyncio
import gc
import platform
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.measures.tables import Table
from bot.engine.flowset import FlowSet

ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Size:
    """How much is done: rounds, laps of the pure step, people who go through the dialogue in a round."""

    rounds: int
    laps: int
    people: int


@cache
def real_flows() -> FlowSet:
    """Return the program's own flows, read once."""
    from bot.settings import home_of
    from bot.wiring import flows_of

    return flows_of(home_of("flows"))


def _step(size: Size, folder: Path) -> Table:
    from bench.measures.pure import pure_step

    return pure_step(real_flows(), size.rounds, size.laps)


def _sqlite(size: Size, folder: Path) -> Table:
    from bench.measures.storage import sqlite_turns

    return asyncio.run(sqlite_turns(real_flows(), folder, size.rounds, size.people))


def _postgres(size: Size, folder: Path) -> Table:
    from bench.measures.storage import postgres_turns

    return asyncio.run(postgres_turns(real_flows(), folder, size.rounds, size.people))


def _cold(size: Size, folder: Path) -> Table:
    from bench.measures.cold import cold_start

    return cold_start(size.rounds)


def _others(size: Size, folder: Path) -> Table:
    from bench.measures.others import others

    return asyncio.run(others(real_flows(), folder, size.rounds, max(size.people // 4, 50)))


SUBJECTS: dict[str, Callable[[Size, Path], Table]] = {
    "step": _step,
    "sqlite": _sqlite,
    "postgres": _postgres,
    "cold": _cold,
    "others": _others,
}


@click.command()
@click.option("--quick", is_flag=True, help="Two rounds with fewer people: to see whether it runs.")
@click.option("--only", multiple=True, type=click.Choice(list(SUBJECTS)), help="One subject; may be given again.")
@click.option("--rounds", type=click.IntRange(1), help=f"Rounds of which the median is told; {ROUNDS} by default.")
def main(quick: bool, only: Sequence[str], rounds: int | None) -> None:
    """Measure what a turn costs, and print one table a subject."""
    real_flows()
    gc.freeze()  # as the program does once a copy is open
    size = Size(rounds or (2 if quick else ROUNDS), 200 if quick else 2000, 50 if quick else 400)
    click.echo(f"Python {platform.python_version()}, {platform.system()}, medians of {size.rounds} rounds\n")
    for name in only or SUBJECTS:
        with TemporaryDirectory(prefix="goldenbridge-bench-") as folder:
            click.echo(str(SUBJECTS[name](size, Path(folder))))


if __name__ == "__main__":
    main()
