"""A vocabulary like the program's own, for tests of flows that need no program around them."""

from datetime import date, datetime

from bot.engine.events import Person
from bot.engine.flow import SlotType
from bot.engine.vocabulary import CommandSpec, Finding, Got, Reading, Unread, Vocabulary

TEXT = frozenset({SlotType.TEXT, SlotType.CHOICE})
TIME = frozenset({SlotType.TIME, SlotType.TEXT, SlotType.CHOICE})
MOMENT = frozenset({SlotType.MOMENT})
NUMBER = frozenset({SlotType.NUMBER, SlotType.SCALE})
SEEDS = frozenset({"forbes-24", "forbes-25", "gilmore-12", "kuczek-01", "lancer-05"})


def _takes(*optional: str, **takes: frozenset[SlotType]) -> CommandSpec:
    return CommandSpec(takes, frozenset(optional))


def _nothing(text: str) -> Finding | None:
    return None


def _read_moment(text: str, now: datetime, person: Person) -> Reading:
    try:
        return Got(datetime.fromisoformat(text).isoformat())
    except ValueError:
        return Unread("read_unclear")


def _read_date(text: str, now: datetime, person: Person) -> Reading:
    try:
        return Got(date.fromisoformat(text).isoformat())
    except ValueError:
        return Unread("read_unclear")


def _read_as_typed(text: str, now: datetime, person: Person) -> Reading:
    return Got(text)


VOCABULARY = Vocabulary(
    commands={
        "keep_note": _takes("title", text=TEXT, title=TEXT),
        "set_stance": CommandSpec({"stance": TEXT}, among={"stance": frozenset({"hurt", "broke", "both", "looking"})}),
        "confirm_adult": _takes(),
        "start_checkins": _takes(at=TIME),
        "make_promise": _takes("obstacle", "plan", what=TEXT, when=MOMENT, obstacle=TEXT, plan=TEXT),
        "snooze": _takes(minutes=NUMBER),
        "open_flow": CommandSpec({"flow": TEXT}, flow="flow"),
    },
    facts={
        "them": SlotType.TEXT,
        "paired": SlotType.YES_NO,
        "will_tell": SlotType.YES_NO,
        "stance": SlotType.CHOICE,
        "clock": SlotType.TEXT,
        "clock_guesses": None,
        "helpline": SlotType.TEXT,
        "open_promises": SlotType.NUMBER,
    },
    lints={"generalising": _nothing, "reasons": _nothing},
    readers={
        SlotType.MOMENT: _read_moment,
        SlotType.DATE: _read_date,
        SlotType.TIME: _read_as_typed,
        SlotType.ZONE: _read_as_typed,
    },
    seeds=SEEDS,
    among={"stance": frozenset({"hurt", "broke", "both", "looking"})},
    fleeting=frozenset({"helpline", "clock"}),
    joint=frozenset({"paired"}),
    details="will_tell",
)
