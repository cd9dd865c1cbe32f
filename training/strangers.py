"""How the crisis floor reads strangers: each hand by what was learned from all others. `just strangers`.

The rules were tuned by some hands; those that came after them are asked about here.
"""

from pathlib import Path

from learn import CORPORA, learn

from bot.adapters.corpus_files import hands, learned_by
from bot.domain.safety.alarm import CrisisFloor
from bot.services.figures import Figures, Sample, floor_figures, together

TUNED_BY = {"plain", "four", "five", "six", "seven", "eight", "oblique_one", "oblique_two"}
"""Hands that the rules were tuned by."""

SORTS = {"outright, all of them": ("e", "f", "n", "s", "t"), "oblique": ("oblique",), "ordinary": ("ordinary",)}
"""How the names of hands begin, by what they wrote."""


def strangers(folder: Path) -> list[str]:
    """Return the names of all hands that no rule was tuned by."""
    return sorted({path.stem.partition("_")[2] for path in folder.glob("*.txt")} - TUNED_BY)


def read_as_a_stranger(hand: tuple[Sample, ...], everything: tuple[Sample, ...]) -> Figures:
    """Return how the lines of one hand are read when none of them was learned."""
    own = {each.text for each in hand}
    learned = learn([each for each in everything if each.text not in own])
    return floor_figures(CrisisFloor(lambda: learned), hand)


def main() -> None:
    """Print a line for each hand, then one for each sort of them."""
    everything = learned_by(CORPORA)
    found: dict[str, Figures] = {}
    for name in strangers(CORPORA / "hands"):
        found[name] = read_as_a_stranger(hands(CORPORA / "hands", name), everything)
        print(f"{name:<26} {found[name].heard}")
    for called, beginning in SORTS.items():
        of_sort = together([each for name, each in found.items() if name.startswith(beginning)])
        print(f"{called:<26} {of_sort.heard}")


if __name__ == "__main__":
    main()
