"""The graph of a flow: which ways lead out of a node, and what is surely known on each."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.engine.flow import Ask, Call, Choice, Collect, Flow, Next, Node, Share, SlotType, Waiting
from bot.engine.guards import All, Compares, Expression, Guard, Holds, Literal, Name, Not, Some


class Kind(StrEnum):
    """What makes a dialogue take a way."""

    NEXT = "next"
    CHOICE = "choice"
    WORDS = "words"
    SKIP = "skip"
    TIMEOUT = "timeout"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Way:
    """A way from a node. `sets` are names that surely hold something for whoever comes along it."""

    to: str
    kind: Kind
    line: int
    when: Guard | None = None
    choice: Choice | None = None
    sets: frozenset[str] = frozenset()


def ways(flow: Flow, node: Node) -> tuple[Way, ...]:
    """Return all ways out of a node, in the order they are tried."""
    step = node.step
    match step:
        case Ask():
            return tuple(_of_question(flow, node, step))
        case Share():
            declined = Way(step.declined, Kind.DECLINED, node.line)
            return (*_following(step.next, node.line, frozenset()), declined)
        case _:
            return tuple(_following(step.next, node.line, frozenset()))


def guards_of(node: Node) -> Iterator[tuple[Guard, int]]:
    """Yield the conditions of a node's ways and buttons, each with its line."""
    step = node.step
    for branch in step.next:
        if branch.when is not None:
            yield branch.when, branch.line
    if isinstance(step, Ask):
        for choice in (*step.choices, *(choice for lint in step.lints for choice in lint.choices)):
            if choice.when is not None:
                yield choice.when, choice.line


def keys(flow: Flow, slot: str, roles: tuple[str, ...]) -> frozenset[str]:
    """Return under which names a slot is read once these roles have filled it."""
    declared = flow.slots.get(slot)
    if declared is not None and declared.per_role:
        return frozenset(f"{role}.{slot}" for role in roles)
    return frozenset({slot})


def fills(flow: Flow, node: Node) -> frozenset[str]:
    """Return the names of slots that something may stand in once the node is left."""
    step = node.step
    filled: frozenset[str] = frozenset()
    if isinstance(step, Ask):
        for slot in (step.save, step.own_words.save if step.own_words else None):
            if slot is not None:
                filled |= keys(flow, slot, step.audience.roles)
    if isinstance(step, Call):
        for here, _ in step.into:
            filled |= keys(flow, here, flow.roles)
    return filled


def _of_question(flow: Flow, node: Node, ask: Ask) -> Iterator[Way]:
    saved = _surely_saved(flow, ask, ask.save)
    typed = saved if ask.own_words is None else _surely_saved(flow, ask, ask.own_words.save)
    replaced = (choice for lint in ask.lints for choice in lint.choices)
    for choice, known in (*((c, _pressed(flow, ask, c, saved)) for c in ask.choices), *((c, typed) for c in replaced)):
        if choice.to is not None:
            yield Way(choice.to, Kind.CHOICE, choice.line, choice.when, choice, known | _if_true(choice.when))
    if ask.own_words is not None:
        yield Way(ask.own_words.to, Kind.WORDS, node.line, sets=typed)
    if ask.skip is not None:
        yield Way(ask.skip, Kind.SKIP, node.line)
    unsaved = any(choice.to is None and not _pressed(flow, ask, choice, saved) for choice in ask.choices)
    empty = unsaved or (ask.skippable and ask.skip is None)
    yield from _following(ask.next, node.line, frozenset() if empty else saved)
    if ask.timer is not None:
        yield Way(ask.timer.to, Kind.TIMEOUT, node.line)


def _surely_saved(flow: Flow, ask: Ask, slot: str | None) -> frozenset[str]:
    roles = ask.audience.roles
    alone = len(roles) == 1 or (ask.wait is not Waiting.FIRST and not ask.skippable)
    return keys(flow, slot, roles) if slot is not None and alone else frozenset()


def _pressed(flow: Flow, ask: Ask, choice: Choice, saved: frozenset[str]) -> frozenset[str]:
    """What a button surely fills: its key or its label, where the slot can hold that."""
    slot = flow.slots.get(ask.save or "")
    if slot is None or ask.collect is Collect.PAGES:
        return frozenset()
    match slot.type:
        case SlotType.CHOICE:
            return saved
        case SlotType.YES_NO:
            return saved if choice.key in ("yes", "no") else frozenset()
        case SlotType.TEXT:
            return saved if choice.to is None else frozenset()
        case _:
            return frozenset()


def _following(following: Next, line: int, known: frozenset[str]) -> Iterator[Way]:
    for branch in following:
        yield Way(branch.to, Kind.NEXT, branch.line or line, branch.when, sets=known | _if_true(branch.when))
        known |= _if_false(branch.when)


def _if_true(when: Guard | None) -> frozenset[str]:
    return frozenset() if when is None else _known(when.expression, True)


def _if_false(when: Guard | None) -> frozenset[str]:
    return frozenset() if when is None else _known(when.expression, False)


def _known(expression: Expression, outcome: bool) -> frozenset[str]:
    """Return the names that surely hold something once the expression came out so."""
    match expression:
        case Not(of=inner):
            return _known(inner, not outcome)
        case All(of=parts) | Some(of=parts):
            found = [_known(part, outcome) for part in parts]
            every = isinstance(expression, All) is outcome
            return frozenset().union(*found) if every else found[0].intersection(*found[1:])
        case Compares(left=left, relation=relation, right=right):
            if outcome is (relation == "!="):
                return frozenset()
            if relation == "!=" and not (isinstance(left, Literal) or isinstance(right, Literal)):
                return frozenset()
            return frozenset(each.name for each in (left, right) if isinstance(each, Name))
        case _:
            operand = expression.of if isinstance(expression, Holds) else expression.left
            return frozenset({operand.name}) if outcome and isinstance(operand, Name) else frozenset()
