"""Looking back together with oneself: the weekly page, small wins, and days on which something is looked at again."""

from dataclasses import replace
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.rhythm import next_of_week, on_date
from bot.engine.events import Listed
from bot.engine.flow import Value
from bot.services.checkins import MORNING, zone_of
from bot.services.records import Note, Nudge
from bot.services.turn.context import Turn

WEEKLY, REVIEW = "weekly", "review"
"""Kinds of nudges that ask to look back."""

PULSE, WIN = "pulse", "win"
"""Kinds of notes that are looked back on."""

EVENING = time(18, 0)
"""When the weekly page comes where no check-in time was chosen."""

WEEKLY_LIFE = timedelta(days=3)
"""How long after its evening a weekly page may still be asked for: nearer to the next one it would be a second."""

WINS_LISTED = 10
"""Small wins shown as buttons, the newest first."""

LABEL_LENGTH = 50
"""Characters of a small win on a button; a longer one is cut."""


def start_weekly(turn: Turn) -> None:
    """Ask for a weekly page from now on, on the weekday of the check-ins' first day, or else on today's."""
    since = turn.profile.checkins_since
    first = since.astimezone(ZoneInfo(zone_of(turn))).date() if since is not None else turn.local_date()
    turn.profile = replace(turn.profile, weekly_since=first)
    plan_weekly(turn)


def stop_weekly(turn: Turn) -> None:
    """Ask for no weekly page any more."""
    folded = tuple(each for each in turn.profile.folded if each.kind != WEEKLY)
    turn.profile = replace(turn.profile, weekly_since=None, folded=folded)
    turn.tx.calendar.cancel(turn.id, WEEKLY)


def plan_weekly(turn: Turn) -> None:
    """Plan the next weekly page after today, at the check-in's time of day; one that is planned stays."""
    profile, zone = turn.profile, zone_of(turn)
    if profile.weekly_since is None:
        return
    day, due_at = turn.local_date(), None
    while due_at is None:
        day = next_of_week(day, profile.weekly_since.weekday())
        due_at = on_date(day, profile.checkin_at or EVENING, ZoneInfo(zone))
    due_at = profile.quiet.quiet_end(due_at, zone)
    weekly = Nudge(turn.world.ids.new(), turn.id, WEEKLY, due_at, day, expires_at=due_at + WEEKLY_LIFE)
    turn.tx.calendar.plan(weekly)


def plan_review(turn: Turn, on: date, title: str, about: str) -> None:
    """Bring something up again on this date, at the check-in's time of day or in the morning.

    A time of day that has passed, and a date that never was, wait for the next day.
    """
    zone, at = zone_of(turn), turn.profile.checkin_at or MORNING
    day = max(on, turn.local_date())
    while (due_at := on_date(day, at, ZoneInfo(zone))) is None or due_at <= turn.now:
        day += timedelta(days=1)
    due_at = turn.profile.quiet.quiet_end(due_at, zone)
    review_id = turn.world.ids.new()
    given = {"title": title, "about": about}
    turn.tx.calendar.plan(Nudge(review_id, turn.id, REVIEW, due_at, day, review_id, body={"given": given}))


def keep_win(turn: Turn, text: str) -> None:
    """Keep a small thing that went well."""
    body = {"title": turn.phrase("win_title"), "text": text}
    turn.tx.notes.add(Note(turn.world.ids.new(), turn.id, WIN, turn.now, body))


def wins(turn: Turn) -> tuple[Listed, ...]:
    """Return the newest small wins as buttons, by the ids of their notes."""
    found = turn.tx.notes.of(turn.id, WIN, WINS_LISTED)
    return tuple(Listed(note.id, _cut(" ".join(str(note.body["text"]).split()))) for note in found)


def _cut(text: str) -> str:
    return text if len(text) <= LABEL_LENGTH else f"{text[: LABEL_LENGTH - 1].rstrip()}…"


def last_win(turn: Turn) -> str | None:
    """Return the newest small win, as it was written."""
    found = turn.tx.notes.of(turn.id, WIN, 1)
    return str(found[0].body["text"]) if found else None


def keep_pulse(turn: Turn, scales: dict[str, Value], line: str | None) -> None:
    """Keep the numbers of a week for their owner alone; `scales` are called safe, rely and heard."""
    body = {"title": turn.phrase("pulse_title"), **scales, **({"line": line} if line is not None else {})}
    turn.tx.notes.add(Note(turn.world.ids.new(), turn.id, PULSE, turn.now, body))


def last_pulse(turn: Turn) -> str | None:
    """Return the numbers of the last weekly page, in words."""
    found = turn.tx.notes.of(turn.id, PULSE, 1)
    if not found:
        return None
    return turn.phrase("pulse_line", **{name: str(found[0].body[name]) for name in ("safe", "rely", "heard")})


def looked_back(turn: Turn) -> bool:
    """Return whether the page that is due was written by itself in the days before."""
    found = turn.tx.notes.of(turn.id, PULSE, 1)
    return bool(found) and turn.now - found[0].at < WEEKLY_LIFE
