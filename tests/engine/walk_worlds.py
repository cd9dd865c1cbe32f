"""What flows look at, and facts and given slots to walk them under."""

from collections.abc import Iterator, Mapping

from bot.engine.events import Fact, Listed
from bot.engine.flow import Ask, Call, Flow, SlotType, Value
from bot.engine.flowset import FlowSet
from bot.engine.guards import All, Among, Compares, Expression, Guard, Literal, Name, Not, Some


def guarded(flow: Flow) -> frozenset[str]:
    """Return the names that the flow's guards look at."""
    return frozenset(name.rpartition(".")[2] for each in _guards(flow) for name in each.names)


def _guards(flow: Flow) -> Iterator[Guard]:
    for node in flow.nodes.values():
        yield from (branch.when for branch in node.step.next if branch.when is not None)
        if isinstance(node.step, Ask):
            yield from (choice.when for choice in node.step.choices if choice.when is not None)


def compared(flow: Flow) -> dict[str, set[Value]]:
    """Return the constants that each name is compared with in the flow's guards."""
    found: dict[str, set[Value]] = {}
    for each in _guards(flow):
        for name, value in _constants(each.expression):
            found.setdefault(name, set()).add(value)
    return found


def _constants(expression: Expression) -> Iterator[tuple[str, Value]]:
    match expression:
        case Among(left=Name(name=name), among=among):
            yield from ((name, value) for value in among)
        case Compares(left=Name(name=name), right=Literal(value=value)):
            yield name, value
            if isinstance(value, int | float) and not isinstance(value, bool):
                yield from ((name, value + 1), (name, value - 1))
        case Not(of=inner):
            yield from _constants(inner)
        case All(of=parts) | Some(of=parts):
            for part in parts:
                yield from _constants(part)


def reach(flows: FlowSet, name: str) -> set[str]:
    """Return the flow and all that it calls."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        at = waiting.pop()
        if at not in found:
            found.add(at)
            waiting += [n.step.flow for n in flows.flows[at].nodes.values() if isinstance(n.step, Call)]
    return found


_EXAMPLES: Mapping[SlotType | None, Fact] = {
    SlotType.YES_NO: True,
    SlotType.NUMBER: 3,
    SlotType.SCALE: 5,
    SlotType.MOMENT: "2026-11-23T09:00",
    None: (Listed("02:10", "02:10"), Listed("03:10", "03:10")),
}


def worlds(flows: FlowSet, name: str, always: Mapping[str, Fact] | None = None) -> list[dict[str, Fact]]:
    """Return facts to walk under: what is `always` known alone, everything known, and each guard's names apart."""
    names = {fact for each in reach(flows, name) for fact in flows.flows[each].uses}
    least = {fact: value for fact, value in (always or {}).items() if fact in names}
    full = {fact: _EXAMPLES.get(flows.vocabulary.facts.get(fact), "something known") for fact in names} | least
    found: list[dict[str, Fact]] = [least, full]
    constants = compared(flows.flows[name])
    for fact in sorted(guarded(flows.flows[name]) & names):
        found.append({**least, fact: full[fact]})
        found.append({other: value for other, value in full.items() if other != fact or other in least})
        for value in sorted(constants.get(fact, ()), key=str):
            found += [{**least, fact: value}, {**full, fact: value}]
    return [world for at, world in enumerate(found) if world not in found[:at]]


def givens(flow: Flow) -> list[dict[str, Value]]:
    """Return what the flow may be started with: an example of everything, and each guard's constants."""
    slots = [slot for slot in flow.slots.values() if slot.given and not slot.per_role]
    full: dict[str, Value] = {}
    for slot in slots:
        example = _EXAMPLES.get(slot.type, "something given")
        assert not isinstance(example, tuple)
        full[slot.name] = example
    found = [full, *({other: full[other] for other in full if other != name} for name in full), {}]
    for name, values in compared(flow).items():
        if name in full:
            found += [{**full, name: value} for value in sorted(values, key=str)]
    return [given for at, given in enumerate(found) if given not in found[:at]]
