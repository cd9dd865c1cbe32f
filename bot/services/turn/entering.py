"""Whose turn it is: a person who was heard, one whom something reaches, or the two of a pairing."""

from datetime import datetime

from bot.services.ports.store import Tx
from bot.services.records import Account, Dyad, PersonRow
from bot.services.turn.accounts import account_of
from bot.services.turn.context import Turn, bare
from bot.services.turn.live import Live, read_thread
from bot.services.world import World


def enter(tx: Tx, world: World, row: PersonRow, account: Account, now: datetime) -> Turn:
    """Return the turn of a person, with their conversations loaded and locked."""
    turn = bare(tx, world, row, account, now)
    turn.dyad = _standing(tx, row)
    owners = [row.id] if turn.dyad is None else [row.id, turn.dyad.id]
    for thread in tx.threads.of(owners):
        turn.threads[thread.id] = Live(thread, read_thread(thread))
    return turn


def _standing(tx: Tx, row: PersonRow) -> Dyad | None:
    """Return the person's pairing while it stands; one that the other ended is let go of."""
    dyad = tx.pairings.dyad(row.dyad_id) if row.dyad_id else None
    if dyad is None or dyad.ended_at is None:
        return dyad
    tx.people.set_dyad(row.id, None)
    return None


def enter_by_id(tx: Tx, world: World, person_id: str, now: datetime) -> Turn | None:
    """Return the turn of a person nobody heard from just now, or None where no letter could reach them."""
    found = reached(tx, person_id)
    return enter(tx, world, *found, now) if found is not None else None


def reached(tx: Tx, person_id: str) -> tuple[PersonRow, Account] | None:
    """Return the person, locked, and where they last wrote from; None where no letter could reach them."""
    row = tx.people.load(person_id)
    account = next((account for account in tx.people.accounts(person_id) if account.reachable), None)
    return (row, account) if row is not None and account is not None else None


def enter_pair(tx: Tx, world: World, dyad_id: str, now: datetime) -> Turn | None:
    """Return the turn of one of the two, for what happens to both; None where the pairing no longer stands."""
    dyad = tx.pairings.dyad(dyad_id)
    row = tx.people.load(dyad.a) if dyad is not None and dyad.ended_at is None else None
    account = account_of(tx, row.id) if row is not None else None
    return enter(tx, world, row, account, now) if row is not None and account is not None else None
