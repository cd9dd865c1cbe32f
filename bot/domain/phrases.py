"""Finding phrases in running words, with gaps, inflection and slips of the finger.

A phrase is written as people would say it:

    i want to|wanna die      words in a row; `|` parts alternatives
    <they> ~ threaten me     `<name>` is a group of words; `~` up to two words between, `~~` up to five
    kill my? own? self       `?` means the word may be missing
    pills & took             both, in either order, up to five words between
    # pills                  `#` is a number; `.` the end of a sentence

A word that negates (`blockers`) may not stand in a gap: "he ~ hit me" is not found in "he has never hit me".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Generic, TypeVar

GAPS = {"~": 2, "~~": 5}
"""Words that may stand in a gap."""

SLIP_FROM = 6
"""Letters from which on a word is also known with one letter missing or two neighbours swapped."""

END = "."
"""Stands in the words where a sentence ends."""

NUMBER = "#"
"""Stands in the words for a number."""

_TOKEN = re.compile(r"[\w*]+|[!?;]|(?<!\.)\.(?!\.)")

T = TypeVar("T")


def words_of(plain_text: str) -> list[str]:
    """Return the words of a text that went through `plain`, ends of sentences and numbers as END and NUMBER."""
    return [END, *map(_word, _TOKEN.findall(plain_text)), END]


def _word(token: str) -> str:
    if token in "!?;.":
        return END
    if token.isdecimal():
        return NUMBER
    return token.strip("*") or "*"


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[T]):
    """Sets of words that follow each other, and how many other words may stand before each."""

    meaning: T
    steps: tuple[frozenset[str], ...]
    gaps: tuple[int, ...]


class Phrases(Generic[T]):
    """Phrases by what they mean, all looked for in one pass that takes linear time."""

    def __init__(
        self,
        phrases: Mapping[T, Iterable[str]],
        groups: Mapping[str, str],
        *,
        blockers: str = "",
        no_slips: str = "",
    ) -> None:
        """Read the phrases. `no_slips` are real words that must not be taken for another one mistyped.

        Raises KeyError for a group that doesn't exist.
        """
        self._blockers = frozenset({*blockers.split(), END})
        words = _Words(groups, frozenset(no_slips.split()))
        read = [
            _Phrase(meaning, *words.read(tokens))
            for meaning, written in phrases.items()
            for text in written
            for tokens in _spelled_out(text)
        ]
        used = Counter(word for phrase in read for step in phrase.steps for word in step)
        used[END] = used[NUMBER] = len(read) + 1
        self._by_word: dict[str, list[tuple[_Phrase[T], int]]] = defaultdict(list)
        for phrase in read:
            rare = min(range(len(phrase.steps)), key=lambda at: max(used[word] for word in phrase.steps[at]))
            for word in phrase.steps[rare]:
                self._by_word[word].append((phrase, rare))

    def meanings(self, words: Sequence[str]) -> set[T]:
        """Return what is meant anywhere in `words`."""
        meant: set[T] = set()
        for at, word in enumerate(words):
            for phrase, step in self._by_word.get(word, ()):
                if phrase.meaning not in meant and self._places(phrase, step, words, at) is not None:
                    meant.add(phrase.meaning)
        return meant

    def masked(self, words: Sequence[str]) -> list[str]:
        """Return `words` with an empty one in each place that belongs to a phrase."""
        left = list(words)
        for at, word in enumerate(words):
            for phrase, step in self._by_word.get(word, ()):
                for place in self._places(phrase, step, words, at) or ():
                    left[place] = END if words[place] == END else ""
        return left

    def _places(self, phrase: _Phrase[T], step: int, words: Sequence[str], at: int) -> tuple[int, ...] | None:
        """Return where each step of `phrase` stands, given that step number `step` stands at `at`."""
        before = self._walk(phrase, step, words, at, -1)
        after = self._walk(phrase, step, words, at, 1) if before is not None else None
        return None if before is None or after is None else (*before, at, *after)

    def _walk(
        self, phrase: _Phrase[T], step: int, words: Sequence[str], at: int, way: int
    ) -> tuple[int, ...] | None:
        if step == (0 if way < 0 else len(phrase.steps) - 1):
            return ()
        wanted = phrase.steps[step + way]
        gap = phrase.gaps[step if way < 0 else step + 1]
        for place in range(at + way, at + way * (gap + 2), way):
            if not 0 <= place < len(words):
                break
            if words[place] in wanted:
                rest = self._walk(phrase, step + way, words, place, way)
                if rest is not None:
                    return (place, *rest)
            if words[place] in self._blockers:
                break
        return None


class _Words:
    """What each written word stands for."""

    def __init__(self, groups: Mapping[str, str], no_slips: frozenset[str]) -> None:
        self._groups = groups
        self._no_slips = no_slips

    def read(self, tokens: Sequence[str]) -> tuple[tuple[frozenset[str], ...], tuple[int, ...]]:
        steps: list[frozenset[str]] = []
        gaps: list[int] = []
        gap = 0
        for token in tokens:
            if token in GAPS:
                gap = GAPS[token]
            else:
                steps.append(frozenset(self._known_as(token.split("|"))))
                gaps.append(gap)
                gap = 0
        return tuple(steps), tuple(gaps)

    def _known_as(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            if name.startswith("<"):
                yield from self._known_as(self._groups[name[1:-1]].split())
            else:
                yield name
                yield from _slips(name) - self._no_slips


def _spelled_out(text: str) -> Iterator[list[str]]:
    """Yield the phrase in each of its readings: both orders, with and without what may be missing."""
    sides = text.split(" & ")
    orders = [text] if len(sides) == 1 else [" ~~ ".join(sides), " ~~ ".join(reversed(sides))]
    for order in orders:
        choices = [(token[:-1], "") if token.endswith("?") else (token,) for token in order.split()]
        for chosen in product(*choices):
            yield [token for token in chosen if token]


def _slips(word: str) -> set[str]:
    if len(word) < SLIP_FROM:
        return set()
    missing = {word[:at] + word[at + 1 :] for at in range(1, len(word))}
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)}
    return missing | swapped
