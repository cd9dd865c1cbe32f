"""`goldenbridge run`: serve every platform whose token is set, until told to stop."""

import asyncio

import click


@click.command()
def run() -> None:
    """Serve Telegram, Discord or both, whichever has a token. SIGTERM and Ctrl-C end it within ten seconds."""
    from bot.cli.serving import serve
    from bot.settings import read_settings

    click.get_current_context().exit(asyncio.run(serve(read_settings())))
