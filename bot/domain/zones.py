"""Whose clock: a time zone from a city, a country, an offset, or from what the clock on the wall shows."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, datetime, time
from difflib import get_close_matches
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.moments.reading import Option, Read, Reading, Reason, Unclear, Unread
from bot.domain.places import PLACES

MAX_LENGTH = 60
"""Characters. The longest zone name has 32."""

NEAR = 0.8
"""Likeness from which a misspelt place is asked about."""

_USUAL = (
    "Europe/London",
    "Europe/Berlin",
    "Europe/Athens",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Australia/Sydney",
)
"""Zones whose clocks are guessed first: the likeliest for people who write English come first."""

_UNEVEN = (
    "Asia/Kolkata",
    "Asia/Tehran",
    "Asia/Kabul",
    "Asia/Kathmandu",
    "Asia/Yangon",
    "Australia/Darwin",
    "Australia/Adelaide",
    "America/St_Johns",
    "Pacific/Marquesas",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Australia/Eucla",
)
"""One zone for each clock that isn't a whole number of hours from UTC; some are so in one season only."""

_QUARTER_TOLERANCE_MIN = 5
"""Minutes. A few thousand people live by a quarter-hour clock: only a close match means them."""

_REGIONS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")

_NOT_PLACES = ("Factory", "localtime")

_PROBES = tuple(datetime(year, month, 15, tzinfo=UTC) for year in range(2026, 2029) for month in range(1, 13))
"""Moments at which two names must agree to count as one zone."""

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?([0-5]\d))?(?:\s*(?:h|hours?))?")
_NO_OFFSET = ("utc", "gmt", "z", "zulu", "utc+0", "gmt+0", "utc-0", "gmt-0")
_AROUND = re.compile(r"\b(?:i am|i'm|im|we|i|live|in|from|near|my|city|is|it's|its|time|zone|timezone|tz|local)\b")
_FOLDED = str.maketrans({"_": " ", "−": "-", "–": "-", "’": "'", "ł": "l", "ø": "o", ".": " "})


class _Installed(Collection[str]):
    """The zones of this machine, looked up when first asked for."""

    def __contains__(self, zone: object) -> bool:
        return zone in _installed()

    def __iter__(self) -> Iterator[str]:
        return iter(_installed())

    def __len__(self) -> int:
        return len(_installed())


@cache
def _installed() -> frozenset[str]:
    return frozenset(available_timezones().difference(_NOT_PLACES))


KNOWN: Collection[str] = _Installed()
"""Every IANA name that is a zone here."""


def read_zone(text: str, known: Collection[str] = KNOWN) -> str | None:
    """Return the zone that `text` surely names, one of `known`, or None."""
    reading = zone_reading(text, known)
    return reading.value if isinstance(reading, Read) else None


def zone_reading(text: str, known: Collection[str] = KNOWN) -> Reading[str]:
    """Return the zone that `text` names, one of `known`, or several to ask about, or none."""
    if len(text) > MAX_LENGTH:
        return Unread(Reason.NOT_UNDERSTOOD)
    name = _folded(text)
    whole = " ".join(_AROUND.sub(" ", name).split())
    pieces = [piece.strip() for piece in whole.split(",")]
    for candidate in (name, whole, *pieces):
        zones = [zone for zone in _zones_named(candidate, known) if zone in known]
        if zones:
            return Read(zones[0]) if len(zones) == 1 else _asked(zones)
    near = get_close_matches(whole, _names(known), n=3, cutoff=NEAR) if whole else []
    zones = [zone for match in near for zone in _zones_named(match, known) if zone in known]
    return _asked(zones) if zones else Unread(Reason.NOT_UNDERSTOOD)


def zone_label(zone: str) -> str:
    """Return how a zone is shown to people: "New York", or "UTC+2" for a bare offset."""
    if zone in ("Etc/UTC", "UTC"):
        return "UTC"
    if zone.startswith("Etc/GMT"):
        return "UTC" + zone.removeprefix("Etc/GMT").translate(str.maketrans("+-", "-+"))
    return zone.rpartition("/")[2].replace("_", " ")


def clock_guesses(now_utc: datetime) -> tuple[str, ...]:
    """Return what the person's clock may show now, as HH:MM, the likeliest first."""
    return _guesses(now_utc.astimezone(UTC).replace(second=0, microsecond=0))


@lru_cache(maxsize=8)
def _guesses(minute: datetime) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{minute.astimezone(ZoneInfo(zone)):%H:%M}" for zone in _USUAL))


def zone_from_clock(shown: time, now_utc: datetime) -> str:
    """Return a zone whose clock shows about `shown` now: an `Etc/GMT…` name, or a place with an uneven clock.

    A clock can't tell the date: UTC+12, +13 and −10 stand for the offsets a day apart. In doubt the clock is
    taken to be a little behind, since answering takes time.
    """
    now = now_utc.astimezone(UTC)
    ahead = (shown.hour - now.hour) * 60 + shown.minute - now.minute
    candidates = {hours * 60: _whole(hours) for hours in range(-10, 14)}
    for zone in reversed(_UNEVEN):
        offset = _offset_min(zone, now)
        if offset % 30 == 0 or abs(_apart(ahead, offset)) <= _QUARTER_TOLERANCE_MIN:
            candidates.setdefault(offset, zone)
    return candidates[min(candidates, key=lambda offset: (abs(_apart(ahead, offset)), _apart(ahead, offset)))]


def _apart(ahead: int, offset: int) -> int:
    return (ahead - offset + 720) % 1440 - 720


def _offset_min(zone: str, at: datetime) -> int:
    offset = at.astimezone(ZoneInfo(zone)).utcoffset()
    return round(offset.total_seconds() / 60) if offset is not None else 0


def _whole(hours: int) -> str:
    """Return the fixed zone; its sign is turned round, as POSIX has it."""
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_FOLDED)
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def _zones_named(name: str, known: Collection[str]) -> list[str]:
    if name in _NO_OFFSET:
        return ["Etc/UTC"]
    offset = _OFFSET.fullmatch(name)
    if offset is not None:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return _by_offset(minutes if offset[1] == "+" else -minutes)
    if name in PLACES:
        return list(PLACES[name])
    called = [zone for zone in known if name in _spellings(zone) and zone not in _NOT_PLACES]
    return _one_of_each(called)


def _by_offset(minutes: int) -> list[str]:
    if minutes % 60 == 0:
        return [_whole(minutes // 60)]
    return [zone for zone in _UNEVEN if any(_offset_min(zone, probe) == minutes for probe in _PROBES)]


@cache
def _spellings(zone: str) -> tuple[str, str]:
    """Return a zone's folded full name, and that of its city."""
    return _folded(zone), _folded(zone.rpartition("/")[2])


def _one_of_each(zones: Iterable[str]) -> list[str]:
    """Return one name for each set of zones whose clocks agree, cities before old names."""
    unlike: dict[tuple[int, ...], str] = {}
    for zone in sorted(zones, key=lambda name: (name.partition("/")[0] not in _REGIONS, -name.count("/"), name)):
        unlike.setdefault(_behaviour(zone), zone)
    return list(unlike.values())


def _behaviour(zone: str) -> tuple[int, ...]:
    return tuple(_offset_min(zone, probe) for probe in _PROBES)


def _names(known: Collection[str]) -> list[str]:
    return [*PLACES, *dict.fromkeys(_spellings(zone)[1] for zone in known)]


def _asked(zones: Iterable[str]) -> Unclear[str]:
    labels = {zone: zone_label(zone) for zone in zones}
    alike = [label for label in labels.values() if list(labels.values()).count(label) > 1]
    return Unclear(
        tuple(
            Option(f"{label} ({zone.partition('/')[0]})" if label in alike else label, zone)
            for zone, label in labels.items()
        )
    )
