"""Invitations and pairings."""

from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.prepared import (
    Prepared,
    Row,
    from_us,
    from_us_or_none,
    number,
    param,
    to_us,
    to_us_or_none,
    typed,
    word,
)
from bot.adapters.store.session import Session, is_plain
from bot.adapters.store.tables import dyads, invitations, tries
from bot.errors import StaleSnapshot
from bot.services.records import Dyad, InvitationRow

_INVITATION = (
    invitations.c.id,
    invitations.c.inviter,
    invitations.c.code_hash,
    invitations.c.state,
    invitations.c.made_at,
    invitations.c.expires_at,
    invitations.c.invitee,
    invitations.c.rev,
    invitations.c.token_hash,
    invitations.c.token_expires_at,
)
_DYAD = (dyads.c.id, dyads.c.a, dyads.c.b, dyads.c.since, dyads.c.ended_at)

CLOSE_EARLIER = Prepared(
    update(invitations)
    .where(invitations.c.inviter == param("key"), invitations.c.state == word("open"))
    .values(state=word("closed"), rev=invitations.c.rev + number(1))
)
INVITE = Prepared(
    insert(invitations).values(
        id=param("id"),
        inviter=param("inviter"),
        invitee=param("invitee"),
        code_hash=param("code_hash"),
        state=param("state"),
        made_at=param("made_at"),
        expires_at=param("expires_at"),
        rev=param("rev"),
        token_hash=param("token_hash"),
        token_expires_at=param("token_expires_at"),
    )
)
BY_SECRET = Prepared(
    select(*_INVITATION)
    .where(or_(invitations.c.code_hash == param("key"), invitations.c.token_hash == param("key")))
    .with_for_update()
)
INVITATION = Prepared(select(*_INVITATION).where(invitations.c.id == param("key")).with_for_update())
SAVE = Prepared(
    update(invitations)
    .where(invitations.c.id == param("key"), invitations.c.rev == typed("was", invitations.c.rev))
    .values(
        state=param("state"),
        invitee=param("invitee"),
        expires_at=param("expires_at"),
        rev=param("rev"),
        token_hash=param("token_hash"),
        token_expires_at=param("token_expires_at"),
    )
    .returning(invitations.c.id)
)
TRIED = Prepared(insert(tries).values(person_id=param("person_id"), at=param("at")))
TRIES = Prepared(
    select(tries.c.at).where(tries.c.person_id == param("person_id"), tries.c.at >= param("since")).order_by(tries.c.at)
)
PAIR = Prepared(
    insert(dyads).values(id=param("id"), a=param("a"), b=param("b"), since=param("since"), ended_at=param("ended_at"))
)
DYAD = Prepared(select(*_DYAD).where(dyads.c.id == param("key")))
PAST = Prepared(
    select(*_DYAD)
    .where(or_(dyads.c.a == param("key"), dyads.c.b == param("key")), dyads.c.ended_at.is_not(None))
    .order_by(dyads.c.ended_at.desc(), dyads.c.id.desc())
)
END = Prepared(update(dyads).where(dyads.c.id == param("key"), dyads.c.ended_at.is_(None)).values(ended_at=param("at")))
FORGET_TRIES = Prepared(tries.delete().where(tries.c.at < param("before")))
FORGET_INVITATIONS = Prepared(
    invitations.delete()
    .where(
        invitations.c.expires_at < param("before"),
        or_(invitations.c.token_expires_at.is_(None), invitations.c.token_expires_at < param("before")),
    )
    .returning(invitations.c.id)
)


class PairingTable:
    """The port `Pairings` over the tables `invitations`, `tries` and `dyads`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def invite(self, invitation: InvitationRow) -> None:
        """Keep an invitation; earlier open ones of the same inviter are closed."""
        self._session.run(CLOSE_EARLIER, key=invitation.inviter)
        self._session.run(
            INVITE,
            id=invitation.id,
            inviter=invitation.inviter,
            invitee=invitation.invitee,
            code_hash=invitation.code_hash,
            state=invitation.state,
            made_at=to_us(invitation.made_at),
            expires_at=to_us(invitation.expires_at),
            rev=invitation.rev,
            token_hash=invitation.token_hash,
            token_expires_at=to_us_or_none(invitation.token_expires_at),
        )

    def by_secret(self, secret_hash: str) -> InvitationRow | None:
        """Return the invitation of this code or token, locked, in whatever state it is."""
        row = self._session.one(BY_SECRET, key=secret_hash) if is_plain(secret_hash) else None
        return None if row is None else _invitation(row)

    def invitation(self, invitation_id: str) -> InvitationRow | None:
        """Return an invitation, locked."""
        row = self._session.one(INVITATION, key=invitation_id) if is_plain(invitation_id) else None
        return None if row is None else _invitation(row)

    def save(self, invitation: InvitationRow) -> None:
        """Store its state. Raises StaleSnapshot if `rev` is not the stored one."""
        saved = self._session.one(
            SAVE,
            key=invitation.id,
            was=invitation.rev,
            rev=invitation.rev + 1,
            state=invitation.state,
            invitee=invitation.invitee,
            expires_at=to_us(invitation.expires_at),
            token_hash=invitation.token_hash,
            token_expires_at=to_us_or_none(invitation.token_expires_at),
        )
        if saved is None:
            raise StaleSnapshot(f"invitation {invitation.id} is not at revision {invitation.rev}")

    def tried(self, person_id: str, at: datetime) -> None:
        """Note a wrong code."""
        self._session.run(TRIED, person_id=person_id, at=to_us(at))

    def tries(self, person_id: str, since: datetime) -> tuple[datetime, ...]:
        """Return when the person tried wrong codes since then, oldest first."""
        rows = self._session.rows(TRIES, person_id=person_id, since=to_us(since))
        return tuple(from_us(at) for (at,) in rows)

    def pair(self, dyad: Dyad) -> None:
        """Keep a new pairing, with a key of its own."""
        self._session.vault.welcome(dyad.id)
        self._session.run(
            PAIR,
            id=dyad.id,
            a=dyad.a,
            b=dyad.b,
            since=to_us(dyad.since),
            ended_at=to_us_or_none(dyad.ended_at),
        )

    def dyad(self, dyad_id: str) -> Dyad | None:
        """Return a pairing."""
        row = self._session.one(DYAD, key=dyad_id) if is_plain(dyad_id) else None
        return None if row is None else _dyad(row)

    def past(self, person_id: str) -> tuple[Dyad, ...]:
        """Return the person's pairings that ended, the newest first."""
        return tuple(_dyad(row) for row in self._session.rows(PAST, key=person_id))

    def end(self, dyad_id: str, at: datetime) -> None:
        """Note that the pairing ended; an earlier end stands."""
        self._session.run(END, key=dyad_id, at=to_us(at))

    def forget_before(self, instant: datetime) -> int:
        """Drop tries made and invitations wholly expired before this instant; return how many invitations."""
        self._session.run(FORGET_TRIES, before=to_us(instant))
        return len(self._session.rows(FORGET_INVITATIONS, before=to_us(instant)))


def _invitation(row: Row) -> InvitationRow:
    key, inviter, code_hash, state, made_at, expires_at, invitee, rev, token_hash, token_expires_at = row
    return InvitationRow(
        id=key,
        inviter=inviter,
        code_hash=code_hash,
        state=state,
        made_at=from_us(made_at),
        expires_at=from_us(expires_at),
        invitee=invitee,
        rev=rev,
        token_hash=token_hash,
        token_expires_at=from_us_or_none(token_expires_at),
    )


def _dyad(row: Row) -> Dyad:
    key, a, b, since, ended_at = row
    return Dyad(key, a, b, from_us(since), from_us_or_none(ended_at))
