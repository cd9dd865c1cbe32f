"""The platform of our own, through the real client library: what is kept, shown, polled and refused."""

import asyncio

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken

KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big") + b"\x08\2\0\0\0"


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=f"w1:{label}")] for label in labels])


async def test_the_client_learns_who_it_is(fake, bot) -> None:
    assert (bot.username, bot.id) == (fake.username, int(fake.token.partition(":")[0]))
    assert not (await bot.get_me()).can_read_all_group_messages
    assert fake.violations == []


async def test_what_a_person_writes_is_polled_with_their_name_and_language(fake, bot) -> None:
    ana = fake.user("Ana", language="en")
    await ana.types_command("/start AbC-1")
    (update,) = await bot.get_updates(allowed_updates=KINDS)
    assert (update.message.text, update.message.chat.id, update.message.chat.type) == (
        "/start AbC-1",
        ana.id,
        "private",
    )
    assert (update.effective_user.first_name, update.effective_user.language_code) == ("Ana", "en")
    assert update.message.parse_entities(["bot_command"]).popitem()[1] == "/start"
    assert fake.violations == []


async def test_updates_come_again_until_a_higher_offset_confirms_them(fake, bot) -> None:
    ana = fake.user("Ana")
    for word in ("one", "two", "three"):
        await ana.says(word)
    first = await bot.get_updates(limit=2)
    again = await bot.get_updates()
    rest = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [[update.message.text for update in each] for each in (first, again, rest)] == [
        ["one", "two"],
        ["one", "two", "three"],
        ["three"],
    ]
    assert await bot.get_updates(offset=rest[-1].update_id + 1) == ()
    await fake.all_fetched()


async def test_a_negative_offset_leaves_only_the_newest(fake, bot) -> None:
    ana = fake.user("Ana")
    for word in ("one", "two", "three"):
        await ana.says(word)
    assert [update.message.text for update in await bot.get_updates(offset=-1)] == ["three"]
    assert [update.message.text for update in await bot.get_updates()] == ["three"]


async def test_an_offset_from_before_a_jump_to_lower_numbers_hides_nothing(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("before")
    (before,) = await bot.get_updates()
    await bot.get_updates(offset=before.update_id + 1)
    fake.jump_update_ids(1000)
    await ana.says("after")
    assert [update.update_id for update in await bot.get_updates(offset=before.update_id + 1)] == [1000]


async def test_what_nobody_fetched_for_a_day_is_gone(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("yesterday")
    fake.time_passes(24 * 3600 + 1)
    await ana.says("today")
    assert [update.message.text for update in await bot.get_updates()] == ["today"]


async def test_a_long_poll_ends_when_something_is_said(fake, bot) -> None:
    ana = fake.user("Ana")
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await fake.polled()
    await ana.says("hi")
    assert [update.message.text for update in await poll] == ["hi"]


async def test_things_done_at_once_come_in_one_batch(fake, bot) -> None:
    ana, ben = fake.user("Ana"), fake.user("Ben")
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await fake.polled()
    with fake.at_once():
        await ana.says("one")
        await ben.says("two")
    assert [update.message.text for update in await poll] == ["one", "two"]


async def test_a_second_poller_ends_the_first_ones_poll(fake, bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await fake.polled()
    async with Bot(fake.token, base_url=fake.base_url) as other:
        assert await other.get_updates() == ()
    with pytest.raises(Conflict, match=r"(?i)terminated by other getUpdates request"):
        await poll


async def test_kinds_nobody_asked_for_never_come(fake, bot) -> None:
    ana = fake.user("Ana")
    await bot.get_updates(allowed_updates=["message"])
    await ana.says("hi")
    await ana.blocks()
    assert [update.message is not None for update in await bot.get_updates()] == [True]


async def test_a_message_shows_as_it_was_meant(fake, bot) -> None:
    ana = fake.user("Ana")
    asked = await ana.says("hi")
    sent = await bot.send_message(
        ana.id,
        "Two &lt;words&gt;: <b>here</b> \U0001f642 <i>there</i>",
        parse_mode="HTML",
        disable_notification=True,
        protect_content=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(asked.message_id),
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="w:y")]]),
    )
    seen = await ana.sees_next("words")
    assert seen.text == sent.text == "Two <words>: here \U0001f642 there"
    assert [(each["type"], each["offset"], each["length"]) for each in seen.entities] == [
        ("bold", 13, 4),
        ("italic", 21, 5),
    ]
    assert list(sent.parse_entities().values()) == ["here", "there"]
    assert (seen.silent, seen.protected, seen.preview) == (True, True, {"is_disabled": True})
    assert (seen.reply_to, seen.rows, str(seen)) == (asked, [["Yes"]], seen.text)
    assert fake.violations == []


async def test_a_press_is_told_answered_and_the_message_changed(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("hi")
    await bot.send_message(ana.id, "Well?", reply_markup=keyboard("Yes", "No"))
    press = await ana.presses("No")
    assert fake.unanswered == [press]
    query = (await bot.get_updates())[-1].callback_query
    assert (query.data, query.from_user.id, query.message.text) == ("w1:No", ana.id, "Well?")
    await bot.answer_callback_query(query.id, "Noted")
    await bot.edit_message_text("Well?\n› No", ana.id, query.message.message_id)
    seen = await ana.sees_text("› No")
    assert (seen.buttons, seen.edited, seen.versions) == ([], True, ["Well?", "Well?\n› No"])
    assert ((await press.is_answered()).toast, press.alert, fake.unanswered) == ("Noted", False, [])
    assert fake.violations == []


async def test_a_press_answered_late_or_twice_is_too_old(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("hi")
    post = await bot.send_message(ana.id, "Well?", reply_markup=keyboard("Yes"))
    first, second = await ana.presses("Yes"), await ana.presses("Yes")
    await bot.answer_callback_query(first.id)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(first.id)
    fake.time_passes(60)
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(second.id)
    await bot.delete_message(ana.id, post.message_id)
    await ana.presses_data("forged", fake.world.rooms[ana.id].posts[post.message_id])
    assert not (await bot.get_updates())[-1].callback_query.message.is_accessible
    assert fake.violations == []


async def test_an_edit_that_changes_nothing_is_refused(fake, bot) -> None:
    ana = fake.user("Ana")
    said = await ana.says("hi")
    sent = await bot.send_message(ana.id, "Well?", reply_markup=keyboard("Yes"))
    with pytest.raises(BadRequest, match=r"(?i)message is not modified"):
        await bot.edit_message_text("Well?", ana.id, sent.message_id, reply_markup=keyboard("Yes"))
    assert (await bot.edit_message_reply_markup(ana.id, sent.message_id)).reply_markup is None
    with pytest.raises(BadRequest, match=r"(?i)message can't be edited"):
        await bot.edit_message_text("mine now", ana.id, said.message_id)
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("where?", ana.id, 999_999)
    assert fake.violations == []


async def test_who_blocks_the_bot_is_not_reached_until_they_return(fake, bot) -> None:
    ana = fake.user("Ana")
    with pytest.raises(Forbidden, match=r"(?i)can't initiate"):
        await bot.send_message(ana.id, "Hello")
    await ana.says("hi")
    await ana.blocks()
    with pytest.raises(Forbidden, match=r"(?i)bot was blocked by the user"):
        await bot.send_message(ana.id, "Hello")
    await ana.unblocks()
    await bot.send_message(ana.id, "Hello")
    _, gone, back = await bot.get_updates()
    standings = [each.my_chat_member.new_chat_member.status for each in (gone, back)]
    assert (standings, ana.sees[-1].text) == (["kicked", "member"], "Hello")
    ana.deactivates()
    with pytest.raises(Forbidden, match=r"(?i)deactivated"):
        await bot.send_message(ana.id, "Hello")
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(1, "Hello")
    assert fake.violations == []


async def test_edits_and_everything_that_is_no_text_arrive_as_what_they_are(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("helo")
    await ana.edits("hello")
    for deed in (ana.sends_voice, ana.sends_photo, ana.sends_sticker, ana.sends_file, ana.sends_location):
        await deed()
    await ana.sends_poll()
    await ana.sends_contact()
    _, edited, *others = await bot.get_updates()
    assert edited.edited_message.text == "hello"
    kinds = ["voice", "photo", "sticker", "document", "location", "poll", "contact"]
    assert [bool(getattr(other.message, kind)) for other, kind in zip(others, kinds, strict=True)] == [True] * 7
    assert fake.violations == []


async def test_a_long_text_of_a_person_arrives_in_several_messages(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("\U0001f642" * 25_000)
    updates = await bot.get_updates()
    assert [len(update.message.text) for update in updates] == [2048] * 12 + [424]


async def test_commands_are_kept_for_each_scope_and_language(fake, bot) -> None:
    ana, ben = fake.user("Ana", language="de"), fake.user("Ben", language="fr")
    group = fake.group(ana, ben)
    await bot.set_my_commands([BotCommand("now", "Right now")], scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([BotCommand("jetzt", "Jetzt")], BotCommandScopeAllPrivateChats(), language_code="de")
    await bot.set_my_commands([BotCommand("talk", "Talk")], BotCommandScopeAllGroupChats())
    assert (ana.menu(), ben.menu(), ben.menu(group)) == (["jetzt"], ["now"], ["talk"])
    assert [each.command for each in await bot.get_my_commands(BotCommandScopeAllGroupChats())] == ["talk"]
    await bot.delete_my_commands(BotCommandScopeAllPrivateChats(), language_code="de")
    assert ana.menu() == ["now"]
    assert fake.violations == []


async def test_what_the_bot_says_of_itself_is_kept_for_each_language(fake, bot) -> None:
    await bot.set_my_description("A place to talk")
    await bot.set_my_description("Ein Ort", language_code="de")
    await bot.set_my_short_description("Talk")
    told = [(await bot.get_my_description(code)).description for code in (None, "de", "fr")]
    assert told == ["A place to talk", "Ein Ort", ""]
    assert (await bot.get_my_short_description()).short_description == "Talk"
    assert (await bot.get_my_name()).name == "Golden Bridge"
    assert fake.violations == []


async def test_pictures_typing_and_deleting(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("hi")
    await bot.send_chat_action(ana.id, "typing")
    sent = await bot.send_photo(ana.id, PNG, caption="<i>Six weeks</i>", parse_mode="HTML")
    seen = await ana.sees_next("Six weeks")
    assert (seen.photo, sent.photo[0].width, sent.caption) == (PNG, 640, "Six weeks")
    await bot.edit_message_caption(ana.id, sent.message_id, caption="Seven weeks")
    assert (seen.text, ana.room.actions) == ("Seven weeks", ["typing"])
    await bot.delete_messages(ana.id, [sent.message_id, 999_999])
    assert ana.sees == []
    old = await bot.send_message(ana.id, "old")
    fake.time_passes(49 * 3600)
    with pytest.raises(BadRequest, match=r"(?i)can't be deleted"):
        await bot.delete_message(ana.id, old.message_id)
    assert fake.violations == []


async def test_a_forced_reply_and_the_order_of_looking(fake, bot) -> None:
    ana = fake.user("Ana")
    await ana.says("hi")
    await bot.send_message(ana.id, "First", reply_markup=ForceReply(selective=True, input_field_placeholder="here"))
    await bot.send_message(ana.id, "Second")
    assert (await ana.sees_next()).force_reply
    assert (await ana.sees_next()).text == "Second"
    with pytest.raises(AssertionError, match=r"nothing new says 'First'; so far:\nAna: hi\nGolden Bridge: First"):
        await ana.sees_next("First", timeout_s=0.01)
    assert (await ana.sees_text("First")).text == "First"


async def test_a_wrong_token_is_rejected(fake, bot) -> None:
    for token in ("1:wrong", "nonsense"):
        with pytest.raises(InvalidToken):
            async with Bot(token, base_url=fake.base_url):
                pytest.fail("let in")
    assert [asked.method for asked in fake.requests] == ["getMe"]
