"""From a text to the phrases in it that speak of time."""

from dataclasses import dataclass
from datetime import date

from bot.domain.moments.clocks import read_clock
from bot.domain.moments.days import read_days
from bot.domain.moments.lengths import read_length
from bot.domain.moments.lexing import Tape, lex
from bot.domain.moments.phrases import (
    Bad,
    Clock,
    DayPart,
    Days,
    Delay,
    Filler,
    Found,
    Length,
    Loose,
    Phrase,
    hour_of,
)
from bot.domain.moments.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Scan:
    """What a text says of time: its phrases in order, or the one that spoils it."""

    phrases: tuple[Phrase, ...] = ()
    bad: Bad | None = None


def scan(text: str, today: date, words: Vocabulary) -> Scan:
    """Return what `text` says of time. Prose around a phrase is passed over, doubtful numbers in it too."""
    tape = lex(text, words)
    return Scan(bad=Bad()) if tape is None else settle(_phrases(tape, today))


def settle(phrases: list[Phrase]) -> Scan:
    """Return what the phrases of a text say together; `bad` without phrases when none of them speaks of time."""
    told = any(isinstance(phrase, Filler) for phrase in phrases)
    phrases = _without_chance_words(phrases) if told else phrases
    phrases = _settle_loose(_settle_lengths(phrases, prose=told), prose=told)
    bad = next((phrase for phrase in phrases if isinstance(phrase, Bad)), None)
    kept = tuple(phrase for phrase in phrases if not isinstance(phrase, Filler))
    return Scan(kept, bad) if kept else Scan(bad=Bad())


def _phrases(tape: Tape, today: date) -> list[Phrase]:
    phrases: list[Phrase] = []
    i = 0
    while i < len(tape):
        phrase, i = phrase_at(tape, i, today)
        if phrase is not None:
            phrases.append(phrase)
    return phrases


def phrase_at(tape: Tape, i: int, today: date) -> tuple[Phrase | None, int]:
    """Return the phrase at token `i`, none for a word that only binds, and the index after it."""
    dated = read_length(tape, i, today) or read_days(tape, i, today)
    found = dated or read_clock(tape, i) or _loose(tape, i)
    if found is not None:
        return found
    binds = tape[i].has("link") or tape[i].has("in") or tape[i].has("at")
    return (None if binds else Filler()), i + 1


def _loose(tape: Tape, i: int) -> Found:
    """A bare number; after "in" it counts something unnamed: a length of nothing, and no hour."""
    number = tape.number(i)
    if number is None:
        return None
    if tape[i - 1].has("in"):
        return Length(Delay(0)), number[1]
    return Loose(number[0], firm=tape[i].digits is not None), number[1]


def _without_chance_words(phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases without "sat" or "sun" where no other phrase of time stands beside them."""

    def is_weak(phrase: Phrase) -> bool:
        return isinstance(phrase, Days) and phrase.weak

    def is_chance(i: int) -> bool:
        phrase = phrases[i]
        beside = phrases[max(i - 1, 0) : i] + phrases[i + 1 : i + 2]
        return is_weak(phrase) and all(isinstance(near, Filler) or is_weak(near) for near in beside)

    return [Filler() if is_chance(i) else phrase for i, phrase in enumerate(phrases)]


def _settle_lengths(phrases: list[Phrase], *, prose: bool) -> list[Phrase]:
    """Return the phrases with "20 minutes" taken as from now when alone, and passed over in prose."""
    if len(phrases) == 1 and isinstance(phrases[0], Length):
        alone = phrases[0].alone
        return [Bad() if alone == Delay(0) else alone]

    def settled(phrase: Phrase) -> Phrase:
        if not isinstance(phrase, Length):
            return phrase
        return Filler() if prose and isinstance(phrase.alone, Delay) else Bad()

    return [settled(phrase) for phrase in phrases]


def _settle_loose(phrases: list[Phrase], *, prose: bool) -> list[Phrase]:
    """Return the phrases with a bare number beside a date, or alone, taken as an hour."""

    def settled(i: int) -> Phrase:
        phrase = phrases[i]
        if not isinstance(phrase, Loose):
            return phrase
        before = phrases[i - 1] if i else None
        beside = [before, *phrases[i + 1 : i + 2]]
        timely = len(phrases) == 1 or any(isinstance(near, Days | DayPart) for near in beside)
        if not timely or (prose and not phrase.firm):
            return Filler() if prose else Bad()
        doubtful = isinstance(before, Days) and before.weekday is not None and phrase.number > 12
        return Bad() if doubtful else hour_of(phrase.number)

    if prose and any(isinstance(phrase, Clock) for phrase in phrases):
        return [Filler() if isinstance(phrase, Loose) else phrase for phrase in phrases]
    return [settled(i) for i in range(len(phrases))]
