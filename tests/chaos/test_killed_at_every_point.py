"""Killed at every point of a turn and begun again: nothing is lost, nothing taken twice, doubled only as said."""

import json
import signal
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(300)]

PROGRAM = Path(__file__).parent / "under_fire.py"
STARTS = 4
"""More than one fresh start is never needed after one kill."""

POINTS = {
    "received": (1, 9, 20),
    "entered": (1, 8, 19),
    "stepped": (2, 14, 22),
    "saved": (1, 9, 23),
    "answered": (1, 13, 21),
    "claimed": (1, 10, 24),
    "sending": (1, 17, 30),
    "delivered": (2, 18, 31),
    "settled": (1, 19, 32),
    "rung": (1, 2),
}
CASES = [(point, nth) for point, several in POINTS.items() for nth in several]
NUDGES = ("You have a check-in.", "There's one thing to look at.")


def run(folder: Path, *arguments: str) -> int:
    ended = subprocess.run(
        [sys.executable, str(PROGRAM), str(folder), *arguments], capture_output=True, check=False, timeout=60
    )
    assert ended.returncode in (0, -signal.SIGKILL), ended.stderr.decode()
    return ended.returncode


def told(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "delivered").read_text("utf-8").splitlines()]


def ended(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / "end.json").read_text("utf-8"))
    return found


@cache
def undisturbed() -> Path:
    folder = Path(mkdtemp(prefix="goldenbridge-calm-"))
    assert run(folder) == 0
    return folder


def test_the_undisturbed_hour_brings_one_checkin_and_one_reminder() -> None:
    texts = [str(letter["text"]) for letter in told(undisturbed())]
    assert [text for text in texts if text in NUDGES] == list(NUDGES)
    assert ended(undisturbed())["promises"] == [["active", "cook dinner"]]


@pytest.mark.parametrize(("point", "nth"), CASES)
def test_killed_and_begun_again_all_is_as_if_nothing_had_been(tmp_path: Path, point: str, nth: int) -> None:
    assert run(tmp_path, point, str(nth)) == -signal.SIGKILL
    for _ in range(STARTS):
        if run(tmp_path) == 0:
            break
    calm, wild = undisturbed(), tmp_path
    lost = {"unknown": ended(wild)["unknown"]}
    assert {**ended(wild), **lost} == {**ended(calm), **lost}
    wanted = Counter(str(letter["text"]) for letter in told(calm))
    seen = Counter(plain(letter) for letter in told(wild))
    assert set(wanted) - set(seen) == set() or lost["unknown"]
    assert set(seen) - set(wanted) == set()
    again = seen - wanted
    assert again.total() <= 1, again
    for text in again:
        letters = [letter for letter in told(wild) if plain(letter) == text]
        assert letters[-1]["repeat"], text
        assert letters[-1]["id"] in {letter["id"] for letter in letters[:-1]}
    assert not [text for text in again if text == NUDGES[0]], "a check-in is never sent twice"


def plain(letter: dict[str, object]) -> str:
    """The letter's text without the sentence that says an earlier one may have arrived."""
    text = str(letter["text"])
    return text.partition("\n")[2] if letter["repeat"] and letter["kind"] in ("safety", "reminder", "erasure") else text
