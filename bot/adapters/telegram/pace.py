"""How fast one chat is written to."""

import asyncio
from dataclasses import dataclass, field

REMEMBERED = 1000
"""Chats from which on those that are at rest are forgotten."""


@dataclass(slots=True)
class Pace:
    """Lets each chat have a few messages at once, and further ones at their distance.

    A chat takes about one a second, and short bursts (core.telegram.org/bots/faq).
    """

    every_s: float = 1.0
    at_once: int = 10
    _next: dict[str, float] = field(default_factory=dict)

    async def turn(self, chat: str) -> None:
        """Wait until this chat may have another message."""
        wait_s = self.wait_s(chat, asyncio.get_running_loop().time())
        if wait_s > 0:
            await asyncio.sleep(wait_s)

    def wait_s(self, chat: str, now_s: float) -> float:
        """Return how long the next message has to wait, and count it."""
        if len(self._next) > REMEMBERED:
            self._next = {each: at for each, at in self._next.items() if at > now_s}
        at = max(self._next.get(chat, now_s), now_s)
        self._next[chat] = at + self.every_s
        return max(at - now_s - (self.at_once - 1) * self.every_s, 0.0)
