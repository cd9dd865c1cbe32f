"""What the crisis floor learned, kept in a file."""

from pathlib import Path

import pytest

from bot.adapters.corpus_files import hands, learned_by, mark_of
from bot.adapters.weights_file import ENGLISH, learned_from, read_weights, write_weights
from bot.domain.plain import plain
from bot.domain.safety.classifier import Classifier
from bot.domain.safety.danger import TOLD_APART, Danger

CORPORA = Path(__file__).parents[1] / "domain" / "safety"
NONE = {kind: {} for kind in TOLD_APART}


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    kept = Classifier(-1.25, {"he hits": 2.5, ". no": -0.01}, {**NONE, Danger.CHILD: {". no": 1.5}})
    write_weights(kept, "a mark", tmp_path / "w.tsv")
    assert read_weights(tmp_path / "w.tsv") == kept
    assert learned_from(tmp_path / "w.tsv") == "a mark"


@pytest.mark.parametrize(
    "line",
    ["he hits", "he hits\t", "he hits\tmuch", "he hits\t5\tchild", "he hits\t5\tcat\t1", "#bias", ""],
)
def test_a_line_that_says_nothing_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "w.tsv"
    file.write_text(f"#learned from\tx\n#bias\t-5\n{line}\n")
    with pytest.raises(ValueError, match=r"^w\.tsv:3: can't be read; learn it anew with training/learn\.py$"):
        read_weights(file)


def test_the_weights_are_learned_from_todays_corpora() -> None:
    """When it fails: `just learn`, and commit the weights with the lines."""
    assert learned_from(ENGLISH) == mark_of(learned_by(CORPORA))


def test_nothing_that_is_held_apart_was_learned() -> None:
    learned = {plain(each.text) for each in learned_by(CORPORA)}
    apart = {plain(each.text) for each in hands(CORPORA / "held_apart")}
    assert len(apart) > 1_000
    assert not apart & learned
