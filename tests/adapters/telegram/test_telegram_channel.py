"""Letters as they reach the platform, through its real client."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from tiny_api import DROP, OUTAGE, TOKEN, TinyApi, client, failure, letter

from bot.adapters.telegram.channel import TelegramChannel
from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.door import TelegramDoor
from bot.adapters.telegram.pace import Pace
from bot.adapters.telegram.sweeping import Sweeping
from bot.errors import Ambiguous, ChannelError, NotSent, RecipientGone, Throttled

SEND = "sendMessage"


@pytest.fixture
async def at() -> AsyncIterator[tuple[TinyApi, Bot, TelegramChannel]]:
    async with client() as (api, bot):
        channel = TelegramChannel(bot, TelegramDoor("GoldenBot"), Sweeping(bot))
        yield api, bot, channel
        await channel.close()


async def test_a_letter_is_sent_as_it_is_meant(at) -> None:
    api, _, channel = at
    await channel.deliver(letter("Shall I <b>?", "Yes", "No"))
    (sent,) = api.of(SEND)
    assert (sent["chat_id"], sent["text"], sent["parse_mode"]) == (101, "Shall I &lt;b&gt;?", "HTML")
    assert sent["link_preview_options"] == {"is_disabled": True}
    assert (sent["protect_content"], sent["disable_notification"]) == (True, False)
    assert [[key["text"] for key in row] for row in sent["reply_markup"]["inline_keyboard"]] == [["Yes", "No"], ["…"]]
    assert channel.name == "telegram"


async def test_a_question_in_a_group_without_buttons_opens_the_reply(at) -> None:
    from dataclasses import replace

    api, _, channel = at
    await channel.deliver(replace(letter("What then?", to="-500"), question=True, wait="w" * 20))
    assert api.of(SEND)[0]["reply_markup"]["force_reply"] is True


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (failure(429, "Too Many Requests: retry after 300", retry_after=300), Throttled),
        (failure(403, "Forbidden: bot was blocked by the user"), RecipientGone),
        (failure(400, "Bad Request: chat not found"), RecipientGone),
        (failure(400, "Bad Request: message is too long"), ChannelError),
        (failure(401, "Unauthorized"), NotSent),
        (failure(500, "Internal Server Error"), NotSent),
        (OUTAGE, NotSent),
        (DROP, Ambiguous),
        ((200, "<html>"), Ambiguous),
    ],
    ids=["429", "403", "no-chat", "too-long", "401", "500", "502-html", "dropped", "rubbish"],
)
async def test_what_goes_wrong_is_told_by_what_is_certain(at, answer, error) -> None:
    api, _, channel = at
    api.script[SEND].append(answer)
    with pytest.raises(ChannelError) as raised:
        await channel.deliver(letter("Something."))
    assert type(raised.value) is error
    assert raised.value.__cause__ is None
    assert raised.value.__context__ is None
    assert len(api.of(SEND)) == 1


async def test_patience_is_asked_for_in_seconds(at) -> None:
    api, _, channel = at
    api.script[SEND].append(failure(429, "Too Many Requests: retry after 300", retry_after=300))
    with pytest.raises(Throttled) as raised:
        await channel.deliver(letter("Something."))
    assert raised.value.retry_after_s == 300


async def test_without_a_connection_nothing_was_sent(at) -> None:
    from pydantic import SecretStr

    from bot.adapters.telegram.client import make_bot

    nobody = make_bot(SecretStr(TOKEN), "http://127.0.0.1:9/bot")
    with pytest.raises(NotSent):
        await TelegramChannel(nobody, TelegramDoor(), Sweeping(nobody)).deliver(letter("Something."))


async def test_once_the_connections_are_closed_nothing_was_sent(at) -> None:
    _, bot, channel = at
    await bot.shutdown()
    with pytest.raises(NotSent):
        await channel.deliver(letter("Something."))


async def test_a_refused_token_is_noted_for_whoever_waits_for_it(at) -> None:
    api, _, channel = at
    api.script[SEND].append(failure(401, "Unauthorized"))
    with pytest.raises(NotSent):
        await channel.deliver(letter("Something."))
    assert channel.refused.is_set()


async def test_markup_that_isnt_understood_goes_once_more_as_plain_text(at) -> None:
    api, _, channel = at
    api.script[SEND].append(failure(400, "Bad Request: can't parse entities: unsupported start tag"))
    await channel.deliver(letter("a & b", "Yes"))
    first, again = api.of(SEND)
    assert (first["text"], again["text"]) == ("a &amp; b", "a & b")
    assert "parse_mode" not in again
    assert again["reply_markup"] == first["reply_markup"]


async def test_buttons_that_arent_taken_are_left_to_be_typed(at) -> None:
    api, _, channel = at
    api.script[SEND].append(failure(400, "Bad Request: BUTTON_DATA_INVALID"))
    await channel.deliver(letter("Which?", "Yes"))
    assert "reply_markup" not in api.of(SEND)[1]


async def test_plain_text_is_tried_only_once(at) -> None:
    api, _, channel = at
    api.script[SEND] += [failure(400, "Bad Request: can't parse entities")] * 2
    with pytest.raises(ChannelError):
        await channel.deliver(letter("Something."))
    assert len(api.of(SEND)) == 2


async def test_a_long_letter_goes_on_where_it_was_interrupted(at) -> None:
    api, _, channel = at
    long = letter("\n".join(["a" * 4000, "b" * 4000, "c" * 4000]))
    api.script[SEND] += [{"message_id": 1, "date": 0, "chat": {"id": 101, "type": "private"}}, OUTAGE]
    with pytest.raises(NotSent):
        await channel.deliver(long)
    await channel.deliver(long)
    assert [sent["text"][0] for sent in api.of(SEND)] == ["a", "b", "b", "c"]


async def test_a_letter_to_a_room_that_moved_says_so_and_finds_it_the_next_time(at) -> None:
    api, _, channel = at
    moves: list[tuple[str, str]] = []

    async def report(old: str, new: str) -> None:
        moves.append((old, new))

    channel.report_move = report
    told = "Bad Request: group chat was upgraded to a supergroup chat"
    api.script[SEND].append(failure(400, told, migrate_to_chat_id=-100500))
    with pytest.raises(NotSent):
        await channel.deliver(letter("For both.", to="-500"))
    await channel.deliver(letter("For both.", to="-500"))
    assert moves == [("-500", "-100500")]
    assert [sent["chat_id"] for sent in api.of(SEND)] == [-500, -100500]


async def test_a_move_that_cant_be_noted_now_stops_no_letter(at) -> None:
    api, _, channel = at

    async def report(old: str, new: str) -> None:
        raise RuntimeError("not now")

    channel.report_move = report
    api.script[SEND].append(failure(400, "Bad Request: upgraded", migrate_to_chat_id=-100500))
    with pytest.raises(NotSent):
        await channel.deliver(letter("For both.", to="-500"))


async def test_in_a_room_an_older_question_loses_its_buttons(at) -> None:
    api, _, channel = at
    await channel.deliver(letter("First?", "Yes", to="-500"))
    first = len(api.calls)
    await channel.deliver(letter("Just so you know.", to="-500"))
    await channel.deliver(letter("Second?", "Yes", to="-500"))
    await api.until(lambda: bool(api.of("editMessageReplyMarkup")))
    (taken,) = api.of("editMessageReplyMarkup")
    assert (taken["chat_id"], taken["message_id"]) == (-500, first)
    assert "reply_markup" not in taken


async def test_in_private_older_questions_keep_theirs(at) -> None:
    api, _, channel = at
    await channel.deliver(letter("First?", "Yes"))
    await channel.deliver(letter("Second?", "Yes"))
    await channel.close()
    assert api.of("editMessageReplyMarkup") == []


def test_a_few_messages_go_at_once_and_further_ones_at_their_distance() -> None:
    pace = Pace(every_s=1.0, at_once=3)
    assert [pace.wait_s("101", 100.0) for _ in range(5)] == [0.0, 0.0, 0.0, 1.0, 2.0]
    assert pace.wait_s("102", 100.0) == 0.0
    assert pace.wait_s("101", 200.0) == 0.0


def test_chats_at_rest_are_forgotten() -> None:
    pace = Pace()
    for chat in range(1500):
        pace.wait_s(str(chat), float(chat * 10))
    assert len(pace._next) < 1100


async def test_a_chat_written_to_too_fast_is_waited_for(at) -> None:
    api, _, channel = at
    channel.pace = Pace(every_s=0.05, at_once=1)
    await asyncio.gather(*(channel.deliver(letter(f"{n}", id=f"l{n}")) for n in range(3)))
    assert len(api.of(SEND)) == 3
    assert channel.pace.wait_s("101", asyncio.get_running_loop().time()) > 0
