"""The Polish crisis floor against its corpus.

Rules and corpus come from one hand, and the rules were tuned by all of it but `apart_*`: what is measured on the rest
says that nothing got lost, not how people write. `apart_*` was written after the rules and measured once: 0.89 were
heard and 0.04 were false alarms. Two such sets before it, which the rules were tuned by since, began at 0.49 (wordings
out of the way, near misses 0.14) and at 0.85 (0.02).
"""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from floor import alarm

import bot.domain.safety.alarm as reading
from bot.domain.phrases import words_of
from bot.domain.plain import plain
from bot.domain.safety.alarm import LANGUAGES, minor, surveillance
from bot.domain.safety.danger import TOLD_APART, Alarm, Danger
from bot.domain.safety.english.rules import english
from bot.domain.safety.language import Language
from bot.domain.safety.polish.forms import folded, i_did, others_did
from bot.domain.safety.polish.rules import polish

HERE = Path(__file__).parent
KINDS = list(TOLD_APART)
UNMARKED = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")


def lines(folder: str, *names: str) -> list[str]:
    paths = [path for name in names for path in sorted((HERE / folder).glob(f"{name}.txt"))]
    texts = [text for path in paths for text in path.read_text("utf-8").splitlines()]
    return [text for text in texts if text and not text.startswith("#")]


def marked(name: str) -> list[tuple[str, bool]]:
    """The lines of a corpus whose lines begin with + or -."""
    return [(text[2:], text[0] == "+") for text in lines("corpus_pl", name)]


def unmarked(texts: Iterable[str]) -> list[str]:
    return [text[2:] if text[:2] in {"+ ", "- "} else text for text in texts]


def only(monkeypatch: pytest.MonkeyPatch, language: Callable[[], Language]) -> None:
    monkeypatch.setattr(reading, "LANGUAGES", (language,))


def by_rules(language: Language, text: str) -> set[Danger]:
    return language.read(language.words(words_of(plain(text)), {}))


def test_recall_is_high_and_false_alarms_are_rare() -> None:
    crisis = lines("corpus_pl", *KINDS)
    benign = lines("corpus_pl", "benign")
    missed = [text for text in crisis if alarm(text) is None]
    false = [text for text in benign if alarm(text) is not None]
    print(f"\nrecall {1 - len(missed) / len(crisis):.3f} of {len(crisis)}, missed: {missed}")
    print(f"false alarms {len(false) / len(benign):.3f} of {len(benign)}: {false}")
    assert len(crisis) >= 300
    assert len(benign) >= 200
    assert len(missed) <= 0.03 * len(crisis)
    assert len(false) <= 0.02 * len(benign)


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_each_danger_is_told_from_the_others(kind: Danger) -> None:
    texts = lines("corpus_pl", kind)
    fitting = [text for text in texts if alarm(text) == Alarm(kind)]
    print(f"\n{kind}: {len(fitting)} of {len(texts)}")
    assert len(texts) >= 60
    assert len(fitting) >= 0.9 * len(texts)


def test_lines_the_rules_were_not_tuned_by_are_mostly_heard_too() -> None:
    crisis = [text.partition("\t")[2] for text in lines("corpus_pl", "apart_danger")]
    benign = lines("corpus_pl", "apart_benign")
    heard = [text for text in crisis if alarm(text) is not None]
    false = [text for text in benign if alarm(text) is not None]
    print(f"\nheard {len(heard) / len(crisis):.3f} of {len(crisis)}")
    print(f"false alarms {len(false) / len(benign):.3f} of {len(benign)}")
    assert len(heard) >= 0.85 * len(crisis)
    assert len(false) <= 0.06 * len(benign)


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_letters_without_their_marks_and_capitals_change_nothing(kind: Danger) -> None:
    for text in lines("corpus_pl", kind):
        assert (alarm(text.translate(UNMARKED)) is None) == (alarm(text) is None), text
        if text[1:].islower():
            assert (alarm(text.upper()) is None) == (alarm(text) is None), text


@pytest.mark.parametrize(("text", "asked"), marked("watching"))
def test_a_request_to_watch_somebody_is_known(text: str, asked: bool) -> None:
    assert surveillance(text) is asked


@pytest.mark.parametrize(("text", "young"), marked("age"))
def test_being_under_eighteen_is_heard_and_other_numbers_are_not(text: str, young: bool) -> None:
    assert minor(text) is young


def test_there_is_enough_to_try() -> None:
    assert len(marked("watching")) >= 60
    assert len(marked("age")) >= 60


@pytest.mark.parametrize(
    "text",
    [
        "nie chcę się zabić",
        "kiedyś się cięłam, dawno temu",
        "zabiję się",
        "ZABIJE SIE",
        "z a b i j ę się",
        "zabijęęę się",
        "chcę  umrzeć 😭",
    ],
)
def test_what_is_asked_about_even_if_it_may_be_past_denied_or_disguised(text: str) -> None:
    assert alarm(text) == Alarm(Danger.SELF_HARM)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("nigdy wcześniej mnie nie uderzył", Danger.HURT_BY_PARTNER),
        ("to mnie zabija, chcę umrzeć", Danger.SELF_HARM),
        ("oglądaliśmy film. potem mnie uderzył", Danger.HURT_BY_PARTNER),
        ("zabiję Tomka", Danger.HURTING),
        ("i hate this, nie chcę już żyć", Danger.SELF_HARM),
    ],
)
def test_a_figure_of_speech_or_another_language_hides_nothing_beside_it(text: str, kind: Danger) -> None:
    assert alarm(text) == Alarm(kind)


def test_of_several_dangers_the_most_pressing_is_first_and_none_is_lost() -> None:
    found = alarm("bije mnie i dzieci, nie chcę już żyć")
    assert found is not None
    assert [found.kind, *found.also] == [Danger.CHILD, Danger.HURT_BY_PARTNER, Danger.SELF_HARM]


def test_every_text_is_read_in_both_languages() -> None:
    assert english in LANGUAGES
    assert polish in LANGUAGES


def test_polish_rules_hear_nothing_in_harmless_english(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, polish)
    benign = [*lines("corpus", "benign*"), *lines("hands", "benign*")]
    assert [text for text in benign if by_rules(polish(), text)] == []
    others = unmarked([*benign, *lines("corpus", "watching", "age")])
    assert [text for text in others if surveillance(text) or minor(text)] == []


def test_english_rules_hear_nothing_in_harmless_polish(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, english)
    benign = lines("corpus_pl", "benign", "apart_benign")
    assert [text for text in benign if by_rules(english(), text)] == []
    others = unmarked([*benign, *lines("corpus_pl", "watching", "age")])
    assert [text for text in others if surveillance(text) or minor(text)] == []


def test_verbs_are_known_as_a_man_a_woman_and_several_say_them() -> None:
    assert others_did("uderzył kopnął") == "uderzył uderzyła uderzyli kopnął kopnęła kopnęli"
    assert i_did("uderzył kopnął podniósł") == "uderzyłem uderzyłam kopnąłem kopnęłam podniosłem podniosłam"
    assert folded("zabiję się\nją") == "zabije sie\nja"
