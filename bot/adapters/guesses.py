"""Guesses at typed dates, by dateparser. It is loaded when it is first needed."""

import re
from collections.abc import Mapping
from datetime import datetime

LONGEST = 64
"""Characters. Longer texts take it long and hold more than one date."""

FALLBACK = "en"
"""What is read where dateparser has never heard of a language."""

PLAINER: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "pl": tuple(
        (re.compile(pattern, re.IGNORECASE), plainer)
        for pattern, plainer in (
            (r"\bwe (wtorek)\b", r"w \1"),
            (r"\bza (minutę|godzinę|dzień|tydzień|miesiąc)\b", r"za 1 \1"),
            (r"\bza (?:dwa|dwie)\b", "za 2"),
            (r"\bza (?:trzy)\b", "za 3"),
            (r"\b(?:dziś|dzis)\b", "dzisiaj"),
            (r"(?:\bo|\bna|\bgodz\.?|\bo godz\.?|\bo godzinie) ?(\d{1,2})(?:[:.](\d{2}))?$", r" \1:\2"),
            (r" (\d{1,2})\.(00|15|[2-5][05])$", r" \1:\2"),
            (r":$", ":00"),
        )
    ),
}
"""By language, ways to say a date that dateparser doesn't follow, and ways that it does, in order."""


class DateparserGuesses:
    """Reads dates in one language at a time. What it finds may be wrong, so somebody has to be asked."""

    def guess(self, text: str, now: datetime, language: str = FALLBACK) -> datetime | None:
        """Return what the words may mean, naive, by the clock of `now` (aware); None when nothing is found."""
        if len(text) > LONGEST:
            return None
        from dateparser import parse

        plain = text.strip()
        for pattern, plainer in PLAINER.get(language, ()):
            plain = pattern.sub(plainer, plain)
        settings = {
            "RELATIVE_BASE": now.replace(tzinfo=None, microsecond=0, fold=0),
            "PREFER_DATES_FROM": "future",
            "PARSERS": ["relative-time", "absolute-time"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        }
        try:
            found = parse(plain, languages=[language], settings=settings)
        except ValueError:
            found = parse(plain, languages=[FALLBACK], settings=settings)
        return None if found is None else found.replace(tzinfo=None)
