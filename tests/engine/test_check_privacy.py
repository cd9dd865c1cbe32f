"""What people wrote in private, and where it may go. Where it may not is in tests/broken_flows."""

from dataclasses import replace

from tests.engine.checked import JOINT, flow, found
from tests.vocabulary_for_tests import VOCABULARY


def test_a_bare_slot_per_role_is_that_of_whoever_reads_it() -> None:
    body = """\
slots:
  mood: {type: text, per_role: true}
start: ask
nodes:
  ask: {ask: How is it?, save: mood, skip: false, next: more}
  more:
    ask: |
      "{mood}"
      Is that still so?
    choices: {yes: {label: "Yes", if: mood}, no: "No"}
    next: give
  give:
    share: [mood]
    of: a
    to: b
    text: "{mood}"
    ask: "Send {a.mood}?"
    declined: end
    next: end
"""
    assert found(flow("own", body, JOINT)) == []


def test_what_was_announced_may_be_revealed_and_what_is_open_may_decide() -> None:
    body = """\
uses: [paired]
slots:
  mood: {type: text, per_role: true}
  again: {type: yes_no, per_role: true, private: false}
  first: {type: text, private: false}
start: ask
nodes:
  ask: {ask: How is it?, save: mood, opens: true, next: show}
  show:
    reveal: [mood]
    text: |
      {a.name}: "{a.mood}"
      {b.name}: "{b.mood}"
    next: again
  again:
    ask: Once more? Both see the answer.
    save: again
    next: [{if: a.again and b.again and paired, to: ask}, {to: first}]
  first: {ask: Who was first? Both see the answer., wait: first, save: first, next: last}
  last:
    say: |
      "{first}"
    next: end
"""
    assert found(flow("both", body, JOINT)) == []


def test_a_private_slot_of_one_role_may_be_shown_to_that_role() -> None:
    body = """\
slots:
  mood: {type: text}
start: ask
nodes:
  ask: {ask: How is it?, to: a, save: mood, skip: end, next: back}
  back: {say: "{mood}", to: a, next: body}
  body: {call: inner, with: {line: mood}, next: give}
  give: {share: [mood], of: a, to: b, text: "{mood}", declined: end, next: end}
"""
    inner = """\
slots:
  line: {type: text, given: true}
start: keep
nodes:
  keep: {share: [line], of: a, to: b, text: "{line}", declined: end, next: end}
"""
    assert found(flow("one", body, JOINT), flow("inner", inner, JOINT)) == [
        "'keep' shares 'line' as words of 'a', who isn't the only one asked; check 'of'"
    ]


def test_any_fact_may_be_used_where_nobody_says_which_are_joint() -> None:
    body = 'uses: [them]\nstart: bye\nnodes:\n  bye: {say: "To {them}.", next: end}\n'
    assert found(flow("joint", body, JOINT), vocabulary=replace(VOCABULARY, joint=None)) == []


def test_a_button_may_show_how_people_are_called_and_what_is_open_to_both() -> None:
    body = """\
slots:
  place: {type: text, limit: 30, private: false}
  pick: {type: choice, private: false}
start: where
nodes:
  where: {ask: Where? Both see it., to: a, save: place, skip: end, next: pick}
  pick: {ask: Which? Both see it., to: b, save: pick, choices: {one: "{place}, {a.name}", two: Other}, next: bye}
  bye: {say: "{pick}", next: end}
"""
    assert found(flow("both", body, JOINT)) == []


def test_what_is_shared_may_name_the_receiver_and_what_is_open() -> None:
    body = """\
uses: [them]
slots:
  line: {type: text}
  place: {type: text, private: false}
start: ask
nodes:
  ask: {ask: One line?, save: line, skip: end, next: place}
  place: {ask: Where?, save: place, skip: end, next: give}
  give:
    share: [line]
    to: partner
    text: "{them}, at {place}: {line}"
    ask: Send it to {them}?
    declined: end
    next: end
"""
    assert found(flow("give", body)) == []
