"""Reads what people type as a time: never silently wrong, never an exception."""

from bot.domain.moments.beside import read_beside
from bot.domain.moments.elsewhere import (
    guessed_date_elsewhere,
    guessed_elsewhere,
    is_understood,
    worth_guessing_in,
)
from bot.domain.moments.guesses import guessed, guessed_date, worth_guessing
from bot.domain.moments.readers import read_date, read_moment, read_time
from bot.domain.moments.reading import Option, Read, Reading, Reason, Unclear, Unread
from bot.domain.moments.repeating import as_schedules, read_schedule
from bot.domain.moments.vocabulary import ENGLISH, Vocabulary

__all__ = [
    "ENGLISH",
    "Option",
    "Read",
    "Reading",
    "Reason",
    "Unclear",
    "Unread",
    "Vocabulary",
    "as_schedules",
    "guessed",
    "guessed_date",
    "guessed_date_elsewhere",
    "guessed_elsewhere",
    "is_understood",
    "read_beside",
    "read_date",
    "read_moment",
    "read_schedule",
    "read_time",
    "worth_guessing",
    "worth_guessing_in",
]
