"""What flows may ask of the world about two people: the gate, offers, talks and the room."""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.people import GATE_LOCKED, GATE_OPEN
from bot.services import offers, promise_offers, rooms, talks
from bot.services.records import ThreadKind
from bot.services.turn.command import TEXT, Arguments, Command, Deed, takes
from bot.services.turn.context import Turn
from bot.services.turn.live import Live

ANSWERS = frozenset({"yes", "no"})


def _gate(state: str) -> Deed:
    def run(turn: Turn, live: Live, given: Arguments) -> None:
        turn.profile = replace(turn.profile, gate=state)

    return run


def _regate(turn: Turn, live: Live, given: Arguments) -> None:
    """Let the questions be asked anew before anything for two; where they said no, it stays no until then."""
    if turn.profile.gate == GATE_OPEN:
        turn.profile = replace(turn.profile, gate=None)


def _ask_talk(turn: Turn, live: Live, given: Arguments) -> None:
    talks.ask_talk(turn, str(given["flow"]), aloud=live.thread.kind is ThreadKind.PAIR)


def _ready(turn: Turn, live: Live, given: Arguments) -> None:
    talks.ready(turn, str(given["talk"]), suits=given["word"] == "yes")


PAIR_COMMANDS: Mapping[str, Command] = {
    "gate_opened": Command(takes(), _gate(GATE_OPEN)),
    "gate_locked": Command(takes(), _gate(GATE_LOCKED)),
    "regate": Command(takes(), _regate),
    "open_offer": Command(takes(id=TEXT), lambda turn, live, given: offers.open_offer(turn, str(given["id"]))),
    "leave_offer": Command(takes(id=TEXT), lambda turn, live, given: offers.leave(turn, str(given["id"]))),
    "decline_offer": Command(takes(id=TEXT), lambda turn, live, given: offers.decline(turn, str(given["id"]))),
    "agree_offer": Command(
        takes(id=TEXT), lambda turn, live, given: promise_offers.agree(turn, str(given["id"])), True
    ),
    "withdraw_offer": Command(
        takes(id=TEXT), lambda turn, live, given: promise_offers.withdraw_offer(turn, str(given["id"])), True
    ),
    "mute_offers": Command(takes(), lambda turn, live, given: offers.mute(turn)),
    "unmute_offers": Command(takes(), lambda turn, live, given: offers.unmute(turn)),
    "ask_talk": Command(takes(flow=TEXT, opens="flow"), _ask_talk, True),
    "ready": Command(takes(talk=TEXT, word=TEXT, among={"word": ANSWERS}), _ready, True),
    "afterwards": Command(
        takes(flow=TEXT, opens="flow"), lambda turn, live, given: talks.afterwards(turn, str(given["flow"]))
    ),
    "confirm_room": Command(takes(room=TEXT), lambda turn, live, given: rooms.confirm(turn, str(given["room"])), True),
    "refuse_room": Command(takes(room=TEXT), lambda turn, live, given: rooms.refuse(turn, str(given["room"]))),
    "room_fine": Command(takes(room=TEXT), lambda turn, live, given: rooms.fine(turn, str(given["room"])), True),
}
