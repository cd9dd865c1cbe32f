"""What the tables are made of: their common names and the kinds of columns they have."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Text,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key() -> Column[str]:
    """Return the column of a row's own id."""
    return Column("id", Text, primary_key=True)


def seq() -> Column[int]:
    """Return a column that counts rows up in the order of their coming."""
    return Column("seq", BigInteger().with_variant(Integer, "sqlite"), Identity(), primary_key=True)


def plain(name: str, **options: Any) -> Column[str]:
    """Return a column of text that may be read by whoever holds the file."""
    return Column(name, Text, nullable=False, **options)


def instant(name: str, *, nullable: bool = False) -> Column[int]:
    """Return a column of microseconds since 1970, UTC."""
    return Column(name, BigInteger, nullable=nullable)


def count(name: str) -> Column[int]:
    """Return a column of a whole number."""
    return Column(name, Integer, nullable=False)


def truth(name: str) -> Column[int]:
    """Return a column of 0 or 1."""
    return Column(name, SmallInteger, nullable=False)


def sealed(name: str = "body", *, nullable: bool = False) -> Column[bytes]:
    """Return a column that opens only with its owner's key."""
    return Column(name, LargeBinary, nullable=nullable)


def partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """Return an index of the rows of which `where` is true."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))
