"""From typing the command to its first line, and the memory it takes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import psutil

from bench.measures.tables import Table
from bot.settings import PREFIX

ROOT = Path(__file__).parents[2]
MARK = b"[.]\n"
TURNS = 200
MB = 1024 * 1024

SAID = ("/menu", "1", "It was quiet at home tonight", "2", "/checkin", "1", "back", "/ledger", "/privacy", "stop")
"""Lines said over and over; whatever they open, each is answered."""


@contextmanager
def chat(home: Path) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    """Yield a chat in this home that was told `/start`, and the seconds to its first line; end it after."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith((PREFIX, "XDG_"))}
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    began = perf_counter()
    running = subprocess.Popen(
        [sys.executable, "-m", "bot", "chat", "--plain", "--marks"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=home,
        env={**kept, "HOME": str(home), "USERPROFILE": str(home), "PYTHONPATH": path},
    )
    assert running.stdin is not None
    assert running.stdout is not None
    try:
        running.stdin.write(b"/start\n")
        running.stdin.flush()
        first = running.stdout.readline()
        took = perf_counter() - began
        assert first.startswith(b"["), first
        while running.stdout.readline() != MARK:
            pass
        yield running, took
    finally:
        running.stdin.close()
        running.stdout.read()
        running.wait(30)


def _say(running: subprocess.Popen[bytes], line: str) -> None:
    assert running.stdin is not None
    assert running.stdout is not None
    running.stdin.write(f"{line}\n".encode())
    running.stdin.flush()
    while (shown := running.stdout.readline()) != MARK:
        assert shown, f"the chat ended after {line}"


def _peak(process: psutil.Process, sampled: float) -> float:
    """Return the most memory the process ever had, in MB: as the system noted it, else as sampled."""
    noted = Path(f"/proc/{process.pid}/status")
    if noted.exists():
        lines = dict(line.split(":", 1) for line in noted.read_text("utf-8").splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    return max(sampled, getattr(process.memory_info(), "peak_wset", 0) / MB)


def cold_start(rounds: int, turns: int = TURNS) -> Table:
    """Return times to the first line in an empty home and in a used one, and resident memory."""
    times: dict[str, list[float]] = {"first": [], "second": []}
    sizes: dict[str, list[float]] = {"after the first line": [], f"after {turns} turns": [], "peak": []}
    for _ in range(rounds):
        with TemporaryDirectory(prefix="goldenbridge-bench-") as home:
            with chat(Path(home)) as (_, took):
                times["first"].append(took)
            with chat(Path(home)) as (running, took):
                times["second"].append(took)
                process = psutil.Process(running.pid)
                sizes["after the first line"].append(process.memory_info().rss / MB)
                for line in islice(cycle(SAID), turns):
                    _say(running, line)
                sizes[f"after {turns} turns"].append(process.memory_info().rss / MB)
                sizes["peak"].append(_peak(process, process.memory_info().rss / MB))
    table = Table("goldenbridge chat", ("what", "median", "aim"))
    for name, took in times.items():
        table.rows.append((f"first line, {name} start", f"{median(took):.2f} s", "1.00 s" if name == "second" else ""))
    for name, size in sizes.items():
        table.rows.append((f"resident memory {name}", f"{median(size):.0f} MB", "110 MB"))
    return table
