"""Updates of the platform in our words. What is no text is only noted as such: nothing of it is kept."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Message, Update, User

from bot.adapters.splitting import whole
from bot.adapters.telegram.names import NAME, Me
from bot.adapters.telegram.rendering import MORE
from bot.services.ports.world import Ids
from bot.services.records import Heard, HeardKind
from bot.words import Words

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of updates to ask for. Others are nothing to us."""

_COMMAND = re.compile(r"/(\w{1,64})(?:@([A-Za-z0-9_]+))?(?:\s+(.*))?$", re.DOTALL)
_GROUPS = frozenset({Chat.GROUP, Chat.SUPERGROUP})
_INSIDE = frozenset({ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER})
_NO_TEXT = (
    "animation", "audio", "checklist", "contact", "dice", "document", "game", "gift", "giveaway", "invoice",
    "live_photo", "location", "paid_media", "passport_data", "photo", "poll", "sticker", "story", "unique_gift",
    "users_shared", "chat_shared", "venue", "video", "video_note", "voice", "web_app_data",
)  # fmt: skip
"""What a message may hold instead of text. Everything else without text is the platform's own note, such as a pin."""


def heard_of(update: Update, ids: Ids, me: Me, now: datetime) -> tuple[Heard, ...]:
    """Return what this update tells us: mostly one thing, none where it is nothing to us."""
    bare = Heard("", NAME, str(update.update_id), "", now, HeardKind.TEXT)
    told = list(_told(update, bare, me))
    return tuple(
        replace(each, id=ids.new(), update_key=f"{each.update_key}.{n}" if len(told) > 1 else each.update_key)
        for n, each in enumerate(told)
    )


def moved(old: str, new: str, ids: Ids, now: datetime) -> Heard:
    """Return that a room moved, as an answer to a letter told it. The same move is the same update."""
    return Heard(ids.new(), NAME, f"moved.{old}.{new}", old, now, HeardKind.MOVED, room=old, text=Words(new))


def others_there(heard: Heard, ids: Ids) -> Heard:
    """Return that there is somebody besides the two in the room which was just named."""
    return replace(
        heard, id=ids.new(), update_key=f"{heard.update_key}.others", address="others", kind=HeardKind.JOINED, text=None
    )


def missing(heard: Heard, address: str, ids: Ids) -> Heard:
    """Return that one of the two isn't in the room which was just named. The same again is the same update."""
    key = f"missing.{heard.room}.{address}"
    return replace(heard, id=ids.new(), update_key=key, address=address, kind=HeardKind.MISSING, text=None)


def language_of(user: User) -> str | None:
    """Return the language that somebody's app speaks, without its region."""
    return user.language_code.partition("-")[0].lower() if user.language_code else None


def _told(update: Update, bare: Heard, me: Me) -> Iterator[Heard]:
    if update.message is not None:
        yield from _message(update.message, bare, me)
    elif update.edited_message is not None:
        yield from _edited(update.edited_message, bare)
    elif update.callback_query is not None:
        yield from _pressed(update.callback_query, bare)
    elif update.my_chat_member is not None:
        yield from _ourselves(update.my_chat_member, bare)


def _placed(bare: Heard, chat: Chat | None) -> Heard | None:
    """Return it in its room or in private; None for a channel, where nobody is talked with."""
    if chat is None or chat.type == Chat.PRIVATE:
        return bare
    return replace(bare, room=str(chat.id)) if chat.type in _GROUPS else None


def _spoken(bare: Heard, user: User) -> Heard:
    name = Words(whole(user.first_name or user.last_name or ""))
    return replace(bare, address=str(user.id), name=name, language=language_of(user))


def _by_person(message: Message) -> User | None:
    """Return who wrote it, where that is one person: no bot, channel or group."""
    user = message.from_user
    return user if user is not None and not user.is_bot and message.sender_chat is None else None


def _message(message: Message, bare: Heard, me: Me) -> Iterator[Heard]:
    placed = _placed(bare, message.chat)
    if placed is None:
        return
    if placed.room is not None:
        yield from _comings(message, placed, placed.room, me)
    user = _by_person(message)
    if user is None:
        return
    said = replace(_spoken(placed, user), trace=str(message.message_id), is_reply=_is_reply(message, me))
    if message.text is not None:
        yield from _words(whole(message.text), replace(said, ref=said.trace), me)
    elif any(getattr(message, name) for name in _NO_TEXT):
        # A caption is somebody's words, so that danger in it is seen; the thing itself is not looked at.
        text = Words(whole(message.caption)) if message.caption else None
        yield replace(said, kind=HeardKind.OTHER, text=text)


def _is_reply(message: Message, me: Me) -> bool:
    """Return whether it was said as a reply to a message of ours."""
    to = message.reply_to_message
    return to is not None and to.from_user is not None and to.from_user.id == me.id


def _comings(message: Message, placed: Heard, room: str, me: Me) -> Iterator[Heard]:
    """Yield who came and went. Our own coming and going is told by an update of its own.

    But for our coming into a supergroup: such an update comes as well when a group that we are in becomes one, while
    a message that we were let in doesn't.
    """
    for newcomer in message.new_chat_members:
        if newcomer.id != me.id:
            yield replace(placed, kind=HeardKind.JOINED, address=str(newcomer.id))
        elif message.chat.type == Chat.SUPERGROUP and (host := _by_person(message)) is not None:
            yield _let_in(_spoken(placed, host))
    left = message.left_chat_member
    if left is not None and left.id != me.id:
        yield replace(placed, kind=HeardKind.LEFT, address=str(left.id))
    if message.migrate_to_chat_id is not None:
        yield replace(placed, kind=HeardKind.MOVED, address=room, text=Words(str(message.migrate_to_chat_id)))


def _words(text: str, said: Heard, me: Me) -> Iterator[Heard]:
    command = _COMMAND.match(text)
    if command is None:
        yield replace(said, text=Words(_unaddressed(text, me) if said.room is not None else text))
        return
    name, to, rest = command.groups()
    if to is None or to.lower() == me.username.lower():
        yield replace(said, kind=HeardKind.SLASH, command=name.lower(), text=Words(rest or ""), ref=None)


def _unaddressed(text: str, me: Me) -> str:
    """Return what was said to us in a group, without our name before it."""
    first, _, rest = text.partition(" ")
    return rest.lstrip() if rest and first.lower().rstrip(",:") == f"@{me.username.lower()}" else text


def _edited(message: Message, bare: Heard) -> Iterator[Heard]:
    placed, user = _placed(bare, message.chat), _by_person(message)
    if placed is not None and user is not None and message.text is not None:
        words = Words(whole(message.text))
        yield replace(_spoken(placed, user), kind=HeardKind.EDITED, text=words, ref=str(message.message_id))


def _pressed(query: CallbackQuery, bare: Heard) -> Iterator[Heard]:
    placed = _placed(bare, query.message.chat if query.message is not None else None)
    if placed is None or query.data is None:
        return
    wait, _, option = whole(query.data).partition(":")
    if option != MORE:
        yield replace(_spoken(placed, query.from_user), kind=HeardKind.PRESS, wait=wait, option=option)


def _ourselves(change: ChatMemberUpdated, bare: Heard) -> Iterator[Heard]:
    """Yield that we were let in or shown out, or that somebody lets us write to them again."""
    placed = _placed(bare, change.chat)
    was, now = is_inside(change.old_chat_member), is_inside(change.new_chat_member)
    if placed is None or was == now:
        return
    said = _spoken(placed, change.from_user)
    if placed.room is None:
        if now:
            yield replace(said, kind=HeardKind.OPENED)
    elif not now:
        yield replace(said, kind=HeardKind.REMOVED)
    elif change.chat.type == Chat.GROUP and not change.from_user.is_bot:
        yield _let_in(said)


def _let_in(said: Heard) -> Heard:
    return replace(said, kind=HeardKind.SLASH, command="start", text=Words(""))


def is_inside(member: ChatMember) -> bool:
    """Return whether somebody who stands so with a group is in it."""
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in _INSIDE
