"""What the platform keeps: who there is, their chats, and every message as it stands now."""

import asyncio
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from fakes.telegram_text import with_found

PATIENCE_S = 20.0
"""How long a person waits for what should come."""

BOT_ID = 7_000_000_001
Found = TypeVar("Found")

_FIRST_USER = 500_001
_FIRST_GROUP = 4_000_001
_FIRST_SUPERGROUP = 1_002_000_000_001


class Refusal(Exception):
    """An answer of the platform other than yes. `flaw` says that the request itself was wrong."""

    def __init__(self, code: int, description: str, *, flaw: bool = False, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.description, self.flaw, self.parameters = code, description, flaw, parameters


def bad(description: str, *, flaw: bool = False, **parameters: int) -> Refusal:
    """A 400."""
    return Refusal(400, f"Bad Request: {description}", flaw=flaw, **parameters)


@dataclass(slots=True, eq=False)
class Post:
    """A message as it stands now, with what it looks like to those who read it."""

    room: "Room"
    message_id: int
    sender: dict
    date: int
    text: str = ""
    entities: list[dict] = field(default_factory=list)
    markup: dict | None = None
    reply_to: "Post | None" = None
    more: dict[str, Any] = field(default_factory=dict)
    photo: bytes | None = None
    edit_date: int | None = None
    silent: bool = False
    protected: bool = False
    deleted: bool = False
    preview: dict | None = None
    versions: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return self.text

    @property
    def by_bot(self) -> bool:
        """Whether the bot said it."""
        return self.sender["id"] == BOT_ID

    @property
    def edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return self.edit_date is not None

    @property
    def rows(self) -> list[list[str]]:
        """The labels of its buttons, by row."""
        return [[button["text"] for button in row] for row in (self.markup or {}).get("inline_keyboard", [])]

    @property
    def buttons(self) -> list[str]:
        """The labels of its buttons."""
        return [label for row in self.rows for label in row]

    @property
    def force_reply(self) -> bool:
        """Whether the reader's program opens a reply to it."""
        return bool((self.markup or {}).get("force_reply"))

    def opens_reply_for(self, user_id: int) -> bool:
        """Whether this reader's program opens a reply to it: a selective one does for whom it names or answers."""
        named = {entity["user"]["id"] for entity in self.entities if "user" in entity}
        answered = {self.reply_to.sender["id"]} if self.reply_to is not None else set()
        return self.force_reply and (not (self.markup or {}).get("selective") or user_id in named | answered)

    def button(self, label: str) -> dict | None:
        """The button with this label, as it was sent."""
        rows = (self.markup or {}).get("inline_keyboard", [])
        return next((button for row in rows for button in row if button["text"] == label), None)

    def as_json(self, *, whole: bool = True) -> dict:
        """The message as the platform sends it; without the one it replies to unless it is `whole`."""
        told: dict[str, Any] = {"message_id": self.message_id, "date": self.date, "chat": self.room.as_json()}
        told |= {"from": self.sender} | self.more
        body = "caption" if "photo" in self.more else "text"
        if self.text:
            told[body] = self.text
        if entities := with_found(self.text, self.entities):
            told["entities" if body == "text" else "caption_entities"] = entities
        if self.markup and self.markup.get("inline_keyboard"):
            told["reply_markup"] = self.markup
        if self.edit_date is not None:
            told["edit_date"] = self.edit_date
        if self.protected:
            told["has_protected_content"] = True
        if self.preview:
            told["link_preview_options"] = self.preview
        if self.reply_to is not None and whole:
            told["reply_to_message"] = self.reply_to.as_json(whole=False)
        return told


@dataclass(slots=True, eq=False)
class Room:
    """A chat. `members` tells how everybody stands, the bot included."""

    id: int
    kind: str
    title: str
    first_name: str | None = None
    username: str | None = None
    members: dict[int, str] = field(default_factory=dict)
    posts: dict[int, Post] = field(default_factory=dict)
    moved_to: int | None = None
    numbers: Iterator[int] | None = None
    last_bot: int | None = None
    started: bool = False
    actions: list[str] = field(default_factory=list)

    def as_json(self) -> dict:
        """The chat as the platform sends it."""
        if self.kind == "private":
            told = {"id": self.id, "type": "private", "first_name": self.first_name, "username": self.username}
            return {name: value for name, value in told.items() if value is not None}
        return {"id": self.id, "type": self.kind, "title": self.title}

    @property
    def shown(self) -> list[Post]:
        """What the bot said here and did not delete, oldest first."""
        return [post for post in self.posts.values() if post.by_bot and not post.deleted]


class World:
    """All that the platform keeps. Whoever waits for a change waits on `until`."""

    def __init__(self, username: str) -> None:
        self.username = username
        self.people: dict[int, dict] = {}
        self.rooms: dict[int, Room] = {}
        self.commands: dict[tuple[str, str], list[dict]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.presses: dict[str, Any] = {}
        self.reads_everything = False
        self.offset_s = 0.0
        self.message_numbers = iter(range(1, 10**9))
        self._users = iter(range(_FIRST_USER, 10**9))
        self._groups = iter(range(_FIRST_GROUP, 10**9))
        self._supergroups = iter(range(_FIRST_SUPERGROUP, 10**13))
        self._changed = asyncio.Event()

    @property
    def me(self) -> dict:
        """The bot as it appears in messages."""
        return {"id": BOT_ID, "is_bot": True, "first_name": "Golden Bridge", "username": self.username}

    def now(self) -> int:
        """The platform's clock, in whole seconds."""
        return int(time.time() + self.offset_s)

    def seconds(self) -> float:
        """The platform's clock, for measuring."""
        return time.time() + self.offset_s

    def change(self) -> None:
        """Wake whoever waits for something to happen."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, probe: Callable[[], Found], timeout_s: float = PATIENCE_S) -> Found:
        """Return what `probe` finds as soon as it finds something; raises TimeoutError."""
        async with asyncio.timeout(timeout_s):
            while not (found := probe()):
                await self._changed.wait()
        return found

    def new_person(self, first_name: str, last_name: str | None, username: str | None, language: str | None) -> Room:
        """Return the private chat with somebody new."""
        told = {"id": next(self._users), "is_bot": False, "first_name": first_name, "last_name": last_name}
        told |= {"username": username, "language_code": language}
        self.people[told["id"]] = {name: value for name, value in told.items() if value is not None}
        room = Room(told["id"], "private", first_name, first_name, username, numbers=self.message_numbers)
        room.members = {told["id"]: "member", BOT_ID: "member"}
        return self.rooms.setdefault(room.id, room)

    def new_group(self, title: str, members: dict[int, str]) -> Room:
        """Return a new plain group."""
        room = Room(-next(self._groups), "group", title, members=dict(members), numbers=self.message_numbers)
        return self.rooms.setdefault(room.id, room)

    def upgraded(self, old: Room) -> Room:
        """Return the supergroup that takes a group's place; its messages are counted from 1."""
        room = Room(-next(self._supergroups), "supergroup", old.title, members=dict(old.members))
        room.numbers = iter(range(1, 10**9))
        old.moved_to = room.id
        return self.rooms.setdefault(room.id, room)

    def post(self, room: Room, sender: dict, **fields: Any) -> Post:
        """Put a message into a room."""
        assert room.numbers is not None
        post = Post(room, next(room.numbers), sender, self.now(), **fields)
        post.versions.append(post.text)
        room.posts[post.message_id] = post
        if sender["is_bot"]:
            room.last_bot = sender["id"]
        self.change()
        return post

    def room(self, chat_id: int | str) -> Room:
        """Return the chat with this id, if the bot knows it; raises Refusal."""
        room = self.rooms.get(chat_id) if isinstance(chat_id, int) else None
        if room is None:
            raise bad("chat not found")
        if room.moved_to is not None:
            raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=room.moved_to)
        return room

    def open_room(self, chat_id: int | str) -> Room:
        """Return the chat with this id, if the bot may speak there; raises Refusal."""
        room = self.room(chat_id)
        standing = room.members.get(BOT_ID, "left")
        if standing == "deactivated":
            raise Refusal(403, "Forbidden: user is deactivated")
        if standing == "kicked" and room.kind == "private":
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if room.kind == "private" and not room.started:
            raise Refusal(403, "Forbidden: bot can't initiate conversation with a user")
        if standing == "kicked":
            raise Refusal(403, f"Forbidden: bot was kicked from the {room.kind} chat")
        if standing == "left":
            raise Refusal(403, f"Forbidden: bot is not a member of the {room.kind} chat")
        return room

    def post_in(self, chat_id: int | str, message_id: int, deed: str) -> Post:
        """Return a message the bot can still reach; raises Refusal."""
        post = self.open_room(chat_id).posts.get(message_id)
        if post is None or post.deleted:
            raise bad(f"message to {deed} not found")
        return post
