"""When what was given into the other's hands is shown: at fixed hours, which tell nothing about anybody's day."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.quiet import Quiet
from bot.domain.rhythm import on_date

HOURS = (time(12, 0), time(18, 0))
"""The hours of publication, by the clock of whoever is shown something."""

NOTICE = timedelta(minutes=30)
"""What was given less than this before an hour waits for the next one, or the two would stand too close."""


def next_publication(now: datetime, zone: str, quiet: Quiet) -> datetime:
    """Return the next of HOURS (UTC) in `zone` that is at least NOTICE away and not quiet.

    Where the quiet hours cover them all, it is the moment they end. Skipped and doubled times follow `on_date`.
    """
    soonest = now + NOTICE
    tz = ZoneInfo(zone)
    today = soonest.astimezone(tz).date()
    days = (today + timedelta(days=ahead) for ahead in range(-2, 4))
    hours = [hour for day in days for at in HOURS if (hour := on_date(day, at, tz)) is not None]
    awake = [hour for hour in hours if hour >= soonest and not quiet.is_quiet(hour, zone)]
    if awake:
        return min(awake)
    return min(end for end in (quiet.quiet_end(hour, zone) for hour in hours) if end >= soonest)
