"""People put where somebody can stand and wait, as a copy stores them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from scenario_stage import Player, Served
from scenario_terminal import Terminal
from sittings import real_flows

from bot.engine.flow import Ask
from bot.engine.snapshot import IDLE, Snapshot
from bot.engine.stored import apart, from_json, to_json
from bot.services.ports.store import Tx
from bot.services.records import Thread, ThreadKind
from bot.services.turn.live import read_thread
from bot.wiring import Companion


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
