"""Everything a flow looks at: which name, in which node, in which line."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.engine.check.scope import Scope, buttons, messages, readers
from bot.engine.check.ways import guards_of
from bot.engine.flow import Argument, Call, Do, Node, Share


class By(StrEnum):
    """What looks at a name."""

    TEXT = "text"
    LINT = "lint"
    GUARD = "guard"
    ARGUMENT = "argument"


@dataclass(frozen=True, slots=True)
class Read:
    """A look at a name. `late` says that it happens once the node's own answer is in.

    `as_roles` are those in whose place it is looked at; nobody where it concerns no one in particular.
    """

    name: str
    by: By
    node: Node
    line: int
    late: bool = False
    as_roles: tuple[str, ...] = ()


def reads(scope: Scope) -> tuple[Read, ...]:
    """Return every look at a name, node by node."""
    return tuple(read for node in scope.flow.nodes.values() for read in _of_node(scope, node))


def arguments_of(node: Node) -> tuple[Argument, ...]:
    """Return what a node hands on under `with`."""
    match node.step:
        case Do(arguments=arguments) | Call(arguments=arguments) | Share(about=arguments):
            return arguments
        case _:
            return ()


def handed(scope: Scope, argument: Argument) -> tuple[str, ...]:
    """Return the names whose content an argument holds."""
    if argument.text is not None:
        return tuple(dict.fromkeys(name for text in scope.original(argument.text) for name in text.places))
    return () if argument.slot is None else (argument.slot,)


def _of_node(scope: Scope, node: Node) -> Iterator[Read]:
    step = node.step
    for path in (*messages(node), *buttons(node)):
        line = scope.line(path, node)
        by = By.LINT if f"{node.name}.lint." in path else By.TEXT
        for name in dict.fromkeys(name for text in scope.original(path) for name in text.places):
            yield Read(name, by, node, line, as_roles=readers(node))
    ways = {id(branch.when) for branch in step.next}
    for guard, line in guards_of(node):
        late = id(guard) in ways
        for name in dict.fromkeys(guard.names):
            yield Read(name, By.GUARD, node, line, late, () if late else readers(node))
    for argument in arguments_of(node):
        line = scope.line(f"{node.name}.with:{argument.name}", node)
        for name in handed(scope, argument):
            yield Read(name, By.ARGUMENT, node, line)
