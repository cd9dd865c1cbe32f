"""A copy at work: what comes in is kept and answered, what is due is rung, what is owed is sent."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.adapters.clock import SystemClock
from bot.adapters.ids import RandomIds
from bot.adapters.signals import on_signals
from bot.adapters.ticker import Beat, Ticker
from bot.errors import SettingsWrong
from bot.logs import logger, set_up_logs
from bot.settings import Settings
from bot.wiring import Companion, companion

log = logger(__name__)

PACE = timedelta(seconds=1)
"""How often the heartbeat looks for what is due, where nothing woke it sooner."""

MENDED = timedelta(seconds=15)
"""How often letters are looked for whose sender died: their lane waits for them."""

TIDIED = timedelta(hours=1)

SPREAD_S = 180
"""Seconds over which check-ins of one time of day are spread: platforms take some dozens of messages a second."""

LAST_S = 1.5
"""Seconds for the last sending, and for the last beat, when it is time to stop.

With what the platforms take before, it has to end within ten seconds: service managers kill what takes longer.
"""


@dataclass(slots=True)
class Serving:
    """What every platform is handed: the copy, and the word that it is time to stop."""

    it: Companion
    stop: asyncio.Event

    async def drain(self) -> int:
        """Send what is owed. Several may do so at a time: each letter is leased to one of them."""
        return await self.it.deliver.drain()

    async def drain_last(self) -> None:
        """Send what is owed as far as it goes in the time that is left. The rest stays owed, for the next start."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_S):
                await self.drain()

    async def beat(self) -> None:
        """Ring what is due and send what is owed."""
        await self.it.rhythm.tick()
        await self.drain()


async def serve(settings: Settings) -> int:
    """Serve until told to stop, and return the exit code. Raises SettingsWrong where no platform is set up."""
    set_up_logs(settings.log_level)
    if settings.telegram_token is None:
        raise SettingsWrong("GOLDENBRIDGE_TELEGRAM_TOKEN: nothing to serve without it; `goldenbridge chat` needs none")
    from bot.cli.telegram import TelegramPlatform

    platform = TelegramPlatform(settings)
    stop = asyncio.Event()
    with on_signals(lambda number: stop.set()):
        async with companion(
            settings,
            clock=SystemClock(),
            ids=RandomIds(),
            channels=platform.channels,
            doors=platform.doors,
            spread_s=SPREAD_S,
        ) as it:
            # A database of our own is opened by one program at a time; on a server there may be others at work.
            await _serve(Serving(it, stop), platform, alone=settings.database_url is None)
    return 0


class Platform(Protocol):
    """A platform to be served."""

    async def serve(self, serving: Serving) -> None:
        """Take in and answer until it is time to stop."""
        ...

    async def close(self) -> None:
        """Close the connections. Nothing is being sent any more."""
        ...


async def _serve(serving: Serving, platform: Platform, *, alone: bool) -> None:
    it = serving.it
    await it.deliver.mend(alone=alone)
    recovered = await it.converse.recover()
    log.info("ready", recovered=recovered)
    beats: dict[Beat, timedelta] = {serving.beat: PACE, it.deliver.mend: MENDED, it.rhythm.tidy: TIDIED}
    try:
        async with Ticker(beats, grace_s=LAST_S):
            await platform.serve(serving)
        await serving.drain_last()
    finally:
        # Only now, when the last beat is over: a sending cut short leaves a letter of which nobody knows.
        await platform.close()
