"""A platform in bad weather, to which several processes deliver at once. What arrived outlives them all."""

import asyncio
import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, NoReturn

from bot.errors import Ambiguous, NotSent, RecipientGone, Throttled
from bot.services.ports.world import Clock
from bot.services.records import Letter

NAME = "loopback"
START = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
PACE = 30
"""Seconds of theirs in one of ours: a lease of a minute is over in two seconds."""

GONE = "gone"
"""How the addresses begin of those who blocked us."""

ON_THE_WAY_S = 0.03
"""The longest that a letter, or the answer to it, is on its way."""

FAIR, MISTY, STORMY = ({}, {"lost": 4, "unanswered": 6, "later": 4}, {
    "no way": 6, "out of order": 4, "lost": 5, "unanswered": 7, "later": 6,
})  # fmt: skip
"""What befalls a letter, and of how many in a hundred."""


@dataclass(frozen=True, slots=True)
class FastClock:
    """The machine's clock at the pace of the trial. `began` is the second at which it was START."""

    began: float

    def now(self) -> datetime:
        """Return the trial's present instant."""
        return START + timedelta(seconds=(time.time() - self.began) * PACE)


@dataclass(slots=True)
class Platform:
    """Counts what arrives: one line a delivery, in a file."""

    folder: Path
    mark: str
    clock: Clock
    chance: Random
    weather: dict[str, int]
    name: str = NAME

    async def deliver(self, letter: Letter) -> None:
        """Take the letter, or fail in one of the ways in which platforms fail."""
        if letter.address.startswith(GONE):
            raise RecipientGone("blocked")
        fate = self._fate()
        await self._on_the_way()
        if fate not in ("arrives", "unanswered"):
            self._fail(fate)
        self._arrives(letter)
        await self._on_the_way()
        if fate == "unanswered":
            self._fail(fate)

    async def _on_the_way(self) -> None:
        if self.weather:
            await asyncio.sleep(self.chance.uniform(0, ON_THE_WAY_S))

    def _fate(self) -> str:
        drawn = self.chance.uniform(0, 100)
        for fate, share in self.weather.items():
            drawn -= share
            if drawn < 0:
                return fate
        return "arrives"

    def _fail(self, fate: str) -> NoReturn:
        match fate:
            case "later":
                raise Throttled(self.chance.randint(2, 20))
            case "no way" | "out of order":
                raise NotSent(fate)
            case _:
                raise Ambiguous(fate)

    def _arrives(self, letter: Letter) -> None:
        marked = letter.text.reveal.startswith(f"{self.mark}\n")
        line = {"id": letter.id, "to": letter.address, "kind": letter.kind.value, "marked": marked}
        out = os.open(self.folder / "letters", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.write(out, json.dumps(line).encode() + b"\n")
        os.fsync(out)
        os.close(out)


@dataclass(slots=True)
class KnowingPlatform(Platform):
    """Knows a letter by its id, and shows it once, for a while longer than it promises."""

    remembers: timedelta = timedelta(minutes=3)

    def _arrives(self, letter: Letter) -> None:
        now = self.clock.now()
        seen = self.folder / f"seen-{letter.id}"
        try:
            first = os.open(seen, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            if now - datetime.fromisoformat(seen.read_text("utf-8")) < self.remembers + timedelta(minutes=1):
                return
            seen.write_text(now.isoformat(), "utf-8")
        else:
            os.write(first, now.isoformat().encode())
            os.close(first)
        Platform._arrives(self, letter)


def arrived(folder: Path) -> Sequence[dict[str, Any]]:
    """Return what arrived, in order."""
    letters = folder / "letters"
    return [json.loads(line) for line in letters.read_text("utf-8").splitlines()] if letters.exists() else []
