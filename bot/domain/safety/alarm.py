"""The crisis floor: whether a text speaks of danger, of being a minor, or asks to have someone watched.

It looks for phrases; it understands nothing. So it only ever leads to a question, and it would rather ask once too
often: "I used to cut myself" and "I would never kill myself" are asked about, "I'm not suicidal" and "he never hit
me" are believed.
"""

import re

from bot.domain.phrases import words_of
from bot.domain.plain import plain
from bot.domain.safety.danger import FIRST_TO_LAST, Alarm, Danger
from bot.domain.safety.english.rules import english
from bot.domain.safety.polish.rules import polish

LANGUAGES = (english, polish)
"""Every text is read in all of them: people in distress fall back into any language they have."""

LOOKED_AT = 5_000
"""Characters read from each end of a text: more than two platform messages, and a bound on the time it takes."""

NAME, NAMES_OWN = "@", "@s"
"""Stand in the words for somebody's name, and for the name of one who has something: "Ana", "Ana's"."""

_MIDST = re.compile(r"(?<=[\w,;:] )[^\W\d_]+(?=(['’]s\b)?)")
_LAST_DIGIT = re.compile(r"(?<=[a-z])3(?!\w)")


def alarm(text: str) -> Alarm | None:
    """Return the danger `text` seems to speak of, the most pressing first, or None."""
    words = words_of(_LAST_DIGIT.sub("e", _seen(text)))
    named = _named(text)
    found: set[Danger] = set()
    for language in LANGUAGES:
        found |= language().read(words, named)
    kinds = [kind for kind in FIRST_TO_LAST if kind in found]
    return Alarm(kinds[0], tuple(kinds[1:])) if kinds else None


def ready() -> None:
    """Read the rules now, so that nobody's first words wait for it."""
    for language in LANGUAGES:
        language()


def surveillance(text: str) -> bool:
    """Return whether `text` asks to have another person watched, located or read."""
    words = words_of(_seen(text))
    return any(language().watching.meanings(words) for language in LANGUAGES)


def minor(text: str) -> bool:
    """Return whether the writer says, of themselves and now, that they are under eighteen."""
    seen = _seen(text)
    return any(language().minor.search(seen) for language in LANGUAGES)


def _seen(text: str) -> str:
    return plain(_ends(text))


def _ends(text: str) -> str:
    return f"{text[:LOOKED_AT]} . {text[-LOOKED_AT:]}" if len(text) > 2 * LOOKED_AT else text


def _named(text: str) -> dict[str, str]:
    """Return what stands for each word written like a name amid a sentence, by the word as `plain` leaves it."""
    named: dict[str, str] = {}
    for found in _MIDST.finditer(_ends(text)):
        name = found[0]
        if name[0].isupper() and name[1:].islower():
            own = found[1] is not None
            named[plain(name) + ("s" if own else "")] = NAMES_OWN if own else NAME
    return named
