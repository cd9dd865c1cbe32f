"""Each lint finds what its corpus marks with +, leaves be what it marks with -, and quotes to the letter."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.lints.finding import QUOTE_LIMIT, Finding, finder
from bot.domain.lints.registry import FAMILIES, LINTS

CORPUS = Path(__file__).with_name("corpus")
FLOOR = 0.95
LONG = 50_000

NAMES = {family: set(lints) for family, lints in FAMILIES.items()}

HONEST = {
    "apology": NAMES["apology"],
    "event": {"generalising", "you_accusation", "mind_reading"},
    "feeling": {"judgement_as_feeling", "generalising"},
    "need": {"stop_need", "you_accusation"},
    "promise": NAMES["promise"],
    "boundary": NAMES["boundary"],
}
"""Honest answers to a question, and the lints that look at such answers."""

every_lint = pytest.mark.parametrize("name", sorted(LINTS))


def samples(name: str) -> tuple[list[str], list[str]]:
    lines = (CORPUS / f"{name}.txt").read_text("utf-8").splitlines()
    assert all(line[:2] in ("+ ", "- ") for line in lines)
    return [line[2:] for line in lines if line[0] == "+"], [line[2:] for line in lines if line[0] == "-"]


def everything() -> list[str]:
    return [text for name in LINTS for sort in samples(name) for text in sort]


def quote(name: str, text: str) -> str | None:
    found = LINTS[name](text)
    return found.quote if found else None


def inside_a_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def stands_in(text: str, quoted: str) -> bool:
    """Whether `quoted` stands somewhere in `text` as whole words."""
    at = text.find(quoted)
    while at >= 0:
        if not inside_a_word(text, at) and not inside_a_word(text, at + len(quoted)):
            return True
        at = text.find(quoted, at + 1)
    return False


def test_the_registry_holds_the_four_families_and_nothing_else():
    assert set(LINTS) == set().union(*NAMES.values())
    assert {path.stem for path in CORPUS.iterdir()} == set(LINTS)


@every_lint
def test_each_corpus_is_large_enough_and_four_in_ten_are_honest_sentences(name):
    wanted, honest = samples(name)
    assert len({*wanted, *honest}) == len(wanted) + len(honest) >= 20
    assert len(honest) >= 0.4 * (len(wanted) + len(honest))


@every_lint
def test_precision_and_recall_hold(name):
    wanted, honest = samples(name)
    missed = [text for text in wanted if LINTS[name](text) is None]
    alarms = [(text, quote(name, text)) for text in honest if LINTS[name](text)]
    hits = len(wanted) - len(missed)
    precision = hits / (hits + len(alarms))
    recall = hits / len(wanted)
    print(f"{name}: precision {precision:.3f}, recall {recall:.3f} ({len(wanted)} + {len(honest)})")
    assert precision >= FLOOR, alarms
    assert recall >= FLOOR, missed


@pytest.mark.parametrize(
    ("name", "text", "quoted"),
    [
        (
            "reasons",
            "I lied to you about the loan for a year but I was going to fix it",
            "but I was going to fix it",
        ),
        ("if_you_felt", "im sorry if you felt betrayed", "if you felt"),
        ("asks_forgiveness", "I hope you can forgive me soon", "I hope you can forgive me soon"),
        ("generalising", "you always hide your phone", "always"),
        ("judgement_as_feeling", "I felt lied to", "felt lied to"),
        ("judgement_as_feeling", "sad, betrayed", "betrayed"),
        ("bare_sorry", " I’m sorry... ", "I’m sorry"),
        ("minimising", "ok so it’s not a big deal, is it", "not a big deal"),
        ("stop_need", "I guess that you stop lying.", "that you stop lying"),
        ("vague", "I'll be more open", "be more open"),
        ("absolute", "I'll drink never again", "never again"),
        ("for_the_other", "You'll forgive me", "You'll forgive"),
        ("threat", "tell me, OR ELSE", "OR ELSE"),
    ],
)
def test_it_quotes_what_was_typed(name, text, quoted):
    assert quote(name, text) == quoted


@pytest.mark.parametrize(
    "text", ["You don't care", "you dont care", "YOU DON’T CARE", "you don`t  care", "you\ndon′t care"]
)
def test_apostrophes_case_and_blanks_do_not_matter(text):
    assert quote("you_accusation", text) == text


@pytest.mark.parametrize("text", ["nevermind", "sideways", "hallways", "always-on", "never's"])
def test_part_of_a_word_is_no_word(text):
    assert quote("absolute", text) is None


def test_the_first_of_two_findings_is_quoted():
    assert quote("generalising", "you never ask and always know") == "never"
    assert quote("generalising", "you always know and never ask") == "always"


def test_a_long_clause_is_cut_between_words():
    text = "I hid it because I was afraid " + "of what the others in the street would think of us " * 3
    quoted = quote("reasons", text)
    assert quoted is not None
    assert quoted.startswith("because I was afraid of what")
    assert 60 < len(quoted) <= QUOTE_LIMIT
    assert text.split()[: len(quoted.split()) + 3][3:] == quoted.split()


def test_a_number_with_a_point_stays_whole_in_a_quotation():
    text = "I lied but I was going to pay back 3.5 of it"
    assert quote("reasons", text) == "but I was going to pay back 3.5 of it"


def test_sorry_at_length_is_more_than_sorry():
    assert quote("bare_sorry", "sorry " * 13) == ("sorry " * 13).strip()
    assert quote("bare_sorry", "sorry " * 14) is None


def test_spared_places_count_only_where_they_stand():
    lint = finder("never", spare=("never mind",))
    assert lint("never mind") is None
    assert lint("never mind, you never ask") == Finding("never")


@pytest.mark.parametrize("question", sorted(HONEST))
def test_honest_answers_meet_no_remark(question):
    answers = (CORPUS.parent / "honest" / f"{question}.txt").read_text("utf-8").splitlines()
    assert len(answers) >= 20
    alarms = [(name, text, quote(name, text)) for text in answers for name in HONEST[question]]
    assert [alarm for alarm in alarms if alarm[2]] == []


@pytest.mark.parametrize(
    "text",
    [
        "I chose it. You didn't make me.",
        "You stood in the bank and couldn't answer. You sleep on the sofa since.",
        "I got scared last night when you turned the screen away. I need to know where I stand.",
        "I said I'd call at half past five but I didn't.",
        "I lied to you about the loan for a year.",
    ],
)
def test_an_honest_sentence_meets_no_remark_of_the_apology_or_the_i_statement(text):
    assert [name for name in NAMES["apology"] | NAMES["i_statement"] if LINTS[name](text)] == []


@every_lint
def test_a_quotation_stands_literally_in_every_line_of_all_corpora(name):
    for text in everything():
        found = LINTS[name](text)
        if found:
            assert stands_in(text, found.quote)
            assert len(found.quote) <= QUOTE_LIMIT
            assert found.quote == found.quote.strip()


SIGNS = [" ", "\n", ".", ",", "’", "-", "\u0301", "\0", "“", "😔", "İ", "ß", "ſ", "\ud800"]
PIECES = [*sorted({word for text in everything() for word in text.split()}), *SIGNS * 20]
TYPED = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
LINES = st.lists(st.sampled_from(everything()) | st.sampled_from(SIGNS), max_size=6).map("".join)
CURLY = (TYPED | LINES).map(lambda text: text.replace("'", "’"))


@given(st.text() | TYPED | LINES | CURLY)
def test_whatever_is_typed_a_quotation_stands_in_it(text):
    for lint in LINTS.values():
        found = lint(text)
        if found:
            assert found.quote
            assert stands_in(text, found.quote)
            assert len(found.quote) <= QUOTE_LIMIT


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        " ",
        "'",
        ". ",
        "you ",
        "your ",
        "said ",
        "sorry ",
        "but I ",
        "because ",
        "if you ",
        "not a ",
        "so very ",
    ],
)
@every_lint
def test_fifty_thousand_characters_are_read_to_the_end(name, piece):
    lint = LINTS[name]
    text = (piece * LONG)[:LONG]
    found = lint(text)
    assert found is None or found.quote in text
