"""What another reader made of words that the grammar can't follow: asked about where nothing speaks against it."""

from datetime import date, datetime, time

from bot.domain.moments.lexing import Tape, lex
from bot.domain.moments.readers import read_moment
from bot.domain.moments.reading import Reading, Reason, Unclear, Unread
from bot.domain.moments.settling import date_option, moment_option
from bot.domain.moments.vocabulary import ENGLISH, Vocabulary

LONGEST_GUESS = 64
"""Characters. Longer words are a story, and any date in it may be about something else."""

_NO_GUESS = ("every", "each", "repeats", "often", "workday", "zone", "ago", "before", "from", "until", "last")
"""Senses of words that another reader passes over or takes for something else."""


def worth_guessing(text: str, words: Vocabulary = ENGLISH) -> bool:
    """Return whether the words name a day in a way that another reader may follow better; bare numbers never do."""
    tape = lex(text, words)
    if tape is None or len(text) > LONGEST_GUESS or not text.isprintable():
        return False
    senses = {sense for token in tape.tokens for sense in token.senses}
    return senses.isdisjoint(_NO_GUESS) and _names_a_day(tape)


def guessed(text: str, guess: datetime, now_local: datetime, words: Vocabulary = ENGLISH) -> Reading[datetime]:
    """Return the guess (naive, by the person's clock) as a question, never as read.

    A guess that leaves one of the numbers, weekdays or months unexplained, or is past or too far, is not understood.
    """
    tape = lex(text, words)
    if tape is None or not _explained(tape, guess):
        return Unread(Reason.NOT_UNDERSTOOD)
    return asked(guess, now_local, words)


def asked(guess: datetime, now_local: datetime, words: Vocabulary = ENGLISH) -> Reading[datetime]:
    """Return a guess (naive, by the person's clock) as a question; where it is past or too far, as not understood."""
    untimed = guess.time() == now_local.time().replace(microsecond=0) or guess.time() == time(0)
    again = f"{guess:%Y-%m-%d}" if untimed else f"{guess:%Y-%m-%d %H:%M}"
    match read_moment(again, now_local, words=words):
        case Unclear() as several:
            return several
        case Unread():
            return Unread(Reason.NOT_UNDERSTOOD)
        case read:
            return Unclear((moment_option(read.value, now_local, words),))


def guessed_date(text: str, guess: datetime, now_local: datetime, words: Vocabulary = ENGLISH) -> Reading[date]:
    """Return the date of the guess as a question, never as read; see `guessed`."""
    return asked_date(guessed(text, guess, now_local, words), now_local, words)


def asked_date(reading: Reading[datetime], now_local: datetime, words: Vocabulary = ENGLISH) -> Reading[date]:
    """Return the dates of moments that are asked about."""
    if not isinstance(reading, Unclear):
        return Unread(Reason.NOT_UNDERSTOOD)
    days = dict.fromkeys(option.value.date() for option in reading.options)
    return Unclear(tuple(date_option(day, now_local.date(), words) for day in days))


def _names_a_day(tape: Tape) -> bool:
    """A weekday, tomorrow, a month with its day, or so many days from now."""
    for i in range(len(tape)):
        counted = tape.number(i) is not None or tape[i].has("a")
        after = (tape.number(i) or (0, i + 1))[1]
        if counted and (tape[after].has("days") or tape[after].has("months")):
            return True
        by_name = tape[i].has("weekday") or tape[i].has("day")
        with_day = tape[i].has("month") and any(_is_day(tape, at) for at in (i - 3, i - 2, i - 1, i + 1, i + 2))
        if by_name or with_day:
            return True
    return False


def _is_day(tape: Tape, i: int) -> bool:
    digits = tape[i].digits
    return digits is not None and 1 <= digits <= 31


def _explained(tape: Tape, guess: datetime) -> bool:
    """Whether each number has its place in the guess or counts a length of time, and each name is true of it."""
    parts = {guess.day, guess.month, guess.year, guess.year % 100, guess.minute, guess.second}
    parts |= {guess.hour, guess.hour % 12 or 12}
    for i, token in enumerate(tape.tokens):
        number = tape.number(i)
        if token.text.isdecimal() and (number is None or (number[0] not in parts and not _counts(tape, number[1]))):
            return False
        if token.senses.get("weekday", guess.weekday()) != guess.weekday():
            return False
        if token.senses.get("month", guess.month) != guess.month:
            return False
    return True


def _counts(tape: Tape, i: int) -> bool:
    return any(tape[i].has(unit) for unit in ("seconds", "days", "months"))
