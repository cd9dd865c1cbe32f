"""What databases say is sorted by who must act, and says nothing of what was in the rows."""

import sqlite3

import psycopg
import pytest
from sqlalchemy.exc import NoSuchModuleError, OperationalError

from bot.adapters.store.faults import translate, translated
from bot.errors import RuleBroken, StaleSnapshot, StoreBroken, StoreBusy, StoreError, StoreFull

SQLITE = {
    "SQLITE_BUSY": StoreBusy,
    "SQLITE_BUSY_SNAPSHOT": StoreBusy,
    "SQLITE_LOCKED": StoreBusy,
    "SQLITE_FULL": StoreFull,
    "SQLITE_IOERR_SHMSIZE": StoreFull,
    "SQLITE_CORRUPT": StoreBroken,
    "SQLITE_NOTADB": StoreBroken,
    "SQLITE_IOERR_READ": StoreBroken,
    "SQLITE_CANTOPEN": StoreBroken,
    "SQLITE_CONSTRAINT_UNIQUE": StaleSnapshot,
    "SQLITE_CONSTRAINT_PRIMARYKEY": StaleSnapshot,
    "SQLITE_CONSTRAINT_NOTNULL": RuleBroken,
    "SQLITE_CONSTRAINT_TRIGGER": RuleBroken,
    "SQLITE_READONLY": RuleBroken,
    "SQLITE_ERROR": StoreError,
}
POSTGRES = {
    psycopg.errors.UniqueViolation: StaleSnapshot,
    psycopg.errors.NotNullViolation: RuleBroken,
    psycopg.errors.ForeignKeyViolation: RuleBroken,
    psycopg.errors.RaiseException: RuleBroken,
    psycopg.errors.ReadOnlySqlTransaction: RuleBroken,
    psycopg.errors.DiskFull: StoreFull,
    psycopg.errors.DataCorrupted: StoreBroken,
    psycopg.errors.IndexCorrupted: StoreBroken,
    psycopg.errors.SerializationFailure: StoreBusy,
    psycopg.errors.DeadlockDetected: StoreBusy,
    psycopg.errors.LockNotAvailable: StoreBusy,
    psycopg.errors.QueryCanceled: StoreBusy,
    psycopg.errors.TooManyConnections: StoreBusy,
    psycopg.errors.AdminShutdown: StoreBusy,
    psycopg.errors.ConnectionFailure: StoreBusy,
    psycopg.OperationalError: StoreBusy,
    psycopg.InterfaceError: StoreBusy,
    psycopg.errors.UndefinedTable: StoreError,
    psycopg.DataError: StoreError,
}
WORDS = "Key (body)=(what she wrote)"


@pytest.mark.parametrize("name", SQLITE)
def test_each_error_of_sqlite_has_its_sort(name: str) -> None:
    error = sqlite3.OperationalError(WORDS)
    error.sqlite_errorcode = getattr(sqlite3, name, 4874)
    error.sqlite_errorname = name
    told = translate(error)
    assert type(told) is SQLITE[name]
    assert "wrote" not in str(told)


@pytest.mark.parametrize("kind", POSTGRES)
def test_each_error_of_postgres_has_its_sort(kind: type[psycopg.Error]) -> None:
    told = translate(OperationalError("INSERT", {"body": WORDS}, kind(WORDS)))
    assert type(told) is POSTGRES[kind]
    assert "wrote" not in str(told)


def test_what_no_database_said_stays_what_it_is() -> None:
    for error in (KeyError("x"), RuleBroken("no"), OSError(28, "full")):
        assert translate(error) is error
        with pytest.raises(type(error)) as caught, translated():
            raise error
        assert caught.value is error


def test_an_error_of_the_toolkit_itself_is_told_by_its_name() -> None:
    with pytest.raises(StoreError, match="NoSuchModuleError") as caught, translated():
        raise NoSuchModuleError(WORDS)
    assert caught.value.__suppress_context__
