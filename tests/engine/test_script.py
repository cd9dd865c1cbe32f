"""A flow as a page to be read aloud: each line it says, each button, and where it leads."""

from bot.engine.script import script, spoken, words_a_message
from tests.engine.large_flow import LARGE, SMALL, flow

ASKING = """\
flow: asking
version: 1
title: A question
house: true
uses: [paired]
slots:
  how: {type: choice}
  told: {type: text}
start: how
nodes:
  how:
    ask: {variants: [How is it?, "And how is it today?"]}
    save: how
    choices:
      fine: Fine
      not: {label: Not fine, to: told}
    words: {save: told, to: end}
    next:
      - {if: paired, to: note}
      - {to: end}
  told:
    ask: |
      Tell it.
      "{how}"
    save: told
    lint:
      generalising: '"{quote}" is a lot.'
    next: note
  note: {do: keep_note, with: {text: told}, next: end}
"""


def test_a_page_says_all_of_it_in_the_order_of_the_places() -> None:
    assert script(flow(ASKING, "asking")).splitlines() == [
        "# A question (asking)",
        "",
        "4 words a message on average.",
        "",
        "## how",
        "  How is it?",
        "  or: And how is it today?",
        "    [Not fine] → told",
        "    (words) → end",
        "    if paired → note",
        "    [Fine] → end",
        "",
        "## told",
        "  Tell it.",
        '  "{how}"',
        '  (lint.generalising) "{quote}" is a lot.',
        "    → note",
        "",
        "## note",
        "  does keep_note",
        "    → end",
    ]


def test_every_message_of_a_large_flow_stands_on_its_page() -> None:
    large = flow(LARGE, "large")
    page = script(large)
    for _, text in spoken(large):
        assert all(line.strip() in page for line in text.strip().split("\n"))
    assert "[Send]" in page
    assert "(declined) → " in page
    assert "  runs " in page


def test_a_flow_that_says_nothing_has_no_words_a_message() -> None:
    silent = "flow: silent\nversion: 1\ntitle: Silent\nhouse: true\nstart: on\nnodes:\n  on: {branch: [{to: end}]}\n"
    assert words_a_message(flow(silent, "silent")) == 0.0


def test_words_are_counted_with_a_placeholder_as_one() -> None:
    assert words_a_message(flow(SMALL, "small")) > 0
