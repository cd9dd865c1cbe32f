"""A dialogue over the hand-made flows, stored and read back between turns."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.engine.effects import AskOf, Effect, Finish, Refuse, SayTo
from bot.engine.events import Answer, Control, Event, Facts, Person, Start, Timeout, Wish
from bot.engine.flow import (
    Flow,
    Value,
)
from bot.engine.flowset import FlowSet
from bot.engine.snapshot import IDLE, Snapshot
from bot.engine.step import Outcome, step
from bot.engine.stored import from_json, to_json
from bot.words import Words
from tests.engine.flows_for_tests import FLOWS
from tests.engine.words_for_tests import NOW

ANA = Person("p1", "Ana", "en", "Europe/Berlin")
BEN = Person("p2", "Ben")
PEOPLE = {"p1": ANA, "p2": BEN}


@dataclass
class Dialogue:
    """A dialogue that is stored and read back between turns."""

    flows: FlowSet = FLOWS
    snapshot: Snapshot = IDLE
    values: dict[str, Any] = field(default_factory=lambda: {"them": "Ben", "paired": True})
    people: Mapping[str, Person] = field(default_factory=lambda: PEOPLE)
    now: datetime = NOW
    burst_s: int = 0
    last: Outcome = field(default_factory=lambda: Outcome(IDLE, ()))

    def hear(self, event: Event) -> tuple[Effect, ...]:
        facts = Facts(self.now, f"w{self.snapshot.rev + 1}", self.people, self.values, self.burst_s)
        self.last = step(self.flows, self.snapshot, event, facts)
        self.snapshot = from_json(to_json(self.last.snapshot))
        assert self.snapshot == self.last.snapshot
        return self.last.effects

    def start(self, flow: str, nth: int = 0, **given: Value) -> tuple[Effect, ...]:
        roles = dict(zip(self.flows.flows[flow].roles, self.people, strict=False))
        return self.hear(Start(flow, roles, given, nth))

    def press(self, key: str, by: str = "p1", wait: str | None = None, aloud: bool = False) -> tuple[Effect, ...]:
        return self.hear(Answer(by, option=key, wait=wait or self.wait, aloud=aloud))

    def type(self, text: str, by: str = "p1", aloud: bool = False) -> tuple[Effect, ...]:
        return self.hear(Answer(by, text=Words(text), aloud=aloud))

    def wish(self, wish: Wish, by: str = "p1", wait: str | None = None, aloud: bool = False) -> tuple[Effect, ...]:
        return self.hear(Control(by, wish, wait, aloud))

    def time_out(self, after: timedelta | None = None) -> tuple[Effect, ...]:
        """Let the open question's time run out, or this much of it."""
        assert self.snapshot.wait is not None
        assert self.snapshot.wait.until is not None
        self.now = self.snapshot.wait.until if after is None else self.now + after
        return self.hear(Timeout(self.wait))

    @property
    def idle(self) -> bool:
        return not self.snapshot.stack and self.snapshot.wait is None

    @property
    def phase(self) -> str:
        assert self.snapshot.wait is not None
        (at,) = self.snapshot.wait.pending.values()
        return at.phase.value

    @property
    def finish(self) -> Finish:
        (finish,) = [effect for effect in self.last.effects if isinstance(effect, Finish)]
        return finish

    @property
    def refused(self) -> str | None:
        """Why the last press changed nothing; None when it was taken."""
        found = [effect for effect in self.last.effects if isinstance(effect, Refuse)]
        return found[0].reason.value if found else None

    @property
    def said(self) -> list[str]:
        """What was shown last, in order: lines and questions."""
        return [effect.text.reveal for effect in self.last.effects if isinstance(effect, SayTo | AskOf)]

    @property
    def questions(self) -> list[AskOf]:
        return [effect for effect in self.last.effects if isinstance(effect, AskOf)]

    @property
    def labels(self) -> list[str]:
        return [option.label for option in self.questions[-1].options]

    @property
    def at(self) -> str:
        assert self.snapshot.top is not None
        return self.snapshot.top.node

    @property
    def slots(self) -> Mapping[str, Value]:
        assert self.snapshot.top is not None
        return self.snapshot.top.slots

    @property
    def wait(self) -> str:
        assert self.snapshot.wait is not None
        return self.snapshot.wait.id

    def with_flows(self, *flows: Flow) -> None:
        """Let these flows stand in the place of those of the same name."""
        changed = {flow.name: flow for flow in flows}
        self.flows = replace(self.flows, flows={**self.flows.flows, **changed})


def begun(flow: str = "everyday", **values: object) -> Dialogue:
    dialogue = Dialogue()
    dialogue.values |= values
    dialogue.start(flow)
    return dialogue


def at_line() -> Dialogue:
    dialogue = begun()
    dialogue.press("high")
    return dialogue


def at_sure() -> Dialogue:
    dialogue = at_line()
    dialogue.type("Just a line")
    return dialogue


def at_level() -> Dialogue:
    dialogue = at_sure()
    dialogue.type("yes")
    return dialogue


def at_count() -> Dialogue:
    dialogue = at_level()
    dialogue.press("7")
    return dialogue


def at_when() -> Dialogue:
    dialogue = Dialogue()
    dialogue.start("composer")
    dialogue.type("It happened")
    dialogue.press("angry")
    dialogue.press("one")
    assert dialogue.at == "when"
    return dialogue
