"""What a promise plans: its falling due, its makers' reminders, and the question to whom it was made."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.domain.people import Profile
from bot.domain.promises import Promise, is_daily, reminders
from bot.domain.promises.reminding import AFTER
from bot.domain.publishing import next_publication
from bot.domain.rhythm import local_date
from bot.services.records import Json, Nudge
from bot.services.turn.context import Turn

REMINDER_LIFE = timedelta(hours=3)
"""A reminder that could not go out for this long is of no use any more."""

CONFIRM_LIFE = timedelta(days=1)

QUIET_STEP = timedelta(minutes=5)
"""How finely the last moment before quiet hours is looked for."""

KINDS = ("before", "at", "after")


def plan_reminders(turn: Turn, promise: Promise) -> None:
    """Plan its falling due, and what each of its makers is reminded of. What was planned before is withdrawn."""
    stop_reminders(turn, promise)
    _plan(turn, promise.maker, "due", promise.due_at, promise, ref=promise.id, body={})
    for maker, profile in _makers(turn, promise):
        for kind, due_at in _awake_ones(turn, promise, profile):
            given = {"id": promise.id, "what": promise.what, "kind": kind}
            ref = f"{promise.id}.{kind}"
            _plan(turn, maker, "promise", due_at, promise, ref=ref, body={"given": given}, life=REMINDER_LIFE)


def stop_reminders(turn: Turn, promise: Promise) -> None:
    """Withdraw whatever this promise has planned."""
    turn.tx.calendar.cancel(promise.maker, "due", promise.id)
    for maker in promise.makers:
        for kind in KINDS:
            turn.tx.calendar.cancel(maker, "promise", f"{promise.id}.{kind}")


def no_more_before(turn: Turn, promise_id: str) -> None:
    """Withdraw the reminder at its very time: its maker has it in mind."""
    turn.tx.calendar.cancel(turn.id, "promise", f"{promise_id}.at")


def plan_question(turn: Turn, promise: Promise) -> None:
    """Ask its recipient afterwards how they saw it, at an hour of theirs that depends on nothing anybody does.

    One that comes round nearly every day is only asked about with their check-in.
    """
    profile = _profile(turn, promise.to) if promise.to is not None else None
    if promise.to is None or profile is None or promise.joint or not promise.is_accepted or is_daily(promise):
        return
    due_at = next_publication(promise.due_at + AFTER, profile.zone or "Etc/UTC", profile.quiet)
    body = {"given": {"id": promise.id}}
    _plan(turn, promise.to, "confirm", due_at, promise, ref=promise.id, body=body, life=CONFIRM_LIFE)


def _awake_ones(turn: Turn, promise: Promise, profile: Profile) -> Iterator[tuple[str, datetime]]:
    """Yield the reminders still to come, out of this maker's quiet hours; two of one moment are one."""
    zone = profile.zone or promise.zone
    taken: set[datetime] = set()
    for reminder in reminders(promise):
        if reminder.kind == "after":
            due_at: datetime | None = profile.quiet.quiet_end(reminder.due_at, zone)
        else:
            due_at = _awake(turn, promise, profile, reminder.due_at) if reminder.due_at > turn.now else None
        if due_at is not None and due_at not in taken:
            taken.add(due_at)
            yield reminder.kind, due_at


def _awake(turn: Turn, promise: Promise, profile: Profile, due_at: datetime) -> datetime | None:
    """Return when to remind: a reminder that would fall into quiet hours comes just before they begin.

    None where there is no such moment left: after the deed it would be of no use.
    """
    zone = profile.zone or promise.zone
    earlier = due_at
    while profile.quiet.is_quiet(earlier, zone):
        earlier -= QUIET_STEP
    if earlier > turn.now:
        return earlier
    awake = profile.quiet.quiet_end(due_at, zone)
    return awake if awake <= promise.due_at else None


def _makers(turn: Turn, promise: Promise) -> Iterator[tuple[str, Profile]]:
    for maker in promise.makers:
        profile = _profile(turn, maker)
        if profile is not None:
            yield maker, profile


def _profile(turn: Turn, person: str) -> Profile | None:
    if person == turn.id:
        return turn.profile
    row = turn.tx.people.peek(person)
    return Profile.from_json(row.body) if row is not None else None


def _plan(
    turn: Turn,
    owner: str,
    kind: str,
    due_at: datetime,
    promise: Promise,
    *,
    ref: str,
    body: Json,
    life: timedelta | None = None,
) -> None:
    day = local_date(due_at, promise.zone)
    expires_at = due_at + life if life is not None else None
    turn.tx.calendar.plan(Nudge(turn.world.ids.new(), owner, kind, due_at, day, ref, expires_at=expires_at, body=body))
