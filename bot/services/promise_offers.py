"""A promise to the other of two: handed to them like anything else, and taken or not."""

from bot.domain.offers import PROMISE
from bot.domain.promises import Promise
from bot.domain.publishing import next_publication
from bot.services import offers
from bot.services.ledger import Wish, accept, make_promise, withdraw
from bot.services.offered import received, sent_by
from bot.services.pair_records import OfferState
from bot.services.promised import load, own, when
from bot.services.schedules import schedule_words
from bot.services.turn.context import Turn
from bot.words import Words


def promise_to_them(turn: Turn, wish: Wish) -> Promise:
    """Make a promise and offer it to the other; to oneself, and saying so, where nothing can be offered now."""
    text = Words(wish.what)
    if turn.dyad is None or offers.uncarried(turn, PROMISE, wish.what, text) is not None:
        made = make_promise(turn, wish)
        turn.say("promise_own", them=turn.them())
        return made
    made = make_promise(turn, Wish(wish.what, wish.when, turn.dyad.other(turn.id), *_rest(wish)))
    partner = turn.partner()
    reader = turn if partner is None else turn.speaking(partner.language)  # It is the other who reads it.
    content = reader.phrase("promise_offered", what=made.what, when=_when(reader, made))
    offers.offer(turn, Words(content), {"kind": PROMISE, "title": made.what, "promise": made.series})
    return made


def _rest(wish: Wish) -> tuple[str | None, str | None, str | None, int]:
    return wish.obstacle, wish.plan, wish.area, wish.buffer_min


def _when(turn: Turn, promise: Promise) -> str:
    """Return its time in words; by whose clock, where the other's isn't the same or isn't known."""
    partner = turn.partner()
    clock = _schedule(turn, promise)
    if partner is not None and partner.zone == promise.zone:
        return clock
    return turn.phrase("by_clock_of", when=clock, who=turn.profile.name or turn.phrase("the_other"))


def _schedule(turn: Turn, promise: Promise) -> str:
    schedule = promise.terms.schedule
    if schedule is None:
        return when(turn, promise)
    return schedule_words(schedule, turn.world.dates, turn.profile.language, turn.phrase)


def agree(turn: Turn, offer_id: str) -> None:
    """Agree to what was offered; a promise is taken by that, and its maker knows at their next fixed hour."""
    offers.agree(turn, offer_id)
    found, partner = received(turn, offer_id), turn.partner()
    if found is None or partner is None or found.state is not OfferState.AGREED:
        return
    if found.body["kind"] == PROMISE and "promise" in found.body:
        shown_at = next_publication(turn.now, partner.zone or "Etc/UTC", partner.quiet)
        accept(turn, str(found.body["promise"]), shown_at)


def withdraw_offer(turn: Turn, offer_id: str) -> None:
    """Take an offer back, and a promise with it that isn't due yet, whatever the other did with it meanwhile."""
    found = turn.tx.offers.load(offer_id)
    offers.withdraw(turn, offer_id)
    if found is not None and found.sender == turn.id and "promise" in found.body:
        _withdraw_series(turn, str(found.body["promise"]))


def _withdraw_series(turn: Turn, series: str) -> None:
    for _, promise in list(own(turn)):
        if promise.series == series and promise.due_at > turn.now:
            withdraw(turn, promise.id)


def take_back(turn: Turn, promise_id: str) -> bool:
    """Take a promise back, and the offer of it with it; return whether that could still be done."""
    found = load(turn, promise_id)
    if found is None or not withdraw(turn, promise_id):
        return False
    for each in sent_by(turn):
        if each.body.get("promise") == found[1].series:
            offers.end(turn, each.id)
    return True
