"""A time of day that is typed while schedules are being asked about belongs to these."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.moments.firsts import Wanted, beginning
from bot.domain.moments.lexing import lex
from bot.domain.moments.meanings import Meant, alternatives
from bot.domain.moments.phrases import Clock, DayPart, Dotted
from bot.domain.moments.readers import read_moment
from bot.domain.moments.reading import Option, Reading, Reason
from bot.domain.moments.repeating import as_schedules, at_night, hours, meant_by, told_by
from bot.domain.moments.repeats import Repeat
from bot.domain.moments.scan import settle
from bot.domain.moments.settling import moment_option, reading
from bot.domain.moments.vocabulary import ENGLISH, Vocabulary
from bot.domain.schedules import Schedule


def read_beside(
    text: str, offered: Sequence[Schedule], now_local: datetime, words: Vocabulary = ENGLISH
) -> Reading[Schedule] | None:
    """Return what a bare time of day makes of schedules that are offered and differ in nothing but theirs.

    None when the text says more than a time of day, or they differ in more.
    """
    one = _bare_time(text, now_local, words)
    if one is None or not offered:
        return None
    days = {each.first.date() for each in offered}
    rules = {(each.every, each.interval, each.weekdays, each.nth, each.until, each.count) for each in offered}
    if len(rules) > 1:
        return None
    like = offered[0]
    if not like.repeats:
        on = days.pop()
        return None if days else as_schedules(read_moment(text, now_local, on, words))
    repeat = Repeat(like.every, like.interval, like.weekdays, like.nth)
    begins = max(min(days), now_local.date())
    wanted = [Wanted(repeat, at, begins, like.until, None, like.count) for at in hours(one)]
    results = [beginning(each, now_local) for each in wanted]
    schedules = [each for each in results if isinstance(each, Schedule)]
    options = [Option(moment_option(each.first, now_local, words).label, each) for each in schedules]
    sure = bool(one.times) and one.sure_time and not at_night(one)
    return reading(options, sure=sure, why=[each for each in results if isinstance(each, Reason)])


def _bare_time(text: str, now: datetime, words: Vocabulary) -> Meant | None:
    """Return the time of day that is all the text says."""
    tape = lex(text, words)
    told = told_by(tape, now.date()) if tape is not None else None
    if told is None or told.repeat is not None or told.limits:
        return None
    found = settle(list(told.phrases))
    if found.bad is not None or not all(isinstance(each, Clock | DayPart | Dotted) for each in found.phrases):
        return None
    if any(isinstance(each, DayPart) and each.today for each in found.phrases):
        return None
    return meant_by(alternatives(found.phrases)[-1], now.date())
