"""What the checker knows on each way: which slots are filled, and with which values."""

import pytest

from bot.engine.source import SourceFile
from tests.engine.checked import JOINT, flow, found

LINE = """\
slots:
  line: {type: text}
uses: [paired]
start: ask
nodes:
  ask: {ask: One line?, save: line, next: way}
  way:
    branch:
      WAYS
      - {to: end}
  keep: {do: keep_note, with: {text: line}, next: end}
"""

SURELY_THERE = [
    "- {if: line, to: keep}",
    "- {if: line == 'x', to: keep}",
    "- {if: paired and line, to: keep}",
    "- {if: \"line in ('x', 'y')\", to: keep}",
    "- {if: line and paired or line == 'x', to: keep}",
    "- {if: not line, to: end}\n      - {if: paired, to: keep}",
    "- {if: line != 'x', to: end}\n      - {if: paired, to: keep}",
    "- {if: not line or not paired, to: end}\n      - {if: paired, to: keep}",
    "- {if: not (paired or not line), to: keep}",
]
MAYBE_NOT_THERE = [
    "- {if: paired, to: keep}",
    "- {if: line or paired, to: keep}",
    "- {if: line != 'x', to: keep}",
    "- {if: not line and paired, to: end}\n      - {if: paired, to: keep}",
    "- {if: line == 'x', to: end}\n      - {if: paired, to: keep}",
    "- {if: not (line and paired), to: keep}",
    "- {if: line != clock, to: end}\n      - {if: paired, to: keep}",
]


NEEDED = "'keep' needs 'line', which may be empty there; branch on it before, or let skip lead elsewhere"


def line_flow(ways: str) -> SourceFile:
    body = LINE if "paired" in ways else LINE.replace("uses: [paired]\n", "")
    body = body.replace("[paired]", "[paired, clock]") if "clock" in ways else body
    return flow("line", body.replace("WAYS", ways))


@pytest.mark.parametrize("ways", SURELY_THERE)
def test_a_condition_can_prove_that_something_was_written(ways: str) -> None:
    assert found(line_flow(ways)) == []


@pytest.mark.parametrize("ways", MAYBE_NOT_THERE)
def test_another_condition_proves_nothing(ways: str) -> None:
    assert found(line_flow(ways)) == [NEEDED]


ASKED = """\
slots:
  line: {type: TYPE}
  own: {type: text}
start: ask
nodes:
  ask: {ask: One line?, save: line, MORE}
  keep: {do: keep_note, with: {text: line}, next: own}
  own: {ask: And now?, save: own, skip: end, next: last}
  last:
    say: |
      "{own}"
    next: end
"""

FILLED = [
    ("text", "skip: false, next: keep"),
    ("text", "skip: end, next: keep"),
    ("text", "skip: end, choices: {one: One}, next: keep"),
    ("choice", "skip: end, choices: {one: One, two: {label: Two, to: keep}}, next: keep"),
    ("text", "skip: end, lint: {reasons: {text: Why so., choices: {one: {label: One, to: keep}}}}, next: keep"),
]
UNFILLED = [
    ("text", "next: keep"),
    ("text", "skip: keep, next: keep"),
    ("text", "skip: end, choices: {one: {label: One, to: keep}}, next: keep"),
    ("text", "skip: end, timeout: {after: PT2M, to: keep}, next: keep"),
    ("text", "skip: end, collect: pages, choices: {done: Done}, next: keep"),
    ("choice", "skip: end, choices: {one: One}, words: {save: own, to: keep}, next: keep"),
]


def asked(kind: str, more: str) -> SourceFile:
    return flow("line", ASKED.replace("TYPE", kind).replace("MORE", more))


@pytest.mark.parametrize(("kind", "more"), FILLED)
def test_an_answer_is_there_on_every_way_that_saves_it(kind: str, more: str) -> None:
    assert found(asked(kind, more)) == []


@pytest.mark.parametrize(("kind", "more"), UNFILLED)
def test_an_answer_may_be_missing_on_a_way_that_saves_nothing(kind: str, more: str) -> None:
    assert found(asked(kind, more)) == [NEEDED]


NUMBERS = """\
slots:
  it: {type: TYPE}
start: ask
nodes:
  ask: {ask: Which?, save: it, CHOICES skip: end, next: sure}
  sure: {ask: "{it}, is that it?", choices: {yes: "Yes"}, next: end}
"""
LEFT_OUT = "'sure.ask' may be left out whole, because 'it' may be empty; add a line that is always there, "


@pytest.mark.parametrize(
    ("kind", "choices", "sure"),
    [
        ("yes_no", "", True),
        ("yes_no", "choices: {yes: Indeed, no: By no means},", True),
        ("yes_no", "choices: {later: Later},", False),
        ("scale", "", True),
        ("scale", "choices: {none: Rather not},", False),
        ("moment", "choices: {later: Later},", False),
        ("moment", "", True),
    ],
)
def test_a_button_that_its_slot_cannot_hold_saves_nothing(kind: str, choices: str, sure: bool) -> None:
    told = found(flow("numbers", NUMBERS.replace("TYPE", kind).replace("CHOICES", choices)))
    assert told == ([] if sure else [LEFT_OUT + "or branch on 'it' before"])


def test_an_empty_line_or_a_second_line_saves_a_question() -> None:
    body = NUMBERS.replace("TYPE", "moment").replace("CHOICES ", "").replace("skip: end, ", "")
    assert found(flow("numbers", body.replace('"{it}, is', '"Is it {it}?\\n\\nLast try. Is'))) == [
        "'sure.ask' asks two questions at once; keep one"
    ]
    assert found(flow("numbers", body.replace('"{it}, is', '"{it}\\nIs'))) == []


def test_what_a_lint_quotes_and_how_people_are_called_is_always_there() -> None:
    body = """\
slots:
  mood: {type: text, per_role: true}
start: ask
nodes:
  ask:
    ask: "{a.name}, how is it?"
    to: a
    save: mood
    lint: {reasons: "{quote}"}
    timeout: {after: PT1H, to: end}
    next: bye
  bye: {say: "{mood}", to: a, next: end}
"""
    assert found(flow("quotes", body, JOINT)) == []


OPENED = """\
slots:
  goal: {type: choice}
uses: [paired]
start: ask
nodes:
  ask:
    ask: Which?
    save: goal
    choices:
      one: One
      two: Two
      none: {label: Neither, to: end}
    skip: end
    next:
      WAYS
      - {to: open}
  open: {do: open_flow, with: {flow: goal}, next: end}
"""
NEIGHBOUR = flow("one", "start: bye\nnodes:\n  bye: {say: That was it., next: end}\n")


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        ("- {if: goal == 'two', to: end}", []),
        ("- {if: not goal == 'one', to: end}", []),
        ("- {if: goal != 'one', to: end}", []),
        ("- {if: \"goal in ('two', 'none')\", to: end}", []),
        ("- {if: not (goal == 'one' or goal == 'none'), to: end}", []),
        ("- {if: goal == 'two' and paired, to: end}", ["two"]),
        ("- {if: paired, to: end}", ["two"]),
        ("- {if: goal == 'one', to: end}", ["two"]),
    ],
)
def test_only_what_arrives_at_a_command_has_to_be_known_there(ways: str, told: list[str]) -> None:
    body = OPENED if "paired" in ways else OPENED.replace("uses: [paired]\n", "")
    assert [text.split("'")[3] for text in found(flow("menu", body.replace("WAYS", ways)), NEIGHBOUR)] == told


def test_values_are_followed_through_loops_calls_and_buttons_without_end() -> None:
    body = """\
uses: [clock_guesses]
slots:
  goal: {type: choice}
  time: {type: choice}
  given: {type: choice, given: true}
start: pick
nodes:
  pick: {call: picker, into: {goal: goal}, next: more}
  more:
    ask: Which?
    save: time
    choices_from: clock_guesses
    choices: {again: {label: Again, to: pick}}
    skip: end
    next: [{if: time == '02:10', to: here}, {if: not goal, to: end}, {to: open}]
  open: {do: open_flow, with: {flow: goal}, next: there}
  there: {do: open_flow, with: {flow: time}, next: here}
  here: {do: set_stance, with: {stance: given}, next: end}
"""
    picker = """\
slots:
  goal: {type: choice}
start: ask
nodes:
  ask: {ask: Which?, save: goal, choices: {one: One, far: Far}, next: end}
"""
    assert found(flow("menu", body), flow("picker", picker), NEIGHBOUR) == [
        "'open' may hand over 'far' as 'flow', which isn't known there; name one of: menu, one, picker"
    ]


def test_values_of_flows_that_call_each_other_are_found_without_end() -> None:
    def body(other: str) -> str:
        return (
            "slots:\n  goal: {type: choice}\nstart: ask\nnodes:\n"
            "  ask: {ask: Which?, save: goal, choices: {far: Far}, skip: end, next: go}\n"
            f"  go: {{call: {other}, into: {{goal: goal}}, next: way}}\n"
            "  way: {branch: [{if: goal == 'near', to: end}, {to: end}]}\n"
        )

    told = found(flow("one", body("two")), flow("two", body("one")))
    assert sorted({text.partition("; ")[0] for text in told}) == [
        "calling 'one' leads back here (round 'one', 'two')",
        "calling 'two' leads back here (round 'one', 'two')",
        "the condition 'goal == 'near'' can't work: nothing gives 'goal' the value 'near'",
    ]


def test_a_question_whose_buttons_all_lead_on_needs_no_next() -> None:
    body = "start: ask\nnodes:\n  ask: {ask: Now?, choices: {now: {label: Now, to: end}}, skip: end}\n"
    assert found(flow("buttons", body)) == []
