"""Offers between two people, once they are sent: what the sender learns, what is agreed, what is left."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from between_two import APOLOGY, BOUNDARY, TEXT, Two, is_, on, two_in
from canaries import paired
from loopback import copy_in, welcomed
from sittings import real_flows

from bot.domain.quiet import Quiet
from bot.services.offered import readable, sent
from bot.services.offers import (
    agree,
    agreed,
    can_offer,
    decline,
    given_for,
    leave,
    mute,
    offer,
    offers_in,
    offers_out,
    open_offer,
    release,
    withdraw,
)
from bot.services.pair_records import OfferState
from bot.services.pairing import unpair
from bot.services.privacy import export
from bot.services.turn.context import Turn
from bot.services.turn.play import play
from bot.words import Words

SECRET_ACTS: dict[str, tuple[Callable[[Turn, str], None], ...]] = {
    "nothing": (),
    "opened": (open_offer,),
    "left": (leave,),
    "declined": (decline,),
    "opened and declined": (open_offer, decline),
    "left and opened": (leave, open_offer),
    "muted": (lambda turn, offer_id: mute(turn),),
}
"""What a receiver may do unseen."""


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    async with two_in(tmp_path) as both:
        yield both


# --- what the sender can learn -----------------------------------------------------------------------------------


async def seen_by_the_sender(two: Two, offer_id: str) -> list[object]:
    """Everything the sender can look at or be told, now and after taking it back."""
    seen: list[object] = []
    for _ in range(2):
        seen += [await two.listed("ana", offers_out), await two.listed("ana", agreed), await two.do("ana", can_offer)]
        seen += [
            await two.do("ana", lambda turn: given_for(turn, "offer_read", offer_id)),
            await two.nudges("ana", "released"),
        ]
        await two.do("ana", lambda turn: export(turn, ""))
        seen += two.said["ana"]
        seen.append(await two.says("ana", lambda turn: withdraw(turn, offer_id)))
    again = await two.says("ana", lambda turn: offer(turn, Words("Another one."), APOLOGY))
    return [*seen, again]


async def test_the_sender_cannot_tell_what_was_done_with_it(tmp_path: Path):
    seen = {}
    for name, deeds in SECRET_ACTS.items():
        async with two_in(tmp_path / name) as two:
            offer_id = await two.shown()
            await two.do("ben", on(offer_id, *deeds))
            assert two.said["ana"] == []
            seen[name] = await seen_by_the_sender(two, offer_id)
    assert [name for name in seen if seen[name] != seen["nothing"]] == []
    assert seen["nothing"][0] == ["Sunday 22 November: An apology"]
    assert seen["nothing"][-1].startswith("offered\n")


async def test_when_the_next_apology_is_taken_tells_nothing_of_the_others_clock_or_quiet_hours(tmp_path: Path) -> None:
    seen = {}
    for name, fields in {
        "as they were": {},
        "all day": {"quiet": Quiet(time(9), time(21))},
        "far away": {"zone": "Asia/Tokyo"},
    }.items():
        async with two_in(tmp_path / name) as two:
            await two.do("ben", is_(**fields))
            await two.offered()
            seen[name] = await two.do("ana", sent)
    assert seen["all day"] == seen["far away"] == seen["as they were"] != ()


async def test_what_is_taken_back_after_its_week_is_off_the_list_like_any_other(two: Two):
    offer_id = await two.shown()
    two.copy.clock.forward(timedelta(days=9))
    assert len(await two.listed("ana", offers_out)) == 1
    await two.do("ana", on(offer_id, withdraw))
    assert await two.listed("ana", offers_out) == []


async def test_an_open_apology_holds_back_the_next_whatever_became_of_it(two: Two):
    offer_id = await two.shown()
    await two.do("ben", on(offer_id, decline))
    said = await two.says("ana", lambda turn: offer(turn, Words("Another one."), APOLOGY))
    assert said == "offer_apology_open"
    two.copy.clock.forward(timedelta(days=8))
    assert (await two.says("ana", lambda turn: offer(turn, Words("Another one."), APOLOGY))).startswith("offered\n")


async def test_taken_back_it_is_gone_unless_it_was_opened(two: Two):
    first, second = await two.offered(), await two.offered(BOUNDARY)
    two.copy.clock.set((await two.offers())[0].publish_at)
    await two.do("ben", on(first, open_offer))
    for offer_id in (first, second):
        assert await two.says("ana", lambda turn, offer_id=offer_id: withdraw(turn, offer_id)) == "offer_withdrawn"
    assert await two.listed("ben", offers_in) == ["Monday 23 November: An apology"]
    assert (await two.do("ben", lambda turn: given_for(turn, "offer_read", first)))["text"] == TEXT
    assert await two.do("ben", lambda turn: given_for(turn, "offer", second)) == {}
    assert await two.listed("ana", offers_out) == []


async def test_nobody_takes_back_what_the_other_offered(two: Two):
    offer_id = await two.shown()
    assert await two.says("ben", lambda turn: withdraw(turn, offer_id)) == "offer_withdrawn"
    assert await two.state() is OfferState.WAITING


def rung(turn: Turn) -> None:
    """Close what is due."""
    for nudge in turn.tx.calendar.claim(turn.now, turn.now + timedelta(minutes=1), 9):
        turn.tx.calendar.done(nudge)


# --- agreeing --------------------------------------------------------------------------------------------------


async def test_agreeing_is_told_at_the_senders_next_fixed_hour_and_not_before(two: Two):
    await two.do("ana", is_(quiet=Quiet(time(17), time(9))))
    offer_id = await two.shown(BOUNDARY)
    await two.do("ben", on(offer_id, open_offer, agree))
    assert two.said == {"ana": [], "ben": ["offer_agreed_noted"]}
    assert await two.listed("ben", agreed) == ["Monday 23 November: A boundary"]
    assert await two.listed("ana", agreed) == []
    await two.do("ana", lambda turn: export(turn, ""))
    assert not any("export_agreed" in page for page in two.said["ana"])
    (nudge,) = await two.nudges("ana", "released")
    assert nudge.due_at == datetime(2026, 11, 24, 12, tzinfo=UTC)
    two.copy.clock.set(nudge.due_at)
    await two.do("ana", rung)
    assert await two.says("ana", lambda turn: release(turn, nudge)) == "offer_agreed\nBen\nA boundary"
    assert await two.listed("ana", agreed) == ["Sunday 22 November: A boundary"]


@pytest.mark.parametrize("about", [APOLOGY, {"kind": "words", "title": "Words"}, {"kind": "report", "title": "R"}])
async def test_only_boundaries_and_plans_can_be_agreed_to(two: Two, about):
    offer_id = await two.shown(about)
    await two.do("ben", on(offer_id, open_offer, agree))
    assert await two.state() is OfferState.OPENED


async def test_what_was_not_opened_cannot_be_agreed_to_and_twice_is_once(two: Two):
    offer_id = await two.shown({"kind": "plan", "title": "A plan"})
    await two.do("ben", on(offer_id, agree, leave, agree))
    assert await two.nudges("ana", "released") == ()
    await two.do("ben", on(offer_id, open_offer, agree, agree, decline))
    assert await two.state() is OfferState.AGREED
    assert len(await two.nudges("ana", "released")) == 1
    read = await two.do("ben", lambda turn: given_for(turn, "offer_read", offer_id))
    assert read["settled"] is True


# --- after the end ---------------------------------------------------------------------------------------------


async def test_once_the_pairing_ended_nothing_of_an_offer_changes_and_what_was_read_stays_readable(two: Two):
    opened, unopened = await two.offered(BOUNDARY), await two.offered()
    two.copy.clock.set((await two.offers())[0].publish_at)
    await two.do("ben", on(opened, open_offer))
    await two.do("ben", unpair)
    before = await two.offers()
    for offer_id in (opened, unopened):
        await two.do("ben", on(offer_id, open_offer, leave, decline, agree))
        assert await two.says("ana", lambda turn, offer_id=offer_id: withdraw(turn, offer_id)) == "offer_withdrawn"
    assert await two.offers() == before
    assert await two.listed("ben", offers_in) == ["Monday 23 November: A boundary"]
    assert len(await two.listed("ana", offers_out)) == 2
    read = await two.do("ben", lambda turn: given_for(turn, "offer_read", opened))
    assert (read["text"], read["settled"]) == (TEXT, True)
    assert (await two.do("ben", lambda turn: given_for(turn, "offer", opened)))["sender"] == "the_other"


async def test_what_was_agreed_stays_listed_after_the_end_and_no_longer_comes_by_itself(two: Two):
    offer_id = await two.shown(BOUNDARY)
    await two.do("ben", on(offer_id, open_offer, agree))
    (nudge,) = await two.nudges("ana", "released")
    await two.do("ben", unpair)
    assert await two.listed("ben", agreed) == ["Monday 23 November: A boundary"]
    await two.do("ana", lambda turn: release(turn, nudge))
    assert two.said["ana"] == []


# --- the whole way ---------------------------------------------------------------------------------------------


async def test_from_a_composer_to_an_agreement_told_at_six(tmp_path: Path):
    async with copy_in(tmp_path) as copy:
        await welcomed(copy, "ana", "ben")
        await paired(copy, "ana", "ben")
        two = Two(copy, copy.it.world)
        for name in ("ana", "ben"):
            await two.do(name, is_(name=name.title(), zone="Etc/UTC"))
        given = {"text": "I will leave the room when voices get loud.", "title": "A boundary", "kind": "boundary"}
        await two.do("ana", lambda turn: (turn.begin("fate", **given), play(turn)))
        assert "Exactly this would be offered to Ben. Offer it?" in "".join(await copy.says("ana", "offer it"))
        (said,) = await copy.says("ana", "[1]")
        assert "Ben" in said
        before = len(copy.post.texts("ben"))
        await copy.until(datetime(2026, 11, 23, 11, 59, tzinfo=UTC))
        assert len(copy.post.texts("ben")) == before
        await copy.until(datetime(2026, 11, 23, 12, 5, tzinfo=UTC))
        assert len(copy.post.texts("ben")) == before + 1
        assert given["text"] not in "".join(await copy.says("ben", "look"))
        assert given["text"] in "".join(await copy.says("ben", "open it"))
        seen = copy.post.texts("ana")
        await copy.says("ben", "i agree", "yes")
        assert copy.post.texts("ana") == seen
        await copy.until(datetime(2026, 11, 23, 18, 5, tzinfo=UTC))
        (told,) = copy.post.texts("ana")[len(seen) :]
        assert "Ben" in told
        assert "A boundary" in told


# --- the copy of everything --------------------------------------------------------------------------------------


async def test_the_copy_holds_what_one_sent_and_what_one_opened_and_no_more(two: Two):
    opened = await two.offered(BOUNDARY, "I will leave the room.")
    await two.offered()
    two.copy.clock.set((await two.offers())[0].publish_at)
    await two.do("ben", on(opened, open_offer, agree))
    await two.do("ben", lambda turn: export(turn, ""))
    (ben,) = two.said["ben"]
    assert "export_offer_opened\nA boundary\n  I will leave the room.\n  export_agreed" in ben
    assert TEXT not in ben
    await two.do("ana", lambda turn: export(turn, ""))
    (ana,) = two.said["ana"]
    assert f"export_offer_sent\nAn apology\n  {TEXT}" in ana
    assert "I will leave the room." in ana


async def test_what_was_offered_prints_as_nothing_of_what_it_says(two: Two):
    await two.offered()
    (found,) = await two.do("ana", lambda turn: tuple(readable(turn)))
    assert TEXT not in repr(found)
    assert "An apology" not in repr(found)


async def test_every_sentence_said_of_offers_stands_among_the_phrases():
    keys = {
        "offered",
        "offer_nobody",
        "offer_not_now",
        "offer_threat",
        "offer_two_today",
        "offer_apology_open",
        "offer_withdrawn",
        "offer_agreed",
        "offer_untitled",
        "export_offer_sent",
        "export_offer_opened",
        "export_agreed",
    }
    assert keys - set(real_flows().phrases["en"]) == set()
