"""The methods that show, change and take away messages."""

import struct
from typing import Any
from urllib.parse import parse_qs, urlsplit

from fakes.telegram_faults import Pace
from fakes.telegram_tables import CAPTION_UNITS, TEXT_UNITS
from fakes.telegram_text import Parsed, Unreadable, entity_flaws, read_html, read_plain, shows_nothing, units
from fakes.telegram_world import BOT_ID, Post, Refusal, Room, World, bad

DELETABLE_S = 48 * 3600
PHOTO_BYTES = 10 * 1024 * 1024
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current"
    " content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


class MessageMethods:
    """What the bot does with messages. `callback_s`: seconds within which a press has to be answered."""

    callback_s = 15.0

    def __init__(self, world: World) -> None:
        self.world = world
        self.pace: Pace | None = None
        self.doubts: list[str] = []

    def send_message(self, given: dict[str, Any]) -> dict:
        """Show a text."""
        parsed = self._read(given, "text", "entities")
        if shows_nothing(parsed.text):
            raise bad("message text is empty", flaw=True)
        if units(parsed.text) > TEXT_UNITS:
            raise bad("message is too long", flaw=True)
        return self._send(given, parsed, preview=given.get("link_preview_options")).as_json()

    def send_photo(self, given: dict[str, Any]) -> dict:
        """Show a picture with its caption."""
        content = given["photo"]
        if not isinstance(content, bytes):
            raise bad("wrong file identifier/HTTP URL specified", flaw=True)
        if not content or len(content) > PHOTO_BYTES:
            raise bad("PHOTO_INVALID_DIMENSIONS" if content else "file must be non-empty", flaw=True)
        parsed = self._caption(given)
        number = f"photo{next(self.world.message_numbers)}"
        size = {"file_id": number, "file_unique_id": f"u{number}", "file_size": len(content)} | _size(content)
        more = {"photo": [size]}
        if given.get("has_spoiler"):
            more["has_media_spoiler"] = True
        return self._send(given, parsed, photo=content, more=more).as_json()

    def edit_message_text(self, given: dict[str, Any]) -> dict:
        """Change a text, and its keyboard; without a keyboard it loses the one it had."""
        post = self._own(given, "edit")
        parsed = self._read(given, "text", "entities")
        if "photo" in post.more:
            raise bad("there is no text in the message to edit")
        if shows_nothing(parsed.text):
            raise bad("message text is empty", flaw=True)
        if units(parsed.text) > TEXT_UNITS:
            raise bad("MESSAGE_TOO_LONG", flaw=True)
        return self._change(post, parsed, given, preview=given.get("link_preview_options"))

    def edit_message_caption(self, given: dict[str, Any]) -> dict:
        """Change what stands below a picture."""
        post = self._own(given, "edit")
        if "photo" not in post.more:
            raise bad("there is no caption in the message to edit")
        return self._change(post, self._caption(given), given)

    def edit_message_reply_markup(self, given: dict[str, Any]) -> dict:
        """Change a keyboard, or take it away."""
        post = self._own(given, "edit")
        return self._change(post, Parsed(post.text, post.entities), given, preview=post.preview)

    def delete_message(self, given: dict[str, Any]) -> bool:
        """Take a message away."""
        self._delete(self.world.post_in(given["chat_id"], given["message_id"], "delete"))
        return True

    def delete_messages(self, given: dict[str, Any]) -> bool:
        """Take messages away: all that can be found, or none where one of them may not be."""
        room = self.world.open_room(given["chat_id"])
        found = [room.posts[each] for each in given["message_ids"] if each in room.posts]
        standing = [post for post in found if not post.deleted]
        for post in standing:
            self._may_delete(post)
        for post in standing:
            self._delete(post)
        return True

    def answer_callback_query(self, given: dict[str, Any]) -> bool:
        """End the waiting sign on a button that was pressed."""
        press = self.world.presses.get(given["callback_query_id"])
        if press is None or press.answered.is_set() or self.world.now() - press.at > self.callback_s:
            raise bad(TOO_OLD)
        press.toast, press.alert = given.get("text", ""), given.get("show_alert", False)
        press.answered.set()
        self.world.change()
        return True

    def send_chat_action(self, given: dict[str, Any]) -> bool:
        """Show that something is on its way."""
        self.world.open_room(given["chat_id"]).actions.append(given["action"])
        self.world.change()
        return True

    def _read(self, given: dict[str, Any], name: str, entities: str) -> Parsed:
        source = given.get(name, "")
        if given.get("parse_mode") != "HTML":
            parsed = read_plain(source, given.get(entities))
            for flaw in entity_flaws(source, given.get(entities, [])):
                raise bad(flaw, flaw=True)
            return parsed
        try:
            parsed = read_html(source)
        except Unreadable as error:
            raise bad(f"can't parse entities: {error}", flaw=True) from None
        self.doubts += parsed.doubts
        for entity in parsed.entities:
            self._mention(entity)
        return parsed

    def _mention(self, entity: dict) -> None:
        """Let a link to somebody the platform knows be a mention of them."""
        url = urlsplit(entity.get("url", ""))
        if url.scheme == "tg":
            user = self.world.people.get(int(parse_qs(url.query).get("id", ["0"])[0]))
            if user is not None:
                del entity["url"]
                entity |= {"type": "text_mention", "user": user}

    def _caption(self, given: dict[str, Any]) -> Parsed:
        parsed = self._read(given, "caption", "caption_entities")
        if units(parsed.text) > CAPTION_UNITS:
            raise bad("message caption is too long", flaw=True)
        return parsed

    def _send(self, given: dict[str, Any], parsed: Parsed, **fields: Any) -> Post:
        room = self.world.open_room(given["chat_id"])
        if given.get("message_effect_id") and room.kind != "private":
            raise bad("message effects are for private chats only", flaw=True)
        if self.pace is not None:
            self.pace.check(room.id, self.world.seconds())
        return self.world.post(
            room,
            self.world.me,
            text=parsed.text,
            entities=parsed.entities,
            markup=_kept(given.get("reply_markup")),
            reply_to=self._replied_to(room, given.get("reply_parameters")),
            silent=given.get("disable_notification", False),
            protected=given.get("protect_content", False),
            **fields,
        )

    def _replied_to(self, room: Room, wanted: dict | None) -> Post | None:
        if wanted is None:
            return None
        post = room.posts.get(wanted["message_id"])
        if (post is None or post.deleted) and not wanted.get("allow_sending_without_reply"):
            raise bad("message to be replied not found")
        return post if post is not None and not post.deleted else None

    def _own(self, given: dict[str, Any], deed: str) -> Post:
        post = self.world.post_in(given["chat_id"], given["message_id"], deed)
        if post.sender["id"] != BOT_ID:
            raise bad(f"message can't be {deed}ed")
        return post

    def _change(self, post: Post, parsed: Parsed, given: dict[str, Any], preview: dict | None = None) -> dict:
        markup = _kept(given.get("reply_markup"))
        if (post.text, post.entities, post.markup) == (parsed.text, parsed.entities, markup):
            raise bad(UNCHANGED)
        if post.text != parsed.text:
            post.versions.append(parsed.text)
        post.text, post.entities, post.markup, post.preview = parsed.text, parsed.entities, markup, preview
        post.edit_date = self.world.now()
        self.world.change()
        return post.as_json()

    def _delete(self, post: Post) -> None:
        self._may_delete(post)
        post.deleted = True
        self.world.change()

    def _may_delete(self, post: Post) -> None:
        others = post.sender["id"] != BOT_ID
        if post.room.kind != "private" and others and post.room.members[BOT_ID] != "administrator":
            raise bad("message can't be deleted")
        if self.world.now() - post.date > DELETABLE_S:
            raise bad("message can't be deleted for everyone")


def _kept(markup: dict | None) -> dict | None:
    """A keyboard without its empty rows; none at all if nothing is left."""
    if markup is None or "inline_keyboard" not in markup:
        return markup
    rows = [row for row in markup["inline_keyboard"] if row]
    return {"inline_keyboard": rows} if rows else None


def _size(content: bytes) -> dict[str, int]:
    """Width and height of a PNG; those of nothing in particular otherwise."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        if not width or not height or width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise Refusal(400, "Bad Request: PHOTO_INVALID_DIMENSIONS", flaw=True)
        return {"width": width, "height": height}
    return {"width": 800, "height": 600}
