"""What a language has to say for the crisis floor."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.domain.phrases import Phrases
from bot.domain.safety.danger import Danger


@dataclass(frozen=True, slots=True)
class Language:
    """What a language says when there is danger, what only sounds like it, and how it asks to have someone watched."""

    figures: Phrases[Literal["figure"]]
    dangers: Phrases[Danger]
    watching: Phrases[Literal["watching"]]


def language(
    groups: Mapping[str, str],
    figures: str,
    dangers: Mapping[Danger, str],
    watching: str,
    *,
    negations: str,
    no_slips: str,
) -> Language:
    """Return the rules of one language, read from its phrases (see `bot.domain.phrases`)."""
    return Language(
        Phrases({"figure": figures}, groups, no_slips=no_slips),
        Phrases(dangers, groups, blockers=negations, no_slips=no_slips),
        Phrases({"watching": watching}, groups, no_slips=no_slips),
    )
