"""Who leaves unseen takes back what they answered to the question that is still open."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.engine.effects import AskOf, SayTo, SetTimer
from bot.engine.events import Leave, Wish
from bot.engine.flow import Audience, Collect, OwnWords, Reveal, Slot, SlotType, Timer, Waiting
from bot.engine.stored import to_json
from tests.engine.dialogue import Dialogue
from tests.engine.joint_flows import HOUR
from tests.engine.sheet import Sheet, ways
from tests.engine.two_people import at_again, at_room, shown_to, told
from tests.engine.words_for_tests import flow_set, said

BOTH_WAYS = pytest.mark.parametrize("wait", [Waiting.ALL, Waiting.DEADLINE])
LEAVING = pytest.mark.parametrize("leave", ["unsaid", "stop", "pause", "typed"])
ANSWERS = pytest.mark.parametrize("answer", ["pressed", "typed", "skipped"])


def asked(wait: Waiting, **more: Any) -> Dialogue:
    """A question to both, after whose time whatever was answered is opened."""
    sheet = Sheet("words", (Slot("word", SlotType.TEXT, per_role=True),), roles=("a", "b"))
    more.setdefault("choices", {"tea": "Tea", "rain": "Rain"})
    sheet.ask("word", "One word?", save="word", opens=True, wait=wait, timer=Timer(HOUR, "late"), then="open", **more)
    sheet.say("late", "Time is over.", then="open")
    text = sheet.text("open.text", '{a.name}: "{a.word}"\n{b.name}: "{b.word}"\nThat is all.')
    sheet.add("open", Reveal(("word",), text, Audience(("a", "b")), ways("after")))
    sheet.ask("after", "And now?", choices={"ok": "Okay"}, timer=Timer(HOUR, "end"))
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("words")
    return dialogue


def answers(dialogue: Dialogue, by: str, how: str = "typed") -> None:
    word = {"p1": "Tea", "p2": "Rain"}[by]
    match how:
        case "pressed":
            dialogue.press(word.lower(), by=by)
        case "typed":
            dialogue.type(f"{word} it is", by=by)
        case _:
            dialogue.wish(Wish.SKIP, by=by)


def leaves(dialogue: Dialogue, how: str = "unsaid") -> None:
    """Let Ana leave."""
    match how:
        case "unsaid":
            dialogue.hear(Leave("p1"))
        case "typed":
            dialogue.type("stop", by="p1")
        case _:
            dialogue.wish(Wish(how), by="p1")
    assert shown_to(dialogue, "p1") == ([] if how == "unsaid" else [*said("left_unseen")])
    assert (shown_to(dialogue, "p2"), shown_to(dialogue, None)) == ([], [])


def played(wait: Waiting, order: str, answer: str, leave: str, *, took_part: bool = True) -> tuple[list[Any], Dialogue]:
    """What Ben is shown, turn by turn, and how it stands before the time is over."""
    dialogue, seen = asked(wait), []
    for act in order.split():
        if act == "Ben":
            answers(dialogue, "p2")
            seen.append(shown_to(dialogue, "p2"))
        elif act == "Ana" and took_part:
            answers(dialogue, "p1", answer)
        elif act == "leaves" and took_part:
            leaves(dialogue, leave)
    before = replace(dialogue)
    dialogue.time_out()
    around = [repr(each) for each in dialogue.last.effects if not isinstance(each, SayTo | AskOf | SetTimer)]
    return [*seen, around, dialogue.at, shown_to(dialogue, "p2")], before


def stored(dialogue: Dialogue) -> str:
    """All that is kept of it, in order, but for who left and how often something happened."""
    return json.dumps(to_json(replace(dialogue.snapshot, rev=0, left=())))


@LEAVING
@ANSWERS
@pytest.mark.parametrize(
    ("wait", "order"),
    [
        (Waiting.ALL, "Ana leaves"),
        (Waiting.ALL, "Ana leaves Ben"),
        (Waiting.ALL, "leaves Ben"),
        (Waiting.ALL, "Ben leaves"),
        (Waiting.DEADLINE, "Ana leaves"),
        (Waiting.DEADLINE, "Ana leaves Ben"),
        (Waiting.DEADLINE, "Ana Ben leaves"),
        (Waiting.DEADLINE, "Ben Ana leaves"),
        (Waiting.DEADLINE, "Ben leaves"),
    ],
)
def test_who_leaves_after_answering_is_like_who_never_answered(
    wait: Waiting, order: str, answer: str, leave: str
) -> None:
    seen, stood = played(wait, order, answer, leave)
    unseen, never = played(wait, order, answer, leave, took_part=False)
    assert seen == unseen
    shown = seen[-1]
    assert shown[0] == "Time is over."
    assert shown[1] == ('Ben: "Rain it is"\nThat is all.' if "Ben" in order else "That is all.")
    assert stood.snapshot.left == ("p1",)
    assert stored(stood) == stored(never)


@BOTH_WAYS
@LEAVING
@pytest.mark.parametrize("back", [Wish.RESUME, Wish.REPEAT])
@pytest.mark.parametrize("answer", ["pressed", "typed"])
@pytest.mark.parametrize("first", ["p1", "p2"])
def test_who_comes_back_is_asked_again_and_the_second_answer_counts(
    wait: Waiting, leave: str, back: Wish, answer: str, first: str
) -> None:
    dialogue = asked(wait)
    dialogue.type("The first word", by="p1")
    leaves(dialogue, leave)
    if first == "p2":
        answers(dialogue, "p2")
    dialogue.wish(back, by="p1")
    resumed = [*said("resumed")] if back is Wish.RESUME else []
    question = "One word?\nYour answers open together."
    assert dialogue.said == shown_to(dialogue, "p1") == [*resumed, question]
    assert dialogue.labels == ["Tea", "Rain"]
    assert dialogue.snapshot.left == ()
    answers(dialogue, "p1", answer)
    if first == "p1":
        answers(dialogue, "p2")
    if wait is Waiting.DEADLINE:
        assert dialogue.at == "word"
        dialogue.time_out()
    word = "Tea" if answer == "pressed" else "Tea it is"
    opened = f'Ana: "{word}"\nBen: "Rain it is"\nThat is all.'
    assert shown_to(dialogue, "p1")[0] == shown_to(dialogue, "p2")[0] == opened
    assert "Time is over." not in dialogue.said


@BOTH_WAYS
@pytest.mark.parametrize("answer", ["pressed", "typed"])
def test_a_second_answer_brings_back_and_is_taken_back_like_the_first(wait: Waiting, answer: str) -> None:
    dialogue = asked(wait)
    for _ in range(3):
        answers(dialogue, "p1", answer)
        assert dialogue.snapshot.left == ()
        assert len(dialogue.said) == 1
        assert dialogue.slots["a.word"] == ("Tea" if answer == "pressed" else "Tea it is")
        leaves(dialogue)
        assert dialogue.slots == {}
    answers(dialogue, "p2")
    dialogue.time_out()
    assert shown_to(dialogue, "p2")[:2] == ["Time is over.", 'Ben: "Rain it is"\nThat is all.']
    assert shown_to(dialogue, "p1") == []


@BOTH_WAYS
def test_when_both_leave_both_answers_are_gone(wait: Waiting) -> None:
    dialogue = asked(wait)
    answers(dialogue, "p2")
    dialogue.hear(Leave("p2"))
    answers(dialogue, "p1")
    dialogue.hear(Leave("p1"))
    assert dialogue.slots == {}
    dialogue.time_out()
    assert (dialogue.at, dialogue.said) == ("after", [])


@BOTH_WAYS
def test_pages_that_were_finished_are_taken_back_whole(wait: Waiting) -> None:
    dialogue = asked(wait, collect=Collect.PAGES, choices={"done": "Done"})
    dialogue.type("One page", by="p1")
    dialogue.type("Another", by="p1")
    dialogue.press("done", by="p1")
    assert dialogue.slots == {"a.word": "One page\nAnother"}
    leaves(dialogue)
    assert dialogue.slots == {}
    dialogue.press("done", by="p1")
    assert dialogue.slots == {}
    assert dialogue.snapshot.left == ()


def test_a_button_and_ones_own_words_are_taken_back_alike() -> None:
    slots = (
        Slot("mood", SlotType.CHOICE, per_role=True, private=False),
        Slot("other", SlotType.TEXT, per_role=True, private=False),
    )
    sheet = Sheet("mood", slots, roles=("a", "b"))
    choices = {"low": "Low", "high": {"label": "High", "to": "end"}}
    own = OwnWords("other", None)
    sheet.ask("mood", "How?", save="mood", choices=choices, own_words=own, timer=Timer(HOUR, "late"), then="late")
    sheet.ask("late", "And now?", choices={"ok": "Okay"}, timer=Timer(HOUR, "end"))
    for act, slot in (("low", "a.mood"), ("high", "a.mood"), ("In between", "a.other")):
        dialogue = Dialogue(flow_set(sheet.flow()))
        dialogue.start("mood")
        dialogue.type(act, by="p1")
        assert set(dialogue.slots) == {slot}
        leaves(dialogue)
        assert dialogue.slots == {}
        dialogue.press("high", by="p2")
        assert dialogue.at == "mood"
        dialogue.time_out()
        assert (dialogue.at, dict(dialogue.slots)) == ("late", {"b.mood": "high"})


def test_a_word_of_the_other_is_never_taken() -> None:
    dialogue = at_again()
    dialogue.press("yes", by="p2")
    dialogue.hear(Leave("p1"))
    assert dialogue.slots["b.again"] is True
    dialogue.hear(Leave("p2"))
    assert "b.again" not in dialogue.slots
    assert (dialogue.slots["a.thanks"], dialogue.slots["b.thanks"]) == ("You cooked", "You waited")


def test_where_the_first_answer_counts_a_skip_is_taken_back_and_nothing_else() -> None:
    sheet = Sheet("first", (Slot("plan", SlotType.TEXT, private=False),), roles=("a", "b"))
    timer = Timer(HOUR, "end")
    sheet.ask("before", "Which?", to=("a",), save="plan", timer=timer, then="who")
    sheet.ask("who", "Who?", save="plan", wait=Waiting.FIRST, skip="end", choices={"me": "I do"}, timer=timer)
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("first")
    dialogue.type("A walk", by="p1")
    dialogue.wish(Wish.SKIP, by="p1")
    leaves(dialogue)
    assert dialogue.slots == {"plan": "A walk"}
    dialogue.wish(Wish.SKIP, by="p2")
    assert (dialogue.at, dialogue.said) == ("who", [*said("skipped")])
    dialogue.press("me", by="p1")
    assert dialogue.idle


def test_what_all_could_see_stays_said() -> None:
    dialogue = at_room()
    dialogue.press("yes", by="p1", aloud=True)
    leaves(dialogue)
    assert dialogue.slots["plan"] == "I do"
    dialogue.press("yes", by="p2", aloud=True)
    assert shown_to(dialogue, None) == ["That's the round."]


def test_what_was_answered_before_the_open_question_stays() -> None:
    dialogue = told()
    dialogue.hear(Leave("p1"))
    assert dialogue.snapshot.stack[0].slots == {"a.word": "Tea", "b.word": "Rain"}


@BOTH_WAYS
def test_what_is_put_aside_can_be_left_with_the_answer_taken_back(wait: Waiting) -> None:
    dialogue = asked(wait)
    answers(dialogue, "p1")
    dialogue.wish(Wish.PAUSE, by="p2", aloud=True)
    assert dialogue.hear(Leave("p1")) == ()
    (aside,) = dialogue.snapshot.parked
    assert aside.stack[0].slots == {}
    dialogue.wish(Wish.RESUME, by="p2")
    assert [question.to for question in dialogue.questions] == ["p2"]
    answers(dialogue, "p2")
    assert dialogue.at == "word"
    dialogue.time_out()
    assert shown_to(dialogue, "p2")[:2] == ["Time is over.", 'Ben: "Rain it is"\nThat is all.']
    assert shown_to(dialogue, "p1") == []


def test_a_burst_that_was_taken_is_taken_back() -> None:
    dialogue = asked(Waiting.DEADLINE, collect=Collect.BURST)
    dialogue.burst_s = 5
    dialogue.type("Some", by="p1")
    dialogue.type("words", by="p1")
    dialogue.time_out(timedelta(seconds=5))
    assert dialogue.slots == {"a.word": "Some\nwords"}
    leaves(dialogue)
    assert dialogue.slots == {}
    dialogue.time_out()
    assert shown_to(dialogue, "p2")[:2] == ["Time is over.", "That is all."]
