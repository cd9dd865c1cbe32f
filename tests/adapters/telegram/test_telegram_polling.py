"""Long polling: kept first, then confirmed; failures wait, a second program is let be, a wrong token ends it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from structlog.testing import capture_logs
from tiny_api import DROP, OUTAGE, TOKEN, Listener, TinyApi, client, desk_of, failure, message, update

from bot.adapters.patience import Patience
from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.polling import poll
from bot.errors import SettingsWrong, StoreBroken, StoreBusy

GET = "getUpdates"
HOOKED = failure(
    409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
CONFLICT = failure(409, "Conflict: terminated by other getUpdates request; make sure that only one bot is running")


@pytest.fixture
async def at() -> AsyncIterator[tuple[TinyApi, Bot]]:
    async with client() as (api, bot):
        yield api, bot


def soon() -> Patience:
    return Patience(first_s=0.001, most_s=0.002, conflict_s=0.001)


@asynccontextmanager
async def polling(bot: Bot, listener: Listener) -> AsyncIterator[asyncio.Task[None]]:
    stop = asyncio.Event()
    task = asyncio.create_task(poll(bot, desk_of(bot, listener), stop=stop, timeout_s=1, patience=soon()))
    try:
        yield task
    finally:
        stop.set()
        with suppress(SettingsWrong, StoreBroken):
            await asyncio.wait_for(task, 10)


def says(number: int, text: str = "hello") -> dict:
    return update(number, message=message(text))


async def test_updates_are_confirmed_only_after_they_were_kept(at) -> None:
    api, bot = at
    listener = Listener()
    async with polling(bot, listener):
        await api.brings(says(5), says(6))
        await listener.until(2)
        await api.waiting.wait()
    asks = api.of(GET)
    assert [ask.get("offset") for ask in asks] == [None, 7]
    assert asks[0]["allowed_updates"] == ["message", "edited_message", "callback_query", "my_chat_member"]
    assert len(api.of("deleteWebhook")) == 1


async def test_updates_that_cant_be_kept_are_fetched_again(at) -> None:
    api, bot = at
    listener = Listener(fails=[StoreBusy("locked")])
    async with polling(bot, listener):
        await api.brings(says(5))
        await api.brings(says(5))
        assert await listener.until(1) == ["5"]
    assert [ask.get("offset") for ask in api.of(GET)][:2] == [None, None]


async def test_numbers_may_begin_anew(at) -> None:
    api, bot = at
    listener = Listener()
    async with polling(bot, listener):
        await api.brings(says(900))
        await listener.until(1)
        await api.brings(says(12))
        await listener.until(2)
        await api.until(lambda: len(api.of(GET)) == 3)
    assert [ask.get("offset") for ask in api.of(GET)] == [None, 901, 13]


async def test_the_same_update_again_is_answered_once(at) -> None:
    api, bot = at
    listener = Listener()
    async with polling(bot, listener):
        await api.brings(says(5), says(5))
        await api.brings(says(5), says(6))
        assert await listener.until(2) == ["5", "6"]


@pytest.mark.parametrize(
    "answer", [OUTAGE, DROP, failure(500, "Internal"), failure(429, "Slow", retry_after=0), (200, "x")]
)
async def test_trouble_on_the_way_is_waited_out(at, answer) -> None:
    api, bot = at
    listener = Listener()
    api.script["deleteWebhook"] += [answer, answer]
    api.script[GET] += [answer] * 3
    async with polling(bot, listener):
        await api.brings(says(5))
        assert await listener.until(1) == ["5"]


async def test_trouble_is_told_once_and_its_end_too(at) -> None:
    api, bot = at
    api.script[GET] += [OUTAGE] * 4
    with capture_logs() as logs:
        async with polling(bot, Listener()):
            await api.brings()
            await api.waiting.wait()
    told = [line["event"] for line in logs if line["log_level"] in ("warning", "info")]
    assert told == ["Telegram can't be reached; trying on", "Telegram is reached again"]


async def test_a_second_program_is_said_once_and_stood_by_for(at) -> None:
    api, bot = at
    listener = Listener()
    api.script[GET] += [CONFLICT] * 3
    with capture_logs() as logs:
        async with polling(bot, listener):
            await api.brings(says(5))
            assert await listener.until(1) == ["5"]
    assert [line["event"] for line in logs] == ["another program polls with this token; standing by"]


async def test_a_webhook_of_another_program_is_called_what_it_is(at) -> None:
    api, bot = at
    api.script[GET] += [HOOKED] * 2
    with capture_logs() as logs:
        async with polling(bot, Listener()):
            await api.brings()
            await api.waiting.wait()
    assert [line["event"] for line in logs] == [
        "a webhook was set for this token by another program; standing by, a new start takes it away"
    ]


@pytest.mark.parametrize("code", [401, 404])
async def test_a_wrong_token_ends_it_without_being_shown(at, code) -> None:
    api, bot = at
    api.script[GET].append(failure(code, f"Unauthorized: {TOKEN}"))
    with capture_logs() as logs:
        async with polling(bot, Listener()) as task:
            with pytest.raises(SettingsWrong, match=r"^GOLDENBRIDGE_TELEGRAM_TOKEN: ") as raised:
                await asyncio.wait_for(task, 10)
    assert TOKEN not in f"{raised.value}{logs}"
    assert raised.value.__context__ is None


async def test_a_broken_store_ends_it(at) -> None:
    api, bot = at
    async with polling(bot, Listener(fails=[StoreBroken("damaged")])) as task:
        await api.brings(says(5))
        with pytest.raises(StoreBroken):
            await asyncio.wait_for(task, 10)


async def test_an_update_the_library_cant_read_holds_up_no_other(at) -> None:
    api, bot = at
    listener = Listener()
    batch = [says(5), update(6, message={"text": "a secret"}), says(7)]
    async with polling(bot, listener):
        with capture_logs() as logs:
            await api.brings(*batch)
            await api.brings(*batch)
            assert await listener.until(2) == ["5", "7"]
            await api.until(lambda: api.of(GET)[-1].get("offset") == 8)
    assert "secret" not in str(logs)


async def test_a_mistake_of_our_own_is_waited_out_too(at) -> None:
    api, bot = at
    listener = Listener(fails=[RuntimeError("what somebody wrote")])
    with capture_logs() as logs:
        async with polling(bot, listener):
            await api.brings(says(5))
            await api.brings(says(5))
            assert await listener.until(1) == ["5"]
    assert [line["event"] for line in logs] == ["updates can't be fetched", "Telegram is reached again"]


async def test_it_stops_in_the_middle_of_a_long_poll(at) -> None:
    api, bot = at
    async with polling(bot, Listener()) as task:
        await api.waiting.wait()
    assert task.done()
    assert task.exception() is None


async def test_answers_under_way_are_let_finish(at) -> None:
    api, bot = at
    leaving = asyncio.Event()

    async def slow(heard) -> None:
        leaving.set()
        await asyncio.sleep(0.05)

    listener = Listener(before=slow)
    async with polling(bot, listener):
        await api.brings(says(5))
        await leaving.wait()
    assert [heard.update_key for heard in listener.answered] == ["5"]


def test_each_failure_is_waited_for_longer_within_bounds() -> None:
    patience = Patience(chance=lambda: 1.0)
    assert [patience.next_s() for _ in range(9)] == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0]
    assert patience.over()
    assert not patience.over()
    assert Patience(chance=lambda: 0.0).next_s() == 0.5
