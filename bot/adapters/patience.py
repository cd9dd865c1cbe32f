"""How long to wait before the platform is asked again."""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

_chance = random.SystemRandom()


@dataclass(slots=True)
class Patience:
    """Waits longer after each failure, at random within bounds so that many copies don't come back at once."""

    first_s: float = 1.0
    most_s: float = 60.0
    conflict_s: float = 30.0
    chance: Callable[[], float] = _chance.random
    failed: int = field(default=0, init=False)

    def next_s(self) -> float:
        """Return how long to wait after one more failure: between half and all of a span that doubles."""
        span_s: float = min(self.first_s * 2 ** min(self.failed, 16), self.most_s)
        self.failed += 1
        return span_s * (1 + self.chance()) / 2

    def over(self) -> bool:
        """Begin anew, since it works; return whether it didn't before."""
        had_failed, self.failed = self.failed > 0, 0
        return had_failed


async def rest(stop: asyncio.Event, seconds: float) -> None:
    """Wait this long, or until it is time to stop."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
