"""Reads what people type as a time: never silently wrong, never an exception."""

from bot.domain.moments.readers import read_date, read_moment, read_time
from bot.domain.moments.reading import Option, Read, Reading, Reason, Unclear, Unread
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
    "read_date",
    "read_moment",
    "read_time",
]
