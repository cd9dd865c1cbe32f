"""The promise ledger in use: what each of the two may do to a promise, and what time does to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain import promises
from bot.domain.people import Profile
from bot.domain.promises import Promise, Report, State, Terms, may_open, successor, view
from bot.domain.publishing import next_publication
from bot.domain.schedules import Schedule, from_text
from bot.errors import RuleBroken
from bot.services.promised import Found, both_sides, frozen, load, open_series, own
from bot.services.records import Nudge, PromiseRow
from bot.services.reminders import plan_question, plan_reminders, stop_reminders
from bot.services.turn.context import Turn

SILENT_TIMES = 7
"""Times in a row without its maker's word after which a promise that repeats comes to rest."""

REMEMBERED = timedelta(days=90)
"""How far back they are counted."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to promise. `when` is a schedule as text; `to` the other of two, or None for oneself."""

    what: str
    when: str
    to: str | None = None
    obstacle: str | None = None
    plan: str | None = None
    area: str | None = None
    buffer_min: int = 0
    joint: bool = False


def schedule_of(turn: Turn, when: str) -> Schedule:
    """Return the schedule that a slot holds."""
    schedule = from_text(when)
    if schedule.first.tzinfo is None:
        raise RuleBroken("a promise is due at a moment, not at a local time")
    return schedule


def is_past(turn: Turn, when: str) -> bool:
    """Return whether the first moment of a schedule lies behind by now."""
    return schedule_of(turn, when).first.astimezone(UTC) <= turn.now


def make_promise(turn: Turn, wish: Wish) -> Promise:
    """Write a promise into the ledger, and plan what belongs to it. Raises RuleBroken where there is no place for it.

    A joint one is never too many: it takes the place of nothing that one has to do alone.
    """
    if not wish.joint and not has_place(turn):
        raise RuleBroken("five promises are open")
    schedule = schedule_of(turn, wish.when)
    terms = Terms(
        wish.what,
        schedule.first.astimezone(UTC),
        turn.profile.zone or "Etc/UTC",
        wish.obstacle,
        wish.plan,
        schedule if schedule.repeats else None,
        wish.area,
        min(wish.buffer_min, promises.MAX_BUFFER_MIN),
    )
    made = promises.make(id=turn.world.ids.new(), maker=turn.id, to=wish.to, terms=terms, at=turn.now, joint=wish.joint)
    _add(turn, made)
    return made


def has_place(turn: Turn) -> bool:
    """Return whether one more promise of one's own may be open."""
    return may_open(len(open_series(turn)))


def report(turn: Turn, promise_id: str, word: str) -> None:
    """Write a maker's own word beside the promise. Where that can't be done any more, nothing changes."""
    found = _mine(turn, promise_id)
    if found is None:
        return
    row, promise = found
    if frozen(turn, row) or promise.word_of(turn.id) is not None or not _has_come(promise, turn.now):
        return
    changed = promises.report(promise, Report(word), turn.id, turn.now, _shown_at(turn, promise))
    _save(turn, row, changed)
    if promise.to is not None and view(promise, turn.id, turn.now).is_accepted:
        turn.say("promise_word_shown", them=turn.them())


def see(turn: Turn, promise_id: str, word: str) -> None:
    """Write down how its recipient saw it, whatever its maker said. Where they can't any more, nothing changes."""
    found = _existing(turn, promise_id)
    if found is None:
        return
    row, promise = found
    if promise.to != turn.id or promise.joint:
        raise RuleBroken("no promise to this person")
    if frozen(turn, row) or promise.word_of(turn.id) is not None or not _has_come(promise, turn.now):
        return
    if promise.is_accepted:
        _save(turn, row, promises.seen(promise, Report(word), turn.id, turn.now, _shown_at(turn, promise)))


def renegotiate(turn: Turn, promise_id: str, what: str | None, when: str | None) -> bool:
    """Put it on new terms; return whether that could still be done.

    A single new moment is for this time only; a new rhythm stands from now on.
    """
    found = _mine(turn, promise_id)
    if found is None:
        return False
    row, promise = found
    schedule = schedule_of(turn, when) if when is not None else None
    changes: dict[str, Any] = {"what": what}
    if schedule is not None:
        changes["due_at"] = schedule.first.astimezone(UTC)
        changes["schedule"] = schedule if schedule.repeats else None
    if frozen(turn, row) or _has_come(promise, turn.now) or promise.state is State.WITHDRAWN:
        return False
    try:
        changed = promises.renegotiate(promise, turn.id, turn.now, shown_at=_told_by(turn, promise), **changes)
    except RuleBroken:
        return False  # The new time is past as well, or nothing is new.
    _save(turn, row, changed)
    plan_reminders(turn, changed)
    return True


def withdraw(turn: Turn, promise_id: str) -> bool:
    """Take it back before it is due; return whether that could still be done."""
    found = _mine(turn, promise_id)
    if found is None:
        return False
    row, promise = found
    if frozen(turn, row) or promise.state not in (State.OFFERED, State.ACTIVE) or _has_come(promise, turn.now):
        return False
    changed = promises.withdraw(promise, turn.id, turn.now, _told_by(turn, promise))
    _save(turn, row, changed)
    stop_reminders(turn, changed)
    return True


def accept(turn: Turn, series: str, shown_at: datetime) -> None:
    """Take a promise that was offered to this person, as it stands by now."""
    theirs = [each for each in both_sides(turn) if each[1].series == series and each[1].to == turn.id]
    for row, promise in theirs:
        if not promise.is_accepted and promise.state in (State.OFFERED, State.DUE, State.REPORTED):
            _save(turn, row, promises.accept(promise, turn.id, turn.now, shown_at))


def fall_due(turn: Turn, nudge: Nudge) -> None:
    """Let a promise fall due, and plan its next time where it repeats."""
    row = turn.tx.ledger.load(nudge.ref)
    promise = Promise.from_json(row.body) if row is not None else None
    if row is None or promise is None or frozen(turn, row) or not _has_come(promise, turn.now):
        return
    if promise.state in (State.OFFERED, State.ACTIVE):
        promise = promises.fall_due(promise, turn.now)
        _save(turn, row, promise)
    plan_question(turn, promise)
    following = successor(promise, turn.world.ids.new(), turn.now)
    if following is not None and not _rests(turn, promise):
        _add(turn, following)


def _rests(turn: Turn, promise: Promise) -> bool:
    """Return whether so many times went by without a word that it isn't a promise any more."""
    silent = 0
    since = turn.now - REMEMBERED
    times = (each for _, each in own(turn, since) if each.series == promise.series and each.due_at <= turn.now)
    for each in sorted(times, key=lambda each: each.due_at, reverse=True):
        if each.word_of(each.maker) is not None:
            break
        silent += 1
    return silent >= SILENT_TIMES


def _add(turn: Turn, promise: Promise) -> None:
    dyad_id = turn.dyad.id if promise.to is not None and turn.dyad is not None else None
    row = PromiseRow(promise.id, promise.maker, promise.state.value, promise.due_at, 0, promise.to_json(), dyad_id)
    turn.tx.ledger.add(row)
    plan_reminders(turn, promise)


def _save(turn: Turn, row: PromiseRow, promise: Promise) -> None:
    body: Mapping[str, object] = promise.to_json()
    turn.tx.ledger.save(PromiseRow(row.id, row.maker, promise.state.value, promise.due_at, row.rev, body, row.dyad_id))


def _existing(turn: Turn, promise_id: str) -> Found | None:
    """Return a promise of this person's or to them, or None where it is gone. Raises RuleBroken for anybody else's."""
    found = load(turn, promise_id)
    if found is None and turn.tx.ledger.load(promise_id) is not None:
        raise RuleBroken("no promise of this person's")
    return found


def _mine(turn: Turn, promise_id: str) -> Found | None:
    found = _existing(turn, promise_id)
    if found is not None and turn.id not in found[1].makers:
        raise RuleBroken("no promise that this person made")
    return found


def _has_come(promise: Promise, now: datetime) -> bool:
    return promise.due_at <= now


def _shown_at(turn: Turn, promise: Promise) -> datetime | None:
    """Return from when on the other of the two may know of a press in private: a fixed hour of theirs."""
    if promise.to is None:
        return None
    other: Profile | None = turn.partner()
    if other is None:
        return turn.now
    return next_publication(turn.now, other.zone or "Etc/UTC", other.quiet)


def _told_by(turn: Turn, promise: Promise) -> datetime | None:
    """Return from when on the other may know that it stands no longer as it did: by its time at the latest."""
    shown_at = _shown_at(turn, promise)
    return min(shown_at, promise.due_at) if shown_at is not None else None
