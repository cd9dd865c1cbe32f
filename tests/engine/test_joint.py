"""Dialogues of two that somebody left: how they go on, end and change; roles in a call, and names."""

from dataclasses import replace

import pytest

from bot.engine.effects import HandOver
from bot.engine.events import FlowsChanged, Leave, Park, Person, RoleLeft, Why, Wish
from bot.engine.flow import Flow
from bot.errors import TurnFailed
from tests.engine.dialogue import ANA, Dialogue
from tests.engine.joint_flows import slowly, telling
from tests.engine.sheet import Sheet
from tests.engine.two_people import at_give, begun, begun_slowly, opened, shown_to, told
from tests.engine.words_for_tests import flow_set, said


def test_a_pause_aloud_can_be_ended_by_either_and_who_left_stays_away() -> None:
    for by in ("p1", "p2"):
        dialogue = begun()
        dialogue.hear(Leave("p1"))
        dialogue.wish(Wish.PAUSE, by="p2", aloud=True)
        assert dialogue.snapshot.left == ("p1",)
        dialogue.wish(Wish.STOP, by="p1")
        assert dialogue.said == [*said("nothing_under_way")]
        dialogue.wish(Wish.RESUME, by=by)
        assert dialogue.at == "thanks"
        assert {question.to for question in dialogue.questions} == {"p1", "p2"} - set(dialogue.snapshot.left)
        assert dialogue.snapshot.left == (("p1",) if by == "p2" else ())


def test_one_can_leave_what_is_put_aside() -> None:
    dialogue = begun()
    dialogue.hear(Park(Why.PAUSED))
    dialogue.hear(Leave("p2"))
    dialogue.wish(Wish.RESUME, by="p1")
    assert [question.to for question in dialogue.questions] == ["p1"]
    dialogue.hear(Park(Why.PAUSED))
    dialogue.hear(RoleLeft("p1"))
    assert dialogue.snapshot.left == ()


def test_ones_own_dialogue_brought_back_knows_nothing_of_who_left() -> None:
    dialogue = Dialogue()
    dialogue.start("small")
    dialogue.start("together")
    dialogue.hear(Leave("p1"))
    dialogue.hear(Leave("p2"))
    dialogue.wish(Wish.RESUME, by="p1")
    assert dialogue.at == "thanks"
    dialogue.wish(Wish.RESUME, by="p1")
    assert dialogue.at == "only"
    assert dialogue.snapshot.left == ()


def test_what_is_begun_anew_is_for_everyone() -> None:
    dialogue = begun()
    dialogue.hear(Leave("p1"))
    dialogue.start("slowly")
    assert shown_to(dialogue, "p1") == ["One word for Ben?\nYour answers open together."]
    assert shown_to(dialogue, "p2")[0] in said("suspended")
    assert dialogue.snapshot.left == ()


def test_who_left_is_not_told_that_the_other_is_gone() -> None:
    dialogue = begun()
    dialogue.hear(Leave("p1"))
    dialogue.hear(RoleLeft("p2"))
    assert dialogue.said == []
    assert dialogue.snapshot.left == ()


def test_what_somebody_left_can_be_ended_together() -> None:
    dialogue = opened()
    dialogue.hear(Leave("p2"))
    dialogue.wish(Wish.STOP, by="p1", aloud=True)
    assert dialogue.said == [*said("ended_for_all")]
    assert dialogue.finish.kept == {"p1": {"thanks": "You cooked"}, "p2": {"thanks": "You waited"}}
    assert dialogue.snapshot.left == ()


def changed(shape: str = "2", **more: object) -> Flow:
    """The slow flow, asking for something else at its first question."""
    flow = slowly(shape=shape, **more)
    node = flow.nodes["word"]
    step = replace(node.step, choices=flow.nodes["feel"].step.choices)
    return replace(flow, nodes={**flow.nodes, "word": replace(node, step=step)})


def test_one_can_leave_while_the_flow_is_changed() -> None:
    for event in ("leave", Wish.STOP, Wish.PAUSE):
        dialogue = begun_slowly()
        dialogue.with_flows(changed())
        if isinstance(event, Wish):
            dialogue.wish(event, by="p1")
            assert shown_to(dialogue, "p1") == [*said("left_unseen")]
        else:
            dialogue.hear(Leave("p1"))
            assert shown_to(dialogue, "p1") == []
        assert shown_to(dialogue, "p2")[0] in said("question_changed")
        assert [question.to for question in dialogue.questions] == ["p2"]
        assert dialogue.wait != "w1"


def test_who_left_is_brought_back_by_an_answer_to_a_question_that_was_changed() -> None:
    dialogue = begun_slowly()
    dialogue.hear(Leave("p1"))
    dialogue.hear(Leave("p2"))
    dialogue.with_flows(changed())
    dialogue.type("Tea", by="p1")
    assert dialogue.snapshot.left == ("p2",)
    assert shown_to(dialogue, "p1")[0] in said("question_changed")
    assert shown_to(dialogue, "p2") == []


def test_a_dialogue_whose_place_is_gone_is_over_for_who_left_too() -> None:
    dialogue = begun_slowly()
    dialogue.hear(Leave("p1"))
    flow = slowly(shape="2")
    nodes = {name: node for name, node in flow.nodes.items() if name != "word"}
    dialogue.with_flows(replace(flow, nodes=nodes, start="feel"))
    dialogue.hear(FlowsChanged())
    assert dialogue.said == shown_to(dialogue, "p2") == [*said("lost")]
    assert dialogue.snapshot.left == ()


def test_what_is_put_aside_can_be_left_though_its_place_is_gone() -> None:
    for gone in ("flow", "node"):
        dialogue = begun_slowly() if gone == "node" else told()
        dialogue.hear(Park(Why.PAUSED))
        flow = slowly(shape="2")
        nodes = {name: node for name, node in flow.nodes.items() if name != "word"}
        others = {name: each for name, each in dialogue.flows.flows.items() if name != "telling"}
        if gone == "node":
            dialogue.with_flows(replace(flow, nodes=nodes, start="feel"))
        else:
            dialogue.flows = replace(dialogue.flows, flows=others)
        assert dialogue.hear(Leave("p1")) == ()
        assert dialogue.snapshot.left == ("p1",)
        dialogue.wish(Wish.RESUME, by="p2")
        assert dialogue.said == shown_to(dialogue, "p2") == [*said("lost")]


def test_what_is_put_aside_between_two_questions_can_be_left() -> None:
    dialogue = begun_slowly()
    flow = slowly(shape="2", was={"word": "feel"})
    dialogue.with_flows(replace(flow, nodes={name: node for name, node in flow.nodes.items() if name != "word"}))
    dialogue.hear(Park(Why.PAUSED))
    assert dialogue.snapshot.parked[0].wait is None
    dialogue.hear(Leave("p1"))
    assert dialogue.snapshot.left == ("p1",)
    dialogue.wish(Wish.RESUME, by="p2")
    assert (dialogue.at, [question.to for question in dialogue.questions]) == ("feel", ["p2"])


def test_a_call_may_exchange_the_roles() -> None:
    dialogue = told()
    assert dialogue.snapshot.stack[-1].roles == {"speaker": "p2", "listener": "p1"}
    assert shown_to(dialogue, "p1")[-1] == "Ben tells something."
    assert shown_to(dialogue, "p2")[-1] == "What would Ana hear?"
    dialogue.type("I was afraid", by="p2")
    assert shown_to(dialogue, "p1") == ["What came across?"]
    dialogue.type("Fear", by="p1")
    assert dialogue.at == "feel"
    assert dialogue.slots == {"a.word": "Tea", "b.word": "Rain"}


def test_a_call_that_leaves_a_role_to_nobody_fails() -> None:
    flow = slowly()
    node = flow.nodes["tell"]
    for roles in ((("speaker", "b"),), (("speaker", "b"), ("listener", "c"))):
        step = replace(node.step, roles=roles)
        dialogue = Dialogue(flow_set(replace(flow, nodes={**flow.nodes, "tell": replace(node, step=step)}), telling()))
        dialogue.start("slowly")
        dialogue.type("Tea", by="p1")
        dialogue.type("Rain", by="p2")
        with pytest.raises(TurnFailed, match="wants more people"):
            dialogue.time_out()


def test_where_a_name_is_unknown_something_stands_for_it() -> None:
    (other,), (reader,) = said("the_other"), said("the_reader")
    people = {"p1": replace(ANA, name=""), "p2": Person("p2")}
    dialogue = Dialogue(people=people)
    dialogue.start("slowly")
    assert dialogue.questions[0].text.reveal.startswith(f"One word for {other}?")
    dialogue.type("Tea", by="p1")
    dialogue.type("Rain", by="p2")
    dialogue.time_out()
    assert shown_to(dialogue, "p1")[0] == f'{reader}: "Tea"\n{other}: "Rain"\nThat is all.'
    assert shown_to(dialogue, "p2")[0] == f'{other}: "Tea"\n{reader}: "Rain"\nThat is all.'


def test_in_common_nobody_is_the_other() -> None:
    (other,) = said("the_other")
    sheet = Sheet("common", roles=("a", "b"))
    sheet.ask("only", "With {other.name} and {b.name}?", shared=True, choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("common")
    assert dialogue.said == [f"With {other} and Ben?"]


def test_a_role_may_be_called_other() -> None:
    sheet = Sheet("called", roles=("one", "other"))
    sheet.ask("only", "Is it {other.name}?", to=("other",), choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("called")
    assert dialogue.said == ["Is it Ben?"]


def test_with_a_text_goes_what_the_flow_says_of_it() -> None:
    dialogue = at_give()
    dialogue.press("yes", by="p1")
    (handed,) = [effect for effect in dialogue.last.effects if isinstance(effect, HandOver)]
    assert (handed.by, handed.to, handed.text.reveal) == ("p1", "p2", "Tea Rain")
    assert handed.about == {"kind": "words", "title": "Tea"}
