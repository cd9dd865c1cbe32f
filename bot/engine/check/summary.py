"""What a flow amounts to, in figures and names."""

from dataclasses import dataclass

from bot.engine.flow import SOURCE_LANGUAGE, Ask, Call, Do, Flow


@dataclass(frozen=True, slots=True)
class FlowSummary:
    """A flow in one line. The names are in alphabetical order."""

    name: str
    title: str
    nodes: int
    questions: int
    languages: tuple[str, ...]
    commands: tuple[str, ...]
    calls: tuple[str, ...]
    seeds: tuple[str, ...]


def summary(flow: Flow) -> FlowSummary:
    """Return the flow's figures. `seeds` are those of the flow and of all its nodes."""
    steps = [node.step for node in flow.nodes.values()]
    title = flow.texts.get(SOURCE_LANGUAGE, {}).get("title", ())
    return FlowSummary(
        name=flow.name,
        title=title[0].source.strip() if title else "",
        nodes=len(steps),
        questions=sum(isinstance(step, Ask) for step in steps),
        languages=tuple(sorted(flow.texts)),
        commands=tuple(sorted({step.command for step in steps if isinstance(step, Do)})),
        calls=tuple(sorted({step.flow for step in steps if isinstance(step, Call)})),
        seeds=tuple(sorted({*flow.seeds, *(seed for node in flow.nodes.values() for seed in node.seeds)})),
    )
