"""Letters as lines of a terminal, and the memory of which questions were shown where."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.services.records import Letter

NAME = "terminal"
"""The channel's name."""

CONTINUED = " " * 6


@dataclass(frozen=True, slots=True)
class Shown:
    """A question as it was shown: the id that a press carries, and its buttons' keys and labels."""

    wait: str
    keys: tuple[str, ...]
    labels: tuple[str, ...]


def lines_of(letter: Letter) -> list[str]:
    """Return the letter as output lines: `[ana] text`, continued lines indented, then `[ana]   1) Label`."""
    first, *others = letter.text.reveal.split("\n")
    lines = [f"[{letter.address}] {first}", *(f"{CONTINUED}{line}" for line in others)]
    lines += [f"[{letter.address}]   {place}) {button.label}" for place, button in enumerate(letter.buttons, 1)]
    return lines


@dataclass(slots=True)
class TerminalChannel:
    """Shows letters through `show`. Standard output takes a line or the process is gone: nothing is in doubt."""

    show: Callable[[Letter], None]
    questions: dict[str, list[Shown]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The channel's name."""
        return NAME

    async def deliver(self, letter: Letter) -> None:
        """Show the letter."""
        if letter.question and letter.wait is not None:
            keys = tuple(button.key for button in letter.buttons)
            labels = tuple(button.label for button in letter.buttons)
            self.questions.setdefault(letter.address, []).append(Shown(letter.wait, keys, labels))
        self.show(letter)

    def question(self, place: str, number: int) -> Shown | None:
        """Return the `number`-th question (from 1) shown at this place."""
        shown = self.questions.get(place, [])
        return shown[number - 1] if 0 < number <= len(shown) else None

    def newest(self, place: str) -> Shown | None:
        """Return the question shown last at this place."""
        shown = self.questions.get(place)
        return shown[-1] if shown else None
