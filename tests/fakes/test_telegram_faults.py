"""The platform of our own goes wrong on demand, and the real client library sees it as it sees the real one."""

import asyncio

import httpx
import pytest
from fakes import telegram_faults as faults
from fakes.telegram_world import Refusal
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut


@pytest.fixture
async def ana(fake):
    ana = fake.user("Ana")
    await ana.says("hi")
    return ana


def shown(ana) -> list[str]:
    return [post.text for post in ana.sees]


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (faults.too_many(3), RetryAfter),
        (faults.server_error(500), NetworkError),
        (faults.server_error(502), NetworkError),
        (faults.dropped(), NetworkError),
        (faults.blocked(), Forbidden),
        (faults.not_modified(), BadRequest),
        (faults.query_too_old(), BadRequest),
        (faults.bad_markup(), BadRequest),
        (faults.upgraded(-1_002_000_000_099), ChatMigrated),
        (faults.unauthorized(), InvalidToken),
    ],
    ids=lambda given: getattr(given, "name", None),
)
async def test_a_fault_before_the_deed_leaves_nothing_behind(fault, error, fake, bot, ana) -> None:
    fake.faults.once("sendMessage", fault)
    with pytest.raises(error):
        await bot.send_message(ana.id, "one")
    await bot.send_message(ana.id, "two")
    assert shown(ana) == ["two"]
    assert [asked.status for asked in await fake.asked_for("sendMessage", times=2)][1] == 200
    assert fake.violations == []


async def test_a_lost_reply_leaves_the_message(fake, bot, ana) -> None:
    fake.faults.once("sendMessage", faults.reply_lost(), times=2)
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(ana.id, "one")
    assert shown(ana) == ["one", "one"]
    assert [asked.status for asked in fake.requests if asked.method == "sendMessage"] == [0, 0]


async def test_a_slow_answer_runs_out_of_time_though_the_message_is_there(fake, bot, ana) -> None:
    fake.faults.once("sendMessage", faults.slow(30))
    with pytest.raises(TimedOut):
        await bot.send_message(ana.id, "one", read_timeout=0.05)
    assert (await ana.sees_next()).text == "one"


@pytest.mark.parametrize("acts", [True, False])
async def test_a_request_can_be_held_and_let_go(acts: bool, fake, bot, ana) -> None:
    fault = fake.faults.once("sendMessage", faults.held(acts=acts))
    sending = asyncio.create_task(bot.send_message(ana.id, "one"))
    await fault.reached.wait()
    assert shown(ana) == (["one"] if acts else [])
    fault.lets_go()
    assert (await sending).text == "one"
    assert shown(ana) == ["one"]


async def test_what_was_asked_for_is_done_though_the_asker_went_away(fake, bot, ana) -> None:
    fault = fake.faults.once("sendMessage", faults.held())
    sending = asyncio.create_task(bot.send_message(ana.id, "one"))
    await fault.reached.wait()
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    fault.lets_go()
    assert (await ana.sees_next()).text == "one"


async def test_a_fault_can_last_and_concern_one_chat_only(fake, bot, ana) -> None:
    ben = fake.user("Ben")
    await ben.says("hi")
    fake.faults.always("*", faults.server_error(), where=lambda given: given.get("chat_id") == ana.id)
    for _ in range(2):
        with pytest.raises(NetworkError):
            await bot.send_message(ana.id, "one")
    await bot.send_message(ben.id, "one")
    fake.faults.clear()
    await bot.send_message(ana.id, "two")
    assert (shown(ana), shown(ben)) == (["two"], ["one"])


async def test_a_platform_that_is_down_takes_no_connection_until_it_is_up(fake, bot, ana) -> None:
    await fake.goes_down()
    with pytest.raises(NetworkError) as error:
        await bot.send_message(ana.id, "one")
    assert isinstance(error.value.__cause__, httpx.ConnectError)
    await fake.comes_up()
    await bot.send_message(ana.id, "two")
    assert shown(ana) == ["two"]


async def test_a_killed_poll_and_a_lost_batch_lose_no_update(fake, bot, ana) -> None:
    (first,) = await bot.get_updates()
    poll = asyncio.create_task(bot.get_updates(first.update_id + 1, timeout=30))
    await fake.polled()
    fake.kill_poll()
    with pytest.raises(NetworkError):
        await poll
    await ana.says("again")
    fake.faults.once("getUpdates", faults.reply_lost())
    with pytest.raises(NetworkError):
        await bot.get_updates(first.update_id + 1)
    assert [update.message.text for update in await bot.get_updates(first.update_id + 1)] == ["again"]


async def test_a_poll_ends_with_the_program_that_polls(fake, ana) -> None:
    async with Bot(fake.token, base_url=fake.base_url) as bot:
        (first,) = await bot.get_updates()
        poll = asyncio.create_task(bot.get_updates(first.update_id + 1, timeout=30))
        await fake.polled()
        poll.cancel()
        await asyncio.gather(poll, return_exceptions=True)
    await fake.world.until(lambda: not fake.updates.waiting)
    assert fake.updates.polls == 2


async def test_who_sends_too_fast_is_told_to_wait(fake, bot, ana) -> None:
    fake.strict_pace(faults.Pace(a_chat=(2, 1000.0)))
    for word in ("one", "two"):
        await bot.send_message(ana.id, word)
    with pytest.raises(RetryAfter):
        await bot.send_message(ana.id, "three")
    fake.time_passes(1000)
    await bot.send_message(ana.id, "four")
    assert shown(ana) == ["one", "two", "four"]


@pytest.mark.parametrize(("chat_id", "most", "wait_s"), [(5, 5, 5), (-5, 20, 60)])
def test_the_usual_pace_is_slower_in_groups(chat_id: int, most: int, wait_s: int) -> None:
    pace = faults.Pace()
    for _ in range(most):
        pace.check(chat_id, 100.0)
    with pytest.raises(Refusal) as told:
        pace.check(chat_id, 100.0)
    assert told.value.parameters == {"retry_after": wait_s}
    pace.check(chat_id, 100.0 + wait_s)


def test_the_usual_pace_counts_all_chats_together() -> None:
    pace = faults.Pace()
    for chat_id in range(1, 31):
        pace.check(chat_id, 100.0)
    with pytest.raises(Refusal, match=r"retry after 1"):
        pace.check(31, 100.5)
    pace.check(31, 101.0)


def test_a_fault_of_a_method_that_is_not_known_is_a_slip_of_the_test() -> None:
    with pytest.raises(AssertionError, match=r"sendHug"):
        faults.Faults().once("sendHug", faults.dropped())
