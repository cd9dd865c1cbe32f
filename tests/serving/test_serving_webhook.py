"""Served by a webhook: every update is taken once, whatever order and however often it comes, and from nobody else."""

import json

import aiohttp
import pytest
from fakes import telegram_faults as faults
from known import known
from rigged import STALLED
from trouble import free_port, rig, shown, times_said

pytestmark = pytest.mark.chaos

SECRET = "Golden_Bridge-of-the-tests"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
HELP, HELLO, NEXT, OPENED = "You can simply write", "Hello", "What would help now?", "What would help?"
LARGEST = 1024 * 1024
NO_UPDATES = (
    b"",
    b"neither JSON",
    b"\xff\xfe",
    b"[" * 100_000,
    b"[]",
    b"null",
    b"{}",
    b'{"update_id": "one"}',
    b'{"update_id": true}',
    b'{"update_id": 1, "message": {"from": 7}}',
    b'{"update_id": 1e400, "message": null}',
)


@pytest.fixture
async def ana(fake, copy):
    """Return somebody whom the copy knows; the copy is to be served by a webhook."""
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    at = f"127.0.0.1:{free_port()}"
    copy.given |= {
        "telegram_mode": "webhook",
        "telegram_webhook_url": f"http://{at}/telegram",
        "telegram_webhook_listen": at,
        "telegram_webhook_secret": SECRET,
    }
    return ana


def url_of(copy) -> str:
    return copy.given["telegram_webhook_url"]


async def registered(fake) -> None:
    """Wait until the platform knows where to call."""
    await fake.world.until(lambda: fake.updates.hook)


async def posted(url: str, body: bytes, secret: str | None = SECRET, method: str = "POST") -> int:
    headers = {"Content-Type": "application/json"} | ({HEADER: secret} if secret is not None else {})
    async with aiohttp.ClientSession() as client, client.request(method, url, data=body, headers=headers) as answer:
        return answer.status


async def test_updates_come_to_the_address_with_the_secret_and_are_answered(fake, copy, ana) -> None:
    await copy.start()
    await registered(fake)
    assert (fake.updates.hook.url, fake.updates.hook.secret) == (url_of(copy), SECRET)
    assert fake.updates.allowed == {"message", "edited_message", "callback_query", "my_chat_member"}
    await ana.types_command("/menu")
    await ana.presses("I'm hurting")
    await ana.sees_text("› I'm hurting")
    await ana.sees_next(OPENED)
    await copy.settled()
    assert {status for _, status in fake.updates.deliveries} == {200}
    assert SECRET not in copy.log


async def test_what_comes_twice_or_in_another_order_is_answered_once_and_in_order(fake, copy, ana) -> None:
    await copy.start()
    await registered(fake)
    await ana.types_command("/help")
    await ana.sees_next(HELP)
    with fake.at_once(order="reversed") as brought:
        await ana.types_command("/menu")
        await ana.says("I'm hurting")
        await ana.says("back to the menu")
    await fake.all_fetched()
    for update in brought:
        assert await fake.deliver_again(update["update_id"]) == 200
    await ana.sees_next(OPENED)
    await ana.sees_next(NEXT)
    await copy.settled()
    assert [shown(ana, text) for text in (HELP, NEXT, OPENED)] == [1, 2, 1]


async def test_who_doesnt_know_the_secret_is_not_listened_to(fake, copy, ana) -> None:
    await copy.start()
    await registered(fake)
    await ana.types_command("/help")
    await ana.sees_next(HELP)
    forged = json.dumps(fake.updates.history[-1] | {"update_id": fake.updates.next_id}).encode()
    for secret in ("guessed", SECRET[:-1], SECRET + "x", "", None):
        assert await posted(url_of(copy), forged, secret) == 401
    assert await fake.deliver_again(secret="guessed-as-well") == 401
    await ana.types_command("/privacy")
    await ana.sees_next()
    await copy.settled()
    assert shown(ana, HELP) == 1


async def test_what_is_no_update_is_taken_by_nobody_and_harms_nobody(fake, copy, ana) -> None:
    await copy.start()
    await registered(fake)
    url = url_of(copy)
    assert await posted(url, b" " * (LARGEST + 1)) == 413
    assert await posted(url, b" " * (LARGEST + 1), None) == 401
    for body in NO_UPDATES:
        assert await posted(url, body) == 200  # Anything else would bring it again without end.
    assert await posted(f"{url}/elsewhere", b"{}") == 404
    assert await posted(url, b"", method="GET") == 405
    await ana.types_command("/help")
    await ana.sees_next(HELP)
    copy.tolerates = ("a call couldn't be read", "update not understood")
    assert "neither JSON" not in copy.log


async def test_killed_before_it_said_thanks_it_is_brought_the_update_again_and_answers_once(fake, copy, ana) -> None:
    rig(copy, stalls="received")
    await copy.start()
    await registered(fake)
    await ana.types_command("/help")
    await copy.says(f"{STALLED} received")
    await copy.kill()
    await ana.says("hello")
    rig(copy)
    await copy.start()
    await ana.sees_next(NEXT)
    await copy.settled()
    assert [shown(ana, text) for text in (HELP, HELLO, NEXT)] == [1, 1, 1]


async def test_without_a_secret_each_start_makes_up_another(fake, copy, ana) -> None:
    copy.given["telegram_webhook_secret"] = None
    secrets = []
    for _ in range(2):
        await copy.start()
        await fake.asked_for("setWebhook", times=len(secrets) + 1)
        secrets.append(fake.calls("setWebhook")[-1]["secret_token"])
        await copy.stop()
    assert len(set(secrets)) == 2
    assert not any(secret in copy.log for secret in secrets)
    assert min(map(len, secrets)) >= 40


async def test_what_waits_at_an_old_webhook_is_fetched_by_polling(fake, copy, ana) -> None:
    await copy.start()
    await registered(fake)
    await copy.stop()
    await ana.types_command("/help")
    copy.given["telegram_mode"] = "polling"
    await copy.start()
    await ana.sees_next(HELP)
    await copy.settled()
    assert fake.updates.hook is None
    assert (shown(ana, HELP), times_said(copy, "another program")) == (1, 0)


async def test_a_platform_that_is_away_when_it_starts_is_told_the_address_later(fake, copy, ana) -> None:
    fake.faults.always("setWebhook", faults.server_error(502))
    await copy.start()
    await copy.says("Telegram can't be reached")
    fake.faults.clear()
    await ana.types_command("/help")
    await ana.sees_next(HELP)


@pytest.mark.parametrize("revoked_at", ["setWebhook", "sendMessage"])
async def test_a_token_that_is_revoked_ends_it_with_one_line(revoked_at, fake, copy, ana) -> None:
    fake.faults.always(revoked_at, faults.unauthorized())
    await copy.start()
    await ana.types_command("/help")
    assert await copy.ends() == 2
    assert copy.lines[-1].startswith("goldenbridge: GOLDENBRIDGE_TELEGRAM_TOKEN: ")
    fake.faults.clear()
    await copy.start()
    await ana.sees_next(HELP)


async def test_settings_that_dont_go_together_end_it_with_one_line(fake, copy, ana) -> None:
    async def refused(**given: str | None) -> str:
        copy.given |= given
        assert await copy.run("run") == 2
        return copy.lines[-1]

    url, at = copy.given["telegram_webhook_url"], copy.given["telegram_webhook_listen"]
    assert "GOLDENBRIDGE_TELEGRAM_WEBHOOK_URL: " in await refused(telegram_webhook_url=None)
    assert "GOLDENBRIDGE_TELEGRAM_WEBHOOK_SECRET: " in await refused(telegram_webhook_secret="short")
    given = {"telegram_webhook_url": url, "telegram_webhook_secret": SECRET}
    taken = f"127.0.0.1:{fake.port}"
    assert "GOLDENBRIDGE_TELEGRAM_WEBHOOK_LISTEN: " in await refused(**given, telegram_webhook_listen=taken)
    refusal = "GOLDENBRIDGE_TELEGRAM_WEBHOOK_URL: "
    fake.faults.once("setWebhook", faults.refused(400, "Bad Request: bad webhook: an HTTPS URL must be provided"))
    assert refusal in await refused(telegram_webhook_listen=at)
