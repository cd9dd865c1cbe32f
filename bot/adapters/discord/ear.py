"""What is heard of the platform, and by whom."""

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

import discord

Place: TypeAlias = discord.abc.GuildChannel | discord.Thread


class Ear(Protocol):
    """Who hears what the platform tells."""

    async def message(self, message: discord.Message) -> None:
        """Hear a message."""
        ...

    async def edited(self, message: discord.Message) -> None:
        """Hear that a message was changed."""
        ...

    async def interaction(self, told: discord.Interaction[Any]) -> None:
        """Hear a command, a press or a page."""
        ...

    async def channels_changed(self, channels: Sequence[Place]) -> None:
        """Hear that somebody else may see channels from now on."""
        ...

    async def channels_found(self, channels: Sequence[Place]) -> None:
        """Hear which channels a server has, where a new session began."""
        ...

    async def channels_gone(self, channels: Sequence[int]) -> None:
        """Hear that channels are gone, or that we are."""
        ...

    async def connected(self) -> None:
        """Hear that a new session began: what was told between it and the last one isn't brought."""
        ...


def places_of(guild: discord.Guild) -> list[Place]:
    """Return the channels of a server, and what branched off from them."""
    return [*guild.channels, *guild.threads]
