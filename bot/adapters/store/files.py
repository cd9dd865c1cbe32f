"""Files that only their owner may read, and the lock that keeps a second process out."""

import os
import sys
from pathlib import Path

from bot.errors import SettingsWrong

DATA_DIR = "GOLDENBRIDGE_DATA_DIR"


def private_file(path: Path) -> None:
    """Make the file if need be, readable by its owner only, in a folder likewise made.

    Raises SettingsWrong if it can't be.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise SettingsWrong(f"{DATA_DIR} can't be written to: {error.strerror}") from None


class DirectoryLock:
    """Held while the data is in use: by one alone, or by several who all agree to share.

    On Windows nothing is held, and a second process is not refused.
    """

    def __init__(self, path: Path, *, exclusive: bool) -> None:
        """Raises SettingsWrong when somebody else holds it in a way that rules this one out."""
        private_file(path)
        self._file = path.open("r+b")
        if sys.platform == "win32":
            return
        import fcntl

        try:
            fcntl.flock(self._file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise SettingsWrong(
                f"another Golden Bridge is using {DATA_DIR}: stop it, or give this one a folder of its own"
            ) from None

    def release(self) -> None:
        """Let others in."""
        self._file.close()
