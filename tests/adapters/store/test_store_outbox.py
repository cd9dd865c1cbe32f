"""Letters: never two senders, each lane in order, replies first, nothing lost when a sender dies."""

import asyncio
from dataclasses import replace
from datetime import datetime

from bot.services.records import Button, Letter, LetterKind, LetterState
from bot.words import Words
from tests.adapters.store.rows import DAY, MINUTE, NOW, House, letter, someone


async def owe(house: House, *letters: Letter) -> None:
    if not house.rows("SELECT id FROM persons"):
        await house.store.transact(lambda tx: someone(tx, "ana"))
    await house.store.transact(lambda tx: [tx.outbox.post(it) for it in letters])


async def claim(house: House, now: datetime = NOW, limit: int = 100) -> list[str]:
    found = await house.store.transact(lambda tx: tx.outbox.claim(now, now + MINUTE, limit))
    return [it.id for it in found]


async def test_a_letter_comes_back_as_it_was_posted(house: House) -> None:
    await house.store.transact(lambda tx: someone(tx, "ana"))
    buttons = (Button("a", "Yes"), Button("b", "No"))
    full = Letter(
        "l", "ana", "lane", "discord", "42", LetterKind.REMINDER, Words("text"), buttons,
        "w", True, True, NOW, NOW + DAY, 2, True, "pl",
    )  # fmt: skip
    bare = Letter("b", "ana", "lane", "discord", "42", LetterKind.REMINDER, Words(""))
    await owe(house, full, bare)
    assert await house.store.transact(lambda tx: tx.outbox.claim(NOW, NOW + MINUTE, 9)) == (full, bare)


async def test_the_moments_of_a_letter_come_back_and_one_stored_without_any_is_read(house: House) -> None:
    moments = (("Monday 23 November, 17:20", NOW + DAY), ("Tuesday 24 November, 08:30", NOW + 2 * DAY))
    told = replace(letter("ana", "1"), moments=moments)
    await owe(house, told, letter("ana", "2"))
    stored = await house.store.transact(lambda tx: tx.outbox.claim(NOW, NOW + MINUTE, 9))
    assert [each.moments for each in stored] == [moments, ()]


async def test_a_leased_letter_is_given_to_nobody_else(house: House) -> None:
    await owe(house, *(letter("ana", f"l{n:02}", f"lane{n}") for n in range(40)))
    claims = await asyncio.gather(*(claim(house, limit=7) for _ in range(8)))
    given = [key for keys in claims for key in keys]
    assert sorted(given) == [f"l{n:02}" for n in range(40)]


async def test_lanes_stay_in_order_however_many_claim(house: House) -> None:
    posted = [letter("ana", f"l{n:03}", f"lane{n % 5}") for n in range(100)]
    await owe(house, *posted)
    sent: dict[str, list[str]] = {}

    async def sender() -> None:
        while found := await house.store.transact(lambda tx: tx.outbox.claim(NOW, NOW + MINUTE, 3)):
            for it in found:
                sent.setdefault(it.lane, []).append(it.id)
                assert await house.store.transact(lambda tx, it=it: tx.outbox.sending(it.id, 1))
                await house.store.transact(lambda tx, it=it: tx.outbox.settle(it.id, LetterState.SENT))

    while sum(map(len, sent.values())) < 100:
        await asyncio.gather(*(sender() for _ in range(4)))
    assert all(keys == sorted(keys) for keys in sent.values())
    assert await house.store.read(lambda tx: tx.outbox.count(LetterState.SENT)) == 100


async def test_safety_goes_before_replies_and_reminders_before_checkins(house: House) -> None:
    kinds = [LetterKind.CHECKIN, LetterKind.ROOM, LetterKind.REMINDER, LetterKind.REPLY, LetterKind.SAFETY]
    await owe(house, *(letter("ana", kind.value, f"lane-{kind}", kind=kind) for kind in kinds))
    assert await claim(house) == ["safety", "reply", "reminder", "checkin", "room"]


async def test_within_a_lane_a_reply_does_not_overtake_but_hurries_those_before_it(house: House) -> None:
    await owe(
        house,
        letter("ana", "other", "elsewhere", kind=LetterKind.CHECKIN),
        letter("ana", "first", kind=LetterKind.CHECKIN),
        letter("ana", "second", kind=LetterKind.REPLY),
    )
    assert await claim(house, limit=1) == ["first"]
    assert await claim(house, limit=1) == ["other"]


async def test_nothing_is_given_out_behind_a_letter_in_hand(house: House) -> None:
    await owe(house, letter("ana", "1"))
    assert await claim(house) == ["1"]
    await owe(house, letter("ana", "2"))
    assert await claim(house) == []
    await house.store.transact(lambda tx: tx.outbox.sending("1", 1))
    assert await claim(house) == []
    await house.store.transact(lambda tx: tx.outbox.settle("1", LetterState.SENT))
    assert await claim(house) == ["2"]


async def test_nothing_is_given_out_behind_a_letter_that_waits_for_another_try(house: House) -> None:
    await owe(house, letter("ana", "1"), letter("ana", "2"), letter("ana", "3", "elsewhere"))
    assert await claim(house) == ["1", "2", "3"]
    await house.store.transact(lambda tx: (tx.outbox.sending("1", 1), tx.outbox.retry("1", NOW + DAY, False, 0)))
    await house.store.transact(lambda tx: tx.outbox.release(["2"]))
    assert await claim(house, NOW + MINUTE) == []
    assert await claim(house, NOW + DAY) == ["1", "2"]


async def test_a_letter_meant_for_later_holds_nobody_up(house: House) -> None:
    await owe(house, letter("ana", "tomorrow", due_at=NOW + DAY), letter("ana", "now"))
    assert await claim(house) == ["now"]
    assert await claim(house, NOW + DAY) == ["tomorrow"]


async def test_only_the_holder_of_the_lease_sends_and_each_try_once(house: House) -> None:
    await owe(house, letter("ana", "1"))
    assert not await house.store.transact(lambda tx: tx.outbox.sending("1", 1))
    await claim(house)
    assert await house.store.transact(lambda tx: tx.outbox.sending("1", 1))
    assert not await house.store.transact(lambda tx: tx.outbox.sending("1", 1))
    await house.store.transact(lambda tx: tx.outbox.retry("1", NOW, True, 1))
    await claim(house)
    assert not await house.store.transact(lambda tx: tx.outbox.sending("1", 1))
    assert await house.store.transact(lambda tx: tx.outbox.sending("1", 2))


async def test_a_retried_letter_says_how_often_and_that_it_may_have_arrived(house: House) -> None:
    await owe(house, letter("ana", "1"))
    await claim(house)
    await house.store.transact(lambda tx: (tx.outbox.sending("1", 1), tx.outbox.retry("1", NOW + MINUTE, True, 1)))
    (again,) = await house.store.transact(lambda tx: tx.outbox.claim(NOW + DAY, NOW + 2 * DAY, 9))
    assert again == replace(letter("ana", "1"), due_at=NOW + MINUTE, attempt=1, repeat=True)


async def test_a_settled_letter_forgets_what_it_said_and_to_whom(house: House) -> None:
    await owe(house, letter("ana", "1"))
    assert not await house.store.transact(lambda tx: tx.outbox.settle("1", LetterState.SENT))
    await claim(house)
    await house.store.transact(lambda tx: tx.outbox.sending("1", 1))
    assert await house.store.transact(lambda tx: tx.outbox.settle("1", LetterState.UNKNOWN))
    assert not await house.store.transact(lambda tx: tx.outbox.settle("1", LetterState.SENT))
    assert house.rows("SELECT state, owner, lane, body FROM outbox") == [("unknown", "nobody", "none", None)]
    counts = await house.store.read(lambda tx: [tx.outbox.count(state) for state in LetterState])
    assert counts == [int(state is LetterState.UNKNOWN) for state in LetterState]


async def test_orphans_are_letters_whose_lease_ran_out_and_tell_whether_they_flew(house: House) -> None:
    await owe(house, *(letter("ana", key, key) for key in ("leased", "flying", "tried", "fresh")))
    await claim(house, limit=3)
    await house.store.transact(lambda tx: (tx.outbox.sending("flying", 1), tx.outbox.sending("tried", 1)))
    await house.store.transact(lambda tx: tx.outbox.retry("tried", NOW, False, 1))
    await claim(house, NOW + MINUTE / 2)
    assert await house.store.transact(lambda tx: tx.outbox.orphans(NOW + MINUTE / 3)) == ()
    found = await house.store.transact(lambda tx: tx.outbox.orphans(NOW + 2 * MINUTE))
    assert [(it.id, it.attempt) for it in found] == [("leased", 0), ("flying", 1), ("tried", 0), ("fresh", 0)]


async def test_a_released_letter_is_due_again(house: House) -> None:
    await owe(house, letter("ana", "1"), letter("ana", "2"))
    await claim(house)
    await house.store.transact(lambda tx: tx.outbox.release(["1", "2", "unknown"]))
    assert await claim(house) == ["1", "2"]


async def test_next_due_is_when_a_claim_finds_something(house: House) -> None:
    async def next_due() -> datetime | None:
        return await house.store.read(lambda tx: tx.outbox.next_due())

    assert await next_due() is None
    await owe(house, letter("ana", "1"), letter("ana", "2"), letter("ana", "3", "elsewhere", due_at=NOW + DAY))
    assert await next_due() == NOW
    await claim(house, limit=1)
    assert await next_due() == NOW + DAY
    await house.store.transact(lambda tx: (tx.outbox.sending("1", 1), tx.outbox.retry("1", NOW + MINUTE, False, 0)))
    assert await next_due() == NOW + MINUTE


async def test_the_last_question_is_the_newest_that_has_not_gone_out(house: House) -> None:
    async def last() -> str | None:
        found = await house.store.read(lambda tx: tx.outbox.last_question("lane"))
        return found.id if found else None

    assert await last() is None
    await owe(house, letter("ana", "1", question=True), letter("ana", "2", question=True), letter("ana", "3"))
    await owe(house, letter("ana", "4", "elsewhere", question=True))
    assert await last() == "2"
    await claim(house, limit=2)
    await house.store.transact(lambda tx: (tx.outbox.sending("1", 1), tx.outbox.sending("2", 1)))
    assert await last() is None


async def test_traces_of_settled_letters_are_forgotten_and_owed_ones_never(house: House) -> None:
    await owe(house, letter("ana", "1"), letter("ana", "2"))
    await claim(house, limit=1)
    await house.store.transact(lambda tx: tx.outbox.settle("1", LetterState.SENT))
    assert await house.store.transact(lambda tx: tx.outbox.forget_before(NOW)) == 0
    assert await house.store.transact(lambda tx: tx.outbox.forget_before(NOW + DAY)) == 1
    assert await claim(house, NOW + DAY) == ["2"]
