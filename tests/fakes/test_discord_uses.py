"""Commands, presses, choices and forms on the platform of our own, answered by the real client library."""

from collections.abc import AsyncIterator

import discord
import pytest
from discord import app_commands
from fakes.discord_api import FakeDiscord
from fakes.discord_client import Listener, listening
from fakes.discord_world import EPHEMERAL


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


@pytest.fixture
async def client(fake) -> AsyncIterator[Listener]:
    async with listening(fake) as client:
        await register(client)
        yield client


ANYWHERE = {
    "allowed_contexts": app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
    "allowed_installs": app_commands.AppInstallationType(guild=True, user=True),
}


class German(app_commands.Translator):
    async def translate(self, string, locale, context) -> str | None:
        words = {"now": "jetzt", "Right now": "Gerade eben"}
        return words.get(string.message) if locale is discord.Locale.german else None


async def register(client: Listener) -> None:
    client._connection._command_tree = None
    tree = app_commands.CommandTree(client, **ANYWHERE)
    await tree.set_translator(German())

    async def now(interaction: discord.Interaction) -> None:
        client.told.append("now")

    async def pair(interaction: discord.Interaction, text: str | None = None) -> None:
        client.told.append(f"pair {text}")

    word = app_commands.locale_str
    tree.add_command(app_commands.Command(name=word("now"), description=word("Right now"), callback=now))
    tree.add_command(app_commands.Command(name="pair", description="Use a code", callback=pair))
    await tree.sync()


def view(*labels: str) -> discord.ui.View:
    made = discord.ui.View(timeout=None)
    for label in labels:
        made.add_item(discord.ui.Button(label=label, custom_id=f"gb:w1:{label}"))
    return made


class Words(discord.ui.Modal, title="In your words"):
    said = discord.ui.TextInput(label="Words", style=discord.TextStyle.paragraph, max_length=4000, custom_id="words")


async def test_commands_are_offered_by_the_names_people_read_and_carry_what_was_written(fake, client) -> None:
    ana, ben = fake.person("Ana", locale="de"), fake.person("Ben")
    assert (ana.menu(), ben.menu()) == (["jetzt", "pair"], ["now", "pair"])
    await ana.uses("jetzt")
    await ben.uses("pair", "ABCD-1234")
    used = await client.is_used(2)
    assert [each.data["name"] for each in client.used] == ["now", "pair"]
    assert (used.data["options"][0]["value"], used.user.id, used.locale.value) == ("ABCD-1234", ben.id, "en-US")
    assert (client.used[0].locale.value, used.context.dm_channel) == ("de", True)
    await client.is_told("pair ABCD-1234")
    assert fake.violations == []


async def test_commands_keep_their_numbers_when_they_are_set_again(fake, client) -> None:
    before = [each["id"] for each in fake.world.commands]
    await register(client)
    assert [each["id"] for each in fake.world.commands] == before
    assert (await client.http.get_global_commands(client.application_id))[0]["name"] == "now"
    assert fake.violations == []


async def test_an_answer_to_one_alone_is_seen_by_nobody_else(fake, client) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    room = fake.guild(ana, ben).channel()
    use = await ana.uses("now", to=room)
    interaction = await client.is_used()
    await interaction.response.send_message("Just for you", ephemeral=True)
    seen = await ana.sees_ephemeral("Just", at=room)
    assert (seen.flags & EPHEMERAL, room.sees, ben.ephemerals(room)) == (EPHEMERAL, [], [])
    assert (use.response, [each.id for each in ana.ephemerals(room)]) == (seen, [seen.id])
    await interaction.edit_original_response(content="Only you")
    await interaction.delete_original_response()
    assert (seen.versions, ana.ephemerals(room), fake.unanswered) == (["Just for you", "Only you"], [], [])
    assert not any(each.content.startswith("Just") for each in client.heard)
    assert fake.violations == []


async def test_a_deferred_answer_is_filled_by_the_first_that_follows(fake, client) -> None:
    ana = fake.person("Ana")
    use = await ana.uses("now")
    interaction = await client.is_used()
    await interaction.response.defer(ephemeral=True, thinking=True)
    assert (await use.is_answered()).response.text == ""
    filled = await interaction.followup.send("Here", wait=True)
    more = await interaction.followup.send("And more", ephemeral=True, wait=True)
    await interaction.followup.edit_message(more.id, content="And more of it")
    assert [post.text for post in ana.ephemerals()] == ["Here", "And more of it"]
    assert (filled.id, use.response.edited) == (use.response.id, False)
    await interaction.delete_original_response()
    assert [post.text for post in ana.ephemerals()] == ["And more of it"]
    assert fake.violations == []


async def test_a_press_changes_the_message_in_place(fake, client) -> None:
    ana = fake.person("Ana")
    await client.get_partial_messageable(ana.channel.id).send("Well?", view=view("Yes", "No"))
    use = await ana.presses("No")
    interaction = await client.is_used()
    assert (interaction.data["custom_id"], interaction.message.content) == ("gb:w1:No", "Well?")
    await interaction.response.edit_message(content="Well?\nNo", view=None)
    post = await ana.sees_text("\nNo")
    assert (await ana.sees_no_buttons(post), use.response, use.answer) == (post, post, 7)
    assert fake.violations == []


async def test_a_press_that_is_only_acknowledged_leaves_everything_as_it_is(fake, client) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    room = fake.guild(ana, ben).channel()
    await client.is_told("CHANNEL_CREATE")
    await client.get_channel(room.id).send("Well?", view=view("Yes"))
    use = await ben.presses("Yes", to=room)
    interaction = await client.is_used()
    assert (interaction.user.id, interaction.channel.id) == (ben.id, room.id)
    await interaction.response.defer()
    assert (await use.is_answered()).only_acknowledged
    await interaction.edit_original_response(view=None)
    assert room.sees[0].buttons == []
    forged = await ben.presses_id("gb:forged", room.sees[0])
    await (await client.is_used(2)).response.send_message("Not yours", ephemeral=True)
    assert (await ben.sees_ephemeral(at=room)).metadata["id"] == str(forged.id)
    assert fake.violations == []


async def test_a_menu_offers_more_than_buttons_can(fake, client) -> None:
    ana = fake.person("Ana")
    options = [discord.SelectOption(label=f"Topic {number}", value=str(number)) for number in range(25)]
    made = discord.ui.View(timeout=None)
    made.add_item(discord.ui.Select(custom_id="gb:w1", options=options, placeholder="Which one"))
    await client.get_partial_messageable(ana.channel.id).send("Which?", view=made)
    await ana.chooses("Topic 7")
    interaction = await client.is_used()
    assert (interaction.data["values"], len(ana.sees[0].options)) == (["7"], 25)
    assert fake.violations == []


@pytest.mark.parametrize("labelled", [False, True])
async def test_a_form_is_filled_in_and_answered(labelled: bool, fake, client) -> None:
    ana = fake.person("Ana")
    await client.get_partial_messageable(ana.channel.id).send("Well?", view=view("Write"))
    use = await ana.presses("Write")
    form = Words(custom_id="gb:w1:write")
    if labelled:
        form = discord.ui.Modal(title="In your words", custom_id="gb:w1:write")
        form.add_item(discord.ui.Label(text="Words", component=discord.ui.TextInput(custom_id="words")))
    await (await client.is_used()).response.send_modal(form)
    filled = await ana.submits(use, "my own words")
    interaction = await client.is_used(2)
    (row,) = interaction.data["components"]
    field = row["component"] if labelled else row["components"][0]
    assert (interaction.data["custom_id"], field["value"]) == ("gb:w1:write", "my own words")
    await interaction.response.edit_message(content="Well?\nKept", view=None)
    assert filled.response is ana.sees[0]
    with pytest.raises(AssertionError, match="would not send it"):
        await ana.submits(use, "x" * 4001)
    assert fake.violations == []


async def test_an_answer_after_three_seconds_is_too_late_and_a_second_one_too_many(fake, client) -> None:
    ana = fake.person("Ana")
    await ana.uses("now")
    late = await client.is_used()
    fake.time_passes(3.1)
    with pytest.raises(discord.NotFound) as refused:
        await late.response.send_message("Late")
    assert refused.value.code == 10062
    with pytest.raises(discord.NotFound) as refused:
        await late.followup.send("Later")
    assert refused.value.code == 10015
    await ana.uses("now")
    again = await client.is_used(2)
    await again.response.defer()
    again.response._response_type = None
    with pytest.raises(discord.HTTPException) as refused:
        await again.response.send_message("Twice")
    assert (refused.value.code, ana.sees, len(ana.thinking), len(fake.unanswered)) == (40060, [], 1, 1)


async def test_after_fifteen_minutes_nothing_more_can_be_said(fake, client) -> None:
    ana = fake.person("Ana")
    await ana.uses("now")
    interaction = await client.is_used()
    await interaction.response.send_message("Now")
    fake.time_passes(901)
    with pytest.raises(discord.HTTPException) as refused:
        await interaction.followup.send("Then")
    assert (refused.value.code, [post.text for post in ana.sees]) == (50027, ["Now"])


async def test_in_the_couples_own_chat_there_are_commands_and_nothing_else(fake, client) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    for place in (fake.private(ana, ben), fake.private(ana, ben, fake.person("Eve"))):
        await ana.says("between us", to=place)
        await ana.uses("now", to=place)
        interaction = await client.is_used(len(client.used) + 1)
        assert (interaction.context.private_channel, interaction.channel.id) == (True, place.id)
        await interaction.response.send_message("Hello", ephemeral=True)
        assert (await ana.sees_ephemeral(at=place)).text == "Hello"
        with pytest.raises(discord.Forbidden):
            await client.get_partial_messageable(place.id).send("Hello")
        for _ in range(5):
            await interaction.followup.send("More", ephemeral=True)
        with pytest.raises(discord.HTTPException) as refused:
            await interaction.followup.send("More", ephemeral=True)
        assert refused.value.code == 40094
    assert not any(each.content == "between us" for each in client.heard)
    assert fake.violations == []


async def test_a_command_is_not_offered_where_it_was_not_meant_to_be(fake, client) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    only_in_servers = [{"name": "link", "description": "Here", "contexts": [0]}]
    await client.http.bulk_upsert_global_commands(client.application_id, only_in_servers)
    assert (ana.menu(), ana.menu(fake.guild(ana).channel()), ana.menu(fake.private(ana, ben))) == ([], ["link"], [])
    with pytest.raises(AssertionError, match="/link isn't offered there"):
        await ana.uses("link")
    assert fake.violations == []
