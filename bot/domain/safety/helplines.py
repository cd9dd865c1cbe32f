"""Whom to call where: emergency numbers, helplines and directories, with who says so and when it was read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.domain.safety.danger import TOLD_APART, Danger

NEAREST = {Danger.COERCION: (Danger.COERCION, Danger.HURT_BY_PARTNER)}
"""Whose line fits, the closest first, where it isn't only that of the danger itself."""

_CODE = re.compile(r"[A-Z]{2}")
_NUMBER = re.compile(r"\+?\d[\d -]*(, \d[\d -]*)*")
_SOURCE = re.compile(r"https?://[^\s/]+\.\S+")
_TRUTH = {"true": True, "false": False}
_KINDS = tuple(kind.value for kind in (*TOLD_APART, Danger.MINOR))


@dataclass(frozen=True, slots=True)
class Helpline:
    """A line people can call. Only a `verified` one is shown; `verified_on` is when its source was read."""

    name: str
    kinds: tuple[Danger, ...]
    number: str
    hours: str
    source: str
    verified_on: date | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166 code, in capitals, with its emergency number."""

    code: str
    emergency: str
    emergency_source: str
    lines: tuple[Helpline, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """A place that lists helplines of every country."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown to someone: None stands for a number that isn't known for sure."""

    emergency: str | None
    line: Helpline | None
    directory: Directory


@dataclass(frozen=True, slots=True)
class Helplines:
    """All that is known of whom to call, as of one day. There is at least one directory."""

    as_of: date
    countries: Mapping[str, Country]
    directories: tuple[Directory, ...]

    def fitting(self, country: str | None, danger: Danger) -> Shown:
        """Return whom to call in this danger; only the directory where the country is unknown."""
        found = self.countries.get((country or "").upper())
        if found is None:
            return Shown(None, None, self.directories[0])
        return Shown(found.emergency, _line(found, danger), self.directories[0])


def _line(country: Country, danger: Danger) -> Helpline | None:
    for kind in NEAREST.get(danger, (danger,)):
        for line in country.lines:
            if line.verified and kind in line.kinds:
                return line
    return None


def helplines_from(data: object) -> Helplines:
    """Return the helplines of a file's plain content, where every value is text.

    Raises ValueError naming the country and the field that can't be used.
    """
    top = _Entry("helplines", data)
    countries = [_country(each, place) for place, each in enumerate(top.list("countries"), 1)]
    codes = [country.code for country in countries]
    for code in codes:
        if codes.count(code) > 1:
            raise ValueError(f"{code}: code: stands {codes.count(code)} times; keep one")
    directories = [_directory(each, place) for place, each in enumerate(top.list("directories"), 1)]
    if not directories:
        raise ValueError("helplines: directories: needs at least one")
    return Helplines(
        as_of=top.day("as_of"),
        countries={country.code: country for country in countries},
        directories=tuple(directories),
    )


def _directory(data: object, place: int) -> Directory:
    entry = _Entry(f"directory {place}", data)
    return Directory(entry.text("name"), entry.text("source", _SOURCE))


def _country(data: object, place: int) -> Country:
    code = _Entry(f"country {place}", data).text("code", _CODE)
    entry = _Entry(code, data)
    return Country(
        code=code,
        emergency=entry.text("emergency", _NUMBER),
        emergency_source=entry.text("emergency_source", _SOURCE),
        lines=tuple(_helpline(each, f"{code}: line {at}") for at, each in enumerate(entry.list("lines"), 1)),
    )


def _helpline(data: object, where: str) -> Helpline:
    entry = _Entry(where, data)
    verified = entry.truth("verified")
    return Helpline(
        name=entry.text("name"),
        kinds=entry.kinds("for"),
        number=entry.text("number", _NUMBER),
        hours=entry.text("hours"),
        source=entry.text("source", _SOURCE),
        verified_on=entry.day("verified_on") if verified or entry.has("verified_on") else None,
        verified=verified,
    )


class _Entry:
    """A table of the file, read field by field; whatever is wrong is said with its place."""

    def __init__(self, where: str, data: object) -> None:
        self._where = where
        self._data: Mapping[Any, Any] = data if isinstance(data, Mapping) else {}
        if not isinstance(data, Mapping):
            raise self._wrong("table", "is no table of fields")

    def has(self, field: str) -> bool:
        return field in self._data

    def text(self, field: str, shape: re.Pattern[str] | None = None) -> str:
        value = self._data.get(field)
        if not isinstance(value, str) or not value.strip():
            raise self._wrong(field, "is missing, or is no text")
        if shape is not None and not shape.fullmatch(value):
            raise self._wrong(field, f"can't be {value!r}")
        return value

    def list(self, field: str) -> Sequence[Any]:
        value = self._data.get(field)
        if not isinstance(value, (list, tuple)):
            raise self._wrong(field, "is missing, or is no list")
        return value

    def day(self, field: str) -> date:
        value = self.text(field)
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise self._wrong(field, f"needs a day like 2026-01-31, not {value!r}") from None

    def truth(self, field: str) -> bool:
        value = self.text(field)
        if value not in _TRUTH:
            raise self._wrong(field, f"is either true or false, not {value!r}")
        return _TRUTH[value]

    def kinds(self, field: str) -> tuple[Danger, ...]:
        named = self.list(field)
        unknown = [str(name) for name in named if str(name) not in _KINDS]
        if unknown or not named:
            said = f"needs one or more of {', '.join(Danger)}, not {', '.join(unknown) or 'none'}"
            raise self._wrong(field, said)
        return tuple(Danger(name) for name in named)

    def _wrong(self, field: str, said: str) -> ValueError:
        return ValueError(f"{self._where}: {field}: {said}")
