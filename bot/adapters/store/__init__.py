"""The store: SQLAlchemy Core on SQLite or PostgreSQL, with people's words sealed."""

from bot.adapters.store.keystore import StoredKeys, keystore_at, rotate_key_file
from bot.adapters.store.opening import open_keystore, open_store, read_url, store_at, upgrade_store

__all__ = [
    "StoredKeys",
    "keystore_at",
    "open_keystore",
    "open_store",
    "read_url",
    "rotate_key_file",
    "store_at",
    "upgrade_store",
]
