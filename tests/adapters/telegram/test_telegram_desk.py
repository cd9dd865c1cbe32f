"""Updates are kept before they are answered, and answered with all that belongs to a press."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from tiny_api import GROUP, Listener, TinyApi, asked, client, desk_of, message, pressed, read, update

from bot.adapters.telegram.client import Bot
from bot.errors import StoreBroken, StoreBusy
from bot.services.records import Heard, HeardKind


@pytest.fixture
async def at() -> AsyncIterator[tuple[TinyApi, Bot]]:
    async with client() as (api, bot):
        yield api, bot


async def test_what_is_kept_is_answered_in_order_and_sent(at) -> None:
    _, bot = at
    listener = Listener()
    desk = desk_of(bot, listener)
    kept = await desk.keep([read(update(n, message=message(f"{n}")), bot) for n in (1, 2, 3)])
    assert [heard.update_key for heard in listener.heard] == ["1", "2", "3"]
    assert listener.answered == []
    desk.begin(kept)
    assert await listener.until(3) == ["1", "2", "3"]
    await desk.finish()
    assert listener.drained == 3


async def test_what_came_before_is_not_answered_again(at) -> None:
    _, bot = at
    listener = Listener()
    desk = desk_of(bot, listener)
    again = read(update(1, message=message("hello")), bot)
    for _ in range(2):
        desk.begin(await desk.keep([again]))
    await desk.finish()
    assert len(listener.answered) == 1


async def test_what_is_nothing_to_us_is_neither_kept_nor_answered(at) -> None:
    _, bot = at
    listener = Listener(fails=[AssertionError("nothing to keep")])
    desk = desk_of(bot, listener)
    (kept,) = await desk.keep([read(update(1, message=message(None, chat=GROUP, new_chat_title="Us")), bot)])
    assert kept.fresh == ()


async def test_a_press_is_acknowledged_and_marked_once_it_counted(at) -> None:
    api, bot = at
    desk = desk_of(bot, Listener())
    desk.begin(await desk.keep([read(pressed("kept", on=asked("Kept")), bot)]))
    await desk.finish()
    assert len(api.of("answerCallbackQuery")) == 1
    assert len(api.of("editMessageText")) == 1


async def test_a_press_that_counted_for_nothing_leaves_the_message_alone(at) -> None:
    api, bot = at
    desk = desk_of(bot, Listener(counts=False))
    desk.begin(await desk.keep([read(pressed("kept", on=asked("Kept")), bot)]))
    await desk.finish()
    assert len(api.of("answerCallbackQuery")) == 1
    assert api.of("editMessageText") == []


async def test_a_press_is_acknowledged_before_its_answer(at) -> None:
    api, bot = at

    async def acknowledged(heard: Heard) -> None:
        await api.until(lambda: bool(api.of("answerCallbackQuery")))

    listener = Listener(before=acknowledged)
    desk = desk_of(bot, listener)
    desk.begin(await desk.keep([read(pressed("kept", on=asked("Kept")), bot)]))
    assert await listener.until(1) == ["1"]
    await desk.finish()


async def test_more_is_unfolded_and_heard_by_nobody(at) -> None:
    api, bot = at
    listener = Listener()
    desk = desk_of(bot, listener)
    desk.begin(await desk.keep([read(pressed("*more", on=asked("Kept")), bot)]))
    await desk.finish()
    assert listener.heard == []
    assert len(api.of("editMessageReplyMarkup")) == 1


async def test_while_the_store_is_away_an_answer_waits(at, monkeypatch) -> None:
    _, bot = at
    monkeypatch.setattr("bot.adapters.patience.Patience.next_s", lambda self: 0.0)
    listener = Listener(fails_to_answer=[StoreBusy("locked"), StoreBusy("locked")])
    desk = desk_of(bot, listener)
    desk.begin(await desk.keep([read(update(1, message=message("hello")), bot)]))
    assert await listener.until(1) == ["1"]
    await desk.finish()


@pytest.mark.parametrize("error", [StoreBroken("damaged"), RuntimeError("a mistake")])
async def test_an_answer_that_fails_takes_no_other_with_it(at, error) -> None:
    _, bot = at
    listener = Listener(fails_to_answer=[error])
    desk = desk_of(bot, listener)
    desk.begin(await desk.keep([read(update(n, message=message(f"{n}")), bot) for n in (1, 2)]))
    assert await listener.until(1) == ["2"]
    await desk.finish()


async def test_what_cant_be_kept_is_not_begun(at) -> None:
    _, bot = at
    listener = Listener(fails=[StoreBusy("locked")])
    with pytest.raises(StoreBusy):
        await desk_of(bot, listener).keep([read(update(1, message=message("hello")), bot)])
    assert listener.answered == []


async def test_a_slow_answer_shows_that_it_is_under_way(at) -> None:
    api, bot = at

    async def slow(heard: Heard) -> None:
        await api.until(lambda: bool(api.of("sendChatAction")))

    listener = Listener(before=slow)
    desk = desk_of(bot, listener, slow_s=0.01)
    desk.begin(await desk.keep([read(update(1, message=message("hello")), bot)]))
    await listener.until(1)
    await desk.finish()
    assert api.of("sendChatAction") == [{"chat_id": 101, "action": "typing"}]


async def test_in_a_group_nothing_shows_that_an_answer_is_under_way(at) -> None:
    api, bot = at

    async def slow(heard: Heard) -> None:
        await asyncio.sleep(0.05)

    listener = Listener(before=slow)
    desk = desk_of(bot, listener, slow_s=0.01)
    desk.begin(await desk.keep([read(update(1, message=message("hello", chat=GROUP)), bot)]))
    await desk.finish()
    assert len(listener.answered) == 1
    assert api.of("sendChatAction") == []


async def test_no_more_is_asked_for_while_too_much_is_under_way(at, monkeypatch) -> None:
    _, bot = at
    monkeypatch.setattr("bot.adapters.telegram.desk.MOST_AT_ONCE", 1)
    go_on = asyncio.Event()

    async def waits(heard: Heard) -> None:
        await go_on.wait()

    listener = Listener(before=waits)
    desk = desk_of(bot, listener)
    await desk.ready()
    desk.begin(await desk.keep([read(update(n, message=message(f"{n}")), bot) for n in (1, 2)]))
    ready = asyncio.create_task(desk.ready())
    await asyncio.sleep(0)
    assert not ready.done()
    go_on.set()
    await asyncio.wait_for(ready, 10)
    await desk.finish()


async def test_leaving_ends_what_takes_longer_than_the_grace(at) -> None:
    _, bot = at
    never = asyncio.Event()

    async def endless(heard: Heard) -> None:
        await never.wait()

    listener = Listener(before=endless)
    desk = desk_of(bot, listener)
    desk.begin(await desk.keep([read(update(1, message=message("hello")), bot)]))
    await desk.finish(grace_s=0.02)
    assert listener.answered == []
    assert listener.heard


async def test_an_update_that_cant_be_read_is_left_out_and_the_rest_kept(at, monkeypatch) -> None:
    _, bot = at
    listener = Listener()
    desk = desk_of(bot, listener)
    broken = read(update(1, message=message("hello")), bot)
    monkeypatch.setattr("bot.adapters.telegram.desk.press_of", _fails_for(1))
    monkeypatch.setattr("bot.adapters.telegram.desk.heard_of", _fails_for(1, then=listener))
    kept = await desk.keep([broken, read(update(2, message=message("still here")), bot)])
    assert [(each.update_id, len(each.fresh)) for each in kept] == [(1, 0), (2, 1)]


def _fails_for(number: int, then: Listener | None = None):
    from bot.adapters.telegram.updates import heard_of

    def read_it(told, *given):
        if told.update_id == number:
            raise ValueError("what somebody wrote")
        return heard_of(told, *given) if then is not None else None

    return read_it


async def test_a_move_told_by_a_letter_is_heard_once(at) -> None:
    _, bot = at
    listener = Listener()
    desk = desk_of(bot, listener)
    for _ in range(2):
        await desk.moved("-500", "-100500")
    (heard,) = listener.answered
    assert (heard.kind, heard.room, heard.text.reveal) == (HeardKind.MOVED, "-500", "-100500")
