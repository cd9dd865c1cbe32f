"""Hints for authors: what they may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches

SHOWN = 6
"""Names. A list of more is not read."""


def meant(word: str, known: Iterable[str]) -> str:
    """Return "did you mean 'x'?", or the names there are when none is like it."""
    names = sorted(set(known))
    if not names:
        return "there is none to name"
    close = get_close_matches(word, names, n=1, cutoff=0.6)
    return f"did you mean '{close[0]}'?" if close else f"name one of: {listed(names)}"


def listed(names: Iterable[str]) -> str:
    """Return the names in order, the first few of them when there are many; "nothing" when there are none."""
    some = list(names) or ["nothing"]
    return ", ".join(some[:SHOWN]) + (", …" if len(some) > SHOWN else "")
