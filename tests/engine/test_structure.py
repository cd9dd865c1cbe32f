"""A flow's hash: sixteen letters that change with the graph and never with a wording."""

import pytest

from bot.engine.flow import Flow
from tests.engine.large_flow import LARGE, SMALL, flow


@pytest.fixture(scope="module")
def large() -> Flow:
    return flow(LARGE, "large")


SAME_SHAPE = [
    ("title: {variants: [A large one, Another]}", "title: Another"),
    ("version: 12", "version: 13"),
    ("seeds: [forbes-25]", "seeds: [lancer-05]"),
    ("seeds: [gilmore-12, kuczek-01]", "seeds: [gilmore-12]"),
    ("parts: 2", "parts: 3"),
    ("part: 2", "part: 1"),
    ("ask: Send it?", "ask: Shall I?"),
    ("yes: Send", "yes: Go"),
    ("label: Nine", "label: At nine"),
    ("also: [nine, at nine]", "also: [nine]"),
    ("keep: Leave it", "keep: Keep it"),
    ("      - One.\n", "      - One.\n      - And more.\n"),
    ("uses: [paired, clock_guesses]", "uses: [paired, clock_guesses, clock]"),
    ("nodes:\n", "\n# a remark\nnodes:\n"),
    ("on_stop: drop", "on_stop: keep"),
]
OTHER_SHAPE = [
    ("roles: [a, b]", "roles: [b, a]"),
    ("  mood: {type: text, limit: 400", "  mood: {type: text, limit: 500"),
    ("type: choice, private: false", "type: choice"),
    ("to: fork, if: paired", "to: fork, if: not paired"),
    ('"09:00"', '"10:00"'),
    ("skip: fork", "skip: keep"),
    ("skip: false", "skip: end"),
    ("timeout: {after: PT2M, to: end}", "timeout: {after: PT3M, to: end}"),
    ("collect: burst", "collect: one"),
    ("declined: end", "declined: show"),
    ("into: {side: there}", "into: {side: here}"),
    ("minutes: 2,", "minutes: 3,"),
    ("do: keep_note", "do: keep_it"),
    ("[{if: paired, to: keep}, {to: end}]", "[{to: end}]"),
    ("choices: {sad: Sad}", "choices: {low: Sad}"),
    ("reveal: [mood]", "reveal: [mood, side]"),
    ("house: true", "house: true\nready: PT15M"),
    ("wait: first", "wait: deadline"),
    ("into: {side: there}", "into: {side: there}, roles: {x: a}"),
    ("    of: a\n", "    of: a\n    with: {title: side}\n"),
]


@pytest.mark.parametrize(("old", "new"), SAME_SHAPE, ids=[new for _, new in SAME_SHAPE])
def test_a_wording_leaves_the_hash_as_it_is(large: Flow, old: str, new: str) -> None:
    assert old in LARGE
    assert flow(LARGE.replace(old, new), "large").hash == large.hash


@pytest.mark.parametrize(("old", "new"), OTHER_SHAPE, ids=[new for _, new in OTHER_SHAPE])
def test_another_structure_has_another_hash(large: Flow, old: str, new: str) -> None:
    assert old in LARGE
    assert flow(LARGE.replace(old, new), "large").hash != large.hash


def test_the_order_of_nodes_and_slots_is_no_structure(large: Flow) -> None:
    first, second = "  mood: {type: text, limit: 400, per_role: true}\n", "  side: {type: choice, private: false}\n"
    turned = LARGE.replace(first + second, second + first)
    assert turned != LARGE
    assert flow(turned, "large").hash == large.hash


def test_a_hash_is_sixteen_hexadecimal_digits(large: Flow) -> None:
    assert len(large.hash) == 16
    assert int(large.hash, 16) >= 0


def test_a_word_that_a_flow_does_not_use_is_not_in_its_hash(large: Flow) -> None:
    assert flow(SMALL, "small").hash == "150bd8c87a76cd70"
    assert large.hash == "030755e68a5567c5"


def test_how_long_the_asking_stands_changes_the_hash() -> None:
    joint = LARGE.replace("house: true", "house: true\nready: PT15M")
    assert flow(joint, "large").hash != flow(joint.replace("PT15M", "PT12H"), "large").hash
