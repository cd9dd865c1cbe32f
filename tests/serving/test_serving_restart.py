"""Started, stopped, killed, and started again: nothing is lost, and nothing is answered twice."""

import asyncio

import pytest
from fakes import telegram_faults as faults
from known import known
from rigged import STALLED
from trouble import rig, shown, times_said, tries

pytestmark = pytest.mark.chaos

HELP, HELLO, NEXT, OPENED = "You can simply write", "Hello", "What would help now?", "What would help?"


@pytest.fixture
async def ana(fake, copy):
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    return ana


@pytest.mark.parametrize(
    ("point", "copies"),
    [("received", 1), ("stepped", 1), ("answered", 1), ("claimed", 1), ("sending", 1), ("delivered", 2)],
)
async def test_killed_anywhere_between_receipt_and_answer_it_answers_once(point, copies, fake, copy, ana) -> None:
    """A message is doubled only where nobody can know whether the first one arrived."""
    rig(copy, stalls=point)
    await copy.start()
    await ana.types_command("/menu")
    await copy.says(f"{STALLED} {point}")
    await copy.kill()
    rig(copy)
    await copy.start()
    await ana.presses("I'm hurting", on=await ana.sees_text(NEXT))
    await ana.sees_next(OPENED)
    await copy.settled()
    assert (shown(ana, NEXT), shown(ana, OPENED)) == (copies, 1)
    await copy.stop()
    assert [state for state, _ in tries(copy)] == ["sent", "sent"]


async def test_killed_in_the_middle_of_a_batch_it_takes_it_up_where_it_was(fake, copy, ana) -> None:
    people = [ana, *(fake.user(name, language="en") for name in ("Ben", "Cleo", "Dan", "Eva"))]
    await known(copy, *people[1:])
    await copy.start()
    to_ana = faults.held(acts=True)
    fake.faults.always("sendMessage", to_ana, where=lambda given: given["chat_id"] == ana.id)
    with fake.at_once():
        for user in people:
            await user.says("hello")
    await to_ana.reached.wait()
    for user in people[1:]:
        await user.sees_next(NEXT)
    await copy.kill()
    fake.faults.clear()
    await copy.start()
    for user in people:
        await user.presses("I'm hurting")
        await user.sees_next(OPENED)
    await copy.settled()
    counted = [[shown(user, text) for text in (HELLO, NEXT, OPENED)] for user in people]
    assert counted[0] == [2, 1, 1]  # What was under way may have arrived, and goes out once more.
    assert all(hello == 1 and asked in (1, 2) and opened == 1 for hello, asked, opened in counted[1:])
    await copy.stop()
    assert {state for state, _ in tries(copy)} == {"sent"}


async def test_killed_before_a_batch_arrived_it_fetches_it_again(fake, copy, ana) -> None:
    await copy.start()
    await fake.polled()
    lost = fake.faults.once("getUpdates", faults.held(acts=True))
    await ana.types_command("/help")
    await ana.sees_next(HELP)
    await ana.says("hello")
    await lost.reached.wait()
    await copy.kill()
    lost.lets_go()
    await copy.start()
    await ana.sees_next(NEXT)
    await copy.settled()
    assert [shown(ana, text) for text in (HELLO, NEXT)] == [1, 1]


async def test_told_to_stop_it_lets_an_answer_under_way_finish(fake, copy, ana) -> None:
    await copy.start()
    sending = fake.faults.once("sendMessage", faults.held())
    await ana.says("hello")
    await sending.reached.wait()
    await fake.polled()
    copy.ask_to_stop()
    await fake.world.until(lambda: not fake.updates.waiting)
    sending.lets_go()
    assert await copy.ends(timeout_s=10) == 0
    assert [shown(ana, text) for text in (HELLO, NEXT)] == [1, 1]
    assert tries(copy) == [("sent", 1)] * 2


async def test_told_to_stop_in_the_middle_of_a_sending_it_is_gone_in_time(fake, copy, ana) -> None:
    ben = fake.user("Ben", language="en")
    await known(copy, ben)
    await copy.start()
    sending = fake.faults.always("sendMessage", faults.held())
    for user in (ana, ben):
        await user.says("hello")
    await fake.all_fetched()
    await sending.reached.wait()
    await asyncio.wait_for(copy.stop(), 10)
    fake.faults.planned.clear()
    sending.lets_go()
    await copy.start()
    for user in (ana, ben):
        await user.sees_next(NEXT)
        await user.presses("I'm hurting")
        await user.sees_next(OPENED)
        assert (shown(user, HELLO), shown(user, NEXT)) == (2, 1)  # The first was under way, and may have arrived.


async def test_a_token_revoked_meanwhile_ends_it_with_one_line(fake, copy, ana) -> None:
    await copy.start()
    await fake.polled()
    fake.faults.always("*", faults.unauthorized())
    await ana.types_command("/help")
    assert await copy.ends() == 2
    assert copy.lines[-1].startswith("goldenbridge: GOLDENBRIDGE_TELEGRAM_TOKEN: ")
    assert times_said(copy, "GOLDENBRIDGE_TELEGRAM_TOKEN") == 1
    fake.faults.clear()
    await copy.start()
    await ana.sees_next(HELP)


@pytest.mark.parametrize("token", ["7000000001:" + "w" * 35, "7000000001:wrong", "wrong", None])
async def test_a_token_that_is_wrong_or_missing_ends_it_with_one_line_that_doesnt_show_it(token, copy) -> None:
    copy.given["telegram_token"] = token
    assert await copy.run("run") == 2
    (line,) = (line for line in copy.lines if "level='info'" not in line)
    assert line.startswith("goldenbridge: GOLDENBRIDGE_TELEGRAM_TOKEN")
    assert token is None or token.rpartition(":")[2] not in copy.log


async def test_two_programs_on_one_folder_are_one_too_many(fake, copy, ana) -> None:
    await copy.start()
    second = type(copy)(fake, copy.home)
    assert await second.run("run") == 2
    assert [line.startswith("goldenbridge: another Golden Bridge is using") for line in second.lines] == [True]
    await ana.types_command("/help")
    await ana.sees_next(HELP)
    assert times_said(copy, "another program") == 0
