"""A room of two: opened by both, made quiet by whoever else comes, given up for good."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rooms import RoomState, Standing, agree, close, named, unsettle
from bot.errors import RuleBroken

TWO = ("ana", "ben")
NAMED = named(TWO, "ana")
OPEN = agree(NAMED, "ben")
PAUSED = unsettle(OPEN)


def test_naming_a_room_is_a_yes_of_the_one_who_names_it():
    assert Standing(TWO, RoomState.NAMED, frozenset({"ana"})) == NAMED
    assert not NAMED.speaks


def test_the_others_yes_opens_it():
    assert OPEN.state is RoomState.OPEN
    assert OPEN.speaks


def test_one_who_says_yes_twice_is_still_one():
    assert agree(NAMED, "ana") == NAMED
    assert agree(agree(PAUSED, "ben"), "ben").state is RoomState.PAUSED


def test_whoever_else_joins_makes_an_open_room_quiet_until_both_agree_anew():
    assert Standing(TWO, RoomState.PAUSED, frozenset()) == PAUSED
    assert agree(PAUSED, "ben").state is RoomState.PAUSED
    assert agree(agree(PAUSED, "ben"), "ana") == OPEN


def test_a_second_one_who_joins_takes_back_the_yes_that_was_about_the_first():
    assert unsettle(agree(PAUSED, "ben")) == PAUSED


def test_in_a_room_that_is_only_named_the_namers_yes_no_longer_counts_either():
    alone = unsettle(NAMED)
    assert alone == Standing(TWO, RoomState.NAMED, frozenset())
    assert agree(alone, "ben").state is RoomState.NAMED
    assert agree(agree(alone, "ben"), "ana") == OPEN


def test_yes_in_an_open_room_changes_nothing():
    assert agree(OPEN, "ana") == OPEN


def test_a_closed_room_stays_closed():
    for room in (NAMED, OPEN, PAUSED):
        gone = close(room)
        assert gone.state is RoomState.CLOSED
        assert agree(gone, "ana") == unsettle(gone) == close(gone) == gone


def test_only_the_two_can_say_yes():
    for room in (NAMED, OPEN, PAUSED, close(OPEN)):
        with pytest.raises(RuleBroken):
            agree(room, "cleo")
    with pytest.raises(RuleBroken):
        named(TWO, "cleo")


deeds = st.lists(
    st.tuples(st.sampled_from(["agree", "unsettle", "close"]), st.sampled_from([*TWO, "cleo"])), max_size=14
)


@given(deeds)
def test_a_room_speaks_only_while_both_said_yes_since_somebody_last_came(tried):
    room, said, is_closed = NAMED, {"ana"}, False
    for deed, by in tried:
        match deed:
            case "agree":
                with suppress(RuleBroken):
                    room = agree(room, by)
                    said.add(by)
            case "unsettle":
                room = unsettle(room)
                said = set()
            case _:
                room, is_closed = close(room), True
        assert room.members == TWO
        assert room.speaks == (not is_closed and said == set(TWO))
        assert room.agreed <= set(TWO)
        assert is_closed == (room.state is RoomState.CLOSED)
