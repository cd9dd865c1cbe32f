"""Updates are kept once, taken once, and forgotten once answered."""

import asyncio
from datetime import timedelta

from bot.services.records import Heard, HeardKind
from bot.words import Words
from tests.adapters.store.rows import DAY, NOW, House, address_of, heard, someone


async def test_the_same_update_twice_is_kept_once(house: House) -> None:
    assert await house.store.transact(lambda tx: tx.inbox.receive(heard("7")))
    again = Heard("another-id", "telegram", "7", "1", NOW, HeardKind.TEXT, text=Words("again"))
    assert not await house.store.transact(lambda tx: tx.inbox.receive(again))
    (only,) = await house.store.read(lambda tx: tx.inbox.waiting(9))
    assert only == heard("7")


async def test_the_same_key_on_another_channel_is_another_update(house: House) -> None:
    elsewhere = Heard("d", "discord", "7", "1", NOW, HeardKind.TEXT)
    assert await house.store.transact(lambda tx: (tx.inbox.receive(heard("7")), tx.inbox.receive(elsewhere))) == (
        True,
        True,
    )


async def test_twenty_deliveries_at_once_are_one(house: House) -> None:
    copies = [Heard(f"c{n}", "telegram", "7", "1", NOW, HeardKind.TEXT) for n in range(20)]
    kept = await asyncio.gather(*(house.store.transact(lambda tx, it=it: tx.inbox.receive(it)) for it in copies))
    assert kept.count(True) == 1


async def test_an_update_is_taken_once_by_whoever_comes_first(house: House) -> None:
    await house.store.transact(lambda tx: tx.inbox.receive(heard("7")))
    takes = await asyncio.gather(*(house.store.transact(lambda tx: tx.inbox.take("heard-7")) for _ in range(10)))
    assert sorted(takes) == [False] * 9 + [True]
    assert not await house.store.transact(lambda tx: tx.inbox.take("never-heard"))


async def test_a_taken_update_is_still_known_but_says_nothing(house: House) -> None:
    await house.store.transact(lambda tx: tx.inbox.receive(heard("7")))
    await house.store.transact(lambda tx: tx.inbox.take("heard-7"))
    assert not await house.store.transact(lambda tx: tx.inbox.receive(heard("7")))
    assert house.rows("SELECT body, owner, address_hash FROM inbox") == [(None, "nobody", "none")]


async def test_everything_heard_comes_back_as_it_was(house: House) -> None:
    full = Heard(
        "h", "discord", "9", "42", NOW + timedelta(microseconds=1), HeardKind.SLASH, Words("Ana"), "room", Words("x y"),
        "pair", "wait", "yes", "pl",
    )  # fmt: skip
    bare = Heard("b", "discord", "10", "42", NOW, HeardKind.OTHER)
    await house.store.transact(lambda tx: (tx.inbox.receive(full), tx.inbox.receive(bare)))
    assert await house.store.read(lambda tx: tx.inbox.waiting(9)) == (full, bare)


async def test_waiting_updates_come_oldest_first_and_no_more_than_asked(house: House) -> None:
    for n in range(5):
        await house.store.transact(lambda tx, n=n: tx.inbox.receive(heard(str(n))))
    await house.store.transact(lambda tx: tx.inbox.take("heard-1"))
    first = await house.store.read(lambda tx: tx.inbox.waiting(3))
    assert [it.update_key for it in first] == ["0", "2", "3"]


async def test_an_update_given_up_waits_for_nobody_and_keeps_its_content(house: House) -> None:
    await house.store.transact(lambda tx: tx.inbox.receive(heard("7")))
    await house.store.transact(lambda tx: tx.inbox.give_up("heard-7"))
    assert await house.store.read(lambda tx: tx.inbox.waiting(9)) == ()
    assert not await house.store.transact(lambda tx: tx.inbox.take("heard-7"))
    ((state, body),) = house.rows("SELECT state, body FROM inbox")
    assert state == "failed"
    assert body


async def test_an_answered_update_is_not_given_up_afterwards(house: House) -> None:
    await house.store.transact(lambda tx: tx.inbox.receive(heard("7")))
    await house.store.transact(lambda tx: (tx.inbox.take("heard-7"), tx.inbox.give_up("heard-7")))
    assert house.rows("SELECT state FROM inbox") == [("done",)]


async def test_a_known_persons_update_is_sealed_for_them_and_a_strangers_for_the_house(house: House) -> None:
    await house.store.transact(lambda tx: someone(tx, "ana"))
    await house.store.transact(lambda tx: tx.inbox.receive(heard("1", address_of("ana"))))
    await house.store.transact(lambda tx: tx.inbox.receive(heard("2", "a stranger's")))
    assert house.rows("SELECT owner FROM inbox ORDER BY seq") == [("ana",), ("system",)]
    assert len(await house.store.read(lambda tx: tx.inbox.waiting(9))) == 2


async def test_old_traces_go_and_whatever_is_not_answered_stays(house: House) -> None:
    for key in ("old", "waiting", "failed"):
        await house.store.transact(lambda tx, key=key: tx.inbox.receive(heard(key)))
    late = Heard("late", "telegram", "late", "1", NOW + DAY, HeardKind.TEXT)
    await house.store.transact(lambda tx: tx.inbox.receive(late))
    await house.store.transact(
        lambda tx: (tx.inbox.take("heard-old"), tx.inbox.take("late"), tx.inbox.give_up("heard-failed"))
    )
    assert await house.store.transact(lambda tx: tx.inbox.forget_before(NOW + DAY)) == 1
    kept = [row[0] for row in house.rows("SELECT update_key FROM inbox ORDER BY seq")]
    assert kept == ["waiting", "failed", "late"]
