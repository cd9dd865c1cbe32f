"""Dialogues of two: ends, pauses and calls, which tell nothing of the other."""

from datetime import timedelta

from bot.engine.effects import Ending, Perform
from bot.engine.events import Control, Park, RoleLeft, Why, Wish
from bot.engine.flow import Call, Collect, Do, OnBusy, Slot, SlotType
from tests.engine.dialogue import Dialogue
from tests.engine.sheet import Sheet, ways
from tests.engine.two_people import at_room, begun, opened, shown_to
from tests.engine.words_for_tests import flow_set, said


def test_the_end_is_worded_the_same_whoever_stopped_aloud() -> None:
    for stopper in ("p1", "p2"):
        for answered in (None, "p1", "p2"):
            dialogue = begun()
            if answered is not None:
                dialogue.type("A secret", by=answered)
            dialogue.wish(Wish.STOP, by=stopper, aloud=True)
            assert dialogue.idle
            assert dialogue.said == shown_to(dialogue, None) == [*said("ended_for_all")]


def test_each_keeps_their_own_words_at_a_stop() -> None:
    dialogue = opened()
    dialogue.wish(Wish.STOP, by="p2", aloud=True)
    assert dialogue.finish.kept == {"p1": {"thanks": "You cooked"}, "p2": {"thanks": "You waited"}}


def test_words_of_nobody_in_particular_are_not_kept() -> None:
    dialogue = at_room()
    dialogue.wish(Wish.STOP, aloud=True)
    assert all("plan" not in own for own in dialogue.finish.kept.values())


def test_a_pause_is_worded_the_same_whoever_wished_it_aloud() -> None:
    for by in ("p1", "p2"):
        dialogue = begun()
        dialogue.wish(Wish.PAUSE, by=by, aloud=True)
        assert dialogue.said == shown_to(dialogue, None) == [*said("paused_for_all")]
        assert dialogue.snapshot.parked[0].why is Why.PAUSED


def test_a_sealed_answer_is_still_sealed_after_a_pause() -> None:
    dialogue = begun()
    dialogue.type("You cooked", by="p1")
    dialogue.hear(Park(Why.PAUSED))
    dialogue.wish(Wish.RESUME, by="p1")
    assert shown_to(dialogue, "p1") == [*said("resumed")]
    assert shown_to(dialogue, "p2") == ["What did you notice?\nYour answers open together."]
    dialogue.type("You waited", by="p2")
    assert shown_to(dialogue, "p2")[0].startswith('Ana: "You cooked"')


def test_the_room_is_asked_again_after_a_pause() -> None:
    dialogue = at_room()
    dialogue.press("yes", by="p1")
    dialogue.wish(Wish.PAUSE, by="p2", aloud=True)
    dialogue.wish(Wish.RESUME, by="p2")
    assert dialogue.questions[0].by == ("p2",)
    dialogue.press("yes", by="p2")
    assert dialogue.idle


def test_who_leaves_takes_sealed_answers_along() -> None:
    dialogue = begun()
    dialogue.type("A secret", by="p1")
    dialogue.hear(RoleLeft("p2"))
    assert dialogue.idle
    assert (dialogue.finish.ending, dialogue.finish.kept) == (Ending.LEFT, {})
    assert shown_to(dialogue, "p1") == [*said("ended_for_all")]
    assert shown_to(dialogue, "p2") == []


def test_when_time_runs_out_the_others_are_not_told_who_was_missing() -> None:
    for answered in ("p1", "p2"):
        dialogue = begun()
        dialogue.type("A secret", by=answered)
        dialogue.time_out()
        assert shown_to(dialogue, "p1") == shown_to(dialogue, "p2") == ["Let's leave it for another day."]
        assert dialogue.idle


def test_a_command_nobody_caused_is_for_the_first_role() -> None:
    sheet = Sheet("quick", roles=("a", "b"))
    sheet.add("plan", Do("plan_round", (), ways("end")))
    dialogue = Dialogue(flow_set(sheet.flow()))
    perform = dialogue.start("quick")[0]
    assert isinstance(perform, Perform)
    assert perform.by == "p1"


def test_both_are_told_that_a_new_flow_has_to_wait() -> None:
    sheet = Sheet("other", roles=("a", "b"))
    sheet.ask("only", "Which?", choices={"ok": "Okay"})
    dialogue = begun()
    dialogue.with_flows(sheet.flow(on_busy=OnBusy.REFUSE))
    dialogue.start("other")
    assert shown_to(dialogue, "p1")[0] in said("busy")
    assert shown_to(dialogue, "p2")[0] in said("busy")


def test_a_flow_for_one_of_two_may_be_called() -> None:
    inner = Sheet("inner", (Slot("answer", SlotType.TEXT),), roles=("a",))
    inner.ask("only", "What?", save="answer")
    sheet = Sheet("outer", (Slot("mine", SlotType.TEXT, per_role=True), Slot("ours", SlotType.TEXT)), roles=("a", "b"))
    into = (("ours", "answer"), ("mine", "answer"))
    sheet.add("inner", Call("inner", (), into, ways("after")))
    sheet.ask("after", "And now?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow(), inner.flow()))
    dialogue.start("outer")
    assert dialogue.questions[0].by == ("p1",)
    dialogue.hear(Control("p2", Wish.REPEAT))
    assert shown_to(dialogue, "p2") == [*said("nothing_for_you")]
    dialogue.type("Inside")
    assert dialogue.slots == {"ours": "Inside"}


def test_each_own_slot_comes_back_to_its_role() -> None:
    slots = (Slot("mine", SlotType.TEXT, per_role=True),)
    inner = Sheet("inner", slots, roles=("a", "b"))
    inner.ask("only", "What?", save="mine")
    outer = Sheet("outer", slots, roles=("a", "b"))
    outer.add("call", Call("inner", (), (("mine", "mine"),), ways("after")))
    outer.ask("after", "And now?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(outer.flow(), inner.flow()))
    dialogue.start("outer")
    dialogue.type("Of a", by="p1")
    dialogue.type("Of b", by="p2")
    assert dialogue.slots == {"a.mine": "Of a", "b.mine": "Of b"}


def test_a_button_may_look_at_ones_own_slot() -> None:
    sheet = Sheet("own", (Slot("ready", SlotType.YES_NO, per_role=True),), roles=("a", "b"))
    sheet.ask("first", "Ready?", save="ready", then="second")
    sheet.ask("second", "And {ready}?", choices={"go": {"label": "Go", "when": "ready"}, "ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("own")
    dialogue.press("yes", by="p1")
    dialogue.press("no", by="p2")
    assert [len(question.options) for question in dialogue.questions] == [2, 1]
    assert [question.text.reveal for question in dialogue.questions] == ["And Yes?", "And No?"]


def test_time_spent_gathering_is_each_ones_own() -> None:
    sheet = Sheet("burst", (Slot("it", SlotType.TEXT, per_role=True),), roles=("a", "b"))
    sheet.ask("first", "What?", save="it", collect=Collect.BURST)
    dialogue = Dialogue(flow_set(sheet.flow()), burst_s=5)
    dialogue.start("burst")
    dialogue.type("Of a", by="p1")
    dialogue.time_out(timedelta(seconds=5))
    assert dialogue.slots == {"a.it": "Of a"}
    assert dialogue.time_out(timedelta(seconds=5))[-1].wait == "w1"
    dialogue.type("Of b", by="p2")
    dialogue.time_out(timedelta(seconds=5))
    assert dialogue.idle
