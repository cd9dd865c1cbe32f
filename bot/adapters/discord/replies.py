"""Interactions that wait for their answer: the platform shows them as failed after three seconds."""

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import discord

from bot.adapters.discord.mishaps import BROKEN, FAILURES, is_past, mishap
from bot.adapters.discord.names import in_room
from bot.adapters.discord.presses import chosen_of, marked, view_of
from bot.adapters.discord.rendering import LIMIT, Message
from bot.adapters.discord.updates import Place, command_of, place_of, room_of
from bot.adapters.splitting import units
from bot.errors import ChannelError
from bot.logs import logger
from bot.services.records import Letter, LetterKind

log = logger(__name__)

DEFER_S = 2.0
"""Seconds after which the platform is told that the answer takes longer."""

MOST_AFTER = 5
"""Messages that may follow the first one where we are not installed by a server (40094)."""

LINGER_S = 1.0
"""Seconds for which a further letter of the same answer is waited for where it can't go as a message of its own."""

OPENLY = "talk"
"""The one command whose answer may be seen by both in a room: the platform writes above it who used which."""

ANSWERING = frozenset({LetterKind.REPLY, LetterKind.SAFETY, LetterKind.ROOM})
"""Kinds of letters that answer somebody. What was due anyway never stands in for an answer."""


@dataclass(slots=True)
class Reply:
    """What is owed to one interaction. `lead` is a line that goes with its first message.

    `away` is the line that a command in a server is left with, when all of its answer goes as private messages.
    """

    told: discord.Interaction[Any]
    defer_s: float = DEFER_S
    lead: str | None = None
    away: str | None = None
    _is_away: bool = False
    _shown: int = 0
    _is_deferred: bool = False
    _is_over: bool = False
    _holding: asyncio.Task[None] | None = None
    _more: asyncio.Event = field(default_factory=asyncio.Event)
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def is_command(self) -> bool:
        """Whether it is a command."""
        return self.told.type is discord.InteractionType.application_command

    @property
    def place(self) -> Place:
        """Where it happens."""
        return place_of(self.told)

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses whose letters may be shown here."""
        person, room = str(self.told.user.id), room_of(self.told)
        if not self.is_command:
            return (person,) if self.place is not Place.ALONE and room is None else ()
        return (person,) if room is None else (person, room)

    def begin(self) -> None:
        """From now on, see to it that the platform isn't kept waiting."""
        self._holding = asyncio.create_task(self._hold())

    async def answered(self) -> None:
        """Wait for the letters that answer it, which others may be sending at the moment; not for long."""
        if self.addresses and not self._shown and self._holding is not None:
            first = asyncio.ensure_future(self._more.wait())
            await asyncio.wait({first, self._holding}, return_when=asyncio.FIRST_COMPLETED)
            first.cancel()
        while self._shown and self.place is Place.ELSEWHERE and await self._one_more():
            pass

    def fits(self, letter: Letter) -> bool:
        """Return whether the letter, or its next piece, may be shown here.

        A private question isn't shown in a server, where it would be gone with the next start of somebody's app.
        """
        if self._is_over or letter.kind not in ANSWERING or letter.address not in self.addresses:
            return False
        if letter.kind is LetterKind.ROOM and command_of(self.told) != OPENLY:
            return False
        if self.place is Place.ELSEWHERE:
            return self._shown <= MOST_AFTER
        if self._shown or (self.place is Place.SERVER and letter.question and not in_room(letter.address)):
            return False
        return not self.told.response.is_done() or (self._is_deferred and self._is_hidden(letter))

    async def say(self, part: Message, letter: Letter) -> int | ChannelError | None:
        """Show a message as the answer; return its number, None where that can't be done any more, or what failed."""
        async with self._lock:
            if not self.fits(letter):
                return None
            try:
                number = await self._say(part, hidden=self._is_hidden(letter))
            except FAILURES as error:
                self._is_over = True
                self._more.set()
                if isinstance(error, discord.HTTPException) and error.status < BROKEN:
                    log.debug("an answer goes as a message of its own", error=type(error).__name__)
                    return None
                failed = mishap(error)
            else:
                self._shown += 1
                self._more.set()
                return number
            is_first = self.is_command and not self._is_deferred and not self._shown
            return await self._standing(failed) if is_first else failed

    async def mark(self, *, counted: bool, foreign: str | None = None) -> None:
        """Answer a press: what was chosen stands below the question, without its buttons.

        Not in a room: one's answer may be sealed there until the other's, and the question may be open for both. Who
        had no part in it is told so, where only they see it.
        """
        async with self._lock:
            if foreign is not None:
                await self._quietly(self._alone_told(foreign))
            elif counted and room_of(self.told) is None and self.told.message is not None:
                await self._quietly(self._edit(marked(self.told.message.content, chosen_of(self.told))))
            else:
                await self._quietly(self._acknowledge())

    async def finish(self) -> None:
        """Leave nothing behind that still waits."""
        self.drop()
        async with self._lock:
            self._is_over = True
            if not self.is_command:
                await self._quietly(self._acknowledge())
            elif not self._shown and (left := self._left_with()) is not None:
                await self._quietly(self._alone_told(left))
            elif not self._shown:
                await self._quietly(self._acknowledge())
                if self._is_deferred:
                    await self._quietly(self.told.delete_original_response())

    def passed_by(self, letter: Letter) -> None:
        """Note that the answer goes elsewhere, so that nobody waits for it here."""
        self._is_away = self._is_away or not in_room(letter.address)
        self._more.set()

    def _left_with(self) -> str | None:
        """Return the line that stands in for an answer which isn't shown here."""
        if self._is_away and self.place is Place.SERVER:
            return self.away
        return None if self.told.response.is_done() else self.lead

    def drop(self) -> None:
        """Look after it no more: somebody else does, or it is answered."""
        if self._holding is not None:
            self._holding.cancel()
            self._holding = None

    def _is_hidden(self, letter: Letter) -> bool:
        """Return whether only this person may see it here."""
        return self.place is not Place.ALONE and letter.kind is not LetterKind.ROOM

    async def _one_more(self) -> bool:
        self._more.clear()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._more.wait(), LINGER_S)
        return self._more.is_set()

    async def _hold(self) -> None:
        await asyncio.sleep(self.defer_s)
        async with self._lock:
            if not self._is_over:
                await self._quietly(self._acknowledge())

    async def _acknowledge(self) -> None:
        if not self.told.response.is_done():
            await self.told.response.defer(ephemeral=True)
            self._is_deferred = self.is_command

    async def _say(self, part: Message, *, hidden: bool) -> int:
        given = params(part) | {"content": self._with_lead(part.content) if hidden else part.content}
        if not self.is_command:
            await self._acknowledge()  # The first answer to a press belongs to the question itself.
        elif not self.told.response.is_done():
            shown = await self.told.response.send_message(**given, ephemeral=hidden)
            return shown.message_id or 0
        if self._is_deferred and not self._shown:
            kept = {name: given[name] for name in ("content", "view", "allowed_mentions") if name in given}
            return (await self.told.edit_original_response(**kept)).id
        return (await self.told.followup.send(**given, ephemeral=hidden, wait=True)).id

    def _with_lead(self, content: str) -> str:
        lead, self.lead = self.lead, None
        longer = content if lead is None else f"{content}\n-# {lead}"
        return longer if units(longer) <= LIMIT else content

    async def _edit(self, content: str | None) -> None:
        changed: dict[str, Any] = {"view": None} | ({"content": content} if content is not None else {})
        if self.told.response.is_done():
            await self.told.edit_original_response(**changed)
        else:
            await self.told.response.edit_message(**changed)

    async def _alone_told(self, line: str) -> None:
        if self._is_deferred and not self._shown:
            await self.told.edit_original_response(content=line)
        elif self.told.response.is_done():
            await self.told.followup.send(line, ephemeral=True)
        else:
            await self.told.response.send_message(line, ephemeral=True)

    async def _standing(self, failed: ChannelError) -> int | ChannelError | None:
        """Return the number of an answer that arrived, though we weren't told so; None where it surely didn't."""
        try:
            stands = (await self.told.original_response()).id
        except FAILURES as error:
            return None if is_past(error) else failed
        self._shown += 1
        return stands

    async def _quietly(self, deed: Awaitable[object]) -> None:
        """Do it, and let it be where it can't be done: what was said is kept, and only its looks are at stake."""
        try:
            await deed
        except FAILURES as error:
            (log.debug if is_past(error) else log.info)("interaction not answered", error=type(error).__name__)


@dataclass(slots=True)
class Replies:
    """The interactions that wait, by the addresses whose letters answer them."""

    _waiting: dict[str, list[Reply]] = field(default_factory=dict)

    def open(self, reply: Reply) -> None:
        """Let letters be shown as answers to this one."""
        for address in reply.addresses:
            self._waiting.setdefault(address, []).append(reply)

    def close(self, reply: Reply) -> None:
        """Show no more letters there."""
        for address in reply.addresses:
            left = [each for each in self._waiting.pop(address, []) if each is not reply]
            if left:
                self._waiting[address] = left

    def fitting(self, letter: Letter) -> Reply | None:
        """Return the newest one that waits for such a letter."""
        for reply in reversed(self._waiting.get(letter.address, ())):
            if reply.fits(letter):
                return reply
            if letter.kind in ANSWERING:
                reply.passed_by(letter)
        return None

    def asker(self, letter: Letter) -> str | None:
        """Return whose command a letter answers that stands in a room's name and is meant for this person alone."""
        if letter.kind is LetterKind.ROOM or not in_room(letter.address):
            return None
        waiting = self._waiting.get(letter.address)
        return str(waiting[-1].told.user.id) if waiting else None


def params(part: Message) -> dict[str, Any]:
    """Return a message as the library takes it, wherever it goes."""
    view = view_of(part.rows)
    given: dict[str, Any] = {
        "content": part.content,
        "silent": part.is_silent,
        "suppress_embeds": True,
        "allowed_mentions": discord.AllowedMentions.none(),
    }
    return given | ({"view": view} if view is not None else {})
