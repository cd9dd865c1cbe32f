"""What is certain of a letter after each error of the platform's client."""

from datetime import timedelta

import httpx
import pytest
import telegram.error
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    PassportDecryptionError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.adapters.telegram.mishaps import mishap, retry_after_s, token_refused
from bot.errors import Ambiguous, ChannelError, NotSent, RecipientGone, Throttled

WORDS = "what somebody wrote"


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


CASES = {
    "asks for patience": (RetryAfter(300), Throttled),
    "blocked": (Forbidden("bot was blocked by the user"), RecipientGone),
    "no chat": (BadRequest("Chat not found"), RecipientGone),
    "no rights": (BadRequest("not enough rights to send text messages to the chat"), RecipientGone),
    "moved": (ChatMigrated(-100), NotSent),
    "refused": (BadRequest(f"message is too long {WORDS}"), ChannelError),
    "token": (InvalidToken(f"The token `{WORDS}` was rejected"), NotSent),
    "two pollers": (Conflict("terminated by other getUpdates request"), NotSent),
    "no such method": (EndPointNotFound("no such method"), NotSent),
    "no connection": (caused(NetworkError(WORDS), httpx.ConnectError("refused")), NotSent),
    "connecting took too long": (caused(TimedOut(), httpx.ConnectTimeout("late")), NotSent),
    "no connection of ours free": (caused(TimedOut(), httpx.PoolTimeout("full")), NotSent),
    "out of order": (NetworkError("Internal Server Error"), NotSent),
    "out of order, in html": (caused(NetworkError("Bad Gateway (502)"), TelegramError("Invalid")), NotSent),
    "gave up behind": (NetworkError("Gateway Timeout (504)"), Ambiguous),
    "no answer": (caused(TimedOut(), httpx.ReadTimeout("late")), Ambiguous),
    "no answer, unexplained": (TimedOut(), Ambiguous),
    "connection lost": (caused(NetworkError(WORDS), httpx.RemoteProtocolError("gone")), Ambiguous),
    "connection broken": (caused(NetworkError(WORDS), httpx.ReadError("gone")), Ambiguous),
    "rubbish": (TelegramError("Invalid server response"), Ambiguous),
    "passport": (PassportDecryptionError("no"), Ambiguous),
}


@pytest.mark.parametrize("case", CASES)
def test_each_error_says_what_is_certain(case: str) -> None:
    error, wanted = CASES[case]
    assert type(mishap(error)) is wanted


def test_no_error_of_the_library_is_left_out() -> None:
    named = {getattr(telegram.error, name) for name in telegram.error.__all__}
    assert {type(error) for error, _ in CASES.values()} == named


@pytest.mark.parametrize("case", CASES)
def test_nothing_that_the_platform_said_is_passed_on(case: str) -> None:
    assert WORDS not in str(mishap(CASES[case][0]))
    assert WORDS not in str(token_refused())


@pytest.mark.parametrize(("wait", "seconds"), [(2, 2.0), (timedelta(minutes=5), 300.0)])
def test_patience_is_told_in_seconds(wait: object, seconds: float) -> None:
    assert retry_after_s(RetryAfter(wait)) == seconds
    assert mishap(RetryAfter(wait)).retry_after_s == seconds
