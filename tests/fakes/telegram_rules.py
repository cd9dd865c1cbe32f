"""Reading a request: values of the types the tables ask for, within the platform's limits."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from fakes.telegram_tables import (
    ACTIONS,
    BUTTONS,
    BUTTONS_A_ROW,
    DATA_BYTES,
    DEEDS_OF_BUTTONS,
    MARKUPS,
    METHODS,
    OBJECTS,
    SCOPES,
    UPDATE_KINDS,
)
from fakes.telegram_text import units


class Wrong(Exception):
    """A value is not of the type the table asks for."""


def read_request(method: str, given: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """Return a request's parameters, decoded, and its flaws."""
    read: dict[str, Any] = {}
    flaws = list(_fields(METHODS[method], given, read))
    for name, value in read.items():
        flaws.extend(flaw for check in _checks(method, name) for flaw in check(value))
    return read, flaws


def _fields(line: str, given: dict[str, Any], read: dict[str, Any]) -> Iterator[str]:
    kinds = {}
    for word in line.split():
        name, _, kind = word.partition(":")
        kinds[name.rstrip("!")] = kind
        if name.endswith("!") and name.rstrip("!") not in given:
            yield f"{name.rstrip('!')} is missing"
    for name, value in given.items():
        if name not in kinds:
            yield f"{name} is not known"
            continue
        try:
            read[name] = _decoded(kinds[name], value)
        except Wrong as wrong:
            yield f"{name}: {wrong}"


def _decoded(kind: str, value: Any) -> Any:
    if kind.startswith("["):
        items = _from_json(value)
        if not isinstance(items, list):
            raise Wrong("not an array")
        return [_decoded(kind[1:-1], item) for item in items]
    if kind in _PLAIN:
        return _PLAIN[kind](value)
    told = _from_json(value)
    if not isinstance(told, dict):
        raise Wrong("not an object")
    if kind == "object":
        return told
    if kind == "markup":
        kind = next((name for mark, name in MARKUPS.items() if mark in told), "InlineKeyboardMarkup")
    read: dict[str, Any] = {}
    for flaw in _fields(OBJECTS[kind], told, read):
        raise Wrong(flaw)
    return read


def _from_json(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise Wrong("not JSON") from None


def _integer(value: Any) -> int:
    if isinstance(value, bool) or not re.fullmatch(r"-?[0-9]{1,19}", str(value)):
        raise Wrong("not an integer")
    return int(value)


def _truth(value: Any) -> bool:
    if str(value).lower() not in {"true", "false"}:
        raise Wrong("neither true nor false")
    return str(value).lower() == "true"


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise Wrong("not a string")
    return value


def _chat(value: Any) -> int | str:
    return value if isinstance(value, str) and value.startswith("@") else _integer(value)


_PLAIN: dict[str, Callable[[Any], Any]] = {
    "int": _integer,
    "str": _string,
    "bool": _truth,
    "chat": _chat,
    "file": lambda value: value,
}

Check = Callable[[Any], Iterator[str]]


def _between(low: int, high: int, text: str = "{} is not allowed") -> Check:
    def check(value: int) -> Iterator[str]:
        if not low <= value <= high:
            yield text.format(value)

    return check


def _at_most(limit: int, text: str) -> Check:
    def check(value: str) -> Iterator[str]:
        if units(value) > limit:
            yield text

    return check


def _one_of(allowed: frozenset[str], text: str) -> Check:
    def check(value: str | list[str]) -> Iterator[str]:
        for each in [value] if isinstance(value, str) else value:
            if each not in allowed:
                yield text.format(each)

    return check


def _like(pattern: str, text: str) -> Check:
    def check(value: str) -> Iterator[str]:
        if not re.fullmatch(pattern, value):
            yield text

    return check


def _commands(commands: list[dict]) -> Iterator[str]:
    if len(commands) > 100:
        yield "BOT_COMMANDS_TOO_MUCH"
    if len({each["command"] for each in commands}) < len(commands):
        yield "a command stands twice in the list"
    for each in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", each["command"]):
            yield f"BOT_COMMAND_INVALID: {each['command']!r}"
        if not 1 <= units(each["description"].strip()) <= 256:
            yield f"BOT_COMMAND_DESCRIPTION_INVALID: /{each['command']}"


def _scope(scope: dict) -> Iterator[str]:
    needed = {"chat": {"chat_id"}, "chat_administrators": {"chat_id"}, "chat_member": {"chat_id", "user_id"}}
    if scope["type"] not in SCOPES:
        yield f"unsupported scope {scope['type']!r}"
    elif scope.keys() - {"type"} != needed.get(scope["type"], set()):
        yield f"scope {scope['type']} with {sorted(scope.keys() - {'type'})}"


def _markup(markup: dict) -> Iterator[str]:
    rows = markup.get("inline_keyboard", [])
    if sum(map(len, rows)) > BUTTONS:
        yield "reply markup is too long"
    for row in rows:
        if len(row) > BUTTONS_A_ROW:
            yield f"{len(row)} buttons in a row"
        for button in row:
            yield from _button(button)
    if units(markup.get("input_field_placeholder", "-")) not in range(1, 65):
        yield "input_field_placeholder is not 1 to 64 characters long"


def _button(button: dict) -> Iterator[str]:
    if not button["text"].strip():
        yield "BUTTON_TEXT_EMPTY: text buttons must have a text"
    if len(button.keys() & DEEDS_OF_BUTTONS) != 1:
        yield f"BUTTON_TYPE_INVALID: {sorted(button)}"
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= DATA_BYTES:
        yield "BUTTON_DATA_INVALID"
    if "url" in button and not re.match(r"(?:https?|tg)://[^\s]+$", button["url"]):
        yield "BUTTON_URL_INVALID"


_CHECKS: dict[str, Check] = {
    "getUpdates.limit": _between(1, 100),
    "getUpdates.timeout": _between(0, 2**31),
    "allowed_updates": _one_of(UPDATE_KINDS, "{!r} is no kind of update"),
    "setWebhook.url": _like(
        r"(?:https://|http://(?:127\.0\.0\.1|localhost)[:/]).*|", "bad webhook: an HTTPS URL must be provided"
    ),
    "setWebhook.max_connections": _between(1, 100),
    "setWebhook.secret_token": _like(r"[A-Za-z0-9_-]{1,256}", "secret token contains unallowed characters"),
    "parse_mode": _like("HTML", "this platform of ours reads HTML only"),
    "reply_markup": _markup,
    "answerCallbackQuery.text": _at_most(200, "MESSAGE_TOO_LONG"),
    "sendChatAction.action": _one_of(ACTIONS, "wrong parameter action in request: {!r}"),
    "deleteMessages.message_ids": lambda ids: iter([] if 1 <= len(ids) <= 100 else ["not 1 to 100 messages"]),
    "setMyCommands.commands": _commands,
    "scope": _scope,
    "language_code": _like("[a-z]{2}|", "language code is invalid"),
    "setMyName.name": _at_most(64, "name is too long"),
    "setMyDescription.description": _at_most(512, "description is too long"),
    "setMyShortDescription.short_description": _at_most(120, "short description is too long"),
}


def _checks(method: str, name: str) -> list[Check]:
    return [_CHECKS[key] for key in (name, f"{method}.{name}") if key in _CHECKS]
