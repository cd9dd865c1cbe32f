"""Tables made at once are the tables the migrations make, and a database that doesn't fit is refused untouched."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, make_url

from bot.adapters.store import keystore_at, schema, store_at
from bot.adapters.store.sqlite import upgrade_at
from bot.adapters.store.tables import metadata
from bot.errors import SettingsWrong, StoreBroken
from tests.adapters.store.rows import MASTER, House, someone
from tests.postgres import Server


def plain(text: str | None) -> str:
    """A statement with its white space evened out."""
    spaced = " ".join((text or "").split())
    return spaced.replace("( ", "(").replace(" )", ")")


def test_the_newest_migration_is_the_one_the_program_expects() -> None:
    assert ScriptDirectory.from_config(schema.migration_config()).get_heads() == [schema.REVISION]


def test_every_migration_and_its_frame_lie_inside_the_package() -> None:
    assert schema.MIGRATIONS.is_relative_to(Path(schema.__file__).parent)
    assert (schema.MIGRATIONS / "env.py").is_file()
    assert list((schema.MIGRATIONS / "versions").glob("0001_*.py"))


def test_on_sqlite_migrations_make_exactly_the_tables() -> None:
    made = []
    for make in (schema._make, schema.upgrade):
        engine = create_engine("sqlite://")
        with engine.begin() as connection:
            make(connection)
            rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")
            furniture = connection.exec_driver_sql("SELECT * FROM meta").all()
            revision = connection.exec_driver_sql("SELECT * FROM alembic_version").all()
            made.append([[(kind, name, plain(sql)) for kind, name, sql in rows], furniture, revision])
        engine.dispose()
    assert made[0] == made[1]
    assert len(made[0][0]) > len(metadata.tables)


def test_on_postgres_migrations_make_exactly_the_tables(postgres_server: Server) -> None:
    made = []
    for make in (schema._make, schema.upgrade):
        with postgres_server.database() as url:
            engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
            with engine.begin() as connection:
                make(connection)
                furniture = connection.exec_driver_sql("SELECT * FROM meta").all()
            engine.dispose()
            made.append((dump(postgres_server, url), furniture))
    assert made[0] == made[1]
    assert "promise_events_stand" in made[0][0]


def dump(server: Server, url: str) -> str:
    told = subprocess.run(
        [server.programs / "pg_dump", "--schema-only", "--no-owner", url], capture_output=True, text=True, check=True
    )
    return "\n".join(line for line in told.stdout.splitlines() if not line.startswith(("\\", "--")))


def test_a_database_that_is_behind_is_migrated_on_sqlite(tmp_path: Path) -> None:
    where = make_url(f"sqlite:///{tmp_path}/data/old.sqlite")
    (tmp_path / "data").mkdir()
    engine = create_engine(where)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    upgrade_at(where)
    upgrade_at(where)
    assert schema.revision_of(engine) == schema.REVISION
    engine.dispose()


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    where = make_url(f"sqlite:///{tmp_path}/other.sqlite")
    engine = create_engine(where)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StoreBroken, match="something else"):
        upgrade_at(where)
    engine.dispose()


async def test_a_database_of_a_newer_release_is_refused(house: House) -> None:
    await house.store.transact(someone)
    await house.store.close()
    house.tamper("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreBroken, match="newer Golden Bridge"):
        store_at(house.url, house.keystore, exclusive=True, migrate=True)
    house.tamper("UPDATE alembic_version SET version_num = :back", back=schema.REVISION)
    house.store = store_at(house.url, house.keystore, exclusive=True)


def test_on_postgres_nothing_is_made_unless_asked(postgres_server: Server, tmp_path: Path) -> None:
    keystore = keystore_at(make_url(f"sqlite:///{tmp_path}/keys.sqlite"), MASTER)
    with postgres_server.database() as url:
        with pytest.raises(SettingsWrong, match="goldenbridge db upgrade"):
            store_at(make_url(url), keystore, exclusive=True)
        assert "CREATE TABLE" not in dump(postgres_server, url)
    keystore.close()


def test_opening_a_store_does_not_load_alembic(tmp_path: Path) -> None:
    script = f"""
import asyncio, sys
from sqlalchemy import make_url
from bot.adapters.keys import MasterKey
from bot.adapters.store import keystore_at, store_at
keys = keystore_at(make_url("sqlite:///{tmp_path}/keys.sqlite"), MasterKey(bytes(32)))
for _ in range(2):
    store = store_at(make_url("sqlite:///{tmp_path}/data.sqlite"), keys, exclusive=True)
    asyncio.run(store.close())
print(sorted(name for name in ("alembic", "psycopg", "mako") if name in sys.modules))
"""
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ)
    assert told.stdout.strip() == "[]"
