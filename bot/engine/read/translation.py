"""Translations and phrases: texts without a graph."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.engine.read.asking import other_words
from bot.engine.read.fields import entries, fields
from bot.engine.read.header import stem
from bot.engine.read.notes import Notes
from bot.engine.read.page import Page, counted, is_counted, is_text, variants
from bot.engine.read.values import KEY, NAME
from bot.engine.source import Located, Series, SourceFile, Table
from bot.engine.text import Template
from bot.errors import Mistake

_BUTTON = re.compile(r".+\.choices\.[^.]+")
_ONE_BUBBLE = re.compile(r"[^.]+\.say")


@dataclass(frozen=True, slots=True)
class Wordings:
    """The texts of one file in one language: a flow's translation, or the phrases.

    `also` maps the path of a button's label to other words that mean the button.
    """

    name: str
    language: str
    texts: Mapping[str, tuple[Template, ...]] = field(repr=False)
    lines: Mapping[str, int] = field(repr=False)
    file: str
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)


def read_translation(source: SourceFile, language: str) -> tuple[Wordings | None, tuple[Mistake, ...]]:
    """Return a flow's texts in another language by path, and every mistake of the file's form."""
    notes = Notes(source.name)
    page, also = Page(notes), dict[str, tuple[str, ...]]()
    head = fields(notes, "the translation", source.content)
    if head is not None:
        page.keep("title", "the title", head.need("title", "translate it too"))
        nodes = head.need("nodes", "translate its texts")
        if nodes is not None:
            for key, inner in entries(notes, "'nodes'", nodes, NAME):
                _flatten(page, also, key.value, inner)
        head.finish()
    return _wordings(page, source, language, also)


def read_phrases(source: SourceFile, language: str) -> tuple[Wordings | None, tuple[Mistake, ...]]:
    """Return the sentences that belong to no single flow, by key."""
    notes = Notes(source.name)
    page = Page(notes)
    for key, inner in entries(notes, "the file of phrases", source.content, NAME):
        said = f"the phrase '{key.value}'"
        if isinstance(inner, Table) and is_counted(inner):
            page.texts[key.value], page.lines[key.value] = counted(notes, said, inner), key.line
        else:
            page.keep(key.value, said, inner)
    return _wordings(page, source, language, {})


def _wordings(
    page: Page, source: SourceFile, language: str, also: Mapping[str, tuple[str, ...]]
) -> tuple[Wordings | None, tuple[Mistake, ...]]:
    read = Wordings(stem(source.name), language, page.texts, page.lines, source.name, also)
    return None if page.notes.broken else read, tuple(page.notes.found)


def _flatten(page: Page, also: dict[str, tuple[str, ...]], path: str, value: Located) -> None:
    for at, text in _texts(page, also, path, value):
        page.texts[at] = variants(page.notes, f"'{at}'", text)
        page.lines[at] = text.line


def _texts(page: Page, also: dict[str, tuple[str, ...]], path: str, value: Located) -> Iterator[tuple[str, Located]]:
    """Yield each text under its path; `label` and `text` stand for the table they are in. `also` is put aside."""
    if isinstance(value, Series):
        for at, item in enumerate(value.items):
            yield f"{path}.{at}", item
    elif is_text(value):
        yield (f"{path}.0" if _ONE_BUBBLE.fullmatch(path) else path), value
    else:
        for key, inner in entries(page.notes, f"'{path}'", value, KEY):
            if key.value == "also" and _BUTTON.fullmatch(path):
                also[path] = other_words(page.notes, f"'also' of '{path}'", inner)
                page.lines.setdefault(path, key.line)
                continue
            inside = key.value == "label" or (key.value == "text" and ".lint." in path)
            yield from _texts(page, also, path if inside else f"{path}.{key.value}", inner)
