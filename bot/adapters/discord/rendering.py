"""Letters as the platform's messages: everything is shown literally, long ones in pieces, buttons in rows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from bot.adapters.discord.names import in_room
from bot.adapters.splitting import pieces, utf16, whole
from bot.services.records import Button, Letter, LetterKind

LIMIT = 2000
"""UTF-16 units of one message, markup and all."""

PREFIX = "gb"
"""What everything of ours begins with that comes back when it is pressed."""

MORE, WRITE, WORDS, MENU = "*more", "*write", "*words", "*menu"
"""Keys that are ours alone: the button that unfolds the ways out, the one that opens a page, the page, and a menu."""

MORE_LABEL = "…"

ID_LIMIT = 100
"""Signs of a custom id, and of a menu's value."""

LABEL_LIMIT = 60
ROW_LIMIT, ROW_WIDTH, ROW_SIGNS = 3, 5, 30
"""Buttons beside each other where all can be read, as many as a row takes, and letters that fit on a telephone."""

ROWS = 4
"""Rows for a question's own buttons: the platform takes five, one of which is ours."""

MOST_BUTTONS = 10
"""Choices from which on menus take the place of buttons."""

MENU_OPTIONS = 25

NOTHING_TO_SEE = "…"

SILENT = frozenset({LetterKind.CHECKIN, LetterKind.ROOM})
"""Kinds that arrive without a sound."""

STAMP_SIGNS = 24
"""Room that one instant takes beside its words."""

_COSTLY = frozenset("\\*_~`|<@[-#>.")
_MARKS = re.compile(
    r"(?P<url>https?://[^\s<>]+)"
    r"|(?P<sign>[\\*_`\[]|\|(?=\|)|(?<=\|)\||~(?=~)|(?<=~)~|<(?=[@#:/A-Za-z])|@(?=everyone|here))"
    r"|^(?P<lead>[ \t]*)(?P<mark>-(?=[ #])|#(?=#{0,2} )|>(?= |>> ))"
    r"|^(?P<before>[ \t]*\d+)(?P<dot>\.(?= ))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Menu:
    """Choices of which one is picked. The key of each is what comes back."""

    key: str
    placeholder: str
    options: tuple[Button, ...] = field(repr=False)


Row: TypeAlias = tuple[Button, ...] | Menu
Rows: TypeAlias = tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands on the controls of a question."""

    write: str = "Write"
    choose: str = "Choose one"


@dataclass(frozen=True, slots=True)
class Message:
    """One message to send. `content` is `plain` so that nothing in it is markup; `answers` is what it replies to."""

    content: str = field(repr=False)
    plain: str = field(repr=False)
    rows: Rows = field(default=(), repr=False)
    is_silent: bool = False
    answers: int | None = None


def messages(letter: Letter, labels: Labels, *, is_shared: bool) -> tuple[Message, ...]:
    """Return the letter's messages in order. Buttons stand under the last one, and only the first may sound.

    Where it is `is_shared`, what is written can't be read, and each question has a button to write by.
    """
    reserve = STAMP_SIGNS * min(len(letter.moments), 20)
    parts = pieces(whole(letter.text.reveal), LIMIT - reserve, _cost) or (NOTHING_TO_SEE,)
    is_silent = letter.quiet or letter.kind in SILENT
    rows = rows_of(letter, labels, is_shared=is_shared)
    last, answers = len(parts) - 1, _answers(letter)
    return tuple(
        Message(
            stamped(literal(part), letter.moments),
            part,
            rows if n == last else (),
            is_silent or n > 0,
            answers if n == 0 else None,
        )
        for n, part in enumerate(parts)
    )


def literal(text: str) -> str:
    """Return the text so that none of it is taken for markup, a mention or a time. Addresses stay whole."""
    return _MARKS.sub(_escaped, text)


def stamped(content: str, moments: Sequence[tuple[str, datetime]]) -> str:
    """Return the content with each instant, in the reader's own zone, after the first words that name it."""
    left = {literal(words): at for words, at in moments[:20] if words}
    if not left:
        return content
    longest_first = sorted(left, key=len, reverse=True)
    found = re.compile("|".join(re.escape(words) for words in longest_first))

    def with_stamp(match: re.Match[str]) -> str:
        at = left.pop(match.group(), None)
        return match.group() if at is None else f"{match.group()} (<t:{int(at.timestamp())}:R>)"

    return found.sub(with_stamp, content)


def rows_of(letter: Letter, labels: Labels, *, is_shared: bool) -> Rows:
    """Return the rows under a question; none under anything else."""
    wait = letter.wait
    if wait is None or not letter.question:
        return ()
    own = [Button(key, _label(button.label)) for button in letter.buttons if (key := _key(wait, button.key))]
    fitting = [button for button in own if button.label]
    ours = [Button(key, label) for key, label in _controls(wait, labels, is_shared=is_shared)]
    if len(fitting) > MOST_BUTTONS:
        return (*_menus(wait, fitting, labels.choose), tuple(ours))
    return (*packed(fitting), tuple(ours))


def packed(buttons: Sequence[Button]) -> Rows:
    """Return the buttons in order in rows that can be read, or in full rows where there are too many of them."""
    rows: list[tuple[Button, ...]] = []
    row: tuple[Button, ...] = ()
    for button in buttons:
        wider = (*row, button)
        if row and (len(wider) > ROW_LIMIT or max(len(each.label) for each in wider) * len(wider) > ROW_SIGNS):
            rows.append(row)
            row = (button,)
        else:
            row = wider
    readable = (*rows, row) if row else tuple(rows)
    return readable if len(readable) <= ROWS else tuple(_chunks(buttons, ROW_WIDTH))


def unfolded(rows: Rows, controls: Sequence[Button]) -> Rows:
    """Return the rows with the controls in place of the button that stands for them."""
    found: list[Row] = []
    for row in rows:
        folded = None if isinstance(row, Menu) else next((each for each in row if each.key.endswith(f":{MORE}")), None)
        if folded is None or isinstance(row, Menu):
            found.append(row)
            continue
        head = folded.key.removesuffix(MORE)
        kept = tuple(each for each in row if each is not folded)
        opened = tuple(Button(f"{head}{control.key}", control.label) for control in controls)
        found += _chunks((*kept, *opened), ROW_WIDTH)
    return tuple(found)


def _answers(letter: Letter) -> int | None:
    said = letter.asked.said if letter.asked is not None and in_room(letter.address) else None
    return int(said) if said is not None and said.isdecimal() else None


def _controls(wait: str, labels: Labels, *, is_shared: bool) -> Iterable[tuple[str, str]]:
    if is_shared:
        yield f"{PREFIX}:{wait}:{WRITE}", labels.write
    yield f"{PREFIX}:{wait}:{MORE}", MORE_LABEL


def _key(wait: str, option: str) -> str | None:
    """Return what a button carries; None for what it can't carry, which can still be typed."""
    key = f"{PREFIX}:{wait}:{option}"
    return key if len(key) <= ID_LIMIT else None


def _menus(wait: str, buttons: Sequence[Button], choose: str) -> Iterable[Menu]:
    head = f"{PREFIX}:{wait}:"
    for n, some in enumerate(_chunks(buttons[: ROWS * MENU_OPTIONS], MENU_OPTIONS)):
        options = tuple(Button(each.key.removeprefix(head), each.label) for each in some)
        yield Menu(f"{head}{MENU}{n}", choose, options)


def _chunks(buttons: Sequence[Button], size: int) -> Iterable[tuple[Button, ...]]:
    return (tuple(buttons[n : n + size]) for n in range(0, len(buttons), size))


def _escaped(match: re.Match[str]) -> str:
    if match["url"]:
        return match["url"]
    if match["sign"]:
        return f"\\{match['sign']}"
    return f"{match['lead']}\\{match['mark']}" if match["mark"] else f"{match['before']}\\{match['dot']}"


def _cost(sign: str) -> int:
    """Return what a sign takes at most, once nothing of it is markup."""
    return 2 if sign in _COSTLY else utf16(sign)


def _label(label: str) -> str:
    line = " ".join(whole(label).split())
    return line if len(line) <= LABEL_LIMIT else f"{line[: LABEL_LIMIT - 1].rstrip()}…"
