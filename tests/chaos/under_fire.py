"""A whole copy on a loopback platform of its own that can be killed at any point of a turn, and begun again.

The platform brings each update at least once and is told only after it was kept, as a poll of updates would. What
it delivers it writes down, one line a letter, durably. It is run in a process of its own.
"""

import asyncio
import json
import os
import signal
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.adapters.clock import HandClock
from bot.adapters.ids import RandomIds
from bot.services.ports.store import Tx
from bot.services.records import Heard, HeardKind, Letter, LetterState
from bot.settings import read_settings
from bot.wiring import Companion, companion
from bot.words import Words

NAME = "loopback"
START = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)

HOUR: tuple[str | timedelta, ...] = (
    "/start",
    "I'm 18 or older, go on",
    "I was hurt",
    "I keep checking things",
    "whether its really over",
    "Keep it",
    "Enough for now",
    "In the morning",
    "18:00",
    "/now",
    "stop",
    "/menu",
    "Find the words to say it",
    "you always hide your phone",
    "last night you turned the screen away when I came in",
    "Scared",
    "to know where I stand",
    "I got scared last night. I need to know where I stand.",
    "Only keep it",
    "/promise",
    "cook dinner",
    "tomorrow 18:00",
    "yes",
    timedelta(hours=15, minutes=1),
    "open",
    "shaky",
    timedelta(hours=8, minutes=55),
)
"""An evening and the day after: welcome, the acute hour, an I-statement, a promise, a check-in, a reminder."""


@dataclass(slots=True)
class KillAt:
    """Ends the process for good at the `nth` passing of a point."""

    point: str | None
    nth: int
    passed: int = 0

    def at(self, point: str) -> None:
        """Pass the point, or never return."""
        if point == self.point:
            self.passed += 1
            if self.passed == self.nth:
                os.kill(os.getpid(), signal.SIGKILL)


@dataclass(slots=True)
class Platform:
    """Delivers by writing a line down. What is written is there, whatever comes next."""

    folder: Path
    name: str = NAME
    count: int = field(default=0)

    async def deliver(self, letter: Letter) -> None:
        """Write the letter down."""
        told = {"id": letter.id, "kind": letter.kind.value, "text": letter.text.reveal, "repeat": letter.repeat}
        _append(self.folder / "delivered", json.dumps(told))

    def acknowledged(self) -> int:
        """Return how many updates we were told are kept."""
        file = self.folder / "acknowledged"
        return len(file.read_text("utf-8").splitlines()) if file.exists() else 0

    def acknowledge(self, number: int) -> None:
        """Be told that an update is kept."""
        _append(self.folder / "acknowledged", str(number))


def _append(file: Path, line: str) -> None:
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, f"{line}\n".encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def update(number: int, said: str, at: datetime) -> Heard:
    """Return the update of a line, with the key it has however often it is brought."""
    kind, text, command = HeardKind.TEXT, said, None
    if said.startswith("/"):
        kind, (command, _, text) = HeardKind.SLASH, said[1:].partition(" ")
    return Heard(
        f"update-{number}", NAME, f"{number}", "ana", at, kind, Words("Ana"), text=Words(text), command=command
    )


async def settle(it: Companion) -> None:
    """Ring and send until nothing is due, and look after what a sender that died left behind."""
    while await it.deliver.mend() + await it.rhythm.tick() + await it.deliver.drain():
        pass


async def move(it: Companion, clock: HandClock, until: datetime) -> None:
    """Let time pass, stopping at each instant at which something is due."""
    while (due := await it.rhythm.next_due()) is not None and due <= until:
        clock.set(max(due, clock.now()))
        await settle(it)
    clock.set(max(until, clock.now()))
    await settle(it)


async def live_through(folder: Path, faults: KillAt) -> None:
    """Go on with the hour from where the platform's acknowledgements end, and write down how it all stands."""
    platform = Platform(folder)
    settings = read_settings(data_dir=folder / "data", key_file=folder / "key" / "master.key")
    done = platform.acknowledged()
    clock = HandClock(START + sum((step for step in HOUR[:done] if isinstance(step, timedelta)), timedelta()))
    channels = {NAME: platform}
    async with companion(settings, clock=clock, ids=RandomIds(), channels=channels, faults=faults) as it:
        # A restart comes after the leases of the one that died: a minute, in which nothing else is due.
        if (folder / "began").exists():
            clock.forward(timedelta(seconds=61))
        _append(folder / "began", "once more")
        await it.converse.recover()
        await settle(it)
        for number, step in enumerate(HOUR[done:], done):
            if isinstance(step, timedelta):
                await move(
                    it, clock, START + sum((s for s in HOUR[: number + 1] if isinstance(s, timedelta)), timedelta())
                )
                platform.acknowledge(number)
                continue
            heard = update(number, step, clock.now())
            fresh = await it.converse.receive([heard])
            platform.acknowledge(number)
            for each in fresh:
                await it.converse.answer(each)
            await settle(it)
        (folder / "end.json").write_text(json.dumps(await how_it_stands(it)), "utf-8")


async def how_it_stands(it: Companion) -> dict[str, object]:
    """Return all that is kept, without ids and instants."""

    def body(tx: Tx) -> dict[str, object]:
        known = tx.people.at(NAME, "ana")
        assert known is not None
        person = known[0]
        profile = {name: value for name, value in person.body.items() if name not in {"created_at", "checkins_since"}}
        threads = tx.threads.of([person.id])
        main = next(thread.body for thread in threads if thread.id == person.id)
        return {
            "profile": profile,
            "notes": sorted([note.kind, sorted(map(str, note.body.values()))] for note in tx.notes.of(person.id)),
            "promises": [[row.state, row.body["terms"]["what"]] for row in tx.ledger.of(person.id)],
            "dialogue": [[frame["flow"], frame["node"], frame["slots"]] for frame in main.get("stack", [])],
            "nudges_open": sum(1 for thread in threads if thread.id != person.id),
            "unanswered": len(tx.inbox.waiting(100)),
            "unsent": [
                tx.outbox.count(state) for state in (LetterState.PENDING, LetterState.CLAIMED, LetterState.SENDING)
            ],
            "unknown": tx.outbox.count(LetterState.UNKNOWN),
        }

    return await it.store.read(body)


def main() -> None:
    """Run: FOLDER [POINT NTH]."""
    point = sys.argv[2] if len(sys.argv) > 2 else None
    nth = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    asyncio.run(live_through(Path(sys.argv[1]), KillAt(point, nth)))


if __name__ == "__main__":
    main()
