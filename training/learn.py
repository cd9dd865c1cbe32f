"""Learn the second reading of the crisis floor from the corpora: `just learn`.

A logistic regression over words in a row, each by how much commoner it is in danger (ADR 0023). The same lines give
the same weights.
"""

import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags_array
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from bot.adapters.corpus_files import learned_by, mark_of
from bot.adapters.weights_file import ENGLISH, write_weights
from bot.domain.safety.alarm import in_english
from bot.domain.safety.classifier import Classifier, grams, stretches
from bot.domain.safety.danger import TOLD_APART
from bot.domain.safety.english.rules import english
from bot.services.figures import Sample

CORPORA = Path(__file__).resolve().parents[1] / "tests" / "domain" / "safety"

SEEN_IN = 2
"""Lines a gram has to stand in."""

KEPT = 40_000
"""Grams kept: every word, and those that count most; with all 110,000 it reads hardly better."""

LOOSE = 60.0
"""How freely weights may grow (the inverse of the regularisation), found on hands left out of the learning."""

TELLING = 0.5
"""What a gram counts for a kind of danger at least, to be kept for it."""


def learn(samples: Sequence[Sample]) -> Classifier:
    """Return what is learned from lines, either side of them counting the same."""
    counter = CountVectorizer(analyzer=_seen, min_df=SEEN_IN, binary=True)
    table = counter.fit_transform([each.text for each in samples]).astype(float)
    wanted = np.array([each.wanted for each in samples])
    ratios = _log_ratios(table, wanted)
    names = counter.get_feature_names_out()
    is_word = np.array([name.isalpha() for name in names])
    most = np.argsort(-(np.abs(ratios) * np.sqrt(table.sum(axis=0).A1) + is_word * len(samples)), kind="stable")[:KEPT]
    names, ratios, table = names[most], ratios[most], normalize(table[:, most])
    fitted = _fitted(table @ diags_array(ratios), wanted)
    told = np.array([bool(each.kind) for each in samples])
    kinds = _fitted(table[told], np.array([each.kind for each in samples])[told])
    rows = {kind: kinds.coef_[list(kinds.classes_).index(kind.value)] for kind in TOLD_APART}
    return Classifier(
        float(fitted.intercept_[0]),
        _named(names, fitted.coef_[0] * ratios, lambda weight: True),
        {kind: _named(names, row, lambda weight: abs(weight) >= TELLING) for kind, row in rows.items()},
    )


def _log_ratios(table: csr_matrix, wanted: np.ndarray) -> np.ndarray:
    """Return how much commoner each gram is in danger than elsewhere (Wang and Manning, ACL 2012)."""
    danger, other = (table[side].sum(axis=0).A1 + 0.5 for side in (wanted, ~wanted))
    return np.log((danger / danger.sum()) / (other / other.sum()))


def _seen(text: str) -> list[str]:
    return sorted(set().union(*(grams(stretch, english().alike) for stretch in stretches(in_english(text)))))


def _fitted(table: object, wanted: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=LOOSE, class_weight="balanced", solver="newton-cg").fit(table, wanted)


def _named(names: Sequence[str], row: Sequence[float], kept: Callable[[float], bool]) -> dict[str, float]:
    return {str(name): float(weight) for name, weight in zip(names, row, strict=True) if kept(float(weight))}


def main() -> None:
    """Learn, and keep what was learned beside the rules."""
    warnings.filterwarnings("error")
    samples = learned_by(CORPORA)
    classifier = learn(samples)
    write_weights(classifier, mark_of(samples))
    size = ENGLISH.stat().st_size
    print(f"{len(classifier.weights):,} grams from {len(samples):,} lines, {size / 1024:.0f} KiB in {ENGLISH.name}")


if __name__ == "__main__":
    main()
