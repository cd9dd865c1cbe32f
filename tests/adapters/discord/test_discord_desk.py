"""Events are kept before they are answered, in order, and whatever fails takes nothing else with it."""

import asyncio

import pytest
from stage import Book, letter, stage, told_of_servers

from bot.adapters.patience import Patience
from bot.errors import StoreBroken, StoreBusy
from bot.services.records import Heard, HeardKind


@pytest.fixture
async def scene(monkeypatch):
    monkeypatch.setattr(Patience, "next_s", lambda self: 0.0)
    async with stage() as scene:
        yield scene


async def test_what_is_kept_is_answered_in_order(scene) -> None:
    scene.book.replies = lambda heard: [letter(f"You said {heard.text.reveal}.", heard.address)]
    ana = scene.env.create_user("ana")
    for n in range(3):
        await ana.send_dm(f"{n}")
    told = [each.content for each in ana.dm_channel.history() if each.author.bot]
    assert told == ["You said 0.", "You said 1.", "You said 2."]


async def test_while_the_store_is_away_nothing_is_lost_or_overtaken(scene) -> None:
    scene.book.fails = [StoreBusy("locked"), StoreBusy("locked")]
    ana = scene.env.create_user("ana")
    await ana.send_dm("first")
    await ana.send_dm("second")
    assert [heard.text.reveal for heard in scene.book.heard] == ["first", "second"]


async def test_an_answer_waits_for_the_store(scene) -> None:
    away = [StoreBusy("locked"), StoreBusy("locked")]

    async def busy(heard: Heard) -> None:
        if away:
            raise away.pop()

    scene.book.before = busy
    scene.book.replies = lambda heard: [letter("Here.", heard.address)]
    ana = scene.env.create_user("ana")
    await ana.send_dm("hello")
    assert ana.dm_channel.last_message.content == "Here."


async def test_a_store_that_is_broken_is_told(scene) -> None:
    scene.book.fails = [StoreBroken("damaged")]
    await scene.env.create_user("ana").send_dm("hello")
    assert scene.desk.broken.is_set()
    assert scene.book.heard == []


async def test_an_answer_that_fails_takes_no_other_with_it(scene) -> None:
    async def wrong(heard: Heard) -> None:
        if heard.text.reveal == "first":
            raise RuntimeError("a mistake")

    scene.book.before = wrong
    scene.book.replies = lambda heard: [letter("Here.", heard.address)]
    ana = scene.env.create_user("ana")
    await ana.send_dm("first")
    await ana.send_dm("second")
    assert [each.content for each in ana.dm_channel.history()].count("Here.") == 1


async def test_a_failed_command_still_leaves_no_notice_behind(scene) -> None:
    async def wrong(heard: Heard) -> None:
        raise RuntimeError("a mistake")

    scene.book.before = wrong
    result = await scene.env.create_user("ana").slash("menu")
    assert (result.acknowledged, result.response) == (True, None)


async def test_what_came_before_is_not_answered_again(scene) -> None:
    ana = scene.env.create_user("ana")
    sent = await ana.send_dm("hello")
    await scene.desk.message(sent)
    await scene.desk.finish()
    assert len(scene.book.heard) == 1


async def test_somebody_who_waits_is_shown_that_an_answer_is_under_way(scene) -> None:
    async def slow(heard: Heard) -> None:
        await asyncio.sleep(0.1)

    scene.book.before, scene.desk.slow_s = slow, 0.01
    await scene.env.create_user("ana").send_dm("hello")
    assert any(each.path.endswith("/typing") for each in scene.env.http_requests)


async def test_a_room_that_others_may_see_is_told_of(scene) -> None:
    guild = scene.env.create_guild()
    channel = guild.create_text_channel("us")
    ana = guild.add_member(scene.env.create_user("ana"))
    await told_of_servers()
    scene.two.append(str(ana.id))
    scene.book.replies = lambda heard: [letter("Noted.", heard.address)] if heard.command else []
    await ana.slash(channel, "link")
    link, others = scene.book.heard
    assert (link.command, others.kind, others.address) == ("link", HeardKind.JOINED, "others")
    assert others.room == f"#{channel.id}"


async def test_a_channel_that_is_nobodys_room_is_not_looked_at(scene) -> None:
    guild = scene.env.create_guild()
    channel = guild.create_text_channel("us")
    ana = guild.add_member(scene.env.create_user("ana"))
    scene.book.replies = lambda heard: [letter("Noted.", heard.address)]
    await ana.slash(channel, "link")
    await scene.desk.channels_changed([scene.client.get_channel(channel.id)])
    await scene.desk.channels_gone([channel.id])
    assert [heard.kind for heard in scene.book.heard] == [HeardKind.SLASH]


async def test_a_room_that_is_gone_is_told_of(scene) -> None:
    channel = scene.env.create_guild().create_text_channel("us")
    scene.two.append("1")
    await scene.desk.channels_gone([channel.id])
    (heard,) = scene.book.heard
    assert (heard.kind, heard.room) == (HeardKind.REMOVED, f"#{channel.id}")


async def test_answers_under_way_are_let_end_or_stay_for_the_next_start() -> None:
    go_on = asyncio.Event()

    async def never(heard: Heard) -> None:
        await go_on.wait()

    async with stage(Book(before=never)) as scene:
        heard = Heard("h", "discord", "m1", "1", scene.desk.clock.now(), HeardKind.TEXT)
        await scene.desk._hear(heard)
        await scene.desk.finish(grace_s=0.01)
        assert scene.desk._under_way._tasks == set()
