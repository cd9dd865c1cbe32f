"""The dialogue that everything is measured with: one command, five typed answers, one letter back for each."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from bot.adapters.flow_files import read_file
from bot.engine.flow import SOURCE_LANGUAGE, Ask, Flow, Say
from bot.engine.flowset import FlowSet
from bot.engine.read import read_flow
from bot.engine.slots import SCALE_TOP

NAME = "checkin"
"""The flow's name: it stands in the place of the program's own, so that the same command opens it."""

COMMAND = NAME

ANSWERS = (
    "Mixed",
    "We said little at dinner and washed up side by side",
    "4",
    "no",
    "The kettle was already on when I came home",
)

PRESSED = ("mixed", None, "4", "no", None)
"""The same answers as pressed buttons' keys, where the question has any."""

TURNS = 1 + len(ANSWERS)
"""Turns of one lap: the command, then the answers. Each is answered with one letter."""


@cache
def flow() -> Flow:
    """Return the dialogue, read from its file as the program reads its own."""
    source, mistakes = read_file(Path(__file__).with_name(f"{NAME}.yaml"), f"dialogue/{NAME}.yaml")
    assert source is not None, mistakes
    found, mistakes = read_flow(source)
    assert found is not None, mistakes
    return found


def flows_with(real: FlowSet) -> FlowSet:
    """Return the program's flows with the dialogue in its place among them."""
    return replace(real, flows={**real.flows, NAME: flow()})


def questions() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return each question's text and the labels of its buttons, for libraries that know no flows."""
    return tuple(_question(node.step) for node in flow().nodes.values() if isinstance(node.step, Ask))


def closing() -> str:
    """Return the last letter's text."""
    (step,) = (node.step for node in flow().nodes.values() if isinstance(node.step, Say))
    return _worded(step.bubbles[0])


def _question(ask: Ask) -> tuple[str, tuple[str, ...]]:
    labels = {"yes_no": ("Yes", "No"), "scale": tuple(map(str, range(SCALE_TOP + 1)))}
    kind = flow().slots[ask.save or ""].type.value
    own = tuple(_worded(choice.label) for choice in ask.choices)
    return _worded(ask.text), own or labels.get(kind, ())


def _worded(path: str) -> str:
    return flow().texts[SOURCE_LANGUAGE][path][0].source
