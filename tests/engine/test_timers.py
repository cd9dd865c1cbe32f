"""Time that runs out, in time and out of it."""

from datetime import timedelta

from bot.engine.effects import ClearTimer, Ending, SetTimer
from bot.engine.events import Timeout
from bot.engine.flow import Timer
from tests.engine.dialogue import Dialogue
from tests.engine.sheet import Sheet
from tests.engine.words_for_tests import NOW, flow_set


def test_an_open_question_is_closed_quietly_and_the_answers_are_kept() -> None:
    dialogue = Dialogue()
    dialogue.start("everyday")
    dialogue.type("My own words")
    effects = dialogue.time_out()
    assert dialogue.idle
    assert dialogue.said == []
    assert effects[0] == ClearTimer("w2")
    assert (dialogue.finish.ending, dialogue.finish.kept) == (Ending.DROPPED, {"p1": {"other": "My own words"}})


def test_the_sooner_of_two_timers_counts() -> None:
    for after, at, ends in ((1, 1, "later"), (9, 5, None)):
        sheet = Sheet("timed")
        sheet.ask("first", "Which?", choices={"ok": "Okay"}, timer=Timer(timedelta(days=after), "later"))
        sheet.ask("later", "Later?", choices={"ok": "Okay"})
        dialogue = Dialogue(flow_set(sheet.flow(expire=timedelta(days=5))))
        effects = dialogue.start("timed")
        assert effects[-1] == SetTimer("w1", NOW + timedelta(days=at))
        dialogue.time_out()
        assert (dialogue.idle or dialogue.at) == (ends or True)


def test_a_timer_of_an_old_question_changes_nothing() -> None:
    dialogue = Dialogue()
    assert dialogue.hear(Timeout("w1")) == ()
    dialogue.start("everyday")
    dialogue.press("low")
    rev = dialogue.snapshot.rev
    assert dialogue.hear(Timeout("w1")) == ()
    assert dialogue.snapshot.rev == rev


def test_a_timer_that_comes_too_soon_is_set_again() -> None:
    dialogue = Dialogue()
    dialogue.start("everyday")
    (effect,) = dialogue.time_out(timedelta(days=1))
    assert effect == SetTimer("w1", NOW + timedelta(days=30))
    assert dialogue.at == "mood"


def test_a_preview_runs_out_with_its_flow() -> None:
    dialogue = Dialogue()
    dialogue.start("giving")
    dialogue.type("A sentence")
    dialogue.time_out()
    assert dialogue.idle
    assert dialogue.finish.kept == {"p1": {"sentence": "A sentence"}}
