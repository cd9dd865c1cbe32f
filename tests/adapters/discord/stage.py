"""The adapter alone, in front of a platform inside this process, with somebody who answers by the book of a test."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import simcord
from sittings import real_flows

from bot.adapters.clock import HandClock
from bot.adapters.discord.channel import DiscordChannel
from bot.adapters.discord.client import Client, make_client
from bot.adapters.discord.commands import introduce
from bot.adapters.discord.desk import Desk
from bot.adapters.discord.names import Me
from bot.adapters.discord.presses import controls_of
from bot.adapters.discord.replies import Replies
from bot.adapters.discord.sweeping import Sweeping
from bot.adapters.discord.watch import Watch
from bot.adapters.ids import SeededIds
from bot.errors import ChannelError
from bot.services.records import Button, Heard, Letter, LetterKind
from bot.words import Words

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
WAIT = "w" * 20
LATE_S = 20.0


def letter(text: str = "Hello.", address: str = "1", **fields) -> Letter:
    """A letter to somebody."""
    given = {"kind": LetterKind.REPLY, "lane": "lane", "owner": "somebody", "channel": "discord", "id": "l" * 20}
    return Letter(**(given | fields), address=address, text=Words(text))


def question(*labels: str, text: str = "How did it go?", address: str = "1", **fields) -> Letter:
    """A letter that asks something; the key of each button is its label in small letters."""
    buttons = tuple(Button(label.lower(), label) for label in labels)
    return letter(text, address, buttons=buttons, wait=WAIT, question=True, **fields)


@dataclass
class Book:
    """Hears what the adapter hears, and owes what `replies` says. `heard` is all that was new."""

    replies: Callable[[Heard], Sequence[Letter]] = lambda heard: ()
    counts: bool = True
    fails: list[Exception] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    owed: list[Letter] = field(default_factory=list)
    mishaps: list[ChannelError] = field(default_factory=list)
    before: Callable[[Heard], object] | None = None
    channel: DiscordChannel | None = None
    _numbers: int = 0

    async def receive(self, updates: Sequence[Heard]) -> tuple[Heard, ...]:
        if self.fails:
            raise self.fails.pop(0)
        known = {each.update_key for each in self.heard}
        fresh = tuple(each for each in updates if each.update_key not in known)
        self.heard += fresh
        return fresh

    async def answer(self, heard: Heard) -> bool:
        if self.before is not None:
            await self.before(heard)
        for each in self.replies(heard):
            self._numbers += 1
            self.owed.append(replace(each, id=f"{each.id[:16]}{self._numbers:04}"))
        return self.counts

    async def drain(self) -> None:
        while self.owed:
            each = self.owed.pop(0)
            try:
                await self.channel.deliver(each)
            except ChannelError as error:
                self.mishaps.append(error)


@dataclass
class Stage:
    """What a test has in hand."""

    env: simcord.Env
    client: Client
    channel: DiscordChannel
    desk: Desk
    book: Book
    two: list[str]

    def sent(self) -> list[dict]:
        """The bodies of all messages that were asked for besides interactions."""
        found = [each for each in self.env.http_requests if each.method == "POST"]
        return [each.json for each in found if each.path.endswith("/messages")]


@asynccontextmanager
async def stage(book: Book | None = None, defer_s: float = LATE_S) -> AsyncIterator[Stage]:
    """Attach the adapter, with its commands listed."""
    book, client, two = book or Book(), make_client(), []
    env = simcord.Env(client)
    await env.start()
    try:
        it = attached(client, book, two, defer_s)
        assert await introduce(client, real_flows())
        yield Stage(env, client, it.channel, it.desk, book, two)
    finally:
        await env.shutdown()
    env.raise_errors()


async def told_of_servers() -> None:
    """Let the client hear of servers that were just made: what is made a room afterwards is new to nobody."""
    await asyncio.sleep(0.01)


@dataclass
class Attached:
    """The adapter's parts around one client."""

    channel: DiscordChannel
    desk: Desk


def attached(client: Client, book: Book, two: list[str], defer_s: float = LATE_S) -> Attached:
    """Put the adapter around a client that is connected."""
    replies = Replies()
    channel = book.channel = DiscordChannel(client, replies, Sweeping(client))
    me = Me(client.user.id, client.user.name)
    watch = Watch(client, me, SeededIds(2), HandClock(NOW), real_flows())
    desk = Desk(client, me, book, book.drain, SeededIds(1), HandClock(NOW), real_flows(), replies, watch)
    desk.controls, desk.defer_s = controls_of(real_flows()), defer_s

    async def expected(room: str) -> Sequence[str]:
        return tuple(two)

    watch.two = watch.speakers = expected
    client.ear = desk
    return Attached(channel, desk)
