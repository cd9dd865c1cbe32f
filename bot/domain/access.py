"""Who may read what: one question, and no is the answer to everything that isn't a plain yes."""

from collections.abc import Iterable
from dataclasses import dataclass

OWN_ONLY = frozenset({"gate", "sos", "safety_plan", "perception", "pulse", "draft"})
"""Kinds that stay with their owner whatever an audience says."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something kept: whose it is, whom it was offered to, and what kind it is.

    While `sealed` (answers that open together, not yet open) it is its owner's alone.
    """

    owner: str
    audience: frozenset[str]
    kind: str
    sealed: bool = False


def can_read(viewer: str, item: Item) -> bool:
    """Return whether `viewer` may read `item`: its owner may, and those it was offered to."""
    if not viewer:
        return False
    if viewer == item.owner:
        return True
    return not item.sealed and item.kind not in OWN_ONLY and viewer in item.audience


def readable(viewer: str, items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items `viewer` may read, in order."""
    return tuple(item for item in items if can_read(viewer, item))
