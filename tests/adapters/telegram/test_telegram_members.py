"""Who is in a group that becomes a room: the two, somebody else, or only one of them."""

from collections.abc import AsyncIterator, Sequence

import pytest
from fakes.telegram_api import FakeTelegram
from tiny_api import ANA, BEN, GROUP, Listener, TinyApi, client, desk_of, failure, message, read, update
from whole_copy import paired, serving

from bot.adapters.telegram.client import Bot
from bot.errors import StoreBusy
from bot.services.records import HeardKind

NOT_HERE = "isn't here yet"
INSIDE, LEFT = "member", "left"
LINK = update(1, message=message("/link", chat=GROUP))


@pytest.fixture
async def at() -> AsyncIterator[tuple[TinyApi, Bot]]:
    async with client() as (api, bot):
        yield api, bot


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


def member(user: dict, status: str) -> dict:
    return {"status": status, "user": user}


async def two(room: str) -> Sequence[str]:
    return ("101", "102")


async def nobody(room: str) -> Sequence[str]:
    return ()


async def heard_after(at, count: int, *standing, expected=two, times: int = 1) -> list[tuple[HeardKind, str]]:
    """What is heard besides the command, when so many are there and the two stand so."""
    api, bot = at
    listener = Listener()
    desk = desk_of(bot, listener, expected=expected)
    for number in range(times):
        api.script["getChatMemberCount"] = [count]
        api.script["getChatMember"] = list(standing)
        told = {**LINK, "update_id": number + 1}
        desk.begin(await desk.keep([read(told, bot)]))
        await desk.finish()
    return [(each.kind, each.address) for each in listener.answered if each.kind is not HeardKind.SLASH]


async def test_the_two_alone_are_nothing_to_tell_of(at) -> None:
    assert await heard_after(at, 3, member(ANA, "creator") | {"is_anonymous": False}, member(BEN, INSIDE)) == []


@pytest.mark.parametrize("status", [LEFT, "kicked"])
async def test_one_who_is_not_there_is_told_of_once(at, status) -> None:
    gone = member(BEN, status) | ({"until_date": 0} if status == "kicked" else {})
    heard = await heard_after(at, 2, member(ANA, INSIDE), gone, times=2)
    assert heard == [(HeardKind.MISSING, "102")]


async def test_somebody_in_the_others_place_is_somebody_else(at) -> None:
    heard = await heard_after(at, 3, member(ANA, INSIDE), member(BEN, LEFT))
    assert heard == [(HeardKind.JOINED, "others")]


async def test_a_fourth_is_told_of_whoever_the_two_are(at) -> None:
    assert await heard_after(at, 4, expected=nobody) == [(HeardKind.JOINED, "others")]


async def test_a_group_named_in_another_language_is_looked_at_as_well(at) -> None:
    api, bot = at
    listener = Listener()
    desk = desk_of(bot, listener, expected=nobody, meant={"polacz": "link"}.get)
    api.script["getChatMemberCount"] = [4]
    told = {**update(1, message=message("/polacz", chat=GROUP)), "update_id": 1}
    desk.begin(await desk.keep([read(told, bot)]))
    await desk.finish()
    assert [each.kind for each in listener.answered] == [HeardKind.SLASH, HeardKind.JOINED]


async def test_of_whom_the_platform_says_nothing_nothing_is_told(at) -> None:
    unknown = failure(400, "Bad Request: PARTICIPANT_ID_INVALID")
    assert await heard_after(at, 3, unknown, unknown) == []


async def test_an_outage_of_either_side_leaves_it_at_that(at) -> None:
    async def away(room: str) -> Sequence[str]:
        raise StoreBusy("away")

    assert await heard_after(at, 3, failure(500, "Internal Server Error")) == []
    assert await heard_after(at, 3, expected=away) == []


async def test_a_room_waits_for_the_other_one_and_goes_on_when_they_come(fake, tmp_path) -> None:
    ana, ben = fake.user("Ana"), fake.user("Ben")
    group = fake.group(ana)
    async with serving(tmp_path, fake):
        await paired(ana, ben)
        await group.add_bot(by=ana, payload="link")
        await group.sees_next(NOT_HERE)
        await ana.types_command(f"/link@{fake.username}", to=group)
        await ben.presses("Look")
        await ben.presses("Yes, use it")
        await group.sees_next("This is a room for the two of you now")
        await group.add(ben, by=ana)
        await group.sees_next("Both of you are here now")
        await ben.types_command(f"/talk@{fake.username}", to=group)
        await group.sees_next("Which of these?")
    assert [NOT_HERE in post.text for post in group.sees].count(True) == 1


async def test_whoever_comes_is_shown_the_question_that_stands_there(fake, tmp_path) -> None:
    ana, ben = fake.user("Ana"), fake.user("Ben")
    group = fake.group(ana)
    async with serving(tmp_path, fake):
        await paired(ana, ben)
        await group.add_bot(by=ana, payload="link")
        await ben.presses("Look")
        await ben.presses("Yes, use it")
        await group.sees_next("This is a room for the two of you now")
        await ana.types_command(f"/talk@{fake.username}", to=group)
        first = await group.sees_next("Which of these?")
        await group.add(ben, by=ana)
        again = await group.sees_next("Which of these?")
        await fake.world.until(lambda: first.buttons == [])
        assert again.buttons != []


async def test_a_stranger_in_the_others_place_opens_nothing(fake, tmp_path) -> None:
    ana, ben, cleo = fake.user("Ana"), fake.user("Ben"), fake.user("Cleo")
    group = fake.group(ana, cleo)
    async with serving(tmp_path, fake):
        await paired(ana, ben)
        await group.add_bot(by=ana, payload="link")
        await ana.sees_next("one thing to look at")
        await fake.all_fetched()
    assert NOT_HERE not in group.transcript
