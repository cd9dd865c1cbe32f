"""Whether every node can be reached and left, and no dialogue goes round without a question."""

from collections.abc import Iterable, Mapping

from bot.engine.check.scope import Scope
from bot.engine.check.ways import ways
from bot.engine.flow import END, Ask, Call, Flow, Node, Share
from bot.engine.near import listed
from bot.engine.read import Library

Graph = Mapping[str, frozenset[str]]


def graph(flow: Flow) -> Graph:
    """Return node → where its ways lead."""
    return {name: frozenset(way.to for way in ways(flow, node)) for name, node in flow.nodes.items()}


def reachable(graph: Graph, begin: Iterable[str]) -> set[str]:
    """Return everything that can be reached, the beginning included."""
    seen: set[str] = set()
    open_ = list(begin)
    while open_:
        name = open_.pop()
        if name not in seen:
            seen.add(name)
            open_ += graph.get(name, ())
    return seen


def reach(scope: Scope) -> None:
    """Note nodes that nothing leads to, that never come to an end, and circles without a question."""
    flow, ahead = scope.flow, graph(scope.flow)
    seen = reachable(ahead, [flow.start])
    for node in flow.nodes.values():
        if node.name not in seen:
            scope.note(node.line, f"nothing leads to '{node.name}'; lead a way to it, or remove it")
    back: dict[str, set[str]] = {}
    for name, targets in ahead.items():
        for target in targets:
            back.setdefault(target, set()).add(name)
    ending = reachable({name: frozenset(sources) for name, sources in back.items()}, [END])
    stuck = [node for node in flow.nodes.values() if node.name in seen and node.name not in ending]
    if stuck:
        said = f"no way leads from {_quoted(stuck)} to the end; lead one of them to 'end'"
        scope.note(stuck[0].line, said)
    for circle in circles(_silent(scope)):
        nodes = [node for node in flow.nodes.values() if node.name in circle]
        said = f"{_quoted(nodes)} can go round without a question; ask something in between"
        scope.note(nodes[0].line, said)


def circles(graph: Graph) -> list[frozenset[str]]:
    """Return the groups of names that lead back to themselves, each group once."""
    left = {name: set(targets) & graph.keys() for name, targets in graph.items()}
    while done := [name for name, targets in left.items() if not targets]:
        for name in done:
            del left[name]
        for targets in left.values():
            targets.difference_update(done)
    beyond = {name: reachable(graph, graph[name]) for name in left}
    groups = [frozenset(other for other in left if other in beyond[name] and name in beyond[other]) for name in left]
    return [group for at, group in enumerate(groups) if group and group not in groups[:at]]


def waits(node: Node, library: Library, above: frozenset[str] = frozenset()) -> bool:
    """Return whether a dialogue surely stops at this node until somebody answers."""
    if isinstance(node.step, Call):
        return _always_asks(node.step.flow, library, above)
    return isinstance(node.step, Ask | Share)


def _always_asks(name: str, library: Library, above: frozenset[str]) -> bool:
    flow = library.flows.get(name)
    if flow is None or name in above:
        return True
    silent = {
        each.name: frozenset(way.to for way in ways(flow, each))
        for each in flow.nodes.values()
        if not waits(each, library, above | {name})
    }
    return END not in reachable(silent, [flow.start])


def _silent(scope: Scope) -> Graph:
    """The graph of the nodes that go on by themselves. One that may not wait counts as silent."""
    flow = scope.flow
    return {
        node.name: frozenset(way.to for way in ways(flow, node))
        for node in flow.nodes.values()
        if not waits(node, scope.library, frozenset({flow.name}))
    }


def _quoted(nodes: Iterable[Node]) -> str:
    return listed(f"'{node.name}'" for node in nodes)
