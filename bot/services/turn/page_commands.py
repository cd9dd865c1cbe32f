"""What flows may ask of pages that somebody keeps, of what they picked, and of the way they are on."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.people import AREAS, BUILDERS
from bot.services.pages import drop_plan, keep_plan, keep_seen
from bot.services.turn.command import TEXT, Arguments, Command, takes
from bot.services.turn.context import Turn
from bot.services.turn.live import Live


def _set_area(turn: Turn, live: Live, given: Arguments) -> None:
    turn.profile = replace(turn.profile, area=str(given["area"]))


def _set_focus(turn: Turn, live: Live, given: Arguments) -> None:
    turn.profile = replace(turn.profile, focus=str(given["focus"]))


PAGE_COMMANDS: Mapping[str, Command] = {
    "set_area": Command(takes(area=TEXT, among={"area": frozenset(AREAS)}), _set_area),
    "set_focus": Command(takes(focus=TEXT, among={"focus": frozenset(BUILDERS)}), _set_focus),
    "keep_plan": Command(takes(text=TEXT), lambda turn, live, given: keep_plan(turn, str(given["text"]))),
    "drop_plan": Command(takes(), lambda turn, live, given: drop_plan(turn)),
    "keep_seen": Command(takes(text=TEXT), lambda turn, live, given: keep_seen(turn, str(given["text"]))),
}
