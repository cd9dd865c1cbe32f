"""Nudges: one a local date and matter, one holder at a time, and a lost lease is lost for good."""

import asyncio
from datetime import date, datetime

from bot.services.records import Nudge
from tests.adapters.store.rows import DAY, MINUTE, NOW, House, nudge, someone


async def plan(house: House, *nudges: Nudge) -> list[bool]:
    if not house.rows("SELECT id FROM persons"):
        await house.store.transact(lambda tx: someone(tx, "ana"))
    return await house.store.transact(lambda tx: [tx.calendar.plan(it) for it in nudges])


async def claim(house: House, now: datetime = NOW, limit: int = 100) -> tuple[Nudge, ...]:
    return await house.store.transact(lambda tx: tx.calendar.claim(now, now + MINUTE, limit))


async def test_a_nudge_comes_back_as_it_was_planned_one_version_on(house: House) -> None:
    full = nudge("ana", "n", ref="r", expires_at=NOW + DAY, body={"note": "x"})
    assert await plan(house, full) == [True]
    assert await house.store.read(lambda tx: tx.calendar.pending("ana", "checkin")) == (full,)
    (leased,) = await claim(house)
    assert (leased.version, leased.body, leased.expires_at) == (1, {"note": "x"}, NOW + DAY)


async def test_one_nudge_for_a_local_date_and_matter_in_any_state(house: House) -> None:
    assert await plan(house, nudge("ana", "1"), nudge("ana", "2", NOW + MINUTE)) == [True, False]
    assert await plan(house, nudge("ana", "3", ref="other"), nudge("ana", "4", kind="other")) == [True, True]
    for held in await claim(house):
        assert await house.store.transact(lambda tx, held=held: tx.calendar.done(held))
    assert await plan(house, nudge("ana", "5")) == [False]
    assert await plan(house, nudge("ana", "6", NOW + DAY)) == [True]


async def test_eight_planners_of_one_date_plan_it_once(house: House) -> None:
    await plan(house)
    planned = await asyncio.gather(*(plan(house, nudge("ana", f"n{n}")) for n in range(8)))
    assert planned.count([True]) == 1


async def test_due_nudges_go_to_one_claimant_each(house: House) -> None:
    await plan(house, *(nudge("ana", f"n{n:02}", ref=str(n)) for n in range(60)), nudge("ana", "later", NOW + DAY))
    claims = await asyncio.gather(*(claim(house, limit=9) for _ in range(10)))
    given = [held.id for held_by_one in claims for held in held_by_one]
    assert sorted(given) == [f"n{n:02}" for n in range(60)]


async def test_the_earliest_come_first(house: House) -> None:
    await plan(house, *(nudge("ana", f"n{n}", NOW - n * MINUTE, ref=str(n)) for n in range(5)))
    assert [held.id for held in await claim(house, limit=2)] == ["n4", "n3"]


async def test_an_expired_lease_gives_the_nudge_to_another_and_the_first_holder_loses(house: House) -> None:
    await plan(house, nudge("ana", "n"))
    (first,) = await claim(house)
    assert await claim(house, NOW + MINUTE / 2) == ()
    (second,) = await claim(house, NOW + MINUTE)
    assert not await house.store.transact(lambda tx: tx.calendar.done(first))
    assert not await house.store.transact(lambda tx: tx.calendar.move(first, NOW + DAY))
    assert await house.store.transact(lambda tx: tx.calendar.done(second))
    assert not await house.store.transact(lambda tx: tx.calendar.done(second))


async def test_a_nudge_that_was_never_leased_is_not_done(house: House) -> None:
    it = nudge("ana", "n")
    await plan(house, it)
    assert not await house.store.transact(lambda tx: tx.calendar.done(it))


async def test_a_done_nudge_says_nothing_any_more(house: House) -> None:
    await plan(house, nudge("ana", "n", body={"what": "secret"}))
    (held,) = await claim(house)
    await house.store.transact(lambda tx: tx.calendar.done(held))
    assert house.rows("SELECT state, body, wake_at FROM nudges") == [("done", None, None)]
    assert await claim(house, NOW + DAY) == ()


async def test_a_moved_nudge_is_pending_again_for_everyone(house: House) -> None:
    await plan(house, nudge("ana", "n"))
    (held,) = await claim(house)
    assert await house.store.transact(lambda tx: tx.calendar.move(held, NOW + DAY))
    assert not await house.store.transact(lambda tx: tx.calendar.done(held))
    (pending,) = await house.store.read(lambda tx: tx.calendar.pending("ana", "checkin"))
    assert (pending.due_at, pending.local_date) == (NOW + DAY, NOW.date())
    assert await house.store.transact(lambda tx: tx.calendar.move(pending, NOW + 2 * DAY))
    assert await claim(house, NOW + DAY) == ()
    assert len(await claim(house, NOW + 2 * DAY)) == 1


async def test_a_withdrawn_nudge_never_was(house: House) -> None:
    await plan(house, *(nudge("ana", ref, ref=ref) for ref in "abc"), nudge("ana", "other", kind="other"))
    (held, *_) = await claim(house, limit=1)
    assert await house.store.transact(lambda tx: tx.calendar.cancel("ana", "checkin", "b")) == 1
    assert await house.store.transact(lambda tx: tx.calendar.cancel("ana", "checkin")) == 2
    assert await house.store.transact(lambda tx: tx.calendar.cancel("ana", "checkin")) == 0
    assert not await house.store.transact(lambda tx: tx.calendar.done(held))
    assert [row[0] for row in house.rows("SELECT id FROM nudges")] == ["other"]
    assert await plan(house, nudge("ana", "anew", ref="b")) == [True]


async def test_what_was_done_is_not_withdrawn_and_keeps_its_date(house: House) -> None:
    await plan(house, nudge("ana", "n"))
    (held,) = await claim(house)
    await house.store.transact(lambda tx: tx.calendar.done(held))
    assert await house.store.transact(lambda tx: tx.calendar.cancel("ana", "checkin")) == 0
    last = await house.store.read(lambda tx: tx.calendar.last("ana", "checkin"))
    assert last is not None
    assert last.local_date == NOW.date()


async def test_last_goes_by_local_date_and_not_by_instant(house: House) -> None:
    await plan(
        house,
        nudge("ana", "earlier", NOW + DAY, local_date=date(2026, 11, 22)),
        nudge("ana", "newest", NOW, local_date=date(2026, 11, 23)),
    )
    last = await house.store.read(lambda tx: tx.calendar.last("ana", "checkin"))
    assert last is not None
    assert last.id == "newest"
    assert await house.store.read(lambda tx: tx.calendar.last("ana", "other")) is None


async def test_next_due_counts_leases_that_will_run_out(house: House) -> None:
    async def next_due() -> datetime | None:
        return await house.store.read(lambda tx: tx.calendar.next_due())

    assert await next_due() is None
    await plan(house, nudge("ana", "n"), nudge("ana", "later", NOW + DAY))
    assert await next_due() == NOW
    (held,) = await claim(house)
    assert await next_due() == NOW + MINUTE
    await house.store.transact(lambda tx: tx.calendar.done(held))
    assert await next_due() == NOW + DAY


async def test_old_closed_nudges_are_forgotten_and_open_ones_never(house: House) -> None:
    await plan(house, nudge("ana", "done"), nudge("ana", "open", ref="x"))
    (held, _) = await claim(house)
    await house.store.transact(lambda tx: tx.calendar.done(held))
    assert await house.store.transact(lambda tx: tx.calendar.forget_before(NOW.date())) == 0
    assert await house.store.transact(lambda tx: tx.calendar.forget_before(NOW.date() + DAY)) == 1
    assert house.rows("SELECT count(*) FROM nudges") == [(1,)]
