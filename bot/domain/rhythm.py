"""When a check-in is due: local clocks, cadence, and silence that makes it rarer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from hashlib import blake2b
from itertools import islice
from zoneinfo import ZoneInfo

DAILY_DAYS = 21
"""Days of daily check-ins, counted from the first."""

THRICE_DAYS = 63
"""Days of three a week after the daily ones; twelve weeks in all, then one a week."""

THRICE_A_WEEK = (0, 2, 4)
"""Days of a person's own week, which begins on the weekday of the first check-in."""

HALVE_AFTER = 2
"""Unanswered check-ins after which every second one is left out."""

ASK_AFTER = 5
"""Unanswered check-ins after which one question about pausing is put, and then nothing."""

CHECKIN_GRACE_S = 3 * 3600
"""Seconds. A check-in later than this would speak of another part of the day."""

_DAY = timedelta(days=1)


def local_date(instant: datetime, zone: str) -> date:
    """Return the calendar date in `zone` at `instant`."""
    return instant.astimezone(ZoneInfo(zone)).date()


def wall_instant(wall: datetime, tz: tzinfo) -> datetime:
    """Return the instant (UTC) at which clocks in `tz` first show the naive `wall`, or, in a gap, more."""
    instant = wall.replace(tzinfo=tz, fold=0).astimezone(UTC)
    if instant.astimezone(tz).replace(tzinfo=None) == wall:
        return instant
    early = int(wall.replace(tzinfo=tz, fold=1).timestamp()) - 1
    late = int(instant.timestamp()) + 1
    while late - early > 1:
        middle = (early + late) // 2
        if datetime.fromtimestamp(middle, tz).replace(tzinfo=None) < wall:
            early = middle
        else:
            late = middle
    return datetime.fromtimestamp(late, UTC)


def on_date(day: date, at: time, tz: tzinfo) -> datetime | None:
    """Return the instant (UTC) that stands for `at` on `day` in `tz`, or None if that date never was there.

    A time that clocks skip becomes the first moment after the gap, or, where that is already the next date,
    the last minute before it: each date keeps one moment of its own. Of a time shown twice, the first counts.
    """
    instant = wall_instant(datetime.combine(day, at), tz)
    if instant.astimezone(tz).date() == day:
        return instant
    before = instant - timedelta(minutes=1)
    return before if before.astimezone(tz).date() == day else None


def next_due(after: datetime, at: time, zone: str) -> datetime:
    """Return the first moment (UTC) later than `after` at which the clock in `zone` shows `at`.

    Skipped, doubled and missing times follow `on_date`.
    """
    tz = ZoneInfo(zone)
    day = after.astimezone(tz).date() - _DAY
    while True:
        due = on_date(day, at, tz)
        if due is not None and due > after:
            return due
        day += _DAY


def next_of_week(day: date, weekday: int) -> date:
    """Return the first date after `day` that falls on this weekday (0 = Monday)."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def spread_s(person_id: str, window_s: int) -> int:
    """Return the same delay for the same person, 0 ≤ delay < `window_s`, so that not all are due at once."""
    if window_s <= 0:
        return 0
    return int.from_bytes(blake2b(person_id.encode("utf-8", "replace"), digest_size=8).digest()) % window_s


class OccurrenceKind(StrEnum):
    """What a rhythm brings: a check-in, or the one question after long silence."""

    CHECKIN = "checkin"
    PAUSE_OR_STOP = "pause_or_stop"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One nudge of a rhythm: its moment (UTC), the local date it belongs to, and its kind."""

    due_at: datetime
    local_date: date
    kind: OccurrenceKind = OccurrenceKind.CHECKIN

    @property
    def expires_at(self) -> datetime:
        """The moment from which it is too late to send."""
        return self.due_at + timedelta(seconds=CHECKIN_GRACE_S)

    def is_stale(self, now: datetime) -> bool:
        """Return whether it is too late to send at `now`."""
        return now >= self.expires_at


@dataclass(frozen=True, slots=True)
class Rhythm:
    """One person's check-in time, by whose clock, since when, and what has met silence."""

    at: time
    zone: str
    started_on: date
    unanswered: int = 0
    last_local_date: date | None = None
    asked: bool = False


def next_checkin(rhythm: Rhythm, after: datetime) -> Occurrence | None:
    """Return what is due next after `after` (UTC), or None once the person was asked and stayed silent."""
    if rhythm.asked:
        return None
    days = _cadence(rhythm)
    if rhythm.last_local_date is not None and rhythm.unanswered >= HALVE_AFTER:
        days = islice(days, 1, None, 2)
    kind = OccurrenceKind.PAUSE_OR_STOP if rhythm.unanswered >= ASK_AFTER else OccurrenceKind.CHECKIN
    tz = ZoneInfo(rhythm.zone)
    worth_a_look = after.astimezone(tz).date() - _DAY
    return next(
        Occurrence(due, day, kind)
        for day in days
        if day >= worth_a_look and (due := on_date(day, rhythm.at, tz)) is not None and due > after
    )


def sent(rhythm: Rhythm, occurrence: Occurrence) -> Rhythm:
    """Return the rhythm once `occurrence` went out: it counts as unanswered until `answered`."""
    return replace(
        rhythm,
        unanswered=rhythm.unanswered + 1,
        last_local_date=max(occurrence.local_date, rhythm.last_local_date or date.min),
        asked=rhythm.asked or occurrence.kind is OccurrenceKind.PAUSE_OR_STOP,
    )


def answered(rhythm: Rhythm) -> Rhythm:
    """Return the rhythm once the person wrote anything: silence is forgotten."""
    return replace(rhythm, unanswered=0, asked=False)


def _cadence(rhythm: Rhythm) -> Iterator[date]:
    day = rhythm.started_on
    if rhythm.last_local_date is not None:
        day = max(day, rhythm.last_local_date + _DAY)
    while True:
        if _has_checkin((day - rhythm.started_on).days):
            yield day
        day += _DAY


def _has_checkin(day_number: int) -> bool:
    if day_number < DAILY_DAYS:
        return True
    if day_number < DAILY_DAYS + THRICE_DAYS:
        return day_number % 7 in THRICE_A_WEEK
    return day_number % 7 == 0
