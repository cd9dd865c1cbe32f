"""What becomes of a message whose button was pressed."""

from collections.abc import AsyncIterator

import pytest
from sittings import real_flows
from tiny_api import ALONE, BEN, BOT_USER, GROUP, TinyApi, asked, client, failure, message, pressed, read, update

from bot.adapters.telegram.client import Bot
from bot.adapters.telegram.presses import Press, acknowledge, controls_of, mark, press_of, unfold
from bot.services.turn.press import WISH_KEYS

EDIT, STRIP = "editMessageText", "editMessageReplyMarkup"


@pytest.fixture
async def at() -> AsyncIterator[tuple[TinyApi, Bot]]:
    async with client() as (api, bot):
        yield api, bot


def press(told: dict) -> Press:
    found = press_of(read(told))
    assert found is not None
    return found


async def test_the_choice_is_written_below_and_the_buttons_go(at) -> None:
    api, bot = at
    await mark(bot, press(pressed("kept", on=asked("Kept", "Late", text="How did a < b go?"))))
    (edited,) = api.of(EDIT)
    assert (edited["text"], edited["parse_mode"]) == ("How did a &lt; b go?\n\n› Kept", "HTML")
    assert (edited["chat_id"], edited["message_id"]) == (101, 7)
    assert "reply_markup" not in edited


async def test_in_a_group_a_choice_is_shown_to_nobody(at) -> None:
    api, bot = at
    await mark(bot, press(pressed("kept", on=asked("Kept", chat=GROUP), sender=BEN)))
    assert (api.of(EDIT), api.of(STRIP)) == ([], [])


async def test_where_there_is_no_room_for_it_only_the_buttons_go(at) -> None:
    api, bot = at
    await mark(bot, press(pressed("kept", on=asked("Kept", text="x" * 4090))))
    assert api.of(EDIT) == []
    assert "reply_markup" not in api.of(STRIP)[0]


async def test_a_button_no_longer_there_leaves_no_mark(at) -> None:
    api, bot = at
    await mark(bot, press(pressed("gone", on=asked("Kept"))))
    assert (len(api.of(EDIT)), len(api.of(STRIP))) == (0, 1)


async def test_a_message_out_of_reach_is_left_alone(at) -> None:
    api, bot = at
    away = press(pressed("kept", on={"chat": ALONE, "message_id": 3, "date": 0}))
    await mark(bot, away)
    await unfold(bot, away, {})
    assert (api.of(EDIT), api.of(STRIP)) == ([], [])


@pytest.mark.parametrize(
    "answer",
    [
        failure(400, "Bad Request: message is not modified: specified new message content"),
        failure(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
        failure(400, "Bad Request: message to edit not found"),
        failure(429, "Too Many Requests", retry_after=3),
        failure(403, "Forbidden: bot was blocked by the user"),
    ],
)
async def test_an_edit_or_a_thank_you_that_fails_stops_nothing(at, answer) -> None:
    api, bot = at
    for method in (EDIT, STRIP, "answerCallbackQuery"):
        api.script[method].append(answer)
    one = press(pressed("kept", on=asked("Kept")))
    await mark(bot, one)
    await unfold(bot, one, {})
    await acknowledge(bot, one)
    assert api.of("answerCallbackQuery") == [{"callback_query_id": 77}]


async def test_more_shows_what_every_question_understands(at) -> None:
    api, bot = at
    one = press(pressed("*more", on=asked("Kept")))
    assert one.is_more
    await unfold(bot, one, controls_of(real_flows()))
    (edited,) = api.of(STRIP)
    rows = edited["reply_markup"]["inline_keyboard"]
    assert [[key["text"] for key in row] for row in rows] == [["Kept"], ["Back", "Skip", "Pause"], ["Stop"]]
    assert rows[-1][0]["callback_data"] == f"{'w' * 20}:*stop"


def test_the_controls_are_those_that_a_press_is_understood_by() -> None:
    for buttons in controls_of(real_flows()).values():
        assert {button.key for button in buttons} <= set(WISH_KEYS)
        assert all(button.label for button in buttons)


def test_what_is_no_press_is_none() -> None:
    assert press_of(read(update(message=message("hello")))) is None


def test_a_press_tells_nothing_of_what_was_said() -> None:
    told = pressed("kept", on=asked("Kept", text="a secret"))
    told["callback_query"]["message"]["from"] = BOT_USER
    assert "secret" not in repr(press(told))
    assert "Kept" not in repr(press(told))
