"""Brings a database to the present schema: made in one go when it is empty, migrated when it is behind."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, func, inspect, select, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from bot.adapters.store.tables import meta, metadata
from bot.errors import SettingsWrong, StoreBroken

if TYPE_CHECKING:
    from alembic.config import Config

REVISION = "0005"
"""The newest migration. A test holds it against the files."""

MIGRATIONS = Path(__file__).parent / "migrations"

ONE_AT_A_TIME = 0x601D
"""Number of the lock under which one process makes or migrates the tables while others wait."""

UPGRADE = "goldenbridge db upgrade"


def revision_of(engine: Engine) -> str | None:
    """Return the revision of a database, None where none is noted."""
    with engine.connect() as connection:
        try:
            row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
        except (OperationalError, ProgrammingError):
            connection.rollback()
            if "alembic_version" in inspect(connection).get_table_names():
                raise
            return None
    return None if row is None else str(row[0])


def bring_up(engine: Engine, *, migrate: bool) -> None:
    """Make or migrate the tables. Raises SettingsWrong if they are behind and `migrate` is false.

    Raises StoreBroken for a database that is not ours, or newer than this program.
    """
    revision = revision_of(engine)
    if revision == REVISION:
        return
    if revision is not None and revision > REVISION:
        raise StoreBroken("the data was written by a newer Golden Bridge: use that one")
    if not migrate:
        raise SettingsWrong(f"the database is not up to date: run {UPGRADE}")
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(ONE_AT_A_TIME)))
        present = set(inspect(connection).get_table_names())
        if not present:
            _make(connection)
        elif "alembic_version" not in present:
            raise StoreBroken("the database holds something else than Golden Bridge's tables")
        else:
            upgrade(connection)


def _make(connection: Connection) -> None:
    """Make all tables at once: what the migrations would make, without loading them."""
    metadata.create_all(connection, checkfirst=False)
    connection.execute(
        text(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
    )
    connection.execute(text("INSERT INTO alembic_version (version_num) VALUES (:head)"), {"head": REVISION})
    furnish(connection)


def furnish(connection: Connection) -> None:
    """Put in the rows that every database has."""
    connection.execute(meta.insert().values(name="outbox", value="claims go one by one by locking this row"))


def upgrade(connection: Connection, target: str = "head") -> None:
    """Run the migrations up to `target` in the connection's transaction."""
    from alembic import command

    config = migration_config()
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def migration_config() -> "Config":
    """Return the settings of the migrations, which need no file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
