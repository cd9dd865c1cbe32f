"""What can be found out about our account on Telegram, for whoever sets it up."""

from collections.abc import Sequence

from pydantic import SecretStr
from telegram import WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.adapters.telegram.client import make_bot

Found = tuple[bool, str, str]
"""Whether it is well, what it is, and what to do."""


async def examine_telegram(token: SecretStr, api_base: str | None, mode: str) -> Sequence[Found]:
    """Return what Telegram says of the token, privacy mode and the way updates come."""
    bot = make_bot(token, api_base)
    try:
        await bot.initialize()
        me, hook = await bot.get_me(), await bot.get_webhook_info()
    except InvalidToken:
        return ((False, "Telegram doesn't know the token", "GOLDENBRIDGE_TELEGRAM_TOKEN: take it from BotFather anew"),)
    except TelegramError as error:
        told = f"Telegram can't be reached ({type(error).__name__})"
        return ((False, told, "look at the network, and at GOLDENBRIDGE_TELEGRAM_API_BASE if it is set"),)
    finally:
        await bot.shutdown()
    return (
        (True, f"Telegram knows the token: @{me.username}", ""),
        _privacy(reads_all=bool(me.can_read_all_group_messages)),
        _groups(joins=bool(me.can_join_groups)),
        _way(mode, hook),
    )


def _privacy(*, reads_all: bool) -> Found:
    if reads_all:
        return False, "the bot reads everything in groups", "BotFather, /setprivacy, Enable; then add it to groups anew"
    return True, "privacy mode is on: in groups it hears commands and answers only", ""


def _groups(*, joins: bool) -> Found:
    if not joins:
        return False, "the bot can't be added to groups", "BotFather, /setjoingroups, Enable"
    return True, "the bot can be added to a group", ""


def _way(mode: str, hook: WebhookInfo) -> Found:
    if mode == "polling" and hook.url:
        return True, "a webhook is registered; goldenbridge run takes it away, since updates are polled", ""
    if mode == "webhook" and not hook.url:
        return True, "no webhook is registered yet; goldenbridge run does it", ""
    if hook.last_error_date is not None and mode == "webhook":
        when = f"{hook.last_error_date:%Y-%m-%d %H:%M} UTC"
        return False, f"the last call of the webhook failed, {when}", "is GOLDENBRIDGE_TELEGRAM_WEBHOOK_URL reached?"
    return True, f"updates come by {mode}; {hook.pending_update_count} wait", ""
