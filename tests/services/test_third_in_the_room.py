"""A third in the room, and others whom a question isn't for: nothing changes, and nobody is made known."""

import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from couple import ROOM, asked_for, couple, in_room, pressed
from loopback import NAME, Copy, copy_in, heard, press, slash, welcomed

from bot.domain.rooms import RoomState
from bot.engine.events import Wish
from bot.services.pair_records import Room
from bot.services.pairing import unpair
from bot.services.records import Dyad, Heard, HeardKind, Letter
from bot.services.turn.entering import enter
from bot.services.turn.slash import SLASH
from bot.words import Words

TRACES = "inbox"
"""What may differ: that an update was received, once, with neither its words nor its sender."""

OWN_ROWS = {"outbox", "persons", "accounts"}
"""Where somebody who writes in private leaves rows of their own: who they are, and what they were answered."""

HELP = "findahelpline.com"
FORGED = ("", "0", "a" * 20, "'; --", "\0", "é", "None")
WISH_KEYS = tuple(f"*{wish.value}" for wish in Wish)
TYPED = ("1", "2", "8", "yes", "stop", "pause", "back", "resume", "Say it and be heard", "None of these", "Open")
COMMANDS = tuple(f"/{name}" for name in (*SLASH, "zzz", "start ABCDEFGHIJKLMNOPQRSTUV", "pair K7QM-2X4T"))
QUIET_KINDS = (HeardKind.OPENED, HeardKind.OTHER)


@pytest.fixture
async def copy(tmp_path: Path) -> AsyncIterator[Copy]:
    """Ana and Ben with a room in which a question stands, and questions for each alone besides."""
    async with copy_in(tmp_path) as it:
        await couple(it, room=True)
        await asked_for(it, "ana", "evening")
        await pressed(it, "ben", "Open")
        await in_room(it, "ana", "", kind=HeardKind.SLASH, command="talk")
        assert {letter.address for letter in it.post.letters() if letter.question} == {"ana", "ben", ROOM}
        yield it


def rows(copy: Copy) -> Counter[tuple]:
    """Every row of every table, as it stands in the file."""
    with closing(sqlite3.connect(copy.it.store._engine.url.database)) as outside:
        tables = [name for (name,) in outside.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        assert {"threads", "thread_parts", "prompts", "talks", "rooms", "offers", TRACES} <= {*tables}
        kept = set(tables) - {TRACES}
        return Counter((name, *row) for name in kept for row in outside.execute(f"SELECT * FROM {name}"))


def traced(copy: Copy) -> list[tuple]:
    """What the traces of updates tell."""
    with closing(sqlite3.connect(copy.it.store._engine.url.database)) as outside:
        return outside.execute("SELECT DISTINCT state, owner, address_hash, body FROM inbox").fetchall()


def questions(copy: Copy) -> dict[str, Letter]:
    """Every question shown so far, by its id."""
    return {letter.wait: letter for letter in copy.post.letters() if letter.wait}


def presses(copy: Copy, who: str, **fields: object) -> Iterator[Heard]:
    """Each button of each question there was, and ids and keys that never were."""
    for question in questions(copy).values():
        for key in (*(button.key for button in question.buttons), *WISH_KEYS, *FORGED):
            yield press(who, question, key, **fields)
        yield heard(who, kind=HeardKind.PRESS, text=None, wait=question.wait, option=None, **fields)
        for wait in (question.wait[:-1], f"{question.wait}a", question.wait.upper(), f"{question.wait}\0"):
            yield heard(who, kind=HeardKind.PRESS, text=None, wait=wait, option="yes", **fields)
    for wait in (*FORGED, None):
        yield heard(who, kind=HeardKind.PRESS, text=None, wait=wait, option="yes", **fields)


def said(who: str, **fields: object) -> Iterator[Heard]:
    """All there is to type, and what is no text."""
    yield from (heard(who, text, **fields) for text in (*TYPED, "he hits me", "I want to kill myself", "I'm 15"))
    yield from (slash(who, command, **fields) for command in COMMANDS)
    yield from (heard(who, kind=kind, **fields) for kind in QUIET_KINDS)


async def nothing_of_it(copy: Copy, who: str, room: str = ROOM) -> None:
    """Let somebody do everything in a room, and see that it is as if they had not."""
    before, shown = rows(copy), len(copy.post.tries)
    for update in (*presses(copy, who, room=room), *said(who, room=room)):
        await copy.hear(update)
        assert len(copy.post.tries) == shown, update
    assert rows(copy) == before
    assert traced(copy) == [("done", "nobody", "none", None)]


async def still_goes_on(copy: Copy) -> None:
    """The question in the room is as open as before."""
    assert await in_room(copy, "ben", "None of these") == ["Then nothing is asked. /talk brings the list back any day."]


async def joined(copy: Copy, who: str, kind: HeardKind = HeardKind.JOINED) -> None:
    await copy.hear(heard(who, kind=kind, text=None, room=ROOM))


async def another_couple(copy: Copy) -> None:
    """Cleo and Dan, with a room of their own in which a question stands too."""
    await welcomed(copy, "cleo", "dan")
    await pair(copy, "cleo", "dan", "theirs")
    await copy.hear(slash("cleo", "/talk", room="theirs"))
    assert copy.question("theirs").buttons


async def pair(copy: Copy, one: str, other: str, room: str) -> None:
    def body(tx) -> None:
        found = [tx.people.at(NAME, address)[0] for address in (one, other)]
        dyad = Dyad(copy.it.world.ids.new(), *(row.id for row in found), copy.clock.now())
        tx.pairings.pair(dyad)
        for row in found:
            tx.people.set_dyad(row.id, dyad.id)
        agreed = tuple(sorted((dyad.a, dyad.b)))
        tx.rooms.add(Room(copy.it.world.ids.new(), dyad.id, NAME, room, RoomState.OPEN, agreed))

    await copy.it.store.transact(body)


async def parted(copy: Copy, who: str) -> None:
    def body(tx) -> None:
        turn = enter(tx, copy.it.world, *tx.people.at(NAME, who), copy.clock.now())
        unpair(turn)
        turn.save()

    await copy.it.store.transact(body)
    await copy.it.deliver.drain()


# --- in the room -----------------------------------------------------------------------------------------------


async def test_a_stranger_in_the_room_changes_nothing_and_is_not_made_known(copy: Copy) -> None:
    await nothing_of_it(copy, "eve")
    assert await copy.person("eve") is None
    await still_goes_on(copy)


async def test_somebody_known_who_is_alone_changes_nothing_either(copy: Copy) -> None:
    await welcomed(copy, "eve")
    await nothing_of_it(copy, "eve")
    await still_goes_on(copy)


async def test_a_member_of_another_couple_changes_nothing_either(copy: Copy) -> None:
    await another_couple(copy)
    for who in ("cleo", "dan"):
        await nothing_of_it(copy, who)
    for who in ("ana", "ben"):
        await nothing_of_it(copy, who, "theirs")
    await still_goes_on(copy)


@pytest.mark.parametrize("known", [False, True], ids=["stranger", "known"])
async def test_a_third_who_joined_changes_nothing_in_the_room_made_quiet_by_it(copy: Copy, known: bool) -> None:
    if known:
        await welcomed(copy, "eve")
    await joined(copy, "eve")
    await nothing_of_it(copy, "eve")
    await joined(copy, "eve", HeardKind.LEFT)
    await nothing_of_it(copy, "eve")
    assert (await copy.person("eve") is not None) is known


async def test_an_update_of_one_of_the_two_that_is_sent_once_more_changes_nothing(copy: Copy) -> None:
    question = copy.question(ROOM)
    first = press("ana", question, "nothing", room=ROOM)
    await copy.hear(first)
    before, shown = rows(copy), len(copy.post.tries)
    await copy.hear(first)
    for who in ("ana", "ben", "eve"):
        await copy.hear(press(who, question, "listening", room=ROOM, key=first.update_key))
    assert rows(copy) == before
    assert len(copy.post.tries) == shown


async def test_in_the_quiet_room_presses_and_words_of_the_two_change_nothing_either(copy: Copy) -> None:
    await joined(copy, "eve")
    before, shown = rows(copy), len(copy.post.tries)
    for who in ("ana", "ben"):
        for update in (*presses(copy, who, room=ROOM), *(heard(who, text, room=ROOM) for text in TYPED)):
            await copy.hear(update)
    assert rows(copy) == before
    assert len(copy.post.tries) == shown


# --- groups that aren't the room of the two --------------------------------------------------------------------


async def test_what_one_of_the_two_says_in_some_other_group_changes_nothing_between_them(copy: Copy) -> None:
    before = rows(copy)
    for update in (*presses(copy, "ana", room="family"), *(heard("ana", text, room="family") for text in TYPED)):
        assert await copy.hear(update) == []
    assert rows(copy) == before
    shown = len(copy.post.delivered)
    for command in set(COMMANDS) - {"/link", "/start", "/sos", "/start ABCDEFGHIJKLMNOPQRSTUV"}:
        await copy.hear(slash("ana", command, room="family"))
    assert {letter.address for _, letter in copy.post.delivered[shown:]} == {"family"}
    assert set(copy.post.texts("family")) == {line(copy, "no_room")}
    assert not before - rows(copy)
    await still_goes_on(copy)


@pytest.mark.parametrize("paired", [False, True], ids=["alone", "paired"])
async def test_help_asked_for_in_a_group_comes_in_private(tmp_path: Path, paired: bool) -> None:
    async with copy_in(tmp_path) as copy:
        await (couple(copy, room=True) if paired else welcomed(copy, "ana"))
        for update in (slash("ana", "/sos", room="family"), heard("ana", "he hits me", room="family")):
            assert any(HELP in text for text in await copy.hear(update))
        assert set(copy.post.texts("family")) == {line(copy, "no_room")}
        assert copy.post.letters(ROOM) == []


async def test_help_asked_for_in_a_quiet_room_comes_in_private(copy: Copy) -> None:
    await joined(copy, "eve")
    shown = len(copy.post.letters(ROOM))
    for update in (slash("ana", "/sos", room=ROOM), heard("ben", "he hits me", room=ROOM)):
        assert any(HELP in text for text in await copy.hear(update))
    assert len(copy.post.letters(ROOM)) == shown


def line(copy: Copy, key: str) -> str:
    """One of the program's own sentences."""
    (only,) = copy.it.world.flows.phrase("en", key)
    return only.source


# --- in private ------------------------------------------------------------------------------------------------


async def told_off(copy: Copy, who: str, theirs: dict[str, Letter], *, room: str | None = None) -> None:
    """Let somebody press questions that are for others: they read that nothing was changed, and nothing was."""
    before, shown = rows(copy), len(copy.post.delivered)
    for question in theirs.values():
        for key in (*(button.key for button in question.buttons), *WISH_KEYS, *FORGED):
            (answer, *_) = await copy.hear(press(who, question, key, room=room))
            assert answer in (line(copy, "foreign"), line(copy, "stale"), line(copy, "pair_ended"))
    assert {letter.address for _, letter in copy.post.delivered[shown:]} == {who}
    kept = rows(copy)
    presser = await copy.person(who)
    assert {row[:2] for row in before - kept} <= {("persons", presser.id)}, "rows of others were changed"
    assert {row[0] for row in kept - before} <= OWN_ROWS


@pytest.mark.parametrize("who", ["eve", "dan"])
async def test_somebody_else_who_presses_their_questions_in_private_changes_nothing(copy: Copy, who: str) -> None:
    theirs = questions(copy)
    await welcomed(copy, "eve")
    await another_couple(copy)
    await told_off(copy, who, theirs)
    await still_goes_on(copy)


async def test_a_stranger_who_presses_their_questions_in_private_only_becomes_known(copy: Copy) -> None:
    theirs = questions(copy)
    await told_off(copy, "eve", theirs)
    await still_goes_on(copy)


async def test_neither_of_the_two_answers_what_the_other_was_asked_alone(copy: Copy) -> None:
    for who, other in (("ben", "ana"), ("ana", "ben")):
        alone = {wait: letter for wait, letter in questions(copy).items() if letter.address == other}
        assert alone
        await told_off(copy, who, alone)
        await told_off(copy, who, alone, room=ROOM)
    assert copy.question(ROOM).text.reveal.startswith("Which of these?")
    await still_goes_on(copy)


async def test_what_is_asked_alone_stays_alone_though_it_is_pressed_in_the_room(copy: Copy) -> None:
    shown = copy.post.texts(ROOM)
    ben = copy.post.texts("ben")
    question = copy.question("ana")
    for key in (*WISH_KEYS, question.buttons[0].key):
        await copy.hear(press("ana", question, key, room=ROOM))
    assert copy.post.texts(ROOM) == shown
    assert copy.post.texts("ben") == ben


# --- those who were one of the two ------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["ana", "ben"])
async def test_after_the_end_neither_answers_for_two_nor_for_the_other(copy: Copy, who: str) -> None:
    other = {"ana": "ben", "ben": "ana"}[who]
    theirs = {wait: letter for wait, letter in questions(copy).items() if letter.address in (other, ROOM)}
    await parted(copy, "ana")
    shown = len(copy.post.letters(ROOM))
    await told_off(copy, who, theirs)
    before = rows(copy)
    for update in (*presses(copy, who, room=ROOM), *(heard(who, text, room=ROOM) for text in TYPED)):
        assert await copy.hear(update) == []
    assert rows(copy) == before
    assert len(copy.post.letters(ROOM)) == shown


async def test_who_was_one_of_the_two_is_a_third_in_the_same_room_of_two_others(copy: Copy) -> None:
    await welcomed(copy, "cleo")
    await parted(copy, "ana")
    await pair(copy, "ana", "cleo", ROOM)
    await in_room(copy, "ana", "", kind=HeardKind.SLASH, command="talk")
    await nothing_of_it(copy, "ben")
    assert await in_room(copy, "cleo", "None of these")


async def test_who_was_erased_is_a_stranger_in_the_room_and_in_private(copy: Copy) -> None:
    theirs = questions(copy)
    await copy.it.store.transact(lambda tx: tx.people.erase(tx.people.at(NAME, "ben")[0].id))
    await nothing_of_it(copy, "ben")
    assert await copy.person("ben") is None
    await told_off(copy, "ben", theirs)


async def test_nobody_else_takes_part_by_a_name_that_sounds_alike(copy: Copy) -> None:
    for who in ("Ben", "BEN", "ben ", "ben\0", "loopback|ben", "b\u0435n"):
        before = rows(copy)
        for update in presses(copy, who, room=ROOM):
            await copy.hear(replace(update, name=Words("Ben")))
        assert rows(copy) == before
