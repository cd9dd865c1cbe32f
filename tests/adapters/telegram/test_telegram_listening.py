"""Webhook: only the platform is listened to, 200 means kept, and what overtook is put back into order."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr
from structlog.testing import capture_logs
from tiny_api import OUTAGE, TOKEN, Listener, TinyApi, client, desk_of, failure, message, update

from bot.adapters.patience import Patience
from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.desk import Kept
from bot.adapters.telegram.order import InOrder
from bot.adapters.telegram.webhook import BODY_LIMIT, HEADER, application, listen
from bot.errors import SettingsWrong, StoreBusy

SECRET = "a-secret-of-the-webhook"
RIGHT = {HEADER: SECRET}


@pytest.fixture
async def at() -> AsyncIterator[tuple[TinyApi, Bot]]:
    async with client() as (api, bot):
        yield api, bot


@asynccontextmanager
async def hook(bot: Bot, listener: Listener) -> AsyncIterator[TestClient]:
    desk = desk_of(bot, listener)
    order = InOrder(desk.begin, window_s=0.05)
    async with TestClient(TestServer(application(bot, desk, order, "/tg", SECRET))) as calls:
        yield calls
        await listener.until(len(listener.heard))
        await desk.finish()


def says(number: int) -> dict:
    return update(number, message=message(f"{number}"))


async def test_two_hundred_means_kept(at) -> None:
    _, bot = at
    listener = Listener()
    async with hook(bot, listener) as calls:
        answer = await calls.post("/tg", json=says(5), headers=RIGHT)
        assert answer.status == 200
        assert [heard.update_key for heard in listener.heard] == ["5"]
    assert [heard.update_key for heard in listener.answered] == ["5"]


@pytest.mark.parametrize("headers", [{}, {HEADER: ""}, {HEADER: SECRET + "x"}, {HEADER: "ä"}])
async def test_nobody_else_is_listened_to(at, headers) -> None:
    _, bot = at
    listener = Listener()
    async with hook(bot, listener) as calls:
        assert (await calls.post("/tg", json=says(5), headers=headers)).status == 401
        assert (await calls.get("/tg", headers=RIGHT)).status == 405
        assert (await calls.post(f"/bot{TOKEN}", json=says(5), headers=RIGHT)).status == 404
    assert listener.heard == []


async def test_while_nothing_can_be_kept_the_platform_is_to_come_again(at) -> None:
    _, bot = at
    listener = Listener(fails=[StoreBusy("locked")])
    async with hook(bot, listener) as calls:
        assert (await calls.post("/tg", json=says(5), headers=RIGHT)).status == 503
        assert (await calls.post("/tg", json=says(5), headers=RIGHT)).status == 200
    assert len(listener.answered) == 1


async def test_an_update_brought_twice_is_answered_once(at) -> None:
    _, bot = at
    listener = Listener()
    async with hook(bot, listener) as calls:
        for _ in range(3):
            assert (await calls.post("/tg", json=says(5), headers=RIGHT)).status == 200
    assert len(listener.answered) == 1


@pytest.mark.parametrize(
    "body", ["", "nonsense", "[]", "null", '{"message": 5}', "[" * 5000, '{"update_id": 1, "message": {}}']
)
async def test_what_cant_be_read_is_not_brought_again(at, body) -> None:
    _, bot = at
    listener = Listener()
    async with hook(bot, listener) as calls:
        assert (await calls.post("/tg", data=body, headers=RIGHT)).status == 200
    assert listener.heard == []


async def test_a_call_too_large_is_refused(at) -> None:
    _, bot = at
    async with hook(bot, Listener()) as calls:
        assert (await calls.post("/tg", data=b"x" * (BODY_LIMIT + 1), headers=RIGHT)).status == 413


async def test_what_overtook_is_answered_in_order(at) -> None:
    _, bot = at
    listener = Listener()
    async with hook(bot, listener) as calls:
        for number in (12, 11, 10):
            assert (await calls.post("/tg", json=says(number), headers=RIGHT)).status == 200
    assert [heard.update_key for heard in listener.answered] == ["10", "11", "12"]


def kept(number: int) -> Kept:
    return Kept(number, (), None)


class Row:
    def __init__(self, window_s: float = 60.0) -> None:
        self.numbers: list[int] = []
        self.order = InOrder(lambda ready: self.numbers.extend(each.update_id for each in ready), window_s)

    def put(self, *numbers: int) -> list[int]:
        for number in numbers:
            self.order.put(kept(number))
        return self.numbers


async def test_without_a_gap_nothing_waits() -> None:
    row = Row()
    row.put(10)
    row.order.flush()
    assert row.put(11, 12) == [10, 11, 12]


async def test_behind_a_gap_an_update_waits_for_the_one_before() -> None:
    row = Row()
    row.put(10)
    row.order.flush()
    assert row.put(12, 13) == [10]
    assert row.put(11) == [10, 11, 12, 13]
    assert row.put(14) == [10, 11, 12, 13, 14]


async def test_an_update_that_never_comes_is_waited_for_no_longer_than_the_window() -> None:
    row = Row(window_s=0.01)
    row.put(12, 10)
    await asyncio.sleep(0.05)
    assert row.numbers == [10, 12]
    assert row.put(11, 13) == [10, 12, 11, 13]


async def test_where_counting_begins_anew_order_does_too() -> None:
    row = Row()
    row.put(5000)
    row.order.flush()
    assert row.put(7, 8) == [5000, 7, 8]
    row.put(10, 9)
    assert row.numbers == [5000, 7, 8, 9, 10]


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@asynccontextmanager
async def listening(bot: Bot, listener: Listener, **given) -> AsyncIterator[tuple[str, asyncio.Event, asyncio.Task]]:
    stop, port = asyncio.Event(), free_port()
    patience = Patience(first_s=0.001, most_s=0.002)
    told = {"url": "https://bridge.example/tg/in", "at": f"127.0.0.1:{port}", "secret": SecretStr(SECRET), **given}
    task = asyncio.create_task(listen(bot, desk_of(bot, listener), stop=stop, patience=patience, **told))
    try:
        yield f"http://127.0.0.1:{port}/tg/in", stop, task
    finally:
        stop.set()
        await asyncio.wait([task], timeout=10)


async def test_the_platform_is_told_where_to_call_and_with_what_secret(at) -> None:
    api, bot = at
    listener = Listener()
    async with listening(bot, listener) as (local, stop, task):
        await api.until(lambda: bool(api.of("setWebhook")))
        async with ClientSession() as calls:
            assert (await calls.post(local, data=json.dumps(says(5)), headers=RIGHT)).status == 200
        stop.set()
        await asyncio.wait_for(task, 10)
    (told,) = api.of("setWebhook")
    assert (told["url"], told["secret_token"]) == ("https://bridge.example/tg/in", SECRET)
    assert told["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]
    assert [heard.update_key for heard in listener.answered] == ["5"]
    assert api.of("deleteWebhook") == []


async def test_without_a_secret_one_is_made_up(at) -> None:
    api, bot = at
    async with listening(bot, Listener(), secret=None):
        await api.until(lambda: bool(api.of("setWebhook")))
    assert len(str(api.of("setWebhook")[0]["secret_token"])) >= 32


async def test_an_outage_at_the_start_is_waited_out(at) -> None:
    api, bot = at
    api.script["setWebhook"] += [OUTAGE, OUTAGE]
    async with listening(bot, Listener()):
        await api.until(lambda: len(api.of("setWebhook")) == 3)


@pytest.mark.parametrize(
    ("answer", "variable"),
    [
        (failure(400, "Bad Request: bad webhook: HTTPS url must be provided"), "GOLDENBRIDGE_TELEGRAM_WEBHOOK_URL"),
        (failure(401, "Unauthorized"), "GOLDENBRIDGE_TELEGRAM_TOKEN"),
    ],
)
async def test_what_the_platform_refuses_names_the_setting(at, answer, variable) -> None:
    api, bot = at
    api.script["setWebhook"].append(answer)
    async with listening(bot, Listener()) as (_, _, task):
        with capture_logs() as logs, pytest.raises(SettingsWrong, match=f"^{variable}: ") as raised:
            await asyncio.wait_for(task, 10)
    assert raised.value.__context__ is None
    assert TOKEN not in f"{raised.value}{logs}"


async def test_a_port_in_use_names_the_setting(at) -> None:
    _, bot = at
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        where = f"127.0.0.1:{taken.getsockname()[1]}"
        async with listening(bot, Listener(), at=where) as (_, _, task):
            with pytest.raises(SettingsWrong, match=r"^GOLDENBRIDGE_TELEGRAM_WEBHOOK_LISTEN: "):
                await asyncio.wait_for(task, 10)


async def test_a_token_revoked_meanwhile_ends_it(at) -> None:
    api, bot = at
    refused = asyncio.Event()
    async with listening(bot, Listener(), refused=refused) as (_, _, task):
        await api.until(lambda: bool(api.of("setWebhook")))
        refused.set()
        with pytest.raises(SettingsWrong, match="TOKEN"):
            await asyncio.wait_for(task, 10)
