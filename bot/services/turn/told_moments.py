"""The moments that a letter tells, as instants: what a platform can count down to."""

from collections.abc import Callable
from datetime import datetime

from bot.domain.people import Profile
from bot.services.ports.world import Dates

Moments = tuple[tuple[str, datetime], ...]


def told_moments(
    dates: Dates, text: str, now: datetime, reader: Profile, partner: Callable[[], Profile | None]
) -> Moments:
    """Return the moments told in a text by the reader's clock, each as it stands there and when that is, UTC.

    Where the partner's clock is another, some are told by theirs: only what is the same instant by both is returned.
    """
    if reader.zone is None:
        return ()
    found = dates.moments_in(text, reader.language, reader.zone, now)
    other = partner() if found else None
    if other is None or other.zone in (None, reader.zone):
        return found
    theirs = frozenset(dates.moments_in(text, reader.language, other.zone, now))
    return tuple(each for each in found if each in theirs)
