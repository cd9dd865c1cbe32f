"""The dialogues as a whole: every idea has a place, every dialogue a door, and all of it keeps the voice."""

from pathlib import Path

import pytest

from bot.adapters.seed_files import left_out, rules_citing, seed_ids
from bot.domain.paths import Stage
from bot.engine.flow import Ask, Call, Do, Flow
from bot.engine.script import WORD, script, spoken, words_a_message
from bot.engine.step.typed import normal
from bot.services.coverage import coverage
from bot.wiring import flows_of, paths_of

ROOT = Path(__file__).resolve().parents[1]
FLOWS = flows_of(ROOT / "flows").flows
ROWS = coverage(seed_ids(ROOT / "seeds") or (), FLOWS.values(), rules_citing(ROOT / "bot"), left_out(ROOT / "seeds"))
ALL_IDS = 229
LEFT_OUT_AT_MOST = 8

AVERAGE = 30
"""Words a message, over each flow."""

LONGEST = 45
"""Words of a single message; what is longer is named below, with the reason."""

LONGER: dict[str, str] = {}

TABLE = [
    "welcome",
    "now",
    "safety_gate",
    "myths",
    "gravity",
    "stages",
    "worth_it",
    "go_on",
    "why",
    "our_loop",
    "past",
    "breakers",
    "builders",
    "crack_map",
    "whole_truth",
    "responsibility",
    "apology",
    "not_over",
    "remedy",
    "transparency",
    "comes_up_again",
    "habits",
    "report",
    "intentions",
    "balcony",
    "good_and_bad",
    "i_statement",
    "boundaries",
    "perceptions",
    "doubts",
    "forgiveness",
    "listening",
    "needs",
    "evening",
    "shared_time",
    "small_wins",
    "weekly",
    "relapse",
    "professional",
    "milestone",
    "closing",
    "parting",
    "sos",
    "safety_plan",
    "grounding",
]
"""What product and documents ask for, by the names of the flows that do it."""


def test_every_idea_of_the_documents_is_realised_or_left_out_with_a_reason() -> None:
    assert len(ROWS) == ALL_IDS
    assert [row.seed for row in ROWS if not row.accounted_for] == []
    assert [row.seed for row in ROWS if row.contradictory] == []
    assert sum(row.left_out is not None for row in ROWS) <= LEFT_OUT_AT_MOST


def test_every_idea_cited_is_one_of_the_documents() -> None:
    cited = {seed for flow in FLOWS.values() for seed in flow.seeds}
    cited |= {seed for flow in FLOWS.values() for node in flow.nodes.values() for seed in node.seeds}
    known = {row.seed for row in ROWS}
    assert cited <= known
    assert set(rules_citing(ROOT / "bot")) <= known
    assert set(left_out(ROOT / "seeds")) <= known


def test_every_dialogue_of_the_table_is_there() -> None:
    assert [name for name in TABLE if name not in FLOWS] == []


@pytest.mark.parametrize("name", TABLE)
def test_every_dialogue_of_the_table_was_talked_through_twice(name: str) -> None:
    assert len([*(ROOT / "tests/transcripts").glob(f"{name}.*.txt")]) >= 2


def opened_by(flow: Flow) -> set[str]:
    """Flows that this one leads into: by a call, or by opening one that a constant or a button names."""
    found: set[str] = set()
    for node in flow.nodes.values():
        match node.step:
            case Call(flow=called):
                found.add(called)
            case Do(command="open_flow", arguments=arguments):
                found |= {str(each.constant) for each in arguments if each.name == "flow" and each.constant is not None}
            case Ask(choices=choices):
                found |= {choice.key for choice in choices}
            case _:
                pass
    return found & set(FLOWS)


def test_whatever_one_can_do_alone_has_a_place_in_the_menu() -> None:
    reached, front = set(), {"menu"}
    while front:
        reached |= front
        front = {name for flow in front for name in opened_by(FLOWS[flow])} - reached
    alone = {name for name in TABLE if len(FLOWS[name].roles) == 1}
    assert sorted(alone - reached - {"welcome", "sos"}) == []


def test_every_step_that_is_suggested_can_be_opened() -> None:
    paths = paths_of(ROOT / "flows", flows_of(ROOT / "flows"))
    suggested = {flow for way in paths.ways.values() for stage in Stage for flow in way[stage]}
    for name in suggested:
        flow = FLOWS[name]
        assert not flow.safety
        assert len(flow.roles) == 1 or flow.ready is not None
        assert not [slot for slot in flow.slots.values() if slot.given]


@pytest.mark.parametrize("name", sorted(FLOWS))
def test_a_message_has_at_most_thirty_words_on_average(name: str) -> None:
    assert words_a_message(FLOWS[name]) <= AVERAGE


def test_no_message_is_long_but_those_that_are_named() -> None:
    long = {
        f"{flow.name}:{path}"
        for flow in FLOWS.values()
        for path, text in spoken(flow)
        if len(WORD.findall(text)) > LONGEST
    }
    assert sorted(long - set(LONGER)) == []
    assert sorted(set(LONGER) - long) == []


def test_a_page_to_read_aloud_has_every_message_and_every_button() -> None:
    for flow in FLOWS.values():
        page = script(flow)
        for _, text in spoken(flow):
            assert all(line.strip() in page for line in text.strip().split("\n"))
        for node in flow.nodes.values():
            if isinstance(node.step, Ask):
                for choice in node.step.choices:
                    assert f"[{flow.variants('en', choice.label)[0].source}]" in page


def test_a_button_of_the_menu_understands_the_title_of_its_page() -> None:
    menu = FLOWS["menu"]
    for node in menu.nodes.values():
        for choice in node.step.choices if isinstance(node.step, Ask) else ():
            if choice.to == "open" and choice.key in FLOWS:
                title = normal(FLOWS[choice.key].variants("en", "title")[0].source)
                words = (menu.variants("en", choice.label)[0].source, *choice.also)
                assert title in map(normal, words), f"{node.name}: {choice.key}"
