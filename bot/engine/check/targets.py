"""Whether every way leads somewhere."""

from bot.engine.check.scope import Scope
from bot.engine.check.ways import ways
from bot.engine.flow import END
from bot.engine.near import meant

RESTART = "restart"
"""Where `was` may lead besides nodes: to the beginning."""


def targets(scope: Scope) -> bool:
    """Note what leads nowhere. Return whether the graph can be walked."""
    flow = scope.flow
    before = len(scope.found)
    if flow.start not in flow.nodes:
        said = f"the flow starts at '{flow.start}', which is no node; {meant(flow.start, flow.nodes)}"
        scope.note(scope.line("start"), said)
    places = {*flow.nodes, END}
    for node in flow.nodes.values():
        for way in ways(flow, node):
            if way.to not in places:
                said = f"'{node.name}' leads to '{way.to}', which is no node; {meant(way.to, places)}"
                scope.note(way.line, said)
    walkable = len(scope.found) == before
    for old, new in flow.was.items():
        line = scope.line(f"was:{old}")
        if old in flow.nodes:
            scope.note(line, f"'was' renames '{old}', which is still a node; remove the line or the node")
        elif new not in places | {RESTART}:
            hint = meant(new, places | {RESTART})
            scope.note(line, f"'was' leads '{old}' to '{new}', which is no node; {hint}")
    return walkable
