"""A conversation in a transaction: as it was loaded, and as it stands now."""

from dataclasses import dataclass, field, replace

from bot.engine.snapshot import Snapshot
from bot.engine.stored import apart, from_json, to_json, whole
from bot.services.records import Thread, ThreadKind
from bot.services.world import World


@dataclass(slots=True)
class Live:
    """A conversation in this transaction: as it was loaded, and as it stands now."""

    thread: Thread
    snapshot: Snapshot
    stored: bool = True
    over: bool = False
    before: Snapshot = field(init=False)

    def __post_init__(self) -> None:
        self.before = self.snapshot

    def helps(self, world: World) -> bool:
        """Return whether help is being given: a flow that brings it speaks, alone or within another."""
        flows = world.flows.flows
        return any(frame.flow in flows and flows[frame.flow].safety for frame in self.snapshot.stack)

    @property
    def flow(self) -> str | None:
        """The flow at the bottom of the stack: what the person thinks they are in."""
        return self.snapshot.stack[0].flow if self.snapshot.stack else None

    def written(self, world: World) -> Thread:
        """Return it as it is stored: what is one person's alone in a joint one stands apart."""
        if self.thread.kind is not ThreadKind.PAIR:
            return replace(self.thread, body=to_json(self.snapshot))
        body, parts = apart(world.flows, self.snapshot)
        return replace(self.thread, body=body, parts=parts)

    def asked(self) -> tuple[str, ...]:
        """Return those for whose answer its open question waits."""
        wait, top = self.snapshot.wait, self.snapshot.top
        return () if wait is None or top is None else tuple(top.roles[role] for role in wait.pending)

    def asks(self, person_id: str) -> bool:
        """Return whether its open question waits for this person, who hasn't left."""
        return person_id in self.asked() and person_id not in self.snapshot.left


def read_thread(thread: Thread) -> Snapshot:
    """Return the dialogue of a stored conversation."""
    body = dict(thread.body)
    if thread.kind is not ThreadKind.PAIR:
        return from_json(body)
    return whole(body, {person: dict(part) for person, part in thread.parts.items()})
