"""The second reading: grams, stretches, and how both readings of the crisis floor come together."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import exp, sqrt

import pytest

from bot.domain.safety.alarm import CrisisFloor
from bot.domain.safety.classifier import UNREAD, Classifier, grams, stretches
from bot.domain.safety.danger import TOLD_APART, Alarm, Danger

ALIKE = {"he": "<they>", "she": "<they>"}


def classifier(
    bias: float = -1.0,
    weights: Mapping[str, float] | None = None,
    **kinds: Mapping[str, float],
) -> Classifier:
    return Classifier(bias, weights or {}, {kind: kinds.get(kind.value, {}) for kind in TOLD_APART})


def floor(likelihood_by_word: Mapping[str, float], **kinds: Mapping[str, float]) -> CrisisFloor:
    known = dict.fromkeys(["he", "the", "is", "now"], 0.0)
    return CrisisFloor(lambda: classifier(0.0, {**known, **likelihood_by_word}, **kinds))


def words(text: str) -> list[str]:
    return text.split()


def test_a_gram_is_a_word_words_in_a_row_kinds_of_words_pairs_and_pieces() -> None:
    seen = grams(words(". he hits me ."), ALIKE)
    assert {"he", "<they>", "he hits", "<they> hits me", "hits me .", "<they> _ me", "#_he_", "#hits"} <= seen
    assert "he hits me ." not in seen, "at most three in a row"
    assert ". _ me" in seen
    assert "." not in seen, "every sentence has an end"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (". .", []),
        (". a b .", [". a b ."]),
        (". a . . b c .", [". a .", ". b c ."]),
        ("a b", [". a b ."]),
    ],
)
def test_each_sentence_is_read_by_itself(text: str, expected: Sequence[str]) -> None:
    assert [" ".join(stretch) for stretch in stretches(words(text))] == expected


@pytest.mark.parametrize("long", [38, 39, 57, 58, 59, 200])
def test_a_long_sentence_is_read_in_parts_that_overlap_and_miss_nothing(long: int) -> None:
    said = [f"w{at}" for at in range(long)]
    parts = list(stretches(said))
    assert max(map(len, parts)) <= 40
    assert {word for part in parts for word in part} == {".", *said}
    assert all(set(one) & set(other) - {"."} for one, other in pairwise(parts))


def test_the_likelihood_is_that_of_a_logistic_regression_over_what_is_known() -> None:
    reading = classifier(-1.0, {"he": 2.0, "hits": 3.0}).read(words(". he hits us ."), ALIKE)
    assert reading.grams == {"he", "hits"}
    assert reading.likelihood == pytest.approx(1 / (1 + exp(1.0 - 5.0 / sqrt(2))))


def test_words_that_are_used_alike_count_alike() -> None:
    learned = classifier(0.0, {"<they> hits": 2.0})
    assert learned.read(words("he hits"), ALIKE) == learned.read(words("she hits"), ALIKE)


@pytest.mark.parametrize("text", ["", ".", "żółć", "🙂", "qué hacer con he"])
def test_of_what_is_mostly_strange_to_it_it_has_no_opinion(text: str) -> None:
    assert classifier(9.0, {"he": 1.0}).read(words(text), ALIKE) == UNREAD


def test_no_opinion_neither_raises_an_alarm_nor_takes_one_back() -> None:
    unread = floor({})
    assert unread.alarm("he hit me") == Alarm(Danger.HURT_BY_PARTNER)
    assert unread.alarm("he greeted me") is None


def test_the_most_telling_part_counts_and_short_sentences_are_read_together() -> None:
    learned = classifier(-4.0, {"fist": 3.0, "face": 3.0, "cake": -3.0})
    told_shortly = learned.read(words("fist . face"), {})
    assert told_shortly.grams == {"fist", "face"}
    beside_cake = learned.read(words("cake . cake . cake . fist . face . cake . cake . cake"), {})
    assert beside_cake.likelihood == told_shortly.likelihood


def test_the_kind_is_the_one_that_fits_best() -> None:
    learned = classifier(0.0, {"baby": 1.0, "die": 1.0}, child={"baby": 2.0}, self_harm={"die": 3.0, "baby": -2.0})
    assert learned.kind(learned.read(["baby"], {})) is Danger.CHILD
    assert learned.kind(learned.read(["die"], {})) is Danger.SELF_HARM


def test_a_kind_that_fits_hardly_better_than_another_is_not_told() -> None:
    learned = classifier(0.0, {"hands": 1.0}, hurting={"hands": 3.0}, hurt_by_partner={"hands": 1.1})
    assert learned.kind(learned.read(["hands"], {})) is Danger.UNCLEAR


def test_what_the_rules_find_is_believed_unless_the_other_reading_is_nearly_sure_that_it_is_nothing() -> None:
    said = "he hit me"
    assert floor({"hit": 2.0}).alarm(said) == Alarm(Danger.HURT_BY_PARTNER)
    assert floor({"hit": -3.0}).alarm(said) == Alarm(Danger.HURT_BY_PARTNER)
    assert floor({"hit": -3.2}).alarm(said) is None


def test_what_no_rule_finds_is_danger_only_where_the_other_reading_is_sure() -> None:
    said = "the bruise is yellow now"
    child = {"bruise": 5.0}
    assert floor({"bruise": 3.4}, child=child).alarm(said) is None
    assert floor({"bruise": 3.6}, child=child).alarm(said) == Alarm(Danger.CHILD)


def test_what_is_said_in_polish_is_left_to_the_polish_rules() -> None:
    assert floor({"me": -9.0}).alarm("nie chcę już żyć, help me") == Alarm(Danger.SELF_HARM)
