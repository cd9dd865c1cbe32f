"""Which values a choice slot can have: anywhere in a flow, and on arriving at a node."""

from collections.abc import Iterator, Mapping

from bot.engine.check.ways import Kind, ways
from bot.engine.flow import Ask, Call, Flow, Next, Node, SlotType
from bot.engine.guards import All, Among, Compares, Expression, Literal, Name, Not, Some
from bot.engine.read import Library

Values = frozenset[str] | None
"""Keys of buttons; None when others are possible too."""


def values(library: Library, flow_name: str, slot: str, above: frozenset[str] = frozenset()) -> Values:
    """Return the keys of all buttons that fill a choice slot."""
    flow = library.flows.get(flow_name)
    declared = None if flow is None else flow.slots.get(slot)
    if flow is None or declared is None or declared.given or declared.type is not SlotType.CHOICE:
        return None
    if flow_name in above:
        return frozenset()
    found: set[str] = set()
    for node in flow.nodes.values():
        some = _filled(library, flow, node, slot, above | {flow_name})
        if some is None:
            return None
        found |= some
    return frozenset(found)


def _filled(library: Library, flow: Flow, node: Node, slot: str, above: frozenset[str]) -> Values:
    step = node.step
    if isinstance(step, Ask) and step.save == slot:
        return None if step.choices_from is not None else frozenset(choice.key for choice in step.choices)
    if isinstance(step, Call):
        there = dict(step.into).get(slot)
        return frozenset() if there is None else values(library, step.flow, there, above)
    return frozenset()


def arriving(library: Library, flow: Flow, slot: str) -> Mapping[str, Values]:
    """Return node → the values that the slot can have there. A node not reached is missing."""
    at: dict[str, Values] = {flow.start: values(library, flow.name, slot) if flow.slots[slot].given else frozenset()}
    open_ = [flow.start]
    while open_:
        name = open_.pop()
        for target, there in _onward(library, flow, flow.nodes[name], slot, at[name]):
            before = at.get(target, frozenset())
            after = None if before is None or there is None else before | there
            if target in flow.nodes and (target not in at or after != before):
                at[target] = after
                open_.append(target)
    return at


def _onward(library: Library, flow: Flow, node: Node, slot: str, here: Values) -> Iterator[tuple[str, Values]]:
    step = node.step
    asks = isinstance(step, Ask) and step.save == slot
    after = here
    if isinstance(step, Call) or asks:
        filled = _filled(library, flow, node, slot, frozenset())
        after = None if here is None or filled is None else here | filled
    if isinstance(step, Ask) and asks and not step.choices_from:
        kept = here if step.skippable and step.skip is None else frozenset[str]()
        after = None if kept is None else kept | {choice.key for choice in step.choices if choice.to is None}
    yield from _narrowed(step.next, slot, after)
    for way in ways(flow, node):
        if way.kind is Kind.CHOICE and way.choice is not None and asks:
            yield way.to, frozenset({way.choice.key})
        elif way.kind is not Kind.NEXT:
            yield way.to, here


def _narrowed(following: Next, slot: str, after: Values) -> Iterator[tuple[str, Values]]:
    """Carry the values along each way whose condition leaves some; a slot without value is no value."""
    rest = after
    for branch in following:
        taken = rest if branch.when is None else _where(branch.when.expression, slot, rest, True)
        yield branch.to, taken
        if branch.when is not None:
            rest = _where(branch.when.expression, slot, rest, False)


def _where(expression: Expression, slot: str, among: Values, outcome: bool) -> Values:
    """Return those values with which the expression can come out so."""
    if among is None:
        return None
    match expression:
        case Not(of=inner):
            return _where(inner, slot, among, not outcome)
        case All(of=parts) | Some(of=parts):
            some = [_where(part, slot, among, outcome) or frozenset() for part in parts]
            every = isinstance(expression, All) is outcome
            return some[0].intersection(*some[1:]) if every else some[0].union(*some[1:])
        case Among(left=Name(name=name), among=wanted) if name == slot:
            return frozenset(value for value in among if (value in wanted) is outcome)
        case Compares(left=Name(name=name), relation=relation, right=Literal(value=wanted)) if name == slot:
            equal = (relation == "==") is outcome
            return frozenset(value for value in among if (value == wanted) is equal)
        case _:
            return among
