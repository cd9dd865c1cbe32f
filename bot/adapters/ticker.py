"""The heartbeat, by APScheduler 3.11: a handful of interval jobs in memory, never one a person."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.logs import logger

log = logger(__name__)

Beat = Callable[[], Awaitable[Any]]

GRACE_S = 5.0
"""Seconds that a beat under way may take to finish on leaving: half of what a clean stop may last."""


class Ticker:
    """Calls each beat at its interval while entered. A beat still running is not begun again; a failing one goes on.

    Leaving lets a beat that is under way finish within `grace_s`: one cut short in the middle of a sending
    would leave a letter of which nobody knows whether it arrived.
    """

    def __init__(self, beats: Mapping[Beat, timedelta], *, grace_s: float = GRACE_S) -> None:
        self._beats = beats
        self._grace_s = grace_s
        self._scheduler: AsyncIOScheduler | None = None
        self._running: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        if self._beats:
            self._scheduler = _scheduler()
            for beat, every in self._beats.items():
                self._scheduler.add_job(
                    self._once,
                    "interval",
                    args=[beat],
                    seconds=every.total_seconds(),
                    max_instances=1,
                    coalesce=True,
                    misfire_grace_time=None,
                )
            self._scheduler.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None
        if not self._running:
            return
        _, late = await asyncio.wait(self._running, timeout=self._grace_s)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _once(self, beat: Beat) -> None:
        if self._scheduler is None:
            return
        task = asyncio.create_task(self._guarded(beat))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        # On leaving the scheduler cancels this waiting; the beat itself goes on and is seen to there.
        with suppress(asyncio.CancelledError):
            await asyncio.wait([task])

    async def _guarded(self, beat: Beat) -> None:
        try:
            await beat()
        except Exception:
            log.exception("beat failed")


def _scheduler() -> "AsyncIOScheduler":
    """Return a scheduler that doesn't complain each time a beat takes longer than its interval."""
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    return AsyncIOScheduler(timezone="UTC")
