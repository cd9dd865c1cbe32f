"""The corpora beside the tests: lines in which something is to be found, and lines in which nothing is."""

from pathlib import Path

from bot.services.figures import Sample

_MARKS = {"+ ": True, "- ": False}


def hands(folder: Path, name: str = "*") -> tuple[Sample, ...]:
    """Return the lines of `danger_<name>.txt`, each with its kind before a tab, and those of `benign_<name>.txt`.

    Raises ValueError naming the file and the line that can't be read.
    """
    danger = [_told(path, at, line) for path in sorted(folder.glob(f"danger_{name}.txt")) for at, line in _lines(path)]
    benign = [Sample(line, False) for path in sorted(folder.glob(f"benign_{name}.txt")) for _, line in _lines(path)]
    return (*danger, *benign)


def by_kind(folder: Path, kinds: tuple[str, ...]) -> tuple[Sample, ...]:
    """Return the lines of one file a kind, and of every `benign_*.txt`."""
    danger = [Sample(line, True, kind) for kind in kinds for _, line in _lines(folder / f"{kind}.txt")]
    benign = [Sample(line, False) for path in sorted(folder.glob("benign_*.txt")) for _, line in _lines(path)]
    return (*danger, *benign)


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
