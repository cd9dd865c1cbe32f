"""Flow files change under live dialogues: finding a dialogue's place in the new ones.

A frame pins its flow, that flow's structural hash and the node, never a copy of the flow. Wording is outside
the hash, so only a change of structure brings a dialogue here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.engine.flow import Ask, Call, Collect, Flow, Node, Share, Value
from bot.engine.flowset import FlowSet
from bot.engine.slots import fitting, form_of, form_type, with_drafts
from bot.engine.snapshot import Frame, Mark, Pending, Snapshot, Wait

RESTART = "restart"
"""In a flow's `was` table: begin anew, with the answers that still fit."""


class Verdict(StrEnum):
    """What became of a dialogue's place."""

    KEEP = "keep"
    REASK = "reask"
    MOVED = "moved"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Adopted:
    """A dialogue in the new flows.

    After `reask` the question stands open as it did, to be asked anew under a new id. After `moved` no question
    is open: the dialogue has to arrive at the newest frame's node. After `lost` nothing is under way.
    """

    verdict: Verdict
    snapshot: Snapshot


def outdated(flows: FlowSet, stack: tuple[Frame, ...]) -> bool:
    """Return whether any flow of the stack changed its structure or is gone."""
    for frame in stack:
        flow = flows.flows.get(frame.flow)
        if flow is None or flow.hash != frame.hash:
            return True
    return False


def adopt(flows: FlowSet, snapshot: Snapshot) -> Adopted:
    """Return the dialogue under way in these flows, and what became of its place."""
    if not outdated(flows, snapshot.stack):
        return Adopted(Verdict.KEEP, snapshot)
    stack: list[Frame] = []
    called = (*(frame.flow for frame in snapshot.stack[1:]), None)
    for frame, above in zip(snapshot.stack, called, strict=True):
        settled = _settled(flows, frame, snapshot.wait, above)
        if settled is None:
            return Adopted(Verdict.LOST, replace(snapshot, stack=(), wait=None))
        stack.append(settled.frame)
        if settled.moved:
            return Adopted(Verdict.MOVED, replace(snapshot, stack=tuple(stack), wait=None))
    return _waiting(flows.flows[stack[-1].flow], replace(snapshot, stack=tuple(stack)))


@dataclass(frozen=True, slots=True)
class _Settled:
    frame: Frame
    moved: bool


def _settled(flows: FlowSet, frame: Frame, wait: Wait | None, above: str | None) -> _Settled | None:
    """A frame in the new flow, or None. `above` is the flow it called; None where it speaks itself."""
    flow = flows.flows.get(frame.flow)
    if flow is None or not set(flow.roles) <= set(frame.roles):
        return None
    if flow.hash == frame.hash and above is not None:
        return _Settled(frame, False)
    node = flow.nodes.get(frame.node)
    if node is not None and (_waits(flow, node, wait) if above is None else _calls(node, above)):
        back = frame.back if flow.hash == frame.hash else ()
        return _Settled(_renewed(flow, frame, node.name, frame.slots, back), False)
    target = flow.was.get(frame.node)
    target = flow.start if target == RESTART else target
    if target is None or target not in flow.nodes:
        return None
    slots = (frame if above is not None else with_drafts(flow, frame, wait)).slots
    return _Settled(_renewed(flow, frame, target, slots, ()), True)


def _renewed(flow: Flow, frame: Frame, node: str, slots: Mapping[str, Value], back: tuple[Mark, ...]) -> Frame:
    return replace(frame, hash=flow.hash, node=node, slots=fitting(flow, slots), back=back)


def _calls(node: Node, above: str) -> bool:
    return isinstance(node.step, Call) and node.step.flow == above


def _waits(flow: Flow, node: Node, wait: Wait | None) -> bool:
    """Whether the open question can be answered at the node: the same type of answer, asked of the same roles."""
    if wait is None:
        return True
    step = node.step
    if not isinstance(step, Ask | Share):
        return False
    asked = step.audience.roles if isinstance(step, Ask) else (step.owner,)
    return form_type(form_of(flow, step)) == form_type(wait.form) and set(wait.pending) <= set(asked)


def _waiting(flow: Flow, snapshot: Snapshot) -> Adopted:
    """The dialogue at a node that is still there."""
    step, wait = flow.nodes[snapshot.stack[-1].node].step, snapshot.wait
    if wait is None or not isinstance(step, Ask | Share):
        return Adopted(Verdict.MOVED, snapshot)
    if form_of(flow, step) == wait.form:
        return Adopted(Verdict.KEEP, snapshot)
    pages = isinstance(step, Ask) and step.collect is Collect.PAGES
    pending = {role: Pending(draft=at.draft if pages else None) for role, at in wait.pending.items()}
    return Adopted(Verdict.REASK, replace(snapshot, wait=replace(wait, pending=pending)))
