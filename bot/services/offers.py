"""Words handed to the partner: offered, shown at a fixed hour, opened or not, and nothing told of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.domain.offers import AGREEABLE, KINDS, LIFE, PROMISE, WORDS, Hindrance, hindrance, may_send, refusal
from bot.domain.people import GATE_LOCKED, Profile
from bot.domain.plain import tidy
from bot.domain.publishing import next_publication
from bot.domain.rhythm import local_date
from bot.engine.flow import Value
from bot.services.checkins import plan_draft
from bot.services.offered import (
    RELEASED,
    UNOPENED,
    agreed,
    given_for,
    is_on_the_table,
    is_withdrawn,
    offers_in,
    offers_out,
    received,
    sent,
    stands,
)
from bot.services.pair_records import Offer, OfferState
from bot.services.pairing import told_ended
from bot.services.records import Dyad, Note, Nudge
from bot.services.turn.context import Turn
from bot.words import Words

__all__ = [
    "WORDS",
    "agree",
    "agreed",
    "can_offer",
    "decline",
    "end",
    "given_for",
    "leave",
    "mute",
    "offer",
    "offers_in",
    "offers_out",
    "open_offer",
    "publish",
    "release",
    "uncarried",
    "unmute",
    "withdraw",
]

TITLE_LENGTH = 40
"""Characters of a title: a date and a title fit one button."""

AT_ONCE = timedelta(microseconds=1)
"""What is taken back after its time ends so much earlier: it is off its sender's list like any other."""

HINDERED: Mapping[Hindrance, str] = {
    Hindrance.TWO_TODAY: "offer_two_today",
    Hindrance.APOLOGY_OPEN: "offer_apology_open",
}
"""What is said of each."""


def can_offer(turn: Turn) -> bool:
    """Return whether this person may offer anything today."""
    return turn.dyad is not None and turn.profile.gate != GATE_LOCKED and may_send(sent(turn), turn.now)


def offer(turn: Turn, text: Words, about: Mapping[str, Value]) -> None:
    """Offer exactly these words to the partner, or keep them for their owner and say why. One phrase is said."""
    partner = turn.partner()
    if turn.dyad is None or partner is None:
        _keep(turn, text, about)
        if not told_ended(turn):
            turn.say("offer_nobody")
        return
    title, kind = _title(turn, about), _kind(about)
    if hindered := uncarried(turn, kind, title, text):
        _keep(turn, text, about)
        turn.owe(hindered)
        return
    beside = {"promise": str(about["promise"])} if "promise" in about else {}
    _add(turn, turn.dyad, partner, {"kind": kind, "title": title, "text": text.reveal, **beside})
    draft = _draft(turn, about)
    if draft is not None:
        turn.tx.notes.replace(replace(draft, kind="note"))
        turn.tx.calendar.cancel(turn.id, "draft", draft.id)
    turn.say("offered", them=turn.them())


def uncarried(turn: Turn, kind: str, title: str, text: Words) -> Words | None:
    """Return why these words aren't carried, or None where they are."""
    if turn.profile.gate == GATE_LOCKED:
        return Words(turn.phrase("offer_not_now"))
    if found := refusal(title) or refusal(text.reveal):
        return Words(turn.phrase("offer_threat", quote=found.quote))
    hindered = hindrance(kind, sent(turn), turn.now)
    return Words(turn.phrase(HINDERED[hindered])) if hindered is not None else None


def _add(turn: Turn, dyad: Dyad, partner: Profile, body: Mapping[str, str]) -> None:
    receiver, zone = dyad.other(turn.id), partner.zone or "Etc/UTC"
    publish_at = next_publication(turn.now, zone, partner.quiet)
    made = Offer(
        id=turn.world.ids.new(),
        dyad_id=dyad.id,
        sender=turn.id,
        receiver=receiver,
        state=OfferState.WAITING,
        made_at=turn.now,
        publish_at=publish_at,
        expires_at=publish_at + LIFE,
        body=body,
    )
    turn.tx.offers.add(made)
    turn.tx.calendar.plan(
        Nudge(
            turn.world.ids.new(),
            receiver,
            "offer",
            publish_at,
            local_date(publish_at, zone),
            made.id,
            expires_at=made.expires_at,
            body={"given": {"id": made.id}},
        )
    )


def _kind(about: Mapping[str, Value]) -> str:
    kind = str(about.get("kind", WORDS))
    return kind if kind in KINDS else WORDS


def _title(turn: Turn, about: Mapping[str, Value]) -> str:
    one_line = " ".join(str(about.get("title", "")).split())
    return tidy(one_line, TITLE_LENGTH) or turn.phrase("offer_untitled")


def _draft(turn: Turn, about: Mapping[str, Value]) -> Note | None:
    found = turn.tx.notes.load(str(about["id"])) if "id" in about else None
    return found if found is not None and found.owner == turn.id and found.kind == "draft" else None


def _keep(turn: Turn, text: Words, about: Mapping[str, Value]) -> None:
    """Keep words that aren't carried as a draft of their owner's, the one they came from or a new one.

    It comes up again tomorrow, as what was slept on does.
    """
    body = {"title": _title(turn, about), "text": text.reveal, "kind": _kind(about)}
    draft = _draft(turn, about)
    if draft is None:
        draft = Note(turn.world.ids.new(), turn.id, "draft", turn.now, body)
        turn.tx.notes.add(draft)
    else:
        turn.tx.notes.replace(replace(draft, body=body))
        turn.tx.calendar.cancel(turn.id, "draft", draft.id)
    plan_draft(turn, draft.id)


def publish(turn: Turn, nudge: Nudge) -> bool:
    """Show what waited for this hour; return whether its receiver, whose turn this is, is to be told so."""
    found = received(turn, str(nudge.body["given"]["id"]))
    if found is None or not is_on_the_table(turn, found):
        return False
    if found.state is OfferState.WAITING:
        turn.tx.offers.save(replace(found, state=OfferState.SHOWN))
    return not turn.profile.offers_muted


def open_offer(turn: Turn, offer_id: str) -> None:
    """Open it for its receiver, for good; where it can't be opened any more, nothing changes."""
    found = received(turn, offer_id)
    if found is not None and is_on_the_table(turn, found):
        turn.tx.offers.save(replace(found, state=OfferState.OPENED))


def leave(turn: Turn, offer_id: str) -> None:
    """Leave it unopened; until it runs out it can still be opened."""
    found = received(turn, offer_id)
    if found is not None and is_on_the_table(turn, found):
        turn.tx.offers.save(replace(found, state=OfferState.LEFT))


def decline(turn: Turn, offer_id: str) -> None:
    """Put it away for good, opened or not."""
    found = received(turn, offer_id)
    if found is None or not stands(turn, found):
        return
    if found.state is OfferState.OPENED or is_on_the_table(turn, found):
        turn.tx.offers.save(replace(found, state=OfferState.DECLINED))


def agree(turn: Turn, offer_id: str) -> None:
    """Agree to an opened boundary or plan: the sender is told at their next fixed hour."""
    found, partner = received(turn, offer_id), turn.partner()
    if found is None or partner is None or not (stands(turn, found) and _can_be_agreed(found)):
        turn.say("offer_gone")
        return
    turn.tx.offers.save(replace(found, state=OfferState.AGREED))
    zone = partner.zone or "Etc/UTC"
    due_at = next_publication(turn.now, zone, partner.quiet)
    phrase = "promise_taken" if found.body["kind"] == PROMISE else "offer_agreed"
    body = {"phrase": phrase, "title": found.body["title"]}
    turn.tx.calendar.plan(
        Nudge(turn.world.ids.new(), found.sender, RELEASED, due_at, local_date(due_at, zone), offer_id, body=body)
    )
    turn.say(f"{phrase}_noted")


def _can_be_agreed(found: Offer) -> bool:
    return found.state is OfferState.OPENED and found.body["kind"] in AGREEABLE


def release(turn: Turn, nudge: Nudge) -> None:
    """Tell the sender, whose turn this is, what was agreed to; nothing once the pairing ended."""
    found = turn.tx.offers.load(nudge.ref)
    if found is not None and found.sender == turn.id and stands(turn, found):
        turn.say(str(nudge.body["phrase"]), title=str(nudge.body["title"]), them=turn.them())


def withdraw(turn: Turn, offer_id: str) -> None:
    """Take it back unless it was opened, and say the same whichever it was.

    For its sender it ends at this instant either way. Once the pairing ended it stays as it is.
    """
    end(turn, offer_id)
    turn.say("offer_withdrawn")


def end(turn: Turn, offer_id: str) -> None:
    """Let what this person offered end, and say nothing."""
    found = turn.tx.offers.load(offer_id)
    if found is not None and found.sender == turn.id and stands(turn, found) and not is_withdrawn(found):
        state = OfferState.WITHDRAWN if found.state in UNOPENED else found.state
        turn.tx.offers.save(replace(found, state=state, expires_at=min(found.expires_at - AT_ONCE, turn.now)))


def mute(turn: Turn) -> None:
    """Be told of no offer any more; they can still be looked for."""
    turn.profile = replace(turn.profile, offers_muted=True)


def unmute(turn: Turn) -> None:
    """Be told of offers again, from the next one on."""
    turn.profile = replace(turn.profile, offers_muted=False)
