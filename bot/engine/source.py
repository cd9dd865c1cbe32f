"""A file's content with the line of every value: what the flow reader is given."""

from dataclasses import dataclass
from typing import TypeAlias

from bot.errors import Mistake


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as written: always text, so that `no`, `on` and `12:30` stay what they are."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Series:
    """Values in order."""

    items: tuple["Located", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Keys and values in order. A key that stands twice is reported by the reader of the file."""

    items: tuple[tuple[Scalar, "Located"], ...]
    line: int


Located: TypeAlias = Scalar | Series | Table


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file: its name as shown in messages, and its content."""

    name: str
    content: Located


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a folder of flows. Translations and phrases come with their language.

    `unread` are the names of flows whose file is no YAML; `mistakes` say why.
    """

    flows: tuple[SourceFile, ...] = ()
    translations: tuple[tuple[str, SourceFile], ...] = ()
    phrases: tuple[tuple[str, SourceFile], ...] = ()
    unread: frozenset[str] = frozenset()
    mistakes: tuple[Mistake, ...] = ()
