"""What is said in the room of the two. All of it can be seen by both, so nothing private is answered there."""

from dataclasses import replace

from bot.domain.plain import plain, tidy
from bot.domain.rooms import RoomState
from bot.engine.events import Answer, Control, Wish
from bot.engine.flow import Ask, SlotType
from bot.services import rooms
from bot.services.records import Heard, HeardKind
from bot.services.talks import begin_joint
from bot.services.turn.context import Turn
from bot.services.turn.danger import danger
from bot.services.turn.help import open_help
from bot.services.turn.live import Live
from bot.services.turn.play import open_question
from bot.services.turn.press import in_common, press
from bot.services.turn.wishes import WISHES, typed_wish
from bot.words import Words

TOGETHER = "together"
"""The flow in which two choose what to talk about."""

PRESSED = frozenset({SlotType.CHOICE, SlotType.YES_NO, SlotType.SCALE})
"""What is answered by buttons, or by what stands on them."""


def in_room(turn: Turn, heard: Heard) -> None:
    """Answer what one of the two said in the room: presses and commands, and words that name a button."""
    text = heard.text.reveal if heard.text is not None else ""
    if danger(turn, text):
        return  # The answer comes in private, and nothing in the room shows that there is one.
    if heard.kind is HeardKind.SLASH:
        _slash(turn, heard)
    elif not _is_theirs(turn, heard):
        pass
    elif heard.kind is HeardKind.PRESS:
        press(turn, heard)
    elif heard.kind is HeardKind.TEXT:
        _named(turn, text, heard)


def _is_theirs(turn: Turn, heard: Heard) -> bool:
    """Return whether it was said in the very room that the two have open, and not in some other group of one's."""
    room = turn.room
    return room is not None and (room.channel, room.address) == (heard.channel, heard.room)


def _slash(turn: Turn, heard: Heard) -> None:
    command = heard.command or ""
    joint = turn.joint
    if command == "sos":
        open_help(turn, "asked")
    if command == "link" or (command == "start" and heard.text is not None and heard.text.reveal.strip() == "link"):
        rooms.link(turn, heard)
    elif joint is None or not _is_theirs(turn, heard):
        _no_room(turn, heard)
    elif command == "talk":
        _talk(turn)
    elif command in WISHES and in_common(turn, joint):
        turn.hear(joint, Control(turn.id, WISHES[command], aloud=True))
    else:
        _say_there(turn, heard, "room_in_private")


def _talk(turn: Turn) -> None:
    joint = turn.joint
    if joint is not None and joint.snapshot.stack:
        turn.say_in_room("talk_under_way")
    else:
        begin_joint(turn, TOGETHER, turn.id)


def _no_room(turn: Turn, heard: Heard) -> None:
    """Say where it was asked that nothing is linked there; in private, that the room is quiet for now."""
    room = turn.tx.rooms.of(turn.dyad.id) if turn.dyad is not None else None
    if room is not None and room.state is RoomState.PAUSED and room.address == heard.room:
        turn.say("room_quiet")
        return
    _say_there(turn, heard, "no_room")


def _say_there(turn: Turn, heard: Heard, key: str) -> None:
    """Tell this person something where they spoke: they alone see it where the platform can do that."""
    own = turn.account
    turn.account = replace(own, address=heard.room or own.address)
    turn.say(key)
    turn.account = own  # What else this turn owes, such as help, belongs in private.


def _named(turn: Turn, text: str, heard: Heard) -> None:
    """Take words that are a button of the question which stands in the room, and replies to one that asks for words.

    All other talk is theirs.
    """
    joint = turn.joint
    if joint is None:
        return
    wait = joint.snapshot.wait
    if heard.wait is not None and (wait is None or heard.wait != wait.id):
        press(turn, heard)  # Written for a question that has passed.
        return
    if not joint.snapshot.stack and typed_wish(turn.world, turn.profile.language, text) is Wish.RESUME:
        turn.hear(joint, Control(turn.id, Wish.RESUME, aloud=True))
    if not joint.asks(turn.id) or not in_common(turn, joint):
        return
    question, own = open_question(turn, joint, aloud=True), open_question(turn, joint)
    options = question.options if question is not None else ()
    numbers = {str(place): option for place, option in enumerate(options, 1)}
    labels = {plain(option.label): option for option in (*(own.options if own is not None else ()), *options)}
    found = labels.get(plain(text)) or numbers.get(text.strip())
    if found is not None and question is not None:
        turn.hear(joint, Answer(turn.id, option=found.key, wait=question.wait, aloud=True))
    elif heard.is_reply and _takes_words(turn, joint) and (clean := tidy(text, len(text))) is not None:
        turn.hear(joint, Answer(turn.id, text=Words(clean), aloud=True))


def _takes_words(turn: Turn, live: Live) -> bool:
    """Return whether what it asks can be answered by more than its buttons."""
    frame = live.snapshot.stack[-1]
    flow = turn.world.flows.flows[frame.flow]
    ask = flow.nodes[frame.node].step
    slot = flow.slots.get(ask.save) if isinstance(ask, Ask) and ask.save is not None else None
    return slot is not None and slot.type not in PRESSED
