"""What goes wrong, by chance: a platform that fails in every way there is, and a program that ends at any point."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any, TypeVar

from bot.adapters.clock import HandClock
from bot.errors import Ambiguous, NotSent, RecipientGone, Throttled
from bot.services.ports.store import Store, Tx
from bot.services.records import Letter
from tests.services.loopback import NAME

T = TypeVar("T")


class Killed(BaseException):
    """Stands for the end of the process: nobody may catch it."""


@dataclass(slots=True)
class Fuse:
    """Ends the program at the `left`-th point that it passes from now on; after that nothing is done any more."""

    left: int = 0
    dead: bool = False
    burnt: Counter[str] = field(default_factory=Counter)

    def at(self, point: str) -> None:
        """Pass the point, or end."""
        if self.dead:
            raise Killed
        if self.left:
            self.left -= 1
            if not self.left:
                self.dead = True
                self.burnt[point] += 1
                raise Killed

    def renewed(self) -> None:
        """Belong to a program that was started anew."""
        self.left, self.dead = 0, False


@dataclass(frozen=True, slots=True)
class Mortal:
    """A store whose program may end just before a commit, or just after it."""

    store: Store
    fuse: Fuse

    async def transact(self, body: Callable[[Tx], T]) -> T:
        """Run it, or end."""
        self.fuse.at("before a commit")
        found = await self.store.transact(body)
        self.fuse.at("after a commit")
        return found

    async def read(self, body: Callable[[Tx], T]) -> T:
        """Read, while there is anybody to read."""
        if self.fuse.dead:
            raise Killed
        return await self.store.read(body)

    async def close(self) -> None:
        """Let go of the database."""
        await self.store.close()


@dataclass(frozen=True, slots=True)
class Arrival:
    """A letter that arrived: when, and since when it was owed."""

    at: datetime
    letter: Letter
    owed_at: datetime


@dataclass(slots=True)
class Flaky:
    """A channel of which one sending in `1 / trouble` goes wrong by itself, and more while it is away."""

    clock: HandClock
    chance: Random
    fuse: Fuse
    trouble: float
    told: Callable[[Arrival], Any]
    name: str = NAME
    away_until: datetime | None = None
    shut_until: dict[str, datetime] = field(default_factory=dict)
    arrived: dict[str, list[Letter]] = field(default_factory=lambda: defaultdict(list))
    mishaps: Counter[str] = field(default_factory=Counter)
    _owed: dict[str, datetime] = field(default_factory=dict)

    async def deliver(self, letter: Letter) -> None:
        """Show the letter, or fail; a lost reply is a letter that arrived for one half of the time."""
        if self.fuse.dead:
            raise Killed
        owed_at = self._owed.setdefault(letter.id, letter.due_at or self.clock.now())
        error, arrives = self._mishap(letter)
        if arrives:
            self.arrived[letter.address].append(letter)
            await self.told(Arrival(self.clock.now(), letter, owed_at))
        if error is not None:
            self.mishaps[f"{type(error).__name__}{', arrived' if arrives else ''}"] += 1
            raise error

    def _mishap(self, letter: Letter) -> tuple[Exception | None, bool]:
        now = self.clock.now()
        if now < self.shut_until.get(letter.address, now):
            return RecipientGone("shut"), False
        if self.away_until is not None and now < self.away_until:
            return NotSent("away"), False
        if self.chance.random() >= self.trouble:
            return None, True
        return self.chance.choice(
            (
                (NotSent("refused"), False),
                (Throttled(self.chance.choice((1.0, 7.0, 40.0))), False),
                (Ambiguous("no reply"), False),
                (Ambiguous("no reply"), True),
            )
        )

    def go_away(self, span: timedelta) -> None:
        """Take nothing for a while."""
        self.away_until = self.clock.now() + span

    def shut(self, address: str, span: timedelta) -> None:
        """Let this person have blocked the program for a while."""
        self.shut_until[address] = self.clock.now() + span

    def is_shut(self, address: str) -> bool:
        """Whether they have it blocked at the moment."""
        return self.clock.now() < self.shut_until.get(address, self.clock.now())
