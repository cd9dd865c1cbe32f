"""What the platform keeps: accounts, servers, channels, and every message as it stands now."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeVar

PATIENCE_S = 20.0
"""How long a person waits for what should come."""

EPOCH_MS = 1_420_070_400_000
BOT_ID = 1_100_000_000_000_000_001

TEXT, DM, GROUP = 0, 1, 3
SUPPRESS_EMBEDS, EPHEMERAL, LOADING, SILENT, NEW_COMPONENTS = 1 << 2, 1 << 6, 1 << 7, 1 << 12, 1 << 15
VIEW, SEND, HISTORY, ADMINISTRATOR = 1 << 10, 1 << 11, 1 << 16, 1 << 3
EVERYONE_MAY = VIEW | SEND | HISTORY | 1 << 31 | 1 << 50
NONCE_S = 180.0
"""How long a repeated nonce is known again."""

Found = TypeVar("Found")


class Refusal(Exception):
    """An answer of the platform other than yes. `flaw` says that the request itself was wrong."""

    def __init__(self, status: int, code: int, message: str, *, errors: dict | None = None, flaw: bool = False) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.errors, self.flaw = status, code, message, errors, flaw


def stopped_clock() -> Callable[[], float]:
    """Return a clock that stands at this moment; only `time_passes` moves it."""
    now_s = time.time()
    return lambda: now_s


@dataclass(slots=True, eq=False)
class Account:
    """Somebody with an account, the bot included."""

    id: int
    name: str
    locale: str = "en-US"
    bot: bool = False
    closed: int | None = None
    """The code that messages to this person are refused with; None where they arrive."""


@dataclass(slots=True, eq=False)
class Role:
    """A role of a server, and who has it."""

    id: int
    name: str
    permissions: int = 0
    members: set[int] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Guild:
    """A server. `has_bot` tells whether the bot was added to it."""

    id: int
    name: str
    owner: int
    members: set[int] = field(default_factory=set)
    channels: dict[int, "Channel"] = field(default_factory=dict)
    roles: dict[int, Role] = field(default_factory=dict)
    has_bot: bool = False
    everyone: int = EVERYONE_MAY


@dataclass(slots=True, eq=False)
class Channel:
    """A place for messages: one of a server, a private chat, or a private group."""

    id: int
    kind: int
    people: list[int] = field(default_factory=list)
    guild: Guild | None = None
    name: str = ""
    overwrites: list[dict] = field(default_factory=list)
    posts: dict[int, "Post"] = field(default_factory=dict)
    typed: int = 0
    gone: bool = False

    @property
    def has_bot(self) -> bool:
        """Whether the bot is in it, apart from what it may do there."""
        return self.guild.has_bot if self.guild is not None else BOT_ID in self.people

    def allows(self, user_id: int, permission: int) -> bool:
        """Whether somebody has a permission here, by the server's rights and what was overwritten."""
        if self.guild is None:
            return user_id in self.people
        if user_id != BOT_ID and user_id not in self.guild.members:
            return False
        if user_id == BOT_ID and not self.guild.has_bot:
            return False
        roles = [each for each in self.guild.roles.values() if user_id in each.members]
        held = self.guild.everyone
        for role in roles:
            held |= role.permissions
        if user_id == self.guild.owner or held & ADMINISTRATOR:
            return True
        for layer in ({self.guild.id}, {each.id for each in roles}, {user_id}):
            meant = [each for each in self.overwrites if int(each["id"]) in layer]
            for each in meant:
                held &= ~int(each["deny"])
            for each in meant:
                held |= int(each["allow"])
        return bool(held & permission)


@dataclass(slots=True, eq=False)
class Post:
    """A message as it stands now. `only_for` is the person that an ephemeral one is shown to."""

    id: int
    channel: Channel = field(repr=False)
    author: Account
    at_s: float
    text: str = ""
    components: list[dict] = field(default_factory=list)
    flags: int = 0
    nonce: str | int | None = None
    reply_to: "Post | None" = None
    mentions: list[Account] = field(default_factory=list)
    more: dict[str, Any] = field(default_factory=dict)
    only_for: int | None = None
    use_id: int | None = None
    metadata: dict | None = field(default=None, repr=False)
    edited_s: float | None = None
    deleted: bool = False
    versions: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return self.text

    @property
    def by_bot(self) -> bool:
        """Whether the bot said it."""
        return self.author.id == BOT_ID

    @property
    def silent(self) -> bool:
        """Whether it came without a sound."""
        return bool(self.flags & SILENT)

    @property
    def loading(self) -> bool:
        """Whether it shows that the bot thinks, in the place of words."""
        return bool(self.flags & LOADING)

    @property
    def edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return self.edited_s is not None

    @property
    def rows(self) -> list[list[str]]:
        """The labels of its buttons, by row."""
        rows = [[part["label"] for part in row["components"] if part["type"] == 2] for row in self.components]
        return [row for row in rows if row]

    @property
    def buttons(self) -> list[str]:
        """The labels of its buttons."""
        return [label for row in self.rows for label in row]

    @property
    def selects(self) -> list[dict]:
        """Its menus, as they were sent."""
        return [part for row in self.components for part in row["components"] if part["type"] == 3]

    @property
    def options(self) -> list[str]:
        """The labels that its menus offer."""
        return [option["label"] for select in self.selects for option in select["options"]]

    def button(self, label: str) -> dict | None:
        """The button with this label, as it was sent."""
        parts = [part for row in self.components for part in row["components"] if part["type"] == 2]
        return next((part for part in parts if part.get("label") == label), None)

    def select(self, label: str) -> dict | None:
        """The menu that offers this label, as it was sent."""
        return next((each for each in self.selects if label in [one["label"] for one in each["options"]]), None)


class World:
    """All that the platform keeps. Whoever waits for a change waits on `until`."""

    def __init__(self, name: str, clock: Callable[[], float]) -> None:
        self.me = Account(BOT_ID, name, bot=True)
        self.people: dict[int, Account] = {BOT_ID: self.me}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.private: dict[int, Channel] = {}
        self.commands: list[dict] = []
        self.uses: dict[int, Any] = {}
        self.offset_s = 0.0
        self._clock = clock
        self._last_id = 0
        self._changed = asyncio.Event()

    def now_s(self) -> float:
        """The platform's clock."""
        return self._clock() + self.offset_s

    def next_id(self) -> int:
        """Return a number that tells its own time and is higher than all before."""
        self._last_id = max(self._last_id + 1, int(self.now_s() * 1000 - EPOCH_MS) << 22)
        return self._last_id

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

    def new_person(self, name: str, locale: str) -> Account:
        """Return somebody new."""
        person = Account(self.next_id(), name, locale)
        return self.people.setdefault(person.id, person)

    def new_channel(self, kind: int, people: list[int], guild: Guild | None = None, name: str = "") -> Channel:
        """Return a new place for messages."""
        channel = Channel(self.next_id(), kind, people, guild, name)
        if guild is not None:
            guild.channels[channel.id] = channel
        return self.channels.setdefault(channel.id, channel)

    def private_with(self, user_id: int) -> Channel:
        """Return the private chat of the bot and a person, the same one each time."""
        if user_id not in self.private:
            self.private[user_id] = self.new_channel(DM, [user_id, BOT_ID])
        return self.private[user_id]

    def post(self, channel: Channel, author: Account, **fields: Any) -> Post:
        """Put a message into a channel."""
        post = Post(self.next_id(), channel, author, self.now_s(), **fields)
        post.versions.append(post.text)
        channel.posts[post.id] = post
        self.change()
        return post

    def channel(self, channel_id: int) -> Channel:
        """Return the channel with this number, if the bot can see it; raises Refusal."""
        channel = self.channels.get(channel_id)
        if channel is None or channel.gone:
            raise Refusal(404, 10003, "Unknown Channel")
        if not channel.has_bot or not channel.allows(BOT_ID, VIEW):
            raise Refusal(403, 50001, "Missing Access")
        return channel

    def open_channel(self, channel_id: int) -> Channel:
        """Return the channel with this number, if the bot may speak there; raises Refusal."""
        channel = self.channel(channel_id)
        if not channel.allows(BOT_ID, SEND):
            raise Refusal(403, 50013, "Missing Permissions")
        closed = [self.people[each].closed for each in channel.people if self.people[each].closed is not None]
        if channel.kind == DM and closed and closed[0] is not None:
            raise Refusal(403, closed[0], "Cannot send messages to this user")
        return channel

    def post_in(self, channel_id: int, message_id: int) -> Post:
        """Return a message that the bot can see; raises Refusal."""
        post = self.channel(channel_id).posts.get(message_id)
        if post is None or post.deleted or post.flags & EPHEMERAL:
            raise Refusal(404, 10008, "Unknown Message")
        return post


def instant(seconds: float) -> str:
    """Return a time as the platform writes it."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="microseconds")
