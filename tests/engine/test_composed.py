"""Several slots handed on as one text: lines whose slot is empty are left out, as everywhere."""

from datetime import UTC, datetime

import pytest
from checked import JOINT, flow, found

from bot.adapters.flow_files import parse
from bot.engine.effects import Perform
from bot.engine.events import Answer, Control, Event, Facts, Person, Start, Wish
from bot.engine.flowset import FlowSet
from bot.engine.read import read_library, read_phrases
from bot.engine.snapshot import IDLE
from bot.engine.source import Sources
from bot.engine.step import step
from bot.words import Words
from tests.engine.flows_for_tests import PHRASES_FILE
from tests.vocabulary_for_tests import VOCABULARY

BODY = """
slots:
  act: {type: text}
  effect: {type: text}
start: act
nodes:
  act: {ask: What happened., save: act, next: effect}
  effect: {ask: What it did., save: effect, next: keep}
  keep:
    do: keep_note
    with:
      text:
        text: |
          I did this:
          {act}
          {effect}
      title: "'An account'"
    next: end
"""


def flows(body: str = BODY) -> FlowSet:
    library, mistakes = read_library(Sources((flow("account", body),)))
    assert not mistakes
    file, _ = parse(PHRASES_FILE.read_text("utf-8"), "flows/phrases.yaml")
    assert file is not None
    phrases, _ = read_phrases(file, "en")
    assert phrases is not None
    return FlowSet(library.flows, {"en": phrases.texts}, VOCABULARY)


def performed(*events: Event) -> dict[str, object]:
    snapshot = IDLE
    for number, event in enumerate((Start("account", {"me": "ana"}), *events)):
        facts = Facts(datetime(2026, 11, 22, tzinfo=UTC), f"w{number}", {"ana": Person("ana", "Ana")})
        outcome = step(flows(), snapshot, event, facts)
        snapshot = outcome.snapshot
    return dict(next(effect.arguments for effect in outcome.effects if isinstance(effect, Perform)))


def said(text: str) -> Answer:
    return Answer("ana", Words(text))


def test_what_was_answered_is_handed_on_line_by_line() -> None:
    handed = performed(said("I lied."), said("You didn't sleep."))
    assert handed == {"text": "I did this:\nI lied.\nYou didn't sleep.", "title": "An account"}


def test_a_skipped_part_leaves_no_gap() -> None:
    handed = performed(Control("ana", Wish.SKIP), said("You didn't sleep."))
    assert handed["text"] == "I did this:\nYou didn't sleep."


def test_what_a_person_wrote_is_never_a_template() -> None:
    assert performed(said("{effect}"), said("{title}"))["text"] == "I did this:\n{effect}\n{title}"


def test_an_optional_text_that_comes_out_empty_is_not_handed_on() -> None:
    body = BODY.replace("I did this:", "").replace("text:\n        text: |", "title:\n        text: |")
    body = body.replace("title: \"'An account'\"", "text: \"'An account'\"")
    snapshot = IDLE
    for number, event in enumerate(
        (Start("account", {"me": "ana"}), Control("ana", Wish.SKIP), Control("ana", Wish.SKIP))
    ):
        facts = Facts(datetime(2026, 11, 22, tzinfo=UTC), f"w{number}", {"ana": Person("ana", "Ana")})
        outcome = step(flows(body), snapshot, event, facts)
        snapshot = outcome.snapshot
    performs = [effect for effect in outcome.effects if isinstance(effect, Perform)]
    assert dict(performs[0].arguments) == {"text": "An account"}


def test_what_stands_in_a_composed_text_counts_as_used() -> None:
    assert found(flow("account", BODY)) == []


@pytest.mark.parametrize("kind", ["Do", "Call"])
def test_a_private_slot_is_not_handed_on_inside_a_composed_text_in_a_joint_flow(kind: str) -> None:
    hand = "do: keep_note" if kind == "Do" else "call: other"
    body = f"""
slots:
  act: {{type: text, per_role: true}}
start: act
nodes:
  act: {{ask: What happened., save: act, next: keep}}
  keep:
    {hand}
    with: {{text: {{text: "It was:\\n{{a.act}}"}}}}
    next: end
"""
    other = flow(
        "other",
        "slots: {text: {type: text, given: true, private: false}}\nstart: one\n"
        "nodes: {one: {say: '{text}', next: end}}",
        JOINT,
    )
    said_wrong = found(flow("account", body, JOINT), *([other] if kind == "Call" else []))
    assert any("hands the private 'a.act'" in wrong for wrong in said_wrong), said_wrong


def test_a_command_that_wants_a_number_is_not_handed_a_text() -> None:
    body = (
        BODY.replace("do: keep_note", "do: snooze")
        .replace("      text:\n        text: |", "      minutes:\n        text: |")
        .replace("      title: \"'An account'\"\n", "")
    )
    assert any("'minutes' of 'snooze' is text" in wrong for wrong in found(flow("account", body)))


def test_where_only_some_values_are_known_a_composed_text_is_not_weighed() -> None:
    body = (
        BODY.replace("do: keep_note", "do: open_flow")
        .replace("      text:\n        text: |", "      flow:\n        text: |")
        .replace("      title: \"'An account'\"\n", "")
    )
    assert not any("isn't known there" in wrong for wrong in found(flow("account", body)))
