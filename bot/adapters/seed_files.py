"""The digests of the four documents: which ids there are."""

import re
from pathlib import Path

_ENTRY = re.compile(r"^- \*\*([a-z]+-\d+)\*\* ", re.MULTILINE)


def seed_ids(folder: Path) -> frozenset[str] | None:
    """Return the ids that the digests in this folder hold; None where there is no such folder to check against."""
    if not folder.is_dir():
        return None
    digests = (path.read_text("utf-8") for path in sorted(folder.glob("*.md")))
    return frozenset(found for digest in digests for found in _ENTRY.findall(digest))
