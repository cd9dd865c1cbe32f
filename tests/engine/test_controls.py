"""What every question understands."""

from dataclasses import replace

import pytest

from bot.engine.effects import ClearTimer, Ending
from bot.engine.events import Wish
from bot.engine.snapshot import BACK_LIMIT
from tests.engine.dialogue import Dialogue
from tests.engine.flows_for_tests import small
from tests.engine.sheet import Sheet
from tests.engine.words_for_tests import flow_set, said


def begun(flow: str = "everyday") -> Dialogue:
    dialogue = Dialogue()
    dialogue.start(flow)
    return dialogue


def test_back_asks_the_last_question_again_and_forgets_its_answer() -> None:
    dialogue = begun()
    dialogue.press("low")
    effects = dialogue.wish(Wish.BACK)
    assert dialogue.at == "mood"
    assert dialogue.slots == {}
    assert dialogue.questions[0].wait == "w3"
    assert effects[0] == ClearTimer("w2")


def test_back_restores_what_was_there_before() -> None:
    dialogue = begun()
    dialogue.type("Some words")
    dialogue.wish(Wish.BACK)
    dialogue.type("Other words")
    assert dialogue.slots == {"other": "Other words"}
    sheet = Sheet("twice", small("x").slots.values())
    sheet.ask("one", "One?", save="answer", then="two")
    sheet.ask("two", "Two?", save="answer", then="three")
    sheet.ask("three", "Three?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("twice")
    dialogue.type("first")
    dialogue.type("second")
    dialogue.wish(Wish.BACK)
    assert dialogue.slots == {"answer": "first"}
    dialogue.wish(Wish.BACK)
    assert dialogue.slots == {}


def test_back_goes_over_five_questions_at_most() -> None:
    sheet = Sheet("long")
    for n in range(BACK_LIMIT + 3):
        sheet.ask(f"q{n}", f"{n}?", choices={"ok": "Okay"}, then=f"q{n + 1}")
    sheet.ask(f"q{BACK_LIMIT + 3}", "Last?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("long")
    for _ in range(BACK_LIMIT + 3):
        dialogue.press("ok")
    for _ in range(BACK_LIMIT):
        dialogue.wish(Wish.BACK)
    assert dialogue.at == "q3"
    dialogue.wish(Wish.BACK)
    assert dialogue.at == "q3"
    assert dialogue.said[0] in said("no_way_back")


def test_back_never_goes_over_a_command() -> None:
    dialogue = begun()
    for key in ("high", "leave", "no", "none", "many"):
        dialogue.press(key)
    assert dialogue.at == "last"
    dialogue.wish(Wish.BACK)
    assert dialogue.at == "last"
    assert dialogue.said[0] in said("no_way_back")


def test_back_never_leaves_a_called_flow_nor_enters_one() -> None:
    dialogue = begun("calling")
    dialogue.type("Before.")
    dialogue.wish(Wish.BACK)
    assert dialogue.said[0] in said("no_way_back")
    dialogue.press("4")
    dialogue.wish(Wish.BACK)
    assert dialogue.at == "settled"
    dialogue.press("4")
    dialogue.type("A note")
    assert dialogue.at == "after"
    dialogue.wish(Wish.BACK)
    assert dialogue.said[0] in said("no_way_back")


def test_the_first_question_has_no_way_back() -> None:
    dialogue = begun()
    dialogue.type("back")
    assert dialogue.said[0] in said("no_way_back")
    assert dialogue.questions[0].wait == "w1"


def test_skip_saves_nothing_and_leads_on() -> None:
    dialogue = begun()
    dialogue.type("skip")
    assert dialogue.at == "line"
    assert dialogue.slots == {}
    dialogue.wish(Wish.BACK)
    assert dialogue.at == "mood"


def test_skip_follows_its_own_way() -> None:
    sheet = Sheet("aside")
    sheet.ask("one", "One?", choices={"ok": {"label": "Okay", "to": "end"}}, then=(), skip="two")
    sheet.ask("two", "Two?", choices={"ok": {"label": "Okay", "to": "end"}}, then=())
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("aside")
    dialogue.wish(Wish.SKIP)
    assert dialogue.at == "two"
    dialogue.wish(Wish.SKIP)
    assert dialogue.at == "two"
    assert dialogue.said[0] in said("cannot_skip")


def test_what_cannot_be_skipped_says_so() -> None:
    dialogue = begun()
    for key in ("high", "leave", "no", "none"):
        dialogue.press(key)
    dialogue.wish(Wish.SKIP)
    assert dialogue.at == "count"
    assert dialogue.said[0] in said("cannot_skip")
    assert dialogue.said[1] == "How many?"


def test_stop_ends_and_keeps_ones_own_words() -> None:
    dialogue = begun()
    dialogue.type("My own words")
    effects = dialogue.wish(Wish.STOP)
    assert dialogue.idle
    assert dialogue.said == [*said("stopped_kept")]
    assert dialogue.finish.ending is Ending.STOPPED
    assert dialogue.finish.kept == {"p1": {"other": "My own words"}}
    assert effects[0] == ClearTimer("w2")


def test_stop_without_words_keeps_nothing() -> None:
    dialogue = begun()
    dialogue.press("low")
    dialogue.wish(Wish.STOP)
    assert dialogue.said == [*said("stopped")]
    assert dialogue.finish.kept == {}


def test_what_is_dropped_at_a_stop_is_not_kept() -> None:
    dialogue = begun("secret")
    assert dialogue.snapshot.stack[0].keeps is False
    dialogue.wish(Wish.STOP)
    assert dialogue.said == [*said("stopped")]


def test_stop_keeps_the_words_of_every_flow_of_the_stack() -> None:
    dialogue = begun("calling")
    dialogue.type("Before.")
    dialogue.press("4")
    dialogue.snapshot = replace(
        dialogue.snapshot,
        stack=(dialogue.snapshot.stack[0], replace(dialogue.snapshot.stack[1], slots={"note": "Inside", "gone": "x"})),
    )
    dialogue.wish(Wish.STOP)
    assert dialogue.finish.flow == "calling"
    assert dialogue.finish.kept == {"p1": {"before": "Before.", "note": "Inside"}}


def test_the_same_slot_of_two_flows_is_kept_twice() -> None:
    dialogue = begun("small")
    frame = replace(dialogue.snapshot.stack[0], slots={"answer": "Outer"})
    inner = replace(frame, slots={"answer": "Inner"})
    dialogue.snapshot = replace(dialogue.snapshot, stack=(frame, inner))
    dialogue.wish(Wish.STOP)
    assert dialogue.finish.kept == {"p1": {"answer": "Outer", "small.answer": "Inner"}}


def test_help_explains_and_asks_again() -> None:
    dialogue = begun()
    dialogue.type("help")
    assert dialogue.said == [*said("help"), "1 of 2. How is it?"]
    assert dialogue.wait == "w1"


def test_repeat_shows_the_question_again() -> None:
    dialogue = begun()
    dialogue.wish(Wish.REPEAT)
    assert dialogue.said == ["1 of 2. How is it?"]
    assert (dialogue.wait, dialogue.snapshot.rev) == ("w1", 2)


def test_progress_is_told_in_parts_or_in_questions() -> None:
    dialogue = begun()
    dialogue.wish(Wish.PROGRESS)
    assert dialogue.said[0] in said("progress_parts", part="1", parts="2")
    dialogue = begun("composer")
    dialogue.wish(Wish.PROGRESS)
    assert dialogue.said[0] in said("progress_first")
    dialogue.type("It happened")
    dialogue.wish(Wish.PROGRESS)
    assert dialogue.said[0] in said("progress_count", count="1")
    dialogue.wish(Wish.BACK)
    dialogue.wish(Wish.PROGRESS)
    assert dialogue.said[0] in said("progress_first")


@pytest.mark.parametrize("wish", [Wish.BACK, Wish.SKIP, Wish.PAUSE, Wish.STOP, Wish.PROGRESS, Wish.REPEAT])
def test_with_nothing_under_way_a_wish_is_answered_too(wish: Wish) -> None:
    dialogue = Dialogue()
    dialogue.wish(wish)
    assert dialogue.said[0] in said("nothing_under_way")
    assert dialogue.snapshot.rev == 1


def test_help_is_there_with_nothing_under_way() -> None:
    dialogue = Dialogue()
    dialogue.wish(Wish.HELP)
    assert dialogue.said == [*said("help")]


@pytest.mark.parametrize("wish", [Wish.BACK, Wish.SKIP, Wish.PAUSE, Wish.STOP])
def test_the_button_of_an_old_question_wishes_nothing(wish: Wish) -> None:
    dialogue = begun()
    dialogue.press("low")
    dialogue.wish(wish, wait="w1")
    assert dialogue.refused == "stale"
    assert dialogue.snapshot.rev == 2
    idle = Dialogue()
    idle.wish(wish, wait="w1")
    assert idle.refused == "stale"


def test_the_button_of_the_open_question_counts() -> None:
    dialogue = begun()
    dialogue.wish(Wish.STOP, wait="w1")
    assert dialogue.idle


@pytest.mark.parametrize("wish", [wish for wish in Wish if wish is not Wish.RESUME])
def test_strangers_wish_in_vain(wish: Wish) -> None:
    dialogue = begun()
    dialogue.wish(wish, by="p2")
    assert dialogue.refused == "foreign"
    assert dialogue.snapshot.rev == 1
