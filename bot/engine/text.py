"""Texts with plain placeholders: `{slot}`, `{fact}`, `{role.slot}`, `{role.name}`.

What fills a placeholder is content and never read as a template.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_PLACE = re.compile(r"\{\{|\}\}|\{([a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)?)\}|[{}]")


class TextMalformed(ValueError):
    """A brace that opens or closes nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder by name."""

    name: str


@dataclass(frozen=True, slots=True)
class Count:
    """What a text depends on: `form` is how its language counts the number that fills the placeholder `by`."""

    by: str
    form: str


OTHER_FORM = "other"
"""The form that every language has: for what no other fits."""


@dataclass(frozen=True, slots=True)
class Template:
    """A text as lines of literal parts and placeholders. `count` is set where it is said of certain numbers only."""

    source: str
    lines: tuple[tuple[str | Place, ...], ...]
    count: Count | None = None

    @property
    def places(self) -> tuple[str, ...]:
        """The names of all placeholders, in order, repeated as they stand."""
        return tuple(part.name for line in self.lines for part in line if isinstance(part, Place))

    def fill(self, content: Callable[[str], str | None]) -> str:
        """Return the text with each placeholder's content. A line with an empty placeholder is left out."""
        filled = (_fill(line, content) for line in self.lines)
        return "\n".join(line for line in filled if line is not None).strip("\n")


def template(source: str) -> Template:
    """Return the text, read. Raises TextMalformed on a stray brace; `{{` and `}}` are literal braces."""
    return Template(source, tuple(_parts(line) for line in source.strip("\n").split("\n")))


def _parts(line: str) -> tuple[str | Place, ...]:
    parts: list[str | Place] = []
    at = 0
    for found in _PLACE.finditer(line):
        parts.append(line[at : found.start()])
        at = found.end()
        if found.group(1) is not None:
            parts.append(Place(found.group(1)))
        elif found.group() in ("{{", "}}"):
            parts.append(found.group()[0])
        else:
            brace = found.group()
            raise TextMalformed(f"'{brace}' stands alone; write {brace * 2} for a literal brace")
    parts.append(line[at:])
    return tuple(part for part in parts if part != "")


def _fill(line: tuple[str | Place, ...], content: Callable[[str], str | None]) -> str | None:
    out: list[str] = []
    for part in line:
        if isinstance(part, Place):
            inside = content(part.name)
            if inside is None:
                return None
            out.append(inside)
        else:
            out.append(part)
    return "".join(out)
