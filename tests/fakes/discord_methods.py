"""What the platform does when the bot asks for something: each request that is known, by its name."""

from collections.abc import Callable
from typing import Any

from fakes.discord_gateway import Gateway
from fakes.discord_json import (
    application_json,
    channel_json,
    guild_json,
    me_json,
    member_json,
    post_json,
    readable,
    user_json,
)
from fakes.discord_uses import Answer, Uses, change, numbered
from fakes.discord_world import BOT_ID, DM, NONCE_S, Guild, Post, Refusal, World

Asked = dict[str, Any]
Deed = Callable[[Asked], Answer]


class Methods:
    """The platform's side of each request. `asked` holds the path's names, then `body` and `query`."""

    def __init__(self, world: World, gateway: Gateway, uses: Uses) -> None:
        self.world, self.gateway, self.uses = world, gateway, uses

    def call(self, name: str, asked: Asked) -> Answer:
        """Return the status and what is told; raises Refusal."""
        deed: Deed = getattr(self, name)
        return deed(asked)

    def get_my_user(self, asked: Asked) -> Answer:
        """The bot's account."""
        return 200, me_json(self.world)

    def get_my_application(self, asked: Asked) -> Answer:
        """The bot's application."""
        return 200, application_json(self.world)

    def get_my_oauth2_application(self, asked: Asked) -> Answer:
        """The bot's application, asked for in the older way."""
        return 200, application_json(self.world)

    def get_gateway(self, asked: Asked) -> Answer:
        """Where the socket is."""
        return 200, {"url": self.gateway.url}

    def get_bot_gateway(self, asked: Asked) -> Answer:
        """Where the socket is, and how often one may begin a session."""
        limit = {"total": 1000, "remaining": 1000 - len(self.gateway.identified), "reset_after": 0}
        return 200, {"url": self.gateway.url, "shards": 1, "session_start_limit": limit | {"max_concurrency": 1}}

    def create_dm(self, asked: Asked) -> Answer:
        """The private chat with somebody."""
        user_id = int(asked["body"]["recipient_id"])
        if user_id not in self.world.people:
            raise Refusal(400, 50033, "Invalid Recipient(s)")
        if user_id == BOT_ID:
            raise Refusal(400, 50007, "Cannot send messages to this user", flaw=True)
        return 200, channel_json(self.world, self.world.private_with(user_id))

    def get_user(self, asked: Asked) -> Answer:
        """Anybody's account."""
        account = self.world.people.get(int(asked["user_id"]))
        if account is None:
            raise Refusal(404, 10013, "Unknown User")
        return 200, user_json(account)

    def get_channel(self, asked: Asked) -> Answer:
        """A channel."""
        return 200, channel_json(self.world, self.world.channel(int(asked["channel_id"])))

    def trigger_typing_indicator(self, asked: Asked) -> Answer:
        """Show that the bot is writing."""
        self.world.open_channel(int(asked["channel_id"])).typed += 1
        self.world.change()
        return 204, None

    def list_messages(self, asked: Asked) -> Answer:
        """Messages of a channel, the newest first: next to `before`, `after` or `around`, or the newest of all."""
        channel = self.world.channel(int(asked["channel_id"]))
        query = asked["query"]
        limit = int(query.get("limit", 50))
        if not 1 <= limit <= 100:
            raise Refusal(400, 50035, "limit is not between 1 and 100", flaw=True)
        shown = [each for each in channel.posts.values() if not each.deleted and each.only_for is None]
        if "after" in query:
            shown = [each for each in shown if each.id > int(query["after"])][:limit]
        elif "before" in query:
            shown = [each for each in shown if each.id < int(query["before"])][-limit:]
        elif "around" in query:
            near = sorted(shown, key=lambda each: abs(each.id - int(query["around"])))[:limit]
            shown = [each for each in shown if each in near]
        return 200, [self._told(each) for each in reversed(shown[-limit:])]

    def get_message(self, asked: Asked) -> Answer:
        """A message."""
        return 200, self._told(self.world.post_in(int(asked["channel_id"]), int(asked["message_id"])))

    def create_message(self, asked: Asked) -> Answer:
        """Say something; a nonce that is known again leads to the message that it stood for."""
        channel, given = self.world.open_channel(int(asked["channel_id"])), asked["body"]
        text, components = given.get("content") or "", numbered(given.get("components") or [])
        if not text and not components:
            raise Refusal(400, 50006, "Cannot send an empty message", flaw=True)
        nonce = given.get("nonce")
        if given.get("enforce_nonce") and nonce is not None:
            for post in channel.posts.values():
                if post.nonce == nonce and self.world.now_s() - post.at_s < NONCE_S:
                    return 200, self._told(post)
        reply_to = self._referenced(given["message_reference"], channel.posts) if "message_reference" in given else None
        fields = {"text": text, "components": components, "flags": given.get("flags") or 0, "nonce": nonce}
        post = self.world.post(channel, self.world.me, reply_to=reply_to, **fields)
        self.gateway.tell_post("MESSAGE_CREATE", post)
        return 200, self._told(post)

    def update_message(self, asked: Asked) -> Answer:
        """Change a message of the bot's own."""
        post = self.world.post_in(int(asked["channel_id"]), int(asked["message_id"]))
        if not post.by_bot:
            raise Refusal(403, 50005, "Cannot edit a message authored by another user", flaw=True)
        change(self.world, post, asked["body"])
        self.gateway.tell_post("MESSAGE_UPDATE", post)
        return 200, self._told(post)

    def delete_message(self, asked: Asked) -> Answer:
        """Take a message away."""
        post = self.world.post_in(int(asked["channel_id"]), int(asked["message_id"]))
        if not post.by_bot:
            private = post.channel.kind == DM
            code, told = (50003, "Cannot execute action on a DM channel") if private else (50013, "Missing Permissions")
            raise Refusal(403, code, told)
        self._remove(post)
        return 204, None

    def bulk_delete_messages(self, asked: Asked) -> Answer:
        """Take several messages away at once; only in a server, and only with a right that the bot hasn't."""
        channel = self.world.channel(int(asked["channel_id"]))
        if channel.guild is None:
            raise Refusal(403, 50003, "Cannot execute action on a DM channel")
        raise Refusal(403, 50013, "Missing Permissions")

    def get_guild(self, asked: Asked) -> Answer:
        """A server."""
        guild = self._guild(asked)
        counts = {"approximate_member_count": len(guild.members | {BOT_ID}), "approximate_presence_count": 1}
        counted = asked["query"].get("with_counts", "") in ("1", "true", "True")
        return 200, guild_json(guild) | (counts if counted else {})

    def list_guild_channels(self, asked: Asked) -> Answer:
        """The channels of a server."""
        channels = [each for each in self._guild(asked).channels.values() if not each.gone]
        return 200, [channel_json(self.world, each) for each in channels]

    def get_guild_member(self, asked: Asked) -> Answer:
        """A member of a server."""
        guild, user_id = self._guild(asked), int(asked["user_id"])
        if user_id not in guild.members | {BOT_ID}:
            raise Refusal(404, 10007, "Unknown Member")
        return 200, member_json(self.world, guild, self.world.people[user_id])

    def leave_guild(self, asked: Asked) -> Answer:
        """Leave a server."""
        guild = self._guild(asked)
        guild.has_bot = False
        self.gateway.tell("GUILD_DELETE", {"id": str(guild.id)}, 1)
        return 204, None

    def list_application_commands(self, asked: Asked) -> Answer:
        """The commands as they stand."""
        return 200, self.world.commands

    def bulk_set_application_commands(self, asked: Asked) -> Answer:
        """Put these commands in the place of all others."""
        if asked["application_id"] != str(BOT_ID):
            raise Refusal(403, 20012, "You are not authorized to perform this action on this application", flaw=True)
        known = {each["name"]: each["id"] for each in self.world.commands}
        self.world.commands = []
        for given in asked["body"]:
            told = {name: value for name, value in given.items() if value is not None}
            rights = given.get("default_member_permissions")
            told |= {"id": known.get(given["name"]) or str(self.world.next_id()), "application_id": str(BOT_ID)}
            told |= {"version": str(self.world.next_id()), "type": given.get("type", 1)}
            told |= {"default_member_permissions": None if rights is None else str(rights)}
            self.world.commands.append(told)
        self.world.change()
        return 200, self.world.commands

    def create_interaction_response(self, asked: Asked) -> Answer:
        """Answer an interaction for the first time."""
        tells = asked["query"].get("with_response", "").lower() in ("1", "true")
        return self.uses.callback(int(asked["interaction_id"]), asked["interaction_token"], asked["body"], tells=tells)

    def execute_webhook(self, asked: Asked) -> Answer:
        """Say something further to an interaction."""
        status, told = self.uses.followup(asked["webhook_token"], asked["body"])
        return (status, told) if asked["query"].get("wait") in ("1", "true") else (204, None)

    def get_webhook_message(self, asked: Asked) -> Answer:
        """A message that an interaction led to."""
        return self.uses.get(asked["webhook_token"], asked.get("message_id"))

    def update_webhook_message(self, asked: Asked) -> Answer:
        """Change a message that an interaction led to."""
        return self.uses.edit(asked["webhook_token"], asked.get("message_id"), asked["body"])

    def delete_webhook_message(self, asked: Asked) -> Answer:
        """Take a message away that an interaction led to."""
        return self.uses.delete(asked["webhook_token"], asked.get("message_id"))

    get_original_webhook_message = get_webhook_message
    update_original_webhook_message = update_webhook_message
    delete_original_webhook_message = delete_webhook_message

    def _told(self, post: Post) -> dict:
        all_content = bool(self.gateway.granted & 1 << 15)
        return post_json(self.world, post, content=readable(post, all_content=all_content))

    def _guild(self, asked: Asked) -> Guild:
        guild = self.world.guilds.get(int(asked["guild_id"]))
        if guild is None or not guild.has_bot:
            raise Refusal(404, 10004, "Unknown Guild")
        return guild

    def _referenced(self, given: dict, posts: dict[int, Post]) -> Post | None:
        post = posts.get(int(given["message_id"]))
        if post is None or post.deleted:
            if given.get("fail_if_not_exists", True):
                raise Refusal(400, 50035, "Invalid Form Body", errors={"message_reference": _unknown()})
            return None
        return post

    def _remove(self, post: Post) -> None:
        post.deleted = True
        self.gateway.tell_gone(post)
        self.world.change()


def _unknown() -> dict:
    return {"_errors": [{"code": "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "message": "Unknown message"}]}
