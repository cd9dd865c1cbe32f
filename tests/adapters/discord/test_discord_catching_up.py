"""What was written while nobody listened is read in the chats of those who were here lately, and no further."""

from datetime import timedelta

import discord
import pytest
from stage import NOW, stage

from bot.adapters.discord.catching_up import BACK, MOST_PEOPLE, CatchingUp, Left
from bot.errors import StoreBusy


@pytest.fixture
async def scene():
    async with stage() as scene:
        yield scene


def reader(scene, *people: Left):
    """What reads the chats of these people, and the words that it finds."""
    found: list[str] = []

    async def lately():
        return people

    async def hear(message: discord.Message) -> None:
        found.append(message.content)

    return CatchingUp(scene.client, lately, hear), found


async def test_what_followed_the_last_known_message_is_read_in_order(scene) -> None:
    ana = scene.env.create_user("ana")
    known = await ana.send_dm("known")
    await scene.client.get_partial_messageable(ana.dm_channel.id).send("ours")
    for text in ("one", "two"):
        await ana.send_dm(text)
    reading, found = reader(scene, Left(str(ana.id), str(known.id)))
    assert await reading.run(scene.env.now()) == 2
    assert found == ["one", "two"]


async def test_where_nothing_is_known_the_last_days_are_read(scene) -> None:
    ana = scene.env.create_user("ana")
    await ana.send_dm("recent")
    reading, found = reader(scene, Left(str(ana.id)))
    assert await reading.run(scene.env.now() + BACK - timedelta(hours=1)) == 1
    assert await reading.run(scene.env.now() + BACK + timedelta(hours=1)) == 0
    assert found == ["recent"]


async def test_a_chat_that_cant_be_read_keeps_no_other_from_it(scene) -> None:
    ana, ben = scene.env.create_user("ana"), scene.env.create_user("ben")
    for each in (ana, ben):
        await each.send_dm("hello")
    scene.env.inject_error("GET", f"/channels/{ana.dm_channel.id}/messages", status=403, code=50001)
    reading, found = reader(scene, Left("nobody"), Left(str(ana.id)), Left(str(ben.id)))
    assert await reading.run(scene.env.now()) == 1
    assert found == ["hello"]


async def test_once_the_platform_asks_for_patience_the_rest_is_left(scene) -> None:
    ana, ben = scene.env.create_user("ana"), scene.env.create_user("ben")
    for each in (ana, ben):
        await each.send_dm("hello")
    scene.env.inject_error("GET", "/channels/*/messages", status=400, code=40003)
    reading, found = reader(scene, Left(str(ana.id)), Left(str(ben.id)))
    assert await reading.run(scene.env.now()) == 0
    assert found == []


async def test_only_so_many_chats_are_looked_into(scene) -> None:
    ana = scene.env.create_user("ana")
    await ana.send_dm("hello")
    crowd = [Left("nobody")] * MOST_PEOPLE
    reading, found = reader(scene, *crowd, Left(str(ana.id)))
    assert await reading.run(scene.env.now()) == 0
    assert found == []


async def test_while_the_store_is_away_nothing_is_read(scene) -> None:
    reading, _ = reader(scene)

    async def away():
        raise StoreBusy("locked")

    reading.lately = away
    assert await reading.run(NOW) == 0


def test_somebody_who_was_heard_is_told_to_no_log() -> None:
    assert "12345" not in repr(Left("12345", "1"))
