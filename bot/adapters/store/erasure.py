"""How someone is erased, and how an erasure is repeated on data that came back from a backup.

A pairing goes with either of its two: what stood under it may hold the words of both, and its key is shredded.
Its room, offers and talks go with its row, its promises beside it. What the other one kept alone stays theirs.
"""

import time
from collections.abc import Sequence

from sqlalchemy import null, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.prepared import Prepared, param, word
from bot.adapters.store.session import SYSTEM, Session
from bot.adapters.store.tables import (
    accounts,
    dyads,
    erasures,
    inbox,
    invitations,
    notes,
    nudges,
    outbox,
    persons,
    promises,
    prompts,
    rooms,
    talk_parts,
    thread_parts,
    threads,
    tries,
)

DYADS = Prepared(select(dyads.c.id).where(or_(dyads.c.a == param("key"), dyads.c.b == param("key"))))
ACCOUNTS = Prepared(select(accounts.c.id, accounts.c.address_hash).where(accounts.c.person_id == param("key")))
ROOMS = Prepared(select(rooms.c.id, rooms.c.address_hash).where(rooms.c.dyad_id == param("key")))
LOCK = Prepared(select(persons.c.id).where(persons.c.id == param("key")).with_for_update())

_BLANK = {"state": word("done"), "owner": word("nobody"), "address_hash": word("none"), "body": null()}
INBOX_OWNED = Prepared(update(inbox).where(inbox.c.state != word("done"), inbox.c.owner == param("key")).values(_BLANK))
INBOX_ADDRESSED = Prepared(
    update(inbox)
    .where(inbox.c.state != word("done"), inbox.c.owner == word(SYSTEM), inbox.c.address_hash == param("hash"))
    .values(_BLANK)
)
_owed = outbox.c.state.in_([word(state) for state in ("pending", "claimed", "sending")])
OUTBOX_LANE = Prepared(outbox.delete().where(_owed, outbox.c.lane == param("key")))
OUTBOX_OWNED = Prepared(outbox.delete().where(_owed, outbox.c.owner == param("key")))
OWNED = (
    OUTBOX_OWNED,
    *(Prepared(table.delete().where(table.c.owner == param("key"))) for table in (threads, prompts, nudges, notes)),
)
PERSONAL = tuple(
    Prepared(table.delete().where(column == param("key")))
    for table, column in (
        (thread_parts, thread_parts.c.owner),
        (talk_parts, talk_parts.c.owner),
        (promises, promises.c.maker),
        (invitations, invitations.c.inviter),
        (invitations, invitations.c.invitee),
        (tries, tries.c.person_id),
        (accounts, accounts.c.person_id),
        (persons, persons.c.id),
    )
)
SHARED = Prepared(promises.delete().where(promises.c.dyad_id == param("key")))
UNPAIR = Prepared(update(persons).where(persons.c.dyad_id == param("key")).values(dyad_id=null()))
END = Prepared(dyads.delete().where(dyads.c.id == param("key")))
NOTE = Prepared(
    insert(erasures).values(owner=param("owner"), at=param("at")).on_conflict_do_nothing(index_elements=["owner"])
)
ERASED = Prepared(select(erasures.c.owner))
STANDS = Prepared(select(persons.c.id).where(persons.c.id == param("key")))


def erase(session: Session, person_id: str) -> None:
    """Delete all that is the person's or stands under their pairings, and note it; shred the keys after commit."""
    session.rows(LOCK, key=person_id)
    pairings = [row[0] for row in session.rows(DYADS, key=person_id)]
    places = session.rows(ACCOUNTS, key=person_id)
    for dyad_id in pairings:
        places += session.rows(ROOMS, key=dyad_id)
    for place_id, address_hash in places:
        session.run(INBOX_ADDRESSED, hash=address_hash)
        session.run(OUTBOX_LANE, key=place_id)
    session.run(INBOX_OWNED, key=person_id)
    for owner in (person_id, *pairings):
        for statement in OWNED:
            session.run(statement, key=owner)
    for dyad_id in pairings:
        session.run(SHARED, key=dyad_id)
        session.run(UNPAIR, key=dyad_id)
        session.run(END, key=dyad_id)
    for statement in PERSONAL:
        session.run(statement, key=person_id)
    now = time.time_ns() // 1000
    for owner in (person_id, *pairings):
        session.run(NOTE, owner=owner, at=now)
        session.shred(owner)


def replay(session: Session, also: Sequence[str] = ()) -> int:
    """Erase again whoever was erased and has come back; return how many that were.

    `also` names owners whose erasure is known from elsewhere. Keys that outlived their owner are shredded.
    """
    shredded = set(session.vault.keystore.shredded())
    noted = {row[0] for row in session.rows(ERASED)}
    back = 0
    for owner in sorted((shredded | set(also)) - noted):
        if session.one(STANDS, key=owner) is not None:
            erase(session, owner)
            back += 1
        else:
            session.run(NOTE, owner=owner, at=time.time_ns() // 1000)
    for owner in sorted((noted | set(also)) - shredded):
        session.shred(owner)
    return back
