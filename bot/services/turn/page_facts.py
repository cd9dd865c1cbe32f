"""What flows may read of pages that somebody keeps, of where trust cracked, and of the way they are on."""

from collections.abc import Callable, Mapping

from bot.domain.paths import Stage
from bot.domain.people import AREAS, BUILDERS
from bot.engine.flow import SlotType
from bot.services.pages import plan_of, seen_count, seen_lines
from bot.services.turn.context import Turn
from bot.services.turn.rule import FactRule
from bot.services.ways import days_here, stage_lines, suggested


def _stage(stage: Stage) -> Callable[[Turn], str | None]:
    return lambda turn: stage_lines(turn, stage) or None


def _details_ok(turn: Turn) -> bool:
    door = turn.world.doors.get(turn.account.channel)
    return door is not None and door.permits_details


PAGE_FACTS: Mapping[str, FactRule] = {
    "days_here": FactRule(SlotType.NUMBER, days_here),
    "cracked": FactRule(SlotType.CHOICE, lambda turn: turn.profile.area, fleeting=True, among=frozenset(AREAS)),
    "focus": FactRule(SlotType.CHOICE, lambda turn: turn.profile.focus, fleeting=True, among=frozenset(BUILDERS)),
    "my_plan": FactRule(SlotType.TEXT, plan_of, fleeting=True),
    "seen_lines": FactRule(SlotType.TEXT, seen_lines, fleeting=True),
    "seen_count": FactRule(SlotType.NUMBER, seen_count),
    "details_ok": FactRule(SlotType.YES_NO, _details_ok),
    "suggested": FactRule(None, suggested),
    "map_understand": FactRule(SlotType.TEXT, _stage(Stage.UNDERSTAND), fleeting=True),
    "map_balance": FactRule(SlotType.TEXT, _stage(Stage.BALANCE), fleeting=True),
    "map_commit": FactRule(SlotType.TEXT, _stage(Stage.COMMIT), fleeting=True),
}
