"""When something is due, once or again and again: what repeats, its dates, its moments, its text."""

from bot.domain.schedules.calendar import dates
from bot.domain.schedules.facts import LAST, MOST_APART, MOST_TIMES, Every, Schedule
from bot.domain.schedules.moments import Due, next_after
from bot.domain.schedules.texts import from_text, to_text

__all__ = [
    "LAST",
    "MOST_APART",
    "MOST_TIMES",
    "Due",
    "Every",
    "Schedule",
    "dates",
    "from_text",
    "next_after",
    "to_text",
]
