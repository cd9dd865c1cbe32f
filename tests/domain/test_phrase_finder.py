"""How phrases are written down and found again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.phrases import END, NUMBER, Phrases, words_of


def found(phrases: str, text: str, **more: str) -> bool:
    return bool(
        Phrases({"it": phrases}, {"they": "he she", "hit": "hit hits hitting"}, **more).meanings(words_of(text))
    )


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("want to die", "i want to die now"),
        ("want to|so die", "want so die"),
        ("<they> <hit> me", "she hits me"),
        ("want ~ die", "i want so badly die"),
        ("want ~~ die", "want one two three four five die"),
        ("my? own? self", "self"),
        ("kill my? self", "kill my self"),
        ("pills & took", "took all those pills"),
        ("pills & took", "pills i took"),
        ("0 pills", "took 30 pills"),
        ("beats me .", "beats me."),
        (". beats me", "so what. beats me"),
        ("threaten", "thraeten"),
        ("threaten", "threten"),
        ("threaten", "threatten"),
        ("want", "wnat"),
        ("want ~~~ die", "want one two three four five six seven eight nine die"),
        ("hit me ^up|with", "hit me again"),
        ("hit me ^up|with", "hit me"),
        ("to|\n    wanna die", "wanna die"),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str) -> None:
    assert found(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("want to die", "want to not die"),
        ("want ~ die", "want one two three die"),
        ("want ~ die", "i want. die"),
        ("<they> <hit> me", "they hit me"),
        ("threaten", "threat"),
        ("die", "dei"),
        ("want ~~~ die", "want one two three four five six seven eight nine ten die"),
        ("hit me ^up|with", "hit me up"),
    ],
)
def test_something_else_is_not_found(phrase: str, text: str) -> None:
    assert not found(phrase, text)


def test_a_negation_in_a_gap_stops_the_search_and_before_it_does_not() -> None:
    assert not found("he ~ hit me", "he has never hit me", blockers="never")
    assert found("he ~ hit me", "i never said he just hit me", blockers="never")
    assert found("never ~ hit me", "he never once hit me", blockers="never")


def test_a_real_word_is_not_taken_for_another_one_mistyped() -> None:
    assert found("strangle", "strange")
    assert not found("strangle", "strange", no_slips="strange")
    assert not Phrases({"a": "strangle", "b": "strangled"}, {}).meanings(words_of("strangle")) - {"a"}


def test_notes_and_empty_lines_are_no_phrases() -> None:
    assert not found("\n# want to die\n\n", "want to die")


def test_a_masked_phrase_is_passed_over_and_the_rest_stays() -> None:
    idioms = Phrases({"figure": "kill time"}, {})
    assert idioms.masked(words_of("kill time or kill him")) == [END, "", "", "or", "kill", "him", END]


def test_a_word_that_is_only_not_another_one_is_not_masked() -> None:
    idioms = Phrases({"figure": "hit me ^hard"}, {})
    assert idioms.masked(words_of("hit me he")) == [END, "", "", "he", END]


def test_words_run_together_are_parted_where_one_of_the_starts_begins_them() -> None:
    wish = Phrases({"it": "i want to die\nkill myself"}, {})
    assert wish.parted(["iwanttodie", "killmyself"], {"i", "kill"}) == ["i", "want", "to", "die", "kill", "myself"]
    assert wish.parted(["iwanttodie", "todie", "together"], {"want"}) == ["iwanttodie", "todie", "together"]


def test_a_phrase_that_names_no_word_is_refused() -> None:
    with pytest.raises(ValueError, match="names no word"):
        Phrases({"it": "^a ^b"}, {})


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(KeyError):
        Phrases({"it": "<nobody> knows"}, {})


def test_several_meanings_come_in_one_pass() -> None:
    both = Phrases({"a": "cold", "b": "late"}, {})
    assert both.meanings(words_of("late and cold")) == {"a", "b"}


def test_words_know_where_sentences_end_and_what_a_number_is() -> None:
    assert words_of("it is 5. why? well...") == [END, "it", "is", NUMBER, END, "why", END, "well", END]


@given(st.lists(st.sampled_from(["want", "to", "die", ".", "not", "so", "0"]), max_size=60))
def test_any_row_of_words_is_taken(row: list[str]) -> None:
    phrases = Phrases({"it": "want ~ to? die\nso ~~ die ~ ."}, {}, blockers="not")
    assert len(phrases.masked(row)) == len(row)
    assert phrases.meanings(row) <= {"it"}
