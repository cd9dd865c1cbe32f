"""Whether texts fit the platforms, always say something, and keep the voice."""

import re
from collections.abc import Iterator

from bot.engine.check.knowing import Knowledge
from bot.engine.check.scope import Scope, buttons, messages
from bot.engine.flow import SOURCE_LANGUAGE, Ask, Node, Share, SlotType
from bot.engine.read import Wordings
from bot.engine.text import Place, Template
from bot.errors import Mistake

MESSAGE_LIMIT = 2000
"""Characters, on the strictest platform."""

LABEL_LIMIT = 80
"""Characters on a button, on the strictest platform."""

PLACE_LIMIT = 400
"""Characters a person's words are counted as; what is longer makes a second message."""

SIZES = {
    SlotType.CHOICE: 80,
    SlotType.YES_NO: 10,
    SlotType.SCALE: 2,
    SlotType.NUMBER: 12,
    SlotType.TIME: 12,
    SlotType.SCHEDULE: 120,
}
"""Characters of shown values. Everything else, names and facts among them, counts as 40."""

_QUOTED = re.compile(r'"[^"\n]*"|“[^”\n]*”|„[^”“\n]*[”“]|«[^»\n]*»')
_SHOULD = re.compile(r"\bshould(?:n['’]?t)?\b", re.IGNORECASE)


def wordings(scope: Scope, known: Knowledge | None) -> None:
    """Note what is wrong with the flow's texts in every language."""
    nodes = scope.flow.nodes.values()
    for each in scope.wordings():
        for path, variants in each.texts.items():
            for said in voice(variants, each.language):
                scope.found.append(Mistake(each.file, each.lines[path], f"'{path}' {said}"))
        for node in nodes:
            for path, said in (*_lengths(scope, node, each), *_empty(scope, node, each, known)):
                scope.found.append(Mistake(each.file, each.lines[path], said))
        for text in each.texts.get("title", ()):
            if text.places:
                said = "the title stands where nothing is known; write it without placeholders"
                scope.found.append(Mistake(each.file, each.lines["title"], said))
            elif len(text.source) > LABEL_LIMIT:
                said = f"the title is too long for a button; {LABEL_LIMIT} characters are the most"
                scope.found.append(Mistake(each.file, each.lines["title"], said))


def voice(variants: tuple[Template, ...], language: str) -> Iterator[str]:
    """Yield what breaks the voice: two questions at once, an exclamation mark, the word "should".

    What stands in quotation marks is somebody's words and free.
    """
    spoken = [_QUOTED.sub("", text.source) for text in variants]
    if any(text.count("?") > 1 for text in spoken):
        yield "asks two questions at once; keep one"
    if any("!" in text for text in spoken):
        yield "has an exclamation mark; end it with a full stop"
    if language == SOURCE_LANGUAGE and any(_SHOULD.search(text) for text in spoken):
        yield "says 'should'; say what can be done instead"


def size(scope: Scope, text: Template) -> int:
    """Return how many characters a text may come to, as far as one message is concerned."""
    parts = (part for line in text.lines for part in line)
    filled = sum(_size(scope, part.name) if isinstance(part, Place) else len(part) for part in parts)
    return filled + len(text.lines) - 1


def _size(scope: Scope, name: str) -> int:
    if name == "quote":
        return PLACE_LIMIT
    known = scope.know(name)
    if known is not None and known.slot is not None and known.type is SlotType.TEXT:
        return min(known.slot.limit or PLACE_LIMIT, PLACE_LIMIT)
    return SIZES.get(known.type, 40) if known is not None and known.type is not None else 40


def _lengths(scope: Scope, node: Node, each: Wordings) -> Iterator[tuple[str, str]]:
    def longest(path: str | None) -> int:
        return max((size(scope, text) for text in each.texts.get(path or "", ())), default=0)

    for path in messages(node):
        length = longest(path)
        if isinstance(node.step, Share) and path == node.step.text:
            length += longest(node.step.ask)
        if length > MESSAGE_LIMIT:
            yield path, f"'{path}' may come to {length} characters; {MESSAGE_LIMIT} is the most, so make it shorter"
    for path in buttons(node):
        if (length := longest(path)) > LABEL_LIMIT:
            yield path, f"'{path}' may come to {length} characters on a button; {LABEL_LIMIT} is the most"


def _empty(scope: Scope, node: Node, each: Wordings, known: Knowledge | None) -> Iterator[tuple[str, str]]:
    """Questions and buttons that may have no line left, because a line with an empty placeholder is left out."""
    if known is None or node.name not in known.sure:
        return
    asked = (node.step.text, *(lint.text for lint in node.step.lints)) if isinstance(node.step, Ask) else ()
    for path in (*asked, *buttons(node)):
        for text in each.texts.get(path, ()):
            gaps = [_gap(scope, line, node, known) for line in text.lines if line]
            if gaps and all(gaps):
                said = f"'{path}' may be left out whole, because '{gaps[0]}' may be empty"
                yield path, f"{said}; add a line that is always there, or branch on '{gaps[0]}' before"
                break


def _gap(scope: Scope, line: tuple[str | Place, ...], node: Node, known: Knowledge) -> str | None:
    for part in line:
        if isinstance(part, Place) and not known.surely(scope, part.name, node):
            return part.name
    return None
