"""Flow files change while people talk: what they hear of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.engine.effects import ClearTimer
from bot.engine.events import FlowsChanged, Park, RoleLeft, Timeout, Why, Wish
from bot.engine.flow import Collect, Flow, OnBusy, Slot
from tests.engine.dialogue import Dialogue
from tests.engine.edited_flow import TEXT, at_mood, edited
from tests.engine.flows_for_tests import composer, small
from tests.engine.sheet import Sheet
from tests.engine.words_for_tests import flow_set, said


def pages(shape: str, keys: tuple[str, ...] = ("done",), **more: object) -> Flow:
    sheet = Sheet("edited", (Slot("pages", TEXT), Slot("other", TEXT)))
    sheet.ask("write", "Write.", save="pages", collect=Collect.PAGES, choices={key: key.title() for key in keys})
    nodes = {"fresh": sheet.nodes.pop("write")} if more.pop("gone", False) else sheet.nodes
    return replace(sheet.flow(shape=shape, start="write", **more), nodes=nodes)


def test_pages_stay_when_the_question_is_asked_anew() -> None:
    dialogue = Dialogue(flow_set(pages("1")))
    dialogue.start("edited")
    dialogue.type("One.")
    dialogue.with_flows(pages("2", ("done", "more")))
    dialogue.hear(FlowsChanged())
    dialogue.type("Two.")
    dialogue.wish(Wish.STOP)
    assert dialogue.finish.kept == {"p1": {"pages": "One.\nTwo."}}


def test_pages_stay_when_the_question_moved() -> None:
    dialogue = Dialogue(flow_set(pages("1")))
    dialogue.start("edited")
    dialogue.type("One.")
    dialogue.with_flows(pages("2", gone=True, was={"write": "fresh"}))
    dialogue.hear(FlowsChanged())
    assert dialogue.at == "fresh"
    assert dialogue.slots == {"pages": "One."}


def test_half_taken_answers_are_asked_for_anew() -> None:
    dialogue = Dialogue(flow_set(composer()))
    dialogue.start("composer")
    dialogue.type("You always do")
    assert dialogue.phase == "lint"
    flow = composer(shape="2")
    what = flow.nodes["what"]
    dialogue.with_flows(replace(flow, nodes={**flow.nodes, "what": replace(what, step=replace(what.step, lints=()))}))
    dialogue.wish(Wish.PAUSE)
    dialogue.wish(Wish.RESUME)
    assert dialogue.phase == "answer"
    dialogue.type("You always do")
    assert dialogue.slots["what"] == "You always do"


@pytest.mark.parametrize("wish", [Wish.BACK, Wish.SKIP, Wish.HELP, Wish.PROGRESS, Wish.REPEAT])
def test_a_wish_at_a_changed_question_is_answered_with_the_new_one(wish: Wish) -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(keys=("low",)))
    dialogue.wish(wish)
    assert dialogue.said[0] in said("question_changed")
    assert dialogue.at == "mood"
    assert dialogue.wait == "w3"


@pytest.mark.parametrize("flow", [edited(keys=("low",)), edited(gone=True, was={"mood": "sorry"}), edited(gone=True)])
def test_stop_is_obeyed_whatever_changed(flow: Flow) -> None:
    dialogue = at_mood()
    dialogue.with_flows(flow)
    effects = dialogue.wish(Wish.STOP, wait="w2")
    assert dialogue.idle
    assert effects.count(ClearTimer("w2")) == 1
    assert dialogue.finish.kept == {"p1": {"note": "My note"}}


@pytest.mark.parametrize("target", ["sorry", "mood"])
def test_a_pause_is_obeyed_and_the_new_question_comes_afterwards(target: str) -> None:
    dialogue = at_mood()
    changed = edited(gone=True, was={"mood": "sorry"}) if target == "sorry" else edited(keys=("low",))
    dialogue.with_flows(changed)
    dialogue.wish(Wish.PAUSE)
    assert dialogue.idle
    dialogue.wish(Wish.RESUME)
    assert dialogue.said[1:] == (["It was moved.", "A note?"] if target == "sorry" else ["How is it?"])


def test_a_stranger_does_not_set_a_changed_dialogue_going() -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(keys=("low",)))
    dialogue.press("low", by="p2")
    assert dialogue.refused == "foreign"
    assert dialogue.snapshot.rev == 2


def test_a_new_flow_begins_whatever_changed() -> None:
    for flow, parked in (
        (edited(keys=("low",)), 1),
        (edited(gone=True, was={"mood": "note"}), 1),
        (edited(gone=True), 0),
    ):
        dialogue = at_mood()
        dialogue.with_flows(flow)
        dialogue.start("small")
        assert dialogue.snapshot.stack[0].flow == "small"
        assert len(dialogue.snapshot.parked) == parked


def test_a_flow_that_has_to_wait_leaves_no_dialogue_without_a_question() -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(gone=True, was={"mood": "sorry"}), small("small", on_busy=OnBusy.QUEUE))
    dialogue.start("small")
    assert dialogue.last.queued
    assert dialogue.said == ["It was moved.", "A note?"]


def test_leaving_and_crises_need_no_question() -> None:
    for flow in (edited(keys=("low",)), edited(gone=True, was={"mood": "note"}), edited(gone=True)):
        for event in (RoleLeft("p1"), Park(Why.CRISIS)):
            dialogue = at_mood()
            dialogue.with_flows(flow)
            dialogue.hear(event)
            assert dialogue.idle


def test_a_changed_question_whose_time_ran_out_is_closed_quietly() -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(keys=("low",)))
    dialogue.time_out()
    assert dialogue.idle
    assert dialogue.said == []
    dialogue = at_mood()
    dialogue.with_flows(edited(keys=("low",)))
    dialogue.time_out(timedelta(seconds=5))
    assert dialogue.said[0] in said("question_changed")


def test_an_old_timer_wakes_no_changed_dialogue() -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(keys=("low",)))
    assert dialogue.hear(Timeout("w1")) == ()
    assert dialogue.snapshot.rev == 2


def test_what_is_put_aside_finds_its_place_when_it_comes_back() -> None:
    for flow, lines in (
        (edited(keys=("low",)), ["How is it?"]),
        (edited(gone=True, was={"mood": "sorry"}), ["It was moved.", "A note?"]),
    ):
        dialogue = at_mood()
        dialogue.wish(Wish.PAUSE)
        dialogue.with_flows(flow)
        dialogue.wish(Wish.RESUME)
        assert dialogue.said[1:] == lines
    dialogue = at_mood()
    dialogue.wish(Wish.PAUSE)
    dialogue.with_flows(edited(gone=True))
    dialogue.wish(Wish.RESUME)
    assert dialogue.said == [*said("lost")]
    assert dialogue.idle
    assert dialogue.snapshot.parked == ()
    assert dialogue.finish.kept == {"p1": {"note": "My note"}}


def test_what_was_moved_and_put_aside_moves_once_more() -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(gone=True, was={"mood": "sorry"}))
    dialogue.wish(Wish.PAUSE)
    assert dialogue.snapshot.parked[0].wait is None
    dialogue.with_flows(edited("3", gone=True))
    dialogue.wish(Wish.RESUME)
    assert dialogue.said[1:] == ["It was moved.", "A note?"]
