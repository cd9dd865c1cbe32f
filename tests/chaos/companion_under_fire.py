"""A whole copy behind a loopback platform, killed where it is told to be, and started again until its script is done.

    companion_under_fire.py record FOLDER          write the script of one undisturbed run, and how it ended
    companion_under_fire.py trials FOLDER TRIALS   run trials (JSON: name → kills) over that script, print how each went

A kill is a fault point and a number: SIGKILL comes at that point's `number`-th passing; besides the program's own
points there is "handed out", before an update is kept. Each start takes the next kill of its trial; the last start
has none and runs to the end. The platform hands out updates one by one, under keys that stay the same, and again
and again until they are acknowledged; a letter is delivered once its line is on disk.
"""

import asyncio
import json
import os
import re
import signal
import sqlite3
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from platform_on_disk import NAME, WHO, Platform, Step

from bot.adapters.ids import SeededIds
from bot.adapters.store.opening import DATA_FILE
from bot.engine.flowset import FlowSet
from bot.logs import set_up_logs
from bot.services.records import LetterState
from bot.settings import read_settings
from bot.wiring import Companion, companion, flows_of

KINDS_OF_NUDGES = ("checkin", "pause_or_stop", "promise", "draft", "followup", "timer", "sweep")
ID = re.compile(r"\b[a-z2-7]{20}\b")
"""What no two runs have alike."""


@dataclass(slots=True)
class Kill:
    """Counts passings, and ends the process at one of them."""

    point: str | None = None
    number: int = 0
    passed: Counter[str] = field(default_factory=Counter)

    def at(self, point: str) -> None:
        """Pass the point, or never return."""
        self.passed[point] += 1
        if point == self.point and self.passed[point] == self.number:
            os.kill(os.getpid(), signal.SIGKILL)


@dataclass(slots=True)
class Run:
    """One start of the program."""

    it: Companion
    platform: Platform

    async def begin(self) -> None:
        """Look after what a predecessor left behind."""
        await self.it.deliver.mend(await self.it.deliver.lanes(NAME, [WHO]))
        await self.it.converse.recover()
        await self.settle()

    async def take(self, number: int, step: Step) -> None:
        """Take one step of the script, and acknowledge it as soon as that is safe."""
        at = datetime.fromisoformat(step["at"])
        if "line" not in step and "press" not in step:
            await self._until(at)
            self.platform.acknowledge(number + 1)
            return
        self.platform.move(at)
        heard = self.platform.heard(number, step)
        self.it.world.faults.at("handed out")
        fresh = await self.it.converse.receive([heard])
        self.platform.acknowledge(number + 1)
        for new in fresh:
            await self.it.converse.answer(new)
        await self.settle()

    async def settle(self) -> None:
        """Ring and send until nothing is due."""
        while await self.it.rhythm.tick() + await self.it.deliver.drain():
            pass

    async def _until(self, instant: datetime) -> None:
        await self.settle()
        while (due := await self.it.rhythm.next_due()) is not None and due <= instant:
            self.platform.move(max(due, self.platform.clock.now()))
            await self.settle()
        self.platform.move(instant)
        await self.settle()

    async def is_asked(self) -> bool:
        """Whether a question stands open in her own conversation."""

        def body(tx: Any) -> bool:
            known = tx.people.at(NAME, WHO)
            thread = tx.threads.load(known[0].id) if known else None
            return thread is not None and thread.asked_at is not None

        return await self.it.store.read(body)

    async def state(self) -> dict[str, Any]:
        """All that is kept, with every id made alike."""

        def body(tx: Any) -> dict[str, Any]:
            person, _ = tx.people.at(NAME, WHO)
            nudges = [nudge for kind in KINDS_OF_NUDGES for nudge in tx.calendar.pending(person.id, kind)]
            return {
                "profile": person.body,
                "threads": [[one.kind, one.asked_at, one.body] for one in tx.threads.of([person.id])],
                "notes": [[note.kind, note.at, note.body] for note in tx.notes.of(person.id)],
                "ledger": [[row.state, row.due_at, row.rev, row.body] for row in tx.ledger.of(person.id)],
                "nudges": [[one.kind, one.due_at, one.local_date, one.expires_at, one.body] for one in nudges],
                "waiting": len(tx.inbox.waiting(100)),
                "letters": {state: number for state in LetterState if (number := tx.outbox.count(state))},
            }

        kept = json.dumps(await self.it.store.read(body), default=str, sort_keys=True)
        plain: dict[str, Any] = json.loads(ID.sub("#", kept))
        return {name: sorted(part, key=str) if isinstance(part, list) else part for name, part in plain.items()}


async def running(folder: Path, flows: FlowSet, kill: Kill, seed: str, deed: Callable[[Run], Any]) -> Any:
    """Open the copy in a folder, begin, do the deed, and close."""
    settings = read_settings(data_dir=folder / "data", key_file=folder / "key" / "master.key")
    platform = Platform(folder / "platform", flows.phrase("en", "repeat_mark")[0].source)
    async with companion(
        settings, clock=platform.clock, ids=SeededIds(seed), channels={NAME: platform}, faults=kill, flows=flows
    ) as it:
        run = Run(it, platform)
        await run.begin()
        return await deed(run)


async def play(folder: Path, flows: FlowSet, kill: Kill, seed: str, script: Sequence[Step]) -> None:
    """Play what is left of the script, and write down how everything stands in the end."""

    async def deed(run: Run) -> None:
        while (number := run.platform.acknowledged()) < len(script):
            await run.take(number, script[number])
        (folder / "state").write_text(json.dumps(await run.state()), "utf-8")

    await running(folder, flows, kill, seed, deed)


def started(folder: Path, flows: FlowSet, kill: Kill, seed: str, script: Sequence[Step]) -> int:
    """Play in a process of its own; return how it ended, as `os.waitpid` tells."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            asyncio.run(play(folder, flows, kill, seed, script))
            code = 0
        except BaseException:  # noqa: BLE001 — the parent tells by the exit code
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1]


def trial(folder: Path, flows: FlowSet, name: str, kills: Sequence[tuple[str, int]], script: Sequence[Step]) -> Any:
    """Start until all kills were survived and the script is done; return what there is to judge."""
    hit = []
    for number, (point, passing) in enumerate([*kills, (None, 0)]):
        ended = started(folder, flows, Kill(point, passing), f"{name}|{number}", script)
        if ended not in (0, signal.SIGKILL):
            return {"name": name, "failed": ended}
        hit.append(ended == signal.SIGKILL)
    platform = Platform(folder / "platform", "")
    state = json.loads((folder / "state").read_text("utf-8"))
    return {
        "name": name,
        "hit": hit[:-1],
        "letters": platform.letters(),
        "flagged": flagged(folder),
        "state": state,
    }


def flagged(folder: Path) -> list[str]:
    """The kinds of the letters of which it isn't known whether they arrived."""
    with sqlite3.connect(folder / "data" / DATA_FILE) as database:
        return [kind for (kind,) in database.execute("SELECT kind FROM outbox WHERE state = 'unknown'")]


def main(deed: str, folder: Path, trials: str = "{}") -> None:
    """Do what the command line asks for."""
    set_up_logs("error")
    flows = flows_of(read_settings().flows_dir)
    if deed == "record":
        from script_of_an_hour import write

        kill = Kill()
        script, state = asyncio.run(running(folder, flows, kill, "record", write))
        letters = Platform(folder / "platform", "").letters()
        told = {"script": script, "state": state, "letters": letters, "passed": kill.passed}
        (folder / "record").write_text(json.dumps(told), "utf-8")
        return
    script = json.loads((folder / "record").read_text("utf-8"))["script"]
    for name, kills in json.loads(trials).items():
        print(json.dumps(trial(folder / name, flows, name, kills, script)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
