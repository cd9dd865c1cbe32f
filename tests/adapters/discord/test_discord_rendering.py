"""Letters as messages: literal, in pieces, with buttons where they fit."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stage import WAIT, letter, question

from bot.adapters.discord.rendering import (
    LIMIT,
    MORE,
    WRITE,
    Labels,
    Menu,
    Message,
    literal,
    messages,
    packed,
    stamped,
    unfolded,
)
from bot.adapters.splitting import units
from bot.services.records import Asked, Button, LetterKind

LABELS = Labels()


def only(each, *, is_shared: bool = False) -> Message:
    (found,) = messages(each, LABELS, is_shared=is_shared)
    return found


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("*a* _b_ `c` ~~d~~ ||e||", r"\*a\* \_b\_ \`c\` \~\~d\~\~ \|\|e\|\|"),
        ("# loud\n- one\n> said\n1. first\n-# small", "\\# loud\n\\- one\n\\> said\n1\\. first\n\\-# small"),
        ("<@12> <#3> <t:5:R> <a:b:1> </talk:2>", r"\<@12> \<#3> \<t:5:R> \<a:b:1> \</talk:2>"),
        ("@everyone and @here, ana@example.org", r"\@everyone and \@here, ana@example.org"),
        ("[a](b) c\\d", r"\[a](b) c\\d"),
        ("https://example.org/a_b_c?d=*e", "https://example.org/a_b_c?d=*e"),
        ("i <3 you - really, 20. of May | ~10", "i <3 you - really, 20. of May | ~10"),
    ],
)
def test_nothing_that_was_written_is_taken_for_markup(said, shown) -> None:
    assert literal(said) == shown


@given(st.text(max_size=400))
def test_whatever_is_written_can_be_sent_and_read_back(text) -> None:
    for each in messages(letter(text), LABELS, is_shared=False):
        assert 0 < units(each.content) <= LIMIT
        each.content.encode()


@given(st.text(alphabet="*_ab\n -#>.😀|", min_size=1500, max_size=5000))
def test_however_much_is_markup_each_piece_fits(text) -> None:
    parts = messages(letter(text), LABELS, is_shared=False)
    assert all(units(each.content) <= LIMIT for each in parts)
    if parts[0].plain != "…":
        assert "".join("".join(each.plain.split()) for each in parts) == "".join(text.split())


def test_long_ones_break_between_words_and_only_the_first_sounds() -> None:
    parts = messages(question("Kept", text="word " * 900), LABELS, is_shared=False)
    assert len(parts) == 3
    assert all(each.plain.endswith("word") for each in parts)
    assert [bool(each.rows) for each in parts] == [False, False, True]
    assert [each.is_silent for each in parts] == [False, True, True]


def test_an_empty_letter_still_shows_something() -> None:
    assert only(letter("  ")).content == "…"


@pytest.mark.parametrize(
    ("kind", "quiet", "silent"),
    [
        (LetterKind.REPLY, False, False),
        (LetterKind.REPLY, True, True),
        (LetterKind.CHECKIN, False, True),
        (LetterKind.ROOM, False, True),
        (LetterKind.SAFETY, False, False),
    ],
)
def test_check_ins_rooms_and_quiet_hours_make_no_sound(kind, quiet, silent) -> None:
    assert only(letter(kind=kind, quiet=quiet)).is_silent is silent


def test_a_question_has_its_buttons_and_one_that_unfolds_the_ways_out() -> None:
    rows = only(question("Kept", "Late")).rows
    assert rows == (
        (Button(f"gb:{WAIT}:kept", "Kept"), Button(f"gb:{WAIT}:late", "Late")),
        (Button(f"gb:{WAIT}:{MORE}", "…"),),
    )
    assert only(letter()).rows == ()


def test_where_words_cant_be_read_a_button_opens_a_page() -> None:
    (row,) = only(question(), is_shared=True).rows
    assert row == (Button(f"gb:{WAIT}:{WRITE}", "Write"), Button(f"gb:{WAIT}:{MORE}", "…"))


def test_ten_long_choices_fill_rows_and_more_become_menus() -> None:
    ten = only(question(*(f"A rather long label {n}" for n in range(10)))).rows
    assert [len(row) for row in ten] == [5, 5, 1]
    many = only(question(*(f"Choice {n}" for n in range(60)))).rows
    menus = [row for row in many if isinstance(row, Menu)]
    assert [len(menu.options) for menu in menus] == [25, 25, 10]
    assert menus[2].options[0] == Button("choice 50", "Choice 50")
    assert len({menu.key for menu in menus}) == 3
    assert all(len(menu.key) <= 100 for menu in menus)


def test_more_choices_than_all_menus_hold_can_still_be_typed() -> None:
    rows = only(question(*(f"C{n}" for n in range(150)))).rows
    assert len(rows) == 5


def test_what_a_button_cant_carry_and_labels_without_signs_are_left_out() -> None:
    buttons = (Button("k" * 90, "Too long"), Button("ok", "x" * 200), Button("none", "  "))
    (own, _) = only(replace(question(), buttons=buttons)).rows
    assert [len(each.label) for each in own] == [60]


def test_the_ways_out_take_the_place_of_their_button() -> None:
    rows = unfolded(only(question("Kept"), is_shared=True).rows, [Button("*back", "Back"), Button("*stop", "Stop")])
    assert [[each.label for each in row] for row in rows] == [["Kept"], ["Write", "Back", "Stop"]]
    assert rows[1][2].key == f"gb:{WAIT}:*stop"


def test_short_labels_stand_beside_each_other() -> None:
    rows = packed([Button(str(n), label) for n, label in enumerate(("a", "b", "c", "d", "a much longer label"))])
    assert [len(row) for row in rows] == [3, 1, 1]


def test_a_question_in_a_room_answers_what_was_said_there() -> None:
    asked = Asked("7", said="123")
    assert only(question(address="#9", asked=asked), is_shared=True).answers == 123
    assert only(question(address="7", asked=asked)).answers is None
    assert only(question(address="#9", asked=Asked("7", said="i5")), is_shared=True).answers is None


AT = datetime(2026, 11, 23, 17, 20, tzinfo=UTC)


def test_a_time_is_shown_as_the_reader_sees_it_too() -> None:
    text = "Monday 23 November, 17:20. Then 17:20 again."
    assert stamped(text, [("Monday 23 November, 17:20", AT)]) == (
        f"Monday 23 November, 17:20 (<t:{int(AT.timestamp())}:R>). Then 17:20 again."
    )
    assert stamped(text, []) == text


def test_times_leave_each_piece_within_its_limit() -> None:
    moments = (("Monday 23 November, 17:20", AT), ("17:30", AT))
    body = "x" * 1950 + " Monday 23 November, 17:20 and 17:30"
    parts = messages(letter(body, moments=moments), LABELS, is_shared=False)
    assert all(units(each.content) <= LIMIT for each in parts)
    assert sum(each.content.count("<t:") for each in parts) == 2


def test_letters_tell_nothing_of_what_they_say() -> None:
    assert "secret" not in repr(only(question("secret", text="secret")))
