"""Near spellings, by rapidfuzz."""

CLOSE_ENOUGH = 85
"""Out of 100. Below it a guess annoys more than it helps."""


class FuzzySpelling:
    """Finds what a mistyped word may have meant."""

    def nearest(self, word: str, among: tuple[str, ...]) -> str | None:
        """Return the one close enough to ask about, or None."""
        from rapidfuzz import fuzz, process

        found = process.extractOne(word.casefold().lstrip("/"), among, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
        return found[0] if found else None
