"""The real client library, unchanged, listening to the platform of our own and keeping what it hears."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import discord
from fakes.discord_api import FakeDiscord


def few_intents() -> discord.Intents:
    """Servers, and messages there and in private; nothing that needs a review."""
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class Listener(discord.Client):
    """A client that answers nobody and keeps what it hears.

    `heard` are messages, `changed` edits, `used` interactions, `joined` servers that are new, `told` names of events.
    """

    def __init__(self, fake: FakeDiscord, **options: Any) -> None:
        options = {"intents": few_intents(), "guild_ready_timeout": 0.02, "max_messages": None} | options
        super().__init__(allowed_mentions=discord.AllowedMentions.none(), **options)
        self.fake = fake
        self.heard: list[discord.Message] = []
        self.changed: list[discord.RawMessageUpdateEvent] = []
        self.used: list[discord.Interaction] = []
        self.told: list[str] = []
        self.joined: list[int] = []
        self.running: asyncio.Task[None] | None = None

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Begin a session at once; the library would wait for five seconds before a second one."""

    async def on_message(self, message: discord.Message) -> None:
        """Keep a message."""
        self.heard.append(message)
        self.fake.world.change()

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """Keep an edit."""
        self.changed.append(event)
        self.fake.world.change()

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Keep an interaction."""
        self.used.append(interaction)
        self.fake.world.change()

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Keep the number of a server that is new."""
        self.joined.append(guild.id)
        self.fake.world.change()

    async def on_socket_event_type(self, name: str) -> None:
        """Keep the names of all events."""
        self.told.append(name)
        self.fake.world.change()

    async def hears(self, times: int = 1) -> list[discord.Message]:
        """Wait for so many messages of others, and return them."""

        def found() -> list[discord.Message]:
            heard = [each for each in self.heard if not each.author.bot]
            return heard if len(heard) >= times else []

        return await self.fake.world.until(found)

    async def is_used(self, times: int = 1) -> discord.Interaction:
        """Wait for so many interactions, and return the last of them."""
        await self.fake.world.until(lambda: len(self.used) >= times)
        return self.used[times - 1]

    async def is_told(self, name: str, times: int = 1) -> None:
        """Wait for an event of this name."""
        await self.fake.world.until(lambda: self.told.count(name) >= times)


@asynccontextmanager
async def listening(fake: FakeDiscord, **options: Any) -> AsyncIterator[Listener]:
    """A client that is connected here for as long as the block lasts, or until it gives up."""
    with fake.points_here():
        client = Listener(fake, **options)
        client.running = asyncio.create_task(client.start(fake.token))
        arriving = asyncio.create_task(client.is_told("READY"))
        await asyncio.wait({client.running, arriving}, return_when=asyncio.FIRST_COMPLETED)
        arriving.cancel()
        try:
            yield client
        finally:
            await client.close()
            await asyncio.gather(client.running, arriving, return_exceptions=True)
