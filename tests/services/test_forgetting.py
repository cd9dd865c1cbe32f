"""What is forgotten can't be read any more: not in the files, not in an old copy of them, not after a restore."""

import shutil
import sqlite3
from pathlib import Path

from canaries import Canaries, files, paired, walked
from loopback import copy_in, heard, welcomed
from sittings import settings_in

from bot.adapters.store.opening import DATA_FILE, KEYS_FILE, open_keystore
from bot.adapters.store.vault import Vault
from bot.settings import Settings


def sealed_values(path: Path, owner: str) -> list[tuple[str, str, str, bytes]]:
    """Every value of a database that is sealed for an owner: table, column, row and the value."""
    found = []
    with sqlite3.connect(path) as database:
        for table, key, whose, column in (
            ("persons", "id", "id", "body"),
            ("accounts", "id", "person_id", "address"),
            ("inbox", "id", "owner", "body"),
            ("threads", "id", "owner", "body"),
            ("outbox", "id", "owner", "body"),
            ("nudges", "id", "owner", "body"),
            ("notes", "id", "owner", "body"),
            ("promises", "id", "dyad_id IS NULL AND maker", "body"),
        ):
            query = f"SELECT {key}, {column} FROM {table} WHERE {whose} = ? AND {column} IS NOT NULL"
            found += [(table, column, row, value) for row, value in database.execute(query, (owner,))]
    return found


def opened(settings: Settings, owner: str, values: list[tuple[str, str, str, bytes]]) -> list[bytes | None]:
    """What the keystore of these settings makes of sealed values."""
    keystore = open_keystore(settings)
    vault = Vault(keystore)
    found = [vault.open(owner, table, column, row, value) for table, column, row, value in values]
    keystore.close()
    return found


async def test_what_is_forgotten_cannot_be_read_in_an_old_copy_either(tmp_path: Path) -> None:
    ana, ben = Canaries("qzjkavana"), Canaries("wvyxtuben")
    settings = settings_in(tmp_path / "copy")
    old = tmp_path / "old"
    async with copy_in(tmp_path / "copy") as copy:
        await welcomed(copy, "ana", "ben")
        await paired(copy, "ana", "ben")
        for address, words in (("ana", ana), ("ben", ben)):
            for flow in ("i_statement", "checkin", "make_promise", "balcony"):
                await walked(copy, address, flow, words)
        await copy.it.converse.receive([heard("ana", ana())])
        who = {address: (await copy.person(address)).id for address in ("ana", "ben")}
        shutil.copytree(tmp_path / "copy", old)
        before = {address: sealed_values(old / "data" / DATA_FILE, key) for address, key in who.items()}
        kept = opened(settings_in(old), who["ana"], before["ana"])
        assert len(kept) > 20
        assert all(kept)
        assert ana.stem.encode() in b"".join(value for value in kept if value)
        with sqlite3.connect(old / "data" / KEYS_FILE) as keys:
            ((wrapped,),) = keys.execute("SELECT wrapped FROM data_keys WHERE owner = ?", (who["ana"],))

        await copy.says("ana", "/forget", "[1]")
        assert "erased" in copy.post.texts("ana")[-1]

        assert set(opened(settings, who["ana"], before["ana"])) == {None}
        assert all(opened(settings, who["ben"], before["ben"]))
        assert sealed_values(tmp_path / "copy" / "data" / DATA_FILE, who["ana"]) == []
        assert not any(wrapped in path.read_bytes() for path in files(tmp_path / "copy"))
        for table, _, row, value in before["ana"]:
            assert not any(value in path.read_bytes() for path in files(tmp_path / "copy")), (table, row)


async def test_an_old_database_put_back_forgets_again(tmp_path: Path) -> None:
    words = Canaries("qzjkavana")
    async with copy_in(tmp_path) as copy:
        await welcomed(copy, "ana", "ben")
        await walked(copy, "ana", "i_statement", words)
    backup = tmp_path / "backup"
    shutil.copytree(tmp_path / "data", backup)
    async with copy_in(tmp_path, seed="2") as copy:
        await copy.says("ana", "/forget", "[1]")
        assert await copy.person("ana") is None
    for path in (tmp_path / "data").glob(f"{DATA_FILE}*"):
        path.unlink()
    for path in backup.glob(f"{DATA_FILE}*"):
        shutil.copy(path, tmp_path / "data" / path.name)
    async with copy_in(tmp_path, seed="3") as copy:
        assert await copy.person("ana") is None
        assert await copy.person("ben") is not None
        await copy.says("ana", "/start")
        assert not any(words.stem in text for text in copy.post.texts())
