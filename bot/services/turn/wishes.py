"""Wishes that every dialogue understands, as commands and as typed words."""

from collections.abc import Mapping
from functools import lru_cache

from bot.domain.plain import plain
from bot.engine.events import Wish
from bot.engine.flow import SOURCE_LANGUAGE
from bot.services.world import World

WISHES: Mapping[str, Wish] = {
    "back": Wish.BACK,
    "skip": Wish.SKIP,
    "pause": Wish.PAUSE,
    "stop": Wish.STOP,
    "help": Wish.HELP,
}
"""Commands that mean the dialogue under way, while there is one."""


def typed_wish(world: World, language: str, text: str) -> Wish | None:
    """Return the wish that these words are, in this language or in English, when they are nothing else."""
    word = plain(text).strip(" .!?")
    for each in dict.fromkeys((language, SOURCE_LANGUAGE)):
        for wish in Wish:
            if any(word in _listed(variant.source) for variant in world.flows.phrase(each, f"typed_{wish.value}")):
                return wish
    return None


def is_yes_or_no(world: World, language: str, text: str) -> bool:
    """Return whether these words only agree or disagree, in this language or in English."""
    word = plain(text).strip(" .!?")
    phrases = [
        world.flows.phrase(each, key) for each in (language, SOURCE_LANGUAGE) for key in ("words_yes", "words_no")
    ]
    return any(word in _listed(variant.source) for variants in phrases for variant in variants)


@lru_cache(maxsize=256)
def _listed(source: str) -> frozenset[str]:
    """Return the words of a list among the phrases."""
    return frozenset(plain(part) for part in source.split("|"))
