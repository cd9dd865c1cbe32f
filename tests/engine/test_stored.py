"""Snapshots in store."""

import json
from dataclasses import replace

import pytest

from bot.engine.snapshot import IDLE
from bot.engine.stored import VERSION, from_json, to_json
from bot.errors import TurnFailed
from tests.engine.dialogue import Dialogue


def full() -> Dialogue:
    dialogue = Dialogue(values={"guesses": (), "paired": True})
    dialogue.start("secret")
    dialogue.start("everyday", nth=3)
    dialogue.type("Half \udfff, “quoted”, 👩‍👧")
    dialogue.type("tomorrow")
    dialogue.start("composer")
    for words in ("It happened", "angry", "1", "at 9", "at 8"):
        dialogue.type(words)
    dialogue.start("writing")
    return dialogue


def test_a_snapshot_is_read_back_as_it_was_written() -> None:
    dialogue = full()
    text = json.dumps(to_json(dialogue.snapshot))
    assert from_json(json.loads(text)) == dialogue.snapshot
    assert json.loads(text)["v"] == VERSION


def test_a_question_without_end_is_stored_too() -> None:
    dialogue = Dialogue()
    dialogue.start("small")
    wait = dialogue.snapshot.wait
    assert wait is not None
    endless = replace(dialogue.snapshot, wait=replace(wait, until=None))
    assert from_json(to_json(endless)) == endless


def test_who_left_unseen_is_stored_in_order() -> None:
    left = replace(IDLE, left=("p2", "p1"))
    assert to_json(left)["left"] == ["p2", "p1"]
    assert from_json(to_json(left)) == left


def test_nothing_under_way_takes_next_to_nothing() -> None:
    assert to_json(IDLE) == {"v": VERSION, "rev": 0}
    assert from_json(to_json(IDLE)) == IDLE


def test_older_forms_are_lifted_one_version_at_a_time() -> None:
    old = {"v": 1, "revision": 4}
    upcasts = {
        1: lambda plain: {"v": 2, "turns": plain["revision"]},
        2: lambda plain: {"v": 3, "rev": plain["turns"]},
    }
    assert from_json(old, 3, upcasts).rev == 4


@pytest.mark.parametrize("plain", [{}, {"v": 99}, {"v": VERSION}, {"v": VERSION, "rev": 1, "stack": [1]}, {"v": []}])
def test_what_cannot_be_read_fails_the_turn_without_telling_content(plain: dict[str, object]) -> None:
    with pytest.raises(TurnFailed, match=r"a stored dialogue can't be read: [A-Z][A-Za-z]+$"):
        from_json(plain)
