"""What the checker lets be done with schedules."""

from dataclasses import replace

import pytest

from bot.engine.flow import SlotType
from bot.engine.vocabulary import CommandSpec, Got, Vocabulary
from tests.engine.checked import flow, found
from tests.vocabulary_for_tests import VOCABULARY

WITH_SCHEDULES = replace(
    VOCABULARY,
    commands={
        **VOCABULARY.commands,
        "come_round": CommandSpec({"when": frozenset({SlotType.SCHEDULE})}),
        "at_once": CommandSpec({"when": frozenset({SlotType.MOMENT})}),
    },
    facts={**VOCABULARY.facts, "this_moment": SlotType.MOMENT},
    readers={**VOCABULARY.readers, SlotType.SCHEDULE: lambda text, now, person: Got(text)},
)
BODY = """\
slots:
  when: {type: TYPE}
uses: [this_moment]
start: ask
nodes:
  ask: {ask: When?, save: when, skip: end, next: way}
  way:
    branch:
      - {if: CONDITION, to: take}
      - {to: end}
  take: {do: COMMAND, with: {when: when}, next: end}
"""


def told(
    kind: str,
    condition: str = "when > this_moment",
    command: str = "come_round",
    vocabulary: Vocabulary = WITH_SCHEDULES,
) -> list[str]:
    body = BODY.replace("TYPE", kind).replace("CONDITION", condition).replace("COMMAND", command)
    return found(flow("rehearsal", body), vocabulary=vocabulary)


@pytest.mark.parametrize("kind", ["schedule", "moment"])
def test_a_schedule_is_compared_with_moments_and_a_moment_can_stand_for_one(kind: str) -> None:
    assert told(kind) == []


def test_a_command_that_wants_one_moment_is_given_no_schedule() -> None:
    assert told("moment", command="at_once") == []
    assert told("schedule", command="at_once") == [
        "'when' of 'at_once' is schedule; hand it one of: moment",
    ]


def test_a_schedule_is_not_compared_with_words_or_numbers() -> None:
    (said,) = told("schedule", "when > this_moment or when > 3")
    assert said.endswith("can't work: 'when' is a schedule; compare it with 'text in quotes'")


def test_a_schedule_has_to_be_read_outside() -> None:
    readers = {kind: reader for kind, reader in WITH_SCHEDULES.readers.items() if kind is not SlotType.SCHEDULE}
    assert told("schedule", vocabulary=replace(WITH_SCHEDULES, readers=readers)) == [
        "nothing reads a schedule; let 'ask' ask for another type"
    ]
