"""The key that wraps all other keys, and where it comes from: a setting or a file outside the data."""

import base64
import binascii
import contextlib
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.errors import SettingsWrong, StoreBroken

KEY_BYTES = 32
NONCE_BYTES = 12
VERSION = b"\x01"
"""First byte of everything sealed: AES-256-GCM, 96-bit random nonce, then ciphertext and tag."""

ENV = "GOLDENBRIDGE_KEY"
ENV_FILE = "GOLDENBRIDGE_KEY_FILE"


@dataclass(frozen=True, slots=True)
class MasterKey:
    """The 32 bytes that wrap every data key. Never printed."""

    raw: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise ValueError("a master key has 32 bytes")

    def wrap(self, owner: str, key: bytes) -> bytes:
        """Return the owner's key sealed with this one and bound to its owner."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return VERSION + nonce + AESGCM(self.raw).encrypt(nonce, key, _bound(owner))

    def unwrap(self, owner: str, wrapped: bytes) -> bytes:
        """Return the key that was wrapped. Raises StoreBroken if it was another key, owner or version."""
        if wrapped[:1] != VERSION:
            raise StoreBroken("a data key is of an unknown version")
        try:
            return AESGCM(self.raw).decrypt(wrapped[1:13], wrapped[13:], _bound(owner))
        except InvalidTag:
            raise StoreBroken(f"the data was sealed with another key than {ENV} or {ENV_FILE} gives") from None


def _bound(owner: str) -> bytes:
    return b"data key|" + owner.encode("utf-8")


def new_master_key() -> MasterKey:
    """Return a fresh master key."""
    return MasterKey(secrets.token_bytes(KEY_BYTES))


def master_key_text(key: MasterKey) -> str:
    """Return the key as it stands in a file or setting: base64."""
    return base64.b64encode(key.raw).decode("ascii")


def read_master_key(text: str, source: str = ENV) -> MasterKey:
    """Return the key that a setting spells. Raises SettingsWrong, naming `source`, if it is no such key."""
    try:
        return MasterKey(base64.b64decode(text.strip(), validate=True))
    except (binascii.Error, ValueError):
        raise SettingsWrong(f"{source} does not hold a key: 32 bytes in base64 are expected") from None


class KeyFile:
    """A master key in a file of its own, readable by its owner only, outside the data directory."""

    def __init__(self, path: Path, data_dir: Path) -> None:
        """Raises SettingsWrong if the file would lie where the data lies."""
        self.path = path
        if path.resolve().is_relative_to(data_dir.resolve()):
            raise SettingsWrong(f"{ENV_FILE} lies inside GOLDENBRIDGE_DATA_DIR: keep the key and the data apart")

    @property
    def next_path(self) -> Path:
        """Where the coming key stands while a rotation is under way."""
        return self.path.with_name(self.path.name + ".next")

    def load(self, *, create: bool = True) -> MasterKey:
        """Return the key, making the file on first use. Raises SettingsWrong if it can't be trusted or read."""
        try:
            return self._read(self.path)
        except FileNotFoundError:
            if not create:
                raise SettingsWrong(
                    f"there is no key at {ENV_FILE}, and the data is sealed: put the key back"
                ) from None
        with contextlib.suppress(FileExistsError):
            self._write(self.path, new_master_key())
        return self._read(self.path)

    def candidates(self, *, create: bool = True) -> tuple[MasterKey, ...]:
        """Return the key, and the coming one where a rotation was cut short."""
        key = self.load(create=create)
        return (key, self._read(self.next_path)) if self.next_path.exists() else (key,)

    def prepare(self) -> MasterKey:
        """Return a coming key, already durable beside the present one."""
        if self.next_path.exists():
            return self._read(self.next_path)
        key = new_master_key()
        self._write(self.next_path, key)
        return key

    def adopt(self) -> None:
        """Put the coming key in the place of the present one."""
        self.next_path.replace(self.path)
        _settle(self.path.parent)

    def _read(self, path: Path) -> MasterKey:
        try:
            if os.name == "posix" and path.stat().st_mode & 0o077:
                raise SettingsWrong(f"{ENV_FILE} can be read by others: chmod 600 it")
            return read_master_key(path.read_text("ascii"), ENV_FILE)
        except FileNotFoundError:
            raise
        except UnicodeDecodeError:
            raise SettingsWrong(f"{ENV_FILE} does not hold a key: 32 bytes in base64 are expected") from None
        except OSError as error:
            raise SettingsWrong(f"{ENV_FILE} can't be read: {error.strerror}") from None

    def _write(self, path: Path, key: MasterKey) -> None:
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(master_key_text(key) + "\n")
                file.flush()
                os.fsync(file.fileno())
            _settle(path.parent)
        except FileExistsError:
            raise
        except OSError as error:
            raise SettingsWrong(f"{ENV_FILE} can't be written: {error.strerror}") from None


def _settle(folder: Path) -> None:
    """Make the names in a folder durable."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
