"""Platforms in front of one copy whose clock is set by hand: nothing goes on until everything has come to rest."""

from collections.abc import AsyncIterator, Container, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from scenario_steps import CODE, ROOM, Does, Read, Step, Told
from sittings import START, real_flows, settings_in

from bot.adapters.clock import HandClock
from bot.adapters.ids import SeededIds
from bot.adapters.patience import Patience
from bot.services.ports.world import Channel, Doors
from bot.wiring import Companion, companion

ROUNDS = 100
"""Rounds of ringing and sending after one step. More would be something that plans itself anew for now."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands on a platform. `now` tells what is read today, with what was chosen below."""

    id: int
    read: Read
    now: str


class Side(Protocol):
    """A platform, and the people on it."""

    name: str
    channel: Channel
    door: Doors

    def opened(self, people: Sequence[str]) -> AbstractAsyncContextManager[None]:
        """Put up the platform, with these people; when it ends, nothing was asked of it in a wrong way."""
        ...

    def serving(self, it: Companion) -> AbstractAsyncContextManager[None]:
        """Take in what is said there, and answer."""
        ...

    async def act(self, step: Step) -> None:
        """Do what a person does."""
        ...

    async def settled(self) -> None:
        """Wait until all that was done is taken in and answered."""
        ...

    def shown(self, place: str, but: Container[int] = ()) -> list[Shown]:
        """What is shown at a place, in order, but for the messages of these ids."""
        ...

    def deeds(self, place: str) -> list[str]:
        """What the platform was asked to do at a place, in order."""
        ...


class Player(Protocol):
    """Whoever can play a scenario. `name` is that of the channel, or of what stands for several."""

    name: str

    async def act(self, step: Step) -> Told:
        """Do it, and return what is read then."""
        ...

    def labels(self, place: str) -> tuple[str, ...]:
        """What stands on the buttons of the newest question at a place."""
        ...

    def code(self) -> str:
        """The newest code that anybody read."""
        ...

    def changed(self) -> Iterator[tuple[Read, str]]:
        """Yield each message as it was read when it came, and as it reads now."""
        ...


def soon() -> Patience:
    """Little patience, for trials."""
    return Patience(first_s=0.01, most_s=0.02, conflict_s=0.05)


def newest_code(told: Sequence[Read]) -> str:
    """Return the code that was read last."""
    found = [match for read in told for match in CODE.findall(read.text)]
    assert found, "nobody was shown a code"
    return found[-1]


@dataclass(slots=True)
class Served:
    """People on platforms, before one copy. `sides` tells on which platform each place is."""

    name: str
    sides: Mapping[str, Side]
    it: Companion
    clock: HandClock
    read: dict[str, list[Shown]] = field(default_factory=dict)
    known: dict[str, set[int]] = field(default_factory=dict)

    async def act(self, step: Step) -> Told:
        """Do it, and return what is read once everything has come to rest."""
        if step.does is Does.WAITS:
            await self._move(step.span)
        else:
            await self.sides[step.at if step.at == ROOM else step.who].act(step)
            await self._settle()
        return self._read_on()

    def labels(self, place: str) -> tuple[str, ...]:
        """What stands on the buttons of the newest question at a place."""
        return next((each.read.labels for each in reversed(self.read.get(place, [])) if each.read.labels), ())

    def code(self) -> str:
        """The newest code that anybody read."""
        return newest_code([each.read for place in self.sides for each in self.read.get(place, [])])

    def changed(self) -> Iterator[tuple[Read, str]]:
        """Yield each message as it was read when it came, and as it reads now."""
        for place, side in self.sides.items():
            now = {each.id: each.now for each in side.shown(place)}
            yield from ((each.read, now[each.id]) for each in self.read.get(place, []))

    async def _move(self, span: timedelta) -> None:
        """Let time pass, stopping at each instant at which something is due."""
        until = self.clock.now() + span
        while (due := await self.it.rhythm.next_due()) is not None and due <= until:
            self.clock.set(max(due, self.clock.now()))
            assert await self._settle(), "something due doesn't go away"
        self.clock.set(until)
        await self._settle()

    async def _settle(self) -> int:
        moved = 0
        for _ in range(ROUNDS):
            for side in dict.fromkeys(self.sides.values()):
                await side.settled()
            step = await self.it.rhythm.tick() + await self.it.deliver.drain()
            if not step:
                return moved
            moved += step
        raise AssertionError("it doesn't come to rest")

    def _read_on(self) -> Told:
        fresh: dict[str, tuple[Read, ...]] = {}
        for place, side in self.sides.items():
            known = self.known.setdefault(place, set())
            new = side.shown(place, known)
            self.read.setdefault(place, []).extend(new)
            known.update(each.id for each in new)
            if new:
                fresh[place] = tuple(each.read for each in new)
        return fresh


@asynccontextmanager
async def served(folder: Path, name: str, places: Mapping[str, Side]) -> AsyncIterator[Served]:
    """Serve these platforms by one copy, each place on its own."""
    sides: list[Side] = list(dict.fromkeys(places.values()))
    async with AsyncExitStack() as stack:
        for side in sides:
            people = [place for place, its in places.items() if its is side]
            await stack.enter_async_context(side.opened(people))
        clock = HandClock(START)
        it = await stack.enter_async_context(
            companion(
                settings_in(folder / name),
                clock=clock,
                ids=SeededIds("1"),
                channels={side.name: side.channel for side in sides},
                doors={side.name: side.door for side in sides},
                flows=real_flows(),
                exclusive=False,
            )
        )
        for side in sides:
            await stack.enter_async_context(side.serving(it))
        yield Served(name, places, it, clock)
