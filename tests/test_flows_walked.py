"""Every flow of the program, walked: whatever a person presses, types or leaves undone, it goes on kindly."""

from functools import cache
from pathlib import Path

import pytest

from bot.adapters.dates import BabelDates
from bot.adapters.flow_files import load_flows
from bot.engine.flow import Fork, SlotType, Space
from bot.engine.flowset import FlowSet
from bot.services.vocabulary import vocabulary
from tests.engine.walk import TYPED, Walker
from tests.engine.walk_worlds import givens, worlds

FOLDER = Path(__file__).parents[1] / "flows"

ALWAYS = {
    "them": "the other person",
    "operator": "the person who installed it",
    "emergency": "112",
    "directory": "a directory of helplines",
    "open_promises": 0,
    "most_promises": 5,
    "passed_promises": 0,
    "reminders_7d": 0,
}
"""Facts that are always known."""

BAITS = {
    "reasons": "I lied about it because I was afraid",
    "if_you_felt": "I'm sorry if you felt hurt",
    "asks_forgiveness": "Please forgive me",
    "blame_shift": "I did it, but you made me do it",
    "bare_sorry": "I'm sorry",
    "minimising": "It was just one time, not a big deal",
    "generalising": "You always hide your phone",
    "judgement_as_feeling": "I felt betrayed",
    "you_accusation": "You are a liar",
    "mind_reading": "You wanted to hurt me",
    "stop_need": "I need you to stop hiding things",
    "vague": "I'll do better",
    "trying": "I'll try to call at nine",
    "absolute": "I will never lie again",
    "for_the_other": "You will call me every day",
    "threat": "If you do that again I'll make you regret it",
    "rule_for_them": "You are not allowed to see her",
    "condition_on_freedom": "I will stay if you give me your password",
}
"""Words that each lint has something to say about."""

TYPED_HERE = {
    **TYPED,
    SlotType.MOMENT: ("tomorrow at 17:20", "at 9", "31 February"),
    SlotType.SCHEDULE: ("every friday at 18:30", "tomorrow at 17:20", "at 9", "31 February"),
    SlotType.DATE: ("tomorrow", "yesterday"),
    SlotType.TIME: ("09:30", "9", "noon-ish"),
    SlotType.ZONE: ("Europe/Berlin", "../../etc/passwd"),
}


BRANCHED = ("apology", "checkin", "sos", "make_promise")
"""Flows of which nearly every branch is taken too."""


@cache
def flows() -> FlowSet:
    return load_flows(FOLDER, vocabulary(BabelDates()))


NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem != "phrases")


@pytest.mark.parametrize("name", sorted(BAITS))
def test_every_bait_is_taken(name: str) -> None:
    assert flows().vocabulary.lints[name](BAITS[name]) is not None


def test_every_lint_has_its_bait() -> None:
    assert set(BAITS) == set(flows().vocabulary.lints)


@pytest.mark.parametrize("name", NAMES)
def test_every_place_is_walked_and_every_choice_taken(name: str) -> None:
    flow = flows().flows[name]
    variety = 2 if flow.space is Space.PAIR else 6
    walker = Walker(flows(), name, worlds(flows(), name, ALWAYS), givens(flow), TYPED_HERE, BAITS, variety)
    walked = walker.walk()
    assert walked.problems == {}
    chosen = {edge for edge in walked.missed if not isinstance(flow.nodes[edge[1]].step, Fork)}
    reached = {node for _, node, _ in walked.edges} | {to for _, _, to in walked.edges}
    assert {edge for edge in chosen if edge[1] in reached} == set()
    if name in BRANCHED:
        wanted = walked.missed | {edge for edge in walked.edges if edge[0] == name}
        assert len(walked.missed) <= len(wanted) * 0.03
