"""Every promise of the ports is kept on SQLite and on a real PostgreSQL."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from bot.adapters.store.postgres import upgrade_at
from bot.adapters.store.tables import meta, metadata
from tests.adapters.store.rows import House
from tests.postgres import Server, postgres_server

__all__ = ["postgres_server"]


@pytest.fixture(scope="session")
def postgres_tables(postgres_server: Server) -> Iterator[str]:
    """The address of a database with all tables, which tests use one after the other."""
    with postgres_server.database() as url:
        upgrade_at(make_url(url))
        yield url


@pytest.fixture
def postgres_url(postgres_tables: str) -> str:
    """The address of a database with all tables and nothing in them."""
    with psycopg.connect(postgres_tables) as connection:
        for table in reversed(metadata.sorted_tables):
            only = " WHERE name = 'seal'" if table is meta else ""
            connection.execute(f"DELETE FROM {table.name}{only}")
    return postgres_tables


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a file that is not there yet."""
    return f"sqlite:///{tmp_path}/data/goldenbridge.sqlite"


@pytest.fixture(params=["sqlite", "postgres"])
async def house(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[House]:
    """An open store, on each database."""
    it = House.at(tmp_path, request.getfixturevalue(f"{request.param}_url"))
    yield it
    await it.store.close()
    it.keystore.close()


@pytest.fixture
def store(house: House):
    return house.store


@pytest.fixture
async def sqlite_house(sqlite_url: str, tmp_path: Path) -> AsyncIterator[House]:
    """An open store on SQLite."""
    it = House.at(tmp_path, sqlite_url)
    yield it
    await it.store.close()
    it.keystore.close()


@pytest.fixture
async def postgres_house(postgres_url: str, tmp_path: Path) -> AsyncIterator[House]:
    """An open store on PostgreSQL."""
    it = House.at(tmp_path, postgres_url)
    yield it
    await it.store.close()
    it.keystore.close()
