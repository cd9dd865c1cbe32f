"""Letters on a live screen: above the line being typed, broken between words."""

from collections.abc import Awaitable
from dataclasses import dataclass, field

from prompt_toolkit.application import get_app_session, run_in_terminal
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.renderer import print_formatted_text
from prompt_toolkit.styles import Style, default_ui_style, merge_styles
from prompt_toolkit.utils import get_cwidth

from bot.adapters.terminal.channel import text_lines
from bot.adapters.terminal.lines import ROOM
from bot.services.records import Letter

COLOURS = ("ansicyan", "ansimagenta", "ansigreen", "ansiyellow")
STYLE = Style.from_dict(
    {
        "number": "ansibrightblack",
        "prompt": "ansibrightblack",
        "hint": "ansibrightblack",
        "bottom-toolbar": "noreverse ansibrightblack",
    }
)
NARROWEST = 20
"""Columns. Narrower windows break lines in the middle of words, which beats one word a line."""


@dataclass(slots=True)
class Screen:
    """Shows letters above the line being typed, each followed by an empty line."""

    people: tuple[str, ...]
    colours: dict[str, str] = field(default_factory=dict)

    def show(self, letter: Letter) -> Awaitable[None]:
        """Print one letter, with the name of its place where there are several; done when it can be seen."""
        parts = self._parts(letter, get_app_session().output.get_size().columns - 1)
        return above(parts)

    def _parts(self, letter: Letter, columns: int) -> StyleAndTextTuples:
        tag = ""
        if len(self.people) > 1:
            tag = f"{letter.address:>{max(map(get_cwidth, (*self.people, ROOM)))}}  "
        pad = " " * get_cwidth(tag)
        parts: StyleAndTextTuples = [(self._colour(letter.address), tag)]
        lines = [row for line in text_lines(letter.text.reveal) for row in wrapped(line, columns - len(pad))]
        parts.append(("", f"\n{pad}".join(lines) + "\n"))
        for place, button in enumerate(letter.buttons, 1):
            number = f"{pad}  {place}) "
            rows = wrapped(" ".join(text_lines(button.label)), columns - len(number))
            parts += [("class:number", number), ("", f"\n{' ' * len(number)}".join(rows) + "\n")]
        return [*parts, ("", "\n")]

    def _colour(self, place: str) -> str:
        return self.colours.setdefault(place, COLOURS[len(self.colours) % len(COLOURS)])


def above(parts: StyleAndTextTuples) -> Awaitable[None]:
    """Print above the line being typed, if one is."""
    output = get_app_session().output
    style = merge_styles([default_ui_style(), STYLE])
    return run_in_terminal(lambda: print_formatted_text(output, parts, style))


def wrapped(line: str, columns: int) -> list[str]:
    """Return the line broken at blanks into rows of at most this width; a longer word keeps its row to itself."""
    rows: list[str] = []
    row, width = "", 0
    for place, word in enumerate(line.split(" ")):
        wide = get_cwidth(word)
        if place and width + 1 + wide > max(columns, NARROWEST):
            rows.append(row)
            row, width = word, wide
        else:
            row, width = (f"{row} {word}", width + 1 + wide) if place else (word, wide)
    return [*rows, row]
