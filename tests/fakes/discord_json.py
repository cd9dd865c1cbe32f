"""What the platform tells of accounts, servers, channels and messages, in its own shape."""

from typing import Any

from fakes.discord_world import BOT_ID, DM, GROUP, TEXT, Account, Channel, Guild, Post, World, instant

APPLICATION_ID = BOT_ID
VERIFY_KEY = "0" * 64


def user_json(account: Account) -> dict:
    """An account as it appears in messages."""
    told: dict[str, Any] = {"id": str(account.id), "username": account.name.lower().replace(" ", "_"), "avatar": None}
    told |= {"discriminator": "1234" if account.bot else "0", "public_flags": 0, "flags": 0, "primary_guild": None}
    told |= {"global_name": None if account.bot else account.name}
    return told | ({"bot": True} if account.bot else {})


def me_json(world: World) -> dict:
    """The bot's own account as it sees it."""
    return user_json(world.me) | {"mfa_enabled": True, "locale": "en-US", "verified": True, "email": None}


def application_json(world: World) -> dict:
    """The bot's application, which is in either kind of install."""
    told: dict[str, Any] = {"id": str(APPLICATION_ID), "name": world.me.name, "icon": None, "description": ""}
    told |= {"type": None, "bot": user_json(world.me), "bot_public": False, "bot_require_code_grant": False}
    told |= {"verify_key": VERIFY_KEY, "flags": 0, "flags_new": "0", "redirect_uris": []}
    told |= dict.fromkeys(("interactions_endpoint_url", "role_connections_verification_url"))
    told |= {"owner": user_json(Account(BOT_ID + 1, "Keeper"))}
    counts = ("approximate_guild_count", "approximate_user_install_count", "approximate_user_authorization_count")
    told |= dict.fromkeys(counts, 0) | {"explicit_content_filter": 0, "team": None, "eligible_oauth2_scopes": []}
    return told | {"integration_types_config": {"0": {}, "1": {}}, "rpc_origins": []}


def role_json(role_id: int, name: str, permissions: int, position: int) -> dict:
    """A role of a server."""
    told: dict[str, Any] = {"id": str(role_id), "name": name, "permissions": str(permissions), "position": position}
    told |= {"color": 0, "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}, "flags": 0}
    told |= {"hoist": False, "managed": position > 0, "mentionable": False, "icon": None, "unicode_emoji": None}
    return told


def guild_json(guild: Guild) -> dict:
    """A server as one asks for it."""
    told: dict[str, Any] = {"id": str(guild.id), "name": guild.name, "owner_id": str(guild.owner), "features": []}
    empty = ("icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id")
    empty += ("afk_channel_id", "system_channel_id", "widget_channel_id", "max_presences", "vanity_url_code")
    empty += ("rules_channel_id", "safety_alerts_channel_id", "public_updates_channel_id", "incidents_data")
    told |= dict.fromkeys(empty) | {"emojis": [], "stickers": [], "region": "deprecated", "afk_timeout": 300}
    zeros = ("system_channel_flags", "verification_level", "default_message_notifications", "mfa_level")
    zeros += ("explicit_content_filter", "premium_tier", "premium_subscription_count", "nsfw_level")
    told |= dict.fromkeys(zeros, 0) | {"max_members": 500_000, "max_video_channel_users": 25}
    told |= {"max_stage_video_channel_users": 50, "preferred_locale": "en-US", "nsfw": False}
    roles = [role_json(guild.id, "@everyone", guild.everyone, 0)]
    roles += [role_json(each.id, each.name, each.permissions, 1) for each in guild.roles.values()]
    return told | {"roles": roles, "premium_progress_bar_enabled": False, "widget_enabled": False}


def guild_created_json(world: World, guild: Guild, *, new: bool) -> dict:
    """A server as it is told of when the bot comes to it (`new`), or it to the bot; of its members the bot alone."""
    channels = [channel_json(world, each) for each in guild.channels.values() if not each.gone]
    told = {"joined_at": instant(world.now_s()), "large": False, "channels": channels}
    told |= {} if new else {"unavailable": False}
    told |= {"member_count": len(guild.members) + 1, "members": [member_json(world, guild, world.me)]}
    empty = ("voice_states", "threads", "presences", "stage_instances", "guild_scheduled_events", "soundboard_sounds")
    return guild_json(guild) | told | {name: [] for name in empty}


def member_json(world: World, guild: Guild, account: Account, *, with_user: bool = True) -> dict:
    """Somebody as a member of a server."""
    told: dict[str, Any] = {"avatar": None, "banner": None, "communication_disabled_until": None, "flags": 0}
    told |= {"joined_at": instant(world.now_s()), "nick": None, "pending": False, "premium_since": None}
    told |= {"roles": [str(each.id) for each in guild.roles.values() if account.id in each.members]}
    told |= {"mute": False, "deaf": False}
    return told | ({"user": user_json(account)} if with_user else {})


def channel_json(world: World, channel: Channel) -> dict:
    """A channel as one asks for it."""
    last = max(channel.posts, default=None)
    told: dict[str, Any] = {"id": str(channel.id), "type": channel.kind, "flags": 0}
    told |= {"last_message_id": None if last is None else str(last)}
    if channel.guild is None:
        others = [user_json(world.people[each]) for each in channel.people if each != BOT_ID]
        told |= {"recipients": others}
        more = {"name": channel.name, "icon": None, "owner_id": str(channel.people[0])}
        return told | (more if channel.kind == GROUP else {})
    told |= {"guild_id": str(channel.guild.id), "name": channel.name, "parent_id": None, "topic": None, "nsfw": False}
    return told | {"position": 0, "rate_limit_per_user": 0, "permission_overwrites": channel.overwrites}


def post_json(world: World, post: Post, *, content: bool = True, whole: bool = True) -> dict:
    """A message as one asks for it; without what it says unless the bot may read `content`."""
    told: dict[str, Any] = {"id": str(post.id), "channel_id": str(post.channel.id), "author": user_json(post.author)}
    told |= {"type": _kind(post), "content": post.text}
    told |= {"mentions": [user_json(each) for each in post.mentions], "mention_roles": [], "attachments": []}
    told |= {"embeds": [], "components": post.components, "pinned": False, "mention_everyone": False, "tts": False}
    told |= {"timestamp": instant(post.at_s), "flags": post.flags}
    told |= {"edited_timestamp": None if post.edited_s is None else instant(post.edited_s)} | post.more
    if post.nonce is not None:
        told["nonce"] = post.nonce
    if post.metadata is not None:
        told |= {"interaction_metadata": post.metadata, "webhook_id": str(APPLICATION_ID)}
        told |= {"application_id": str(APPLICATION_ID)}
    if post.reply_to is not None:
        told["message_reference"] = reference_json(post.reply_to)
        seen = content or post.reply_to.by_bot
        told |= {"referenced_message": referenced_json(world, post.reply_to, content=seen)} if whole else {}
    if not content:
        told |= {"content": "", "attachments": [], "embeds": [], "components": []}
        told.pop("poll", None)
    return told


def _kind(post: Post) -> int:
    if (post.metadata or {}).get("type") == 2:
        return 20
    return 0 if post.reply_to is None else 19


def referenced_json(world: World, post: Post, *, content: bool) -> dict | None:
    """The message that one replies to, or nothing where it is gone."""
    if post.deleted:
        return None
    return post_json(world, post, content=content, whole=False)


def reference_json(post: Post) -> dict:
    """Where the message stands that one replies to."""
    told = {"type": 0, "channel_id": str(post.channel.id), "message_id": str(post.id)}
    return told | ({"guild_id": str(post.channel.guild.id)} if post.channel.guild is not None else {})


def told_json(world: World, post: Post, *, content: bool) -> dict:
    """A message as the gateway tells of it."""
    told = post_json(world, post, content=content)
    guild = post.channel.guild
    if guild is None:
        return told
    told |= {"guild_id": str(guild.id), "member": member_json(world, guild, post.author, with_user=False)}
    for each, account in zip(told["mentions"], post.mentions, strict=True):
        each["member"] = member_json(world, guild, account, with_user=False)
    return told


def readable(post: Post, *, all_content: bool = False) -> bool:
    """Whether the bot may read what a message says: its own, in private, or where it is mentioned."""
    mentioned = any(each.id == BOT_ID for each in post.mentions)
    return all_content or post.by_bot or post.channel.kind == DM or mentioned


def partial_channel_json(world: World, channel: Channel, permissions: int) -> dict:
    """A channel as an interaction tells of it."""
    told = channel_json(world, channel)
    return told | ({"permissions": str(permissions)} if channel.kind == TEXT else {})
