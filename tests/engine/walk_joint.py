"""What one of two may do where both are asked, and what the other may never learn from it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.engine.effects import AskOf, Effect, Refuse, SayTo
from bot.engine.events import Answer, Control, Event, Facts, Leave, Wish
from bot.engine.flow import Ask, Flow, Reveal, Space, Waiting
from bot.engine.flowset import FlowSet
from bot.engine.snapshot import Snapshot
from bot.engine.step import Outcome, step
from bot.words import Words

WRITTEN = ("", "help", "stop", "x" * 5000)
"""What is answered with a line, or ends it, where all can see it."""

ABRUPT = (Wish.STOP, Wish.PAUSE)

Around: TypeAlias = Callable[[Event], Facts]


def is_joint(flows: FlowSet, snapshot: Snapshot) -> bool:
    """Return whether what is under way belongs to two."""
    return bool(snapshot.stack) and flows.flows[snapshot.stack[0].flow].space is Space.PAIR


def is_shared(flows: FlowSet, snapshot: Snapshot) -> bool:
    """Return whether the open question stands where both see it."""
    made = _question(flows, snapshot)
    return made is not None and made.audience.shared


def _question(flows: FlowSet, snapshot: Snapshot) -> Ask | None:
    if not snapshot.stack:
        return None
    made = flows.flows[snapshot.stack[-1].flow].nodes[snapshot.stack[-1].node].step
    return made if isinstance(made, Ask) else None


def said_aloud(roles: Mapping[str, str]) -> Iterator[Event]:
    """Yield what one of two may wish and write before the other's eyes, and their leaving unseen."""
    for person in roles.values():
        yield Leave(person)
        yield from (Control(person, wish, aloud=True) for wish in Wish)
        yield from (Answer(person, text=Words(text), aloud=True) for text in WRITTEN)


@dataclass(frozen=True)
class Trail:
    """How the open question came to stand as it does: what it opened as, and everything heard since."""

    opened: Snapshot
    heard: tuple[tuple[Event, Facts], ...] = ()

    def on(self, event: Event, facts: Facts, outcome: Outcome) -> "Trail":
        """Return the trail after one more turn; a new one where that opened another question."""
        after = outcome.snapshot
        same = after.wait is not None and self.opened.wait is not None and after.wait.id == self.opened.wait.id
        return Trail(self.opened, (*self.heard, (event, facts))) if same else Trail(after)

    def without(self, flows: FlowSet, person: str) -> Snapshot:
        """Return where the others' acts alone would have led."""
        at = self.opened
        for event, facts in self.heard:
            if not (isinstance(event, Answer | Control | Leave) and event.by == person):
                at = step(flows, at, event, facts).snapshot
        return at


def _silent(flows: FlowSet, snapshot: Snapshot, trail: Trail, person: str) -> Snapshot:
    """Where the dialogue would stand, had this person not answered the open question alone."""
    roles, wait = snapshot.stack[-1].roles, snapshot.wait
    answered = wait is not None and person in {roles[role] for role in wait.ways}
    return trail.without(flows, person) if answered and not is_shared(flows, snapshot) else snapshot


def given_away(
    flows: FlowSet, trail: Trail, snapshot: Snapshot, person: str, events: Iterable[Event], facts: Around
) -> Iterator[tuple[str, Event]]:
    """Yield by what the others could tell that this person left, in place of simply not answering.

    Who has answered alone already and leaves is like somebody who never answered: nothing of it is left.
    """
    left = step(flows, snapshot, Leave(person), facts(Leave(person)))
    silent = _silent(flows, snapshot, trail, person)
    if left.effects:
        yield "says that somebody left", Leave(person)
    if (left.snapshot.stack, left.snapshot.wait) != (silent.stack, silent.wait):
        yield "keeps what somebody answered who left", Leave(person)
    for wish in ABRUPT:
        event = Control(person, wish)
        outcome = step(flows, snapshot, event, facts(event))
        if outcome.snapshot != left.snapshot or [to_whom(each) for each in outcome.effects] != [person]:
            yield "doesn't let somebody leave unseen", event
    for event in events:
        if isinstance(event, Answer | Control) and event.by == person:
            continue
        one, other = (step(flows, at, event, facts(event)) for at in (silent, left.snapshot))
        if _seen_by_others(one, person) != _seen_by_others(other, person):
            yield "shows that somebody left", event
        if one.snapshot.stack != other.snapshot.stack or one.snapshot.wait != other.snapshot.wait:
            yield "goes another way once somebody left", event


def _seen_by_others(outcome: Outcome, person: str) -> list[Effect]:
    return [each for each in outcome.effects if to_whom(each) != person]


def to_whom(effect: Effect) -> str | None:
    """Return the person who is shown this in private, if one is."""
    return effect.to if isinstance(effect, SayTo | AskOf | Refuse) else None


def told(flows: FlowSet, before: Snapshot, event: Event, outcome: Outcome) -> Iterator[str]:
    """Yield what is wrong with a turn of two: who was told what they can't know, or was asked though they left."""
    after = outcome.snapshot
    if after.left and not any(stack for stack in (after.stack, *(aside.stack for aside in after.parked))):
        yield "remembers who left a dialogue that is over"
    if not is_joint(flows, before):
        return
    by = event.by if isinstance(event, Answer | Control) else None
    for person in set(before.left) & set(after.left) - {by}:
        if person in map(to_whom, outcome.effects):
            yield "speaks to somebody who left"
    stands = before.wait is not None and after.wait is not None and before.wait.id == after.wait.id
    unseen = isinstance(event, Answer | Control) and not event.aloud
    if by is not None and stands and unseen:
        shown = [each for each in outcome.effects if isinstance(each, SayTo | AskOf | Refuse)]
        if any(each.to != by for each in shown):
            yield "shows to another what was done in private"
    made = _question(flows, before)
    if by is not None and not stands and unseen and made is not None and made.wait is Waiting.DEADLINE:
        yield "goes on before its time"
    yield from _words_of_others(flows, before, event, outcome)


def _words_of_others(flows: FlowSet, before: Snapshot, event: Event, outcome: Outcome) -> Iterator[str]:
    """Words that a walk let somebody type name that person: `A few plain words of …`."""
    frames = (*before.stack, *outcome.snapshot.stack)
    everyone = {person for frame in frames for person in frame.roles.values()}
    open_words = [
        value
        for frame in frames
        for key, value in frame.slots.items()
        if key.rpartition(".")[2] in _opened(flows.flows[frame.flow]) and isinstance(value, str)
    ]
    open_words += _just_written(flows, before, event)
    for effect in outcome.effects:
        if not isinstance(effect, SayTo | AskOf):
            continue
        for person in everyone - {effect.to}:
            words = f"plain words of {person}"
            if words in effect.text.reveal and not any(words in each for each in open_words):
                yield "shows one person's words to another"


def _just_written(flows: FlowSet, before: Snapshot, event: Event) -> list[str]:
    """What goes into a slot that both may see, and is gone with the dialogue when that ends at once."""
    flow, made = flows.flows[before.stack[-1].flow], _question(flows, before)
    if made is None or before.wait is None or made.save not in _opened(flow):
        return []
    written = [at.draft for at in before.wait.pending.values()]
    typed = event.text.reveal if isinstance(event, Answer) and event.text is not None else None
    return [each for each in (*written, typed) if each is not None]


def _opened(flow: Flow) -> set[str]:
    """The slots that may be seen by both: those declared so, and those that are revealed."""
    public = {name for name, slot in flow.slots.items() if not slot.private}
    made = [node.step for node in flow.nodes.values()]
    return public.union(*(each.slots for each in made if isinstance(each, Reveal)))
