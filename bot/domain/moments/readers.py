"""Reads a typed time, date or moment; asks where it could be wrong."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.moments.meanings import DAY, PART_HOURS, Meant, alternatives, meant, walls
from bot.domain.moments.phrases import Delay, Phrase
from bot.domain.moments.reading import Read, Reading, Reason, Unread
from bot.domain.moments.scan import scan
from bot.domain.moments.settling import (
    AHEAD_DAYS,
    date_option,
    moment_option,
    moments,
    out_of_reach,
    reading,
    time_option,
)
from bot.domain.moments.vocabulary import ENGLISH, Part, Vocabulary

DAY_HOURS = (9, 12, 18, 20)
"""Hours to choose from when only a date was named."""

FEW_HOURS = (9, 18)
"""The same, when the date is open as well."""

MOST_DATES = 3
"""Open dates for which hours are still offered; with more, the time is asked for by itself."""


def read_moment(
    text: str, now_local: datetime, on: date | None = None, words: Vocabulary = ENGLISH
) -> Reading[datetime]:
    """Return the moment `text` means, after `now_local` (aware, the person's clock) and within two years.

    A time without a date belongs to `on`, else to its next coming. A date without a time becomes options.
    """
    found = scan(text, now_local.date(), words)
    if found.bad is not None:
        return Unread(found.bad.reason)
    delay = _delay(found.phrases)
    if delay is not None:
        return _after(delay, found.phrases, now_local)
    everything = [meant(phrases, now_local.date()) for phrases in alternatives(found.phrases)]
    possible = [one for one in everything if one is not None]
    if len(possible) == 1 and not possible[0].times:
        return _offered(possible[0], now_local, on, words)
    spread = [wall for one in possible for wall in _walls(one, now_local, on)]
    to_come, why = moments(spread, now_local)
    options = [moment_option(moment, now_local, words) for moment in to_come]
    return reading(options, sure=all(one.sure_date and one.sure_time for one in possible), why=why)


def read_date(text: str, now_local: datetime, words: Vocabulary = ENGLISH) -> Reading[date]:
    """Return the date `text` means, today or later by the person's clock and within two years."""
    today = now_local.date()
    found = scan(text, today, words)
    if found.bad is not None:
        return Unread(found.bad.reason)
    delay = _delay(found.phrases)
    if delay is not None:
        one = Meant((_later(now_local, delay).date(),))
    else:
        one = meant(alternatives(found.phrases)[0], today) or Meant()
    reasons = [why for day in one.dates if (why := out_of_reach(day, today)) is not None]
    within = [day for day in sorted(one.dates) if out_of_reach(day, today) is None]
    return reading([date_option(day, today, words) for day in within], sure=one.sure_date, why=reasons)


def read_time(text: str, now_local: datetime, words: Vocabulary = ENGLISH) -> Reading[time]:
    """Return the time of day `text` means, whatever its date."""
    found = scan(text, now_local.date(), words)
    if found.bad is not None:
        return Unread(found.bad.reason)
    delay = _delay(found.phrases)
    if delay is not None:
        return Read(_later(now_local, delay).time())
    one = meant(alternatives(found.phrases)[-1], now_local.date())
    if one is None:
        return Unread(Reason.NOT_UNDERSTOOD)
    if not one.times and not one.parts:
        return Unread(Reason.NO_TIME)
    times = sorted(set(one.times)) or _hours(one.parts, ())
    return reading([time_option(at) for at in times], sure=bool(one.times) and one.sure_time)


def _delay(phrases: Sequence[Phrase]) -> timedelta | None:
    return next((timedelta(seconds=phrase.seconds) for phrase in phrases if isinstance(phrase, Delay)), None)


def _later(now: datetime, delay: timedelta) -> datetime:
    return (now.astimezone(UTC) + delay).astimezone(now.tzinfo)


def _after(delay: timedelta, phrases: Sequence[Phrase], now: datetime) -> Reading[datetime]:
    """Return the moment `delay` from now: time that passes, whatever clocks do meanwhile."""
    if len(phrases) > 1:
        return Unread(Reason.NOT_UNDERSTOOD)
    if not delay:
        return Unread(Reason.PAST)
    if delay > timedelta(days=AHEAD_DAYS):
        return Unread(Reason.TOO_FAR)
    return Read(_later(now, delay))


def _walls(one: Meant, now: datetime, on: date | None) -> Iterator[datetime]:
    """Yield the naive local moments one meaning allows."""
    today = now.date()
    dates = one.dates or ((on,) if on else ())
    if dates:
        for day in dates:
            if out_of_reach(day, today) is not None:
                yield datetime.combine(day, time())
            else:
                times = one.times or _hours(one.parts, FEW_HOURS)
                yield from walls(day, times, one.parts, midnight=one.midnight)
        return
    for at in one.times:
        coming = (datetime.combine(today + DAY * ahead, at) for ahead in range(3))
        yield next(wall for wall in coming if moments([wall], now)[0])


def _hours(parts: Sequence[Part], otherwise: Iterable[int]) -> list[time]:
    hours = {hour for part in parts for hour in PART_HOURS[part]} or set(otherwise)
    return [time(hour) for hour in sorted(hours)]


def _offered(one: Meant, now: datetime, on: date | None, words: Vocabulary) -> Reading[datetime]:
    """Return hours to choose from on the date, or the dates, that were named without a time."""
    today = now.date()
    dates = one.dates or ((on,) if on else ())
    if not dates:
        later_today, _ = moments((datetime.combine(today, at) for at in _hours(one.parts, ())), now)
        dates = (today if later_today else today + DAY,)
    if len(dates) > MOST_DATES:
        return Unread(Reason.NO_TIME)
    hours = _hours(one.parts, DAY_HOURS if len(dates) == 1 else FEW_HOURS)
    to_come, why = moments((datetime.combine(day, at) for day in dates for at in hours), now)
    if not to_come and today in dates:
        return Unread(Reason.NO_TIME)
    options = [moment_option(moment, now, words) for moment in to_come]
    return reading(options, sure=False, why=why, day=dates[0] if len(dates) == 1 else None)
