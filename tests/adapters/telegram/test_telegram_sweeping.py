"""A private chat cleared: what the platform lets us take away is gone, and one line says what happened."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace

import pytest
from fakes.telegram_api import FakeTelegram
from tiny_api import DROP, TinyApi, client, failure, letter
from whole_copy import paired, serving, welcomed

from bot.adapters.telegram.channel import TelegramChannel
from bot.adapters.telegram.door import TelegramDoor
from bot.adapters.telegram.sweeping import Sweeping
from bot.errors import NotSent, RecipientGone, StoreBusy, Throttled

CLEARED = "What could be cleared here is cleared"
REFUSED = failure(400, "Bad Request: message can't be deleted for everyone")
DELETE, SEND = "deleteMessages", "sendMessage"
TWO_DAYS_S = 48 * 3600


@dataclass
class Names:
    """Stands for the use case: what is known of one chat. `fails` is raised instead of anything."""

    refs: list[str] = field(default_factory=list)
    fails: StoreBusy | None = None

    async def keep(self, lane: str, ref: str) -> None:
        self._fail()
        self.refs.insert(0, ref)

    async def of(self, lane: str) -> tuple[str, ...]:
        self._fail()
        return tuple(self.refs)

    async def drop(self, lane: str, refs: Sequence[str]) -> None:
        self._fail()
        self.refs = [ref for ref in self.refs if ref not in refs]

    def _fail(self) -> None:
        if self.fails is not None:
            raise self.fails


@pytest.fixture
async def at() -> AsyncIterator[tuple[TinyApi, TelegramChannel, Names]]:
    names = Names()
    async with client() as (api, bot):
        channel = TelegramChannel(bot, TelegramDoor("GoldenBot"), Sweeping(bot, names))
        yield api, channel, names
        await channel.close()


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


def clearing(**fields: object):
    return replace(letter("Cleared."), clears=True, **fields)


def deleted(api: TinyApi) -> list[int]:
    return [each for given in api.of(DELETE) for each in given["message_ids"]]


async def test_each_message_of_ours_is_noted_and_one_in_a_group_is_not(at) -> None:
    api, channel, names = at
    await channel.deliver(letter("x" * 5000))
    noted = len(api.of(SEND))
    await channel.deliver(letter("To both.", to="-500", id="l2"))
    assert (len(names.refs), noted) == (2, 2)


async def test_a_chat_is_cleared_by_the_hundred_before_the_line_is_shown(at) -> None:
    api, channel, names = at
    names.refs = [str(number) for number in range(250, 0, -1)]
    await channel.deliver(clearing())
    assert [len(given["message_ids"]) for given in api.of(DELETE)] == [100, 100, 50]
    assert deleted(api) == list(range(250, 0, -1))
    assert [name for name, _ in api.calls if name in (DELETE, SEND)][-1] == SEND
    assert len(names.refs) == 1  # The line itself.


async def test_one_that_cannot_be_taken_away_keeps_none_of_the_others(at) -> None:
    api, channel, names = at
    names.refs = ["4", "3", "2", "1"]
    api.script[DELETE] = [REFUSED, True, REFUSED, REFUSED, True]  # All, 4 and 3, 2 and 1, 2, 1.
    await channel.deliver(clearing())
    assert [given["message_ids"] for given in api.of(DELETE)] == [[4, 3, 2, 1], [4, 3], [2, 1], [2], [1]]
    assert len(api.of(SEND)) == 1


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (failure(429, "Too Many Requests: retry after 300", retry_after=300), Throttled),
        (failure(403, "Forbidden: bot was blocked by the user"), RecipientGone),
        (failure(400, "Bad Request: chat not found"), RecipientGone),
        (failure(500, "Internal Server Error"), NotSent),
        (DROP, NotSent),
    ],
    ids=["429", "403", "no-chat", "500", "dropped"],
)
async def test_what_keeps_us_from_trying_is_told_and_nothing_is_said_to_be_cleared(at, answer, error) -> None:
    api, channel, names = at
    names.refs = ["2", "1"]
    api.script[DELETE] = [answer]
    with pytest.raises(error) as raised:
        await channel.deliver(clearing())
    assert raised.value.__cause__ is None
    assert (api.of(SEND), names.refs) == ([], ["2", "1"])
    if error is NotSent:
        await channel.deliver(clearing())
        assert len(api.of(SEND)) == 1


async def test_a_store_that_is_away_neither_doubles_a_message_nor_lets_one_say_what_is_not_so(at) -> None:
    api, channel, names = at
    names.fails = StoreBusy("away")
    await channel.deliver(letter("Noted."))
    assert len(api.of(SEND)) == 1
    with pytest.raises(NotSent):
        await channel.deliver(clearing(id="l2"))
    assert len(api.of(SEND)) == 1


async def test_in_a_group_nothing_is_cleared_even_if_it_were_asked(at) -> None:
    api, channel, names = at
    names.refs = ["1"]
    await channel.deliver(clearing(address="-500"))
    assert api.of(DELETE) == []


@pytest.mark.parametrize("by_webhook", [False, True], ids=["polling", "webhook"])
async def test_what_either_side_wrote_is_gone_and_one_line_says_so(fake, tmp_path, by_webhook) -> None:
    ana = fake.user("Ana", language="en")
    async with serving(tmp_path, fake, by_webhook=by_webhook):
        await welcomed(ana)
        await ana.sends_voice()
        await ana.sees_next("Only text")
        await ana.types_command("/menu")
        await ana.sees_next()
        await ana.types_command("/hide")
        await ana.sees_next(CLEARED)
        left = [post for post in ana.room.posts.values() if not post.deleted]
        assert [(post.by_bot, CLEARED in post.text) for post in left] == [(True, True)]
        await ana.types_command("/help")
        await ana.sees_next()
        await ana.types_command("/hide")
        await ana.sees_next(CLEARED)
        assert len([post for post in ana.room.posts.values() if not post.deleted]) == 1


async def test_what_is_too_old_is_passed_over_and_all_younger_is_gone(fake, tmp_path) -> None:
    ana = fake.user("Ana", language="en")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        old = [post for post in ana.room.posts.values() if not post.deleted]
        fake.time_passes(TWO_DAYS_S + 60)
        await ana.types_command("/help")
        await ana.sees_next()
        await ana.types_command("/hide")
        await ana.sees_next(CLEARED)
    left = [post for post in ana.room.posts.values() if not post.deleted]
    assert left[:-1] == old
    assert CLEARED in left[-1].text


async def test_in_a_group_it_is_answered_like_anything_private_and_nothing_goes(fake, tmp_path) -> None:
    ana, ben = fake.user("Ana"), fake.user("Ben")
    group = fake.group(ana, ben)
    async with serving(tmp_path, fake):
        await paired(ana, ben)
        await group.add_bot(by=ana, payload="link")
        await ben.types_command(f"/link@{fake.username}", to=group)
        await group.sees_next("This is a room for the two of you now")
        await ana.types_command(f"/hide@{fake.username}", to=group)
        await group.sees_next("private")
    assert fake.calls(DELETE) == []
