"""Workers killed and stopped while check-ins and reminders fall due: doubled only by rule, lost only where flagged."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.postgres import Server, postgres_server

__all__ = ["postgres_server"]

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(150)]

PROGRAM = Path(__file__).with_name("nudges_under_fire.py")
MODULES = (PROGRAM.parents[2], PROGRAM.parents[1], PROGRAM.parents[1] / "services")
LASTS_S = 18.0
ENDS = {"sent", "unknown", "failed", "expired"}


@dataclass(frozen=True)
class Outcome:
    """What became of an evening: what was done to the workers, what arrived, and what the database holds."""

    told: Mapping[str, int]
    letters: Sequence[Mapping[str, Any]]
    rows: Sequence[tuple[str, str, str]]
    nudges: Sequence[tuple[str, str, int]]

    @property
    def owed(self) -> Counter[str]:
        """How many letters were owed of each kind, but for those to people who blocked us."""
        return Counter(kind for _, kind, state in self.rows if state != "failed")

    def ids(self, state: str) -> set[str]:
        """The letters that ended so."""
        return {key for key, _, ended in self.rows if ended == state}

    @property
    def times(self) -> Counter[str]:
        """How often each letter arrived."""
        return Counter(letter["id"] for letter in self.letters)

    @property
    def per_person(self) -> Counter[tuple[str, str]]:
        """How many different letters of each kind reached each person."""
        different = {(letter["id"], letter["to"], letter["kind"]) for letter in self.letters}
        return Counter((to, kind) for _, to, kind in different)


def played(seed: int, folder: Path, **scene: object) -> Outcome:
    """Play an evening in a process of its own."""
    given = {"folder": str(folder), "seed": seed, "lasts_s": LASTS_S, **scene}
    print("scene:", json.dumps(given))
    path = os.pathsep.join(map(str, filter(None, (*MODULES, os.environ.get("PYTHONPATH")))))
    done = subprocess.run(
        [sys.executable, PROGRAM, json.dumps(given)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    print(done.stderr[-4000:])
    assert done.returncode == 0
    told = json.loads(done.stdout)
    print(told["told"], Counter((kind, state) for _, kind, state in told["rows"]))
    rows = [tuple(row) for row in told["rows"] if row[1] != "reply"]
    return Outcome(told["told"], told["letters"], rows, [tuple(row) for row in told["nudges"]])


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory, where there is one: what a killed process gave to a file outlives it there as on a disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(prefix="nudges", dir=memory if memory.is_dir() else None) as place:
        yield Path(place)


@pytest.fixture
def calm(folder: Path) -> Outcome:
    """The same evening undisturbed: what each person has coming."""
    place = folder / "calm"
    place.mkdir()
    return played(0, place, workers=0)


@pytest.fixture
def stormy(folder: Path) -> Path:
    """A folder for the evening under fire."""
    place = folder / "stormy"
    place.mkdir()
    return place


def nothing_lost_unseen(outcome: Outcome, calm: Outcome) -> None:
    """Everything that was to come became a letter, and every letter came to an end that is true."""
    assert outcome.owed == calm.owed
    assert {state for _, _, state in outcome.rows} <= ENDS
    arrived = set(outcome.times)
    assert outcome.ids("sent") <= arrived
    assert arrived <= outcome.ids("sent") | outcome.ids("unknown")
    assert not outcome.ids("expired")
    assert all(letter["to"].startswith("person") for letter in outcome.letters)
    assert not outcome.per_person - calm.per_person
    assert sum((calm.per_person - outcome.per_person).values()) == len(outcome.ids("unknown") - arrived)


def nothing_left_open(outcome: Outcome, calm: Outcome) -> None:
    """Every nudge of the evening is closed, and what is planned for later is what would have been.

    Whoever could no longer be reached when their check-in was due has no next one; the fire decides which came first.
    """

    def planned(of: Outcome) -> Counter[tuple[str, str]]:
        return Counter((kind, state) for kind, state, _ in of.nudges if kind not in ("timer", "sweep"))

    assert not planned(outcome) - planned(calm)
    never = planned(calm) - planned(outcome)
    assert set(never) <= {("checkin", "pending")}
    assert never.total() <= len(calm.ids("failed"))
    assert {state for _, state, _ in outcome.nudges} <= {"done", "pending"}


def doubled_by_rule(outcome: Outcome) -> None:
    """No check-in came twice; a reminder came twice at most, and then one of the two says so."""
    marked = Counter(letter["id"] for letter in outcome.letters if letter["marked"])
    for key, kind, _ in outcome.rows:
        assert outcome.times[key] <= (2 if kind == "reminder" else 1), key
        assert marked[key] <= 1, key
        assert outcome.times[key] < 2 or marked[key] == 1, key


def fire_was_hot(outcome: Outcome, kills: int, stops: int = 0) -> None:
    """It was the workers that were hit, and none of them ended by itself."""
    assert outcome.told["kills"] >= kills
    assert outcome.told.get("stops", 0) >= stops
    assert "died by themselves" not in outcome.told


def test_the_undisturbed_evening_has_all_there_is_to_lose(calm: Outcome) -> None:
    assert calm.owed["checkin"] == 36
    assert calm.owed["reminder"] >= 36 * 3
    assert set(calm.owed) == {"checkin", "reminder"}
    assert set(calm.times.values()) == {1}
    assert {state for _, _, state in calm.rows} == {"sent", "failed"}
    assert len(calm.ids("failed")) == 2


@pytest.mark.parametrize("seed", [1])
def test_one_worker_on_a_file_killed_again_and_again(calm: Outcome, stormy: Path, seed: int) -> None:
    outcome = played(seed, stormy)
    fire_was_hot(outcome, kills=6)
    nothing_lost_unseen(outcome, calm)
    nothing_left_open(outcome, calm)
    doubled_by_rule(outcome)
    assert outcome.told["refused"] >= 1
    assert "let in" not in outcome.told


@pytest.mark.parametrize("seed", [2])
def test_two_workers_on_a_server_killed_and_stopped_past_their_leases(
    calm: Outcome, stormy: Path, postgres_server: Server, seed: int
) -> None:
    with postgres_server.database() as url, postgres_server.database() as keys:
        outcome = played(seed, stormy, workers=2, database=url, keys=keys)
    fire_was_hot(outcome, kills=6, stops=2)
    nothing_lost_unseen(outcome, calm)
    nothing_left_open(outcome, calm)
    doubled_by_rule(outcome)


@pytest.mark.parametrize("seed", [3])
def test_where_the_platform_knows_a_letter_again_none_is_lost_and_none_comes_twice(
    calm: Outcome, stormy: Path, postgres_server: Server, seed: int
) -> None:
    with postgres_server.database() as url, postgres_server.database() as keys:
        outcome = played(seed, stormy, workers=2, knowing=True, database=url, keys=keys)
    fire_was_hot(outcome, kills=6, stops=2)
    nothing_lost_unseen(outcome, calm)
    nothing_left_open(outcome, calm)
    assert outcome.per_person == calm.per_person
    assert set(outcome.times.values()) == {1}
    assert not any(letter["marked"] for letter in outcome.letters)
