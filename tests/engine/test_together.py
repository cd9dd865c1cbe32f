"""Dialogues of two: sealed answers, reveals and the shared space."""

import pytest

from bot.engine.effects import ClearTimer, Perform
from bot.engine.events import Wish
from tests.engine.two_people import at_again, at_room, begun, opened, shown_to
from tests.engine.words_for_tests import said


def test_each_is_asked_in_private() -> None:
    dialogue = begun()
    assert [(question.to, question.by) for question in dialogue.questions] == [("p1", ("p1",)), ("p2", ("p2",))]
    assert dialogue.questions[0].text.reveal == "What did you notice?\nYour answers open together."


def test_an_answer_stays_sealed_until_both_are_there() -> None:
    dialogue = begun()
    dialogue.type("You cooked", by="p2")
    assert shown_to(dialogue, "p1") == []
    assert shown_to(dialogue, "p2") == [*said("sealed")]
    assert dialogue.wait == "w1"
    dialogue.type("You waited", by="p1")
    both = 'Ana: "You waited"\nBen: "You cooked"'
    assert shown_to(dialogue, "p1")[0] == shown_to(dialogue, "p2")[0] == both
    assert dialogue.last.effects[0] == ClearTimer("w1")


def test_who_has_answered_answers_only_once() -> None:
    dialogue = begun()
    dialogue.type("You cooked")
    dialogue.type("And more")
    assert dialogue.refused == "repeated"
    dialogue.press("any")
    assert dialogue.refused == "repeated"
    dialogue.wish(Wish.SKIP)
    assert dialogue.refused == "repeated"
    dialogue.wish(Wish.BACK)
    assert shown_to(dialogue, "p1") == [*said("no_way_back")]
    dialogue.wish(Wish.REPEAT)
    assert shown_to(dialogue, "p1") == [*said("sealed")]
    dialogue.wish(Wish.HELP)
    assert shown_to(dialogue, "p1") == [*said("help")]
    dialogue.type("help")
    assert shown_to(dialogue, "p1") == [*said("help")]


def test_wrong_words_are_told_only_to_who_wrote_them() -> None:
    dialogue = begun()
    dialogue.type("x" * 101, by="p2")
    assert shown_to(dialogue, "p1") == []
    assert shown_to(dialogue, "p2")[0] in said("too_long", limit="100")


def test_who_is_not_asked_is_told_so_and_can_still_wish() -> None:
    dialogue = opened()
    assert dialogue.at == "mine"
    dialogue.press("ready", by="p2")
    assert dialogue.refused == "foreign"
    dialogue.wish(Wish.SKIP, by="p2")
    assert dialogue.refused == "foreign"
    dialogue.wish(Wish.REPEAT, by="p2")
    assert shown_to(dialogue, "p2") == [*said("nothing_for_you")]
    dialogue.type("stop", by="p2")
    assert shown_to(dialogue, "p2") == [*said("left_unseen")]


def test_nobody_goes_back_over_the_other_s_answer() -> None:
    dialogue = opened()
    dialogue.wish(Wish.BACK, by="p1")
    assert dialogue.said[0] in said("no_way_back")
    dialogue.press("ready", by="p1")
    dialogue.wish(Wish.BACK, by="p1")
    assert dialogue.at == "mine"
    dialogue.press("ready", by="p1")
    dialogue.press("ready", by="p1")
    assert dialogue.at == "yours"
    dialogue.wish(Wish.BACK, by="p2")
    assert dialogue.at == "yours"
    dialogue.wish(Wish.BACK, by="p1")
    assert dialogue.at == "yours"
    dialogue.press("ready", by="p2")
    dialogue.wish(Wish.BACK, by="p2")
    assert dialogue.at == "again"


def test_a_skip_leaves_the_other_s_question_open() -> None:
    dialogue = begun()
    dialogue.wish(Wish.SKIP, by="p1")
    assert shown_to(dialogue, "p1") == [*said("skipped")]
    assert shown_to(dialogue, "p2") == []
    dialogue.type("You waited", by="p2")
    assert shown_to(dialogue, "p1")[0] == 'Ben: "You waited"'


def test_when_both_skip_nothing_is_shown() -> None:
    dialogue = begun()
    dialogue.wish(Wish.SKIP, by="p1")
    dialogue.wish(Wish.SKIP, by="p2")
    assert dialogue.said == ["Just for you, Ana: ready?"]


@pytest.mark.parametrize(("first", "second", "at"), [("yes", "yes", "who"), ("yes", "no", None), ("no", "no", None)])
def test_both_answers_decide_the_way(first: str, second: str, at: str | None) -> None:
    dialogue = at_again()
    dialogue.press(first, by="p2")
    dialogue.press(second, by="p1")
    assert (dialogue.idle, at) == (at is None, at)


def test_where_the_first_answer_counts_the_other_comes_too_late() -> None:
    dialogue = at_again()
    dialogue.press("yes", by="p1")
    dialogue.press("yes", by="p2")
    wait = dialogue.wait
    effects = dialogue.press("me", by="p2")
    (perform,) = [effect for effect in effects if isinstance(effect, Perform)]
    assert (perform.by, dict(perform.arguments)) == ("p2", {"who": "I do"})
    dialogue.press("me", by="p1", wait=wait)
    assert dialogue.refused == "stale"


def test_where_the_first_answer_counts_a_skip_does_not() -> None:
    for second in ("pass", None):
        dialogue = at_again()
        dialogue.press("yes", by="p1")
        dialogue.press("yes", by="p2")
        dialogue.wish(Wish.SKIP, by="p1")
        assert dialogue.at == "who"
        if second is None:
            dialogue.wish(Wish.SKIP, by="p2")
        else:
            dialogue.press(second, by="p2")
        assert dialogue.idle
        assert shown_to(dialogue, None) == ["That's the round."]


def test_the_shared_space_is_asked_once() -> None:
    dialogue = at_room()
    (question,) = dialogue.questions
    assert (question.to, question.by) == (None, ("p1", "p2"))
    dialogue.type("whatever", by="p1")
    assert dialogue.slots["plan"] == "whatever"
    dialogue.type("", by="p2")
    assert shown_to(dialogue, None) == []
    assert shown_to(dialogue, "p2")[0] in said("empty")
    assert dialogue.questions[0].by == ("p2",)
    dialogue.type("", by="p2", aloud=True)
    assert shown_to(dialogue, None)[0] in said("empty")
    assert dialogue.questions[0].by == ("p2",)


def test_answers_that_part_ways_lead_to_the_questions_own_next() -> None:
    dialogue = at_room()
    dialogue.press("yes", by="p1")
    assert shown_to(dialogue, "p1") == [*said("sealed")]
    dialogue.press("no", by="p2")
    assert dialogue.said[-1] == "That's the round."
    dialogue = at_room()
    dialogue.press("no", by="p1")
    dialogue.press("no", by="p2")
    assert "That's the round." not in dialogue.said
    assert shown_to(dialogue, "p2") == [*said("done")]
