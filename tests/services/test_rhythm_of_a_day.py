"""One message a day that nobody asked for: the check-in first, the rest within it or on a day of its own."""

from datetime import date, time
from pathlib import Path

import pytest
from loopback import Copy
from rhythmic import at_turn, change, days, knocks, planned, profile_of, rhythmic, someone, utc

from bot.services.checkins import move_zone, plan_followup, stop_checkins
from bot.services.looking_back import plan_review, start_weekly
from bot.services.offers import mute, offer, withdraw
from bot.services.records import Dyad
from bot.words import Words

WARSAW = "Europe/Warsaw"


async def offered(copy: Copy, title: str = "A line") -> None:
    """Ben offers Ana something; it is shown to her at noon or at six."""
    await at_turn(copy, "ben", lambda turn: offer(turn, Words("I was late."), {"title": title}))


async def two(copy: Copy, at: time | None = None) -> None:
    """Ana and Ben, paired by the clocks of one place; Ana may have check-ins."""
    await someone(copy, "ana", zone=WARSAW)
    await someone(copy, "ben", zone=WARSAW)
    await pair(copy)
    await someone(copy, "ana", zone=WARSAW, at=at, gate="open")


async def pair(copy: Copy) -> None:
    """Pair the two."""
    ana, ben = await copy.person("ana"), await copy.person("ben")

    def body(tx) -> None:
        tx.pairings.pair(Dyad("dyad", ana.id, ben.id, copy.clock.now()))
        tx.people.set_dyad(ana.id, "dyad")
        tx.people.set_dyad(ben.id, "dyad")

    await copy.it.store.transact(body)


# --- offers ------------------------------------------------------------------------------------------------------


async def test_an_offer_knocks_at_its_hour_where_no_checkin_comes(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy)
        await offered(copy)
        await copy.later(hours=12)
        assert knocks(copy, zone=WARSAW) == ["Mon 23 12:00 offer"]


async def test_an_offer_is_mentioned_in_the_checkin_still_to_come_and_does_not_knock(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy, time(20, 30))
        await offered(copy)
        await copy.later(hours=13)
        assert knocks(copy, zone=WARSAW) == ["Mon 23 20:30 checkin"]
        assert "An offer waits." in await copy.says("ana", "Open", "Steady")
        await copy.later(days=3)
        assert "offer" not in " ".join(knocks(copy))
        assert (await profile_of(copy)).folded == ()


async def test_an_offer_after_the_days_checkin_is_mentioned_as_soon_as_that_is_opened(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy, time(9))
        await offered(copy)
        await copy.later(hours=8)
        assert knocks(copy, zone=WARSAW) == ["Mon 23 09:00 checkin"]
        assert "An offer waits." in await copy.says("ana", "Open", "Steady")


async def test_an_offer_after_a_checkin_that_was_answered_waits_for_the_next(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy, time(9))
        await offered(copy)
        await copy.later(hours=2)
        assert await copy.says("ana", "Open", "Steady") == []
        await copy.later(days=1)
        assert knocks(copy, zone=WARSAW) == ["Mon 23 09:00 checkin", "Tue 24 09:00 checkin"]
        assert "An offer waits." in await copy.says("ana", "Open", "Steady")


async def test_an_offer_that_was_not_mentioned_knocks_on_the_first_free_day(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy, time(9))
        await offered(copy)
        await copy.later(hours=8)
        await at_turn(copy, "ana", stop_checkins)
        await copy.later(days=1)
        assert knocks(copy, zone=WARSAW) == ["Mon 23 09:00 checkin", "Tue 24 12:00 offer"]


async def test_an_offer_taken_back_while_it_waits_is_neither_mentioned_nor_knocked_for(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy, time(20, 30))
        await offered(copy)
        await copy.later(hours=6)
        assert [each.kind for each in (await profile_of(copy)).folded] == ["offer"]
        found = await copy.it.store.read(lambda tx: tx.offers.of("dyad"))
        await at_turn(copy, "ben", lambda turn: withdraw(turn, found[0].id))
        await copy.later(hours=7)
        assert "An offer waits." not in await copy.says("ana", "Open", "Steady")
        await copy.later(days=2)
        assert "offer" not in " ".join(knocks(copy))


async def test_two_offers_of_one_hour_knock_on_two_days(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy)
        await offered(copy, "One")
        await offered(copy, "Two")
        await copy.later(days=4)
        assert knocks(copy, zone=WARSAW) == ["Mon 23 12:00 offer", "Tue 24 12:00 offer"]


async def test_whoever_muted_offers_has_none_mentioned(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy, time(20, 30))
        await at_turn(copy, "ana", mute)
        await offered(copy)
        await copy.later(hours=13)
        assert "An offer waits." not in await copy.says("ana", "Open", "Steady")
        assert (await profile_of(copy)).folded == ()


@pytest.mark.parametrize("at", [None, time(9), time(12), time(20, 30)])
async def test_the_sender_sees_the_same_whenever_the_receiver_is_knocked(tmp_path: Path, at) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy, at)
        copy.post.delivered.clear()
        await offered(copy)
        await copy.later(days=9)
        found = await copy.it.store.read(lambda tx: tx.offers.of("dyad"))
        assert [(each.publish_at, each.state.value) for each in found] == [(utc(2026, 11, 23, 11), "shown")]
        assert len(copy.post.texts("ben")) == 1


# --- everything that may come ------------------------------------------------------------------------------------


async def test_a_checkin_goes_before_an_offer_of_the_same_minute(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy, time(12))
        await offered(copy)
        await copy.later(hours=8)
        assert knocks(copy, zone=WARSAW) == ["Mon 23 12:00 checkin"]


async def test_a_followup_stands_for_the_checkin_of_its_day(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await copy.later(hours=3)
        await at_turn(copy, "ana", plan_followup)
        await copy.later(days=2)
        assert knocks(copy) == ["Mon 23 09:00 checkin", "Tue 24 09:00 followup", "Wed 25 09:00 checkin"]


async def test_what_was_asked_for_comes_whatever_else_does(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(9))
        await planned(copy, "ana", "draft", utc(2026, 11, 23, 9, 10), given={"id": "x"})
        await planned(copy, "ana", "told", utc(2026, 11, 23, 9, 20), given={"text": "Late."})
        await copy.later(hours=4)
        assert knocks(copy) == ["Mon 23 09:00 checkin", "Mon 23 09:10 draft", "Mon 23 09:20 told"]


async def test_a_review_and_a_weekly_page_of_one_day_take_two(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await at_turn(copy, "ana", start_weekly, lambda turn: plan_review(turn, date(2026, 11, 30), "Phones", "plan"))
        await copy.later(days=9)
        assert knocks(copy) == ["Mon 30 09:00 review", "Tue 01 18:00 weekly"]


async def test_the_checkins_end_mentions_a_review_of_that_day(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(20))
        await at_turn(copy, "ana", lambda turn: plan_review(turn, date(2026, 11, 23), "Phones", "boundary"))
        await copy.later(hours=14)
        assert 'A look again.\n"Phones"' in await copy.says("ana", "Open", "Steady")
        await copy.later(days=2)
        assert "review" not in " ".join(knocks(copy))


async def test_whoever_has_checkins_every_day_never_has_two_messages_on_one(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await two(copy, time(18))
        await at_turn(copy, "ana", start_weekly)
        for day in range(24, 31):
            await at_turn(copy, "ana", lambda turn, day=day: plan_review(turn, date(2026, 11, day), f"{day}", "plan"))
        for _ in range(14):
            await offered(copy)
            await copy.later(days=1)
        seen = [line.split(" ")[1] for line in knocks(copy, zone=WARSAW)]
        assert len(seen) == len(set(seen))


async def test_a_day_has_one_message_by_the_clock_of_that_day(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, zone=WARSAW)
        await at_turn(copy, "ana", lambda turn: plan_review(turn, date(2026, 11, 23), "One", "plan"))
        await copy.until(utc(2026, 11, 23, 9))
        await at_turn(copy, "ana", lambda turn: move_zone(turn, "Asia/Tokyo"))
        await at_turn(copy, "ana", lambda turn: plan_review(turn, date(2026, 11, 23), "Two", "plan"))
        await copy.later(days=2)
        assert days(copy, "review", "Asia/Tokyo") == [date(2026, 11, 23), date(2026, 11, 24)]


async def test_a_pause_keeps_a_review_and_lets_the_rest_go(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy)
        await at_turn(copy, "ana", start_weekly, lambda turn: plan_review(turn, date(2026, 11, 24), "Phones", "plan"))
        await change(copy, muted=True)
        await copy.later(days=10)
        assert knocks(copy) == []
        await change(copy, muted=False)
        await copy.later(days=6)
        assert knocks(copy) == ["Thu 03 09:00 review", "Mon 07 18:00 weekly"]


async def test_what_waits_is_remembered_until_it_came(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        await someone(copy, at=time(20))
        await at_turn(copy, "ana", lambda turn: plan_review(turn, date(2026, 11, 23), "Phones", "plan"))
        await copy.later(hours=14)
        (waiting,) = (await profile_of(copy)).folded
        assert (waiting.kind, waiting.about, waiting.told) == ("review", "Phones", False)
        await copy.later(days=1, hours=1)
        await at_turn(copy, "ana", stop_checkins)
        await copy.later(days=2)
        assert knocks(copy)[-1] == "Wed 25 20:00 review"
        assert (await profile_of(copy)).folded == ()


async def test_two_people_have_a_message_each(tmp_path: Path) -> None:
    async with rhythmic(tmp_path) as copy:
        for who in ("ana", "ben"):
            await someone(copy, who, at=time(9))
        await copy.later(days=1)
        assert len(knocks(copy, "ana")) == len(knocks(copy, "ben")) == 1
