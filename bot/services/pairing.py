"""Two people become a dyad: by a code or a link given from hand to hand, and a yes from each, in private."""

from dataclasses import replace

from bot.domain.pairing import (
    CODE_LIFE,
    LINK_LIFE,
    MAX_TRIES_OF_ALL,
    TRIES_WINDOW,
    Accepted,
    Invitation,
    judge,
    may_try,
    new_code,
    normal_code,
    normal_token,
    token,
)
from bot.domain.rooms import RoomState
from bot.services.records import Dyad, InvitationRow
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter_by_id
from bot.words import Words

TOKEN_BYTES = 16
"""128 random bits: twenty-two characters of a link."""

EVERYBODY = "everybody"
"""Under this name wrong tries are counted once more, whoever made them."""

JOINT_NUDGES = ("talk", "ready", "timer", "sweep", "room_asked")
"""What can be due for two people together; all of it ends with their pairing."""


def invite(turn: Turn) -> None:
    """Give the person a code and a link for the other; earlier ones of theirs stop working."""
    if not turn.profile.adult:
        turn.begin("welcome")
        return
    told_ended(turn)
    if turn.dyad is not None:
        turn.say("pair_already", them=turn.them())
        return
    code, secret = new_code(turn.world.ids.chance(8)), token(turn.world.ids.chance(TOKEN_BYTES))
    row = InvitationRow(
        id=turn.world.ids.new(),
        inviter=turn.id,
        code_hash=_mark(turn, f"code|{normal_code(code)}"),
        state="open",
        made_at=turn.now,
        expires_at=turn.now + CODE_LIFE,
        token_hash=_mark(turn, f"token|{secret}"),
        token_expires_at=turn.now + LINK_LIFE,
    )
    turn.tx.pairings.invite(row)
    door = turn.world.doors.get(turn.account.channel)
    link = door.link(secret) if door is not None else None
    turn.say("pair_code", code=code, **({"link": link} if link else {}))


def _mark(turn: Turn, secret: str) -> str:
    return turn.world.keys.fingerprint(secret)


def try_code(turn: Turn, typed: str) -> None:
    """Open the invitation of this code or token. Wrong, used, expired, one's own, one try too many sound the same."""
    told_ended(turn)
    if turn.dyad is not None:
        turn.say("pair_already", them=turn.them())
        return
    row = _acceptable(turn, typed)
    inviter = turn.tx.people.peek(row.inviter) if row is not None else None
    if row is None or inviter is None:
        turn.say("pair_refused")
        return
    turn.tx.pairings.save(replace(row, invitee=turn.id, state="opened", expires_at=turn.now + LINK_LIFE))
    turn.begin("invited", invitation=row.id, inviter=str(inviter.body.get("name", "")))


def _acceptable(turn: Turn, typed: str) -> InvitationRow | None:
    pairings, since = turn.tx.pairings, turn.now - TRIES_WINDOW
    if not may_try(pairings.tries(turn.id, since), turn.now):
        return None
    if not may_try(pairings.tries(EVERYBODY, since), turn.now, MAX_TRIES_OF_ALL):
        return None
    mark = _typed_mark(turn, typed)
    row = pairings.by_secret(mark) if mark is not None else None
    if row is not None and isinstance(judge(_invitation(row, turn.id, mark), turn.id, turn.now), Accepted):
        return row
    for who in (turn.id, EVERYBODY):
        pairings.tried(who, turn.now)
    return None


def _typed_mark(turn: Turn, typed: str) -> str | None:
    """Return what a typed code or token is stored as, or None for what is neither."""
    code, secret = normal_code(typed), normal_token(typed)
    if code is not None:
        return _mark(turn, f"code|{code}")
    return _mark(turn, f"token|{secret}") if secret is not None else None


def _invitation(row: InvitationRow, typist: str, mark: str | None) -> Invitation:
    """Return the invitation. Whoever opened it and neither accepted nor declined may come back to it."""
    is_open_here = row.state == "opened" and row.invitee == typist
    link_ends = row.token_expires_at if mark == row.token_hash else None
    return Invitation(
        id=row.id,
        inviter=row.inviter,
        made_at=row.made_at,
        expires_at=link_ends or row.expires_at,
        used=row.state != "open" and not is_open_here,
    )


def accept(turn: Turn, invitation_id: str) -> None:
    """Note the invited person's yes, and ask the one who invited to confirm, in private."""
    row = turn.tx.pairings.invitation(invitation_id)
    is_theirs = row is not None and row.state == "opened" and row.invitee == turn.id
    if row is None or not is_theirs or turn.dyad is not None or turn.now >= row.expires_at:
        turn.say("pair_refused")
        return
    turn.tx.pairings.save(replace(row, state="accepted"))
    host = enter_by_id(turn.tx, turn.world, row.inviter, turn.now)
    if host is not None and host.dyad is None:
        host.knock("pair_confirm", invitation=row.id, invitee=turn.profile.name)
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
    if row is not None and _awaits(row, turn) and row.invitee is not None:
        guest = enter_by_id(turn.tx, turn.world, row.invitee, turn.now)
    if row is None or guest is None or guest.dyad is not None:
        turn.say("pair_refused")
        return
    turn.tx.pairings.save(replace(row, state="used"))
    dyad = Dyad(turn.world.ids.new(), turn.id, guest.id, turn.now)
    turn.tx.pairings.pair(dyad)
    _bind(turn, guest, dyad)
    turn.owe(Words(turn.phrase("paired", them=guest.profile.name)))
    guest.owe(Words(guest.phrase("paired", them=turn.profile.name)))


def _bind(turn: Turn, guest: Turn, dyad: Dyad) -> None:
    """Put the two turns beside each other, with one joint conversation."""
    turn.guests.append(guest)
    turn.beside, guest.beside = guest, turn
    for each in (turn, guest):
        each.tx.people.set_dyad(each.id, dyad.id)
        each.dyad = dyad
        each.profile = replace(each.profile, was_paired=True, gate=None)
    if turn.joint is not None:
        guest.threads[dyad.id] = turn.joint


def _awaits(row: InvitationRow, turn: Turn) -> bool:
    """Return whether only this person's yes is missing, in time."""
    is_inviter = row.inviter == turn.id and turn.dyad is None
    return is_inviter and row.state == "accepted" and turn.now < row.expires_at


def unpair_asked(turn: Turn, rest: str) -> None:
    """Ask once before the pairing ends."""
    if turn.dyad is not None:
        turn.begin("unpair")
    elif not told_ended(turn):
        turn.say("unpair_none")


def unpair(turn: Turn) -> None:
    """End the pairing at once, with the joint dialogue, the room and all that was due. The other is sent nothing."""
    dyad, joint = turn.dyad, turn.joint
    if dyad is None or joint is None:
        if not told_ended(turn):
            turn.say("unpair_none")
        return
    joint.over = True
    room = turn.tx.rooms.of(dyad.id)
    if room is not None:
        turn.tx.rooms.save(replace(room, state=RoomState.CLOSED))
    for kind in JOINT_NUDGES:
        turn.tx.calendar.cancel(dyad.id, kind)
    turn.tx.pairings.end(dyad.id, turn.now)
    turn.tx.people.set_dyad(turn.id, None)  # The other's row, which their own turn may hold, follows when they come.
    if turn.beside is not None:
        turn.beside.dyad = None
    turn.dyad = turn.beside = None
    turn.profile = replace(turn.profile, was_paired=False)
    turn.say("unpaired")


def told_ended(turn: Turn) -> bool:
    """Say, once, that the other ended the pairing; return whether there was that to say."""
    if turn.dyad is not None or not turn.profile.was_paired:
        return False
    turn.profile = replace(turn.profile, was_paired=False)
    turn.say("pair_ended")
    return True
