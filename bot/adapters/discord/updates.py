"""Events of the platform in our words. What is no text is only noted as such: nothing of it is kept."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto
from typing import Any

import discord

from bot.adapters.discord.names import NAME, Me, room_address
from bot.adapters.discord.rendering import MENU, PREFIX, WORDS
from bot.adapters.splitting import whole
from bot.services.ports.world import Ids
from bot.services.records import Heard, HeardKind
from bot.words import Words

TEXT_OPTION = "text"
"""The one option that commands have."""

FOR_ROOMS = frozenset({"talk", "link", "back", "skip", "pause", "stop"})
"""Commands that are meant for the channel in which they are used."""

_PRESSED = re.compile(rf"{PREFIX}:([a-z2-7]{{8,40}}):(.+)", re.DOTALL)
_COMMAND = re.compile(r"/(\w{1,64})(?:\s+(.*))?$", re.DOTALL)
_MENTION = re.compile(r"<@!?(\d+)>")
_SAID = frozenset({discord.MessageType.default, discord.MessageType.reply})


class Place(Enum):
    """Where an interaction happens: alone with us, in a server that we are in, or somewhere we can't read or write."""

    ALONE = auto()
    SERVER = auto()
    ELSEWHERE = auto()


@dataclass(frozen=True, slots=True)
class Pressed:
    """What stood in a component of ours."""

    wait: str
    option: str


def heard_of_message(message: discord.Message, me: Me, ids: Ids, now: datetime) -> Heard | None:
    """Return what was said to us; None for everything else."""
    if not _is_for_us(message, me):
        return None
    bare = Heard(ids.new(), NAME, f"m{message.id}", "", now, HeardKind.TEXT, room=_room(message))
    said = replace(_spoken(bare, message.author), trace=str(message.id), is_reply=_is_reply(message, me))
    text = _text(message, me)
    if message.attachments or message.stickers or message.poll is not None or message.message_snapshots or not text:
        # What is written beside a thing is somebody's words, so that danger in it is seen.
        return replace(said, kind=HeardKind.OTHER, text=Words(text) if text else None)
    return _worded(replace(said, ref=said.trace), text)


def heard_of_edit(message: discord.Message, ids: Ids, me: Me, now: datetime) -> Heard | None:
    """Return that somebody changed what they said to us, or None: the platform edits messages by itself as well."""
    edited_at, text = message.edited_at, _text(message, me)
    if edited_at is None or not text or not _is_for_us(message, me):
        return None
    key = f"e{message.id}.{int(edited_at.timestamp() * 1000)}"
    bare = Heard(ids.new(), NAME, key, "", now, HeardKind.EDITED, room=_room(message))
    return replace(_spoken(bare, message.author), text=Words(text), ref=str(message.id))


def heard_of_interaction(told: discord.Interaction[Any], ids: Ids, now: datetime) -> Heard | None:
    """Return the command, press or page that this is; None for what is nothing to us."""
    said = _spoken(Heard(ids.new(), NAME, f"i{told.id}", "", now, HeardKind.PRESS), told.user)
    said = replace(said, language=language_of(told), room=room_of(told))
    data: dict[str, Any] = dict(told.data or {})
    match told.type:
        case discord.InteractionType.application_command:
            text = next((o.get("value") for o in data.get("options") or () if o.get("name") == TEXT_OPTION), "")
            return replace(said, kind=HeardKind.SLASH, command=command_of(told), text=Words(whole(str(text))))
        case discord.InteractionType.component:
            found = pressed(told)
            return replace(said, wait=found.wait, option=found.option) if found is not None else None
        case discord.InteractionType.modal_submit:
            found, written = pressed(told), _written(data.get("components", ()))
            if found is None or found.option != WORDS or written is None:
                return None
            text, is_reply = Words(whole(written)), said.room is not None
            return replace(said, kind=HeardKind.TEXT, text=text, wait=found.wait, is_reply=is_reply)
        case _:
            return None


def pressed(told: discord.Interaction[Any]) -> Pressed | None:
    """Return what a component or a page of ours carried. What came from a menu is the choice made in it."""
    data: dict[str, Any] = dict(told.data or {})
    found = _PRESSED.fullmatch(whole(str(data.get("custom_id", ""))))
    if found is None:
        return None
    wait, option = found.groups()
    if not option.startswith(MENU):
        return Pressed(wait, option)
    values = data.get("values") or ()
    return Pressed(wait, whole(str(values[0]))) if values else None


def place_of(told: discord.Interaction[Any]) -> Place:
    """Return where an interaction happens."""
    if told.guild_id is not None:
        return Place.SERVER if told.client.get_guild(told.guild_id) is not None else Place.ELSEWHERE
    return Place.ELSEWHERE if told.context.private_channel else Place.ALONE


def is_elsewhere(told: discord.Interaction[Any]) -> bool:
    """Return whether it happens where we can neither read nor write."""
    return place_of(told) is Place.ELSEWHERE


def is_hidden(told: discord.Interaction[Any]) -> bool:
    """Return whether it is about a message that only this person sees."""
    return told.message is not None and told.message.flags.ephemeral


def command_of(told: discord.Interaction[Any]) -> str | None:
    """Return the name of the command that was used; None for a press or a page."""
    if told.type is not discord.InteractionType.application_command:
        return None
    return str(dict(told.data or {}).get("name", ""))


def room_of(told: discord.Interaction[Any]) -> str | None:
    """Return the address of the server's channel that it belongs to; None where it is a private matter.

    Nobody there sees that a command is used, so most are private wherever that is.
    """
    if place_of(told) is not Place.SERVER or told.channel_id is None or is_hidden(told):
        return None
    command = command_of(told)
    return room_address(told.channel_id) if command is None or command in FOR_ROOMS else None


def language_of(told: discord.Interaction[Any]) -> str:
    """Return the language that somebody's app speaks, without its region."""
    return str(told.locale).partition("-")[0].lower()


def others_there(heard: Heard, ids: Ids) -> Heard:
    """Return that somebody besides the two can see the room which was just named."""
    return _told_of(heard, ids, HeardKind.JOINED, f"{heard.update_key}.others", "others")


def missing(heard: Heard, address: str, ids: Ids) -> Heard:
    """Return that one of the two can't see the room which was just named. The same again is the same update."""
    return _told_of(heard, ids, HeardKind.MISSING, f"missing.{heard.room}.{address}", address)


def changed(room: str, ids: Ids, now: datetime) -> Heard:
    """Return that somebody besides the two can see a room from now on."""
    new = ids.new()
    return Heard(new, NAME, f"changed.{new}", "others", now, HeardKind.JOINED, room=room)


def removed(room: str, ids: Ids, now: datetime) -> Heard:
    """Return that a room is gone, or that we are no longer in it."""
    new = ids.new()
    return Heard(new, NAME, f"removed.{new}", room, now, HeardKind.REMOVED, room=room)


def _told_of(heard: Heard, ids: Ids, kind: HeardKind, key: str, address: str) -> Heard:
    return replace(heard, id=ids.new(), update_key=key, address=address, kind=kind, text=None, command=None)


def _spoken(bare: Heard, user: discord.User | discord.Member) -> Heard:
    return replace(bare, address=str(user.id), name=Words(whole(user.global_name or user.name)))


def _worded(said: Heard, text: str) -> Heard:
    """Return the words, or the command that somebody typed out instead of choosing it."""
    command = _COMMAND.match(text)
    if command is None:
        return replace(said, text=Words(text))
    name, rest = command.groups()
    return replace(said, kind=HeardKind.SLASH, command=name.lower(), text=Words(rest or ""), ref=None)


def _is_for_us(message: discord.Message, me: Me) -> bool:
    """Return whether a person says it to us. In a server that is what names us, or replies to us."""
    if message.author.bot or message.webhook_id is not None or message.type not in _SAID:
        return False
    return message.guild is None or _is_reply(message, me) or any(each.id == me.id for each in message.mentions)


def is_wordless(message: discord.Message, me: Me) -> bool:
    """Return whether it is a reply to us in a server of which nothing reached us, since it doesn't mention us."""
    return message.guild is not None and not message.content and _is_reply(message, me) and _is_for_us(message, me)


def _room(message: discord.Message) -> str | None:
    return None if message.guild is None else room_address(message.channel.id)


def _is_reply(message: discord.Message, me: Me) -> bool:
    """Return whether it was said as a reply to a message of ours."""
    to = message.reference.resolved if message.reference is not None else None
    return isinstance(to, discord.Message) and to.author.id == me.id


def _text(message: discord.Message, me: Me) -> str:
    """Return what was written, with people's names for their numbers, and without ours where we were called."""
    names = {each.id: f"@{each.display_name}" for each in message.mentions}
    if message.guild is not None:
        names[me.id] = ""
    return whole(_MENTION.sub(lambda found: names.get(int(found[1]), found[0]), message.content)).strip()


def _written(components: Any) -> str | None:
    """Return what stands in the one field of a page, in whichever wrapping the platform brings it."""
    for each in components or ():
        inner = each.get("components") or ([each["component"]] if each.get("component") else [])
        for item in (each, *inner):
            if isinstance(item.get("value"), str):
                return str(item["value"])
    return None
