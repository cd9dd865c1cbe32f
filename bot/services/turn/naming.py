"""Commands by the words of any language this copy speaks, besides their own names, which are English."""

from bot.domain.plain import plain
from bot.engine.flowset import FlowSet
from bot.services.turn.slash import COMMAND_WORD, SLASH


def named(flows: FlowSet, language: str, typed: str) -> str | None:
    """Return the name of the command that a word after a slash means; this language's words go before others'."""
    word = plain(typed)
    if word in SLASH:
        return word
    languages = dict.fromkeys((language, *flows.phrases))
    return next((found for each in languages if (found := named_in(flows, each, word)) is not None), None)


def named_in(flows: FlowSet, language: str, word: str) -> str | None:
    """Return the name of the command that this very language has the word for, with or without its accents."""
    return next((name for name in SLASH if plain(word) in map(plain, words_for(flows, language, name))), None)


def words_for(flows: FlowSet, language: str, name: str) -> tuple[str, ...]:
    """Return the words that a language has for a command, the one to be shown first; none for English itself."""
    found = flows.phrases.get(language, {}).get(f"{COMMAND_WORD}{name}", ())
    return tuple(word.strip() for text in found for word in text.source.split("|"))


def typeable(flows: FlowSet, language: str) -> tuple[str, ...]:
    """Return every word that can stand after a slash, as far as somebody of this language may know it."""
    return (*SLASH, *(word for name in SLASH for word in words_for(flows, language, name)))
