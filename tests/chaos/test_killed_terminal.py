"""The real terminal program, killed while lines are typed: every line is answered, and all stays in one piece."""

import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from sittings import START, Sitting, sitting

from bot.adapters.store.opening import DATA_FILE
from bot.adapters.terminal.channel import NAME
from bot.adapters.terminal.lines import Slash
from bot.services.records import LetterState

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(300)]

ROOT = Path(__file__).resolve().parents[2]
MARK = "[.]"
STARTS = 60
LETTERED = [f"/zq{letter}z" for letter in "abcdefghijklmnopqrstuvwx"]
TALK = ["/start", "1", "stop", *LETTERED[:8], "/now", *LETTERED[8:16], "stop", "/privacy", *LETTERED[16:], "/ledger"]
PAUSES_S = (0.0, 0.002, 0.004, 0.008, 0.015, 0.03)
"""Seconds from a line's being typed to the kill: before, while and after it is answered."""


@dataclass
class Terminal:
    """A terminal that is started again whenever it dies. `shown` is all that it ever printed."""

    folder: Path
    shown: list[str] = field(default_factory=list)
    starts: int = 0
    kills: int = 0

    def begin(self) -> "subprocess.Popen[str]":
        """Start the program."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GOLDENBRIDGE_")}
        key_file = self.folder / "key" / "master.key"
        self.starts += 1
        return subprocess.Popen(
            [
                *(sys.executable, "-m", "bot", "chat", "ana", "--plain", "--marks"),
                *("--data-dir", str(self.folder / "data"), "--at", START.isoformat(), "--seed", "1"),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**kept, "HOME": str(self.folder), "GOLDENBRIDGE_KEY_FILE": str(key_file)},
        )

    def feed(self, lines: list[str], chance: random.Random) -> None:
        """Type all lines, each again until its mark was seen, while the program is killed time and again."""
        left = list(lines)
        while left:
            assert self.starts < STARTS
            process = self.begin()
            most = chance.randint(1, 6)
            for number in range(len(left)):
                killer = threading.Timer(chance.choice(PAUSES_S), process.kill) if number == most else None
                if killer is not None:
                    killer.start()
                answered = self._typed(process, left[0])
                if killer is not None:
                    killer.join()
                if answered:
                    left.pop(0)
                if not answered or killer is not None:
                    break
            self._end(process)

    def owed(self) -> list[str]:
        """What a start shows before anything is typed."""
        process = self.begin()
        output, error = process.communicate("", timeout=60)
        assert (process.returncode, error) == (0, "")
        return output.splitlines()

    def _typed(self, process: "subprocess.Popen[str]", line: str) -> bool:
        """Type a line; return whether its mark came."""
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(f"{line}\n")
            process.stdin.flush()
        except BrokenPipeError:
            return False
        for printed in process.stdout:
            if printed == f"{MARK}\n":
                return True
            self.shown.append(printed.rstrip("\n"))
        return False

    def _end(self, process: "subprocess.Popen[str]") -> None:
        try:
            output, error = process.communicate(timeout=60)
        except (BrokenPipeError, ValueError):
            output, error = "", ""
        self.shown += [line for line in output.splitlines() if line != MARK]
        assert error == ""
        assert process.returncode in (0, -signal.SIGKILL)
        self.kills += process.returncode == -signal.SIGKILL


def whole(folder: Path) -> None:
    """The database is sound, with one person in it, nothing unanswered and nothing in anybody's hands."""
    with sqlite3.connect(folder / "data" / DATA_FILE) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("SELECT COUNT(*) FROM persons").fetchone() == (1,)
        assert database.execute("SELECT DISTINCT state FROM inbox").fetchall() == [("done",)]
        states = {state for (state,) in database.execute("SELECT DISTINCT state FROM outbox")}
        assert states <= {"sent", "unknown"}


@pytest.mark.parametrize("seed", range(2))
async def test_every_line_is_answered_however_often_the_program_is_killed(tmp_path: Path, seed: int) -> None:
    terminal = Terminal(tmp_path)
    terminal.feed(TALK, random.Random(seed))
    assert terminal.owed() == []
    assert terminal.kills >= 5
    answers = Counter(found[1] for line in terminal.shown if (found := re.search(r"(/zq\w+) here", line)))
    assert set(answers) == set(LETTERED)
    assert sum(answers.values()) <= len(LETTERED) + 2 * terminal.kills
    order = list(dict.fromkeys(found[1] for line in terminal.shown if (found := re.search(r"(/zq\w+) here", line))))
    assert order == LETTERED
    assert not any("went wrong" in line for line in terminal.shown)
    whole(tmp_path)
    async with sitting(tmp_path, "ana", seed="afterwards") as at:
        assert at.letters == []
        assert any("]   1) " in line for line in await at.say("/menu"))


async def asked_for_privacy(at: Sitting) -> None:
    """A command heard and answered, with nothing sent yet."""
    for line in ("/start", "1", "stop"):
        await at.say(line)
    await at.it.converse.hear(at.talk._heard(Slash("ana", "privacy", "")))


async def test_the_next_start_shows_what_is_owed(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", seed="before") as at:
        await asked_for_privacy(at)
        assert await at.it.store.read(lambda tx: tx.outbox.count(LetterState.PENDING)) == 4
    terminal = Terminal(tmp_path)
    shown = terminal.owed()
    assert len(shown) == 4
    assert all(line.startswith("[ana] ") for line in shown)
    assert terminal.owed() == []
    whole(tmp_path)


async def test_the_next_start_does_not_wait_for_the_leases_of_one_that_was_killed(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", seed="before") as at:
        await asked_for_privacy(at)
        lanes = await at.it.deliver.lanes(NAME, ["ana"])

        def in_hand(tx) -> None:
            letters = tx.outbox.claim(START, START + timedelta(minutes=1), 4, lanes)
            assert len(letters) == 4
            assert tx.outbox.sending(letters[0].id, 1)

        await at.it.store.transact(in_hand)
    terminal = Terminal(tmp_path)
    assert len(terminal.owed()) == 4
    assert terminal.owed() == []
    whole(tmp_path)


async def test_the_next_start_answers_what_was_received(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana", seed="before") as at:
        await at.it.converse.receive([at.talk._heard(Slash("ana", "start", ""))])
    terminal = Terminal(tmp_path)
    assert "[ana]   1) " in "\n".join(terminal.owed())
    assert terminal.owed() == []
    whole(tmp_path)
