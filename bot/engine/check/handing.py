"""Whether commands and called flows are given what they take."""

from bot.engine.check.knowing import Knowledge
from bot.engine.check.scope import Scope
from bot.engine.check.values import Values, arriving
from bot.engine.flow import Argument, Call, Do, Node, Share, Slot, SlotType
from bot.engine.near import listed, meant
from bot.engine.text import Place
from bot.engine.vocabulary import CommandSpec

_NUMBERS = frozenset({SlotType.SCALE, SlotType.NUMBER})
_WORDS = frozenset({SlotType.TEXT, SlotType.CHOICE})
_EMPTY = "'{node}' needs '{name}', which may be empty there; branch on it before, or let skip lead elsewhere"


def handing(scope: Scope, known: Knowledge | None) -> None:
    """Note what is wrong with all that is handed on. Without `known` it isn't asked what may be empty."""
    for node in scope.flow.nodes.values():
        match node.step:
            case Do() as do:
                _do(scope, node, do, known)
            case Call() as call:
                _call(scope, node, call, known)
            case Share() as share:
                _about(scope, node, share)
            case _:
                pass


def _do(scope: Scope, node: Node, do: Do, known: Knowledge | None) -> None:
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
            scope.note(
                line, f"'{argument.name}' of '{do.command}' is {_kind(scope, argument)}; hand it one of: {kinds}"
            )
        else:
            _among(scope, node, line, spec, argument, known)
            if argument.name not in spec.optional and _may_be_empty(scope, node, argument.slot, known):
                scope.note(line, _EMPTY.format(node=node.name, name=argument.slot))
            if argument.text is not None and argument.name not in spec.optional:
                _composed(scope, node, line, argument.text, known)
    for name in sorted(set(spec.takes) - spec.optional - {argument.name for argument in do.arguments}):
        scope.note(node.line, f"'{do.command}' wants '{name}'; hand it over under with")


def _among(scope: Scope, node: Node, line: int, spec: CommandSpec, argument: Argument, known: Knowledge | None) -> None:
    """Where a command takes only certain values, or the name of a flow, look at all that may be handed over."""
    among = spec.among.get(argument.name)
    if argument.name == spec.flow:
        among = frozenset({*scope.library.flows, *scope.library.unread})
    if among is None or argument.text is not None:
        return
    handed: Values = frozenset({str(argument.constant)})
    if argument.slot is not None:
        slot = scope.flow.slots.get(argument.slot)
        handed = (
            None if slot is None or known is None else arriving(scope.library, scope.flow, slot.name).get(node.name)
        )
    for value in sorted((handed or frozenset()) - among):
        said = f"'{node.name}' may hand over '{value}' as '{argument.name}', which isn't known there"
        scope.note(line, f"{said}; {meant(value, among)}")


def _composed(scope: Scope, node: Node, line: int, path: str, known: Knowledge | None) -> None:
    """A composed text that has to be handed over needs a line that is always there."""
    for text in scope.original(path):
        rows = [[part.name for part in row if isinstance(part, Place)] for row in text.lines]
        if all(any(_may_be_empty(scope, node, name, known) for name in row) for row in rows):
            scope.note(line, f"'{path}' may come out empty; give it a line that is always there, or branch before")


def _may_be_empty(scope: Scope, node: Node, name: str | None, known: Knowledge | None) -> bool:
    """Whether on some way to the node nothing fills the name."""
    if name is None or known is None or node.name not in known.sure:
        return False
    return not known.surely(scope, name, node)


def _fits(scope: Scope, argument: Argument, takes: frozenset[SlotType]) -> bool:
    """Return whether it counts as one of these; a moment is a schedule of one."""
    kinds = _kinds(scope, argument)
    if kinds is None or kinds & takes:
        return True
    moment = SlotType.MOMENT in kinds and SlotType.SCHEDULE in takes
    return moment or bool(kinds & _NUMBERS and takes & _NUMBERS)


def _kinds(scope: Scope, argument: Argument) -> frozenset[SlotType] | None:
    """Return what an argument may count as; None when its name stands for nothing, which is told elsewhere."""
    if argument.text is not None:
        return _WORDS
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
    if argument.slot is None or argument.text is not None:
        return "text" if kinds == _WORDS else " or ".join(sorted(kinds))
    return next(iter(kinds), "a list of buttons")


def _call(scope: Scope, node: Node, call: Call, known: Knowledge | None) -> None:
    library = scope.library
    called = library.flows.get(call.flow)
    if called is None:
        if call.flow not in library.unread:
            scope.note(node.line, f"there is no flow '{call.flow}'; {meant(call.flow, library.flows)}")
        return
    for argument in call.arguments:
        line = scope.line(f"{node.name}.with:{argument.name}", node)
        _given(scope, line, call.flow, called.slots.get(argument.name), argument)
        if argument.slot in scope.flow.slots and _may_be_empty(scope, node, argument.slot, known):
            scope.note(line, _EMPTY.format(node=node.name, name=argument.slot))
    given = {slot.name for slot in called.slots.values() if slot.given}
    for name in sorted(given - {argument.name for argument in call.arguments}):
        scope.note(node.line, f"'{call.flow}' wants '{name}'; hand it over under with")
    for here, there in call.into:
        line = scope.line(f"{node.name}.into:{here}", node)
        _taken(scope, line, call.flow, scope.flow.slots.get(here), called.slots.get(there), there)


def _about(scope: Scope, node: Node, share: Share) -> None:
    """What is said of a text has to be said in words or figures."""
    for argument in share.about:
        if _kinds(scope, argument) == frozenset():
            line = scope.line(f"{node.name}.with:{argument.name}", node)
            scope.note(line, f"'{argument.name}' of '{node.name}' is a list of buttons; hand over what was chosen")


def _given(scope: Scope, line: int, flow: str, slot: Slot | None, argument: Argument) -> None:
    if slot is None or not slot.given or slot.per_role:
        said = f"'{flow}' is given no '{argument.name}'"
        scope.note(line, f"{said}; declare it there with given: true, or leave it out")
    elif not _fits(scope, argument, frozenset({slot.type})):
        kind = _kind(scope, argument)
        scope.note(line, f"'{argument.name}' is {kind} here and {slot.type} in '{flow}'; make them one type")


def _taken(scope: Scope, line: int, flow: str, here: Slot | None, there: Slot | None, named: str) -> None:
    if there is None:
        scope.note(line, f"'{flow}' has no slot '{named}' to take from; declare it there, or take another")
    elif here is not None and here.type is not there.type:
        scope.note(
            line, f"'{here.name}' is {here.type} here and '{named}' {there.type} in '{flow}'; make them one type"
        )
    elif here is not None and here.per_role is not there.per_role:
        said = f"only one of '{here.name}' here and '{named}' in '{flow}' is per role"
        scope.note(line, f"{said}; declare both alike")
