"""The form of a command that flows may name: what it takes, and the deed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.engine.flow import SlotType, Value
from bot.engine.vocabulary import CommandSpec
from bot.services.turn.context import Turn
from bot.services.turn.live import Live

Arguments: TypeAlias = Mapping[str, Value]
Deed: TypeAlias = Callable[[Turn, Live, Arguments], None]

TEXT = frozenset({SlotType.TEXT, SlotType.CHOICE})
TIME = frozenset({SlotType.TIME, SlotType.TEXT, SlotType.CHOICE})
MOMENT = frozenset({SlotType.MOMENT})
ZONE = frozenset({SlotType.ZONE, SlotType.TEXT})
NUMBER = frozenset({SlotType.NUMBER, SlotType.SCALE})


@dataclass(frozen=True, slots=True)
class Command:
    """A command's arguments, and what it does. `releases` is true where the other of two may notice it."""

    spec: CommandSpec
    run: Deed
    releases: bool = False


def takes(
    *optional: str,
    among: Mapping[str, frozenset[str]] | None = None,
    opens: str | None = None,
    **kinds: frozenset[SlotType],
) -> CommandSpec:
    """Return what a command takes: name → types; `opens` is the argument that names a flow."""
    return CommandSpec(kinds, frozenset(optional), among or {}, flow=opens)
