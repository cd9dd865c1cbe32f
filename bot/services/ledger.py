"""The promise ledger in use: making, reminding, reporting, and showing it in words."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.promises import Promise, Report, State, make, may_open, reminders
from bot.domain.promises import report as reported
from bot.errors import RuleBroken
from bot.services.records import Nudge, PromiseRow
from bot.services.turn.context import Turn
from bot.words import Words

OPEN_STATES: Sequence[str] = ("offered", "active", "due")
"""States in which a promise counts among the open ones."""

REMINDER_LIFE = timedelta(hours=3)
"""A reminder that could not go out for this long is of no use any more."""


QUIET_STEP = timedelta(minutes=5)
"""How finely the last moment before quiet hours is looked for."""


def open_promises(turn: Turn) -> tuple[Promise, ...]:
    """Return the person's open promises, by due date."""
    return tuple(Promise.from_json(row.body) for row in turn.tx.ledger.of(turn.id, OPEN_STATES))


def due_promises(turn: Turn) -> tuple[Promise, ...]:
    """Return the person's promises whose time has come and that were not yet reported."""
    return tuple(promise for promise in open_promises(turn) if promise.due_at <= turn.now)


def is_past(turn: Turn, when: str) -> bool:
    """Return whether a local moment (ISO 8601) lies behind by now."""
    return _instant(turn, when) <= turn.now


def _instant(turn: Turn, when: str) -> datetime:
    moment = datetime.fromisoformat(when)
    zone = ZoneInfo(turn.profile.zone or "Etc/UTC")
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def make_promise(turn: Turn, what: str, when: str, obstacle: str | None, plan: str | None) -> Promise:
    """Write a promise into the ledger; plan its reminder, and the question afterwards.

    `when` is a local moment, ISO 8601.
    """
    if not may_open(len(open_promises(turn))):
        raise RuleBroken("five promises are open")
    zone = turn.profile.zone or "Etc/UTC"
    due_at = _instant(turn, when)
    promise = make(
        id=turn.world.ids.new(),
        maker=turn.id,
        to=None,
        what=what,
        due_at=due_at,
        zone=zone,
        obstacle=obstacle,
        plan=plan,
        at=turn.now,
    )
    turn.tx.ledger.add(PromiseRow(promise.id, turn.id, promise.state.value, due_at, 0, promise.to_json()))
    *ahead, after = reminders(promise)
    first = next((reminder for reminder in ahead if reminder.due_at > turn.now), None)
    awake = _awake(turn, promise, first.due_at) if first is not None else None
    if first is not None and awake is not None:
        _plan_reminder(turn, promise, first.kind, awake)
    _plan_reminder(turn, promise, after.kind, turn.profile.quiet.quiet_end(after.due_at, zone))
    return promise


def _awake(turn: Turn, promise: Promise, due_at: datetime) -> datetime | None:
    """Return when to remind: a reminder that would fall into quiet hours comes just before they begin.

    None where there is no such moment left: after the deed it would be of no use.
    """
    earlier = due_at
    while turn.profile.quiet.is_quiet(earlier, promise.zone):
        earlier -= QUIET_STEP
    if earlier > turn.now:
        return earlier
    awake = turn.profile.quiet.quiet_end(due_at, promise.zone)
    return awake if awake <= promise.due_at else None


def _plan_reminder(turn: Turn, promise: Promise, kind: str, due_at: datetime) -> None:
    local = due_at.astimezone(ZoneInfo(promise.zone)).date()
    turn.tx.calendar.plan(
        Nudge(
            turn.world.ids.new(),
            turn.id,
            "promise",
            due_at,
            local,
            f"{promise.id}.{kind}",
            expires_at=due_at + REMINDER_LIFE,
            body={"given": {"id": promise.id, "what": promise.what, "kind": kind}},
        )
    )


def report_promise(turn: Turn, promise_id: str, word: str) -> None:
    """Write the maker's own word beside the promise. A second report changes nothing."""
    row = turn.tx.ledger.load(promise_id)
    if row is None or row.maker != turn.id:
        raise RuleBroken("no such promise of this person's")
    promise = Promise.from_json(row.body)
    if promise.state not in (State.ACTIVE, State.DUE):
        return
    changed = reported(promise, Report(word), by=turn.id, at=turn.now)
    turn.tx.ledger.save(PromiseRow(row.id, row.maker, changed.state.value, row.due_at, row.rev, changed.to_json()))


def shown(turn: Turn, at: datetime) -> str:
    """Return an instant in words, on the person's own clock."""
    return turn.world.dates.moment(at.astimezone(ZoneInfo(turn.profile.zone or "Etc/UTC")), turn.profile.language)


def ledger_lines(turn: Turn) -> tuple[Words, ...]:
    """Return the person's ledger in words: the open ones first, then the latest others."""
    rows = turn.tx.ledger.of(turn.id)
    if not rows:
        return (Words(turn.phrase("ledger_empty")),)
    promises = [Promise.from_json(row.body) for row in rows]
    is_open = [promise for promise in promises if promise.state.value in OPEN_STATES]
    closed = [promise for promise in promises if promise.state.value not in OPEN_STATES][-10:]
    lines = [turn.phrase("ledger_intro"), *(_line(turn, promise) for promise in (*is_open, *closed))]
    return (Words("\n".join(lines)),)


def _line(turn: Turn, promise: Promise) -> str:
    when = shown(turn, promise.due_at)
    return turn.phrase("ledger_line", what=promise.what, when=when, state=state_of(turn, promise))


def state_of(turn: Turn, promise: Promise) -> str:
    """Return how a promise stands, in words."""
    overdue = promise.state.value in OPEN_STATES and promise.due_at <= turn.now
    return turn.phrase("ledger_due" if overdue else f"ledger_{_word(promise)}")


def _word(promise: Promise) -> str:
    report: Mapping[State, str] = {State.REPORTED: promise.report.value if promise.report else "reported"}
    return report.get(promise.state, promise.state.value)
