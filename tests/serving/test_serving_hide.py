"""/hide, on the program as it is run: what stood in the private chat before it was started anew goes as well."""

import pytest
from fakes import telegram_faults as faults
from known import known

pytestmark = pytest.mark.chaos

CLEARED = "What could be cleared here is cleared"
HELP = "You can simply write"


@pytest.fixture
async def ana(fake, copy):
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    return ana


def left(user) -> list[str]:
    return [post.text for post in user.room.posts.values() if not post.deleted]


async def test_all_that_was_said_before_a_restart_is_cleared_too(fake, copy, ana) -> None:
    await copy.start()
    await ana.types_command("/now")
    question = await ana.sees_next()
    await ana.presses(question.buttons[0])
    await ana.sees_next()
    await ana.says("I read all the messages")
    await ana.sees_next()
    await copy.settled()
    await copy.restart()
    await ana.types_command("/help")
    await ana.sees_next("/sos shows whom to call")
    await ana.sees_next("What would help now?")
    assert len(left(ana)) > 5
    await ana.types_command("/hide")
    line = await ana.sees_next(CLEARED)
    assert left(ana) == [line.text]
    assert "/forget" in line.text


async def test_where_the_platform_fails_it_is_tried_until_it_is_done(fake, copy, ana) -> None:
    await copy.start()
    await ana.types_command("/help")
    await ana.sees_next(HELP)
    fake.faults.once("deleteMessages", faults.server_error(502))
    fake.faults.once("deleteMessages", faults.reply_lost())
    await ana.types_command("/hide")
    line = await ana.sees_next(CLEARED)
    assert left(ana) == [line.text]
    assert len(fake.calls("deleteMessages")) >= 1


async def test_a_text_as_long_as_the_platform_takes_is_heard_out(fake, copy, ana) -> None:
    await copy.start()
    await ana.says("It went on and on. " * 215 + "x" * 11)  # 4,096 characters.
    shown = await ana.sees_next()
    assert "characters" not in shown.text
