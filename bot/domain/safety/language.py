"""What a language has to say for the crisis floor."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.domain.phrases import Phrases
from bot.domain.safety.danger import Danger


@dataclass(frozen=True, slots=True)
class Language:
    """What only sounds like danger in a language and what speaks of it, how it asks to have someone watched, and how
    the young say their age.
    """

    figures: Phrases[Literal["figure"]]
    dangers: Phrases[Danger]
    watching: Phrases[Literal["watching"]]
    minor: re.Pattern[str]


def language(
    groups: Mapping[str, str],
    figures: str,
    dangers: Mapping[Danger, str],
    watching: str,
    minor: re.Pattern[str],
    *,
    negations: str,
    no_slips: str,
) -> Language:
    """Return the rules of one language, read from its phrases (see `bot.domain.phrases`)."""
    return Language(
        Phrases({"figure": figures}, groups, no_slips=no_slips),
        Phrases(dangers, groups, blockers=negations, no_slips=no_slips),
        Phrases({"watching": watching}, groups, no_slips=no_slips),
        minor,
    )
