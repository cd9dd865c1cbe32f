"""What every use case stands in: the flows, and the ports to time, chance, keys and spelling."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.paths import Paths
from bot.domain.safety.alarm import CrisisFloor
from bot.domain.safety.helplines import Helplines
from bot.engine.flowset import FlowSet
from bot.services.ports.store import Keystore
from bot.services.ports.world import Clock, Dates, Doors, Faults, Ids, Spelling


class NoFaults:
    """Fault points in earnest: nothing happens at any."""

    def at(self, point: str) -> None:
        """Pass the point."""


@dataclass(frozen=True, slots=True)
class World:
    """The surroundings of a turn. `operator` names who runs this copy, where they said so.

    `doors` maps each channel to what opens an invitation there; `paths` are the orders in which flows are suggested.
    `burst_s` is how long typed messages of one person are gathered into one answer. Check-ins that are due at one
    time are spread over `spread_s` seconds.
    """

    flows: FlowSet
    clock: Clock
    ids: Ids
    keys: Keystore
    spelling: Spelling
    dates: Dates
    helplines: Helplines
    floor: CrisisFloor
    faults: Faults = field(default_factory=NoFaults)
    operator: str | None = None
    burst_s: int = 0
    spread_s: int = 0
    doors: Mapping[str, Doors] = field(default_factory=dict)
    paths: Paths = field(default_factory=Paths)
