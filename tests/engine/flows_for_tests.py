"""Small flows built by hand, with a vocabulary of their own and the engine's real phrases."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.engine.effects import AskOf, Effect, Finish, Refuse, SayTo
from bot.engine.events import Answer, Control, Event, Facts, Listed, Person, Start, Timeout, Wish
from bot.engine.flow import (
    Argument,
    Ask,
    Audience,
    Branch,
    Call,
    Choice,
    Collect,
    Do,
    Flow,
    Fork,
    LintUse,
    Next,
    Node,
    OnBusy,
    OnStop,
    OwnWords,
    Reveal,
    Say,
    Share,
    Slot,
    SlotType,
    Space,
    Step,
    Timer,
    Value,
    Waiting,
)
from bot.engine.flowset import FlowSet
from bot.engine.guards import guard
from bot.engine.snapshot import IDLE, Snapshot
from bot.engine.step import Outcome, step
from bot.engine.stored import from_json, to_json
from bot.engine.text import Template, template
from bot.engine.vocabulary import CommandSpec, Got, Reading, Unclear, Unread, Vocabulary
from bot.words import Words

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PHRASES_FILE = Path(__file__).parents[2] / "flows" / "phrases.yaml"
TYPES = SlotType


@cache
def phrases() -> Mapping[str, tuple[Template, ...]]:
    read = yaml.load(PHRASES_FILE.read_text("utf-8"), yaml.BaseLoader)
    texts = {key: said["variants"] if isinstance(said, dict) else [said] for key, said in read.items()}
    return {key: tuple(template(each) for each in variants) for key, variants in texts.items()}


@dataclass(frozen=True)
class Excerpt:
    quote: str


def finds(word: str):
    return lambda text: Excerpt(word) if word in text.casefold() else None


def read_moment(text: str, now: datetime, person: Person) -> Reading:
    match text.casefold():
        case "tomorrow at 9":
            return Got("2026-11-23T09:00")
        case "at 9":
            return Unclear((Listed("2026-11-23T09:00", "In the morning"), Listed("2026-11-23T21:00", "In the evening")))
        case "at 8":
            return Unclear((Listed("2026-11-23T08:00", "At breakfast"), Listed("2026-11-23T20:00", "After supper")))
        case "nothing":
            return Unclear(())
        case "broken":
            return Got(9)
        case _:
            return Unread("unreadable")


VOCABULARY = Vocabulary(
    commands={"keep_note": CommandSpec(), "plan_round": CommandSpec()},
    facts={
        "them": TYPES.TEXT,
        "paired": TYPES.YES_NO,
        "guesses": None,
        "open_count": TYPES.NUMBER,
        "stance": TYPES.CHOICE,
    },
    lints={"always": finds("always"), "felt_that": finds("felt that"), "elsewhere": finds("nowhere")},
    readers={TYPES.MOMENT: read_moment},
    showers={TYPES.MOMENT: lambda value, person: f"{value} by the clock of {person.name}"},
)


@dataclass
class Sheet:
    """A flow being written: nodes with their texts beside them."""

    name: str
    slots: tuple[Slot, ...] = ()
    texts: dict[str, tuple[Template, ...]] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    roles: tuple[str, ...] = ("me",)

    def text(self, path: str, *said: str) -> str:
        self.texts[path] = tuple(template(each) for each in said)
        return path

    def add(self, name: str, made: Step, part: int | None = None) -> None:
        self.nodes[name] = Node(name, made, part)

    def say(self, name: str, *said: str, to: tuple[str, ...] | None = None, shared: bool = False, then: Any = "end"):
        bubbles = tuple(self.text(f"{name}.say.{n}", each) for n, each in enumerate(said))
        self.add(name, Say(bubbles, Audience(to or self.roles, shared), ways(then)))

    def choice(self, path: str, key: str, label: str, to: str | None = None, when: str = "", also: Any = ()) -> Choice:
        at = self.text(f"{path}.choices.{key}", label)
        return Choice(key, at, to, guard(when) if when else None, tuple(also))

    def ask(
        self,
        name: str,
        said: str | tuple[str, ...],
        *,
        choices: Mapping[str, Any] | None = None,
        to: tuple[str, ...] | None = None,
        shared: bool = False,
        then: Any = "end",
        part: int | None = None,
        **more: Any,
    ) -> None:
        self.text(f"{name}.ask", *((said,) if isinstance(said, str) else said))
        made = tuple(
            self.choice(name, key, **({"label": each} if isinstance(each, str) else each))
            for key, each in (choices or {}).items()
        )
        audience = Audience(to or self.roles, shared)
        self.add(name, Ask(f"{name}.ask", audience, ways(then), choices=made, **more), part)

    def flow(self, shape: str = "1", start: str | None = None, **more: Any) -> Flow:
        return Flow(
            name=self.name,
            version=1,
            roles=self.roles,
            space=Space.PAIR if len(self.roles) > 1 else Space.OWN,
            start=start or next(iter(self.nodes)),
            slots={slot.name: slot for slot in self.slots},
            nodes=self.nodes,
            hash=shape,
            texts={"en": {"title": (template(self.name),), **self.texts}, **more.pop("translated", {})},
            **more,
        )


def ways(then: Any) -> Next:
    if isinstance(then, str):
        return (Branch(then),)
    return tuple(Branch(to, guard(when) if when else None) for when, to in then)


def everyday(**more: Any) -> Flow:
    """Every kind of question one person can be asked, one after another."""
    sheet = Sheet(
        "everyday",
        (
            Slot("mood", TYPES.CHOICE),
            Slot("other", TYPES.TEXT, limit=50),
            Slot("line", TYPES.TEXT, limit=100),
            Slot("sure", TYPES.YES_NO),
            Slot("level", TYPES.SCALE),
            Slot("count", TYPES.NUMBER, limit=10, least=1),
            Slot("minutes", TYPES.NUMBER, given=True),
        ),
    )
    sheet.say("hello", "Hello, {me.name}.", "Nothing here: {line}", then="mood")
    sheet.ask(
        "mood",
        ("How is it?", "How are things?"),
        save="mood",
        choices={
            "low": "Low",
            "high": {"label": "High", "to": "line", "also": ("good", "fine")},
            "offer": {"label": "Offer it to {them}", "to": "line", "when": "paired"},
        },
        own_words=OwnWords("other", "line"),
        then=[("mood == 'low'", "low"), ("", "line")],
        part=1,
    )
    sheet.say("low", "Low, then. {mood}", then="line")
    sheet.ask(
        "line",
        'What stays?\n"{other}"',
        save="line",
        choices={"sleep": "Sleep", "leave": {"label": "Leave it", "to": "sure", "also": ("never mind",)}},
        then="sure",
        part=2,
    )
    sheet.ask("sure", "Is it so?", save="sure", then=[("sure", "level"), ("", "level")])
    sheet.ask(
        "level", "How strong?", save="level", choices={"none": {"label": "Can't say", "to": "count"}}, then="count"
    )
    sheet.ask("count", "How many?", save="count", skippable=False, choices={"few": "3", "many": "Lots"}, then="note")
    arguments = (Argument("text", slot="line"), Argument("title", constant="A note"), Argument("by", slot="them"))
    sheet.add("note", Do("keep_note", arguments, ways("last")))
    sheet.ask(
        "last",
        'Anything else?\n"{line}"\n{count} {level} {sure}',
        choices={"no": "No", "more": {"label": "Yes", "to": "mood"}},
    )
    return sheet.flow(parts=2, uses=("them", "paired"), **more)


def composer(**more: Any) -> Flow:
    """Lints, bursts, and readings from outside."""
    sheet = Sheet(
        "composer",
        (
            Slot("what", TYPES.TEXT, limit=200),
            Slot("felt", TYPES.TEXT),
            Slot("kind", TYPES.CHOICE),
            Slot("kind_words", TYPES.TEXT, limit=50),
            Slot("when", TYPES.MOMENT),
        ),
    )
    always = LintUse("always", sheet.text("what.lint.always", '"{quote}" is a big word. When was the last time?'))
    sheet.ask("what", "What happened?", save="what", lints=(LintUse("elsewhere", "what.ask"), always), then="felt")
    own = (
        sheet.choice("felt.lint.felt_that", "scared", "Scared"),
        sheet.choice("felt.lint.felt_that", "sad", "Sad", "kind"),
    )
    said = sheet.text("felt.lint.felt_that", "That tells what the other did. What was under it?")
    keep = sheet.text("felt.lint.felt_that.keep", "Leave it as it is")
    sheet.ask(
        "felt",
        "What did it leave in you?",
        save="felt",
        collect=Collect.BURST,
        lints=(LintUse("felt_that", said, own, keep),),
        choices={"angry": "Angry"},
        then="kind",
    )
    sheet.ask(
        "kind",
        "Which kind?",
        save="kind",
        choices={"one": "The first", "two": "The second"},
        own_words=OwnWords("kind_words", "when"),
        lints=(LintUse("always", "what.lint.always"),),
        collect=Collect.BURST,
        then="when",
    )
    sheet.ask(
        "when", "When?", save="when", choices={"nine": "Tomorrow at 9", "vague": "At 9", "open": "Open"}, then="echo"
    )
    sheet.ask("echo", "{when}. Is that it?\nIs it?", choices={"yes": "Yes", "no": {"label": "Change", "to": "when"}})
    return sheet.flow(**more)


def writing(**more: Any) -> Flow:
    """Pages, with a time-out, and buttons computed outside."""
    sheet = Sheet(
        "writing", (Slot("clock", TYPES.TEXT), Slot("pages", TYPES.TEXT, limit=60), Slot("keep", TYPES.YES_NO))
    )
    sheet.ask(
        "clock",
        "What does your clock show?",
        save="clock",
        choices_from="guesses",
        choices={"other": {"label": "Another", "to": "pages"}},
        then="pages",
    )
    sheet.ask(
        "pages",
        "Write. I'm quiet until a button.",
        save="pages",
        collect=Collect.PAGES,
        choices={"done": "Done", "drop": {"label": "Drop it", "to": "end"}},
        timer=Timer(timedelta(minutes=2), "enough"),
        then="keep",
    )
    sheet.say("enough", "Time.", then="keep")
    sheet.ask(
        "keep",
        'Keep it?\n"{pages}"',
        save="keep",
        choices={"yes": "Keep", "no": {"label": "Forget", "to": "end"}},
        then="end",
    )
    return sheet.flow(uses=("guesses",), **more)


def together(**more: Any) -> Flow:
    """Two people: sealed answers, a reveal, the shared space, whoever is first."""
    sheet = Sheet(
        "together",
        (
            Slot("thanks", TYPES.TEXT, limit=100, per_role=True),
            Slot("again", TYPES.YES_NO, per_role=True, private=False),
            Slot("plan", TYPES.TEXT, private=False),
        ),
        roles=("a", "b"),
    )
    sheet.ask(
        "thanks",
        "What did you notice?",
        save="thanks",
        opens=True,
        timer=Timer(timedelta(days=1), "missing"),
        then="open",
    )
    text = sheet.text("open.text", '{a.name}: "{a.thanks}"\n{b.name}: "{b.thanks}"')
    sheet.add("open", Reveal(("thanks",), text, Audience(("a", "b")), ways("mine")))
    sheet.ask("mine", "Just for you, {a.name}: ready?", to=("a",), choices={"ready": "Ready"}, then="mine_too")
    sheet.ask("mine_too", "And now?", to=("a",), choices={"ready": "Ready"}, then="yours")
    sheet.ask("yours", "And you, {b.name}?", to=("b",), choices={"ready": "Ready"}, then="again")
    sheet.ask(
        "again",
        "Another round?",
        save="again",
        then=[("a.again and b.again", "who"), ("", "bye")],
    )
    sheet.ask(
        "who",
        "Who plans it?",
        wait=Waiting.FIRST,
        save="plan",
        choices={"me": "I do", "pass": {"label": "Not me", "to": "bye"}},
        skip="bye",
        then="plan",
    )
    sheet.add("plan", Do("plan_round", (Argument("who", slot="plan"),), ways("room")))
    sheet.ask(
        "room",
        "In the room: shall we?",
        shared=True,
        save="plan",
        choices={"yes": {"label": "Yes", "to": "bye"}, "no": {"label": "No", "to": "end"}},
        then="bye",
    )
    sheet.say("bye", "That's the round.", shared=True, then="end")
    sheet.say("missing", "Let's leave it for another day.", then="end")
    return sheet.flow(**more)


def giving(to: str = "partner", **more: Any) -> Flow:
    """Handing over an exact text."""
    sheet = Sheet("giving", (Slot("sentence", TYPES.TEXT),))
    sheet.ask("sentence", "In one breath?", save="sentence", then="give")
    sheet.text("give.text", "{sentence}")
    sheet.text("give.ask", "Send exactly this?")
    sheet.text("give.yes", "Send")
    named = more.pop("named", True)
    paths = ("give.ask", "give.yes", None) if named else (None, None, None)
    sheet.add("give", Share(("sentence",), "me", to, "give.text", *paths, ways("given"), "kept"))
    sheet.say("given", "It's on its way.", then="after")
    sheet.ask("after", "And now?", choices={"enough": "Enough"})
    sheet.ask("kept", "It stays with you. Enough?", choices={"enough": "Enough"})
    return sheet.flow(**more)


def calling(**more: Any) -> Flow:
    """A flow within a flow."""
    sheet = Sheet("calling", (Slot("before", TYPES.TEXT), Slot("calmer", TYPES.SCALE), Slot("again", TYPES.YES_NO)))
    sheet.ask("before", "Before?", save="before", then="body")
    arguments = (Argument("minutes", constant=2), Argument("other", constant="no slot"))
    sheet.add("body", Call("body", arguments, (("calmer", "settled"), ("before", "settled")), ways("after")))
    sheet.ask("after", "After: {calmer}\nGoing on?", choices={"on": "On", "end": {"label": "End", "to": "end"}})
    return sheet.flow(**more)


def body(**more: Any) -> Flow:
    """The flow that is called."""
    sheet = Sheet(
        "body", (Slot("minutes", TYPES.NUMBER, given=True), Slot("settled", TYPES.SCALE), Slot("note", TYPES.TEXT))
    )
    sheet.say("breathe", "{minutes} minutes.", then="settled")
    sheet.ask("settled", "How settled?", save="settled", then="note")
    sheet.ask("note", "A line?", save="note")
    return sheet.flow(**more)


def small(name: str, **more: Any) -> Flow:
    """One question."""
    sheet = Sheet(name, (Slot("answer", TYPES.TEXT),))
    sheet.ask("only", "The only question?", save="answer", choices={"ok": "Okay"})
    return sheet.flow(**more)


def forking(**more: Any) -> Flow:
    """Branches over facts."""
    sheet = Sheet("forking")
    sheet.add("fork", Fork(ways([("stance == 'hurt'", "hurt"), ("open_count > 2 and guesses", "many"), ("", "other")])))
    sheet.say("hurt", "Hurt.")
    sheet.say("many", "{open_count} are open. {stance}")
    sheet.ask("other", "Which?", choices={"this": "This", "that": {"label": "That", "to": "fork"}})
    return sheet.flow(uses=("stance", "open_count", "guesses"), **more)


def flow_set(
    *flows: Flow, vocabulary: Vocabulary = VOCABULARY, **languages: Mapping[str, tuple[Template, ...]]
) -> FlowSet:
    return FlowSet({flow.name: flow for flow in flows}, {"en": phrases(), **languages}, vocabulary)


FLOWS = flow_set(
    everyday(),
    composer(),
    writing(),
    together(),
    giving(),
    calling(),
    body(),
    forking(),
    small("small"),
    small("waits", on_busy=OnBusy.QUEUE),
    small("yields", on_busy=OnBusy.REFUSE),
    small("secret", on_stop=OnStop.DROP),
)

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

    def press(self, key: str, by: str = "p1", wait: str | None = None) -> tuple[Effect, ...]:
        return self.hear(Answer(by, option=key, wait=wait or self.wait))

    def type(self, text: str, by: str = "p1") -> tuple[Effect, ...]:
        return self.hear(Answer(by, text=Words(text)))

    def wish(self, wish: Wish, by: str = "p1", wait: str | None = None) -> tuple[Effect, ...]:
        return self.hear(Control(by, wish, wait))

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


def said(key: str, **content: str) -> set[str]:
    """The wordings of a phrase."""
    return {each.fill(content.get) for each in phrases()[key]}
