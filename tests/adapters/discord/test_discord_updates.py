"""Events in our words: what is heard, from whom, where, and what is nothing to us."""

import pytest
from stage import Book, letter, stage

from bot.services.records import HeardKind


@pytest.fixture
async def scene():
    async with stage() as scene:
        yield scene


async def test_words_in_private_are_heard_with_their_message(scene) -> None:
    ana = scene.env.create_user("ana", global_name="Ana")
    sent = await ana.send_dm("  hello there ")
    (heard,) = scene.book.heard
    assert (heard.kind, heard.text.reveal, heard.room) == (HeardKind.TEXT, "hello there", None)
    assert (heard.address, heard.name.reveal) == (str(ana.id), "Ana")
    assert (heard.ref, heard.trace, heard.update_key) == (str(sent.id), str(sent.id), f"m{sent.id}")


async def test_a_command_typed_out_is_a_command(scene) -> None:
    ana = scene.env.create_user("ana")
    await ana.send_dm("/Pair ABCD-1234")
    (heard,) = scene.book.heard
    assert (heard.kind, heard.command, heard.text.reveal) == (HeardKind.SLASH, "pair", "ABCD-1234")
    assert heard.ref is None


async def test_a_command_is_typed_out_in_any_language(scene) -> None:
    ana = scene.env.create_user("ana")
    await ana.send_dm("/Język")
    (heard,) = scene.book.heard
    assert (heard.kind, heard.command, heard.text.reveal) == (HeardKind.SLASH, "język", "")


async def test_changed_words_name_the_message_that_they_stood_in(scene) -> None:
    ana = scene.env.create_user("ana")
    sent = await ana.send_dm("helo")
    await ana.edit(sent, "hello")
    heard = scene.book.heard[-1]
    assert (heard.kind, heard.text.reveal, heard.ref) == (HeardKind.EDITED, "hello", str(sent.id))
    assert heard.update_key.startswith(f"e{sent.id}.")


async def test_changed_words_in_a_server_are_heard_where_they_name_us(scene) -> None:
    guild = scene.env.create_guild()
    channel = guild.create_text_channel("general")
    ana = guild.add_member(scene.env.create_user("ana"))
    nobodys = await ana.send(channel, "helo")
    await ana.edit(nobodys, "hello")
    ours = await ana.send(channel, f"<@{scene.client.user.id}> helo")
    await ana.edit(ours, f"<@{scene.client.user.id}> hello")
    assert [(each.kind, each.text.reveal) for each in scene.book.heard] == [
        (HeardKind.TEXT, "helo"),
        (HeardKind.EDITED, "hello"),
    ]
    assert {each.room for each in scene.book.heard} == {f"#{channel.id}"}


async def test_a_message_that_only_the_platform_changed_is_not_heard_again(scene) -> None:
    sent = await scene.env.create_user("ana").send_dm("see https://example.org")
    await scene.desk.edited(sent)
    assert [each.kind for each in scene.book.heard] == [HeardKind.TEXT]


async def test_a_file_is_only_noted_with_the_words_beside_it(scene) -> None:
    guild = scene.env.create_guild()
    channel = guild.create_text_channel("general")
    ana = guild.add_member(scene.env.create_user("ana"))
    said = f"<@{scene.client.user.id}> look"
    await ana.send(channel, said, attachments=[("note.txt", b"note")])
    (heard,) = scene.book.heard
    assert (heard.kind, heard.text.reveal) == (HeardKind.OTHER, "look")


async def test_in_a_server_only_what_is_said_to_us_is_heard(scene) -> None:
    guild = scene.env.create_guild()
    channel = guild.create_text_channel("general")
    ana = guild.add_member(scene.env.create_user("ana"))
    await ana.send(channel, "nobody's business")
    assert scene.book.heard == []
    await ana.send(channel, f"<@{scene.client.user.id}> the first one")
    (heard,) = scene.book.heard
    assert (heard.kind, heard.text.reveal) == (HeardKind.TEXT, "the first one")
    assert (heard.room, heard.is_reply) == (f"#{channel.id}", False)


async def test_a_reply_to_us_is_heard_as_one(scene) -> None:
    guild = scene.env.create_guild()
    channel = guild.create_text_channel("general")
    ana = guild.add_member(scene.env.create_user("ana"))
    await scene.client.get_channel(channel.id).send("Asked.")
    await ana.send(channel, "my answer", reply_to=channel.last_message)
    (heard,) = scene.book.heard
    assert (heard.text.reveal, heard.is_reply) == ("my answer", True)


async def test_people_are_called_by_their_names(scene) -> None:
    guild = scene.env.create_guild()
    channel = guild.create_text_channel("general")
    ana = guild.add_member(scene.env.create_user("ana"))
    ben = guild.add_member(scene.env.create_user("ben", global_name="Ben"))
    await ana.send(channel, f"<@{scene.client.user.id}> ask <@{ben.id}>")
    (heard,) = scene.book.heard
    assert heard.text.reveal == "ask @Ben"


async def test_other_programs_are_not_listened_to(scene) -> None:
    await scene.env.create_user("robot", bot=True).send_dm("hello")
    assert scene.book.heard == []


async def test_a_command_brings_what_was_written_behind_it(scene) -> None:
    scene.book.replies = lambda heard: [letter(address=heard.address)]
    ana = scene.env.create_user("ana")
    await ana.slash("pair", text="ABCD-1234")
    await ana.slash("menu")
    with_text, without = scene.book.heard
    assert (with_text.kind, with_text.command, with_text.text.reveal) == (HeardKind.SLASH, "pair", "ABCD-1234")
    assert (without.command, without.text.reveal, without.language) == ("menu", "", "en")
    assert without.update_key.startswith("i")


async def test_a_command_in_a_server_names_its_channel(scene) -> None:
    guild = scene.env.create_guild()
    channel = guild.create_text_channel("general")
    ana = guild.add_member(scene.env.create_user("ana"))
    scene.book.replies = lambda heard: [letter(address=heard.address)]
    await ana.slash(channel, "link")
    (heard,) = scene.book.heard
    assert (heard.room, heard.command) == (f"#{channel.id}", "link")


async def test_what_is_heard_tells_nothing_by_itself() -> None:
    async with stage(Book()) as scene:
        await scene.env.create_user("ana").send_dm("a secret")
        assert "secret" not in repr(scene.book.heard)
