"""Places at which people stand and wait, found by walking the flows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from sittings import real_flows
from test_flows_walked import ALWAYS, BAITS, TYPED_HERE

from bot.engine.events import Event, Fact
from bot.engine.flow import Ask, Space, Value
from bot.engine.snapshot import Snapshot
from bot.engine.step import Outcome, step
from tests.engine.walk import Walker
from tests.engine.walk_edges import taken
from tests.engine.walk_joint import Trail
from tests.engine.walk_worlds import givens, worlds

Place = tuple[str, ...]
"""A flow, the node in it, and what is asked of each there."""

FACTS: Mapping[str, Sequence[Mapping[str, Fact]]] = {"settings": ({"quiet_start": "08:00", "quiet_end": "22:00"},)}
"""Flow → facts that open a way in it only together."""

GIVEN: Mapping[str, Sequence[Mapping[str, Value]]] = {
    "offer_read": (
        {"id": "an offer", "kind": "boundary", "title": "A boundary", "text": "I leave then", "settled": False},
    )
}
"""Flow → what it is begun with that opens a way in it only together."""


@dataclass
class Finder(Walker):
    """A walk that judges nothing: it keeps one dialogue for each place at which it waits."""

    found: dict[Place, Snapshot] = field(default_factory=dict)

    def _turn(self, snapshot: Snapshot, event: Event, now: datetime) -> Outcome:
        outcome = step(self.flows, snapshot, event, self._facts(now, snapshot))
        self.walked.edges |= taken(self.flows, snapshot, outcome)
        at = outcome.snapshot
        if at.wait is not None and at.stack:
            phases = sorted(pending.phase.value for pending in at.wait.pending.values())
            self.found.setdefault((at.stack[-1].flow, at.stack[-1].node, *phases), at)
        return outcome

    def _texts(self, snapshot: Snapshot, role: str, first: bool) -> Iterator[str]:
        flow = self.flows.flows[snapshot.stack[-1].flow]
        asks = flow.nodes[snapshot.stack[-1].node].step
        yield f"A few plain words of {snapshot.stack[-1].roles[role]}"
        if isinstance(asks, Ask):
            yield from self.typed.get(flow.slots[asks.save].type if asks.save is not None else None, ())
            yield from (self.baits[use.name] for use in asks.lints if use.name in self.baits)

    def _idle_tries(self, snapshot: Snapshot) -> Iterator[Event]:
        yield from ()

    def _back_and_forth(self, snapshot: Snapshot) -> None:
        """Lead nowhere new."""

    def _leave_unseen(self, snapshot: Snapshot, trail: Trail) -> None:
        """Lead nowhere new."""


@cache
def standing_in(name: str) -> Mapping[Place, Snapshot]:
    """Return a waiting dialogue for each place that can be reached in a flow and in what it calls."""
    flows = real_flows()
    flow = flows.flows[name]
    around = [*worlds(flows, name, ALWAYS), *({**ALWAYS, **facts} for facts in FACTS.get(name, ()))]
    begun = [*givens(flow), *GIVEN.get(name, ())]
    found: dict[Place, Snapshot] = {}
    for variety in (1, 8):
        finder = Finder(flows, name, around, begun, TYPED_HERE, BAITS, variety, called=1, strolls=300)
        finder.walk()
        found = finder.found | found
        if not unreached(name, found):
            break
    return found


def unreached(name: str, found: Mapping[Place, Snapshot]) -> set[str]:
    """Return the questions of a flow at which nobody stands in any of these dialogues."""
    asks = {node.name for node in real_flows().flows[name].nodes.values() if isinstance(node.step, Ask)}
    return asks - {place[1] for place in found if place[0] == name}


def places_of(name: str) -> dict[Place, Snapshot]:
    """Return the flow's own places, and of each flow that it calls one, with those to which no other way leads."""
    found: dict[Place, Snapshot] = {}
    called: set[str] = set()
    for place, snapshot in standing_in(name).items():
        if place[0] == name or place[0] not in called or place not in standing_in(place[0]):
            found[place] = snapshot
            called.add(place[0])
    return found


def flows_of(space: Space) -> list[str]:
    """Return the names of the flows for one, or for two."""
    return sorted(name for name, flow in real_flows().flows.items() if flow.space is space)
