"""What is compared, and what is kept, of people's typing."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.plain import MARKS_IN_A_ROW, plain, tidy

ODD_TEXTS = [
    "",
    "\x00",
    "\ud800",
    "👍" * 50_000,
    "a" * 50_000,
    "а" * 50_000,
    "a b " * 12_500,
    "a" + "\u0316\u0301" * 25_000,
    "\u202e" * 50_000,
    "'" * 50_000,
    "- a" * 16_000,
    "a1" * 25_000,
]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Don’t", "dont"),
        ("don't", "dont"),
        ("don`t", "dont"),
        ("dont", "dont"),
        ("DON´T", "dont"),
        ("I  am\n\tHERE", "i am here"),
        ("café", "cafe"),
        ("Zażółć", "zazolc"),
        ("ﬁne", "fine"),
        ("Ｆｕｌｌ", "full"),
        ("k i l l", "kill"),
        ("s.u.i.c.i.d.e", "suicide"),
        ("k-i-l-l", "kill"),
        ("ki\u200bll", "kill"),
        ("ki\x00ll", "kill"),
        ("\u202ekill\u202c", "kill"),
        ("kіll mуself", "kill myself"),
        ("k1ll", "kill"),
        ("su1c1de", "suicide"),
        ("kiiiill", "kill"),
        ("helllp", "help"),
        ("i feeeel sooo bad", "i feel so bad"),
        ("yesss", "yes"),
        ("call at 17:30", "call at 17:30"),
        ("u r a liar", "u r a liar"),
        ("привет", "привет"),
    ],
)
def test_hurried_and_disguised_typing_reads_alike(typed: str, read: str) -> None:
    assert plain(typed) == read


@given(st.text(st.characters(exclude_categories=[]), max_size=400))
@example("\ud800")
@example("\x00\u200b")
def test_plain_takes_any_text_and_leaves_one_calm_line(text: str) -> None:
    read = plain(text)
    assert read == " ".join(read.split())
    assert not any("A" <= c <= "Z" or unicodedata.category(c) == "Cs" for c in read)


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_long_and_odd_texts_are_taken(text: str) -> None:
    assert isinstance(plain(text), str)
    kept = tidy(text, 4_000)
    assert kept is None or len(kept) <= 4_000


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\tb", "a b"),
        ("a\x00\x07b", "ab"),
        ("\u2066hello\u2069", "hello"),
        ("\u202egnorw\u202c", "gnorw"),
        ("e\u0301", "é"),
        ("\ud800x", "x"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("  spare me the ends \n", "spare me the ends"),
        ("<b>bold</b> & _all_", "<b>bold</b> & _all_"),
    ],
)
def test_what_is_kept_is_what_was_typed_without_the_machinery(typed: str, kept: str) -> None:
    assert tidy(typed, 100) == kept


@pytest.mark.parametrize(
    "typed", ["", " \n ", "\u200b\u200d", "\x00", "\u2800", "\u3164", "\ud800", "\u0301", "\u202e\u200f"]
)
def test_a_text_with_nothing_to_see_is_none(typed: str) -> None:
    assert tidy(typed, 100) is None


def test_a_cut_keeps_a_family_together() -> None:
    family = "👨\u200d👩\u200d👧"
    assert tidy(f"ab{family}", 4) == "ab"
    assert tidy(f"ab{family}", 7) == f"ab{family}"


def test_a_cut_comes_even_inside_an_endless_sign() -> None:
    kept = tidy("👩" + "\u200d👩" * 500, 100)
    assert kept is not None
    assert 0 < len(kept) <= 100


def test_marks_piled_on_one_letter_are_thinned() -> None:
    kept = tidy("z" + "\u0316" * 5_000, 4_000)
    assert kept is not None
    assert len(kept) <= MARKS_IN_A_ROW + 1


@given(st.text(st.characters(exclude_categories=[]), max_size=400), st.integers(1, 300))
def test_what_is_kept_can_be_stored_and_stays_as_it_is(text: str, limit: int) -> None:
    kept = tidy(text, limit)
    if kept is None:
        return
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert 0 < len(kept) <= limit
    assert unicodedata.is_normalized("NFC", kept)
    assert "\x00" not in kept
    assert tidy(kept, limit) == kept
