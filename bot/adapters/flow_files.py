"""Flow files: YAML read at the level of its events, so that every scalar is text and knows its line.

Anchors, aliases and tags are refused: no file can grow beyond its own size, and no type is guessed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

import yaml

from bot.engine.flow import SOURCE_LANGUAGE
from bot.engine.flowset import FlowSet
from bot.engine.source import Located, Scalar, Series, SourceFile, Sources, Table
from bot.engine.vocabulary import Vocabulary
from bot.errors import FlowError, Mistake

SIZE_LIMIT = 200_000
"""Bytes. A flow that people can review is a tenth of it."""

DEPTH_LIMIT = 16
"""Tables within tables. The format needs seven."""

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
"""Plain content of a file: every value is text, so that Norway is `NO` and not *false*."""

PHRASES = "phrases"
LOCALES = "locales"

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The C parser where PyYAML was built with it: six times as fast."""


def load_flows(folder: Path, vocabulary: Vocabulary, seeds: frozenset[str] | None = None) -> FlowSet:
    """Return the flows of a folder, checked.

    `seeds` are the ids that flows may cite, instead of the vocabulary's. Raises FlowError with every mistake
    of every file.
    """
    from bot.engine.check import check
    from bot.engine.read import read_library

    if seeds is not None:
        vocabulary = replace(vocabulary, seeds=seeds)
    library, malformed = read_library(read_sources(folder))
    mistakes = (*malformed, *check(library, vocabulary))
    if mistakes:
        raise FlowError(mistakes)
    return library.flow_set(vocabulary)


def load_data(path: Path) -> Data:
    """Return the plain content of a file that holds no flow. Raises FlowError with what can't be read."""
    source, mistakes = read_file(path, f"{path.parent.name}/{path.name}")
    if source is None or mistakes:
        raise FlowError(mistakes)
    return _data(source.content)


def _data(value: Located) -> Data:
    if isinstance(value, Scalar):
        return value.value
    if isinstance(value, Series):
        return [_data(item) for item in value.items]
    return {key.value: _data(inner) for key, inner in value.items}


def read_sources(folder: Path) -> Sources:
    """Return the files of a folder of flows, each value with its line; `mistakes` tell what is no YAML."""
    shelf = _Shelf(folder.name)
    if not folder.is_dir():
        said = "there is no such folder; name the one that holds the flows"
        return Sources(mistakes=(Mistake(folder.name, 1, said),))
    for path in _files(folder, folder.name, shelf):
        source = shelf.read(path, f"{folder.name}/{path.name}")
        if path.stem == PHRASES:
            shelf.phrases += [] if source is None else [(SOURCE_LANGUAGE, source)]
        elif source is None:
            shelf.unread.add(path.stem)
        else:
            shelf.flows.append(source)
    for place in sorted((folder / LOCALES).glob("*/")):
        if place.name == SOURCE_LANGUAGE:
            said = f"{SOURCE_LANGUAGE} stands in the flow files themselves; remove this folder"
            shelf.mistakes.append(Mistake(f"{folder.name}/{LOCALES}/{place.name}", 1, said))
            continue
        shown = f"{folder.name}/{LOCALES}/{place.name}"
        for path in _files(place, shown, shelf):
            source = shelf.read(path, f"{shown}/{path.name}")
            kept = shelf.phrases if path.stem == PHRASES else shelf.translations
            kept += [] if source is None else [(place.name, source)]
    return shelf.sources()


@dataclass(slots=True)
class _Shelf:
    """What has been read so far."""

    root: str
    flows: list[SourceFile] = field(default_factory=list)
    translations: list[tuple[str, SourceFile]] = field(default_factory=list)
    phrases: list[tuple[str, SourceFile]] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    mistakes: list[Mistake] = field(default_factory=list)

    def read(self, path: Path, name: str) -> SourceFile | None:
        source, found = read_file(path, name)
        self.mistakes += found
        return source

    def sources(self) -> Sources:
        return Sources(
            tuple(self.flows),
            tuple(self.translations),
            tuple(self.phrases),
            frozenset(self.unread),
            tuple(self.mistakes),
        )


def _files(folder: Path, shown: str, shelf: _Shelf) -> Iterator[Path]:
    for path in sorted(folder.glob("*.y*ml")):
        if path.suffix == ".yaml":
            yield path
        else:
            said = f"only .yaml files are read; call it {path.stem}.yaml"
            shelf.mistakes.append(Mistake(f"{shown}/{path.name}", 1, said))


def read_file(path: Path, name: str) -> tuple[SourceFile | None, tuple[Mistake, ...]]:
    """Return a file's content under its name in messages, or None, and what is wrong with it as YAML."""
    data = path.read_bytes()
    if len(data) > SIZE_LIMIT:
        said = f"the file has {len(data)} bytes; {SIZE_LIMIT} is the most, so split the flow"
        return None, (Mistake(name, 1, said),)
    try:
        return parse(data.decode("utf-8-sig"), name)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, (Mistake(name, line, "this is no UTF-8 text; save the file as UTF-8"),)


def parse(text: str, name: str) -> tuple[SourceFile | None, tuple[Mistake, ...]]:
    """Return the content of a YAML text, or None, and what is wrong with it as YAML."""
    builder = _Builder(name)
    try:
        content = builder.document(iter(yaml.parse(text, Loader=LOADER)))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        builder.note(line, f"this can't be read as YAML: {error.problem}; mend it, or put the text in quotes")
        content = None
    except yaml.reader.ReaderError:
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        at, character = (found.start(), found.group()) if found else (0, text[:1])
        builder.note(text.count("\n", 0, at) + 1, f"the character {character!r} can't stand in YAML; remove it")
        content = None
    except _Refused as refused:
        builder.note(refused.line, str(refused))
        content = None
    return None if content is None else SourceFile(name, content), tuple(builder.mistakes)


class _Refused(Exception):
    """A form of YAML that flow files don't use."""

    def __init__(self, line: int, text: str) -> None:
        self.line = line
        super().__init__(text)


@dataclass(slots=True)
class _Builder:
    """Builds located values from YAML events."""

    name: str
    mistakes: list[Mistake] = field(default_factory=list)

    def note(self, line: int, text: str) -> None:
        self.mistakes.append(Mistake(self.name, line, text))

    def document(self, events: Iterator[yaml.Event]) -> Located | None:
        next(events)
        if isinstance(next(events), yaml.StreamEndEvent):
            raise _Refused(1, "the file is empty; write a flow into it, or remove it")
        content = self.value(events, next(events), 0)
        next(events)
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise _Refused(_line(after), "a second document begins here; one file holds one flow")
        return content

    def value(self, events: Iterator[yaml.Event], event: yaml.Event, depth: int) -> Located:
        line = _line(event)
        _plain(event, line)
        if depth >= DEPTH_LIMIT:
            raise _Refused(line, "it is nested too deeply; a flow needs fewer levels")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Series(tuple(self.items(events, depth)), line)
        return Table(tuple(self.pairs(events, depth)), line)

    def items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Located]:
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            yield self.value(events, event, depth + 1)

    def pairs(self, events: Iterator[yaml.Event], depth: int) -> Iterator[tuple[Scalar, Located]]:
        seen: dict[str, int] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.value(events, event, depth + 1)
            if not isinstance(key, Scalar):
                raise _Refused(key.line, "a key has to be a word, not a list or a table; mend it")
            inner = self.value(events, next(events), depth + 1)
            if key.value in seen:
                self.note(key.line, f"'{key.value}' stands twice, first in line {seen[key.value]}; keep one")
                continue
            seen[key.value] = key.line
            yield key, inner


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _plain(event: yaml.Event, line: int) -> None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent):
        raise _Refused(line, f"the alias *{anchor} isn't read here; write the value out")
    if anchor is not None:
        raise _Refused(line, f"the anchor &{anchor} isn't read here; write each value out")
    if tag is not None:
        short = tag.replace("tag:yaml.org,2002:", "!!")
        raise _Refused(line, f"the tag {short} isn't read here; every value is text, so leave it out")
