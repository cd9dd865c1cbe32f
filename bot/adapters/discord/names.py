"""What the channel is called, who we are on it, and what its addresses look like."""

from dataclasses import dataclass

NAME = "discord"
"""The channel's name."""

_ROOM = "#"


@dataclass(frozen=True, slots=True)
class Me:
    """The account we speak as."""

    id: int
    username: str


def room_address(channel_id: int) -> str:
    """Return the address of a server's channel."""
    return f"{_ROOM}{channel_id}"


def in_room(address: str) -> bool:
    """Return whether this is a channel's address and no person's."""
    return address.startswith(_ROOM)


def number_of(address: str) -> int:
    """Return the platform's number of a person or a channel. Raises ValueError where it is no address of ours."""
    return int(address.removeprefix(_ROOM))
