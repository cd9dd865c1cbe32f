"""What is done to a message whose button was pressed: the press is acknowledged, and what was chosen stands there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from telegram import (
    CallbackQuery,
    Chat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.adapters.splitting import units
from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.mishaps import PASSED, says
from bot.adapters.telegram.rendering import LIMIT, MORE, Rows, marked_up, unfolded
from bot.adapters.telegram.updates import language_of
from bot.engine.events import Wish
from bot.engine.flow import SOURCE_LANGUAGE
from bot.engine.flowset import FlowSet
from bot.logs import logger
from bot.services.records import Button

log = logger(__name__)

WISHES = (Wish.BACK, Wish.SKIP, Wish.PAUSE, Wish.STOP)
"""What every question offers besides its own buttons, in this order."""

CHOSEN = "› "


@dataclass(frozen=True, slots=True)
class Press:
    """A press, and the message under which the button stood (`message` None: out of reach).

    `label` is what stood on the button, None where it is no longer there.
    """

    id: str
    chat: int
    message: int | None
    is_private: bool
    is_more: bool
    label: str | None = field(repr=False)
    html: str | None = field(repr=False)
    length: int
    rows: Rows = field(repr=False)
    language: str | None = None


def press_of(update: Update) -> Press | None:
    """Return the press that this update is, if it is one."""
    query = update.callback_query
    if query is None:
        return None
    message = query.message
    shown = message if isinstance(message, Message) and message.is_accessible else None
    rows = _rows(shown)
    text = (shown.text or "") if shown is not None else ""
    return Press(
        id=query.id,
        chat=message.chat.id if message is not None else query.from_user.id,
        message=shown.message_id if shown is not None else None,
        is_private=message is not None and message.chat.type == Chat.PRIVATE,
        is_more=(query.data or "").endswith(f":{MORE}"),
        label=_label(rows, query),
        html=shown.text_html if shown is not None and text else None,
        length=units(text),
        rows=rows,
        language=language_of(query.from_user),
    )


def controls_of(flows: FlowSet) -> Mapping[str, tuple[Button, ...]]:
    """Return, by language, the buttons for what every question understands: named as one would type it."""
    return {language: tuple(_control(flows, language, wish) for wish in WISHES) for language in flows.phrases}


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """Return the rows as the platform takes them."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(each.label, callback_data=each.key) for each in row] for row in rows]
    )


async def acknowledge(bot: Bot, press: Press) -> None:
    """Let the button stop turning. Too late is no harm."""
    try:
        await bot.answer_callback_query(press.id)
    except TelegramError as error:
        _pass_over("press not acknowledged", error)


async def unfold(bot: Bot, press: Press, controls: Mapping[str, Sequence[Button]]) -> None:
    """Show back, skip, pause and stop under the question."""
    own = controls.get(press.language or SOURCE_LANGUAGE) or controls.get(SOURCE_LANGUAGE, ())
    if press.message is None:
        return
    try:
        await bot.edit_message_reply_markup(press.chat, press.message, reply_markup=keyboard(unfolded(press.rows, own)))
    except TelegramError as error:
        _pass_over("buttons not unfolded", error)


async def mark(bot: Bot, press: Press) -> None:
    """Take the buttons away and write below what was chosen.

    Not in a group: one's answer may be sealed there until the other's, and the question may be open for both.
    """
    if press.message is None or not press.is_private:
        return
    chosen = f"\n\n{CHOSEN}{press.label}"
    try:
        if press.label is None or press.html is None or press.length + units(chosen) > LIMIT:
            await bot.edit_message_reply_markup(press.chat, press.message, reply_markup=None)
        else:
            html = press.html + marked_up(chosen)
            await bot.edit_message_text(
                html,
                press.chat,
                press.message,
                parse_mode=ParseMode.HTML,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
    except TelegramError as error:
        _pass_over("choice not marked", error)


def _pass_over(event: str, error: TelegramError) -> None:
    """Let it be: the answer is kept, and only how its question looks is at stake."""
    is_past = isinstance(error, BadRequest) and says(error, PASSED)
    (log.debug if is_past else log.info)(event, error=type(error).__name__)


def _rows(message: Message | None) -> Rows:
    markup = message.reply_markup if message is not None else None
    if markup is None:
        return ()
    return tuple(
        tuple(Button(str(each.callback_data), each.text) for each in row if each.callback_data is not None)
        for row in markup.inline_keyboard
    )


def _label(rows: Rows, query: CallbackQuery) -> str | None:
    return next((button.label for row in rows for button in row if button.key == query.data), None)


def _control(flows: FlowSet, language: str, wish: Wish) -> Button:
    typed = flows.phrase(language, f"typed_{wish.value}")[0].source
    return Button(f"*{wish.value}", typed.split("|")[0].strip().capitalize())
