"""Whatever goes wrong between the program and the platform: nothing is lost, and nothing is answered twice."""

import pytest
from fakes import telegram_faults as faults
from known import known
from telegram import Bot
from telegram.error import Conflict
from trouble import rig, shown, times_said, tries

pytestmark = pytest.mark.chaos

HELP, HELLO, NEXT, OPENED = "You can simply write", "Hello", "What would help now?", "What would help?"
AWAY, BACK = "Telegram can't be reached", "Telegram is reached again"
OTHER_POLLER = "another program polls with this token"


@pytest.fixture
async def ana(fake, copy):
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    return ana


async def test_whoever_blocks_is_left_alone_until_they_come_back(fake, copy, ana) -> None:
    await copy.start()
    with fake.at_once():
        await ana.types_command("/help")
        await ana.blocks()
    await copy.says("letter given up")
    assert [asked.status for asked in fake.requests if asked.method == "sendMessage"] == [403]
    await ana.unblocks()
    await ana.sees_next(HELLO)
    await ana.types_command("/start")
    await ana.sees_next(NEXT)
    assert shown(ana, HELP) == 0


async def test_a_storm_of_429_is_sat_out_in_order_and_no_try_is_burnt(fake, copy, ana) -> None:
    ben = fake.user("Ben", language="en")
    await known(copy, ben)
    await copy.start()
    storm = fake.faults.once("sendMessage", faults.too_many(1), times=2, where=lambda given: given["chat_id"] == ana.id)
    await ana.says("hello")
    await storm.reached.wait()
    await ben.types_command("/help")
    await ben.sees_next(HELP)
    await ana.sees_next(NEXT)
    await copy.settled()
    assert [post.text[:5] for post in ana.sees] == [HELLO[:5], NEXT[:5]]
    assert [asked.status for asked in fake.requests if asked.given.get("chat_id") == ana.id] == [429, 429, 200, 200]
    await copy.stop()
    assert tries(copy) == [("sent", 1)] * 3


async def test_a_fault_that_passes_costs_nobody_an_answer(fake, copy) -> None:
    passing = [faults.server_error(500), faults.server_error(502), faults.dropped(), faults.bad_markup()]
    people = [fake.user(fault.name.title(), language="en") for fault in passing]
    await known(copy, *people)
    await copy.start()
    for user, fault in zip(people, passing, strict=True):
        fake.faults.once("sendMessage", fault, where=lambda given, user=user: given["chat_id"] == user.id)
    for user in people:
        await user.types_command("/help")
    for user in people:
        await user.sees_next(HELP)
    await copy.stop()
    assert [shown(user, HELP) for user in people] == [1] * len(people)


async def test_lost_replies_double_a_message_at_most_and_never_a_turn(fake, copy, ana) -> None:
    await copy.start()
    fake.faults.once("getUpdates", faults.reply_lost())
    for method in ("sendMessage", "answerCallbackQuery", "editMessageText"):
        fake.faults.once(method, faults.reply_lost())
    await ana.types_command("/menu")
    press = await ana.presses("I'm hurting")
    await ana.sees_text("› I'm hurting")
    await press.is_answered()
    await ana.sees_next(OPENED)
    await copy.settled()
    assert shown(ana, NEXT) == 2
    await copy.stop()
    assert [state for state, _ in tries(copy)] == ["sent"] * 2


async def test_a_platform_out_of_order_is_waited_for_and_said_once(fake, copy, ana) -> None:
    await copy.start()
    await fake.polled()
    fake.faults.always("*", faults.server_error(502))
    await ana.types_command("/help")
    await copy.says(AWAY)
    await fake.asked_for("sendMessage")
    await ana.says("hello")
    fake.faults.clear()
    await ana.sees_next(NEXT)
    await copy.says(BACK)
    assert [shown(ana, text) for text in (HELP, HELLO, NEXT)] == [1, 1, 1]
    assert [times_said(copy, line) for line in (AWAY, BACK, "ERROR")] == [1, 1, 0]


async def test_without_a_connection_it_starts_all_the_same_and_waits(fake, copy, ana) -> None:
    await fake.goes_down()
    await copy.begin()
    await copy.says(AWAY)
    await ana.types_command("/help")
    await fake.comes_up()
    await ana.sees_next(HELP)
    await fake.polled()
    await fake.goes_down()
    await ana.says("hello")
    await fake.comes_up()
    await ana.sees_next(NEXT)
    assert [shown(ana, text) for text in (HELP, HELLO, NEXT)] == [1, 1, 1]


async def test_it_stops_in_good_order_though_it_never_reached_the_platform(fake, copy) -> None:
    await fake.goes_down()
    await copy.begin()
    await copy.says(AWAY)
    await copy.stop()
    await fake.comes_up()


async def test_a_poll_that_breaks_off_and_numbers_that_jump_lose_no_update(fake, copy, ana) -> None:
    await copy.start()
    await fake.polled()
    fake.kill_poll()
    await ana.types_command("/help")
    await ana.sees_next(HELP)
    fake.jump_update_ids(1000)
    await ana.says("hello")
    await ana.sees_next(NEXT)
    assert times_said(copy, AWAY) == 1


async def test_a_press_too_old_to_be_acknowledged_still_counts(fake, copy, ana) -> None:
    await copy.start()
    await ana.types_command("/menu")
    fake.faults.once("answerCallbackQuery", faults.query_too_old())
    press = await ana.presses("I'm hurting")
    await ana.sees_text("› I'm hurting")
    await ana.sees_next(OPENED)
    await fake.asked_for("answerCallbackQuery")
    assert not press.answered.is_set()
    press.answered.set()  # The platform has let go of it.
    assert "press not acknowledged" not in copy.log


async def test_an_edit_that_changes_nothing_disturbs_nothing(fake, copy, ana) -> None:
    await copy.start()
    await ana.types_command("/menu")
    fake.faults.once("editMessageText", faults.not_modified())
    await ana.presses("I'm hurting")
    await ana.sees_next(OPENED)
    await copy.settled()
    await fake.asked_for("editMessageText")
    assert "choice not marked" not in copy.log


async def test_beside_another_poller_it_stands_by_says_so_once_and_takes_over(fake, copy, ana) -> None:
    rig(copy, stands_by=0.2)
    await copy.start()
    await fake.polled()
    async with Bot(fake.token, base_url=fake.base_url) as other:
        for _ in range(3):
            with pytest.raises(Conflict):
                await other.get_updates(timeout=30)
    await copy.says(OTHER_POLLER)
    await ana.types_command("/help")
    await ana.sees_next(HELP)
    assert times_said(copy, OTHER_POLLER) == 1
