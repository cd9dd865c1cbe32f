"""Planning what arrives by itself: check-ins, slept-on drafts, the day after a hard one, and moving all of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Profile
from bot.domain.quiet import Quiet
from bot.domain.rhythm import (
    CHECKIN_GRACE_S,
    Occurrence,
    Rhythm,
    local_date,
    next_checkin,
    next_due,
    on_date,
    spread_s,
)
from bot.services.records import Json, Nudge
from bot.services.turn.context import Turn
from bot.services.turn.live import Live

CHECKIN, PAUSE, FOLLOWUP, DRAFT, OFFER = "checkin", "pause_or_stop", "followup", "draft", "offer"

MORNING = time(9, 0)
"""When a slept-on draft and the next day's check-in come, where no check-in time was chosen."""

A_WHILE = timedelta(hours=1)
"""Whoever wants something brought up again sooner than this is awake, whatever their quiet hours."""

A_DAY = timedelta(days=1)

EVENING_LASTS = timedelta(hours=8)
"""How long after a check-in its answer, given past midnight, still belongs to the day before."""

NUDGE_FLOWS = {
    CHECKIN: "nudge_checkin",
    PAUSE: "nudge_pause",
    "promise": "nudge_promise",
    DRAFT: "nudge_draft",
    FOLLOWUP: "nudge_followup",
    OFFER: "nudge_offer",
    "weekly": "nudge_weekly",
    "review": "nudge_review",
    "digest": "nudge_digest",
    "confirm": "nudge_confirm",
    "told": "nudge_told",
}
"""The flow that a nudge of each kind opens."""

GRACE: Mapping[str, timedelta] = {
    CHECKIN: timedelta(seconds=CHECKIN_GRACE_S),
    PAUSE: timedelta(seconds=CHECKIN_GRACE_S),
    "promise": timedelta(hours=3),
}
"""How late a nudge that was put off may still come; the others wait for whenever there is somebody to hear them."""

BY_OWN_CLOCK = frozenset({CHECKIN, OFFER, "confirm", DRAFT, FOLLOWUP, "weekly", "review"})
"""Kinds that come at a time of day of the person's own, wherever they are by then."""

AGAIN = "again."
"""How the ref of a nudge begins that was put off."""


def zone_of(turn: Turn) -> str:
    """Return the person's zone, or UTC while it isn't known."""
    return turn.profile.zone or "Etc/UTC"


def plan_checkin(turn: Turn) -> None:
    """Plan the next check-in by the person's rhythm; an earlier plan is withdrawn, one that was put off is not."""
    turn.tx.calendar.cancel(turn.id, CHECKIN, "")
    turn.tx.calendar.cancel(turn.id, PAUSE, "")
    profile, zone = turn.profile, zone_of(turn)
    at = _checkin_time(profile)
    if at is None or profile.muted:
        return
    rhythm = Rhythm(
        at=at,
        zone=zone,
        started_on=local_date(profile.checkins_since or turn.now, zone),
        unanswered=profile.unanswered,
        last_local_date=_last_day(turn),
        asked=profile.asked_to_pause,
    )
    delay = timedelta(seconds=spread_s(turn.id, turn.world.spread_s))
    due = next_checkin(rhythm, turn.now - delay)
    if due is not None:
        due_at = _spread(profile, zone, due, delay)
        turn.tx.calendar.plan(
            Nudge(turn.world.ids.new(), turn.id, due.kind.value, due_at, due.local_date, expires_at=due.expires_at)
        )


def _checkin_time(profile: Profile) -> time | None:
    """Return the time of day of the check-in: where quiet hours were laid over it, when they end."""
    at = profile.checkin_at
    return profile.quiet.end if at is not None and profile.zone and profile.quiet.covers(at) else at


def _spread(profile: Profile, zone: str, due: Occurrence, delay: timedelta) -> datetime:
    """Return the moment that is this person's own, unless the delay led into the night or another date."""
    later = due.due_at + delay
    return due.due_at if local_date(later, zone) != due.local_date or profile.quiet.is_quiet(later, zone) else later


def _last_day(turn: Turn) -> date | None:
    """Return the latest date that had its message: a check-in's own, or, by today's clock, whatever came."""
    last, knocked_at = turn.tx.calendar.last(turn.id, CHECKIN), turn.profile.knocked_at
    days = [last.local_date] if last is not None else []
    return max([*days, *([local_date(knocked_at, zone_of(turn))] if knocked_at is not None else [])], default=None)


def day_of_answer(turn: Turn) -> date:
    """Return the date that a check-in answered now belongs to: yesterday's, where it came late that evening."""
    knocked_at, today = turn.profile.knocked_at, turn.local_date()
    if knocked_at is None or turn.now - knocked_at >= EVENING_LASTS:
        return today
    day, recent = local_date(knocked_at, zone_of(turn)), turn.profile.recent
    return day if not recent or recent[-1].day < day else today


def stop_checkins(turn: Turn) -> None:
    """End the daily check-in; nothing is owed."""
    turn.profile = replace(turn.profile, checkin_at=None)
    turn.tx.calendar.cancel(turn.id, CHECKIN)
    turn.tx.calendar.cancel(turn.id, PAUSE)


def keep_quiet(turn: Turn, start: time, end: time) -> None:
    """Let nothing come between these times of day from now on; equal ones mean that no hours are quiet."""
    turn.profile = replace(turn.profile, quiet=Quiet(start, end))
    plan_checkin(turn)


def plan_draft(turn: Turn, note_id: str) -> None:
    """Bring a draft up again tomorrow morning."""
    _plan_tomorrow(turn, DRAFT, note_id)


def plan_followup(turn: Turn) -> None:
    """Look in once on the day after, worded like any other check-in.

    By an unknown clock it comes a day from now: at an hour at which the person was awake.
    """
    _plan_tomorrow(turn, FOLLOWUP, "")


def _plan_tomorrow(turn: Turn, kind: str, ref: str) -> None:
    given = {"id": ref} if ref else {}
    at = turn.profile.checkin_at if kind == FOLLOWUP and turn.profile.checkin_at else MORNING
    due_at = tomorrow_at(turn, at) if turn.profile.zone is not None else turn.now + A_DAY
    day = local_date(due_at, zone_of(turn))
    turn.tx.calendar.plan(Nudge(turn.world.ids.new(), turn.id, kind, due_at, day, ref, body={"given": given}))


def tomorrow_at(turn: Turn, at: time) -> datetime:
    """Return the next moment (UTC) after today at which the person's clock shows `at`."""
    zone = zone_of(turn)
    due_at = next_due(turn.now, at, zone)
    return next_due(due_at, at, zone) if local_date(due_at, zone) == turn.local_date() else due_at


def move_nudge(turn: Turn, live: Live, by: timedelta) -> None:
    """Bring the nudge that was just answered up again after this long, out of quiet hours.

    Where a check-in is planned for that date anyway, that one does. What is wanted again the same day comes then,
    whatever else came; what is wanted tomorrow takes its turn with the rest of that day.
    """
    frame = live.before.stack[0]
    kind = next((kind for kind, flow in NUDGE_FLOWS.items() if flow == frame.flow), CHECKIN)
    zone = zone_of(turn)
    due_at = turn.now + by
    if turn.profile.zone is not None and by >= A_WHILE:
        due_at = turn.profile.quiet.quiet_end(due_at, zone)
    planned = turn.tx.calendar.pending(turn.id, kind) if kind == CHECKIN else ()
    if any(local_date(due_at, zone) == each.local_date for each in planned):
        return
    body: Json = {"given": dict(frame.slots), "soon": by < A_DAY, "awake": by < A_WHILE}
    turn.tx.calendar.plan(
        Nudge(
            turn.world.ids.new(),
            turn.id,
            kind,
            due_at,
            local_date(due_at, zone),
            f"{AGAIN}{live.thread.id}",
            expires_at=due_at + GRACE[kind] if kind in GRACE else None,
            body=body,
        )
    )


def move_zone(turn: Turn, zone: str) -> None:
    """Go by another clock: what is still to come keeps its local date and time of day; no date gets two check-ins.

    What was put off by minutes or an hour keeps its instant, and so does what was planned by an unknown clock.
    """
    before = turn.profile.zone
    turn.profile = replace(turn.profile, zone=zone)
    if before == zone:
        return
    for kind in sorted(BY_OWN_CLOCK):
        for nudge in turn.tx.calendar.pending(turn.id, kind):
            if _has_time_of_day(nudge, before):
                turn.tx.calendar.move(nudge, _by_clock(nudge.due_at, ZoneInfo(before or "Etc/UTC"), ZoneInfo(zone)))
    plan_checkin(turn)


def _has_time_of_day(nudge: Nudge, zone: str | None) -> bool:
    if nudge.kind in (OFFER, "confirm", CHECKIN) and not nudge.ref.startswith(AGAIN):
        return False  # A fixed hour stays what it was when it was fixed; a check-in is planned anew.
    return not nudge.body.get("soon") and (zone is not None or nudge.kind not in (DRAFT, FOLLOWUP))


def _by_clock(due_at: datetime, before: ZoneInfo, after: ZoneInfo) -> datetime:
    """Return the moment at which the clock after shows, on the same date, what the one before would have shown."""
    wall = due_at.astimezone(before)
    return on_date(wall.date(), wall.time(), after) or due_at
