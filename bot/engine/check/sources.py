"""Whether a flow says whose ideas it realises, and counts its questions."""

from bot.engine.check.scope import Scope
from bot.engine.check.ways import Kind, ways
from bot.engine.flow import END, Ask
from bot.engine.near import meant
from bot.engine.step.starting import NUDGE

QUESTIONS_LIMIT = 6
"""Questions on one way through a flow without telling how far it is."""


def sources(scope: Scope) -> None:
    """Note seeds that don't exist, and a flow that cites none."""
    flow, known = scope.flow, scope.vocabulary.seeds
    cited = [(seed, scope.line(f"seeds:{seed}")) for seed in flow.seeds]
    for node in flow.nodes.values():
        cited += [(seed, scope.line(f"{node.name}.seeds:{seed}", node)) for seed in node.seeds]
    for seed, line in cited:
        if known is not None and seed not in known:
            scope.note(line, f"there is no seed '{seed}'; {meant(seed, known)}")
    if not cited and not (flow.safety or flow.house or flow.name.startswith(NUDGE)):
        said = (
            "the flow names no seed; write whose ideas it realises under seeds, or house: true where it teaches nothing"
        )
        scope.note(scope.line("flow"), said)


def parts(scope: Scope, walkable: bool) -> None:
    """Note counts that don't come out, and a long way without any."""
    flow = scope.flow
    for node in flow.nodes.values():
        if node.part is None:
            continue
        if not isinstance(node.step, Ask):
            scope.note(node.line, f"'{node.name}' has a part and asks nothing; only questions are counted")
        elif flow.parts is None:
            scope.note(node.line, f"'{node.name}' is part {node.part} of a flow without parts; say how many there are")
        elif node.part > flow.parts:
            scope.note(node.line, f"'{node.name}' is part {node.part} of {flow.parts}; raise parts, or count anew")
    if flow.parts is not None and not any(node.part for node in flow.nodes.values()):
        scope.note(scope.line("parts"), "no question has a part; number them, or leave parts out")
    if flow.parts is None and walkable and not flow.safety:
        longest = _longest(scope)
        if longest > QUESTIONS_LIMIT:
            said = f"one way through the flow has {longest} questions; say parts, and a part at each that counts"
            scope.note(scope.line("flow"), said)
    if not flow.expire:
        scope.note(scope.line("expire"), "the flow expires at once; let 'expire' be longer, or leave it out")


def _longest(scope: Scope) -> int:
    """Questions on the longest way of plain answers, when no way back is taken.

    A question that goes on by itself is none to the one who counts; nor are detours for typed words.
    """
    flow = scope.flow
    plain = (Kind.NEXT, Kind.CHOICE, Kind.DECLINED)
    ahead = {
        name: sorted({way.to for way in ways(flow, node) if way.kind in plain}) for name, node in flow.nodes.items()
    }
    best: dict[str, int] = {END: 0}
    under_way: set[str] = set()

    def count(name: str) -> int:
        if name not in best:
            under_way.add(name)
            step = flow.nodes[name].step
            further = [count(target) for target in ahead[name] if target not in under_way]
            best[name] = max(further, default=0) + (isinstance(step, Ask) and step.timer is None)
            under_way.discard(name)
        return best[name]

    return count(flow.start)
