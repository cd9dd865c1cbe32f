"""From a person's text to tokens that know what they may mean."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.moments.vocabulary import Vocabulary

MAX_LENGTH = 300
"""Characters. A time fits in far fewer; longer texts are stories and are not searched."""

MAX_DIGITS = 4
"""A year is the longest number in a date; longer ones are telephone numbers and the like."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*|[^\s\w]|_")
_DOTTED_HALF = re.compile(r"\b([ap])\.\s?m\b\.?")
_WEAK_SPOT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "−": "-", "‑": "-", "‐": "-"})


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign: its folded text, whether it touches the token before it, and its senses."""

    text: str
    glued: bool
    senses: Mapping[str, int]

    def has(self, sense: str) -> bool:
        """Return whether the token may mean this."""
        return sense in self.senses

    @property
    def digits(self) -> int | None:
        """The value, when it is written in digits."""
        return int(self.text) if self.text.isdecimal() and len(self.text) <= MAX_DIGITS else None


END = Token("", glued=False, senses={})


@dataclass(frozen=True, slots=True)
class Tape:
    """Tokens that can be read past either end."""

    tokens: tuple[Token, ...]

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index] if 0 <= index < len(self.tokens) else END

    def __len__(self) -> int:
        return len(self.tokens)

    def number(self, index: int) -> tuple[int, int] | None:
        """Return the number written at `index` in digits or words, and the index after it."""
        token = self[index]
        if token.digits is not None:
            return token.digits, index + 1
        if not token.has("number"):
            return None
        after = index + 2 if self[index + 1].text == "-" else index + 1
        ones = self[after].senses.get("number", 0)
        if token.has("tens") and 0 < ones < 10:
            return token.senses["tens"] + ones, after + 1
        return token.senses["number"], index + 1


def lex(text: str, words: Vocabulary) -> Tape | None:
    """Return the tokens of `text`, or None when it is blank or longer than a time can be."""
    if not text.strip() or len(text) > MAX_LENGTH:
        return None
    folded = unicodedata.normalize("NFKC", text).translate(_WEAK_SPOT).casefold()
    folded = _DOTTED_HALF.sub(r"\1m", folded)
    tokens = []
    end = -1
    for match in _TOKEN.finditer(folded):
        senses = words.senses.get(match[0], {})
        tokens.append(Token(match[0], glued=match.start() == end, senses=senses))
        end = match.end()
    return Tape(tuple(tokens))
