"""What can be found out about our account on Telegram, for whoever sets it up. Nothing is changed or taken by it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from pydantic import SecretStr
from telegram import WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.adapters.telegram.client import make_bot

Found = tuple[bool, str, str]
"""Whether it is well, what it is, and what to do."""

RECENT = timedelta(hours=1)
"""How long a failed call of the webhook is worth a look."""

URL = "GOLDENBRIDGE_TELEGRAM_WEBHOOK_URL"


@dataclass(frozen=True, slots=True)
class Way:
    """How updates are to come: by polling, or by a webhook at `url`; and whether a copy is at work right now."""

    mode: str
    url: str | None
    is_at_work: bool


async def examine_telegram(token: SecretStr, api_base: str | None, way: Way) -> Sequence[Found]:
    """Return what Telegram says of the token, privacy mode and the way updates come.

    Updates aren't asked for: that would interrupt a copy at work, which would stand by.
    """
    bot = make_bot(token, api_base)
    try:
        await bot.initialize()
        me, hook = bot.bot, await bot.get_webhook_info()
    except InvalidToken:
        mend = "GOLDENBRIDGE_TELEGRAM_TOKEN: BotFather's /token shows the one that counts"
        also = "; or GOLDENBRIDGE_TELEGRAM_API_BASE is no Bot API server's address, which ends in /bot"
        return ((False, "Telegram doesn't know the token", mend + also if api_base else mend),)
    except TelegramError as error:
        told = f"Telegram can't be reached ({type(error).__name__})"
        also = ", and at GOLDENBRIDGE_TELEGRAM_API_BASE" if api_base else ""
        return ((False, told, f"look at the network{also}; goldenbridge run waits until it can be"),)
    finally:
        await bot.shutdown()
    return (
        (True, f"Telegram knows the token: @{me.username}", ""),
        _privacy(reads_all=bool(me.can_read_all_group_messages)),
        _groups(joins=bool(me.can_join_groups)),
        _by_polling(way, hook) if way.mode == "polling" else _by_webhook(way, hook, datetime.now(UTC)),
    )


def _privacy(*, reads_all: bool) -> Found:
    if reads_all:
        return False, "the bot reads everything in groups", "BotFather, /setprivacy, Enable; then add it to groups anew"
    return True, "privacy mode is on: in groups it hears commands and answers only", ""


def _groups(*, joins: bool) -> Found:
    if not joins:
        return False, "the bot can't be added to groups", "BotFather, /setjoingroups, Enable"
    return True, "the bot can be added to a group", ""


def _by_polling(way: Way, hook: WebhookInfo) -> Found:
    if not hook.url:
        told = f"updates come by polling, {hook.pending_update_count} wait; a second poller would show in the log"
        return True, told, ""
    if way.is_at_work:
        mend = "another program uses this token: stop it, then start goldenbridge run anew"
        return False, "a webhook is registered, and nothing can be polled", mend
    return True, "a webhook is registered; goldenbridge run takes it away, since updates are polled", ""


def _by_webhook(way: Way, hook: WebhookInfo, now: datetime) -> Found:
    if way.url is None:
        return False, "the webhook mode has no address", f"{URL}: the address at which Telegram reaches this machine"
    if hook.url != way.url and way.is_at_work:
        mend = f"another program uses this token, or {URL} was changed: start goldenbridge run anew"
        return False, "Telegram doesn't call the address that is set", mend
    if hook.url != way.url:
        return True, "the webhook isn't registered yet; goldenbridge run does it", ""
    failed = hook.last_error_date
    if failed is not None and now - failed < RECENT:
        mend = f"does {URL} lead to GOLDENBRIDGE_TELEGRAM_WEBHOOK_LISTEN, and is goldenbridge run at work?"
        return False, f"Telegram's call failed at {failed:%H:%M} UTC; {hook.pending_update_count} updates wait", mend
    return True, f"updates come by webhook, {hook.pending_update_count} wait", ""
