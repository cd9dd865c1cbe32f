"""The platform of our own is strict: what breaks a rule is refused and noted."""

import aiohttp
import pytest
from fakes.telegram_rules import read_request
from fakes.telegram_schema import official
from fakes.telegram_tables import METHODS, OBJECTS
from fakes.telegram_text import Unreadable, read_html, shows_nothing, units
from telegram import BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, MessageEntity
from telegram.error import BadRequest, TelegramError


def board(text: str = "Yes", data: str = "w:y", times: int = 1) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data=data)] for _ in range(times)])


TOO_MUCH = {
    "text too long": ({"text": "\U0001f642" * 2049}, "message is too long"),
    "nothing to see": ({"text": " \u200b\n"}, "text is empty"),
    "tag left open": ({"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities"),
    "another markup": ({"text": "x", "parse_mode": "MarkdownV2"}, "reads HTML only"),
    "data too long": ({"text": "x", "reply_markup": board(data="\u00e9" * 33)}, "BUTTON_DATA_INVALID"),
    "button without a label": ({"text": "x", "reply_markup": board(text=" ")}, "BUTTON_TEXT_EMPTY"),
    "button without a deed": (
        {"text": "x", "reply_markup": InlineKeyboardMarkup([[InlineKeyboardButton("Yes")]])},
        "BUTTON_TYPE_INVALID",
    ),
    "101 buttons": ({"text": "x", "reply_markup": board(times=101)}, "reply markup is too long"),
    "entity outside": ({"text": "x", "entities": [MessageEntity("bold", 0, 2)]}, "lies outside"),
    "unknown parameter": ({"text": "x", "api_kwargs": {"colour": "red"}}, "colour is not known"),
    "wrong type": ({"text": "x", "api_kwargs": {"protect_content": "perhaps"}}, "neither true nor false"),
}


@pytest.mark.parametrize("case", TOO_MUCH)
async def test_a_message_that_breaks_a_rule_is_refused_and_noted(case: str, fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("hi")
    given, told = TOO_MUCH[case]
    with pytest.raises(BadRequest, match=f"(?i){told}"):
        await bot.send_message(ana.id, **given)
    assert any(told in violation for violation in fake.violations)
    assert ana.sees == []


async def test_what_is_just_within_the_rules_is_let_through(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("hi")
    text = f"<b>{'&lt;' * 2000}</b>{'x' * 2096}"
    await bot.send_message(ana.id, text, parse_mode="HTML", reply_markup=board(data="x" * 64, times=100))
    assert units(ana.sees[-1].text) == 4096
    assert fake.violations == []


async def test_an_ampersand_as_it_is_gets_through_but_is_noted(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("hi")
    await bot.send_message(ana.id, "you & me", parse_mode="HTML")
    assert (ana.sees[-1].text, fake.violations) == ("you & me", ["sendMessage: an ampersand is not escaped"])


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        (lambda bot: bot.set_my_commands([BotCommand("Now", "Right now")]), "BOT_COMMAND_INVALID"),
        (lambda bot: bot.set_my_commands([BotCommand("now", "x" * 257)]), "BOT_COMMAND_DESCRIPTION_INVALID"),
        (lambda bot: bot.set_my_commands([BotCommand(f"c{n}", "x") for n in range(101)]), "TOO_MUCH"),
        (lambda bot: bot.set_my_description("x" * 513), "too long"),
        (lambda bot: bot.set_my_short_description("x" * 121), "too long"),
        (lambda bot: bot.set_my_description("x", language_code="eng"), "language code"),
        (lambda bot: bot.send_chat_action(1, "dancing"), "wrong parameter action"),
        (lambda bot: bot.answer_callback_query("1", "x" * 201), "MESSAGE_TOO_LONG"),
        (lambda bot: bot.get_updates(limit=101), "101 is not allowed"),
        (lambda bot: bot.get_updates(allowed_updates=["messages"]), "no kind of update"),
        (lambda bot: bot.set_webhook("http://example.org/hook"), "HTTPS"),
        (lambda bot: bot.set_webhook("https://example.org/hook", secret_token="a b"), "secret token"),
        (lambda bot: bot.delete_messages(1, list(range(101))), "100 messages"),
        (lambda bot: bot._post("sendMessage", {"chat_id": 1}), "text is missing"),
    ],
)
async def test_limits_hold_for_every_method(deed, told: str, fake, bot) -> None:
    with pytest.raises(BadRequest, match=f"(?i){told}"):
        await deed(bot)
    assert fake.violations


@pytest.mark.parametrize(
    ("body", "violations"),
    [
        ('{"chat_id": CHAT, "text": "x", "protect_content": true}', []),
        ('["chat_id", "text"]', ["sendMessage: the body is no object"]),
        ('{"chat_id": CHAT', ["sendMessage: the body is not JSON"]),
    ],
)
async def test_a_request_may_be_json_if_it_is_well_formed(body: str, violations: list[str], fake) -> None:
    ana = fake.user("Ana")
    await ana.says("hi")
    address, headers = f"{fake.base_url}{fake.token}/sendmessage", {"Content-Type": "application/json"}
    async with aiohttp.ClientSession() as client:
        answer = await client.post(address, data=body.replace("CHAT", str(ana.id)), headers=headers)
    assert (answer.status, fake.violations) == (400 if violations else 200, violations)


async def test_a_file_may_be_named_by_another_parameter(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("hi")
    await bot.send_photo(ana.id, InputFile(b"a picture", attach=True))
    assert (ana.sees[-1].photo, fake.violations) == (b"a picture", [])
    with pytest.raises(BadRequest, match=r"(?i)file must be non-empty"):
        await bot.send_photo(ana.id, b"")
    assert fake.violations == ["sendPhoto: Bad Request: file must be non-empty"]


async def test_a_method_nobody_knows_is_noted(fake, bot) -> None:
    with pytest.raises(TelegramError):
        await bot.do_api_request("sendHug", {"chat_id": 1})
    assert fake.violations == ["sendHug: no method that is known here"]


@pytest.mark.parametrize(
    "source",
    ["<b>x</i>", "<x>y</x>", "a < b", "</b>", "<a>x</a>", "<code><b>x</b></code>", "<b><code>x</code></b>", "<b>x"],
)
def test_markup_that_is_not_well_formed_is_not_read(source: str) -> None:
    with pytest.raises(Unreadable):
        read_html(source)


def test_markup_becomes_text_with_entities_in_utf_16_units() -> None:
    parsed = read_html(
        '  \U0001f642<b>b<i>i</i></b> <a href="https://x.org/?a&amp;b">l</a><blockquote expandable>q</blockquote>'
    )
    assert parsed.text == "\U0001f642bi lq"
    assert parsed.entities == [
        {"type": "bold", "offset": 2, "length": 2},
        {"type": "italic", "offset": 3, "length": 1},
        {"type": "text_link", "offset": 5, "length": 1, "url": "https://x.org/?a&b"},
        {"type": "expandable_blockquote", "offset": 6, "length": 1},
    ]
    assert read_html("&#x27;&quot;&nbsp;").text == "'\"&nbsp;"


def test_what_shows_nothing_is_told_from_what_does() -> None:
    assert shows_nothing("\u200d \u2800\n")
    assert not shows_nothing("\u200d.")


def test_parameters_are_read_from_forms_and_from_json_alike() -> None:
    wanted = {"chat_id": 5, "text": "x", "protect_content": True, "reply_markup": {"inline_keyboard": []}}
    form = {"chat_id": "5", "text": "x", "protect_content": "true", "reply_markup": '{"inline_keyboard": []}'}
    assert read_request("sendMessage", wanted) == read_request("sendMessage", form) == (wanted, [])


@pytest.mark.skipif(official() is None, reason="the official description doesn't lie beside the project")
def test_our_tables_say_what_the_official_description_says() -> None:
    schema = official()
    for name, line in METHODS.items():
        described = {field["name"] for field in schema.methods[name].get("fields", [])}
        ours = {word.partition(":")[0].rstrip("!") for word in line.split()}
        assert ours <= described, name
        assert described - ours <= {"rich_message"}, name
        required = {field["name"] for field in schema.methods[name].get("fields", []) if field["required"]}
        assert required <= {word.partition("!")[0] for word in line.split() if "!" in word}, name
    for name, line in OBJECTS.items():
        if name != "BotCommandScope":
            described = {field["name"] for field in schema.types[name]["fields"]}
            assert {word.partition(":")[0].rstrip("!") for word in line.split()} == described, name


@pytest.mark.skipif(official() is None, reason="the official description doesn't lie beside the project")
def test_the_official_description_finds_what_is_wrong() -> None:
    schema = official()
    chat = {"id": 1, "type": "private"}
    assert list(schema.flaws("Message", {"message_id": 1, "date": 1, "chat": chat})) == []
    assert list(schema.flaws("Message", {"message_id": "1", "date": 1, "chat": chat}))
    assert list(schema.flaws("Message", {"message_id": 1, "chat": chat}))
    assert list(schema.flaws("Chat", chat | {"mood": "good"}))
    assert list(schema.request_flaws("sendMessage", {"chat_id": 1}))
    member = {"status": "member", "user": {"id": 1, "is_bot": False, "first_name": "A"}}
    assert list(schema.flaws("ChatMember", member)) == []
    assert list(schema.flaws("ChatMember", member | {"status": "guest"}))
