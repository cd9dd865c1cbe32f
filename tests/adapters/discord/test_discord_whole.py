"""The channel in front of a whole copy, on the tests' own platform: no request is one it wouldn't take."""

from collections.abc import AsyncIterator

import pytest
from discord_copy import paired, serving, welcomed
from fakes.discord_api import FakeDiscord
from fakes.discord_faults import dropped, reply_lost, server_error, too_many, unknown_use
from fakes.discord_uses import THINKS

from bot.services.turn.slash import SLASH


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


async def test_somebody_is_welcomed_and_sees_what_they_chose(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        start = await ana.uses("start")
        await start.is_answered()
        assert start.response is not None
        press = await ana.presses("I'm 18 or older, go on")
        await press.is_answered()
        chosen = await ana.sees_text("› I'm 18 or older, go on")
        assert chosen.buttons == []
        question = await ana.sees_next("What brings you here?")
        assert question.buttons == ["I was hurt", "I broke something", "Both", "Just looking", "…"]
        await ana.says("just looking")
        await ana.sees_next()
        assert set(ana.menu()) == set(SLASH)
    assert fake.unanswered == []


async def test_more_leads_to_the_ways_out(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await ana.says("hello")
        await ana.presses("…")
        await ana.presses("Stop")
        await ana.sees_text("› Stop")


async def test_a_sentence_is_found_by_buttons_and_words(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        await ana.uses("menu")
        await ana.presses("I'm hurting")
        await ana.presses("Say it, or set a limit")
        await ana.presses("Find the words to say it")
        await ana.sees_next("What happened, the last time it hurt?")
        await ana.says("the *bank* letter lay open and @everyone was still")
        await ana.presses("Scared")
        await ana.presses("To be told before I have to ask")
        page = await ana.sees_next("What happened:")
        assert "the \\*bank\\* letter lay open and \\@everyone was still" in page.text
        await ana.says("I was scared, and I need to be told before I have to ask")
        await ana.sees_next()


async def test_a_promise_is_made_in_three_steps(fake, tmp_path) -> None:
    ben = fake.person("Ben")
    async with serving(tmp_path, fake):
        await welcomed(ben)
        await ben.uses("promise")
        await ben.sees_next("1 of 3")
        await ben.says("call from the station")
        clock = await ben.sees_next("What time is it where you are?")
        await ben.presses(clock.buttons[0])
        await ben.sees_next("2 of 3")
        await ben.says("tomorrow 17:30")
        await ben.sees_next("call from the station")
        await ben.presses("Yes, write it down")
        await ben.sees_next()


async def test_two_are_joined_by_a_code(fake, tmp_path) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    async with serving(tmp_path, fake):
        await paired(ana, ben)
    assert fake.unanswered == []


async def test_a_channel_of_two_becomes_a_room_in_which_both_choose(fake, tmp_path) -> None:
    ana, ben, cleo = fake.person("Ana"), fake.person("Ben"), fake.person("Cleo")
    guild = fake.guild(ana, ben, cleo)
    room = guild.channel("us", only=(ana, ben))
    async with serving(tmp_path, fake):
        await paired(ana, ben)
        link = await ana.uses("link", to=room)
        await ana.sees_ephemeral("The other person is asked in private", at=room)
        assert link.response is not None
        await ben.uses("link", to=room)
        await room.sees_next("This is a room for the two of you now")
        talk = await ana.uses("talk", to=room)
        question = await room.sees_next()
        assert talk.response is question
        assert question.buttons[-2:] == ["Write", "…"]
        await ana.presses(question.buttons[0], to=room)
        await room.sees_next("Each of you is asked in private now")
        await ana.sees_next("A few questions are for you alone")
    assert fake.unanswered == []


async def test_a_channel_that_others_see_opens_for_nobody_by_itself(fake, tmp_path) -> None:
    ana, ben, cleo = fake.person("Ana"), fake.person("Ben"), fake.person("Cleo")
    guild = fake.guild(ana, ben, cleo)
    room = guild.channel("us")
    async with serving(tmp_path, fake):
        await paired(ana, ben)
        await ana.uses("link", to=room)
        await ana.sees_next("one thing to look at")
        await ben.uses("link", to=room)
        await ben.sees_next()
    assert "This is a room" not in room.transcript


async def test_a_room_goes_quiet_when_somebody_else_is_let_in_and_ends_with_its_channel(fake, tmp_path) -> None:
    ana, ben, cleo = fake.person("Ana"), fake.person("Ben"), fake.person("Cleo")
    room = fake.guild(ana, ben, cleo).channel("us", only=(ana, ben))
    async with serving(tmp_path, fake) as it:
        await paired(ana, ben)
        await ana.uses("link", to=room)
        await ana.sees_ephemeral("The other person is asked in private", at=room)
        await ben.uses("link", to=room)
        await room.sees_next("This is a room for the two of you now")
        room.lets_in(cleo)
        await room.sees_next("Somebody else is in this room")
        room.deletes()
        await ana.sees_next("room")
        assert await it.store.read(lambda tx: tx.rooms.at("discord", f"#{room.id}")) is None


async def test_in_a_chat_of_their_own_only_commands_work_and_only_they_see_it(fake, tmp_path) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    theirs = fake.private(ana, ben)
    async with serving(tmp_path, fake):
        await welcomed(ana)
        await ana.uses("menu", to=theirs)
        menu = await ana.sees_ephemeral("What would help now?", at=theirs)
        assert "-# Only you see this" in menu.text
        assert "Write" in menu.buttons
        await ana.presses("I'm hurting", on=menu)
        await ana.presses("Say it, or set a limit", on=await ana.sees_ephemeral(at=theirs))
        await ana.presses("Find the words to say it", on=await ana.sees_ephemeral(at=theirs))
        question = await ana.sees_ephemeral("What happened", at=theirs)
        opened = await ana.presses("Write", on=question)
        await ana.submits(opened, "the letter lay open")
        await ana.sees_ephemeral("And inside you", at=theirs)
    assert theirs.sees == []
    assert fake.unanswered == []


async def test_what_cant_be_shown_there_is_said_in_private(fake, tmp_path) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    theirs = fake.private(ana, ben)
    async with serving(tmp_path, fake):
        await welcomed(ana)
        await ana.uses("menu", to=theirs)
        menu = await ana.sees_ephemeral("What would help now?", at=theirs)
        fake.faults.once("execute_webhook", dropped())
        await ana.presses("I'm hurting", on=menu)
        await ana.sees_button("Say it, or set a limit")


async def test_whatever_goes_wrong_with_sending_nothing_is_lost(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        fake.faults.once("create_interaction_response", unknown_use())
        fake.faults.once("create_message", too_many(0.05))
        await ana.uses("menu")
        first = await ana.sees_next("What would help now?")
        fake.faults.once("create_interaction_response", server_error(500))
        await ana.presses(first.buttons[0])
        await ana.sees_next()


async def test_a_lost_reply_doubles_nothing(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        fake.faults.once("create_message", reply_lost())
        await ana.says("/privacy")
        await ana.sees_next("/export shows all")
    assert [post.text.startswith("Kept here") for post in ana.sees].count(True) == 1


async def test_an_answer_that_may_have_arrived_is_not_said_again(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        fake.faults.once("create_interaction_response", reply_lost())
        await ana.uses("menu")
        await ana.sees_next("What would help now?")
        await ana.says("stop")
        await ana.sees_next()
    assert ana.transcript.count("What would help now?") == 1


async def test_whoever_takes_no_messages_is_written_to_no_more_until_they_come_back(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        ana.closes_private_messages(50278)
        await ana.says("menu")
        await fake.asked_for("create_message", times=3)
        ana.opens_private_messages()
        ana.has_seen_all()
        await ana.uses("menu")
        await ana.sees_next("What would help now?")


async def test_what_is_no_text_is_declined_and_words_are_shown_as_they_are(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        for sends in (ana.sends_file, ana.sends_sticker, ana.sends_poll):
            await sends()
            await ana.sees_next("Only text can be read here")
        await ana.says("/nosuchthing")
        await ana.sees_next("/nosuchthing")


async def test_what_was_written_while_nobody_listened_is_answered_at_the_next_start(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
    await ana.says("/menu")
    async with serving(tmp_path, fake, lately=(ana,)):
        await ana.sees_next("What would help now?")
    assert ana.transcript.count("What would help now?") == 1


async def test_the_same_event_twice_is_answered_once(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        await ana.says("/privacy")
        fake.gateway.again()
        await ana.sees_next("/export shows all")
        await ana.uses("menu")
        fake.gateway.again("INTERACTION_CREATE")
        await ana.sees_next("What would help now?")
        await ana.says("stop")
        await ana.sees_next()
    assert ana.transcript.count("Kept here") == 1
    assert ana.transcript.count("What would help now?") == 1


async def test_what_we_wrote_is_taken_away_when_it_is_hidden(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        await ana.uses("hide")
        await ana.sees_next("What I wrote here in the last two days is taken away")
        assert len([post for post in ana.sees if not post.deleted]) == 1


async def test_a_question_asked_before_a_restart_is_still_answered_by_its_button(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await ana.uses("start")
        question = await ana.sees_button("I'm 18 or older, go on")
    async with serving(tmp_path, fake):
        press = await ana.presses("I'm 18 or older, go on", on=question)
        await press.is_answered()
        await ana.sees_next("What brings you here?")
    assert "› I'm 18 or older, go on" in question.text


async def test_an_answer_that_takes_long_is_announced_in_time(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake, defer_s=0.01) as it:
        await welcomed(ana)
        async with it.converse.queues.turn_of(f"discord|{ana.id}"):
            use = await ana.uses("menu")
            await use.is_answered()
        await ana.sees_next("What would help now?")
        await fake.asked_for("delete_original_webhook_message")
    assert use.answer == THINKS


async def test_in_a_room_words_are_written_on_a_page_or_as_a_reply(fake, tmp_path) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    room = fake.guild(ana, ben).channel("us", only=(ana, ben))
    async with serving(tmp_path, fake):
        await paired(ana, ben)
        await ana.uses("link", to=room)
        await ana.sees_ephemeral("The other person is asked in private", at=room)
        await ben.uses("link", to=room)
        await room.sees_next("This is a room for the two of you now")
        await ana.uses("talk", to=room)
        question = await room.sees_next()
        opened = await ana.presses("Write", to=room)
        await ana.submits(opened, question.buttons[1])
        await room.sees_next("Each of you is asked in private now")


async def test_danger_in_a_room_is_answered_where_nobody_else_sees_it(fake, tmp_path) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    room = fake.guild(ana, ben).channel("us", only=(ana, ben))
    async with serving(tmp_path, fake):
        await paired(ana, ben)
        await ana.uses("sos", to=room)
        await ana.sees_next()
        await ben.mentions("I want to kill myself", to=room)
        await ben.sees_next()
    assert room.sees == []
