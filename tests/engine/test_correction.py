"""Words edited after they were sent take the place of those before, while nothing else has followed them."""

from bot.engine.events import Correction, Wish
from bot.words import Words
from tests.engine.dialogue import Dialogue
from tests.engine.words_for_tests import said


def corrected(dialogue: Dialogue, text: str, by: str = "p1") -> list[str]:
    dialogue.hear(Correction(by, Words(text)))
    return dialogue.said


def composing() -> Dialogue:
    dialogue = Dialogue()
    dialogue.start("composer")
    return dialogue


def test_the_answer_before_is_replaced_and_only_the_next_question_is_shown() -> None:
    dialogue = composing()
    dialogue.type("It hapened")
    asked = dialogue.said
    assert corrected(dialogue, "It happened") == asked
    assert dialogue.slots == {"what": "It happened"}
    assert dialogue.at == "felt"


def test_words_at_which_a_lint_spoke_are_a_second_try() -> None:
    dialogue = composing()
    dialogue.type("You always hide it")
    corrected(dialogue, "You always, always hide it")
    assert dialogue.slots["what"] == "You always, always hide it"
    assert dialogue.at == "felt"


def test_a_lint_looks_at_corrected_words_too() -> None:
    dialogue = composing()
    dialogue.type("It happened")
    corrected(dialogue, "You always hide it")
    assert dialogue.phase == "lint"
    assert dialogue.at == "what"


def test_what_has_gone_on_since_is_not_taken_back() -> None:
    dialogue = composing()
    before = dialogue.slots
    assert corrected(dialogue, "Something else")[0] in said("edit_passed")
    assert dialogue.slots == before
    assert dialogue.at == "what"


def test_where_nothing_is_under_way_a_correction_changes_nothing() -> None:
    dialogue = Dialogue()
    assert corrected(dialogue, "Something else")[0] in said("edit_passed")
    assert dialogue.idle


def test_a_stranger_corrects_nothing() -> None:
    dialogue = composing()
    dialogue.type("It happened")
    corrected(dialogue, "Not mine", by="p2")
    assert dialogue.slots["what"] == "It happened"


def test_a_correction_can_be_gone_back_over() -> None:
    dialogue = composing()
    dialogue.type("It hapened")
    corrected(dialogue, "It happened")
    dialogue.wish(Wish.BACK)
    assert dialogue.at == "what"
    assert "what" not in dialogue.slots
