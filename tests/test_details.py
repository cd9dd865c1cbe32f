"""Health and sexual details: asked about nowhere but in marked questions, and those never where it isn't permitted."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.adapters.dates import BabelDates
from bot.adapters.discord.door import DiscordDoor
from bot.adapters.flow_files import load_flows
from bot.engine.flow import SOURCE_LANGUAGE, Ask, Flow, Share
from bot.engine.flowset import FlowSet
from bot.engine.guards import All, Expression, Guard, Holds, Name, Not, Some
from bot.services.vocabulary import vocabulary
from tests.engine.walk import Walker
from tests.engine.walk_worlds import givens, worlds

FOLDER = Path(__file__).parents[1] / "flows"
FACT = "details_ok"

DETAILS = re.compile(
    r"\b(sex|sexual|sexually|rape|raped|forced|injur\w+|bruis\w+|wounds?|chok\w+|strangl\w+|throat was"
    r"|pregnan\w+|infections?|infected|sti|std|hiv|condom\w*|miscarriage|abortion|diagnos\w+|medicines?|medication"
    r"|pills?|overdose|swallowed|unprotected sex|held you down|your body)\b",
    re.IGNORECASE,
)
"""What a text about such details holds."""

ALLOWED = {
    ("first_hour_broke", "health"): "tells what can't wait, and asks nothing",
    ("not_told_yet", "health"): "tells what can't wait, and asks nothing",
    ("safety_plan_home", "bag"): "medicines are one thing in a bag; nobody's illness is asked about",
    ("sos_partner", "any_harm"): "tells what a doctor and a clinic can do, and asks nothing",
    ("sos_self", "wound"): "asks what decides whether an ambulance is called; a life comes before a rule",
    ("stages", "alive"): "a figure of speech: trust that is injured and heals",
    ("stages", "slow"): "a figure of speech: trust as a wound",
}
"""(flow, node) → why its text may stand where details aren't asked about."""


@cache
def flows() -> FlowSet:
    return load_flows(FOLDER, vocabulary(BabelDates()))


def may_hold(when: Guard | None) -> bool:
    """Return whether a guard may hold where details aren't permitted, whatever else is so."""
    return when is None or _may(when.expression)


def _may(expression: Expression) -> bool:
    match expression:
        case Holds(of=Name(name=name)):
            return name != FACT
        case Not(of=Holds(of=Name(name=name))) if name == FACT:
            return True
        case All(of=parts):
            return all(map(_may, parts))
        case Some(of=parts):
            return any(map(_may, parts))
        case _:
            return True


def ways_on(flow: Flow, name: str) -> Iterator[str]:
    """Yield where a node may lead without that permission."""
    step = flow.nodes[name].step
    for branch in step.next:
        if may_hold(branch.when):
            yield branch.to
            if branch.when is None:
                break
    match step:
        case Ask():
            yield from (each.to for each in step.choices if each.to is not None and may_hold(each.when))
            yield from (each.to for lint in step.lints for each in lint.choices if each.to is not None)
            yield from (step.own_words.to,) if step.own_words is not None else ()
            yield from (step.skip,) if step.skip is not None else ()
            yield from (step.timer.to,) if step.timer is not None else ()
        case Share():
            yield step.declined


def reached(flow: Flow) -> set[str]:
    """Return the nodes that may be come to without that permission."""
    found: set[str] = set()
    waiting = [flow.start]
    while waiting:
        at = waiting.pop()
        if at in flow.nodes and at not in found:
            found.add(at)
            waiting += ways_on(flow, at)
    return found


def texts(flow: Flow, name: str) -> Iterator[str]:
    """Yield what is said at a node without that permission: its text, and what its buttons show."""
    step = flow.nodes[name].step
    hidden = {each.key for each in step.choices if not may_hold(each.when)} if isinstance(step, Ask) else set()
    for path, variants in flow.texts[SOURCE_LANGUAGE].items():
        node, _, rest = path.partition(".")
        if node == name and not (rest.startswith("choices.") and rest.split(".")[1] in hidden):
            yield from (each.source for each in variants)


def speaking() -> set[tuple[str, str]]:
    """Return the places whose texts hold details, of those that may be come to without that permission."""
    return {
        (flow.name, name)
        for flow in flows().flows.values()
        for name in reached(flow)
        if any(DETAILS.search(text) for text in texts(flow, name))
    }


def marked() -> list[tuple[str, str]]:
    return [(flow.name, name) for flow in flows().flows.values() for name, node in flow.nodes.items() if node.details]


def test_discord_permits_no_details() -> None:
    assert not DiscordDoor().permits_details


def test_details_stand_only_in_marked_questions_and_behind_them() -> None:
    assert speaking() - set(ALLOWED) == set()


def test_whatever_is_let_pass_is_still_there() -> None:
    assert set(ALLOWED) - speaking() == set()


def test_what_is_let_pass_for_asking_nothing_asks_nothing() -> None:
    telling = [place for place, why in ALLOWED.items() if why.endswith("asks nothing")]
    assert [(flow, node) for flow, node in telling if isinstance(flows().flows[flow].nodes[node].step, Ask)] == []


def test_there_are_marked_questions_about_force_and_about_infection() -> None:
    assert {("safety_gate", "forced"), ("whole_truth_telling", "health")} <= set(marked())


@pytest.mark.parametrize("flow", sorted({flow for flow, _ in marked()}))
def test_a_walk_without_that_permission_comes_to_no_marked_question(flow: str) -> None:
    asked = _walked(flow, permits=False)
    assert asked & set(marked()) == set()


@pytest.mark.parametrize("flow", sorted({flow for flow, _ in marked()}))
def test_a_walk_with_that_permission_comes_to_each_marked_question(flow: str) -> None:
    asked = _walked(flow, permits=True)
    assert {place for place in marked() if place[0] == flow} <= asked


def _walked(name: str, *, permits: bool) -> set[tuple[str, str]]:
    """Return the places to which a walk comes."""
    always = {"them": "the other person", "emergency": "112", "directory": "a directory of helplines", FACT: permits}
    under = [{**world, FACT: permits} for world in worlds(flows(), name, always)]
    walked = Walker(flows(), name, under, givens(flows().flows[name]), variety=2).walk()
    assert walked.problems == {}
    return {(flow, node) for flow, node, _ in walked.edges} | {(flow, to) for flow, _, to in walked.edges}
