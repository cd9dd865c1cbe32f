"""Whatever happens, in whatever order: no exception, no way out of the graph, and *stop* always ends it."""

import json
from collections.abc import Sequence
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.engine.effects import AskOf, HandOver, Refuse, SayTo
from bot.engine.events import (
    Answer,
    Control,
    Event,
    FlowsChanged,
    Leave,
    Listed,
    Park,
    RoleLeft,
    Start,
    Timeout,
    Why,
    Wish,
)
from bot.engine.snapshot import BACK_LIMIT, PARKED_LIMIT, STACK_LIMIT, Snapshot
from bot.engine.stored import to_json
from bot.words import Words
from tests.engine.dialogue import Dialogue
from tests.engine.flows_for_tests import FLOWS
from tests.engine.walk_joint import is_joint, is_shared

ODD = (
    "x" * 50_000,
    "👩‍👩‍👧🫠",
    "\u202eback to front\u202c",
    "\u200b\u200d\ufeff",
    "a\x00b",
    "\ud83d alone",
    "'; DROP TABLE snapshots; --",
    "<script>alert(1)</script> & {me.name} {{",
    "_*[`markup",
    "@everyone",
    "٣",
    "²",
    "ſtop",
    "1" * 40,
    "-0",
    "7/10",
    "at 9",
    "at 8",
    "tomorrow at 9",
    "always",
    "I felt that",
    "One.\r\nTwo.\n\n\nThree.",
)

PEOPLE = st.sampled_from(["p1", "p1", "p2", "p3"])
PRESSED = """
    low high offer sleep leave yes no 0 7 none few many more again keep scared sad one two nine vague open f0 f1 o0 o1
    o2 done drop ready me pass ok this that on end enough f99999999999 o-1 o٣
"""
KEYS = st.sampled_from([*PRESSED.split(), "", "\x00"])
TEXTS = st.one_of(st.sampled_from(ODD), st.text(max_size=30), KEYS)
WAITS = st.sampled_from(["open", "open", "open", "old", None])
EVENTS = st.one_of(
    st.builds(lambda flow, nth: ("start", flow, nth), st.sampled_from(sorted(FLOWS.flows)), st.integers(0, 3)),
    st.builds(lambda by, key, wait: ("press", by, key, wait), PEOPLE, KEYS, WAITS),
    st.builds(lambda by, key, wait: ("press", by, key, wait), PEOPLE, KEYS, WAITS),
    st.builds(lambda by, text: ("type", by, text), PEOPLE, TEXTS),
    st.builds(lambda by, text: ("type", by, text), PEOPLE, TEXTS),
    st.builds(lambda by, text: ("call out", by, text), PEOPLE, TEXTS),
    st.builds(lambda by, wish, wait: ("wish", by, wish, wait), PEOPLE, st.sampled_from(list(Wish)), WAITS),
    st.builds(lambda wait, late: ("timeout", wait, late), WAITS, st.sampled_from([0, 5, 4_000_000])),
    st.builds(lambda why: ("park", why), st.sampled_from(list(Why))),
    st.builds(lambda by, wish: ("aloud", by, wish), PEOPLE, st.sampled_from(list(Wish))),
    st.builds(lambda by: ("left", by), PEOPLE),
    st.builds(lambda by: ("unseen", by), PEOPLE),
    st.just(("changed",)),
)


def event_of(dialogue: Dialogue, drawn: tuple) -> Event:
    wait = dialogue.snapshot.wait.id if dialogue.snapshot.wait is not None else "w0"
    waits = {"open": wait, "old": "w-1", None: None}
    match drawn:
        case ("start", flow, nth):
            roles = dict(zip(FLOWS.flows[flow].roles, ("p1", "p2"), strict=False))
            return Start(flow, roles, {"minutes": 3, "answer": "not given"}, nth)
        case ("press", by, key, at):
            return Answer(by, option=key, wait=waits[at])
        case ("type", by, text):
            return Answer(by, text=Words(text))
        case ("call out", by, text):
            return Answer(by, text=Words(text), aloud=True)
        case ("wish", by, wish, at):
            return Control(by, wish, waits[at])
        case ("timeout", at, late):
            dialogue.now += timedelta(seconds=late)
            return Timeout(waits[at] or "w0")
        case ("park", why):
            return Park(why)
        case ("aloud", by, wish):
            return Control(by, wish, aloud=True)
        case ("unseen", by):
            return Leave(by)
        case ("left", by):
            return RoleLeft(by)
        case _:
            return FlowsChanged()


def check(dialogue: Dialogue, before: Snapshot, event: Event) -> None:
    after, effects = dialogue.last.snapshot, dialogue.last.effects
    assert after.rev == before.rev + (after is not before)
    assert (after == before) == (after is before)
    if after is before:
        assert all(isinstance(effect, Refuse) for effect in effects)
    assert (after.wait is None) == (not after.stack)
    assert len(after.stack) <= STACK_LIMIT
    assert len(after.parked) <= PARKED_LIMIT
    for frame in after.stack:
        assert frame.node in FLOWS.flows[frame.flow].nodes
        assert len(frame.back) <= BACK_LIMIT
    if after.wait is not None and (before.wait is None or before.wait.id != after.wait.id):
        asked = {by for effect in effects if isinstance(effect, AskOf) for by in effect.by}
        pending = {after.stack[-1].roles[role] for role in after.wait.pending}
        assert asked == pending - (set() if is_shared(FLOWS, after) else set(after.left))
    assert not after.left or after.stack or after.parked
    for effect in effects:
        if isinstance(effect, SayTo | AskOf) and effect.to in set(before.left) & set(after.left):
            assert isinstance(event, Answer | Control)
            assert effect.to == event.by
    stands = before.wait is not None and after.wait is not None and before.wait.id == after.wait.id
    if isinstance(event, Answer) and not event.aloud and stands:
        shown = {effect.to for effect in effects if isinstance(effect, SayTo | AskOf | Refuse)}
        assert shown <= {event.by}
    if isinstance(event, Control) and not (before.left and before.wait != after.wait):
        assert any(isinstance(effect, SayTo | AskOf | Refuse | HandOver) for effect in effects)
    json.dumps(to_json(after)).encode()
    for effect in effects:
        if isinstance(effect, SayTo | AskOf | HandOver):
            effect.text.reveal.encode()


def went(events: Sequence[tuple], burst_s: int = 0) -> Dialogue:
    dialogue = Dialogue(burst_s=burst_s)
    dialogue.values["guesses"] = (Listed("01:10", "ten past one"), Listed("02:10", "ten past two"))
    for drawn in events:
        before = dialogue.snapshot
        event = event_of(dialogue, drawn)
        dialogue.hear(event)
        check(dialogue, before, event)
        dialogue.snapshot = dialogue.last.snapshot
    return dialogue


@settings(max_examples=300, deadline=None)
@given(st.lists(EVENTS, max_size=25), st.sampled_from([0, 5]))
def test_no_order_of_events_leads_out_of_the_graph(events: list[tuple], burst_s: int) -> None:
    went(events, burst_s)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FLOWS.flows)), st.lists(EVENTS, max_size=15), st.booleans())
def test_stop_always_ends_it(flow: str, events: list[tuple], typed: bool) -> None:
    dialogue = went([("start", flow, 0), *events])
    if dialogue.snapshot.stack:
        by = next(iter(dialogue.snapshot.stack[0].roles.values()))
        joint = is_joint(FLOWS, dialogue.snapshot)
        if typed and not joint:
            dialogue.type("stop", by=by)
        else:
            dialogue.wish(Wish.STOP, by=by, aloud=joint)
        assert dialogue.idle


@settings(max_examples=60, deadline=None)
@given(st.lists(EVENTS, max_size=20))
def test_the_same_events_lead_to_the_same_place(events: list[tuple]) -> None:
    assert went(events).snapshot == went(events).snapshot


@settings(max_examples=200, deadline=None)
@given(st.lists(st.builds(lambda text, by: ("type", by, text), TEXTS, st.sampled_from(["p1", "p2"])), max_size=12))
def test_sealed_words_reach_nobody_before_both_have_answered(events: list[tuple]) -> None:
    dialogue = went([("start", "together", 0)])
    for _, by, text in events:
        if dialogue.snapshot.stack == () or dialogue.at != "thanks":
            break
        before, away = dict(dialogue.slots), dialogue.snapshot.left
        dialogue.hear(Answer(by, text=Words(text)))
        if dialogue.snapshot.stack and dialogue.at == "thanks":
            others = [e for e in dialogue.last.effects if isinstance(e, SayTo | AskOf) and e.to != by]
            assert others == []
            own = {"p1": "a.thanks", "p2": "b.thanks"}[by]
            went_away = by in dialogue.snapshot.left and by not in away
            stays = {key: value for key, value in before.items() if not (went_away and key == own)}
            assert stays.items() <= dialogue.slots.items()
            assert not went_away or dialogue.slots == stays


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.sampled_from(ODD)), st.sampled_from(sorted(FLOWS.flows)))
def test_any_words_at_any_first_question_are_answered(text: str, flow: str) -> None:
    dialogue = went([("start", flow, 0)])
    if dialogue.snapshot.stack:
        dialogue.type(text)
        assert any(isinstance(effect, SayTo | AskOf) for effect in dialogue.last.effects)
