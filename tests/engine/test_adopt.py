"""Flow files change while people talk."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.engine.adopt import Verdict, adopt
from bot.engine.effects import ClearTimer, Ending
from bot.engine.events import FlowsChanged, Park, RoleLeft, Timeout, Why, Wish
from bot.engine.flow import Call, Collect, Flow, OnBusy, OnStop, OwnWords, Share, Slot, SlotType
from bot.engine.snapshot import IDLE
from tests.engine.flows_for_tests import Dialogue, Sheet, composer, everyday, flow_set, giving, said, small, ways

TEXT, CHOICE = SlotType.TEXT, SlotType.CHOICE


def edited(
    shape: str = "2", *, kind: SlotType = CHOICE, keys: tuple[str, ...] = ("low", "high"), **more: object
) -> Flow:
    """A flow of two questions, the second of which is edited from version to version."""
    gone = more.pop("gone", False)
    named = more.pop("named", "mood")
    slots = (Slot("note", TEXT), Slot("mood", kind), *more.pop("slots", ()))
    sheet = Sheet("edited", slots)
    sheet.ask("note", "A note?", save="note", then="end" if gone else named)
    if not gone:
        choices = {key: key.title() for key in keys} if kind is CHOICE else {}
        sheet.ask(named, "How is it?", save="mood", choices=choices, then="after")
        sheet.ask("after", "And now?", choices={"ok": "Okay"})
    sheet.say("sorry", "It was moved.", then="note")
    return sheet.flow(shape=shape, **more)


def at_mood(flow: Flow | None = None) -> Dialogue:
    dialogue = Dialogue(flow_set(flow or edited("1"), small("small")))
    dialogue.start("edited")
    dialogue.type("My note")
    assert dialogue.wait == "w2"
    return dialogue


def verdict(dialogue: Dialogue) -> Verdict:
    return adopt(dialogue.flows, dialogue.snapshot).verdict


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
