"""A copy that lives through months: its clock is moved, its program ends and begins again on the same store."""

from collections import Counter, deque
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from sittings import real_flows, settings_in
from sqlalchemy import func, select

from bot.adapters.clock import HandClock
from bot.adapters.ids import SeededIds
from bot.adapters.store.prepared import Prepared
from bot.adapters.store.tables import outbox
from bot.services.records import Heard, LetterState
from bot.services.turn.commands import COMMANDS
from bot.services.turn.entering import enter
from bot.services.turn.play import play
from bot.wiring import Companion, companion
from tests.simulation.flaky import Flaky, Fuse, Killed, Mortal
from tests.simulation.invariants import Watch

_OWED = Prepared(select(func.max(outbox.c.seq)))

BEAT = timedelta(seconds=1)
MENDED = timedelta(seconds=15)
MENDS = 6
"""Looks for letters whose sender died, after a start with others perhaps at work: longer than a lease lasts."""

FRUITLESS = 400
"""Beats in a row at which something is due and nothing gets done: a heart that races."""


@dataclass
class Life:
    """One store, one clock, and a program that is started as often as it has to be."""

    folder: Path
    given: dict[str, str]
    seed: str
    start: datetime
    trouble: float = 0.04
    starts: int = 0
    happened: deque[str] = field(default_factory=lambda: deque(maxlen=20))
    figures: Counter[str] = field(default_factory=Counter)
    it: Companion = field(init=False)

    def __post_init__(self) -> None:
        self.clock = HandClock(self.start)
        self.chance = Random(f"life {self.seed}")
        self.fuse = Fuse()
        self.watch = Watch(self)
        self.post = Flaky(self.clock, Random(f"post {self.seed}"), self.fuse, self.trouble, self.watch.arrival)
        self._stack = AsyncExitStack()
        self._mends: list[datetime] = []
        self._tidied = self.start

    @property
    def now(self) -> datetime:
        """The present instant."""
        return self.clock.now()

    def note(self, what: str) -> None:
        """Remember what happened, for whoever has to find out why something went wrong."""
        self.happened.append(f"{self.now:%Y-%m-%d %H:%M:%S} {what}")

    async def begin(self) -> None:
        """Start the program, and look after what a predecessor left behind, until it gets that far."""
        while True:
            self.fuse.renewed()
            self.starts += 1
            settings = settings_in(self.folder, **self.given)
            opened = companion(
                settings,
                clock=self.clock,
                ids=SeededIds(f"{self.seed} {self.starts}"),
                channels={self.post.name: self.post},
                faults=self.fuse,
                flows=real_flows(),
                exclusive=False,
            )
            it = await self._stack.enter_async_context(opened)
            store = Mortal(it.store, self.fuse)
            self.it = Companion(
                it.world,
                store,
                replace(it.converse, store=store),
                replace(it.deliver, store=store),
                replace(it.rhythm, store=store),
            )
            alone = not self.given
            self._mends = [] if alone else [self.now + MENDED * nth for nth in range(1, MENDS)]
            try:
                await self.it.deliver.mend(alone=alone)
                await self.it.converse.recover()
            except Killed:
                await self.end()
                continue
            return

    async def end(self) -> None:
        """Let go of the store, however the program ended."""
        await self._stack.aclose()
        self._stack = AsyncExitStack()

    async def off(self, span: timedelta) -> None:
        """Have the machine off for a while."""
        self.note(f"the machine is off for {span}")
        self.figures["times off"] += 1
        await self.end()
        self.clock.forward(span)
        await self.begin()

    async def survive(self, deed: Callable[[], Awaitable[object]]) -> None:
        """Do it; where the program ends in the middle, start it again after a moment and do it once more."""
        while True:
            try:
                await deed()
                return
            except Killed:
                self.note(f"killed at {list(self.fuse.burnt)[-1] if self.fuse.burnt else '?'}")
                self.figures["kills"] += 1
                await self.end()
                self.clock.forward(timedelta(seconds=self.chance.choice((2, 5, 90, 1200))))
                await self.begin()

    async def beat(self) -> None:
        """One beat of the heart."""

        async def deed() -> None:
            if self._mends and self._mends[0] <= self.now:
                self._mends.pop(0)
                await self.it.deliver.mend()
            await self.it.rhythm.tick()
            await self.it.deliver.drain()
            if self.now - self._tidied > timedelta(days=1):
                self._tidied = self.now
                await self.it.rhythm.tidy()

        await self.survive(deed)

    async def until(self, instant: datetime) -> None:
        """Let time pass, beating wherever something is due."""
        fruitless = 0
        while self.now <= instant:
            await self.beat()
            due = await self.it.rhythm.next_due()
            due = min((each for each in (due, *self._mends[:1]) if each is not None), default=None)
            if due is None or due > instant:
                break
            fruitless = fruitless + 1 if due <= self.now else 0
            assert fruitless < FRUITLESS, f"something has been due since {due} and isn't done"
            self.clock.set(max(due, self.now + BEAT))
        self.clock.set(max(instant, self.now))

    async def hear(self, update: Heard) -> None:
        """Hand an update in until it is kept, have it answered, and send what is owed."""
        self.figures["updates"] += 1
        told = update.text.reveal if update.text is not None else update.option
        self.note(f"{update.address} {update.kind} {update.command or ''} {told!r} {update.room or ''}")

        async def deed() -> None:
            for fresh in await self.it.converse.receive((update,)):
                await self.it.converse.answer(fresh)

        await self.survive(deed)
        await self.beat()

    async def command(self, address: str, name: str, **given: object) -> None:
        """Let somebody have one of the flows' commands carried out."""
        self.note(f"{address} does {name} {given}")

        def body(tx) -> None:
            turn = enter(tx, self.it.world, *tx.people.at(self.post.name, address), self.now)
            COMMANDS[name].run(turn, turn.main, given)
            play(turn)
            turn.save()

        await self.survive(lambda: self.it.store.transact(body))
        await self.beat()

    async def owed(self) -> int:
        """How many letters were ever owed."""
        found = await self.it.store.read(lambda tx: tx.session.one(_OWED))
        return int(found[0] or 0)

    async def letters(self) -> dict[str, int]:
        """How many letters stand how."""
        found = await self.it.store.read(lambda tx: {state: tx.outbox.count(state) for state in LetterState})
        return {state.value: number for state, number in found.items() if number}
