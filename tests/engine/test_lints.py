"""Lints: they explain once and never block."""

from datetime import timedelta

import pytest

from bot.engine.effects import SetTimer
from bot.engine.events import Wish
from tests.engine.dialogue import Dialogue
from tests.engine.flows_for_tests import composer
from tests.engine.words_for_tests import flow_set, said


def at_what() -> Dialogue:
    dialogue = Dialogue()
    dialogue.start("composer")
    dialogue.type("You always hide it")
    assert dialogue.phase == "lint"
    return dialogue


def at_felt(burst_s: int = 0) -> Dialogue:
    dialogue = Dialogue(burst_s=burst_s)
    dialogue.start("composer")
    dialogue.type("It happened")
    return dialogue


def test_a_lint_explains_with_the_persons_own_words() -> None:
    dialogue = at_what()
    assert dialogue.said == ['"always" is a big word. When was the last time?']
    assert [option.key for option in dialogue.questions[0].options] == ["again", "keep"]
    assert dialogue.wait == "w1"
    assert "what" not in dialogue.slots


@pytest.mark.parametrize("typed", ["keep it", "2"])
def test_what_was_written_can_be_kept(typed: str) -> None:
    dialogue = at_what()
    dialogue.type(typed)
    assert dialogue.slots["what"] == "You always hide it"
    assert dialogue.at == "felt"


def test_what_was_written_can_be_written_again_and_is_taken_as_it_comes() -> None:
    dialogue = at_what()
    dialogue.press("again")
    assert dialogue.phase == "again"
    assert dialogue.said[0] in said("write_again")
    dialogue.type("You always, always hide it")
    assert dialogue.slots["what"] == "You always, always hide it"


def test_words_typed_at_a_lint_are_the_second_try() -> None:
    dialogue = at_what()
    dialogue.type("You always did")
    assert dialogue.slots["what"] == "You always did"


def test_the_first_try_can_be_kept_after_all() -> None:
    dialogue = at_what()
    dialogue.press("again")
    dialogue.press("again")
    assert dialogue.said[0] in said("write_again")
    dialogue.press("keep")
    assert dialogue.slots["what"] == "You always hide it"


def test_a_second_try_that_cannot_be_kept_is_asked_for_again() -> None:
    dialogue = at_what()
    dialogue.press("again")
    dialogue.type("x" * 201)
    assert dialogue.said[0] in said("too_long", limit="200")
    assert dialogue.said[1] in said("write_again")
    assert dialogue.phase == "again"


def test_a_lint_shown_again_quotes_again() -> None:
    dialogue = at_what()
    dialogue.wish(Wish.HELP)
    assert dialogue.said == [*said("help"), '"always" is a big word. When was the last time?']


def test_a_lint_that_is_gone_meanwhile_quotes_everything() -> None:
    dialogue = at_what()
    dialogue.flows = flow_set(composer(), vocabulary=type(dialogue.flows.vocabulary)())
    dialogue.wish(Wish.REPEAT)
    assert dialogue.said == ['"You always hide it" is a big word. When was the last time?']


def test_a_lint_may_offer_other_words() -> None:
    dialogue = at_felt()
    dialogue.type("I felt that you lied")
    assert dialogue.labels == ["Scared", "Sad", "Leave it as it is"]
    dialogue.press("scared")
    assert dialogue.slots["felt"] == "Scared"
    assert dialogue.at == "kind"


def test_such_an_offer_may_lead_elsewhere() -> None:
    dialogue = at_felt()
    dialogue.type("I felt that you lied")
    dialogue.type("sad")
    assert dialogue.slots["felt"] == "Sad"


def test_where_other_words_are_offered_writing_again_is_no_button() -> None:
    dialogue = at_felt()
    dialogue.type("I felt that you lied")
    dialogue.press("again")
    assert dialogue.refused == "stale"


def test_the_questions_own_buttons_stay_valid_while_a_lint_speaks() -> None:
    dialogue = at_felt()
    dialogue.type("I felt that you lied")
    dialogue.press("angry")
    assert dialogue.slots["felt"] == "Angry"


def test_a_button_is_not_looked_at_by_lints() -> None:
    dialogue = at_felt()
    dialogue.press("angry")
    assert dialogue.at == "kind"


def test_own_words_are_looked_at_too() -> None:
    dialogue = at_felt()
    dialogue.press("angry")
    dialogue.type("always another")
    assert dialogue.phase == "lint"
    dialogue.press("keep")
    assert dialogue.slots["kind_words"] == "always another"
    assert "kind" not in dialogue.slots
    assert dialogue.at == "when"


def test_messages_within_seconds_are_one_answer() -> None:
    dialogue = at_felt(burst_s=5)
    assert dialogue.type("It was cold") == (SetTimer("w2", dialogue.now + timedelta(seconds=5)),)
    dialogue.now += timedelta(seconds=2)
    dialogue.type("1")
    assert dialogue.at == "felt"
    dialogue.time_out(timedelta(seconds=5))
    assert dialogue.slots["felt"] == "It was cold\n1"
    assert dialogue.at == "kind"


def test_a_lint_looks_at_the_whole_burst_and_sets_the_questions_own_timer_again() -> None:
    dialogue = at_felt(burst_s=5)
    dialogue.type("I felt")
    dialogue.type("felt that")
    effects = dialogue.time_out(timedelta(seconds=5))
    assert dialogue.phase == "lint"
    assert dialogue.snapshot.wait is not None
    assert effects[-1] == SetTimer("w2", dialogue.snapshot.wait.until)


@pytest.mark.parametrize("again", [True, False])
def test_a_second_try_in_several_messages_is_one_too(again: bool) -> None:
    dialogue = at_felt(burst_s=5)
    dialogue.press("angry")
    dialogue.type("always this")
    dialogue.time_out(timedelta(seconds=5))
    assert dialogue.phase == "lint"
    if again:
        dialogue.press("again")
    dialogue.type("always that")
    assert dialogue.phase == "again"
    dialogue.press("keep")
    assert dialogue.refused == "stale"
    dialogue.type("and more")
    dialogue.time_out(timedelta(seconds=5))
    assert dialogue.slots["kind_words"] == "always that\nand more"


def test_a_burst_that_grows_too_long_keeps_what_fitted() -> None:
    dialogue = at_felt(burst_s=5)
    dialogue.type("x" * 900)
    dialogue.type("y" * 200)
    assert dialogue.said[0] in said("page_full", limit="1000")
    dialogue.time_out(timedelta(seconds=5))
    assert dialogue.slots["felt"] == "x" * 900
    dialogue.type("z" * 51)
    assert dialogue.said[0] in said("too_long", limit="50")


def test_a_wish_is_heard_within_a_burst() -> None:
    dialogue = at_felt(burst_s=5)
    dialogue.type("It was cold")
    dialogue.type("stop")
    assert dialogue.idle
    assert dialogue.finish.kept == {"p1": {"what": "It happened", "felt": "It was cold"}}


def test_a_button_pressed_within_a_burst_is_the_answer() -> None:
    dialogue = at_felt(burst_s=5)
    dialogue.type("It was cold")
    dialogue.press("angry")
    assert dialogue.slots["felt"] == "Angry"
