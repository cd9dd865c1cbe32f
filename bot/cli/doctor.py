"""`goldenbridge doctor`: whether this copy can run, and what to do where it can't. Nobody's words are looked at."""

import asyncio

import click


@click.command()
def doctor() -> None:
    """Look at the database, the key, the clock, the flows and Telegram; end with 1 where something is to be mended."""
    from bot.cli.findings import examine
    from bot.settings import read_settings

    findings = asyncio.run(examine(read_settings()))
    for finding in findings:
        click.echo(str(finding))
    click.get_current_context().exit(0 if all(finding.is_well for finding in findings) else 1)
