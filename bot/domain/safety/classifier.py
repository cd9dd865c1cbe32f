"""A second reading of a text: how like it is to what people wrote in danger, learned from examples (ADR 0023)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, repeat
from math import sqrt, tanh

from bot.domain.phrases import END
from bot.domain.safety.danger import Danger

RUN = 3
"""Words in a row that are looked at together, at most."""

APART = (2, 3)
"""How far apart two words of one kind are looked at as a pair."""

PIECE = 4
"""Letters of a word that are looked at together: what misspelt and foreign words have in common with known ones."""

STRETCH, STEP = 40, 20
"""Words of a sentence read at once, and how far on the next begin: amid many, one clause would count for little."""

FAMILIAR = 0.6
"""The share of words in a stretch that must be known to say anything of it: other languages are strange to it."""

CLEAR = 2.0
"""How much better one danger has to fit than the next: six of ten were right below it, nine above."""

NEIGHBOURS = 3
"""Stretches in a row that are also read as one, at most: what is told in short sentences."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How likely words speak of danger, 0 to 1, and the grams known to the classifier in their most telling part."""

    likelihood: float
    grams: frozenset[str]


UNREAD = Reading(0.5, frozenset())
"""Of words in another language: no opinion."""


@dataclass(frozen=True, slots=True)
class Classifier:
    """Logistic regression: what each gram counts for danger, and what it counts for each kind of it."""

    bias: float
    weights: Mapping[str, float]
    kinds: Mapping[Danger, Mapping[str, float]]

    def read(self, words: Sequence[str], alike: Mapping[str, str]) -> Reading:
        """Return the reading of `words`; `alike` has the kind of word for each that is used like others."""
        parts = list(stretches(words))
        read = [self.weights.keys() & grams(part, alike) for part in parts if self._is_familiar(part)]
        opinions = [self._of(known) for known in _together(read)]
        if len(read) < len(parts) or not parts:
            opinions.append(UNREAD)
        return max(opinions, key=lambda reading: reading.likelihood)

    def kind(self, reading: Reading) -> Danger:
        """Return the danger that a reading fits best, UNCLEAR where another one fits nearly as well."""
        size = sqrt(len(reading.grams) or 1)
        fits = {kind: sum(map(counts.get, reading.grams, repeat(0.0))) / size for kind, counts in self.kinds.items()}
        best, second = sorted(fits, key=lambda kind: -fits[kind])[:2]
        return best if fits[best] - fits[second] >= CLEAR else Danger.UNCLEAR

    def _is_familiar(self, stretch: Sequence[str]) -> bool:
        words = [word for word in stretch if word != END]
        return sum(word in self.weights for word in words) >= FAMILIAR * len(words)

    def _of(self, known: set[str]) -> Reading:
        score = self.bias + sum(map(self.weights.__getitem__, known)) / sqrt(len(known) or 1)
        return Reading((1 + tanh(score / 2)) / 2, frozenset(known))


def _together(known: Sequence[set[str]]) -> Iterator[set[str]]:
    for size in range(1, NEIGHBOURS + 1):
        for at in range(len(known) - size + 1):
            yield set().union(*known[at : at + size])


def stretches(words: Iterable[str]) -> Iterator[Sequence[str]]:
    """Yield the sentences of `words`, a long one in parts that overlap."""
    for ends, row in groupby(words, END.__eq__):
        sentence = [] if ends else [END, *row, END]
        for start in range(0, max(len(sentence) - STEP, min(len(sentence), 1)), STEP):
            yield sentence[start : start + STRETCH]


def grams(words: Sequence[str], alike: Mapping[str, str]) -> set[str]:
    """Return what the classifier sees of a stretch: up to three words in a row, also by kind of word, pairs, pieces."""
    kinds = [alike.get(word, word) for word in words]
    seen = set(words) | set(kinds)
    for row in (words, kinds):
        for size in range(2, RUN + 1):
            seen.update(map(" ".join, zip(*(row[start:] for start in range(size)), strict=False)))
    for far in APART:
        seen.update(f"{first} _ {second}" for first, second in zip(kinds, kinds[far:], strict=False))
    for word in set(words) - {END}:
        edged = f"_{word}_"
        seen.update(f"#{edged[start : start + PIECE]}" for start in range(len(edged) - PIECE + 1))
    return seen - {END}
