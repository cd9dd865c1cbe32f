"""Whether flows that call each other come to an end."""

from collections.abc import Iterator

from bot.engine.check.reach import circles
from bot.engine.flow import Call, Flow
from bot.engine.near import listed
from bot.engine.read import Library
from bot.errors import Mistake


def recursion(library: Library) -> Iterator[Mistake]:
    """Yield the calls by which a flow comes back to itself."""
    called = {name: _called(flow) for name, flow in library.flows.items()}
    for circle in circles({name: frozenset(flows) for name, flows in called.items() if flows}):
        around = listed(f"'{name}'" for name in sorted(circle))
        for name in sorted(circle):
            for other in sorted(circle & called[name].keys()):
                said = f"calling '{other}' leads back here (round {around}); end one of them with open_flow instead"
                yield Mistake(library.flows[name].file, called[name][other], said)


def _called(flow: Flow) -> dict[str, int]:
    """The flows that are called, each with the line of a node that does."""
    return {node.step.flow: node.line for node in flow.nodes.values() if isinstance(node.step, Call)}
