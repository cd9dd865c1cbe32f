"""How well the crisis floor and the lints read a corpus: recall, false alarms, precision."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.domain.lints.finding import Lint
from bot.domain.safety.alarm import CrisisFloor


@dataclass(frozen=True, slots=True)
class Sample:
    """One line of a corpus. `wanted`: whether something is to be found in it; `kind` says what, where that is told."""

    text: str
    wanted: bool
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was found of what is to be found, and what was found where nothing is."""

    wanted: int
    found: int
    plain: int
    mistaken: int

    @property
    def recall(self) -> float:
        """The share that was found of what is to be found; 1.0 where there is nothing."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def false_alarms(self) -> float:
        """The share of plain lines in which something was found; 0.0 without plain lines."""
        return self.mistaken / self.plain if self.plain else 0.0

    @property
    def precision(self) -> float:
        """The share that is right of what was found; 1.0 where nothing was."""
        return self.found / (self.found + self.mistaken) if self.found + self.mistaken else 1.0

    @property
    def heard(self) -> str:
        """Recall and false alarms as people read them; no recall where nothing is to be found."""
        recall = f"recall {self.recall:.3f} of {self.wanted}, " if self.wanted else ""
        return f"{recall}false alarms {self.false_alarms:.3f} of {self.plain}"


def floor_figures(floor: CrisisFloor, samples: Iterable[Sample]) -> Figures:
    """Return how well words of danger are found, whichever danger they are taken for."""
    return _figures(samples, lambda text: floor.alarm(text) is not None)


def lint_figures(lint: Lint, samples: Iterable[Sample]) -> Figures:
    """Return how well a lint finds what it is for."""
    return _figures(samples, lambda text: lint(text) is not None)


def missed(floor: CrisisFloor, samples: Iterable[Sample]) -> tuple[Sample, ...]:
    """Return the lines in which the crisis floor finds nothing though something is there, or the other way round."""
    return tuple(each for each in samples if (floor.alarm(each.text) is not None) is not each.wanted)


def together(parts: Sequence[Figures]) -> Figures:
    """Return the figures of several corpora as of one."""
    return Figures(
        sum(part.wanted for part in parts),
        sum(part.found for part in parts),
        sum(part.plain for part in parts),
        sum(part.mistaken for part in parts),
    )


def _figures(samples: Iterable[Sample], finds: Callable[[str], bool]) -> Figures:
    wanted = found = plain = mistaken = 0
    for each in samples:
        hit = finds(each.text)
        if each.wanted:
            wanted, found = wanted + 1, found + hit
        else:
            plain, mistaken = plain + 1, mistaken + hit
    return Figures(wanted, found, plain, mistaken)
