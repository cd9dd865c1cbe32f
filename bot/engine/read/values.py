"""Single values as flow files write them: names, numbers, spans of time."""

import re
from datetime import timedelta

from bot.engine.flow import Value

NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")
"""Flows, nodes, slots, roles, facts, commands, lints."""

KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:-]{0,39}")
"""Buttons: `walk`, `09:00`, `DE`. No dot, which parts a path."""

PATH = re.compile(r"[a-z][a-z0-9_]{0,59}(?:\.[a-z][a-z0-9_]{0,59})?")
"""A slot, a fact, or `role.slot`."""

RESERVED = frozenset(["and", "or", "not", "in", "true", "false", "end", "restart", "partner", "shared", "quote"])
"""Words that mean something else wherever a name could stand."""

OTHER = "other"
"""In `{other.name}` the one of two roles who isn't reading; no role can be called so."""

_WHOLE = re.compile(r"-?\d{1,9}")
_BROKEN = re.compile(r"-?\d{1,9}\.\d{1,6}")
_SPAN = re.compile(
    r"P(?=\d|T\d)(?:(?P<days>\d{1,4})D)?"
    r"(?:T(?=\d)(?:(?P<hours>\d{1,4})H)?(?:(?P<minutes>\d{1,5})M)?(?:(?P<seconds>\d{1,6})S)?)?"
)


def whole(text: str) -> int | None:
    """Return the whole number, or None."""
    return int(text) if _WHOLE.fullmatch(text) else None


def span(text: str) -> timedelta | None:
    """Return the span of an ISO 8601 duration in days, hours, minutes and seconds, or None."""
    found = _SPAN.fullmatch(text)
    if found is None:
        return None
    return timedelta(**{unit: int(count) for unit, count in found.groupdict().items() if count})


def constant(text: str) -> Value | None:
    """Return the constant: a number, `true`, `false` or `'text in quotes'`; None when it is none of these."""
    if text in ("true", "false"):
        return text == "true"
    if len(text) >= 2 and text[0] == text[-1] == "'":
        return text[1:-1]
    if _BROKEN.fullmatch(text):
        return float(text)
    return whole(text)
