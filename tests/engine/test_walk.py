"""The hand-made flows, walked to the last edge."""

import pytest

from bot.engine.flow import SlotType
from tests.engine.flows_for_tests import FLOWS
from tests.engine.walk import TYPED, Walker, givens, worlds

TYPED_HERE = {**TYPED, SlotType.MOMENT: ("tomorrow at 9", "at 9", "never")}
BAITS = {"always": "You always hide it", "felt_that": "I felt that you lied", "elsewhere": "nowhere"}


@pytest.mark.parametrize("burst_s", [0, 5])
@pytest.mark.parametrize("name", sorted(FLOWS.flows))
def test_every_edge_is_walked_and_nothing_is_found(name: str, burst_s: int) -> None:
    walker = Walker(FLOWS, name, worlds(FLOWS, name), givens(FLOWS.flows[name]), TYPED_HERE, BAITS, burst_s=burst_s)
    walked = walker.walk()
    assert walked.problems == {}
    assert walked.missed == set()
    assert walked.turns > 20
