"""Scenarios on Discord: the real client in front of the tests' own platform."""

import asyncio
import re
from collections.abc import AsyncIterator, Container, Sequence
from contextlib import asynccontextmanager
from typing import Any

import discord
from fakes.discord_api import FakeDiscord
from fakes.discord_people import FakePerson, Place
from fakes.discord_places import FakeChannel
from fakes.discord_world import Post
from pydantic import SecretStr
from scenario_stage import Shown, soon
from scenario_steps import ROOM, Does, Read, Step
from scenario_telegram import PATIENCE_S, unmarked
from sittings import real_flows

from bot.adapters.discord.channel import DiscordChannel
from bot.adapters.discord.client import connect, make_client, run
from bot.adapters.discord.commands import introduce
from bot.adapters.discord.desk import Desk
from bot.adapters.discord.door import DiscordDoor
from bot.adapters.discord.names import NAME
from bot.adapters.discord.presses import controls_of
from bot.adapters.discord.rendering import MORE_LABEL
from bot.adapters.discord.replies import Replies
from bot.adapters.discord.sweeping import Sweeping
from bot.cli.discord import watch_of
from bot.services.hiding import Hiding
from bot.wiring import Companion

WRITE = "Write"
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_ESCAPED = re.compile(r"\\([^\w\s]|_)")
_STAMP = re.compile(r" \(<t:\d+:R>\)")
_LIVE = re.compile(r"[*_`\[]|~~|\|\||<[@#:t]|@(?:everyone|here)|^\s*(?:[-#>] |\d+\. )", re.MULTILINE)


class Counting:
    """Hands on to the desk what people do, and counts what it took in."""

    def __init__(self, desk: Desk, fake: FakeDiscord) -> None:
        self.desk, self.fake, self.count = desk, fake, 0

    def __getattr__(self, name: str) -> Any:
        """Everything else is the desk's own."""
        return getattr(self.desk, name)

    async def message(self, message: discord.Message) -> None:
        """Hear a message."""
        await self.desk.message(message)
        self._count(by_person=not message.author.bot)

    async def interaction(self, told: discord.Interaction[Any]) -> None:
        """Hear a command, a press or a page."""
        await self.desk.interaction(told)
        self._count(by_person=True)

    def _count(self, *, by_person: bool) -> None:
        self.count += by_person
        self.fake.world.change()


class DiscordSide:
    """Discord, and the people on it."""

    name = NAME
    fake: FakeDiscord
    desk: Desk
    ear: Counting

    def __init__(self) -> None:
        self.people: dict[str, FakePerson] = {}
        self.room: FakeChannel | None = None
        self.done = 0

    @asynccontextmanager
    async def opened(self, people: Sequence[str]) -> AsyncIterator[None]:
        """Put up the platform."""
        async with FakeDiscord() as self.fake:
            self.people = {each: self.fake.person(each.title()) for each in people if each != ROOM}
            if ROOM in people:
                both = tuple(self.people.values())
                self.room = self.fake.guild(*both).channel("us", only=both)
            with self.fake.points_here():
                self.client = make_client(SecretStr(self.fake.token), self.fake.base_url, self.fake.gateway_url)
                self.door, self.replies = DiscordDoor(), Replies()
                self.channel = DiscordChannel(self.client, self.replies, Sweeping(self.client), real_flows())
                yield
            assert self.fake.unanswered == []
        assert self.fake.violations == []

    @asynccontextmanager
    async def serving(self, it: Companion) -> AsyncIterator[None]:
        """Take in events until the block ends."""
        stop, world = asyncio.Event(), it.world
        try:
            me = await connect(self.client, SecretStr(self.fake.token), stop, soon())
            assert me is not None
            assert await introduce(self.client, world.flows)
            self.channel.sweeping.standing = Hiding(it.store, world.clock)
            drain, watch = it.deliver.drain, watch_of(self.client, me, it)
            self.desk = Desk(
                self.client, me, it.converse, drain, world.ids, world.clock, world.flows, self.replies, watch
            )
            self.desk.controls = controls_of(world.flows)
            self.ear = Counting(self.desk, self.fake)
            task = asyncio.create_task(run(self.client, self.ear, stop, self.channel.refused, self.desk.broken))
            await self.fake.gateway.is_connected()
            yield
            stop.set()
            await asyncio.wait_for(task, PATIENCE_S)
            await self.desk.finish(PATIENCE_S)
            await self.channel.close()
        finally:
            await self.client.close()

    async def act(self, step: Step) -> None:
        """Do what a person does."""
        person, at = self.people[step.who], self._room() if step.in_room else None
        match step.does:
            case Does.USES if step.what in person.menu(at):
                await person.uses(step.what, step.rest or None, to=at)
            case Does.USES:
                await person.says(f"/{step.what} {step.rest}".rstrip(), to=at)
            case Does.PRESSES:
                await self._press(person, at or person, step.what)
            case _ if at is not None:
                await self._write(person, at, step.what)
            case _:
                await person.says(step.what)
        self.done += 1

    async def settled(self) -> None:
        """Wait until all that people did is taken in, and then answered."""
        await self.fake.world.until(lambda: self.ear.count >= self.done or None)
        await self.desk.finish(PATIENCE_S)

    def shown(self, place: str, but: Container[int] = ()) -> list[Shown]:
        """What the bot said at a place; what only one person sees in the room is said to that person."""
        if place == ROOM:
            posts = self._room().sees
        else:
            person = self.people[place]
            hidden = person.ephemerals(self.room) if self.room is not None else []
            posts = sorted([*person.sees, *hidden], key=lambda post: post.id)
        new = [post for post in posts if post.id not in but]
        return [Shown(post.id, Read(unmarked(as_read(post.text)), _labels(post)), as_read(post.text)) for post in new]

    def deeds(self, place: str) -> list[str]:
        """What the bot did at a place; to look at something does nothing."""
        channel = str((self._room() if place == ROOM else self.people[place]).channel.id)
        done = [each.name for each in self.fake.requests if each.path.get("channel_id") == channel]
        return [name for name in done if not name.startswith(("get_", "list_"))]

    async def _press(self, person: FakePerson, at: Place, label: str) -> None:
        """Press a button or choose in a menu, unfolding the newest question where it is one of those folded."""
        if _with(at, label) is None:
            await person.presses(MORE_LABEL, to=at)
            self.done += 1
            await self.settled()
        post = _with(at, label)
        assert post is not None, f"nothing says {label!r}; so far:\n{at.transcript}"
        if post.button(label) is not None:
            await person.presses(label, on=post)
        else:
            await person.chooses(label, on=post)

    async def _write(self, person: FakePerson, at: FakeChannel, text: str) -> None:
        """Write on the page that a question in the room opens, or reply where none stands."""
        post = _with(at, WRITE)
        if post is None:
            await person.says(text, to=at, reply_to=at.sees[-1])
            return
        opened = await person.presses(WRITE, on=post)
        self.done += 1
        await person.submits(opened, text)

    def _room(self) -> FakeChannel:
        assert self.room is not None
        return self.room


def _with(place: Place, label: str) -> Post | None:
    return next((each for each in reversed(place.sees) if label in (*each.buttons, *each.options)), None)


def _labels(post: Post) -> tuple[str, ...]:
    return tuple(each for each in (*post.options, *post.buttons) if each not in (MORE_LABEL, WRITE))


def as_read(content: str) -> str:
    """Return a message as the platform's programs show it; nothing in it may be markup that works."""
    bare = _STAMP.sub("", content)
    live = _LIVE.search(_ESCAPED.sub("", _ADDRESS.sub("", bare)))
    assert live is None, f"{live[0]!r} is taken for markup in {bare!r}"
    return _ESCAPED.sub(r"\1", bare)
