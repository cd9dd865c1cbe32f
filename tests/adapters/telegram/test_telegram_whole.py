"""The channel in front of a whole copy, on the tests' own platform: no request is one it wouldn't take."""

from collections.abc import AsyncIterator

import pytest
from fakes.telegram_api import FakeTelegram
from fakes.telegram_faults import query_too_old, reply_lost, server_error, too_many
from whole_copy import paired, serving, welcomed

from bot.adapters.telegram.introduce import IN_GROUPS


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.mark.parametrize("by_webhook", [False, True], ids=["polling", "webhook"])
async def test_somebody_is_welcomed_and_sees_what_they_chose(fake, tmp_path, by_webhook) -> None:
    ana = fake.user("Ana", language="en")
    async with serving(tmp_path, fake, by_webhook=by_webhook):
        await ana.types_command("/start")
        press = await ana.presses("I'm 18 or older, go on")
        await press.is_answered()
        chosen = await ana.sees_text("› I'm 18 or older, go on")
        assert chosen.buttons == []
        question = await ana.sees_next("What brings you here?")
        assert question.buttons == ["I was hurt", "I broke something", "Both", "Just looking", "…"]
        await ana.says("just looking")
        await ana.sees_next()
    assert fake.unanswered == []


async def test_more_leads_to_the_ways_out(fake, tmp_path) -> None:
    ana = fake.user("Ana", language="en")
    async with serving(tmp_path, fake):
        await ana.types_command("/start")
        await ana.presses("…")
        await ana.presses("Stop")
        await ana.sees_text("› Stop")
    assert ana.menu()[0] == "start"


async def test_two_are_joined_by_a_link_that_can_be_handed_on(fake, tmp_path) -> None:
    ana, ben = fake.user("Ana"), fake.user("Ben")
    async with serving(tmp_path, fake):
        await paired(ana, ben)
    invitation = next(sent for sent in fake.calls("sendMessage") if "?start=" in sent["text"])
    assert not invitation.get("protect_content")


async def test_a_group_becomes_a_room_and_stays_one_when_it_moves(fake, tmp_path) -> None:
    ana, ben = fake.user("Ana"), fake.user("Ben")
    group = fake.group(ana, ben)
    async with serving(tmp_path, fake) as it:
        await paired(ana, ben)
        await group.add_bot(by=ana, payload="link")
        await ana.sees_next("The other person is asked in private")
        await ben.types_command(f"/link@{fake.username}", to=group)
        await group.sees_next("This is a room for the two of you now")
        old, new = await group.migrates()
        await fake.all_fetched()
        await ana.types_command(f"/talk@{fake.username}", to=group)
        await group.sees_next()
        rooms = [await it.store.read(lambda tx, at=at: tx.rooms.at("telegram", str(at))) for at in (old, new)]
        assert [room is not None for room in rooms] == [False, True]
    assert group.people[0].menu(group) == list(IN_GROUPS)


async def test_whatever_goes_wrong_with_sending_nothing_is_lost(fake, tmp_path) -> None:
    ana = fake.user("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        fake.faults.once("sendMessage", server_error(502))
        fake.faults.once("sendMessage", too_many(1))
        fake.faults.once("answerCallbackQuery", query_too_old())
        await ana.types_command("/menu")
        first = await ana.sees_next()
        await ana.presses(first.buttons[0])
        await ana.sees_next()


async def test_a_lost_reply_doubles_once_at_most(fake, tmp_path) -> None:
    ana = fake.user("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        fake.faults.once("sendMessage", reply_lost())
        await ana.types_command("/privacy")
        await ana.sees_next("/export shows all")
    assert [post.text.startswith("Kept here") for post in ana.sees].count(True) == 2


async def test_whoever_blocks_is_written_to_no_more_until_they_come_back(fake, tmp_path) -> None:
    ana = fake.user("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        ana.has_seen_all()
        await ana.blocks()
        await fake.all_fetched()
        await ana.unblocks()
        await ana.sees_next("Hello")


async def test_what_is_no_text_is_declined_and_words_are_shown_as_they_are(fake, tmp_path) -> None:
    ana = fake.user("Ana")
    async with serving(tmp_path, fake):
        await welcomed(ana)
        for sends in (ana.sends_voice, ana.sends_sticker, ana.sends_location, ana.sends_poll, ana.sends_contact):
            await sends()
            await ana.sees_next("Only text can be read here")
        await ana.types_command("/nosuchthing")
        await ana.sees_next("/nosuchthing")
        await ana.says("x" * 50_000)
        await ana.sees_next()


async def test_a_group_with_somebody_else_in_it_opens_for_nobody_by_itself(fake, tmp_path) -> None:
    ana, ben, cleo = fake.user("Ana"), fake.user("Ben"), fake.user("Cleo")
    group = fake.group(ana, ben, cleo)
    async with serving(tmp_path, fake):
        await paired(ana, ben)
        await group.add_bot(by=ana, payload="link")
        await ana.sees_next("The other person is asked in private")
        await ana.sees_next("one thing to look at")
        await ben.types_command(f"/link@{fake.username}", to=group)
        await fake.all_fetched()
        await ben.sees_next()
    assert not [text for text in group.transcript if "This is a room" in text]
