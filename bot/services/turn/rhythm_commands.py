"""What flows may ask of the rhythm: quiet hours, the weekly page, small wins, and a day to look at something again."""

from collections.abc import Mapping
from datetime import date, time

from bot.engine.flow import SlotType
from bot.services import looking_back
from bot.services.checkins import keep_quiet
from bot.services.turn.command import NUMBER, TEXT, TIME, Arguments, Command, takes
from bot.services.turn.context import Turn
from bot.services.turn.live import Live

DAY = frozenset({SlotType.DATE})
REVIEWED = frozenset({"boundary", "plan", "milestone"})
"""What can be looked at again on a date."""

SCALES = ("safe", "rely", "heard")
"""The numbers of a weekly page."""


def _plan_review(turn: Turn, live: Live, given: Arguments) -> None:
    on = date.fromisoformat(str(given["on"]))
    looking_back.plan_review(turn, on, str(given["title"]), str(given["about"]))


def _set_quiet(turn: Turn, live: Live, given: Arguments) -> None:
    keep_quiet(turn, time.fromisoformat(str(given["start"])), time.fromisoformat(str(given["end"])))


def _keep_win(turn: Turn, live: Live, given: Arguments) -> None:
    looking_back.keep_win(turn, str(given["text"]))


def _keep_pulse(turn: Turn, live: Live, given: Arguments) -> None:
    line = str(given["line"]) if "line" in given else None
    looking_back.keep_pulse(turn, {name: given[name] for name in SCALES}, line)


RHYTHM_COMMANDS: Mapping[str, Command] = {
    "plan_review": Command(takes(on=DAY, title=TEXT, about=TEXT, among={"about": REVIEWED}), _plan_review),
    "set_quiet": Command(takes(start=TIME, end=TIME), _set_quiet),
    "keep_win": Command(takes(text=TEXT), _keep_win),
    "keep_pulse": Command(takes("line", safe=NUMBER, rely=NUMBER, heard=NUMBER, line=TEXT), _keep_pulse),
    "start_weekly": Command(takes(), lambda turn, live, given: looking_back.start_weekly(turn)),
    "stop_weekly": Command(takes(), lambda turn, live, given: looking_back.stop_weekly(turn)),
}
