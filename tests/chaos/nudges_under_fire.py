"""Check-ins and reminders of some dozens of people fall due while the workers that bring them are killed and stopped.

    nudges_under_fire.py SCENE     play a scene (JSON), print what became of every letter

Workers are forked from this process, which has loaded all there is to load. They share one database and one platform.
In the end a last worker in fair weather, alone with the store, brings what is left. `tests` and `tests/services` have
to be among the places that modules come from.
"""

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time as seconds
import traceback
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

import psycopg
from loopback import Copy, copy_in, welcomed
from stormy_platform import FAIR, GONE, MISTY, NAME, PACE, START, STORMY, FastClock, KnowingPlatform, Platform, arrived

from bot.adapters.clock import HandClock
from bot.adapters.ids import RandomIds
from bot.adapters.store.opening import DATA_FILE, upgrade_store
from bot.adapters.ticker import Ticker
from bot.engine.flowset import FlowSet
from bot.logs import set_up_logs
from bot.services.checkins import plan_checkin
from bot.services.ports.store import Tx
from bot.services.ports.world import Clock
from bot.services.turn.commands import COMMANDS
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter
from bot.settings import Settings, read_settings
from bot.wiring import Companion, companion, flows_of

PEOPLE = tuple(f"person{number}" for number in range(36))
BLOCKED = (f"{GONE}1", f"{GONE}2")
BEAT, MENDED = timedelta(seconds=0.05), timedelta(seconds=0.25)
FIRST_S = 60
"""Seconds of the trial's clock before the first of them is due: so long starting may take."""

QUIET_AFTER = timedelta(hours=6)
"""When, in the trial's time, nothing of this evening is still to come."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is played. Without `database` it is a file, and one worker at a time."""

    folder: str
    seed: int
    lasts_s: float
    workers: int = 1
    knowing: bool = False
    database: str | None = None
    keys: str | None = None

    @property
    def place(self) -> Path:
        """The folder."""
        return Path(self.folder)

    def settings(self) -> Settings:
        """Return the settings of each worker."""
        given = {} if self.database is None else {"database_url": self.database, "keys_url": self.keys}
        return read_settings(data_dir=self.place / "data", key_file=self.place / "key" / "master.key", **given)

    def platform(self, clock: Clock, flows: FlowSet, chance: Random, weather: dict[str, int]) -> Platform:
        """Return the platform as one worker sees it."""
        kind = KnowingPlatform if self.knowing else Platform
        return kind(self.place, flows.phrase("en", "repeat_mark")[0].source, clock, chance, weather)


@dataclass(slots=True)
class Fire:
    """The workers, and what happens to them."""

    scene: Scene
    flows: FlowSet
    began: float
    chance: Random
    running: list[int] = field(default_factory=list)
    stopped: dict[int, float] = field(default_factory=dict)
    told: Counter[str] = field(default_factory=Counter)

    def burn(self) -> None:
        """Kill and stop workers at random until the time is over; all are dead then."""
        until = seconds.monotonic() + self.scene.lasts_s
        try:
            self.running = [self._start() for _ in range(self.scene.workers)]
            while seconds.monotonic() < until:
                seconds.sleep(self.chance.uniform(0.15, 0.9))
                self._wake(seconds.monotonic())
                self._hit(self.chance.choice([pid for pid in self.running if pid not in self.stopped]))
            self._wake(float("inf"))
            seconds.sleep(0.2)
        finally:
            for pid in [*self.running]:
                self._kill(pid)

    def _hit(self, pid: int) -> None:
        if self.scene.workers > 1 and not self.stopped and self.chance.random() < 0.5:
            os.kill(pid, signal.SIGSTOP)
            self.stopped[pid] = seconds.monotonic() + 60 / PACE * self.chance.uniform(1.1, 1.5)
            self.told["stops"] += 1
            return
        if self.scene.workers == 1 and self.told["kills"] % 8 == 3:
            self._try_a_second(pid)
        self._kill(pid)
        self.running.append(self._start())

    def _wake(self, now_s: float) -> None:
        for pid, until in [*self.stopped.items()]:
            if until <= now_s:
                os.kill(pid, signal.SIGCONT)
                del self.stopped[pid]

    def _kill(self, pid: int) -> None:
        os.kill(pid, signal.SIGKILL)
        ended = os.waitpid(pid, 0)[1]
        self.running.remove(pid)
        self.told["kills" if ended == signal.SIGKILL else "died by themselves"] += 1

    def _start(self) -> int:
        number = self.told["starts"]
        self.told["starts"] += 1
        return forked(lambda: work(self.scene, self.flows, self.began, number))

    def _try_a_second(self, pid: int) -> None:
        """Start another program on the same file, and see it refused."""
        until = seconds.monotonic() + 20
        while not (self.scene.place / f"ready-{pid}").exists() and seconds.monotonic() < until:
            seconds.sleep(0.02)
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GOLDENBRIDGE_")}
        done = subprocess.run(
            [sys.executable, "-m", "bot", "chat", "--plain", "--data-dir", self.scene.place / "data"],
            cwd=Path(__file__).resolve().parents[2],
            env={**kept, "GOLDENBRIDGE_KEY_FILE": str(self.scene.place / "key" / "master.key")},
            input="",
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        is_refused = done.returncode == 2 and done.stdout == "" and done.stderr.count("\n") == 1
        self.told["refused" if is_refused and "another Golden Bridge" in done.stderr else "let in"] += 1


def forked(deed: Callable[[], Awaitable[None]]) -> int:
    """Do the deed in a process of its own; return its id."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        asyncio.run(deed())  # type: ignore[arg-type]
        code = 0
    except BaseException:  # noqa: BLE001 — whoever waits tells by the exit code
        traceback.print_exc()
    finally:
        os._exit(code)


def done(deed: Callable[[], Awaitable[None]]) -> None:
    """Do the deed in a process of its own, and wait for its end."""
    if os.waitpid(forked(deed), 0)[1] != 0:
        raise SystemExit("a part of the scene broke off")


async def work(scene: Scene, flows: FlowSet, began: float, number: int) -> None:
    """Ring and send like a copy at work, until killed."""
    clock = FastClock(began)
    weather = MISTY if scene.knowing else STORMY
    platform = scene.platform(clock, flows, Random(f"{scene.seed}|{number}"), weather)
    alone = scene.database is None
    async with companion(
        scene.settings(), clock=clock, ids=RandomIds(), channels={NAME: platform}, flows=flows, exclusive=alone
    ) as it:
        await it.deliver.mend(alone=alone)
        (scene.place / f"ready-{os.getpid()}").touch()

        async def beat() -> None:
            await it.rhythm.tick()
            await it.deliver.drain()

        async with Ticker({beat: BEAT, it.deliver.mend: MENDED}):
            await asyncio.Event().wait()


async def prepare(scene: Scene) -> None:
    """Let everybody be known, with a check-in and two promises each, due all along."""
    given = {} if scene.database is None else {"database_url": scene.database, "keys_url": scene.keys}
    lasts_s = scene.lasts_s * PACE * 0.9 - FIRST_S
    async with copy_in(scene.place, seed=f"{scene.seed}", **given) as copy:
        everybody = (*PEOPLE, *BLOCKED)
        await welcomed(copy, *everybody)
        for number, address in enumerate(everybody):
            at = START + timedelta(seconds=FIRST_S + lasts_s * number / len(everybody))
            await copy.it.store.transact(lambda tx, address=address, at=at: _expects(copy, tx, address, at, lasts_s))


def _expects(copy: Copy, tx: Tx, address: str, at: datetime, lasts_s: float) -> None:
    turn = enter(tx, copy.it.world, *tx.people.at(NAME, address), copy.clock.now())
    first = time(at.hour, at.minute, at.second)
    turn.profile = replace(turn.profile, zone="Etc/UTC", checkin_at=first, checkins_since=turn.now)
    plan_checkin(turn)
    _promise(turn, at)
    _promise(turn, START + timedelta(minutes=70))
    for nudge in tx.calendar.pending(turn.id, "promise"):
        given = nudge.body["given"]
        if given["kind"] == "before" or (given["kind"] == "after" and nudge.due_at < START + timedelta(minutes=70)):
            tx.calendar.move(nudge, at + timedelta(seconds=lasts_s / 10))
    turn.save()


def _promise(turn: Turn, when: datetime) -> None:
    COMMANDS["make_promise"].run(turn, turn.main, {"what": f"be there at {when:%H:%M:%S}", "when": when.isoformat()})


async def finish(scene: Scene, flows: FlowSet, now: datetime) -> None:
    """Bring what is left of the evening, in fair weather and alone with the store."""
    clock = HandClock(now)
    platform = scene.platform(clock, flows, Random(0), FAIR)
    async with companion(scene.settings(), clock=clock, ids=RandomIds(), channels={NAME: platform}, flows=flows) as it:
        await it.deliver.mend(alone=True)
        await _until(it, clock, START + QUIET_AFTER)


async def _until(it: Companion, clock: HandClock, instant: datetime) -> None:
    while True:
        while await it.rhythm.tick() + await it.deliver.drain():
            pass
        due = await it.rhythm.next_due()
        if due is None or due > instant:
            return
        clock.set(max(due, clock.now()))


def rows(scene: Scene, statement: str) -> list[list[Any]]:
    """Return what the database holds."""
    if scene.database is None:
        with sqlite3.connect(scene.place / "data" / DATA_FILE) as file:
            return [list(row) for row in file.execute(statement)]
    with psycopg.connect(scene.database) as server:
        return [list(row) for row in server.execute(statement)]


def play(scene: Scene) -> dict[str, Any]:
    """Play the scene; return what there is to judge."""
    flows = flows_of(read_settings().flows_dir)
    if scene.database is not None:
        upgrade_store(scene.settings())
    done(lambda: prepare(scene))
    fire = Fire(scene, flows, seconds.time(), Random(scene.seed))
    if scene.lasts_s and scene.workers:
        fire.burn()
    now = FastClock(fire.began).now()
    done(lambda: finish(scene, flows, now))
    return {
        "told": fire.told,
        "letters": arrived(scene.place),
        "rows": rows(scene, "SELECT id, kind, state FROM outbox"),
        "nudges": rows(scene, "SELECT kind, state, due_at FROM nudges"),
    }


if __name__ == "__main__":
    set_up_logs("critical")
    print(json.dumps(play(Scene(**json.loads(sys.argv[1])))))
