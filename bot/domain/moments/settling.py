"""From what may be meant to what is asked or taken: nothing past, too far, or never to come."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from bot.domain.moments.reading import Option, Read, Reading, Reason, Unclear, Unread
from bot.domain.moments.vocabulary import Vocabulary
from bot.domain.rhythm import on_date, wall_instant

T = TypeVar("T")

AHEAD_DAYS = 730
"""Days. Two years: what is promised further off is a wish."""


def settled(wall: datetime, now: datetime) -> datetime | Reason:
    """Return the moment at which the clock of `now` shows `wall`, or why it can't be meant.

    A skipped time becomes the first moment after the gap; a doubled one its first, while that is to come.
    """
    tz = now.tzinfo or UTC
    day = out_of_reach(wall.date(), now.date())
    if day is not None:
        return day
    if on_date(wall.date(), wall.time(), tz) is None:
        return Reason.NO_SUCH_DAY
    instant = wall_instant(wall, tz)
    again = wall.replace(tzinfo=tz, fold=1).astimezone(UTC)
    if instant <= now < again:
        instant = again
    if instant <= now:
        return Reason.PAST
    if instant - now.astimezone(UTC) > timedelta(days=AHEAD_DAYS):
        return Reason.TOO_FAR
    return instant.astimezone(tz)


def out_of_reach(day: date, today: date) -> Reason | None:
    """Return why a date can't be meant, or None if it can."""
    if day < today:
        return Reason.PAST
    return Reason.TOO_FAR if (day - today).days > AHEAD_DAYS else None


def moments(walls: Iterable[datetime], now: datetime) -> tuple[list[datetime], list[Reason]]:
    """Return the moments among `walls` that are still to come, earliest first, and why the others aren't."""
    found = [settled(wall, now) for wall in walls]
    to_come = {moment.astimezone(UTC): moment for moment in found if isinstance(moment, datetime)}
    missed = [why for why in found if isinstance(why, Reason)]
    return [to_come[instant] for instant in sorted(to_come)], missed


def reading(options: list[Option[T]], *, sure: bool, why: Iterable[Reason] = (), day: date | None = None) -> Reading[T]:
    """Return the one option when it is sure, several or a doubtful one to be asked, or why there is none."""
    if not options:
        reasons = set(why)
        order = (Reason.PAST, Reason.TOO_FAR, Reason.NO_SUCH_DAY, Reason.NOT_UNDERSTOOD)
        return Unread(next((reason for reason in order if reason in reasons), Reason.NOT_UNDERSTOOD))
    if sure and len(options) == 1:
        return Read(options[0].value)
    return Unclear(tuple(options), day)


def moment_option(moment: datetime, now: datetime, words: Vocabulary) -> Option[datetime]:
    """Return the moment with a label like "Friday 27 November, 08:00"; another year is shown."""
    label = date_option(moment.date(), now.date(), words).label
    return Option(f"{label}, {moment:%H:%M}", moment)


def date_option(day: date, today: date, words: Vocabulary) -> Option[date]:
    """Return the date with a label like "Friday 27 November"."""
    year = "" if day.year == today.year else f" {day.year}"
    weekday, month = words.weekday_names[day.weekday()], words.month_names[day.month - 1]
    return Option(f"{weekday} {day.day} {month}{year}", day)


def time_option(at: time) -> Option[time]:
    """Return the time of day with a label like "08:00"."""
    return Option(f"{at:%H:%M}", at)
