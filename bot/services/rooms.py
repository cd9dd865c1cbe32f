"""The room of two: named by one, opened by both, quiet when somebody else comes, gone when we are removed.

A no, no answer and a pause look the same to the one who named it: nothing happens.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import rooms
from bot.domain.rooms import ASK_AGAIN_AFTER, RoomState, Standing
from bot.engine.events import Control, Wish
from bot.services.pair_records import Room
from bot.services.pairing import told_ended
from bot.services.ports.store import Store, Tx
from bot.services.records import Dyad, Heard, HeardKind, Nudge
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter_pair
from bot.services.turn.live import Live
from bot.services.turn.press import in_common
from bot.services.world import World

CONFIRM = "room_confirm"
"""The flow in which the other one is asked, alone, whether the room may be used."""

PAUSE = "room_pause"
"""The flow in which each is asked, alone, whether it may go on although somebody else is there."""

ASKED = "room_asked"
"""A nudge of this kind rings for nobody: while it is pending, the other one isn't asked again."""

COMINGS = frozenset({HeardKind.JOINED, HeardKind.LEFT, HeardKind.MISSING, HeardKind.MOVED, HeardKind.REMOVED})
"""What a room tells of itself. It may come from strangers, or from nobody."""

ABOUT_SOMEBODY = frozenset({HeardKind.JOINED, HeardKind.LEFT, HeardKind.MISSING})


def link(turn: Turn, heard: Heard) -> None:
    """Name the room for the two, or say yes to the one that the other named. In somebody else's room, nothing."""
    dyad, address = turn.dyad, heard.room or ""
    here = turn.tx.rooms.at(heard.channel, address)
    if here is not None and (dyad is None or here.dyad_id != dyad.id):
        return
    if dyad is None:
        if not told_ended(turn):
            turn.say("room_alone")
        return
    room = here or turn.tx.rooms.of(dyad.id)
    if here is None and not _both_on(turn.tx, dyad, heard.channel):
        turn.say("room_apart")
    elif room is None:
        _name(turn, dyad, heard.channel, address)
    elif room.state is RoomState.NAMED:
        _named_again(turn, dyad, room, here, heard)
    elif here is None:
        turn.say("room_elsewhere")
    elif room.state is RoomState.OPEN:
        turn.say("room_open_already")
    else:
        _ask_to_go_on(turn, dyad, room)


def _both_on(tx: Tx, dyad: Dyad, channel: str) -> bool:
    """Return whether each of the two has an address on this channel, without which nobody can be in a room there."""
    return all(any(each.channel == channel for each in tx.people.accounts(one)) for one in (dyad.a, dyad.b))


def _name(turn: Turn, dyad: Dyad, channel: str, address: str) -> None:
    standing = rooms.named((dyad.a, dyad.b), turn.id)
    room = Room(turn.world.ids.new(), dyad.id, channel, address, RoomState.NAMED, tuple(standing.agreed))
    turn.tx.rooms.add(room)
    _ask_other(turn, dyad, room)
    turn.say("room_named")


def _named_again(turn: Turn, dyad: Dyad, room: Room, here: Room | None, heard: Heard) -> None:
    """Take the other's word for a yes where the room is this one; else it is named here from now on."""
    if here is not None and turn.id not in room.agreed and room.agreed:
        _agree(turn, dyad, room)
        return
    if room.channel != heard.channel:
        _kept(turn.tx, room, rooms.close(_standing(dyad, room)))
        _name(turn, dyad, heard.channel, heard.room or "")
        return
    standing = rooms.named((dyad.a, dyad.b), turn.id)
    _kept(turn.tx, room, standing, heard.room)
    _ask_other(turn, dyad, room)
    turn.say("room_named")


def _ask_other(turn: Turn, dyad: Dyad, room: Room) -> None:
    """Ask the other one in private, once a day at most."""
    fellow = turn.fellow()
    if fellow is not None and _may_ask(turn, dyad):
        _knock(fellow, CONFIRM, room, who=turn.profile.name or fellow.phrase("the_other"))


def _may_ask(turn: Turn, dyad: Dyad) -> bool:
    """Return whether this person may have the other asked now; the next time is a day from now."""
    calendar, due_at = turn.tx.calendar, turn.now + ASK_AGAIN_AFTER
    if any(nudge.ref == turn.id and nudge.due_at > turn.now for nudge in calendar.pending(dyad.id, ASKED)):
        return False
    calendar.cancel(dyad.id, ASKED, turn.id)
    calendar.plan(Nudge(turn.world.ids.new(), dyad.id, ASKED, due_at, due_at.date(), turn.id))
    return True


def _knock(turn: Turn, flow: str, room: Room, **given: str) -> None:
    """Ask somebody in private, in place of an older question of the kind; not in a pause, nor while being helped."""
    if turn.profile.muted or turn.main.helps(turn.world):
        return
    for live in _asked(turn, flow):
        live.over = True
    turn.knock(flow, room=room.id, **given)


def _asked(turn: Turn, flow: str) -> Sequence[Live]:
    return [live for live in turn.nudges() if live.flow == flow]


def _ask_to_go_on(turn: Turn, dyad: Dyad, room: Room) -> None:
    """Ask whoever hasn't agreed yet once more whether a room that was paused may go on."""
    fellow = turn.fellow()
    if turn.id in room.agreed:
        turn.say("room_noted")
    else:
        _knock(turn, PAUSE, room)
    if fellow is not None and fellow.id not in room.agreed and not _asked(fellow, PAUSE) and _may_ask(turn, dyad):
        _knock(fellow, PAUSE, room)


def confirm(turn: Turn, room_id: str) -> None:
    """Note the yes of the one who was asked: from now on both use the room."""
    _answered(turn, room_id, RoomState.NAMED)


def fine(turn: Turn, room_id: str) -> None:
    """Note somebody's yes after a pause: once both said it, the room goes on."""
    _answered(turn, room_id, RoomState.NAMED, RoomState.PAUSED)


def refuse(turn: Turn, room_id: str) -> None:
    """Leave the room unopened. To the one who named it this looks like no answer."""
    room = _of_theirs(turn, room_id)
    if room is not None:
        turn.say("room_refused" if room.state is RoomState.NAMED else "stale")


def _answered(turn: Turn, room_id: str, *states: RoomState) -> None:
    room = _of_theirs(turn, room_id)
    if room is None or turn.dyad is None:
        return
    if room.state in states:
        _agree(turn, turn.dyad, room)
    else:
        turn.say("stale")


def _of_theirs(turn: Turn, room_id: str) -> Room | None:
    """Return the room of the two, or say what became of it."""
    room = turn.tx.rooms.of(turn.dyad.id) if turn.dyad is not None else None
    if room is not None and room.id == room_id:
        return room
    if not told_ended(turn):
        turn.say("stale")
    return None


def _agree(turn: Turn, dyad: Dyad, room: Room) -> None:
    """Note a yes; the room is told once it was the second one."""
    room = _kept(turn.tx, room, rooms.agree(_standing(dyad, room), turn.id))
    if room.state is not RoomState.OPEN:
        turn.say("room_noted")
        return
    turn.tx.calendar.cancel(dyad.id, ASKED)
    turn.say("room_confirmed")
    turn.say_in_room("room_open", room)


async def expected(store: Store, channel: str, address: str) -> tuple[str, ...]:
    """Return the addresses, on this channel, of the two whose room stands at `address`; none where it is nobody's."""

    def body(tx: Tx) -> tuple[str, ...]:
        room = tx.rooms.at(channel, address)
        dyad = tx.pairings.dyad(room.dyad_id) if room is not None else None
        two = () if dyad is None else (dyad.a, dyad.b)
        accounts = [each for person_id in two for each in tx.people.accounts(person_id)]
        return tuple(each.address for each in accounts if each.channel == channel)

    return await store.read(body)


def counts(tx: Tx, room: Room | None, heard: Heard) -> bool:
    """Return whether what was said there is answered: by one of the two in theirs, elsewhere by anybody known.

    Nobody is made known by a room.
    """
    known = tx.people.at(heard.channel, heard.address)
    return known is not None and (room is None or known[0].dyad_id == room.dyad_id)


def happened(tx: Tx, world: World, room: Room, heard: Heard, now: datetime) -> Turn | None:
    """Hear who came or went; return the turn of one of the two, to be played and saved, where anything follows.

    Whoever it is about need not be known, and nobody is made known by it.
    """
    turn = enter_pair(tx, world, room.dyad_id, now)
    if turn is None or turn.dyad is None:
        return None
    known = tx.people.at(heard.channel, heard.address) if heard.kind in ABOUT_SOMEBODY else None
    is_member = known is not None and known[0].id in (turn.dyad.a, turn.dyad.b)
    match heard.kind:
        case HeardKind.JOINED if not is_member:
            _unsettle(turn, turn.dyad, room, is_told=True)
        case HeardKind.JOINED:
            _go_on(turn, room)
        case HeardKind.MISSING if is_member:
            turn.say_in_room("room_not_here", room)
        case HeardKind.LEFT if is_member:
            _unsettle(turn, turn.dyad, room, is_told=False)
        case HeardKind.MOVED if heard.text is not None:
            _move(turn, turn.dyad, room, heard.text.reveal)
        case HeardKind.REMOVED:
            _remove(turn, turn.dyad, room)
        case _:
            return None
    return turn


def _unsettle(turn: Turn, dyad: Dyad, room: Room, *, is_told: bool) -> None:
    """Make the room quiet; where somebody else came, say so there and ask those whose yes no longer counts."""
    was_open, agreed = room.state is RoomState.OPEN, room.agreed
    room = _kept(turn.tx, room, rooms.unsettle(_standing(dyad, room)))
    if not is_told:
        return
    if was_open:
        turn.say_in_room("room_third", room)
    for each in turn.both():
        if each.id in agreed:
            _knock(each, PAUSE, room)


def _go_on(turn: Turn, room: Room) -> None:
    """Go on in an open room, now that the other one is there too."""
    if room.state is RoomState.OPEN and not _asked_again(turn):
        turn.say_in_room("room_both_here", room)


def _asked_again(turn: Turn) -> bool:
    """Put the question that stands open in the room once more, for whoever can't have seen it; return if there is one.

    Its buttons can then be pressed, also where the room is another one by now.
    """
    joint = turn.joint
    if joint is None or not in_common(turn, joint):
        return False
    asked = next((each.id for each in turn.both() if joint.asks(each.id)), None)
    if asked is not None:
        turn.hear(joint, Control(asked, Wish.REPEAT, aloud=True))
    return asked is not None


def _move(turn: Turn, dyad: Dyad, room: Room, address: str) -> None:
    """Follow the room; the question that stands open in it is put once more, where its buttons can be pressed."""
    _kept(turn.tx, room, _standing(dyad, room), address)
    _asked_again(turn)


def _remove(turn: Turn, dyad: Dyad, room: Room) -> None:
    """Give the room up, and say so to whoever had a part in it."""
    told = room.agreed if room.state is RoomState.NAMED else (dyad.a, dyad.b)
    _kept(turn.tx, room, rooms.close(_standing(dyad, room)))
    for each in turn.both():
        if each.id in told:
            each.say("room_gone")


def _standing(dyad: Dyad, room: Room) -> Standing:
    return Standing((dyad.a, dyad.b), room.state, frozenset(room.agreed))


def _kept(tx: Tx, room: Room, standing: Standing, address: str | None = None) -> Room:
    """Store how, and where, the room stands now, and return it so."""
    agreed, state = tuple(sorted(standing.agreed)), standing.state
    kept = replace(room, state=state, agreed=agreed, address=address or room.address)
    if kept != room:
        tx.rooms.save(kept)
    return kept
