"""One person talks with a copy that serves Telegram, from the first word on."""

import pytest
from known import due_now, known, overdue

pytestmark = pytest.mark.chaos

CANARY = "canary-4Kq7"

EVENT = "you turned the phone away when I came in"
SAID = "I was alone when the phone went away. I need to know where I stand."

STRANGE = [
    f"<b>{CANARY}</b> & </i> &lt; <a href='x'>",
    f"_*[{CANARY}](x) `y` ||z|| ~~",
    f"\u05e9\u05dc\u05d5\u05dd {CANARY} \u0645\u0631\u062d\u0628\u0627",
    f"\U0001f468\u200d\U0001f469\u200d\U0001f467 {CANARY} \U0001f3f3\ufe0f\u200d\U0001f308 \u00e9",
]


async def test_somebody_new_is_welcomed_and_sees_what_they_chose(fake, copy) -> None:
    await copy.start()
    ana = fake.user("Ana", language="en")
    await ana.types_command("/start")
    question = await ana.sees_next("Go on?")
    await ana.presses("Who runs this copy")
    await ana.sees_next("the person who installed it")
    await ana.presses("I'm 18 or older, go on")
    await ana.sees_next("brings you")
    pressed = await ana.presses("I was hurt")
    await ana.sees_next("hardest right now")
    await ana.sees_text("\n\n› I was hurt")
    assert pressed.post.buttons == []
    assert question.text.endswith("Go on?\n\n› Who runs this copy")
    assert question.versions[0].endswith("Go on?")
    assert all(post.protected for post in ana.sees)
    await copy.settled()


async def test_words_for_what_hurt_are_found_with_buttons(fake, copy) -> None:
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    await copy.start()
    await ana.types_command("/menu")
    await ana.presses("I'm hurting")
    await ana.presses("Say it, or set a limit")
    await ana.presses("Find the words to say it")
    await ana.sees_next("seen or heard")
    await ana.says(EVENT)
    await ana.presses("Alone")
    await ana.presses("To know where I stand")
    page = await ana.sees_next("In your own words".lower())
    assert page.text.startswith(f'What happened: "{EVENT}"\nWhat I felt: "Alone"\nWhat I need: "To know where I stand"')
    await ana.says(SAID)
    await ana.presses("Only keep it")
    await ana.sees_next("nobody is shown it")
    await ana.sees_text("› Only keep it")


async def test_words_for_what_hurt_are_found_with_typed_labels_and_numbers(fake, copy) -> None:
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    await copy.start()
    await ana.says("menu")
    await ana.sees_next("What would help now?")
    await ana.says("3")
    await ana.sees_next("What would help?")
    await ana.says("Say it, or set a LIMIT")
    await ana.sees_next("Which of these?")
    await ana.says("FIND THE WORDS to say it")
    await ana.sees_next("seen or heard")
    await ana.says(EVENT)
    await ana.sees_next("inside you")
    await ana.says("5")
    asked = await ana.sees_next("what do you need")
    await ana.says("to know where i stand")
    await ana.sees_next('What I felt: "Alone"\nWhat I need: "To know where I stand"')
    late = await ana.presses("To see that it matters", on=asked)
    await late.is_answered()
    await ana.sees_next("so nothing was changed")
    assert "›" not in asked.text
    await ana.says(SAID)
    await ana.sees_next("What happens with it?")
    await ana.says("only keep it")
    await ana.sees_next("nobody is shown it")


async def test_an_edited_answer_takes_the_first_ones_place_until_it_went_on(fake, copy) -> None:
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    await copy.start()
    await ana.types_command("/menu")
    await ana.presses("I'm hurting")
    await ana.presses("Say it, or set a limit")
    await ana.presses("Find the words to say it")
    await ana.sees_next("seen or heard")
    said = await ana.says("the phone was turned away")
    await ana.sees_next("inside you")
    await ana.edits(EVENT, said)
    await ana.sees_next("inside you")
    await ana.says("alone")
    await ana.sees_next("what do you need")
    await ana.edits("something else entirely", said)
    await ana.sees_next("It has gone on since")
    await ana.presses("To see that it matters")
    assert (await ana.sees_next("own words")).text.startswith(f'What happened: "{EVENT}"')


async def test_a_promise_is_reminded_of_without_a_word_of_it_and_asked_after(fake, copy) -> None:
    ben = fake.user("Ben", language="en")
    await known(copy, ben)
    await copy.start()
    await ben.types_command("/promise")
    await ben.sees_next("What will you do?")
    await ben.says("call from the station")
    await ben.sees_next("When will that be?")
    await ben.says("tomorrow 12:00")
    await ben.presses("Yes, write it down")
    await ben.sees_next("in your ledger")
    await copy.stop()
    await due_now(copy, ben, "promise")
    ben.has_seen_all()
    await copy.start()
    knock = await ben.sees_button("In 5 min")
    assert ("station" in knock.text, knock.silent) == (False, False)
    await ben.presses("Open")
    await ben.sees_next('"call from the station"\nIt\'s nearly time.')
    await ben.presses("On it")
    await ben.sees_text("› On it")
    await copy.stop()
    await overdue(copy, ben)
    await copy.start()
    knock = await ben.sees_button("In 1 h")
    assert "station" not in knock.text
    await ben.presses("Open", on=knock)
    await ben.presses("Kept")
    await ben.sees_next("Kept. It's in the ledger.")


async def test_words_of_danger_bring_help_whatever_is_under_way(fake, copy) -> None:
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    await copy.start()
    await ana.types_command("/menu")
    await ana.presses("I'm hurting")
    await ana.presses("Say it, or set a limit")
    await ana.presses("Find the words to say it")
    await ana.sees_next("seen or heard")
    await ana.says("I just want to kill myself")
    help_ = await ana.sees_next("112")
    assert not help_.silent
    await ana.sends_photo("i want to kill myself")
    await ana.says("/sos")
    await ana.sees_next("findahelpline.com")


async def test_unknown_and_mistyped_commands_are_answered(fake, copy) -> None:
    await copy.start()
    ana = fake.user("Ana", language="en")
    await ana.types_command("/weather tomorrow")
    await ana.sees_next("There's no /weather here")
    await ana.types_command("/privcy")
    await ana.sees_next("Did you mean /privacy?")
    await ana.types_command("/talk@another_bot")
    await ana.types_command("/privacy")
    for part in ("Kept here", "stored encrypted", "nothing you write in private", "/forget erases it"):
        await ana.sees_next(part)
    assert len(ana.sees) == 6


async def test_what_is_no_text_is_declined_and_the_question_stays(fake, copy) -> None:
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    await copy.start()
    await ana.types_command("/promise")
    await ana.sees_next("What will you do?")
    for kind in ("voice", "photo", "sticker", "file", "location", "contact", "poll"):
        await getattr(ana, f"sends_{kind}")()
        await ana.sees_next("Only text can be read here")
    await ana.says("call from the station")
    await ana.sees_next("When will that be?")


async def test_what_every_question_offers_unfolds_behind_one_button(fake, copy) -> None:
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    await copy.start()
    await ana.types_command("/promise")
    question = await ana.sees_next("What will you do?")
    assert question.rows == [["…"]]
    await ana.presses("…")
    await ana.sees_button("Pause")
    assert question.buttons == ["Back", "Skip", "Pause", "Stop"]
    await ana.presses("Pause")
    await ana.sees_next('The word "resume" brings it back.')
    await ana.sees_text("\n\n› Pause")
    assert (question.buttons, len(question.versions)) == ([], 2)
    await ana.says("resume")
    await ana.sees_next("What will you do?")


async def test_each_kind_of_chat_lists_its_commands_and_nothing_is_set_twice(fake, copy) -> None:
    await copy.start()
    ana, ben = fake.user("Ana", language="en"), fake.user("Ben", language="de")
    group = fake.group(ana, ben)
    assert {"start", "help", "menu", "now", "sos", "privacy", "export", "forget", "pair"} <= set(ana.menu())
    assert ben.menu() == ana.menu()
    assert sorted(ana.menu(to=group)) == ["help", "link", "stop", "talk"]
    assert "isn't therapy" in fake.world.profile["description", ""]
    assert "/sos shows whom to call" in fake.world.profile["short_description", ""]
    before = len(fake.requests)
    await copy.restart()
    again = {asked.method for asked in fake.requests[before:]}
    assert "getMyCommands" in again
    assert [method for method in again if method.startswith("setMy")] == []


async def test_a_very_long_message_is_declined_however_it_comes(fake, copy) -> None:
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    await copy.start()
    ana.puts({}, text=f"{CANARY} " + "x" * 50_000)
    await ana.sees_next("longer than 4096 characters")
    with fake.at_once():
        await ana.says("word " * 4_000)  # A program sends it in pieces, none of which is too long.
    await copy.settled()
    await ana.types_command("/ledger")
    await ana.sees_next("No promises yet")
    assert len([post for post in ana.sees if "longer than 4096" in post.text]) == 1


async def test_words_are_shown_as_they_were_written(fake, copy) -> None:
    people = [fake.user("<i>Ana</i> & co", language="en") for _ in STRANGE]
    await known(copy, *people)
    await copy.start()
    for ana, said in zip(people, STRANGE, strict=True):
        await ana.types_command("/promise")
        await ana.sees_next("What will you do?")
        await ana.says(said)
        await ana.sees_next("When will that be?")
        await ana.says("tomorrow 12:00")
        shown = await ana.sees_next("Write it down like this?")
        assert (shown.text.split("\n")[1], shown.entities) == (f'"{said}"', [])
        await ana.presses("Yes, write it down")
        marked = await ana.sees_text("› Yes, write it down")
        assert (marked.text.split("\n")[1], marked.entities) == (f'"{said}"', [])
        await ana.types_command("/ledger")
        assert said in (await ana.sees_next("Your promises")).text


async def test_a_long_answer_comes_in_pieces_and_none_is_missing(fake, copy) -> None:
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    await copy.start()
    written = ["\U0001f642" * 1_000 + " <b> & " + "\U0001f30a" * 900, "\U0001f642<&>" * 500]
    await ana.types_command("/menu")
    await ana.presses("Write it all out")
    await ana.sees_button("I'm done")
    for page in written:
        await ana.says(page)
    await ana.presses("I'm done")
    await ana.presses("Keep it")
    await ana.sees_next("nobody is shown it")
    await ana.types_command("/export")
    first = await ana.sees_next("Written out")
    await ana.sees_next("That's all of it")
    pieces = [post.text for post in ana.sees if post.message_id >= first.message_id]
    assert len(pieces) == 2
    shown = "".join("".join(pieces).split())
    assert all("".join(page.split()) in shown for page in written)
