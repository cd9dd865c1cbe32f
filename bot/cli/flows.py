"""`goldenbridge flows`: check, list, draw, play and print the dialogues, and show whose ideas they realise."""

import asyncio
import sys
from pathlib import Path

import click

from bot.adapters.seed_files import left_out, rules_citing, seed_ids
from bot.engine.check import summary
from bot.engine.draw import mermaid
from bot.engine.script import script as page
from bot.engine.script import words_a_message
from bot.services.coverage import coverage
from bot.settings import home_of, read_settings
from bot.wiring import flows_of, paths_of


@click.group()
def flows() -> None:
    """Check, list, draw, play and print the dialogues."""


@flows.command()
def check() -> None:
    """Check every flow; tell all mistakes at once, as file:line."""
    folder = read_settings().flows_dir
    loaded = flows_of(folder)
    paths_of(folder, loaded)
    stale = [name for name, flow in sorted(loaded.flows.items()) if _drawing(folder, name) != mermaid(flow)]
    for name in stale:
        click.echo(f"flows/{name}.mmd: the drawing is not of today; run goldenbridge flows draw", err=True)
    questions = sum(summary(flow).questions for flow in loaded.flows.values())
    click.echo(f"{len(loaded.flows)} flows, {questions} questions: no mistakes")
    if stale:
        sys.exit(2)


def _drawing(folder: Path, name: str) -> str:
    drawing = folder / f"{name}.mmd"
    return drawing.read_text("utf-8") if drawing.exists() else ""


@flows.command(name="list")
def list_() -> None:
    """List the flows, with their questions and sources."""
    loaded = flows_of(read_settings().flows_dir)
    for name, flow in sorted(loaded.flows.items()):
        facts = summary(flow)
        title = flow.variants("en", "title")[0].source
        click.echo(f"{name:<16} {facts.questions:>3} questions  {len(facts.seeds):>3} sources  {title}")


@flows.command()
@click.argument("names", nargs=-1)
def draw(names: tuple[str, ...]) -> None:
    """Write a Mermaid drawing beside each flow, or beside those named."""
    folder = read_settings().flows_dir
    loaded = flows_of(folder)
    for name, flow in sorted(loaded.flows.items()):
        if not names or name in names:
            (folder / f"{name}.mmd").write_text(mermaid(flow), "utf-8")
            click.echo(f"flows/{name}.mmd")


@flows.command()
@click.argument("names", nargs=-1)
@click.option("--language", default="en", help="The language to show, where a flow has it.")
@click.option("--to", "folder", type=click.Path(path_type=Path, file_okay=False), help="A folder for one page a flow.")
def script(names: tuple[str, ...], language: str, folder: Path | None) -> None:
    """Print every line the flows say, one readable page a flow, to be read aloud."""
    loaded = flows_of(read_settings().flows_dir).flows
    unknown = sorted(set(names) - set(loaded))
    if unknown:
        raise click.UsageError(f"no flow is called {unknown[0]}")
    pages = {name: page(flow, language) for name, flow in sorted(loaded.items()) if not names or name in names}
    if folder is None:
        click.echo("\n".join(pages.values()))
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    average = sum(words_a_message(loaded[name], language) for name in pages) / len(pages)
    click.echo(f"{len(pages)} pages, {average:.1f} words a message on average")


@flows.command(name="coverage")
def coverage_() -> None:
    """Print where each idea of the four documents is realised, or why it isn't."""
    seeds = home_of("seeds")
    rows = coverage(
        seed_ids(seeds) or (),
        flows_of(read_settings().flows_dir).flows.values(),
        rules_citing(Path(__file__).resolve().parent.parent),
        left_out(seeds),
    )
    for row in rows:
        where = ", ".join((*row.places, *row.rules)) or (f"left out: {row.left_out}" if row.left_out else "nowhere")
        click.echo(f"{row.seed:<11} {where}")
    accounted = [row for row in rows if row.accounted_for]
    skipped = sum(row.left_out is not None for row in rows)
    realised = len(accounted) - skipped
    click.echo(f"{len(accounted)} of {len(rows)} accounted for: {realised} realised, {skipped} left out")
    if len(accounted) < len(rows) or any(row.contradictory for row in rows):
        sys.exit(2)


@flows.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--update", is_flag=True, help="Accept what is shown now.")
def play(files: tuple[Path, ...], update: bool) -> None:
    """Play transcripts, and show the first place where the conversation goes otherwise."""
    from bot.adapters.terminal.transcript import first_difference, read_script
    from bot.cli.play import retell
    from bot.logs import set_up_logs

    settings = read_settings()
    set_up_logs(settings.log_level)
    loaded = flows_of(settings.flows_dir)
    differs = False
    for file in files:
        script = read_script(file.read_text("utf-8"))
        told = asyncio.run(retell(script, loaded))
        difference = first_difference(script.lines, told)
        if update and difference:
            file.write_text("\n".join(told) + "\n", "utf-8")
            click.echo(f"{file}: updated")
        elif difference:
            differs = True
            click.echo(f"{file}: {difference}")
        else:
            click.echo(f"{file}: as told")
    if differs:
        sys.exit(1)
