"""The room of two: what opens it, what makes it quiet, and what nobody learns from it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from loopback import NAME, Copy, heard, slash
from loopback import welcomed as met
from sittings import Sitting, sitting
from test_concurrency import Place, place, postgres_server
from two import dyad, in_room, line, paired, person, room, says, told, with_room

from bot.domain.people import Profile
from bot.domain.rooms import RoomState
from bot.services.records import HeardKind, LetterKind

__all__ = ["place", "postgres_server"]

KNOCK = ("There's one thing to look at, whenever it suits.", "One question here, and it can wait.")


@pytest.fixture
async def table(tmp_path: Path) -> AsyncIterator[Sitting]:
    async with sitting(tmp_path, "ana", "ben", "cleo", "dan") as it:
        yield it


def knocked(it: Sitting) -> set[str]:
    """Who was asked something by the last line."""
    return {letter.address for letter in it.letters if letter.text.reveal in KNOCK}


async def mute(it: Sitting, address: str) -> None:
    """Let nothing come to somebody by itself."""
    row = await person(it, address)
    body = replace(Profile.from_json(row.body), muted=True).to_json()
    await it.it.store.transact(lambda tx: tx.people.save(replace(tx.people.load(row.id), body=body)))


# --- opening ---------------------------------------------------------------------------------------------------


async def test_one_names_it_the_other_says_yes_in_private_and_both_read_that_it_is_open(table: Sitting) -> None:
    await paired(table)
    await says(table, "ana@us: /link")
    assert told(table, "ana") == [line(table, "room_named")]
    assert knocked(table) == {"ben"}
    assert in_room(table) == []
    await says(table, "ben: Look")
    assert any("Ana" in text for text in told(table, "ben"))
    await says(table, "ben: Yes, use it")
    assert told(table, "ben") == [line(table, "room_confirmed")]
    (posted,) = in_room(table)
    stands = await room(table)
    assert posted.text.reveal == line(table, "room_open")
    assert (posted.owner, posted.lane, posted.address) == (stands.dyad_id, stands.id, "us")
    assert stands.state is RoomState.OPEN
    assert told(table, "ana") == []


async def test_the_other_may_also_say_yes_by_linking_it(table: Sitting) -> None:
    await with_room(table)
    assert [letter.text.reveal for letter in in_room(table)] == [line(table, "room_open")]


async def test_without_a_pairing_nothing_is_linked(table: Sitting) -> None:
    await says(table, "ana: /start", "ana: 1", "ana: stop", "ana@us: /link")
    assert told(table, "ana") == [line(table, "room_alone")]
    assert await room(table) is None


async def test_linking_an_open_room_again_changes_nothing(table: Sitting) -> None:
    await with_room(table)
    await says(table, "ana@us: /link")
    assert told(table, "ana") == [line(table, "room_open_already")]
    assert knocked(table) == set()


async def test_whose_pairing_has_a_room_links_no_second_one(table: Sitting) -> None:
    await with_room(table)
    await says(table, "ben@us2: /link")
    assert told(table, "ben") == [line(table, "room_elsewhere")]
    assert await room(table, "us2") is None


async def test_a_room_that_was_only_named_can_be_named_elsewhere(table: Sitting) -> None:
    await paired(table)
    await says(table, "ana@us: /link", "ana@us2: /link", "ben: Look", "ben: Yes, use it")
    assert await room(table) is None
    assert (await room(table, "us2")).state is RoomState.OPEN
    assert [letter.address for letter in in_room(table)] == ["us2"]


async def test_both_naming_different_places_is_no_yes(table: Sitting) -> None:
    await paired(table)
    await says(table, "ana@us: /link", "ben@us2: /link")
    assert (await room(table, "us2")).state is RoomState.NAMED
    assert knocked(table) == {"ana"}
    await says(table, "ana@us2: /link")
    assert (await room(table, "us2")).state is RoomState.OPEN


async def test_a_room_has_one_pairing_and_somebody_elses_link_is_not_heard(table: Sitting) -> None:
    await with_room(table)
    await paired(table, "cleo", "dan")
    before = await room(table)
    for who in ("cleo", "dan"):
        assert await says(table, f"{who}@us: /link") == []
    assert await room(table) == before


# --- a no shows nowhere ----------------------------------------------------------------------------------------


async def seen_by_the_one_who_named_it(it: Sitting, *in_private: str) -> list[list[str]]:
    """All that Ana and the room are shown, from naming it on, whatever Ben does about it."""
    seen: list[list[str]] = []
    for typed in ("ana@us: /link", *in_private, "ana@us: /link", "ana@us: hello", "/later 25h", "ana@us: /link"):
        await says(it, typed)
        seen.append(told(it, "ana") + [letter.text.reveal for letter in in_room(it)])
    return [shown for shown in seen if shown]


async def test_a_no_looks_like_no_answer_and_like_a_pause(tmp_path: Path) -> None:
    ways = {"refused": ("ben: Look", "ben: No"), "put off": ("ben: Look", "ben: Not now"), "unread": (), "muted": ()}
    seen = {}
    for name, lines in ways.items():
        async with sitting(tmp_path / name, "ana", "ben") as it:
            await paired(it)
            if name == "muted":
                await mute(it, "ben")
            seen[name] = await seen_by_the_one_who_named_it(it, *lines)
    assert seen["unread"] == [[line(it, "room_named")]] * 3
    assert all(shown == seen["unread"] for shown in seen.values())


async def test_whoever_wants_quiet_is_not_asked(table: Sitting) -> None:
    await paired(table)
    await mute(table, "ben")
    await says(table, "ana@us: /link")
    assert [letter.address for letter in table.letters] == ["ana"]


async def test_whoever_refused_is_asked_again_a_day_later_at_the_earliest(table: Sitting) -> None:
    await paired(table)
    await says(table, "ana@us: /link", "ben: Look", "ben: No")
    assert told(table, "ben") == [line(table, "room_refused")]
    for _ in range(3):
        await says(table, "ana@us: /link")
        assert knocked(table) == set()
    await table.later(hours=23, minutes=59)
    await says(table, "ana@us: /link")
    assert knocked(table) == set()
    await table.later(minutes=1)
    await says(table, "ana@us: /link")
    assert knocked(table) == {"ben"}
    assert (await room(table)).state is RoomState.NAMED


async def test_whoever_refused_can_still_open_it_there(table: Sitting) -> None:
    await paired(table)
    await says(table, "ana@us: /link", "ben: Look", "ben: No", "ben@us: /link")
    assert (await room(table)).state is RoomState.OPEN


async def test_a_later_yes_to_an_old_question_still_counts_once(table: Sitting) -> None:
    await paired(table)
    await says(table, "ana@us: /link", "ben: Look")
    question = table.letters[-1]
    await says(table, "ben: Yes, use it")
    assert (await room(table)).state is RoomState.OPEN
    number = [shown.wait for shown in table.talk.channel.questions["ben"]].index(question.wait) + 1
    await says(table, f"ben: @{number} 1")
    assert in_room(table) == []


# --- who comes and goes ----------------------------------------------------------------------------------------


async def test_when_a_third_joins_it_is_quiet_until_both_agreed_in_private(table: Sitting) -> None:
    await with_room(table)
    await says(table, "us: /joins eve")
    assert [letter.text.reveal for letter in in_room(table)] == [line(table, "room_third")]
    assert knocked(table) == {"ana", "ben"}
    assert (await room(table)).state is RoomState.PAUSED
    await says(table, "ana: Look", "ana: It may go on")
    assert told(table, "ana") == [line(table, "room_noted")]
    assert in_room(table) == []
    assert told(table, "ben") == []
    await says(table, "ben: Look", "ben: It may go on")
    assert [letter.text.reveal for letter in in_room(table)] == [line(table, "room_open")]
    assert (await room(table)).state is RoomState.OPEN


async def test_nothing_is_said_in_a_room_that_is_quiet(table: Sitting) -> None:
    await with_room(table)
    await says(table, "us: /joins eve")
    for typed in ("ana@us: /talk", "ben@us: hello", "eve@us: hello", "eve@us: /talk", "ben@us: /stop"):
        await says(table, typed)
        assert in_room(table) == []


async def test_a_second_third_takes_back_a_yes_that_was_about_the_first(table: Sitting) -> None:
    await with_room(table)
    await says(table, "us: /joins eve", "ana: Look", "ana: It may go on", "us: /joins finn")
    assert knocked(table) == {"ana"}
    assert in_room(table) == []
    await says(table, "ben: Look", "ben: It may go on")
    assert (await room(table)).state is RoomState.PAUSED
    await says(table, "ana: Look", "ana: It may go on")
    assert (await room(table)).state is RoomState.OPEN


async def test_a_third_who_leaves_opens_nothing(table: Sitting) -> None:
    await with_room(table)
    await says(table, "us: /joins eve", "us: /leaves eve")
    assert table.letters == []
    assert (await room(table)).state is RoomState.PAUSED


async def test_in_a_quiet_room_linking_brings_the_question_back_and_asks_the_other_once_a_day(table: Sitting) -> None:
    await with_room(table)
    await says(table, "us: /joins eve", "ana: Look", "ana: Leave it quiet", "ben: Look", "ben: Leave it quiet")
    await says(table, "ana@us: /link")
    assert knocked(table) == {"ana", "ben"}
    await says(table, "ben: Look", "ben: Leave it quiet", "ana@us: /link")
    assert knocked(table) == {"ana"}
    await says(table, "ana: Look", "ana: It may go on", "ana@us: /link")
    assert told(table, "ana") == [line(table, "room_noted")]
    assert (await room(table)).state is RoomState.PAUSED


async def test_a_third_in_a_room_that_is_only_named_takes_the_namers_yes_back(table: Sitting) -> None:
    await paired(table)
    await says(table, "ana@us: /link", "us: /joins eve")
    assert knocked(table) == {"ana"}
    assert in_room(table) == []
    await says(table, "ben: Look", "ben: Yes, use it")
    assert told(table, "ben") == [line(table, "room_noted")]
    await says(table, "ana: Look", "ana: It may go on")
    assert (await room(table)).state is RoomState.OPEN


async def test_one_of_the_two_who_comes_back_is_no_third_and_who_leaves_makes_it_quiet(table: Sitting) -> None:
    await with_room(table)
    await says(table, "us: /joins ben")
    assert (await room(table)).state is RoomState.OPEN
    await says(table, "us: /leaves ben")
    assert (await room(table)).state is RoomState.PAUSED
    await says(table, "us: /joins ben")
    assert (await room(table)).state is RoomState.PAUSED
    assert table.letters == []


async def test_a_third_is_neither_heard_nor_made_known(table: Sitting) -> None:
    await with_room(table)
    await says(table, "us: /joins eve")
    for typed in ("eve@us: hello", "eve@us: /link", "eve@us: /start", "us: /leaves eve"):
        assert await says(table, typed) == []
    assert await person(table, "eve") is None


async def test_a_stranger_in_a_place_that_nobody_linked_is_not_made_known(table: Sitting) -> None:
    for typed in ("us: /joins eve", "eve@us: hello", "eve@us: /link", "us: /moves", "us: /removes"):
        assert await says(table, typed) == []
    assert await person(table, "eve") is None


async def test_a_room_that_moved_is_the_same_room(table: Sitting) -> None:
    await with_room(table)
    before = await room(table)
    assert await says(table, "us: /moves") == []
    after = await room(table, "us2")
    assert (after.id, after.state, after.agreed) == (before.id, RoomState.OPEN, before.agreed)
    assert await room(table) is None
    assert await says(table, "us: /moves") == []
    await says(table, "us2: /joins eve")
    assert [letter.address for letter in in_room(table)] == ["us2"]


async def test_being_removed_is_told_each_once_in_private_and_a_new_room_can_be_named(table: Sitting) -> None:
    await with_room(table)
    await says(table, "us: /removes")
    assert (told(table, "ana"), told(table, "ben")) == ([line(table, "room_gone")],) * 2
    assert in_room(table) == []
    assert await says(table, "us: /removes") == []
    await says(table, "ana@us: /link")
    assert knocked(table) == {"ben"}


async def test_of_a_room_that_was_only_named_the_other_is_told_no_end(table: Sitting) -> None:
    await paired(table)
    await says(table, "ana@us: /link", "us: /removes")
    assert (told(table, "ana"), told(table, "ben")) == ([line(table, "room_gone")], [])
    await says(table, "ben: Look", "ben: Yes, use it")
    assert told(table, "ben") == [line(table, "stale")]


async def test_nobody_who_wants_quiet_is_asked_and_the_room_stays_quiet(table: Sitting) -> None:
    await with_room(table)
    await mute(table, "ben")
    await says(table, "us: /joins eve")
    assert knocked(table) == {"ana"}
    assert [letter.text.reveal for letter in in_room(table)] == [line(table, "room_third")]


# --- the end of the pairing ------------------------------------------------------------------------------------


async def test_with_the_pairing_the_room_ends_silently(table: Sitting) -> None:
    await with_room(table)
    await says(table, "ana: /unpair", "ana: End it")
    assert [letter.address for letter in table.letters] == ["ana"]
    assert await room(table) is None
    assert await says(table, "us: /joins eve") == []
    await says(table, "ben@us: /link")
    assert told(table, "ben") == [line(table, "pair_ended")]
    await says(table, "ben@us: /link")
    assert told(table, "ben") == [line(table, "room_alone")]


async def test_a_question_about_a_room_is_over_with_the_pairing(table: Sitting) -> None:
    await paired(table)
    await says(table, "ana@us: /link", "ben: Look", "ana: /unpair", "ana: End it", "ben: Yes, use it")
    assert told(table, "ben") == [line(table, "pair_ended")]
    assert await dyad(table, "ben") is None


async def test_all_that_was_due_for_two_ends_with_the_pairing(table: Sitting) -> None:
    await with_room(table)
    await says(table, "ana@us: /talk")
    dyad_id = await dyad(table, "ana")
    await says(table, "ana: /unpair", "ana: End it")
    due = await table.it.store.read(
        lambda tx: [
            nudge for kind in ("timer", "sweep", "talk", "room_asked") for nudge in tx.calendar.pending(dyad_id, kind)
        ]
    )
    assert due == []
    assert await table.it.store.read(lambda tx: tx.threads.of([dyad_id])) == ()
    table.letters.clear()
    await table.later(days=3)
    assert all(letter.kind is not LetterKind.ROOM for letter in table.letters)


# --- at the same instant ----------------------------------------------------------------------------------------


async def a_pair(copy: Copy) -> None:
    await met(copy, "ana", "ben")
    (page,) = await copy.says("ana", "/pair")
    code = page.removeprefix("Your code: ").partition("\n")[0]
    await copy.says("ben", f"/pair {code}", "See who it is", "I want it")
    await copy.says("ana", "Yes, join us")


def posted(*copies: Copy) -> list[str]:
    return [letter.text.reveal for copy in copies for letter in copy.post.letters("g1")]


async def state_of(copy: Copy) -> RoomState:
    return (await copy.it.store.read(lambda tx: tx.rooms.at(NAME, "g1"))).state


async def test_both_who_link_it_at_the_same_instant_open_it_once(place: Place) -> None:
    async with place.copies(2) as (first, second):
        await a_pair(first)
        await asyncio.gather(
            first.another().hear(slash("ana", "/link", room="g1")),
            second.another().hear(slash("ben", "/link", room="g1")),
        )
        await first.it.deliver.drain()
        assert await state_of(first) is RoomState.OPEN
        assert len(posted(first, second)) == 1


async def test_both_who_agree_at_the_same_instant_open_it_once(place: Place) -> None:
    async with place.copies(2) as (first, second):
        await a_pair(first)
        for update in (slash("ana", "/link", room="g1"), slash("ben", "/link", room="g1")):
            await first.hear(update)
        await first.hear(heard("eve", kind=HeardKind.JOINED, text=None, room="g1"))
        assert await state_of(first) is RoomState.PAUSED
        for who in ("ana", "ben"):
            await first.says(who, "Look")
        before = len(posted(first, second))
        await asyncio.gather(
            first.another().hear(first.line("ana", "[1]")), second.another().hear(first.line("ben", "[1]"))
        )
        await first.it.deliver.drain()
        assert await state_of(first) is RoomState.OPEN
        assert len(posted(first, second)) == before + 1


async def test_a_third_who_joins_while_the_second_yes_is_said_leaves_no_room_open_that_nobody_agreed_to(
    place: Place,
) -> None:
    async with place.copies(2) as (first, second):
        await a_pair(first)
        await first.hear(slash("ana", "/link", room="g1"))
        await asyncio.gather(
            first.another().hear(slash("ben", "/link", room="g1")),
            second.another().hear(heard("eve", kind=HeardKind.JOINED, text=None, room="g1")),
        )
        await first.it.deliver.drain()
        assert await state_of(first) in (RoomState.PAUSED, RoomState.NAMED)
