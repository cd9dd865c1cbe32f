"""Offers between two people, on a store of their own: what each may see, and what neither may learn."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from between_two import APOLOGY, BOUNDARY, TEXT, Two, is_, on, two_in

from bot.domain.people import GATE_LOCKED, GATE_OPEN
from bot.services.offers import (
    agree,
    can_offer,
    decline,
    given_for,
    leave,
    mute,
    offer,
    offers_in,
    offers_out,
    open_offer,
    publish,
    unmute,
    withdraw,
)
from bot.services.pair_records import OfferState
from bot.services.pairing import unpair
from bot.services.records import Note
from bot.words import Words


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    async with two_in(tmp_path) as both:
        yield both


# --- offering --------------------------------------------------------------------------------------------------


async def test_what_is_offered_is_shown_at_the_receivers_next_fixed_hour(two: Two):
    await two.do("ben", is_(zone="Asia/Tokyo"))
    await two.offered()
    (found,) = await two.offers()
    assert found.publish_at == datetime(2026, 11, 23, 3, tzinfo=UTC)
    assert found.expires_at == found.publish_at + timedelta(days=7)
    assert dict(found.body) == {**APOLOGY, "text": TEXT}
    (nudge,) = await two.nudges("ben", "offer")
    assert (nudge.due_at, nudge.body) == (found.publish_at, {"given": {"id": found.id}})
    assert await two.nudges("ana", "offer") == ()
    assert await two.notes("ana") == []


async def test_a_draft_that_was_offered_becomes_a_note_and_does_not_come_up_again(two: Two):
    note = Note("draft1", "", "draft", two.copy.clock.now(), {"title": "An apology", "text": TEXT, "kind": "apology"})
    await two.do("ana", lambda turn: turn.tx.notes.add(replace(note, owner=turn.id)))
    await two.offered({**APOLOGY, "id": "draft1"})
    assert await two.notes("ana") == [("note", TEXT)]


async def test_a_draft_of_the_others_stays_as_it_is(two: Two):
    note = Note("draft1", "", "draft", two.copy.clock.now(), {"title": "", "text": "mine"})
    await two.do("ben", lambda turn: turn.tx.notes.add(replace(note, owner=turn.id)))
    await two.offered({**APOLOGY, "id": "draft1"})
    assert await two.notes("ben") == [("draft", "mine")]


async def test_a_threat_is_kept_for_its_writer_and_quoted(two: Two):
    text = "I'm sorry. If you leave, you'll never see the kids again."
    said = await two.says("ana", lambda turn: offer(turn, Words(text), APOLOGY))
    assert said == "offer_threat\nyou'll never see the kids"
    assert await two.offers() == ()
    assert await two.notes("ana") == [("draft", text)]


async def test_a_title_carries_no_more_than_a_letter_does(two: Two):
    said = await two.says(
        "ana", lambda turn: offer(turn, Words(TEXT), {"kind": "words", "title": "Give me your phone"})
    )
    assert said.startswith("offer_threat")
    assert await two.nudges("ben", "offer") == ()


async def test_a_refused_draft_stays_one_draft_with_what_was_last_written(two: Two):
    note = Note("draft1", "", "draft", two.copy.clock.now(), {"title": "An apology", "text": "old"})
    await two.do("ana", lambda turn: turn.tx.notes.add(replace(note, owner=turn.id)))
    await two.do("ana", lambda turn: offer(turn, Words("Give me your phone."), {**APOLOGY, "id": "draft1"}))
    assert await two.notes("ana") == [("draft", "Give me your phone.")]


async def test_what_is_not_carried_comes_back_to_its_writer_once_the_next_morning(two: Two):
    await two.do("ana", is_(zone="Europe/Warsaw"))
    await two.do("ana", lambda turn: offer(turn, Words("Give me your phone."), BOUNDARY))
    (draft,) = await two.nudges("ana", "draft")
    await two.do("ana", lambda turn: offer(turn, Words("Give me your keys."), {**BOUNDARY, "id": draft.ref}))
    (again,) = await two.nudges("ana", "draft")
    now = two.copy.clock.now()
    assert (again.ref, again.body["given"]) == (draft.ref, {"id": draft.ref})
    assert again.due_at.astimezone(ZoneInfo("Europe/Warsaw")).date() == (now + timedelta(days=1)).date()
    assert await two.nudges("ben", "draft") == ()


async def test_the_third_of_a_day_is_kept_even_when_the_first_two_were_withdrawn(two: Two):
    for _ in range(2):
        await two.do("ana", on(await two.offered(BOUNDARY), withdraw))
    assert not await two.do("ana", can_offer)
    assert await two.says("ana", lambda turn: offer(turn, Words("a third"), BOUNDARY)) == "offer_two_today"
    assert ("draft", "a third") in await two.notes("ana")
    two.copy.clock.forward(timedelta(hours=24))
    assert await two.do("ana", can_offer)


async def test_the_other_may_offer_while_one_has_offered_twice(two: Two):
    await two.offered(BOUNDARY)
    await two.offered(BOUNDARY)
    assert await two.do("ben", can_offer)


async def test_behind_the_gate_it_is_kept_and_nothing_says_why(two: Two):
    await two.do("ana", is_(gate=GATE_LOCKED))
    assert not await two.do("ana", can_offer)
    assert await two.says("ana", lambda turn: offer(turn, Words(TEXT), APOLOGY)) == "offer_not_now"
    assert await two.notes("ana") == [("draft", TEXT)]
    for gate in (GATE_OPEN, None):
        await two.do("ana", is_(gate=gate))
        assert await two.do("ana", can_offer)


async def test_without_a_partner_it_is_kept_and_the_end_of_a_pairing_is_told_once(two: Two):
    await two.do("ben", unpair)
    assert not await two.do("ana", can_offer)
    said = [await two.says("ana", lambda turn: offer(turn, Words(TEXT), APOLOGY)) for _ in range(2)]
    assert said == ["pair_ended", "offer_nobody"]
    assert await two.notes("ana") == [("draft", TEXT)] * 2


async def test_a_kind_unknown_is_words_and_a_title_is_one_short_line(two: Two):
    await two.offered({"kind": "untold", "title": "a\nlong " + "title " * 20})
    await two.offered({})
    nameless, long = await two.offers()
    assert nameless.body["title"] == "offer_untitled"
    assert long.body["kind"] == "words"
    assert len(long.body["title"]) <= 40
    assert "\n" not in long.body["title"]


# --- the receiver's side ---------------------------------------------------------------------------------------


async def test_before_its_hour_nobody_but_the_sender_knows_of_it(two: Two):
    offer_id = await two.offered()
    await two.do("ben", on(offer_id, open_offer, leave, decline))
    assert await two.state() is OfferState.WAITING
    assert await two.listed("ben", offers_in) == []
    assert await two.do("ben", lambda turn: given_for(turn, "offer", offer_id)) == {}
    assert await two.listed("ana", offers_out) == ["Sunday 22 November: An apology"]


async def test_at_its_hour_it_is_knocked_for_once_and_listed(two: Two):
    await two.shown()
    (nudge,) = await two.nudges("ben", "offer")
    assert await two.do("ben", lambda turn: publish(turn, nudge))
    assert await two.state() is OfferState.SHOWN
    assert await two.listed("ben", offers_in) == ["Monday 23 November: An apology"]


async def test_a_knock_put_off_until_tomorrow_still_knows_its_offer(two: Two):
    await two.shown()
    (nudge,) = await two.nudges("ben", "offer")
    assert await two.do("ben", lambda turn: publish(turn, replace(nudge, ref="again.thread")))


async def test_who_muted_offers_is_not_knocked_and_can_still_look(two: Two):
    await two.shown()
    (nudge,) = await two.nudges("ben", "offer")
    await two.do("ben", mute)
    assert not await two.do("ben", lambda turn: publish(turn, nudge))
    assert await two.listed("ben", offers_in) == ["Monday 23 November: An apology"]
    await two.do("ben", unmute)
    assert await two.do("ben", lambda turn: publish(turn, nudge))


@pytest.mark.parametrize("who", ["ana", "ben"])
async def test_nothing_is_knocked_for_once_it_was_withdrawn_or_the_pairing_ended(two: Two, who: str):
    offer_id = await two.shown()
    (nudge,) = await two.nudges("ben", "offer")
    await two.do(who, unpair if who == "ben" else on(offer_id, withdraw))
    assert not await two.do("ben", lambda turn: publish(turn, nudge))


async def test_the_words_can_be_read_only_once_they_were_opened(two: Two):
    offer_id = await two.shown()
    envelope = {"id": offer_id, **APOLOGY, "sender": "Ana"}
    assert await two.do("ben", lambda turn: given_for(turn, "offer", offer_id)) == envelope
    assert await two.do("ben", lambda turn: given_for(turn, "offer_read", offer_id)) == {}
    await two.do("ben", on(offer_id, open_offer))
    letter = {"id": offer_id, **APOLOGY, "text": TEXT, "settled": False}
    assert await two.do("ben", lambda turn: given_for(turn, "offer_read", offer_id)) == letter
    assert await two.do("ana", lambda turn: given_for(turn, "offer_read", offer_id)) == {**letter, "settled": True}
    assert await two.do("ana", lambda turn: given_for(turn, "offer", offer_id)) == {}
    assert await two.do("ben", lambda turn: given_for(turn, "offer", None)) == {}


async def test_left_it_can_be_opened_later_and_declined_it_is_gone(two: Two):
    offer_id = await two.shown()
    await two.do("ben", on(offer_id, leave))
    assert len(await two.listed("ben", offers_in)) == 1
    await two.do("ben", on(offer_id, open_offer, leave))
    assert await two.state() is OfferState.OPENED
    await two.do("ben", on(offer_id, decline, open_offer))
    assert await two.state() is OfferState.DECLINED
    assert await two.listed("ben", offers_in) == []


async def test_after_seven_days_it_is_gone_unless_it_was_opened(two: Two):
    opened, unopened = await two.offered(), await two.offered(BOUNDARY)
    two.copy.clock.set((await two.offers())[0].publish_at)
    await two.do("ben", on(opened, open_offer))
    two.copy.clock.forward(timedelta(days=7))
    await two.do("ben", on(unopened, open_offer))
    assert await two.listed("ben", offers_in) == ["Monday 23 November: An apology"]


@pytest.mark.parametrize("deed", [open_offer, leave, decline, agree])
async def test_the_sender_cannot_do_what_is_the_receivers(two: Two, deed):
    offer_id = await two.shown(BOUNDARY)
    before = await two.offers()
    await two.do("ana", on(offer_id, deed))
    await two.do("ana", on("no such offer", deed))
    assert await two.offers() == before
