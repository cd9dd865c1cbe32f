"""Whether flows that call each other come to an end."""

from bot.engine.check.reach import circles
from bot.engine.check.scope import Scope
from bot.engine.flow import Call, Flow
from bot.engine.near import listed
from bot.engine.read import Library


def recursion(scope: Scope) -> None:
    """Note the calls by which a flow comes back to itself."""
    graph = {name: frozenset(_called(flow)) for name, flow in _relevant(scope.library).items()}
    for circle in circles(graph):
        if scope.flow.name in circle:
            for node in scope.flow.nodes.values():
                if isinstance(node.step, Call) and node.step.flow in circle:
                    around = listed(f"'{name}'" for name in sorted(circle))
                    said = f"calling '{node.step.flow}' leads back here (round {around})"
                    scope.note(node.line, f"{said}; end one of them with open_flow instead")


def _relevant(library: Library) -> dict[str, Flow]:
    return {name: flow for name, flow in library.flows.items() if _called(flow)}


def _called(flow: Flow) -> set[str]:
    return {node.step.flow for node in flow.nodes.values() if isinstance(node.step, Call)}
