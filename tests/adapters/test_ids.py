"""Ids are short, plain and unlike each other; seeded ones tell the same story twice."""

import re

from bot.adapters.ids import RandomIds, SeededIds

FORM = re.compile(r"[a-z2-7]{20}")


def test_ids_are_twenty_plain_characters() -> None:
    for ids in (RandomIds(), SeededIds(1)):
        assert all(FORM.fullmatch(ids.new()) for _ in range(100))


def test_no_two_ids_are_alike() -> None:
    for ids in (RandomIds(), SeededIds(1)):
        assert len({ids.new() for _ in range(10_000)}) == 10_000


def test_every_bit_of_an_id_varies() -> None:
    ids = RandomIds()
    drawn = [ids.new() for _ in range(2_000)]
    for place in range(19):
        assert len({it[place] for it in drawn}) == 32


def test_chance_is_as_long_as_asked() -> None:
    for ids in (RandomIds(), SeededIds(1)):
        assert [len(ids.chance(size)) for size in (0, 5, 8, 100)] == [0, 5, 8, 100]
        assert ids.chance(16) != ids.chance(16)


def test_the_same_seed_tells_the_same_story_and_another_seed_another() -> None:
    first, second, other = SeededIds(7), SeededIds("7"), SeededIds(8)
    told = [first.new(), first.chance(8), first.new()]
    assert told == [second.new(), second.chance(8), second.new()]
    assert told[0] != other.new()
