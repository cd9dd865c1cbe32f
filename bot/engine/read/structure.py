"""The shape of a flow in sixteen letters: it changes with the graph and never with a wording."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from bot.engine.flow import Node, Slot, Space
from bot.engine.guards import Guard

HASH_LENGTH = 16
"""Characters. 64 bits: no two flows of one copy will meet."""

_WORDING = frozenset({"line", "seeds", "part", "text", "bubbles", "label", "also", "keep", "ask", "yes", "no"})

_RARE = frozenset({"roles", "about", "details"})
"""Fields that count only where something stands in them."""


def structure(
    roles: tuple[str, ...],
    space: Space,
    start: str,
    slots: Mapping[str, Slot],
    nodes: Mapping[str, Node],
    ready: timedelta | None = None,
) -> str:
    """Return the hash of nodes, steps, ways, guards, buttons' keys and slots, and of `ready` where it stands."""
    parts = [_shape(slots[key]) for key in sorted(slots)] + [_shape(nodes[key]) for key in sorted(nodes)]
    shape = [roles, space, start, parts] + ([] if ready is None else [_shape(ready)])
    canonical = json.dumps(shape, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:HASH_LENGTH]


def _shape(part: Any) -> Any:
    if isinstance(part, Guard):
        return repr(part.expression)
    if is_dataclass(part):
        kind: type = type(part)
        inner = ((name, getattr(part, name)) for name in _structural(kind))
        return [kind.__name__, *(_shape(value) for name, value in inner if value or name not in _RARE)]
    if isinstance(part, tuple):
        return [_shape(each) for each in part]
    return part.total_seconds() if isinstance(part, timedelta) else part


@cache
def _structural(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind) if each.name not in _WORDING)
