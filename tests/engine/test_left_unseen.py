"""Leaving a dialogue of two unseen, and coming back."""

from datetime import timedelta

import pytest

from bot.engine.effects import SetTimer
from bot.engine.events import Leave, Wish
from bot.engine.flow import Audience, Collect, Reveal, Slot, SlotType, Timer
from tests.engine.dialogue import Dialogue
from tests.engine.joint_flows import HOUR
from tests.engine.sheet import Sheet, ways
from tests.engine.two_people import at_give, at_room, begun, opened, shown_to, told
from tests.engine.words_for_tests import flow_set, said


@pytest.mark.parametrize("wish", [Wish.STOP, Wish.PAUSE])
def test_who_stops_or_pauses_in_private_leaves_unseen(wish: Wish) -> None:
    dialogue = begun()
    dialogue.wish(wish, by="p1")
    assert dialogue.said == shown_to(dialogue, "p1") == [*said("left_unseen")]
    assert dialogue.snapshot.left == ("p1",)
    assert (dialogue.wait, dialogue.at) == ("w1", "thanks")
    dialogue.type("You waited", by="p2")
    assert dialogue.said == [*said("sealed")]
    dialogue.time_out()
    assert dialogue.said == ["Let's leave it for another day."]
    assert shown_to(dialogue, "p1") == []
    assert dialogue.idle
    assert dialogue.snapshot.left == ()


def test_a_typed_stop_is_private_too() -> None:
    dialogue = begun()
    dialogue.type("Stop.", by="p2")
    assert dialogue.said == [*said("left_unseen")]
    assert dialogue.snapshot.left == ("p2",)


def test_one_can_leave_without_a_word() -> None:
    dialogue = begun()
    rev = dialogue.snapshot.rev
    assert dialogue.hear(Leave("p2")) == ()
    assert dialogue.snapshot.left == ("p2",)
    assert dialogue.snapshot.rev == rev + 1
    assert dialogue.hear(Leave("p2")) == ()
    assert dialogue.hear(Leave("p3")) == ()
    assert dialogue.snapshot.left == ("p2",)
    assert dialogue.snapshot.rev == rev + 1


def test_ones_own_dialogue_is_not_left_unseen() -> None:
    dialogue = Dialogue()
    dialogue.start("small")
    assert dialogue.hear(Leave("p1")) == ()
    assert dialogue.snapshot.left == ()
    dialogue.wish(Wish.STOP, aloud=True)
    assert dialogue.said == [*said("stopped")]
    dialogue.start("small")
    dialogue.wish(Wish.PAUSE, aloud=True)
    assert dialogue.said == [*said("paused")]
    dialogue.flows = flow_set()
    assert dialogue.hear(Leave("p1")) == ()


def test_a_question_only_for_who_left_is_opened_unshown_and_runs_out() -> None:
    dialogue = told()
    dialogue.hear(Leave("p1"))
    effects = dialogue.type("I was afraid", by="p2")
    assert dialogue.at == "heard"
    assert (dialogue.said, dialogue.wait) == ([], "w6")
    assert effects[-1] == SetTimer("w6", dialogue.now + HOUR)
    dialogue.time_out()
    assert dialogue.at == "feel"
    assert [question.to for question in dialogue.questions] == ["p2"]


def test_who_left_sees_no_reveal_and_still_sees_what_is_shown_to_all() -> None:
    sheet = Sheet("opening", (Slot("word", SlotType.TEXT),), roles=("a", "b"))
    sheet.ask("word", "One word?", to=("b",), save="word", then="open")
    text = sheet.text("open.text", 'It was: "{word}"')
    sheet.add("open", Reveal(("word",), text, Audience(("a", "b")), ways("after")))
    sheet.ask("after", "And now?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("opening")
    dialogue.wish(Wish.STOP, by="p1")
    dialogue.type("Rain", by="p2")
    assert shown_to(dialogue, "p1") == []
    assert shown_to(dialogue, "p2") == ['It was: "Rain"', "And now?"]
    dialogue = at_room()
    dialogue.hear(Leave("p2"))
    dialogue.press("yes", by="p1")
    assert dialogue.at == "room"
    dialogue.time_out()
    assert dialogue.idle
    dialogue = at_give()
    dialogue.hear(Leave("p2"))
    dialogue.press("no", by="p1")
    (question,) = dialogue.questions
    assert (question.to, question.by) == (None, ("p1", "p2"))


def test_an_end_is_the_same_whether_or_not_the_other_left() -> None:
    seen = []
    for left in (False, True):
        sheet = Sheet("ending", roles=("a", "b"))
        sheet.ask("only", "Which?", to=("a",), choices={"ok": "Okay"}, then="told")
        sheet.say("told", "For you alone.", to=("b",))
        dialogue = Dialogue(flow_set(sheet.flow()))
        dialogue.start("ending")
        if left:
            dialogue.hear(Leave("p2"))
        dialogue.press("ok", by="p1")
        assert shown_to(dialogue, "p2") == ([] if left else ["For you alone."])
        seen.append(shown_to(dialogue, "p1"))
    assert seen == [[], []]


def test_an_answer_brings_back() -> None:
    dialogue = begun()
    dialogue.wish(Wish.STOP, by="p1")
    dialogue.type("You cooked", by="p1")
    assert dialogue.snapshot.left == ()
    assert dialogue.said == [*said("sealed")]
    dialogue = opened()
    dialogue.hear(Leave("p1"))
    dialogue.press("ready", by="p1")
    assert (dialogue.snapshot.left, dialogue.at) == ((), "mine_too")
    dialogue.hear(Leave("p1"))
    dialogue.type(" ", by="p1")
    assert dialogue.snapshot.left == ()
    assert dialogue.said[0] in said("empty")
    dialogue.hear(Leave("p1"))
    dialogue.type("Ready", by="p1")
    assert dialogue.snapshot.left == ()


def test_what_is_no_answer_brings_nobody_back() -> None:
    dialogue = opened()
    dialogue.hear(Leave("p1"))
    rev = dialogue.snapshot.rev
    dialogue.press("ready", by="p1", wait="w0")
    dialogue.press("no such button", by="p1")
    assert dialogue.refused == "stale"
    assert (dialogue.snapshot.left, dialogue.snapshot.rev) == (("p1",), rev)
    dialogue.hear(Leave("p2"))
    dialogue.press("ready", by="p2")
    assert dialogue.refused == "foreign"
    assert dialogue.snapshot.left == ("p1", "p2")


@pytest.mark.parametrize("wish", [Wish.RESUME, Wish.REPEAT])
def test_a_wish_to_go_on_brings_back_and_shows_what_is_open(wish: Wish) -> None:
    again = [*said("resumed")] if wish is Wish.RESUME else []
    dialogue = opened()
    dialogue.hear(Leave("p1"))
    dialogue.hear(Leave("p2"))
    dialogue.wish(wish, by="p1")
    assert dialogue.said == shown_to(dialogue, "p1") == [*again, "Just for you, Ana: ready?"]
    assert dialogue.snapshot.left == ("p2",)
    dialogue.wish(wish, by="p2")
    assert dialogue.said == shown_to(dialogue, "p2") == [*again, *said("nothing_for_you")]
    assert dialogue.snapshot.left == ()
    dialogue.type("resume", by="p1")
    assert dialogue.said[0] in said("nothing_parked")


def test_who_left_has_nothing_under_way() -> None:
    dialogue = begun()
    dialogue.hear(Leave("p1"))
    for wish in (Wish.STOP, Wish.PAUSE, Wish.BACK, Wish.SKIP, Wish.PROGRESS):
        dialogue.wish(wish, by="p1")
        assert dialogue.said == shown_to(dialogue, "p1") == [*said("nothing_under_way")]
    dialogue.type("stop", by="p1")
    assert dialogue.said == [*said("nothing_under_way")]
    dialogue.wish(Wish.HELP, by="p1")
    assert dialogue.said == [*said("help")]
    assert (dialogue.snapshot.left, dialogue.at) == (("p1",), "thanks")


def test_a_wish_before_everyones_eyes_is_never_ignored() -> None:
    dialogue = at_room()
    dialogue.hear(Leave("p1"))
    dialogue.wish(Wish.REPEAT, by="p1", aloud=True)
    assert shown_to(dialogue, None) == dialogue.said == ["In the room: shall we?"]
    assert dialogue.snapshot.left == ()
    dialogue.hear(Leave("p1"))
    dialogue.wish(Wish.STOP, by="p1", aloud=True)
    assert dialogue.idle
    assert dialogue.said == shown_to(dialogue, None) == [*said("ended_for_all")]


def test_a_wish_in_private_shows_nothing_where_all_would_see_it() -> None:
    dialogue = at_room()
    for wish in (Wish.HELP, Wish.BACK, Wish.PROGRESS, Wish.REPEAT):
        dialogue.wish(wish, by="p2")
        assert dialogue.said == shown_to(dialogue, "p2")
        assert dialogue.questions[0].by == ("p2",)
    dialogue.wish(Wish.HELP, by="p2", aloud=True)
    assert dialogue.said == shown_to(dialogue, None)
    dialogue.hear(Leave("p2"))
    dialogue.wish(Wish.RESUME, by="p2")
    assert dialogue.said == shown_to(dialogue, "p2") == [*said("resumed"), "In the room: shall we?"]


def test_a_wording_tells_nothing_of_what_the_other_did() -> None:
    seen = set()
    for often in range(3):
        dialogue = begun()
        for _ in range(often):
            dialogue.wish(Wish.HELP, by="p1")
        dialogue.type("", by="p2")
        seen.add(dialogue.said[0])
    assert len(seen) == 1


def test_a_burst_half_said_is_not_taken_once_its_writer_left() -> None:
    dialogue = told()
    dialogue.type("I was afraid", by="p2")
    dialogue.burst_s = 5
    dialogue.type("Half of", by="p1")
    dialogue.type("stop", by="p1")
    assert dialogue.snapshot.left == ("p1",)
    dialogue.time_out(timedelta(seconds=5))
    assert dialogue.at == "heard"


def test_words_that_were_never_sent_do_not_become_an_answer_when_time_runs_out() -> None:
    pages = {"collect": Collect.PAGES, "choices": {"done": "Done"}, "timer": Timer(HOUR, "after")}
    slots = (
        Slot("sealed", SlotType.TEXT, per_role=True),
        Slot("own", SlotType.TEXT, per_role=True),
        Slot("public", SlotType.TEXT, per_role=True, private=False),
    )
    kept = {}
    for slot in slots:
        sheet = Sheet("pages", slots, roles=("a", "b"))
        sheet.ask("write", "Write.", save=slot.name, opens=slot.name == "sealed", **pages)
        sheet.ask("after", "And now?", choices={"ok": "Okay"})
        dialogue = Dialogue(flow_set(sheet.flow()))
        dialogue.start("pages")
        dialogue.type("Not yet sent", by="p1")
        dialogue.time_out()
        assert dialogue.at == "after"
        kept[slot.name] = dict(dialogue.slots)
    assert kept == {"sealed": {}, "own": {"a.own": "Not yet sent"}, "public": {}}
