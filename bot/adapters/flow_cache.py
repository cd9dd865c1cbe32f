"""Flows as they were read and found without a mistake, kept for the next start: reading them anew takes most of it."""

import os
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from bot.engine.flowset import FlowSet
from bot.engine.vocabulary import Vocabulary
from bot.logs import logger

log = logger(__name__)

ENDING = ".flows"

KEPT = 3
"""Copies kept beside each other: of another folder, or of an edit that is undone again."""

_OTHERS_WRITE = 0o022


def cache_home() -> Path:
    """Return the folder for what can be made anew at any time (XDG Base Directory Specification)."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "goldenbridge"


def kept_or_read(home: Path, sources: tuple[Path, ...], vocabulary: Vocabulary, read: Callable[[], FlowSet]) -> FlowSet:
    """Return the flows kept for exactly these files and this program; else what `read` returns, and keep that.

    `sources` are the folders of flows and seeds. Whatever is wrong with what is kept, the flows are read.
    """
    file = home / f"{_mark(sources)}{ENDING}"
    found = _kept(file, vocabulary)
    if found is None:
        found = read()
        _keep(file, found)
    return found


def _mark(sources: tuple[Path, ...]) -> str:
    """Return what changes with any flow, any seed, and any part of the program."""
    mark = sha256(sys.version.encode())
    for path in _files(sources, "*.yaml", "*.md"):
        mark.update(f"\0{path}\0".encode() + path.read_bytes())
    for path in _files((Path(__file__).resolve().parents[1],), "*.py"):
        stat = path.stat()
        mark.update(f"\0{path}\0{stat.st_size}\0{stat.st_mtime_ns}".encode())
    return mark.hexdigest()[:32]


def _files(folders: tuple[Path, ...], *patterns: str) -> Iterator[Path]:
    for folder in folders:
        for pattern in patterns:
            yield from sorted(folder.rglob(pattern))


def _kept(file: Path, vocabulary: Vocabulary) -> FlowSet | None:
    """Return what stands in the file; None where there is none, or where somebody else could have written it."""
    try:
        if not _ours_alone(file):
            return None
        flows, phrases = pickle.loads(file.read_bytes())  # noqa: S301 - nobody but ourselves can have written it
    except FileNotFoundError:
        return None
    except Exception as error:  # noqa: BLE001 - whatever it is, the flows can be read
        log.info("kept flows not used", error=type(error).__name__)
        return None
    return FlowSet(flows, phrases, vocabulary)


def _ours_alone(file: Path) -> bool:
    stat = file.stat()
    mine = not hasattr(os, "getuid") or stat.st_uid == os.getuid()
    return mine and not stat.st_mode & _OTHERS_WRITE


def _keep(file: Path, flows: FlowSet) -> None:
    """Keep the flows, whole or not at all, and drop older ones."""
    half = file.with_suffix(f".{os.getpid()}.half")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            pickle.dump((flows.flows, flows.phrases), out, pickle.HIGHEST_PROTOCOL)
        half.replace(file)
        older = sorted(file.parent.glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime, reverse=True)
        for each in older[KEPT:]:
            each.unlink(missing_ok=True)
    except OSError as error:
        log.info("flows not kept", error=type(error).__name__)
        with suppress(OSError):
            half.unlink()
