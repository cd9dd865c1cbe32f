"""Dates typed in a language without a table of its own: figures are read as ever, all else is asked about at most."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.domain.moments.guesses import LONGEST_GUESS, asked, asked_date
from bot.domain.moments.lexing import Tape, lex
from bot.domain.moments.reading import Reading, Reason, Unread
from bot.domain.moments.vocabulary import ENGLISH

_POLISH = """
    co każdy każda każde każdą każdego każdej każdym kazdy kazda kazde codziennie codzienny cotygodniowo
    comiesięcznie tygodniowo miesięcznie dziennie regularnie zawsze raz razy zwykle często
    temu wczoraj przedwczoraj ubiegły ubiegła ubiegłą zeszły zeszła zeszłą
    ostatni ostatnia ostatnią ostatnie od do przed aż
"""

NO_GUESS: Mapping[str, frozenset[str]] = {"pl": frozenset(_POLISH.split())}
"""By language, words that another reader passes over or takes for something else: what comes round, what is over."""

_LENGTHS = (timedelta(minutes=1), timedelta(hours=1), timedelta(days=1), timedelta(weeks=1))


def is_understood(text: str) -> bool:
    """Return whether every word of it is one that the English grammar knows; figures alone are."""
    tape = lex(text, ENGLISH)
    return tape is not None and all(token.senses for token in tape.tokens if token.text[:1].isalpha())


def worth_guessing_in(text: str, language: str) -> bool:
    """Return whether another reader may be asked about words of this language."""
    tape = lex(text, ENGLISH)
    if tape is None or len(text) > LONGEST_GUESS or not text.isprintable():
        return False
    return NO_GUESS.get(language, frozenset()).isdisjoint(token.text for token in tape.tokens)


def guessed_elsewhere(text: str, guess: datetime, now_local: datetime) -> Reading[datetime]:
    """Return the guess (naive, by the person's clock) as a question, never as read.

    A guess that leaves one of the numbers unexplained, or is past or too far, is not understood.
    """
    tape = lex(text, ENGLISH)
    if tape is None or not _explained(tape, guess, now_local):
        return Unread(Reason.NOT_UNDERSTOOD)
    return asked(guess, now_local)


def guessed_date_elsewhere(text: str, guess: datetime, now_local: datetime) -> Reading[date]:
    """Return the date of the guess as a question, never as read; see `guessed_elsewhere`."""
    return asked_date(guessed_elsewhere(text, guess, now_local), now_local)


def _explained(tape: Tape, guess: datetime, now_local: datetime) -> bool:
    """Whether each number has its place in the guess, or counts what lies between now and then."""
    named = {guess.day, guess.month, guess.year, guess.year % 100, guess.hour, guess.hour % 12 or 12, guess.minute}
    now = now_local.replace(tzinfo=None, microsecond=0, fold=0)
    days = (guess.date() - now.date()).days
    counts = {(guess - now) // length for length in _LENGTHS}
    counts |= {days, days // 7, (guess.year - now.year) * 12 + guess.month - now.month}
    numbers = [token.digits for token in tape.tokens if token.text.isdecimal()]
    return all(number is not None and (number in named or number in counts) for number in numbers)
