"""The mistakes of one file, gathered while it is read."""

from dataclasses import dataclass, field

from bot.engine.source import Located, Scalar, Series
from bot.errors import Mistake


@dataclass(slots=True)
class Notes:
    """What is wrong in one file. `broken` says whether something could not be read at all."""

    file: str
    found: list[Mistake] = field(default_factory=list)
    broken: bool = False

    def odd(self, line: int, text: str) -> None:
        """Note a mistake that leaves the rest readable."""
        self.found.append(Mistake(self.file, line, text))

    def wrong(self, line: int, text: str) -> None:
        """Note a mistake without whose mending the file means nothing certain."""
        self.broken = True
        self.odd(line, text)


def shown(value: Located) -> str:
    """Return how a value is called in a message."""
    if isinstance(value, Scalar):
        text = " ".join(value.value.split())
        return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"
    return "a list" if isinstance(value, Series) else "a table"
