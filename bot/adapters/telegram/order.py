"""Updates put back into their order, where several calls of the platform overtook each other."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.adapters.telegram.desk import Kept

WINDOW_S = 0.3
"""Seconds that an update waits for one before it that hasn't come. All of them are kept already."""

LATE = 100
"""Numbers back from the awaited one up to which an update is a late one; further back, counting began anew."""


@dataclass(slots=True)
class InOrder:
    """Hands updates on by their number. Without a gap at once; behind one after the window at the latest."""

    begin: Callable[[tuple[Kept, ...]], None]
    window_s: float = WINDOW_S
    _awaited: int | None = None
    _held: dict[int, Kept] = field(default_factory=dict)
    _timer: asyncio.TimerHandle | None = None

    def put(self, kept: Kept) -> None:
        """Hand this update on as soon as its turn comes."""
        number, awaited = kept.update_id, self._awaited
        if awaited is not None and number < awaited:
            self._awaited = awaited if awaited - number <= LATE else number + 1
            self.begin((kept,))
            return
        if number in self._held:
            self.begin((kept,))  # Brought twice: what is new of it is already held.
            return
        self._held[number] = kept
        if number == awaited:
            self._hand_on(self._row(awaited))
        if self._held and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self.window_s, self.flush)

    def flush(self) -> None:
        """Hand on all that is held, in order."""
        self._hand_on(sorted(self._held))

    def _row(self, first: int) -> list[int]:
        """Return the numbers held from this one on without a gap."""
        last = first
        while last + 1 in self._held:
            last += 1
        return list(range(first, last + 1))

    def _hand_on(self, numbers: list[int]) -> None:
        ready = tuple(self._held.pop(number) for number in numbers)
        if ready:
            self._awaited = numbers[-1] + 1
        if not self._held and self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if ready:
            self.begin(ready)
