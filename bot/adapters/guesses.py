"""Guesses at typed dates, by dateparser. It is loaded when it is first needed."""

from datetime import datetime

LONGEST = 64
"""Characters. Longer texts take it long and hold more than one date."""

LANGUAGES = ["en"]


class DateparserGuesses:
    """Reads dates in English. What it finds may be wrong, so somebody has to be asked."""

    def guess(self, text: str, now: datetime) -> datetime | None:
        """Return what the words may mean, naive, by the clock of `now` (aware); None when nothing is found."""
        if len(text) > LONGEST:
            return None
        from dateparser import parse

        found = parse(
            text,
            languages=LANGUAGES,
            settings={
                "RELATIVE_BASE": now.replace(tzinfo=None, microsecond=0, fold=0),
                "PREFER_DATES_FROM": "future",
                "PARSERS": ["relative-time", "absolute-time"],
                "RETURN_AS_TIMEZONE_AWARE": False,
            },
        )
        return None if found is None else found.replace(tzinfo=None)
