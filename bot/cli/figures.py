"""`goldenbridge figures`: how well the crisis floor and the lints read their corpora."""

from pathlib import Path

import click

from bot.adapters.corpus_files import by_kind, hands, marked
from bot.domain.lints.registry import FAMILIES
from bot.domain.safety.danger import FIRST_TO_LAST
from bot.errors import SettingsWrong
from bot.services.figures import Figures, Sample, floor_figures, lint_figures, missed, together

CORPORA = (
    ("lines it was written by", "corpus", None),
    ("said outright, tuned by", "hands", "[!ot]*"),
    ("said outright, held apart", "held_apart", "plain"),
    ("oblique, tuned by", "hands", "[ot]*"),
    ("oblique, held apart", "held_apart", "[ot]*"),
)
"""What the floor is measured by: how it is called, its folder, and whose hand wrote it (None: several)."""


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--missed", "show", is_flag=True, help="List what was read wrongly, but nothing of what is held apart.")
def figures(folder: Path | None, show: bool) -> None:
    """Measure the crisis floor and the lints on the corpora of a checkout (tests/domain)."""
    home = folder or Path(__file__).resolve().parents[2] / "tests" / "domain"
    if not (home / "safety").is_dir():
        raise SettingsWrong("figures: there are no corpora here; name the folder tests/domain of a checkout")
    click.echo("The crisis floor")
    for called, part, hand in CORPORA:
        samples = _samples(home / "safety" / part, hand)
        click.echo(_floor_line(called, floor_figures(samples)))
        for each in missed(samples) if show and part != "held_apart" else ():
            click.echo(f"    {each.kind or 'benign'}: {each.text}")
    click.echo("\nThe lints")
    for family, lints in FAMILIES.items():
        found = {
            name: lint_figures(lint, marked(home / "lints" / "corpus" / f"{name}.txt")) for name, lint in lints.items()
        }
        click.echo(_lint_line(family, together(list(found.values()))))
        for name, of_one in found.items():
            click.echo(_lint_line(f"  {name}", of_one))


def _samples(folder: Path, hand: str | None) -> tuple[Sample, ...]:
    kinds = tuple(kind.value for kind in FIRST_TO_LAST)
    return by_kind(folder, kinds) if hand is None else hands(folder, hand)


def _floor_line(called: str, found: Figures) -> str:
    read = f"recall {found.recall:.3f} of {found.wanted}, false alarms {found.false_alarms:.3f} of {found.plain}"
    return f"  {called:<26} {read}"


def _lint_line(called: str, found: Figures) -> str:
    read = f"precision {found.precision:.3f}, recall {found.recall:.3f}"
    return f"  {called:<24} {read}, {found.wanted + found.plain} lines"
