"""The form of a fact that flows may read: its type, and how it is found out."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.engine.events import Fact
from bot.engine.flow import SlotType
from bot.services.turn.context import Turn


@dataclass(frozen=True, slots=True)
class FactRule:
    """A fact's type (None: a list of buttons) and how it is found; None where it isn't so.

    `fleeting` facts may be unset, so no text can lean on them alone. `among` are a choice's only values.
    """

    type: SlotType | None
    find: Callable[[Turn], Fact | None]
    fleeting: bool = False
    among: frozenset[str] | None = None
