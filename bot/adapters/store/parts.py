"""What each of two people has alone in something they share, each part under its owner's key."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Column, Table, select
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.prepared import Prepared, Row, param
from bot.adapters.store.session import Session
from bot.services.records import Json


class Parts:
    """The parts that one table holds. Their length is evened out, for a short answer is known by its length."""

    def __init__(self, table: Table, whole: Column[str]) -> None:
        """`whole` is the column that names what the parts are of."""
        self._name = table.name
        self._of = Prepared(select(table.c.owner, table.c.body).where(whole == param("key")))
        self._forget = Prepared(table.delete().where(whole == param("key")))
        self._keep = Prepared(
            insert(table).values({whole.name: param("key"), "owner": param("owner"), "body": param("body")})
        )

    def of(self, session: Session, key: str) -> dict[str, Json]:
        """Return the parts by owner, without those whose owner's key is gone. Lock the whole before."""
        parts: dict[str, Json] = {}
        for owner, sealed in session.rows(self._of, key=key):
            self._open(session, parts, key, owner, sealed)
        return parts

    def gathered(self, session: Session, rows: Iterable[Row]) -> list[tuple[Row, dict[str, Json]]]:
        """Return each whole with its parts, from rows of both: the whole's id first, a part's owner and body last."""
        found: dict[str, tuple[Row, dict[str, Json]]] = {}
        for *whole, owner, sealed in rows:
            _, parts = found.setdefault(whole[0], (tuple(whole), {}))
            if owner is not None:
                self._open(session, parts, whole[0], owner, sealed)
        return list(found.values())

    def keep(self, session: Session, key: str, parts: Mapping[str, Json]) -> None:
        """Store these parts of a new whole."""
        for owner, body in parts.items():
            session.run(self._keep, key=key, owner=owner, body=session.seal_even(owner, self._name, key, body))

    def replace(self, session: Session, key: str, parts: Mapping[str, Json]) -> None:
        """Store these parts and no other."""
        session.run(self._forget, key=key)
        self.keep(session, key, parts)

    def _open(self, session: Session, parts: dict[str, Json], key: str, owner: str, sealed: bytes) -> None:
        body = session.open(owner, self._name, key, sealed)
        if body is not None:
            parts[owner] = body
