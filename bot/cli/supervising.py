"""Platforms side by side: one that fails is begun anew, one that is refused ends, and neither touches the others."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from bot.adapters.patience import Patience, rest
from bot.errors import SettingsWrong, StoreBroken
from bot.logs import logger

log = logger(__name__)

SETTLED_S = 60.0
"""Seconds of service after which a failure counts as the first again."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is to go on until it is time to stop, and the patience between two beginnings."""

    name: str
    begin: Callable[[], Awaitable[None]]
    patience: Patience = field(default_factory=Patience)


@dataclass(slots=True)
class Supervisor:
    """Keeps tasks going until `stop` is set. A task that returns before is begun anew like one that failed."""

    stop: asyncio.Event
    settled_s: float = SETTLED_S
    _left: int = field(default=0, init=False)
    _last: SettingsWrong | None = field(default=None, init=False)
    _broken: StoreBroken | None = field(default=None, init=False)

    async def run(self, tasks: Sequence[Task]) -> None:
        """Run all tasks until it is time to stop, each until it is refused.

        Raises the SettingsWrong of the last one when every one was refused, and StoreBroken as soon as one meets it:
        then nothing can be kept any more, and `stop` is set for the others.
        """
        self._left = len(tasks)
        await asyncio.gather(*map(self._keep, tasks))
        if self._broken is not None:
            raise self._broken
        if self._left == 0 and self._last is not None:
            raise self._last

    async def _keep(self, task: Task) -> None:
        while not self.stop.is_set():
            began = asyncio.get_running_loop().time()
            try:
                await task.begin()
            except SettingsWrong as error:
                self._refuse(task, error)
                return
            except StoreBroken as error:
                self._broken = error
                self.stop.set()
                return
            except Exception:
                log.exception("a platform failed; it is begun anew", platform=task.name)
            else:
                if self.stop.is_set():
                    return
                log.warning("a platform ended too early; it is begun anew", platform=task.name)
            if asyncio.get_running_loop().time() - began >= self.settled_s:
                task.patience.over()
            await rest(self.stop, task.patience.next_s())

    def _refuse(self, task: Task, error: SettingsWrong) -> None:
        self._left -= 1
        self._last = error
        if self._left:  # The last one's line is told at the program's end.
            log.error("a platform isn't served any more", platform=task.name, why=str(error))
