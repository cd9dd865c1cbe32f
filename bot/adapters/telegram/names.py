"""What the channel is called, and who we are on it."""

from dataclasses import dataclass

NAME = "telegram"
"""The channel's name."""


@dataclass(frozen=True, slots=True)
class Me:
    """The account we speak as. `username` stands without its @."""

    id: int
    username: str
