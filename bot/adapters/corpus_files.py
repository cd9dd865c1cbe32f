"""The corpora beside the tests: lines in which something is to be found, and lines in which nothing is."""

from collections.abc import Iterable
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path

from bot.domain.plain import plain
from bot.domain.safety.danger import TOLD_APART
from bot.services.figures import Sample

_MARKS = {"+ ": True, "- ": False}


def hands(folder: Path, name: str = "*") -> tuple[Sample, ...]:
    """Return the lines of `danger_<name>.txt`, each with its kind before a tab, and those of `benign_<name>.txt`.

    Raises ValueError naming the file and the line that can't be read.
    """
    danger = [_told(path, at, line) for path in sorted(folder.glob(f"danger_{name}.txt")) for at, line in _lines(path)]
    benign = [Sample(line, False) for path in sorted(folder.glob(f"benign_{name}.txt")) for _, line in _lines(path)]
    return (*danger, *benign)


def by_kind(folder: Path) -> tuple[Sample, ...]:
    """Return the lines of the files whose names begin with a kind, of `danger_*.txt` and of `benign_*.txt`."""
    told = [(kind.value, path) for kind in TOLD_APART for path in sorted(folder.glob(f"{kind.value}*.txt"))]
    paths = [*told, *(("", path) for path in sorted(folder.glob("danger_*.txt")))]
    danger = [Sample(line, True, kind) for kind, path in paths for _, line in _lines(path)]
    benign = [Sample(line, False) for path in sorted(folder.glob("benign_*.txt")) for _, line in _lines(path)]
    return (*danger, *benign)


def learned_by(safety: Path) -> tuple[Sample, ...]:
    """Return every line below a folder of corpora that the classifier is learned from.

    Harmless Polish is among them: it isn't English in danger either. Nothing stands also among the lines held apart:
    what many people say, several hands wrote.
    """
    apart = {plain(each.text) for each in hands(safety / "held_apart")}
    asked = (*marked(safety / "corpus" / "age.txt"), *marked(safety / "corpus" / "watching.txt"))
    harmless = (
        *(Sample(each.text, wanted=False) for each in asked),
        *(Sample(line, wanted=False) for _, line in _lines(safety / "corpus_pl" / "benign.txt")),
    )
    lines = (*by_kind(safety / "corpus"), *hands(safety / "hands"), *harmless)
    return tuple(each for each in lines if plain(each.text) not in apart)


def mark_of(samples: Iterable[Sample]) -> str:
    """Return what changes with any of the lines, and with what is told of them."""
    return sha256(repr([astuple(each) for each in samples]).encode()).hexdigest()[:32]


def marked(path: Path) -> tuple[Sample, ...]:
    """Return lines that begin with + where something is to be found, with - where nothing is.

    Raises ValueError naming the file and the line that has neither.
    """
    samples = []
    for at, line in _lines(path):
        if line[:2] not in _MARKS:
            raise ValueError(f"{path.name}:{at}: begins with neither '+ ' nor '- '")
        samples.append(Sample(line[2:], _MARKS[line[:2]]))
    return tuple(samples)


def _told(path: Path, at: int, line: str) -> Sample:
    kind, tab, text = line.partition("\t")
    if not tab:
        raise ValueError(f"{path.name}:{at}: names no kind; write it before a tab")
    return Sample(text, True, kind)


def _lines(path: Path) -> list[tuple[int, str]]:
    lines = enumerate(path.read_text("utf-8").splitlines(), 1)
    return [(at, line) for at, line in lines if line.strip() and not line.startswith("#")]
