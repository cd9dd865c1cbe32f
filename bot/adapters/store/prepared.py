"""Core statements compiled once for each database and then run through its driver, and plain values for them."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Protocol

from sqlalchemy import Dialect, bindparam, literal_column
from sqlalchemy.dialects.postgresql.psycopg import PGCompiler_psycopg, PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.elements import BindParameter, ColumnClause
from sqlalchemy.sql.expression import ClauseElement

SQLITE: Final = 0
POSTGRES: Final = 1
POSTGRES_READ: Final = 2


class _Unlocked(PGCompiler_psycopg):
    def for_update_clause(self, select: Any, **kw: Any) -> str:
        return ""


class _ReadingDialect(PGDialect_psycopg):
    """PostgreSQL refuses row locks in a transaction that only reads."""

    supports_statement_cache = True
    statement_compiler = _Unlocked


_DIALECTS: tuple[Dialect, ...] = (
    SQLiteDialect_pysqlite(paramstyle="named"),
    PGDialect_psycopg(),  # type: ignore[no-untyped-call]
    _ReadingDialect(),  # type: ignore[no-untyped-call]
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Row = tuple[Any, ...]


class Cursor(Protocol):
    """What of a driver's cursor is used."""

    def execute(self, statement: str, values: Mapping[str, Any], /) -> Any:
        """Run a statement with named values."""
        ...

    def fetchall(self) -> Any:
        """Return the rows it gave."""
        ...


class Prepared:
    """A statement whose text is made on first use on each database.

    Values are plain strings, integers and bytes: what SQLAlchemy's types would convert is converted by us.
    """

    __slots__ = ("_statement", "ready")

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self.ready: list[tuple[str, Mapping[str, Any]] | None] = [None, None, None]

    def compile(self, database: int) -> tuple[str, Mapping[str, Any]]:
        """Return the text for a database and the values that are always the same."""
        compiled = self._statement.compile(dialect=_DIALECTS[database])
        binds = {name: bind for bind, name in getattr(compiled, "bind_names", {}).items()}
        fixed = {name: bind.value for name, bind in binds.items() if not bind.required}
        made = self.ready[database] = (str(compiled), fixed)
        return made


def param(name: str) -> BindParameter[Any]:
    """Return a place for a value that each run must give."""
    return bindparam(name, required=True)


def typed(name: str, like: Any) -> BindParameter[Any]:
    """Return a place for a value of the type of another column, where nothing else tells its type."""
    return bindparam(name, required=True, type_=like.type)


def word(text: str) -> ColumnClause[str]:
    """Return a constant that stands in the statement itself, so that partial indexes match it."""
    if not text.isalpha():
        raise ValueError("only a plain word can stand in a statement")
    return literal_column(f"'{text}'")


def number(value: int) -> ColumnClause[int]:
    """Return a constant number that stands in the statement itself."""
    return literal_column(str(value))


def to_us(instant: datetime) -> int:
    """Return an aware instant as microseconds since 1970, UTC."""
    return (instant - EPOCH) // _MICROSECOND


def to_us_or_none(instant: datetime | None) -> int | None:
    """Return the instant in microseconds, if there is one."""
    return None if instant is None else (instant - EPOCH) // _MICROSECOND


def from_us(number: int) -> datetime:
    """Return the instant, UTC, of microseconds since 1970."""
    return EPOCH + timedelta(microseconds=number)


def from_us_or_none(number: int | None) -> datetime | None:
    """Return the instant, if there is one."""
    return None if number is None else EPOCH + timedelta(microseconds=number)


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not plain JSON data")


_encode = json.JSONEncoder(separators=(",", ":"), default=_plain).encode
_decode = json.JSONDecoder().decode


def to_bytes(body: object) -> bytes:
    """Return plain JSON data as bytes. Any string survives, lone surrogates and NUL too."""
    return _encode(body).encode("ascii")


def from_bytes(data: bytes) -> Any:
    """Return the JSON data that was put in."""
    return _decode(data.decode("ascii"))
