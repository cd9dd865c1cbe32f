"""One turn in the making: what the dialogue becomes, and what it asks of the world."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from bot.engine.effects import ClearTimer, Effect, Reason, Refuse, SayTo
from bot.engine.events import Facts, Person
from bot.engine.flow import SOURCE_LANGUAGE, Flow, Node, Value
from bot.engine.flowset import FlowSet
from bot.engine.snapshot import Frame, Mark, Parked, Pending, Snapshot, Wait
from bot.errors import TurnFailed
from bot.words import Words

Place: TypeAlias = tuple[str, str]
"""A flow and one of its nodes."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a dialogue became, and what is now asked of the world, in order.

    `queued` is set when a flow has to wait until the dialogue under way is over: nothing was changed.
    `path` are the places that were gone through, beginning with the one that was left.
    """

    snapshot: Snapshot
    effects: tuple[Effect, ...]
    queued: bool = False
    path: tuple[Place, ...] = ()


@dataclass(slots=True)
class Turn:
    """What a step has made so far. `by` is the person who caused it, if a person did.

    `left` are the people who stepped out unseen: of what is said and asked in private, they are shown only what
    answers themselves; `hushed` is set where there was more. `quiet` is set for what the others can't have seen:
    it is answered in private.
    """

    flows: FlowSet
    facts: Facts
    before: Snapshot
    by: str | None
    stack: tuple[Frame, ...]
    wait: Wait | None
    parked: tuple[Parked, ...]
    left: tuple[str, ...] = ()
    quiet: bool = False
    hushed: bool = False
    effects: list[Effect] = field(default_factory=list)
    path: list[Place] = field(default_factory=list)
    queued: bool = False
    _seen: Frame | None = None
    _flow: Flow | None = None
    _node: Node | None = None

    @property
    def top(self) -> Frame:
        """The frame that is speaking. Raises TurnFailed when nothing is under way."""
        if not self.stack:
            raise TurnFailed("nothing is under way")
        return self.stack[-1]

    @property
    def open(self) -> Wait:
        """The question that is open. Raises TurnFailed when there is none."""
        if self.wait is None:
            raise TurnFailed("no question is open")
        return self.wait

    @property
    def flow(self) -> Flow:
        """The flow that is speaking. Raises TurnFailed when there is none of that name."""
        if self._flow is not None and self.stack and self.stack[-1] is self._seen:
            return self._flow
        frame = self.top
        self._seen, self._flow, self._node = frame, self.flow_named(frame.flow), None
        return self._flow

    @property
    def node(self) -> Node:
        """The node where the dialogue stands. Raises TurnFailed when there is none of that name."""
        if self._node is not None and self.stack and self.stack[-1] is self._seen:
            return self._node
        flow = self.flow
        node = flow.nodes.get(self.top.node)
        if node is None:
            raise TurnFailed(f"there is no node {self.top.node} in {flow.name}")
        self._node = node
        return node

    def flow_named(self, name: str) -> Flow:
        """Return a flow. Raises TurnFailed when there is none of that name."""
        flow = self.flows.flows.get(name)
        if flow is None:
            raise TurnFailed(f"there is no flow {name}")
        return flow

    def put(self, frame: Frame) -> None:
        """Let this frame stand in the place of the one that is speaking."""
        self.stack = (*self.stack[:-1], frame)

    def person(self, person_id: str) -> Person:
        """Return what is known of somebody; nothing but the id when that is all."""
        return self.facts.people.get(person_id) or Person(person_id)

    def for_all(self, person_id: str) -> Person:
        """Return somebody as the reader of what all can see: in the language they all have, or else in English."""
        languages = {self.person(each).language for each in self.participants()}
        person = self.person(person_id)
        return person if languages == {person.language} else replace(person, language=SOURCE_LANGUAGE)

    def participants(self) -> tuple[str, ...]:
        """Return everybody who takes part in the dialogue under way."""
        return tuple(dict.fromkeys(person for frame in self.stack for person in frame.roles.values()))

    def say(self, to: str | None, text: str) -> None:
        """Show a line, unless there is nothing on it, or it is for somebody who left."""
        if self.left and to in self.left and to != self.by:
            self.hushed = True
        elif text:
            self.effects.append(SayTo(to, Words(text)))

    def refuse(self, to: str, reason: Reason) -> None:
        """Tell somebody that the press changed nothing."""
        self.effects.append(Refuse(to, reason))

    def close(self) -> None:
        """Let the open question go, and its timer."""
        if self.wait is not None:
            if self.wait.until is not None:
                self.effects.append(ClearTimer(self.wait.id))
            self.wait = None

    def outcome(self) -> Outcome:
        """Return what came of it. What changed nothing and said nothing leaves the snapshot as it was."""
        before = self.before
        same = self.stack is before.stack and self.wait is before.wait and self.parked is before.parked
        if same and self.left == before.left and all(type(effect) is Refuse for effect in self.effects):
            return Outcome(before, tuple(self.effects), self.queued)
        after = Snapshot(before.rev + 1, self.stack, self.wait, self.parked, self.left)
        return Outcome(after, tuple(self.effects), self.queued, tuple(self.path))


def moved(
    frame: Frame,
    node: str,
    slots: Mapping[str, Value] | None = None,
    back: tuple[Mark, ...] | None = None,
    asked: int | None = None,
) -> Frame:
    """Return the frame at another node, with other slots, marks and count where they are given."""
    return Frame(
        frame.flow,
        frame.hash,
        node,
        frame.roles,
        frame.slots if slots is None else slots,
        frame.back if back is None else back,
        frame.nth,
        frame.asked if asked is None else asked,
        frame.keeps,
    )


def standing(wait: Wait, role: str, pending: Pending) -> Wait:
    """Return the question with another standing of one role."""
    there = {**wait.pending, role: pending}
    return Wait(wait.id, wait.asked_at, there, wait.until, wait.ways, wait.listed, wait.form)
