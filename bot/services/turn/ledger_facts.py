"""What flows may know of promises."""

from collections.abc import Callable, Mapping

from bot.domain.promises import MAX_OPEN, Promise
from bot.engine.flow import SlotType
from bot.services.offers import can_offer
from bot.services.promised import due_promises, my_open, open_series, unseen_promises, when
from bot.services.turn.context import Turn
from bot.services.turn.rule import FactRule


def _first(
    find: Callable[[Turn], tuple[Promise, ...]], told: Callable[[Turn, Promise], str]
) -> Callable[[Turn], str | None]:
    def fact(turn: Turn) -> str | None:
        found = find(turn)
        return told(turn, found[0]) if found else None

    return fact


def _id(turn: Turn, promise: Promise) -> str:
    return promise.id


def _what(turn: Turn, promise: Promise) -> str:
    return promise.what


def _was(turn: Turn, promise: Promise) -> str:
    return when(turn, promise)


LEDGER_FACTS: Mapping[str, FactRule] = {
    "open_promises": FactRule(SlotType.NUMBER, lambda turn: len(open_series(turn))),
    "most_promises": FactRule(SlotType.NUMBER, lambda turn: MAX_OPEN),
    "due_id": FactRule(SlotType.TEXT, _first(due_promises, _id), fleeting=True),
    "due_what": FactRule(SlotType.TEXT, _first(due_promises, _what), fleeting=True),
    "due_was": FactRule(SlotType.TEXT, _first(due_promises, _was), fleeting=True),
    "passed_promises": FactRule(SlotType.NUMBER, lambda turn: len(due_promises(turn))),
    "seen_id": FactRule(SlotType.TEXT, _first(unseen_promises, _id), fleeting=True),
    "seen_what": FactRule(SlotType.TEXT, _first(unseen_promises, _what), fleeting=True),
    "seen_was": FactRule(SlotType.TEXT, _first(unseen_promises, _was), fleeting=True),
    "my_open": FactRule(None, my_open),
    "can_promise": FactRule(SlotType.YES_NO, can_offer),
}
