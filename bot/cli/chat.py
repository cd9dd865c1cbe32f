"""`goldenbridge chat`: talk in the terminal, with no token and no server."""

import asyncio
import sys
from datetime import datetime
from pathlib import Path
from typing import TextIO

import click

from bot.adapters.terminal.lines import ALONE, ROOM, is_room, read_instant
from bot.errors import SettingsWrong

SHARED = "Everybody at this terminal can read everything that is written here."


@click.command()
@click.argument("people", nargs=-1, metavar="[NAME]...")
@click.option("--as", "as_name", metavar="NAME", help="Talk under this name.")
@click.option("--plain", is_flag=True, help="Lines in, lines out; for scripts and screen readers.")
@click.option("--marks", is_flag=True, help="In plain mode, print [.] after each input's output.")
@click.option("--data-dir", type=click.Path(path_type=Path, file_okay=False), help="Where everything is kept.")
@click.option("--at", "start", metavar="INSTANT", help="Let the clock stand still at this instant (ISO 8601).")
@click.option("--seed", type=int, help="Make ids repeatable. For trials only.")
@click.option("--language", metavar="LANGUAGE", help="Language to be spoken to in, such as en.")
def chat(
    people: tuple[str, ...],
    as_name: str | None,
    plain: bool,
    marks: bool,
    data_dir: Path | None,
    start: str | None,
    seed: int | None,
    language: str | None,
) -> None:
    """Talk with Golden Bridge here. Give two names to have both, and their shared room, in one window."""
    names = _names(people, as_name)
    instant = _instant(start)
    is_plain = plain or marks or not _seen(sys.stdin, sys.stdout)
    if len(names) > 1 and _seen(sys.stderr):
        click.echo(SHARED, err=True)
    from bot.cli.sitting import Sitting

    sitting = Sitting(names, data_dir, instant, seed, language, is_plain, marks)
    click.get_current_context().exit(asyncio.run(sitting.run()))


def _seen(*ends: TextIO | None) -> bool:
    """Return whether somebody sits at each of these ends. One that was closed from the start is None."""
    return all(end is not None and end.isatty() for end in ends)


def _names(people: tuple[str, ...], as_name: str | None) -> dict[str, str]:
    """Return each place's name and the person's own name."""
    given = (*((as_name,) if as_name else ()), *people)
    for name in given:
        if is_room(name) or not name.replace("-", "").replace("_", "").isalnum() or len(name) > 20:
            raise SettingsWrong(f"NAME: use up to 20 letters or digits for each name, and not '{ROOM}'")
    if len(set(given)) != len(given):
        raise SettingsWrong("NAME: give each person a name of their own")
    return {name: name.title() if name.islower() else name for name in given} if given else {ALONE: ""}


def _instant(start: str | None) -> datetime | None:
    if start is None:
        return None
    instant = read_instant(start)
    if instant is None:
        raise SettingsWrong("--at: give an instant such as 2026-11-22T08:00")
    return instant
