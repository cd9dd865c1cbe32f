"""A dialogue of two, led to its places."""

from bot.engine.effects import AskOf, SayTo
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
