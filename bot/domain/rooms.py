"""A room that two people share: who opens it, what makes it quiet, and what ends it."""

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from bot.errors import RuleBroken

ASK_AGAIN_AFTER = timedelta(days=1)
"""How long after somebody named a room, or asked for it again, the other one isn't asked once more."""


class RoomState(StrEnum):
    """Where a room stands: named by one, open for both, quiet until both agree, or given up."""

    NAMED = "named"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a room stands between its two. `agreed` are those whose yes counts for those who are in it now."""

    members: tuple[str, str]
    state: RoomState
    agreed: frozenset[str]

    @property
    def speaks(self) -> bool:
        """Whether anything of the two's may be said there."""
        return self.state is RoomState.OPEN


def named(members: tuple[str, str], by: str) -> Standing:
    """Return the room that one of the two named, which is a yes of theirs."""
    return agree(Standing(members, RoomState.NAMED, frozenset()), by)


def agree(room: Standing, by: str) -> Standing:
    """Return the room after a yes of one of the two: open once both said it. A closed one stays closed.

    Raises RuleBroken for anybody else.
    """
    if by not in room.members:
        raise RuleBroken("not one of the two")
    if room.state not in (RoomState.NAMED, RoomState.PAUSED):
        return room
    agreed = room.agreed | {by}
    return replace(room, agreed=agreed, state=RoomState.OPEN if agreed == set(room.members) else room.state)


def unsettle(room: Standing) -> Standing:
    """Return the room after somebody else joined it, or one of the two left it: no earlier yes was about that.

    An open one is quiet from here on.
    """
    if room.state is RoomState.CLOSED:
        return room
    state = RoomState.PAUSED if room.state is RoomState.OPEN else room.state
    return replace(room, state=state, agreed=frozenset())


def close(room: Standing) -> Standing:
    """Return the room given up."""
    return replace(room, state=RoomState.CLOSED)
