"""The application commands: the same words as on every channel, with what each does in each language."""

from collections.abc import Mapping
from typing import Any

import discord

from bot.adapters.discord.lines import OPTION, line
from bot.adapters.discord.mishaps import FAILURES, is_refused, token_refused
from bot.adapters.discord.updates import TEXT_OPTION
from bot.engine.flow import SOURCE_LANGUAGE
from bot.engine.flowset import FlowSet
from bot.logs import logger
from bot.services.turn.naming import words_for
from bot.services.turn.slash import SLASH

log = logger(__name__)

TAKES_TEXT = frozenset({"start", "pair"})
"""Commands that something can be written to."""

EVERYWHERE = [0, 1, 2]
"""Contexts: servers, the private chat with us, and chats of two or a few that we aren't in."""

INSTALLED = [0, 1]
"""By a server, and by a person for themselves."""

DESCRIPTION_LIMIT, TEXT_LIMIT = 100, 200
"""Signs."""

CHAT_INPUT, STRING = 1, 3
"""Kinds of a command and of an option."""


def commands_of(flows: FlowSet) -> list[dict[str, Any]]:
    """Return all commands as the platform takes them."""
    return [_command(flows, name, phrase=slash.phrase) for name, slash in SLASH.items()]


async def introduce(client: discord.Client, flows: FlowSet) -> bool:
    """Put our commands in the place of those that are there; return whether that went well.

    Raises SettingsWrong when the platform doesn't know the token. Any other failure can wait for the next start.
    """
    refused = False
    try:
        await client.http.bulk_upsert_global_commands(client.application_id or 0, commands_of(flows))
    except FAILURES as error:
        refused = is_refused(error)
        log.warning("commands couldn't be listed", error=type(error).__name__)
    else:
        return True
    if refused:
        raise token_refused()
    return False


def _command(flows: FlowSet, name: str, *, phrase: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": CHAT_INPUT,
        "name": name,
        "description": _short(flows.phrase(SOURCE_LANGUAGE, phrase)[0].source),
        "contexts": EVERYWHERE,
        "integration_types": INSTALLED,
    }
    translated = {language: _short(flows.phrase(language, phrase)[0].source) for language in flows.phrases}
    if localized := _by_locale(translated):
        told["description_localizations"] = localized
    named = {language: words[0] for language in flows.phrases if (words := words_for(flows, language, name))}
    if localized := _by_locale(named):
        told["name_localizations"] = localized
    if name in TAKES_TEXT:
        told["options"] = [_option(flows)]
    return told


def _option(flows: FlowSet) -> dict[str, Any]:
    translated = {language: _short(line(flows, language, OPTION)) for language in flows.phrases}
    return {
        "type": STRING,
        "name": TEXT_OPTION,
        "description": _short(line(flows, SOURCE_LANGUAGE, OPTION)),
        "description_localizations": _by_locale(translated),
        "required": False,
        "max_length": TEXT_LIMIT,
    }


def _by_locale(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts by each of the platform's locales of that language, the source language's own too."""
    found = {str(locale): texts.get(str(locale).partition("-")[0]) for locale in discord.Locale}
    return {locale: text for locale, text in found.items() if text}


def _short(text: str) -> str:
    told = text.strip()
    return told if len(told) <= DESCRIPTION_LIMIT else f"{told[: DESCRIPTION_LIMIT - 1].rsplit(' ', 1)[0]}…"
