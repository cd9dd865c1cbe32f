"""What only joint dialogues have: beforehand an asking, at each question an end of its time, one's roles in a call."""

from collections.abc import Iterator
from datetime import timedelta

from bot.engine.check.scope import Scope
from bot.engine.flow import Ask, Call, Flow, Node, Space, Waiting
from bot.engine.near import listed, meant

READY_MOST = timedelta(days=2)
"""The longest that the asking before a joint dialogue stands."""


def joint(scope: Scope) -> None:
    """Note what would let one of the two wait without end, or know when the other answered."""
    flow = scope.flow
    _ready(scope)
    for node in flow.nodes.values():
        if isinstance(node.step, Ask):
            for line, said in _of_question(scope, node, node.step):
                scope.note(line, said)
        if isinstance(node.step, Call):
            called = scope.library.flows.get(node.step.flow)
            if called is not None:
                _of_call(scope, node, node.step, called)


def _ready(scope: Scope) -> None:
    flow = scope.flow
    if flow.ready is None:
        return
    if flow.space is not Space.PAIR:
        said = "'ready' asks two people beforehand, and this is one person's flow; leave it out, or say space: pair"
        scope.note(scope.line("ready"), said)
    elif not timedelta() < flow.ready <= READY_MOST:
        said = "the asking stands for no time or for more than two days; let 'ready' be between PT1M and P2D"
        scope.note(scope.line("ready"), said)


def _of_question(scope: Scope, node: Node, ask: Ask) -> Iterator[tuple[int, str]]:
    name = node.name
    if scope.flow.space is Space.PAIR and ask.timer is None:
        said = f"'{name}' has no timeout, and whoever left unseen never answers it"
        yield node.line, f"{said}; add timeout with after and to"
    if ask.wait is not Waiting.DEADLINE:
        return
    if ask.audience.shared:
        said = f"'{name}' waits for its time where everyone sees the answers; say where: private, or wait: all"
        yield node.line, said
    if len(ask.audience.roles) < 2:
        said = f"'{name}' waits for its time and asks only one, from whom there is nothing to hide"
        yield node.line, f"{said}; ask both, or leave 'wait' out"


def _of_call(scope: Scope, node: Node, call: Call, called: Flow) -> None:
    roles = scope.flow.roles
    if called.space is Space.OWN and scope.flow.space is Space.PAIR:
        said = f"'{call.flow}' is one person's flow, which can wait without end; call one with space: pair"
        scope.note(node.line, said)
    elif call.roles:
        for line, said in _mapped(scope, node, call, called):
            scope.note(line, said)
    elif not set(called.roles) <= set(roles):
        said = f"'{call.flow}' is for {listed(called.roles)} and this flow for {listed(roles)}"
        scope.note(node.line, f"{said}; say under roles who takes which, or call one for roles of the same names")


def _mapped(scope: Scope, node: Node, call: Call, called: Flow) -> Iterator[tuple[int, str]]:
    roles, taken = scope.flow.roles, dict[str, str]()
    for there, here in call.roles:
        line = scope.line(f"{node.name}.roles:{there}", node)
        if there not in called.roles:
            yield line, f"'{call.flow}' has no role '{there}'; {meant(there, called.roles)}"
        elif here not in roles:
            yield line, f"'{node.name}' gives '{there}' to '{here}', which is no role; {meant(here, roles)}"
        elif here in taken:
            said = f"'{node.name}' gives both '{taken[here]}' and '{there}' to '{here}'"
            yield line, f"{said}; give each to somebody else"
        taken.setdefault(here, there)
    missing = [role for role in called.roles if role not in dict(call.roles)]
    if missing:
        said = f"'{node.name}' leaves nobody for {listed(missing)} of '{call.flow}'"
        yield node.line, f"{said}; give every role to one of this flow"
    if call.into:
        said = f"'{node.name}' has both roles and into, and answers would change hands; leave 'into' out"
        yield node.line, said
