"""Questions in a group that wait for typed words: the reply opens for whoever is asked, and their reply is taken."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.telegram_api import FakeTelegram
from fakes.telegram_groups import FakeGroup
from fakes.telegram_people import FakeUser
from sittings import settings_in
from tiny_api import TinyApi, client, failure, letter
from whole_copy import paired, serving

from bot.adapters.telegram.channel import TelegramChannel
from bot.adapters.telegram.door import TelegramDoor
from bot.adapters.telegram.rendering import messages
from bot.adapters.telegram.sweeping import Sweeping
from bot.services.records import Asked, Letter
from bot.services.talks import begin_joint
from bot.services.turn.entering import enter
from bot.services.turn.play import play
from bot.wiring import Companion, flows_of
from bot.words import Words

FLOW = """
flow: one_word
version: 1
title: One word
house: true
space: pair
roles: [a, b]
slots:
  word: {type: text, limit: 60, private: false}
  since: {type: text, limit: 60, private: false}
start: word
nodes:
  word:
    ask: "{a.name}, which word is it tonight?"
    to: [a]
    where: shared
    save: word
    timeout: {after: PT10M, to: none}
    next: since
  since:
    ask: And since when?
    to: [a]
    where: shared
    save: since
    timeout: {after: PT10M, to: none}
    next: said
  said:
    say: |
      It's this one:
      "{word}"
      "{since}"
    where: shared
    next: end
  none: {say: None tonight., where: shared, next: end}
"""


@pytest.fixture
async def at() -> AsyncIterator[tuple[TinyApi, TelegramChannel]]:
    async with client() as (api, bot):
        channel = TelegramChannel(bot, TelegramDoor("GoldenBot"), Sweeping(bot))
        yield api, channel
        await channel.close()


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


async def in_their_room(fake: FakeTelegram, ana: FakeUser, ben: FakeUser, group: FakeGroup) -> None:
    """Join the two, and open the group as their room."""
    await paired(ana, ben)
    await group.add_bot(by=ana, payload="link")
    await ben.types_command(f"/link@{fake.username}", to=group)
    await group.sees_next("This is a room for the two of you now")


async def begun(it: Companion, user: FakeUser) -> None:
    """Begin the test's own flow, with somebody in its first role."""

    def body(tx) -> None:
        turn = enter(tx, it.world, *tx.people.at("telegram", str(user.id)), it.world.clock.now())
        begin_joint(turn, "one_word", turn.id)
        play(turn)
        turn.save()

    await it.store.transact(body)


def question(text: str, asked: Asked | None) -> Letter:
    return replace(letter(text, to="-500"), question=True, wait="w" * 20, asked=asked)


async def test_the_reply_opens_for_whoever_said_what_it_follows(at) -> None:
    api, channel = at
    await channel.deliver(question("Which word?", Asked("101", Words("Ana"), "44")))
    (sent,) = api.of("sendMessage")
    assert sent["reply_markup"] == {"force_reply": True, "selective": True}
    assert sent["reply_parameters"] == {"message_id": 44, "allow_sending_without_reply": True}


async def test_the_reply_opens_for_whoever_is_named_in_it(at) -> None:
    api, channel = at
    await channel.deliver(question("Now <you>, A&a, which?", Asked("101", Words("A&a"))))
    (sent,) = api.of("sendMessage")
    assert sent["text"] == 'Now &lt;you&gt;, <a href="tg://user?id=101">A&amp;a</a>, which?'
    assert sent["reply_markup"]["selective"] is True
    assert "reply_parameters" not in sent


@pytest.mark.parametrize(
    "asked", [None, Asked("101", Words("Ana")), Asked("101")], ids=["both", "not-named", "unknown"]
)
async def test_where_nobody_can_be_told_apart_it_opens_for_both(at, asked) -> None:
    api, channel = at
    await channel.deliver(question("Which word?", asked))
    (sent,) = api.of("sendMessage")
    assert (sent["text"], sent["reply_markup"]["force_reply"]) == ("Which word?", True)
    assert not sent["reply_markup"].get("selective")


async def test_as_plain_text_nobody_is_named_and_it_opens_for_both(at) -> None:
    api, channel = at
    api.script["sendMessage"] = [failure(400, "Bad Request: can't parse entities")]
    await channel.deliver(question("Ana, which?", Asked("101", Words("Ana"))))
    plain = api.of("sendMessage")[1]
    assert plain["text"] == "Ana, which?"
    assert not plain["reply_markup"].get("selective")


def test_only_the_last_piece_of_a_long_question_opens_the_reply() -> None:
    first, last = messages(question("Ana " * 1200, Asked("101", Words("Ana"))))
    assert (first.forces_reply, first.html) == (False, first.plain)
    assert (last.forces_reply, last.is_for_one, last.html.count("<a ")) == (True, True, 1)


async def test_the_question_that_stood_last_loses_its_buttons_when_nothing_is_asked_any_more(at) -> None:
    api, channel = at
    await channel.deliver(letter("Ready?", "Yes", to="-500"))
    asked = len(api.calls)
    await channel.deliver(letter("One more has yet to say.", to="-500", id="l2"))
    assert api.of("editMessageReplyMarkup") == []
    await channel.deliver(letter("That was it.", to="-500", id="l3", settles=True))
    await api.until(lambda: len(api.of("editMessageReplyMarkup")) == 1)
    (edit,) = api.of("editMessageReplyMarkup")
    assert (edit["chat_id"], edit["message_id"]) == (-500, asked)


async def test_one_of_two_is_asked_for_words_and_what_they_reply_counts(fake, tmp_path) -> None:
    """None of the flows asks one of two for words where both see it, so one of the test's own does."""
    folder = Path(shutil.copytree(settings_in(tmp_path).flows_dir, tmp_path / "flows"))
    (folder / "one_word.yaml").write_text(FLOW)
    ana, ben = fake.user("Ana"), fake.user("Ben")
    group = fake.group(ana, ben)
    async with serving(tmp_path, fake, flows=flows_of(folder)) as it:
        await in_their_room(fake, ana, ben, group)
        await begun(it, ana)
        asked = await group.sees_next("Ana, which word is it tonight?")
        assert [asked.opens_reply_for(each.id) for each in (ana, ben)] == [True, False]
        await ben.says("tired", to=group, reply_to=asked)
        await ana.says("x" * 61, to=group, reply_to=asked)
        again = await group.sees_next()
        assert "It's this one" not in again.text
        word = await ana.says("relieved", to=group, reply_to=asked)
        since = await group.sees_next("And since when?")
        assert since.reply_to is word
        assert [since.opens_reply_for(each.id) for each in (ana, ben)] == [True, False]
        await ana.says("this morning", to=group, reply_to=since)
        said = await group.sees_next("It's this one:")
        assert '"relieved"\n"this morning"' in said.text
        await fake.all_fetched()
    assert "tired" not in "".join(post.text for post in group.sees)
