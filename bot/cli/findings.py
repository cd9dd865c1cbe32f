"""What `goldenbridge doctor` looks at, one finding after the other."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from bot.adapters.clock import SystemClock
from bot.adapters.ids import RandomIds
from bot.errors import CompanionError, FlowError
from bot.services.records import LetterState
from bot.settings import Settings
from bot.wiring import Companion, companion

ZONES = 400
"""Fewer zones than this are no zone data (the IANA data base has nearly six hundred names)."""

LATE = timedelta(minutes=10)
"""Something due for longer than this means that nothing rings it."""

FLAGGED = (LetterState.FAILED, LetterState.UNKNOWN)
"""How letters end that somebody may want to know of."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, what was found and, where it isn't, the mend."""

    is_well: bool
    text: str
    mend: str = ""

    def __str__(self) -> str:
        return f"ok    {self.text}" if self.is_well else f"MEND  {self.text}\n      {self.mend}"


async def examine(settings: Settings) -> list[Finding]:
    """Return all findings. None of them holds a secret or anybody's words."""
    findings = [_clock(), _zones(), _key_file(settings)]
    try:
        async with companion(settings, clock=SystemClock(), ids=RandomIds(), channels={}, exclusive=False) as it:
            findings.append(Finding(True, f"{len(it.world.flows.flows)} flows, checked"))
            findings += [finding async for finding in _store(it)]
    except FlowError as error:
        told = f"{len(error.mistakes)} mistakes in the flows"
        findings.append(Finding(False, told, "goldenbridge flows check tells each with its line"))
    except CompanionError as error:
        findings.append(Finding(False, "the copy can't be opened", str(error)))
    if settings.telegram_token is None:
        findings.append(Finding(True, "Telegram isn't set up; GOLDENBRIDGE_TELEGRAM_TOKEN would do it"))
    else:
        from bot.adapters.telegram.examining import examine_telegram

        asked = examine_telegram(settings.telegram_token, settings.telegram_api_base, settings.telegram_mode)
        findings += [Finding(*each) for each in await asked]
    return findings


def _clock() -> Finding:
    now = datetime.now(UTC)
    if now.year < 2026:
        return Finding(False, f"the clock shows {now:%Y-%m-%d}", "set the machine's clock; everything is due by it")
    return Finding(True, f"the clock shows {now:%Y-%m-%d %H:%M} UTC")


def _zones() -> Finding:
    known = len(available_timezones())
    if known < ZONES or ZoneInfo("Europe/Warsaw").key != "Europe/Warsaw":
        return Finding(False, f"{known} time zones are known", "install the package tzdata anew")
    return Finding(True, f"{known} time zones are known")


def _key_file(settings: Settings) -> Finding:
    if settings.key is not None:
        return Finding(True, "the master key comes by GOLDENBRIDGE_KEY")
    path: Path = settings.key_file
    if not path.exists():
        return Finding(True, "no master key yet; the first start makes one")
    if path.stat().st_mode & 0o077:
        return Finding(False, "others on this machine may read the key file", "chmod 600 on GOLDENBRIDGE_KEY_FILE")
    return Finding(True, "the key file is its owner's alone; is there a copy of it somewhere safe?")


async def _store(it: Companion) -> AsyncIterator[Finding]:
    yield Finding(True, "the database opens with this key")
    counts = await it.store.read(lambda tx: {state: tx.outbox.count(state) for state in FLAGGED})
    for state, count in counts.items():
        if count:
            told = "surely didn't arrive" if state is LetterState.FAILED else "may or may not have arrived"
            yield Finding(True, f"{count} messages of the last sixty days {told}")
    due = await it.store.read(lambda tx: tx.calendar.next_due())
    now = it.world.clock.now()
    if due is not None and due < now - LATE:
        yield Finding(False, f"something has been due since {due:%Y-%m-%d %H:%M} UTC", "is goldenbridge run at work?")
    waiting = len(await it.store.read(lambda tx: tx.inbox.waiting(1000)))
    if waiting:
        yield Finding(False, f"{waiting} updates aren't answered yet", "goldenbridge run answers them when it starts")
