"""What a list of commands may hold, and who is offered which of them."""

import re
from collections.abc import Iterator
from typing import Any

from fakes.discord_rules import Check, Fields, Flaw, flag, maybe, one_of, record, several, text, whole

_LOCALES = """ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE
    th tr uk vi zh-CN zh-TW"""
LOCALES = frozenset(_LOCALES.split())
IN_GUILD, WITH_BOT, IN_PRIVATE = 0, 1, 2
BY_GUILD, BY_USER = 0, 1


def _localised(inner: Check) -> Check:
    def check(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
        if not isinstance(value, dict):
            yield Flaw(path, "DICT_TYPE_CONVERT", "not an object")
            return
        for locale, words in value.items():
            if locale not in LOCALES:
                yield Flaw((*path, locale), "BASE_TYPE_CHOICES", "no such locale")
            yield from inner((*path, locale), words)

    return check


def _name(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    yield from text(32, 1)(path, value)
    if isinstance(value, str) and (not re.fullmatch(r"[-_'\w]{1,32}", value) or value != value.lower()):
        yield Flaw(path, "APPLICATION_COMMAND_INVALID_NAME", f"{value!r} is no name of a command")


def _list_of(*allowed: int) -> Check:
    return maybe(several(one_of(*allowed), len(allowed), 1))


_NAMED: Fields = {"name": _name, "name_localizations": maybe(_localised(_name)), "description": text(100, 1)}
_NAMED |= {"description_localizations": maybe(_localised(text(100, 1)))}
_OPTION = _NAMED | {"type": one_of(3), "required": maybe(flag), "autocomplete": maybe(flag)}
_OPTION |= {
    "min_length": maybe(whole(0, 6000)),
    "max_length": maybe(whole(1, 6000)),
    "channel_types": several(whole(), 0),
}
_COMMAND = _NAMED | {"type": one_of(1), "options": several(record(_OPTION, "type", "name", "description"), 25)}
_COMMAND |= {"nsfw": flag, "dm_permission": flag, "default_member_permissions": maybe(whole())}
_COMMAND |= {"contexts": _list_of(IN_GUILD, WITH_BOT, IN_PRIVATE), "integration_types": _list_of(BY_GUILD, BY_USER)}


def commands(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    """All the commands of the bot, in one list."""
    yield from several(record(_COMMAND, "name", "description"), 100)(path, value)
    for place, each in enumerate(value if isinstance(value, list) else []):
        if IN_PRIVATE in (each.get("contexts") or []) and BY_USER not in (each.get("integration_types") or []):
            yield Flaw((*path, str(place), "contexts"), "CONTEXT", "a private chat needs the install by a person")
    for locale in (None, *sorted(LOCALES)):
        names = [named(each, locale) for each in value if isinstance(each, dict)] if isinstance(value, list) else []
        for name in {name for name in names if names.count(name) > 1}:
            yield Flaw(path, "APPLICATION_COMMANDS_DUPLICATE_NAME", f"{name!r} stands twice in {locale or 'the list'}")


def named(command: dict, locale: str | None) -> str:
    """The name of a command as people of this locale read it."""
    return (command.get("name_localizations") or {}).get(locale) or command.get("name", "")


def offered(command: dict, context: int, installs: set[int]) -> bool:
    """Whether a command is offered in such a place, the bot having been installed there in these ways."""
    contexts = command.get("contexts")
    types = command.get("integration_types") or [BY_GUILD]
    meant = [IN_GUILD, WITH_BOT] if contexts is None else contexts
    return context in meant and bool(installs & set(types))
