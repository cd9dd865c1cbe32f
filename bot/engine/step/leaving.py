"""Stepping out of a joint dialogue unseen, and back into it."""

from bot.engine.flow import Space
from bot.engine.snapshot import Frame
from bot.engine.step.turn import Turn


def joint(turn: Turn) -> bool:
    """Return whether the dialogue under way belongs to two."""
    return bool(turn.stack) and _joint(turn, turn.stack[0])


def step_out(turn: Turn, person: str) -> None:
    """Ask nothing more of somebody in the joint dialogue under way or, where none is, in the one put aside last."""
    stack = turn.stack or (turn.parked[-1].stack if turn.parked else ())
    takes_part = any(person in frame.roles.values() for frame in stack)
    if takes_part and _joint(turn, stack[0]) and person not in turn.left:
        turn.left = (*turn.left, person)


def come_back(turn: Turn, person: str) -> None:
    """Count somebody in again, if they had stepped out."""
    if person in turn.left:
        turn.left = tuple(each for each in turn.left if each != person)


def _joint(turn: Turn, frame: Frame) -> bool:
    flow = turn.flows.flows.get(frame.flow)
    return flow is not None and flow.space is Space.PAIR
