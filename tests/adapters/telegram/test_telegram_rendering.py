"""Letters as the platform's messages."""

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tiny_api import letter

from bot.adapters.splitting import pieces, units, whole
from bot.adapters.telegram.door import TelegramDoor
from bot.adapters.telegram.rendering import LIMIT, MORE, Rows, in_room, messages, packed, unfolded
from bot.services.records import Button, Letter, LetterKind

WAIT = "w" * 20


def labels(rows: Rows) -> list[list[str]]:
    return [[button.label for button in row] for row in rows]


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "a & b", "_*[`", "&lt;", "@everyone", "שלום\u202eabc", "'); DROP TABLE"]
)
def test_peoples_words_are_shown_literally(text: str) -> None:
    (shown,) = messages(letter(text))
    assert unescape(shown.html) == text
    assert shown.plain == text
    assert not re.search("<[a-z/]", shown.html)


def test_a_long_letter_comes_in_pieces_broken_at_line_ends() -> None:
    line = "word " * 199 + "end"
    shown = messages(letter("\n".join([line] * 9), "Yes", "No"))
    assert len(shown) > 2
    assert all(part.plain.startswith("word") and part.plain.endswith("end") for part in shown)
    assert [bool(part.rows) for part in shown] == [False] * (len(shown) - 1) + [True]
    assert [part.is_silent for part in shown] == [False] + [True] * (len(shown) - 1)


def test_a_line_too_long_is_broken_at_a_space_and_a_word_too_long_anywhere() -> None:
    assert pieces("aaaa bbbb cccc", 10) == ("aaaa bbbb", "cccc")
    assert pieces("a" * 25, 10) == ("a" * 10, "a" * 10, "a" * 5)


def test_an_escaped_sign_is_never_cut_in_two() -> None:
    shown = messages(letter("&" * 9000))
    assert [part.html for part in shown] == ["&amp;" * 4096, "&amp;" * 4096, "&amp;" * 808]


@pytest.mark.parametrize("sign", ["😀", "👩\u200d👩\u200d👧", "👍🏽", "e\u0301", "🇩🇪"])
def test_what_is_drawn_as_one_sign_stays_together(sign: str) -> None:
    for lead in range(4):
        for piece in pieces("x" * lead + sign * 40, 30)[1:]:
            assert piece.startswith(sign)


@given(st.text(max_size=400), st.integers(16, 60))
def test_pieces_fit_and_lose_nothing_but_blanks(text: str, limit: int) -> None:
    found = pieces(text, limit)
    assert all(0 < units(piece) <= limit for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(st.text(min_size=LIMIT - 40, max_size=LIMIT + 40))
def test_no_message_is_longer_than_the_platform_takes(text: str) -> None:
    for part in messages(letter(text)):
        assert len(part.plain.encode("utf-16-le")) // 2 <= LIMIT


def test_a_letter_of_which_nothing_can_be_seen_still_asks() -> None:
    (shown,) = messages(letter(" \n ", "Yes"))
    assert shown.plain == "…"
    assert shown.rows


def test_buttons_carry_their_question_and_the_last_row_leads_to_more() -> None:
    (shown,) = messages(letter("Shall I?", "Yes", "No"))
    assert [[(each.key, each.label) for each in row] for row in shown.rows] == [
        [(f"{WAIT}:yes", "Yes"), (f"{WAIT}:no", "No")],
        [(f"{WAIT}:{MORE}", "…")],
    ]


def test_a_question_without_buttons_has_the_way_out_only() -> None:
    (shown,) = messages(_question("What then?"))
    assert labels(shown.rows) == [["…"]]
    assert not shown.forces_reply


def _question(text: str, to: str = "101") -> Letter:
    return replace(letter(text, to=to), question=True, wait=WAIT)


def test_in_a_group_a_question_without_buttons_opens_the_reply() -> None:
    (shown,) = messages(_question("What then?", "-500"))
    assert shown.forces_reply
    assert shown.rows == ()


def test_a_line_that_asks_nothing_has_no_buttons() -> None:
    (shown,) = messages(letter("Noted."))
    assert (shown.rows, shown.forces_reply) == ((), False)


def test_short_labels_stand_beside_each_other_and_long_ones_alone() -> None:
    scale = packed(Button(str(n), str(n)) for n in range(11))
    assert [len(row) for row in scale] == [3, 3, 3, 2]
    long = packed(Button(label, label) for label in ("Keep it as it is", "Write it again", "No", "Yes", "Later"))
    assert labels(long) == [["Keep it as it is"], ["Write it again", "No"], ["Yes", "Later"]]


@given(st.lists(st.text(min_size=1, max_size=70), min_size=1, max_size=120))
def test_every_keyboard_is_one_that_the_platform_takes(texts: list[str]) -> None:
    (shown,) = messages(letter("Which?", *texts))
    every = [button for row in shown.rows for button in row]
    assert len(every) <= 100
    assert all(1 <= len(row) <= 3 for row in shown.rows)
    assert all(1 <= len(button.key.encode()) <= 64 and button.label for button in every)


def test_a_button_that_carries_too_much_is_left_to_be_typed() -> None:
    (shown,) = messages(letter("Which?", "x" * 44, "Yes"))
    assert labels(shown.rows) == [["Yes"], ["…"]]


def test_more_unfolds_into_back_skip_pause_and_stop() -> None:
    (shown,) = messages(letter("Which?", "Yes", "No"))
    controls = [Button(f"*{name.lower()}", name) for name in ("Back", "Skip", "Pause", "Stop")]
    rows = unfolded(shown.rows, controls)
    assert labels(rows) == [["Yes", "No"], ["Back", "Skip", "Pause"], ["Stop"]]
    assert rows[-1][0].key == f"{WAIT}:*stop"


@pytest.mark.parametrize(
    ("kind", "to", "silent", "protected"),
    [
        (LetterKind.REPLY, "101", False, True),
        (LetterKind.SAFETY, "101", False, True),
        (LetterKind.REMINDER, "101", False, False),
        (LetterKind.CHECKIN, "101", True, False),
        (LetterKind.ERASURE, "101", False, False),
        (LetterKind.ROOM, "-500", True, False),
        (LetterKind.REPLY, "-500", False, False),
    ],
)
def test_what_is_quiet_and_what_cant_be_forwarded(kind: LetterKind, to: str, silent: bool, protected: bool) -> None:
    (shown,) = messages(letter("Something.", to=to, kind=kind))
    assert (shown.is_silent, shown.is_protected) == (silent, protected)


def test_a_letter_marked_quiet_makes_no_sound() -> None:
    assert messages(letter("Something.", quiet=True))[0].is_silent


def test_an_invitation_can_be_handed_on() -> None:
    door = TelegramDoor("GoldenBot")
    invitation = letter(f"Or, within a day: {door.link('abc')}")
    assert not messages(invitation, door.invites)[0].is_protected
    assert messages(invitation)[0].is_protected


def test_a_door_is_a_link_once_the_name_is_known() -> None:
    door = TelegramDoor()
    assert (door.link("abc"), door.group(), door.invites) == (None, None, None)
    door.username = "GoldenBot"
    assert door.link("a_B-9") == "https://t.me/GoldenBot?start=a_B-9"
    assert door.group() == "https://t.me/GoldenBot?startgroup=link"
    assert [door.link(token) for token in ("", "ä", "a b", "x" * 65)] == [None] * 4


def test_groups_are_known_by_their_sign() -> None:
    assert in_room("-100500")
    assert not in_room("101")


@given(st.text(alphabet=st.characters()))
def test_whatever_is_owed_can_be_sent(text: str) -> None:
    assert whole(text).encode("utf-8") is not None
    assert whole(whole(text)) == whole(text)
