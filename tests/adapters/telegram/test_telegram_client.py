"""The client: connected as long as it takes, and silent about the token."""

import asyncio
import io
import logging
import subprocess
import sys

import pytest
from pydantic import SecretStr
from tiny_api import DROP, ME, OUTAGE, TOKEN, failure, opened, tiny_api

from bot.adapters.patience import Patience
from bot.adapters.telegram.client import API_BASE, CHATTERERS, make_bot
from bot.errors import SettingsWrong


def soon() -> Patience:
    return Patience(first_s=0.001, most_s=0.002)


async def test_it_says_who_we_are_once_connected() -> None:
    async with tiny_api() as api, opened(make_bot(SecretStr(TOKEN), api.base), asyncio.Event()) as me:
        assert me == ME


async def test_an_outage_at_the_start_is_waited_out() -> None:
    async with tiny_api() as api:
        api.script["getMe"] += [OUTAGE, DROP, failure(500, "Internal")]
        async with opened(make_bot(SecretStr(TOKEN), api.base + "/"), asyncio.Event(), soon()) as me:
            assert me == ME
        assert len(api.of("getMe")) == 4


@pytest.mark.parametrize("code", [401, 404])
async def test_a_token_nobody_knows_is_told_and_not_shown(code) -> None:
    async with tiny_api() as api:
        api.script["getMe"].append(failure(code, "Unauthorized"))
        with pytest.raises(SettingsWrong, match=r"^GOLDENBRIDGE_TELEGRAM_TOKEN: ") as raised:
            async with opened(make_bot(SecretStr(TOKEN), api.base), asyncio.Event()):
                pass
    assert TOKEN not in str(raised.value)
    assert raised.value.__context__ is None


async def test_it_stops_before_it_was_ever_connected() -> None:
    stop = asyncio.Event()
    bot = make_bot(SecretStr(TOKEN), "http://127.0.0.1:9/bot")
    asyncio.get_running_loop().call_later(0.02, stop.set)
    async with asyncio.timeout(10):
        async with opened(bot, stop, Patience(first_s=60.0, chance=lambda: 1.0)) as me:
            assert me is None


async def test_no_log_line_of_any_library_shows_the_token() -> None:
    written = io.StringIO()
    handler, root = logging.StreamHandler(written), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        async with tiny_api() as api:
            bot = make_bot(SecretStr(TOKEN), api.base)
            async with opened(bot, asyncio.Event()):
                await bot.send_message(101, "a secret")
    finally:
        root.setLevel(before)
        root.removeHandler(handler)
    assert TOKEN not in written.getvalue()
    assert "a secret" not in written.getvalue()


def test_the_address_is_telegrams_own_unless_another_is_given() -> None:
    assert make_bot(SecretStr(TOKEN)).base_url == f"{API_BASE}{TOKEN}"
    assert make_bot(SecretStr(TOKEN), "http://127.0.0.1:8081/bot/").base_url == f"http://127.0.0.1:8081/bot{TOKEN}"


def test_libraries_that_chatter_are_quiet() -> None:
    make_bot(SecretStr(TOKEN))
    assert all(logging.getLogger(name).level >= logging.WARNING for name in CHATTERERS)


@pytest.mark.parametrize(
    "module", ["bot.adapters.terminal.talk", "bot.adapters.telegram.names", "bot.adapters.telegram.door"]
)
def test_nobody_loads_the_library_who_doesnt_use_it(module: str) -> None:
    script = f"import sys, {module}\nprint('telegram' in sys.modules, 'aiohttp' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert told.stdout.split() == ["False", "False"]
