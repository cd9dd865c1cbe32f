"""The words of a language that speak of time, each with its senses. Another language is another table."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum


class Part(IntEnum):
    """A part of the day, as people name it."""

    MORNING = 0
    AFTERNOON = 1
    EVENING = 2
    NIGHT = 3
    TONIGHT = 4


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language: what each word may mean, and the names used when a date is shown.

    `senses` maps a casefolded word to its senses, each with a number: a weekday (Monday is 0), a month,
    an amount, a unit in seconds, days or months, a clock in minutes. Structural senses (like `at`) carry 1.
    """

    senses: Mapping[str, Mapping[str, int]]
    weekday_names: tuple[str, ...]
    month_names: tuple[str, ...]


def vocabulary(table: str, weekday_names: str, month_names: str) -> Vocabulary:
    """Return the vocabulary written in `table`: lines of `sense: word word=number …`, 1 for a bare word."""
    senses: dict[str, dict[str, int]] = {}
    for line in table.strip().splitlines():
        sense, _, words = line.partition(":")
        for entry in words.split():
            word, _, number = entry.partition("=")
            senses.setdefault(word, {})[sense.strip()] = int(number or 1)
    return Vocabulary(senses, tuple(weekday_names.split()), tuple(month_names.split()))


ENGLISH = vocabulary(
    """
    weekday: monday=0 tuesday=1 wednesday=2 thursday=3 friday=4 saturday=5 sunday=6
    weekday: mon=0 tue=1 tues=1 wed=2 weds=2 thu=3 thur=3 thurs=3 fri=4 sat=5 sun=6
    weak: mon tue tues wed weds thu thur thurs fri sat sun
    month: january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10
    month: november=11 december=12
    month: jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12
    number: one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12
    number: fifteen=15 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 ninety=90
    tens: twenty=20 thirty=30 forty=40 fifty=50
    a: a an
    seconds: minute=60 minutes=60 min=60 mins=60 hour=3600 hours=3600 hr=3600 hrs=3600 h=3600
    days: day=1 days=1 week=7 weeks=7 fortnight=14
    months: month=1 months=1 year=12 years=12
    minute: minute minutes min mins
    day: today=0 tomorrow=1 tomorow=1 tommorow=1 tommorrow=1 tmr=1 tmrw=1 yesterday=-1
    part: morning=0 afternoon=1 evening=2 night=3 tonight=4 tonite=4
    clock: noon=720 midday=720 midnight=0
    weekend: weekend
    week: week
    count: day
    am: am
    pm: pm
    oclock: o'clock oclock
    h: h
    ordinal: st nd rd th
    half: half
    quarter: quarter=15
    past: past
    to: to
    at: at by around about before until till @
    link: at by around about before until till from after on the of and in or then for t
    link: @ , . - – — ; ( ) ! ? ~
    in: in
    on: on
    the: the
    of: of
    and: and
    from: from between
    now: now today
    after: after
    before: before
    this: this
    coming: coming
    next: next
    last: last
    ago: ago
    every: every
    each: each
    other: other second third
    repeats: everyday daily weekly monthly weekdays weekends
    repeats: mondays tuesdays wednesdays thursdays fridays saturdays sundays
    weekdays: mondays=0 tuesdays=1 wednesdays=2 thursdays=3 fridays=4 saturdays=5 sundays=6
    workdays: weekdays workdays
    workday: weekday workday
    weekends: weekends
    unit: day=1 days=1 week=7 weeks=7 fortnight=14 month=30 months=30 year=365 years=365
    unit: daily=1 everyday=1 weekly=7 fortnightly=14 monthly=30 yearly=365
    often: daily everyday weekly fortnightly monthly yearly
    nth: first=1 second=2 third=3 fourth=4 fifth=5
    with: and &
    through: to through thru - –
    until: until till til
    for: for
    per: a per each every
    once: once
    twice: twice
    times: times
    end: end
    begins: from starting beginning
    onward: on onward onwards
    zone: utc gmt z cet cest eet eest bst ist est edt cst cdt mst mdt pst pdt msk +
    """,
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "January February March April May June July August September October November December",
)
