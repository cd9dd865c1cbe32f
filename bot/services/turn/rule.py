"""The form of a fact that flows may read: its type, and how it is found out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.engine.events import Fact
from bot.engine.flow import SlotType
from bot.services.turn.context import Turn


@dataclass(frozen=True, slots=True)
class FactRule:
    """A fact's type (None: a list of buttons) and how it is found; None where it isn't so.

    `fleeting` facts may be unset, so no text can lean on them alone. `among` are a choice's only values. Facts that
    have a `source` in common look it up once for all of them, and find themselves in what it returned.
    """

    type: SlotType | None
    find: Callable[[Turn], Fact | None] | None = None
    fleeting: bool = False
    among: frozenset[str] | None = None
    source: Callable[[Turn], Any] | None = None
    find_in: Callable[[Turn, Any], Fact | None] | None = None


def found(turn: Turn, rules: Mapping[str, FactRule]) -> dict[str, Fact]:
    """Return the facts that these rules find, by name."""
    looked_up: dict[Callable[[Turn], Any], Any] = {}
    facts: dict[str, Fact] = {}
    for name, rule in rules.items():
        if rule.source is not None and rule.find_in is not None:
            if rule.source not in looked_up:
                looked_up[rule.source] = rule.source(turn)
            fact = rule.find_in(turn, looked_up[rule.source])
        else:
            fact = rule.find(turn) if rule.find is not None else None
        if fact is not None:
            facts[name] = fact
    return facts
