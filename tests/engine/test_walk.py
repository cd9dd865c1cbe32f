"""The hand-made flows, walked to the last edge; and flows with something wrong, which the walk finds."""

from collections.abc import Callable

import pytest

from bot.engine.flow import Flow, Fork, Slot, SlotType
from bot.engine.snapshot import Frame, Phase, Wait
from bot.engine.step.leaving import _taken_back
from bot.engine.step.turn import Turn
from tests.engine.flows_for_tests import FLOWS
from tests.engine.sheet import Sheet, ways
from tests.engine.walk import TYPED, Walked, Walker
from tests.engine.walk_worlds import givens, worlds
from tests.engine.words_for_tests import flow_set

TYPED_HERE = {**TYPED, SlotType.MOMENT: ("tomorrow at 9", "at 9", "never")}
BAITS = {"always": "You always hide it", "felt_that": "I felt that you lied", "elsewhere": "nowhere"}


def walked(name: str, burst_s: int = 0) -> Walked:
    return Walker(
        FLOWS, name, worlds(FLOWS, name), givens(FLOWS.flows[name]), TYPED_HERE, BAITS, burst_s=burst_s
    ).walk()


@pytest.mark.parametrize("burst_s", [0, 5])
@pytest.mark.parametrize("name", sorted(FLOWS.flows))
def test_every_edge_is_walked_and_nothing_is_found(name: str, burst_s: int) -> None:
    found = walked(name, burst_s)
    assert found.problems == {}
    assert found.missed == set()
    assert found.turns > 20


def test_the_walks_come_through_every_phase() -> None:
    names = ("everyday", "composer", "giving")
    phases = {phase for name in names for place in walked(name).places for _, phase, _, _ in place[1]}
    assert phases == set(Phase)


def faulty(kind: str) -> Flow:
    sheet = Sheet("faulty", (Slot("line", SlotType.TEXT), Slot("it", SlotType.YES_NO)), roles=("a", "b"))
    match kind:
        case "empty":
            sheet.ask("first", "{line}", save="line")
        case "fails":
            sheet.ask("first", "Which?", save="it", then=[("not it", "end")])
        case "long":
            sheet.ask("first", "Which?", choices={"ok": "x" * 81})
        case "leak":
            sheet.ask("first", "Which?", to=("a",), save="line", then="told")
            sheet.say("told", "{line}", to=("b",))
        case _:
            sheet.ask("first", "Which?", save="it", then=[("not a.line", "end"), ("", "never")])
            sheet.say("never", "Never.")
    return sheet.flow()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("empty", "shows an empty line"),
        ("fails", "raises TurnFailed: no way leads on from first in faulty"),
        ("long", "shows a button of 81 characters: ok"),
        ("leak", "shows one person's words to another"),
    ],
)
def test_what_is_wrong_is_found_and_told_with_its_place(kind: str, words: str) -> None:
    flows = flow_set(faulty(kind))
    problems = Walker(flows, "faulty", strolls=0).walk().problems
    assert any(words in problem and problem.startswith("faulty") for problem in problems)


def kept_all(turn: Turn, frame: Frame, wait: Wait, person: str) -> tuple[Frame, Wait]:
    return frame, wait


def kept_words(turn: Turn, frame: Frame, wait: Wait, person: str) -> tuple[Frame, Wait]:
    return frame, _taken_back(turn, frame, wait, person)[1]


def kept_place(turn: Turn, frame: Frame, wait: Wait, person: str) -> tuple[Frame, Wait]:
    return _taken_back(turn, frame, wait, person)[0], wait


@pytest.mark.parametrize("kept", [kept_all, kept_words, kept_place])
@pytest.mark.parametrize("name", ["slowly", "together"])
def test_an_answer_that_outlives_its_writers_leaving_is_found(
    kept: Callable[..., tuple[Frame, Wait]], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.engine.step.leaving._taken_back", kept)
    problems = " ".join(walked(name).problems)
    assert "keeps what somebody answered who left" in problems
    if kept is not kept_words:
        assert "shows that somebody left" in problems
        assert "goes another way once somebody left" in problems


def test_a_way_that_nothing_leads_to_is_missed() -> None:
    flows = flow_set(faulty("dead"))
    found = Walker(flows, "faulty", strolls=3).walk()
    assert found.missed == {("faulty", "first", "never"), ("faulty", "never", "end")}


def test_worlds_hold_every_constant_that_a_guard_compares_with() -> None:
    sheet = Sheet("looking")
    sheet.add(
        "fork", Fork(ways([("stance in ('hurt', 'both') and not (open_count > 2 or paired)", "end"), ("", "end")]))
    )
    flows = flow_set(sheet.flow(uses=("stance", "open_count", "paired", "guesses")))
    found = worlds(flows, "looking", {"open_count": 0})
    assert found[0] == {"open_count": 0}
    assert {world.get("stance") for world in found} >= {None, "hurt", "both"}
    assert {world["open_count"] for world in found} >= {0, 1, 2, 3}
    assert {world.get("paired") for world in found} == {None, True}
