"""Transcripts: files that read like a conversation, and can be played to see whether it still goes so.

The first line says how to sit down: `# chat ana ben --at 2026-11-22T18:00 --seed 1`. Lines that begin with `[` or
with six spaces are what is shown; all others are typed; blank lines and `#` comments stand for themselves.
"""

import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.adapters.terminal.channel import CONTINUED
from bot.adapters.terminal.lines import read_instant
from bot.errors import SettingsWrong

DEFAULT_START = "2026-11-22T18:00"


@dataclass(frozen=True, slots=True)
class Script:
    """A transcript, read: who sits there, when it begins, the ids' seed, and its lines."""

    people: tuple[str, ...]
    start: datetime
    seed: int
    lines: tuple[str, ...]


def is_shown(line: str) -> bool:
    """Return whether the line is output."""
    return line.startswith(("[", CONTINUED))


def is_typed(line: str) -> bool:
    """Return whether the line is input."""
    return bool(line.strip()) and not line.startswith("#") and not is_shown(line)


def read_script(text: str) -> Script:
    """Return the transcript. Raises SettingsWrong when its first line doesn't say how to sit down."""
    lines = text.splitlines()
    words = _words(lines[0]) if lines else []
    if not words or words[0] != "chat":
        raise SettingsWrong("a transcript begins with a line such as: # chat ana --at 2026-11-22T18:00 --seed 1")
    people: list[str] = []
    start, seed = DEFAULT_START, 1
    rest = iter(words[1:])
    for word in rest:
        if word == "--at":
            start = next(rest, "")
        elif word == "--seed":
            seed = _seed(next(rest, ""))
        else:
            people.append(word)
    instant = read_instant(start)
    if instant is None:
        raise SettingsWrong("--at in a transcript wants an instant such as 2026-11-22T18:00")
    return Script(tuple(people or ["you"]), instant, seed, tuple(lines))


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line.lstrip("# "))
    except ValueError:
        return []


def _seed(text: str) -> int:
    if not text.isdecimal():
        raise SettingsWrong("--seed in a transcript wants a whole number")
    return int(text)


def first_difference(expected: Iterable[str], actual: Iterable[str]) -> str | None:
    """Return where two transcripts part, in words, or None."""
    wanted, got = list(expected), list(actual)
    for number, (want, have) in enumerate(zip(wanted, got, strict=False), 1):
        if want != have:
            return f"line {number}\n  expected: {want}\n  shown:    {have}"
    if len(wanted) == len(got):
        return None
    longer, place = (wanted, "expected") if len(wanted) > len(got) else (got, "shown")
    at = min(len(wanted), len(got))
    return f"line {at + 1}\n  only {place}: {longer[at]}"
