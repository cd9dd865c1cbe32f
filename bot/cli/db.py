"""`goldenbridge db`: the database's structure."""

import click

from bot.settings import read_settings


@click.group()
def db() -> None:
    """Look after the database."""


@db.command()
def upgrade() -> None:
    """Bring the database to this release's structure."""
    from bot.adapters.store.opening import upgrade_store

    upgrade_store(read_settings())
    click.echo("the database is up to date")
