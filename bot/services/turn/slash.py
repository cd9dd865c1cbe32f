"""The slash commands, the same words on every channel. Each is answered, also those whose time comes later."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.engine.events import Control, Park, Why, Wish
from bot.engine.flow import SlotType
from bot.services.hiding import hide
from bot.services.pairing import invite, try_code, unpair_asked
from bot.services.privacy import export, forget_asked, privacy_lines
from bot.services.promised import ledger_lines, my_open, unseen_promises
from bot.services.turn.context import Turn
from bot.services.turn.help import open_help

ANEW = frozenset({"menu", "map"})
"""Flows that a command shows anew, where they are open already: what they show may have changed."""


@dataclass(frozen=True, slots=True)
class Slash:
    """A command: what it does. `phrase` is the key of its one-line description."""

    run: Callable[[Turn, str], None]
    phrase: str


def _opens(flow: str) -> Callable[[Turn, str], None]:
    def run(turn: Turn, rest: str) -> None:
        if not turn.profile.adult and flow != "sos":
            _start(turn, "")
        elif turn.main.flow == flow and flow not in ANEW:
            turn.hear(turn.main, Control(turn.id, Wish.REPEAT))
        else:
            _make_way(turn, flow)
            turn.begin(flow)

    return run


def _make_way(turn: Turn, flow: str) -> None:
    """End help, so that nothing of it is listed; put aside before the menu what the menu is to list."""
    main = turn.main
    if main.helps(turn.world):
        turn.hear(main, Control(turn.id, Wish.STOP))
    elif flow == "menu" and _holds_words(turn):
        turn.hear(main, Park(Why.SUSPENDED))


def _holds_words(turn: Turn) -> bool:
    """Return whether something is open that one comes back to, and no mere menu."""
    stack = turn.main.snapshot.stack
    flow = turn.world.flows.flows.get(stack[0].flow) if stack else None
    if flow is None:
        return False
    kept = {slot.type for name, slot in flow.slots.items() if name in stack[0].slots}
    return not flow.house or len(stack) > 1 or SlotType.TEXT in kept


def _says(*keys: str) -> Callable[[Turn, str], None]:
    def run(turn: Turn, rest: str) -> None:
        for key in keys:
            turn.say(key)

    return run


def _start(turn: Turn, rest: str) -> None:
    if rest:
        try_code(turn, rest)
    elif turn.profile.adult:
        turn.say("hello_back")
        _opens("menu")(turn, "")
    elif turn.main.flow in ("welcome", "invited"):
        turn.hear(turn.main, Control(turn.id, Wish.REPEAT))
    else:
        turn.begin("welcome")


def hello(turn: Turn) -> None:
    """Greet somebody who opened the chat: newcomers are welcomed, others see what they left open."""
    if turn.main.snapshot.wait is not None:
        turn.hear(turn.main, Control(turn.id, Wish.REPEAT))
    else:
        _start(turn, "")


def _sos(turn: Turn, rest: str) -> None:
    open_help(turn, "asked")


def _ledger(turn: Turn, rest: str) -> None:
    for line in ledger_lines(turn):
        turn.owe(line)
    if turn.profile.adult and (my_open(turn) or unseen_promises(turn)):
        _opens("ledger")(turn, "")


def _pause(turn: Turn, rest: str) -> None:
    turn.begin("quiet")


SLASH: Mapping[str, Slash] = {
    "start": Slash(_start, "about_start"),
    "help": Slash(_says("help_program"), "about_help"),
    "menu": Slash(_opens("menu"), "about_menu"),
    "now": Slash(_opens("now"), "about_now"),
    "checkin": Slash(_opens("checkin"), "about_checkin"),
    "promise": Slash(_opens("make_promise"), "about_promise"),
    "ledger": Slash(_ledger, "about_ledger"),
    "progress": Slash(_says("not_yet_progress"), "about_progress"),
    "map": Slash(_opens("map"), "about_map"),
    "settings": Slash(_opens("settings"), "about_settings"),
    "language": Slash(_opens("language"), "about_language"),
    "pause": Slash(_pause, "about_pause"),
    "stop": Slash(_pause, "about_stop"),
    "back": Slash(_says("nothing_under_way"), "about_back"),
    "skip": Slash(_says("nothing_under_way"), "about_skip"),
    "sos": Slash(_sos, "about_sos"),
    "privacy": Slash(privacy_lines, "about_privacy"),
    "export": Slash(export, "about_export"),
    "forget": Slash(forget_asked, "about_forget"),
    "hide": Slash(hide, "about_hide"),
    "pair": Slash(lambda turn, rest: try_code(turn, rest) if rest else invite(turn), "about_pair"),
    "unpair": Slash(unpair_asked, "about_unpair"),
    "talk": Slash(_opens("talk"), "about_talk"),
    "offers": Slash(_opens("offers"), "about_offers"),
    "link": Slash(_says("link_how"), "about_link"),
}

COMMAND_WORD = "command_"
"""What the key of a phrase begins with that lists a language's own words for a command."""

COMMAND_WORDS: Mapping[str, str] = {f"{COMMAND_WORD}{name}": name for name in SLASH}
"""Those keys, each with the command's own name."""
