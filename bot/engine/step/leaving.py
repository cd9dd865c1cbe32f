"""Stepping out of a joint dialogue unseen, and back into it."""

from dataclasses import replace

from bot.engine.flow import Ask, Space, Waiting
from bot.engine.slots import slot_key
from bot.engine.snapshot import Frame, Pending, Wait
from bot.engine.step.turn import Turn, moved


def joint(turn: Turn) -> bool:
    """Return whether the dialogue under way belongs to two."""
    return bool(turn.stack) and _joint(turn, turn.stack[0])


def step_out(turn: Turn, person: str) -> None:
    """Ask nothing more of somebody in the joint dialogue under way or, where none is, in the one put aside last.

    What they answered to the question that is still open counts no longer: it stays theirs, unopened.
    """
    aside = turn.parked[-1] if turn.parked and not turn.stack else None
    stack, wait = (turn.stack, turn.wait) if aside is None else (aside.stack, aside.wait)
    takes_part = any(person in frame.roles.values() for frame in stack)
    if not takes_part or not _joint(turn, stack[0]) or person in turn.left:
        return
    turn.left = (*turn.left, person)
    if wait is None:
        return
    top, wait = _taken_back(turn, stack[-1], wait, person)
    if aside is None:
        turn.stack, turn.wait = (*stack[:-1], top), wait
    else:
        turn.parked = (*turn.parked[:-1], replace(aside, stack=(*stack[:-1], top), wait=wait))


def _taken_back(turn: Turn, frame: Frame, wait: Wait, person: str) -> tuple[Frame, Wait]:
    """The frame and its open question as if this person had never answered, unless both saw the answer."""
    flow = turn.flows.flows.get(frame.flow)
    node = flow.nodes.get(frame.node) if flow is not None else None
    answered = [role for role in wait.ways if frame.roles.get(role) == person]
    if flow is None or node is None or not isinstance(node.step, Ask) or node.step.audience.shared or not answered:
        return frame, wait
    asked = node.step.audience.roles
    keys = {slot_key(flow, name, role) for name in _saved(node.step) for role in answered}
    slots = {key: value for key, value in frame.slots.items() if key not in keys}
    pending = {role: wait.pending.get(role, Pending()) for role in asked if role in (*wait.pending, *answered)}
    ways = {role: to for role, to in wait.ways.items() if role not in answered}
    return moved(frame, frame.node, slots), replace(wait, pending=pending, ways=ways)


def _saved(ask: Ask) -> set[str]:
    """The slots that hold what was answered. Where the first answer counts, an open question holds none yet."""
    words = ask.own_words.save if ask.own_words is not None else None
    return set() if ask.wait is Waiting.FIRST else {name for name in (ask.save, words) if name is not None}


def come_back(turn: Turn, person: str) -> None:
    """Count somebody in again, if they had stepped out."""
    if person in turn.left:
        turn.left = tuple(each for each in turn.left if each != person)


def _joint(turn: Turn, frame: Frame) -> bool:
    flow = turn.flows.flows.get(frame.flow)
    return flow is not None and flow.space is Space.PAIR
