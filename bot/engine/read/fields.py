"""A table of a flow file, read key by key, strictly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar

from bot.engine.near import meant
from bot.engine.read.notes import Notes, shown
from bot.engine.read.values import KEY, NAME, span, whole
from bot.engine.seed import SEED
from bot.engine.source import Located, Scalar, Series, Table

_Kind = TypeVar("_Kind", bound=StrEnum)


@dataclass(slots=True)
class Fields:
    """The keys of one table. `finish` reports those nobody asked for; `what` names the table in messages."""

    what: str
    notes: Notes
    line: int
    values: dict[str, Located]
    lines: dict[str, int]
    asked: set[str] = field(default_factory=set)

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def line_of(self, key: str) -> int:
        """Return the line a key stands in, or the table's own."""
        return self.lines.get(key, self.line)

    def get(self, key: str) -> Located | None:
        """Return the value, or None where the key does not stand."""
        self.asked.add(key)
        return self.values.get(key)

    def need(self, key: str, why: str) -> Located | None:
        """Return the value; note its absence with what to do about it."""
        value = self.get(key)
        if value is None:
            self.notes.wrong(self.line, f"{self.what} lacks '{key}'; {why}")
        return value

    def word(self, key: str) -> str | None:
        """Return a value in one piece, without the space around it."""
        value = self.get(key)
        return None if value is None else word(self.notes, self.called(key), value)

    def name(self, key: str, pattern: re.Pattern[str] = NAME) -> str | None:
        """Return a name, checked for its form."""
        value = self.get(key)
        return None if value is None else name(self.notes, self.called(key), value, pattern)

    def names(self, key: str, pattern: re.Pattern[str] = NAME) -> tuple[Scalar, ...]:
        """Return a list of names, each with its line; a name that stands twice is noted."""
        value = self.get(key)
        return () if value is None else names(self.notes, self.called(key), value, pattern)

    def whole(self, key: str, least: int, most: int) -> int | None:
        """Return a whole number within bounds."""
        text = self.word(key)
        if text is None:
            return None
        number = whole(text)
        if number is None or not least <= number <= most:
            said = f"{self.called(key)} wants a whole number from {least} to {most}, not '{text}'"
            self.notes.wrong(self.line_of(key), said)
            return None
        return number

    def flag(self, key: str, default: bool) -> bool:
        """Return true or false."""
        text = self.word(key)
        if text not in ("true", "false", None):
            self.notes.wrong(self.line_of(key), f"{self.called(key)} wants true or false, not '{text}'")
        return default if text is None else text == "true"

    def kind(self, key: str, default: _Kind) -> _Kind:
        """Return a member of the default's enumeration."""
        text = self.word(key)
        if text is None:
            return default
        kinds = type(default)
        if text not in set(kinds):
            self.notes.wrong(self.line_of(key), f"{self.called(key)} can't be '{text}'; {meant(text, kinds)}")
            return default
        return kinds(text)

    def span(self, key: str) -> timedelta | None:
        """Return a span of time."""
        text = self.word(key)
        if text is None:
            return None
        length = span(text)
        if length is None:
            said = f"{self.called(key)} wants a span such as P2D, PT12H or PT2M, not '{text}'"
            self.notes.wrong(self.line_of(key), said)
        return length

    def called(self, key: str) -> str:
        """Return how the value of a key is called in messages."""
        return f"'{key}' of {self.what}"

    def finish(self) -> None:
        """Note every key that has no meaning here."""
        for key, value in self.values.items():
            if key in self.asked:
                continue
            hint = meant(key, self.asked)
            if isinstance(value, Scalar) and not value.value:
                hint = "if it belongs to a text with a comma, put that text in quotes"
            self.notes.odd(self.lines[key], f"{self.what} has no key '{key}'; {hint}")


def fields(notes: Notes, what: str, value: Located) -> Fields | None:
    """Return the table's keys, or None (noted) when it is no table."""
    if not isinstance(value, Table):
        notes.wrong(value.line, f"{what} wants 'key: value' lines, not {shown(value)}")
        return None
    return keys(notes, what, value)


def keys(notes: Notes, what: str, table: Table) -> Fields:
    """Return the table's keys."""
    values = {key.value: inner for key, inner in table.items}
    return Fields(what, notes, table.line, values, {key.value: key.line for key, _ in table.items})


def entries(notes: Notes, what: str, value: Located, pattern: re.Pattern[str]) -> Iterator[tuple[Scalar, Located]]:
    """Yield the keys and values of a table whose keys are the author's own names."""
    if not isinstance(value, Table):
        notes.wrong(value.line, f"{what} wants 'key: value' lines, not {shown(value)}")
        return
    for key, inner in value.items:
        if pattern.fullmatch(key.value):
            yield key, inner
        else:
            notes.wrong(key.line, f"{shown(key)} can't be a name in {what}; {_FORMS[pattern]}")


def word(notes: Notes, what: str, value: Located) -> str | None:
    """Return a value in one piece, or None (noted) when it is a table, a list or empty."""
    if isinstance(value, Scalar) and value.value.strip():
        return value.value.strip()
    empty = isinstance(value, Scalar)
    said = f"{what} is empty; fill it" if empty else f"{what} can't be {shown(value)}; write it in one piece"
    notes.wrong(value.line, said)
    return None


def name(notes: Notes, what: str, value: Located, pattern: re.Pattern[str] = NAME) -> str | None:
    """Return a name, or None (noted) when it has not the form of one."""
    text = word(notes, what, value)
    if text is None or pattern.fullmatch(text):
        return text
    notes.wrong(value.line, f"{what} can't be {shown(value)}; {_FORMS[pattern]}")
    return None


def names(notes: Notes, what: str, value: Located, pattern: re.Pattern[str] = NAME) -> tuple[Scalar, ...]:
    """Return a list of names, each with its line."""
    if not isinstance(value, Series):
        notes.wrong(value.line, f"{what} wants a list in brackets, not {shown(value)}")
        return ()
    found: dict[str, Scalar] = {}
    for item in value.items:
        text = name(notes, what, item, pattern)
        if text is None:
            continue
        if text in found:
            notes.odd(item.line, f"{what} holds '{text}' twice; keep one")
        found.setdefault(text, Scalar(text, item.line))
    return tuple(found.values())


_FORMS = {
    NAME: "use small letters, digits and _, a letter first",
    KEY: "use letters, digits, _ and -",
    SEED: "write an id such as forbes-25",
}
