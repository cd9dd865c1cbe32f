"""A pressed button, or one whose label, number or other words were typed."""

from dataclasses import replace

from bot.engine.flow import SOURCE_LANGUAGE, Ask, Choice, Collect, SlotType
from bot.engine.slots import SCALE_TOP
from bot.engine.snapshot import Pending, Phase
from bot.engine.step.accepting import accept_value, take_offer, take_words
from bot.engine.step.asking import (
    AGAIN,
    KEEP,
    LISTED,
    NO,
    OFFERED,
    YES,
    kind_of,
    lint_use,
    numbered,
    offered,
    show,
    the_ask,
)
from bot.engine.step.render import line
from bot.engine.step.taking import confirm, take
from bot.engine.step.turn import Turn, standing

_STEPS = {str(step): step for step in range(SCALE_TOP + 1)}


def press(turn: Turn, role: str, key: str) -> bool:
    """Do what the button says; return False when the open question has no such button now.

    While a lint speaks or unclear words are being settled, the question's own buttons stay valid.
    """
    at = turn.open.pending[role]
    if at.phase is Phase.CONFIRM:
        if key not in (YES, NO):
            return False
        confirm(turn, role, yes=key == YES)
        return True
    if at.lint is not None and _pressed_lint(turn, role, at, key):
        return True
    if at.phase is Phase.UNCLEAR:
        offer = numbered(key, OFFERED, at.offers, at.since)
        if offer is not None:
            take_offer(turn, role, offer.value)
            return True
    return _pressed_answer(turn, role, key)


def _pressed_lint(turn: Turn, role: str, at: Pending, key: str) -> bool:
    use = lint_use(turn, at.lint)
    if key == KEEP:
        take_words(turn, role, at.draft or "")
        return True
    choice = offered(turn, use.choices, key, role)
    if choice is not None:
        reader = turn.person(turn.top.roles[role])
        take_words(turn, role, line(turn, choice.label, reader, role), choice.to)
        return True
    if key == AGAIN and not use.choices:
        turn.wait = standing(turn.open, role, Pending(Phase.AGAIN, at.draft, at.lint))
        show(turn, role, alone=turn.quiet)
        return True
    return False


def _pressed_answer(turn: Turn, role: str, key: str) -> bool:
    ask = the_ask(turn)
    kind = kind_of(turn.flow, ask)
    choice = offered(turn, ask.choices, key, role)
    if choice is not None:
        _choose(turn, role, ask, choice, kind)
        return True
    listed = numbered(key, LISTED, turn.open.listed)
    if listed is not None:
        take_offer(turn, role, listed.value)
        return True
    if any(own.key == key for own in ask.choices):
        return False
    if kind is SlotType.YES_NO and key in (YES, NO):
        take(turn, role, ask.save, key == YES, None)
        return True
    if kind is SlotType.SCALE and key in _STEPS:
        take(turn, role, ask.save, _STEPS[key], None)
        return True
    return False


def _choose(turn: Turn, role: str, ask: Ask, choice: Choice, kind: SlotType | None) -> None:
    """Take a button of the author's own: what it saves depends on the type of the slot."""
    if ask.collect is Collect.PAGES:
        take(turn, role, ask.save, turn.open.pending[role].draft, choice.to)
        return
    match kind:
        case SlotType.CHOICE:
            take(turn, role, ask.save, choice.key, choice.to)
        case SlotType.YES_NO if choice.key in (YES, NO):
            take(turn, role, ask.save, choice.key == YES, choice.to)
        case SlotType.TEXT if choice.to is None:
            take(turn, role, ask.save, _label(turn, choice, role), None)
        case None | SlotType.TEXT | SlotType.YES_NO:
            take(turn, role, None, None, choice.to)
        case _ if choice.to is None:
            accept_value(turn, role, _original(turn, choice, role), suggested=True)
        case _:
            take(turn, role, None, None, choice.to)


def _original(turn: Turn, choice: Choice, role: str) -> str:
    """Return what stands on a button in the flow's own language: that is what it means, however it is translated."""
    reader = turn.person(turn.top.roles[role])
    return line(turn, choice.label, replace(reader, language=SOURCE_LANGUAGE), role)


def _label(turn: Turn, choice: Choice, role: str) -> str:
    step, person = turn.node.step, turn.top.roles[role]
    shared = isinstance(step, Ask) and step.audience.shared
    return line(turn, choice.label, turn.for_all(person) if shared else turn.person(person), role)
