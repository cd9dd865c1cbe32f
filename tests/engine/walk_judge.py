"""What could be wrong with a turn, whichever flow it was taken in."""

from collections.abc import Iterator, Sequence

from bot.engine.effects import AskOf, Effect, HandOver, Perform, Refuse, SayTo
from bot.engine.events import Answer, Control, Event, Start, Timeout
from bot.engine.flow import Ask, Collect, Fork, Node, Reveal
from bot.engine.flowset import FlowSet
from bot.engine.snapshot import Snapshot
from bot.engine.step import Outcome
from tests.engine.walk_joint import is_shared, told

LABEL_LIMIT = 80
BUTTON_LIMIT = 25

SILENT = frozenset({Collect.PAGES})
GATHERING = frozenset({Collect.PAGES, Collect.BURST})
"""How questions take words in without answering each: where messages are gathered, bursts as well."""


def problems(
    flows: FlowSet, before: Snapshot, event: Event, outcome: Outcome, gathers: frozenset[Collect] = SILENT
) -> Iterator[str]:
    """Yield what is wrong with this turn."""
    after, effects = outcome.snapshot, outcome.effects
    changed = after is not before
    if after.rev != before.rev + (1 if changed else 0):
        yield "doesn't raise rev by one"
    if not changed and any(not isinstance(effect, Refuse) for effect in effects):
        yield "says something without raising rev"
    if (after.wait is None) != (not after.stack):
        yield "stands without an open question"
    ids = [at.wait.id if at.wait is not None else None for at in (before, after)]
    awaits = bool(before.left) and ids[0] != ids[1]
    if isinstance(event, Answer | Control) and not awaits and not _heard(flows, before, event, effects, gathers):
        yield "answers with silence"
    yield from _unasked(flows, before, after, effects)
    yield from told(flows, before, event, outcome)
    yield from _unfit(effects)
    yield from _leaked(flows, event, outcome)


def _heard(
    flows: FlowSet, before: Snapshot, event: Answer | Control, effects: Sequence[Effect], gathers: frozenset[Collect]
) -> bool:
    """Whether somebody who pressed or typed is answered, be it by a command."""
    made = _node(flows, before).step
    if isinstance(event, Answer) and isinstance(made, Ask) and made.collect in gathers:
        return True
    return any(isinstance(effect, SayTo | AskOf | Refuse | HandOver | Perform) for effect in effects)


def _unasked(flows: FlowSet, before: Snapshot, after: Snapshot, effects: Sequence[Effect]) -> Iterator[str]:
    """Whoever is to answer was asked, but for those who left, whom only a question for all to see still reaches."""
    if after.wait is None or (before.wait is not None and before.wait.id == after.wait.id):
        return
    asked = {person for e in effects if isinstance(e, AskOf) and e.wait == after.wait.id for person in e.by}
    roles = after.stack[-1].roles
    left = () if is_shared(flows, after) else after.left
    if asked != {roles[role] for role in after.wait.pending} - set(left):
        yield "waits without having asked"


def _unfit(effects: Sequence[Effect]) -> Iterator[str]:
    for effect in effects:
        if isinstance(effect, SayTo | AskOf) and not effect.text.reveal.strip():
            yield "shows an empty line"
        if isinstance(effect, AskOf):
            keys = [option.key for option in effect.options]
            if len(set(keys)) != len(keys):
                yield "shows two buttons of one key"
            if len(keys) > BUTTON_LIMIT:
                yield f"shows {len(keys)} buttons"
            for option in effect.options:
                if not option.label.strip() or len(option.label) > LABEL_LIMIT:
                    yield f"shows a button of {len(option.label)} characters: {option.key}"


def _leaked(flows: FlowSet, event: Event, outcome: Outcome) -> Iterator[str]:
    """What somebody just wrote is shown to nobody else, unless a reveal was passed."""
    if not isinstance(event, Answer) or event.text is None or "plain words" not in event.text.reveal:
        return
    if any(isinstance(flows.flows[f].nodes[n].step, Reveal) for f, n in outcome.path):
        return
    open_slots = any(not slot.private for f, _ in outcome.path for slot in flows.flows[f].slots.values())
    for effect in outcome.effects:
        other = isinstance(effect, SayTo | AskOf) and effect.to != event.by and not open_slots
        if other and event.text.reveal in effect.text.reveal:
            yield "shows one person's words to another"


def _node(flows: FlowSet, snapshot: Snapshot) -> Node:
    if not snapshot.stack:
        return Node("", Fork(()))
    return flows.flows[snapshot.stack[-1].flow].nodes[snapshot.stack[-1].node]


def named(event: Event) -> str:
    """Return what was done, in a few words."""
    match event:
        case Answer(option=None, text=text):
            said = text.reveal if text is not None else ""
            return f"typing '{said[:40]}'"
        case Answer(option=option):
            return f"pressing {option}"
        case Control(wish=wish):
            return f"wishing to {wish.value}"
        case Timeout():
            return "a time-out"
        case Start(flow=flow):
            return f"starting {flow}"
        case _:
            return type(event).__name__
