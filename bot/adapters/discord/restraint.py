"""Silence after too many refusals: the platform bans an address after ten thousand of them within ten minutes."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

import discord

from bot.errors import Throttled

WITHIN_S = 600.0
MOST = 500
"""Refusals within that time from which on nothing is asked for until some are older."""

COUNTED = frozenset({401, 403, 429})


@dataclass(slots=True)
class Restraint:
    """Counts refusals."""

    most: int = MOST
    within_s: float = WITHIN_S
    now_s: Callable[[], float] = monotonic
    _at: deque[float] = field(default_factory=deque)

    def check(self) -> None:
        """Raise Throttled where there were too many."""
        now_s = self.now_s()
        while self._at and self._at[0] <= now_s - self.within_s:
            self._at.popleft()
        if len(self._at) >= self.most:
            raise Throttled(self._at[0] + self.within_s - now_s)

    def note(self, error: Exception) -> None:
        """Count the error, if it is a refusal."""
        if isinstance(error, discord.HTTPException) and error.status in COUNTED:
            self._at.append(self.now_s())
