"""Dates and times in words, by Babel's locale data."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import TYPE_CHECKING

from bot.domain.told_moments import told_instant

if TYPE_CHECKING:
    from babel import Locale

CLOCK = re.compile(r", [0-9][0-9]:[0-9][0-9]")
"""How each moment ends as it is told, whatever the language."""

FALLBACK = "en"
"""What a language that Babel has never heard of is told in: better than no answer."""


class BabelDates:
    """Puts dates and times into words. The 24-hour clock is used throughout: it can't be misread."""

    def moment(self, at: datetime, language: str) -> str:
        """Return an instant as its own zone's clock shows it: "Monday 23 November, 17:20"."""
        return f"{self.date(at.date(), language)}, {self.time(at.time(), language)}"

    def moments_in(self, text: str, language: str, zone: str, now: datetime) -> tuple[tuple[str, datetime], ...]:
        """Return each moment that stands in a text as `moment` tells it by the clock of `zone`, and when that is, UTC.

        Weekday and day settle the year, of those next to `now`. Left out is what fits none of them, or names an hour
        that the clock shows twice or never on that day.
        """
        if ":" not in text or CLOCK.search(text) is None:
            return ()
        telling = _telling(language)
        instants = {found[0]: telling.instant(found, zone, now) for found in telling.pattern.finditer(text)}
        return tuple((told, at) for told, at in instants.items() if at is not None)

    def day(self, day: date, language: str) -> str:
        """Return a day without its weekday: "23 November"."""
        from babel.dates import format_date

        return format_date(day, "d MMMM", locale=_locale(language))

    def date(self, day: date, language: str) -> str:
        """Return a day: "Monday 23 November"."""
        from babel.dates import format_date

        return format_date(day, "EEEE d MMMM", locale=_locale(language))

    def time(self, at: time, language: str) -> str:
        """Return a time of day: "17:20"."""
        from babel.dates import format_time

        return format_time(at, "HH:mm", locale=_locale(language))

    def zone(self, name: str, language: str) -> str:
        """Return the city by whose clock a zone goes: "Warsaw" for Europe/Warsaw."""
        from babel.dates import get_timezone_location

        try:
            place = get_timezone_location(name, locale=_locale(language), return_city=True)
        except LookupError:
            place = name.replace("_", " ")
        return place.rpartition("/")[2]

    def listed(self, items: Sequence[str], language: str) -> str:
        """Return the items as one enumeration: "Monday, Wednesday and Friday"."""
        from babel.lists import format_list

        return format_list(items, locale=_locale(language))

    def plural(self, number: int, language: str) -> str:
        """Return the form in which a language counts: `one`, `few`, `many`, `other` and the like."""
        return str(_locale(language).plural_form(number))

    def plurals(self, language: str) -> frozenset[str]:
        """Return the forms that a language has."""
        return frozenset({*_locale(language).plural_form.tags, "other"})


@dataclass(frozen=True, slots=True)
class _Telling:
    """How moments are told in one language."""

    pattern: re.Pattern[str]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]

    def instant(self, found: re.Match[str], zone: str, now: datetime) -> datetime | None:
        weekday, day, month, hour, minute = found.groups()
        if int(hour) > 23 or int(minute) > 59:
            return None
        at = time(int(hour), int(minute))
        return told_instant(self.weekdays[weekday], self.months[month], int(day), at, zone=zone, now=now)


@cache
def _telling(language: str) -> _Telling:
    names = _locale(language)
    weekdays = {str(name): number for number, name in names.days["format"]["wide"].items()}
    months = {str(name): number for number, name in names.months["format"]["wide"].items()}
    told = rf"(?<!\w)({_any(weekdays)}) ([0-9]{{1,2}}) ({_any(months)}), ([0-9]{{2}}):([0-9]{{2}})(?![0-9])"
    return _Telling(re.compile(told), weekdays, months)


def _any(names: Iterable[str]) -> str:
    """Return a pattern for any of these, the longest first: one may be the beginning of another."""
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


@cache
def _locale(language: str) -> "Locale":
    """Return the locale of a language tag such as `pl` or `pt-BR`."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale.parse(FALLBACK)
