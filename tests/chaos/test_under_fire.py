"""Killed at every point of a turn, a sending and a nudge, and started again: nothing is lost, doubled or mixed up."""

import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(300)]

PROGRAM = Path(__file__).with_name("companion_under_fire.py")
IN_THE_OPEN = ("handed out", "received", "entered", "stepped", "saved", "answered", "claimed", "settled", "rung")
IN_FLIGHT = ("sending", "delivered")
"""Points at which nobody can know afterwards whether the letter arrived."""

POINTS = (*IN_THE_OPEN, *IN_FLIGHT)
NEVER_TWICE = {"checkin", "room"}
MARKED = {"safety", "erasure", "reminder"}
"""Kinds whose second sending says that the first may have arrived."""

Kills = Sequence[tuple[str, int]]


@dataclass(frozen=True)
class Record:
    """An undisturbed run: how everything stood in the end, what arrived, and how often each point was passed."""

    folder: Path
    state: Mapping[str, Any]
    letters: Sequence[Mapping[str, Any]]
    passed: Mapping[str, int]

    @property
    def told(self) -> list[tuple[str, str]]:
        """What arrived, in order, by kind and content."""
        return [(letter["kind"], letter["text"]) for letter in self.letters]

    def place(self, kind: str) -> int:
        """Which letter, counted from 1, is the first of a kind."""
        return 1 + [letter["kind"] for letter in self.letters].index(kind)


@dataclass(frozen=True)
class Outcome:
    """How a trial went: the kills that hit, what arrived, which kinds were flagged, and what is kept."""

    name: str
    hit: Kills
    letters: Sequence[Mapping[str, Any]]
    flagged: Sequence[str]
    state: Mapping[str, Any]

    @property
    def doubled(self) -> set[str]:
        """The letters that came more than once."""
        times = Counter(letter["id"] for letter in self.letters)
        assert max(times.values()) <= 2, self.name
        return {key for key, number in times.items() if number > 1}

    @property
    def firsts(self) -> list[tuple[str, str]]:
        """What arrived, each letter counted when it came first."""
        seen = {letter["id"]: (letter["kind"], letter["text"]) for letter in reversed(self.letters)}
        return [seen[key] for key in dict.fromkeys(letter["id"] for letter in self.letters)]

    @property
    def in_flight(self) -> int:
        """How many kills hit a letter on its way."""
        return sum(point in IN_FLIGHT for point, _ in self.hit)


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


def tried(record: Record, trials: Mapping[str, Kills]) -> list[Outcome]:
    """Run trials, and see that each came to its end."""
    told = [json.loads(line) for line in program("trials", record.folder, json.dumps(trials)).splitlines()]
    assert [outcome["name"] for outcome in told] == list(trials)
    assert [outcome for outcome in told if "failed" in outcome] == []
    return [
        Outcome(
            name=outcome["name"],
            hit=[kill for kill, hit in zip(trials[outcome["name"]], outcome["hit"], strict=True) if hit],
            letters=outcome["letters"],
            flagged=outcome["flagged"],
            state=outcome["state"],
        )
        for outcome in told
    ]


def passings(record: Record, point: str) -> list[int]:
    """Numbers from the first passing of a point to its last; for letters, also those that come by themselves."""
    total = record.passed[point]
    spread = {1, 2, 3, *(round(total * part / 5) for part in range(1, 5)), total - 1, total}
    if total == len(record.letters):
        spread |= {record.place("checkin"), record.place("reminder"), record.place("safety")}
    return sorted(number for number in spread if 1 <= number <= total)


def kept_all(outcome: Outcome, record: Record) -> None:
    """No line was lost or taken twice: what is kept is what would be kept if nothing had happened."""
    kept = {name: part for name, part in record.state.items() if name != "letters"}
    assert {name: part for name, part in outcome.state.items() if name != "letters"} == kept, outcome.name


def told_all(outcome: Outcome, record: Record) -> None:
    """Every letter arrived, in order, or is flagged."""
    arrived = outcome.firsts
    assert sum(outcome.state["letters"].values()) == len(record.told), outcome.name
    assert arrived == [each for each in record.told if each in arrived], outcome.name
    lost = Counter(record.told) - Counter(arrived)
    assert lost.total() <= len(outcome.flagged), outcome.name
    assert {kind for kind, _ in lost} <= set(outcome.flagged), outcome.name


def left_nothing(outcome: Outcome) -> None:
    """Nothing is unanswered, owed, or in somebody's hands; no more is flagged than was hit on its way."""
    counts = outcome.state["letters"]
    assert set(counts) <= {"sent", "unknown"}, outcome.name
    assert counts.get("unknown", 0) == len(outcome.flagged) <= outcome.in_flight, outcome.name
    assert outcome.state["waiting"] == 0


def doubled_only_in_flight(outcome: Outcome) -> None:
    """A letter came twice only where it was hit on its way, never thrice, and says so where that could mislead."""
    assert len(outcome.doubled) <= outcome.in_flight, outcome.name
    seen = set[str]()
    for letter in outcome.letters:
        if letter["id"] in seen:
            assert letter["kind"] not in NEVER_TWICE, outcome.name
            assert letter["marked"] is (letter["kind"] in MARKED), outcome.name
        seen.add(letter["id"])
        assert not letter["marked"] or letter["kind"] in MARKED, outcome.name


def test_the_undisturbed_run_has_all_there_is_to_lose(record: Record) -> None:
    kinds = Counter(kind for kind, _ in record.told)
    assert kinds["checkin"] == 1
    assert kinds["reminder"] >= 1
    assert kinds["safety"] >= 1
    assert kinds.total() > 40
    assert set(record.passed) == set(POINTS)
    assert record.state["profile"]["checkin_at"] is not None
    assert [state for state, *_ in record.state["ledger"]] == ["reported"]
    assert record.state["notes"]
    assert record.state["letters"] == {"sent": len(record.told)}


@pytest.mark.parametrize("point", IN_THE_OPEN)
def test_a_kill_while_nothing_is_on_its_way_is_as_if_nothing_had_happened(record: Record, point: str) -> None:
    trials = {f"{point}-{number}": [(point, number)] for number in passings(record, point)}
    assert len(trials) >= 3
    for outcome in tried(record, trials):
        assert len(outcome.hit) == 1, outcome.name
        assert [(letter["kind"], letter["text"]) for letter in outcome.letters] == record.told, outcome.name
        assert outcome.doubled == set()
        assert outcome.flagged == []
        kept_all(outcome, record)
        left_nothing(outcome)


@pytest.mark.parametrize("point", IN_FLIGHT)
def test_a_kill_while_a_letter_is_on_its_way_follows_the_rule_of_its_kind(record: Record, point: str) -> None:
    trials = {f"{point}-{number}": [(point, number)] for number in passings(record, point)}
    met = set()
    for outcome in tried(record, trials):
        ((_, number),) = outcome.hit
        kind, _ = record.told[number - 1]
        met.add(kind)
        kept_all(outcome, record)
        told_all(outcome, record)
        left_nothing(outcome)
        doubled_only_in_flight(outcome)
        assert outcome.flagged == ([kind] if kind in NEVER_TWICE else []), outcome.name
        arrived = point == "delivered"
        assert len(outcome.doubled) == int(arrived and kind not in NEVER_TWICE), outcome.name
        assert len(outcome.firsts) == len(record.told) - int(not arrived and kind in NEVER_TWICE), outcome.name
        assert any(letter["marked"] for letter in outcome.letters) is (kind in MARKED), outcome.name
    assert met == {"reply", "checkin", "reminder", "safety"}


@pytest.mark.parametrize("point", IN_FLIGHT)
def test_a_letter_hit_twice_is_flagged_and_not_tried_a_third_time(record: Record, point: str) -> None:
    for kind in ("reply", "reminder", "safety"):
        number = record.place(kind)
        (outcome,) = tried(record, {f"twice-{point}-{kind}": [(point, number), (point, 1)]})
        assert outcome.in_flight == 2
        assert outcome.flagged == [kind]
        assert len(outcome.doubled) == int(point == "delivered")
        left_nothing(outcome)
        doubled_only_in_flight(outcome)


@pytest.mark.parametrize("seed", range(4))
def test_kills_again_and_again_lose_and_double_nothing(record: Record, seed: int) -> None:
    chance = random.Random(seed)
    rows = {f"row-{seed}-{row}": [(chance.choice(POINTS), chance.randint(1, 9)) for _ in range(8)] for row in range(4)}
    hits = 0
    for outcome in tried(record, rows):
        hits += len(outcome.hit)
        left_nothing(outcome)
        doubled_only_in_flight(outcome)
        if set(outcome.flagged) <= NEVER_TWICE:
            kept_all(outcome, record)
            told_all(outcome, record)
        else:
            # A question that was hit twice never came, so what was pressed next was an older one.
            assert outcome.in_flight >= 2, outcome.name
    assert hits >= 16
