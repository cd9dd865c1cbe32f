"""What flows may name: the commands, facts, lints and readers of this program, as the engine wants them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from bot.domain import moments, zones
from bot.domain.lints.registry import LINTS
from bot.domain.schedules import Schedule, from_text, to_text
from bot.engine.events import Listed, Person
from bot.engine.flow import SOURCE_LANGUAGE, SlotType, Value
from bot.engine.vocabulary import Got, Reader, Reading, Shower, Speak, Unclear, Unread, Vocabulary
from bot.services.ports.world import Dates, SecondReader
from bot.services.schedules import schedule_words
from bot.services.turn.commands import COMMANDS
from bot.services.turn.facts import FACTS, JOINT
from bot.services.turn.slash import COMMAND_WORDS


def vocabulary(dates: Dates, seeds: frozenset[str] | None = None, second: SecondReader | None = None) -> Vocabulary:
    """Return everything a flow may name. `seeds` are the ids that may be cited, `second` reads what stays unread."""
    return Vocabulary(
        commands={name: command.spec for name, command in COMMANDS.items()},
        facts={name: rule.type for name, rule in FACTS.items()},
        lints=LINTS,
        readers=_readers(second),
        beside={SlotType.MOMENT: _beside, SlotType.SCHEDULE: _beside},
        showers=_showers(dates),
        seeds=seeds,
        among={name: rule.among for name, rule in FACTS.items() if rule.among is not None},
        fleeting=frozenset(name for name, rule in FACTS.items() if rule.fleeting),
        joint=JOINT,
        details="details_ok",
        plural=dates.plural,
        plurals=dates.plurals,
        lists=COMMAND_WORDS,
    )


ReadText: TypeAlias = Callable[[str, datetime], moments.Reading[Any]]
ReadIn: TypeAlias = Callable[[str, datetime, str], moments.Reading[Any]]
AskGuess: TypeAlias = Callable[[str, datetime, datetime], moments.Reading[Any]]


def _local(now: datetime, person: Person) -> datetime:
    return now.astimezone(ZoneInfo(person.zone) if person.zone else UTC)


def _with(read: ReadIn, not_understood: str = "read_not_understood") -> Reader:
    def reader(text: str, now: datetime, person: Person) -> Reading:
        return _told(read(text, _local(now, person), person.language), person.language, not_understood)

    return reader


def _told(reading: moments.Reading[Any], language: str, not_understood: str = "read_not_understood") -> Reading:
    match reading:
        case moments.Read(value=value):
            return Got(_stored(value))
        case moments.Unclear(options=options):
            return Unclear(tuple(_listed(option, language) for option in options))
        case moments.Unread(reason=moments.Reason.NOT_UNDERSTOOD):
            return Unread(not_understood)
        case moments.Unread(reason=reason):
            return Unread(f"read_{reason.value}")


def _beside(text: str, offered: Sequence[Value], now: datetime, person: Person) -> Reading | None:
    """Return what a bare time of day means beside moments or schedules that are offered."""
    if person.language != SOURCE_LANGUAGE and not moments.is_understood(text):
        return None
    reading = moments.read_beside(text, [from_text(str(each)) for each in offered], _local(now, person))
    return None if reading is None else _told(reading, person.language)


def _listed(option: moments.Option[Any], language: str) -> Listed:
    """A button; what repeats, and every date in another language, is labelled as it is shown."""
    repeats = isinstance(option.value, Schedule) and option.value.repeats
    return Listed(_stored(option.value), "" if repeats or language != SOURCE_LANGUAGE else option.label)


def _stored(value: Schedule | datetime | date | time) -> str:
    if isinstance(value, Schedule):
        return to_text(value)
    return value.strftime("%H:%M") if isinstance(value, time) else value.isoformat()


def _zone(text: str, now: datetime, person: Person) -> Reading:
    match zones.zone_reading(text):
        case moments.Read(value=value):
            return Got(value)
        case moments.Unclear(options=options):
            return Unclear(tuple(Listed(option.value, option.label) for option in options))
        case moments.Unread():
            return Unread("read_zone_unknown")


def _readers(second: SecondReader | None) -> Mapping[SlotType, Reader]:
    """How typed answers of these types are read."""
    return {
        SlotType.MOMENT: _with(_doubted(moments.read_moment, moments.guessed, moments.guessed_elsewhere, second)),
        SlotType.SCHEDULE: _with(
            _doubted(
                moments.read_schedule,
                lambda text, guess, now: moments.as_schedules(moments.guessed(text, guess, now)),
                lambda text, guess, now: moments.as_schedules(moments.guessed_elsewhere(text, guess, now)),
                second,
            )
        ),
        SlotType.DATE: _with(_doubted(moments.read_date, moments.guessed_date, moments.guessed_date_elsewhere, second)),
        SlotType.TIME: _with(lambda text, now, _: moments.read_time(text, now), not_understood="read_no_clock"),
        SlotType.ZONE: _zone,
    }


def _doubted(read: ReadText, ask: AskGuess, ask_elsewhere: AskGuess, second: SecondReader | None) -> ReadIn:
    """Return a reader that asks about what a second one finds where the first doesn't understand.

    The first knows English: in another language only what has no word that is strange to it is read by it.
    """

    def reader(text: str, now: datetime, language: str) -> moments.Reading[Any]:
        here = language == SOURCE_LANGUAGE or moments.is_understood(text)
        reading = read(text, now) if here else moments.Unread(moments.Reason.NOT_UNDERSTOOD)
        unread = isinstance(reading, moments.Unread) and reading.reason is moments.Reason.NOT_UNDERSTOOD
        worth = moments.worth_guessing(text) if here else moments.worth_guessing_in(text, language)
        if not unread or second is None or not worth:
            return reading
        guess = second.guess(text, now, SOURCE_LANGUAGE if here else language)
        return (ask if here else ask_elsewhere)(text, guess, now) if guess is not None else reading

    return reader


def _showers(dates: Dates) -> Mapping[SlotType, Shower]:
    def moment(value: Value, person: Person, speak: Speak) -> str:
        return dates.moment(datetime.fromisoformat(str(value)), person.language)

    def day(value: Value, person: Person, speak: Speak) -> str:
        return dates.date(date.fromisoformat(str(value)), person.language)

    def clock(value: Value, person: Person, speak: Speak) -> str:
        return dates.time(time.fromisoformat(str(value)), person.language)

    def schedule(value: Value, person: Person, speak: Speak) -> str:
        return schedule_words(from_text(str(value)), dates, person.language, speak)

    def zone(value: Value, person: Person, speak: Speak) -> str:
        return dates.zone(str(value), person.language)

    return {
        SlotType.MOMENT: moment,
        SlotType.SCHEDULE: schedule,
        SlotType.DATE: day,
        SlotType.TIME: clock,
        SlotType.ZONE: zone,
    }
