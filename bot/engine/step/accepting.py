"""Typed words as an answer: gathered, looked at by lints, read, taken, or kindly asked for again."""

from dataclasses import replace
from datetime import timedelta

from bot.engine.effects import SetTimer
from bot.engine.flow import SOURCE_LANGUAGE, Ask, Collect, SlotType
from bot.engine.slots import TEXT_LIMIT
from bot.engine.snapshot import Pending, Phase
from bot.engine.step.asking import kind_of, show, the_ask
from bot.engine.step.notices import notice
from bot.engine.step.reading import as_value, read
from bot.engine.step.taking import take
from bot.engine.step.turn import Turn, standing
from bot.engine.vocabulary import Got, Unclear

_PRESSED = frozenset({None, SlotType.CHOICE, SlotType.YES_NO, SlotType.SCALE})
"""What is answered by buttons, so that other words can be one's own."""


def gather(turn: Turn, role: str, text: str) -> None:
    """Take in a typed message: as a page, as part of a burst, or as the whole answer."""
    ask = the_ask(turn)
    if ask.collect is Collect.PAGES and kind_of(turn.flow, ask) is SlotType.TEXT:
        _add(turn, role, text)
    elif ask.collect is Collect.BURST and turn.facts.burst_s > 0 and _free(turn, ask):
        if _add(turn, role, text):
            until = turn.facts.now + timedelta(seconds=turn.facts.burst_s)
            turn.effects.append(SetTimer(turn.open.id, until))
    else:
        accept(turn, role, text)


def gathering(ask: Ask, at: Pending) -> bool:
    """Return whether messages are being gathered into one answer just now."""
    again = at.phase is Phase.AGAIN and at.lint is None
    return ask.collect is Collect.BURST and at.draft is not None and (at.phase is Phase.ANSWER or again)


def accept(turn: Turn, role: str, text: str) -> None:
    """Take the words as the whole answer, if they can be one. A second try is not looked at by lints."""
    ask, at = the_ask(turn), turn.open.pending[role]
    if _free(turn, ask) and not _on_scale(turn, ask, role, text):
        limit = _limit(turn, ask)
        if len(text) > limit:
            notice(turn, turn.top.roles[role], "too_long", limit=str(limit))
        elif at.phase in (Phase.LINT, Phase.AGAIN) or not _found(turn, ask, role, text):
            take_words(turn, role, text)
    else:
        accept_value(turn, role, text)


def take_words(turn: Turn, role: str, text: str, to: str | None = None) -> None:
    """Take free words into the question's text slot, or where one's own words go."""
    ask = the_ask(turn)
    if kind_of(turn.flow, ask) is not SlotType.TEXT and ask.own_words is not None:
        take(turn, role, ask.own_words.save, text, to or ask.own_words.to)
    else:
        take(turn, role, ask.save, text, to)


def accept_value(turn: Turn, role: str, text: str, *, suggested: bool = False) -> None:
    """Take the words as a value of the slot's type.

    A suggestion is the author's and read in the flow's own language; one that is no value saves nothing and leads on.
    """
    ask, flow = the_ask(turn), turn.flow
    person = turn.person(turn.top.roles[role])
    if ask.save is None:
        notice(turn, person.id, "pick_one")
        return
    slot = flow.slots[ask.save]
    reader = replace(person, language=SOURCE_LANGUAGE) if suggested else person
    reading = read(turn, slot, text, reader, turn.open.pending[role].offers)
    if isinstance(reading, Got):
        take(turn, role, ask.save, reading.value, None)
    elif isinstance(reading, Unclear):
        at = turn.open.pending[role]
        since = at.since + len(at.offers)
        turn.wait = standing(turn.open, role, Pending(Phase.UNCLEAR, offers=reading.options, since=since))
        show(turn, role, alone=turn.quiet)
    elif suggested:
        take(turn, role, None, None, None)
    else:
        known = turn.flows.phrases.get(SOURCE_LANGUAGE, {})
        key = reading.phrase if reading.phrase in known else "unreadable"
        notice(turn, person.id, key, least=str(slot.least or 0), limit=str(slot.limit or 0))


def take_offer(turn: Turn, role: str, value: str) -> None:
    """Take what a computed button stands for."""
    ask = the_ask(turn)
    slot = turn.flow.slots[ask.save] if ask.save is not None else None
    take(turn, role, ask.save, as_value(slot, value), None)


def _free(turn: Turn, ask: Ask) -> bool:
    """Whether any words are an answer."""
    kind = kind_of(turn.flow, ask)
    return kind is SlotType.TEXT or (ask.own_words is not None and kind in _PRESSED)


def _on_scale(turn: Turn, ask: Ask, role: str, text: str) -> bool:
    """Whether the words are a step of the scale that is asked for."""
    if ask.save is None or kind_of(turn.flow, ask) is not SlotType.SCALE:
        return False
    reader = turn.person(turn.top.roles[role])
    return isinstance(read(turn, turn.flow.slots[ask.save], text, reader), Got)


def _limit(turn: Turn, ask: Ask) -> int:
    own = kind_of(turn.flow, ask) is not SlotType.TEXT and ask.own_words is not None
    name = ask.own_words.save if own and ask.own_words is not None else ask.save
    slot = turn.flow.slots[name] if name is not None else None
    return slot.limit if slot is not None and slot.limit is not None else TEXT_LIMIT


def _found(turn: Turn, ask: Ask, role: str, text: str) -> bool:
    """Let the first lint that finds something speak."""
    for use in ask.lints:
        find = turn.flows.vocabulary.lints.get(use.name)
        if find is not None and find(text) is not None:
            turn.wait = standing(turn.open, role, Pending(Phase.LINT, text, use.name))
            show(turn, role, alone=turn.quiet)
            return True
    return False


def _add(turn: Turn, role: str, text: str) -> bool:
    """Add a message to what was written, without a word, as far as there is room for it."""
    at, limit = turn.open.pending[role], _limit(turn, the_ask(turn))
    second = at.phase is Phase.LINT or at.lint is not None
    written = None if second else at.draft
    whole = text if written is None else f"{written}\n{text}"
    if len(whole) > limit:
        key = "too_long" if written is None else "page_full"
        notice(turn, turn.top.roles[role], key, limit=str(limit))
        return False
    phase = Phase.AGAIN if second else at.phase
    turn.wait = standing(turn.open, role, Pending(phase, whole))
    return True
