"""Every mistake the reader and the checker know has a small flow that makes it, and an exact message."""

import re
from pathlib import Path

import pytest

from bot.adapters.flow_files import load_flows, read_file
from bot.engine.check import check
from bot.engine.read import read_library
from bot.engine.source import Sources
from bot.errors import FlowError, Mistake
from tests.vocabulary_for_tests import VOCABULARY

HERE = Path(__file__).parent / "broken_flows"
FILES = sorted(HERE.glob("*.yaml"))
FOLDERS = sorted(folder for folder in HERE.iterdir() if folder.is_dir())
EXPECTED = re.compile(r"^# expect (\d+): (.*)$", re.MULTILINE)
HINTS = re.compile(r"; |, so | wants .*, not |isn't understood: |can't work: ")


def expected(path: Path, name: str) -> list[Mistake]:
    return [Mistake(name, int(line), said) for line, said in EXPECTED.findall(path.read_text("utf-8"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_flow_is_told_exactly(path: Path) -> None:
    name = f"flows/{path.name}"
    wanted = expected(path, name)
    source, mistakes = read_file(path, name)
    unread = frozenset() if source else frozenset({path.stem})
    library, more = read_library(Sources(() if source is None else (source,), unread=unread, mistakes=mistakes))
    assert sorted({*more, *check(library, VOCABULARY)}) == wanted
    assert wanted


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_all_mistakes_of_all_files_are_told_at_once(folder: Path) -> None:
    wanted = [
        mistake
        for path in folder.rglob("*.yaml")
        for mistake in expected(path, f"{folder.name}/{path.relative_to(folder).as_posix()}")
    ]
    with pytest.raises(FlowError) as told:
        load_flows(folder, VOCABULARY)
    assert list(told.value.mistakes) == sorted(wanted)
    assert str(told.value).splitlines() == [str(mistake) for mistake in sorted(wanted)]


@pytest.mark.parametrize("path", sorted(HERE.rglob("*.yaml")), ids=lambda path: path.stem)
def test_every_message_says_in_one_line_what_to_do(path: Path) -> None:
    for mistake in expected(path, path.name):
        assert HINTS.search(mistake.text), mistake.text
        assert "  " not in mistake.text
        assert not mistake.text.endswith((".", ";", " "))
