"""Runs migrations in the transaction that the store hands over, or against the database a command names."""

from alembic import context
from sqlalchemy import Connection, create_engine

from bot.adapters.store.tables import metadata


def _migrate(connection: Connection) -> None:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


_given = context.config.attributes.get("connection")
if isinstance(_given, Connection):
    _migrate(_given)
else:
    _engine = create_engine(context.config.get_main_option("sqlalchemy.url", ""), hide_parameters=True)
    with _engine.begin() as _connection:
        _migrate(_connection)
