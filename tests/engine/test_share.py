"""Handing over: exactly what was previewed, and only on a yes."""

from dataclasses import replace

import pytest

from bot.engine.effects import AskOf, HandOver, SayTo
from bot.engine.events import Start, Wish
from bot.engine.flow import Share, Slot, SlotType
from bot.words import Words
from tests.engine.dialogue import Dialogue
from tests.engine.flows_for_tests import giving
from tests.engine.sheet import Sheet, ways
from tests.engine.words_for_tests import flow_set, said

SENTENCE = "I got scared last night."


def previewed(**more: object) -> Dialogue:
    dialogue = Dialogue(flow_set(giving(**more)))
    dialogue.start("giving")
    dialogue.type(SENTENCE)
    return dialogue


def handed(dialogue: Dialogue) -> list[HandOver]:
    return [effect for effect in dialogue.last.effects if isinstance(effect, HandOver)]


def test_the_owner_sees_exactly_what_would_be_handed_over() -> None:
    dialogue = previewed()
    assert dialogue.said == [f"Send exactly this?\n{SENTENCE}"]
    assert dialogue.labels == ["Send", *said("share_no")]
    assert dialogue.phase == "confirm"
    assert not handed(dialogue)


def test_without_words_of_its_own_the_engine_asks() -> None:
    dialogue = previewed(named=False)
    (ask,) = said("share_ask")
    assert dialogue.said == [f"{ask}\n{SENTENCE}"]
    assert dialogue.labels == [*said("share_yes"), *said("share_no")]


@pytest.mark.parametrize("yes", ["send", "1", "yes", "Sure"])
def test_a_yes_hands_over_the_previewed_text(yes: str) -> None:
    dialogue = previewed()
    dialogue.type(yes)
    assert handed(dialogue) == [HandOver("p1", None, False, Words(SENTENCE))]
    assert dialogue.said[0] == "It's on its way."


def test_nothing_changes_between_the_preview_and_the_handing_over() -> None:
    dialogue = previewed()
    frame = dialogue.snapshot.stack[0]
    dialogue.snapshot = replace(dialogue.snapshot, stack=(replace(frame, slots={"sentence": "Something else"}),))
    dialogue.press("yes")
    assert handed(dialogue)[0].text == Words(SENTENCE)


@pytest.mark.parametrize("no", ["not now", "2", "no"])
def test_a_no_hands_over_nothing(no: str) -> None:
    dialogue = previewed()
    dialogue.type(no)
    assert not handed(dialogue)
    assert dialogue.at == "kept"


def test_a_skip_is_a_no() -> None:
    dialogue = previewed()
    dialogue.wish(Wish.SKIP)
    assert not handed(dialogue)
    assert dialogue.at == "kept"


def test_anything_else_is_asked_again() -> None:
    dialogue = previewed()
    wait = dialogue.wait
    dialogue.type("What would happen then?")
    assert dialogue.said[0] in said("pick_one")
    assert dialogue.said[1].endswith(SENTENCE)
    dialogue.press("maybe")
    assert dialogue.refused == "stale"
    assert dialogue.wait == wait


def test_one_goes_back_from_a_preview_and_over_a_no_but_not_over_a_yes() -> None:
    dialogue = previewed()
    dialogue.wish(Wish.BACK)
    assert dialogue.at == "sentence"
    dialogue.type("Other words")
    dialogue.press("no")
    dialogue.wish(Wish.BACK)
    assert dialogue.said[-1] == "Send exactly this?\nOther words"
    dialogue.press("yes")
    dialogue.wish(Wish.BACK)
    assert dialogue.at == "after"


def test_a_preview_survives_a_pause() -> None:
    dialogue = previewed()
    dialogue.wish(Wish.PAUSE)
    dialogue.wish(Wish.RESUME)
    assert dialogue.said[-1].endswith(SENTENCE)
    dialogue.press("yes")
    assert handed(dialogue)[0].text == Words(SENTENCE)


def test_where_there_is_nothing_to_hand_over_nothing_is_asked() -> None:
    dialogue = Dialogue()
    dialogue.start("giving")
    dialogue.wish(Wish.SKIP)
    assert dialogue.at == "kept"


def test_the_room_may_be_the_receiver() -> None:
    dialogue = previewed(to="shared")
    dialogue.press("yes")
    assert handed(dialogue) == [HandOver("p1", None, True, Words(SENTENCE))]


def test_a_role_may_be_the_receiver_and_sees_nothing_of_the_preview() -> None:
    sheet = Sheet("pair_giving", (Slot("line", SlotType.TEXT, per_role=True),), roles=("a", "b"))
    sheet.ask("line", "A line?", to=("a",), save="line", then="give")
    sheet.text("give.text", "{a.line}")
    sheet.add("give", Share(("line",), "a", "b", "give.text", None, None, None, ways("end"), "end"))
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.hear(Start("pair_giving", {"a": "p2", "b": "p1"}))
    dialogue.type(SENTENCE, by="p2")
    assert all(each.to == "p2" for each in dialogue.last.effects if isinstance(each, SayTo | AskOf))
    dialogue.press("yes", by="p1")
    assert dialogue.refused == "foreign"
    dialogue.press("yes", by="p2")
    assert handed(dialogue) == [HandOver("p2", "p1", False, Words(SENTENCE))]
    assert dialogue.idle
