"""The order in which flows are suggested: it fits the stance and the hour, and can always be passed over."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.paths import PATHS, Needs, Paths, Stage, Standing, paths_from

FLOWS = ("first", "talking", "later", "last")
WAY = {"understand": ["first"], "balance": ["talking", "later"], "commit": ["last"]}
DATA = {
    "ways": dict.fromkeys(PATHS, WAY),
    "needs": {"talking": {"paired": "true", "gate": "true"}, "later": {"days": "14"}},
}
NEWCOMER = Standing(stance="hurt", walked=(), paired=False, gate_open=False, days=0)


def paths() -> Paths:
    return paths_from(DATA, FLOWS)


def test_the_first_step_comes_first() -> None:
    assert paths().next(NEWCOMER) == "first"


def test_what_needs_a_pairing_isnt_suggested_without_one() -> None:
    assert paths().next(replace(NEWCOMER, walked=("first",))) == "last"
    assert paths().next(replace(NEWCOMER, walked=("first",), paired=True)) == "last"
    assert paths().next(replace(NEWCOMER, walked=("first",), paired=True, gate_open=True)) == "talking"


def test_what_can_wait_is_suggested_after_its_days() -> None:
    assert paths().next(replace(NEWCOMER, walked=("first",), days=13)) == "last"
    assert paths().next(replace(NEWCOMER, walked=("first",), days=14)) == "later"


def test_a_step_once_walked_stays_in_sight_also_when_it_no_longer_fits() -> None:
    standing = replace(NEWCOMER, walked=("talking",))
    assert [place.flow for place in paths().places(standing, Stage.BALANCE)] == ["talking"]


def test_whoever_said_nothing_of_themselves_has_a_way_too() -> None:
    assert paths().next(replace(NEWCOMER, stance=None)) == "first"
    assert paths().next(replace(NEWCOMER, stance="looking")) == "first"


def test_without_any_paths_nothing_is_suggested() -> None:
    assert Paths().next(NEWCOMER) is None
    assert Paths().places(NEWCOMER, Stage.COMMIT) == ()


@given(
    walked=st.sets(st.sampled_from(FLOWS)),
    paired=st.booleans(),
    gate_open=st.booleans(),
    days=st.integers(0, 400),
    stance=st.sampled_from([*PATHS, None, "looking"]),
)
def test_what_is_suggested_was_never_walked_and_the_way_comes_to_an_end(
    walked: set[str], paired: bool, gate_open: bool, days: int, stance: str | None
) -> None:
    standing = Standing(stance, walked, paired, gate_open, days)
    for _ in FLOWS:
        suggested = paths().next(standing)
        if suggested is None:
            break
        assert suggested not in standing.walked
        standing = replace(standing, walked={*standing.walked, suggested})
    assert paths().next(standing) is None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"ways": {}}, "ways: needs exactly hurt, broke, both, solo"),
        (
            {"ways": {**DATA["ways"], "hurt": {"understand": ["first"]}}},
            "ways: hurt: needs understand, balance, commit",
        ),
        ({"ways": {**DATA["ways"], "hurt": {**WAY, "commit": ["gone"]}}}, "no flow is called 'gone'"),
        ({"ways": {**DATA["ways"], "hurt": {**WAY, "commit": ["first"]}}}, "'first' stands twice"),
        ({"ways": {**DATA["ways"], "hurt": {**WAY, "commit": []}}}, "needs a list of flows"),
        ({"needs": {"other": {}}}, "needs: other: stands on no way"),
        ({"needs": {"first": {"age": "1"}}}, "needs: first: knows days, gate, paired only"),
        ({"needs": {"first": {"days": "two"}}}, "needs: first: days: needs a whole number"),
        ({"needs": []}, "needs: needs a table"),
    ],
)
def test_what_cant_be_used_is_named(change: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said.replace("(", r"\(")):
        paths_from({**DATA, **change}, FLOWS)


def test_a_copy_with_fewer_flows_suggests_only_those() -> None:
    fewer = paths_from(DATA).within({"first", "later"})
    assert fewer.next(NEWCOMER) == "first"
    assert fewer.next(replace(NEWCOMER, walked=("first",))) is None
    assert set(fewer.needs) == {"later"}


def test_needs_have_plain_beginnings() -> None:
    assert Needs() == Needs(paired=False, gate=False, days=0)
