"""An answer is taken: into its slot, and on."""

from collections.abc import Mapping
from dataclasses import replace

from bot.engine.effects import HandOver
from bot.engine.flow import Ask, Collect, Value, Waiting
from bot.engine.slots import slot_key
from bot.engine.snapshot import BACK_LIMIT, Frame, Mark
from bot.engine.step.arrive import arguments, arrive, way
from bot.engine.step.asking import the_ask, the_share
from bot.engine.step.notices import notice, sealed
from bot.engine.step.turn import Turn, moved
from bot.words import Words

PARTNER, SHARED = "partner", "shared"
"""Receivers of a share that are no role."""


def take(turn: Turn, role: str, save: str | None, value: Value | None, to: str | None) -> None:
    """Take a role's answer to the open question and go on, once everybody needed has answered.

    `value` None saves nothing; `to` None leads to the question's own `next`.
    """
    slots, undo = _saved(turn, role, save, value)
    _settle(turn, role, slots, undo, to, "sealed")


def pass_over(turn: Turn, role: str) -> None:
    """Go on without this role's answer, where the question allows it. Pages already written stay written."""
    step = turn.node.step
    if not isinstance(step, Ask):
        confirm(turn, role, yes=False)
        return
    if not step.skippable or (step.skip is None and not step.next):
        notice(turn, turn.top.roles[role], "cannot_skip")
        return
    written = turn.open.pending[role].draft if step.collect is Collect.PAGES else None
    slots, undo = _saved(turn, role, step.save, written)
    _settle(turn, role, slots, undo, step.skip, "skipped")


def confirm(turn: Turn, role: str, *, yes: bool) -> None:
    """Hand over exactly what was previewed, or let it be."""
    share, frame, exact = the_share(turn), turn.top, turn.open.pending[role].draft or ""
    turn.close()
    if not yes:
        turn.put(moved(frame, frame.node, back=_marked(frame, role, {})))
        arrive(turn, share.declined)
        return
    to = None if share.to in (PARTNER, SHARED) else frame.roles[share.to]
    about = arguments(turn, share.about)
    turn.effects.append(HandOver(frame.roles[role], to, share.to == SHARED, Words(exact), about))
    turn.put(moved(frame, frame.node, back=()))
    arrive(turn, way(turn, share.next))


def _saved(
    turn: Turn, role: str, save: str | None, value: Value | None
) -> tuple[Mapping[str, Value], dict[str, Value | None]]:
    """The slots with the answer, and what they held before."""
    slots = turn.top.slots
    if save is None or value is None:
        return slots, {}
    key = slot_key(turn.flow, save, role)
    return {**slots, key: value}, {key: slots.get(key)}


def _settle(
    turn: Turn,
    role: str,
    slots: Mapping[str, Value],
    undo: Mapping[str, Value | None],
    to: str | None,
    key: str,
) -> None:
    """Go on, or wait: for the others after the phrase `key`, for the question's time after one of its own."""
    ask, frame, wait = the_ask(turn), turn.top, turn.open
    ways = {**wait.ways, role: to}
    decided = ask.wait is Waiting.FIRST and key == "sealed"
    if (len(wait.pending) > 1 or ask.wait is Waiting.DEADLINE) and not decided:
        turn.put(moved(frame, frame.node, slots=slots))
        turn.wait = replace(wait, pending={r: at for r, at in wait.pending.items() if r != role}, ways=ways)
        person = turn.person(frame.roles[role])
        turn.say(person.id, sealed(turn, person, key))
        return
    alone = len(ask.audience.roles) == 1
    back = _marked(frame, role, undo) if alone else ()
    turn.put(moved(frame, frame.node, slots, back, frame.asked + 1))
    onward(turn, ask, {to} if decided else set(ways.values()))


def onward(turn: Turn, ask: Ask, ends: set[str | None]) -> None:
    """Close the open question and go where its answers lead. Those that part ways lead to its own `next`."""
    turn.close()
    target = ends.pop() if len(ends) == 1 else None
    arrive(turn, way(turn, ask.next) if target is None else target)


def _marked(frame: Frame, role: str, undo: Mapping[str, Value | None]) -> tuple[Mark, ...]:
    """The way back with this question on it. Another role's answer ends the way."""
    marks = frame.back if not frame.back or frame.back[-1].by == role else ()
    return (*marks, Mark(frame.node, undo, role))[-BACK_LIMIT:]
