"""A flow as one readable page: every line it says in the order of its places, with its buttons and where they lead."""

import re
from collections.abc import Iterator

from bot.engine.check.scope import messages
from bot.engine.check.ways import Kind, Way, ways
from bot.engine.flow import SOURCE_LANGUAGE, Ask, Call, Choice, Do, Flow, Node, Share

WORD = re.compile(r"[\w’'-]+|\{[^}]+\}")
"""A word as it is counted; a placeholder counts as one."""


def script(flow: Flow, language: str = SOURCE_LANGUAGE) -> str:
    """Return the page, ending with a newline. What has no text in the language stands in the original's."""
    title = flow.variants(language, "title")[0].source
    lines = [f"# {title} ({flow.name})", "", f"{words_a_message(flow, language):.0f} words a message on average.", ""]
    for node in flow.nodes.values():
        lines += [f"## {node.name}", *_of(flow, node, language), ""]
    return "\n".join(lines)


def words_a_message(flow: Flow, language: str = SOURCE_LANGUAGE) -> float:
    """Return how many words a message of the flow has on average, each wording counted as one; 0.0 without any."""
    counts = [len(WORD.findall(text)) for _, text in spoken(flow, language)]
    return sum(counts) / len(counts) if counts else 0.0


def spoken(flow: Flow, language: str = SOURCE_LANGUAGE) -> Iterator[tuple[str, str]]:
    """Yield every message the flow may say: its path, and each of its wordings."""
    for node in flow.nodes.values():
        for path in messages(node):
            for text in flow.variants(language, path):
                yield path, text.source


def _of(flow: Flow, node: Node, language: str) -> Iterator[str]:
    for path in messages(node):
        marker = f"({path.removeprefix(f'{node.name}.')}) " if ".lint." in path else ""
        for at, text in enumerate(flow.variants(language, path)):
            yield _indented(f"{marker}{'or: ' if at else ''}{text.source}")
    match node.step:
        case Do(command=command):
            yield f"  does {command}"
        case Call(flow=called):
            yield f"  runs {called}"
        case _:
            pass
    for way in ways(flow, node):
        yield f"    {_way(flow, node, way, language)}"


def _way(flow: Flow, node: Node, way: Way, language: str) -> str:
    match way.kind:
        case Kind.CHOICE if way.choice is not None:
            return f"[{_label(flow, way.choice, language)}] → {way.to}"
        case Kind.NEXT:
            pressed = _unled(flow, node, language) if way.when is None else ""
            condition = f"if {way.when.source} " if way.when is not None else ""
            return f"{pressed}{condition}→ {way.to}"
        case _:
            return f"({way.kind.value}) → {way.to}"


def _unled(flow: Flow, node: Node, language: str) -> str:
    """Return the buttons that have no way of their own."""
    step = node.step
    if isinstance(step, Share):
        return "".join(f"[{flow.variants(language, path)[0].source}] " for path in (step.yes,) if path)
    if not isinstance(step, Ask):
        return ""
    pressed = [f"[{_label(flow, choice, language)}]" for choice in step.choices if choice.to is None]
    return "".join(f"{each} " for each in pressed)


def _label(flow: Flow, choice: Choice, language: str) -> str:
    return flow.variants(language, choice.label)[0].source


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.strip().split("\n"))
