"""What a typed line means: who speaks where, a press on an earlier question, who comes and goes, or the time."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from bot.services.records import HeardKind

ROOM = "us"
"""The shared room's name. Moved, it is `us2`, `us3` and so on."""

ALONE = "you"
"""What a single person's place is called when they gave no name. Nobody declared it, so it is no prefix."""

EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
FURTHEST = datetime(2999, 1, 1, tzinfo=UTC)
"""The clock goes no further: dates that are reckoned on from it must still fit a calendar."""

_ROOM = re.compile(ROOM + r"\d{0,3}")
_HAPPENS = re.compile(r"/(joins|leaves|moves|removes)(?:\s+(\S+))?\s*$")
_PRESS = re.compile(r"@(\d{1,4})\s+(\d{1,3})\s*$")
_SLASH = re.compile(r"/([^\W\d]{1,32})(?:\s+(.*))?$", re.DOTALL)
_SPAN = re.compile(r"(\d{1,6})([wdhms])")
_SECONDS = {"w": 604_800, "d": 86_400, "h": 3_600, "m": 60, "s": 1}
_AGE_S = int((FURTHEST - EARLIEST).total_seconds())


@dataclass(frozen=True, slots=True)
class Said:
    """Words typed by a person, in private or in a room."""

    who: str
    text: str
    room: str | None = None


@dataclass(frozen=True, slots=True)
class Slash:
    """A slash command typed by a person."""

    who: str
    command: str
    rest: str
    room: str | None = None


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press on option `option` (from 1) of that place's `question`-th question (from 1)."""

    who: str
    question: int
    option: int
    room: str | None = None


@dataclass(frozen=True, slots=True)
class Happens:
    """Somebody joins or leaves a room, it moves, or we are removed from it. `to` names who, or where to."""

    kind: HeardKind
    room: str
    to: str


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


Line: TypeAlias = Said | Slash | Pressed | Happens | Later | At | Misread


def is_room(name: str) -> bool:
    """Return whether a room goes by this name, so that nobody else can."""
    return _ROOM.fullmatch(name) is not None


def read_line(line: str, people: Sequence[str], speaker: str | None = None, thirds: Collection[str] = ()) -> Line:
    """Return what the line means. Only declared names are prefixes; a leading backslash makes all of it text.

    `speaker` takes bare words: a name, or a name and a room, `ana@us`. `thirds` have joined a room and can speak
    there only. Lone surrogates, which no database takes, become U+FFFD.
    """
    declared = () if tuple(people) == (ALONE,) else people
    whole = _whole(line).rstrip("\r\n")
    happens = _happens(whole) if declared else None
    if happens is not None:
        return happens
    who, room, body = _prefix(whole, declared, speaker or people[0], thirds)
    if body.startswith("\\"):
        return Said(who, body[1:], room)
    pressed = _PRESS.match(body)
    if pressed:
        return Pressed(who, int(pressed.group(1)), int(pressed.group(2)), room)
    slash = _SLASH.match(body)
    if slash is None:
        return Said(who, body, room)
    command, rest = slash.group(1).lower(), slash.group(2) or ""
    if command == "later":
        return _later(rest)
    if command == "at":
        return _at(rest)
    return Slash(who, command, rest, room)


def _whole(line: str) -> str:
    return line.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _prefix(line: str, declared: Sequence[str], speaker: str, thirds: Collection[str]) -> tuple[str, str | None, str]:
    """Return who speaks, in which room if in one, and the rest of the line."""
    head, colon, rest = line.partition(":")
    name, at, room = head.strip().partition("@")
    if colon and (is_room(room) and (name in declared or name in thirds) if at else name in declared):
        return name, room or None, rest.removeprefix(" ")
    name, _, room = speaker.partition("@")
    return name, room or None, line


def _happens(line: str) -> Line | None:
    room, colon, rest = line.partition(":")
    found = _HAPPENS.match(rest.strip())
    if found is None or not colon or not is_room(room):
        return None
    what, to = found.group(1), found.group(2) or ""
    match what:
        case "joins" | "leaves" if to and to.isalnum() and not is_room(to):
            return Happens(HeardKind.JOINED if what == "joins" else HeardKind.LEFT, room, to)
        case "moves" if not to or (is_room(to) and to != room):
            return Happens(HeardKind.MOVED, room, to or _next_room(room))
        case "removes" if not to:
            return Happens(HeardKind.REMOVED, room, room)
        case _:
            return Misread("a room knows /joins NAME, /leaves NAME, /moves and /removes")


def _next_room(room: str) -> str:
    return f"{ROOM}{int(room.removeprefix(ROOM) or '1') + 1}"


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
