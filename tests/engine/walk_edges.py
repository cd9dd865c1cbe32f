"""The ways of a flow, and those that a turn went."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from bot.engine.effects import Ending, Finish
from bot.engine.flow import END, Ask, Call, Do, Flow, Fork, Node, Reveal, Say, Share
from bot.engine.flowset import FlowSet
from bot.engine.snapshot import Snapshot
from bot.engine.step import Outcome

Edge: TypeAlias = tuple[str, str, str]
"""A flow, a node, and where it leads."""


def static_edges(flow: Flow) -> set[Edge]:
    """Return every way from a node of the flow to another, or to its end."""
    return {(flow.name, name, to) for name, node in flow.nodes.items() for to in _targets(node)}


def _targets(node: Node) -> Iterator[str]:
    made = node.step
    yield from (branch.to for branch in made.next)
    match made:
        case Ask():
            yield from (choice.to for choice in made.choices if choice.to is not None)
            yield from (choice.to for use in made.lints for choice in use.choices if choice.to is not None)
            if made.own_words is not None:
                yield made.own_words.to
            if made.skip is not None:
                yield made.skip
            if made.timer is not None:
                yield made.timer.to
        case Share():
            yield made.declined
        case Say() | Fork() | Do() | Call() | Reveal():
            pass


def taken(flows: FlowSet, before: Snapshot, outcome: Outcome) -> set[Edge]:
    """Return the edges that a turn went over."""
    edges: set[Edge] = set()
    callers = [(frame.flow, frame.node) for frame in before.stack[:-1]]
    path = list(outcome.path)
    for (flow, node), (there, onward) in pairwise(path):
        made = flows.flows[flow].nodes[node].step
        if isinstance(made, Call) and made.flow == there and flows.flows[there].start == onward:
            callers.append((flow, node))
        elif flow == there and onward in set(_targets(flows.flows[flow].nodes[node])):
            edges.add((flow, node, onward))
        elif callers:
            edges.add((flow, node, END))
            while callers and callers[-1][0] != there:
                edges.add((*callers.pop(), END))
            edges.update((*caller, onward) for caller in callers[-1:])
            callers = callers[:-1]
    if path and any(isinstance(effect, Finish) and effect.ending is Ending.DONE for effect in outcome.effects):
        edges.add((*path[-1], END))
        edges.update((*caller, END) for caller in callers)
    return edges
