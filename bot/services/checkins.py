"""Planning what arrives by itself: check-ins, slept-on drafts, the day after a hard one."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.domain.rhythm import Rhythm, local_date, next_checkin, next_due
from bot.services.records import Nudge
from bot.services.turn.context import Turn
from bot.services.turn.live import Live

MORNING = time(9, 0)
"""When a slept-on draft and the next day's check-in come, where no check-in time was chosen."""

A_WHILE = timedelta(hours=1)
"""Whoever wants something brought up again sooner than this is awake, whatever their quiet hours."""

NUDGE_FLOWS = {
    "checkin": "nudge_checkin",
    "pause_or_stop": "nudge_pause",
    "promise": "nudge_promise",
    "draft": "nudge_draft",
    "followup": "nudge_followup",
    "offer": "nudge_offer",
}
"""The flow that a nudge of each kind opens."""


def zone_of(turn: Turn) -> str:
    """Return the person's zone, or UTC while it isn't known."""
    return turn.profile.zone or "Etc/UTC"


def plan_checkin(turn: Turn) -> None:
    """Plan the next check-in by the person's rhythm; an earlier plan is withdrawn."""
    turn.tx.calendar.cancel(turn.id, "checkin")
    turn.tx.calendar.cancel(turn.id, "pause_or_stop")
    profile = turn.profile
    if profile.checkin_at is None or profile.muted:
        return
    rhythm = Rhythm(
        at=profile.checkin_at,
        zone=zone_of(turn),
        started_on=local_date(profile.checkins_since or turn.now, zone_of(turn)),
        unanswered=profile.unanswered,
        last_local_date=_last_day(turn),
        asked=profile.asked_to_pause,
    )
    due = next_checkin(rhythm, turn.now)
    if due is not None:
        turn.tx.calendar.plan(
            Nudge(
                turn.world.ids.new(),
                turn.id,
                due.kind.value,
                due.due_at,
                due.local_date,
                expires_at=due.expires_at,
            )
        )


def _last_day(turn: Turn) -> date | None:
    last = turn.tx.calendar.last(turn.id, "checkin")
    return last.local_date if last is not None else None


def stop_checkins(turn: Turn) -> None:
    """End the daily check-in; nothing is owed."""
    turn.profile = replace(turn.profile, checkin_at=None)
    turn.tx.calendar.cancel(turn.id, "checkin")
    turn.tx.calendar.cancel(turn.id, "pause_or_stop")


def plan_draft(turn: Turn, note_id: str) -> None:
    """Bring a draft up again tomorrow morning."""
    _plan_tomorrow(turn, "draft", note_id)


def plan_followup(turn: Turn) -> None:
    """Look in once on the day after, worded like any other check-in.

    By an unknown clock it comes a day from now: at an hour at which the person was awake.
    """
    _plan_tomorrow(turn, "followup", "")


def _plan_tomorrow(turn: Turn, kind: str, ref: str) -> None:
    zone = zone_of(turn)
    given = {"id": ref} if ref else {}
    at = turn.profile.checkin_at if kind == "followup" and turn.profile.checkin_at else MORNING
    due_at = next_due(turn.now, at, zone)
    if local_date(due_at, zone) == local_date(turn.now, zone):
        due_at = next_due(due_at, at, zone)
    if turn.profile.zone is None:
        due_at = turn.now + timedelta(days=1)
    turn.tx.calendar.plan(
        Nudge(turn.world.ids.new(), turn.id, kind, due_at, local_date(due_at, zone), ref, body={"given": given})
    )


def move_nudge(turn: Turn, live: Live, by: timedelta) -> None:
    """Bring the nudge that was just answered up again after this long, out of quiet hours.

    Where a check-in is planned for that date anyway, that one does.
    """
    frame = live.before.stack[0]
    kind = next((kind for kind, flow in NUDGE_FLOWS.items() if flow == frame.flow), "checkin")
    zone = zone_of(turn)
    due_at = turn.now + by
    if turn.profile.zone is not None and by >= A_WHILE:
        due_at = turn.profile.quiet.quiet_end(due_at, zone)
    planned = turn.tx.calendar.pending(turn.id, kind) if kind == "checkin" else ()
    if any(local_date(due_at, zone) == each.local_date for each in planned):
        return
    ref = f"again.{live.thread.id}"
    turn.tx.calendar.plan(
        Nudge(
            turn.world.ids.new(),
            turn.id,
            kind,
            due_at,
            local_date(due_at, zone),
            ref,
            body={"given": dict(frame.slots)},
        )
    )
