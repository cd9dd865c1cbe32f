"""A flow that is edited while people talk."""

from bot.engine.adopt import Verdict, adopt
from bot.engine.flow import Flow, Slot, SlotType
from tests.engine.dialogue import Dialogue
from tests.engine.flows_for_tests import small
from tests.engine.sheet import Sheet
from tests.engine.words_for_tests import flow_set

TEXT, CHOICE = SlotType.TEXT, SlotType.CHOICE


def edited(
    shape: str = "2", *, kind: SlotType = CHOICE, keys: tuple[str, ...] = ("low", "high"), **more: object
) -> Flow:
    """A flow of two questions, the second of which is edited from version to version."""
    gone = more.pop("gone", False)
    named = more.pop("named", "mood")
    slots = (Slot("note", TEXT), Slot("mood", kind), *more.pop("slots", ()))
    sheet = Sheet("edited", slots)
    sheet.ask("note", "A note?", save="note", then="end" if gone else named)
    if not gone:
        choices = {key: key.title() for key in keys} if kind is CHOICE else {}
        sheet.ask(named, "How is it?", save="mood", choices=choices, then="after")
        sheet.ask("after", "And now?", choices={"ok": "Okay"})
    sheet.say("sorry", "It was moved.", then="note")
    return sheet.flow(shape=shape, **more)


def at_mood(flow: Flow | None = None) -> Dialogue:
    dialogue = Dialogue(flow_set(flow or edited("1"), small("small")))
    dialogue.start("edited")
    dialogue.type("My note")
    assert dialogue.wait == "w2"
    return dialogue


def verdict(dialogue: Dialogue) -> Verdict:
    return adopt(dialogue.flows, dialogue.snapshot).verdict
