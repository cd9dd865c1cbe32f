"""A gentle order through the flows, for each stance, across three stages. It suggests, and nothing depends on it.

The stages are those of forbes-03: understand what happened, restore the balance, commit to change.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

SOLO = "solo"
"""The path of whoever is looking around, or said nothing of what brought them here."""

PATHS = ("hurt", "broke", "both", SOLO)


class Stage(StrEnum):
    """One of three stretches of the way."""

    UNDERSTAND = "understand"
    BALANCE = "balance"
    COMMIT = "commit"


@dataclass(frozen=True, slots=True)
class Needs:
    """What has to be so before a flow is suggested: a pairing, questions about safety without a worry, days gone by."""

    paired: bool = False
    gate: bool = False
    days: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of where somebody stands. `walked` are the flows they once went through to the end."""

    stance: str | None
    walked: Collection[str]
    paired: bool
    gate_open: bool
    days: int


@dataclass(frozen=True, slots=True)
class Place:
    """One flow on somebody's way, and whether they have been there."""

    flow: str
    walked: bool


@dataclass(frozen=True, slots=True)
class Paths:
    """Stance → stage → flows in their order, and what some flows need. Without any, nothing is suggested."""

    ways: Mapping[str, Mapping[Stage, tuple[str, ...]]] = field(default_factory=dict)
    needs: Mapping[str, Needs] = field(default_factory=dict)

    def places(self, standing: Standing, stage: Stage) -> tuple[Place, ...]:
        """Return the flows of a stage that fit somebody now, in their order; those they walked stay in sight.

        Where the questions about safety led is left out of it: whoever looks on would read it from what is missing.
        """
        way = self.ways.get(standing.stance or SOLO, self.ways.get(SOLO, {}))
        walked = standing.walked
        fitting = (flow for flow in way.get(stage, ()) if flow in walked or self._fits(flow, standing))
        return tuple(Place(flow, flow in walked) for flow in fitting)

    def next(self, standing: Standing) -> str | None:
        """Return the flow that comes next on somebody's way, or None once all that fits was walked."""
        places = (place for stage in Stage for place in self.places(standing, stage))
        return next((it.flow for it in places if not it.walked and self._is_safe(it.flow, standing)), None)

    def within(self, flows: Collection[str]) -> "Paths":
        """Return the paths with nothing on them but these flows."""
        ways = {
            name: {stage: tuple(flow for flow in steps if flow in flows) for stage, steps in way.items()}
            for name, way in self.ways.items()
        }
        return Paths(ways, {flow: needs for flow, needs in self.needs.items() if flow in flows})

    def _fits(self, flow: str, standing: Standing) -> bool:
        needs = self.needs.get(flow, Needs())
        return (standing.paired or not needs.paired) and standing.days >= needs.days

    def _is_safe(self, flow: str, standing: Standing) -> bool:
        return standing.gate_open or not self.needs.get(flow, Needs()).gate


def paths_from(data: object, flows: Collection[str] | None = None) -> Paths:
    """Return the paths of a file's plain content, where every value is text.

    Raises ValueError naming the path and what can't be used there; a flow that isn't one of `flows`, where they are
    given, is among that.
    """
    top = _table("paths", data)
    ways = {name: dict(_stages(name, given, flows)) for name, given in _table("ways", top.get("ways")).items()}
    missing = [name for name in PATHS if name not in ways]
    if missing or len(ways) > len(PATHS):
        raise ValueError(f"ways: needs exactly {', '.join(PATHS)}")
    listed = {flow for way in ways.values() for stage in way.values() for flow in stage}
    needs = {flow: _needs(flow, given) for flow, given in _table("needs", top.get("needs")).items()}
    unused = sorted(set(needs) - listed)
    if unused:
        raise ValueError(f"needs: {unused[0]}: stands on no way; remove it")
    return Paths(ways, needs)


def _stages(name: str, data: object, flows: Collection[str] | None) -> Iterator[tuple[Stage, tuple[str, ...]]]:
    given = _table(f"ways: {name}", data)
    if list(given) != [stage.value for stage in Stage]:
        raise ValueError(f"ways: {name}: needs {', '.join(Stage)}, in this order")
    seen: set[str] = set()
    for stage in Stage:
        steps = given[stage.value]
        if not isinstance(steps, list) or not steps:
            raise ValueError(f"ways: {name}: {stage}: needs a list of flows")
        for flow in steps:
            if flows is not None and flow not in flows:
                raise ValueError(f"ways: {name}: {stage}: no flow is called '{flow}'")
            if flow in seen:
                raise ValueError(f"ways: {name}: {stage}: '{flow}' stands twice; keep one")
            seen.add(flow)
        yield stage, tuple(steps)


def _needs(flow: str, data: object) -> Needs:
    given = _table(f"needs: {flow}", data)
    known = {"paired", "gate", "days"}
    if set(given) - known:
        raise ValueError(f"needs: {flow}: knows {', '.join(sorted(known))} only")
    days = str(given.get("days", "0"))
    if not days.isdigit():
        raise ValueError(f"needs: {flow}: days: needs a whole number")
    return Needs(given.get("paired") == "true", given.get("gate") == "true", int(days))


def _table(what: str, data: object) -> Mapping[str, Any]:
    if isinstance(data, Mapping):
        return data
    raise ValueError(f"{what}: needs a table")
