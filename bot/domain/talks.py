"""What two people ask of each other together: when it may be asked for, and when it begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

A_DAY = 3
"""Talks one person may ask for within a day. More would be pressing."""

WINDOW = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: whether they said that it suits, and whether talks for two are on for them."""

    suits: bool
    gate_open: bool
    in_need: bool = False


def begins(sides: Sequence[Side]) -> bool:
    """Return whether a talk begins: both said yes, for both such talks are on, and neither is being helped."""
    return len(sides) == 2 and all(side.suits and side.gate_open and not side.in_need for side in sides)


def left_today(asked_at: Sequence[datetime], now: datetime) -> int:
    """Return how many talks somebody who asked at these instants may still ask for."""
    return max(A_DAY - sum(1 for at in asked_at if at > now - WINDOW), 0)
