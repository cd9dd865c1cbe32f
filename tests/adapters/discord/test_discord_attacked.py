"""Somebody means harm, or only errs: what is private stays with one, and nothing goes where it wasn't meant."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from discord_copy import paired, serving, welcomed
from fakes.discord_api import FakeDiscord
from fakes.discord_people import FakePerson
from fakes.discord_places import FakeChannel, FakeGuild
from fakes.discord_world import ADMINISTRATOR
from stage import letter

SECRET = "the grey suitcase"


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


async def opened(guild: FakeGuild, ana: FakePerson, ben: FakePerson) -> FakeChannel:
    """A room that both said yes to."""
    room = guild.channel("us", only=(ana, ben))
    await paired(ana, ben)
    await ana.uses("link", to=room)
    await ana.sees_ephemeral("The other person is asked in private", at=room)
    await ben.uses("link", to=room)
    await room.sees_next("This is a room for the two of you now")
    return room


async def test_help_asked_for_in_a_room_leaves_no_trace_there(fake, tmp_path) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    async with serving(tmp_path, fake):
        room = await opened(fake.guild(ana, ben), ana, ben)
        before, bens = len(room.sees), len(ben.ephemerals(room))
        for command in ("sos", "hide", "unpair", "privacy", "forget", "pause"):
            use = await ana.uses(command, to=room)
            await use.is_answered()
            await ana.sees_ephemeral(at=room)
        assert len(room.sees) == before
        assert len(ben.ephemerals(room)) == bens


async def test_a_newcomer_who_begins_in_a_server_is_welcomed_in_private(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    hall = fake.guild(ana).channel("hall")
    async with serving(tmp_path, fake):
        await ana.uses("start", to=hall)
        await ana.sees_button("I'm 18 or older, go on")
    assert hall.sees == []


async def test_a_server_that_somebody_else_administers_has_no_room_for_two(fake, tmp_path) -> None:
    ana, ben, cleo = fake.person("Ana"), fake.person("Ben"), fake.person("Cleo")
    guild = fake.guild(ana, ben, cleo)
    guild.role("keepers", cleo, permissions=ADMINISTRATOR)
    room = guild.channel("us", only=(ana, ben))
    async with serving(tmp_path, fake):
        await paired(ana, ben)
        await ana.uses("link", to=room)
        await ana.sees_next("one thing to look at")
    assert "This is a room" not in room.transcript


async def test_one_of_the_two_may_administer_it_where_nobody_else_is(fake, tmp_path) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    guild = fake.guild(ana, ben)
    guild.role("keepers", ben, permissions=ADMINISTRATOR)
    async with serving(tmp_path, fake):
        await opened(guild, ana, ben)


async def test_a_room_goes_quiet_when_a_role_opens_all_doors(fake, tmp_path) -> None:
    ana, ben, cleo = fake.person("Ana"), fake.person("Ben"), fake.person("Cleo")
    guild = fake.guild(ana, ben, cleo)
    async with serving(tmp_path, fake):
        room = await opened(guild, ana, ben)
        guild.role("keepers", cleo, permissions=ADMINISTRATOR)
        await room.sees_next("Somebody else is in this room")


async def test_what_changed_while_we_were_away_is_found_at_the_next_start(fake, tmp_path) -> None:
    ana, ben, cleo = fake.person("Ana"), fake.person("Ben"), fake.person("Cleo")
    guild = fake.guild(ana, ben, cleo)
    async with serving(tmp_path, fake):
        room = await opened(guild, ana, ben)
    room.lets_in(cleo)
    async with serving(tmp_path, fake):
        await room.sees_next("Somebody else is in this room")


async def test_words_on_an_old_page_answer_no_later_question(fake, tmp_path) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    theirs = fake.private(ana, ben)
    async with serving(tmp_path, fake):
        await welcomed(ana)
        await ana.uses("checkin", to=theirs)
        question = await ana.sees_ephemeral(at=theirs)
        page = await ana.presses("Write", on=question)
        await ana.presses(question.buttons[0], on=question)
        await ana.sees_ephemeral("What weighs most?", at=theirs)
        await ana.submits(page, SECRET)
        await ana.sees_ephemeral("That question has passed", at=theirs)
    assert SECRET not in ana.transcript
    assert SECRET not in theirs.transcript


async def test_a_page_sent_twice_is_answered_once(fake, tmp_path) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    theirs = fake.private(ana, ben)
    async with serving(tmp_path, fake):
        await welcomed(ana)
        await ana.uses("promise", to=theirs)
        question = await ana.sees_ephemeral("1 of 3", at=theirs)
        page = await ana.presses("Write", on=question)
        await ana.submits(page, "call from the station")
        await ana.sees_ephemeral("What time is it where you are?", at=theirs)
        await ana.submits(page, "call from the station")
        await ana.sees_ephemeral("That question has passed", at=theirs)


@pytest.mark.parametrize(
    "forged", ["gb:{}:*words", "gb:{}:no such", "gb:{}:", "gb:{}:*menu0", "gb:x:y", "\u202egb", "{}"]
)
async def test_forged_presses_change_nothing_and_are_answered(fake, tmp_path, forged) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    async with serving(tmp_path, fake):
        await welcomed(ana, ben)
        await ana.uses("menu")
        post = await ana.sees_next("What would help now?")
        wait = post.components[0]["components"][0]["custom_id"].split(":")[1]
        await ben.uses("menu")
        bens = await ben.sees_next("What would help now?")
        press = await ben.presses_id(forged.format(wait) or "x", bens)
        await press.is_answered()
        taken = await ben.presses_id(f"gb:{wait}:close", bens)
        await taken.is_answered()
        await ben.sees_next("is for someone else")
        assert post.buttons


async def test_the_same_press_told_twice_counts_once(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await ana.uses("start")
        press = await ana.presses("I'm 18 or older, go on")
        fake.gateway.again("INTERACTION_CREATE")
        await press.is_answered()
        await ana.sees_next("What brings you here?")
        await ana.says("stop")
        await ana.sees_next("It stops here")
    assert ana.transcript.count("What brings you here?") == 1


@pytest.mark.parametrize(
    "words",
    [
        "[a link](https://example.org)",
        "<t:1700000000:R> <@1> <@&2> <#3> </menu:4> <:smile:5> <id:customize>",
        "||hidden|| ~~gone~~ `code` ```block``` **bold** __under__",
        "> quoted\n>>> more\n# Big\n-# small\n- list\n1. one",
        "@everyone @here",
    ],
)
async def test_peoples_words_are_shown_as_they_were_written(fake, tmp_path, words) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        await ana.says(f"/{'x' * 41}")
        await ana.sees_next()
        await ana.uses("promise")
        await ana.sees_next("1 of 3")
        await ana.says(words)
        await ana.sees_next()
        for post in ana.sees:
            assert "<t:17" not in post.text.replace("\\<", "")
            assert "](https" not in post.text.replace("\\[", "[").replace("[a link]", "")
    assert fake.violations == []


@pytest.mark.parametrize("name", ["\u200b\u200b", "\u202eneB", "a\nb\n**Golden Bridge**: yes", "\u2066" * 20, "x" * 32])
async def test_no_name_pretends_to_be_anything_else(fake, tmp_path, name) -> None:
    ana, ben = fake.person("Ana"), fake.person(name)
    async with serving(tmp_path, fake):
        await welcomed(ana, ben)
        await ana.uses("pair")
        post = await ana.sees_next("Your code:")
        await ben.uses("pair", post.text.split("/pair ")[1].split()[0])
        await ben.presses("See who it is")
        await ben.presses("I want it")
        asked = await ana.sees_button("Yes, join us")
    for sign in ("\u200b", "\u202e", "\u2066", "\n**Golden"):
        assert sign not in asked.text


async def test_whoever_replies_without_the_at_is_told_once_a_day_how_it_works(fake, tmp_path) -> None:
    ana, ben, cleo = fake.person("Ana"), fake.person("Ben"), fake.person("Cleo")
    async with serving(tmp_path, fake):
        room = await opened(fake.guild(ana, ben, cleo), ana, ben)
        ours = room.sees[-1]
        await ana.says("why", to=room, reply_to=ours, pings=False)
        hint = await room.sees_next("only with the @ left on")
        await ana.says("why", to=room, reply_to=ours, pings=False)
        await ana.mentions("/talk", to=room)
        await room.sees_next()
    assert hint.silent
    assert room.transcript.count("only with the @ left on") == 1


async def test_where_no_room_is_open_no_reply_is_hinted_at(fake, tmp_path) -> None:
    ana, ben = fake.person("Ana"), fake.person("Ben")
    hall = fake.guild(ana, ben).channel("hall")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        await ana.mentions("/talk", to=hall)
        ours = await hall.sees_next()
        await ana.says("why", to=hall, reply_to=ours, pings=False)
        await ana.mentions("/talk", to=hall)
        await hall.sees_next()
    assert "only with the @ left on" not in hall.transcript


async def test_an_answer_that_stands_already_isnt_repeated_after_a_crash(fake, tmp_path) -> None:
    ana = fake.person("Ana")
    async with serving(tmp_path, fake) as it:
        await welcomed(ana)
        use = await ana.uses("privacy")
        await ana.sees_text("/export shows all")
        assert use.response is not None
        doubted = letter(use.response.text.replace("\\", ""), str(ana.id))
        doubted = replace(doubted, doubted_since=datetime.now(UTC) - timedelta(seconds=5))
        count = len(ana.sees)
        await it.deliver.channels["discord"].deliver(doubted)
        assert len(ana.sees) == count
        await it.deliver.channels["discord"].deliver(replace(doubted, id="m" * 20, doubted_since=None))
        assert len(ana.sees) == count + 1
