"""Reading a request: its types, its limits, and what no field may be called."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from fakes.discord_world import EPHEMERAL, SILENT, SUPPRESS_EMBEDS, Refusal


class Flaw(NamedTuple):
    """What is wrong with one field, by its path."""

    path: tuple[str, ...]
    code: str
    text: str

    def __str__(self) -> str:
        return f"{'.'.join(self.path)}: {self.text}" if self.path else self.text


Check = Callable[[tuple[str, ...], Any], Iterator[Flaw]]
Fields = dict[str, Check]


def form_flaw(flaws: list[Flaw]) -> Refusal:
    """The refusal of a request with these flaws, laid out as the platform lays them out."""
    errors: dict[str, Any] = {}
    for flaw in flaws:
        place = errors
        for step in flaw.path or ("body",):
            place = place.setdefault(step, {})
        place.setdefault("_errors", []).append({"code": flaw.code, "message": flaw.text})
    return Refusal(400, 50035, "Invalid Form Body", errors=errors)


def text(most: int, least: int = 0) -> Check:
    """Words of some length, in characters."""

    def check(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
        if not isinstance(value, str):
            yield Flaw(path, "BASE_TYPE_STRING", f"not a string: {type(value).__name__}")
        elif not least <= len(value) <= most:
            yield Flaw(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length, is {len(value)}.")

    return check


def whole(least: int = 0, most: int = 2**53) -> Check:
    """An integer within bounds."""

    def check(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
        if isinstance(value, bool) or not isinstance(value, int):
            yield Flaw(path, "NUMBER_TYPE_COERCE", f"not an integer: {value!r}")
        elif not least <= value <= most:
            yield Flaw(path, "NUMBER_TYPE_BOUNDS", f"{value} is not between {least} and {most}")

    return check


def flag(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    """True or false."""
    if not isinstance(value, bool):
        yield Flaw(path, "BOOLEAN_TYPE_CONVERT", f"neither true nor false: {value!r}")


def snowflake(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    """A number of the platform's, as a string or an integer."""
    if isinstance(value, bool) or not re.fullmatch(r"0|[1-9][0-9]{0,19}", str(value)):
        yield Flaw(path, "NUMBER_TYPE_COERCE", f"{value!r} is not snowflake")


def flags(*allowed: int) -> Check:
    """Bits of which none is set but these."""

    def check(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
        yield from whole()(path, value)
        if isinstance(value, int) and value & ~sum(allowed):
            yield Flaw(path, "MESSAGE_FLAGS_INVALID", f"flags {value & ~sum(allowed)} can't be set here")

    return check


def one_of(*allowed: Any) -> Check:
    """One of a few values."""

    def check(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
        if isinstance(value, bool) or value not in allowed:
            yield Flaw(path, "BASE_TYPE_CHOICES", f"{value!r} is none of {sorted(allowed)}")

    return check


def maybe(inner: Check) -> Check:
    """Something, or null."""
    return lambda path, value: iter(()) if value is None else inner(path, value)


def several(inner: Check, most: int, least: int = 0) -> Check:
    """An array of some length."""

    def check(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
        if not isinstance(value, list):
            yield Flaw(path, "LIST_TYPE_CONVERT", "not an array")
            return
        if not least <= len(value) <= most:
            yield Flaw(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length, is {len(value)}.")
        for place, each in enumerate(value):
            yield from inner((*path, str(place)), each)

    return check


def record(fields: Fields, *required: str) -> Check:
    """An object of these fields and no other."""

    def check(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
        if not isinstance(value, dict):
            yield Flaw(path, "DICT_TYPE_CONVERT", "not an object")
            return
        for name in required:
            if name not in value:
                yield Flaw((*path, name), "BASE_TYPE_REQUIRED", "This field is required")
        for name, each in value.items():
            if name in fields:
                yield from fields[name]((*path, name), each)
            else:
                yield Flaw((*path, name), "UNKNOWN", "is not known")

    return check


def by_type(kinds: dict[int, Check]) -> Check:
    """An object whose `type` says what else it holds."""

    def check(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind in kinds:
            yield from kinds[kind](path, value)
        else:
            yield Flaw((*path, "type"), "UNION_TYPE_CHOICES", f"a {kind!r} is not known here")

    return check


def unmentioning(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    """Leave to mention nobody at all, as this bot always asks for."""
    named = ("users", "roles", "replied_user")
    if not isinstance(value, dict) or value.get("parse") != [] or any(value.get(name) for name in named):
        yield Flaw(path, "MENTIONS", f"somebody could be mentioned: {value!r}")


def _button(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    yield from record(_BUTTON, "type", "style")(path, value)
    if value.get("style") == 5 and ("custom_id" in value or not value.get("url")):
        yield Flaw(path, "BUTTON_LINK", "a link has a url and no custom_id")
    if value.get("style") != 5 and not value.get("custom_id"):
        yield Flaw((*path, "custom_id"), "BASE_TYPE_REQUIRED", "This field is required")
    if not (value.get("label") or "").strip() and not value.get("emoji"):
        yield Flaw(path, "BUTTON_COMPONENT_LABEL", "neither label nor emoji")


def _select(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    yield from record(_SELECT, "type", "custom_id", "options")(path, value)
    options = value.get("options") if isinstance(value.get("options"), list) else []
    values = [each.get("value") for each in options if isinstance(each, dict)]
    if len(set(values)) < len(values):
        yield Flaw((*path, "options"), "SELECT_COMPONENT_VALUE", "a value stands twice")
    if value.get("max_values", 1) > max(len(values), 1):
        yield Flaw((*path, "max_values"), "SELECT_COMPONENT_MAX", "more values than options")


def _row(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    parts = by_type({2: _button, 3: _select})
    yield from record({"type": whole(), "id": _ID, "components": several(parts, 5, 1)}, "components")(path, value)
    kinds = [each.get("type") for each in value.get("components") or [] if isinstance(each, dict)]
    if 3 in kinds and len(kinds) > 1:
        yield Flaw((*path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "a menu takes a row of its own")


def components(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    """Rows of buttons and menus under a message."""
    yield from several(by_type({1: _row}), 5)(path, value)
    rows = value if isinstance(value, list) else []
    parts = [part for row in rows if isinstance(row, dict) for part in row.get("components") or []]
    ids = [part["custom_id"] for part in parts if isinstance(part, dict) and "custom_id" in part]
    if len(set(ids)) < len(ids):
        yield Flaw(path, "COMPONENT_CUSTOM_ID_DUPLICATED", "a custom_id stands twice")


def _field(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    yield from record(_INPUT, "type", "custom_id", "style")(path, value)
    if (value.get("min_length") or 0) > (value.get("max_length") or 4000):
        yield Flaw(path, "TEXT_INPUT_LENGTHS", "min_length is above max_length")


def _labelled(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    yield from record(_LABEL, "type", "label", "component")(path, value)
    if (value.get("component") or {}).get("label"):
        yield Flaw((*path, "component", "label"), "LABEL_TWICE", "the label stands around it already")


def _field_row(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    yield from record({"type": whole(), "id": _ID, "components": several(by_type({4: _field}), 1, 1)})(path, value)
    if not all(each.get("label") for each in value.get("components") or []):
        yield Flaw((*path, "components", "0", "label"), "BASE_TYPE_REQUIRED", "This field is required")


def _anything(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    yield from ()


def _aloud(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    if value is not False:
        yield Flaw(path, "TTS", "would be read aloud")


_ID = maybe(whole(0, 2**31))
_CUSTOM_ID = text(100, 1)
_BUTTON: Fields = {"type": whole(), "id": _ID, "style": one_of(1, 2, 3, 4, 5), "disabled": maybe(flag)}
_BUTTON |= {"custom_id": _CUSTOM_ID, "label": maybe(text(80)), "url": maybe(text(512)), "emoji": _anything}
_OPTION: Fields = {
    "label": text(100, 1),
    "value": text(100, 1),
    "description": maybe(text(100)),
    "default": maybe(flag),
}
_SELECT: Fields = {"type": whole(), "id": _ID, "custom_id": _CUSTOM_ID, "placeholder": maybe(text(150))}
_SELECT |= {"min_values": whole(0, 25), "max_values": whole(1, 25), "disabled": maybe(flag), "required": maybe(flag)}
_SELECT |= {"options": several(record(_OPTION, "label", "value"), 25, 1)}
_INPUT: Fields = {"type": whole(), "id": _ID, "custom_id": _CUSTOM_ID, "style": one_of(1, 2), "required": maybe(flag)}
_INPUT |= {"label": maybe(text(45, 1)), "value": maybe(text(4000)), "placeholder": maybe(text(100))}
_INPUT |= {"min_length": maybe(whole(0, 4000)), "max_length": maybe(whole(1, 4000))}
_LABEL: Fields = {"type": whole(), "id": _ID, "label": text(45, 1), "description": maybe(text(100, 1))}
_LABEL |= {"component": by_type({4: _field})}

_SAID: Fields = {"content": maybe(text(2000)), "components": maybe(components), "allowed_mentions": unmentioning}
_SAID |= {"tts": _aloud, "embeds": several(_anything, 0)}
_REFERENCE: Fields = {"guild_id": snowflake, "channel_id": snowflake, "message_id": snowflake, "type": one_of(0)}
_REFERENCE |= {"fail_if_not_exists": flag}

_SENT = _SAID | {"flags": flags(SUPPRESS_EMBEDS, SILENT), "message_reference": record(_REFERENCE, "message_id")}
_SENT |= {"nonce": text(25, 1), "enforce_nonce": flag}
_ANSWERED = _SAID | {"flags": flags(SUPPRESS_EMBEDS, SILENT, EPHEMERAL)}
_CHANGED = _SAID | {"flags": flags(SUPPRESS_EMBEDS, SILENT, EPHEMERAL)}
_MODAL: Fields = {"custom_id": _CUSTOM_ID, "title": text(45, 1)}
_MODAL |= {"components": several(by_type({1: _field_row, 18: _labelled}), 5, 1)}


def _worded(fields: Fields) -> Check:
    def check(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
        yield from record(fields)(path, value)
        if isinstance(value, dict) and value.get("content") and "allowed_mentions" not in value:
            yield Flaw((*path, "allowed_mentions"), "MENTIONS", "nothing says that nobody is mentioned")

    return check


def _answer(path: tuple[str, ...], value: Any) -> Iterator[Flaw]:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in _ANSWERS:
        yield Flaw((*path, "type"), "BASE_TYPE_CHOICES", f"an answer of type {kind!r} is not known here")
        return
    needed = ("type", "data") if kind in (4, 9) else ("type",)
    yield from record({"type": whole(), "data": _ANSWERS[kind]}, *needed)(path, value)


_ANSWERS: dict[int, Check] = {
    4: _worded(_ANSWERED),
    5: maybe(record({"flags": flags(EPHEMERAL), "tts": flag})),
    6: maybe(record({"flags": flags()})),
    7: maybe(_worded(_CHANGED)),
    9: record(_MODAL, "custom_id", "title", "components"),
}

MESSAGE, EDIT, FOLLOWUP, ANSWER = _worded(_SENT), _worded(_CHANGED), _worded(_ANSWERED), _answer
