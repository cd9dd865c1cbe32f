"""Names of the messages that stand in private chats: kept for as long as they can be taken away, and no longer."""

from datetime import timedelta

from bot.adapters.clock import HandClock
from bot.services.catching_up import Known, chats_lately
from bot.services.hiding import KEPT, Hiding
from bot.services.records import Account
from tests.adapters.store.rows import DAY, MINUTE, NOW, House, address_of, someone

ANA, BEN = "ana-account", "ben-account"


def kept(tx, *refs: str, at=NOW, account: str = ANA) -> None:
    for number, ref in enumerate(refs):
        tx.traces.keep(account, ref, at + number * MINUTE)


async def test_each_private_chat_has_its_own_names_the_newest_first(house: House) -> None:
    def body(tx) -> None:
        someone(tx, "ana")
        someone(tx, "ben")
        kept(tx, "7", "8", "8")
        kept(tx, "7", account=BEN)

    await house.store.transact(body)
    assert await house.store.read(lambda tx: tx.traces.of(ANA, NOW)) == ("8", "7")
    assert await house.store.read(lambda tx: tx.traces.of(ANA, NOW + MINUTE)) == ("8",)
    assert await house.store.read(lambda tx: tx.traces.of(BEN, NOW - DAY)) == ("7",)


async def test_chats_worth_a_look_are_told_the_latest_first_with_the_names_that_are_known(house: House) -> None:
    def body(tx) -> None:
        for name in ("ana", "ben", "cleo"):
            someone(tx, name)
        tx.people.link(Account("elsewhere", "ana", "discord", "42"))
        kept(tx, "1", at=NOW - DAY)
        kept(tx, "7", "8")
        kept(tx, "9", at=NOW + DAY, account=BEN)
        kept(tx, "3", at=NOW - DAY, account="cleo-account")
        kept(tx, "4", account="elsewhere")

    await house.store.transact(body)
    ben, ana = Known(address_of("ben"), ("9",)), Known(address_of("ana"), ("8", "7"))
    assert await chats_lately(house.store, "telegram", NOW, 9) == [ben, ana]
    assert await chats_lately(house.store, "telegram", NOW, 1) == [ben]
    assert await chats_lately(house.store, "discord", NOW, 9) == [Known("42", ("4",))]
    assert await chats_lately(house.store, "discord", NOW + DAY, 9) == []
    assert address_of("ana") not in repr(ana)


async def test_nothing_is_kept_for_an_address_that_is_nobodys(house: House) -> None:
    await house.store.transact(lambda tx: kept(tx, "1", account="a room's lane"))
    assert house.rows("SELECT count(*) FROM traces") == [(0,)]


async def test_what_is_gone_from_the_chat_is_forgotten(house: House) -> None:
    def body(tx) -> None:
        someone(tx, "ana")
        kept(tx, "1", "2", "3")
        tx.traces.drop(ANA, ["1", "3", "9"])

    await house.store.transact(body)
    assert await house.store.read(lambda tx: tx.traces.of(ANA, NOW)) == ("2",)


async def test_after_two_days_no_name_is_left(house: House) -> None:
    clock = HandClock(NOW)
    hiding = Hiding(house.store, clock)
    await house.store.transact(lambda tx: someone(tx, "ana"))
    await hiding.keep(ANA, "1")
    clock.forward(timedelta(hours=24))
    await hiding.keep(ANA, "2")
    assert await hiding.of(ANA) == ("2", "1")
    clock.forward(KEPT - timedelta(hours=24) + MINUTE)
    assert await hiding.of(ANA) == ("2",)
    assert [await hiding.tidy(), await hiding.tidy()] == [1, 0]
    assert house.rows("SELECT ref FROM traces") == [("2",)]


async def test_the_names_go_with_whoever_is_erased(house: House) -> None:
    def body(tx) -> None:
        for each, account in (("ana", ANA), ("ben", BEN)):
            someone(tx, each)
            kept(tx, "1", "2", account=account)

    await house.store.transact(body)
    await house.store.transact(lambda tx: tx.people.erase("ana"))
    await house.store.transact(lambda tx: kept(tx, "3"))
    assert house.rows("SELECT DISTINCT account_id FROM traces") == [(BEN,)]
