"""Yes and no, steps, numbers, moments: words that become values."""

from dataclasses import replace

import pytest

from bot.engine.effects import Perform
from bot.engine.events import Listed
from bot.engine.flow import OwnWords, Slot, SlotType
from bot.engine.vocabulary import Unread
from tests.engine.dialogue import Dialogue, at_count, at_level, at_sure, at_when, begun
from tests.engine.flows_for_tests import everyday
from tests.engine.sheet import Sheet
from tests.engine.words_for_tests import flow_set, said


@pytest.mark.parametrize(("typed", "kept"), [("Yep!", True), ("n", False), ("1", True), ("No", False)])
def test_yes_and_no_are_understood(typed: str, kept: bool) -> None:
    dialogue = at_sure()
    assert dialogue.labels == ["Yes", "No"]
    dialogue.type(typed)
    assert dialogue.slots["sure"] is kept


def test_anything_else_than_yes_or_no_is_asked_again_under_the_same_id() -> None:
    dialogue = at_sure()
    wait = dialogue.wait
    dialogue.type("perhaps")
    assert dialogue.said[0] in said("yes_or_no")
    assert dialogue.said[1] == "Is it so?"
    assert dialogue.questions[0].wait == dialogue.wait == wait
    dialogue.press("yes", wait=wait)
    assert dialogue.slots["sure"] is True


@pytest.mark.parametrize(("typed", "kept"), [("7", 7), ("7/10", 7), ("seven", 7), ("0", 0), ("10.", 10)])
def test_a_scale_is_answered_by_its_steps(typed: str, kept: int) -> None:
    dialogue = at_level()
    assert dialogue.labels[:11] == [str(step) for step in range(11)]
    dialogue.type(typed)
    assert dialogue.slots["level"] == kept


@pytest.mark.parametrize("typed", ["11", "-1", "quite", "x" * 500])
def test_what_is_no_step_of_the_scale_is_asked_again(typed: str) -> None:
    dialogue = at_level()
    dialogue.type(typed)
    assert dialogue.said[0] in said("scale_range") | said("unreadable")
    assert dialogue.at == "level"


def test_a_scale_may_have_a_button_besides_its_steps() -> None:
    dialogue = at_level()
    dialogue.type("can’t say")
    assert dialogue.at == "count"
    assert "level" not in dialogue.slots


@pytest.mark.parametrize(
    ("typed", "kept"), [("2", 2), ("2,5", 2.5), ("3.0", 3), ("four", 4), ("10", 10), ("few", None)]
)
def test_numbers_are_read(typed: str, kept: float | None) -> None:
    dialogue = at_count()
    dialogue.type(typed)
    assert dialogue.slots.get("count") == kept


@pytest.mark.parametrize(
    ("typed", "key"), [("0", "number_low"), ("11", "number_high"), ("lots and lots", "number_unread")]
)
def test_numbers_outside_their_limits_are_asked_again(typed: str, key: str) -> None:
    dialogue = at_count()
    dialogue.type(typed)
    assert dialogue.said[0] in said(key, least="1", limit="10")


def test_the_label_of_a_number_is_read_as_one() -> None:
    dialogue = at_count()
    dialogue.press("few")
    assert dialogue.slots["count"] == 3


def test_a_button_that_is_no_number_saves_nothing_and_leads_on() -> None:
    dialogue = at_count()
    effects = dialogue.press("many")
    assert "count" not in dialogue.slots
    (perform,) = [effect for effect in effects if isinstance(effect, Perform)]
    assert (perform.command, perform.by) == ("keep_note", "p1")
    assert perform.arguments == {"text": "Just a line", "title": "A note", "by": "Ben"}


def test_what_was_answered_is_shown_in_words() -> None:
    dialogue = at_count()
    dialogue.type("3")
    assert dialogue.said[-1] == 'Anything else?\n"Just a line"\n3 7 Yes'


def test_a_line_with_nothing_to_show_is_left_out() -> None:
    dialogue = begun()
    dialogue.press("high")
    dialogue.press("leave")
    dialogue.press("no")
    dialogue.press("none")
    dialogue.press("many")
    assert dialogue.said[-1] == "Anything else?"


def test_yes_and_no_may_carry_labels_of_their_own_beside_a_third_button() -> None:
    sheet = Sheet("third", (Slot("it", SlotType.YES_NO),))
    choices = {"yes": "I do", "unsure": {"label": "Not sure", "to": "second"}}
    sheet.ask("first", "Do you?", save="it", choices=choices, then="second")
    sheet.ask("second", "And?", choices={"ok": "Okay"})
    flows = flow_set(sheet.flow())
    for typed, kept in (("yeah", True), ("no", False), ("not sure", None), ("3", None)):
        dialogue = Dialogue(flows)
        dialogue.start("third")
        assert dialogue.labels == ["No", "I do", "Not sure"]
        dialogue.type(typed)
        assert dialogue.slots.get("it") is kept


def test_a_scale_with_own_words_still_reads_its_steps() -> None:
    sheet = Sheet("strength", (Slot("it", SlotType.SCALE), Slot("said", SlotType.TEXT)))
    sheet.ask("first", "How strong?", save="it", own_words=OwnWords("said", "second"), then="second")
    sheet.ask("second", "And?", choices={"ok": "Okay"})
    flows = flow_set(sheet.flow())
    for typed, kept in (("seven", {"it": 7}), ("it comes and goes", {"said": "it comes and goes"})):
        dialogue = Dialogue(flows)
        dialogue.start("strength")
        dialogue.type(typed)
        assert dialogue.slots == kept


@pytest.mark.parametrize(
    ("typed", "at", "phase"),
    [
        ("Tomorrow at 9", "echo", "answer"),
        ("nothing", "when", "answer"),
        ("broken", "when", "answer"),
        ("open", "echo", "answer"),
    ],
)
def test_words_are_read_by_the_vocabularys_readers(typed: str, at: str, phase: str) -> None:
    dialogue = at_when()
    dialogue.type(typed)
    assert (dialogue.at, dialogue.phase) == (at, phase)


def test_a_moment_is_shown_by_the_readers_clock() -> None:
    dialogue = at_when()
    dialogue.type("tomorrow at 9")
    assert dialogue.said[-1].startswith("2026-11-23T09:00 by the clock of Ana.")


@pytest.mark.parametrize("pick", ["o0", "In the morning", "1"])
def test_unclear_words_are_asked_about(pick: str) -> None:
    dialogue = at_when()
    wait = dialogue.wait
    dialogue.type("at 9")
    assert dialogue.phase == "unclear"
    assert dialogue.said == [*said("which_one")]
    assert dialogue.labels == ["In the morning", "In the evening"]
    assert dialogue.wait == wait
    if pick == "o0":
        dialogue.press(pick)
    else:
        dialogue.type(pick)
    assert dialogue.slots["when"] == "2026-11-23T09:00"


def test_an_offer_made_before_is_never_taken_for_a_newer_one() -> None:
    dialogue = at_when()
    dialogue.type("at 9")
    dialogue.type("at 8")
    assert [option.key for option in dialogue.questions[-1].options] == ["o2", "o3"]
    dialogue.press("o0")
    assert dialogue.refused == "stale"
    dialogue.press("o3")
    assert dialogue.slots["when"] == "2026-11-23T20:00"


def test_unclear_words_may_be_said_anew() -> None:
    dialogue = at_when()
    dialogue.type("at 9")
    dialogue.type("no idea what to type")
    assert dialogue.said[0] in said("unreadable")
    assert dialogue.said[1] in said("which_one")
    dialogue.type("Tomorrow at 9")
    assert dialogue.slots["when"] == "2026-11-23T09:00"


def test_a_suggestion_that_is_unclear_is_asked_about_too() -> None:
    dialogue = at_when()
    dialogue.press("vague")
    assert dialogue.phase == "unclear"
    dialogue.press("open")
    assert dialogue.at == "echo"
    assert "when" not in dialogue.slots


def test_a_button_of_such_a_question_may_lead_elsewhere() -> None:
    sheet = Sheet("dated", (Slot("when", SlotType.MOMENT),))
    sheet.ask("when", "When?", save="when", choices={"never": {"label": "Never", "to": "second"}}, then="end")
    sheet.ask("second", "And?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("dated")
    dialogue.press("never")
    assert dialogue.at == "second"


def test_without_a_reader_the_words_are_asked_for_again() -> None:
    sheet = Sheet("zoned", (Slot("zone", SlotType.ZONE),))
    sheet.ask("zone", "Where?", save="zone")
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("zoned")
    dialogue.type("Berlin")
    assert dialogue.said[0] in said("unreadable")


def test_a_reason_without_words_of_its_own_is_told_in_general() -> None:
    flows = flow_set(everyday())
    sheet = Sheet("zoned", (Slot("zone", SlotType.ZONE),))
    sheet.ask("zone", "Where?", save="zone")
    readers = {SlotType.ZONE: lambda text, now, person: Unread("no_such_phrase")}
    flows = flow_set(sheet.flow(), vocabulary=replace(flows.vocabulary, readers=readers))
    dialogue = Dialogue(flows)
    dialogue.start("zoned")
    dialogue.type("Berlin")
    assert dialogue.said[0] in said("unreadable")


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        (SlotType.NUMBER, "4", 4),
        (SlotType.SCALE, "4", 4),
        (SlotType.SCALE, "11", None),
        (SlotType.NUMBER, "many", None),
        (SlotType.YES_NO, "yes", True),
        (SlotType.CHOICE, "four", "four"),
        (None, "four", None),
    ],
)
def test_a_computed_button_saves_a_value_of_the_slots_type(kind: SlotType | None, value: str, kept: object) -> None:
    sheet = Sheet("listed", (Slot("it", kind),) if kind is not None else ())
    sheet.ask("first", "Which?", save="it" if kind is not None else None, choices_from="guesses", then="second")
    sheet.ask("second", "And?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.values["guesses"] = (Listed(value, "This one"),)
    dialogue.start("listed")
    dialogue.press("f0")
    assert dialogue.at == "second"
    assert dialogue.slots.get("it") == kept


def test_computed_buttons_save_what_they_showed_even_when_the_facts_moved_on() -> None:
    dialogue = begun("writing", guesses=None)
    assert dialogue.labels == ["Another"]
    dialogue.press("f0")
    assert dialogue.refused == "stale"
    dialogue = Dialogue()
    dialogue.values["guesses"] = (Listed("01:10", "ten past one"), Listed("02:10", "ten past two"))
    dialogue.start("writing")
    assert dialogue.labels == ["ten past one", "ten past two", "Another"]
    dialogue.values["guesses"] = (Listed("03:11", "eleven past three"),)
    dialogue.press("f1")
    assert dialogue.slots["clock"] == "02:10"
