"""Pages: the bot is silent until a button, and nothing written is lost."""

import pytest

from bot.engine.effects import ClearTimer, SetTimer
from bot.engine.events import Wish
from tests.engine.dialogue import Dialogue
from tests.engine.words_for_tests import said


def at_pages() -> Dialogue:
    dialogue = Dialogue()
    dialogue.start("writing")
    dialogue.press("other")
    return dialogue


def written() -> Dialogue:
    dialogue = at_pages()
    dialogue.type("One.")
    dialogue.type("2")
    return dialogue


def test_pages_are_taken_without_a_word() -> None:
    dialogue = at_pages()
    assert dialogue.type("One.") == ()
    assert dialogue.type("2") == ()
    assert dialogue.type("yes") == ()
    assert dialogue.snapshot.rev == 5
    dialogue.press("done")
    assert dialogue.slots["pages"] == "One.\n2\nyes"
    assert dialogue.said == ['Keep it?\n"One.\n2\nyes"']


def test_the_buttons_label_may_be_typed() -> None:
    dialogue = written()
    dialogue.type("done")
    assert dialogue.slots["pages"] == "One.\n2"


def test_a_button_before_any_page_saves_nothing() -> None:
    dialogue = at_pages()
    dialogue.press("done")
    assert "pages" not in dialogue.slots


def test_a_full_page_says_so_and_keeps_what_was_there() -> None:
    dialogue = written()
    dialogue.type("x" * 60)
    assert dialogue.said[0] in said("page_full", limit="60")
    dialogue.press("done")
    assert dialogue.slots["pages"] == "One.\n2"


def test_a_first_page_that_is_too_long_says_so() -> None:
    dialogue = at_pages()
    dialogue.type("x" * 61)
    assert dialogue.said[0] in said("too_long", limit="60")


def test_an_empty_page_is_no_page() -> None:
    dialogue = at_pages()
    dialogue.type("\u200b")
    assert dialogue.said[0] in said("empty")


def test_when_time_runs_out_the_pages_stay() -> None:
    dialogue = written()
    effects = dialogue.time_out()
    assert dialogue.said[0] == "Time."
    assert effects[0] == ClearTimer("w2")
    assert isinstance(effects[-1], SetTimer)
    assert dialogue.slots["pages"] == "One.\n2"


def test_skipping_keeps_the_pages() -> None:
    dialogue = written()
    dialogue.wish(Wish.SKIP)
    assert dialogue.slots["pages"] == "One.\n2"


def test_stopping_keeps_the_pages_for_the_one_who_wrote_them() -> None:
    dialogue = written()
    dialogue.type("stop")
    assert dialogue.said[-1] in said("stopped_kept")
    assert dialogue.finish.kept == {"p1": {"pages": "One.\n2"}}


def test_a_pause_keeps_the_pages() -> None:
    dialogue = written()
    dialogue.wish(Wish.PAUSE)
    dialogue.wish(Wish.RESUME)
    dialogue.type("Three.")
    dialogue.press("done")
    assert dialogue.slots["pages"] == "One.\n2\nThree."


def test_there_is_no_way_back_over_unfinished_pages() -> None:
    dialogue = written()
    dialogue.wish(Wish.BACK)
    assert dialogue.said[0] in said("no_way_back")
    assert dialogue.at == "pages"


@pytest.mark.parametrize("before", ["One.", None])
def test_coming_back_to_pages_finds_them_there(before: str | None) -> None:
    dialogue = at_pages()
    if before is not None:
        dialogue.type(before)
    dialogue.press("done")
    dialogue.wish(Wish.BACK)
    assert dialogue.at == "pages"
    assert "pages" not in dialogue.slots
    dialogue.type("More.")
    dialogue.press("done")
    assert dialogue.slots["pages"] == ("One.\nMore." if before else "More.")
