"""Rooms, offers and talks: kept for two, changed by one at a time, and never two where one belongs."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.rooms import RoomState
from bot.errors import StaleSnapshot
from bot.services.pair_records import OfferState, TalkState
from bot.services.ports.store import Tx
from bot.services.records import Dyad
from tests.adapters.store.rows import DAY, MINUTE, NOW, House, couple, offer, room, someone, talk

WRITERS = 8


@pytest.fixture
async def paired(house: House) -> House:
    """A store with a couple and a second pairing in it."""
    await house.store.transact(couple)
    await house.store.transact(lambda tx: tx.pairings.pair(Dyad("three", "cleo", "dora", NOW)))
    return house


async def test_a_room_is_found_by_its_address_and_by_its_pairing(paired: House) -> None:
    named = room("r", "-100", agreed=("ana",))
    await paired.store.transact(lambda tx: tx.rooms.add(named))
    assert await paired.store.transact(lambda tx: tx.rooms.at("telegram", "-100")) == named
    assert await paired.store.transact(lambda tx: tx.rooms.of("two")) == named
    assert await paired.store.read(lambda tx: tx.rooms.at("discord", "-100")) is None
    assert await paired.store.read(lambda tx: tx.rooms.at("telegram", "-101")) is None
    assert await paired.store.read(lambda tx: tx.rooms.of("three")) is None


async def test_a_room_that_moved_is_found_where_it_went(paired: House) -> None:
    await paired.store.transact(lambda tx: tx.rooms.add(room("r", "-100")))
    moved = replace(room("r", "-900"), state=RoomState.OPEN, agreed=("ana", "ben"))
    await paired.store.transact(lambda tx: tx.rooms.save(moved))
    assert await paired.store.read(lambda tx: tx.rooms.at("telegram", "-100")) is None
    assert await paired.store.read(lambda tx: tx.rooms.at("telegram", "-900")) == replace(moved, rev=1)


async def test_a_closed_room_is_no_more_and_leaves_its_place_to_another(paired: House) -> None:
    await paired.store.transact(lambda tx: tx.rooms.add(room("r")))
    await paired.store.transact(lambda tx: tx.rooms.save(replace(room("r"), state=RoomState.CLOSED)))
    assert await paired.store.read(lambda tx: tx.rooms.at("telegram", "-100")) is None
    assert await paired.store.read(lambda tx: tx.rooms.of("two")) is None
    again = room("s", state=RoomState.OPEN)
    await paired.store.transact(lambda tx: tx.rooms.add(again))
    assert await paired.store.read(lambda tx: tx.rooms.of("two")) == again
    with pytest.raises(StaleSnapshot):
        await paired.store.transact(lambda tx: tx.rooms.save(replace(room("r"), rev=1, state=RoomState.OPEN)))


async def test_an_address_and_a_pairing_have_one_room_that_stands(paired: House) -> None:
    await paired.store.transact(lambda tx: tx.rooms.add(room("r", state=RoomState.PAUSED)))
    for second in (room("s", "-100", "three"), room("s", "-200", "two")):
        with pytest.raises(StaleSnapshot):
            await paired.store.transact(lambda tx, it=second: tx.rooms.add(it))
    await paired.store.transact(lambda tx: tx.rooms.add(room("s", "-200", "three")))
    with pytest.raises(StaleSnapshot):
        await paired.store.transact(lambda tx: tx.rooms.save(room("s", "-100", "three")))


@pytest.mark.parametrize("apart", ["address", "pairing"])
async def test_of_eight_who_link_a_room_at_once_one_does(paired: House, apart: str) -> None:
    def link(tx: Tx, n: int) -> None:
        if apart == "address":
            tx.rooms.add(room(f"r{n}", f"-{n}"))
        else:
            tx.pairings.pair(Dyad(f"d{n}", "ana", "ben", NOW))
            tx.rooms.add(room(f"r{n}", dyad_id=f"d{n}"))

    done = await asyncio.gather(
        *(paired.store.transact(lambda tx, n=n: link(tx, n)) for n in range(WRITERS)), return_exceptions=True
    )
    assert done.count(None) == 1
    assert all(it is None or isinstance(it, StaleSnapshot) for it in done)
    assert paired.rows("SELECT count(*) FROM rooms") == [(1,)]


async def test_an_offer_comes_back_as_it_was_made(paired: House) -> None:
    made = offer("o", kind="apology", title="An apology", text="\0 any \U0001f468 text")
    await paired.store.transact(lambda tx: tx.offers.add(made))
    assert await paired.store.transact(lambda tx: tx.offers.load("o")) == made
    assert await paired.store.read(lambda tx: tx.offers.load("p")) is None


async def test_an_offers_words_stay_what_was_confirmed(paired: House) -> None:
    await paired.store.transact(lambda tx: tx.offers.add(offer("o", text="as it was read")))
    shown = replace(offer("o", text="changed"), state=OfferState.SHOWN, publish_at=NOW + DAY, expires_at=NOW + 8 * DAY)
    await paired.store.transact(lambda tx: tx.offers.save(shown))
    after = await paired.store.read(lambda tx: tx.offers.load("o"))
    assert after == replace(shown, rev=1, body={"text": "as it was read"})


async def test_a_pairings_offers_come_newest_first(paired: House) -> None:
    kept = [offer(f"o{n}", NOW + n * MINUTE, n=n) for n in range(3)]
    await paired.store.transact(lambda tx: [tx.offers.add(it) for it in [*kept, offer(dyad_id="three")]])
    assert await paired.store.read(lambda tx: tx.offers.of("two")) == tuple(reversed(kept))
    assert await paired.store.read(lambda tx: tx.offers.of("four")) == ()


async def test_a_talk_comes_back_with_what_each_answered(paired: House) -> None:
    asked = talk("k", flow="say_back", parts={"ana": {"word": "yes", "stirred": 4}})
    await paired.store.transact(lambda tx: tx.talks.add(asked))
    assert await paired.store.transact(lambda tx: tx.talks.load("k")) == asked
    parts = {"ben": {"word": "no"}, "ana": {"word": "yes"}}
    begun = replace(asked, state=TalkState.BEGUN, decide_at=NOW + DAY, parts=parts)
    await paired.store.transact(lambda tx: tx.talks.save(begun))
    assert await paired.store.transact(lambda tx: tx.talks.load("k")) == replace(begun, rev=1)
    only = replace(begun, rev=1, state=TalkState.PASSED, parts={"ben": {"word": "yes"}})
    await paired.store.transact(lambda tx: tx.talks.save(only))
    assert await paired.store.read(lambda tx: tx.talks.of("two", NOW)) == (replace(only, rev=2),)


async def test_talks_come_newest_first_since_an_instant_with_their_parts(paired: House) -> None:
    both = {"ana": {"n": 1}, "ben": {"n": 2}}
    kept = [talk(f"k{n}", NOW + n * MINUTE, f"flow_{n}", parts=both if n % 2 else {}) for n in range(4)]
    await paired.store.transact(lambda tx: [tx.talks.add(it) for it in [*kept, talk(dyad_id="three")]])
    assert await paired.store.read(lambda tx: tx.talks.of("two", NOW + MINUTE)) == (kept[3], kept[2], kept[1])
    assert await paired.store.read(lambda tx: tx.talks.of("two", NOW + DAY)) == ()


async def test_old_talks_are_forgotten_with_their_parts(paired: House) -> None:
    kept = [talk(f"k{n}", NOW + n * DAY, parts={"ana": {"n": n}}) for n in range(3)]
    await paired.store.transact(lambda tx: [tx.talks.add(it) for it in kept])
    assert await paired.store.transact(lambda tx: tx.talks.forget_before(NOW + 2 * DAY)) == 2
    assert await paired.store.transact(lambda tx: tx.talks.forget_before(NOW + 2 * DAY)) == 0
    assert paired.rows("SELECT talk_id FROM talk_parts") == [("k2",)]
    assert await paired.store.read(lambda tx: tx.talks.of("two", NOW)) == (kept[2],)


async def test_what_is_shared_is_not_saved_over_somebody_elses_change(paired: House) -> None:
    await paired.store.transact(lambda tx: (tx.rooms.add(room("r")), tx.offers.add(offer("o"))))
    await paired.store.transact(lambda tx: tx.talks.add(talk("k", parts={"ana": {"word": "yes"}})))
    saves: list[Callable[[Tx], Any]] = [
        lambda tx: tx.rooms.save(room("r")),
        lambda tx: tx.offers.save(offer("o")),
        lambda tx: tx.talks.save(talk("k", parts={"ben": {"word": "yes"}})),
    ]
    for save in saves:
        await paired.store.transact(save)
        with pytest.raises(StaleSnapshot):
            await paired.store.transact(save)
    assert paired.rows("SELECT owner FROM talk_parts") == [("ben",)]


def agree(tx: Tx) -> None:
    found = tx.rooms.at("telegram", "-100")
    assert found is not None
    tx.rooms.save(replace(found, agreed=(*found.agreed, f"p{found.rev}")))


def show(tx: Tx) -> None:
    found = tx.offers.load("o")
    assert found is not None
    tx.offers.save(replace(found, publish_at=found.publish_at + MINUTE))


def answer(tx: Tx) -> None:
    found = tx.talks.load("k")
    assert found is not None
    tx.talks.save(replace(found, parts={**found.parts, f"p{found.rev % 2}": {"n": found.rev}}))


@pytest.mark.parametrize("change", [agree, show, answer])
async def test_eight_who_change_what_is_shared_at_once_wait_for_each_other(
    paired: House, change: Callable[[Tx], None]
) -> None:
    await paired.store.transact(lambda tx: (tx.rooms.add(room("r")), tx.offers.add(offer("o"))))
    await paired.store.transact(lambda tx: (tx.talks.add(talk("k")), [someone(tx, f"p{n}") for n in range(2)]))
    await asyncio.gather(*(paired.store.transact(change) for _ in range(WRITERS)))
    after: tuple[Any, ...] = await paired.store.read(
        lambda tx: (tx.rooms.of("two"), tx.offers.load("o"), tx.talks.load("k"))
    )
    assert sorted(it.rev for it in after) == [0, 0, WRITERS]
    assert {
        agree: after[0].agreed == tuple(f"p{n}" for n in range(WRITERS)),
        show: after[1].publish_at == offer("o").publish_at + WRITERS * MINUTE,
        answer: after[2].parts == {"p0": {"n": WRITERS - 2}, "p1": {"n": WRITERS - 1}},
    }[change]


async def test_without_the_pairings_key_nothing_shared_is_left_to_read(paired: House) -> None:
    await paired.store.transact(
        lambda tx: (tx.rooms.add(room("r")), tx.offers.add(offer("o")), tx.talks.add(talk("k")))
    )
    paired.store.vault.shred("two")

    def look(tx: Tx) -> list[object]:
        found = [tx.rooms.at("telegram", "-100"), tx.rooms.of("two"), tx.offers.load("o"), tx.talks.load("k")]
        return [*found, tx.offers.of("two"), tx.talks.of("two", NOW)]

    assert await paired.store.read(look) == [None, None, None, None, (), ()]


async def test_without_ones_key_only_that_ones_answer_is_missing(paired: House) -> None:
    both = {"ana": {"word": "yes"}, "ben": {"word": "no"}}
    await paired.store.transact(lambda tx: tx.talks.add(talk("k", parts=both)))
    paired.store.vault.shred("ana")
    left = talk("k", parts={"ben": {"word": "no"}})
    assert await paired.store.transact(lambda tx: tx.talks.load("k")) == left
    assert await paired.store.read(lambda tx: tx.talks.of("two", NOW)) == (left,)
