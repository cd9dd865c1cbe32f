"""Dates in another language: told as it wants them, and never read as what is left of them in English."""

from datetime import UTC, datetime, time

import pytest
from marked_language import MARK, two_languages

from bot.adapters.dates import BabelDates
from bot.domain.schedules import from_text
from bot.engine.events import Person
from bot.engine.flow import SlotType
from bot.engine.vocabulary import Got, Unclear, Unread
from bot.services.schedules import schedule_words
from bot.services.vocabulary import vocabulary

NOW = datetime(2026, 11, 22, 13, 30, 7, tzinfo=UTC)
BEN = Person("p2", "Ben", "pl", "Europe/Warsaw")


def spoken(key: str, **content: str) -> str:
    return two_languages().phrase("pl", key, content)[0].fill(content.get)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("27T18:30:00+01:00 week 1 2,4", "every środę i piątek at 18:30"),
        ("25T18:30:00+01:00 month_weekday 1 2 -1", "on the ostatnią środę of each month"),
        ("27T18:30:00+01:00 month_weekday 1 4 -1", "on the ost. piątek of each month"),
        ("27T18:30:00+01:00 month_weekday 1 4 4", "on the 4 piątek of each month"),
    ],
)
def test_weekdays_stand_in_a_sentence_as_the_language_wants_them(text: str, told: str) -> None:
    schedule = from_text(f"2026-11-{text}")
    assert told in schedule_words(schedule, BabelDates(), "pl", spoken).replace(MARK, "")


class Guess:
    """A second reader that finds one date in everything."""

    def __init__(self, found: datetime) -> None:
        self.found = found
        self.asked: list[tuple[str, str]] = []

    def guess(self, text: str, now: datetime, language: str) -> datetime | None:
        self.asked.append((text, language))
        return self.found


def test_a_date_in_polish_is_never_read_as_what_is_left_of_it_in_english() -> None:
    readers = vocabulary(BabelDates()).readers
    for text in ("jutro 17:20", "w piątek o 18:30", "27 listopada 18:00"):
        for kind in (SlotType.MOMENT, SlotType.SCHEDULE, SlotType.DATE):
            assert readers[kind](text, NOW, BEN) == Unread("read_not_understood")


def test_what_the_second_reader_finds_in_polish_is_asked_about_and_shown_in_polish() -> None:
    second = Guess(datetime(2026, 11, 23, 17, 20))
    words = vocabulary(BabelDates(), second=second)
    for kind in (SlotType.MOMENT, SlotType.SCHEDULE):
        found = words.readers[kind]("jutro 17:20", NOW, BEN)
        assert isinstance(found, Unclear)
        assert [(each.value, each.label) for each in found.options] == [("2026-11-23T17:20:00+01:00", "")]
        assert words.showers[kind](found.options[0].value, BEN, spoken) == "poniedziałek 23 listopada, 17:20"
    assert second.asked == [("jutro 17:20", "pl")] * 2


@pytest.mark.parametrize("text", ["23.11 17:20", "tomorrow 17:20"])
def test_figures_and_english_are_read_at_once_whoever_types_them(text: str) -> None:
    second = Guess(datetime(2026, 12, 1))
    read = vocabulary(BabelDates(), second=second).readers[SlotType.MOMENT]
    assert read(text, NOW, BEN) == Got("2026-11-23T17:20:00+01:00")
    assert second.asked == []


def test_a_habit_in_polish_is_not_guessed_at() -> None:
    second = Guess(datetime(2026, 11, 27, 18, 30))
    read = vocabulary(BabelDates(), second=second).readers[SlotType.SCHEDULE]
    assert read("co piątek o 18:30", NOW, BEN) == Unread("read_not_understood")
    assert second.asked == []


def test_a_time_of_day_stands_alone_in_any_language() -> None:
    read = vocabulary(BabelDates()).readers[SlotType.TIME]
    assert read("o 17:20", NOW, BEN) == Got(time(17, 20).isoformat("minutes"))
