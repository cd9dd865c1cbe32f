"""Typed words: made safe to store and show, and compared with what could have been pressed."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.engine.effects import Option
from bot.engine.events import Person, Wish
from bot.engine.flow import SOURCE_LANGUAGE, Ask
from bot.engine.step.asking import NO, YES, offered
from bot.engine.step.turn import Turn

MATCH_LIMIT = 100
"""Characters. Longer words are never a button: a label has at most 80."""

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, direction overrides and halves of characters. Tab and new line stay."""

_APOSTROPHE = re.compile("['’‘`´]")
_BARE = str.maketrans("łøđħı", "lodhi")

_TYPED = tuple(f"typed_{wish.value}" for wish in Wish)
"""Keys of the phrases that list the words for each wish."""

_AROUND = " .!?…,;:\"'“”„‚‘«»‹›()[]{}*_`"


def clean(text: str) -> str:
    """Return the words without what can't be stored or would disturb the line it is shown on."""
    safe = _UNSAFE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", safe).strip()


def blank(text: str) -> bool:
    """Return whether nothing of it can be seen."""
    return all(unicodedata.category(mark)[0] in "CZ" for mark in text)


def normal(text: str) -> str:
    """Return the form in which words are compared: without case, accents, apostrophes, extra space, marks around."""
    if len(text) > MATCH_LIMIT:
        return ""
    word = _APOSTROPHE.sub("", text.casefold())
    return " ".join((word if word.isascii() else _bare(word)).split()).strip(_AROUND)


def _bare(word: str) -> str:
    """The word as it is typed where the accents are far away on the keyboard."""
    apart = unicodedata.normalize("NFKD", word)
    return unicodedata.normalize("NFC", "".join(c for c in apart if not unicodedata.combining(c))).translate(_BARE)


def labelled(shown: Sequence[Option], word: str) -> str | None:
    """Return the key of the button whose label was typed."""
    return next((option.key for option in shown if normal(option.label) == word), None)


def counted(shown: Sequence[Option], word: str) -> str | None:
    """Return the key of the button whose place in the list was typed, beginning with 1."""
    if not word.isdecimal() or len(word) > 2:
        return None
    place = int(word)
    return shown[place - 1].key if 0 < place <= len(shown) else None


def meant(turn: Turn, ask: Ask, word: str, role: str, reader: Person) -> str | None:
    """Return the key of the button that the author lets this word stand for: in the reader's language, or in English.

    English for yes or no means nothing in a flow that is translated: in another language it may be the contrary. In one
    that isn't, the reader's own yes and no mean the English ones.
    """
    own = turn.flow.also.get(reader.language)
    if own is not None:
        key = _meant(turn, ask, word, role, own)
        if key is not None or _is_yes_or_no(turn, word):
            return key
    elif reader.language != SOURCE_LANGUAGE:
        word = next((key for key in (YES, NO) if word in words(turn, f"words_{key}", reader)), word)
    return _meant(turn, ask, word, role, {choice.label: choice.also for choice in ask.choices})


def _meant(turn: Turn, ask: Ask, word: str, role: str, also: Mapping[str, tuple[str, ...]]) -> str | None:
    for choice in ask.choices:
        others = also.get(choice.label)
        if others and word in _others(others) and offered(turn, ask.choices, choice.key, role):
            return choice.key
    return None


def _is_yes_or_no(turn: Turn, word: str) -> bool:
    return any(word in _places(_source(turn, f"words_{key}", SOURCE_LANGUAGE)) for key in (YES, NO))


def agreed(turn: Turn, shown: Sequence[Option], word: str, reader: Person) -> str | None:
    """Return `yes` or `no` where such a button is shown and the word means it."""
    keys = {option.key for option in shown}
    for key in (YES, NO):
        if key in keys and word in words(turn, f"words_{key}", reader):
            return key
    return None


def wished(turn: Turn, word: str, reader: Person) -> Wish | None:
    """Return the wish that this word is, in the reader's language or in English: *back*, *skip* and the others."""
    for language in dict.fromkeys((reader.language, SOURCE_LANGUAGE)):
        sources = tuple([_source(turn, key, language) for key in _TYPED])
        if (wish := _wishes(sources).get(word)) is not None:
            return wish
    return None


def words(turn: Turn, key: str, reader: Person) -> Mapping[str, int]:
    """Return the words of a list among the phrases, each with its place."""
    return _places(_source(turn, key, reader.language))


def _source(turn: Turn, key: str, language: str) -> str:
    variants = turn.flows.phrase(language, key)
    return variants[0].source if len(variants) == 1 else "|".join([variant.source for variant in variants])


@lru_cache(maxsize=1024)
def _others(also: tuple[str, ...]) -> frozenset[str]:
    return frozenset(normal(word) for word in also)


@lru_cache(maxsize=256)
def _places(source: str) -> Mapping[str, int]:
    return {normal(word): place for place, word in enumerate(source.split("|"))}


@lru_cache(maxsize=64)
def _wishes(sources: tuple[str, ...]) -> Mapping[str, Wish]:
    return {word: wish for wish, source in zip(Wish, sources, strict=True) for word in _places(source)}
