"""Groups, with privacy mode on: what is said there reaches the bot only if it is meant for it."""

from typing import TYPE_CHECKING

from fakes.telegram_people import FakeUser, Place, addresses_bot
from fakes.telegram_world import BOT_ID, Post, Room

if TYPE_CHECKING:
    from fakes.telegram_api import FakeTelegram

OTHER_BOT = {"id": 7_000_000_002, "is_bot": True, "first_name": "Another", "username": "another_bot"}
SERVICE = frozenset(
    [
        "new_chat_members",
        "left_chat_member",
        "new_chat_title",
        "group_chat_created",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "pinned_message",
        "delete_chat_photo",
    ]
)


def reaches_bot(fake: "FakeTelegram", post: Post) -> bool:
    """Whether the bot is told of a message: always in private, in a group by the rules of privacy mode."""
    room = post.room
    if room.kind == "private":
        return True
    if room.members.get(BOT_ID, "left") in {"left", "kicked"} or post.sender["is_bot"]:
        return False
    if post.more.keys() & SERVICE:
        return True
    if fake.world.reads_everything or room.members[BOT_ID] == "administrator":
        return True
    if post.reply_to is not None and post.reply_to.by_bot:
        return True
    meant = addresses_bot(post.text, fake.username)
    return room.last_bot == BOT_ID if meant is None else meant


class FakeGroup(Place):
    """A group of people. `sees` and its kin tell what the bot said in it."""

    def __init__(self, fake: "FakeTelegram", room: Room, people: list[FakeUser]) -> None:
        super().__init__(fake, room)
        self.people = people

    @property
    def id(self) -> int:
        """Its number, which changes when it migrates."""
        return self.room.id

    async def add_bot(self, *, by: FakeUser | None = None, payload: str | None = None) -> None:
        """Add the bot; by a link, its payload arrives as a command."""
        who = by or self.people[0]
        before = self.room.members.get(BOT_ID, "left")
        self.room.members[BOT_ID] = "member"
        self.fake.tell_standing(self.room, who.person, before, "member")
        who.puts({"new_chat_members": [self.fake.world.me]}, to=self)
        if payload:
            await who.types_command(f"/start@{self.fake.username} {payload}", to=self)

    async def kicks_bot(self, *, by: FakeUser | None = None, status: str = "kicked") -> None:
        """Remove the bot."""
        who = by or self.people[0]
        who.puts({"left_chat_member": self.fake.world.me}, to=self)
        before = self.room.members[BOT_ID]
        self.room.members[BOT_ID] = status
        self.fake.tell_standing(self.room, who.person, before, status)

    async def add(self, user: FakeUser, *, by: FakeUser | None = None) -> None:
        """Somebody comes in."""
        self.room.members[user.id] = "member"
        self.people.append(user)
        (by or self.people[0]).puts({"new_chat_members": [user.person]}, to=self)

    async def leaves(self, user: FakeUser, *, by: FakeUser | None = None) -> None:
        """Somebody goes, or is removed by another."""
        (by or user).puts({"left_chat_member": user.person}, to=self)
        self.room.members[user.id] = "left"
        self.people.remove(user)

    async def renames(self, title: str, *, by: FakeUser | None = None) -> None:
        """It gets another title."""
        self.room.title = title
        (by or self.people[0]).puts({"new_chat_title": title}, to=self)

    async def makes_admin(self, *, by: FakeUser | None = None) -> None:
        """The bot may run the group from now on, and hears everything."""
        before = self.room.members[BOT_ID]
        self.room.members[BOT_ID] = "administrator"
        self.fake.tell_standing(self.room, (by or self.people[0]).person, before, "administrator")

    async def migrates(self) -> tuple[int, int]:
        """It becomes a supergroup with another number; return both, the old one first."""
        who, old = self.people[0], self.room
        new = self.fake.world.upgraded(old)
        if old.members.get(BOT_ID) == "member":
            self.fake.tell_standing(new, who.person, "left", "member")
        who.puts({"migrate_to_chat_id": new.id}, to=self)
        self.room, self._seen = new, 0
        who.puts({"migrate_from_chat_id": old.id}, to=self)
        return old.id, new.id

    async def another_bot_says(self, text: str) -> Post:
        """Some other bot speaks, of which ours hears nothing."""
        return self.fake.world.post(self.room, OTHER_BOT, text=text)
