"""The digests of the four documents: which ids there are, which are left out, and which rules cite one."""

import re
from pathlib import Path

_ENTRY = re.compile(r"^- \*\*([a-z]+-\d+)\*\* ", re.MULTILINE)
_LEFT_OUT = re.compile(r"^- ([a-z]+-\d+): (\S.*)$", re.MULTILINE)
_CITED = re.compile(r"\b(?:kuczek|forbes|gilmore|lancer)-\d\d\b")

RULES = ("domain", "services")
"""Where rules stand that may realise an idea: neither the engine nor a vendor knows any."""


def seed_ids(folder: Path) -> frozenset[str] | None:
    """Return the ids that the digests in this folder hold; None where there is no such folder to check against."""
    if not folder.is_dir():
        return None
    digests = (path.read_text("utf-8") for path in sorted(folder.glob("*.md")))
    return frozenset(found for digest in digests for found in _ENTRY.findall(digest))


def left_out(folder: Path) -> dict[str, str]:
    """Return the ids that are left out on purpose, each with its reason."""
    file = folder / "left_out.md"
    return dict(_LEFT_OUT.findall(file.read_text("utf-8"))) if file.exists() else {}


def rules_citing(package: Path) -> dict[str, tuple[str, ...]]:
    """Return which files of the package cite which id."""
    found: dict[str, list[str]] = {}
    for part in RULES:
        for path in sorted((package / part).rglob("*.py")):
            for seed in sorted(set(_CITED.findall(path.read_text("utf-8")))):
                found.setdefault(seed, []).append(f"bot/{path.relative_to(package).as_posix()}")
    return {seed: tuple(files) for seed, files in found.items()}
