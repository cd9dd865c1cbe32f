"""Whether each slot is filled before it is read, and read once it is filled."""

from bot.engine.check.knowing import Knowledge, named
from bot.engine.check.reads import Read
from bot.engine.check.scope import Scope
from bot.engine.check.ways import fills
from bot.engine.flow import Call, Reveal, Share


def slots(scope: Scope, reads: tuple[Read, ...], known: Knowledge | None) -> None:
    """Note slots without use, and reads of what can't be there yet. Without `known` the order isn't looked at."""
    flow = scope.flow
    filled = {name.rpartition(".")[2] for node in flow.nodes.values() for name in fills(flow, node)}
    looked_at = {read.name.rpartition(".")[2] for read in reads} | _handed(scope)
    for slot in flow.slots.values():
        is_filled, is_read = slot.given or slot.name in filled, slot.name in looked_at
        if not is_filled and not is_read:
            scope.note(slot.line, f"nothing uses the slot '{slot.name}'; remove it")
        elif not is_filled:
            said = f"nothing fills the slot '{slot.name}'; save an answer to it, or declare it given: true"
            scope.note(slot.line, said)
        elif not is_read:
            said = f"the slot '{slot.name}' is filled and never looked at; show it, hand it on, or remove it"
            scope.note(slot.line, said)
    if known is not None:
        _early(scope, reads, known, filled)


def _handed(scope: Scope) -> set[str]:
    """Slots that are shared or revealed, or that another flow takes an answer from."""
    handed: set[str] = set()
    for node in scope.flow.nodes.values():
        if isinstance(node.step, Share | Reveal):
            handed.update(node.step.slots)
    for other in scope.library.flows.values():
        for node in other.nodes.values():
            if isinstance(node.step, Call) and node.step.flow == scope.flow.name:
                handed.update(there for _, there in node.step.into)
    return handed


def _early(scope: Scope, reads: tuple[Read, ...], known: Knowledge, filled: set[str]) -> None:
    told: set[tuple[str, str]] = set()
    for read in reads:
        resolved = scope.know(read.name)
        if resolved is None or resolved.slot is None or resolved.slot.name not in filled:
            continue
        nobodys = resolved.slot.per_role and resolved.role is None and not read.as_roles
        if nobodys or read.node.name not in known.may or (read.name, read.node.name) in told:
            continue
        there = known.may[read.node.name] | (fills(scope.flow, read.node) if read.late else frozenset())
        if not named(scope, read.name, read.as_roles) & there:
            told.add((read.name, read.node.name))
            said = f"'{read.node.name}' looks at '{read.name}', and no way there fills it; ask for it first"
            scope.note(read.line, said)
