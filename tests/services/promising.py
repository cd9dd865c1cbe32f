"""Promises between two people, made and answered by the deeds alone."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from couple import ZONE
from loopback import NAME, Copy

from bot.domain.promises import Promise
from bot.services import ledger, promise_offers, promised
from bot.services.ledger import Wish
from bot.services.offers import open_offer
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter
from bot.services.turn.play import play

T = TypeVar("T")

WARSAW = ZoneInfo(ZONE)


async def deed(copy: Copy, address: str, act: Callable[[Turn], T]) -> T:
    """Do something as somebody, in a transaction of its own; return what came of it."""

    def body(tx) -> T:
        turn = enter(tx, copy.it.world, *tx.people.at(NAME, address), copy.clock.now())
        done = act(turn)
        play(turn)
        turn.save()
        return done

    done = await copy.it.store.transact(body)
    await copy.it.deliver.drain()
    return done


def at(copy: Copy, **ahead: float) -> str:
    """A moment so far ahead, as a slot holds it."""
    return (copy.clock.now() + timedelta(**ahead)).astimezone(WARSAW).isoformat()


async def promised_to_ana(copy: Copy, what: str = "call from the platform", when: str | None = None) -> Promise:
    """Ben promises something to Ana, four days ahead where nothing else is said; she opens it and agrees."""
    wish = Wish(what, when or at(copy, days=4))
    made = await deed(copy, "ben", lambda turn: promise_offers.promise_to_them(turn, wish))
    await copy.later(hours=26)

    def agree(turn: Turn) -> None:
        offer = next(each for each in turn.tx.offers.of(turn.dyad.id) if each.body.get("promise") == made.id)
        open_offer(turn, offer.id)
        promise_offers.agree(turn, offer.id)

    await deed(copy, "ana", agree)
    return made


async def stands(copy: Copy, address: str, promise_id: str) -> str:
    """How a promise stands, in the words that this person is shown."""

    def look(turn: Turn) -> str:
        found = promised.load(turn, promise_id)
        assert found is not None
        return promised.state_of(turn, found[1])

    return await deed(copy, address, look)


async def due(copy: Copy, made: Promise) -> None:
    """Let time pass until a minute after it was due."""
    await copy.until(made.due_at + timedelta(minutes=1))


def reports(word: str, made: Promise) -> Callable[[Turn], None]:
    """Its maker's word."""
    return lambda turn: ledger.report(turn, made.id, word)


def sees(word: str, made: Promise) -> Callable[[Turn], None]:
    """Its recipient's word."""
    return lambda turn: ledger.see(turn, made.id, word)


def local(moment: datetime) -> str:
    """A clock in Warsaw."""
    return moment.astimezone(WARSAW).strftime("%H:%M")
