"""Stepping out of a joint dialogue unseen, and back into it."""

from dataclasses import replace

from bot.engine.flow import Ask, Space
from bot.engine.slots import slot_key
from bot.engine.snapshot import Frame, Pending
from bot.engine.step.turn import Turn, moved


def joint(turn: Turn) -> bool:
    """Return whether the dialogue under way belongs to two."""
    return bool(turn.stack) and _joint(turn, turn.stack[0])


def step_out(turn: Turn, person: str) -> None:
    """Ask nothing more of somebody in the joint dialogue under way or, where none is, in the one put aside last.

    What they answered to the question that is still open counts no longer: it stays theirs, unopened.
    """
    stack = turn.stack or (turn.parked[-1].stack if turn.parked else ())
    takes_part = any(person in frame.roles.values() for frame in stack)
    if takes_part and _joint(turn, stack[0]) and person not in turn.left:
        turn.left = (*turn.left, person)
        if turn.stack:
            _take_back(turn, person)


def _take_back(turn: Turn, person: str) -> None:
    wait, step, frame = turn.wait, turn.node.step, turn.top
    if wait is None or not isinstance(step, Ask) or step.audience.shared:
        return
    answered = [role for role in wait.ways if frame.roles[role] == person]
    saved = {step.save, step.own_words.save if step.own_words is not None else None} - {None}
    for role in answered:
        keys = {slot_key(turn.flow, name, role) for name in saved if name is not None}
        turn.put(moved(frame, frame.node, {key: value for key, value in frame.slots.items() if key not in keys}))
        ways = {other: way for other, way in wait.ways.items() if other != role}
        turn.wait = replace(wait, pending={**wait.pending, role: Pending()}, ways=ways)


def come_back(turn: Turn, person: str) -> None:
    """Count somebody in again, if they had stepped out."""
    if person in turn.left:
        turn.left = tuple(each for each in turn.left if each != person)


def _joint(turn: Turn, frame: Frame) -> bool:
    flow = turn.flows.flows.get(frame.flow)
    return flow is not None and flow.space is Space.PAIR
