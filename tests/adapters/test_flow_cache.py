"""Flows kept for the next start: used only where nothing changed, and never needed."""

import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sittings import real_flows

from bot.adapters.flow_cache import ENDING, KEPT, cache_home, kept_or_read
from bot.engine.flowset import FlowSet


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    flows = tmp_path / "flows"
    flows.mkdir()
    (flows / "one.yaml").write_text("flow: one\n", "utf-8")
    return flows


class Reading:
    """Reads the real flows, and counts how often."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> FlowSet:
        self.count += 1
        return real_flows()


def got(home: Path, folder: Path, read: Callable[[], FlowSet]) -> FlowSet:
    return kept_or_read(home, (folder,), real_flows().vocabulary, read)


def only(home: Path) -> Path:
    (file,) = home.glob(f"*{ENDING}")
    return file


def test_what_was_read_once_is_the_same_the_next_time_and_isnt_read_again(tmp_path: Path, folder: Path) -> None:
    read = Reading()
    first = got(tmp_path / "kept", folder, read)
    again = got(tmp_path / "kept", folder, read)
    assert read.count == 1
    assert again.flows == first.flows
    assert again.phrases == first.phrases
    assert again.vocabulary is first.vocabulary


@pytest.mark.parametrize("change", ["edited", "added", "renamed"])
def test_any_change_of_a_file_has_them_read_anew(tmp_path: Path, folder: Path, change: str) -> None:
    read = Reading()
    got(tmp_path / "kept", folder, read)
    match change:
        case "edited":
            (folder / "one.yaml").write_text("flow: two\n", "utf-8")
        case "added":
            (folder / "two.yaml").write_text("flow: two\n", "utf-8")
        case _:
            (folder / "one.yaml").rename(folder / "other.yaml")
    got(tmp_path / "kept", folder, read)
    assert read.count == 2


@pytest.mark.parametrize("content", [b"", b"no pickle", pickle.dumps("something else"), pickle.dumps((1, 2, 3))])
def test_what_cant_be_read_of_it_is_read_anew(tmp_path: Path, folder: Path, content: bytes) -> None:
    read = Reading()
    got(tmp_path / "kept", folder, read)
    only(tmp_path / "kept").write_bytes(content)
    assert got(tmp_path / "kept", folder, read).flows == real_flows().flows
    assert read.count == 2


def test_what_somebody_else_could_have_written_is_not_used(tmp_path: Path, folder: Path) -> None:
    read = Reading()
    got(tmp_path / "kept", folder, read)
    only(tmp_path / "kept").chmod(0o666)
    got(tmp_path / "kept", folder, read)
    assert read.count == 2


def test_nobody_else_can_write_what_is_kept(tmp_path: Path, folder: Path) -> None:
    got(tmp_path / "kept", folder, Reading())
    assert only(tmp_path / "kept").stat().st_mode & 0o777 == 0o600


def test_where_nothing_can_be_kept_the_flows_are_there_all_the_same(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder would be", "utf-8")
    assert got(tmp_path / "kept", folder, Reading()).flows == real_flows().flows


def test_only_a_few_copies_are_kept(tmp_path: Path, folder: Path) -> None:
    home = tmp_path / "kept"
    for number in range(KEPT + 2):
        (folder / "one.yaml").write_text(f"flow: number_{number}\n", "utf-8")
        got(home, folder, Reading())
        os.utime(max(home.glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime_ns), (number, number))
    assert len([*home.iterdir()]) == KEPT
    shutil.rmtree(home)


def test_it_stands_where_what_can_be_made_anew_stands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_home() == tmp_path / "goldenbridge"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert cache_home() == tmp_path / "home" / ".cache" / "goldenbridge"
