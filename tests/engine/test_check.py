"""What the checker proves, and what it rightly lets through. Its mistakes are in tests/broken_flows."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.adapters.flow_files import parse
from bot.engine.check import check
from bot.engine.flow import SlotType
from bot.engine.near import listed, meant
from bot.engine.read import Library, read_library
from bot.engine.source import SourceFile, Sources
from bot.engine.step.phrases import PHRASES
from bot.engine.vocabulary import Vocabulary
from tests.vocabulary_for_tests import VOCABULARY


def source(name: str, text: str) -> SourceFile:
    read, mistakes = parse(text, name)
    assert read is not None, mistakes
    return read


def flow(name: str, body: str, head: str = "house: true\n") -> SourceFile:
    return source(f"flows/{name}.yaml", f"flow: {name}\nversion: 1\ntitle: A test\n{head}{body}")


def found(*flows: SourceFile, vocabulary: Vocabulary = VOCABULARY) -> list[str]:
    library, mistakes = read_library(Sources(flows))
    assert mistakes == ()
    return [mistake.text for mistake in check(library, vocabulary)]


JOINT = "house: true\nspace: pair\nroles: [a, b]\n"


def test_nothing_is_wrong_with_nothing() -> None:
    assert check(Library(), VOCABULARY) == ()


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
]


NEEDED = "'keep' needs 'line', which may be empty there; branch on it before, or let skip lead elsewhere"


def line_flow(ways: str) -> SourceFile:
    body = LINE if "paired" in ways else LINE.replace("uses: [paired]\n", "")
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
    told = found(flow("menu", body), flow("picker", picker), NEIGHBOUR)
    assert (
        told
        == [
            "'open' may hand over 'far' as 'flow', which isn't known there; name one of: menu, one, picker",
            "the slot 'goal' is filled and never looked at; show it, hand it on, or remove it",
        ][:1]
    )


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
    assert [text for text in found(flow("own", body, JOINT)) if "400" not in text] == []


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
  again: {ask: Once more? Both see the answer., save: again, next: [{if: a.again and b.again and paired, to: ask}, {to: first}]}
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


def phrases(language: str, texts: Mapping[str, str]) -> tuple[str, SourceFile]:
    name = "flows/phrases.yaml" if language == "en" else f"flows/locales/{language}/phrases.yaml"
    return language, source(name, "".join(f'"{key}": "{text}"\n' for key, text in texts.items()))


def phrase_mistakes(*files: tuple[str, SourceFile]) -> list[str]:
    library, mistakes = read_library(Sources(phrases=files))
    assert mistakes == ()
    return [str(mistake) for mistake in check(library, VOCABULARY)]


SAID = dict.fromkeys(sorted(PHRASES), "Noted.")


def test_the_engines_own_sentences_all_have_words() -> None:
    assert phrase_mistakes(phrases("en", {**SAID, "part": "{part} of {parts}."}), phrases("pl", SAID)) == []
    lacking = {key: text for key, text in SAID.items() if key != "done"}
    assert phrase_mistakes(phrases("en", lacking)) == [
        "flows/phrases.yaml:1: the engine says 'done', which has no words yet; add it"
    ]


def test_a_phrase_holds_what_the_engine_fills_and_keeps_the_voice() -> None:
    last = len(SAID)
    texts = {**SAID, "part": "{all}", "other": "Hello!", "long": "word " * 401}
    at = sorted(SAID).index("part") + 1
    assert phrase_mistakes(phrases("en", texts)) == [
        f"flows/phrases.yaml:{at}: 'part' has {{all}}, which the engine doesn't fill; it has: part, parts",
        f"flows/phrases.yaml:{last + 1}: 'other' has an exclamation mark; end it with a full stop",
        f"flows/phrases.yaml:{last + 2}: 'long' is too long; 2000 characters are the most",
    ]


def test_phrases_are_translated_whole() -> None:
    polish = {**SAID, "more": "Co?", "help": "{name}"}
    del polish["done"]
    assert phrase_mistakes(phrases("en", SAID), phrases("pl", polish)) == [
        "flows/locales/pl/phrases.yaml:1: 'done' isn't translated; add it",
        f"flows/locales/pl/phrases.yaml:{sorted(polish).index('help') + 0}: x",
    ]


def test_translated_phrases_alone_are_only_read() -> None:
    assert phrase_mistakes(phrases("pl", {"done": "Koniec."})) == []


def test_a_hint_is_the_nearest_name_or_all_there_are() -> None:
    assert meant("morning", ["evening", "mourning"]) == "did you mean 'mourning'?"
    assert meant("x", "abcdefgh") == "name one of: a, b, c, d, e, f, …"
    assert meant("x", []) == "there is none to name"
    assert listed([]) == "nothing"


def test_the_vocabulary_for_tests_names_types_that_exist() -> None:
    assert {kind for kind in VOCABULARY.facts.values() if kind} <= set(SlotType)
