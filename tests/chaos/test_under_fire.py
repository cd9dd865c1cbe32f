"""Killed at every point of a turn, a sending and a nudge, and started again: nothing is lost, doubled or mixed up."""

import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(300)]

PROGRAM = Path(__file__).with_name("companion_under_fire.py")
POINTS = (
    *("received", "entered", "stepped", "saved", "answered"),
    *("claimed", "sending", "delivered", "settled", "rung"),
)
IN_FLIGHT = ("sending", "delivered")
"""Points at which nobody can know afterwards whether the letter arrived."""

NEVER_TWICE = {"checkin", "room"}
MARKED_TWICE = {"safety", "erasure", "reminder"}
A_POINT = 10
"""Passings of each point at which the process is killed."""

ROWS = 16
"""Trials in which it is killed again and again, each time soon after it was started."""

Kills = list[tuple[str, int]]


@dataclass(frozen=True)
class Record:
    """An undisturbed run: how everything stood in the end, what arrived, and how often each point was passed."""

    folder: Path
    state: dict[str, Any]
    letters: list[dict[str, Any]]
    passed: dict[str, int]

    @property
    def told(self) -> list[tuple[str, str]]:
        """What arrived, in order, by kind and content."""
        return [(letter["kind"], letter["text"]) for letter in self.letters]


def program(*arguments: str | Path) -> str:
    """Run the program under fire; return what it printed."""
    done = subprocess.run(
        [sys.executable, PROGRAM, *arguments], capture_output=True, text=True, check=False, timeout=280
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def record() -> Iterator[Record]:
    """One undisturbed run. What a killed process gave to a file in memory outlives it as it would on a disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(prefix="fire", dir=memory if memory.is_dir() else None) as place:
        folder = Path(place)
        program("record", folder)
        told = json.loads((folder / "record").read_text("utf-8"))
        yield Record(folder, told["state"], told["letters"], told["passed"])


def passings(total: int) -> list[int]:
    """Numbers from the first to the last passing, close together at both ends."""
    spread = [1, 2, 3, *(round(total * part / (A_POINT - 5)) for part in range(1, A_POINT - 5)), total - 1, total]
    return sorted({number for number in spread if 1 <= number <= total})


def trials_of(record: Record) -> dict[str, Kills]:
    """One kill at each point and passing; then rows of kills; then each point of a sending twice running."""
    chance = random.Random("under fire")
    once = {f"{point}-{number}": [(point, number)] for point in POINTS for number in passings(record.passed[point])}
    rows = {f"row-{row}": [(chance.choice(POINTS), chance.randint(1, 9)) for _ in range(8)] for row in range(ROWS)}
    later = (1, 30, record.passed["sending"])
    twice = {f"twice-{point}-{number}": [(point, number), (point, 1)] for point in IN_FLIGHT for number in later}
    return {**once, **rows, **twice}


@pytest.fixture(scope="module")
def outcomes(record: Record) -> list[dict[str, Any]]:
    """How every trial went; two processes share the work."""
    trials = trials_of(record)
    shares = [dict(list(trials.items())[nth::2]) for nth in range(2)]
    with ThreadPoolExecutor(2) as pool:
        printed = pool.map(lambda share: program("trials", record.folder, json.dumps(share)), shares)
        found = [json.loads(line) for told in printed for line in told.splitlines()]
    assert {outcome["name"] for outcome in found} == set(trials)
    assert [outcome for outcome in found if "failed" in outcome] == []
    return found


def on_course(outcomes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Trials in which no question was lost. Where one letter was hit twice, its question never came: what is
    pressed after that is an older one, and the talk goes another way.
    """
    found = [outcome for outcome in outcomes if set(outcome["flagged"]) <= NEVER_TWICE]
    assert len(found) > len(outcomes) - ROWS
    return found


def firsts(outcome: dict[str, Any]) -> list[tuple[str, str]]:
    """What arrived, each letter counted when it came first."""
    seen = {letter["id"]: (letter["kind"], letter["text"]) for letter in reversed(outcome["letters"])}
    return [seen[key] for key in dict.fromkeys(letter["id"] for letter in outcome["letters"])]


def kills_of(outcome: dict[str, Any], record: Record) -> Kills:
    """The kills of a trial that hit."""
    kills = trials_of(record)[outcome["name"]]
    return [kill for kill, hit in zip(kills, outcome["hit"], strict=True) if hit]


def test_the_undisturbed_run_has_all_there_is_to_lose(record: Record) -> None:
    assert Counter(kind for kind, _ in record.told)["checkin"] == 1
    assert Counter(kind for kind, _ in record.told)["reminder"] >= 1
    assert len(record.told) > 40
    assert set(record.passed) == set(POINTS)
    assert record.state["profile"]["checkin_at"] is not None
    assert [state for state, *_ in record.state["ledger"]] == ["reported"]
    assert record.state["notes"]
    assert record.state["letters"] == {"sent": len(record.told)}


def test_every_kill_that_was_meant_hit(outcomes: list[dict[str, Any]], record: Record) -> None:
    once = [outcome for outcome in outcomes if outcome["name"].partition("-")[0] in POINTS]
    assert len(once) >= len(POINTS) * 5
    assert [outcome["name"] for outcome in once if outcome["hit"] != [True]] == []
    assert sum(sum(outcome["hit"]) for outcome in outcomes) > 150


def test_everything_kept_is_the_same_as_if_nothing_had_happened(outcomes: list[dict[str, Any]], record: Record) -> None:
    kept = {name: part for name, part in record.state.items() if name != "letters"}
    for outcome in on_course(outcomes):
        assert {name: part for name, part in outcome["state"].items() if name != "letters"} == kept, outcome["name"]


def test_every_letter_arrives_in_order_or_is_flagged(outcomes: list[dict[str, Any]], record: Record) -> None:
    for outcome in on_course(outcomes):
        arrived, counts = firsts(outcome), outcome["state"]["letters"]
        assert sum(counts.values()) == len(record.told), outcome["name"]
        assert arrived == [each for each in record.told if each in arrived], outcome["name"]
        lost = Counter(record.told) - Counter(arrived)
        assert lost.total() <= len(outcome["flagged"]), outcome["name"]
        assert {kind for kind, _ in lost} <= set(outcome["flagged"]), outcome["name"]


def test_nothing_is_left_undone_or_in_the_air(outcomes: list[dict[str, Any]], record: Record) -> None:
    for outcome in outcomes:
        counts = outcome["state"]["letters"]
        assert set(counts) <= {"sent", "unknown"}, outcome["name"]
        assert counts.get("unknown", 0) == len(outcome["flagged"])
        assert outcome["state"]["waiting"] == 0
        in_flight = [point for point, _ in kills_of(outcome, record) if point in IN_FLIGHT]
        assert len(outcome["flagged"]) <= len(in_flight), outcome["name"]
        if len(in_flight) == 1:
            assert set(outcome["flagged"]) <= NEVER_TWICE, outcome["name"]


def test_a_letter_comes_twice_only_where_nobody_can_know_and_never_thrice(
    outcomes: list[dict[str, Any]], record: Record
) -> None:
    doubled = 0
    for outcome in outcomes:
        times = Counter(letter["id"] for letter in outcome["letters"])
        again = {key for key, number in times.items() if number > 1}
        in_flight = [point for point, _ in kills_of(outcome, record) if point in IN_FLIGHT]
        assert len(again) <= len(in_flight), outcome["name"]
        assert max(times.values()) <= 2, outcome["name"]
        assert not {letter["kind"] for letter in outcome["letters"] if letter["id"] in again} & NEVER_TWICE
        doubled += len(again)
    assert doubled > 0


def test_a_second_sending_says_so_where_a_double_could_mislead(outcomes: list[dict[str, Any]]) -> None:
    marked = 0
    for outcome in outcomes:
        seen = set[str]()
        for letter in outcome["letters"]:
            if letter["id"] in seen:
                assert letter["marked"] is (letter["kind"] in MARKED_TWICE), outcome["name"]
            seen.add(letter["id"])
            marked += letter["marked"]
            assert not letter["marked"] or letter["kind"] in MARKED_TWICE
    assert marked > 0


def test_the_checkin_and_the_reminder_arrive_once_each(outcomes: list[dict[str, Any]], record: Record) -> None:
    for outcome in outcomes:
        kinds = Counter(letter["kind"] for letter in outcome["letters"])
        wanted = Counter(kind for kind, _ in record.told)
        in_flight = sum(point in IN_FLIGHT for point, _ in kills_of(outcome, record))
        if in_flight == 0:
            assert kinds == wanted, outcome["name"]
        assert kinds["checkin"] <= 1
        assert kinds["reminder"] <= wanted["reminder"] + in_flight
