"""Who can see a server's channel, as far as that can be known without reading its list of members."""

from collections.abc import Collection
from dataclasses import dataclass

import discord

from bot.adapters.discord.mishaps import FAILURES
from bot.logs import logger

log = logger(__name__)

TWO_AND_US = 3
"""Members of a server in which nobody else is."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether somebody besides the two may see a channel, and which of the two surely can't."""

    by_others: bool
    absent: tuple[str, ...] = ()


async def seen_by(channel: object, me: int, two: Collection[str], client: discord.Client) -> Seen:
    """Return who sees the channel. One that we don't know ourselves may be anybody's."""
    place = channel.parent if isinstance(channel, discord.Thread) else channel
    if not isinstance(place, discord.abc.GuildChannel):
        return Seen(by_others=True)
    if not is_private(place, me, two) or await _is_administered(place.guild, me, client):
        return Seen(by_others=True)
    return Seen(by_others=False, absent=tuple([each for each in two if await _is_absent(place, each)]))


def is_private(channel: discord.abc.GuildChannel, me: int, two: Collection[str]) -> bool:
    """Return whether nobody but the two and us may see it: not everybody, nobody let in by name, no other owner."""
    guild = channel.guild
    inside = {*two, str(me)}
    if str(guild.owner_id) not in inside:
        return False
    for target, overwrite in channel.overwrites.items():
        if overwrite.view_channel and not _is_ours(target, me) and str(target.id) not in inside:
            return False
    if guild.default_role.permissions.administrator:
        return False
    everyone = channel.overwrites_for(guild.default_role).view_channel
    if everyone is not None:
        return not everyone
    return not any(role.permissions.view_channel for role in guild.roles if not _is_ours(role, me))


async def _is_administered(guild: discord.Guild, me: int, client: discord.Client) -> bool:
    """Return whether somebody besides the two may administer the server: no channel is closed to those who do.

    Who has a role isn't told, only how many are in the server.
    """
    if not any(role.permissions.administrator and not _is_ours(role, me) for role in guild.roles):
        return False
    try:
        count = (await client.fetch_guild(guild.id, with_counts=True)).approximate_member_count
    except FAILURES as error:
        log.debug("how many are there isn't told", error=type(error).__name__)
        return True
    return count is None or count > TWO_AND_US


def _is_ours(target: object, me: int) -> bool:
    """Return whether it is the role that a server made for us alone."""
    return isinstance(target, discord.Role) and target.tags is not None and target.tags.bot_id == me


async def _is_absent(channel: discord.abc.GuildChannel, address: str) -> bool:
    """Return whether somebody surely can't see it. Of whom the platform says nothing, nothing is known."""
    try:
        member = await channel.guild.fetch_member(int(address))
    except discord.NotFound:
        return True
    except (discord.DiscordException, OSError) as error:
        log.debug("whether somebody is there isn't told", error=type(error).__name__)
        return False
    return not channel.permissions_for(member).view_channel
