"""What the platform shows of us before a word is said: the commands of each kind of chat, and what we are."""

from collections.abc import Sequence

from telegram import BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import InvalidToken, TelegramError

from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.mishaps import token_refused
from bot.engine.flow import SOURCE_LANGUAGE
from bot.engine.flowset import FlowSet
from bot.logs import logger
from bot.services.turn.slash import SLASH

log = logger(__name__)

IN_GROUPS = ("talk", "link", "help", "stop")
"""The commands listed in a group. Help in danger is not among them: the other one could see it asked for."""

DESCRIPTION, SHORT_DESCRIPTION = "about_program", "about_program_short"
"""Phrases for the empty chat and for the profile; where a copy has none, what stands there is left."""

DESCRIPTION_LIMIT, SHORT_LIMIT, LINE_LIMIT = 512, 120, 256
"""Characters (Bot API)."""

CODE_LENGTH = 2
"""Languages that the platform tells apart have codes of two letters."""


async def introduce(bot: Bot, flows: FlowSet) -> int:
    """Tell the platform what differs from what it shows; return how many lists and texts that were.

    Raises SettingsWrong when it doesn't know the token. Any other failure can wait for the next start.
    """
    changed = 0
    refused = False
    try:
        for language in flows.phrases:
            code = None if language == SOURCE_LANGUAGE else language
            if code is None or len(code) == CODE_LENGTH:
                changed += await _commands(bot, flows, language, code)
                changed += await _texts(bot, flows, language, code)
    except InvalidToken:
        refused = True
    except TelegramError as error:
        log.warning("commands couldn't be listed", error=type(error).__name__)
    if refused:
        raise token_refused()
    return changed


def commands_of(flows: FlowSet, language: str, names: Sequence[str]) -> tuple[BotCommand, ...]:
    """Return these commands with what each does, in this language."""
    return tuple(
        BotCommand(name, flows.phrase(language, SLASH[name].phrase)[0].source.strip()[:LINE_LIMIT]) for name in names
    )


async def _commands(bot: Bot, flows: FlowSet, language: str, code: str | None) -> int:
    lists: tuple[tuple[BotCommandScope, Sequence[str]], ...] = (
        (BotCommandScopeAllPrivateChats(), tuple(SLASH)),
        (BotCommandScopeAllGroupChats(), IN_GROUPS),
    )
    changed = 0
    for scope, names in lists:
        wanted = commands_of(flows, language, names)
        if await bot.get_my_commands(scope, code) != wanted:
            await bot.set_my_commands(wanted, scope, code)
            changed += 1
    return changed


async def _texts(bot: Bot, flows: FlowSet, language: str, code: str | None) -> int:
    changed = 0
    long, short = (_text(flows, language, key) for key in (DESCRIPTION, SHORT_DESCRIPTION))
    if long and (await bot.get_my_description(code)).description != long[:DESCRIPTION_LIMIT]:
        await bot.set_my_description(long[:DESCRIPTION_LIMIT], code)
        changed += 1
    if short and (await bot.get_my_short_description(code)).short_description != short[:SHORT_LIMIT]:
        await bot.set_my_short_description(short[:SHORT_LIMIT], code)
        changed += 1
    return changed


def _text(flows: FlowSet, language: str, key: str) -> str:
    """Return the phrase in this very language, or nothing."""
    found = flows.phrases[language].get(key, ())
    return found[0].source.strip() if found else ""
