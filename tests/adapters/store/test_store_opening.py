"""Settings become places: files beside each other by default, PostgreSQL by URL, and wrong ones are named."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.adapters.keys import master_key_text
from bot.adapters.store import open_keystore, open_store, read_url, upgrade_store
from bot.errors import SettingsWrong
from tests.adapters.store.rows import MASTER, someone


@dataclass(frozen=True)
class Places:
    data_dir: Path
    key_file: Path
    database_url: SecretStr | None = None
    keys_url: SecretStr | None = None
    key: SecretStr | None = None


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "safe" / "master.key")


async def test_by_default_data_and_keys_are_files_of_one_folder_and_the_master_key_is_not(places: Places) -> None:
    keys = open_keystore(places)
    store = open_store(places, keys, exclusive=True)
    await store.transact(someone)
    await store.close()
    keys.close()
    assert {"goldenbridge.sqlite", "keys.sqlite"} <= {path.name for path in places.data_dir.iterdir()}
    assert places.key_file.exists()


async def test_everything_can_be_elsewhere(places: Places, tmp_path: Path) -> None:
    elsewhere = Places(
        places.data_dir,
        places.key_file,
        SecretStr(f"sqlite:///{tmp_path}/a/d.sqlite"),
        SecretStr(f"sqlite:///{tmp_path}/b/k.sqlite"),
        SecretStr(master_key_text(MASTER)),
    )
    keys = open_keystore(elsewhere)
    upgrade_store(elsewhere)
    await open_store(elsewhere, keys, exclusive=True).close()
    keys.close()
    assert (tmp_path / "a" / "d.sqlite").exists()
    assert (tmp_path / "b" / "k.sqlite").exists()
    assert not places.key_file.exists()
    assert not places.data_dir.exists()


async def test_a_postgres_database_is_upgraded_and_then_opened(places: Places, postgres_server) -> None:
    with postgres_server.database() as url, postgres_server.database() as keys_url:
        away = Places(places.data_dir, places.key_file, SecretStr(url), SecretStr(keys_url))
        keys = open_keystore(away)
        with pytest.raises(SettingsWrong, match="goldenbridge db upgrade"):
            open_store(away, keys, exclusive=True)
        upgrade_store(away)
        store = open_store(away, keys, exclusive=True)
        person = await store.transact(someone)
        assert await store.read(lambda tx: tx.people.load(person.id)) == person
        await store.close()
        keys.close()
    assert not places.data_dir.exists()


def test_keys_are_not_kept_in_a_file_where_the_data_is_on_postgres(places: Places) -> None:
    away = Places(places.data_dir, places.key_file, SecretStr("postgresql://u:secret@h/d"))
    with pytest.raises(SettingsWrong, match="GOLDENBRIDGE_KEYS_URL is missing") as caught:
        open_keystore(away)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://u:secret@h/d", "sqlite://", "sqlite:///:memory:", "postgresql://u:secret@h:port/d"]
)
def test_a_url_of_something_else_is_refused_without_being_shown(url: str) -> None:
    with pytest.raises(SettingsWrong, match="GOLDENBRIDGE_DATABASE_URL") as caught:
        read_url(url)
    assert "secret" not in str(caught.value)
