"""Whether conditions compare what can be compared."""

from collections.abc import Iterator

from bot.engine.check.scope import Known, Scope
from bot.engine.check.values import values
from bot.engine.check.ways import guards_of
from bot.engine.flow import SlotType
from bot.engine.guards import All, Among, Expression, Holds, Literal, Name, Not, Operand, Some, Value
from bot.engine.near import meant

_NUMBERS = frozenset({SlotType.SCALE, SlotType.NUMBER})
_MOMENTS = frozenset({SlotType.MOMENT, SlotType.SCHEDULE})
"""A schedule is compared by its first moment."""

_UNORDERED = frozenset({SlotType.CHOICE, SlotType.YES_NO, SlotType.ZONE})


def conditions(scope: Scope) -> None:
    """Note comparisons that never make sense. Names that stand for nothing are told elsewhere."""
    for node in scope.flow.nodes.values():
        for guard, line in guards_of(node):
            for said in _wrong(scope, guard.expression):
                scope.note(line, f"the condition '{guard.source}' can't work: {said}")


def _wrong(scope: Scope, expression: Expression) -> Iterator[str]:
    match expression:
        case Not(of=inner):
            yield from _wrong(scope, inner)
        case All(of=parts) | Some(of=parts):
            for part in parts:
                yield from _wrong(scope, part)
        case Holds(of=Name(name=name)):
            known = scope.know(name)
            if known is not None and known.slot is None and known.type in _NUMBERS:
                yield f"'{name}' is a number that is always there; compare it, such as {name} > 0"
        case Holds():
            yield "a constant is always the same; leave it out"
        case Among(left=left, among=among):
            for value in among:
                yield from _pair(scope, left, "==", Literal(value))
        case _:
            yield from _pair(scope, expression.left, expression.relation, expression.right)


def _pair(scope: Scope, left: Operand, relation: str, right: Operand) -> Iterator[str]:
    if isinstance(left, Literal):
        left, right = right, left
    if isinstance(left, Literal):
        yield "it compares two constants; name a slot or a fact"
        return
    known = scope.know(left.name)
    if known is None:
        return
    if known.type is None:
        yield f"'{left.name}' is a list of buttons; ask only whether there are any, with its bare name"
        return
    if relation not in ("==", "!=") and known.type in _UNORDERED:
        yield f"'{left.name}' is a {known.type} and has no order; use == or in"
    elif isinstance(right, Name):
        other = scope.know(right.name)
        if other is not None and not _alike(known.type, other.type):
            kind = other.type or "list of buttons"
            yield f"'{left.name}' is a {known.type} and '{right.name}' a {kind}; compare like with like"
    else:
        yield from _with_constant(scope, left.name, known, right.value)


def _with_constant(scope: Scope, name: str, known: Known, value: Value) -> Iterator[str]:
    wanted = _wanted(known.type, value)
    if wanted is not None:
        yield f"'{name}' is a {known.type}; {wanted.format(name=name)}"
    elif known.type is SlotType.CHOICE:
        possible = _possible(scope, name, known)
        if possible is not None and value not in possible:
            yield f"nothing gives '{name}' the value '{value}'; {meant(str(value), possible)}"


def _possible(scope: Scope, name: str, known: Known) -> frozenset[str] | None:
    if known.slot is not None:
        return values(scope.library, scope.flow.name, known.slot.name)
    return scope.vocabulary.among.get(name)


def _wanted(kind: SlotType | None, value: Value) -> str | None:
    if kind is SlotType.YES_NO:
        return None if isinstance(value, bool) else "write {name} or not {name}"
    if kind in _NUMBERS:
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return None if number else "compare it with a number"
    return None if isinstance(value, str) else "compare it with 'text in quotes'"


def _alike(one: SlotType, other: SlotType | None) -> bool:
    words = {SlotType.TEXT, SlotType.CHOICE}
    return one is other or any({one, other} <= kinds for kinds in (_NUMBERS, words, _MOMENTS))
