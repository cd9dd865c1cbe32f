"""What people press and type, and what a question makes of it."""

from dataclasses import replace

import pytest

from bot.engine.effects import AskOf, ClearTimer, Perform, SetTimer
from bot.engine.events import Answer, Listed, Person, Start, Wish
from bot.engine.flow import OwnWords, Slot, SlotType
from bot.engine.text import template
from bot.engine.vocabulary import Unread
from tests.engine.flows_for_tests import (
    FLOWS,
    NOW,
    Dialogue,
    Sheet,
    everyday,
    flow_set,
    phrases,
    said,
)


def begun(flow: str = "everyday", **values: object) -> Dialogue:
    dialogue = Dialogue()
    dialogue.values |= values
    dialogue.start(flow)
    return dialogue


def at_line() -> Dialogue:
    dialogue = begun()
    dialogue.press("high")
    return dialogue


def at_sure() -> Dialogue:
    dialogue = at_line()
    dialogue.type("Just a line")
    return dialogue


def at_level() -> Dialogue:
    dialogue = at_sure()
    dialogue.type("yes")
    return dialogue


def at_count() -> Dialogue:
    dialogue = at_level()
    dialogue.press("7")
    return dialogue


def test_a_flow_begins_with_its_first_question_and_a_timer() -> None:
    dialogue = begun()
    assert dialogue.said == ["Hello, Ana.", "1 of 2. How is it?"]
    assert dialogue.labels == ["Low", "High", "Offer it to Ben"]
    question = dialogue.questions[0]
    assert (question.to, question.by, question.wait) == ("p1", ("p1",), "w1")
    assert dialogue.last.effects[-1] == SetTimer("w1", NOW + FLOWS.flows["everyday"].expire)
    assert dialogue.last.path == (("everyday", "hello"), ("everyday", "mood"))


def test_wordings_turn_from_one_run_to_the_next() -> None:
    dialogue = Dialogue()
    dialogue.start("everyday", nth=1)
    assert dialogue.said[-1] == "1 of 2. How are things?"
    dialogue.start("everyday", nth=2)
    assert dialogue.said[-1] == "1 of 2. How is it?"


def test_a_button_whose_guard_fails_is_not_shown_and_not_taken() -> None:
    dialogue = begun(paired=False)
    assert dialogue.labels == ["Low", "High"]
    dialogue.press("offer")
    assert dialogue.refused == "stale"
    assert dialogue.snapshot.rev == 1


def test_a_button_with_nothing_on_it_is_left_out() -> None:
    dialogue = begun(them="")
    assert dialogue.labels == ["Low", "High"]


def test_a_press_saves_its_key_and_leads_on() -> None:
    dialogue = begun()
    effects = dialogue.press("low")
    assert dialogue.slots["mood"] == "low"
    assert effects[0] == ClearTimer("w1")
    assert dialogue.said[0] == "Low, then. Low"
    assert dialogue.at == "line"
    assert dialogue.last.path[0] == ("everyday", "mood")


@pytest.mark.parametrize("typed", ["High", " high. ", "HIGH", "“High”", "2", "2.", "2)", "good", "Fine!"])
def test_a_choice_is_answered_by_label_number_or_other_words(typed: str) -> None:
    dialogue = begun()
    dialogue.type(typed)
    assert dialogue.at == "line"
    assert dialogue.slots == {"mood": "high"}


def test_words_that_fit_no_button_go_where_own_words_lead() -> None:
    dialogue = begun()
    dialogue.type("Neither of these")
    assert dialogue.slots == {"other": "Neither of these"}
    assert dialogue.said[-1] == '2 of 2.\nWhat stays?\n"Neither of these"'


def test_own_words_have_the_limit_of_their_slot() -> None:
    dialogue = begun()
    wait = dialogue.wait
    dialogue.type("x" * 51)
    assert dialogue.said[0] in said("too_long", limit="50")
    assert dialogue.questions[0].wait == wait
    assert dialogue.snapshot.rev == 2


def test_a_number_beyond_the_buttons_is_no_button() -> None:
    dialogue = begun()
    dialogue.type("7")
    assert dialogue.slots == {"other": "7"}


@pytest.mark.parametrize(("typed", "kept"), [("sleep", "Sleep"), ("1", "Sleep"), ("It sleeps", "It sleeps")])
def test_a_suggestion_saves_its_label(typed: str, kept: str) -> None:
    dialogue = at_line()
    dialogue.type(typed)
    assert dialogue.slots["line"] == kept


@pytest.mark.parametrize("typed", ["Leave it", "2", "never mind"])
def test_a_suggestion_that_leads_elsewhere_saves_nothing(typed: str) -> None:
    dialogue = at_line()
    dialogue.type(typed)
    assert "line" not in dialogue.slots
    assert dialogue.at == "sure"


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


def test_a_question_without_a_slot_knows_only_its_buttons() -> None:
    dialogue = at_count()
    dialogue.type("3")
    dialogue.type("something else")
    assert dialogue.said[0] in said("pick_one")
    dialogue.type("nope")
    assert dialogue.idle
    assert dialogue.said[-1] in said("done")


@pytest.mark.parametrize("typed", ["", "   ", "\u200b\u200b", "\u202e", "\x00", "\ud800"])
def test_words_that_cannot_be_seen_are_asked_for_again(typed: str) -> None:
    dialogue = at_line()
    dialogue.type(typed)
    assert dialogue.said[0] in said("empty")
    assert dialogue.at == "line"


def test_a_message_without_words_is_like_an_empty_one() -> None:
    dialogue = at_line()
    dialogue.hear(Answer("p1"))
    assert dialogue.said[0] in said("empty")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\u202eb", "ab"),
        ("a\x00b\r\nc", "ab\nc"),
        ("half \udfff a character", "half  a character"),
        ("'); DROP TABLE snapshots; --", "'); DROP TABLE snapshots; --"),
        ("<b>{line} & {me.name}</b>", "<b>{line} & {me.name}</b>"),
        ("👩‍👧", "👩‍👧"),
        ("e\u0301", "é"),
    ],
)
def test_odd_words_are_kept_as_they_are_or_without_what_would_do_harm(typed: str, kept: str) -> None:
    dialogue = at_line()
    dialogue.type(typed)
    assert dialogue.slots["line"] == kept


def test_content_is_never_a_template() -> None:
    dialogue = begun()
    dialogue.type("{me.name} {unknown}")
    assert dialogue.said[-1].endswith('"{me.name} {unknown}"')


def test_too_many_words_are_not_kept_and_said_so() -> None:
    dialogue = at_line()
    dialogue.type("x" * 50_000)
    assert dialogue.said[0] in said("too_long", limit="100")
    assert "line" not in dialogue.slots


def test_a_press_needs_the_open_question_and_one_of_its_buttons() -> None:
    dialogue = begun()
    for key, wait in (("low", "w0"), ("low", ""), ("nonsense", "w1"), ("f0", "w1"), ("yes", "w1"), ("3", "w1")):
        dialogue.hear(Answer("p1", option=key, wait=wait))
        assert dialogue.refused == "stale"
    dialogue.hear(Answer("p1", option="low"))
    assert dialogue.refused == "stale"
    assert dialogue.snapshot.rev == 1


def test_words_said_to_an_old_question_change_nothing() -> None:
    dialogue = begun()
    dialogue.hear(Answer("p1", text=None, wait="w0"))
    assert dialogue.refused == "stale"


def test_a_stranger_changes_nothing() -> None:
    dialogue = begun()
    dialogue.press("low", by="p2")
    assert dialogue.refused == "foreign"
    dialogue.type("low", by="p2")
    assert dialogue.refused == "foreign"
    dialogue.type("stop", by="p2")
    assert dialogue.refused == "foreign"
    assert dialogue.snapshot.rev == 1


def test_a_second_press_of_the_same_button_is_stale() -> None:
    dialogue = begun()
    dialogue.press("low", wait="w1")
    dialogue.press("low", wait="w1")
    assert dialogue.refused == "stale"
    assert dialogue.at == "line"


def test_wishes_may_be_typed_at_every_question() -> None:
    dialogue = at_line()
    dialogue.type("Stop.")
    assert dialogue.idle
    dialogue.type("resume")
    assert dialogue.said[0] in said("nothing_parked")
    dialogue.type("hello")
    assert dialogue.said[0] in said("nothing_under_way")
    dialogue.hear(Answer("p1", option="low", wait="w1"))
    assert dialogue.refused == "stale"


def test_what_a_button_is_called_comes_before_a_wish() -> None:
    sheet = Sheet("labels")
    choices = {"stop": {"label": "Stop", "to": "more"}, "rest": {"label": "Rest", "to": "more", "also": ("pause",)}}
    sheet.ask("only", "Which?", choices=choices)
    sheet.say("more", "More.")
    for typed in ("stop", "Pause"):
        dialogue = Dialogue(flow_set(sheet.flow()))
        dialogue.start("labels")
        dialogue.type(typed)
        assert dialogue.said == ["More."]


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


def test_a_choice_without_own_words_knows_only_its_buttons() -> None:
    sheet = Sheet("strict", (Slot("it", SlotType.CHOICE),))
    sheet.ask("first", "Which?", save="it", choices={"one": "The first", "two": "The second"}, then="second")
    sheet.ask("second", "{it}\nAnd?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("strict")
    dialogue.type("neither")
    assert dialogue.said[0] in said("pick_one")
    dialogue.type("the second")
    assert dialogue.said == ["The second\nAnd?"]


def test_a_choice_without_a_button_is_shown_as_it_is() -> None:
    sheet = Sheet("computed", (Slot("it", SlotType.CHOICE),))
    sheet.ask("first", "Which?", save="it", choices_from="guesses", choices={"other": "Other"}, then="second")
    sheet.ask("second", "{it}\nAnd?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()), values={"guesses": (Listed("02:10", "ten past two"),)})
    dialogue.start("computed")
    dialogue.press("f0")
    assert dialogue.said == ["02:10\nAnd?"]


def test_own_words_need_no_slot() -> None:
    sheet = Sheet("loose")
    sheet.ask("first", "Which?", choices={"this": "This"}, own_words=OwnWords(None, "second"), then="second")
    sheet.ask("second", "And?", choices={"ok": "Okay"})
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("loose")
    dialogue.type("whatever comes")
    assert dialogue.at == "second"
    assert dialogue.slots == {}


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


def at_when() -> Dialogue:
    dialogue = Dialogue()
    dialogue.start("composer")
    dialogue.type("It happened")
    dialogue.press("angry")
    dialogue.press("one")
    assert dialogue.at == "when"
    return dialogue


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


def test_a_reader_gets_their_own_language_where_there_is_a_translation() -> None:
    polish = {"mood.ask": (template("Jak jest?"),), "mood.choices.low": (template("Nisko"),)}
    flows = flow_set(everyday(translated={"pl": polish}), pl={"part": (template("{part} z {parts}."),)})
    dialogue = Dialogue(flows, people={"p1": Person("p1", "Ana", "pl")})
    dialogue.start("everyday")
    assert dialogue.said == ["Hello, Ana.", "1 z 2. Jak jest?"]
    assert dialogue.labels[:2] == ["Nisko", "High"]
    dialogue.type("nisko")
    assert dialogue.slots["mood"] == "low"
    assert dialogue.said[0] == "Low, then. Nisko"


def test_somebody_unknown_is_still_answered() -> None:
    dialogue = Dialogue(people={})
    dialogue.hear(Start("everyday", {"me": "p9"}))
    assert dialogue.said == ["1 of 2. How is it?"]


def test_the_engines_wordings_turn_too() -> None:
    dialogue = begun("small")
    first = dialogue.type("") and dialogue.said[0]
    second = dialogue.type("") and dialogue.said[0]
    assert {first, second} == said("empty")
    assert len(phrases()["empty"]) == 2


def test_facts_decide_the_way_without_a_word() -> None:
    for values, lines in (
        ({"stance": "hurt"}, ["Hurt."]),
        ({"open_count": 3, "guesses": (Listed("1", "one"),), "stance": "both"}, ["3 are open. both"]),
        ({"open_count": 3.0, "guesses": ()}, ["Which?"]),
    ):
        dialogue = Dialogue(values=dict(values))
        dialogue.start("forking")
        assert dialogue.said == lines


def test_everything_typed_is_answered_unless_pages_are_written() -> None:
    dialogue = begun("writing")
    dialogue.press("other")
    assert dialogue.type("The first page") == ()
    assert dialogue.snapshot.rev == 3
    assert isinstance(dialogue.wish(Wish.REPEAT)[0], AskOf)
