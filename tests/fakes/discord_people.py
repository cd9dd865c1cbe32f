"""The people's side: who writes, uses commands, presses, chooses, fills in and looks, in private or in a channel."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from fakes.discord_commands import BY_GUILD, BY_USER, IN_GUILD, IN_PRIVATE, WITH_BOT, named, offered
from fakes.discord_json import member_json, partial_channel_json, post_json, user_json
from fakes.discord_uses import COMMAND, FORM, PRESS, Use
from fakes.discord_world import BOT_ID, EVERYONE_MAY, PATIENCE_S, SEND, VIEW, Account, Channel, Post

if TYPE_CHECKING:
    from fakes.discord_api import FakeDiscord

TEXT_LENGTH = 2000
MENTION = re.compile(r"<@!?(\d+)>")


class Place:
    """A chat as those in it see it."""

    def __init__(self, fake: "FakeDiscord", channel: Channel) -> None:
        self.fake, self._channel = fake, channel
        self._seen: dict[int | None, int] = {}
        self._seen_all = 0

    @property
    def channel(self) -> Channel:
        """The chat as the platform keeps it."""
        return self._channel

    @property
    def id(self) -> int:
        """The chat's number."""
        return self.channel.id

    @property
    def sees(self) -> list[Post]:
        """What the bot said here to everybody, as it stands now; what it deleted is gone."""
        return [post for post in self._shown() if post.only_for is None]

    @property
    def thinking(self) -> list[Post]:
        """Where the bot shows that it thinks, and has said nothing yet."""
        return [post for post in self.channel.posts.values() if post.loading and not post.deleted]

    @property
    def transcript(self) -> str:
        """All that was said here, line by line, for reading when a test fails."""
        lines = []
        for post in self.channel.posts.values():
            said = post.text or f"<{', '.join(post.more) or 'nothing'}>"
            marks = "".join(f" [{label}]" for label in [*post.buttons, *post.options])
            marks += " (deleted)" if post.deleted else ""
            marks += f" (only for {self.fake.world.people[post.only_for].name})" if post.only_for is not None else ""
            lines.append(f"{post.author.name}: {said}{marks}")
        return "\n".join(lines)

    async def sees_next(self, part: str = "", *, timeout_s: float = PATIENCE_S) -> Post:
        """Wait for the bot's next message with these words, after those already waited for, and return it.

        Messages passed over on the way count as seen.
        """
        return await self._wait(lambda: self._next(part, None), f"nothing new says {part!r}", timeout_s)

    async def sees_text(self, part: str, *, timeout_s: float = PATIENCE_S) -> Post:
        """Wait until any message of the bot says this, be it by an edit, and return the newest that does."""
        probe = lambda: self._newest(lambda post: part in post.text)  # noqa: E731
        return await self._wait(probe, f"nothing says {part!r}", timeout_s)

    async def sees_button(self, label: str, *, timeout_s: float = PATIENCE_S) -> Post:
        """Wait until a button or a menu shows this label, and return the newest message that has it."""
        probe = lambda: self._newest(lambda post: label in [*post.buttons, *post.options])  # noqa: E731
        return await self._wait(probe, f"no button {label!r}", timeout_s)

    async def sees_no_buttons(self, post: Post, *, timeout_s: float = PATIENCE_S) -> Post:
        """Wait until nothing can be pressed under a message."""
        return await self._wait(lambda: post if not post.components else None, "buttons stand still", timeout_s)

    def has_seen_all(self) -> None:
        """Count everything shown until now as seen."""
        self._seen_all = max(self.channel.posts, default=0)

    def _shown(self) -> list[Post]:
        posts = self.channel.posts.values()
        return [post for post in posts if post.by_bot and not post.deleted and not post.loading]

    def _next(self, part: str, only_for: int | None) -> Post | None:
        seen = max(self._seen.get(only_for, 0), self._seen_all)
        for post in self._shown():
            if post.only_for == only_for and post.id > seen and part in post.text:
                self._seen[only_for] = post.id
                return post
        return None

    def _newest(self, meant: Callable[[Post], bool]) -> Post | None:
        return next((post for post in reversed(self._shown()) if meant(post)), None)

    async def _wait(self, probe: Callable[[], Post | None], wrong: str, timeout_s: float) -> Post:
        try:
            found = await self.fake.world.until(probe, timeout_s)
        except TimeoutError:
            told = f"{wrong}; so far:\n{self.transcript}"
            raise AssertionError("\n".join([told, *self.fake.violations])) from None
        assert found is not None
        return found


class FakePerson(Place):
    """Somebody with an account. What they do goes to their private chat with the bot, or `to` another place."""

    def __init__(self, fake: "FakeDiscord", account: Account) -> None:
        super().__init__(fake, fake.world.private_with(account.id))
        self.account = account

    @property
    def id(self) -> int:
        """Their number."""
        return self.account.id

    @property
    def name(self) -> str:
        """Their name."""
        return self.account.name

    async def says(
        self, text: str, *, to: Place | None = None, reply_to: Post | None = None, pings: bool = True, **fields: Any
    ) -> Post:
        """Write something; a reply mentions whom it answers unless it is sent without. Return what was written."""
        channel = (to or self).channel
        assert len(text) <= TEXT_LENGTH, "their program would not send so much"
        assert all(channel.allows(self.id, each) for each in (VIEW, SEND)), f"{self.name} may not write there"
        mentioned = {int(each) for each in MENTION.findall(text)}
        mentioned |= {reply_to.author.id} if reply_to is not None and pings else set()
        people = [self.fake.world.people[each] for each in sorted(mentioned) if each in self.fake.world.people]
        post = self.fake.world.post(channel, self.account, text=text, mentions=people, reply_to=reply_to, **fields)
        self.fake.gateway.tell_post("MESSAGE_CREATE", post)
        return post

    async def mentions(self, text: str, *, to: Place) -> Post:
        """Write something that begins with the bot's name."""
        return await self.says(f"<@{BOT_ID}> {text}", to=to)

    async def edits(self, text: str, post: Post | None = None) -> Post:
        """Change what they wrote: the newest in private, unless another is given."""
        post = post or [each for each in self.channel.posts.values() if each.author is self.account and each.text][-1]
        post.text, post.edited_s = text, self.fake.world.now_s()
        post.versions.append(text)
        self.fake.world.change()
        self.fake.gateway.tell_post("MESSAGE_UPDATE", post)
        return post

    def previews(self, post: Post) -> None:
        """Have the platform add a preview to a message: it is told as changed, though nobody edited it."""
        self.fake.gateway.tell_post("MESSAGE_UPDATE", post)

    async def deletes(self, post: Post) -> None:
        """Delete what they wrote."""
        post.deleted = True
        self.fake.gateway.tell_gone(post)

    async def sends_file(self, name: str = "notes.pdf", caption: str = "", *, to: Place | None = None) -> Post:
        """Send a file, with words or without."""
        number, url = str(self.fake.world.next_id()), f"https://cdn.example/{name}"
        file = {"id": number, "filename": name, "size": 900, "url": url, "proxy_url": url}
        return await self.says(caption, to=to, more={"attachments": [file]})

    async def sends_sticker(self, *, to: Place | None = None) -> Post:
        """Send a sticker."""
        sticker = {"id": str(self.fake.world.next_id()), "name": "wave", "format_type": 1}
        return await self.says("", to=to, more={"sticker_items": [sticker]})

    async def sends_poll(self, *, to: Place | None = None) -> Post:
        """Send a poll."""
        answers = [{"answer_id": place, "poll_media": {"text": each}} for place, each in enumerate(("Yes", "No"), 1)]
        poll = {"question": {"text": "Shall we?"}, "answers": answers, "expiry": "2030-01-01T00:00:00+00:00"}
        poll |= {"allow_multiselect": False, "layout_type": 1, "results": {"answer_counts": [], "is_finalized": False}}
        return await self.says("", to=to, more={"poll": poll})

    def closes_private_messages(self, code: int = 50007) -> None:
        """Take no private messages from the bot; 50278 where no place is shared any more."""
        self.account.closed = code

    def opens_private_messages(self) -> None:
        """Take private messages from the bot again."""
        self.account.closed = None

    def menu(self, to: Place | None = None) -> list[str]:
        """The commands their program offers there, by the names they read."""
        return [named(each, self.account.locale) for each in self._offered(to or self)]

    async def uses(self, command: str, text: str | None = None, *, to: Place | None = None) -> Use:
        """Use a command, by the name they read, with what they write behind it."""
        place = to or self
        meant = [each for each in self._offered(place) if command in (named(each, self.account.locale), each["name"])]
        assert meant, f"/{command} isn't offered there, but {self.menu(place)}"
        data: dict[str, Any] = {"id": meant[0]["id"], "name": meant[0]["name"], "type": 1}
        options = meant[0].get("options", [])
        missing = [each["name"] for each in options if each.get("required")] if text is None else []
        assert not missing, f"/{command} needs {missing}"
        if text is not None:
            assert options, f"/{command} takes no words"
            assert len(text) <= options[0].get("max_length", 6000), "their program would not send so much"
            data["options"] = [{"name": options[0]["name"], "type": 3, "value": text}]
        return self._use(COMMAND, place.channel, data)

    async def presses(self, label: str, *, to: Place | None = None, on: Post | None = None) -> Use:
        """Press the button with this label on the newest message that has it, waiting until there is one."""
        post = on or await (to or self).sees_button(label)
        button = post.button(label)
        assert button is not None, f"{post.text!r} has only {post.buttons}"
        assert "custom_id" in button, f"{label!r} leads to {button.get('url')}"
        assert not button.get("disabled"), f"{label!r} can't be pressed"
        return await self.presses_id(button["custom_id"], post)

    async def presses_id(self, custom_id: str, post: Post) -> Use:
        """Press with any id on any message, as an outdated or dishonest program may."""
        return self._use(PRESS, post.channel, {"custom_id": custom_id, "component_type": 2, "id": 1}, post)

    async def chooses(self, *labels: str, to: Place | None = None, on: Post | None = None) -> Use:
        """Choose these in the menu that offers the first of them, on the newest message that has it."""
        post = on or await (to or self).sees_button(labels[0])
        select = post.select(labels[0])
        assert select is not None, f"{post.text!r} has only {post.options}"
        assert select["min_values"] <= len(labels) <= select["max_values"], f"not so many: {labels}"
        values = {each["label"]: each["value"] for each in select["options"]}
        data = {"custom_id": select["custom_id"], "component_type": 3, "id": select["id"]}
        return self._use(PRESS, post.channel, data | {"values": [values[each] for each in labels]}, post)

    async def submits(self, opened: Use, *words: str) -> Use:
        """Fill in the form that came of `opened`, field by field, and send it."""
        form = (await opened.is_answered()).form
        assert form is not None, "no form was opened"
        assert opened.person is self.account, "somebody else's form"
        rows = []
        for row, said in zip(form["components"], words, strict=True):
            field = row["component"] if row["type"] == 18 else row["components"][0]
            least = field.get("min_length", 1 if field.get("required", True) else 0)
            assert least <= len(said) <= field.get("max_length", 4000), "their program would not send it"
            filled = {"type": 4, "id": field["id"], "custom_id": field["custom_id"], "value": said}
            kept = {"component": filled} if row["type"] == 18 else {"components": [filled]}
            rows.append({"type": row["type"], "id": row["id"], **kept})
        data = {"custom_id": form["custom_id"], "components": rows}
        return self._use(FORM, opened.channel, data, opened.post)

    async def sees_ephemeral(self, part: str = "", *, at: Place | None = None, timeout_s: float = PATIENCE_S) -> Post:
        """Wait for the next message that the bot shows there to this person alone, and return it."""
        place = at or self
        return await place._wait(
            lambda: place._next(part, self.id), f"nothing says {part!r} to {self.name} alone", timeout_s
        )

    def ephemerals(self, at: Place | None = None) -> list[Post]:
        """What the bot shows there to this person alone."""
        return [post for post in (at or self)._shown() if post.only_for == self.id]

    def _context(self, channel: Channel) -> int:
        if channel.guild is not None:
            return IN_GUILD
        return WITH_BOT if BOT_ID in channel.people else IN_PRIVATE

    def _offered(self, place: Place) -> list[dict]:
        guild, context = place.channel.guild, self._context(place.channel)
        by_guild = (guild is not None and guild.has_bot) or context == WITH_BOT
        installs = {BY_USER} | ({BY_GUILD} if by_guild else set())
        return [each for each in self.fake.world.commands if offered(each, context, installs)]

    def _use(self, kind: int, channel: Channel, data: dict, post: Post | None = None) -> Use:
        assert channel.allows(self.id, VIEW), f"{self.name} isn't there"
        world, guild, context = self.fake.world, channel.guild, self._context(channel)
        owners = {"1": str(self.id)} if context == IN_PRIVATE or guild is None or not guild.has_bot else {}
        owners |= {"0": str(guild.id)} if guild is not None and guild.has_bot else {}
        owners |= {"0": "0"} if context == WITH_BOT else {}
        use = self.fake.uses.new(kind, self.account, channel, owners, data, post=post)
        told: dict[str, Any] = {"id": str(use.id), "application_id": str(BOT_ID), "type": kind, "data": data}
        told |= {"token": use.token, "version": 1, "locale": self.account.locale, "context": context}
        told |= {"channel_id": str(channel.id), "channel": partial_channel_json(world, channel, EVERYONE_MAY)}
        told |= {"app_permissions": str(EVERYONE_MAY), "entitlements": [], "attachment_size_limit": 10_485_760}
        told |= {"authorizing_integration_owners": owners}
        if guild is not None:
            member = member_json(world, guild, self.account) | {"permissions": str(EVERYONE_MAY)}
            told |= {"guild_id": str(guild.id), "guild": {"id": str(guild.id), "locale": "en-US", "features": []}}
            told |= {"guild_locale": "en-US", "member": member}
        else:
            told["user"] = user_json(self.account)
        if post is not None:
            told["message"] = post_json(world, post)
        self.fake.gateway.tell("INTERACTION_CREATE", told)
        world.change()
        return use
