"""A dialogue of two, led to its places."""

from bot.engine.effects import AskOf, SayTo
from bot.engine.events import Wish
from bot.engine.flowset import FlowSet
from tests.engine.dialogue import Dialogue


def begun() -> Dialogue:
    dialogue = Dialogue()
    dialogue.start("together")
    return dialogue


def opened() -> Dialogue:
    dialogue = begun()
    dialogue.type("You cooked", by="p1")
    dialogue.type("You waited", by="p2")
    return dialogue


def at_again() -> Dialogue:
    dialogue = opened()
    for by in ("p1", "p1", "p2"):
        dialogue.press("ready", by=by)
    assert dialogue.at == "again"
    return dialogue


def at_room() -> Dialogue:
    dialogue = at_again()
    dialogue.press("yes", by="p1")
    dialogue.press("yes", by="p2")
    dialogue.press("me", by="p2")
    assert dialogue.at == "room"
    return dialogue


def shown_to(dialogue: Dialogue, person: str | None) -> list[str]:
    effects = dialogue.last.effects
    return [each.text.reveal for each in effects if isinstance(each, SayTo | AskOf) and each.to == person]


def begun_slowly(flows: FlowSet | None = None) -> Dialogue:
    dialogue = Dialogue() if flows is None else Dialogue(flows)
    dialogue.start("slowly")
    return dialogue


def told() -> Dialogue:
    """Both words are open, and p2 is asked first in the called flow."""
    dialogue = begun_slowly()
    dialogue.type("Tea", by="p1")
    dialogue.type("Rain", by="p2")
    dialogue.time_out()
    assert dialogue.at == "told"
    return dialogue


def at_feel() -> Dialogue:
    dialogue = told()
    dialogue.type("I was afraid", by="p2")
    dialogue.wish(Wish.SKIP, by="p1")
    assert dialogue.at == "feel"
    return dialogue


def at_give() -> Dialogue:
    dialogue = at_feel()
    for by in ("p1", "p2"):
        dialogue.press("fine", by=by)
    dialogue.time_out()
    assert dialogue.at == "give"
    return dialogue
