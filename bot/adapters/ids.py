"""Names that nobody can guess, and names that come out the same every time."""

import base64
import hashlib
import secrets
from itertools import count

ID_BYTES = 12
"""96 bits: twenty characters, and no two alike in the life of the program."""


def _name(raw: bytes) -> str:
    return base64.b32encode(raw)[:20].decode("ascii").lower()


class RandomIds:
    """Ids and chance from the operating system."""

    def new(self) -> str:
        """Return a fresh id."""
        return _name(secrets.token_bytes(ID_BYTES))

    def chance(self, size: int) -> bytes:
        """Return `size` bytes nobody can foretell."""
        return secrets.token_bytes(size)


class SeededIds:
    """Ids that follow from a seed, for trials: the same seed tells the same story. Guessable; never in earnest.

    No two threads are given the same one.
    """

    def __init__(self, seed: int | str = 0) -> None:
        self._seed = str(seed).encode("utf-8")
        self._draws = count(1)

    def new(self) -> str:
        """Return the next id of the row."""
        return _name(self._draw(ID_BYTES))

    def chance(self, size: int) -> bytes:
        """Return the next `size` bytes of the row."""
        return self._draw(size)

    def _draw(self, size: int) -> bytes:
        return hashlib.shake_256(self._seed + b"|" + str(next(self._draws)).encode("ascii")).digest(size)
