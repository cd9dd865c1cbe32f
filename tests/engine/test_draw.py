"""Drawings: one box a node, one arrow a way, and the same flow always the same drawing."""

from bot.adapters.flow_files import parse
from bot.engine.check import summary
from bot.engine.draw import mermaid
from bot.engine.flow import Flow
from bot.engine.read import read_flow

EVERYTHING = """\
flow: everything
version: 1
title: Everything "at once"
seeds: [forbes-25]
space: pair
roles: [a, b]
uses: [paired]
slots:
  mood: {type: text, per_role: true}
  calm: {type: text, per_role: true}
start: hello
nodes:
  hello:
    seeds: [kuczek-01]
    say: [A first line that is surely longer than forty characters., Another.]
    next: mood
  mood:
    ask: |
      How is it,
      <all> & "told"?
    save: mood
    opens: true
    choices: {good: Good, fair: Fair, bad: {label: Bad, to: fork}}
    words: {to: end}
    skip: show
    timeout: {after: PT25H2M30S, to: end}
    next: show
  show: {reveal: [mood], text: "{a.mood} {b.mood}", next: fork}
  fork: {branch: [{if: paired, to: keep}, {to: end}]}
  keep: {do: keep_note, with: {text: "'x'"}, next: body}
  body: {call: body, into: {calm: calmer}, next: give}
  give: {share: [calm], of: a, to: b, text: "{a.calm}", declined: end, next: end}
"""


def everything(text: str = EVERYTHING) -> Flow:
    source, _ = parse(text, "flows/everything.yaml")
    assert source is not None
    flow, mistakes = read_flow(source)
    assert flow is not None
    assert mistakes == ()
    return flow


def test_every_node_and_every_way_is_drawn() -> None:
    assert (
        mermaid(everything())
        == """\
flowchart TD
    start(["Everything #34;at once#34;"]) --> n_hello
    n_hello["hello<br>say: A first line that is surely longer than…"]
    n_hello --> n_mood
    n_mood["mood<br>ask: How is it, #60;all#62; #38; #34;told#34;?"]
    n_mood -->|"Bad"| n_fork
    n_mood -->|"words"| n_end
    n_mood -->|"skip"| n_show
    n_mood -->|"Good / Fair"| n_show
    n_mood -.->|"after 1 d 1 h 2 min 30 s"| n_end
    n_show["show<br>reveal: {a.mood} {b.mood}"]
    n_show --> n_fork
    n_fork{"fork"}
    n_fork -->|"if paired"| n_keep
    n_fork --> n_end
    n_keep["keep<br>do: keep_note"]
    n_keep --> n_body
    n_body["body<br>call: body"]
    n_body --> n_give
    n_give["give<br>share with b: {a.calm}"]
    n_give --> n_end
    n_give -->|"declined"| n_end
    n_end(["end"])
"""
    )


def test_what_waits_for_its_time_and_who_takes_which_role_is_drawn() -> None:
    text = EVERYTHING.replace("    opens: true\n", "    opens: true\n    wait: deadline\n")
    drawn = mermaid(everything(text.replace("into: {calm: calmer}", "roles: {speaker: b, listener: a}")))
    assert '    n_mood["mood<br>ask until its time: How is it' in drawn
    assert '    n_body["body<br>call: body<br>speaker: b, listener: a"]' in drawn


def test_the_same_flow_gives_the_same_drawing() -> None:
    assert mermaid(everything()) == mermaid(everything())


def test_a_summary_counts_and_names() -> None:
    told = summary(everything())
    assert (told.name, told.title) == ("everything", 'Everything "at once"')
    assert (told.nodes, told.questions) == (7, 1)
    assert (told.commands, told.calls, told.languages) == (("keep_note",), ("body",), ("en",))
    assert told.seeds == ("forbes-25", "kuczek-01")
