"""Whether a language's own words for commands are words, and can be told apart."""

import re
from collections.abc import Iterator

from bot.engine.read import Wordings
from bot.engine.vocabulary import Vocabulary
from bot.errors import Mistake

_WORD = re.compile(r"[^\W_]\w{0,31}")


def lists(each: Wordings, vocabulary: Vocabulary) -> Iterator[Mistake]:
    """Yield what is wrong with the lists that only translations have."""
    taken = {word: key for key, word in vocabulary.lists.items()}
    for key in (key for key in each.texts if key in vocabulary.lists):
        words = [word.strip() for text in each.texts[key] for word in text.source.split("|")]
        for word in dict.fromkeys(words):
            if not _WORD.fullmatch(word) or word != word.lower():
                said = f"'{key}' has '{word}', which can't be typed as a command"
                yield Mistake(each.file, each.lines[key], f"{said}; write one word in small letters")
            elif taken.setdefault(word, key) != key:
                said = f"'{key}' and '{taken[word]}' both have '{word}'"
                yield Mistake(each.file, each.lines[key], f"{said}; leave it to one of them")
