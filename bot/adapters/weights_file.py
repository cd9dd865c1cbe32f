"""The weights of the classifier as a file: one gram a line, what it counts for danger and for each kind of it."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bot.domain.safety.classifier import Classifier
from bot.domain.safety.danger import TOLD_APART, Danger

ENGLISH = Path(__file__).resolve().parents[1] / "domain" / "safety" / "english" / "weights.tsv"

BIAS, LEARNED_FROM = "#bias", "#learned from"

_HUNDRED = 100
"""Weights are kept as whole hundredths."""


@cache
def english_weights() -> Classifier:
    """Return what the crisis floor learned of English, read once for all copies."""
    return read_weights(ENGLISH)


def read_weights(path: Path) -> Classifier:
    """Return the classifier kept in `path`. Raises ValueError naming the file and the line that can't be read."""
    bias = 0.0
    weights: dict[str, float] = {}
    kinds: dict[Danger, dict[str, float]] = {kind: {} for kind in TOLD_APART}
    for at, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        gram, *counts = line.split("\t")
        try:
            if gram == BIAS:
                bias = int(counts[0]) / _HUNDRED
            elif gram != LEARNED_FROM:
                weights[gram] = int(counts[0]) / _HUNDRED
                for kind, weight in zip(counts[1::2], counts[2::2], strict=True):
                    kinds[Danger(kind)][gram] = int(weight) / _HUNDRED
        except (ValueError, KeyError, IndexError) as mistake:
            raise ValueError(f"{path.name}:{at}: can't be read; learn it anew with training/learn.py") from mistake
    return Classifier(bias, weights, kinds)


def learned_from(path: Path = ENGLISH) -> str:
    """Return the mark of what the weights in `path` were learned from."""
    return path.read_text("utf-8").partition("\n")[0].partition("\t")[2]


def write_weights(classifier: Classifier, mark: str, path: Path = ENGLISH) -> None:
    """Keep a classifier in `path`, learned from what has this `mark`."""
    rows = (_row(gram, weight, classifier) for gram, weight in sorted(classifier.weights.items()))
    lines = (f"{LEARNED_FROM}\t{mark}", f"{BIAS}\t{_whole(classifier.bias)}", *rows)
    path.write_text("\n".join(lines) + "\n", "utf-8")


def _row(gram: str, weight: float, classifier: Classifier) -> str:
    return "\t".join((gram, _whole(weight), *_for_kinds(gram, classifier)))


def _for_kinds(gram: str, classifier: Classifier) -> Iterator[str]:
    for kind, weights in classifier.kinds.items():
        if gram in weights:
            yield kind.value
            yield _whole(weights[gram])


def _whole(weight: float) -> str:
    return str(round(weight * _HUNDRED))
