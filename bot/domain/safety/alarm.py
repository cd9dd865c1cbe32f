"""The crisis floor: whether a text speaks of danger, of being a minor, or asks to have someone watched.

It looks for phrases, and for words like those that others wrote in danger; it understands nothing. So it only ever
leads to a question, and it would rather ask once too often: "I used to cut myself" and "I would never kill myself"
are asked about, "I'm not suicidal" and "he never hit me" are believed.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.domain.phrases import words_of
from bot.domain.plain import plain
from bot.domain.safety.classifier import Classifier, Reading
from bot.domain.safety.danger import FIRST_TO_LAST, Alarm, Danger
from bot.domain.safety.english.rules import english
from bot.domain.safety.polish.rules import polish

LANGUAGES = (english, polish)
"""Every text is read in both: people in distress fall back into any language they have."""

BELIEVED = 0.1
"""The likelihood from which on rules that find danger are believed."""

SURE = 0.85
"""The likelihood from which on there is danger though no rule finds it."""

LOOKED_AT = 5_000
"""Characters read from each end of a text: more than two platform messages, and a bound on the time it takes."""

NAME, NAMES_OWN = "@", "@s"
"""Stand in the words for somebody's name, and for the name of one who has something: "Ana", "Ana's"."""

_MIDST = re.compile(r"(?<=[\w,;:] )[^\W\d_]+(?=(['’]s\b)?)")
_LAST_DIGIT = re.compile(r"(?<=[a-z])3(?!\w)")


@dataclass(frozen=True, slots=True)
class Readings:
    """What the rules of each language find in a text, and how it reads to what learned from examples."""

    english: AbstractSet[Danger]
    polish: AbstractSet[Danger]
    learned: Reading


@dataclass(frozen=True, slots=True)
class CrisisFloor:
    """Rules and what was learned from examples: what either is sure of is danger, unless the other knows better.

    `learned` returns the classifier; like the rules it is read when first needed.
    """

    learned: Callable[[], Classifier]

    def ready(self) -> None:
        """Read all of it now, so that nobody's first words wait for it."""
        self.learned()
        for language in LANGUAGES:
            language()

    def alarm(self, text: str) -> Alarm | None:
        """Return the danger `text` seems to speak of, the most pressing first, or None."""
        return self.agreed(self.readings(text))

    def agreed(self, readings: Readings) -> Alarm | None:
        """Return what the readings of a text come to together."""
        found = self._in_english(readings.english, readings.learned) | readings.polish
        kinds = [kind for kind in FIRST_TO_LAST if kind in found]
        return Alarm(kinds[0], tuple(kinds[1:])) if kinds else None

    def readings(self, text: str) -> Readings:
        """Return what each reading makes of `text` by itself."""
        words, named = _words(text)
        own = english().words(words, named)
        return Readings(
            english().read(own),
            polish().read(polish().words(words, named)),
            self.learned().read(english().corrected(own), english().alike),
        )

    def _in_english(self, rules: AbstractSet[Danger], learned: Reading) -> AbstractSet[Danger]:
        if rules:
            return rules if learned.likelihood >= BELIEVED else set()
        return {self.learned().kind(learned)} if learned.likelihood >= SURE else set()


def in_english(text: str) -> Sequence[str]:
    """Return the words of `text` as the classifier reads them, and learned them."""
    return english().corrected(english().words(*_words(text)))


def surveillance(text: str) -> bool:
    """Return whether `text` asks to have another person watched, located or read."""
    words = words_of(_seen(text))
    return any(language().watching.meanings(words) for language in LANGUAGES)


def minor(text: str) -> bool:
    """Return whether the writer says, of themselves and now, that they are under eighteen."""
    seen = _seen(text)
    return any(language().minor.search(seen) for language in LANGUAGES)


def _words(text: str) -> tuple[Sequence[str], Mapping[str, str]]:
    return words_of(_LAST_DIGIT.sub("e", _seen(text))), _named(text)


def _seen(text: str) -> str:
    return plain(_ends(text))


def _ends(text: str) -> str:
    return f"{text[:LOOKED_AT]} . {text[-LOOKED_AT:]}" if len(text) > 2 * LOOKED_AT else text


def _named(text: str) -> dict[str, str]:
    """Return what stands for each word written like a name amid a sentence, by the word as `plain` leaves it."""
    named: dict[str, str] = {}
    for found in _MIDST.finditer(_ends(text)):
        name = found[0]
        if name[0].isupper() and name[1:].islower():
            own = found[1] is not None
            named[plain(name) + ("s" if own else "")] = NAMES_OWN if own else NAME
    return named
