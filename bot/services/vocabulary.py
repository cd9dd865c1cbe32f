"""What flows may name: the commands, facts, lints and readers of this program, as the engine wants them."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain import moments, zones
from bot.domain.lints.registry import LINTS
from bot.engine.events import Listed, Person
from bot.engine.flow import SlotType, Value
from bot.engine.vocabulary import Got, Reader, Reading, Shower, Unclear, Unread, Vocabulary
from bot.services.ports.world import Dates
from bot.services.turn.commands import COMMANDS
from bot.services.turn.facts import FACTS, JOINT


def vocabulary(dates: Dates, seeds: frozenset[str] | None = None) -> Vocabulary:
    """Return everything a flow may name. `seeds` are the ids that may be cited."""
    return Vocabulary(
        commands={name: command.spec for name, command in COMMANDS.items()},
        facts={name: rule.type for name, rule in FACTS.items()},
        lints=LINTS,
        readers=READERS,
        showers=_showers(dates),
        seeds=seeds,
        among={name: rule.among for name, rule in FACTS.items() if rule.among is not None},
        fleeting=frozenset(name for name, rule in FACTS.items() if rule.fleeting),
        joint=JOINT,
    )


def _local(now: datetime, person: Person) -> datetime:
    return now.astimezone(ZoneInfo(person.zone) if person.zone else UTC)


def _with(read: Callable[..., moments.Reading[Any]], not_understood: str = "read_not_understood") -> Reader:
    def reader(text: str, now: datetime, person: Person) -> Reading:
        match read(text, _local(now, person)):
            case moments.Read(value=value):
                return Got(_stored(value))
            case moments.Unclear(options=options):
                return Unclear(tuple(Listed(_stored(option.value), option.label) for option in options))
            case moments.Unread(reason=moments.Reason.NOT_UNDERSTOOD):
                return Unread(not_understood)
            case moments.Unread(reason=reason):
                return Unread(f"read_{reason.value}")

    return reader


def _stored(value: datetime | date | time) -> str:
    return value.strftime("%H:%M") if isinstance(value, time) else value.isoformat()


def _zone(text: str, now: datetime, person: Person) -> Reading:
    match zones.zone_reading(text):
        case moments.Read(value=value):
            return Got(value)
        case moments.Unclear(options=options):
            return Unclear(tuple(Listed(option.value, option.label) for option in options))
        case moments.Unread():
            return Unread("read_zone_unknown")


READERS: Mapping[SlotType, Reader] = {
    SlotType.MOMENT: _with(moments.read_moment),
    SlotType.DATE: _with(moments.read_date),
    SlotType.TIME: _with(moments.read_time, not_understood="read_no_clock"),
    SlotType.ZONE: _zone,
}
"""How typed answers of these types are read."""


def _showers(dates: Dates) -> Mapping[SlotType, Shower]:
    def moment(value: Value, person: Person) -> str:
        return dates.moment(datetime.fromisoformat(str(value)), person.language)

    def day(value: Value, person: Person) -> str:
        return dates.date(date.fromisoformat(str(value)), person.language)

    def clock(value: Value, person: Person) -> str:
        return dates.time(time.fromisoformat(str(value)), person.language)

    return {SlotType.MOMENT: moment, SlotType.DATE: day, SlotType.TIME: clock}
