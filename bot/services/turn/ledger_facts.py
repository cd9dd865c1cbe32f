"""What flows may know of promises."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from bot.domain.promises import MAX_OPEN, Promise
from bot.engine.flow import SlotType
from bot.services.offers import can_offer
from bot.services.promised import due_promises, my_open, open_series, unseen_promises, when
from bot.services.turn.context import Turn
from bot.services.turn.rule import FactRule

Waiting: TypeAlias = tuple[Promise, ...]


def _first(source: Callable[[Turn], Waiting], told: Callable[[Turn, Promise], str]) -> FactRule:
    """Return the fact that tells something of the first promise there is, if there is one."""

    def find_in(turn: Turn, waiting: Waiting) -> str | None:
        return told(turn, waiting[0]) if waiting else None

    return FactRule(SlotType.TEXT, fleeting=True, source=source, find_in=find_in)


def _id(turn: Turn, promise: Promise) -> str:
    return promise.id


def _what(turn: Turn, promise: Promise) -> str:
    return promise.what


LEDGER_FACTS: Mapping[str, FactRule] = {
    "open_promises": FactRule(SlotType.NUMBER, lambda turn: len(open_series(turn))),
    "most_promises": FactRule(SlotType.NUMBER, lambda turn: MAX_OPEN),
    "due_id": _first(due_promises, _id),
    "due_what": _first(due_promises, _what),
    "due_was": _first(due_promises, when),
    "passed_promises": FactRule(SlotType.NUMBER, source=due_promises, find_in=lambda turn, waiting: len(waiting)),
    "seen_id": _first(unseen_promises, _id),
    "seen_what": _first(unseen_promises, _what),
    "seen_was": _first(unseen_promises, when),
    "my_open": FactRule(None, my_open),
    "can_promise": FactRule(SlotType.YES_NO, can_offer),
}
