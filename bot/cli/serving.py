"""A copy at work: what comes in is kept and answered, what is due is rung, what is owed is sent."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Protocol

from bot.adapters.clock import SystemClock
from bot.adapters.ids import RandomIds
from bot.adapters.patience import Patience
from bot.adapters.signals import on_signals
from bot.adapters.ticker import Beat, Ticker
from bot.cli.supervising import Supervisor, Task
from bot.errors import SettingsWrong
from bot.logs import logger, set_up_logs
from bot.services.ports.world import Channel, Doors
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


class Platform(Protocol):
    """A platform to be served."""

    @property
    def channels(self) -> Mapping[str, Channel]:
        """Where its letters go, by the channel's name."""
        ...

    @property
    def doors(self) -> Mapping[str, Doors]:
        """What opens invitations on it, by the channel's name."""
        ...

    @property
    def name(self) -> str:
        """What logs call it."""
        ...

    @property
    def rests_s(self) -> float:
        """At most how many seconds it is let rest after a failure, before it is served anew."""
        ...

    async def serve(self, serving: Serving) -> None:
        """Take in and answer until it is time to stop. Called anew after a failure of which this could make nothing.

        Raises SettingsWrong where only the operator can mend it, StoreBroken where nothing can be kept any more.
        """
        ...

    async def close(self) -> None:
        """Close the connections, whatever was opened. Nothing is being sent any more."""
        ...


async def serve(settings: Settings) -> int:
    """Serve until told to stop, and return the exit code. Raises SettingsWrong where no platform can be served."""
    set_up_logs(settings.log_level)
    platforms = platforms_of(settings)
    stop = asyncio.Event()
    with on_signals(lambda number: stop.set()):
        async with companion(
            settings,
            clock=SystemClock(),
            ids=RandomIds(),
            channels={name: channel for each in platforms for name, channel in each.channels.items()},
            doors={name: door for each in platforms for name, door in each.doors.items()},
            spread_s=SPREAD_S,
        ) as it:
            it.world.floor.ready()
            # A database of our own is opened by one program at a time; on a server there may be others at work.
            await serve_all(Serving(it, stop), platforms, alone=settings.database_url is None)
    return 0


def platforms_of(settings: Settings) -> Sequence[Platform]:
    """Return the platforms whose token is set. Raises SettingsWrong where there is none, or one can't be made."""
    platforms: list[Platform] = []
    if settings.telegram_token is not None:
        from bot.cli.telegram import TelegramPlatform

        platforms.append(TelegramPlatform(settings))
    if settings.discord_token is not None:
        from bot.cli.discord import DiscordPlatform

        platforms.append(DiscordPlatform(settings))
    if not platforms:
        raise SettingsWrong(
            "GOLDENBRIDGE_TELEGRAM_TOKEN, GOLDENBRIDGE_DISCORD_TOKEN: nothing to serve without one of them; "
            "`goldenbridge chat` needs none"
        )
    return platforms


async def serve_all(serving: Serving, platforms: Sequence[Platform], *, alone: bool) -> None:
    """Serve these platforms side by side until it is time to stop, and close them.

    Raises SettingsWrong once none of them is left, StoreBroken when nothing can be kept any more.
    """
    it = serving.it
    await it.deliver.mend(alone=alone)
    recovered = await it.converse.recover()
    log.info("ready", recovered=recovered)
    beats: dict[Beat, timedelta] = {serving.beat: PACE, it.deliver.mend: MENDED, it.rhythm.tidy: TIDIED}
    tasks = [Task(each.name, partial(each.serve, serving), Patience(most_s=each.rests_s)) for each in platforms]
    try:
        async with Ticker(beats, grace_s=LAST_S):
            await Supervisor(serving.stop).run(tasks)
        await serving.drain_last()
    finally:
        # Only now, when the last beat is over: a sending cut short leaves a letter of which nobody knows.
        await asyncio.gather(*map(_close, platforms))


async def _close(platform: Platform) -> None:
    try:
        await platform.close()
    except Exception:
        log.exception("a platform couldn't be closed", platform=platform.name)
