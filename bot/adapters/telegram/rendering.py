"""Letters as the platform's messages: everything is shown literally, long ones in pieces, buttons in rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import TypeAlias

from bot.adapters.splitting import pieces, whole
from bot.services.records import Asked, Button, Letter, LetterKind

Rows: TypeAlias = tuple[tuple[Button, ...], ...]
"""Buttons as they stand; the key of each is what comes back when it is pressed."""

LIMIT = 4096
"""UTF-16 units of one message, counted once its markup is read (Bot API, sendMessage)."""

MORE = "*more"
"""The button that shows back, skip, pause and stop. It is ours alone: no press on it is heard."""

MORE_LABEL = "…"

DATA_BYTES = 64
"""What a button can carry (Bot API, callback_data)."""

LABEL_LIMIT = 60
ROW_LIMIT = 3
ROW_SIGNS = 30
"""Letters that fit beside each other on a narrow telephone, taken as the longest label times the buttons."""

MOST_BUTTONS = 99
"""The platform takes a hundred, one of which is MORE."""

NOTHING_TO_SEE = "…"
"""Stands for a text of which nothing could be seen."""

SILENT = frozenset({LetterKind.CHECKIN, LetterKind.ROOM})
"""Kinds that arrive without a sound."""

PROTECTED = frozenset({LetterKind.REPLY, LetterKind.SAFETY})
"""Kinds that can't be forwarded from a private chat."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message to send. `html` is `plain` with its markup; `forces_reply` opens the reply to it by itself.

    That is so for one person alone where it names them, or is itself a reply to the message `answers`.
    """

    html: str = field(repr=False)
    plain: str = field(repr=False)
    rows: Rows = field(default=(), repr=False)
    is_silent: bool = False
    is_protected: bool = False
    forces_reply: bool = False
    is_for_one: bool = False
    answers: str | None = None


def messages(letter: Letter, invites: str | None = None) -> tuple[Message, ...]:
    """Return the letter's messages in order. Buttons stand under the last one, and only the first may sound.

    `invites` is what links to be handed on begin with: a letter with one can be forwarded.
    """
    text = whole(letter.text.reveal)
    parts = pieces(text, LIMIT) or (NOTHING_TO_SEE,)
    is_room = in_room(letter.address)
    is_silent = letter.quiet or letter.kind in SILENT
    is_protected = not is_room and letter.kind in PROTECTED and not (invites and invites in text)
    rows = rows_of(letter, is_room=is_room)
    last = len(parts) - 1
    found = tuple(
        Message(marked_up(part), part, rows if n == last else (), is_silent or n > 0, is_protected)
        for n, part in enumerate(parts)
    )
    if is_room and letter.question and not rows:
        return (*found[:-1], _open_for(letter.asked, found[-1]))
    return found


def _open_for(asked: Asked | None, message: Message) -> Message:
    """Return the message with the reply open: for the one asked alone, where the platform can be told who it is."""
    forced = replace(message, forces_reply=True)
    if asked is None:
        return forced
    if asked.said is not None:
        return replace(forced, is_for_one=True, answers=asked.said)
    before, name, after = message.plain.partition(whole(asked.name.reveal) or "\0")
    if not name:
        return forced
    link = f'<a href="tg://user?id={asked.address}">{marked_up(name)}</a>'
    return replace(forced, is_for_one=True, html=f"{marked_up(before)}{link}{marked_up(after)}")


def in_room(address: str) -> bool:
    """Return whether this is a group's address and no person's."""
    return address.startswith("-")


def rows_of(letter: Letter, *, is_room: bool) -> Rows:
    """Return the rows under a question. In a group one without buttons has none, so that it can be replied to."""
    wait = letter.wait
    if wait is None or not letter.question or (is_room and not letter.buttons):
        return ()
    own = (Button(f"{wait}:{button.key}", _label(button.label)) for button in letter.buttons[:MOST_BUTTONS])
    # What a button can't carry can still be typed.
    fitting = [button for button in own if button.label and len(button.key.encode()) <= DATA_BYTES]
    return (*packed(fitting), (Button(f"{wait}:{MORE}", MORE_LABEL),))


def packed(buttons: Iterable[Button]) -> Rows:
    """Return the buttons in order in rows: up to three beside each other where all of them can be read."""
    rows: list[tuple[Button, ...]] = []
    row: tuple[Button, ...] = ()
    for button in buttons:
        wider = (*row, button)
        if row and (len(wider) > ROW_LIMIT or max(len(each.label) for each in wider) * len(wider) > ROW_SIGNS):
            rows.append(row)
            row = (button,)
        else:
            row = wider
    return (*rows, row) if row else tuple(rows)


def unfolded(rows: Rows, controls: Sequence[Button]) -> Rows:
    """Return the rows with the controls in place of the button that stands for them."""
    found: list[tuple[Button, ...]] = []
    for row in rows:
        wait = next((button.key.removesuffix(MORE) for button in row if button.key.endswith(f":{MORE}")), None)
        if wait is None:
            found.append(row)
        else:
            found += packed(Button(f"{wait}{control.key}", control.label) for control in controls)
    return tuple(found)


def marked_up(text: str) -> str:
    """Return the text so that none of it is taken for markup."""
    return escape(text, quote=False)


def _label(label: str) -> str:
    line = " ".join(whole(label).split())
    return line if len(line) <= LABEL_LIMIT else f"{line[: LABEL_LIMIT - 1].rstrip()}…"
