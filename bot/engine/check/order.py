"""Whether the ways of a node, tried one after the other, can all be taken and leave no gap."""

from bot.engine.check.scope import Scope
from bot.engine.flow import Ask


def order(scope: Scope) -> None:
    """Note lists without a last way for all other cases, and ways that are never taken."""
    for node in scope.flow.nodes.values():
        following = node.step.next
        if not following:
            continue
        last = following[-1]
        if last.when is not None:
            said = f"the last way of '{node.name}' has a condition; add one without, such as - {{to: end}}"
            scope.note(last.line, said)
        asked: set[str] = set()
        for at, way in enumerate(following):
            source = "" if way.when is None else way.when.source
            if source in asked:
                said = f"'{node.name}' asks for '{source}' twice; the second is never taken, so remove it"
                scope.note(way.line, said)
            elif any(earlier.when is None for earlier in following[:at]):
                said = f"a way of '{node.name}' stands after one without a condition; it is never taken"
                scope.note(way.line, f"{said}, so move it up or remove it")
                break
            if source:
                asked.add(source)
    _open_questions(scope)


def _open_questions(scope: Scope) -> None:
    """A question without `next` needs every answer, and *skip*, to have a way of its own."""
    for node in scope.flow.nodes.values():
        ask = node.step
        if not isinstance(ask, Ask) or ask.next:
            continue
        if ask.skippable and ask.skip is None:
            said = f"'{node.name}' can be skipped and has no next; add next, or skip with a node or false"
            scope.note(node.line, said)
        elif len(ask.audience.roles) > 1 and ask.choices:
            said = f"the answers at '{node.name}' may part ways, which leads to next; add next"
            scope.note(node.line, said)
        elif not ask.choices or ask.choices_from or any(choice.to is None for choice in ask.choices):
            said = f"'{node.name}' has an answer that leads nowhere; add next, or to for each button"
            scope.note(node.line, said)
