"""Promises between two: each has a key of their own, and neither sees the other turn it before its hour."""

from datetime import UTC, datetime, timedelta

import pytest
from couple import couple
from promising import WARSAW, at, deed, due, promised_to_ana, reports, sees, stands
from test_concurrency import place, postgres_server

from bot.domain.promises import Promise, State
from bot.errors import RuleBroken
from bot.services import ledger, promise_offers, promised
from bot.services.ledger import Wish
from bot.services.offers import open_offer
from bot.services.pairing import unpair
from bot.services.telling import tell_late

__all__ = ["place", "postgres_server"]


@pytest.fixture
async def two(place):
    """Ana and Ben, paired."""
    async with place.copies(1) as (copy,):
        await couple(copy)
        yield copy


async def test_what_is_offered_is_taken_in_private_and_shows_at_the_makers_hour(two):
    wish = Wish("call from the platform", at(two, days=4))
    made = await deed(two, "ben", lambda turn: promise_offers.promise_to_them(turn, wish))
    assert await stands(two, "ben", made.id) == "offered, not taken up so far"
    assert await deed(two, "ana", lambda turn: list(promised.to_me(turn))) == []
    await two.later(hours=26)
    offer = await deed(two, "ana", lambda turn: turn.tx.offers.of(turn.dyad.id)[0])
    await deed(two, "ana", lambda turn: take(turn, offer.id))
    assert await stands(two, "ana", made.id) == "open"
    assert await stands(two, "ben", made.id) == "offered, not taken up so far"
    await two.later(hours=24)
    assert await stands(two, "ben", made.id) == "open"


def take(turn, offer_id: str) -> None:
    open_offer(turn, offer_id)
    promise_offers.agree(turn, offer_id)


async def test_both_words_confirm_and_each_is_shown_at_a_fixed_hour(two):
    made = await promised_to_ana(two)
    await due(two, made)
    await deed(two, "ben", reports("kept", made))
    assert await stands(two, "ben", made.id) == "kept, as you say"
    assert await stands(two, "ana", made.id) == "past its time, and waiting for your word"
    await deed(two, "ana", sees("kept", made))
    assert await stands(two, "ana", made.id) == "you've said how you saw it"
    assert await stands(two, "ben", made.id) == "kept, as you say"
    await two.later(hours=24)
    assert await stands(two, "ben", made.id) == await stands(two, "ana", made.id) == "kept, as both of you say"


async def test_the_recipient_may_speak_first_and_is_never_told_whether_the_maker_did(two):
    made = await promised_to_ana(two)
    await due(two, made)
    await deed(two, "ana", sees("missed", made))
    assert await stands(two, "ben", made.id) == "due, and waiting for your word"
    await deed(two, "ben", reports("kept", made))
    await two.later(hours=24)
    assert await stands(two, "ana", made.id) == await stands(two, "ben", made.id) == "seen differently by each"


async def test_silence_stays_unconfirmed_and_nothing_becomes_kept_by_itself(two):
    made = await promised_to_ana(two)
    await due(two, made)
    await deed(two, "ben", reports("kept", made))
    await two.later(days=30)
    assert await stands(two, "ana", made.id) == "not confirmed, which can mean anything"
    found = await two.it.store.read(lambda tx: Promise.from_json(tx.ledger.load(made.id).body))
    assert [event.kind.value for event in found.events] == ["offered", "activated", "due", "reported"]


async def test_words_and_presses_that_come_twice_too_early_or_from_the_wrong_hand_change_nothing(two):
    made = await promised_to_ana(two)
    await deed(two, "ben", reports("kept", made))
    await deed(two, "ana", sees("kept", made))
    await due(two, made)
    await deed(two, "ben", reports("missed", made))
    await deed(two, "ben", reports("kept", made))
    for address, act in (("ana", reports("kept", made)), ("ben", sees("kept", made))):
        with pytest.raises(RuleBroken):
            await deed(two, address, act)
    assert await stands(two, "ben", made.id) == "not kept, as you say"


async def test_changed_terms_show_to_the_other_by_the_old_time_at_the_latest(two):
    made = await promised_to_ana(two)
    await two.until(made.due_at - timedelta(minutes=20))
    later = at(two, days=1)
    assert await deed(two, "ben", lambda turn: ledger.renegotiate(turn, made.id, None, later))
    await two.until(made.due_at)
    assert await deed(two, "ana", promised.unseen_promises) == ()
    assert [each.due_at for _, each in await deed(two, "ana", lambda turn: list(promised.to_me(turn)))] == [
        datetime.fromisoformat(later).astimezone(UTC)
    ]
    history = await two.it.store.read(lambda tx: Promise.from_json(tx.ledger.load(made.id).body))
    assert history.events[-1].was == made.terms


async def test_taken_back_it_is_over_for_both_and_its_offer_with_it(two):
    wish = Wish("call from the platform", at(two, days=4))
    made = await deed(two, "ben", lambda turn: promise_offers.promise_to_them(turn, wish))
    assert await deed(two, "ben", lambda turn: promise_offers.take_back(turn, made.id))
    await two.later(hours=26)
    assert await deed(two, "ana", lambda turn: turn.tx.offers.of(turn.dyad.id)[0].state.value) == "withdrawn"
    assert await stands(two, "ben", made.id) == "taken back"
    assert not await deed(two, "ben", lambda turn: promise_offers.take_back(turn, made.id))


async def test_an_offer_taken_back_looks_the_same_whether_or_not_it_was_taken(two):
    made = await promised_to_ana(two)
    offer = await deed(two, "ben", lambda turn: turn.tx.offers.of(turn.dyad.id)[0].id)
    await deed(two, "ben", lambda turn: promise_offers.withdraw_offer(turn, offer))
    assert await stands(two, "ben", made.id) == "taken back"


async def test_once_the_pairing_ended_it_stands_as_it_stood(two):
    made = await promised_to_ana(two)
    before = await two.it.store.read(lambda tx: tx.ledger.load(made.id).rev)
    await deed(two, "ana", unpair)
    await two.until(made.due_at + timedelta(days=2))
    await deed(two, "ben", reports("kept", made))
    assert await deed(two, "ben", promised.due_promises) == ()
    assert await two.it.store.read(lambda tx: tx.ledger.load(made.id).rev) == before


async def test_five_are_enough_and_one_that_repeats_counts_once(two):
    def make(turn, n: int, tail: str = "") -> Promise:
        return ledger.make_promise(turn, Wish(f"number {n}", at(two, days=1) + tail))

    for n in range(4):
        await deed(two, "ben", lambda turn, n=n: make(turn, n))
    await deed(two, "ben", lambda turn: make(turn, 4, " day 1"))
    with pytest.raises(RuleBroken, match="five"):
        await deed(two, "ben", lambda turn: make(turn, 5))
    assert len(await deed(two, "ben", promised.open_series)) == 5


async def test_a_daily_promise_comes_round_and_rests_when_nobody_speaks_of_it(two):
    first = (two.clock.now() + timedelta(days=1)).astimezone(WARSAW).replace(hour=18, minute=30)
    await deed(two, "ben", lambda turn: ledger.make_promise(turn, Wish("stretch", f"{first.isoformat()} day 1")))
    await two.until(first + timedelta(days=3, minutes=1))
    times = [each for _, each in await deed(two, "ben", lambda turn: list(promised.own(turn)))]
    assert [each.state for each in times] == [State.DUE] * 4 + [State.ACTIVE]
    assert len({each.series for each in times}) == 1
    assert [each.due_at for each in await deed(two, "ben", promised.due_promises)] == [times[3].due_at]
    await two.later(days=30)
    assert len(await deed(two, "ben", lambda turn: list(promised.own(turn)))) == ledger.SILENT_TIMES


async def test_who_writes_no_letter_any_more_still_has_a_ledger_that_goes_on(two):
    first = (two.clock.now() + timedelta(days=1)).astimezone(WARSAW).replace(hour=18, minute=30)
    await deed(two, "ben", lambda turn: ledger.make_promise(turn, Wish("stretch", f"{first.isoformat()} day 1")))
    await two.it.store.transact(lambda tx: tx.people.unreachable(_lane(tx)))
    await two.until(first + timedelta(days=2, minutes=1))
    rows = await two.it.store.read(lambda tx: tx.ledger.of(tx.people.at("loopback", "ben")[0].id))
    assert [row.state for row in rows] == ["due", "due", "due", "active"]


def _lane(tx) -> str:
    return tx.people.at("loopback", "ben")[1].id


async def test_one_line_goes_to_the_other_at_once_but_only_about_what_they_took(two):
    untaken = await deed(
        two, "ben", lambda turn: promise_offers.promise_to_them(turn, Wish("be home by six", at(two, days=4)))
    )
    await deed(two, "ben", lambda turn: tell_late(turn, untaken.id))
    made = await promised_to_ana(two)
    before = len(two.post.texts("ana"))
    await deed(two, "ben", lambda turn: tell_late(turn, made.id))
    await two.later(minutes=1)
    assert len(two.post.texts("ana")) == before + 1
    assert "home" not in "".join(two.post.texts("ana"))


@pytest.mark.parametrize("pressed_at", ["13:05", "17:20"])
async def test_the_hour_at_which_one_confirms_never_shows(two, pressed_at):
    shown = await _ledger_of_ben_through_a_day(two, pressed_at)
    assert shown == await _same(two, shown)


async def _ledger_of_ben_through_a_day(two, pressed_at: str) -> list[str]:
    made = await promised_to_ana(two, when="2026-11-26T12:30:00+01:00")
    await due(two, made)
    await deed(two, "ben", reports("kept", made))
    hour, minute = map(int, pressed_at.split(":"))
    await two.until(datetime(2026, 11, 26, hour, minute, tzinfo=WARSAW))
    await deed(two, "ana", sees("kept", made))
    shown = []
    for quarter in range(30):
        await two.until(datetime(2026, 11, 26, 17, 25, tzinfo=WARSAW) + timedelta(minutes=15 * quarter))
        shown.append(await stands(two, "ben", made.id))
    return shown


async def _same(two, shown: list[str]) -> list[str]:
    """What a day looks like on which nothing shows before six in the evening."""
    before = ["kept, as you say"] * 3
    return before + ["kept, as both of you say"] * (len(shown) - len(before))
