"""Dates and times in words, by Babel's locale data."""

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel import Locale

FALLBACK = "en"
"""What a language that Babel has never heard of is told in: better than no answer."""


class BabelDates:
    """Puts dates and times into words. The 24-hour clock is used throughout: it can't be misread."""

    def moment(self, at: datetime, language: str) -> str:
        """Return an instant as its own zone's clock shows it: "Monday 23 November, 17:20"."""
        return f"{self.date(at.date(), language)}, {self.time(at.time(), language)}"

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

    def weekday(self, number: int, language: str) -> str:
        """Return the name of a weekday, 0 for Monday."""
        return str(_locale(language).days["format"]["wide"][number])

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


@cache
def _locale(language: str) -> "Locale":
    """Return the locale of a language tag such as `pl` or `pt-BR`."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale.parse(FALLBACK)
