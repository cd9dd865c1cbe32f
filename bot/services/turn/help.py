"""Bringing help: the one way into the flow that has the numbers, from danger heard or asked for."""

from collections.abc import Mapping
from hashlib import sha256

from bot.domain.plain import plain
from bot.domain.safety.danger import Danger
from bot.engine.events import Answer, Control, Leave, Park, Why, Wish
from bot.services.turn.context import Turn

MINOR = "minor"
"""Not a danger of its own: somebody too young for this place, who is shown where to go instead."""

ANSWERS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("sos", "about"): {
        "self_harm": "self",
        "hurt_by_partner": "partner",
        "coercion": "control",
        "hurting": "hurting",
        "child": "child",
        MINOR: "child",
    },
    ("sos_self", "self_question"): {"self_harm": "yes"},
    ("sos_self", "self_again"): {"self_harm": "yes"},
}
"""Flow and question → kind of danger → the button that words of that danger answer it with."""


def open_help(turn: Turn, kind: str) -> None:
    """Put aside what is under way and open help; step out of what is under way for two, unseen. Within help the
    words answer what it is about, where that is asked, and otherwise the numbers are shown again.
    """
    main, joint = turn.main, turn.joint
    if joint is not None and joint.snapshot.stack:
        turn.hear(joint, Leave(turn.id))
    if main.helps(turn.world):
        frame, wait = main.snapshot.stack[-1], main.snapshot.wait
        button = ANSWERS.get((frame.flow, frame.node), {}).get(kind)
        if button is not None and wait is not None:
            turn.hear(main, Answer(turn.id, option=button, wait=wait.id))
            return
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
