"""Flow files change while people talk: where each dialogue finds itself."""

from dataclasses import replace

import pytest

from bot.engine.adopt import Verdict, adopt
from bot.engine.effects import ClearTimer, Ending
from bot.engine.events import FlowsChanged, Wish
from bot.engine.flow import Call, Flow, OnStop, OwnWords, Share, Slot, SlotType
from bot.engine.snapshot import IDLE
from tests.engine.dialogue import Dialogue
from tests.engine.edited_flow import CHOICE, TEXT, at_mood, edited, verdict
from tests.engine.flows_for_tests import everyday, giving, small
from tests.engine.sheet import Sheet, ways
from tests.engine.words_for_tests import flow_set, said


def test_the_same_structure_keeps_everything() -> None:
    dialogue = at_mood()
    assert adopt(dialogue.flows, dialogue.snapshot).snapshot is dialogue.snapshot
    assert adopt(dialogue.flows, IDLE).verdict is Verdict.KEEP
    assert dialogue.hear(FlowsChanged()) == ()
    assert dialogue.snapshot.rev == 2


def test_a_change_elsewhere_is_not_noticed() -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(slots=(Slot("new", TEXT),)))
    assert verdict(dialogue) is Verdict.KEEP
    dialogue.press("high", wait="w2")
    assert dialogue.at == "after"
    assert dialogue.snapshot.stack[0].hash == "2"
    assert dialogue.slots == {"note": "My note", "mood": "high"}


def test_after_a_change_there_is_no_way_back() -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(slots=(Slot("new", TEXT),)))
    dialogue.wish(Wish.BACK)
    assert dialogue.said[0] in said("no_way_back")


def test_other_buttons_are_asked_anew() -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(keys=("low", "middle", "high")))
    assert verdict(dialogue) is Verdict.REASK
    effects = dialogue.press("high", wait="w2")
    assert effects[0].text.reveal in said("question_changed")
    assert ClearTimer("w2") in effects
    assert dialogue.labels == ["Low", "Middle", "High"]
    assert "mood" not in dialogue.slots
    assert dialogue.wait == "w3"
    dialogue.press("middle")
    assert dialogue.slots["mood"] == "middle"


@pytest.mark.parametrize("target", ["sorry", "restart"])
def test_a_node_that_is_gone_leads_where_the_flow_says(target: str) -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(gone=True, was={"mood": target}))
    assert verdict(dialogue) is Verdict.MOVED
    dialogue.press("high", wait="w2")
    assert dialogue.said[0] in said("question_changed")
    assert dialogue.said[1:] == (["It was moved.", "A note?"] if target == "sorry" else ["A note?"])
    assert dialogue.slots == {"note": "My note"}


@pytest.mark.parametrize("was", [{}, {"mood": "end"}, {"mood": "nowhere"}])
def test_a_node_that_is_gone_for_good_closes_politely_and_keeps_the_answers(was: dict[str, str]) -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(gone=True, was=was))
    assert verdict(dialogue) is Verdict.LOST
    dialogue.press("high", wait="w2")
    assert dialogue.idle
    assert dialogue.said == [*said("lost")]
    assert (dialogue.finish.ending, dialogue.finish.kept) == (Ending.LOST, {"p1": {"note": "My note"}})


def test_another_type_of_answer_is_another_question() -> None:
    dialogue = at_mood()
    dialogue.with_flows(edited(kind=SlotType.SCALE))
    assert verdict(dialogue) is Verdict.LOST
    dialogue.with_flows(edited(kind=SlotType.SCALE, was={"mood": "mood"}))
    assert verdict(dialogue) is Verdict.MOVED
    dialogue.hear(FlowsChanged())
    assert dialogue.labels[:2] == ["0", "1"]


def test_a_node_that_asks_no_more_is_lost() -> None:
    dialogue = at_mood()
    flow = edited()
    dialogue.with_flows(replace(flow, nodes={**flow.nodes, "mood": replace(flow.nodes["sorry"], name="mood")}))
    assert verdict(dialogue) is Verdict.LOST


def test_other_roles_are_other_people() -> None:
    dialogue = at_mood()
    sheet = Sheet("edited", (Slot("mood", CHOICE),), roles=("a", "b"))
    sheet.ask("mood", "How?", save="mood", choices={"low": "Low"})
    dialogue.with_flows(sheet.flow(shape="2"))
    assert verdict(dialogue) is Verdict.LOST


def test_who_is_asked_has_to_stay_the_same() -> None:
    def pair(shape: str, to: tuple[str, ...]) -> Flow:
        sheet = Sheet("edited", (Slot("mood", CHOICE, per_role=True),), roles=("a", "b"))
        sheet.ask("mood", "How?", save="mood", to=to, choices={"low": "Low"})
        return sheet.flow(shape=shape)

    dialogue = Dialogue(flow_set(pair("1", ("a", "b"))))
    dialogue.start("edited")
    dialogue.with_flows(pair("2", ("b",)))
    assert verdict(dialogue) is Verdict.LOST
    dialogue.press("low", by="p2")
    dialogue.hear(FlowsChanged())
    assert dialogue.idle


def outer(shape: str, *, to: str = "edited", gone: bool = False, **more: object) -> Flow:
    sheet = Sheet("outer", (Slot("line", TEXT),))
    sheet.ask("line", "A line?", save="line", then="end" if gone else "call")
    if not gone:
        sheet.add("call", Call(to, (), (), ways("after")))
        sheet.ask("after", "After?", choices={"ok": "Okay"})
    return sheet.flow(shape=shape, **more)


def inside() -> Dialogue:
    dialogue = Dialogue(flow_set(outer("1"), edited("1"), small("small")))
    dialogue.start("outer")
    dialogue.type("Outer line")
    dialogue.type("My note")
    assert [frame.node for frame in dialogue.snapshot.stack] == ["call", "mood"]
    return dialogue


@pytest.mark.parametrize(
    ("changed", "expected", "nodes"),
    [
        ((outer("2"),), Verdict.KEEP, ["call", "mood"]),
        ((edited(slots=(Slot("new", TEXT),)),), Verdict.KEEP, ["call", "mood"]),
        ((outer("2"), edited(keys=("low",))), Verdict.REASK, ["call", "mood"]),
        ((edited(gone=True, was={"mood": "note"}),), Verdict.MOVED, ["call", "note"]),
        ((outer("2", gone=True, was={"call": "line"}),), Verdict.MOVED, ["line"]),
        ((outer("2", to="small", was={"call": "after"}),), Verdict.MOVED, ["after"]),
        ((outer("2", to="small"),), Verdict.LOST, []),
        ((outer("2", gone=True),), Verdict.LOST, []),
        ((edited(gone=True),), Verdict.LOST, []),
    ],
)
def test_flows_within_flows_find_their_places(changed: tuple[Flow, ...], expected: Verdict, nodes: list[str]) -> None:
    dialogue = inside()
    dialogue.with_flows(*changed)
    adopted = adopt(dialogue.flows, dialogue.snapshot)
    assert adopted.verdict is expected
    assert [frame.node for frame in adopted.snapshot.stack] == nodes
    dialogue.hear(FlowsChanged())
    assert [frame.node for frame in dialogue.snapshot.stack] == nodes


def test_a_preview_stays_when_its_flow_changed() -> None:
    dialogue = Dialogue(flow_set(giving()))
    dialogue.start("giving")
    dialogue.type("A sentence")
    dialogue.with_flows(giving(shape="2"))
    assert verdict(dialogue) is Verdict.KEEP
    flow = giving(shape="3")
    give = flow.nodes["give"]
    assert isinstance(give.step, Share)
    dialogue.with_flows(
        replace(flow, nodes={**flow.nodes, "give": replace(give, step=replace(give.step, owner="you"))})
    )
    assert verdict(dialogue) is Verdict.LOST


def test_ones_own_words_count_as_a_button_does() -> None:
    def flow(shape: str, words: OwnWords | None) -> Flow:
        sheet = Sheet("edited", (Slot("own", TEXT),))
        sheet.ask("only", "Which?", choices={"this": "This"}, own_words=words)
        return sheet.flow(shape=shape)

    dialogue = Dialogue(flow_set(flow("1", OwnWords("own", "end"))))
    dialogue.start("edited")
    dialogue.with_flows(flow("2", OwnWords(None, "end")))
    assert verdict(dialogue) is Verdict.REASK
    dialogue.with_flows(flow("2", OwnWords("own", "end")))
    assert verdict(dialogue) is Verdict.KEEP


def test_every_question_of_a_real_flow_is_kept_by_itself() -> None:
    dialogue = Dialogue(flow_set(everyday()))
    dialogue.start("everyday")
    for key in ("high", "leave", "no", "none", "many"):
        dialogue.with_flows(everyday(shape=key))
        assert verdict(dialogue) is Verdict.KEEP
        dialogue.press(key)
    assert dialogue.at == "last"


def test_answers_without_a_slot_are_dropped() -> None:
    dialogue = at_mood()
    frame = dialogue.snapshot.stack[0]
    odd = {
        "note": "My note",
        "gone": "x",
        "a.note": "x",
        "b.new": 3,
        "yes": "no",
        "level": 11,
        "count": True,
        "mine": "x",
    }
    dialogue.snapshot = replace(dialogue.snapshot, stack=(replace(frame, slots=odd),))
    slots = (
        Slot("yes", SlotType.YES_NO),
        Slot("level", SlotType.SCALE),
        Slot("count", SlotType.NUMBER),
        Slot("mine", TEXT, per_role=True),
    )
    dialogue.with_flows(edited(slots=slots))
    assert adopt(dialogue.flows, dialogue.snapshot).snapshot.stack[0].slots == {"note": "My note"}


def test_answers_with_a_slot_stay() -> None:
    dialogue = at_mood()
    frame = dialogue.snapshot.stack[0]
    good = {"yes": True, "level": 10, "count": 2.5, "me.mine": "x"}
    dialogue.snapshot = replace(dialogue.snapshot, stack=(replace(frame, slots=good),))
    slots = (
        Slot("yes", SlotType.YES_NO),
        Slot("level", SlotType.SCALE),
        Slot("count", SlotType.NUMBER),
        Slot("mine", TEXT, per_role=True),
    )
    dialogue.with_flows(edited(slots=slots))
    assert adopt(dialogue.flows, dialogue.snapshot).snapshot.stack[0].slots == good


def test_a_flow_that_is_gone_keeps_all_words_of_its_one_person() -> None:
    dialogue = at_mood()
    dialogue.flows = flow_set(small("small"))
    dialogue.type("anything")
    assert dialogue.finish.kept == {"p1": {"note": "My note"}}
    dialogue = at_mood(edited("1", on_stop=OnStop.DROP))
    dialogue.flows = flow_set(small("small"))
    dialogue.type("anything")
    assert dialogue.finish.kept == {}


def test_pages_of_a_flow_that_is_gone_are_kept_too() -> None:
    dialogue = Dialogue()
    dialogue.start("writing")
    dialogue.press("other")
    dialogue.type("One.")
    dialogue.flows = flow_set(small("small"))
    dialogue.hear(FlowsChanged())
    assert dialogue.finish.kept == {"p1": {"pages": "One."}}
