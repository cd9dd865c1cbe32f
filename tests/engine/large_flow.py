"""A small flow and a large one, which has everything the format knows."""

from functools import cache

from bot.adapters.flow_files import parse
from bot.engine.flow import Flow
from bot.engine.read import read_flow
from bot.engine.source import SourceFile

SMALL = """\
flow: small
version: 3
title: A small one
start: bye
nodes:
  bye: {say: That was it., next: end}
"""

LARGE = """\
flow: large
version: 12
title: {variants: [A large one, Another]}
seeds: [forbes-25]
space: pair
roles: [a, b]
uses: [paired, clock_guesses]
parts: 2
on_busy: queue
on_stop: drop
safety: true
house: true
menu: words
expire: P1DT12H
slots:
  mood: {type: text, limit: 400, per_role: true}
  side: {type: choice, private: false}
  count: {type: number, least: 2, limit: 9, given: true}
start: hello
was: {old: hello, older: restart}
nodes:
  hello:
    say:
      - One.
      - {variants: [Two., "Zwei."]}
    to: a
    next: mood
  mood:
    seeds: [gilmore-12, kuczek-01]
    part: 2
    ask: {variants: [How is it?, And you?]}
    to: [a, b]
    where: shared
    wait: first
    opens: true
    collect: burst
    save: mood
    choices:
      no: {variants: ["No", "Nope"]}
      "09:00": {label: Nine, to: fork, if: paired, also: [nine, at nine]}
    choices_from: clock_guesses
    words: {save: side, to: fork}
    lint:
      reasons: |
        "{quote}" is a reason.
      generalising: {variants: [One day., Another.]}
      mind_reading:
        text: That can stay.
        choices: {sad: Sad}
        keep: Leave it
    skip: fork
    timeout: {after: PT2M, to: end}
    next:
      - {if: "side in ('x', 'y')", to: keep}
      - {to: end}
  fork: {branch: [{if: paired, to: keep}, {to: end}]}
  keep:
    do: keep_note
    with: {text: a.mood, title: "'A title'", minutes: 2, half: 0.5, really: true, side: side}
    next: body
  body: {call: body, with: {line: side}, into: {side: there}, next: give}
  give:
    share: [mood]
    of: a
    to: shared
    text: "{a.mood}"
    ask: Send it?
    yes: Send
    no: Not now
    declined: end
    next: show
  show: {reveal: [mood], text: "{a.mood} {b.mood}", to: [a, b], next: plain}
  plain: {ask: Sure?, skip: false, choices: {"yes": "Yes"}, next: end}
"""


def source(text: str, name: str = "flows/small.yaml") -> SourceFile:
    read, mistakes = parse(text, name)
    assert read is not None, mistakes
    return read


@cache
def flow(text: str, name: str) -> Flow:
    read, mistakes = read_flow(source(text, f"flows/{name}.yaml"))
    assert read is not None
    assert mistakes == ()
    return read
