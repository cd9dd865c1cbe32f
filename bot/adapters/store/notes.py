"""What people kept for themselves."""

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.prepared import Prepared, Row, from_us, param, to_us
from bot.adapters.store.session import Session, is_plain
from bot.adapters.store.tables import notes
from bot.services.records import Note

_COLUMNS = (notes.c.id, notes.c.owner, notes.c.kind, notes.c.at, notes.c.body)
_newest_first = (notes.c.at.desc(), notes.c.id.desc())

ADD = Prepared(
    insert(notes).values(id=param("id"), owner=param("owner"), kind=param("kind"), at=param("at"), body=param("body"))
)
LOAD = Prepared(select(*_COLUMNS).where(notes.c.id == param("key")))
OF = Prepared(select(*_COLUMNS).where(notes.c.owner == param("owner")).order_by(*_newest_first).limit(param("most")))
OF_KIND = Prepared(
    select(*_COLUMNS)
    .where(notes.c.owner == param("owner"), notes.c.kind == param("kind"))
    .order_by(*_newest_first)
    .limit(param("most"))
)
REPLACE = Prepared(
    update(notes)
    .where(notes.c.id == param("key"), notes.c.owner == param("owner"))
    .values(kind=param("kind"), body=param("body"))
)
DROP = Prepared(notes.delete().where(notes.c.id == param("key")))


class NoteTable:
    """The port `Notes` over the table of the same name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, note: Note) -> None:
        """Keep a note."""
        body = self._session.seal(note.owner, "notes", note.id, note.body)
        self._session.run(ADD, id=note.id, owner=note.owner, kind=note.kind, at=to_us(note.at), body=body)

    def load(self, note_id: str) -> Note | None:
        """Return one note."""
        row = self._session.one(LOAD, key=note_id) if is_plain(note_id) else None
        return None if row is None else self._note(row)

    def of(self, owner: str, kind: str | None = None, limit: int = 1000) -> tuple[Note, ...]:
        """Return the owner's notes, newest first."""
        if kind is None:
            rows = self._session.rows(OF, owner=owner, most=limit)
        else:
            rows = self._session.rows(OF_KIND, owner=owner, kind=kind, most=limit)
        return tuple(note for row in rows if (note := self._note(row)) is not None)

    def replace(self, note: Note) -> None:
        """Store a note's new kind and content. Its owner stays who it was."""
        body = self._session.seal(note.owner, "notes", note.id, note.body)
        self._session.run(REPLACE, key=note.id, owner=note.owner, kind=note.kind, body=body)

    def drop(self, note_id: str) -> None:
        """Delete a note."""
        self._session.run(DROP, key=note_id)

    def _note(self, row: Row) -> Note | None:
        key, owner, kind, at, sealed = row
        body = self._session.open(owner, "notes", key, sealed)
        return None if body is None else Note(key, owner, kind, from_us(at), body)
