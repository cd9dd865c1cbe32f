"""What a database says went wrong, in our words. No message or chain carries a parameter or a row."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.errors import CompanionError, RuleBroken, StaleSnapshot, StoreBroken, StoreBusy, StoreError, StoreFull

RETRIED_STATES = frozenset({"40001", "40P01"})
"""PostgreSQL: serialization failure and deadlock; the same body may succeed when run again."""

SQLITE_SHMSIZE = 4874
"""SQLITE_IOERR_SHMSIZE: the disk has no room for the index of the write-ahead log."""

_SQLITE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_CORRUPT: StoreBroken,
    sqlite3.SQLITE_NOTADB: StoreBroken,
    sqlite3.SQLITE_IOERR: StoreBroken,
    sqlite3.SQLITE_CANTOPEN: StoreBroken,
}

_SAYS: dict[type[StoreError], str] = {
    StoreBusy: "the store is locked or away",
    StoreFull: "there is no room left on the disk",
    StoreBroken: "the store can't be read or written as it is",
}


def _is_foreign(error: BaseException) -> bool:
    """Return whether the error comes from a database driver or its toolkit."""
    return isinstance(error, sqlite3.Error | SQLAlchemyError) or type(error).__module__.startswith("psycopg")


def translate(error: BaseException) -> BaseException:
    """Return the error in our words, or itself if no database said it."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        error = error.orig
    if not _is_foreign(error):
        return error
    if isinstance(error, sqlite3.Error):
        return _from_sqlite(error)
    return _from_postgres(error)


def state_of(error: BaseException) -> str | None:
    """Return PostgreSQL's five-letter state of an error, None where there is none (a lost connection)."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        error = error.orig
    state = getattr(error, "sqlstate", None)
    return state if isinstance(state, str) else None


@contextmanager
def translated() -> Iterator[None]:
    """Raise in our words what a database says in the block."""
    try:
        yield
    except Exception as error:
        told = translate(error)
        if told is error:
            raise
        raise told from None


def _from_sqlite(error: sqlite3.Error) -> CompanionError:
    code: int = getattr(error, "sqlite_errorcode", 0)
    kind = code & 0xFF
    if code in {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY}:
        return StaleSnapshot("someone else kept such a row first")
    if kind == sqlite3.SQLITE_CONSTRAINT:
        return RuleBroken("the store refuses the row")
    if kind == sqlite3.SQLITE_READONLY:
        return RuleBroken("a read may not write")
    if code == SQLITE_SHMSIZE:
        return StoreFull(_SAYS[StoreFull])
    sort = _SQLITE.get(kind)
    if sort is None:
        return StoreError(f"the store failed: {getattr(error, 'sqlite_errorname', type(error).__name__)}")
    return sort(f"{_SAYS[sort]} ({error.sqlite_errorname})")


def _from_postgres(error: BaseException) -> CompanionError:
    state = state_of(error)
    if state is None:
        if type(error).__name__ in {"OperationalError", "InterfaceError", "ConnectionTimeout", "TimeoutError"}:
            return StoreBusy("the database can't be reached")
        return StoreError(f"the store failed: {type(error).__name__}")
    if state == "23505":
        return StaleSnapshot("someone else kept such a row first")
    if state[:2] == "23" or state == "P0001":
        return RuleBroken("the store refuses the row")
    if state == "25006":
        return RuleBroken("a read may not write")
    if state == "53100":
        return StoreFull(_SAYS[StoreFull])
    if state in {"XX001", "XX002"}:
        return StoreBroken(f"{_SAYS[StoreBroken]} ({state})")
    if state in RETRIED_STATES or state in {"55P03", "57014"} or state[:2] in {"08", "53", "57"}:
        return StoreBusy(f"{_SAYS[StoreBusy]} ({state})")
    return StoreError(f"the store failed ({state})")
