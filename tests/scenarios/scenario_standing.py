"""Places at which people stand and wait: found by walking the flows, and put into a copy as it stores them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from scenario_stage import Player, Served
from scenario_terminal import Terminal
from sittings import real_flows
from test_flows_walked import ALWAYS, BAITS, TYPED_HERE

from bot.engine.events import Event, Fact
from bot.engine.flow import Ask, Space, Value
from bot.engine.snapshot import IDLE, Snapshot
from bot.engine.step import Outcome, step
from bot.engine.stored import apart, from_json, to_json
from bot.services.ports.store import Tx
from bot.services.records import Thread, ThreadKind
from bot.services.turn.live import read_thread
from bot.wiring import Companion
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


def cast(snapshot: Snapshot, *people: str) -> Snapshot:
    """Return the dialogue with these people in it, whoever is asked there first, stored and read back."""
    top = snapshot.stack[-1]
    asked = [top.roles[role] for role in (snapshot.wait.pending if snapshot.wait is not None else ())]
    everybody = dict.fromkeys([*asked, *(who for frame in snapshot.stack for who in frame.roles.values())])
    text = json.dumps(to_json(snapshot))
    for stranger, person in zip(everybody, people, strict=False):
        text = text.replace(json.dumps(stranger), json.dumps(person))
    return from_json(json.loads(text))


def asked_alone(snapshot: Snapshot) -> bool:
    """Whether what is asked there is asked of each in private."""
    asks = real_flows().flows[snapshot.stack[-1].flow].nodes[snapshot.stack[-1].node].step
    return isinstance(asks, Ask) and not asks.audience.shared


@dataclass(frozen=True, slots=True)
class Seats:
    """Ana and Ben, paired, in front of whoever plays: where they stand can be set, and looked at."""

    player: Player
    ana: str
    ben: str
    dyad: str

    async def stand(self, own: Snapshot, joint: Snapshot = IDLE) -> None:
        """Let Ana stand here by herself, and both of them there together; Ben by himself is in the midst of nothing."""

        def body(tx: Tx) -> None:
            common, parts = apart(real_flows(), joint)
            asked = [each.wait.asked_at if each.wait is not None else None for each in (own, joint)]
            for gone in (self.ana, self.ben, self.dyad):
                tx.threads.drop(gone)
            tx.threads.add(Thread(self.ana, self.ana, ThreadKind.OWN, 0, to_json(own), asked[0]))
            tx.threads.add(Thread(self.dyad, self.dyad, ThreadKind.PAIR, 0, common, asked[1], parts))

        await served_by(self.player).store.transact(body)

    async def now(self) -> tuple[Snapshot, Snapshot]:
        """Where Ana stands now, and where both of them do."""

        def body(tx: Tx) -> tuple[Thread | None, Thread | None]:
            return tx.threads.load(self.ana), tx.threads.load(self.dyad)

        own, joint = await served_by(self.player).store.transact(body)
        return read_thread(own) if own is not None else IDLE, read_thread(joint) if joint is not None else IDLE


async def seats(player: Player) -> Seats:
    """Take the seats of Ana and Ben, once they are paired."""

    def body(tx: Tx) -> Seats:
        ana, ben = (tx.people.at(player.name, address(player, who)) for who in ("ana", "ben"))
        assert ana is not None
        assert ben is not None
        assert ana[0].dyad_id is not None
        return Seats(player, ana[0].id, ben[0].id, ana[0].dyad_id)

    return await served_by(player).store.transact(body)


def served_by(player: Player) -> Companion:
    """Return the copy that answers."""
    assert isinstance(player, Terminal | Served)
    return player.it.it if isinstance(player, Terminal) else player.it


def address(player: Player, who: str) -> str:
    """Return what somebody goes by on the platform."""
    return str(player.sides[who].people[who].id) if isinstance(player, Served) else who


def deeds(player: Player, places: Sequence[str]) -> dict[str, list[str]]:
    """Return all that a platform was asked to do at these places, be it a message, a change or a sign of typing."""
    sides = player.sides if isinstance(player, Served) else {}
    return {place: sides[place].deeds(place) for place in places if place in sides}
