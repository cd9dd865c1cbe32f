"""What `goldenbridge doctor` looks at, one finding after the other."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from bot.adapters.store.files import DirectoryLock
from bot.adapters.store.looking import Figures, figures_at, tables_at
from bot.adapters.store.opening import open_keystore, open_store, store_url
from bot.adapters.store.schema import UPGRADE
from bot.errors import CompanionError, FlowError, SettingsWrong
from bot.settings import Settings
from bot.wiring import flows_of

ZONES = 400
"""Fewer zones than this are no zone data (the IANA data base has nearly six hundred names)."""

WRITTEN_IN = 2026
"""The year of this program: no clock that is right shows an earlier one."""

LATE = timedelta(minutes=10)
"""Something due for longer than this means that nothing rings it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is well, what was found and, where it isn't, the mend."""

    is_well: bool
    text: str
    mend: str = ""

    def __str__(self) -> str:
        return f"ok    {self.text}" if self.is_well else f"MEND  {self.text}\n      {self.mend}"


async def examine(settings: Settings) -> list[Finding]:
    """Return all findings. None of them holds a secret or anybody's words, and nothing is made or changed.

    Tables of an older release are brought up to date, as by any start.
    """
    findings = [_clock(datetime.now(UTC)), _zones(), _flows(settings)]
    is_at_work: bool | None = None
    try:
        file = _file(settings)
        is_at_work = None if file is None else _is_in_use(file)
        tables = tables_at(store_url(settings)) if file is None else None
        findings.append(_key(settings, has_data=tables.are_used if tables is not None else _is_there(file)))
        if file is not None and not file.exists():
            findings.append(_place(file.parent))
        elif tables is not None and not tables.are_current:
            findings.append(Finding(False, "the database hasn't this release's tables", UPGRADE))
        elif is_at_work:
            findings.append(Finding(True, "a copy is at work on this data"))
            findings += judged(figures_at(store_url(settings)), is_at_work, datetime.now(UTC))
        elif settings.key is not None or settings.key_file.exists():
            await _open(settings)
            findings.append(Finding(True, "the database opens with this key"))
            findings += judged(figures_at(store_url(settings)), is_at_work, datetime.now(UTC))
    except CompanionError as error:
        findings.append(Finding(False, "the data can't be opened", str(error)))
    except OSError as error:
        findings.append(Finding(False, "the data can't be reached", f"GOLDENBRIDGE_DATA_DIR: {error.strerror}"))
    return [*findings, *await _discord(settings), *await _telegram(settings, is_at_work)]


def _clock(now: datetime) -> Finding:
    if now.year < WRITTEN_IN:
        return Finding(False, f"the clock shows {now:%Y-%m-%d}", "set the machine's clock; everything is due by it")
    return Finding(True, f"the clock shows {now:%Y-%m-%d %H:%M} UTC")


def _zones() -> Finding:
    known = len(available_timezones())
    try:
        is_well = known >= ZONES and ZoneInfo("Europe/Warsaw").key == "Europe/Warsaw"
    except ZoneInfoNotFoundError:
        is_well = False
    return Finding(is_well, f"{known} time zones are known", "install the package tzdata anew")


def _flows(settings: Settings) -> Finding:
    try:
        count = len(flows_of(settings.flows_dir).flows)
        return Finding(count > 0, f"{count} flows, checked", "GOLDENBRIDGE_FLOWS_DIR: name the folder that holds them")
    except FlowError as error:
        told = f"{_many(len(error.mistakes), 'mistake')} in the flows"
        return Finding(False, told, "goldenbridge flows check tells each with its line")
    except SettingsWrong as error:
        return Finding(False, "the flows aren't there", str(error))


def _file(settings: Settings) -> Path | None:
    """Return the file of the data, None where it is kept by a server."""
    where = store_url(settings)
    return Path(where.database or "") if where.get_backend_name() == "sqlite" else None


def _is_there(file: Path | None) -> bool:
    return file is not None and file.exists()


def _is_in_use(file: Path) -> bool:
    if not file.exists():
        return False
    try:
        DirectoryLock(file.with_name(file.name + ".lock"), exclusive=False).release()
    except SettingsWrong:
        return True
    return False


def _key(settings: Settings, *, has_data: bool) -> Finding:
    path = settings.key_file
    if settings.key is not None:
        return Finding(True, "the master key comes by GOLDENBRIDGE_KEY")
    if path.exists():
        if os.name == "posix" and path.stat().st_mode & 0o077:
            return Finding(False, "others on this machine may read the key file", "chmod 600 on GOLDENBRIDGE_KEY_FILE")
        return Finding(True, "the key file is its owner's alone; is there a copy of it somewhere safe?")
    if has_data:
        return Finding(
            False,
            "the key file is gone, and nobody can read the data without it",
            "put its copy back where GOLDENBRIDGE_KEY_FILE says",
        )
    return Finding(True, "no master key yet; the first start makes one")


def _place(folder: Path) -> Finding:
    """Return whether a first start can put its data there."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        return Finding(True, "no data yet; the first start makes the database")
    told = "GOLDENBRIDGE_DATA_DIR: name a folder that this account may write to"
    return Finding(False, "the data folder can't be made", told)


async def _open(settings: Settings) -> None:
    """Make sure that the data opens with the key. Raises CompanionError otherwise."""
    keys = open_keystore(settings)
    try:
        await open_store(settings, keys, exclusive=False).close()
    finally:
        keys.close()


def judged(figures: Figures, is_at_work: bool | None, now: datetime) -> Iterator[Finding]:
    """Yield what the figures tell. `is_at_work` is None where that can't be seen, with a database server."""
    if figures.failed:
        yield Finding(True, f"{_many(figures.failed, 'message')} of the last sixty days surely didn't arrive")
    if figures.unknown:
        yield Finding(True, f"{_many(figures.unknown, 'message')} of the last sixty days may or may not have arrived")
    if figures.unanswerable:
        told = f"{_many(figures.unanswerable, 'update')} failed for a reason of the program's own, and said so"
        yield Finding(True, told)
    if figures.waiting and not is_at_work:
        yield Finding(True, f"{_many(figures.waiting, 'update')} to be answered as soon as goldenbridge run is started")
    due = figures.next_due
    if due is not None and due < now - LATE:
        told = f"something has been due since {due:%Y-%m-%d %H:%M} UTC"
        mend = "start goldenbridge run anew; it's at work and doesn't do it" if is_at_work else "start goldenbridge run"
        yield Finding(is_at_work is False, told, mend)


async def _discord(settings: Settings) -> list[Finding]:
    if settings.discord_token is None:
        return [Finding(True, "Discord isn't set up; GOLDENBRIDGE_DISCORD_TOKEN would do it")]
    from bot.adapters.discord.examining import examine_discord

    return [Finding(*each) for each in await examine_discord(settings.discord_token, settings.discord_api_base)]


async def _telegram(settings: Settings, is_at_work: bool | None) -> list[Finding]:
    if settings.telegram_token is None:
        return [Finding(True, "Telegram isn't set up; GOLDENBRIDGE_TELEGRAM_TOKEN would do it")]
    from bot.adapters.telegram.examining import Way, examine_telegram

    way = Way(settings.telegram_mode, settings.telegram_webhook_url, bool(is_at_work))
    asked = await examine_telegram(settings.telegram_token, settings.telegram_api_base, way)
    return [Finding(*each) for each in asked]


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
