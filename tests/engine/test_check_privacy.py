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
  ask: {ask: How is it?, save: mood, skip: false, timeout: {after: PT1H, to: end}, next: more}
  more:
    ask: |
      "{mood}"
      Is that still so?
    choices: {yes: {label: "Yes", if: mood}, no: "No"}
    timeout: {after: PT1H, to: end}
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
  ask: {ask: How is it?, save: mood, opens: true, timeout: {after: PT1H, to: end}, next: show}
  show:
    reveal: [mood]
    text: |
      {a.name}: "{a.mood}"
      {b.name}: "{b.mood}"
    next: again
  again:
    ask: Once more? Both see the answer.
    save: again
    timeout: {after: PT1H, to: end}
    next: [{if: a.again and b.again and paired, to: ask}, {to: first}]
  first:
    ask: Who was first? Both see the answer.
    wait: first
    save: first
    timeout: {after: PT1H, to: end}
    next: last
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
  ask: {ask: How is it?, to: a, save: mood, skip: end, timeout: {after: PT1H, to: end}, next: back}
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
  where: {ask: Where? Both see it., to: a, save: place, skip: end, timeout: {after: PT1H, to: end}, next: pick}
  pick:
    ask: Which? Both see it.
    to: b
    save: pick
    choices: {one: "{place}, {a.name}", two: Other}
    timeout: {after: PT1H, to: end}
    next: bye
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


def test_the_other_is_named_to_each_in_private_where_it_is_sure_who_that_is() -> None:
    body = """\
slots:
  begins: {type: choice, private: false}
start: hello
nodes:
  hello: {say: "{other.name} is asked the same.", next: who}
  who:
    ask: Who begins, you or {other.name}? Both see it.
    to: a
    save: begins
    choices: {me: I do, them: "{other.name} does"}
    skip: end
    timeout: {after: PT1H, to: end}
    next: [{if: begins == 'me', to: end}, {to: bye}]
  bye: {say: "Then {other.name} begins.", to: a, next: end}
"""
    assert found(flow("both", body, JOINT)) == []


def test_answers_that_stay_closed_until_a_time_open_together() -> None:
    body = """\
slots:
  mood: {type: text, per_role: true}
start: ask
nodes:
  ask: {ask: How is it?, wait: deadline, save: mood, opens: true, timeout: {after: PT12H, to: end}, next: show}
  show:
    reveal: [mood]
    text: |
      {a.name}: "{a.mood}"
      {b.name}: "{b.mood}"
    next: end
"""
    assert found(flow("sealed", body, JOINT + "ready: P2D\n")) == []


def test_what_is_said_of_a_text_may_be_its_owners_own_or_open() -> None:
    joint = """\
slots:
  mood: {type: text, per_role: true}
  head: {type: text}
  place: {type: text, private: false}
start: ask
nodes:
  ask: {ask: How is it?, save: mood, skip: end, timeout: {after: PT1H, to: end}, next: head}
  head: {ask: What is it about?, to: a, save: head, skip: end, timeout: {after: PT1H, to: end}, next: place}
  place: {ask: Where? Both see it., to: b, save: place, skip: end, timeout: {after: PT1H, to: end}, next: give}
  give:
    share: [mood]
    of: a
    to: b
    text: "{a.mood}"
    with: {kind: "'words'", title: head, where: place, again: a.mood, whole: {text: "{head}, {place}"}}
    declined: end
    next: end
"""
    assert found(flow("joint", joint, JOINT)) == []
    own = """\
uses: [open_promises]
slots:
  line: {type: text}
  title: {type: text}
start: ask
nodes:
  ask: {ask: One line?, save: line, skip: end, next: title}
  title: {ask: What is it called?, save: title, next: give}
  give:
    share: [line]
    to: partner
    text: "{line}"
    with: {kind: "'apology'", title: title, count: open_promises}
    declined: end
    next: end
"""
    assert found(flow("own", own)) == []


def test_a_called_flow_may_call_its_roles_otherwise() -> None:
    body = """\
slots:
  line: {type: text, per_role: true}
start: ask
nodes:
  ask: {ask: One line?, save: line, skip: end, timeout: {after: PT1H, to: end}, next: go}
  go: {call: say_back, roles: {speaker: b, listener: a}, with: {line: b.line}, next: turn}
  turn: {call: say_back, roles: {listener: b, speaker: a}, with: {line: "'Nothing yet'"}, next: end}
"""
    inner = """\
slots:
  line: {type: text, given: true}
start: ask
nodes:
  ask: {ask: "What did {speaker.name} say?", to: listener, choices: {it: It}, timeout: {after: PT1H, to: end}, next: on}
  on: {call: deeper, with: {line: line}, roles: {one: speaker, two: listener}, next: end}
"""
    deeper = """\
slots:
  line: {type: text, given: true}
start: bye
nodes:
  bye: {say: Good., next: end}
"""
    roles = "house: true\nspace: pair\nroles: [{}, {}]\n"
    assert found(
        flow("body", body, JOINT),
        flow("say_back", inner, roles.format("speaker", "listener")),
        flow("deeper", deeper, roles.format("one", "two")),
    ) == ["the slot 'line' is filled and never looked at; show it, hand it on, or remove it"]
    assert (
        found(
            flow("by_two", "start: go\nnodes:\n  go: {call: mine, roles: {me: me}, next: end}\n"),
            flow("mine", "start: bye\nnodes:\n  bye: {say: Good., next: end}\n"),
        )
        == []
    )
