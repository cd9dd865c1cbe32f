"""Keys are durable before use, wrapped, never made twice, and gone for good when shredded."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, make_url

from bot.adapters.keys import KeyFile, MasterKey, new_master_key
from bot.adapters.store import StoredKeys, keystore_at, rotate_key_file
from bot.adapters.store import keystore as keystore_module
from bot.errors import SettingsWrong, StoreBroken
from tests.adapters.store.rows import MASTER
from tests.postgres import Server


@pytest.fixture(params=["sqlite", "postgres"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[URL]:
    if request.param == "sqlite":
        yield make_url(f"sqlite:///{tmp_path}/kept/keys.sqlite")
    else:
        server: Server = request.getfixturevalue("postgres_server")
        with server.database() as url:
            yield make_url(url)


@pytest.fixture
def keys(where: URL) -> Iterator[StoredKeys]:
    it = keystore_at(where, MASTER)
    yield it
    it.close()


def test_a_key_is_made_only_when_asked_and_then_stays(keys: StoredKeys, where: URL) -> None:
    assert keys.key("ana") is None
    made = keys.key("ana", make=True)
    assert made is not None
    assert len(made) == 32
    assert keys.key("ana") == keys.key("ana", make=True) == made
    again = keystore_at(where, MASTER)
    assert again.key("ana") == made
    again.close()


def test_each_owner_has_a_key_of_their_own_and_none_stands_in_the_clear(keys: StoredKeys, where: URL) -> None:
    made = {keys.key(f"p{n}", make=True) for n in range(50)}
    assert len(made) == 50
    with keys._engine.connect() as connection:
        stored = b"".join(bytes(row[0]) for row in connection.exec_driver_sql("SELECT wrapped FROM data_keys"))
    assert not any(key in stored for key in made if key)


def test_two_who_make_the_same_key_at_once_get_the_same(keys: StoredKeys, where: URL) -> None:
    other = keystore_at(where, MASTER)
    made: list[bytes | None] = []
    stores = (keys, other) * 4
    threads = [threading.Thread(target=lambda it=it: made.append(it.key("ana", make=True))) for it in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert len(made) == 8
    assert len(set(made)) == 1


def test_a_shredded_owner_never_gets_another_key(keys: StoredKeys, where: URL) -> None:
    keys.key("ana", make=True)
    keys.shred("ana")
    keys.shred("never-had-one")
    for owner in ("ana", "never-had-one"):
        assert keys.key(owner) is None
        assert keys.key(owner, make=True) is None
    assert keys.shredded() == ["ana", "never-had-one"]
    again = keystore_at(where, MASTER)
    assert again.key("ana", make=True) is None
    again.close()
    keys.shred("ana")
    assert keys.shredded() == ["ana", "never-had-one"]


def test_a_fingerprint_is_the_same_tomorrow_and_another_elsewhere(keys: StoredKeys, where: URL, tmp_path: Path) -> None:
    told = keys.fingerprint("telegram|42")
    assert len(told) == 64
    assert told != keys.fingerprint("telegram|43")
    keys.fingerprint("\ud800 even this")
    again = keystore_at(where, MASTER)
    elsewhere = keystore_at(make_url(f"sqlite:///{tmp_path}/elsewhere.sqlite"), MASTER)
    assert again.fingerprint("telegram|42") == told != elsewhere.fingerprint("telegram|42")
    again.close()
    elsewhere.close()


def test_a_change_of_the_master_key_keeps_every_data_key(keys: StoredKeys, where: URL) -> None:
    made = {owner: keys.key(owner, make=True) for owner in ("ana", "ben")}
    keys.shred("gone")
    new = new_master_key()
    assert keys.rotate(new) == 3
    assert keys.key("cleo", make=True) is not None
    again = keystore_at(where, new)
    assert {owner: again.key(owner) for owner in made} == made
    assert again.fingerprint("x") == keys.fingerprint("x")
    again.close()
    with pytest.raises(StoreBroken, match="another key"):
        keystore_at(where, MASTER)


def test_more_owners_than_memory_holds_are_no_matter(keys: StoredKeys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keystore_module, "CACHED_KEYS", 3)
    made = {f"p{n}": keys.key(f"p{n}", make=True) for n in range(10)}
    assert len(keys._keys) == 3
    assert {owner: keys.key(owner) for owner in made} == made


def test_a_key_wrapped_for_one_owner_is_no_other_owners(keys: StoredKeys) -> None:
    keys.key("ana", make=True)
    with keys._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE data_keys SET owner = 'ben' WHERE owner = 'ana'")
    keys._keys.clear()
    with pytest.raises(StoreBroken):
        keys.key("ben")


def test_a_master_key_from_a_file_is_made_with_the_first_keys(where: URL, tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "safe" / "master.key", tmp_path / "data")
    first = keystore_at(where, file)
    made = first.key("ana", make=True)
    first.close()
    again = keystore_at(where, file)
    assert again.key("ana") == made
    again.close()


def test_a_lost_key_file_is_asked_for_and_not_replaced(where: URL, tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "safe" / "master.key", tmp_path / "data")
    keystore_at(where, file).close()
    file.path.unlink()
    with pytest.raises(SettingsWrong, match="GOLDENBRIDGE_KEY_FILE"):
        keystore_at(where, file)
    assert not file.path.exists()


def test_a_rotation_changes_the_file_and_nothing_else(where: URL, tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "safe" / "master.key", tmp_path / "data")
    keys = keystore_at(where, file)
    made, before = keys.key("ana", make=True), file.load()
    assert rotate_key_file(keys, file) == 2
    keys.close()
    assert file.load() != before
    assert not file.next_path.exists()
    again = keystore_at(where, file)
    assert again.key("ana") == made
    again.close()


@pytest.mark.parametrize("cut", ["before the keys were wrapped", "before the file was put in place"])
def test_a_rotation_cut_short_can_be_opened_and_done_again(where: URL, tmp_path: Path, cut: str) -> None:
    file = KeyFile(tmp_path / "safe" / "master.key", tmp_path / "data")
    keys = keystore_at(where, file)
    made = keys.key("ana", make=True)
    coming: MasterKey = file.prepare()
    if cut == "before the file was put in place":
        keys.rotate(coming)
    keys.close()
    again = keystore_at(where, file)
    assert again.key("ana") == made
    assert (file.load() == coming) == (cut == "before the file was put in place")
    rotate_key_file(again, file)
    assert again.key("ana") == made
    again.close()


def test_a_keystore_file_and_its_folder_are_the_owners_alone(tmp_path: Path) -> None:
    keystore_at(make_url(f"sqlite:///{tmp_path}/kept/keys.sqlite"), MASTER).close()
    path = tmp_path / "kept" / "keys.sqlite"
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_damaged_keystore_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "keys.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreBroken):
        keystore_at(make_url(f"sqlite:///{path}"), MASTER)
    assert path.read_bytes() == b"not a database at all" * 100
