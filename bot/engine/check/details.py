"""Questions about health or sexual details: asked only where the channel permits them."""

from bot.engine.check.knowing import Knowledge
from bot.engine.check.scope import Scope
from bot.engine.flow import Ask


def details(scope: Scope, known: Knowledge | None) -> None:
    """Note such questions that may be reached without the fact that permits them, and marks on what asks nothing."""
    fact = scope.vocabulary.details
    for node in scope.flow.nodes.values():
        if not node.details:
            continue
        if not isinstance(node.step, Ask):
            scope.note(node.line, f"'{node.name}' asks nothing, so it asks for no details; leave 'details' out")
        elif fact is None or (known is not None and fact not in known.sure.get(node.name, frozenset({fact}))):
            said = f"'{node.name}' asks for details that not every channel permits; let only ways with"
            scope.note(node.line, f"{said} `if: {fact or 'a fact for it'}` lead to it")
