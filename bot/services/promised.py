"""Promises as each may know them: one's own, the other's to oneself, and nothing before its hour."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.access import Item, can_read
from bot.domain.plain import tidy
from bot.domain.promises import OPEN, SILENCE, Promise, State, view
from bot.engine.events import Listed
from bot.engine.flow import Value
from bot.services.records import PromiseRow
from bot.services.schedules import schedule_words
from bot.services.turn.context import Turn
from bot.words import Words

OPEN_STATES: Sequence[str] = tuple(state.value for state in OPEN)
"""Stored states in which a promise may count among the open ones."""

CLOSED_SHOWN = 10
"""Past promises that /ledger shows. A copy of everything (/export) has them all."""

LOOKED_BACK = 5
"""Past times of a promise that repeats, shown beside it."""

LABEL_LENGTH = 36
"""Characters of a promise on a button, beside its day."""

Found = tuple[PromiseRow, Promise]


def load(turn: Turn, promise_id: str) -> Found | None:
    """Return a promise that this person made or was made to, locked; None for any other."""
    row = turn.tx.ledger.load(promise_id)
    promise = Promise.from_json(row.body) if row is not None else None
    if row is None or promise is None or turn.id not in (*promise.makers, promise.to):
        return None
    return row, promise


def own(turn: Turn, since: datetime | None = None) -> Iterator[Found]:
    """Yield the promises of which this person is a maker, by due date; with `since` only those due then or later."""
    mine = [(row, Promise.from_json(row.body)) for row in turn.tx.ledger.of(turn.id, since=since)]
    joint = [found for found in both_sides(turn, since) if found[1].joint and found[1].maker != turn.id]
    yield from sorted([*mine, *joint], key=lambda found: found[1].due_at)


def to_me(turn: Turn, since: datetime | None = None) -> Iterator[Found]:
    """Yield the other's promises to this person that they took, by due date; with `since` as `own` does."""
    for row, promise in both_sides(turn, since):
        item = Item(promise.maker, frozenset({turn.id}) if promise.is_accepted else frozenset(), "promise")
        if promise.to == turn.id and not promise.joint and can_read(turn.id, item):
            yield row, promise


def both_sides(turn: Turn, since: datetime | None = None) -> Iterator[Found]:
    """Yield the promises of the two to each other, while their pairing stands; with `since` as `own` does."""
    if turn.dyad is not None:
        for row in turn.tx.ledger.between(turn.dyad.id, since):
            yield row, Promise.from_json(row.body)


def frozen(turn: Turn, row: PromiseRow) -> bool:
    """Return whether the pairing under which it stood has ended, so that nothing of it changes any more."""
    return row.dyad_id is not None and (turn.dyad is None or turn.dyad.id != row.dyad_id)


def open_series(turn: Turn) -> frozenset[str]:
    """Return what counts among this person's open promises: one that repeats counts once."""
    return frozenset(promise.series for promise in _still_open(turn))


def _still_open(turn: Turn) -> Iterator[Promise]:
    since = turn.now - SILENCE
    rows = turn.tx.ledger.of(turn.id, OPEN_STATES, since)
    mine = ((row, Promise.from_json(row.body)) for row in rows)
    joint = (found for found in both_sides(turn, since) if found[1].joint and found[1].maker != turn.id)
    for row, promise in (*mine, *joint):
        if promise.state_at(turn.now) in OPEN and not frozen(turn, row):
            yield promise


def due_promises(turn: Turn) -> tuple[Promise, ...]:
    """Return this person's promises whose time has come and that wait for their word, one of each series."""
    return _latest(promise for row, promise in _waiting(turn, own(turn, turn.now - SILENCE)))


def unseen_promises(turn: Turn) -> tuple[Promise, ...]:
    """Return the promises to this person whose time has come and of which they haven't said how they saw it."""
    return _latest(promise for row, promise in _waiting(turn, to_me(turn, turn.now - SILENCE)))


def _waiting(turn: Turn, found: Iterable[Found]) -> Iterator[Found]:
    for row, promise in found:
        known = view(promise, turn.id, turn.now)
        waits = known.due_at <= turn.now < known.due_at + SILENCE and known.state is not State.WITHDRAWN
        if waits and promise.word_of(turn.id) is None and not frozen(turn, row):
            yield row, promise


def _latest(found: Iterable[Promise]) -> tuple[Promise, ...]:
    by_series = {promise.series: promise for promise in sorted(found, key=lambda promise: promise.due_at)}
    return tuple(sorted(by_series.values(), key=lambda promise: promise.due_at))


def still_fits(turn: Turn, promise_id: str, kind: str) -> bool:
    """Return whether a reminder ("before", "at", "after") or a question ("confirm") is still about something."""
    found = load(turn, promise_id)
    if found is None or frozen(turn, found[0]) or found[1].word_of(turn.id) is not None:
        return False
    known = view(found[1], turn.id, turn.now)
    over = known.due_at <= turn.now if kind == "before" else turn.now >= known.due_at + SILENCE
    return not over and known.state is not State.WITHDRAWN


def reminded_of(turn: Turn, promise_id: str) -> dict[str, Value]:
    """Return what a reminder says of its promise by now: its words, and whether the other counts on it."""
    found = load(turn, promise_id)
    if found is None:
        return {}
    known = view(found[1], turn.id, turn.now)
    return {"what": known.what, "with_them": known.to is not None and known.is_accepted}


def shown(turn: Turn, at: datetime, zone: str = "Etc/UTC") -> str:
    """Return an instant in words, on the person's own clock; by `zone` while theirs isn't known."""
    return turn.world.dates.moment(at.astimezone(ZoneInfo(turn.profile.zone or zone)), turn.profile.language)


def when(turn: Turn, promise: Promise) -> str:
    """Return the time of a promise in words, on the person's own clock, or else on its maker's."""
    return shown(turn, promise.due_at, promise.zone)


def my_open(turn: Turn) -> tuple[Listed, ...]:
    """Return the person's promises that stand, to choose from: one of each series, by due date."""
    nearest: dict[str, Promise] = {}
    for promise in sorted(_still_open(turn), key=lambda each: each.due_at, reverse=True):
        if promise.word_of(turn.id) is None:
            nearest[promise.series] = promise
    return tuple(
        Listed(each.id, f"{tidy(each.what, LABEL_LENGTH)}, {_day(turn, each)}")
        for each in sorted(nearest.values(), key=lambda each: each.due_at)
    )


def _day(turn: Turn, promise: Promise) -> str:
    zone = ZoneInfo(turn.profile.zone or promise.zone)
    return turn.world.dates.date(promise.due_at.astimezone(zone).date(), turn.profile.language)


def given_for(turn: Turn, flow: str, promise_id: str | None) -> dict[str, Value]:
    """Return what a flow about one promise expects at its start; nothing where there is none to be had."""
    match flow:
        case "report_promise":
            mine = next((each for each in due_promises(turn) if each.id == promise_id), None)
            return {} if mine is None else {"id": mine.id, "what": mine.what}
        case "confirm_promise":
            theirs = next((each for each in unseen_promises(turn) if promise_id in (each.id, None)), None)
            if theirs is None:
                return {}
            return {"id": theirs.id, "what": theirs.what, "was": when(turn, theirs), "sender": turn.them()}
        case _:
            return _one(turn, promise_id)


def _one(turn: Turn, promise_id: str | None) -> dict[str, Value]:
    found = load(turn, promise_id) if promise_id is not None else None
    if found is None or turn.id not in found[1].makers:
        return {}
    row, promise = found
    stands = not frozen(turn, row) and promise.state in (State.OFFERED, State.ACTIVE)
    return {
        "id": promise.id,
        "what": promise.what,
        "was": when(turn, promise),
        "state": state_of(turn, promise),
        "can_change": stands and promise.due_at > turn.now,
        "is_due": any(each.id == promise.id for each in due_promises(turn)),
        "with_them": promise.to is not None,
    }


def ledger_lines(turn: Turn) -> tuple[Words, ...]:
    """Return the ledger in words: one's own, the open ones first, then the other's to oneself."""
    mine, theirs = [promise for _, promise in own(turn)], [promise for _, promise in to_me(turn)]
    if not mine and not theirs:
        return (Words(turn.phrase("ledger_empty")),)
    parts = []
    if mine:
        parts.append("\n".join([turn.phrase("ledger_intro"), *_lines(turn, mine)]))
    if theirs:
        parts.append("\n".join([turn.phrase("ledger_theirs", them=turn.them()), *_lines(turn, theirs)]))
    return tuple(Words(part) for part in parts)


def _lines(turn: Turn, found: Sequence[Promise]) -> Iterator[str]:
    by_series: dict[str, list[Promise]] = {}
    for promise in sorted((view(each, turn.id, turn.now) for each in found), key=lambda each: each.due_at):
        by_series.setdefault(promise.series, []).append(promise)
    stand = [each for each in by_series.values() if each[-1].state_at(turn.now) in OPEN]
    over = [each for each in by_series.values() if each[-1].state_at(turn.now) not in OPEN]
    for promises in (*stand, *over[-CLOSED_SHOWN:]):
        yield _line(turn, promises)


def _line(turn: Turn, promises: Sequence[Promise]) -> str:
    """Return one promise, or one that repeats with its next time and how the latest went, the oldest first."""
    last = promises[-1]
    line = turn.phrase("ledger_line", what=last.what, when=when(turn, last), state=state_of(turn, last))
    schedule = last.terms.schedule
    if schedule is None or not last.terms.repeats:
        return line
    past = ", ".join(state_of(turn, each) for each in promises[-LOOKED_BACK - 1 : -1])
    rhythm = schedule_words(schedule, turn.world.dates, turn.profile.language, turn.phrase)
    return (
        line
        + "\n"
        + turn.phrase("ledger_rhythm", rhythm=rhythm)
        + ("\n" + turn.phrase("ledger_past", past=past) if past else "")
    )


def state_of(turn: Turn, promise: Promise) -> str:
    """Return how a promise stands, in words, as this person may know it."""
    known = view(promise, turn.id, turn.now)
    state = known.state_at(turn.now)
    if state is State.DUE and turn.id not in known.makers:
        return turn.phrase("ledger_due_theirs" if known.word_of(turn.id) is None else "ledger_seen")
    word = known.report or (known.word_of(known.to) if known.joint and known.to else None)
    if state is State.REPORTED and word is not None and known.to is not None:
        mine = known.word_of(turn.id) is not None
        return turn.phrase(f"ledger_{'my' if mine else 'their'}_{word.value}", them=turn.them())
    if state is State.REPORTED and word is not None:
        return turn.phrase(f"ledger_{word.value}")
    if state is State.CONFIRMED and word is not None:
        return turn.phrase(f"ledger_both_{word.value}")
    return turn.phrase(f"ledger_{state.value}")
