"""SQLite in trouble: a full disk, a lock, a second process, a damaged file, a kill at any moment."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.adapters.store import keystore_at, sqlite, store_at
from bot.errors import SettingsWrong, StoreBroken, StoreBusy, StoreFull
from bot.services.ports.store import Tx
from tests.adapters.store.rows import MASTER, House, note, someone, thread

WRITER = """
import asyncio, sys
from sqlalchemy import make_url
from bot.adapters.store import keystore_at, store_at
from tests.adapters.store.rows import MASTER, note, someone

async def main(folder):
    keys = keystore_at(make_url(f"sqlite:///{folder}/keys.sqlite"), MASTER)
    store = store_at(make_url(f"sqlite:///{folder}/data.sqlite"), keys, exclusive=True)
    await store.transact(lambda tx: someone(tx, "ana"))

    async def write(writer):
        for n in range(100000):
            key = f"{writer}-{n}"
            await store.transact(lambda tx: tx.notes.add(note("ana", key, line=key)))
            print(key, flush=True)

    await asyncio.gather(*(write(writer) for writer in range(8)))

asyncio.run(main(sys.argv[1]))
"""


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[3]
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=root, env=os.environ
    )
    assert writer.stdout is not None
    acknowledged = [writer.stdout.readline().strip() for _ in range(300)]
    writer.send_signal(signal.SIGKILL)
    acknowledged += writer.stdout.read().split()
    writer.wait()
    keystore = keystore_at(make_url(f"sqlite:///{tmp_path}/keys.sqlite"), MASTER)
    store = store_at(make_url(f"sqlite:///{tmp_path}/data.sqlite"), keystore, exclusive=True)

    async def read() -> set[str]:
        notes = await store.read(lambda tx: tx.notes.of("ana", limit=100_000))
        await store.close()
        return {it.body["line"] for it in notes}

    assert set(acknowledged[:-1]) <= asyncio.run(read())
    assert len(acknowledged) >= 300
    keystore.close()


async def test_a_full_disk_keeps_what_was_acknowledged_and_refuses_the_rest(sqlite_house: House) -> None:
    store = sqlite_house.store
    await store.transact(lambda tx: someone(tx, "ana"))
    ((pages,),) = sqlite_house.rows("PRAGMA page_count")
    store._cursor.execute(f"PRAGMA max_page_count={pages + 20}")
    keep = [store.transact(lambda tx, n=n: tx.notes.add(note("ana", f"n{n}", line="x" * 800))) for n in range(300)]
    results = await asyncio.gather(*keep, return_exceptions=True)
    kept = {f"n{n}" for n, result in enumerate(results) if result is None}
    assert kept
    refused = [result for result in results if result is not None]
    assert refused
    assert {type(result) for result in refused} == {StoreFull}
    assert {row[0] for row in sqlite_house.rows("SELECT id FROM notes")} == kept
    assert len(await store.read(lambda tx: tx.notes.of("ana"))) == len(kept)
    store._cursor.execute(f"PRAGMA max_page_count={pages + 2000}")
    await store.transact(lambda tx: tx.notes.add(note("ana", "room again")))


async def test_a_locked_database_is_busy_with_nothing_changed(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_S", 0.05)
    house = House.at(tmp_path, sqlite_url)
    await house.store.transact(lambda tx: someone(tx, "ana"))
    other = sqlite3.connect(house.url.database or "", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for _ in range(2):
        with pytest.raises(StoreBusy):
            await house.store.transact(lambda tx: tx.notes.add(note("ana", "n")))
    assert await house.store.read(lambda tx: tx.notes.of("ana")) == ()
    other.execute("ROLLBACK")
    other.close()
    await house.store.transact(lambda tx: tx.notes.add(note("ana", "n")))
    await house.store.close()
    house.keystore.close()


async def test_a_second_process_is_refused_unless_both_agreed_to_share(sqlite_house: House) -> None:
    for exclusive in (True, False):
        with pytest.raises(SettingsWrong, match="another Golden Bridge is using GOLDENBRIDGE_DATA_DIR"):
            store_at(sqlite_house.url, sqlite_house.keystore, exclusive=exclusive)
    await sqlite_house.store.close()
    sharing = [store_at(sqlite_house.url, sqlite_house.keystore, exclusive=False) for _ in range(2)]
    with pytest.raises(SettingsWrong):
        store_at(sqlite_house.url, sqlite_house.keystore, exclusive=True)
    for store in sharing:
        await store.close()
    sqlite_house.store = store_at(sqlite_house.url, sqlite_house.keystore, exclusive=True)


async def test_two_stores_on_one_file_lose_nothing(sqlite_url: str, tmp_path: Path) -> None:
    keystore = keystore_at(make_url(f"sqlite:///{tmp_path}/keys.sqlite"), MASTER)
    stores = [store_at(make_url(sqlite_url), keystore, exclusive=False) for _ in range(2)]
    await stores[0].transact(lambda tx: (someone(tx, "ana"), tx.threads.add(thread("ana", "t", count=0))))

    def add_one(tx: Tx) -> None:
        now = tx.threads.load("t")
        assert now is not None
        tx.threads.save(replace(now, body={"count": now.body["count"] + 1}))

    async def writer(n: int) -> None:
        for _ in range(25):
            await stores[n % 2].transact(add_one)

    await asyncio.gather(*(writer(n) for n in range(4)))
    after = await stores[1].read(lambda tx: tx.threads.load("t"))
    assert after is not None
    assert after.body["count"] == 100
    for store in stores:
        await store.close()
    keystore.close()


@pytest.mark.parametrize("damage", ["text", "header", "truncated"])
async def test_a_damaged_file_is_refused_and_left_as_it_is(sqlite_url: str, tmp_path: Path, damage: str) -> None:
    house = House.at(tmp_path, sqlite_url)
    await house.store.transact(lambda tx: [someone(tx) for _ in range(50)])
    await house.store.close()
    path = Path(house.url.database or "")
    whole = path.read_bytes()
    broken = {"text": b"hello " * 2000, "header": b"\0" * 100 + whole[100:], "truncated": whole[: 4096 * 3]}[damage]
    path.write_bytes(broken)
    with pytest.raises(StoreBroken):
        store_at(house.url, house.keystore, exclusive=True)
    assert path.read_bytes() == broken
    house.keystore.close()


async def test_files_and_folder_are_their_owners_alone(sqlite_house: House) -> None:
    await sqlite_house.store.transact(someone)
    folder = sqlite_house.folder / "data"
    assert folder.stat().st_mode & 0o777 == 0o700
    names = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert {"goldenbridge.sqlite", "goldenbridge.sqlite-wal", "goldenbridge.sqlite.lock"} <= set(names)
    assert set(names.values()) == {0o600}


async def test_every_connection_is_durable_and_forgets_what_it_deletes(sqlite_house: House) -> None:
    await sqlite_house.store.read(lambda tx: None)
    reading = sqlite_house.store._opened[0].cursor()
    for cursor in (sqlite_house.store._cursor, reading):
        told = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
        ]
        assert told == ["wal", 2, 1, 1]


async def test_erased_rows_leave_the_write_ahead_log(sqlite_house: House) -> None:
    await sqlite_house.store.transact(lambda tx: (someone(tx, "ana"), tx.notes.add(note("ana", "n"))))
    wal = sqlite_house.folder / "data" / "goldenbridge.sqlite-wal"
    assert wal.stat().st_size > 0
    await sqlite_house.store.transact(lambda tx: tx.people.erase("ana"))
    assert wal.stat().st_size == 0


async def test_a_folder_that_cannot_be_written_names_its_setting(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keystore = keystore_at(make_url(f"sqlite:///{tmp_path}/keys.sqlite"), MASTER)
    with pytest.raises(SettingsWrong, match="GOLDENBRIDGE_DATA_DIR"):
        store_at(make_url(f"sqlite:///{tmp_path}/file/data.sqlite"), keystore, exclusive=True)
    keystore.close()


async def test_a_body_that_ends_the_iteration_or_the_process_only_ends_itself(sqlite_house: House) -> None:
    def stop(tx: Tx) -> None:
        raise StopIteration

    with pytest.raises(RuntimeError):
        await sqlite_house.store.transact(stop)
    assert await sqlite_house.store.transact(lambda tx: 1) == 1
