"""One message a day: what comes by itself gives way to the check-in, waits for a day of its own, or has passed."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import Folded
from bot.domain.rhythm import local_date
from bot.engine.flow import Value
from bot.services.checkins import CHECKIN, FOLLOWUP, OFFER, PAUSE, tomorrow_at, zone_of
from bot.services.looking_back import REVIEW, WEEKLY, looked_back
from bot.services.offers import publish
from bot.services.promised import due_promises, still_fits
from bot.services.records import Nudge
from bot.services.turn.context import Turn

PROMISE, CONFIRM, DIGEST = "promise", "confirm", "digest"

CHECKINS = frozenset({CHECKIN, PAUSE})
"""Kinds that come first: a day on which one comes has its message."""

ONE_A_DAY = frozenset({OFFER, WEEKLY, REVIEW, CONFIRM, DIGEST})
"""Kinds that only knock on a day without any other such message."""

STOPPED = timedelta(minutes=30)
"""What is later than this was made late by a stop: whoever is busy is looked for more often."""

HELD_UP = timedelta(minutes=1)
"""What is later than this didn't ring at its own minute."""

FIRST = (FOLLOWUP, CHECKIN, PAUSE)
"""Kinds in the order in which they go before all others that are due by then."""


def in_order(nudges: tuple[Nudge, ...]) -> list[Nudge]:
    """Return what is due with the kinds first to which others give way."""
    places = {kind: place for place, kind in enumerate(FIRST)}
    return sorted(nudges, key=lambda nudge: places.get(nudge.kind, len(FIRST)))


def stands(turn: Turn, nudge: Nudge) -> bool:
    """Return whether there is still something to knock for; an offer becomes visible by this, knock or none."""
    given = nudge.body.get("given", {})
    if nudge.kind == OFFER:
        return publish(turn, nudge) and not _was_told(turn, nudge)
    if nudge.kind in CHECKINS:
        is_second = knocked_today(turn) and not nudge.body.get("soon")
        return not is_second and not (nudge.kind == CHECKIN and _is_answered(turn, nudge))
    if nudge.kind in (PROMISE, CONFIRM):
        kind = str(given.get("kind", nudge.kind))
        return still_fits(turn, str(given["id"]), kind) and not _was_told(turn, nudge)
    if nudge.kind == WEEKLY:
        return turn.profile.weekly_since is not None and not looked_back(turn) and not _was_told(turn, nudge)
    if nudge.kind == DIGEST:
        return _has_passed(turn, nudge)
    return not _was_told(turn, nudge)


def _is_answered(turn: Turn, nudge: Nudge) -> bool:
    recent = turn.profile.recent
    return bool(recent) and recent[-1].day >= nudge.local_date


def _was_told(turn: Turn, nudge: Nudge) -> bool:
    return any(each.nudge == nudge.id and each.told for each in turn.profile.folded)


def is_late(turn: Turn, nudge: Nudge) -> bool:
    """Return whether its time ran out; what waits for a day of its own does so by our doing, and isn't late."""
    waits = any(each.nudge == nudge.id for each in turn.profile.folded)
    return nudge.expires_at is not None and turn.now >= nudge.expires_at and not waits


def knocked_today(turn: Turn) -> bool:
    """Return whether something came by itself today, by the clock the person goes by now."""
    at = turn.profile.knocked_at
    return at is not None and local_date(at, zone_of(turn)) == turn.local_date()


def gives_way(turn: Turn, nudge: Nudge) -> bool:
    """Return whether it waits for another day, because this one has its message, or will have it."""
    if nudge.kind not in ONE_A_DAY or nudge.body.get("soon") or turn.profile.muted:
        return False
    if is_late(turn, nudge) or not stands(turn, nudge):
        return False
    return knocked_today(turn) or (nudge.kind != DIGEST and (_checkin_to_come(turn) or _digest_to_come(turn)))


def put_off(turn: Turn, nudge: Nudge) -> None:
    """Let it wait for the same time tomorrow, and be mentioned before in a check-in."""
    zone = zone_of(turn)
    due_at = tomorrow_at(turn, nudge.due_at.astimezone(ZoneInfo(zone)).time())
    if turn.tx.calendar.move(nudge, turn.profile.quiet.quiet_end(due_at, zone)):
        turn.profile = turn.profile.with_folded(Folded(nudge.id, nudge.kind, _about(nudge)))


def _about(nudge: Nudge) -> str:
    given = nudge.body.get("given", {})
    return str(given.get("title") or given.get("id") or "")


def _checkin_to_come(turn: Turn) -> bool:
    zone, today = zone_of(turn), turn.local_date()
    planned = [nudge for kind in FIRST for nudge in turn.tx.calendar.pending(turn.id, kind)]
    return any(
        local_date(nudge.due_at, zone) == today
        and not turn.profile.quiet.is_quiet(nudge.due_at, zone)
        and not (nudge.kind == CHECKIN and _is_answered(turn, nudge))
        for nudge in planned
    )


def _digest_to_come(turn: Turn) -> bool:
    return any(_has_passed(turn, nudge) for nudge in turn.tx.calendar.pending(turn.id, DIGEST))


def pass_by(turn: Turn, nudge: Nudge) -> None:
    """See to it that what came too late to be sent is told of, once, with all else that passed meanwhile."""
    is_checkin = nudge.kind == CHECKIN and turn.now - nudge.due_at >= STOPPED
    if nudge.kind != PROMISE and not is_checkin:
        return
    due_at = turn.profile.quiet.quiet_end(turn.now, zone_of(turn)) if turn.profile.zone is not None else turn.now
    body = {"checkin": is_checkin}
    if not turn.tx.calendar.pending(turn.id, DIGEST):
        digest = Nudge(turn.world.ids.new(), turn.id, DIGEST, due_at, local_date(due_at, zone_of(turn)), body=body)
        turn.tx.calendar.plan(digest)


def _has_passed(turn: Turn, nudge: Nudge) -> bool:
    """Return whether there is something to look at that today's check-in doesn't bring anyway."""
    if nudge.body.get("soon"):
        return True
    if _checkin_to_come(turn):
        return False
    recent = turn.profile.recent
    missed = nudge.body.get("checkin") and not (recent and recent[-1].day >= turn.local_date())
    return bool(missed) or bool(due_promises(turn))


def gone_through(turn: Turn, nudge: Nudge) -> bool:
    """Return whether a late reminder is left out: its promise is asked about later, or a digest tells of several."""
    kind = nudge.body["given"].get("kind") if nudge.kind == PROMISE else None
    late = turn.now - nudge.due_at
    if kind != "after":
        return kind == "at" and late >= STOPPED
    if late >= STOPPED and len(due_promises(turn)) > 1:
        pass_by(turn, nudge)
    return late >= HELD_UP and _digest_to_come(turn)


def waiting_review(turn: Turn) -> dict[str, Value]:
    """Return what the review that waits for a day of its own is about; nothing where none waits."""
    waiting = {each.nudge for each in turn.profile.folded}
    found = [nudge for nudge in turn.tx.calendar.pending(turn.id, REVIEW) if nudge.id in waiting]
    return dict(found[-1].body["given"]) if found else {}


def note_knock(turn: Turn, nudge: Nudge) -> None:
    """Remember that today has its message, unless it was asked for."""
    if nudge.kind in FIRST or (nudge.kind in ONE_A_DAY and not nudge.body.get("soon")):
        turn.profile = replace(turn.profile, knocked_at=turn.now)
