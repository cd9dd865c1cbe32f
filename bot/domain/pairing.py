"""How two people become a dyad: a code or a link used once, and a yes from each, in private."""

import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeAlias

from bot.errors import RuleBroken

CODE_LIFE = timedelta(minutes=15)
"""How long a typed code works."""

LINK_LIFE = timedelta(hours=24)
"""How long a link works, and how long an opened invitation waits for both to say yes."""

TRIES_WINDOW = timedelta(hours=1)
"""How far back wrong tries are counted."""

MAX_TRIES = 5
"""Wrong tries of one person within the window after which every further one is refused."""

MAX_TRIES_OF_ALL = 500
"""Wrong tries of everybody within the window after which nobody's is looked at: somebody is guessing."""

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that looks like a figure, and no U."""

CODE_LENGTH = 8
CODE_BYTES = 5
TOKEN_MIN_BYTES = 10
TOKEN_MAX_BYTES = 48
"""48 bytes are 64 characters, the longest a Telegram link carries."""

_TOKEN_LENGTHS = -(-TOKEN_MIN_BYTES * 4 // 3), TOKEN_MAX_BYTES * 4 // 3
_TOKEN_SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_LOOKS_LIKE = str.maketrans("ILO", "110")


def new_code(chance: bytes) -> str:
    """Return the code `XXXX-XXXX` made of the first 40 random bits in `chance`."""
    if len(chance) < CODE_BYTES:
        raise RuleBroken("a code needs 40 random bits")
    bits = int.from_bytes(chance[:CODE_BYTES])
    signs = "".join(CROCKFORD[bits >> 5 * place & 31] for place in reversed(range(CODE_LENGTH)))
    return f"{signs[:4]}-{signs[4:]}"


def normal_code(text: str) -> str | None:
    """Return a typed code as `new_code` writes it, forgiving case, spaces, dashes and look-alikes, or None."""
    if len(text) > 4 * CODE_LENGTH:
        return None
    folded = unicodedata.normalize("NFKC", text).upper().translate(_LOOKS_LIKE)
    signs = "".join(sign for sign in folded if not (sign.isspace() or unicodedata.category(sign) == "Pd"))
    if len(signs) != CODE_LENGTH or not set(signs) <= set(CROCKFORD):
        return None
    return f"{signs[:4]}-{signs[4:]}"


def token(chance: bytes) -> str:
    """Return the text of a link's secret: all of `chance`, 80 to 384 random bits, as `A-Za-z0-9_-`."""
    if not TOKEN_MIN_BYTES <= len(chance) <= TOKEN_MAX_BYTES:
        raise RuleBroken("a link needs 80 random bits and carries 384 at most")
    return urlsafe_b64encode(chance).decode("ascii").rstrip("=")


def normal_token(text: str) -> str | None:
    """Return the secret of a link as `token` writes it, without blanks around it, or None."""
    bare = text.strip()
    is_one = _TOKEN_LENGTHS[0] <= len(bare) <= _TOKEN_LENGTHS[1] and set(bare) <= _TOKEN_SIGNS
    return bare if is_one else None


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation of one person, good once and until `expires_at` (UTC)."""

    id: str
    inviter: str
    made_at: datetime
    expires_at: datetime
    used: bool = False


def invitation(id: str, inviter: str, at: datetime, life: timedelta = CODE_LIFE) -> Invitation:  # noqa: A002
    """Return a fresh invitation: by code, or by link with `LINK_LIFE`."""
    return Invitation(id, inviter, at, at + life)


@dataclass(frozen=True, slots=True)
class Accepted:
    """The invitation is good: here it is, used up, and the pairing it opens."""

    invitation: Invitation
    pairing: "Pairing"


@dataclass(frozen=True, slots=True)
class Refused:
    """It isn't. Why is told to nobody: wrong, used, expired and one's own look the same."""


Judgement: TypeAlias = Accepted | Refused


def judge(invitation: Invitation | None, by: str, now: datetime) -> Judgement:
    """Return what becomes of a try by `by`; None stands for a code that is nobody's."""
    if invitation is None or invitation.used or invitation.inviter == by or now >= invitation.expires_at:
        return Refused()
    pairing = Pairing(invitation.id, invitation.inviter, by, expires_at=now + LINK_LIFE)
    return Accepted(replace(invitation, used=True), pairing)


def may_try(tries: Sequence[datetime], now: datetime, most: int = MAX_TRIES) -> bool:
    """Return whether another try is allowed after these wrong ones. Tries ahead of the clock count too."""
    return sum(1 for tried_at in tries if tried_at > now - TRIES_WINDOW) < most


class PairingState(StrEnum):
    """Where two people stand on the way to becoming a dyad."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    PAIRED = "paired"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Pairing:
    """An opened invitation between two people: the invited one says yes first, then the one who invited.

    An ended one doesn't tell how it ended.
    """

    id: str
    inviter: str
    invitee: str
    expires_at: datetime
    state: PairingState = PairingState.OFFERED

    @property
    def members(self) -> tuple[str, str]:
        """The two."""
        return self.inviter, self.invitee


def say_yes(pairing: Pairing, by: str, now: datetime) -> Pairing:
    """Return the pairing after a yes: accepted by the invited, then paired by the inviter; ended when too late."""
    _member(pairing, by)
    pairing = expire(pairing, now)
    match pairing.state, by == pairing.invitee:
        case PairingState.OFFERED, True:
            return replace(pairing, state=PairingState.ACCEPTED)
        case PairingState.ACCEPTED, False:
            return replace(pairing, state=PairingState.PAIRED)
        case PairingState.ENDED, _:
            return pairing
        case _:
            raise RuleBroken("not this person's turn to say yes")


def say_no(pairing: Pairing, by: str) -> Pairing:
    """Return the pairing ended by a no; one that stands is ended by `unpair` only."""
    _member(pairing, by)
    if pairing.state is PairingState.PAIRED:
        raise RuleBroken("they are paired")
    return _ended(pairing)


def expire(pairing: Pairing, now: datetime) -> Pairing:
    """Return the pairing, ended if its time ran out before both said yes."""
    waiting = pairing.state in (PairingState.OFFERED, PairingState.ACCEPTED)
    return _ended(pairing) if waiting and now >= pairing.expires_at else pairing


def unpair(pairing: Pairing, by: str) -> Pairing:
    """Return the pairing ended by either, at once and from any state; doing it again changes nothing."""
    _member(pairing, by)
    return _ended(pairing)


def _ended(pairing: Pairing) -> Pairing:
    return replace(pairing, state=PairingState.ENDED)


def _member(pairing: Pairing, by: str) -> None:
    if by not in pairing.members:
        raise RuleBroken("not one of the two")
