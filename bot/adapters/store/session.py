"""One transaction as the facets see it: statements to run, values to seal, keys to destroy after it."""

from typing import Any

from bot.adapters.store.prepared import Cursor, Prepared, Row, from_bytes, to_bytes
from bot.adapters.store.vault import Vault

SYSTEM = "system"
"""Owner of what belongs to nobody known: strangers' updates, and letters to those just erased."""

EVEN = 256
"""Bytes. JSON data may end in any number of spaces."""


class Session:
    """Runs prepared statements on one cursor. The keys of `shreds` are destroyed once the rest is durable."""

    __slots__ = ("_cursor", "_database", "shreds", "vault")

    def __init__(self, cursor: Cursor, database: int, vault: Vault) -> None:
        self._cursor = cursor
        self._database = database
        self.vault = vault
        self.shreds: list[str] = []

    def run(self, statement: Prepared, **values: Any) -> None:
        """Run a statement that gives no rows."""
        text, fixed = statement.ready[self._database] or statement.compile(self._database)
        self._cursor.execute(text, {**fixed, **values} if fixed else values)

    def rows(self, statement: Prepared, **values: Any) -> list[Row]:
        """Return all rows a statement gives."""
        text, fixed = statement.ready[self._database] or statement.compile(self._database)
        self._cursor.execute(text, {**fixed, **values} if fixed else values)
        rows: list[Row] = self._cursor.fetchall()
        return rows

    def one(self, statement: Prepared, **values: Any) -> Row | None:
        """Return the only row a statement gives, if any."""
        text, fixed = statement.ready[self._database] or statement.compile(self._database)
        self._cursor.execute(text, {**fixed, **values} if fixed else values)
        rows: list[Row] = self._cursor.fetchall()
        return rows[0] if rows else None

    def seal(self, owner: str, table: str, row: str, body: object, column: str = "body") -> bytes:
        """Return plain JSON data sealed for its place."""
        return self.vault.seal(owner, table, column, row, to_bytes(body))

    def seal_even(self, owner: str, table: str, row: str, body: object, column: str = "body") -> bytes:
        """Return the data sealed in one of few lengths, where the length alone would tell what it says."""
        data = to_bytes(body)
        return self.vault.seal(owner, table, column, row, data + b" " * (-len(data) % EVEN))

    def open(self, owner: str, table: str, row: str, sealed: bytes, column: str = "body") -> Any | None:
        """Return what was sealed; None when the owner's key is gone."""
        data = self.vault.open(owner, table, column, row, sealed)
        return None if data is None else from_bytes(data)

    def shred(self, owner: str) -> None:
        """Have the owner's key destroyed once the transaction is durable."""
        self.shreds.append(owner)


def is_plain(text: str) -> bool:
    """Return whether a string from outside can be an id: no database stumbles over it."""
    return text.isascii() and "\0" not in text
