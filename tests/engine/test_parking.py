"""Dialogues put aside, brought back, begun and left."""

from datetime import timedelta

from bot.engine.effects import ClearTimer, Ending, SetTimer
from bot.engine.events import Control, Park, RoleLeft, Start, Why, Wish
from bot.engine.snapshot import PARKED_LIMIT
from tests.engine.dialogue import Dialogue
from tests.engine.words_for_tests import NOW, said


def begun(flow: str = "everyday") -> Dialogue:
    dialogue = Dialogue()
    dialogue.start(flow)
    return dialogue


def test_a_pause_puts_aside_and_resume_brings_back() -> None:
    dialogue = begun()
    dialogue.press("high")
    effects = dialogue.wish(Wish.PAUSE)
    assert effects[0] == ClearTimer("w2")
    assert dialogue.said == [*said("paused")]
    assert dialogue.idle
    assert dialogue.snapshot.parked[0].why is Why.PAUSED
    dialogue.now += timedelta(days=3)
    effects = dialogue.wish(Wish.RESUME)
    assert dialogue.said == [*said("resumed"), "2 of 2. What stays?"]
    assert dialogue.wait == "w4"
    assert isinstance(effects[-1], SetTimer)
    assert effects[-1].at > NOW + timedelta(days=30)
    dialogue.wish(Wish.BACK)
    assert dialogue.at == "mood"


def test_resume_puts_what_is_under_way_in_its_place() -> None:
    dialogue = begun()
    dialogue.wish(Wish.PAUSE)
    dialogue.start("small")
    dialogue.wish(Wish.RESUME)
    assert dialogue.snapshot.stack[0].flow == "everyday"
    assert [aside.stack[0].flow for aside in dialogue.snapshot.parked] == ["small"]


def test_nothing_put_aside_is_said_so() -> None:
    dialogue = begun()
    dialogue.wish(Wish.RESUME)
    assert dialogue.said[0] in said("nothing_parked")
    assert dialogue.questions[0].wait == "w1"


def test_only_who_takes_part_brings_a_dialogue_back() -> None:
    dialogue = begun()
    dialogue.wish(Wish.PAUSE)
    dialogue.wish(Wish.RESUME, by="p2")
    assert dialogue.refused == "foreign"
    assert dialogue.idle


def test_unclear_words_are_asked_for_anew_after_a_pause() -> None:
    dialogue = begun("composer")
    for answer in ("It happened", "angry", "1"):
        dialogue.type(answer)
    dialogue.type("at 9")
    dialogue.wish(Wish.PAUSE)
    dialogue.wish(Wish.RESUME)
    assert dialogue.said[-1] == "When?"
    assert dialogue.phase == "answer"


def test_a_lint_speaks_again_after_a_pause() -> None:
    dialogue = begun("composer")
    dialogue.type("You always do")
    dialogue.wish(Wish.PAUSE)
    dialogue.wish(Wish.RESUME)
    assert dialogue.phase == "lint"
    dialogue.press("keep")
    assert dialogue.slots["what"] == "You always do"


def test_a_crisis_puts_aside_without_a_word() -> None:
    dialogue = begun()
    assert dialogue.hear(Park(Why.CRISIS)) == (ClearTimer("w1"),)
    assert dialogue.snapshot.parked[0].why is Why.CRISIS
    rev = dialogue.snapshot.rev
    assert dialogue.hear(Park(Why.CRISIS)) == ()
    assert dialogue.snapshot.rev == rev


def test_a_new_flow_puts_aside_what_is_under_way() -> None:
    dialogue = begun()
    dialogue.start("small")
    assert dialogue.said == [*said("suspended"), "The only question?"]
    assert dialogue.snapshot.parked[0].why is Why.SUSPENDED


def test_the_oldest_of_too_many_put_aside_is_let_go_with_its_words() -> None:
    dialogue = begun()
    dialogue.type("My own words")
    for _ in range(PARKED_LIMIT):
        dialogue.start("small")
    assert len(dialogue.snapshot.parked) == PARKED_LIMIT
    dialogue.start("small")
    assert len(dialogue.snapshot.parked) == PARKED_LIMIT
    assert (dialogue.finish.flow, dialogue.finish.ending) == ("everyday", Ending.DROPPED)
    assert dialogue.finish.kept == {"p1": {"other": "My own words"}}


def test_a_flow_may_wait_for_its_turn() -> None:
    dialogue = begun()
    assert dialogue.start("waits") == ()
    assert dialogue.last.queued
    assert dialogue.snapshot.rev == 1
    idle = Dialogue()
    idle.start("waits")
    assert not idle.last.queued
    assert idle.at == "only"


def test_a_flow_may_give_way() -> None:
    dialogue = begun()
    dialogue.start("yields")
    assert dialogue.said[0] in said("busy")
    assert dialogue.questions[0].wait == "w1"
    assert dialogue.snapshot.rev == 2


def test_what_is_given_at_the_start_is_taken_where_it_fits() -> None:
    dialogue = Dialogue()
    dialogue.start("body", minutes=5, settled=3, unknown="x")
    assert dialogue.said[0] == "5 minutes."
    assert dialogue.slots == {"minutes": 5}
    dialogue = Dialogue()
    dialogue.start("body", minutes="five")
    assert dialogue.slots == {}


def test_who_leaves_ends_what_they_took_part_in_wherever_it_is() -> None:
    dialogue = begun()
    dialogue.start("small")
    dialogue.hear(Start("giving", {"me": "p2"}))
    assert dialogue.hear(RoleLeft("p9")) == ()
    rev = dialogue.snapshot.rev
    effects = dialogue.hear(RoleLeft("p1"))
    assert [effect.ending for effect in effects] == [Ending.LEFT, Ending.LEFT]
    assert dialogue.snapshot.parked == ()
    assert dialogue.at == "sentence"
    assert dialogue.snapshot.rev == rev + 1
    dialogue.hear(RoleLeft("p2"))
    assert dialogue.idle
    assert dialogue.finish.ending is Ending.LEFT


def test_a_wish_by_event_counts_like_a_typed_one() -> None:
    dialogue = begun()
    dialogue.hear(Control("p1", Wish.PAUSE))
    assert dialogue.idle
