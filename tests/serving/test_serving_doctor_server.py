"""`goldenbridge doctor` where the data is on a database server: it asks for what is missing, and changes nothing."""

from itertools import pairwise

import psycopg
import pytest

from tests.postgres import Server, postgres_server

__all__ = ["postgres_server"]

pytestmark = pytest.mark.chaos

UPGRADE = "goldenbridge db upgrade"


async def examined(copy, url: str) -> tuple[int, list[str]]:
    copy.given |= {"database_url": url, "keys_url": f"sqlite:///{copy.home}/keys.sqlite", "telegram_token": None}
    first = len(copy.lines)
    code = await copy.run("doctor")
    return code, copy.lines[first:]


def mends(lines: list[str]) -> list[tuple[str, str]]:
    """What is to be mended, and how."""
    return [(line.removeprefix("MEND  "), mend.strip()) for line, mend in pairwise(lines) if line.startswith("MEND")]


async def test_a_database_without_tables_asks_for_them(copy, postgres_server: Server) -> None:
    with postgres_server.database() as url:
        code, lines = await examined(copy, url)
        assert (code, mends(lines)) == (1, [("the database hasn't this release's tables", UPGRADE)])
        assert not list(copy.home.iterdir())
        assert await copy.run("db", "upgrade") == 0
        code, lines = await examined(copy, url)
        assert (code, mends(lines)) == (0, [])
        assert "ok    no master key yet; the first start makes one" in lines


async def test_tables_of_an_older_release_ask_for_the_upgrade(copy, postgres_server: Server) -> None:
    with postgres_server.database() as url:
        copy.given |= {"database_url": url}
        assert await copy.run("db", "upgrade") == 0
        with psycopg.connect(url) as connection:
            connection.execute("UPDATE alembic_version SET version_num = '0001'")
        code, lines = await examined(copy, url)
        assert (code, mends(lines)) == (1, [("the database hasn't this release's tables", UPGRADE)])


async def test_a_key_file_that_is_gone_is_missed_where_there_is_data(copy, postgres_server: Server) -> None:
    with postgres_server.database() as url:
        copy.given |= {"database_url": url, "keys_url": f"sqlite:///{copy.home}/keys.sqlite"}
        assert await copy.run("db", "upgrade") == 0
        await copy.start()
        await copy.stop()
        (copy.home / "master.key").unlink()
        code, lines = await examined(copy, url)
        assert code == 1
        assert [told for told, _ in mends(lines)] == ["the key file is gone, and nobody can read the data without it"]
