"""Two people become a dyad: by a code given from hand to hand, and a yes from each, in private."""

from dataclasses import replace

from bot.domain.pairing import (
    CODE_LIFE,
    TRIES_WINDOW,
    Accepted,
    Invitation,
    judge,
    may_try,
    new_code,
    normal_code,
)
from bot.services.records import Dyad, InvitationRow, ThreadKind
from bot.services.turn.context import Turn, enter_by_id
from bot.words import Words


def invite(turn: Turn) -> None:
    """Give the person a code for the other; an earlier code of theirs stops working."""
    if not turn.profile.adult:
        turn.begin("welcome")
    elif turn.dyad is not None:
        turn.say("pair_already", them=_them(turn))
    else:
        code = new_code(turn.world.ids.chance(8))
        row = InvitationRow(
            id=turn.world.ids.new(),
            inviter=turn.id,
            code_hash=turn.world.keys.fingerprint(f"code|{normal_code(code)}"),
            state="open",
            made_at=turn.now,
            expires_at=turn.now + CODE_LIFE,
        )
        turn.tx.pairings.invite(row)
        turn.say("pair_code", code=code)


def try_code(turn: Turn, typed: str) -> None:
    """Open the invitation of this code. Wrong, used, expired, one's own, one try too many: all sound the same."""
    if turn.dyad is not None:
        turn.say("pair_already", them=_them(turn))
        return
    row = _acceptable(turn, typed)
    inviter = turn.tx.people.load(row.inviter) if row is not None else None
    if row is None or inviter is None:
        turn.say("pair_refused")
        return
    turn.tx.pairings.save(replace(row, invitee=turn.id, state="opened"))
    turn.begin("invited", invitation=row.id, inviter=str(inviter.body.get("name", "")))


def _acceptable(turn: Turn, typed: str) -> InvitationRow | None:
    tries = turn.tx.pairings.tries(turn.id, turn.now - TRIES_WINDOW)
    if not may_try(tries, turn.now):
        return None
    code = normal_code(typed)
    row = turn.tx.pairings.by_code(turn.world.keys.fingerprint(f"code|{code}")) if code else None
    if row is not None and isinstance(judge(_invitation(row, turn.id), turn.id, turn.now), Accepted):
        return row
    turn.tx.pairings.tried(turn.id, turn.now)
    return None


def _invitation(row: InvitationRow, typist: str) -> Invitation:
    """Return the invitation. Whoever opened it and neither accepted nor declined may come back to it."""
    is_open_here = row.state == "opened" and row.invitee == typist
    return Invitation(
        id=row.id,
        inviter=row.inviter,
        made_at=row.made_at,
        expires_at=row.expires_at,
        used=row.state != "open" and not is_open_here,
    )


def accept(turn: Turn, invitation_id: str) -> None:
    """Note the invited person's yes, and ask the one who invited to confirm, in private."""
    row = turn.tx.pairings.invitation(invitation_id)
    if row is None or row.state != "opened" or row.invitee != turn.id:
        turn.say("pair_refused")
        return
    turn.tx.pairings.save(replace(row, state="accepted"))
    host = enter_by_id(turn.tx, turn.world, row.inviter, turn.now)
    if host is not None and host.dyad is None:
        knock = host.open_thread(host.world.ids.new(), ThreadKind.NUDGE)
        host.begin_in(knock, "pair_confirm", invitation=row.id, invitee=turn.profile.name)
        turn.guests.append(host)


def decline(turn: Turn, invitation_id: str) -> None:
    """Close the invitation. Nobody is told: declined, expired and unopened look alike."""
    row = turn.tx.pairings.invitation(invitation_id)
    if row is not None and turn.id in (row.invitee, row.inviter) and row.state in ("opened", "accepted"):
        turn.tx.pairings.save(replace(row, state="closed"))


def confirm(turn: Turn, invitation_id: str) -> None:
    """Join the two, once both said yes."""
    row = turn.tx.pairings.invitation(invitation_id)
    guest = None
    if row is not None and row.state == "accepted" and row.inviter == turn.id and turn.dyad is None and row.invitee:
        guest = enter_by_id(turn.tx, turn.world, row.invitee, turn.now)
    if row is None or guest is None or guest.dyad is not None:
        turn.say("pair_refused")
        return
    turn.tx.pairings.save(replace(row, state="used"))
    dyad = Dyad(turn.world.ids.new(), turn.id, guest.id, turn.now)
    turn.tx.pairings.pair(dyad)
    for person_id in (turn.id, guest.id):
        turn.tx.people.set_dyad(person_id, dyad.id)
    turn.dyad = guest.dyad = dyad
    turn.owe(Words(turn.phrase("paired", them=guest.profile.name)))
    guest.owe(Words(guest.phrase("paired", them=turn.profile.name)))


def unpair_asked(turn: Turn, rest: str) -> None:
    """Ask once before the pairing ends."""
    if turn.dyad is None:
        turn.say("unpair_none")
    else:
        turn.begin("unpair")


def unpair(turn: Turn) -> None:
    """End the pairing at once. The other is not sent anything."""
    if turn.dyad is None:
        turn.say("unpair_none")
        return
    dyad = turn.dyad
    turn.tx.pairings.end(dyad.id, turn.now)
    for person_id in (dyad.a, dyad.b):
        turn.tx.people.set_dyad(person_id, None)
    turn.dyad = None
    turn.say("unpaired")


def _them(turn: Turn) -> str:
    partner = turn.partner()
    return partner[1].name if partner is not None and partner[1].name else turn.phrase("the_other")
