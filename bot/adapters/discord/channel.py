"""Letters as messages of the platform, or as the answer to an interaction that waits for one."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, TypeVar

import discord

from bot.adapters.discord.client import Client
from bot.adapters.discord.lines import CHOOSE, WRITE, line
from bot.adapters.discord.mishaps import FAILURES, WRONG, is_refused, mishap
from bot.adapters.discord.names import NAME, in_room, number_of
from bot.adapters.discord.presses import CHOSEN
from bot.adapters.discord.rendering import LIMIT, Labels, Message, messages
from bot.adapters.discord.replies import Replies, Reply, params
from bot.adapters.discord.restraint import Restraint
from bot.adapters.discord.sweeping import Sweeping
from bot.adapters.discord.updates import Place
from bot.engine.flowset import FlowSet
from bot.errors import ChannelError, RecipientGone
from bot.logs import logger
from bot.services.records import Letter

log = logger(__name__)

K = TypeVar("K")
V = TypeVar("V")

REMEMBERED = 1000
"""Entries of each memory. Older ones are forgotten first, at no greater cost than a message too many."""

REMEMBERS = timedelta(minutes=2)
"""How long the platform surely knows a message by its nonce ("the past few minutes", it says)."""

UNSURE, LOOKS_BACK = timedelta(seconds=30), 20
"""How far clocks may differ, and messages among which a doubtful answer is looked for."""


@dataclass(slots=True)
class DiscordChannel:
    """Sends letters. `refused` is set once the platform no longer knows the token.

    Remembered, for as long as the program runs: how many pieces of a letter went out before it failed, which question
    stood last in a room, and in which chat each person is written to.
    """

    client: Client
    replies: Replies
    sweeping: Sweeping
    flows: FlowSet | None = None
    restraint: Restraint = field(default_factory=Restraint)
    refused: asyncio.Event = field(default_factory=asyncio.Event)
    _sent: dict[str, int] = field(default_factory=dict)
    _asked: dict[str, int] = field(default_factory=dict)
    _chats: dict[str, int] = field(default_factory=dict)
    _tidying: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The channel's name."""
        return NAME

    @property
    def remembers(self) -> timedelta:
        """How long the platform shows a letter once, however often it is delivered."""
        return REMEMBERS

    async def deliver(self, letter: Letter) -> None:
        """Send the letter, from the piece on at which an earlier try failed.

        Raises NotSent, Throttled, RecipientGone or Ambiguous, or ChannelError where the platform refuses it for good.
        """
        self.restraint.check()
        if letter.clears and not in_room(letter.address):
            await self._clear(letter)
        reply = self.replies.fitting(letter)
        is_shared = in_room(letter.address) or (reply is not None and reply.place is Place.ELSEWHERE)
        parts = messages(letter, self._labels(letter.language), is_shared=is_shared)
        for n in range(self._sent.get(letter.id, 0), len(parts)):
            if letter.doubted_since is not None and await self._stands(letter, parts[n]):
                continue
            shown = await self._show(reply, letter, parts[n], f"{letter.id}.{n}")
            if isinstance(shown, ChannelError):
                raise shown  # Out here it doesn't hang on to the platform's words.
            _remember(self._sent, letter.id, n + 1)
        self._sent.pop(letter.id, None)

    async def close(self) -> None:
        """Let what is under way besides the letters end."""
        for task in self._tidying:
            task.cancel()
        await asyncio.gather(*self._tidying, return_exceptions=True)

    async def chat_of(self, address: str) -> int:
        """Return the number of the chat behind an address; somebody's private one is opened where it wasn't yet."""
        if in_room(address):
            return number_of(address)
        found = self._chats.get(address)
        if found is None:
            found = (await self.client.create_dm(discord.Object(number_of(address)))).id
            _remember(self._chats, address, found)
        return found

    async def _show(self, reply: Reply | None, letter: Letter, part: Message, nonce: str) -> ChannelError | None:
        shown: int | ChannelError | None = None
        address = letter.address
        is_answer = reply is not None and reply.fits(letter)
        if reply is not None and is_answer:
            shown = await reply.say(part, letter)
        if shown is None:
            is_answer = False
            # In the channel, others would see that something was asked for.
            address = self.replies.asker(letter) or address
            shown = await self._tried(address, part, nonce)
        if isinstance(shown, ChannelError):
            return shown
        if in_room(address):
            if part.rows or letter.settles:
                self._settle_older(address, shown if part.rows else None)
        elif not is_answer or (reply is not None and reply.place is Place.ALONE):
            await self.sweeping.note(letter.lane, shown)
        return None

    async def _stands(self, letter: Letter, part: Message) -> bool:
        """Return whether it stands in the chat as the answer to a command: of such a one no nonce tells."""
        since = (letter.doubted_since or discord.utils.utcnow()) - UNSURE
        try:
            chat = self.client.get_partial_messageable(await self.chat_of(letter.address))
            async for message in chat.history(limit=LOOKS_BACK, after=since, oldest_first=False):
                is_it = message.content == part.content or message.content.startswith(f"{part.content}\n\n{CHOSEN}")
                if is_it and message.interaction_metadata is not None and message.author == self.client.user:
                    return True
        except (*FAILURES, ValueError) as error:
            log.debug("what stands there isn't known", error=type(error).__name__)
        return False

    async def _tried(self, address: str, part: Message, nonce: str) -> int | ChannelError:
        try:
            return await self._send(address, part, nonce)
        except ValueError:
            return RecipientGone("no address of this platform")
        except FAILURES as error:
            self.restraint.note(error)
            if is_refused(error):
                self.refused.set()
            return mishap(error)

    async def _send(self, address: str, part: Message, nonce: str) -> int:
        """Send one message, once more as plain text where the platform doesn't take it; return its number."""
        chat = await self.chat_of(address)
        try:
            return await self._post(chat, part, nonce)
        except discord.HTTPException as error:
            if error.status != WRONG or mishap(error).__class__ is not ChannelError:
                raise
        log.warning("a message was taken as plain text only")
        bare = replace(part, content=part.plain[:LIMIT], rows=(), answers=None)
        return await self._post(chat, bare, f"{nonce}.p")

    async def _post(self, chat: int, part: Message, nonce: str) -> int:
        given: dict[str, Any] = params(part) | {"nonce": nonce}
        if part.answers is not None:
            given["reference"] = discord.MessageReference(
                message_id=part.answers, channel_id=chat, fail_if_not_exists=False
            )
            given["mention_author"] = False
        return (await self.client.get_partial_messageable(chat).send(**given)).id

    async def _clear(self, letter: Letter) -> None:
        chat: int | ChannelError
        try:
            chat = await self.chat_of(letter.address)
        except FAILURES as error:
            self.restraint.note(error)
            chat = mishap(error)
        if isinstance(chat, ChannelError):
            raise chat
        await self.sweeping.clear(letter.lane, chat)

    def _labels(self, language: str) -> Labels:
        if self.flows is None:
            return Labels()
        return Labels(line(self.flows, language, WRITE), line(self.flows, language, CHOOSE))

    def _settle_older(self, address: str, message: int | None) -> None:
        """Take the buttons from the question that stood in the room before: there, one is open at a time, or none."""
        older = self._asked.pop(address, None)
        if message:
            _remember(self._asked, address, message)
        if older is not None:
            task = asyncio.create_task(self._take_buttons(number_of(address), older))
            self._tidying.add(task)
            task.add_done_callback(self._tidying.discard)

    async def _take_buttons(self, chat: int, message: int) -> None:
        try:
            await self.client.get_partial_messageable(chat).get_partial_message(message).edit(view=None)
        except FAILURES as error:
            log.debug("buttons not taken", error=type(error).__name__)


def _remember(memory: dict[K, V], key: K, value: V) -> None:
    """Keep the value, and forget what was kept longest ago where there is too much."""
    memory.pop(key, None)
    memory[key] = value
    if len(memory) > REMEMBERED:
        del memory[next(iter(memory))]
