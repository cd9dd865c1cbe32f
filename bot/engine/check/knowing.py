"""What may stand in a slot at a node, and what surely does, along every way that leads there."""

from dataclasses import dataclass

from bot.engine.check.scope import Scope, readers
from bot.engine.check.ways import Way, fills, keys, ways
from bot.engine.flow import Node


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Node → the names that may, and those that surely, hold something on arriving there.

    A node that nothing leads to is missing.
    """

    may: dict[str, frozenset[str]]
    sure: dict[str, frozenset[str]]

    def surely(self, scope: Scope, name: str, node: Node) -> bool:
        """Return whether a placeholder always holds something in what this node says."""
        if name == "quote" or name.endswith(".name"):
            return True
        known = scope.know(name)
        if known is None or (known.slot is None and name not in scope.vocabulary.fleeting):
            return True
        return all(key in self.sure[node.name] for key in named(scope, name, readers(node)))


def named(scope: Scope, name: str, roles: tuple[str, ...]) -> frozenset[str]:
    """Return the full names that a name stands for when these roles read it."""
    return frozenset({name}) if "." in name else keys(scope.flow, name, roles)


def knowledge(scope: Scope) -> Knowledge:
    """Walk the graph until nothing new is learnt. Its ways all have to lead somewhere."""
    flow = scope.flow
    given = frozenset(slot.name for slot in flow.slots.values() if slot.given)
    out = {name: ways(flow, node) for name, node in flow.nodes.items()}
    filled = {name: fills(flow, node) for name, node in flow.nodes.items()}
    may, sure = {flow.start: given}, {flow.start: given}
    changed = {flow.start}
    while changed:
        name = changed.pop()
        for way in out[name]:
            if way.to in flow.nodes and _learn(may, sure, name, way, filled[name]):
                changed.add(way.to)
    return Knowledge(may, sure)


def _learn(
    may: dict[str, frozenset[str]], sure: dict[str, frozenset[str]], name: str, way: Way, filled: frozenset[str]
) -> bool:
    """Carry what is known at `name` along the way; return whether its end learnt something."""
    possible, certain = may[name] | filled, sure[name] | way.sets
    if way.to not in may:
        may[way.to], sure[way.to] = possible, certain
        return True
    merged = may[way.to] | possible, sure[way.to] & certain
    if merged == (may[way.to], sure[way.to]):
        return False
    may[way.to], sure[way.to] = merged
    return True
