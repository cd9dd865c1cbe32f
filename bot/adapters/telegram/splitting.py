"""Long texts in pieces that the platform takes, broken where a reader would break them."""

import unicodedata

LIMIT = 4096
"""UTF-16 units of one message, counted once its markup is read (Bot API, sendMessage)."""

_JOINED = frozenset("\u200d\ufe0e\ufe0f\u20e3")
"""What belongs to the sign before it."""

_TONES = range(0x1F3FB, 0x1F400)
_FLAGS = range(0x1F1E6, 0x1F200)
_CLUSTER = 16
"""Signs that one visible sign is at most looked back over."""


def units(text: str) -> int:
    """Return the length in UTF-16 units."""
    return len(text) + sum(ord(sign) > 0xFFFF for sign in text)


def pieces(text: str, limit: int = LIMIT) -> tuple[str, ...]:
    """Return the text in pieces of at most `limit` units; none where there is nothing to see."""
    found: list[str] = []
    rest = text.strip()
    while units(rest) > limit:
        at = _break(rest, _reach(rest, limit))
        found.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return (*found, rest) if rest else tuple(found)


def _reach(text: str, limit: int) -> int:
    """Return how many signs fit."""
    used = 0
    for at, sign in enumerate(text):
        used += 2 if ord(sign) > 0xFFFF else 1
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
