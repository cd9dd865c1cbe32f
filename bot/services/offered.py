"""What was offered, as each of the two may see it: the sender's side tells nothing of what the other did."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.access import Item, can_read
from bot.domain.offers import A_DAY, LIFE, PROMISE, Sent
from bot.domain.rhythm import local_date
from bot.engine.events import Listed
from bot.engine.flow import Value
from bot.services.checkins import zone_of
from bot.services.pair_records import Offer, OfferState
from bot.services.turn.context import Turn

SHOWN_BACK = timedelta(days=30)
"""How long what one sent is listed."""

LISTED = 30
"""Buttons of a list, the newest first. A copy of everything (/export) has them all."""

RELEASED = "released"
"""The kind of nudge that tells what the other agreed to."""

UNOPENED = (OfferState.WAITING, OfferState.SHOWN, OfferState.LEFT)
OPENED = (OfferState.OPENED, OfferState.AGREED)


@dataclass(frozen=True, slots=True)
class Readable:
    """An offer whose words this person may read: their own, or one they opened."""

    offer: Offer
    title: str = field(repr=False)
    text: str = field(repr=False)
    is_mine: bool
    is_agreed: bool


def offers_in(turn: Turn) -> tuple[Listed, ...]:
    """Return what was offered to this person: published and not run out, or opened by them."""
    theirs = (each for each in every_offer(turn) if each.receiver == turn.id)
    return _listed(turn, (each for each in theirs if can_read(turn.id, _envelope(turn, each))))


def offers_out(turn: Turn) -> tuple[Listed, ...]:
    """Return what this person sent lately and didn't withdraw; it looks the same whatever the other did."""
    since = turn.now - SHOWN_BACK
    mine = (each for each in every_offer(turn) if each.sender == turn.id and each.made_at > since)
    return _listed(turn, (each for each in mine if not is_withdrawn(each)))


def agreed(turn: Turn) -> tuple[Listed, ...]:
    """Return the boundaries and plans agreed to, by either; a sender's from the hour on at which they are told.

    Promises have a place of their own, the ledger.
    """
    untold = _untold(turn)
    agreed_to = (each for each in every_offer(turn) if _is_agreed(each, untold))
    return _listed(turn, (each for each in agreed_to if each.body["kind"] != PROMISE))


def given_for(turn: Turn, flow: str, offer_id: str | None) -> dict[str, Value]:
    """Return what `offer` (an envelope to its receiver) or `offer_read` (the words) expects at its start.

    Nothing where it may not be read. `settled`: there is nothing, or nothing left, for this person to agree to.
    """
    found = turn.tx.offers.load(offer_id) if offer_id is not None else None
    if found is None:
        return {}
    given: dict[str, Value] = {"id": found.id, "kind": found.body["kind"], "title": found.body["title"]}
    if flow == "offer_read":
        settled = found.receiver != turn.id or found.state is OfferState.AGREED or not stands(turn, found)
        may_read = can_read(turn.id, _letter(found))
        return {**given, "text": found.body["text"], "settled": settled} if may_read else {}
    is_theirs = found.receiver == turn.id and can_read(turn.id, _envelope(turn, found))
    return {**given, "sender": _sender(turn, found)} if is_theirs else {}


def _sender(turn: Turn, found: Offer) -> str:
    partner = turn.partner() if stands(turn, found) else None
    return (partner.name if partner is not None else "") or turn.phrase("the_other")


def readable(turn: Turn) -> Iterator[Readable]:
    """Yield what was offered by this person or opened by them, the newest first. Nothing tells what the other did."""
    untold = _untold(turn)
    for each in every_offer(turn):
        if can_read(turn.id, _letter(each)):
            title, text = str(each.body["title"]), str(each.body["text"])
            yield Readable(each, title, text, each.sender == turn.id, _is_agreed(each, untold))


def every_offer(turn: Turn) -> Iterator[Offer]:
    """Yield the offers of all pairings of this person, the present one's first."""
    present = () if turn.dyad is None else (turn.dyad,)
    for dyad in (*present, *turn.tx.pairings.past(turn.id)):
        yield from turn.tx.offers.of(dyad.id)


def sent(turn: Turn) -> tuple[Sent, ...]:
    """Return what this person sent to anybody, as the rules about sending see it: by no clock but theirs."""
    return tuple(Sent(str(each.body["kind"]), each.made_at, _ends_at(each)) for each in sent_by(turn))


def _ends_at(found: Offer) -> datetime:
    """Return when it ends for its sender, which tells nothing of the receiver's clock or quiet hours."""
    return found.expires_at if is_withdrawn(found) else found.made_at + A_DAY + LIFE


def sent_by(turn: Turn) -> tuple[Offer, ...]:
    """Return what this person sent to anybody, the newest first."""
    return tuple(each for each in every_offer(turn) if each.sender == turn.id)


def received(turn: Turn, offer_id: str) -> Offer | None:
    """Return an offer to this person, locked; None for any other."""
    found = turn.tx.offers.load(offer_id)
    return found if found is not None and found.receiver == turn.id else None


def stands(turn: Turn, found: Offer) -> bool:
    """Return whether its pairing stands; once that ended nothing of an offer changes any more."""
    return turn.dyad is not None and turn.dyad.id == found.dyad_id


def is_on_the_table(turn: Turn, found: Offer) -> bool:
    """Return whether its receiver can open it now."""
    is_time = found.publish_at <= turn.now < found.expires_at
    return found.state in UNOPENED and is_time and stands(turn, found)


def is_withdrawn(found: Offer) -> bool:
    """Return whether its sender took it back, with or without effect: it ended before its time."""
    return found.expires_at < found.publish_at + LIFE


def _is_seen(turn: Turn, found: Offer) -> bool:
    return found.state in OPENED or is_on_the_table(turn, found)


def _is_agreed(found: Offer, untold: frozenset[str]) -> bool:
    return found.state is OfferState.AGREED and found.id not in untold


def _untold(turn: Turn) -> frozenset[str]:
    """Return the offers of this person that were agreed to, where they aren't told so yet."""
    return frozenset(nudge.ref for nudge in turn.tx.calendar.pending(turn.id, RELEASED))


def _letter(found: Offer) -> Item:
    """Return the words of an offer: its sender's alone until they are opened."""
    return Item(found.sender, frozenset({found.receiver}) if found.state in OPENED else frozenset(), "offer")


def _envelope(turn: Turn, found: Offer) -> Item:
    """Return what is seen of an offer unopened: that it is there, its kind and its title."""
    audience = frozenset({found.receiver}) if _is_seen(turn, found) else frozenset()
    return Item(found.sender, audience, "offer_title")


def _listed(turn: Turn, found: Iterable[Offer]) -> tuple[Listed, ...]:
    shown = sorted(found, key=lambda each: each.made_at, reverse=True)[:LISTED]
    return tuple(Listed(each.id, f"{_day(turn, each)}: {each.body['title']}") for each in shown)


def _day(turn: Turn, found: Offer) -> str:
    """Return the day it was made to its sender, and the day it was shown to its receiver."""
    at = found.made_at if found.sender == turn.id else found.publish_at
    return turn.world.dates.date(local_date(at, zone_of(turn)), turn.profile.language)
