"""Guards: a closed form of expression over slots and facts.

    guard   = both { "or" both }
    both    = one { "and" one }
    one     = "not" one | "(" guard ")" | operand [ relation operand | "in" "(" literal { "," literal } ")" ]
    operand = name | role "." name | number | 'text' | true | false

There are no calls, no arithmetic, no attributes beyond role.slot. A name alone holds when its slot is set and
is not false. A comparison with a slot that is not set never holds, except `!=` to a literal. What is earlier or later
is compared as moments, whatever their zones: a schedule by its first one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool
Lookup: TypeAlias = Callable[[str], Value | None]

_TOKEN = re.compile(
    r"\s*(?:(?P<relation>==|!=|<=|>=|<|>)|(?P<mark>[(),])|(?P<number>-?\d+(?:\.\d+)?)"
    r"|'(?P<text>[^']*)'|(?P<name>[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)?))"
)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT")
_DEPTH_LIMIT = 20
_TRUTH = {"true": True, "false": False}


class GuardMalformed(ValueError):
    """Not an expression of the closed form."""


@dataclass(frozen=True, slots=True)
class Name:
    """A slot or a fact."""

    name: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A constant."""

    value: Value


Operand: TypeAlias = Name | Literal


@dataclass(frozen=True, slots=True)
class Holds:
    """True when the operand is set and not false."""

    of: Operand


@dataclass(frozen=True, slots=True)
class Compares:
    """A relation between two operands."""

    left: Operand
    relation: str
    right: Operand


@dataclass(frozen=True, slots=True)
class Among:
    """True when the operand is one of the literals."""

    left: Operand
    among: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Negation."""

    of: "Expression"


@dataclass(frozen=True, slots=True)
class All:
    """Conjunction."""

    of: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """Disjunction."""

    of: tuple["Expression", ...]


Expression: TypeAlias = Holds | Compares | Among | Not | All | Some


@dataclass(frozen=True, slots=True)
class Guard:
    """A guard, read once."""

    source: str
    expression: Expression = field(compare=False)

    @property
    def names(self) -> tuple[str, ...]:
        """The slots and facts it looks at, in order."""
        return tuple(_names(self.expression))

    def holds(self, lookup: Lookup) -> bool:
        """Return whether the guard holds, given what each name stands for (None: not set)."""
        return _holds(self.expression, lookup)


def guard(source: str) -> Guard:
    """Return the guard, read. Raises GuardMalformed with what was expected."""
    reader = _Reader(source)
    expression = reader.some(0)
    reader.finish()
    return Guard(source, expression)


def _names(expression: Expression) -> Iterator[str]:
    match expression:
        case Holds(of=operand) | Among(left=operand):
            if isinstance(operand, Name):
                yield operand.name
        case Compares(left=left, right=right):
            for operand in (left, right):
                if isinstance(operand, Name):
                    yield operand.name
        case Not(of=inner):
            yield from _names(inner)
        case _:
            for part in expression.of:
                yield from _names(part)


def _value(operand: Operand, lookup: Lookup) -> Value | None:
    return operand.value if isinstance(operand, Literal) else lookup(operand.name)


def _holds(expression: Expression, lookup: Lookup) -> bool:
    match expression:
        case Holds(of=operand):
            value = _value(operand, lookup)
            return value is not None and value is not False
        case Among(left=operand, among=among):
            return _value(operand, lookup) in among
        case Compares(left=left, relation=relation, right=right):
            return _compares(_value(left, lookup), relation, _value(right, lookup))
        case Not(of=inner):
            return not _holds(inner, lookup)
        case All(of=parts):
            return all(_holds(part, lookup) for part in parts)
        case _:
            return any(_holds(part, lookup) for part in expression.of)


def _compares(left: Value | None, relation: str, right: Value | None) -> bool:
    if relation == "==":
        return left is not None and left == right
    if relation == "!=":
        return left != right
    if left is None or right is None or isinstance(left, str) != isinstance(right, str):
        return False
    moments = _moment(left), _moment(right)
    if None not in moments:
        left, right = moments  # type: ignore[assignment]
    below, same = left < right, left == right  # type: ignore[operator]
    return {"<": below, "<=": below or same, ">": not below and not same, ">=": not below}[relation]


def _moment(value: Value) -> datetime | None:
    """The moment that a text is, or, of a schedule, begins with; None for everything else."""
    if not isinstance(value, str) or _MOMENT.match(value) is None:
        return None
    try:
        found = datetime.fromisoformat(value.partition(" ")[0])
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


@dataclass(slots=True)
class _Reader:
    """Reads one expression from left to right."""

    source: str
    at: int = 0

    def peek(self) -> tuple[str, str] | None:
        found = _TOKEN.match(self.source, self.at)
        if found is None or found.lastgroup is None:
            return None
        return found.lastgroup, found.group(found.lastgroup)

    def take(self) -> tuple[str, str]:
        found = _TOKEN.match(self.source, self.at)
        if found is None or found.lastgroup is None:
            rest = self.source[self.at :].strip()
            said = f"expected a name or a value, found '{rest[:20]}'" if rest else "it ends too early"
            raise GuardMalformed(said)
        self.at = found.end()
        return found.lastgroup, found.group(found.lastgroup)

    def took(self, token: tuple[str, str]) -> bool:
        if self.peek() == token:
            self.take()
            return True
        return False

    def finish(self) -> None:
        rest = self.source[self.at :].strip()
        if rest:
            raise GuardMalformed(f"expected 'and', 'or' or the end, found '{rest[:20]}'")

    def some(self, depth: int) -> Expression:
        parts = [self.all(depth)]
        while self.took(("name", "or")):
            parts.append(self.all(depth))
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def all(self, depth: int) -> Expression:
        parts = [self.one(depth)]
        while self.took(("name", "and")):
            parts.append(self.one(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def one(self, depth: int) -> Expression:
        if depth > _DEPTH_LIMIT:
            raise GuardMalformed("it is nested too deeply")
        if self.took(("name", "not")):
            return Not(self.one(depth + 1))
        if self.took(("mark", "(")):
            inside = self.some(depth + 1)
            if not self.took(("mark", ")")):
                raise GuardMalformed("a ')' is missing")
            return inside
        left = self.operand()
        follows = self.peek()
        if follows is not None and follows[0] == "relation":
            return Compares(left, self.take()[1], self.operand())
        if self.took(("name", "in")):
            return Among(left, self.literals())
        return Holds(left)

    def literals(self) -> tuple[Value, ...]:
        if not self.took(("mark", "(")):
            raise GuardMalformed("'in' wants a list in brackets: x in ('a', 'b')")
        values: list[Value] = []
        while True:
            operand = self.operand()
            if not isinstance(operand, Literal):
                raise GuardMalformed("a list holds only constants")
            values.append(operand.value)
            if self.took(("mark", ")")):
                return tuple(values)
            if not self.took(("mark", ",")):
                raise GuardMalformed("a list goes on with ',' or ends with ')'")

    def operand(self) -> Operand:
        kind, token = self.take()
        match kind:
            case "text":
                return Literal(token)
            case "number":
                return Literal(float(token) if "." in token else int(token))
            case "name" if token in _TRUTH:
                return Literal(_TRUTH[token])
            case "name" if token not in ("and", "or", "not", "in"):
                return Name(token)
            case _:
                raise GuardMalformed(f"expected a name or a value, found '{token}'")
