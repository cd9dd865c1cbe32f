"""`goldenbridge figures`: how well the crisis floor and the lints read their corpora."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from bot.adapters.corpus_files import by_kind, hands, marked
from bot.adapters.weights_file import english_weights
from bot.domain.lints.registry import FAMILIES
from bot.domain.safety.alarm import CrisisFloor
from bot.domain.safety.danger import Danger
from bot.errors import SettingsWrong
from bot.services.figures import Figures, Sample, floor_figures, lint_figures, missed, together

CORPORA = (
    ("lines it was written by", "corpus", None),
    ("said outright, tuned by", "hands", "[!o]*"),
    ("said outright, held apart", "held_apart", "plain"),
    ("outright, wholly apart", "held_apart", "unseen"),
    ("ordinary, wholly apart", "held_apart", "ordinary"),
    ("oblique, tuned by", "hands", "oblique*"),
    ("oblique, held apart", "held_apart", "oblique*"),
)
"""What the floor is measured by: how it is called, its folder, and whose hand wrote it (None: several)."""

TOLD = 12
"""Grams that are told of a text: those that count most."""


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--missed", "show", is_flag=True, help="List what was read wrongly, but nothing of what is held apart.")
@click.option("--why", "text", help="Tell what each reading makes of a text, and why.")
def figures(folder: Path | None, show: bool, text: str | None) -> None:
    """Measure the crisis floor and the lints on the corpora of a checkout (tests/domain)."""
    floor = CrisisFloor(english_weights)
    if text is not None:
        click.echo("\n".join(_why(floor, text)))
        return
    home = folder or Path(__file__).resolve().parents[2] / "tests" / "domain"
    if not (home / "safety").is_dir():
        raise SettingsWrong("figures: there are no corpora here; name the folder tests/domain of a checkout")
    click.echo("The crisis floor")
    for called, part, hand in CORPORA:
        samples = _samples(home / "safety" / part, hand)
        click.echo(f"  {called:<26} {floor_figures(floor, samples).heard}")
        for each in missed(floor, samples) if show and part != "held_apart" else ():
            click.echo(f"    {each.kind or 'benign'}: {each.text}")
    click.echo("\nThe lints")
    for family, lints in FAMILIES.items():
        found = {
            name: lint_figures(lint, marked(home / "lints" / "corpus" / f"{name}.txt")) for name, lint in lints.items()
        }
        click.echo(_lint_line(family, together(list(found.values()))))
        for name, of_one in found.items():
            click.echo(_lint_line(f"  {name}", of_one))


def _why(floor: CrisisFloor, text: str) -> Iterator[str]:
    readings, learned = floor.readings(text), floor.learned()
    found = floor.agreed(readings)
    yield f"Rules, English: {_names(readings.english)}"
    yield f"Rules, Polish:  {_names(readings.polish)}"
    yield f"Learned:        {readings.learned.likelihood:.0%} likely, if so {learned.kind(readings.learned).value}"
    for gram in sorted(readings.learned.grams, key=lambda gram: -abs(learned.weights[gram]))[:TOLD]:
        yield f"    {learned.weights[gram]:+6.2f}  {gram}"
    yield f"Taken for:      {_names(() if found is None else (found.kind, *found.also))}"


def _names(dangers: Iterable[Danger]) -> str:
    return ", ".join(sorted(danger.value for danger in dangers)) or "nothing"


def _samples(folder: Path, hand: str | None) -> tuple[Sample, ...]:
    return by_kind(folder) if hand is None else hands(folder, hand)


def _lint_line(called: str, found: Figures) -> str:
    read = f"precision {found.precision:.3f}, recall {found.recall:.3f}"
    return f"  {called:<24} {read}, {found.wanted + found.plain} lines"
