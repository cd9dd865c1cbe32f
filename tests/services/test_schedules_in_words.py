"""Schedules as they are shown, and the readers and showers of the program's own vocabulary."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sittings import real_flows

from bot.adapters.dates import BabelDates
from bot.adapters.flow_files import load_flows
from bot.domain.schedules import from_text
from bot.engine.events import Listed, Person
from bot.engine.flow import SlotType
from bot.engine.vocabulary import Got, Unclear, Unread
from bot.services.schedules import schedule_words
from bot.services.vocabulary import vocabulary
from tests.engine.dialogue import Dialogue

NOW = datetime(2026, 11, 22, 13, 30, 7, tzinfo=UTC)
ANA = Person("p1", "Ana", "en", "Europe/Warsaw")
PHRASES = Path(__file__).parents[2] / "flows" / "phrases.yaml"


class Guesses:
    """A second reader that finds one date in everything, and notes what it was shown."""

    def __init__(self, *found: datetime) -> None:
        self.found = found
        self.shown: list[str] = []

    def guess(self, text: str, now: datetime, language: str) -> datetime | None:
        self.shown.append(text)
        return next(iter(self.found), None)


@pytest.fixture(scope="module")
def speak():
    return lambda key, **content: real_flows().phrase("en", key, content)[0].fill(content.get)


@pytest.mark.parametrize(
    ("tail", "shown"),
    [
        ("", "Friday 27 November, 18:30"),
        (" day 1", "every day at 18:30, from 27 November"),
        (" day 2", "every second day at 18:30, from 27 November"),
        (" day 3", "every 3 days at 18:30, from 27 November"),
        (" week 1 4", "every Friday at 18:30, from 27 November"),
        (" week 1 0,2,4", "every Monday, Wednesday, and Friday at 18:30, from 27 November"),
        (" week 1 0,1,2,3,4", "every weekday at 18:30, from 27 November"),
        (" week 2 4", "every second week on Friday at 18:30, from 27 November"),
        (" week 3 3,4", "every 3 weeks on Thursday and Friday at 18:30, from 27 November"),
        (" month_day 1 27", "on day 27 of each month at 18:30, from 27 November"),
        (" month_day 3 27", "on day 27, every 3 months at 18:30, from 27 November"),
        (" month_weekday 1 4 4", "on the fourth Friday of each month at 18:30, from 27 November"),
        (" month_weekday 1 4 -1", "on the last Friday of each month at 18:30, from 27 November"),
        (" week 1 4 until 2027-01-31", "every Friday at 18:30, from 27 November until 31 January"),
        (" week 1 4 count 5", "every Friday at 18:30, 5 times from 27 November"),
        (" week 1 4 count 1", "Friday 27 November, 18:30"),
    ],
)
def test_a_schedule_tells_weekday_time_and_first_date(speak, tail: str, shown: str) -> None:
    assert schedule_words(from_text(f"2026-11-27T18:30:00+01:00{tail}"), BabelDates(), "en", speak) == shown


def test_the_last_day_of_a_month_is_told_as_that(speak) -> None:
    last = from_text("2026-11-30T18:30:00+01:00 month_day 1 -1")
    assert schedule_words(last, BabelDates(), "en", speak) == "on the last day of each month at 18:30, from 30 November"


def test_days_come_in_the_readers_language(speak) -> None:
    friday = from_text("2026-11-27T18:30:00+01:00 week 1 0,4")
    assert "Monday und Friday" in schedule_words(friday, BabelDates(), "de", speak)
    assert "27 novembre" in schedule_words(friday, BabelDates(), "fr", speak)


def test_a_zone_is_shown_by_its_city_and_can_be_told(speak) -> None:
    words = vocabulary(BabelDates())
    assert words.showers[SlotType.ZONE]("Europe/Warsaw", ANA, speak) == "Warsaw"
    assert words.facts["own_zone"] is SlotType.ZONE
    assert "own_zone" in words.fleeting


def read(text: str, kind: SlotType = SlotType.SCHEDULE, second: Guesses | None = None):
    return vocabulary(BabelDates(), second=second).readers[kind](text, NOW, ANA)


def values(options: Sequence[Listed]) -> list[str]:
    return [option.value for option in options]


def test_a_typed_schedule_becomes_its_text() -> None:
    assert read("every friday at 18:30") == Got("2026-11-27T18:30:00+01:00 week 1 4")
    assert read("friday 18:30") == Got("2026-11-27T18:30:00+01:00")
    assert read("friday 18:30", SlotType.MOMENT) == read("friday 18:30")


def test_what_repeats_leaves_its_label_to_the_shower() -> None:
    found = read("fridays at 8")
    assert isinstance(found, Unclear)
    assert found.options == (
        Listed("2026-11-27T08:00:00+01:00 week 1 4", ""),
        Listed("2026-11-27T20:00:00+01:00 week 1 4", ""),
    )
    once = read("friday at 8")
    assert isinstance(once, Unclear)
    assert once.options[0] == Listed("2026-11-27T08:00:00+01:00", "Friday 27 November, 08:00")


def test_the_second_reader_is_asked_only_where_the_first_understands_nothing() -> None:
    second = Guesses(datetime(2026, 11, 24, 18))
    for text in ("every friday at 18:30", "tomorrow at 9", "at 9", "yesterday", "31 february", "9-5", "hello"):
        read(text, second=second)
        read(text, SlotType.MOMENT, second=second)
    assert second.shown == []
    read("2 days 18:00", second=second)
    assert second.shown == ["2 days 18:00"]


@pytest.mark.parametrize(
    ("kind", "value", "label"),
    [
        (SlotType.MOMENT, "2026-11-24T18:00:00+01:00", "Tuesday 24 November, 18:00"),
        (SlotType.SCHEDULE, "2026-11-24T18:00:00+01:00", "Tuesday 24 November, 18:00"),
        (SlotType.DATE, "2026-11-24", "Tuesday 24 November"),
    ],
)
def test_a_guess_is_always_asked_about(kind: SlotType, value: str, label: str) -> None:
    text = "2 days, 18:00, room 24" if kind is SlotType.DATE else "2 days 18:00"
    found = read(text, kind, Guesses(datetime(2026, 11, 24, 18)))
    assert found == Unclear((Listed(value, label),))


def test_without_a_guess_it_stays_unread() -> None:
    assert read("2 days 18:00") == Unread("read_not_understood")
    assert read("2 days 18:00", second=Guesses()) == Unread("read_not_understood")
    assert read("2 days 18:00", second=Guesses(datetime(2026, 11, 25, 9))) == Unread("read_not_understood")


FLOW = """\
flow: rehearsal
version: 1
title: A rehearsal
house: true
uses: [this_moment]
slots:
  when: {type: schedule}
start: ask
nodes:
  ask: {ask: When?, save: when, next: after}
  after:
    branch:
      - {if: when <= this_moment, to: over}
      - {to: coming}
  over: {say: "Over: {when}", next: end}
  coming: {say: "Coming: {when}", next: end}
"""
LATER = datetime(2026, 11, 28, 12, tzinfo=UTC)


@pytest.fixture
def rehearsal(tmp_path: Path) -> Dialogue:
    (tmp_path / "rehearsal.yaml").write_text(FLOW, "utf-8")
    (tmp_path / "phrases.yaml").write_text(PHRASES.read_text("utf-8"), "utf-8")
    dialogue = Dialogue(load_flows(tmp_path, vocabulary(BabelDates())), now=NOW, people={"p1": ANA})
    dialogue.values = {"this_moment": NOW.isoformat()}
    dialogue.start("rehearsal")
    return dialogue


def test_a_flow_asks_for_a_schedule_and_shows_it(rehearsal: Dialogue) -> None:
    rehearsal.type("every friday at 18:30")
    assert rehearsal.said[0] == "Coming: every Friday at 18:30, from 27 November"


@pytest.mark.parametrize("answer", ["every friday at 18:30", "friday 18:30"])
def test_a_guard_compares_a_schedule_by_its_first_moment(rehearsal: Dialogue, answer: str) -> None:
    rehearsal.values["this_moment"] = LATER.isoformat()
    rehearsal.type(answer)
    assert rehearsal.said[0].startswith("Over: ")


def test_options_are_buttons_that_tell_how_it_repeats(rehearsal: Dialogue) -> None:
    rehearsal.type("fridays at 8")
    assert rehearsal.labels == [
        "every Friday at 08:00, from 27 November",
        "every Friday at 20:00, from 27 November",
    ]
    rehearsal.press("o1")
    assert rehearsal.said[0] == "Coming: every Friday at 20:00, from 27 November"


def test_a_time_typed_beside_the_options_belongs_to_their_days(rehearsal: Dialogue) -> None:
    rehearsal.type("every friday")
    rehearsal.type("17:30")
    assert rehearsal.said[0] == "Coming: every Friday at 17:30, from 27 November"


def test_a_time_typed_beside_moments_of_one_date_belongs_to_that_date(rehearsal: Dialogue) -> None:
    rehearsal.type("friday")
    rehearsal.type("at half past 5 pm")
    assert rehearsal.said[0] == "Coming: Friday 27 November, 17:30"


def test_a_day_typed_beside_the_options_begins_anew(rehearsal: Dialogue) -> None:
    rehearsal.type("every friday")
    rehearsal.type("monday 17:30")
    assert rehearsal.said[0] == "Coming: Monday 23 November, 17:30"
