"""The list of what the other one may notice is whole: every such button stands on it, and nothing else does."""

from collections.abc import Iterator, Mapping

import yaml
from sittings import real_flows

from bot.engine.flow import END, Ask, Call, Do, Flow, Share, SlotType, Space
from bot.services.turn.commands import COMMANDS
from bot.settings import read_settings

ONLY: Mapping[str, tuple[str, str]] = {"ready": ("word", "yes"), "make_promise": ("to", "them")}
"""Command → the argument, and its one value, with which it shows; with any other nothing of it leaves."""


def test_every_button_that_shows_stands_on_the_list_and_every_entry_is_such_a_button() -> None:
    listed = yaml.safe_load((read_settings().flows_dir / "data" / "released.yaml").read_text("utf-8"))
    assert sorted(listed["buttons"]) == sorted(set(releasing()))


def releasing() -> Iterator[str]:
    """Every button of a private flow behind which, before the next question, something is done that shows."""
    for flow in real_flows().flows.values():
        if flow.space is Space.PAIR:
            continue
        for node in flow.nodes.values():
            if isinstance(node.step, Share):
                yield f"{flow.name}.{node.name}.yes"
            if isinstance(node.step, Ask):
                yield from (
                    f"{flow.name}.{node.name}.{key}" for key, ways in ways_of(flow, node.step) if shows(flow, ways)
                )


def _is_text(flow: Flow, ask: Ask) -> bool:
    return ask.save is not None and flow.slots[ask.save].type is SlotType.TEXT


def ways_of(flow: Flow, ask: Ask) -> Iterator[tuple[str, list[str]]]:
    """Each button, words typed, and wordless ways on, with where it may lead."""
    onward = [branch.to for branch in ask.next]
    for choice in ask.choices:
        yield choice.key, [choice.to] if choice.to is not None else onward
    if ask.choices_from is not None:
        yield "*listed", onward
    if ask.own_words is not None:
        yield "*words", [ask.own_words.to]
    elif not ask.choices or _is_text(flow, ask):
        yield "*typed", onward
    if ask.skippable:
        yield "*skip", [ask.skip] if ask.skip is not None else onward
    if ask.timer is not None:
        yield "*timeout", [ask.timer.to]


def shows(flow: Flow, names: list[str], seen: frozenset[str] = frozenset()) -> bool:
    """Whether arriving there does something that shows, before anything is asked."""
    return any(_shows(flow, name, seen) for name in names if name != END and name not in seen)


def _shows(flow: Flow, name: str, seen: frozenset[str]) -> bool:
    step = flow.nodes[name].step
    if isinstance(step, Ask | Share):
        return False
    if isinstance(step, Do) and _releases(step):
        return True
    called = real_flows().flows[step.flow] if isinstance(step, Call) else None
    if called is not None and shows(called, [called.start]):
        return True
    return shows(flow, [branch.to for branch in step.next], seen | {name})


def _releases(do: Do) -> bool:
    given = {argument.name: argument.constant for argument in do.arguments}
    name, value = ONLY.get(do.command, ("", None))
    return COMMANDS[do.command].releases and given.get(name) == value
