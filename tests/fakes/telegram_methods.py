"""All methods of the platform that a bot may call here, with what concerns the bot itself and its chats."""

import re
from typing import Any

from fakes.telegram_delivery import Hook, Updates
from fakes.telegram_messages import MessageMethods
from fakes.telegram_world import BOT_ID, Refusal, Room, World, bad

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
RIGHTS = [
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
]


def member_json(world: World, room: Room, user_id: int, status: str | None = None) -> dict:
    """How somebody stands in a chat, as the platform tells it."""
    status = status or room.members.get(user_id, "left")
    user = world.me if user_id == BOT_ID else world.people[user_id]
    told: dict[str, Any] = {"status": status, "user": user}
    if status == "kicked":
        told["until_date"] = 0
    if status == "creator":
        told["is_anonymous"] = False
    if status == "administrator":
        told |= {"can_be_edited": False} | dict.fromkeys(RIGHTS, False) | {"can_manage_chat": True}
    return told


class Methods(MessageMethods):
    """Answers to every method; each takes the parameters of a request and returns its result, or raises Refusal."""

    def __init__(self, world: World, updates: Updates) -> None:
        super().__init__(world)
        self.updates = updates

    async def call(self, method: str, given: dict[str, Any]) -> Any:
        """Do what a method asks for."""
        match method:
            case "getUpdates":
                self.updates.allow(given.pop("allowed_updates", None))
                return await self.updates.poll(**given)
            case "setWebhook":
                return await self._set_webhook(given)
            case "deleteWebhook":
                return await self._set_webhook({**given, "url": ""})
        name = re.sub("[A-Z]", lambda letter: f"_{letter[0].lower()}", method)
        return getattr(self, name)(given)

    def get_me(self, given: dict[str, Any]) -> dict:
        """Tell who the bot is."""
        return self.world.me | {
            "can_join_groups": True,
            "can_read_all_group_messages": self.world.reads_everything,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    def log_out(self, given: dict[str, Any]) -> bool:
        """Leave the cloud, which changes nothing here."""
        return True

    def close(self, given: dict[str, Any]) -> bool:
        """Move to another server, which changes nothing here."""
        return True

    async def _set_webhook(self, given: dict[str, Any]) -> bool:
        self.updates.allow(given.get("allowed_updates"))
        if given.get("drop_pending_updates"):
            self.updates.drop_all()
        hook = Hook(given["url"], given.get("secret_token"), given.get("max_connections", 40)) if given["url"] else None
        await self.updates.set_hook(hook)
        return True

    def get_webhook_info(self, given: dict[str, Any]) -> dict:
        """Tell where updates are posted to."""
        hook, waiting = self.updates.hook, len(self.updates.pending)
        told: dict[str, Any] = {"url": "", "has_custom_certificate": False, "pending_update_count": waiting}
        if self.updates.allowed is not None:
            told["allowed_updates"] = sorted(self.updates.allowed)
        if hook is not None:
            told |= {"url": hook.url, "max_connections": hook.max_connections}
            if hook.last_error is not None:
                told["last_error_date"], told["last_error_message"] = hook.last_error
        return told

    def set_my_commands(self, given: dict[str, Any]) -> bool:
        """Keep a list of commands."""
        for each in given["commands"]:
            each["description"] = each["description"].strip()
        self.world.commands[_scope(given)] = given["commands"]
        self.world.change()
        return True

    def get_my_commands(self, given: dict[str, Any]) -> list[dict]:
        """Tell the list of commands kept for exactly this scope and language."""
        return self.world.commands.get(_scope(given), [])

    def delete_my_commands(self, given: dict[str, Any]) -> bool:
        """Forget a list of commands."""
        self.world.commands.pop(_scope(given), None)
        return True

    def set_my_name(self, given: dict[str, Any]) -> bool:
        """Keep the bot's name."""
        return self._describe("name", given)

    def get_my_name(self, given: dict[str, Any]) -> dict:
        """Tell the bot's name."""
        return {"name": self._described("name", given) or self.world.me["first_name"]}

    def set_my_description(self, given: dict[str, Any]) -> bool:
        """Keep what stands in an empty chat."""
        return self._describe("description", given)

    def get_my_description(self, given: dict[str, Any]) -> dict:
        """Tell what stands in an empty chat."""
        return {"description": self._described("description", given)}

    def set_my_short_description(self, given: dict[str, Any]) -> bool:
        """Keep what stands on the bot's profile page."""
        return self._describe("short_description", given)

    def get_my_short_description(self, given: dict[str, Any]) -> dict:
        """Tell what stands on the bot's profile page."""
        return {"short_description": self._described("short_description", given)}

    def _describe(self, what: str, given: dict[str, Any]) -> bool:
        self.world.profile[what, given.get("language_code", "")] = given.get(what, "").strip()
        self.world.change()
        return True

    def _described(self, what: str, given: dict[str, Any]) -> str:
        return self.world.profile.get((what, given.get("language_code", "")), "")

    def get_chat(self, given: dict[str, Any]) -> dict:
        """Tell about a chat."""
        room = self.world.room(given["chat_id"])
        self._inside(room)
        told = room.as_json() | {"accent_color_id": 0, "max_reaction_count": 11}
        return told | {"accepted_gift_types": dict.fromkeys(GIFTS, False)}

    def get_chat_member_count(self, given: dict[str, Any]) -> int:
        """Tell how many are in a chat, the bot included."""
        room = self._inside(self.world.room(given["chat_id"]))
        return sum(status not in {"left", "kicked"} for status in room.members.values())

    def get_chat_member(self, given: dict[str, Any]) -> dict:
        """Tell how somebody stands in a chat."""
        room = self._inside(self.world.room(given["chat_id"]))
        if given["user_id"] not in self.world.people and given["user_id"] != BOT_ID:
            raise bad("PARTICIPANT_ID_INVALID")
        return member_json(self.world, room, given["user_id"])

    def get_chat_administrators(self, given: dict[str, Any]) -> list[dict]:
        """Tell who runs a chat, bots left out."""
        room = self._inside(self.world.room(given["chat_id"]))
        if room.kind == "private":
            raise bad("there are no administrators in the private chat")
        ranks = {"creator", "administrator"}
        return [
            member_json(self.world, room, user_id)
            for user_id, status in room.members.items()
            if status in ranks and (user_id != BOT_ID or given.get("return_bots"))
        ]

    def leave_chat(self, given: dict[str, Any]) -> bool:
        """Go."""
        room = self.world.open_room(given["chat_id"])
        if room.kind == "private":
            raise bad("chat member status can't be changed in private chats")
        before = member_json(self.world, room, BOT_ID)
        room.members[BOT_ID] = "left"
        after = member_json(self.world, room, BOT_ID)
        told = {"chat": room.as_json(), "from": self.world.me, "date": self.world.now()}
        self.updates.add("my_chat_member", told | {"old_chat_member": before, "new_chat_member": after})
        return True

    def _inside(self, room: Room) -> Room:
        if room.kind != "private" and room.members.get(BOT_ID, "left") in {"left", "kicked"}:
            raise Refusal(403, f"Forbidden: bot is not a member of the {room.kind} chat")
        return room


def _scope(given: dict[str, Any]) -> tuple[str, str]:
    scope = given.get("scope", {"type": "default"})
    ids = [str(scope[name]) for name in ("chat_id", "user_id") if name in scope]
    return ":".join([scope["type"], *ids]), given.get("language_code", "")
