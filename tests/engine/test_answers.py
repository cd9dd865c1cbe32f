"""What people press and type, and what a question makes of it."""

import pytest

from bot.engine.effects import ClearTimer, SetTimer
from bot.engine.events import Answer, Listed
from bot.engine.flow import OwnWords, Slot, SlotType
from tests.engine.dialogue import Dialogue, at_count, at_line, begun
from tests.engine.flows_for_tests import FLOWS
from tests.engine.sheet import Sheet
from tests.engine.words_for_tests import NOW, flow_set, said


def test_a_flow_begins_with_its_first_question_and_a_timer() -> None:
    dialogue = begun()
    assert dialogue.said == ["Hello, Ana.", "1 of 2. How is it?"]
    assert dialogue.labels == ["Low", "High", "Offer it to Ben"]
    question = dialogue.questions[0]
    assert (question.to, question.by, question.wait) == ("p1", ("p1",), "w1")
    assert dialogue.last.effects[-1] == SetTimer("w1", NOW + FLOWS.flows["everyday"].expire)
    assert dialogue.last.path == (("everyday", "hello"), ("everyday", "mood"))


def test_wordings_turn_from_one_run_to_the_next() -> None:
    dialogue = Dialogue()
    dialogue.start("everyday", nth=1)
    assert dialogue.said[-1] == "1 of 2. How are things?"
    dialogue.start("everyday", nth=2)
    assert dialogue.said[-1] == "1 of 2. How is it?"


def test_a_button_whose_guard_fails_is_not_shown_and_not_taken() -> None:
    dialogue = begun(paired=False)
    assert dialogue.labels == ["Low", "High"]
    dialogue.press("offer")
    assert dialogue.refused == "stale"
    assert dialogue.snapshot.rev == 1


def test_a_button_with_nothing_on_it_is_left_out() -> None:
    dialogue = begun(them="")
    assert dialogue.labels == ["Low", "High"]


def test_a_press_saves_its_key_and_leads_on() -> None:
    dialogue = begun()
    effects = dialogue.press("low")
    assert dialogue.slots["mood"] == "low"
    assert effects[0] == ClearTimer("w1")
    assert dialogue.said[0] == "Low, then. Low"
    assert dialogue.at == "line"
    assert dialogue.last.path[0] == ("everyday", "mood")


@pytest.mark.parametrize("typed", ["High", " high. ", "HIGH", "“High”", "2", "2.", "2)", "good", "Fine!"])
def test_a_choice_is_answered_by_label_number_or_other_words(typed: str) -> None:
    dialogue = begun()
    dialogue.type(typed)
    assert dialogue.at == "line"
    assert dialogue.slots == {"mood": "high"}


def test_words_that_fit_no_button_go_where_own_words_lead() -> None:
    dialogue = begun()
    dialogue.type("Neither of these")
    assert dialogue.slots == {"other": "Neither of these"}
    assert dialogue.said[-1] == '2 of 2.\nWhat stays?\n"Neither of these"'


def test_own_words_have_the_limit_of_their_slot() -> None:
    dialogue = begun()
    wait = dialogue.wait
    dialogue.type("x" * 51)
    assert dialogue.said[0] in said("too_long", limit="50")
    assert dialogue.questions[0].wait == wait
    assert dialogue.snapshot.rev == 2


def test_a_number_beyond_the_buttons_is_no_button() -> None:
    dialogue = begun()
    dialogue.type("7")
    assert dialogue.slots == {"other": "7"}


@pytest.mark.parametrize(("typed", "kept"), [("sleep", "Sleep"), ("1", "Sleep"), ("It sleeps", "It sleeps")])
def test_a_suggestion_saves_its_label(typed: str, kept: str) -> None:
    dialogue = at_line()
    dialogue.type(typed)
    assert dialogue.slots["line"] == kept


@pytest.mark.parametrize("typed", ["Leave it", "2", "never mind"])
def test_a_suggestion_that_leads_elsewhere_saves_nothing(typed: str) -> None:
    dialogue = at_line()
    dialogue.type(typed)
    assert "line" not in dialogue.slots
    assert dialogue.at == "sure"


def test_a_question_without_a_slot_knows_only_its_buttons() -> None:
    dialogue = at_count()
    dialogue.type("3")
    dialogue.type("something else")
    assert dialogue.said[0] in said("pick_one")
    dialogue.type("nope")
    assert dialogue.idle
    assert dialogue.said[-1] in said("done")


def test_a_press_needs_the_open_question_and_one_of_its_buttons() -> None:
    dialogue = begun()
    for key, wait in (("low", "w0"), ("low", ""), ("nonsense", "w1"), ("f0", "w1"), ("yes", "w1"), ("3", "w1")):
        dialogue.hear(Answer("p1", option=key, wait=wait))
        assert dialogue.refused == "stale"
    dialogue.hear(Answer("p1", option="low"))
    assert dialogue.refused == "stale"
    assert dialogue.snapshot.rev == 1


def test_words_said_to_an_old_question_change_nothing() -> None:
    dialogue = begun()
    dialogue.hear(Answer("p1", text=None, wait="w0"))
    assert dialogue.refused == "stale"


def test_a_stranger_changes_nothing() -> None:
    dialogue = begun()
    dialogue.press("low", by="p2")
    assert dialogue.refused == "foreign"
    dialogue.type("low", by="p2")
    assert dialogue.refused == "foreign"
    dialogue.type("stop", by="p2")
    assert dialogue.refused == "foreign"
    assert dialogue.snapshot.rev == 1


def test_a_second_press_of_the_same_button_is_stale() -> None:
    dialogue = begun()
    dialogue.press("low", wait="w1")
    dialogue.press("low", wait="w1")
    assert dialogue.refused == "stale"
    assert dialogue.at == "line"


def test_wishes_may_be_typed_at_every_question() -> None:
    dialogue = at_line()
    dialogue.type("Stop.")
    assert dialogue.idle
    dialogue.type("resume")
    assert dialogue.said[0] in said("nothing_parked")
    dialogue.type("hello")
    assert dialogue.said[0] in said("nothing_under_way")
    dialogue.hear(Answer("p1", option="low", wait="w1"))
    assert dialogue.refused == "stale"


def test_what_a_button_is_called_comes_before_a_wish() -> None:
    sheet = Sheet("labels")
    choices = {"stop": {"label": "Stop", "to": "more"}, "rest": {"label": "Rest", "to": "more", "also": ("pause",)}}
    sheet.ask("only", "Which?", choices=choices)
    sheet.say("more", "More.")
    for typed in ("stop", "Pause"):
        dialogue = Dialogue(flow_set(sheet.flow()))
        dialogue.start("labels")
        dialogue.type(typed)
        assert dialogue.said == ["More."]


def test_a_choice_without_own_words_knows_only_its_buttons() -> None:
    sheet = Sheet("strict", (Slot("it", SlotType.CHOICE),))
    sheet.ask("first", "Which?", save="it", choices={"one": "The first", "two": "The second"}, then="second")
    sheet.ask("second", "{it}\nAnd?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("strict")
    dialogue.type("neither")
    assert dialogue.said[0] in said("pick_one")
    dialogue.type("the second")
    assert dialogue.said == ["The second\nAnd?"]


def test_a_choice_without_a_button_is_shown_as_it_is() -> None:
    sheet = Sheet("computed", (Slot("it", SlotType.CHOICE),))
    sheet.ask("first", "Which?", save="it", choices_from="guesses", choices={"other": "Other"}, then="second")
    sheet.ask("second", "{it}\nAnd?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()), values={"guesses": (Listed("02:10", "ten past two"),)})
    dialogue.start("computed")
    dialogue.press("f0")
    assert dialogue.said == ["02:10\nAnd?"]


def test_own_words_need_no_slot() -> None:
    sheet = Sheet("loose")
    sheet.ask("first", "Which?", choices={"this": "This"}, own_words=OwnWords(None, "second"), then="second")
    sheet.ask("second", "And?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("loose")
    dialogue.type("whatever comes")
    assert dialogue.at == "second"
    assert dialogue.slots == {}
