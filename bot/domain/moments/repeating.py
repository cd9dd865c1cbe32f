"""Reads when something happens, once or again and again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.domain.moments.firsts import Wanted, beginning, falls
from bot.domain.moments.lexing import Tape, lex
from bot.domain.moments.limits import Begins, Lasting, Limit, Times, Until, begun, read_limits
from bot.domain.moments.meanings import PART_HOURS, SMALL_HOURS, Meant, alternatives, meant
from bot.domain.moments.phrases import Bad, Clock, Days, Delay, Phrase
from bot.domain.moments.readers import DAY_HOURS, read_moment
from bot.domain.moments.reading import Option, Read, Reading, Reason, Unclear, Unread
from bot.domain.moments.repeats import Repeat, read_repeat
from bot.domain.moments.scan import phrase_at, settle
from bot.domain.moments.settling import moment_option, reading
from bot.domain.moments.vocabulary import ENGLISH, Part, Vocabulary
from bot.domain.schedules import Every, Schedule

MOST_OPTIONS = 8
"""Buttons. What may mean more than that is better said in other words."""

_AGAIN = Days(())
"""Stands among the phrases where the repetition was, so that a bare number beside it is an hour."""


def read_schedule(text: str, now_local: datetime, words: Vocabulary = ENGLISH) -> Reading[Schedule]:
    """Return the schedule `text` means, its first moment after `now_local` (aware, the person's clock).

    All of it lies within two years, as far as an end is told. Without a time of day, times become options.
    """
    tape = lex(text, words)
    if tape is None:
        return Unread(Reason.NOT_UNDERSTOOD)
    told = told_by(tape, now_local.date())
    if told.repeat is None:
        return as_schedules(read_moment(text, now_local, words=words))
    return _again(told, told.repeat, now_local, words)


def as_schedules(found: Reading[datetime]) -> Reading[Schedule]:
    """Return what was read of one moment as schedules that come once."""
    match found:
        case Read(value=value):
            return Read(Schedule(value))
        case Unclear(options=options, day=day):
            return Unclear(tuple(Option(option.label, Schedule(option.value)) for option in options), day)
        case unread:
            return unread


@dataclass(frozen=True, slots=True)
class Told:
    """What a text says of coming round, and its other phrases."""

    repeat: Repeat | Bad | None
    limits: tuple[Limit, ...]
    phrases: tuple[Phrase, ...]


def told_by(tape: Tape, today: date) -> Told:
    """Return what the text says, phrase by phrase."""
    repeat: Repeat | Bad | None = None
    limits: list[Limit] = []
    phrases: list[Phrase] = []
    i = 0
    while i < len(tape):
        again = read_repeat(tape, i)
        limited = read_limits(tape, i, today) if again is None else None
        if again is not None:
            repeat = again[0] if repeat is None else Bad()
            phrases.append(_AGAIN)
            i = again[1]
        elif limited is not None:
            limits += limited[0]
            i = limited[1]
        else:
            phrase, i = phrase_at(tape, i, today)
            phrases += [phrase] if phrase is not None else []
    return Told(repeat, tuple(limits), tuple(phrases))


def _again(told: Told, repeat: Repeat | Bad, now: datetime, words: Vocabulary) -> Reading[Schedule]:
    found = settle(list(told.phrases))
    spoilt = next((bad for bad in (repeat, found.bad, *told.limits) if isinstance(bad, Bad)), None)
    if spoilt is not None or isinstance(repeat, Bad):
        return Unread(spoilt.reason if spoilt is not None else Reason.NOT_UNDERSTOOD)
    rest = [phrase for phrase in found.phrases if phrase is not _AGAIN]
    one = None if any(isinstance(phrase, Delay) for phrase in rest) else meant_by(alternatives(rest)[-1], now.date())
    limits = None if one is None else _limits(told.limits, one, repeat)
    if one is None or limits is None:
        return Unread(Reason.NOT_UNDERSTOOD)
    wanted = list(_wanted(repeat, limits, one))
    if not wanted or len(wanted) > MOST_OPTIONS:
        return Unread(Reason.NOT_UNDERSTOOD)
    results = [beginning(each, now) for each in wanted]
    schedules = dict.fromkeys(each for each in results if isinstance(each, Schedule))
    options = [Option(moment_option(each.first, now, words).label, each) for each in schedules]
    sure = limits.sure and bool(one.times) and one.sure_time and not at_night(one)
    return reading(options, sure=sure, why=[each for each in results if isinstance(each, Reason)])


def meant_by(phrases: Sequence[Phrase], today: date) -> Meant | None:
    """Return what the phrases add up to; of clocks that differ all are meant: each may be one more time of the day."""
    one = meant(phrases, today)
    clocks = {phrase.times for phrase in phrases if isinstance(phrase, Clock)}
    if one is None or len(clocks) < 2:
        return one
    return replace(one, times=tuple(sorted({at for times in clocks for at in times})), sure_time=False)


@dataclass(frozen=True, slots=True)
class _Limits:
    """Where it begins and ends, each told once at most."""

    begins: Begins | None
    until: Until | None
    lasting: Lasting | None
    times: Times | None

    @property
    def sure(self) -> bool:
        return (self.begins is None or self.begins.sure) and (self.until is None or self.until.sure)


def _limits(told: tuple[Limit, ...], one: Meant, repeat: Repeat) -> _Limits | None:
    """Return the limits, or None when they can't be true together; a date without "from" has to be one of its own."""
    begins = [limit for limit in told if isinstance(limit, Begins)]
    if one.dates:
        days = Days(one.dates, one.sure_date)
        if not repeat.is_open and not all(falls(repeat, day) for day in days.dates):
            return None
        begins.append(begun(days))
    until = [limit for limit in told if isinstance(limit, Until)]
    lasting = [limit for limit in told if isinstance(limit, Lasting)]
    times = [limit for limit in told if isinstance(limit, Times)]
    if len(begins) > 1 or len(until) + len(lasting) > 1 or len(times) > 1:
        return None
    return _Limits(
        begins[0] if begins else None,
        until[0] if until else None,
        lasting[0] if lasting else None,
        times[0] if times else None,
    )


def _wanted(repeat: Repeat, limits: _Limits, one: Meant) -> Iterator[Wanted]:
    begins: tuple[date | None, ...] = limits.begins.dates if limits.begins is not None else (None,)
    until: tuple[date | None, ...] = limits.until.dates if limits.until is not None else (None,)
    exact = limits.begins is not None and limits.begins.exact
    count = limits.times.count if limits.times is not None else None
    for start in begins:
        for closed in _closed(repeat, start if exact else None):
            for at in hours(one):
                for last in until:
                    yield Wanted(closed, at, start, last, limits.lasting, count)


def _closed(repeat: Repeat, start: date | None) -> Iterator[Repeat]:
    """Yield what an open repetition may mean: the weekday or the day of the month on which it begins."""
    if not repeat.is_open:
        yield repeat
    elif repeat.every is Every.WEEK:
        for weekday in range(7) if start is None else (start.weekday(),):
            yield replace(repeat, weekdays=(weekday,))
    elif start is not None:
        yield replace(repeat, nth=start.day)


def hours(one: Meant) -> list[time]:
    """Return the times meant, or some to choose from."""
    if one.times:
        return sorted(set(one.times))
    hours = {hour for part in one.parts for hour in PART_HOURS[part]} or set(DAY_HOURS)
    return [time(hour) for hour in sorted(hours)]


def at_night(one: Meant) -> bool:
    """Return whether a time may belong to the date before or after: midnight, or the small hours of a night."""
    late = any(part not in (Part.MORNING, Part.AFTERNOON) for part in one.parts)
    return one.midnight or (late and any(at < SMALL_HOURS for at in one.times))
