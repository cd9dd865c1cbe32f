"""What a typed line means: who speaks where, a press on an earlier question, or a move of the clock."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

ROOM = "us"
"""The shared room's name."""

ALONE = "you"
"""What a single person's place is called when they gave no name. Nobody declared it, so it is no prefix."""

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
FURTHEST = datetime(2999, 1, 1, tzinfo=UTC)
"""The clock goes no further: dates that are reckoned on from it must still fit a calendar."""

_PRESS = re.compile(r"@(\d{1,4})\s+(\d{1,3})\s*$")
_SLASH = re.compile(r"/([A-Za-z_]{1,32})(?:\s+(.*))?$", re.DOTALL)
_SPAN = re.compile(r"(\d{1,6})([wdhms])")
_SECONDS = {"w": 604_800, "d": 86_400, "h": 3_600, "m": 60, "s": 1}
_AGE_S = int((FURTHEST - EARLIEST).total_seconds())


@dataclass(frozen=True, slots=True)
class Said:
    """Words typed by a person, in private or in the room."""

    who: str
    text: str
    in_room: bool = False


@dataclass(frozen=True, slots=True)
class Slash:
    """A slash command typed by a person."""

    who: str
    command: str
    rest: str
    in_room: bool = False


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press on option `option` (from 1) of that place's `question`-th question (from 1)."""

    who: str
    question: int
    option: int
    in_room: bool = False


@dataclass(frozen=True, slots=True)
class Later:
    """Move the clock on by this much."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class At:
    """Move the clock to this instant."""

    instant: datetime


@dataclass(frozen=True, slots=True)
class Misread:
    """A line for the terminal itself that can't be used, and why."""

    why: str


Line: TypeAlias = Said | Slash | Pressed | Later | At | Misread


def read_line(line: str, people: Sequence[str], speaker: str | None = None) -> Line:
    """Return what the line means. Only declared names are prefixes; a leading backslash makes all of it text.

    Lone surrogates, which no database takes, become U+FFFD.
    """
    who, in_room, body = _prefix(_whole(line).rstrip("\r\n"), people, speaker or people[0])
    if body.startswith("\\"):
        return Said(who, body[1:], in_room)
    pressed = _PRESS.match(body)
    if pressed:
        return Pressed(who, int(pressed.group(1)), int(pressed.group(2)), in_room)
    slash = _SLASH.match(body)
    if slash is None:
        return Said(who, body, in_room)
    command, rest = slash.group(1).lower(), slash.group(2) or ""
    if command == "later":
        return _later(rest)
    if command == "at":
        return _at(rest)
    return Slash(who, command, rest, in_room)


def _whole(line: str) -> str:
    return line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _prefix(line: str, people: Sequence[str], speaker: str) -> tuple[str, bool, str]:
    head, colon, rest = line.partition(":")
    name, at, room = head.strip().partition("@")
    declared = () if tuple(people) == (ALONE,) else people
    if colon and name in declared and (not at or room == ROOM):
        return name, bool(at), rest.removeprefix(" ")
    return speaker, False, line


def _later(rest: str) -> Line:
    parts = rest.split()
    found = [_SPAN.fullmatch(part) for part in parts]
    if not parts or None in found:
        return Misread("/later wants a span, such as /later 1d 2h 30m")
    seconds = sum(int(part.group(1)) * _SECONDS[part.group(2)] for part in found if part)
    return Later(timedelta(seconds=min(seconds, _AGE_S)))


def _at(rest: str) -> Line:
    instant = read_instant(rest.strip())
    return At(instant) if instant else Misread("/at wants an instant, such as /at 2026-03-29T08:00")


def read_instant(text: str) -> datetime | None:
    """Return an ISO 8601 instant, in UTC where it names no zone, or None where it can't be used."""
    try:
        read = datetime.fromisoformat(text)
        instant = (read if read.tzinfo else read.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return instant if EARLIEST <= instant <= FURTHEST else None
