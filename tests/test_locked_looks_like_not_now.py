"""Pairs of conversations that differ only in what one of the two did in private. What the other one and the room
read has to be the same in both, line for line and minute for minute."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from bot.adapters.terminal.lines import Later, read_line
from bot.adapters.terminal.transcript import is_shown, is_typed, read_script

TRANSCRIPTS = Path(__file__).parent / "transcripts"

ALIKE = (
    ("talk.not_now", "talk.locked_gate", ("us", "ben")),
    ("go_on.one_never_answers", "go_on.one_rather_not", ("ben",)),
    ("evening.the_other_never_answers", "evening.one_leaves_unseen", ("us", "ana")),
)
"""Two transcripts, and the places in which they have to read alike."""


def read_in(name: str, places: Sequence[str]) -> list[tuple[timedelta, str]]:
    """Return what is shown in these places, each line with the time since the beginning."""
    script = read_script((TRANSCRIPTS / f"{name}.txt").read_text("utf-8"))
    since, place, shown = timedelta(), "", []
    for line in script.lines:
        if is_shown(line):
            place = line[1:].partition("]")[0] if line.startswith("[") else place
            if place in places:
                shown.append((since, line))
        elif is_typed(line):
            meant = read_line(line, script.people)
            since += meant.by if isinstance(meant, Later) else timedelta()
    return shown


@pytest.mark.parametrize(("ordinary", "private", "places"), ALIKE, ids=[private for _, private, _ in ALIKE])
def test_the_other_one_reads_the_same_at_the_same_minute(ordinary: str, private: str, places: tuple[str, ...]) -> None:
    assert read_in(private, places) == read_in(ordinary, places)


@pytest.mark.parametrize(("ordinary", "private", "places"), ALIKE, ids=[private for _, private, _ in ALIKE])
def test_the_two_conversations_do_differ_on_the_other_side(
    ordinary: str, private: str, places: tuple[str, ...]
) -> None:
    everywhere = ("us", "ana", "ben")
    assert read_in(private, everywhere) != read_in(ordinary, everywhere)


def test_the_line_that_passes_comes_when_the_time_for_asking_is_up() -> None:
    shown = read_in("talk.locked_gate", ("us",))
    line = "[us] Not this time, then. It can be asked again any day."
    assert [since for since, text in shown if text == line] == [timedelta(minutes=15)]
