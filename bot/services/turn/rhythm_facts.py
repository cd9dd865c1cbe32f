"""What flows may read of the rhythm: silence, unfinished pages, small wins, the weekly page, and what waits."""

from collections.abc import Mapping
from datetime import timedelta

from bot.engine.flow import Flow, SlotType, Space
from bot.services.checkins import OFFER
from bot.services.looking_back import REVIEW, WEEKLY, last_pulse, last_win, wins
from bot.services.offered import is_on_the_table, received
from bot.services.records import Note
from bot.services.titles import at_a_glance
from bot.services.turn.context import Turn
from bot.services.turn.rule import FactRule

UNFINISHED_FOR = timedelta(days=30)
"""How long a page that was left unfinished is brought up again."""


def unfinished(turn: Turn) -> tuple[Note, Flow] | None:
    """Return the last page that was left unfinished, and its flow; none where help was brought."""
    for note in turn.tx.notes.of(turn.id, "unfinished", 1):
        flow = _left(turn, note)
        if flow is not None and turn.now - note.at < UNFINISHED_FOR:
            return note, flow
    return None


def _left(turn: Turn, note: Note) -> Flow | None:
    flow = turn.world.flows.flows.get(str(note.body.get("flow", "")))
    return None if flow is None or flow.safety or flow.house or flow.space is Space.PAIR else flow


def _unfinished_title(turn: Turn) -> str | None:
    found = unfinished(turn)
    return at_a_glance(turn, found[1]) if found is not None else None


def _unfinished_flow(turn: Turn) -> str | None:
    found = unfinished(turn)
    return found[1].name if found is not None else None


def _folded_offer(turn: Turn) -> bool:
    waiting = [each.about for each in turn.profile.folded if each.kind == OFFER and not each.told]
    found = (received(turn, offer_id) for offer_id in waiting)
    return any(each is not None and is_on_the_table(turn, each) for each in found)


def _folded(turn: Turn, kind: str) -> str | None:
    waiting = [each.about for each in turn.profile.folded if each.kind == kind and not each.told]
    return waiting[-1] if waiting else None


def _quiet_hours(turn: Turn) -> str:
    quiet = turn.profile.quiet
    return turn.phrase("quiet_never") if quiet.start == quiet.end else f"{quiet.start:%H:%M}–{quiet.end:%H:%M}"


RHYTHM_FACTS: Mapping[str, FactRule] = {
    "away_days": FactRule(SlotType.NUMBER, lambda turn: turn.profile.away_days),
    "unfinished": FactRule(SlotType.TEXT, _unfinished_title, fleeting=True),
    "unfinished_flow": FactRule(SlotType.TEXT, _unfinished_flow, fleeting=True),
    "wins": FactRule(None, wins),
    "last_win": FactRule(SlotType.TEXT, last_win, fleeting=True),
    "weekly_on": FactRule(SlotType.YES_NO, lambda turn: turn.profile.weekly_since is not None),
    "pulse_last": FactRule(SlotType.TEXT, last_pulse, fleeting=True),
    "folded_offer": FactRule(SlotType.YES_NO, _folded_offer),
    "folded_weekly": FactRule(SlotType.YES_NO, lambda turn: _folded(turn, WEEKLY) is not None),
    "folded_review": FactRule(SlotType.TEXT, lambda turn: _folded(turn, REVIEW), fleeting=True),
    "quiet_start": FactRule(SlotType.TIME, lambda turn: f"{turn.profile.quiet.start:%H:%M}"),
    "quiet_end": FactRule(SlotType.TIME, lambda turn: f"{turn.profile.quiet.end:%H:%M}"),
    "quiet_hours": FactRule(SlotType.TEXT, _quiet_hours),
}
