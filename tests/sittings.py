"""Whole sittings for tests: a real store in a folder of its own, a clock set by hand, everything shown recorded."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from bot.adapters.clock import HandClock
from bot.adapters.ids import SeededIds
from bot.adapters.terminal.channel import NAME, TerminalChannel, lines_of
from bot.adapters.terminal.talk import Talk
from bot.engine.flowset import FlowSet
from bot.services.ports.world import Faults
from bot.services.records import Letter
from bot.settings import Settings, read_settings
from bot.wiring import Companion, companion, flows_of

START = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)


@lru_cache(maxsize=1)
def real_flows() -> FlowSet:
    """The project's own flows, read once."""
    return flows_of(read_settings().flows_dir)


def settings_in(folder: Path, **given: object) -> Settings:
    """Settings that keep everything below this folder."""
    return read_settings(data_dir=folder / "data", key_file=folder / "key" / "master.key", **given)


@dataclass(slots=True)
class Sitting:
    """A terminal under test. `letters` is everything shown since `heard` was last called."""

    talk: Talk
    it: Companion
    clock: HandClock
    letters: list[Letter] = field(default_factory=list)

    async def say(self, line: str) -> list[str]:
        """Type a line and return the lines shown."""
        self.letters.clear()
        wrong = await self.talk.line(line)
        assert wrong is None, wrong
        return [shown for letter in self.letters for shown in lines_of(letter)]

    async def later(self, **span: float) -> list[str]:
        """Let time pass and return the lines shown."""
        self.letters.clear()
        await self.talk.move(self.clock.now() + timedelta(**span))
        return [shown for letter in self.letters for shown in lines_of(letter)]


@asynccontextmanager
async def sitting(
    folder: Path,
    *people: str,
    start: datetime = START,
    seed: str = "1",
    faults: Faults | None = None,
    **given: object,
) -> AsyncIterator[Sitting]:
    """Sit down at a terminal with these people, in this folder."""
    names = people or ("ana",)
    clock, ids = HandClock(start), SeededIds(seed)
    letters: list[Letter] = []
    channel = TerminalChannel(letters.append)
    settings = settings_in(folder, **given)
    async with companion(
        settings, clock=clock, ids=ids, channels={NAME: channel}, faults=faults, flows=real_flows(), exclusive=False
    ) as it:
        own = {name: name.title() for name in names}
        talk = Talk(names, own, it.converse, it.deliver, it.rhythm, channel, clock, ids, "en")
        await talk.begin()
        yield Sitting(talk, it, clock, letters)
