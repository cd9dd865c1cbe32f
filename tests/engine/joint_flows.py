"""Flows of two in which nobody can tell when the other answered, or whether they left."""

from datetime import timedelta
from typing import Any

from bot.engine.flow import (
    Argument,
    Audience,
    Call,
    Collect,
    Flow,
    Reveal,
    Share,
    Slot,
    SlotType,
    Timer,
    Waiting,
)
from tests.engine.sheet import Sheet, ways

HOUR = timedelta(hours=1)


def slowly(**more: Any) -> Flow:
    """Questions that stay open until their time, a call with the roles exchanged, something handed over."""
    sheet = Sheet("slowly", (Slot("word", SlotType.TEXT, limit=50, per_role=True),), roles=("a", "b"))
    sheet.ask(
        "word",
        "One word for {other.name}?",
        save="word",
        opens=True,
        wait=Waiting.DEADLINE,
        timer=Timer(HOUR, "late"),
        then="open",
    )
    text = sheet.text("open.text", '{a.name}: "{a.word}"\n{b.name}: "{b.word}"\nThat is all.')
    sheet.add("open", Reveal(("word",), text, Audience(("a", "b")), ways("tell")))
    sheet.add("tell", Call("telling", (), (), ways("feel"), (("speaker", "b"), ("listener", "a"))))
    sheet.ask(
        "feel",
        "How is it now?",
        wait=Waiting.DEADLINE,
        choices={"fine": "Fine", "not": {"label": "Not so well", "to": "bye"}, "no": {"label": "No", "to": "bye"}},
        timer=Timer(HOUR, "late"),
        then="give",
    )
    sheet.text("give.text", "{a.word} {b.word}")
    about = (Argument("kind", constant="words"), Argument("title", slot="a.word"), Argument("none", slot="b.none"))
    sheet.add("give", Share(("word",), "a", "b", "give.text", None, None, None, ways("bye"), "bye", about))
    sheet.say("bye", "That was it.", shared=True, then="again")
    sheet.ask("again", "Once more?", shared=True, choices={"enough": "Enough"}, timer=Timer(HOUR, "end"))
    sheet.say("late", "Not this time, then.", then="end")
    return sheet.flow(**more)


def telling(**more: Any) -> Flow:
    """One tells, the other says what was heard."""
    sheet = Sheet(
        "telling",
        (Slot("told", SlotType.TEXT), Slot("heard", SlotType.TEXT, private=False)),
        roles=("speaker", "listener"),
    )
    timer = Timer(HOUR, "end")
    sheet.say("hello", "{speaker.name} tells something.", to=("listener",), then="told")
    sheet.ask(
        "told",
        "What would {other.name} hear?",
        to=("speaker",),
        save="told",
        timer=timer,
        then="heard",
    )
    sheet.ask("heard", "What came across?", to=("listener",), save="heard", collect=Collect.BURST, timer=timer)
    return sheet.flow(**more)
