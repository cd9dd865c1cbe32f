"""A vocabulary for hand-made flows, and the engine's real phrases."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from bot.adapters.flow_files import read_file
from bot.engine.events import Listed, Person
from bot.engine.flow import (
    Flow,
    SlotType,
)
from bot.engine.flowset import FlowSet
from bot.engine.read import read_phrases
from bot.engine.text import Template
from bot.engine.vocabulary import CommandSpec, Got, Reading, Unclear, Unread, Vocabulary

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PHRASES_FILE = Path(__file__).parents[2] / "flows" / "phrases.yaml"
TYPES = SlotType


@cache
def phrases() -> Mapping[str, tuple[Template, ...]]:
    source, _ = read_file(PHRASES_FILE, PHRASES_FILE.name)
    assert source is not None
    read, _ = read_phrases(source, "en")
    assert read is not None
    return read.texts


@dataclass(frozen=True)
class Excerpt:
    quote: str


def finds(word: str):
    return lambda text: Excerpt(word) if word in text.casefold() else None


def read_moment(text: str, now: datetime, person: Person) -> Reading:
    match text.casefold():
        case "tomorrow at 9":
            return Got("2026-11-23T09:00")
        case "at 9":
            return Unclear((Listed("2026-11-23T09:00", "In the morning"), Listed("2026-11-23T21:00", "In the evening")))
        case "at 8":
            return Unclear((Listed("2026-11-23T08:00", "At breakfast"), Listed("2026-11-23T20:00", "After supper")))
        case "nothing":
            return Unclear(())
        case "broken":
            return Got(9)
        case _:
            return Unread("unreadable")


VOCABULARY = Vocabulary(
    commands={"keep_note": CommandSpec(), "plan_round": CommandSpec()},
    facts={
        "them": TYPES.TEXT,
        "paired": TYPES.YES_NO,
        "guesses": None,
        "open_count": TYPES.NUMBER,
        "stance": TYPES.CHOICE,
    },
    lints={"always": finds("always"), "felt_that": finds("felt that"), "elsewhere": finds("nowhere")},
    readers={TYPES.MOMENT: read_moment},
    showers={TYPES.MOMENT: lambda value, person, speak: f"{value} by the clock of {person.name}"},
)


def flow_set(
    *flows: Flow, vocabulary: Vocabulary = VOCABULARY, **languages: Mapping[str, tuple[Template, ...]]
) -> FlowSet:
    return FlowSet({flow.name: flow for flow in flows}, {"en": phrases(), **languages}, vocabulary)


def said(key: str, **content: str) -> set[str]:
    """The wordings of a phrase."""
    return {each.fill(content.get) for each in phrases()[key]}
