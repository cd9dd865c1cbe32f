"""The facts that flows may read: each a name, a type, and how it is found out. Found only when a flow uses it."""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.domain.people import GATE_OPEN, STANCES
from bot.domain.safety.danger import Danger
from bot.domain.zones import clock_guesses
from bot.engine.events import Event, Fact, Listed, Start
from bot.engine.flow import SOURCE_LANGUAGE, Call, SlotType
from bot.engine.flowset import FlowSet
from bot.services.offers import agreed, can_offer, offers_in, offers_out
from bot.services.talks import talks_left
from bot.services.titles import at_a_glance
from bot.services.turn.context import Turn
from bot.services.turn.ledger_facts import LEDGER_FACTS
from bot.services.turn.live import Live
from bot.services.turn.page_facts import PAGE_FACTS
from bot.services.turn.rhythm_facts import RHYTHM_FACTS
from bot.services.turn.rule import FactRule, found

REMINDER = "reminder"
"""The answer "a reminder of it" to what weighed most, as the check-in's flow names it."""


GROUNDS = frozenset({"shaky", "both", "steady"})
"""What the ground can be, in a check-in."""

CLOCKS = 6
"""Times offered when somebody is asked what their clock shows; more are harder to look through than to type one."""


def known(turn: Turn, live: Live, event: Event) -> Mapping[str, Fact]:
    """Return the facts that the flows in reach of this event may read, worded as those flows will be shown."""
    open_ = {event.flow} if isinstance(event, Start) else {frame.flow for frame in live.snapshot.stack}
    names = open_ | {frame.flow for frame in live.snapshot.stack}
    names.update(frame.flow for parked in live.snapshot.parked for frame in parked.stack)
    flows = turn.world.flows
    used = {fact for name in names if name in flows.flows for fact in _used(flows, name)}
    return found(_worded(turn, open_), {name: FACTS[name] for name in sorted(used)})


def _worded(turn: Turn, open_: Iterable[str]) -> Turn:
    """Return the turn as it words facts: in English where an open flow isn't there in the person's language."""
    flows, language = turn.world.flows.flows, turn.profile.language
    whole = all(language in flows[name].texts for name in open_ if name in flows)
    return turn if whole else turn.speaking(SOURCE_LANGUAGE)


_USED: dict[int, tuple[FlowSet, dict[str, frozenset[str]]]] = {}
"""Facts a flow may read with all it calls, by its flow set. That is kept too, so that no other takes its number."""


def _used(flows: FlowSet, name: str) -> frozenset[str]:
    _, by_name = _USED.setdefault(id(flows), (flows, {}))
    if name not in by_name:
        by_name[name] = frozenset(_gather(flows, name, set()))
    return by_name[name]


def _gather(flows: FlowSet, name: str, seen: set[str]) -> set[str]:
    if name in seen or name not in flows.flows:
        return set()
    seen.add(name)
    flow = flows.flows[name]
    used = set(flow.uses)
    for node in flow.nodes.values():
        if isinstance(node.step, Call):
            used |= _gather(flows, node.step.flow, seen)
    return used


def _clock(turn: Turn) -> str | None:
    if turn.profile.zone is None:
        return None
    return turn.now.astimezone(ZoneInfo(turn.profile.zone)).strftime("%H:%M")


def _this_moment(turn: Turn) -> str:
    return turn.now.astimezone(ZoneInfo(turn.profile.zone or "Etc/UTC")).isoformat()


def _clocks(turn: Turn) -> tuple[Listed, ...]:
    return tuple(Listed(shown, shown) for shown in clock_guesses(turn.now)[:CLOCKS])


def _helpline(danger: Danger) -> Callable[[Turn], str | None]:
    def find(turn: Turn) -> str | None:
        shown = turn.world.helplines.fitting(turn.profile.country, danger)
        return f"{shown.line.name}, {shown.line.number}" if shown.line else None

    return find


def _emergency(turn: Turn) -> str:
    shown = turn.world.helplines.fitting(turn.profile.country, Danger.SELF_HARM)
    return shown.emergency or turn.phrase("emergency_unknown")


def _directory(turn: Turn) -> str:
    return turn.world.helplines.fitting(turn.profile.country, Danger.SELF_HARM).directory.name


def _last_ground(turn: Turn) -> str | None:
    recent = turn.profile.recent
    return recent[-1].ground if recent else None


def _reminders(turn: Turn) -> int:
    since = (turn.now - timedelta(days=7)).date()
    return sum(1 for past in turn.profile.recent if past.weight == REMINDER and past.day > since)


def _parked(turn: Turn) -> str | None:
    parked = turn.main.snapshot.parked
    if not parked:
        return None
    flow = turn.world.flows.flows.get(parked[-1].stack[0].flow)
    return at_a_glance(turn, flow) if flow else None


def _checkin_time(turn: Turn) -> str | None:
    at = turn.profile.checkin_at
    return at.strftime("%H:%M") if at else None


FACTS: Mapping[str, FactRule] = {
    **RHYTHM_FACTS,
    **LEDGER_FACTS,
    **PAGE_FACTS,
    "them": FactRule(SlotType.TEXT, Turn.them),
    "paired": FactRule(SlotType.YES_NO, lambda turn: turn.dyad is not None),
    "stance": FactRule(SlotType.CHOICE, lambda turn: turn.profile.stance, fleeting=True, among=frozenset(STANCES)),
    "adult": FactRule(SlotType.YES_NO, lambda turn: turn.profile.adult),
    "operator": FactRule(SlotType.TEXT, lambda turn: turn.world.operator or turn.phrase("the_operator")),
    "many_languages": FactRule(SlotType.YES_NO, lambda turn: len(turn.world.flows.phrases) > 1),
    "zone_known": FactRule(SlotType.YES_NO, lambda turn: turn.profile.zone is not None),
    "muted": FactRule(SlotType.YES_NO, lambda turn: turn.profile.muted),
    "clock": FactRule(SlotType.TEXT, _clock, fleeting=True),
    "own_zone": FactRule(SlotType.ZONE, lambda turn: turn.profile.zone, fleeting=True),
    "this_moment": FactRule(SlotType.MOMENT, _this_moment),
    "clock_guesses": FactRule(None, _clocks),
    "checkin_on": FactRule(SlotType.YES_NO, lambda turn: turn.profile.checkin_at is not None),
    "checkin_time": FactRule(SlotType.TEXT, _checkin_time, fleeting=True),
    "country_known": FactRule(SlotType.YES_NO, lambda turn: turn.profile.country is not None),
    "emergency": FactRule(SlotType.TEXT, _emergency),
    "helpline": FactRule(SlotType.TEXT, _helpline(Danger.SELF_HARM), fleeting=True),
    "dv_helpline": FactRule(SlotType.TEXT, _helpline(Danger.HURT_BY_PARTNER), fleeting=True),
    "hurting_helpline": FactRule(SlotType.TEXT, _helpline(Danger.HURTING), fleeting=True),
    "young_helpline": FactRule(SlotType.TEXT, _helpline(Danger.MINOR), fleeting=True),
    "child_helpline": FactRule(SlotType.TEXT, _helpline(Danger.CHILD), fleeting=True),
    "directory": FactRule(SlotType.TEXT, _directory),
    "last_ground": FactRule(SlotType.CHOICE, _last_ground, fleeting=True, among=GROUNDS),
    "reminders_7d": FactRule(SlotType.NUMBER, _reminders),
    "parked": FactRule(SlotType.TEXT, _parked, fleeting=True),
    "can_offer": FactRule(SlotType.YES_NO, can_offer),
    "offers_muted": FactRule(SlotType.YES_NO, lambda turn: turn.profile.offers_muted),
    "offers_in": FactRule(None, offers_in),
    "offers_out": FactRule(None, offers_out),
    "agreed": FactRule(None, agreed),
    "gate_known": FactRule(SlotType.YES_NO, lambda turn: turn.profile.gate is not None),
    "gate_open": FactRule(SlotType.YES_NO, lambda turn: turn.profile.gate == GATE_OPEN),
    "room_open": FactRule(SlotType.YES_NO, lambda turn: turn.room is not None),
    "talks_left": FactRule(SlotType.NUMBER, talks_left),
}

JOINT = frozenset({"room_open", "this_moment"})
"""Facts that are the same for both of two, so that a flow between them may use them."""
