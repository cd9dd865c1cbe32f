"""Bringing help: the one way into the flow that has the numbers, from danger heard or asked for."""

from hashlib import sha256

from bot.domain.plain import plain
from bot.domain.safety.danger import Danger
from bot.engine.events import Control, Park, Why, Wish
from bot.services.turn.context import Turn

MINOR = "minor"
"""Not a danger of its own: somebody too young for this place, who is shown where to go instead."""


def open_help(turn: Turn, kind: str) -> None:
    """Put aside what is under way and open help. Within help the numbers are shown again instead."""
    main = turn.main
    if main.helps(turn.world):
        turn.say("help_again", **numbers(turn))
        turn.hear(main, Control(turn.id, Wish.REPEAT))
        return
    if main.snapshot.stack:
        turn.hear(main, Park(Why.CRISIS))
    if kind == MINOR:
        turn.begin("young")
    else:
        turn.begin("sos", kind=kind)


def numbers(turn: Turn) -> dict[str, str]:
    """Return whom to call, for the country the person is in as far as it is known."""
    shown = turn.world.helplines.fitting(turn.profile.country, Danger.SELF_HARM)
    return {
        "emergency": shown.emergency or turn.phrase("emergency_unknown"),
        "directory": shown.directory.name,
    }


def fingerprint(text: str) -> str:
    """Return a short hash of the words as the crisis floor reads them."""
    return sha256(plain(text).encode("utf-8", "replace")).hexdigest()[:16]
