"""Whether commands and called flows are given what they take."""

from bot.engine.check.scope import Scope
from bot.engine.check.values import values
from bot.engine.flow import Argument, Call, Do, Flow, Node, Slot, SlotType
from bot.engine.near import listed, meant
from bot.engine.vocabulary import CommandSpec

_NUMBERS = frozenset({SlotType.SCALE, SlotType.NUMBER})
_WORDS = frozenset({SlotType.TEXT, SlotType.CHOICE})


def handing(scope: Scope) -> None:
    """Note what is wrong with every `do` and `call`."""
    for node in scope.flow.nodes.values():
        match node.step:
            case Do() as do:
                _do(scope, node, do)
            case Call() as call:
                _call(scope, node, call)
            case _:
                pass


def _do(scope: Scope, node: Node, do: Do) -> None:
    commands = scope.vocabulary.commands
    spec = commands.get(do.command)
    if spec is None:
        scope.note(node.line, f"there is no command '{do.command}'; {meant(do.command, commands)}")
        return
    for argument in do.arguments:
        line = scope.line(f"{node.name}.with:{argument.name}", node)
        takes = spec.takes.get(argument.name)
        if takes is None:
            hint = meant(argument.name, spec.takes) if spec.takes else "it takes none"
            scope.note(line, f"'{do.command}' takes no '{argument.name}'; {hint}")
        elif not _fits(scope, argument, takes):
            kinds = listed(sorted(takes))
            scope.note(line, f"'{argument.name}' of '{do.command}' is {_kind(scope, argument)}; hand it one of: {kinds}")
        else:
            _among(scope, line, do.command, spec, argument)
    for name in sorted(set(spec.takes) - spec.optional - {argument.name for argument in do.arguments}):
        scope.note(node.line, f"'{do.command}' wants '{name}'; hand it over under with")


def _among(scope: Scope, line: int, command: str, spec: CommandSpec, argument: Argument) -> None:
    """Where a command takes only certain values, or the name of a flow, look at all that may be handed over."""
    among = spec.among.get(argument.name)
    if argument.name == spec.flow:
        among = frozenset({*scope.library.flows, *scope.library.unread})
    if among is None:
        return
    for value in sorted(_handed(scope, argument) - among):
        said = f"'{command}' is handed '{value}' as '{argument.name}'"
        scope.note(line, f"{said}, which it doesn't know; {meant(value, among)}")


def _handed(scope: Scope, argument: Argument) -> frozenset[str]:
    if argument.slot is None:
        return frozenset({str(argument.constant)})
    return values(scope.library, scope.flow.name, argument.slot.rpartition(".")[2]) or frozenset()


def _fits(scope: Scope, argument: Argument, takes: frozenset[SlotType]) -> bool:
    kinds = _kinds(scope, argument)
    return kinds is None or bool(kinds & takes) or bool(kinds & _NUMBERS and takes & _NUMBERS)


def _kinds(scope: Scope, argument: Argument) -> frozenset[SlotType] | None:
    """Return what an argument may count as; None when its name stands for nothing, which is told elsewhere."""
    if argument.slot is None:
        value = argument.constant
        if isinstance(value, bool):
            return frozenset({SlotType.YES_NO})
        return _WORDS if isinstance(value, str) else _NUMBERS
    known = scope.know(argument.slot)
    if known is None:
        return None
    return frozenset() if known.type is None else frozenset({known.type})


def _kind(scope: Scope, argument: Argument) -> str:
    kinds = _kinds(scope, argument) or frozenset()
    if argument.slot is None:
        return "text" if kinds == _WORDS else " or ".join(sorted(kinds))
    return next(iter(kinds), "a list of buttons")


def _call(scope: Scope, node: Node, call: Call) -> None:
    library = scope.library
    called = library.flows.get(call.flow)
    if called is None:
        if call.flow not in library.unread:
            scope.note(node.line, f"there is no flow '{call.flow}'; {meant(call.flow, library.flows)}")
        return
    if called.roles != scope.flow.roles or called.space is not scope.flow.space:
        said = f"'{call.flow}' is for {_who(called)} and this flow for {_who(scope.flow)}"
        scope.note(node.line, f"{said}; call a flow for the same")
    for argument in call.arguments:
        line = scope.line(f"{node.name}.with:{argument.name}", node)
        _given(scope, line, call.flow, called.slots.get(argument.name), argument)
    given = {slot.name for slot in called.slots.values() if slot.given}
    for name in sorted(given - {argument.name for argument in call.arguments}):
        scope.note(node.line, f"'{call.flow}' wants '{name}'; hand it over under with")
    for here, there in call.into:
        line = scope.line(f"{node.name}.into:{here}", node)
        _taken(scope, line, call.flow, scope.flow.slots.get(here), called.slots.get(there), there)


def _given(scope: Scope, line: int, flow: str, slot: Slot | None, argument: Argument) -> None:
    if slot is None or not slot.given:
        said = f"'{flow}' is given no '{argument.name}'"
        scope.note(line, f"{said}; declare it there with given: true, or leave it out")
    elif not _fits(scope, argument, frozenset({slot.type})):
        kind = _kind(scope, argument)
        scope.note(line, f"'{argument.name}' is {kind} here and {slot.type} in '{flow}'; make them one type")


def _taken(scope: Scope, line: int, flow: str, here: Slot | None, there: Slot | None, named: str) -> None:
    if there is None:
        scope.note(line, f"'{flow}' has no slot '{named}' to take from; declare it there, or take another")
    elif here is not None and here.type is not there.type:
        scope.note(line, f"'{here.name}' is {here.type} here and '{named}' {there.type} in '{flow}'; make them one type")
    elif here is not None and (here.per_role or there.per_role):
        scope.note(line, f"'{here.name}' can't be taken from '{flow}': a slot per role stays in its own flow; ask for it here")


def _who(flow: Flow) -> str:
    return f"{flow.space} {listed(flow.roles)}"
