"""Which ideas of the four documents are realised where: in dialogues, in rules, or left out on purpose."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.engine.flow import Flow


@dataclass(frozen=True, slots=True)
class Coverage:
    """One id: the places in dialogues (`flow` or `flow.node`) and the rules that realise it, or why none does."""

    seed: str
    places: tuple[str, ...]
    rules: tuple[str, ...]
    left_out: str | None

    @property
    def accounted_for(self) -> bool:
        """Whether it is realised somewhere, or left out with a reason."""
        return bool(self.places or self.rules or self.left_out)

    @property
    def contradictory(self) -> bool:
        """Whether it is said to be left out, and realised all the same."""
        return bool(self.left_out and (self.places or self.rules))


def coverage(
    seeds: Iterable[str], flows: Iterable[Flow], rules: Mapping[str, tuple[str, ...]], left_out: Mapping[str, str]
) -> tuple[Coverage, ...]:
    """Return where each id is realised, in the order of the ids. `rules` maps ids to the files that cite them."""
    places: dict[str, list[str]] = {}
    for flow in flows:
        for seed in flow.seeds:
            places.setdefault(seed, []).append(flow.name)
        for node in flow.nodes.values():
            for seed in node.seeds:
                places.setdefault(seed, []).append(f"{flow.name}.{node.name}")
    return tuple(
        Coverage(seed, tuple(places.get(seed, ())), rules.get(seed, ()), left_out.get(seed)) for seed in sorted(seeds)
    )
