"""At a question that all can see: what is done in private is answered in private, what is done aloud before all."""

from datetime import timedelta

import pytest

from bot.engine.effects import AskOf, Effect, SayTo
from bot.engine.events import Leave, Wish
from bot.engine.flow import LintUse, Slot, SlotType, Timer, Waiting
from tests.engine.dialogue import Dialogue
from tests.engine.sheet import Sheet
from tests.engine.two_people import at_again, at_room, shown_to
from tests.engine.words_for_tests import flow_set, said

PEOPLE = pytest.mark.parametrize("by", ["p1", "p2"])
ALOUD = pytest.mark.parametrize("aloud", [False, True])
ROOM = "In the room: shall we?"


def readers(effects: tuple[Effect, ...]) -> set[str | None]:
    return {each.to for each in effects if isinstance(each, SayTo | AskOf)}


def numbers() -> Dialogue:
    """A question for all to see whose answer is a number, or a button."""
    slots = (
        Slot("count", SlotType.NUMBER, private=False, limit=9),
        Slot("line", SlotType.TEXT, private=False, limit=20),
    )
    sheet = Sheet("numbers", slots, roles=("a", "b"))
    timer = Timer(timedelta(hours=1), "end")
    sheet.ask("count", "How many?", shared=True, save="count", wait=Waiting.FIRST, timer=timer, then="pick")
    sheet.ask("pick", "Which?", shared=True, choices={"ok": "Okay"}, skippable=False, timer=timer, then="line")
    sheet.ask("line", "In a line?", shared=True, save="line", wait=Waiting.FIRST, timer=timer)
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("numbers")
    return dialogue


@PEOPLE
@ALOUD
def test_a_notice_and_the_question_once_more_go_where_the_words_were_typed(by: str, aloud: bool) -> None:
    to = None if aloud else by
    dialogue = at_room()
    for words, key in (("", "empty"), ("help", "help"), ("progress", "progress_count"), ("back", "no_way_back")):
        effects = dialogue.type(words, by=by, aloud=aloud)
        assert readers(effects) == {to}
        assert dialogue.said[0] in said(key, count="6")
        assert dialogue.said[1:] == [ROOM]
        assert dialogue.questions[0].by == (("p1", "p2") if aloud else (by,))
    effects = dialogue.type("repeat", by=by, aloud=aloud)
    assert (readers(effects), dialogue.said) == ({to}, [ROOM])


@PEOPLE
@ALOUD
def test_words_that_are_no_answer_are_told_of_where_they_were_typed(by: str, aloud: bool) -> None:
    to = None if aloud else by
    dialogue = numbers()
    effects = dialogue.type("as many as there are", by=by, aloud=aloud)
    assert (readers(effects), dialogue.said[1:]) == ({to}, ["How many?"])
    dialogue.type("3", by=by, aloud=aloud)
    assert (dialogue.at, shown_to(dialogue, None)) == ("pick", ["Which?"])
    for words, key in (("whatever", "pick_one"), ("skip", "cannot_skip")):
        effects = dialogue.type(words, by=by, aloud=aloud)
        assert readers(effects) == {to}
        assert dialogue.said[0] in said(key)
        assert dialogue.said[1:] == ["Which?"]
    dialogue.press("ok", by="p1", aloud=aloud)
    dialogue.press("ok", by="p2", aloud=aloud)
    effects = dialogue.type("x" * 21, by=by, aloud=aloud)
    assert readers(effects) == {to}
    assert dialogue.said[0] in said("too_long", limit="20")


@pytest.mark.parametrize(("first", "second"), [("p1", "p2"), ("p2", "p1")])
@ALOUD
def test_after_the_others_answer_it_is_the_same(first: str, second: str, aloud: bool) -> None:
    for typed in (False, True):
        dialogue = at_room()
        act = dialogue.type if typed else dialogue.press
        effects = act("yes", by=first, aloud=aloud)
        assert readers(effects) == {first}
        assert dialogue.said == [*said("sealed")]
        effects = dialogue.type("help", by=second, aloud=aloud)
        assert readers(effects) == {None if aloud else second}
        assert dialogue.questions[0].by == (second,)
        effects = dialogue.type("help", by=first, aloud=aloud)
        assert readers(effects) == {first}
        act = dialogue.type if typed else dialogue.press
        act("yes", by=second, aloud=aloud)
        assert shown_to(dialogue, None) == ["That's the round."]


@PEOPLE
@pytest.mark.parametrize("answered", [False, True])
def test_a_stop_or_pause_typed_aloud_is_for_both_and_in_private_for_one(by: str, answered: bool) -> None:
    for word, key in (("stop", "ended_for_all"), ("pause", "paused_for_all")):
        dialogue = at_room()
        if answered:
            dialogue.press("yes", by=by, aloud=True)
        dialogue.type(word, by=by)
        assert dialogue.said == shown_to(dialogue, by) == [*said("left_unseen")]
        assert (dialogue.snapshot.left, dialogue.at) == ((by,), "room")
        dialogue = at_room()
        if answered:
            dialogue.press("yes", by=by, aloud=True)
        dialogue.type(word, by=by, aloud=True)
        assert dialogue.said == shown_to(dialogue, None) == [*said(key)]
        assert (dialogue.idle, dialogue.snapshot.left) == (True, ())
        assert len(dialogue.snapshot.parked) == (word == "pause")


@PEOPLE
def test_what_was_paused_is_brought_back_by_words_typed_aloud(by: str) -> None:
    dialogue = at_room()
    dialogue.type("pause", by="p1", aloud=True)
    dialogue.type("resume", by=by, aloud=True)
    assert dialogue.at == "room"
    assert shown_to(dialogue, None)[-1] == ROOM


@PEOPLE
@ALOUD
def test_a_private_question_is_never_shown_to_all(by: str, aloud: bool) -> None:
    dialogue = at_again()
    for words in ("", "help", "repeat", "whatever", "skip"):
        assert readers(dialogue.type(words, by=by, aloud=aloud)) == {by}


@PEOPLE
@ALOUD
def test_who_left_and_types_is_answered_where_they_typed(by: str, aloud: bool) -> None:
    dialogue = at_room()
    dialogue.hear(Leave(by))
    assert readers(dialogue.type("", by=by, aloud=aloud)) == {None if aloud else by}
    assert dialogue.snapshot.left == ()
    dialogue.hear(Leave(by))
    dialogue.type("help", by=by, aloud=aloud)
    assert dialogue.said[0] in said("help")
    assert dialogue.snapshot.left == (() if aloud else (by,))


def test_a_wish_and_the_same_word_typed_are_answered_alike() -> None:
    for wish in (Wish.HELP, Wish.PROGRESS, Wish.REPEAT, Wish.BACK, Wish.STOP, Wish.PAUSE):
        for aloud in (False, True):
            typed, wished = at_room(), at_room()
            typed.type(wish.value, by="p2", aloud=aloud)
            wished.wish(wish, by="p2", aloud=aloud)
            assert (typed.last.effects, typed.snapshot) == (wished.last.effects, wished.snapshot)


@PEOPLE
@ALOUD
def test_what_is_unclear_or_stops_a_lint_is_asked_about_where_it_was_typed(by: str, aloud: bool) -> None:
    slots = (Slot("when", SlotType.MOMENT, private=False), Slot("line", SlotType.TEXT, private=False))
    sheet = Sheet("lines", slots, roles=("a", "b"))
    always = LintUse("always", sheet.text("line.lint.always", '"{quote}" is a big word.'))
    more = {"shared": True, "wait": Waiting.FIRST, "timer": Timer(timedelta(hours=1), "end")}
    sheet.ask("when", "When?", save="when", then="line", **more)
    sheet.ask("line", "In a line?", save="line", lints=(always,), **more)
    dialogue = Dialogue(flow_set(sheet.flow()))
    dialogue.start("lines")
    to = None if aloud else by
    assert readers(dialogue.type("at 9", by=by, aloud=aloud)) == {to}
    assert dialogue.labels == ["In the morning", "In the evening"]
    dialogue.press("o0", by=by, aloud=aloud)
    assert readers(dialogue.type("You always lie", by=by, aloud=aloud)) == {to}
    assert dialogue.said == ['"always" is a big word.']
    assert readers(dialogue.press("again", by=by, aloud=aloud)) == {to}
