"""The master key: made once, readable by its owner only, apart from the data, never shown."""

import base64
from pathlib import Path

import pytest

from bot.adapters.keys import KeyFile, MasterKey, master_key_text, new_master_key, read_master_key
from bot.errors import SettingsWrong, StoreBroken


@pytest.fixture
def file(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "safe" / "master.key", tmp_path / "data")


def test_a_key_file_is_made_once_for_its_owner_alone(file: KeyFile) -> None:
    key = file.load()
    assert file.load() == key
    assert file.path.stat().st_mode & 0o777 == 0o600
    assert file.path.parent.stat().st_mode & 0o777 == 0o700
    assert base64.b64decode(file.path.read_text()) == key.raw


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
def test_a_key_file_that_others_can_read_is_refused(file: KeyFile, mode: int) -> None:
    file.load()
    file.path.chmod(mode)
    with pytest.raises(SettingsWrong, match="GOLDENBRIDGE_KEY_FILE can be read by others"):
        file.load()


@pytest.mark.parametrize("content", ["", "short", "!" * 44, "ä", base64.b64encode(bytes(31)).decode()])
def test_a_key_file_that_holds_something_else_is_refused_and_left_alone(file: KeyFile, content: str) -> None:
    file.load()
    file.path.write_text(content, "utf-8")
    with pytest.raises(SettingsWrong, match="32 bytes in base64"):
        file.load()
    assert file.path.read_text("utf-8") == content


@pytest.mark.parametrize("inside", ["master.key", "deep/er/master.key", "../data/master.key"])
def test_a_key_file_among_the_data_is_refused(tmp_path: Path, inside: str) -> None:
    with pytest.raises(SettingsWrong, match="keep the key and the data apart"):
        KeyFile(tmp_path / "data" / inside, tmp_path / "data")


def test_a_link_that_leads_among_the_data_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "safe").symlink_to(tmp_path / "data")
    with pytest.raises(SettingsWrong):
        KeyFile(tmp_path / "safe" / "master.key", tmp_path / "data")


def test_a_missing_key_file_is_not_made_where_it_was_needed_before(file: KeyFile) -> None:
    with pytest.raises(SettingsWrong, match="put the key back"):
        file.load(create=False)
    assert not file.path.exists()


def test_a_place_where_no_file_can_be_is_told_without_its_path(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsWrong) as caught:
        KeyFile(tmp_path / "file" / "master.key", tmp_path / "data").load()
    assert str(tmp_path) not in str(caught.value)


def test_a_key_from_a_setting_is_read_and_a_wrong_one_is_not_shown() -> None:
    key = new_master_key()
    assert read_master_key(f" {master_key_text(key)}\n") == key
    for wrong in ("", "c2VjcmV0IGJ1dCBzaG9ydA==", "no base64 at all", "ä"):
        with pytest.raises(SettingsWrong, match=r"^GOLDENBRIDGE_KEY ") as caught:
            read_master_key(wrong)
        assert not wrong or wrong not in str(caught.value)


def test_a_key_is_never_printed() -> None:
    key = MasterKey(b"secret-secret-secret-secret-secr")
    assert repr(key) == "MasterKey()"
    assert "secret" not in f"{key} {key!r}"


def test_a_master_key_has_thirty_two_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        MasterKey(bytes(16))


def test_a_wrapped_key_opens_for_its_owner_with_its_master_only() -> None:
    master, data_key = new_master_key(), bytes(range(32))
    wrapped = master.wrap("ana", data_key)
    assert data_key not in wrapped
    assert master.unwrap("ana", wrapped) == data_key
    for other, owner, value in (
        (new_master_key(), "ana", wrapped),
        (master, "ben", wrapped),
        (master, "ana", wrapped[:-1] + bytes([wrapped[-1] ^ 1])),
        (master, "ana", b"\x02" + wrapped[1:]),
        (master, "ana", b""),
    ):
        with pytest.raises(StoreBroken):
            other.unwrap(owner, value)


def test_a_coming_key_stays_the_same_until_it_is_adopted(file: KeyFile) -> None:
    present = file.load()
    coming = file.prepare()
    assert file.prepare() == coming != present
    assert file.candidates() == (present, coming)
    file.adopt()
    assert file.candidates() == (coming,)
