"""Questions that stay open until their time, however early both have answered."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.engine.effects import ClearTimer, Ending, SetTimer
from bot.engine.events import FlowsChanged, Timeout, Wish
from bot.engine.flow import Collect, Slot, SlotType, Timer, Waiting
from bot.engine.vocabulary import Vocabulary
from tests.engine.dialogue import Dialogue
from tests.engine.joint_flows import HOUR, slowly, telling
from tests.engine.sheet import Sheet
from tests.engine.two_people import at_feel, begun_slowly, shown_to
from tests.engine.words_for_tests import NOW, flow_set, said

AT = f"{(NOW + HOUR).isoformat().replace('13:00:00+00:00', '14:00:00+01:00')} by the clock of Ana"


def test_a_question_stays_open_until_its_time_even_when_both_have_answered() -> None:
    dialogue = begun_slowly()
    dialogue.type("Tea", by="p1")
    assert dialogue.said == shown_to(dialogue, "p1") == [*said("sealed_until", at=AT)]
    effects = dialogue.type("Rain", by="p2")
    assert dialogue.said == shown_to(dialogue, "p2") == [*said("sealed_soon")]
    assert len(effects) == 1
    assert (dialogue.wait, dialogue.at) == ("w1", "word")
    assert dialogue.time_out(timedelta(minutes=30)) == (SetTimer("w1", NOW + HOUR),)
    effects = dialogue.time_out(timedelta(minutes=30))
    assert effects[0] == ClearTimer("w1")
    both = 'Ana: "Tea"\nBen: "Rain"\nThat is all.'
    assert shown_to(dialogue, "p1")[0] == shown_to(dialogue, "p2")[0] == both
    assert dialogue.snapshot.stack[0].asked == 1


def test_when_somebody_did_not_answer_in_time_it_goes_the_other_way() -> None:
    for answered in ("p1", "p2", None):
        dialogue = begun_slowly()
        if answered is not None:
            dialogue.type("Tea", by=answered)
        dialogue.time_out()
        assert dialogue.idle
        assert shown_to(dialogue, "p1") == shown_to(dialogue, "p2") == ["Not this time, then."]


def test_a_skip_counts_as_answered_with_nothing() -> None:
    dialogue = begun_slowly()
    dialogue.wish(Wish.SKIP, by="p1")
    assert dialogue.said == [*said("sealed_until", at=AT)]
    dialogue.type("Rain", by="p2")
    dialogue.time_out()
    assert shown_to(dialogue, "p1")[0] == 'Ben: "Rain"\nThat is all.'


def test_what_is_done_after_ones_answer_changes_nothing() -> None:
    dialogue = begun_slowly()
    dialogue.type("Tea", by="p1")
    dialogue.type("Coffee", by="p1")
    assert dialogue.refused == "repeated"
    dialogue.wish(Wish.REPEAT, by="p1")
    assert dialogue.said == [*said("sealed_until", at=AT)]
    dialogue.type("Rain", by="p2")
    dialogue.wish(Wish.REPEAT, by="p2")
    assert dialogue.said == [*said("sealed_soon")]


@pytest.mark.parametrize(
    ("answers", "at"),
    [(("fine", "fine"), "give"), (("not", "no"), "again"), (("not", "fine"), "give"), (("fine", "not"), "give")],
)
def test_answers_are_weighed_at_the_time_as_at_any_question(answers: tuple[str, str], at: str) -> None:
    dialogue = at_feel()
    for by, key in zip(("p2", "p1"), answers, strict=True):
        dialogue.press(key, by=by)
    dialogue.time_out()
    assert dialogue.at == at


def test_without_a_clock_to_show_no_hour_is_named() -> None:
    dialogue = begun_slowly(flow_set(slowly(), telling(), vocabulary=Vocabulary()))
    dialogue.type("Tea", by="p1")
    assert dialogue.said == [*said("sealed_soon")]


def test_a_question_without_an_end_of_its_own_names_no_hour_and_ends_with_its_flow() -> None:
    sheet = Sheet("ages", roles=("a", "b"))
    sheet.ask("only", "Which?", wait=Waiting.DEADLINE, choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("ages")
    assert dialogue.snapshot.wait is not None
    dialogue.snapshot = replace(dialogue.snapshot, wait=replace(dialogue.snapshot.wait, until=None))
    dialogue.press("ok", by="p1")
    assert dialogue.said == [*said("sealed_soon")]
    dialogue.press("ok", by="p2")
    dialogue.hear(Timeout(dialogue.wait))
    assert dialogue.finish.ending is Ending.DONE


def test_a_burst_is_taken_in_time_and_the_question_stays_open() -> None:
    sheet = Sheet("burst", (Slot("it", SlotType.TEXT, per_role=True),), roles=("a", "b"))
    timer = Timer(HOUR, "end")
    sheet.ask("first", "What?", save="it", collect=Collect.BURST, wait=Waiting.DEADLINE, timer=timer, then="then")
    sheet.ask("then", "And?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()), burst_s=5)
    dialogue.start("burst")
    for by in ("p1", "p2"):
        dialogue.type("Some", by=by)
        dialogue.type("words", by=by)
        assert dialogue.time_out(timedelta(seconds=5))[-1] == SetTimer("w1", NOW + HOUR)
    assert dialogue.slots == {"a.it": "Some\nwords", "b.it": "Some\nwords"}
    dialogue.time_out()
    assert dialogue.at == "then"


def test_what_both_answered_outlives_a_pause_and_a_change_of_the_flow() -> None:
    dialogue = begun_slowly()
    dialogue.type("Tea", by="p1")
    dialogue.type("Rain", by="p2")
    dialogue.wish(Wish.PAUSE, by="p1", aloud=True)
    dialogue.wish(Wish.RESUME, by="p2")
    assert dialogue.said == [*said("resumed")]
    dialogue.with_flows(slowly(shape="2"))
    dialogue.hear(FlowsChanged())
    assert dialogue.said == []
    dialogue.time_out()
    assert dialogue.at == "told"
