"""Letters as lines of a terminal, and the memory of which questions were shown where."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.errors import NotSent
from bot.services.ports.world import Clears
from bot.services.records import Letter

NAME = "terminal"
"""The channel's name."""

CONTINUED = " " * 6


class TerminalDoor:
    """What opens an invitation at a terminal: a line to type."""

    @property
    def permits_details(self) -> bool:
        """Yes: nothing leaves the machine."""
        return True

    @property
    def clears(self) -> Clears:
        """Nothing: the window itself is cleared when it is asked for."""
        return Clears.NOBODYS

    def link(self, token: str) -> str | None:
        """Return the line."""
        return f"/start {token}"


_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Shown:
    """A question as it was shown: the id that a press carries, and its buttons' keys and labels."""

    wait: str
    keys: tuple[str, ...]
    labels: tuple[str, ...]


def text_lines(text: str) -> list[str]:
    """Return the text's lines, at least one, without characters that a terminal would obey."""
    return [_CONTROL.sub("", line) for line in text.splitlines()] or [""]


def lines_of(letter: Letter) -> list[str]:
    """Return the letter as output lines: `[ana] text`, continued lines indented, then `[ana]   1) Label`."""
    first, *others = text_lines(letter.text.reveal)
    lines = [f"[{letter.address}] {first}", *(f"{CONTINUED}{line}" for line in others)]
    for place, button in enumerate(letter.buttons, 1):
        lines.append(f"[{letter.address}]   {place}) {' '.join(text_lines(button.label))}")
    return lines


@dataclass(slots=True)
class TerminalChannel:
    """Shows letters through `show`, at once or awaited. The terminal takes a letter or is gone: nothing is in doubt.

    `gone` is why it takes no more.
    """

    show: Callable[[Letter], Awaitable[None] | None]
    questions: dict[str, list[Shown]] = field(default_factory=dict)
    gone: OSError | None = None

    @property
    def name(self) -> str:
        """The channel's name."""
        return NAME

    async def deliver(self, letter: Letter) -> None:
        """Show the letter. Raises NotSent once the output is closed: the letter stays owed."""
        try:
            showing = self.show(letter)
            if showing is not None:
                await showing
        except OSError as error:
            self.gone = error
            raise NotSent("the output is closed") from error
        if letter.question and letter.wait is not None:
            keys = tuple(button.key for button in letter.buttons)
            labels = tuple(button.label for button in letter.buttons)
            self.questions.setdefault(letter.address, []).append(Shown(letter.wait, keys, labels))

    def question(self, place: str, number: int) -> Shown | None:
        """Return the `number`-th question (from 1) shown at this place."""
        shown = self.questions.get(place, [])
        return shown[number - 1] if 0 < number <= len(shown) else None

    def newest(self, place: str) -> Shown | None:
        """Return the question shown last at this place."""
        shown = self.questions.get(place)
        return shown[-1] if shown else None
