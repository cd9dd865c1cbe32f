"""A menu or the like that is open when something else begins: it is let go, unless there are words in it."""

from dataclasses import replace

from bot.engine.effects import Ending
from bot.engine.events import Why
from bot.engine.flow import Ask, OnStop
from bot.engine.flowset import FlowSet
from tests.engine.dialogue import Dialogue
from tests.engine.flows_for_tests import FLOWS
from tests.engine.words_for_tests import said


def with_menu(**changes: object) -> FlowSet:
    """The hand-made flows, with `everyday` as a house flow that keeps nothing."""
    menu = replace(FLOWS.flows["everyday"], **{"house": True, "on_stop": OnStop.DROP, **changes})
    return replace(FLOWS, flows={**FLOWS.flows, "everyday": menu})


def at_the_menu(flows: FlowSet) -> Dialogue:
    dialogue = Dialogue(flows)
    dialogue.start("everyday")
    assert isinstance(flows.flows["everyday"].nodes[dialogue.snapshot.stack[-1].node].step, Ask)
    return dialogue


def test_a_menu_makes_room_without_a_word() -> None:
    dialogue = at_the_menu(with_menu())
    dialogue.start("small")
    assert dialogue.said == ["The only question?"]
    assert dialogue.snapshot.parked == ()
    assert (dialogue.finish.ending, dialogue.finish.kept) == (Ending.DROPPED, {})


def test_a_menu_with_somebodys_words_in_it_is_put_aside_instead() -> None:
    dialogue = at_the_menu(with_menu())
    dialogue.type("My own words")
    dialogue.start("small")
    assert dialogue.said == [*said("suspended"), "The only question?"]
    assert [parked.why for parked in dialogue.snapshot.parked] == [Why.SUSPENDED]


def test_a_flow_that_keeps_its_words_is_put_aside() -> None:
    dialogue = at_the_menu(with_menu(on_stop=OnStop.KEEP))
    dialogue.start("small")
    assert len(dialogue.snapshot.parked) == 1


def test_a_menu_that_is_no_longer_there_is_put_aside() -> None:
    dialogue = at_the_menu(with_menu())
    dialogue.flows = replace(FLOWS, flows={name: flow for name, flow in FLOWS.flows.items() if name != "everyday"})
    dialogue.start("small")
    assert dialogue.snapshot.stack[-1].flow == "small"
