"""What the checker proves, and what it rightly lets through. Its mistakes are in tests/broken_flows."""

from dataclasses import replace

import pytest

from bot.engine.check import check
from bot.engine.flow import SlotType
from bot.engine.near import listed, meant
from bot.engine.read import Library
from tests.engine.checked import flow, found
from tests.vocabulary_for_tests import VOCABULARY


def test_nothing_is_wrong_with_nothing() -> None:
    assert check(Library(), VOCABULARY) == ()


def test_any_seed_may_be_cited_where_none_are_known() -> None:
    body = "seeds: [forbes-99]\nstart: bye\nnodes:\n  bye: {say: That was it., next: end}\n"
    assert found(flow("any", body, ""), vocabulary=replace(VOCABULARY, seeds=None)) == []


@pytest.mark.parametrize(("name", "head"), [("nudge_it", ""), ("sos", "safety: true\n"), ("clock", "house: true\n")])
def test_some_flows_need_no_seed(name: str, head: str) -> None:
    assert found(flow(name, "start: bye\nnodes:\n  bye: {say: That was it., next: end}\n", head)) == []


def test_questions_that_go_on_by_themselves_are_not_counted() -> None:
    timed = "choices: {on: Next}, timeout: {after: PT30S, to: N}, next: N"
    nodes = "".join(f"  q{n}: {{ask: Line {n}., {timed.replace('N', f'q{n + 1}')}}}\n" for n in range(1, 9))
    assert found(flow("body", f"start: q1\nnodes:\n{nodes}  q9: {{say: That was it., next: end}}\n")) == []


def test_words_in_quotation_marks_are_somebodys_and_free() -> None:
    said = "'It can be asked: \"Could you? Would you! You should\", or „Co? I co! ” Which of them?'"
    assert found(flow("quoted", f"start: bye\nnodes:\n  bye: {{say: {said}, next: end}}\n")) == []


def test_buttons_that_are_never_shown_together_may_say_the_same() -> None:
    choices = "one: {label: Go on, if: paired}, two: {label: Go on, if: not paired}, three: Stay"
    body = f"uses: [paired]\nstart: ask\nnodes:\n  ask: {{ask: Which?, choices: {{{choices}}}, next: end}}\n"
    assert found(flow("alike", body)) == []


def test_a_list_of_buttons_may_be_asked_for_being_there() -> None:
    body = """\
uses: [clock_guesses, clock, stance]
slots:
  at: {type: time}
  side: {type: choice}
start: way
nodes:
  way: {branch: [{if: not clock_guesses, to: end}, {if: clock < '06:00', to: end}, {to: ask}]}
  ask: {ask: When?, save: at, choices_from: clock_guesses, skip: end, next: side}
  side: {ask: Which?, save: side, choices: {hurt: Hurt}, skip: end, next: bye}
  bye: {say: "{at} {side}", next: [{if: side == stance and 'hurt' == side, to: end}, {to: end}]}
"""
    assert found(flow("times", body)) == []


def test_values_of_a_fact_are_free_where_nobody_names_them() -> None:
    body = "uses: [stance]\nstart: way\nnodes:\n  way: {branch: [{if: stance == 'x', to: end}, {to: end}]}\n"
    assert found(flow("free", body), vocabulary=replace(VOCABULARY, among={})) == []


def test_a_hint_is_the_nearest_name_or_all_there_are() -> None:
    assert meant("morning", ["evening", "mourning"]) == "did you mean 'mourning'?"
    assert meant("x", "abcdefgh") == "name one of: a, b, c, d, e, f, …"
    assert meant("x", []) == "there is none to name"
    assert listed([]) == "nothing"


def test_the_vocabulary_for_tests_names_types_that_exist() -> None:
    assert {kind for kind in VOCABULARY.facts.values() if kind} <= set(SlotType)


def test_old_nodes_may_lead_to_new_ones_to_the_beginning_or_to_the_end() -> None:
    body = "start: bye\nwas: {one: bye, two: restart, three: end}\nnodes:\n  bye: {say: That was it., next: end}\n"
    assert found(flow("moved", body)) == []
