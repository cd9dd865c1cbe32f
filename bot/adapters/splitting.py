"""Long texts in pieces that a platform takes, broken where a reader would break them."""

import unicodedata
from collections.abc import Callable

_JOINED = frozenset("\u200d\ufe0e\ufe0f\u20e3")
"""What belongs to the sign before it."""

_TONES = range(0x1F3FB, 0x1F400)
_FLAGS = range(0x1F1E6, 0x1F200)
_CLUSTER = 16
"""Signs that one visible sign is at most looked back over."""


def utf16(sign: str) -> int:
    """Return how many UTF-16 units one sign takes."""
    return 2 if ord(sign) > 0xFFFF else 1


def units(text: str) -> int:
    """Return the length in UTF-16 units."""
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)


def pieces(text: str, limit: int, measure: Callable[[str], int] = utf16) -> tuple[str, ...]:
    """Return the text in pieces of at most `limit`, by what `measure` says of each sign; none if nothing is seen."""
    found: list[str] = []
    rest = text.strip()
    while (reach := _reach(rest, limit, measure)) < len(rest):
        at = _break(rest, reach)
        found.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return (*found, rest) if rest else tuple(found)


def whole(text: str) -> str:
    """Return the text as it can be stored and sent: halves of a pair joined, lone ones and NUL replaced."""
    joined = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return joined.replace("\0", "\ufffd")


def _reach(text: str, limit: int, measure: Callable[[str], int]) -> int:
    """Return how many signs fit."""
    if 2 * len(text) <= limit:
        return len(text)
    used = 0
    for at, sign in enumerate(text):
        used += measure(sign)
        if used > limit:
            return at
    return len(text)


def _break(text: str, reach: int) -> int:
    """Return where to break: at an empty line, a line's end or a space, if one is in the later half."""
    for mark in ("\n\n", "\n", " "):
        at = text.rfind(mark, reach // 2, reach + len(mark))
        if 0 < at <= reach:
            return at
    at = reach
    while reach - at < _CLUSTER and at > 1 and _belongs(text, at):
        at -= 1
    return reach if _belongs(text, at) else at


def _belongs(text: str, at: int) -> bool:
    """Return whether the sign at `at` is drawn together with the one before."""
    sign, before = text[at], text[at - 1]
    if sign in _JOINED or before == "\u200d" or unicodedata.combining(sign) or ord(sign) in _TONES:
        return True
    if ord(sign) not in _FLAGS:
        return False
    first = at
    while first > 0 and ord(text[first - 1]) in _FLAGS:
        first -= 1
    return (at - first) % 2 == 1  # A flag is two letters.
