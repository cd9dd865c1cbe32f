"""A joint dialogue in store: what is one person's alone lies apart, and the two parts and the rest make the whole."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.engine.effects import AskOf, SayTo
from bot.engine.events import Answer, Control, Event, Park, RoleLeft, Timeout, Why, Wish
from bot.engine.flow import Ask, Collect, Flow
from bot.engine.flowset import FlowSet
from bot.engine.read import read_flow
from bot.engine.snapshot import IDLE, Frame, Pending, Phase, Snapshot, Wait
from bot.engine.stored import apart, to_json, whole
from bot.errors import TurnFailed
from bot.words import Words
from tests.engine.checked import JOINT, flow, found
from tests.engine.dialogue import Dialogue
from tests.engine.words_for_tests import NOW, VOCABULARY, flow_set

T = "timeout: {after: PT1H, to: end}"
ROUND = f"""\
slots:
  mood: {{type: text, per_role: true}}
  kind: {{type: choice, per_role: true}}
  level: {{type: scale}}
  head: {{type: text}}
  page: {{type: text}}
  when: {{type: moment, per_role: true}}
  back: {{type: text}}
  plan: {{type: text, private: false}}
start: mood
nodes:
  mood: {{ask: How is it?, save: mood, opens: true, collect: burst, lint: {{always: "{{quote}}?"}}, {T}, next: kind}}
  kind: {{ask: Which kind?, wait: deadline, save: kind, choices: {{one: One, two: Two}}, {T}, next: head}}
  head: {{ask: What is it about?, to: a, save: head, skip: end, {T}, next: level}}
  level: {{ask: How strong is it?, to: a, save: level, {T}, next: page}}
  page: {{ask: Write., to: b, save: page, collect: pages, choices: {{done: Done}}, {T}, next: when}}
  when: {{ask: When?, save: when, {T}, next: way}}
  way: {{ask: Now or later?, choices: {{now: {{label: Now, to: plan}}, later: Later}}, {T}, next: plan}}
  plan:
    ask: In the room. What is the plan?
    where: shared
    wait: first
    save: plan
    lint: {{always: No.}}
    {T}
    next: show
  show: {{reveal: [mood], text: "{{a.mood}} {{b.mood}} {{plan}}", next: give}}
  give:
    share: [head, level]
    of: a
    to: b
    text: "{{head}} {{level}}"
    with: {{title: a.mood}}
    declined: go
    next: go
  go:
    call: inner
    with: {{line: head, both: {{text: "{{a.mood}}, {{plan}}"}}, count: 2}}
    into: {{back: said}}
    next: tell
  tell: {{say: "{{b.kind}} {{b.when}} {{page}}", to: b, next: last}}
  last: {{ask: "Anything else?", to: b, choices: {{no: "No"}}, {T}, next: more}}
  more: {{branch: [{{to: mood}}]}}
"""
INNER = f"""\
slots:
  line: {{type: text, given: true}}
  both: {{type: text, given: true}}
  count: {{type: number, given: true}}
  said: {{type: text}}
start: said
nodes:
  said: {{ask: What did you hear?, to: b, save: said, {T}, next: echo}}
  echo: {{say: "{{said}}", to: b, next: again}}
  again: {{ask: Is that it?, to: b, choices: {{yes: "Yes"}}, {T}, next: end}}
"""
HEADS = {"round": ROUND, "inner": INNER}
PRIVATE = "line", "both", "count", "said", "mood", "kind", "level", "head", "page", "when", "back"


def read(name: str) -> Flow:
    made, mistakes = read_flow(flow(name, HEADS[name], JOINT))
    assert made is not None, mistakes
    return made


FLOWS: FlowSet = flow_set(read("round"), read("inner"))


def together() -> Dialogue:
    dialogue = Dialogue(FLOWS, burst_s=4)
    dialogue.start("round")
    return dialogue


def heard(dialogue: Dialogue, event: Event) -> None:
    dialogue.hear(event)
    plain, parts = apart(dialogue.flows, dialogue.snapshot)
    assert whole(json.loads(json.dumps(plain)), json.loads(json.dumps(parts))) == dialogue.snapshot


def words(dialogue: Dialogue, by: str, nth: int) -> Words:
    """Words that tell whose they are; in the room, where both read them, words that are nobody's alone."""
    top = dialogue.snapshot.top
    step = FLOWS.flows[top.flow].nodes[top.node].step if top is not None else None
    shared = isinstance(step, Ask) and step.audience.shared
    return Words("always a walk" if shared else f"{'at 9' if nth % 3 == 0 else 'always'} <{by}> {nth}")


EVENTS = st.one_of(
    st.tuples(st.just("type"), st.sampled_from(["p1", "p2"])),
    st.tuples(st.just("type"), st.sampled_from(["p1", "p2"])),
    st.tuples(st.just("press"), st.sampled_from(["p1", "p2"])),
    st.tuples(st.just("press"), st.sampled_from(["p1", "p2"])),
    st.tuples(st.just("skip"), st.sampled_from(["p1", "p2"])),
    st.tuples(st.just("back"), st.sampled_from(["p1", "p2"])),
    st.tuples(st.just("resume"), st.sampled_from(["p1", "p2"])),
    st.tuples(st.just("time"), st.sampled_from([5, 4000])),
    st.tuples(st.just("park"), st.just("")),
)


def onward(dialogue: Dialogue) -> None:
    """Answer the open question as everybody it still asks, in words of their own where it takes any."""
    wait, top = dialogue.snapshot.wait, dialogue.snapshot.top
    if wait is None or top is None:
        return
    step = FLOWS.flows[top.flow].nodes[top.node].step
    keys = [choice.key for choice in step.choices] if isinstance(step, Ask) else ["yes"]
    for nth, role in enumerate(wait.pending):
        if dialogue.snapshot.wait is None or dialogue.snapshot.wait.id != wait.id:
            return
        by, at = top.roles[role], dialogue.at
        if not keys or at == "page":
            typed = {"level": Words("7"), "when": Words("tomorrow at 9")}.get(at)
            heard(dialogue, Answer(by, text=typed or Words(f"Words <{by}>" if at != "plan" else "A walk")))
        if keys:
            heard(dialogue, Answer(by, option=keys[nth % len(keys)], wait=wait.id))
    if dialogue.snapshot.wait is not None and dialogue.snapshot.wait.id == wait.id:
        burst = isinstance(step, Ask) and step.collect is Collect.BURST
        dialogue.now = dialogue.now + timedelta(seconds=5) if burst else wait.until or dialogue.now
        heard(dialogue, Timeout(wait.id))


def far(depth: int) -> Dialogue:
    dialogue = together()
    for _ in range(depth):
        onward(dialogue)
    return dialogue


DEPTHS = st.integers(0, 15)


def play(dialogue: Dialogue, drawn: list[tuple[str, Any]]) -> None:
    for nth, (what, by) in enumerate(drawn):
        asked = [each for each in dialogue.last.effects if isinstance(each, AskOf)]
        keys = [option.key for each in asked for option in each.options] or ["yes"]
        match what:
            case "type":
                heard(dialogue, Answer(by, text=words(dialogue, by, nth)))
            case "press":
                wait = dialogue.snapshot.wait
                heard(dialogue, Answer(by, option=keys[nth % len(keys)], wait=wait.id if wait else "w0"))
            case "time":
                dialogue.now += timedelta(seconds=by)
                heard(dialogue, Timeout(dialogue.snapshot.wait.id if dialogue.snapshot.wait else "w0"))
            case "park":
                heard(dialogue, Park(Why.PAUSED))
            case _:
                heard(dialogue, Control(by, Wish(what)))


def test_the_dialogue_played_here_is_one_that_the_checker_passes() -> None:
    told = found(*(flow(name, body, JOINT) for name, body in HEADS.items()), vocabulary=VOCABULARY)
    unread = [f"the slot '{name}' is filled and never looked at" for name in ("back", "both", "count", "line")]
    assert sorted(text.partition(";")[0] for text in told) == unread


@settings(max_examples=150, deadline=None)
@given(DEPTHS, st.lists(EVENTS, max_size=20), st.permutations(["p1", "p2"]), st.integers(0, 2))
def test_apart_and_together_again_it_is_the_same(depth: int, drawn: list[Any], people: list[str], left: int) -> None:
    dialogue = far(depth)
    play(dialogue, drawn)
    snapshot = replace(dialogue.snapshot, left=tuple(people[:left]))
    plain, parts = apart(FLOWS, snapshot)
    assert whole(plain, parts) == snapshot
    assert whole(plain, dict(reversed(parts.items()))) == snapshot


@settings(max_examples=150, deadline=None)
@given(DEPTHS, st.lists(EVENTS, max_size=20))
def test_no_private_word_stands_in_common_or_in_the_other_ones_part(depth: int, drawn: list[Any]) -> None:
    dialogue = far(depth)
    play(dialogue, drawn)
    plain, parts = apart(FLOWS, replace(dialogue.snapshot, left=("p2", "p1")))
    common = json.dumps(plain)
    assert "<p1>" not in common
    assert "<p2>" not in common
    assert "<p2>" not in json.dumps(parts["p1"])
    assert "<p1>" not in json.dumps(parts["p2"])
    places = [plain, *plain.get("parked", ())]
    kept = {key for place in places for frame in place.get("stack", ()) for key in frame.get("slots", ())}
    assert {key.rpartition(".")[2] for key in kept}.isdisjoint({*PRIVATE} - {"count"})
    assert plain["left"] == [None, None]


@settings(max_examples=100, deadline=None)
@given(DEPTHS, st.lists(EVENTS, max_size=15), st.lists(EVENTS, max_size=10), st.sampled_from(["p1", "p2"]))
def test_without_the_part_of_somebody_erased_it_still_goes_on(
    depth: int, drawn: list[Any], after: list[Any], gone: str
) -> None:
    dialogue = far(depth)
    play(dialogue, drawn)
    plain, parts = apart(FLOWS, dialogue.snapshot)
    parts.pop(gone, None)
    dialogue.snapshot = whole(plain, parts)
    assert f"<{gone}>" not in json.dumps(to_json(dialogue.snapshot))
    play(dialogue, after)
    effects = dialogue.hear(RoleLeft(gone))
    assert dialogue.idle
    assert not any(f"<{gone}>" in each.text.reveal for each in effects if isinstance(each, SayTo | AskOf))


def test_what_a_lint_and_an_unclear_time_left_open_is_theirs_alone() -> None:
    dialogue = together()
    dialogue.type("always late", by="p1")
    dialogue.time_out(timedelta(seconds=5))
    plain, parts = apart(FLOWS, dialogue.snapshot)
    assert plain["wait"]["pending"] == {"a": {}, "b": {}}
    assert parts == {
        "p1": {"own": [[["wait", "pending", "a"], {"phase": "lint", "draft": "always late", "lint": "always"}]]}
    }


def test_where_a_private_answer_leads_is_not_told_in_common() -> None:
    wait = Wait("w1", NOW, {"b": Pending()}, ways={"a": "later"})
    frame = Frame("round", "h", "way", {"a": "p1", "b": "p2"})
    plain, parts = apart(FLOWS, Snapshot(3, (frame,), wait))
    assert plain["wait"]["ways"] == {"a": None}
    assert parts["p1"] == {"own": [[["wait", "ways", "a"], "later"]]}


def test_in_the_room_an_answer_under_way_is_open_to_both() -> None:
    wait = Wait("w1", NOW, {"a": Pending(Phase.LINT, "always", "always"), "b": Pending()})
    snapshot = Snapshot(3, (Frame("round", "h", "plan", {"a": "p1", "b": "p2"}, {"plan": "A walk"}),), wait)
    plain, parts = apart(FLOWS, snapshot)
    assert plain == to_json(snapshot)
    assert parts == {}


def test_a_preview_without_its_text_is_still_a_preview() -> None:
    wait = Wait("w1", NOW, {"a": Pending(Phase.CONFIRM, draft="I was afraid")})
    plain, parts = apart(FLOWS, Snapshot(3, (Frame("round", "h", "give", {"a": "p1", "b": "p2"}),), wait))
    assert plain["wait"]["pending"] == {"a": {"phase": "confirm"}}
    there = whole(plain, {}).wait
    assert there is not None
    assert there.pending == {"a": Pending(Phase.CONFIRM)}
    assert list(parts) == ["p1"]


def test_of_a_flow_that_is_gone_what_each_role_wrote_is_theirs() -> None:
    slots = {"a.line": "One", "b.line": "Two", "line": "Three"}
    frame = Frame("gone", "h", "ask", {"a": "p1", "b": "p2"}, slots)
    snapshot = Snapshot(3, (frame,), Wait("w1", NOW, {"a": Pending(draft="Half")}))
    plain, parts = apart(FLOWS, snapshot)
    assert plain["stack"][0]["slots"] == {"line": "Three"}
    assert [value for _, value in parts["p1"]["own"]] == ["One", {"draft": "Half"}]
    assert [value for _, value in parts["p2"]["own"]] == ["Two"]


@pytest.mark.parametrize("caller", ["gone", "inner"])
def test_words_handed_on_by_nobody_known_are_nobodys_alone(caller: str) -> None:
    roles = {"a": "p1", "b": "p2"}
    stack = (Frame(caller, "h", "said", roles), Frame("inner", "h", "said", roles, {"line": "Words", "odd": "None"}))
    plain, parts = apart(FLOWS, Snapshot(3, stack))
    assert plain["stack"][1]["slots"] == {"line": "Words", "odd": "None"}
    assert parts == {}


def test_a_slot_taken_from_a_flow_that_is_gone_is_nobodys_alone() -> None:
    flows = replace(FLOWS, flows={"round": FLOWS.flows["round"]})
    frame = Frame("round", "h", "tell", {"a": "p1", "b": "p2"}, {"back": "Words"})
    plain, parts = apart(flows, Snapshot(3, (frame,)))
    assert plain["stack"][0]["slots"] == {"back": "Words"}
    assert parts == {}


def test_nothing_under_way_has_no_parts() -> None:
    assert apart(FLOWS, IDLE) == (to_json(IDLE), {})
    assert whole(to_json(IDLE), {}) == IDLE
    left = replace(IDLE, left=("p2", "p1"))
    assert whole(*apart(FLOWS, left)) == left
    plain, parts = apart(FLOWS, left)
    assert whole(plain, {"p1": parts["p1"]}).left == ("p1",)


@pytest.mark.parametrize(
    "part", [{}, {"own": [[["stack", 0, "slots", "x"], 1]]}, {"own": [[["left", 3], "p1"]]}, {"own": 3}]
)
def test_parts_of_another_dialogue_fail_the_turn_without_telling_content(part: dict[str, Any]) -> None:
    plain = to_json(replace(IDLE, left=("p1",)))
    with pytest.raises(TurnFailed, match=r"a stored dialogue can't be put together: [A-Z][A-Za-z]+$"):
        whole(plain, {"p1": part})
