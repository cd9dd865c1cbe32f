"""Groups on the platform of our own: privacy mode, who comes and goes, and migration."""

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden


async def texts(bot) -> list[str]:
    """What the bot was told in words since it last asked."""
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return [update.message.text for update in updates if update.message and update.message.text]


@pytest.fixture
def two(fake):
    return fake.user("Ana"), fake.user("Ben")


async def test_only_what_is_meant_for_the_bot_reaches_it(fake, bot, two) -> None:
    ana, ben = two
    group = fake.group(ana, ben)
    await group.add_bot()
    await ana.says("plain words", to=group)
    await ana.says(f"@{fake.username} a mention", to=group)
    await ben.types_command("/talk", to=group)
    await ben.types_command("/talk@another_bot", to=group)
    await ben.types_command(f"/talk@{fake.username} about money", to=group)
    assert await texts(bot) == [f"/talk@{fake.username} about money"]
    asked = await bot.send_message(group.id, "What is it about?")
    await ana.says("an answer", to=group, reply_to=await group.sees_next("What"))
    await ana.types_command("/help", to=group)
    await group.another_bot_says("I am here as well")
    await ana.types_command("/stop", to=group)
    assert await texts(bot) == ["an answer", "/help"]
    assert asked.chat.title == "The two of us"
    assert fake.violations == []


async def test_without_privacy_mode_or_as_admin_it_hears_everything(fake, bot, two) -> None:
    group = fake.group(*two)
    await group.add_bot()
    await group.makes_admin()
    await two[0].says("to everybody", to=group)
    assert await texts(bot) == ["to everybody"]
    other = fake.group(*two)
    await other.add_bot()
    fake.privacy_mode(on=False)
    await two[0].says("again", to=other)
    assert await texts(bot) == ["again"]
    assert (await bot.get_me()).can_read_all_group_messages
    assert fake.violations == []


async def test_a_link_adds_the_bot_and_hands_over_its_code(fake, bot, two) -> None:
    ana, ben = two
    group = fake.group(ana, ben)
    await ana.opens(f"https://t.me/{fake.username}?startgroup=K7QM", into=group)
    standing, added, command = await bot.get_updates()
    assert standing.my_chat_member.new_chat_member.status == "member"
    assert [member.id for member in added.message.new_chat_members] == [bot.id]
    assert command.message.text == f"/start@{fake.username} K7QM"
    await ben.opens(f"https://t.me/{fake.username}?start=K7QM")
    assert (await bot.get_updates())[-1].message.text == "/start K7QM"
    assert fake.violations == []


async def test_who_comes_and_goes_is_told_and_counted(fake, bot, two) -> None:
    ana, ben = two
    group = fake.group(ana, ben)
    await group.add_bot()
    cleo = fake.user("Cleo")
    await group.add(cleo)
    assert await bot.get_chat_member_count(group.id) == 4
    assert (await bot.get_chat_member(group.id, cleo.id)).status == "member"
    await group.leaves(cleo)
    assert (await bot.get_chat_member(group.id, cleo.id)).status == "left"
    assert (await bot.get_chat_member_count(group.id), (await bot.get_chat(group.id)).title) == (3, "The two of us")
    assert [each.user.id for each in await bot.get_chat_administrators(group.id)] == [ana.id]
    await group.renames("Us")
    joined, left, renamed = (await bot.get_updates())[-3:]
    assert joined.message.new_chat_members[0].id == left.message.left_chat_member.id == cleo.id
    assert renamed.message.new_chat_title == "Us"
    with pytest.raises(BadRequest, match=r"(?i)PARTICIPANT_ID_INVALID"):
        await bot.get_chat_member(group.id, 12)
    assert fake.violations == []


async def test_a_bot_that_was_kicked_or_left_may_not_speak(fake, bot, two) -> None:
    group = fake.group(*two)
    await group.add_bot()
    await group.kicks_bot(by=two[1])
    with pytest.raises(Forbidden, match=r"(?i)kicked from the group chat"):
        await bot.send_message(group.id, "Hello")
    told = (await bot.get_updates())[-1].my_chat_member
    assert (told.new_chat_member.status, told.from_user.id) == ("kicked", two[1].id)
    await group.add_bot()
    await bot.leave_chat(group.id)
    with pytest.raises(Forbidden, match=r"(?i)not a member of the group chat"):
        await bot.get_chat(group.id)
    assert fake.violations == []


async def test_a_supergroup_has_another_number_and_counts_anew(fake, bot, two) -> None:
    group = fake.group(*two)
    await group.add_bot()
    old, new = await group.migrates()
    standing, going, coming = (await bot.get_updates())[-3:]
    assert (standing.my_chat_member.chat.id, standing.my_chat_member.old_chat_member.status) == (new, "left")
    assert (going.message.chat.id, going.message.migrate_to_chat_id) == (old, new)
    assert (coming.message.chat.id, coming.message.migrate_from_chat_id) == (new, old)
    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(old, "Hello")
    assert moved.value.new_chat_id == new == group.id
    sent = await bot.send_message(new, "Hello")
    assert (sent.message_id, (await group.sees_next("Hello")).room.kind) == (2, "supergroup")
    assert fake.violations == []
