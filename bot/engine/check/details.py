"""Questions about health or sexual details: asked only where the channel permits them."""

from bot.engine.check.knowing import Knowledge
from bot.engine.check.scope import Scope


def details(scope: Scope, known: Knowledge | None) -> None:
    """Note such questions that may be reached without the fact that permits them."""
    fact = scope.vocabulary.details
    for node in scope.flow.nodes.values():
        permitted = known is None or fact in known.sure.get(node.name, frozenset({fact}))
        if node.details and (fact is None or not permitted):
            said = f"'{node.name}' asks for details that not every channel permits; let only ways with"
            scope.note(node.line, f"{said} `if: {fact or 'a fact for it'}` lead to it")
