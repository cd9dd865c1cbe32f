"""Commands, presses, choices and pages: each is answered in time, in place, and to the one whose it is."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import discord
import pytest
from stage import WAIT, Book, Stage, attached, letter, question, stage, told_of_servers

from bot.adapters.discord.client import make_client
from bot.services.records import Heard, HeardKind, LetterKind


@pytest.fixture
async def scene():
    async with stage() as scene:
        yield scene


def answering(*letters):
    """Owe these to whoever is heard."""

    def replies(heard: Heard) -> Sequence:
        return [replace(each, address=heard.address) for each in letters]

    return replies


async def slow(heard: Heard) -> None:
    """Take one's time."""
    await asyncio.sleep(0.1)


def in_room(*letters):
    """Owe these to the room in which something is heard."""
    return lambda heard: [replace(each, address=heard.room, kind=LetterKind.ROOM) for each in letters]


async def asked(scene: Stage, user, *labels: str):
    """A question that stands in somebody's private chat; return its message."""
    await scene.channel.deliver(question(*labels, address=str(user.id)))
    return user.dm_channel.last_message


async def room_of(scene: Stage):
    """A channel of a server with two people and one more; the first two have it as their room."""
    guild = scene.env.create_guild()
    ana, ben, cleo = (guild.add_member(scene.env.create_user(name)) for name in ("ana", "ben", "cleo"))
    await told_of_servers()
    scene.two += [str(ana.id), str(ben.id)]
    return guild.create_text_channel("us"), ana, ben, cleo


async def test_a_command_is_answered_by_the_first_letter_and_the_others_follow(scene) -> None:
    scene.book.replies = answering(letter("First."), question("Yes", text="Second?"))
    ana = scene.env.create_user("ana")
    result = await ana.slash("menu")
    assert (result.response.content, result.ephemeral) == ("First.", False)
    assert [each.content for each in ana.dm_channel.history()] == ["First.", "Second?"]
    assert [each["content"] for each in scene.sent()] == ["Second?"]


async def test_a_command_in_a_server_is_answered_where_only_one_sees_it(scene) -> None:
    channel, ana, *_ = await room_of(scene)
    scene.book.replies = answering(letter("For you alone."), question("Yes", text="And this?"))
    result = await ana.slash(channel, "privacy")
    assert (result.response.content, result.ephemeral) == ("For you alone.", True)
    assert scene.sent()[-1]["content"] == "And this?"


async def test_a_private_question_is_asked_in_private(scene) -> None:
    channel, ana, *_ = await room_of(scene)
    scene.book.replies = answering(question("Yes", text="Are you alone?"))
    result = await ana.slash(channel, "sos")
    assert scene.sent()[-1]["content"] == "Are you alone?"
    assert result.ephemeral
    assert "in a direct message" in result.response.content


async def test_a_private_command_in_a_room_is_heard_as_private(scene) -> None:
    channel, ana, *_ = await room_of(scene)
    scene.book.replies = lambda heard: [letter("Noted.", heard.address)] if heard.command else []
    for command in ("sos", "hide", "unpair", "forget", "start"):
        await ana.slash(channel, command)
    await ana.slash(channel, "talk")
    rooms = [(heard.command, heard.room) for heard in scene.book.heard]
    assert rooms[:-1] == [(command, None) for command in ("sos", "hide", "unpair", "forget", "start")]
    assert rooms[-1] == ("talk", f"#{channel.id}")


@pytest.mark.parametrize("command", ["stop", "pause", "back", "link"])
async def test_who_used_which_command_is_shown_to_nobody_in_a_room(scene, command) -> None:
    channel, ana, *_ = await room_of(scene)
    scene.book.replies = lambda heard: in_room(letter("It stops here."))(heard) if heard.command else []
    result = await ana.slash(channel, command)
    assert (result.deferred, result.response) == (True, None)
    assert [each["content"] for each in scene.sent()] == ["It stops here."]


async def test_a_line_for_one_in_a_rooms_name_never_stands_in_the_room(scene) -> None:
    channel, ana, *_ = await room_of(scene)
    here = letter("No room is open here.", address=f"#{channel.id}")
    scene.book.replies = lambda heard: [here] if heard.command else []
    result = await ana.slash(channel, "stop")
    assert (result.response.content, result.ephemeral) == ("No room is open here.", True)
    scene.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062, times=None)
    await ana.slash(channel, "stop")
    posted = [
        each.path for each in scene.env.http_requests if each.method == "POST" and each.path.endswith("/messages")
    ]
    assert [each["content"] for each in scene.sent()] == ["No room is open here."]
    assert not posted[0].startswith(f"/channels/{channel.id}/")


async def test_words_on_a_page_name_the_question_they_were_written_for(scene) -> None:
    channel, ana, *_ = await room_of(scene)
    await scene.channel.deliver(question(address=f"#{channel.id}", kind=LetterKind.ROOM))
    opened = await ana.click(channel.last_message, label="Write")
    await ana.submit_modal(opened, {"words": "what I mean"})
    assert [heard.wait for heard in scene.book.heard] == [WAIT]


async def test_what_a_room_is_told_is_seen_by_both(scene) -> None:
    channel, ana, *_ = await room_of(scene)
    scene.book.replies = in_room(question("A", "B", text="Which?"))
    result = await ana.slash(channel, "talk")
    assert (result.response.content, result.ephemeral) == ("Which?", False)
    assert scene.sent() == []


async def test_what_was_due_anyway_is_no_answer(scene) -> None:
    scene.book.replies = answering(letter("A check-in.", kind=LetterKind.CHECKIN), letter("The answer."))
    ana = scene.env.create_user("ana")
    result = await ana.slash("menu")
    assert result.response.content == "The answer."
    assert [each["content"] for each in scene.sent()] == ["A check-in."]


async def test_a_late_answer_is_announced_and_the_notice_taken_away(scene) -> None:
    scene.book.before, scene.desk.defer_s = slow, 0.02
    scene.book.replies = answering(letter("Late, but here."))
    ana = scene.env.create_user("ana")
    result = await ana.slash("menu")
    assert (result.deferred, result.response) == (True, None)
    assert [each.content for each in ana.dm_channel.history()] == ["Late, but here."]


async def test_a_late_answer_in_a_server_takes_the_place_of_the_notice(scene) -> None:
    scene.book.before, scene.desk.defer_s = slow, 0.02
    scene.book.replies = answering(letter("Late, but here."))
    channel, ana, *_ = await room_of(scene)
    result = await ana.slash(channel, "privacy")
    assert (result.response.content, result.ephemeral) == ("Late, but here.", True)


async def test_a_press_is_heard_and_what_was_chosen_stands_below(scene) -> None:
    ana = scene.env.create_user("ana")
    message = await asked(scene, ana, "Kept", "*Late*")
    await ana.click(message, label="*Late*")
    (heard,) = scene.book.heard
    assert (heard.kind, heard.wait, heard.option, heard.room) == (HeardKind.PRESS, WAIT, "*late*", None)
    shown = ana.dm_channel.last_message
    assert shown.content == "How did it go?\n\n› \\*Late\\*"
    assert shown.components == []


async def test_a_press_that_counted_for_nothing_changes_nothing(scene) -> None:
    scene.book.counts = False
    ana = scene.env.create_user("ana")
    result = await ana.click(await asked(scene, ana, "Kept"), label="Kept")
    assert result.acknowledged
    assert ana.dm_channel.last_message.content == "How did it go?"
    assert ana.dm_channel.last_message.components


async def test_a_slow_press_is_acknowledged_first_and_marked_afterwards(scene) -> None:
    scene.book.before, scene.desk.defer_s = slow, 0.02
    ana = scene.env.create_user("ana")
    result = await ana.click(await asked(scene, ana, "Kept"), label="Kept")
    assert result.acknowledged
    assert ana.dm_channel.last_message.content.endswith("› Kept")


async def test_one_of_many_is_chosen_in_a_menu(scene) -> None:
    ana = scene.env.create_user("ana")
    message = await asked(scene, ana, *(f"Word {n}" for n in range(30)))
    menus = [row.children[0] for row in message.components[:2]]
    await ana.select(message, ["word 27"], custom_id=menus[1].custom_id)
    (heard,) = scene.book.heard
    assert (heard.wait, heard.option) == (WAIT, "word 27")
    assert ana.dm_channel.last_message.content.endswith("› Word 27")


async def test_the_ways_out_unfold_and_are_heard_only_when_pressed(scene) -> None:
    ana = scene.env.create_user("ana")
    message = await asked(scene, ana, "Kept")
    await ana.click(message, label="…")
    assert scene.book.heard == []
    labels = [each.label for row in ana.dm_channel.last_message.components for each in row.children]
    assert labels == ["Kept", "Back", "Skip", "Pause", "Stop"]
    await ana.click(ana.dm_channel.last_message, label="Stop")
    assert scene.book.heard[-1].option == "*stop"


async def test_in_a_room_an_answer_is_only_acknowledged(scene) -> None:
    channel, ana, *_ = await room_of(scene)
    await scene.channel.deliver(question("A", "B", address=f"#{channel.id}", kind=LetterKind.ROOM))
    result = await ana.click(channel.last_message, label="A")
    assert result.acknowledged
    assert scene.book.heard[-1].room == f"#{channel.id}"
    assert channel.last_message.content == "How did it go?"
    assert channel.last_message.components


async def test_words_in_a_room_are_written_on_a_page(scene) -> None:
    channel, ana, *_ = await room_of(scene)
    await scene.channel.deliver(question(address=f"#{channel.id}", kind=LetterKind.ROOM))
    opened = await ana.click(channel.last_message, label="Write")
    assert opened.modal["custom_id"] == f"gb:{WAIT}:*words"
    result = await ana.submit_modal(opened, {"words": "what I mean"})
    (heard,) = scene.book.heard
    assert (heard.kind, heard.text.reveal, heard.is_reply) == (HeardKind.TEXT, "what I mean", True)
    assert heard.room == f"#{channel.id}"
    assert result.acknowledged


@pytest.mark.parametrize("label", ["A", "…", "Write"])
async def test_somebody_else_in_a_room_is_told_so_and_nothing_changes(scene, label) -> None:
    channel, _, _, cleo = await room_of(scene)
    scene.book.counts = False
    await scene.channel.deliver(question("A", address=f"#{channel.id}", kind=LetterKind.ROOM))
    before = [each.label for row in channel.last_message.components for each in row.children]
    result = await cleo.click(channel.last_message, label=label)
    assert result.ephemeral
    assert "someone else" in result.response.content
    assert [each.label for row in channel.last_message.components for each in row.children] == before


async def test_buttons_of_others_change_nothing(scene) -> None:
    ana = scene.env.create_user("ana")
    await asked(scene, ana)
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="Forged", custom_id="gb:nothing"))
    view.stop()
    sent = await scene.client.get_partial_messageable(ana.dm_channel.id).send("?", view=view)
    result = await ana.click(sent, label="Forged")
    assert result.acknowledged
    assert scene.book.heard == []


async def test_questions_asked_before_a_restart_are_still_answered(scene) -> None:
    ana = scene.env.create_user("ana")
    message = await asked(scene, ana, "Kept")
    client = make_client()
    await scene.env.restart_bot(client)
    book = Book()
    attached(client, book, scene.two)
    await ana.click(message, label="Kept")
    assert [each.option for each in book.heard] == ["kept"]
    assert ana.dm_channel.last_message.content.endswith("› Kept")


@pytest.mark.parametrize(("status", "code"), [(404, 10062), (400, 40060), (401, 50027), (403, 50013)])
async def test_where_it_is_too_late_the_letter_goes_as_a_message(scene, status, code) -> None:
    scene.book.replies = answering(letter("Here."))
    scene.env.inject_error("POST", "/interactions/*/*/callback", status=status, code=code, times=None)
    ana = scene.env.create_user("ana")
    await ana.slash("menu")
    assert [each.content for each in ana.dm_channel.history()] == ["Here."]
    assert scene.book.mishaps == []


async def test_a_press_that_comes_too_late_to_be_shown_still_counts(scene) -> None:
    scene.book.replies = answering(letter("Noted."))
    ana = scene.env.create_user("ana")
    message = await asked(scene, ana, "Kept")
    scene.env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062, times=None)
    await ana.click(message, label="Kept")
    assert [each.option for each in scene.book.heard] == ["kept"]
    assert ana.dm_channel.last_message.content == "Noted."


async def test_the_library_remembers_no_question(scene) -> None:
    ana = scene.env.create_user("ana")
    for _ in range(3):
        await asked(scene, ana, "Kept")
    assert scene.client.persistent_views == []
