"""`goldenbridge doctor`: what it finds, what it says to do, and that it tells nothing and changes nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from fakes import telegram_faults as faults
from known import known
from trouble import free_port, shown

from bot.adapters.store.looking import Figures
from bot.cli.findings import judged
from bot.services.records import Nudge

pytestmark = pytest.mark.chaos

HELP = "You can simply write"
CANARY = "the blue kitchen in Szeged"


@pytest.fixture
async def ana(fake, copy):
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    return ana


async def examined(copy, **given: str | None) -> tuple[int, list[str]]:
    """Ask the doctor, with these settings from now on; return the exit code and the lines."""
    copy.given |= given
    first = len(copy.lines)
    code = await copy.run("doctor")
    return code, copy.lines[first:]


def to_mend(lines: list[str]) -> list[str]:
    return [line.removeprefix("MEND  ") for line in lines if line.startswith("MEND")]


async def test_before_the_first_start_all_is_well_and_nothing_is_made(fake, copy) -> None:
    code, lines = await examined(copy)
    assert (code, to_mend(lines)) == (0, [])
    assert all(line.startswith("ok    ") for line in lines)
    assert f"ok    Telegram knows the token: @{fake.username}" in lines
    assert "ok    no master key yet; the first start makes one" in lines
    assert "ok    no data yet; the first start makes the database" in lines
    assert list(copy.home.iterdir()) == []
    assert fake.calls("getUpdates") == fake.calls("deleteWebhook") == []


async def test_after_the_first_talk_all_is_well(copy, ana) -> None:
    code, lines = await examined(copy)
    assert (code, to_mend(lines)) == (0, [])
    assert "ok    the database opens with this key" in lines
    assert "ok    the key file is its owner's alone; is there a copy of it somewhere safe?" in lines


async def test_a_copy_at_work_is_looked_at_without_being_disturbed(fake, copy, ana) -> None:
    await copy.start()
    await fake.polled()
    polls = fake.updates.polls
    beside = type(copy)(fake, copy.home)
    code, lines = await examined(beside)
    assert (code, to_mend(lines)) == (0, [])
    assert "ok    a copy is at work on this data" in lines
    assert (fake.updates.polls, fake.updates.waiting) == (polls, True)
    await ana.types_command("/help")
    await ana.sees_next(HELP)


async def test_without_a_token_all_is_well_for_the_terminal(copy) -> None:
    code, lines = await examined(copy, telegram_token=None)
    assert code == 0
    assert lines[-1] == "ok    Telegram isn't set up; GOLDENBRIDGE_TELEGRAM_TOKEN would do it"


async def test_what_telegram_says_is_told_with_the_mend(fake, copy) -> None:
    wrong = "7000000001:" + "w" * 35
    code, lines = await examined(copy, telegram_token=wrong)
    assert (code, to_mend(lines)) == (1, ["Telegram doesn't know the token"])
    assert "GOLDENBRIDGE_TELEGRAM_TOKEN: " in lines[-1]
    assert "w" * 35 not in copy.log
    fake.privacy_mode(on=False)
    code, lines = await examined(copy, telegram_token=fake.token)
    assert (code, to_mend(lines)) == (1, ["the bot reads everything in groups"])
    assert any("/setprivacy" in line for line in lines)
    fake.privacy_mode(on=True)
    fake.faults.always("*", faults.server_error(502))
    code, lines = await examined(copy)
    assert (code, to_mend(lines)) == (1, ["Telegram can't be reached (NetworkError)"])
    fake.faults.clear()
    nowhere = f"http://127.0.0.1:{free_port()}/bot"
    code, lines = await examined(copy, telegram_api_base=nowhere)
    assert (code, to_mend(lines)) == (1, ["Telegram can't be reached (NetworkError)"])
    assert "GOLDENBRIDGE_TELEGRAM_API_BASE" in lines[-1]


async def test_a_setting_that_cant_be_used_is_told_by_its_name(copy) -> None:
    code, lines = await examined(copy, telegram_token="nonsense", telegram_mode="pigeon")
    assert (code, to_mend(lines)) == (1, ["the settings can't be used"])
    assert {"GOLDENBRIDGE_TELEGRAM_TOKEN", "GOLDENBRIDGE_TELEGRAM_MODE"} <= set(lines[1].replace(":", " ").split())
    assert "nonsense" not in copy.log


async def test_a_webhook_is_held_against_what_is_set(fake, copy, ana) -> None:
    at = f"127.0.0.1:{free_port()}"
    url = f"http://{at}/telegram"
    code, lines = await examined(copy, telegram_mode="webhook", telegram_webhook_listen=at)
    assert (code, to_mend(lines)) == (1, ["the webhook mode has no address"])
    code, lines = await examined(copy, telegram_webhook_url=url)
    assert (code, lines[-1]) == (0, "ok    the webhook isn't registered yet; goldenbridge run does it")
    await copy.start()
    await fake.world.until(lambda: fake.updates.hook)
    await copy.stop()
    code, lines = await examined(copy)
    assert (code, lines[-1]) == (0, "ok    updates come by webhook, 0 wait")
    await ana.types_command("/help")
    await fake.world.until(lambda: fake.updates.hook.last_error)
    code, lines = await examined(copy)
    assert code == 1
    assert "; 1 updates wait" in to_mend(lines)[0]
    code, lines = await examined(copy, telegram_mode="polling")
    assert (code, "takes it away" in lines[-1]) == (0, True)
    await copy.start()
    await ana.sees_next(HELP)


async def test_a_key_that_is_open_to_others_or_gone_is_told(copy, ana) -> None:
    key = copy.home / "master.key"
    key.chmod(0o640)
    code, lines = await examined(copy)
    assert (code, to_mend(lines)[0]) == (1, "others on this machine may read the key file")
    key.chmod(0o600)
    key.rename(copy.home / "elsewhere")
    code, lines = await examined(copy)
    assert (code, to_mend(lines)) == (1, ["the key file is gone, and nobody can read the data without it"])
    assert not key.exists()
    (copy.home / "elsewhere").rename(key)
    assert (await examined(copy))[0] == 0


async def test_another_key_than_the_datas_is_told(copy, ana) -> None:
    code, lines = await examined(copy, key="A" * 43 + "=")
    assert (code, to_mend(lines)) == (1, ["the data can't be opened"])


async def test_data_or_flows_that_cant_be_there_are_told(copy) -> None:
    (copy.home / "file").touch()
    under = copy.home / "file" / "data"
    code, lines = await examined(copy, data_dir=str(under), flows_dir=str(copy.home))
    assert code == 1
    assert to_mend(lines) == ["0 flows, checked", "the data folder can't be made"]
    assert {"GOLDENBRIDGE_DATA_DIR", "GOLDENBRIDGE_FLOWS_DIR"} <= set(" ".join(lines).replace(":", " ").split())


async def test_messages_that_failed_or_may_have_are_counted_and_not_shown(fake, copy, ana) -> None:
    ben = fake.user("Ben", language="en")
    await known(copy, ben)
    await copy.start()
    with fake.at_once():
        await ana.says(CANARY)
        await ana.blocks()
    fake.faults.once("sendMessage", faults.reply_lost(), times=2, where=lambda given: given["chat_id"] == ben.id)
    await ben.types_command("/help")
    await copy.says("letter given up")
    await fake.world.until(lambda: shown(ben, HELP) == 2)
    await ben.says("hello")
    await ben.sees_next("What would help now?")
    await copy.stop()
    code, lines = await examined(copy)
    assert (code, to_mend(lines)) == (0, [])
    assert "ok    1 message of the last sixty days surely didn't arrive" in lines
    assert "ok    1 message of the last sixty days may or may not have arrived" in lines
    told = "\n".join(lines)
    assert not any(word in told for word in (CANARY, "Ana", "Ben", str(ana.id), str(ben.id), HELP))


async def test_what_is_due_and_waits_for_a_start_is_told_and_is_no_fault(fake, copy, ana) -> None:
    due = datetime.now(UTC) - timedelta(hours=1)
    async with copy.opened() as it:

        def body(tx) -> None:
            row, _ = tx.people.at("telegram", str(ana.id))
            tx.calendar.plan(Nudge(it.world.ids.new(), row.id, "checkin", due, due.date()))

        await it.store.transact(body)
    code, lines = await examined(copy)
    assert (code, to_mend(lines)) == (0, [])
    assert f"ok    something has been due since {due:%Y-%m-%d %H:%M} UTC" in lines


@pytest.mark.parametrize(("is_at_work", "is_well"), [(True, False), (None, False), (False, True)])
def test_what_is_due_is_a_fault_where_something_is_at_work_or_may_be(is_at_work, is_well) -> None:
    now = datetime.now(UTC)
    late, soon = (Figures(0, 0, 0, 0, now - ago) for ago in (timedelta(minutes=11), timedelta(minutes=9)))
    assert [finding.is_well for finding in judged(late, is_at_work, now)] == [is_well]
    assert list(judged(soon, is_at_work, now)) == []


def test_figures_are_told_in_words_and_none_of_them_is_a_fault() -> None:
    findings = list(judged(Figures(1, 2, 3, 4, None), False, datetime.now(UTC)))
    assert [finding.text.split()[:2] for finding in findings] == [
        ["1", "message"],
        ["2", "messages"],
        ["4", "updates"],
        ["3", "updates"],
    ]
    assert all(finding.is_well for finding in findings)
