"""What is gathered while one flow file is read: its texts by path, the line of everything."""

from dataclasses import dataclass, field, replace

from bot.engine.read.fields import word
from bot.engine.read.notes import Notes, shown
from bot.engine.source import Located, Scalar, Series, Table
from bot.engine.text import Count, Template, TextMalformed, template

Texts = dict[str, tuple[Template, ...]]

FORMS = ("zero", "one", "two", "few", "many", "other")
"""The ways in which languages count (Unicode)."""


@dataclass(slots=True)
class Page:
    """One file being read. `lines` has the line of each text by path, of a declaration by `kind:name`."""

    notes: Notes
    roles: tuple[str, ...] = ("me",)
    texts: Texts = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def keep(self, path: str, what: str, value: Located | None) -> str | None:
        """Keep a text under its path and return the path; None where there is no text."""
        if value is None:
            return None
        self.texts[path] = variants(self.notes, what, value)
        self.lines[path] = value.line
        return path


def is_text(value: Located) -> bool:
    """Return whether a value stands for a text: anything but a table, or a table of nothing but `variants`."""
    return not isinstance(value, Table) or [key.value for key, _ in value.items] == ["variants"]


def variants(notes: Notes, what: str, value: Located) -> tuple[Template, ...]:
    """Return the wordings of a text: one, or those of `{variants: [...]}`."""
    wordings: tuple[Located, ...] = (value,)
    if isinstance(value, Table):
        inner = value.items[0][1] if is_text(value) else None
        if not isinstance(inner, Series) or not inner.items:
            said = f"{what} wants a text or {{variants: [one, another]}}, not {shown(inner or value)}"
            notes.wrong(value.line, said)
            return ()
        wordings = inner.items
    read = (_template(notes, what, wording) for wording in wordings)
    return tuple(each for each in read if each is not None)


def counted(notes: Notes, what: str, value: Table) -> tuple[Template, ...]:
    """Return the forms of a text that depends on a number: `{by: hours, one: …, other: …}`."""
    found: list[Template] = []
    by = next((inner for key, inner in value.items if key.value == "by"), None)
    name = word(notes, f"'by' of {what}", by) if by is not None else None
    for key, inner in value.items:
        if key.value in FORMS:
            wordings = variants(notes, f"'{key.value}' of {what}", inner)
            found += (replace(text, count=Count(name or "", key.value)) for text in wordings)
        elif key.value != "by":
            notes.wrong(key.line, f"{what} has no form '{key.value}'; name one of: {', '.join(FORMS)}")
    if not found:
        notes.wrong(value.line, f"{what} has no form at all; name one of: {', '.join(FORMS)}")
    return tuple(found)


def is_counted(value: Located) -> bool:
    """Return whether a value is a table of the forms of one text."""
    return isinstance(value, Table) and any(key.value == "by" for key, _ in value.items)


def _template(notes: Notes, what: str, value: Located) -> Template | None:
    if word(notes, what, value) is None or not isinstance(value, Scalar):
        return None
    try:
        return template(value.value)
    except TextMalformed as malformed:
        notes.wrong(value.line, f"{what} has a stray brace: {malformed}")
        return None
