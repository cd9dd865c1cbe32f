"""From a moment as it is told, without its year, back to the instant that was meant."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

YEARS = (0, 1, -1)
"""The years next to the present one. In no two of them does a date fall on the same weekday."""


def told_instant(weekday: int, month: int, day: int, at: time, *, zone: str, now: datetime) -> datetime | None:
    """Return when the clock of `zone` shows this, in the year that its weekday (0 for Monday) settles, UTC.

    None where it fits no year next to `now`, or where the clock shows that hour twice on that day, or never.
    """
    present = now.astimezone(ZoneInfo(zone)).year
    for year in (present + distance for distance in YEARS):
        try:
            wall = datetime(year, month, day, at.hour, at.minute)  # noqa: DTZ001 - the zone is put to it below
        except ValueError:
            continue
        if wall.weekday() == weekday:
            return _only_instant(wall, ZoneInfo(zone))
    return None


def _only_instant(wall: datetime, zone: ZoneInfo) -> datetime | None:
    first, second = (wall.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() != second.utcoffset():
        return None
    try:
        return first.astimezone(UTC)
    except OverflowError:
        return None
