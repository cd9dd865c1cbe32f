"""When something for two may be asked for, and when it begins."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from bot.domain.talks import A_DAY, WINDOW, Side, begins, left_today

NOW = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)
READY = Side(suits=True, gate_open=True)


def test_it_begins_when_it_suits_both_and_nothing_keeps_either_from_it() -> None:
    assert begins((READY, READY))


@pytest.mark.parametrize(
    "other", [Side(*each) for each in product((True, False), repeat=3) if each != (True, True, False)]
)
def test_any_hindrance_of_either_keeps_it_from_beginning(other: Side) -> None:
    assert not begins((READY, other))
    assert not begins((other, READY))


def test_nobody_begins_alone() -> None:
    assert not begins((READY,))
    assert not begins(())


def test_three_a_day_can_be_asked_for_and_the_first_comes_back_after_a_day() -> None:
    asked = [NOW - timedelta(hours=hours) for hours in (23, 2, 1)]
    assert left_today([], NOW) == A_DAY
    assert [left_today(asked[:count], NOW) for count in (1, 2, 3)] == [2, 1, 0]
    assert left_today([*asked, NOW], NOW) == 0
    assert left_today(asked, asked[0] + WINDOW) == 1
