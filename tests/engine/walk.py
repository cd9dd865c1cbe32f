"""Walks every reachable place of a flow, trying everything a person could do there.

A place is where the dialogue stands, the phase of each question, and whatever the flows' guards look at. Between
turns the snapshot is stored and read back.
"""

import json
import random
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeAlias

from bot.engine.effects import AskOf
from bot.engine.events import Answer, Control, Event, Fact, Facts, Park, Person, Start, Timeout, Why, Wish
from bot.engine.flow import Ask, SlotType, Value
from bot.engine.flowset import FlowSet
from bot.engine.snapshot import IDLE, Snapshot
from bot.engine.step import Outcome, step
from bot.engine.stored import from_json, to_json
from bot.errors import TurnFailed
from bot.words import Words
from tests.engine.walk_edges import Edge, static_edges, taken
from tests.engine.walk_joint import Trail, given_away, is_joint, said_aloud
from tests.engine.walk_judge import GATHERING, SILENT, named, problems
from tests.engine.walk_worlds import guarded

Place: TypeAlias = tuple[Any, ...]

BEGINNING = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
STRANGER = "a stranger"
LONG = "x" * 5000
STROLL_LENGTH = 60

TYPED: Mapping[SlotType | None, tuple[str, ...]] = {
    SlotType.NUMBER: ("2", "twelve"),
    SlotType.SCALE: ("7/10", "11"),
    SlotType.YES_NO: ("yes", "nope", "perhaps"),
}
"""Words worth typing where a slot of this type is asked for, besides the usual ones."""


@dataclass
class Walked:
    """What a walk came by. `missed` are edges it never took; `problems` say what went wrong, and where."""

    places: set[Place] = field(default_factory=set)
    edges: set[Edge] = field(default_factory=set)
    missed: set[Edge] = field(default_factory=set)
    problems: Counter[str] = field(default_factory=Counter)
    turns: int = 0


@dataclass
class Walker:
    """One walk through one flow and what it calls, under one set of facts (`worlds`) after another.

    Whatever depends on the place alone is tried once at each; the ways on are tried for every content of the slots
    that guards look at, at most `variety` times a place in each world.
    """

    flows: FlowSet
    name: str
    worlds: Sequence[Mapping[str, Fact]] = ({},)
    givens: Sequence[Mapping[str, Value]] = ({},)
    typed: Mapping[SlotType | None, Sequence[str]] = field(default_factory=lambda: TYPED)
    baits: Mapping[str, str] = field(default_factory=dict)
    variety: int = 8
    called: int = 2
    strolls: int = 300
    burst_s: int = 0
    walked: Walked = field(default_factory=Walked)
    people: dict[str, Person] = field(default_factory=dict)
    seen: Counter[Place] = field(default_factory=Counter)
    tried: set[Place] = field(default_factory=set)
    proven: set[Place] = field(default_factory=set)
    names: dict[str, frozenset[str]] = field(default_factory=dict)
    values: Mapping[str, Fact] = field(default_factory=dict)

    def walk(self) -> Walked:
        """Return everything that was found."""
        flow = self.flows.flows[self.name]
        roles = {role: f"person {role}" for role in flow.roles}
        self.people = {person: Person(person, person.title(), "en", "Europe/Berlin") for person in roles.values()}
        for at, world in enumerate(self.worlds):
            self.values = world
            self.seen.clear()
            for given in self.givens:
                self._from(Start(self.name, roles, given, at))
        wanted = static_edges(flow)
        chance = random.Random(self.name)
        for _ in range(self.strolls):
            if wanted <= self.walked.edges:
                break
            self.values = chance.choice(self.worlds)
            self._stroll(Start(self.name, roles, chance.choice(self.givens)), chance)
        self.walked.missed = wanted - self.walked.edges
        return self.walked

    def _stroll(self, start: Start, chance: random.Random) -> None:
        """Go through the flow as chance has it: for ways that open only after a certain row of answers."""
        at = self._turn(IDLE, start, BEGINNING)
        leaps = chance.random()
        for _ in range(STROLL_LENGTH):
            if at is None or at.snapshot.wait is None:
                return
            every = list(self._events(at.snapshot, first=False))
            events = [e for e in every if not isinstance(e, Timeout)] or every
            skips = [event for event in events if isinstance(event, Control)]
            event = chance.choice(skips if skips and chance.random() < leaps else events)
            at = self._turn(at.snapshot, event, self._when(at.snapshot, event))

    def _from(self, start: Start) -> None:
        begun = self._turn(IDLE, start, BEGINNING)
        waiting = deque([(begun.snapshot, Trail(begun.snapshot))] if begun is not None else [])
        while waiting:
            snapshot, trail = waiting.popleft()
            if not self._new(snapshot):
                continue
            spot = self._spot(snapshot)
            first = spot not in self.tried
            self.tried.add(spot)
            for event in self._events(snapshot, first):
                outcome = self._turn(snapshot, event, self._when(snapshot, event))
                if outcome is not None and outcome.snapshot.stack:
                    waiting.append((outcome.snapshot, trail.on(event, self._around(snapshot, event), outcome)))
            if first:
                self._back_and_forth(snapshot)
                self._leave_unseen(snapshot, trail)

    def _spot(self, snapshot: Snapshot) -> Place:
        """Where the newest flow stands, however it was come to. Of two lints that speak to two people, any will do."""
        if snapshot.wait is None:
            return ()
        pending = snapshot.wait.pending
        several = sum(at.lint is not None for at in pending.values()) > 1
        return (
            (snapshot.stack[-1].flow, snapshot.stack[-1].node),
            tuple(
                (role, at.phase, at.lint is not None if several else at.lint, at.draft is None)
                for role, at in pending.items()
            ),
            tuple(sorted(snapshot.wait.ways.items(), key=str)),
            tuple(sorted(snapshot.left)),
        )

    def _here(self, snapshot: Snapshot) -> Place:
        return (*self._spot(snapshot), tuple((frame.flow, frame.node) for frame in snapshot.stack[:-1]))

    def _new(self, snapshot: Snapshot) -> bool:
        """Whether nothing like it was seen; of what is called, a few will do."""
        if snapshot.wait is None:
            return False
        here = self._here(snapshot)
        place = (*here, self._looked_at(snapshot), bool(snapshot.stack[-1].back))
        variety = self.variety if len(snapshot.stack) == 1 else self.called
        if place in self.walked.places or self.seen[here] >= variety:
            return False
        self.seen[here] += 1
        self.walked.places.add(place)
        return True

    def _looked_at(self, snapshot: Snapshot) -> tuple[Any, ...]:
        """The facts and slots on which ways depend."""
        found: list[Any] = []
        for frame in snapshot.stack:
            names = self._guarded(frame.flow)
            found += sorted((name, repr(self.values.get(name))) for name in names if name in self.values)
            for key, value in sorted(frame.slots.items()):
                if key in names or key.rpartition(".")[2] in names:
                    found.append((key, value if isinstance(value, bool | int) or len(str(value)) < 20 else True))
        return tuple(found)

    def _guarded(self, flow: str) -> frozenset[str]:
        if flow not in self.names:
            self.names[flow] = guarded(self.flows.flows[flow])
        return self.names[flow]

    def _when(self, snapshot: Snapshot, event: Event) -> datetime:
        assert snapshot.wait is not None
        if isinstance(event, Timeout) and snapshot.wait.until is not None and not self._gathers(snapshot):
            return snapshot.wait.until
        return snapshot.wait.asked_at + timedelta(seconds=20)

    def _gathers(self, snapshot: Snapshot) -> bool:
        assert snapshot.wait is not None
        return self.burst_s > 0 and any(at.draft is not None for at in snapshot.wait.pending.values())

    def _events(self, snapshot: Snapshot, first: bool) -> Iterator[Event]:
        assert snapshot.wait is not None
        wait, frame = snapshot.wait.id, snapshot.stack[-1]
        for role in snapshot.wait.pending:
            person = frame.roles[role]
            for question in self._shown(snapshot, person):
                yield from (Answer(person, option=option.key, wait=wait) for option in question.options)
                if first:
                    yield from (Answer(person, text=Words(option.label)) for option in question.options)
            yield from (Answer(person, text=Words(text)) for text in self._texts(snapshot, role, first))
            yield Control(person, Wish.SKIP)
        yield Timeout(wait)
        if first:
            yield from self._idle_tries(snapshot)

    def _idle_tries(self, snapshot: Snapshot) -> Iterator[Event]:
        """What depends on nothing but the place."""
        assert snapshot.wait is not None
        for role, person in snapshot.stack[-1].roles.items():
            if role not in snapshot.wait.pending:
                yield Answer(person, text=Words(f"A few plain words of {person}"))
                yield Control(person, Wish.SKIP)
            yield Answer(person, option="no such button", wait=snapshot.wait.id)
            yield Answer(person, option="0", wait="an old question")
            yield Control(person, Wish.STOP, "an old question")
            wishes = (Wish.BACK, Wish.HELP, Wish.PROGRESS, Wish.REPEAT, Wish.STOP)
            yield from (Control(person, wish) for wish in wishes)
        yield Answer(STRANGER, text=Words("Hello"))
        yield Control(STRANGER, Wish.STOP)
        yield Timeout("an old question")
        if is_joint(self.flows, snapshot):
            yield from said_aloud(snapshot.stack[-1].roles)

    def _texts(self, snapshot: Snapshot, role: str, first: bool) -> Iterator[str]:
        flow = self.flows.flows[snapshot.stack[-1].flow]
        node = flow.nodes[snapshot.stack[-1].node]
        yield f"A few plain words of {snapshot.stack[-1].roles[role]}"
        if first:
            yield from ("1", LONG, "", "\u200b\u200b", "yes")
        if isinstance(node.step, Ask):
            kind = flow.slots[node.step.save].type if node.step.save is not None else None
            yield from self.typed.get(kind, ())
            yield from (self.baits[use.name] for use in node.step.lints if use.name in self.baits)

    def _shown(self, snapshot: Snapshot, person: str) -> list[AskOf]:
        """What this person would be shown on asking for the question again."""
        outcome = self._turn(snapshot, Control(person, Wish.REPEAT), BEGINNING)
        effects = outcome.effects if outcome is not None else ()
        return [effect for effect in effects if isinstance(effect, AskOf)]

    def _back_and_forth(self, snapshot: Snapshot) -> None:
        """Put aside and brought back, the dialogue stands where it stood; stopped, nothing is under way."""
        person = next(iter(snapshot.stack[0].roles.values()))
        at = [(frame.flow, frame.node, dict(frame.slots)) for frame in snapshot.stack]
        stop = Control(person, Wish.STOP, aloud=True)
        for away in (Control(person, Wish.PAUSE, aloud=True), Park(Why.CRISIS)):
            paused = self._turn(snapshot, away, BEGINNING)
            if paused is None:
                continue
            resumed = self._turn(paused.snapshot, Control(person, Wish.RESUME), BEGINNING)
            if resumed is not None and at != [(f.flow, f.node, dict(f.slots)) for f in resumed.snapshot.stack]:
                self._wrong("isn't brought back to where it was", snapshot, away)
        stopped = self._turn(snapshot, stop, BEGINNING)
        if stopped is not None and (stopped.snapshot.stack or stopped.snapshot.wait is not None):
            self._wrong("doesn't stop", snapshot, stop)

    def _leave_unseen(self, snapshot: Snapshot, trail: Trail) -> None:
        """In a joint dialogue, the others can't tell who left from who doesn't answer."""
        if not is_joint(self.flows, snapshot) or self._gathers(snapshot):
            return
        events = list(self._events(snapshot, first=False))
        for person in set(snapshot.stack[-1].roles.values()) - set(snapshot.left):
            try:
                found = list(given_away(self.flows, trail, snapshot, person, events, partial(self._around, snapshot)))
            except TurnFailed:
                continue
            for what, event in found:
                self._wrong(what, snapshot, event)

    def _around(self, snapshot: Snapshot, event: Event) -> Facts:
        return self._facts(self._when(snapshot, event), snapshot)

    def _facts(self, now: datetime, snapshot: Snapshot) -> Facts:
        return Facts(now, f"w{snapshot.rev + 1}", self.people, self.values, self.burst_s)

    def _turn(self, snapshot: Snapshot, event: Event, now: datetime) -> Outcome | None:
        self.walked.turns += 1
        facts = self._facts(now, snapshot)
        try:
            outcome = step(self.flows, snapshot, event, facts)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            self._wrong(f"raises {type(error).__name__}: {error}", snapshot, event)
            return None
        mark = (self._spot(snapshot), named(event))
        if mark not in self.proven:
            self.proven.add(mark)
            self._prove(snapshot, event, facts, outcome)
        gathers = GATHERING if self.burst_s else SILENT
        for problem in problems(self.flows, snapshot, event, outcome, gathers):
            self._wrong(problem, snapshot, event)
        self.walked.edges |= taken(self.flows, snapshot, outcome)
        return outcome

    def _prove(self, snapshot: Snapshot, event: Event, facts: Facts, outcome: Outcome) -> None:
        if step(self.flows, from_json(json.loads(json.dumps(to_json(snapshot)))), event, facts) != outcome:
            self._wrong("goes another way once stored and read back", snapshot, event)
        if from_json(json.loads(json.dumps(to_json(outcome.snapshot)))) != outcome.snapshot:
            self._wrong("isn't read back as it was stored", snapshot, event)

    def _wrong(self, what: str, snapshot: Snapshot, event: Event) -> None:
        top = snapshot.top
        where = f"{top.flow}.{top.node}" if top is not None else self.name
        phases = (
            ",".join(sorted({at.phase.value for at in snapshot.wait.pending.values()})) if snapshot.wait else "idle"
        )
        self.walked.problems[f"{where} ({phases}) {what}, on {named(event)}"] += 1
