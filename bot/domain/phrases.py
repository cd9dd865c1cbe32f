"""Finding phrases in running words, with gaps, inflection and slips of the finger.

A phrase is written as people would say it:

    i want to|wanna die      words in a row; `|` parts alternatives
    <they> ~ threaten me     `<name>` is a group of words; `~` up to two words between, `~~` up to five, `~~~` nine
    kill my? own? self       `?` means the word may be missing
    pills & took             both, in either order, up to five words between
    hit me ^up|with          `^` any word but these, or the end of the sentence
    0 pills                  `0` is any number; `.` the end or the beginning of a sentence

One phrase a line, and a line that ends with `|` goes on in the next; lines that begin with `#` are notes. A word
that negates (`blockers`) may not stand in a gap: "he ~ hit me" is not found in "he has never hit me".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Generic, TypeVar

GAPS = {"~": 2, "~~": 5, "~~~": 9}
"""Words that may stand in a gap."""

SWAP_FROM = 4
"""Letters from which on a word is also known with two neighbours swapped."""

DOUBLE_FROM = 5
"""Letters from which on a word is also known with one letter typed twice."""

SLIP_FROM = 6
"""Letters from which on a word is also known with one letter missing."""

GLUED_FROM = 7
"""Letters from which on a word nobody knows may be several run together."""

GLUED_TO = 60
"""Letters up to which a word nobody knows is parted: a bound on the time it takes."""

END = "."
"""Stands in the words where a sentence ends."""

NUMBER = "0"
"""Stands in the words for a number."""

_GOES_ON = re.compile(r"\|\s*\n\s*")
_TOKEN = re.compile(r"[\w*]+|[!?;]|(?<!\.)\.(?!\.)")

T = TypeVar("T")


def words_of(plain_text: str) -> list[str]:
    """Return the words of a `plain` text, with END around every sentence and NUMBER for every number."""
    return [END, *map(_word, _TOKEN.findall(plain_text)), END]


def _word(found: str) -> str:
    if found in "!?;.":
        return END
    if found.isdecimal():
        return NUMBER
    return found.strip("*") or "*"


@dataclass(frozen=True, slots=True)
class _Other:
    """Every word but these."""

    words: frozenset[str]

    def __contains__(self, word: object) -> bool:
        return word not in self.words


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[T]):
    """Sets of words that follow each other, and how many other words may stand before each."""

    meaning: T
    steps: tuple[frozenset[str] | _Other, ...]
    gaps: tuple[int, ...]


class Phrases(Generic[T]):
    """Phrases by what they mean, all looked for in one pass that takes linear time."""

    def __init__(
        self,
        phrases: Mapping[T, str],
        groups: Mapping[str, str],
        *,
        blockers: str = "",
        no_slips: str = "",
    ) -> None:
        """Read the phrases. `no_slips` are real words that must not be taken for another one mistyped.

        Raises KeyError for a group that doesn't exist, and ValueError for a phrase that names no word at all.
        """
        self._blockers = frozenset({*blockers.split(), END})
        spelled = [
            (meaning, tokens)
            for meaning, written in phrases.items()
            for text in _lines(written)
            for tokens in _spelled_out(text)
        ]
        words = _Words(groups, [token for _, tokens in spelled for token in tokens], no_slips.split())
        read = [_Phrase(meaning, *words.read(tokens)) for meaning, tokens in spelled]
        self.known: frozenset[str] = words.known
        self._longest = max(map(len, self.known), default=0)
        self._meant = words.meant()
        self._by_word: dict[str, list[tuple[_Phrase[T], int]]] = defaultdict(list)
        times = _times(phrase.steps for phrase in read)
        for phrase in read:
            rare = min(range(len(phrase.steps)), key=lambda at: times[phrase.steps[at]])
            step = phrase.steps[rare]
            for word in () if isinstance(step, _Other) else step:
                self._by_word[word].append((phrase, rare))

    def meanings(self, words: Sequence[str]) -> set[T]:
        """Return what is meant anywhere in `words`."""
        meant: set[T] = set()
        words = self.corrected(words)
        for at, word in enumerate(words):
            for phrase, step in self._by_word.get(word, ()):
                if phrase.meaning not in meant and self._places(phrase, step, words, at) is not None:
                    meant.add(phrase.meaning)
        return meant

    def masked(self, words: Sequence[str]) -> list[str]:
        """Return `words` with an empty one in each place that belongs to a phrase."""
        left = list(words)
        words = self.corrected(words)
        for at, word in enumerate(words):
            for phrase, step in self._by_word.get(word, ()):
                for place in self._places(phrase, step, words, at) or ():
                    left[place] = END if words[place] == END else ""
        return left

    def corrected(self, words: Sequence[str]) -> list[str]:
        """Return `words`, each known slip of the finger as the word that was meant."""
        return [self._meant.get(word, word) for word in words]

    def parted(self, words: Sequence[str], starts: Container[str]) -> list[str]:
        """Return `words`, each long one that no phrase knows parted where known ones were run together.

        Only words that begin with one of `starts` are parted: too many words happen to be made of others.
        """
        return [part for word in words for part in self._parts(word, starts)]

    def _parts(self, word: str, starts: Container[str]) -> list[str]:
        if not GLUED_FROM <= len(word) <= GLUED_TO or word in self.known:
            return [word]
        best: list[list[str] | None] = [[]]
        for end in range(1, len(word) + 1):
            ways = [
                [*before, word[start:end]]
                for start in range(max(0, end - self._longest), end)
                if (before := best[start]) is not None and self._is_part(word[start:end])
                if start or word[:end] in starts
            ]
            best.append(min(ways, key=len) if ways else None)
        parts = best[-1]
        return parts if parts is not None and (len(parts) > 2 or parts[-1].endswith("self")) else [word]

    def _is_part(self, piece: str) -> bool:
        return piece in self.known if len(piece) > 1 else piece == "i"

    def _places(self, phrase: _Phrase[T], step: int, words: Sequence[str], at: int) -> tuple[int, ...] | None:
        """Return where each named step of `phrase` stands, given that step number `step` stands at `at`."""
        before = self._walk(phrase, step, words, at, -1)
        after = self._walk(phrase, step, words, at, 1) if before is not None else None
        return None if before is None or after is None else (*before, at, *after)

    def _walk(self, phrase: _Phrase[T], step: int, words: Sequence[str], at: int, way: int) -> tuple[int, ...] | None:
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
                    return rest if isinstance(wanted, _Other) else (place, *rest)
            if words[place] in self._blockers:
                break
        return None


def members(groups: Mapping[str, str], name: str) -> frozenset[str]:
    """Return every word of a group, with those of the groups in it. Raises KeyError for one that doesn't exist."""
    words = groups[name].split()
    return frozenset().union(*(members(groups, w[1:-1]) if w.startswith("<") else {w} for w in words))


def _times(phrases: Iterable[tuple[frozenset[str] | _Other, ...]]) -> dict[frozenset[str] | _Other, int]:
    """Return for each step in how many the commonest of its words stands; signs count as commoner than any word."""
    used: Counter[str] = Counter()
    steps = Counter(step for phrase in phrases for step in phrase)
    for step, times in steps.items():
        if not isinstance(step, _Other):
            used.update(dict.fromkeys(step, times))
    used[END] = used[NUMBER] = most = steps.total()
    return {step: most + 1 if isinstance(step, _Other) else max(map(used.__getitem__, step)) for step in steps}


class _Words:
    """What each written word stands for, with a group all that is in it; and the slips by which each is known."""

    def __init__(self, groups: Mapping[str, str], written: Iterable[str], no_slips: Iterable[str]) -> None:
        self._groups = groups
        plainly = {name for token in written for name in token.removeprefix("^").split("|")}
        named = plainly.union(*(words.split() for words in groups.values()))
        self._used = {name for name in named if not name.startswith("<")}
        self.known = frozenset({*self._used, *no_slips})
        self._read: dict[str, frozenset[str]] = {}

    def read(self, tokens: Sequence[str]) -> tuple[tuple[frozenset[str] | _Other, ...], tuple[int, ...]]:
        steps: list[frozenset[str] | _Other] = []
        gaps: list[int] = []
        gap = 0
        for token in tokens:
            if token in GAPS:
                gap = GAPS[token]
            else:
                steps.append(_Other(self._known_as(token[1:])) if token.startswith("^") else self._known_as(token))
                gaps.append(gap)
                gap = 0
        if all(isinstance(step, _Other) for step in steps):
            raise ValueError(f"names no word: {' '.join(tokens)}")
        return tuple(steps), tuple(gaps)

    def meant(self) -> dict[str, str]:
        """Return the word that is meant by each slip. A slip that is itself a word in use stays what it is."""
        meant: dict[str, str] = {}
        for word in sorted(self._used):
            for slip in _slips(word) - self.known:
                meant.setdefault(slip, word)
        return meant

    def _known_as(self, token: str) -> frozenset[str]:
        if token not in self._read:
            names = token.split("|")
            if len(names) > 1:
                known = frozenset().union(*map(self._known_as, names))
            elif token.startswith("<"):
                known = members(self._groups, token[1:-1])
            else:
                known = frozenset({token})
            self._read[token] = known
        return self._read[token]


def _lines(written: str) -> list[str]:
    return [
        line for line in map(str.strip, _GOES_ON.sub("|", written).splitlines()) if line and not line.startswith("#")
    ]


def _spelled_out(text: str) -> Iterator[list[str]]:
    """Yield the phrase in each of its readings: both orders, with and without what may be missing."""
    sides = text.split(" & ")
    orders = [text] if len(sides) == 1 else [" ~~ ".join(sides), " ~~ ".join(reversed(sides))]
    for order in orders:
        choices = [(token[:-1], "") if token.endswith("?") else (token,) for token in order.split()]
        for chosen in product(*choices):
            yield [token for token in chosen if token]


def _slips(word: str) -> set[str]:
    if not word.isalpha():
        return set()
    slips: set[str] = set()
    if len(word) >= SLIP_FROM:
        slips |= {word[:at] + word[at + 1 :] for at in range(1, len(word))}
    if len(word) >= DOUBLE_FROM:
        slips |= {word[:at] + word[at - 1] + word[at:] for at in range(1, len(word) + 1)}
    if len(word) >= SWAP_FROM:
        slips |= {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)}
    return slips - {word}
