"""Flow files become flows: every value in its place, every text under its path, every line known."""

from datetime import timedelta

import pytest

from bot.engine.flow import (
    Argument,
    Ask,
    Audience,
    Branch,
    Call,
    Choice,
    Collect,
    Do,
    Flow,
    Fork,
    LintUse,
    OnBusy,
    OnStop,
    OwnWords,
    Reveal,
    Say,
    Share,
    Slot,
    SlotType,
    Space,
    Timer,
    Value,
    Waiting,
)
from bot.engine.guards import guard
from bot.engine.read import read_flow
from bot.engine.read.values import constant, span
from bot.engine.text import template
from tests.engine.large_flow import LARGE, SMALL, flow, source


@pytest.fixture(scope="module")
def large() -> Flow:
    return flow(LARGE, "large")


def test_a_small_flow_has_the_defaults() -> None:
    small = flow(SMALL, "small")
    assert (small.name, small.version, small.file) == ("small", 3, "flows/small.yaml")
    assert (small.space, small.roles, small.start) == (Space.OWN, ("me",), "bye")
    assert (small.on_busy, small.on_stop, small.expire) == (OnBusy.SUSPEND, OnStop.KEEP, timedelta(days=30))
    assert not small.safety
    assert not small.house
    assert small.menu is None
    assert small.parts is None
    assert small.nodes["bye"].step == Say(("bye.say.0",), Audience(("me",)), (Branch("end"),))


def test_a_large_flow_has_what_its_header_says(large: Flow) -> None:
    assert (large.version, large.space, large.roles) == (12, Space.PAIR, ("a", "b"))
    assert (large.uses, large.seeds, large.parts) == (("paired", "clock_guesses"), ("forbes-25",), 2)
    assert (large.on_busy, large.on_stop, large.expire) == (OnBusy.QUEUE, OnStop.DROP, timedelta(days=1, hours=12))
    assert large.safety
    assert large.house
    assert large.menu == "words"
    assert large.was == {"old": "hello", "older": "restart"}


def test_slots_have_their_types_and_bounds(large: Flow) -> None:
    assert large.slots == {
        "mood": Slot("mood", SlotType.TEXT, 400, per_role=True),
        "side": Slot("side", SlotType.CHOICE, private=False),
        "count": Slot("count", SlotType.NUMBER, 9, 2, given=True),
    }
    assert large.slots["side"].line == 17


def test_a_text_slot_holds_a_thousand_characters_unless_said() -> None:
    read = flow(SMALL.replace("start:", "slots:\n  line: {type: text}\nstart:"), "small")
    assert read.slots["line"].limit == 1000


def test_each_kind_of_node_is_read(large: Flow) -> None:
    both = Audience(("a", "b"))
    steps = {name: node.step for name, node in large.nodes.items()}
    assert steps["hello"] == Say(("hello.say.0", "hello.say.1"), Audience(("a",)), (Branch("mood"),))
    assert steps["fork"] == Fork((Branch("keep", guard("paired")), Branch("end")))
    assert steps["keep"] == Do(
        "keep_note",
        (
            Argument("text", slot="a.mood"),
            Argument("title", constant="A title"),
            Argument("minutes", constant=2),
            Argument("half", constant=0.5),
            Argument("really", constant=True),
            Argument("side", slot="side"),
        ),
        (Branch("body"),),
    )
    assert steps["body"] == Call("body", (Argument("line", slot="side"),), (("side", "there"),), (Branch("give"),))
    assert steps["give"] == Share(
        ("mood",), "a", "shared", "give.text", "give.ask", "give.yes", "give.no", (Branch("show"),), "end"
    )
    assert steps["show"] == Reveal(("mood",), "show.text", both, (Branch("plain"),))
    assert steps["plain"] == Ask(
        "plain.ask", both, (Branch("end"),), choices=(Choice("yes", "plain.choices.yes"),), skippable=False
    )


def test_a_question_is_read_with_all_it_can_have(large: Flow) -> None:
    node = large.nodes["mood"]
    assert (node.part, node.seeds, node.line) == (2, ("gilmore-12", "kuczek-01"), 28)
    at = "mood.lint.mind_reading"
    assert node.step == Ask(
        text="mood.ask",
        audience=Audience(("a", "b"), shared=True),
        next=(Branch("keep", guard("side in ('x', 'y')")), Branch("end")),
        save="mood",
        choices=(
            Choice("no", "mood.choices.no"),
            Choice("09:00", "mood.choices.09:00", "fork", guard("paired"), ("nine", "at nine")),
        ),
        choices_from="clock_guesses",
        own_words=OwnWords("side", "fork"),
        lints=(
            LintUse("reasons", "mood.lint.reasons"),
            LintUse("generalising", "mood.lint.generalising"),
            LintUse("mind_reading", at, (Choice("sad", f"{at}.choices.sad"),), f"{at}.keep"),
        ),
        collect=Collect.BURST,
        wait=Waiting.FIRST,
        opens=True,
        skip="fork",
        timer=Timer(timedelta(minutes=2), "end"),
    )


def test_texts_stand_under_their_paths(large: Flow) -> None:
    texts = large.texts["en"]
    assert set(texts) == {
        "title",
        "hello.say.0",
        "hello.say.1",
        "mood.ask",
        "mood.choices.no",
        "mood.choices.09:00",
        "mood.lint.reasons",
        "mood.lint.generalising",
        "mood.lint.mind_reading",
        "mood.lint.mind_reading.choices.sad",
        "mood.lint.mind_reading.keep",
        "give.text",
        "give.ask",
        "give.yes",
        "give.no",
        "show.text",
        "plain.ask",
        "plain.choices.yes",
    }
    assert texts["hello.say.1"] == (template("Two."), template("Zwei."))
    assert texts["mood.choices.no"] == (template("No"), template("Nope"))
    assert texts["mood.lint.reasons"] == (template('"{quote}" is a reason.\n'),)
    assert large.variants("pl", "give.yes") == (template("Send"),)


def test_every_text_and_declaration_knows_its_line(large: Flow) -> None:
    assert large.lines["title"] == 3
    assert large.lines["hello.say.1"] == 25
    assert large.lines["mood.choices.09:00"] == 40
    assert large.lines["uses:clock_guesses"] == 7
    assert large.lines["was:older"] == 20
    assert large.lines["mood.timeout"] == 52
    assert set(large.texts["en"]) <= set(large.lines)
    assert large.nodes["fork"].step.next[1].line == 56


SPANS = {
    "P2D": timedelta(days=2),
    "PT12H": timedelta(hours=12),
    "PT1H30M": timedelta(minutes=90),
    "PT90S": timedelta(seconds=90),
    "P1DT1S": timedelta(days=1, seconds=1),
    "PT0S": timedelta(0),
}


@pytest.mark.parametrize(("text", "length"), SPANS.items())
def test_spans_are_iso_durations(text: str, length: timedelta) -> None:
    assert span(text) == length


NO_SPANS = ["", "P", "PT", "P1DT", "2D", "P2H", "P1M", "PT1D", "P-1D", "P1.5D", "p2d", "P1D ", "P12345D"]


@pytest.mark.parametrize("text", NO_SPANS)
def test_what_is_no_span_is_none(text: str) -> None:
    assert span(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3),
        ("-3", -3),
        ("0.5", 0.5),
        ("true", True),
        ("false", False),
        ("'two words'", "two words"),
        ("''", ""),
        ("slot", None),
        ("'", None),
        ("1e5", None),
    ],
)
def test_constants_are_numbers_truths_and_quoted_text(text: str, value: Value | None) -> None:
    assert constant(text) == value
    assert type(constant(text)) is type(value)


def test_a_key_that_means_nothing_leaves_the_rest_readable() -> None:
    read, mistakes = read_flow(source(SMALL.replace("next: end", "next: end, soon: 3")))
    assert read is not None
    assert [str(mistake) for mistake in mistakes] == [
        "flows/small.yaml:6: 'bye' has no key 'soon'; name one of: next, part, say, seeds, to, where"
    ]


def test_a_long_value_is_shown_short() -> None:
    read, mistakes = read_flow(source(SMALL.replace("{say: That was it., next: end}", "x" * 90)))
    assert read is None
    assert mistakes[0].text == f"'bye' wants 'key: value' lines, not '{'x' * 40}…'"


def test_what_only_joint_flows_have_is_read() -> None:
    text = LARGE.replace("house: true\n", "house: true\nready: PT12H\n").replace("wait: first", "wait: deadline")
    text = text.replace("into: {side: there}", "roles: {listener: a, speaker: b}")
    said = "    ask: Send it?\n    with: {kind: \"'plan'\", title: side}\n"
    joint = flow(text.replace("    ask: Send it?\n", said), "large")
    assert joint.ready == timedelta(hours=12)
    assert joint.nodes["mood"].step.wait is Waiting.DEADLINE
    assert joint.nodes["body"].step.roles == (("listener", "a"), ("speaker", "b"))
    assert joint.nodes["give"].step.about == (Argument("kind", constant="plan"), Argument("title", slot="side"))
    below = text.split("\n").index("    ask: Send it?") + 2
    assert {joint.lines[f"give.with:{name}"] for name in ("kind", "title")} == {below}
    assert joint.lines["body.roles:speaker"] == joint.nodes["body"].line
