"""The crisis floor: whether a text speaks of danger, of being a minor, or asks to have someone watched.

It looks for phrases; it understands nothing. So it only ever leads to a question, and it would rather ask once too
often: "I used to cut myself" and "I would never kill myself" are asked about, "I'm not suicidal" and "he never hit
me" are believed.
"""

from bot.domain.phrases import words_of
from bot.domain.plain import plain
from bot.domain.safety.danger import FIRST_TO_LAST, Alarm, Danger
from bot.domain.safety.english.rules import ENGLISH

LANGUAGES = (ENGLISH,)
"""Every text is read in all of them: people in distress fall back into any language they have."""

LOOKED_AT = 5_000
"""Characters read from each end of a text: more than two platform messages, and a bound on the time it takes."""


def alarm(text: str) -> Alarm | None:
    """Return the danger `text` seems to speak of, the most pressing first, or None."""
    words = words_of(_seen(text))
    found: set[Danger] = set()
    for language in LANGUAGES:
        if language.dangers.meanings(words):
            found |= language.dangers.meanings(language.figures.masked(words))
    kinds = [kind for kind in FIRST_TO_LAST if kind in found]
    return Alarm(kinds[0], tuple(kinds[1:])) if kinds else None


def surveillance(text: str) -> bool:
    """Return whether `text` asks to have another person watched, located or read."""
    words = words_of(_seen(text))
    return any(language.watching.meanings(words) for language in LANGUAGES)


def minor(text: str) -> bool:
    """Return whether the writer says, of themselves and now, that they are under eighteen."""
    seen = _seen(text)
    return any(language.minor.search(seen) for language in LANGUAGES)


def _seen(text: str) -> str:
    if len(text) > 2 * LOOKED_AT:
        text = f"{text[:LOOKED_AT]} . {text[-LOOKED_AT:]}"
    return plain(text)
