"""A flow as a Mermaid flowchart: the same flow always gives the same drawing."""

import re
from collections.abc import Iterator
from datetime import timedelta

from bot.engine.check.ways import Kind, Way, ways
from bot.engine.flow import END, SOURCE_LANGUAGE, Ask, Call, Do, Flow, Fork, Node, Say, Share, Waiting

SHOWN = 40
"""Characters of a text in a box."""


def mermaid(flow: Flow) -> str:
    """Return the drawing, ending with a newline. Its file stands beside the flow's, as `<name>.mmd`."""
    lines = ["flowchart TD", f"    start([{_safe(_text(flow, 'title'))}]) --> {_id(flow.start)}"]
    for node in flow.nodes.values():
        lines.append(f"    {_id(node.name)}{_box(flow, node)}")
        lines += [f"    {_id(node.name)} {_arrow(flow, node, way)} {_id(way.to)}" for way in ways(flow, node)]
    lines.append(f'    {_id(END)}(["end"])')
    return "\n".join(lines) + "\n"


def _id(name: str) -> str:
    """Mermaid keeps some words, `end` among them, for itself."""
    return "n_" + name


def _box(flow: Flow, node: Node) -> str:
    inner = _safe("\n".join((node.name, *_inside(flow, node))))
    return f"{{{inner}}}" if isinstance(node.step, Fork) else f"[{inner}]"


def _inside(flow: Flow, node: Node) -> Iterator[str]:
    """What stands in a node's box below its name."""
    match node.step:
        case Say(bubbles=bubbles):
            yield f"say: {_text(flow, bubbles[0])}"
        case Ask(text=text, wait=wait):
            yield f"{'ask until its time' if wait is Waiting.DEADLINE else 'ask'}: {_text(flow, text)}"
        case Fork():
            return
        case Do(command=command):
            yield f"do: {command}"
        case Call(flow=called, roles=roles):
            yield f"call: {called}"
            if roles:
                yield ", ".join(f"{there}: {here}" for there, here in roles)
        case Share(text=text, to=to):
            yield f"share with {to}: {_text(flow, text)}"
        case reveal:
            yield f"reveal: {_text(flow, reveal.text)}"


def _arrow(flow: Flow, node: Node, way: Way) -> str:
    match way.kind:
        case Kind.TIMEOUT:
            after = node.step.timer.after if isinstance(node.step, Ask) and node.step.timer else timedelta()
            return f"-.->|{_safe(_span(after))}|"
        case Kind.CHOICE if way.choice is not None:
            label = _text(flow, way.choice.label)
        case Kind.NEXT:
            label = _answers(flow, node) if way.when is None else f"if {way.when.source}"
        case _:
            label = way.kind.value
    return f"-->|{_safe(label)}|" if label else "-->"


def _answers(flow: Flow, node: Node) -> str:
    """The buttons that lead to `next`, where it is a single way."""
    if not isinstance(node.step, Ask) or len(node.step.next) > 1:
        return ""
    return _cut(" / ".join(_text(flow, choice.label) for choice in node.step.choices if choice.to is None))


def _span(after: timedelta) -> str:
    minutes, seconds = divmod(int(after.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    parts = ((days, "d"), (hours, "h"), (minutes, "min"), (seconds, "s"))
    return "after " + " ".join(f"{count} {unit}" for count, unit in parts if count)


def _text(flow: Flow, path: str) -> str:
    variants = flow.texts[SOURCE_LANGUAGE].get(path, ())
    return _cut(" ".join(variants[0].source.split())) if variants else ""


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[:SHOWN].rstrip() + "…"


def _safe(text: str) -> str:
    """Quote a text for Mermaid: what it would read as markup becomes an entity."""
    entities = re.sub(r"[\"#&<>`]", lambda found: f"#{ord(found.group())};", text)
    return '"' + entities.replace("\n", "<br>") + '"'
