"""Answers that go on beside each other, and how they are let end."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from bot.logs import logger

log = logger(__name__)

GRACE_S = 4.0
"""Seconds that answers under way may take when it is time to stop."""


@dataclass(slots=True)
class UnderWay:
    """What was begun and hasn't ended. One that fails is told in the log as `failed`, and the others go on."""

    failed: str
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def begin(self, deed: Coroutine[Any, Any, None]) -> None:
        """Begin a deed."""
        task = asyncio.create_task(self._guarded(deed))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def at_most(self, number: int) -> None:
        """Wait while more than this many are under way."""
        while len(self._tasks) > number:
            await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)

    async def finish(self, grace_s: float) -> None:
        """Let them end within the grace, and break off the rest."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=grace_s)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _guarded(self, deed: Coroutine[Any, Any, None]) -> None:
        try:
            await deed
        except Exception:
            log.exception(self.failed)
