"""The platform's client: made without logging in, hearing no more than it needs, and telling a log nothing."""

import asyncio
import logging
import sys
from contextlib import suppress
from typing import Any

import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from pydantic import SecretStr

from bot.adapters.discord.ear import Ear, places_of
from bot.adapters.discord.mishaps import FAILURES, intents_refused, token_refused
from bot.adapters.discord.names import Me
from bot.adapters.patience import Patience, rest
from bot.errors import SettingsWrong, StoreBroken
from bot.logs import logger, where

log = logger(__name__)

CHATTERER = "discord"
"""The library, whose log names what was said and the keys of answers."""

MOST_WAIT_S = 30.0
"""Seconds that the library itself waits where the platform asks for patience; longer waits are the letter's."""

MOST_SILENT_S = 90.0
"""Seconds cut off after which a new session is begun: the library's own pauses grow to a quarter of an hour."""

CLOSING_S = 2.0
"""Seconds for saying goodbye to the platform when it is time to stop."""

WRONG_TOKEN, WRONG_INTENTS = 4004, frozenset({4013, 4014})
"""Codes with which the gateway closes for good."""


class Client(discord.Client):
    """The library's client, which hands on what `ear` hears.

    `has_tried` is so once it began to log in, `is_logged_in` once the token was taken, `is_cut_off` while nothing is
    heard though we listen.
    """

    ear: Ear | None = None
    has_tried = False
    is_logged_in = False
    is_cut_off = False
    cut_off_s: float | None = None

    async def on_message(self, message: discord.Message) -> None:
        """Hand on a message."""
        if self.ear is not None:
            await self.ear.message(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Hand on a message that was changed."""
        if self.ear is not None:
            await self.ear.edited(payload.message)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Hand on a command, a press or a page."""
        if self.ear is not None:
            await self.ear.interaction(interaction)

    async def on_guild_channel_update(self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel) -> None:
        """Hand on that other people may see a channel, and what branched off from it."""
        if self.ear is not None and before.overwrites != after.overwrites:
            await self.ear.channels_changed([after, *getattr(after, "threads", ())])

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        """Hand on that other people may see what everybody may see."""
        if self.ear is not None and before.permissions != after.permissions:
            await self.ear.channels_changed(places_of(after.guild))

    async def on_guild_role_create(self, role: discord.Role) -> None:
        """Hand on that a new role may open every channel."""
        if self.ear is not None and role.permissions.administrator:
            await self.ear.channels_changed(places_of(role.guild))

    async def on_guild_update(self, before: discord.Guild, after: discord.Guild) -> None:
        """Hand on that a server belongs to somebody else."""
        if self.ear is not None and before.owner_id != after.owner_id:
            await self.ear.channels_changed(places_of(after))

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Hand on what a server has, now that it is told of."""
        if self.ear is not None:
            await self.ear.channels_found(places_of(guild))

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Hand on that a channel is gone."""
        if self.ear is not None:
            await self.ear.channels_gone([channel.id, *(each.id for each in getattr(channel, "threads", ()))])

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """Hand on that what branched off from a channel is gone."""
        if self.ear is not None:
            await self.ear.channels_gone([payload.thread_id])

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Hand on that we are no longer in a server."""
        if self.ear is not None:
            await self.ear.channels_gone([each.id for each in places_of(guild)])

    async def on_connect(self) -> None:
        """Hand on that a new session began."""
        self._back()
        if self.ear is not None:
            await self.ear.connected()

    async def on_resumed(self) -> None:
        """Note that the session goes on: what was told meanwhile is brought."""
        self._back()

    async def on_disconnect(self) -> None:
        """Note once that nothing is heard for the moment."""
        if not self.is_cut_off:
            log.info("Discord isn't heard; trying on")
            self.cut_off_s = asyncio.get_running_loop().time()
        self.is_cut_off = True

    def _back(self) -> None:
        if self.is_cut_off:
            log.info("Discord is heard again")
        self.is_cut_off = False

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Note that an event couldn't be answered; of what it said, nothing is told."""
        error = sys.exception()
        log.error("event not answered", kind=event_method, error=where(error) if error is not None else "")


def make_client(token: SecretStr | None = None, api_base: str | None = None, gateway: str | None = None) -> Client:
    """Return the client, not yet connected. The addresses are where a server of one's own is asked and listened to."""
    logging.getLogger(CHATTERER).setLevel(logging.CRITICAL + 1)
    if api_base is not None:
        Route.BASE = api_base.rstrip("/")
    if gateway is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = type(DiscordWebSocket.DEFAULT_GATEWAY)(gateway)
    return Client(
        intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
        member_cache_flags=discord.MemberCacheFlags.none(),
        chunk_guilds_at_startup=False,
        max_messages=None,
        allowed_mentions=discord.AllowedMentions.none(),
        assume_unsync_clock=True,
        max_ratelimit_timeout=MOST_WAIT_S,
    )


async def connect(client: Client, token: SecretStr, stop: asyncio.Event, patience: Patience | None = None) -> Me | None:
    """Log in, as long as it takes; return who we are, or None when it was time to stop before.

    Raises SettingsWrong for a token nobody knows. `client.close()` closes what was opened, in any case.
    """
    patience = patience or Patience()
    while not stop.is_set():
        if client.is_logged_in and not client.is_closed() and client.user is not None:
            return Me(client.user.id, client.user.name)
        refused = False
        try:
            await _reopen(client)
            client.has_tried = True
            await client.login(token.get_secret_value())
            client.is_logged_in = True
            continue
        except discord.LoginFailure:
            refused = True
        except FAILURES as error:
            if not patience.failed:
                log.warning("Discord can't be reached; trying on", error=type(error).__name__)
        if refused:
            raise token_refused()  # Out here nothing hangs on to the library's own error.
        await rest(stop, patience.next_s())
    return None


async def run(
    client: Client,
    ear: Ear,
    stop: asyncio.Event,
    refused: asyncio.Event | None = None,
    broken: asyncio.Event | None = None,
    *,
    most_silent_s: float = MOST_SILENT_S,
) -> None:
    """Listen until it is time to stop. What went wrong is raised; after `connect`, it can be begun again.

    Cut off for `most_silent_s`, it begins a new session. Letters can be sent until `client.close()`. Raises
    SettingsWrong when the platform no longer takes the token or the intents, and once `refused` is set; StoreBroken
    once `broken` is set: nothing can be kept any more.
    """
    client.ear = ear
    listening = asyncio.ensure_future(_listen(client, most_silent_s))
    waits = [asyncio.ensure_future(each.wait()) for each in (stop, refused, broken) if each is not None]
    try:
        await asyncio.wait({listening, *waits}, return_when=asyncio.FIRST_COMPLETED)
        wrong = _wrong(listening)
    finally:
        client.ear = None
        for task in (listening, *waits):
            task.cancel()
        await asyncio.gather(listening, *waits, return_exceptions=True)
        await _hang_up(client)
    if refused is not None and refused.is_set():
        wrong = token_refused()
    if wrong is not None:
        raise wrong
    if broken is not None and broken.is_set():
        raise StoreBroken("nothing can be kept any more")
    if listening.done() and not listening.cancelled() and (error := listening.exception()) is not None:
        raise error


async def _listen(client: Client, most_silent_s: float) -> None:
    """Listen; where nothing was heard for too long, in a new session."""
    clock = asyncio.get_running_loop().time
    connecting = asyncio.ensure_future(client.connect())
    try:
        while not connecting.done():
            left_s = most_silent_s
            if client.is_cut_off and client.cut_off_s is not None:
                left_s -= clock() - client.cut_off_s
            if left_s <= 0:
                connecting.cancel()
                await asyncio.gather(connecting, return_exceptions=True)
                await _hang_up(client)
                client.cut_off_s, left_s = clock(), most_silent_s
                connecting = asyncio.ensure_future(client.connect())
            await asyncio.wait({connecting}, timeout=left_s)
        await connecting
    finally:
        connecting.cancel()
        await asyncio.gather(connecting, return_exceptions=True)


def _wrong(listening: "asyncio.Future[None]") -> SettingsWrong | None:
    """Return what the operator has to mend, where that is why nothing is heard any more."""
    error = listening.exception() if listening.done() else None
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return intents_refused()
    if not isinstance(error, discord.ConnectionClosed):
        return None
    if error.code == WRONG_TOKEN:
        return token_refused()
    return intents_refused() if error.code in WRONG_INTENTS else None


async def _hang_up(client: Client) -> None:
    """Close the line on which we listen, and leave the one open on which letters go."""
    line: DiscordWebSocket | None = client.ws
    if line is not None and line.open:
        with suppress(*FAILURES):
            async with asyncio.timeout(CLOSING_S):
                await line.close(1000)


async def _reopen(client: Client) -> None:
    """Make a client that was closed, or whose login failed, one that can log in."""
    if client.is_closed() or client.http.token is not None or client.user is not None:
        await client.close()
        client.clear()
        client.http.connector = discord.utils.MISSING
        await client.__aenter__()  # Gives it its loop again; logging in does so the first time only.
    client.is_logged_in = False
