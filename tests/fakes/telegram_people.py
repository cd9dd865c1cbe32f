"""The users' side: people who write, press, look and wait, in their private chat with the bot or in a group."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from fakes.telegram_tables import TEXT_UNITS
from fakes.telegram_text import units, with_found
from fakes.telegram_world import BOT_ID, PATIENCE_S, Post, Room

if TYPE_CHECKING:
    from fakes.telegram_api import FakeTelegram
    from fakes.telegram_groups import FakeGroup

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(slots=True, eq=False)
class Press:
    """A button pressed. `answered` is set when the bot ended the waiting sign, with `toast` or nothing in words."""

    id: str
    post: Post
    data: str
    at: int
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    toast: str = ""
    alert: bool = False

    async def is_answered(self, timeout_s: float = PATIENCE_S) -> "Press":
        """Return as soon as the bot answered; raises TimeoutError."""
        async with asyncio.timeout(timeout_s):
            await self.answered.wait()
        return self


class Place:
    """A chat as those in it see it."""

    def __init__(self, fake: "FakeTelegram", room: Room) -> None:
        self.fake, self.room = fake, room
        self._seen = 0

    @property
    def sees(self) -> list[Post]:
        """What the bot said here, as it stands now; what it deleted is gone."""
        return self.room.shown

    @property
    def transcript(self) -> str:
        """All that was said here, line by line, for reading when a test fails."""
        lines = []
        for post in self.room.posts.values():
            said = post.text or f"<{', '.join(post.more)}>"
            marks = "".join(f" [{label}]" for label in post.buttons) + (" (deleted)" if post.deleted else "")
            lines.append(f"{post.sender['first_name']}: {said}{marks}")
        return "\n".join(lines)

    async def sees_next(self, part: str = "", *, timeout_s: float = PATIENCE_S) -> Post:
        """Wait for the bot's next message with these words, after those already waited for, and return it.

        Messages passed over on the way count as seen.
        """
        return await self._wait(lambda: self._next(part), f"nothing new says {part!r}", timeout_s)

    async def sees_text(self, part: str, *, timeout_s: float = PATIENCE_S) -> Post:
        """Wait until any message of the bot says this, be it by an edit, and return the newest that does."""
        return await self._wait(
            lambda: self._newest(lambda post: part in post.text), f"nothing says {part!r}", timeout_s
        )

    async def sees_button(self, label: str, *, timeout_s: float = PATIENCE_S) -> Post:
        """Wait until there is a button with this label, and return the newest message that has it."""
        probe = lambda: self._newest(lambda post: post.button(label) is not None)  # noqa: E731
        return await self._wait(probe, f"no button {label!r}", timeout_s)

    def has_seen_all(self) -> None:
        """Count everything shown until now as seen."""
        self._seen = max(self.room.posts, default=0)

    def _next(self, part: str) -> Post | None:
        for post in self.sees:
            if post.message_id > self._seen and part in post.text:
                self._seen = post.message_id
                return post
        return None

    def _newest(self, meant: Callable[[Post], bool]) -> Post | None:
        return next((post for post in reversed(self.sees) if meant(post)), None)

    async def _wait(self, probe: Callable[[], Post | None], wrong: str, timeout_s: float) -> Post:
        try:
            found = await self.fake.world.until(probe, timeout_s)
        except TimeoutError:
            told = f"{wrong}; so far:\n{self.transcript}"
            raise AssertionError("\n".join([told, *self.fake.violations])) from None
        assert found is not None
        return found


class FakeUser(Place):
    """Somebody with an account. What they do goes to their private chat with the bot, or `to` a group."""

    @property
    def id(self) -> int:
        """Their number, which is that of their private chat as well."""
        return self.room.id

    @property
    def name(self) -> str:
        """Their first name."""
        return self.person["first_name"]

    @property
    def person(self) -> dict:
        """They as they appear in messages."""
        return self.fake.world.people[self.id]

    async def says(self, text: str, *, to: "FakeGroup | None" = None, reply_to: Post | None = None) -> Post:
        """Write something; return it, or its last part, since programs send long texts in several messages."""
        *first, last = _parts(text.strip())
        for part in first:
            self.puts({}, to=to, text=part, reply_to=reply_to)
        return self.puts({}, to=to, text=last, reply_to=reply_to)

    async def types_command(self, line: str, *, to: "FakeGroup | None" = None) -> Post:
        """Write a command, such as `/start CODE`; in a group, best as `/talk@bot`."""
        assert line.startswith("/"), line
        return await self.says(line, to=to)

    async def opens(self, link: str, *, into: "FakeGroup | None" = None) -> Post | None:
        """Follow a link to the bot: press Start with what it carries, or add the bot to a group with it."""
        parts = urlsplit(link)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        assert (parts.netloc, parts.path) == ("t.me", f"/{self.fake.username}"), link
        payload = asked.get("start") or asked.get("startgroup") or ""
        assert not payload or PAYLOAD.fullmatch(payload), f"{payload!r} is no payload for a link"
        if "startgroup" in asked:
            assert into is not None, "which group?"
            await into.add_bot(by=self, payload=payload)
            return None
        return await self.says(f"/start {payload}".strip())

    async def presses(self, label: str, *, to: "FakeGroup | None" = None, on: Post | None = None) -> Press:
        """Press the button with this label on the newest message that has it, waiting until there is one."""
        place: Place = to or self
        post = on or await place.sees_button(label)
        button = post.button(label)
        assert button is not None, f"{post.text!r} has only {post.buttons}"
        assert "callback_data" in button, f"{label!r} opens {button.get('url')}"
        return await self.presses_data(button["callback_data"], post)

    async def presses_data(self, data: str, post: Post) -> Press:
        """Press with any data on any message, as an outdated or dishonest program may."""
        press = Press(f"query{next(self.fake.world.message_numbers)}", post, data, self.fake.world.now())
        self.fake.world.presses[press.id] = press
        gone = {"chat": post.room.as_json(), "message_id": post.message_id, "date": 0}
        told = {"id": press.id, "from": self.person, "chat_instance": str(post.room.id), "data": data}
        self.fake.updates.add("callback_query", told | {"message": gone if post.deleted else post.as_json()})
        return press

    async def edits(self, text: str, post: Post | None = None) -> Post:
        """Change what they wrote: the newest here, unless another is given."""
        own = [each for each in self.room.posts.values() if each.sender["id"] == self.id and each.text]
        post = post or own[-1]
        post.text, post.edit_date = text, self.fake.world.now()
        post.entities = []
        post.versions.append(text)
        self.fake.world.change()
        self.fake.tell(post, kind="edited_message")
        return post

    async def sends_voice(self, *, to: "FakeGroup | None" = None) -> Post:
        """Send a voice message."""
        return self.puts({"voice": self._file(duration=7, mime_type="audio/ogg")}, to=to)

    async def sends_photo(self, caption: str = "", *, to: "FakeGroup | None" = None) -> Post:
        """Send a picture."""
        return self.puts(
            {"photo": [self._file(width=90, height=60), self._file(width=900, height=600)]}, to=to, text=caption
        )

    async def sends_sticker(self, *, to: "FakeGroup | None" = None) -> Post:
        """Send a sticker."""
        sticker = self._file(
            type="regular", width=512, height=512, is_animated=False, is_video=False, emoji="\U0001f642"
        )
        return self.puts({"sticker": sticker}, to=to)

    async def sends_file(self, name: str = "notes.pdf", *, to: "FakeGroup | None" = None) -> Post:
        """Send a file."""
        return self.puts({"document": self._file(file_name=name)}, to=to)

    async def sends_location(self, at: tuple[float, float] = (47.5, 19.05), *, to: "FakeGroup | None" = None) -> Post:
        """Send where they are."""
        return self.puts({"location": {"latitude": at[0], "longitude": at[1]}}, to=to)

    async def sends_contact(self, number: str = "+3610000000", *, to: "FakeGroup | None" = None) -> Post:
        """Send somebody's number."""
        return self.puts({"contact": {"phone_number": number, "first_name": "Kim"}}, to=to)

    async def sends_venue(self, at: tuple[float, float], address: str, *, to: "FakeGroup | None" = None) -> Post:
        """Send a place with a name."""
        place = {"latitude": at[0], "longitude": at[1]}
        venue = {"location": place, "title": "A café", "address": address}
        return self.puts({"location": place, "venue": venue}, to=to)

    async def sends_poll(self, *, to: "FakeGroup | None" = None) -> Post:
        """Send a poll."""
        options = [{"persistent_id": each, "text": each, "voter_count": 0} for each in ("Yes", "No")]
        told = {"id": "poll1", "question": "Shall we?", "options": options, "total_voter_count": 0, "type": "regular"}
        marks = ("is_closed", "is_anonymous", "allows_multiple_answers", "allows_revoting", "members_only")
        return self.puts({"poll": told | dict.fromkeys(marks, False)}, to=to)

    async def blocks(self) -> None:
        """Block the bot."""
        self._stand("kicked")

    async def unblocks(self) -> None:
        """Unblock the bot, without a word."""
        self._stand("member")

    def deactivates(self) -> None:
        """Delete the account."""
        self.room.members[BOT_ID] = "deactivated"

    def menu(self, to: "FakeGroup | None" = None) -> list[str]:
        """The commands their program offers, in the narrowest scope and the nearest language there is."""
        chat = (to or self).room
        wide = "all_private_chats" if chat.kind == "private" else "all_group_chats"
        for scope in (f"chat:{chat.id}", wide, "default"):
            for language in (self.person.get("language_code", ""), ""):
                if found := self.fake.world.commands.get((scope, language)):
                    return [each["command"] for each in found]
        return []

    def puts(self, more: dict, *, to: "FakeGroup | None" = None, **fields: Any) -> Post:
        """Put a message of any content into a chat, and tell the bot if it is to know."""
        room = (to or self).room
        assert self.id in room.members, f"{self.name} isn't there"
        if room.kind == "private":
            assert room.members[BOT_ID] == "member", f"{self.name} has to unblock the bot first"
            room.started = True
        post = self.fake.world.post(room, self.person, more=more, **fields)
        self.fake.tell(post)
        return post

    def _stand(self, status: str) -> None:
        before = self.room.members[BOT_ID]
        self.room.members[BOT_ID] = status
        self.fake.tell_standing(self.room, self.person, before, status)

    def _file(self, **fields: Any) -> dict:
        number = next(self.fake.world.message_numbers)
        return {"file_id": f"file{number}", "file_unique_id": f"u{number}"} | fields


def _parts(text: str) -> list[str]:
    parts, length = [""], 0
    for character in text:
        wide = units(character)
        if length + wide > TEXT_UNITS:
            parts.append("")
            length = 0
        parts[-1] += character
        length += wide
    return parts


def addresses_bot(text: str, username: str) -> bool | None:
    """Whether a text begins with a command to this bot; None if it is a command to nobody in particular."""
    entities = with_found(text, [])
    if not entities or entities[0]["type"] != "bot_command" or entities[0]["offset"]:
        return False
    _, _, name = text.split(maxsplit=1)[0].partition("@")
    return name.lower() == username.lower() if name else None
