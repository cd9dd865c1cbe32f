"""The crisis floor against a corpus: what people say in danger, and what only sounds like it."""

from pathlib import Path
from random import Random

import pytest
from floor import FLOOR, alarm
from hypothesis import example, given
from hypothesis import strategies as st

from bot.adapters.corpus_files import hands
from bot.domain.safety.alarm import LOOKED_AT, in_english, minor, surveillance
from bot.domain.safety.danger import FIRST_TO_LAST, TOLD_APART, Alarm, Danger
from bot.domain.safety.english.rules import english

FLOOR.ready()

CORPUS = Path(__file__).parent / "corpus"
HANDS = Path(__file__).parent / "hands"
"""Lines by hands that wrote none of the rules: what the rules were tuned by, or the classifier learned from."""
HELD_APART = Path(__file__).parent / "held_apart"
"""The last third of the same lines, never read while the rules were written, and hands that are wholly apart."""
KINDS = list(TOLD_APART)
GRAVE = [
    "i",
    "he",
    "me",
    "him",
    "kill",
    "hit",
    "want",
    "to",
    "die",
    "not",
    "never",
    "the",
    "kids",
    "my",
    ".",
    "and",
    "knife",
]


def lines(name: str) -> list[str]:
    texts = [line for path in sorted(CORPUS.glob(f"{name}*.txt")) for line in path.read_text("utf-8").splitlines()]
    return [text for text in texts if text and not text.startswith("#")]


def shares(folder: Path, hand: str) -> tuple[float, float]:
    """The share of danger that is found and of plain talk that is mistaken for it, in the lines of one hand."""
    samples = hands(folder, hand)
    danger = [alarm(each.text) is not None for each in samples if each.wanted]
    benign = [alarm(each.text) is not None for each in samples if not each.wanted]
    return sum(danger) / len(danger), sum(benign) / len(benign)


def test_recall_is_high_and_false_alarms_are_rare() -> None:
    crisis = [text for name in (*(kind.value for kind in KINDS), "danger") for text in lines(name)]
    benign = lines("benign")
    missed = [text for text in crisis if alarm(text) is None]
    false = [text for text in benign if alarm(text) is not None]
    print(f"\nrecall {1 - len(missed) / len(crisis):.3f} of {len(crisis)}, missed: {missed}")
    print(f"false alarms {len(false) / len(benign):.3f} of {len(benign)}: {false}")
    assert len(crisis) >= 300
    assert len(benign) >= 300
    assert len(missed) <= 0.03 * len(crisis)
    assert len(false) <= 0.03 * len(benign)


@pytest.mark.parametrize("hand", ["plain", "[!o]*"])
def test_what_other_hands_say_outright_stays_found(hand: str) -> None:
    recall, false = shares(HANDS, hand)
    assert recall >= 0.98
    assert false <= 0.02


@pytest.mark.parametrize(
    ("hand", "found", "mistaken"),
    [
        ("oblique_one", 0.90, 0.04),
        ("oblique_two", 0.90, 0.04),
        ("oblique_three", 0.80, 0.04),
    ],
)
def test_most_of_what_other_hands_only_hint_at_stays_found(hand: str, found: float, mistaken: float) -> None:
    recall, false = shares(HANDS, hand)
    assert recall >= found
    assert false <= mistaken


@pytest.mark.parametrize(
    ("hand", "found", "mistaken"),
    [
        ("plain", 0.98, 0.02),
        ("unseen", 0.97, 0.02),
        ("oblique*", 0.70, 0.05),
    ],
)
def test_strangers_whose_lines_nobody_learned_by_are_heard(hand: str, found: float, mistaken: float) -> None:
    recall, false = shares(HELD_APART, hand)
    assert recall >= found
    assert false <= mistaken


def test_strangers_who_speak_of_ordinary_things_are_seldom_asked_about_danger() -> None:
    ordinary = [each.text for each in hands(HELD_APART, "ordinary")]
    asked = [text for text in ordinary if alarm(text) is not None]
    assert len(ordinary) == 400
    assert len(asked) <= 0.03 * len(ordinary)


def test_what_is_said_amid_other_sentences_is_heard_as_if_said_alone() -> None:
    chance = Random(7)
    strangers = hands(HELD_APART, "unseen")
    harmless = [each.text for each in strangers if not each.wanted and alarm(each.text) is None]
    danger = [each.text for each in strangers if each.wanted and alarm(each.text) is not None]
    lost = [
        text for text in danger if alarm(". ".join([chance.choice(harmless), text, chance.choice(harmless)])) is None
    ]
    assert len(lost) <= 0.02 * len(danger)


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_each_danger_is_told_from_the_others(kind: Danger) -> None:
    texts = lines(kind.value)
    fitting = [text for text in texts if alarm(text) == Alarm(kind)]
    print(f"\n{kind}: {len(fitting)} of {len(texts)}")
    assert len(texts) >= 40
    assert len(fitting) >= 0.9 * len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to be here anymore",
        "i dont want to be here anymore",
        "I don’t want to be here anymore",
        "I  DON'T\nWANT TO BE\u200b HERE ANYMORE",
        "i want to k i l l myself",
        "k1ll myself",
        "kіll mуself",
        "kil myslef",
        "I used to cut myself, years ago",
        "I would never kill myself",
        "😭😭 i want to die 😭",
        "iwanttodie",
        "i wnt 2 die",
        "w a n t  t o  d i e",
    ],
)
def test_what_is_asked_about_even_if_it_may_be_past_denied_or_disguised(text: str) -> None:
    assert alarm(text) == Alarm(Danger.SELF_HARM)


@pytest.mark.parametrize(
    "text",
    [
        "I'm not suicidal",
        "he never hit me",
        "she has never hit me.",
        "I would never hit her",
        "this is killing me",
        "I could kill him for lying to me, honestly",
        "I could murder a coffee",
        "shoot me an email",
        "I'm dying to see her",
        "he hit the pitch",
        "we kill time",
        "it hit me that he lied",
        "my heart is dying",
        "I want this to end",
        "I can't live like this",
        "he hurt me",
        "I hurt her and I'm sorry",
    ],
)
def test_what_is_believed_or_known_as_a_figure_of_speech(text: str) -> None:
    assert alarm(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("he had never hit me before last night", Danger.HURT_BY_PARTNER),
        ("I want to kill him", Danger.HURTING),
        ("this is killing me, I want to die", Danger.SELF_HARM),
        ("we watched a film. he hit me afterwards", Danger.HURT_BY_PARTNER),
    ],
)
def test_a_figure_of_speech_hides_nothing_beside_it(text: str, kind: Danger) -> None:
    assert alarm(text) == Alarm(kind)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("I hit her and now I want to die", [Danger.HURTING, Danger.SELF_HARM]),
        ("he hits me and he hits the kids", [Danger.CHILD, Danger.HURT_BY_PARTNER]),
        ("he hits me and I want to die", [Danger.HURT_BY_PARTNER, Danger.SELF_HARM]),
        ("I want to die because he locks me in", [Danger.SELF_HARM, Danger.COERCION]),
    ],
)
def test_of_several_dangers_the_most_pressing_is_first_and_none_is_lost(text: str, kinds: list[Danger]) -> None:
    found = alarm(text)
    assert found is not None
    assert [found.kind, *found.also] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("H E  H I T S  M E", Danger.HURT_BY_PARTNER),
        ("h3 h1ts m3", Danger.HURT_BY_PARTNER),
        ("my husbnd hits me agen", Danger.HURT_BY_PARTNER),
        ("Me he hit, in the face", Danger.HURT_BY_PARTNER),
        ("My girlfriend I am beating when she lies", Danger.HURTING),
        ("last night I slapped Jana", Danger.HURTING),
        ("i slapped jana", Danger.HURTING),
        ("I held Paweł's neck and squeezed Paweł's neck", Danger.HURTING),
        ("he hitt my doughter", Danger.CHILD),
        ("he wnt let me leve", Danger.COERCION),
    ],
)
def test_names_slips_and_borrowed_word_order_hide_nothing(text: str, kind: Danger) -> None:
    assert alarm(text) == Alarm(kind)


@pytest.mark.parametrize(
    "text",
    [
        "the truth is that he hits me",
        "I feel scared, he has beaten me",
        "he beats me at home",
        "he kicked the dog and hit me",
        "no, I'm going to kill myself",
        "I can't leave without his permission",
        "he won't let me see the doctor",
        "he pushed me over",
        "he pushed me to the floor",
        "he hit me hard",
        "he hit me with a bottle",
        "he attacks me when he's drunk",
    ],
)
def test_a_turn_of_phrase_takes_no_blow_with_it(text: str) -> None:
    assert alarm(text) is not None


def test_a_danger_at_either_end_of_an_endless_text_is_seen() -> None:
    filler = "and so on " * 5_000
    assert len(filler) > 2 * LOOKED_AT
    assert alarm("I want to die. " + filler) == Alarm(Danger.SELF_HARM)
    assert alarm(filler + ". I want to die") == Alarm(Danger.SELF_HARM)


@pytest.mark.parametrize(
    "text",
    [
        "kill " * 10_000,
        "i want to " * 5_000,
        "he i hit " * 5_000,
        "want to to to die die " * 2_000,
        ". " * 25_000,
        "x" * 50_000,
        "😀" * 50_000,
        "\x00" * 50_000,
        "\ud800" * 50_000,
        "a" + "\u0316\u0301" * 25_000,
    ],
)
def test_endless_texts_come_to_an_end(text: str) -> None:
    assert alarm(text) is None or isinstance(alarm(text), Alarm)
    assert surveillance(text) in {True, False}
    assert minor(text) in {True, False}


@given(st.text(st.characters(exclude_categories=[]), max_size=600))
@example("\ud800\x00\u202e")
def test_any_text_is_taken(text: str) -> None:
    found = alarm(text)
    assert found is None or found.kind in Danger.__members__.values()
    assert surveillance(text) in {True, False}
    assert minor(text) in {True, False}


@given(
    st.lists(
        st.sampled_from(GRAVE),
        max_size=40,
    )
)
def test_any_order_of_grave_words_is_taken(words: list[str]) -> None:
    found = alarm(" ".join(words))
    assert found is None or found.kind not in found.also


@given(st.text(max_size=200))
@example("My husbnd Tom hits me. kil myslef")
def test_what_is_learned_is_seen_as_it_is_read(text: str) -> None:
    assert FLOOR.readings(text).learned == FLOOR.learned().read(in_english(text), english().alike)


def test_an_alarm_equals_another_of_its_kind() -> None:
    assert Alarm(Danger.CHILD, (Danger.SELF_HARM,)) == Alarm(Danger.CHILD)
    assert Alarm(Danger.CHILD) != Alarm(Danger.COERCION)


def test_every_danger_but_the_age_has_its_place_in_the_order() -> None:
    assert set(FIRST_TO_LAST) == set(Danger) - {Danger.MINOR}


def test_rules_can_be_read_before_anybody_writes() -> None:
    FLOOR.ready()
    assert alarm("I want to die") == Alarm(Danger.SELF_HARM)
