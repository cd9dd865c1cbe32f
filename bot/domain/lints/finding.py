"""What a lint finds, and how its wordings are written down.

A wording is a regular expression for people's typing: a space is one to three of any blank, and an apostrophe
may be missing or curly ("don't" also finds "dont" and "don’t"). It is found as whole words in either case.
A group named `quote` narrows what is shown of it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

QUOTE_LIMIT = 80
"""Characters of a quotation: one line on a telephone, twice."""

START = r"(?:\A|[.!?;:,\n])\s{0,3}"
"""Stands in front of a wording that begins a clause."""

STOP = r"(?=\s{0,3}(?:[.,!?;:\n]|\Z))"
"""Stands behind a wording that ends a clause."""

TAIL = r"(?:[^.,!?;:\n()\"“”]|[.,:](?=\w)){0,100}"
"""The rest of a clause, longer than a quotation can be, so that a cut is always noticed."""

REPORTED = (
    r"(?:said(?! things| stuff| some| nothing| no)|says|saying|(?:told|telling) (?:you|me|her|him|us|them"
    r"|everyone|everybody|(?:my|your|our) \w+)|promised|pretend(?:ed|ing)|claimed|insisted|swore|acted|wrote"
    r"|shouted"
    r"|yelled|called (?:me|you|it)|made you (?:think|believe)|let you (?:think|believe))"
    r"(?:(?! but | because )[^.,!?;\n]){1,100}"
)
"""What somebody is told to have said: a thing heard, not a claim made now."""

Lint: TypeAlias = "Callable[[str], Finding | None]"

_CLAUSE = r"(?:\A"
_APOSTROPHES = str.maketrans(dict.fromkeys("‘’‛`´′＇", "'"))
_LEAD = r"(?<!\w)(?<!\w['-])"
_TRAIL = r"(?![\u0300-\u036f]|['-]?\w)"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a lint found: `quote` stands in the text just so, whole words, at most QUOTE_LIMIT characters."""

    quote: str


def finder(*wordings: str, spare: tuple[str, ...] = ()) -> Lint:
    """Return a lint for the first of `wordings`, in linear time. Places that fit `spare` don't count."""

    @cache
    def patterns() -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]]:
        """Compiled on first use: a start has no use for them."""
        return [_compiled(wording) for wording in wordings], [_compiled(wording) for wording in spare]

    def find(text: str) -> Finding | None:
        wanted, spared = patterns()
        read = text.translate(_APOSTROPHES)
        for honest in spared:
            read = honest.sub(_blanked, read)
        spans = [_span(found) for found in (pattern.search(read) for pattern in wanted) if found]
        if not spans:
            return None
        start, end = min(spans)
        return Finding(_shortened(text[start:end]))

    return find


def _compiled(wording: str) -> re.Pattern[str]:
    typed = wording.replace("'", "'?").replace(" ", r"\s{1,3}")
    lead = "" if wording.startswith(_CLAUSE) else _LEAD
    return re.compile(f"{lead}(?:{typed}){_TRAIL}", re.IGNORECASE)


def _blanked(found: re.Match[str]) -> str:
    return "\0" * len(found[0])


def _span(found: re.Match[str]) -> tuple[int, int]:
    return found.span("quote" if "quote" in found.re.groupindex else 0)


def _shortened(excerpt: str) -> str:
    excerpt = excerpt.rstrip()
    return excerpt if len(excerpt) <= QUOTE_LIMIT else excerpt[: QUOTE_LIMIT + 1].rsplit(None, 1)[0]
