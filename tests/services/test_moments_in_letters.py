"""A letter knows when the moments are that it tells, and claims none that two clocks would take differently."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from couple import couple
from loopback import NAME, copy_in, welcomed
from promising import at, deed

from bot.domain.people import Profile
from bot.services import ledger
from bot.services.ledger import Wish
from bot.services.promised import shown
from bot.words import Words

TOLD = "Thursday 26 November, 19:00"
INSTANT = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)


@pytest.fixture
async def copy(tmp_path):
    async with copy_in(tmp_path) as copy:
        yield copy


async def moves(copy, address: str, zone: str | None) -> None:
    def body(tx) -> None:
        row, _ = tx.people.at(NAME, address)
        profile = replace(Profile.from_json(row.body), zone=zone)
        tx.people.save(replace(row, body=profile.to_json()))

    await copy.it.store.transact(body)


async def tells(copy, address: str, text: str):
    """Owe somebody these words; return the letter as it was delivered."""
    await deed(copy, address, lambda turn: turn.owe(Words(text)))
    letter = copy.post.letters(address)[-1]
    assert letter.text.reveal == text
    return letter


async def test_a_promise_listed_with_its_time_knows_when_that_is(copy) -> None:
    await couple(copy)
    made = await deed(copy, "ana", lambda turn: ledger.make_promise(turn, Wish("cook dinner", at(copy, days=4))))
    told = await deed(copy, "ana", lambda turn: shown(turn, made.due_at))
    assert told == TOLD
    await copy.says("ana", "/export")
    found = [letter for letter in copy.post.letters("ana") if TOLD in letter.text.reveal]
    assert found
    assert all((TOLD, made.due_at) in letter.moments for letter in found)
    assert made.due_at == INSTANT


async def test_a_letter_without_a_moment_has_none(copy) -> None:
    await couple(copy)
    assert (await tells(copy, "ana", "Until 22:00 it's quiet.")).moments == ()
    assert all(letter.moments == () for letter in copy.post.letters())


async def test_moments_are_left_out_while_the_readers_clock_isnt_known(copy) -> None:
    await welcomed(copy, "ana")
    assert (await tells(copy, "ana", TOLD)).moments == ()


async def test_where_two_clocks_differ_a_moment_is_left_out_since_it_may_be_told_by_the_others(copy) -> None:
    await couple(copy)
    assert (await tells(copy, "ana", TOLD)).moments == ((TOLD, INSTANT),)
    await moves(copy, "ben", "America/Lima")
    assert (await tells(copy, "ana", TOLD)).moments == ()
    await moves(copy, "ben", "Europe/Madrid")
    assert (await tells(copy, "ana", TOLD)).moments == ((TOLD, INSTANT),)
    await moves(copy, "ben", None)
    assert (await tells(copy, "ana", TOLD)).moments == ((TOLD, INSTANT),)


async def test_moments_are_found_in_letters_to_the_room_as_well(copy) -> None:
    await couple(copy, room=True)
    await deed(copy, "ana", lambda turn: turn.owe_room(Words(f"It's set for {TOLD}.")))
    assert copy.post.letters("us")[-1].moments == ((TOLD, INSTANT),)
