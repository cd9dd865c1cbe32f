"""The platform of our own, through the real client library: what is told, kept, shown and refused."""

from collections.abc import AsyncIterator

import discord
import pytest
from fakes.discord_api import FakeDiscord
from fakes.discord_client import Listener, few_intents, listening
from fakes.discord_world import BOT_ID


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


@pytest.fixture
async def client(fake) -> AsyncIterator[Listener]:
    async with listening(fake) as client:
        yield client


def view(*labels: str) -> discord.ui.View:
    made = discord.ui.View(timeout=None)
    for label in labels:
        made.add_item(discord.ui.Button(label=label, custom_id=f"gb:w1:{label}"))
    return made


async def test_the_client_logs_in_and_learns_who_it_is(fake, client) -> None:
    assert (client.user.id, client.user.name, client.application_id) == (BOT_ID, "golden_bridge", BOT_ID)
    assert fake.gateway.identified[0]["intents"] == few_intents().value
    assert [asked.name for asked in fake.requests] == ["get_my_user", "get_my_oauth2_application"]
    assert fake.violations == []


async def test_a_wrong_token_is_rejected(fake) -> None:
    with fake.points_here(), pytest.raises(discord.LoginFailure):
        async with Listener(fake) as client:
            await client.login("nonsense")
    assert fake.invalid_requests == 1


async def test_what_a_person_writes_in_private_is_told_with_its_words(fake, client) -> None:
    ana = fake.person("Ana")
    said = await ana.says("hi")
    (heard,) = await client.hears()
    assert (heard.content, heard.id, heard.author.id, heard.guild) == ("hi", said.id, ana.id, None)
    assert (heard.author.display_name, heard.channel.id) == ("Ana", ana.channel.id)
    assert fake.violations == []


async def test_a_message_shows_as_it_was_meant(fake, client) -> None:
    ana = fake.person("Ana")
    channel = await client.create_dm(discord.Object(ana.id))
    assert channel.id == ana.channel.id
    sent = await channel.send("Well?", view=view("Yes", "No"), silent=True, suppress_embeds=True)
    seen = await ana.sees_next("Well")
    assert (seen.id, seen.text, seen.rows, seen.silent) == (sent.id, "Well?", [["Yes", "No"]], True)
    await sent.edit(content="Well?\nYes", view=None)
    assert (await ana.sees_text("\nYes")).versions == ["Well?", "Well?\nYes"]
    assert (seen.buttons, seen.edited) == ([], True)
    await sent.delete()
    assert ana.sees == []
    assert fake.violations == []


async def test_a_nonce_that_comes_again_leads_to_the_same_message(fake, client) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    channel = client.get_partial_messageable(ana.channel.id)
    first, second = [await channel.send("Once", nonce="letter-1") for _ in range(2)]
    assert (first.id, len(ana.sees)) == (second.id, 1)
    assert (await client.get_partial_messageable(ben.channel.id).send("Once", nonce="letter-1")).id != first.id
    fake.time_passes(600)
    assert (await channel.send("Once", nonce="letter-1")).id != first.id
    assert fake.violations == []


async def test_edits_previews_and_everything_that_is_no_text_arrive_as_what_they_are(fake, client) -> None:
    ana = fake.person("Ana")
    said = await ana.says("helo")
    ana.previews(said)
    await ana.edits("hello", said)
    await ana.sends_file(caption="look")
    await ana.sends_sticker()
    await ana.sends_poll()
    _, file, sticker, poll = await client.hears(4)
    assert [(each.data["content"], each.data["edited_timestamp"] is None) for each in client.changed] == [
        ("helo", True),
        ("hello", False),
    ]
    assert ([each.filename for each in file.attachments], file.content) == (["notes.pdf"], "look")
    assert (sticker.stickers[0].name, poll.poll.question) == ("wave", "Shall we?")
    assert fake.violations == []


async def test_in_a_server_the_words_come_only_where_the_bot_is_meant(fake, client) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    room = fake.guild(ana, ben).channel("us", only=(ana, ben))
    await client.is_told("CHANNEL_CREATE")
    asked = await client.get_channel(room.id).send("Well?")
    post = await room.sees_next("Well")
    await ana.says("between us", to=room)
    await ana.mentions("hello", to=room)
    await ben.says("yes", to=room, reply_to=post)
    await ben.says("quietly", to=room, reply_to=post, pings=False)
    heard = await client.hears(4)
    assert [each.content for each in heard] == ["", f"<@{BOT_ID}> hello", "yes", ""]
    assert [each.reference and each.reference.message_id for each in heard] == [None, None, asked.id, asked.id]
    kept = [each.content async for each in client.get_channel(room.id).history(oldest_first=True)]
    assert kept == ["Well?", *(each.content for each in heard)]
    assert fake.violations == []


async def test_a_private_channel_is_told_with_who_may_see_it(fake, client) -> None:
    ana, ben, eve = fake.person("Ana"), fake.person("Ben"), fake.person("Eve")
    guild = fake.guild(ana, ben, eve)
    room = guild.channel("us", only=(ana, ben))
    room.lets_in(eve)
    await client.is_told("CHANNEL_UPDATE")
    told = client.get_channel(room.id)
    everyone = told.overwrites_for(told.guild.default_role)
    assert (everyone.view_channel, told.permissions_for(told.guild.me).view_channel) == (False, True)
    assert {int(each.id) for each in told._overwrites} == {guild.id, BOT_ID, ana.id, ben.id, eve.id}
    room.shuts_bot_out()
    with pytest.raises(discord.Forbidden) as refused:
        await told.send("anyone?")
    assert refused.value.code == 50001
    room.deletes()
    await client.is_told("CHANNEL_DELETE")
    with pytest.raises(discord.NotFound):
        await told.send("anyone?")
    guild.removes_bot()
    await client.is_told("GUILD_DELETE")
    assert list(client.guilds) == []
    assert fake.violations == []


async def test_a_role_lets_people_in_and_out_as_the_platform_counts_it(fake, client) -> None:
    ana, ben, eve = fake.person("Ana"), fake.person("Ben"), fake.person("Eve")
    guild = fake.guild(ana, ben, eve)
    room = guild.channel("us", only=(ben,))
    assert [room.channel.allows(each.id, 1 << 10) for each in (ana, ben, eve)] == [True, True, False]
    friends = guild.role("friends", eve)
    room.lets_in_role(friends)
    await client.is_told("CHANNEL_UPDATE")
    told = client.get_channel(room.id)
    assert told.overwrites_for(told.guild.get_role(friends.id)).view_channel
    assert room.channel.allows(eve.id, 1 << 10)
    room.shuts_out(eve)
    assert not room.channel.allows(eve.id, 1 << 10)
    guild.role("keepers", eve, permissions=1 << 3)
    assert room.channel.allows(eve.id, 1 << 10)
    assert fake.violations == []


async def test_servers_there_were_before_are_told_after_the_start(fake) -> None:
    ana = fake.person("Ana")
    room = fake.guild(ana, name="Home").channel()
    async with listening(fake) as client:
        await client.is_told("GUILD_CREATE")
        assert [(each.name, [one.id for one in each.text_channels]) for each in client.guilds] == [("Home", [room.id])]
        assert (await client.fetch_channel(room.id)).name == "general"
        assert (await client.fetch_guild(room.guild.id)).owner_id == ana.id
        assert (await client.guilds[0].fetch_member(ana.id)).name == "ana"
    assert fake.violations == []


async def test_a_server_that_is_new_is_told_from_one_that_is_back(fake, client) -> None:
    ana = fake.person("Ana")
    await client.wait_until_ready()
    guild = fake.guild(ana)
    await fake.world.until(lambda: client.joined == [guild.id])
    guild.fails()
    guild.is_back()
    await client.is_told("GUILD_CREATE", 2)
    guild.removes_bot()
    guild.adds_bot()
    await fake.world.until(lambda: client.joined == [guild.id, guild.id])
    assert fake.violations == []


async def test_history_is_there_to_be_read_from_any_point(fake, client) -> None:
    ana = fake.person("Ana")
    said = [await ana.says(str(number)) for number in range(5)]
    channel = client.get_partial_messageable(ana.channel.id)
    after = [each.content async for each in channel.history(after=discord.Object(said[1].id), limit=2)]
    before = [each.content async for each in channel.history(before=discord.Object(said[2].id), limit=None)]
    assert (after, before) == (["2", "3"], ["1", "0"])
    assert (await channel.fetch_message(said[0].id)).content == "0"
    assert fake.violations == []


async def test_who_takes_no_private_messages_is_not_reached(fake, client) -> None:
    ana = fake.person("Ana")
    channel = client.get_partial_messageable(ana.channel.id)
    for code in (50007, 50278):
        ana.closes_private_messages(code)
        with pytest.raises(discord.Forbidden) as refused:
            await channel.send("Hello")
        assert refused.value.code == code
    ana.opens_private_messages()
    await channel.send("Hello")
    assert ([each.text for each in ana.sees], fake.violations) == (["Hello"], [])


async def test_a_pace_that_is_too_fast_is_refused(fake, client) -> None:
    fake.strict_pace()
    people = [fake.person(f"P{number}") for number in range(11)]
    for person in people[:10]:
        await client.http.start_private_message(person.id)
    with pytest.raises(discord.Forbidden) as refused:
        await client.http.start_private_message(people[10].id)
    assert refused.value.code == 40003


async def test_the_order_of_looking_and_what_was_said_when_nothing_comes(fake, client) -> None:
    ana = fake.person("Ana")
    await ana.says("hi")
    for line in ("First", "Second"):
        await client.get_partial_messageable(ana.channel.id).send(line)
    assert ((await ana.sees_next()).text, (await ana.sees_next()).text) == ("First", "Second")
    with pytest.raises(AssertionError, match=r"nothing new says 'First'; so far:\nAna: hi\nGolden Bridge: First"):
        await ana.sees_next("First", timeout_s=0.01)
