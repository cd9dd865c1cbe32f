"""Persons and their addresses, and how someone is erased."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store import erasure
from bot.adapters.store.prepared import Prepared, Row, param, to_us, typed
from bot.adapters.store.session import Session, is_plain
from bot.adapters.store.tables import accounts, persons
from bot.errors import StaleSnapshot
from bot.services.records import Account, PersonRow

_PERSON = (persons.c.id, persons.c.rev, persons.c.dyad_id, persons.c.body)
_ACCOUNT = (accounts.c.id, accounts.c.person_id, accounts.c.channel, accounts.c.address, accounts.c.reachable)

AT = Prepared(
    select(*_PERSON, accounts.c.id, accounts.c.reachable)
    .join(accounts, accounts.c.person_id == persons.c.id)
    .where(accounts.c.address_hash == param("hash"))
    .with_for_update(of=persons)
)
LOAD = Prepared(select(*_PERSON).where(persons.c.id == param("key")).with_for_update())
PEEK = Prepared(select(*_PERSON).where(persons.c.id == param("key")))
ADD = Prepared(insert(persons).values(id=param("id"), rev=param("rev"), dyad_id=param("dyad_id"), body=param("body")))
LINK = Prepared(
    insert(accounts).values(
        id=param("id"),
        person_id=param("person_id"),
        channel=param("channel"),
        address_hash=param("hash"),
        address=param("address"),
        reachable=param("reachable"),
        heard_at=param("heard_at"),
    )
)
SAVE = Prepared(
    update(persons)
    .where(persons.c.id == param("key"), persons.c.rev == typed("was", persons.c.rev))
    .values(rev=param("rev"), body=param("body"))
    .returning(persons.c.id)
)
SET_DYAD = Prepared(update(persons).where(persons.c.id == param("key")).values(dyad_id=param("dyad_id")))
ACCOUNTS = Prepared(
    select(*_ACCOUNT).where(accounts.c.person_id == param("key")).order_by(accounts.c.heard_at.desc(), accounts.c.id)
)
WROTE_FROM = Prepared(
    update(accounts)
    .where(accounts.c.id == param("key"))
    .values(heard_at=param("heard_at"), reachable=param("reachable"))
)
UNREACHABLE = Prepared(update(accounts).where(accounts.c.id == param("key")).values(reachable=param("reachable")))


class PeopleTable:
    """The port `People` over the tables `persons` and `accounts`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def at(self, channel: str, address: str) -> tuple[PersonRow, Account] | None:
        """Return who writes from this address, locked, or None for a stranger."""
        row = self._session.one(AT, hash=self._mark(channel, address))
        if row is None:
            return None
        person = self._person(row[:4])
        if person is None:
            return None
        return person, Account(row[4], person.id, channel, address, bool(row[5]))

    def load(self, person_id: str) -> PersonRow | None:
        """Return the person, locked."""
        row = self._session.one(LOAD, key=person_id) if is_plain(person_id) else None
        return None if row is None else self._person(row)

    def peek(self, person_id: str) -> PersonRow | None:
        """Return the person, not locked."""
        row = self._session.one(PEEK, key=person_id) if is_plain(person_id) else None
        return None if row is None else self._person(row)

    def add(self, person: PersonRow, account: Account) -> None:
        """Keep a new person with a first address, and make the key that seals them."""
        self._session.vault.welcome(person.id)
        body = self._session.seal(person.id, "persons", person.id, person.body)
        self._session.run(ADD, id=person.id, rev=person.rev, dyad_id=person.dyad_id, body=body)
        self.link(account)

    def link(self, account: Account) -> None:
        """Keep a further address of a person. Raises StaleSnapshot if the address is somebody's already."""
        address = account.address
        self._session.run(
            LINK,
            id=account.id,
            person_id=account.person_id,
            channel=account.channel,
            hash=self._mark(account.channel, address),
            address=self._session.seal(account.person_id, "accounts", account.id, address, "address"),
            reachable=int(account.reachable),
            heard_at=0,
        )

    def save(self, person: PersonRow) -> None:
        """Store the profile. Raises StaleSnapshot if `rev` is not the stored one."""
        body = self._session.seal(person.id, "persons", person.id, person.body)
        if self._session.one(SAVE, key=person.id, was=person.rev, rev=person.rev + 1, body=body) is None:
            raise StaleSnapshot(f"person {person.id} is not at revision {person.rev}")

    def set_dyad(self, person_id: str, dyad_id: str | None) -> None:
        """Bind the person to a pairing, or to none; the revision stays as it is."""
        self._session.run(SET_DYAD, key=person_id, dyad_id=dyad_id)

    def accounts(self, person_id: str) -> tuple[Account, ...]:
        """Return the person's addresses, the one they last wrote from first."""
        found = []
        for key, owner, channel, sealed, reachable in self._session.rows(ACCOUNTS, key=person_id):
            address = self._session.open(owner, "accounts", key, sealed, "address")
            if address is not None:
                found.append(Account(key, owner, channel, address, bool(reachable)))
        return tuple(found)

    def wrote_from(self, account_id: str, at: datetime) -> None:
        """Note that the person was last heard here, and can be reached."""
        self._session.run(WROTE_FROM, key=account_id, heard_at=to_us(at), reachable=1)

    def unreachable(self, account_id: str) -> None:
        """Note that letters no longer arrive at this address."""
        self._session.run(UNREACHABLE, key=account_id, reachable=0)

    def erase(self, person_id: str) -> None:
        """Delete every row of the person and all that stands under their pairings; shred the keys after commit."""
        erasure.erase(self._session, person_id)

    def _mark(self, channel: str, address: str) -> str:
        return self._session.vault.keystore.fingerprint(f"{channel}|{address}")

    def _person(self, row: Row) -> PersonRow | None:
        key, rev, dyad_id, sealed = row
        body = self._session.open(key, "persons", key, sealed)
        return None if body is None else PersonRow(key, rev, body, dyad_id)
