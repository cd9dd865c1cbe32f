"""What a language has to say for the crisis floor."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.domain.phrases import Phrases
from bot.domain.safety.danger import Danger


@dataclass(frozen=True, slots=True)
class Language:
    """What only sounds like danger in a language and what speaks of it, how it asks to have someone watched, and how
    the young say their age. A long word that begins with one of `starts` may be several run together; `alike` has the
    kind of word for each that is used like others.
    """

    figures: Phrases[Literal["figure"]]
    dangers: Phrases[Danger]
    watching: Phrases[Literal["watching"]]
    minor: re.Pattern[str]
    starts: frozenset[str]
    alike: Mapping[str, str]

    def words(self, words: Sequence[str], named: Mapping[str, str]) -> Sequence[str]:
        """Return `words` as this language knows them, with `named` standing for those that are somebody's name."""
        words = self.dangers.parted(words, self.starts)
        if named:
            words = [word if word in self.dangers.known else named.get(word, word) for word in words]
        return words

    def corrected(self, words: Sequence[str]) -> Sequence[str]:
        """Return words of this language, each known slip of the finger as the word that was meant."""
        return self.dangers.corrected(words)

    def read(self, words: Sequence[str]) -> set[Danger]:
        """Return every danger that words of this language speak of."""
        if not self.dangers.meanings(words):
            return set()
        return self.dangers.meanings(self.figures.masked(words))


def language(
    groups: Mapping[str, str],
    figures: str,
    dangers: Mapping[Danger, str],
    watching: str,
    minor: re.Pattern[str],
    *,
    negations: str,
    no_slips: str,
    starts: str = "",
    alike: Mapping[str, str] | None = None,
) -> Language:
    """Return the rules of one language, read from its phrases (see `bot.domain.phrases`).

    A long word that begins with one of `starts` may be several run together.
    """
    return Language(
        Phrases({"figure": figures}, groups, no_slips=no_slips),
        Phrases(dangers, groups, blockers=negations, no_slips=no_slips),
        Phrases({"watching": watching}, groups, no_slips=no_slips),
        minor,
        frozenset(starts.split()),
        alike or {},
    )
