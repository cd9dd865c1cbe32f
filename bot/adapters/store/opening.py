"""Opens the keystore and the store that settings or URLs name."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.adapters.keys import KeyFile, MasterKey, read_master_key
from bot.adapters.store.keystore import StoredKeys, keystore_at
from bot.adapters.store.sqlite import SqliteStore
from bot.errors import SettingsWrong
from bot.services.ports.store import Keystore

if TYPE_CHECKING:
    from bot.adapters.store.postgres import PostgresStore

DATABASE_URL = "GOLDENBRIDGE_DATABASE_URL"
KEYS_URL = "GOLDENBRIDGE_KEYS_URL"
DATA_FILE = "goldenbridge.sqlite"
KEYS_FILE = "keys.sqlite"


class Secret(Protocol):
    """A setting that is not printed."""

    def get_secret_value(self) -> str:
        """Return it in clear."""
        ...


class Places(Protocol):
    """Where data and keys are to be found: what of the settings matters here."""

    @property
    def data_dir(self) -> Path:
        """The folder of what is kept in files."""
        ...

    @property
    def database_url(self) -> Secret | None:
        """The store, if it is not a file in that folder."""
        ...

    @property
    def keys_url(self) -> Secret | None:
        """The keystore, if it is not a file in that folder."""
        ...

    @property
    def key(self) -> Secret | None:
        """The master key itself."""
        ...

    @property
    def key_file(self) -> Path:
        """The file of the master key, where the key itself isn't given."""
        ...


def open_keystore(places: Places) -> StoredKeys:
    """Return the keystore of these settings, made on first use.

    Raises SettingsWrong for a key or URL that can't be used, StoreBroken for keys wrapped with another master key.
    """
    if places.keys_url is not None:
        where = read_url(places.keys_url.get_secret_value(), KEYS_URL)
    elif store_url(places).get_backend_name() == "sqlite":
        where = URL.create("sqlite", database=str(places.data_dir / KEYS_FILE))
    else:
        raise SettingsWrong(f"{KEYS_URL} is missing: with PostgreSQL, keys are kept in a database of their own")
    return keystore_at(where, _master(places))


def open_store(
    places: Places, keystore: Keystore, *, exclusive: bool, migrate: bool = False
) -> "SqliteStore | PostgresStore":
    """Return the store of these settings; see `store_at`."""
    return store_at(store_url(places), keystore, exclusive=exclusive, migrate=migrate)


def store_at(
    where: URL, keystore: Keystore, *, exclusive: bool, migrate: bool = False
) -> "SqliteStore | PostgresStore":
    """Return the store at a URL: `sqlite:///path` or `postgresql://…`.

    A SQLite file is made and migrated by itself; `exclusive` refuses a second process on it. A PostgreSQL database
    is made or migrated only with `migrate`. Raises SettingsWrong for a URL, folder or database that can't be used,
    StoreBroken for data that is damaged or sealed with other keys, StoreBusy for a database that is away.
    """
    if where.get_backend_name() == "postgresql":
        from bot.adapters.store.postgres import PostgresStore

        return PostgresStore(where, keystore, migrate=migrate)
    return SqliteStore(Path(where.database or ""), keystore, exclusive=exclusive)


def upgrade_store(places: Places) -> None:
    """Bring the database of these settings to this release's tables."""
    where = store_url(places)
    if where.get_backend_name() == "postgresql":
        from bot.adapters.store.postgres import upgrade_at
    else:
        from bot.adapters.store.sqlite import upgrade_at
    upgrade_at(where)


def store_url(places: Places) -> URL:
    """Return the address of the store. Raises SettingsWrong for one that can't be used."""
    if places.database_url is not None:
        return read_url(places.database_url.get_secret_value())
    return URL.create("sqlite", database=str(places.data_dir / DATA_FILE))


def read_url(text: str, source: str = DATABASE_URL) -> URL:
    """Return the address of a database. Raises SettingsWrong, naming `source`, unless it can be used as one."""
    try:
        where = make_url(text)
    except (ArgumentError, ValueError):
        raise SettingsWrong(f"{source} is not a database URL") from None
    kept = where.get_backend_name() == "sqlite" and where.database not in {None, "", ":memory:"}
    if not kept and where.get_backend_name() != "postgresql":
        raise SettingsWrong(f"{source} names neither a SQLite file nor a PostgreSQL database")
    return where


def _master(places: Places) -> KeyFile | MasterKey:
    if places.key is not None:
        return read_master_key(places.key.get_secret_value())
    return KeyFile(places.key_file, places.data_dir)
