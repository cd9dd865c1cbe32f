"""PostgreSQL in trouble: lost connections, deadlocks, locks held by others, a server that is away."""

import asyncio
import threading
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from bot.adapters.store import keystore_at, postgres, store_at
from bot.errors import StoreBusy
from bot.services.ports.store import Tx
from tests.adapters.store.rows import MASTER, House, note, someone
from tests.postgres import Server

CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'goldenbridge'"


async def test_connections_lost_while_idle_are_replaced(postgres_house: House, postgres_server: Server) -> None:
    store = postgres_house.store
    await asyncio.gather(*(store.transact(someone) for _ in range(16)))
    await store.read(lambda tx: None)
    postgres_server.command(CUT)
    await asyncio.gather(*(store.transact(someone) for _ in range(16)))
    assert await store.read(lambda tx: tx.people.load("nobody")) is None
    assert postgres_house.rows("SELECT count(*) FROM persons") == [(32,)]


async def test_a_body_whose_connection_is_lost_runs_again_from_the_start(
    postgres_house: House, postgres_server: Server
) -> None:
    await postgres_house.store.transact(lambda tx: someone(tx, "ana"))
    runs = []

    def body(tx: Tx) -> None:
        runs.append(1)
        tx.notes.add(note("ana", f"first-{len(runs)}"))
        if len(runs) == 1:
            postgres_server.command(CUT)
        tx.notes.add(note("ana", f"second-{len(runs)}"))

    await postgres_house.store.transact(body)
    assert len(runs) == 2
    kept = {row[0] for row in postgres_house.rows("SELECT id FROM notes")}
    assert kept == {"first-2", "second-2"}


async def test_a_deadlock_is_tried_again_until_both_are_done(postgres_house: House) -> None:
    await postgres_house.store.transact(lambda tx: (someone(tx, "ana"), someone(tx, "ben")))
    both = threading.Barrier(2)
    runs: list[str] = []

    def body(first: str, second: str):
        def run(tx: Tx) -> str:
            met = runs.count(first)
            runs.append(first)
            tx.people.load(first)
            if not met:
                both.wait(5)
            tx.people.load(second)
            tx.notes.add(note(first))
            return first

        return run

    done = await asyncio.gather(
        postgres_house.store.transact(body("ana", "ben")), postgres_house.store.transact(body("ben", "ana"))
    )
    assert done == ["ana", "ben"]
    assert len(runs) > 2
    assert postgres_house.rows("SELECT count(*) FROM notes") == [(2,)]


async def test_a_row_held_by_another_is_waited_for_and_then_busy(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "LOCK_MS", 50)
    house = House.at(tmp_path, postgres_url)
    await house.store.transact(lambda tx: someone(tx, "ana"))
    with psycopg.connect(postgres_url) as other:
        other.execute("SELECT * FROM persons FOR UPDATE")
        with pytest.raises(StoreBusy):
            await house.store.transact(lambda tx: tx.people.load("ana"))
        assert await house.store.read(lambda tx: tx.people.load("ana")) is not None
        other.rollback()
    assert await house.store.transact(lambda tx: tx.people.load("ana")) is not None
    await house.store.close()
    house.keystore.close()


async def test_a_server_that_is_away_is_busy_and_no_address_is_told(tmp_path: Path) -> None:
    keystore = keystore_at(make_url(f"sqlite:///{tmp_path}/keys.sqlite"), MASTER)
    with pytest.raises(StoreBusy) as caught:
        store_at(
            make_url(f"postgresql://ana:secret@/x?host={tmp_path}/nowhere"), keystore, exclusive=True, migrate=True
        )
    assert "secret" not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)
    keystore.close()


async def test_a_server_restarted_in_between_goes_unnoticed(postgres_server: Server, tmp_path: Path) -> None:
    with postgres_server.database() as url:
        house = House.at(tmp_path, url)
        await house.store.transact(lambda tx: someone(tx, "ana"))
        postgres_server.restart()
        await house.store.transact(lambda tx: tx.notes.add(note("ana")))
        assert len(await house.store.read(lambda tx: tx.notes.of("ana"))) == 1
        await house.store.close()
        house.keystore.close()
