"""Seals values so that each opens only in its own place: table, column, row and owner."""

import os
import threading

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.adapters.keys import NONCE_BYTES, VERSION
from bot.errors import RuleBroken, StoreBroken
from bot.services.ports.store import Keystore

CACHED_CIPHERS = 4096


class Vault:
    """AES-256-GCM under the owner's data key. A value moved to another place does not open."""

    def __init__(self, keystore: Keystore) -> None:
        self.keystore = keystore
        self._lock = threading.Lock()
        self._ciphers: dict[str, AESGCM] = {}

    def seal(self, owner: str, table: str, column: str, row: str, data: bytes) -> bytes:
        """Return the data sealed for one place. Raises RuleBroken if the owner has no key or lost it."""
        cipher = self._ciphers.get(owner) or self._cipher(owner)
        if cipher is None:
            raise RuleBroken(f"nothing can be kept for {owner}: there is no key")
        nonce = os.urandom(NONCE_BYTES)
        return VERSION + nonce + cipher.encrypt(nonce, data, f"{table}|{column}|{row}|{owner}".encode())

    def open(self, owner: str, table: str, column: str, row: str, sealed: bytes) -> bytes | None:
        """Return what was sealed; None when the owner's key is gone.

        Raises StoreBroken when the value was sealed for another place or changed since.
        """
        cipher = self._ciphers.get(owner) or self._cipher(owner)
        if cipher is None:
            return None
        if sealed[:1] != VERSION:
            raise StoreBroken(f"a value in {table}.{column} is of an unknown version")
        try:
            return cipher.decrypt(sealed[1:13], sealed[13:], f"{table}|{column}|{row}|{owner}".encode())
        except InvalidTag:
            raise StoreBroken(f"a value in {table}.{column} does not belong where it stands") from None

    def welcome(self, owner: str) -> None:
        """Give a new owner a key, durable on return. Raises RuleBroken for an owner who was erased."""
        if self.keystore.key(owner, make=True) is None:
            raise RuleBroken(f"{owner} was erased and gets no other key")

    def shred(self, owner: str) -> None:
        """Destroy the owner's key."""
        with self._lock:
            self._ciphers.pop(owner, None)
        self.keystore.shred(owner)

    def _cipher(self, owner: str) -> AESGCM | None:
        key = self.keystore.key(owner)
        if key is None:
            return None
        with self._lock:
            if len(self._ciphers) >= CACHED_CIPHERS:
                self._ciphers.pop(next(iter(self._ciphers)))
            cipher = self._ciphers[owner] = AESGCM(key)
        return cipher
