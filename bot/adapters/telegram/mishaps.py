"""What went wrong with the platform, sorted by what is certain about the letter. No platform's words leave here."""

import warnings
from datetime import timedelta

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.errors import Ambiguous, ChannelError, NotSent, RecipientGone, SettingsWrong, Throttled

UNSENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
"""Ways to fail before anything went out."""

GONE = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "not enough rights",
    "have no rights",
    "need administrator",
    "chat_write_forbidden",
)
"""What a refusal says where nobody can be reached at this address."""

PASSED = ("message is not modified", "query is too old", "query id is invalid", "message to edit not found",
          "message can't be edited", "message_id_invalid")  # fmt: skip
"""What a refusal says where there is nothing left to do."""

UNREAD_TEXT = ("can't parse entities", "can't find end", "unsupported start tag", "entity")
UNREAD_BUTTONS = ("button", "keyboard", "reply markup")
CLOSED = ("httpxrequest is not initialized",)
"""What the library says once its own connections are closed."""

GATEWAY_TIMEOUT = "gateway time"


def mishap(error: TelegramError) -> ChannelError:
    """Return what is certain of a letter after this error."""
    match error:
        case RetryAfter():
            return Throttled(retry_after_s(error))
        case Forbidden():
            return RecipientGone("the platform takes nothing for this address")
        case ChatMigrated() | InvalidToken() | Conflict() | EndPointNotFound():
            return NotSent(f"{type(error).__name__}: nothing was taken")
        case BadRequest() if says(error, GONE):
            return RecipientGone("nobody is reached at this address")
        case BadRequest():
            return ChannelError("the platform refuses the letter")
        case TimedOut() | NetworkError() if isinstance(error.__cause__, UNSENT) or says(error, CLOSED):
            return NotSent("no connection")
        case NetworkError() if _answered(error):
            return NotSent("the platform is out of order")
        case _:
            return Ambiguous(type(error).__name__)


def retry_after_s(error: RetryAfter) -> float:
    """Return for how many seconds the platform wants nothing from us."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # The library announces that its number becomes a span one day.
        wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def says(error: TelegramError, texts: tuple[str, ...]) -> bool:
    """Return whether the platform's explanation holds one of these. It has no other sign for them."""
    told = error.message.lower()
    return any(text in told for text in texts)


def token_refused() -> SettingsWrong:
    """Return what to tell the operator where the platform doesn't know the token."""
    return SettingsWrong(
        "GOLDENBRIDGE_TELEGRAM_TOKEN: Telegram doesn't know this token; BotFather's /token shows the one that counts"
    )


def _answered(error: NetworkError) -> bool:
    """Return whether the platform itself said that it failed, and wasn't merely given up by something before it."""
    failed = error.__cause__ is None or isinstance(error.__cause__, TelegramError)
    return failed and not isinstance(error, TimedOut) and not says(error, (GATEWAY_TIMEOUT,))
