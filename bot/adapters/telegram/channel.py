"""Letters as messages of the platform."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from telegram import ForceReply, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, InvalidToken, TelegramError

from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.door import TelegramDoor
from bot.adapters.telegram.mishaps import UNREAD_BUTTONS, UNREAD_TEXT, mishap, says
from bot.adapters.telegram.names import NAME
from bot.adapters.telegram.pace import Pace
from bot.adapters.telegram.presses import keyboard
from bot.adapters.telegram.rendering import Message, in_room, messages
from bot.adapters.telegram.sweeping import Sweeping
from bot.errors import ChannelError
from bot.logs import logger
from bot.services.records import Letter

log = logger(__name__)

K = TypeVar("K")
V = TypeVar("V")

REMEMBERED = 1000
"""Entries of each memory. Older ones are forgotten first, at no greater cost than a message too many."""


@dataclass(slots=True)
class TelegramChannel:
    """Sends letters. `report_move` is told the old and the new address when a group turns out to have moved.

    `refused` is set once the platform no longer knows the token.

    Remembered, for as long as the program runs: how many pieces of a letter went out before it failed, which question
    stood last in a room, and where rooms moved.
    """

    bot: Bot
    door: TelegramDoor
    sweeping: Sweeping
    report_move: Callable[[str, str], Awaitable[None]] | None = None
    refused: asyncio.Event = field(default_factory=asyncio.Event)
    pace: Pace = field(default_factory=Pace)
    _sent: dict[tuple[str, bool], int] = field(default_factory=dict)
    _asked: dict[str, int] = field(default_factory=dict)
    _moved: dict[str, str] = field(default_factory=dict)
    _tidying: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The channel's name."""
        return NAME

    async def deliver(self, letter: Letter) -> None:
        """Send the letter, from the piece on at which an earlier try failed.

        Raises NotSent, Throttled, RecipientGone or Ambiguous, or ChannelError where the platform refuses it for good.
        """
        key, chat = (letter.id, letter.repeat), self._moved.get(letter.address, letter.address)
        parts = messages(letter, self.door.invites)
        if letter.clears and not in_room(chat):
            await self.sweeping.clear(letter.lane, int(chat))
        for part in parts[self._sent.get(key, 0) :]:
            await self.pace.turn(chat)
            sent = await self._tried(letter, int(chat), part)
            if isinstance(sent, ChannelError):
                raise sent  # Out here it doesn't hang on to the platform's words.
            _remember(self._sent, key, self._sent.get(key, 0) + 1)
            if not in_room(chat):
                await self.sweeping.note(letter.lane, sent)
            elif part.rows or letter.settles:
                self._settle_older(chat, sent if part.rows else None)
        self._sent.pop(key, None)

    async def close(self) -> None:
        """Let what is under way besides the letters end."""
        for task in self._tidying:
            task.cancel()
        await asyncio.gather(*self._tidying, return_exceptions=True)

    async def _tried(self, letter: Letter, chat: int, part: Message) -> int | ChannelError:
        try:
            return await self._send(chat, part)
        except TelegramError as error:
            await self._look_into(letter, error)
            return mishap(error)

    async def _send(self, chat: int, part: Message) -> int:
        """Send one message, once more as plain text where its markup isn't understood; return its id."""
        try:
            return await self._post(chat, part, part.html, ParseMode.HTML)
        except BadRequest as error:
            if not says(error, (*UNREAD_TEXT, *UNREAD_BUTTONS)):
                raise
            bare = replace(part, rows=(), forces_reply=False) if says(error, UNREAD_BUTTONS) else part
        log.warning("a message was taken as plain text only")
        return await self._post(chat, bare, bare.plain, None)

    async def _post(self, chat: int, part: Message, text: str, parse_mode: str | None) -> int:
        # As plain text nobody is named in it any more.
        is_for_one = part.is_for_one and (part.answers is not None or parse_mode is not None)
        markup = ForceReply(selective=is_for_one) if part.forces_reply else keyboard(part.rows)
        sent = await self.bot.send_message(
            chat,
            text,
            parse_mode=parse_mode,
            reply_markup=markup,
            disable_notification=part.is_silent,
            protect_content=part.is_protected,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            reply_parameters=_reply_to(part.answers),
        )
        return sent.message_id

    async def _look_into(self, letter: Letter, error: TelegramError) -> None:
        if isinstance(error, InvalidToken):
            self.refused.set()
        elif isinstance(error, ChatMigrated):
            new = str(error.new_chat_id)
            _remember(self._moved, letter.address, new)
            if self.report_move is not None:
                await self._report(self.report_move, letter.address, new)

    async def _report(self, report: Callable[[str, str], Awaitable[None]], old: str, new: str) -> None:
        try:
            await report(old, new)
        except Exception:
            log.exception("a room's move couldn't be noted")  # The platform tells it by an update as well.

    def _settle_older(self, chat: str, message: int | None) -> None:
        """Take the buttons from the question that stood in the room before: there, one is open at a time, or none."""
        older = self._asked.pop(chat, None)
        if message is not None:
            _remember(self._asked, chat, message)
        if older is not None:
            task = asyncio.create_task(self._take_buttons(int(chat), older))
            self._tidying.add(task)
            task.add_done_callback(self._tidying.discard)

    async def _take_buttons(self, chat: int, message: int) -> None:
        try:
            await self.bot.edit_message_reply_markup(chat, message, reply_markup=None)
        except TelegramError as error:
            log.debug("buttons not taken", error=type(error).__name__)


def _reply_to(message: str | None) -> ReplyParameters | None:
    """Return that it is a reply to this message, if that is still there."""
    return None if message is None else ReplyParameters(int(message), allow_sending_without_reply=True)


def _remember(memory: dict[K, V], key: K, value: V) -> None:
    """Keep the value, and forget what was kept longest ago where there is too much."""
    memory.pop(key, None)
    memory[key] = value
    if len(memory) > REMEMBERED:
        del memory[next(iter(memory))]
