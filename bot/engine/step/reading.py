"""Typed words become values of a slot's type."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.engine.events import Listed, Person
from bot.engine.flow import Slot, SlotType, Value
from bot.engine.slots import SCALE_TOP, fits
from bot.engine.step.render import in_words
from bot.engine.step.turn import Turn
from bot.engine.step.typed import normal, words
from bot.engine.vocabulary import Got, Reading, Unclear, Unread

READ_LIMIT = 200
"""Characters. No date, time, number or zone needs more."""

_SCALE = re.compile(r"(\d{1,3})(?: ?/ ?10)?")
_NUMBER = re.compile(r"([+-]?\d{1,12})(?:[.,](\d{1,6}))?")


def read(turn: Turn, slot: Slot, text: str, reader: Person, offers: Sequence[Listed] = ()) -> Reading:
    """Return what the words are as a value of the slot: one value, several to choose from, or why none.

    `offers` are what the words were typed instead of pressing.
    """
    if len(text) > READ_LIMIT:
        return Unread("unreadable")
    match slot.type:
        case SlotType.SCALE:
            return _scale(turn, normal(text), reader)
        case SlotType.NUMBER:
            return _number(turn, slot, normal(text), reader)
        case SlotType.YES_NO:
            return Unread("yes_or_no")
        case SlotType.CHOICE | SlotType.TEXT:
            return Unread("pick_one")
        case _:
            return _outside(turn, slot, text, reader, offers)


def as_value(slot: Slot | None, text: str) -> Value | None:
    """Return what a computed button saves in the slot; None when the slot can't hold it."""
    match slot.type if slot is not None else None:
        case SlotType.YES_NO:
            return {"yes": True, "true": True, "no": False, "false": False}.get(text)
        case SlotType.NUMBER | SlotType.SCALE:
            found = _NUMBER.fullmatch(text)
            value = _as_number(found) if found is not None else None
            return value if slot is not None and value is not None and fits(slot, value) else None
        case _:
            return text


def _scale(turn: Turn, word: str, reader: Person) -> Reading:
    found = _SCALE.fullmatch(word)
    step = int(found.group(1)) if found is not None else words(turn, "number_words", reader).get(word)
    return Unread("scale_range") if step is None or step > SCALE_TOP else Got(step)


def _number(turn: Turn, slot: Slot, word: str, reader: Person) -> Reading:
    found = _NUMBER.fullmatch(word)
    value = _as_number(found) if found is not None else words(turn, "number_words", reader).get(word)
    if value is None:
        return Unread("number_unread")
    if slot.least is not None and value < slot.least:
        return Unread("number_low")
    if slot.limit is not None and value > slot.limit:
        return Unread("number_high")
    return Got(value)


def _as_number(found: re.Match[str]) -> int | float:
    whole, part = found.groups()
    if part is None or not int(part):
        return int(whole)
    return float(f"{whole}.{part}")


def _outside(turn: Turn, slot: Slot, text: str, reader: Person, offers: Sequence[Listed]) -> Reading:
    """What the vocabulary's reader makes of it. A single reading of several is that reading."""
    vocabulary, now = turn.flows.vocabulary, turn.facts.now
    beside, reads = vocabulary.beside.get(slot.type), vocabulary.readers.get(slot.type)
    reading = beside(text, [one.value for one in offers], now, reader) if beside is not None and offers else None
    if reading is None:
        reading = reads(text, now, reader) if reads is not None else Unread("unreadable")
    if isinstance(reading, Unclear) and not reading.options:
        return Unread("unreadable")
    if isinstance(reading, Got) and not fits(slot, reading.value):
        return Unread("unreadable")
    return _labelled(turn, slot, reading, reader) if isinstance(reading, Unclear) else reading


def _labelled(turn: Turn, slot: Slot, reading: Unclear, reader: Person) -> Unclear:
    """The options, each with a label: its own, or its value in words."""
    shown = [one.label or in_words(turn, slot.type, one.value, reader) for one in reading.options]
    return Unclear(tuple(replace(one, label=label) for one, label in zip(reading.options, shown, strict=True)))
