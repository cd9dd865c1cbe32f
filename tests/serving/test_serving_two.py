"""Two people and a group of theirs, with privacy mode on, served by a copy on Telegram."""

import pytest
from known import known, paired

pytestmark = pytest.mark.chaos

LINK = "https://t.me/"
QUIET = "Somebody else is in this room"


@pytest.fixture
def ana(fake):
    return fake.user("Ana", language="en")


@pytest.fixture
def ben(fake):
    return fake.user("Ben", language="en")


def link_in(post) -> str:
    return next(word for word in post.text.split() if word.startswith(LINK))


def said_in(group) -> list[str]:
    return [post.text for post in group.sees]


async def listening_begins(fake, ana, ben, group) -> None:
    """Ana asks for it in the group, and each says in private that it suits."""
    await ana.types_command(f"/talk@{fake.username}", to=group)
    await ana.presses("Say it and be heard", to=group)
    await ana.presses("It suits")
    await ana.presses("Calm enough")
    await ben.presses("Open")
    await ben.presses("It suits")
    await ben.presses("Calm enough")
    await group.sees_next("Who speaks first?")


async def test_two_are_joined_by_a_link_that_one_hands_to_the_other(fake, copy, ana, ben) -> None:
    await known(copy, ana)
    await copy.start()
    await ana.types_command("/pair")
    invitation = await ana.sees_next("Your code")
    assert not invitation.protected  # It is there to be handed on.
    assert invitation.preview == {"is_disabled": True}
    await ben.opens(link_in(invitation))
    await ben.presses("I'm 18 or older")
    await ben.presses("See who it is")
    await ben.sees_next('It comes from "Ana".')
    await ben.presses("I want it")
    asked = await ana.sees_next('They go by "Ben".')
    assert asked.protected
    await ana.presses("Yes, join us")
    await ana.sees_next("You're paired with Ben now")
    await ben.sees_next("You're paired with Ana now")
    await fake.user("Cleo").opens(link_in(invitation))
    await copy.settled()


async def test_a_link_works_once_and_tells_a_third_nothing(fake, copy, ana, ben) -> None:
    await paired(copy, ana, ben)
    cleo, dana = fake.user("<b>Cleo</b> & *_["), fake.user("Dana")
    await known(copy, cleo)
    await copy.start()
    await cleo.types_command("/pair")
    link = link_in(await cleo.sees_next("Your code"))
    await dana.opens(link)
    await dana.presses("I'm 18 or older")
    await dana.presses("See who it is")
    await dana.sees_next('It comes from "<b>Cleo</b> & *_[".')
    await dana.presses("No, thank you")
    await dana.sees_next("Then nothing is joined.")
    for each in (ana, dana, cleo):
        await each.opens(link)
    await dana.sees_next("That doesn't open anything.")
    await cleo.sees_next("That doesn't open anything.")
    assert "Cleo" not in (await ana.sees_next()).text


async def test_a_group_becomes_their_room_by_the_link_and_a_yes_in_private(fake, copy, ana, ben) -> None:
    await paired(copy, ana, ben)
    group = fake.group(ana, ben)
    await copy.start()
    await ana.opens(f"{LINK}{fake.username}?startgroup=link", into=group)
    await ana.sees_next("The other person is asked in private")
    await ben.presses("Look")
    await ben.presses("Yes, use it")
    await ben.sees_next("Then it's open for the two of you.")
    await group.sees_next("This is a room for the two of you now.")
    assert [post.protected for post in group.sees] == [False, False]


async def test_a_group_is_linked_by_command_and_a_no_is_never_told(fake, copy, ana, ben) -> None:
    await paired(copy, ana, ben)
    group = fake.group(ana, ben)
    await copy.start()
    await group.add_bot()
    await ben.types_command(f"/link@{fake.username}", to=group)
    asked = await ben.sees_next("The other person is asked in private")
    await ana.presses("Look")
    await ana.presses("No")
    await ana.sees_next("nobody is told")
    await copy.settled()
    before = said_in(group)
    await copy.stop()
    assert (said_in(group), ben.sees[-1]) == (before, asked)
    assert "room for the two" not in "".join(before)


async def test_both_are_heard_in_the_group_and_a_third_changes_nothing(fake, copy, ana, ben) -> None:
    cleo = fake.user("Cleo", language="en")
    group = fake.group(ana, ben, cleo)
    await paired(copy, ana, ben, group=group)
    await known(copy, cleo)
    await copy.start()
    await listening_begins(fake, ana, ben, group)
    before = said_in(group)
    question = group.sees[-1]
    third = await cleo.presses("Ben", to=group)
    await third.is_answered()
    more = await cleo.presses("…", to=group)
    await more.is_answered()
    await cleo.says("Ben", to=group, reply_to=question)
    await cleo.types_command(f"/stop@{fake.username}", to=group)
    await cleo.types_command(f"/talk@{fake.username}", to=group)
    await cleo.types_command("/ledger")  # Answered in its turn, once all of that has been looked at.
    await cleo.sees_next("No promises yet")
    assert said_in(group) == before
    assert len(cleo.sees) == 1
    await ana.presses("Ana", to=group)
    await ana.presses("That's it", to=group)
    await ben.says("you were alone with it", to=group)  # Plain words don't reach the bot, and needn't.
    await ana.presses("Close enough", to=group)
    await ben.presses("Now", to=group)
    await ben.presses("That's it", to=group)
    last_question = await group.sees_button("Close enough")
    data = last_question.button("Close enough")["callback_data"]
    await ben.presses("Close enough", to=group)
    await group.sees_next("Each of you has one private question")
    await ana.sees_next("There's one private question")
    await ben.sees_next("There's one private question")
    await fake.world.until(lambda: [post for post in group.sees if post.buttons] == [])  # None is open any more.
    late = await cleo.presses_data(data, last_question)
    await late.is_answered()
    last = said_in(group)
    late = await ana.presses_data(data, last_question)
    await ana.sees_next("so nothing was changed")
    assert (said_in(group), len(cleo.sees)) == (last, 1)


async def test_a_button_of_the_group_is_named_in_a_reply(fake, copy, ana, ben) -> None:
    group = fake.group(ana, ben)
    await paired(copy, ana, ben, group=group)
    await copy.start()
    await ana.types_command(f"/talk@{fake.username}", to=group)
    question = await group.sees_next("Which of these?")
    await ben.says("that would be something", to=group, reply_to=question)
    await ben.says(str(question.buttons.index("None of these") + 1), to=group, reply_to=question)
    await group.sees_next("Then nothing is asked.")
    assert len(group.sees) == 2


async def test_the_talk_goes_on_in_the_group_that_it_became(fake, copy, ana, ben) -> None:
    group = fake.group(ana, ben)
    await paired(copy, ana, ben, group=group)
    await copy.start()
    await listening_begins(fake, ana, ben, group)
    old = group.room
    await group.migrates()
    await group.sees_next("Who speaks first?")  # Once more, since the buttons above belong to a group that is no more.
    old_press = await ben.presses_data(old.shown[-1].button("Ben")["callback_data"], old.shown[-1])
    await old_press.is_answered()
    await ana.presses("Ana", to=group)
    await group.sees_button("That's it")
    await ben.presses("That's it", to=group)
    await group.sees_button("Close enough")
    assert "No room" not in "".join(said_in(group))


async def test_a_group_that_moved_unheard_is_followed_when_a_letter_is_refused(fake, copy, ana, ben) -> None:
    group = fake.group(ana, ben)
    await paired(copy, ana, ben, group=group)
    await copy.start()
    await listening_begins(fake, ana, ben, group)
    await copy.stop()
    old = group.room
    question = old.shown[-1]
    await group.migrates()
    fake.updates.drop_all()
    await ana.presses_data(question.button("Ana")["callback_data"], question)
    await copy.start()
    await group.sees_button("That's it")
    await ana.presses("That's it", to=group)
    await group.sees_button("Close enough")


async def test_being_removed_from_the_group_is_told_to_each_alone(fake, copy, ana, ben) -> None:
    group = fake.group(ana, ben)
    await paired(copy, ana, ben, group=group)
    await copy.start()
    await listening_begins(fake, ana, ben, group)
    before = said_in(group)
    await group.kicks_bot(by=ben)
    await ana.sees_next("I'm no longer in the place you shared")
    await ben.sees_next("I'm no longer in the place you shared")
    await copy.settled()
    await copy.stop()
    assert said_in(group) == before


async def test_somebody_who_comes_in_makes_it_quiet(fake, copy, ana, ben) -> None:
    group = fake.group(ana, ben)
    await paired(copy, ana, ben, group=group)
    await copy.start()
    await listening_begins(fake, ana, ben, group)
    await group.add(fake.user("Cleo"))
    await group.sees_next(QUIET)
    for each in (ana, ben):
        await each.presses("Look")
        await each.presses("It may go on")
    await group.sees_next("This is a room for the two of you now.")


async def test_words_of_danger_in_the_group_are_answered_in_private_alone(fake, copy, ana, ben) -> None:
    group = fake.group(ana, ben)
    await paired(copy, ana, ben, group=group)
    await copy.start()
    await listening_begins(fake, ana, ben, group)
    before, to_ben, to_ana = said_in(group), len(ben.sees), len(ana.sees)
    await ana.says("I want to kill myself", to=group, reply_to=group.sees[-1])
    await ana.sees_next("112")
    await ben.types_command(f"/talk@{fake.username} I want to kill myself", to=group)
    await ben.sees_next("112")
    await copy.settled()
    await copy.stop()
    assert said_in(group) == before
    assert (len(ben.sees) - to_ben, len(ana.sees) - to_ana) == (2, 2)  # Numbers and a question, to whoever said it.


async def test_a_group_that_is_nobodys_room_gets_one_line_for_a_command(fake, copy, ana, ben) -> None:
    group = fake.group(ana, ben)
    await known(copy, ana)
    await copy.start()
    await group.add_bot()
    await group.sees_next("No room for two is open here")
    await ana.says("is anybody there", to=group)
    await ana.types_command(f"/talk@{fake.username}", to=group)
    await group.sees_next("No room for two is open here")
    await ben.types_command(f"/talk@{fake.username}", to=group)  # Nobody is made known by a group.
    await copy.settled()
    await copy.stop()
    assert (len(group.sees), ben.sees) == (2, [])
