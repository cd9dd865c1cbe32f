"""Small flows built by hand."""

from datetime import timedelta
from typing import Any

from bot.engine.flow import (
    Argument,
    Audience,
    Call,
    Collect,
    Do,
    Flow,
    Fork,
    LintUse,
    OnBusy,
    OnStop,
    OwnWords,
    Reveal,
    Share,
    Slot,
    SlotType,
    Timer,
    Waiting,
)
from tests.engine.joint_flows import slowly, telling
from tests.engine.sheet import Sheet, ways
from tests.engine.words_for_tests import PHRASES_FILE as PHRASES_FILE
from tests.engine.words_for_tests import flow_set

TYPES = SlotType


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


FLOWS = flow_set(
    everyday(),
    composer(),
    writing(),
    together(),
    giving(),
    calling(),
    body(),
    forking(),
    slowly(),
    telling(),
    small("small"),
    small("waits", on_busy=OnBusy.QUEUE),
    small("yields", on_busy=OnBusy.REFUSE),
    small("secret", on_stop=OnStop.DROP),
)
