"""What is certain of a letter after each way to fail."""

from types import SimpleNamespace

import discord
import pytest
from aiohttp import ClientConnectorError, ServerDisconnectedError

from bot.adapters.discord.mishaps import intents_refused, is_past, is_refused, mishap, token_refused
from bot.adapters.discord.restraint import Restraint
from bot.errors import Ambiguous, ChannelError, NotSent, RecipientGone, Throttled


def failure(status: int, code: int = 0) -> discord.HTTPException:
    """What the library raises for this answer."""
    answer = SimpleNamespace(status=status, reason="")
    kinds = {403: discord.Forbidden, 404: discord.NotFound}
    kind = kinds.get(status, discord.DiscordServerError if status >= 500 else discord.HTTPException)
    return kind(answer, {"code": code, "message": "a secret"})


UNREACHED = ClientConnectorError(SimpleNamespace(ssl=None, host="", port=0, is_ssl=False), OSError())


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (discord.RateLimited(12.0), Throttled),
        (failure(429), Throttled),
        (failure(400, 40003), Throttled),
        (failure(429, 40003), Throttled),
        (failure(403, 50007), RecipientGone),
        (failure(403, 50278), RecipientGone),
        (failure(403), RecipientGone),
        (failure(404, 10003), RecipientGone),
        (failure(400, 50033), RecipientGone),
        (failure(401), NotSent),
        (UNREACHED, NotSent),
        (RuntimeError("Session is closed"), NotSent),
        (AttributeError("not logged in"), NotSent),
        (failure(502), Ambiguous),
        (ServerDisconnectedError(), Ambiguous),
        (TimeoutError(), Ambiguous),
        (OSError(), Ambiguous),
    ],
)
def test_each_failure_says_what_is_certain_and_nothing_of_the_platforms_words(error, kind) -> None:
    found = mishap(error)
    assert type(found) is kind
    assert "secret" not in str(found)


def test_a_letter_that_isnt_taken_as_it_is_was_refused() -> None:
    assert type(mishap(failure(400, 50035))) is ChannelError


def test_the_wait_is_the_platforms_own() -> None:
    found = mishap(discord.RateLimited(12.5))
    assert isinstance(found, Throttled)
    assert found.retry_after_s == 12.5


def test_too_late_is_no_matter_and_an_old_answers_key_is_no_lost_token() -> None:
    assert is_past(failure(404, 10062))
    assert is_past(failure(401, 50027))
    assert not is_refused(failure(401, 50027))
    assert is_refused(failure(401))
    assert not is_past(failure(500))


def test_what_is_for_the_operator_names_the_setting() -> None:
    for told in (token_refused(), intents_refused()):
        assert str(told).startswith("GOLDENBRIDGE_DISCORD_TOKEN: ")


def test_refusals_are_forgotten_in_time() -> None:
    now_s = [0.0]
    restraint = Restraint(most=3, within_s=10, now_s=lambda: now_s[0])
    for _ in range(2):
        restraint.note(failure(403))
    restraint.note(failure(404))
    restraint.check()
    restraint.note(failure(401))
    with pytest.raises(Throttled):
        restraint.check()
    now_s[0] = 11.0
    restraint.check()
