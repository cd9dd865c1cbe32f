"""Guards are a closed form: what they say, what they refuse, and when they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.guards import (
    All,
    Among,
    Compares,
    Guard,
    GuardMalformed,
    Holds,
    Literal,
    Name,
    Not,
    Some,
    Value,
    guard,
)


def holds(source: str, **values: Value) -> bool:
    return guard(source).holds(lambda name: values.get(name.replace(".", "_")))


EARLIER = "2026-10-25T02:30:00+02:00"
LATER = "2026-10-25T02:15:00+01:00"


@pytest.mark.parametrize("tail", ["", " week 1 6", " day 2 until 2027-01-31"])
def test_moments_are_compared_as_instants_and_a_schedule_by_its_first(tail: str) -> None:
    assert holds("when < then", when=EARLIER + tail, then=LATER)
    assert not holds("when >= then", when=EARLIER + tail, then=LATER)
    assert holds("when <= then and when >= then", when=EARLIER + tail, then="2026-10-25T00:30:00+00:00")


@pytest.mark.parametrize("text", ["2026-13-25T02:30:00+02:00", "2026-10-25T02:30:00", "2026-10-25", "soon"])
def test_what_is_no_moment_is_compared_as_text(text: str) -> None:
    assert holds("when < 'z'", when=text)
    assert holds("when > then", when="zz", then=text)


def test_a_guard_is_read_into_its_parts() -> None:
    read = guard("not again or mood in ('sad', 'angry') and a.count >= 2")
    assert read.expression == Some(
        (
            Not(Holds(Name("again"))),
            All((Among(Name("mood"), ("sad", "angry")), Compares(Name("a.count"), ">=", Literal(2)))),
        )
    )
    assert read.names == ("again", "mood", "a.count")


def test_two_guards_are_equal_when_they_are_written_alike() -> None:
    assert guard("paired") == guard("paired")
    assert guard("paired") != guard("not paired")
    assert Guard("paired", Holds(Name("paired"))) == guard("paired")


def test_names_of_both_sides_and_no_constants_are_looked_at() -> None:
    assert guard("x == y and 1 < z and 'a' in ('a', 'b') and true").names == ("x", "y", "z")


@pytest.mark.parametrize(("value", "outcome"), [(None, False), (False, False), (True, True), ("", True), (0, True)])
def test_a_bare_name_holds_when_it_is_set_and_not_no(value: Value | None, outcome: bool) -> None:
    assert guard("it").holds(lambda name: value) is outcome
    assert guard("not it").holds(lambda name: value) is not outcome


@pytest.mark.parametrize(
    ("source", "outcome"),
    [
        ("mood == 'sad'", True),
        ("mood != 'sad'", False),
        ("mood == 'glad'", False),
        ("count < 3", False),
        ("count <= 3", True),
        ("count > 2.5", True),
        ("count >= 4", False),
        ("count >= -1", True),
        ("clock < '06:00'", True),
        ("mood in ('glad', 'sad')", True),
        ("mood in ('glad')", False),
        ("count in (1, 2)", False),
        ("(mood == 'sad' or count == 9) and not count == 9", True),
        ("again == true", True),
        ("again == false", False),
        ("mood < 3", False),
    ],
)
def test_comparisons_hold_as_they_read(source: str, outcome: bool) -> None:
    assert holds(source, mood="sad", count=3, clock="02:10", again=True) is outcome


@pytest.mark.parametrize("relation", ["==", "<", "<=", ">", ">="])
def test_what_is_not_set_compares_with_nothing(relation: str) -> None:
    assert not holds(f"missing {relation} 3")
    assert not holds(f"3 {relation} missing")
    assert not holds(f"missing {relation} also_missing")


def test_what_is_not_set_differs_from_every_constant() -> None:
    assert holds("missing != 'sad'")


def test_a_slot_of_a_role_is_looked_up_by_its_whole_name() -> None:
    assert holds("a.again and not b.again", a_again=True, b_again=False)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "it ends too early"),
        ("paired and", "it ends too early"),
        ("(paired", "a ')' is missing"),
        ("paired)", "expected 'and', 'or' or the end, found ')'"),
        ("paired paired", "expected 'and', 'or' or the end, found 'paired'"),
        ("mood = 'sad'", "expected 'and', 'or' or the end, found '= 'sad''"),
        ("mood == ", "it ends too early"),
        ("mood == and", "expected a name or a value, found 'and'"),
        ("< 3", "expected a name or a value, found '<'"),
        ("mood in 'sad'", "'in' wants a list in brackets: x in ('a', 'b')"),
        ("mood in (other)", "a list holds only constants"),
        ("mood in ('a' 'b')", "a list goes on with ',' or ends with ')'"),
        ("mood == 'sad", "expected a name or a value, found ''sad'"),
        ("Mood", "expected a name or a value, found 'Mood'"),
        ("(" * 30 + "paired" + ")" * 30, "it is nested too deeply"),
    ],
)
def test_what_is_no_guard_is_refused_with_what_was_expected(source: str, said: str) -> None:
    with pytest.raises(GuardMalformed) as told:
        guard(source)
    assert str(told.value) == said


@pytest.mark.parametrize(
    "source",
    ["x.__class__", "x.__class__.x", "__import__('os')", "open('f')", "x()", "x[0]", "x + 1", "lambda: x", "x if y"],
)
def test_nothing_that_python_would_run_is_a_guard(source: str) -> None:
    try:
        read = guard(source)
    except GuardMalformed:
        return
    assert read.expression == Holds(Name("x.__class__"))
    assert not read.holds(lambda name: None)


@given(st.text(max_size=60))
def test_any_text_is_a_guard_or_refused(source: str) -> None:
    try:
        read = guard(source)
    except GuardMalformed:
        return
    assert read.holds(lambda name: None) in (True, False)


EXPRESSIONS = st.recursive(
    st.sampled_from(["x", "y == 'a'", "z != 2", "x in ('a', 'b')", "y > 1", "true"]),
    lambda inner: st.one_of(
        inner.map(lambda one: f"not ({one})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) and ({two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) or ({two[1]})"),
    ),
    max_leaves=5,
)
VALUES = st.one_of(st.none(), st.booleans(), st.integers(0, 3), st.sampled_from(["a", "b"]))


@given(EXPRESSIONS, VALUES, VALUES, VALUES)
def test_a_negated_guard_is_the_opposite(source: str, x: Value | None, y: Value | None, z: Value | None) -> None:
    def find(name: str) -> Value | None:
        return {"x": x, "y": y, "z": z}[name]

    assert guard(f"not ({source})").holds(find) is not guard(source).holds(find)
