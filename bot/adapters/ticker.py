"""The heartbeat, by APScheduler 3.11: a handful of interval jobs in memory, never one a person."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from types import TracebackType
from typing import Any, Self

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = structlog.get_logger(__name__)

Beat = Callable[[], Awaitable[Any]]


class Ticker:
    """Calls each beat at its interval while entered. A beat still running is not begun again; a failing one goes on."""

    def __init__(self, beats: Mapping[Beat, timedelta]) -> None:
        self._beats = beats
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._running: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
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
        self._scheduler.shutdown(wait=False)
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _once(self, beat: Beat) -> None:
        task = asyncio.create_task(self._guarded(beat))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        await asyncio.wait([task])

    async def _guarded(self, beat: Beat) -> None:
        try:
            await beat()
        except Exception:
            log.exception("beat failed")
