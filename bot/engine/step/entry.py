"""The pure step: a dialogue hears an event and becomes another."""

from datetime import datetime

from bot.engine.adopt import Verdict, adopt, outdated
from bot.engine.effects import Ending, Reason
from bot.engine.events import (
    Answer,
    Control,
    Correction,
    Event,
    Facts,
    FlowsChanged,
    Leave,
    Park,
    RoleLeft,
    Start,
    Timeout,
    Wish,
)
from bot.engine.flowset import FlowSet
from bot.engine.snapshot import Snapshot, Wait
from bot.engine.step.answers import hear_answer, hear_correction
from bot.engine.step.controls import obey
from bot.engine.step.endings import end, lose, put_aside
from bot.engine.step.leaving import come_back, joint, step_out
from bot.engine.step.parking import reopen
from bot.engine.step.render import phrase
from bot.engine.step.starting import leave, start
from bot.engine.step.timers import time_out
from bot.engine.step.turn import Outcome, Turn


def step(flows: FlowSet, snapshot: Snapshot, event: Event, facts: Facts) -> Outcome:
    """Return what the dialogue becomes on hearing the event, and what is then asked of the world.

    The revision rises by one with every event that changed or said something. Raises TurnFailed when the
    dialogue is in a state that no checked flow leads to; the snapshot then stands as it was.
    """
    by = event.by if isinstance(event, Answer | Control | Correction) else None
    turn = Turn(flows, facts, snapshot, by, snapshot.stack, snapshot.wait, snapshot.parked, snapshot.left)
    if snapshot.stack:
        turn.path.append((snapshot.stack[-1].flow, snapshot.stack[-1].node))
        if outdated(flows, snapshot.stack) and not _adopted(turn, event):
            return turn.outcome()
    _hear(turn, event)
    if turn.stack and turn.wait is None:
        reopen(turn)
    return turn.outcome()


def _hear(turn: Turn, event: Event) -> None:
    match event:
        case Answer():
            hear_answer(turn, event)
        case Correction():
            hear_correction(turn, event)
        case Control():
            obey(turn, event)
        case Timeout(wait=wait):
            time_out(turn, wait)
        case Start():
            start(turn, event)
        case Park(why=why):
            if turn.stack:
                put_aside(turn, why)
        case Leave(by=by):
            step_out(turn, by)
        case RoleLeft(person=person):
            leave(turn, person)
        case FlowsChanged():  # pragma: no branch
            pass


def _adopted(turn: Turn, event: Event) -> bool:
    """Find the dialogue's place in the changed flows; return whether the event can still be heard.

    Where the question is no longer the same, an answer to it is stale: it is asked anew instead.
    """
    before = turn.before.wait
    if isinstance(event, Timeout) and (before is None or before.id != event.wait):
        return False
    if turn.by is not None and turn.by not in turn.participants():
        turn.refuse(turn.by, Reason.FOREIGN)
        return False
    adopted = adopt(turn.flows, turn.before)
    if adopted.verdict is Verdict.LOST:
        lose(turn)
        return isinstance(event, Start | RoleLeft)
    turn.stack = adopted.snapshot.stack
    if adopted.verdict is Verdict.MOVED:
        turn.close()
    else:
        turn.wait = adopted.snapshot.wait
    leaves = _leaves(turn, event)
    if adopted.verdict is Verdict.KEEP or (not leaves and _needs_no_question(event)):
        return True
    if isinstance(event, Timeout) and _over(before, turn.facts.now):
        end(turn, Ending.DROPPED)
        return False
    if leaves:
        _hear(turn, event)
    elif turn.by is not None:
        come_back(turn, turn.by)
    for person in turn.participants():
        if person not in turn.left:
            turn.say(person, phrase(turn, "question_changed", turn.person(person)))
    reopen(turn)
    return False


def _leaves(turn: Turn, event: Event) -> bool:
    """Whether somebody leaves and the others are asked on."""
    if isinstance(event, Control):
        return event.wish in (Wish.STOP, Wish.PAUSE) and not event.aloud and joint(turn)
    return isinstance(event, Leave)


def _over(wait: Wait | None, now: datetime) -> bool:
    return wait is not None and wait.until is not None and wait.until <= now


def _needs_no_question(event: Event) -> bool:
    """Whether the event means the same, whatever was asked."""
    if isinstance(event, Control):
        return event.wish in (Wish.STOP, Wish.PAUSE, Wish.RESUME)
    return isinstance(event, Start | Park | RoleLeft)
