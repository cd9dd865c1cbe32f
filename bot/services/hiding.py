"""Taking away what stands in a private chat, where its platform lets us: by the names of the messages alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.services.ports.store import Store
from bot.services.ports.world import Clears, Clock
from bot.services.turn.context import Turn
from bot.words import Words

KEPT = timedelta(hours=48)
"""How long a message's name is kept: afterwards no platform lets us take it away."""

CLEARED: Mapping[Clears, str] = {Clears.OURS: "hidden_chat_ours", Clears.BOTH: "hidden_chat"}
"""Whose messages are taken away → the phrase that says what is left to do by hand."""


@dataclass(frozen=True, slots=True)
class Hiding:
    """The use case of knowing which messages stand in a private chat. `lane` is that of the letters to it."""

    store: Store
    clock: Clock

    async def keep(self, lane: str, ref: str) -> None:
        """Keep the name of a message that was shown; nothing where the lane is no person's private one."""
        now = self.clock.now()
        await self.store.transact(lambda tx: tx.traces.keep(lane, ref, now))

    async def of(self, lane: str) -> tuple[str, ...]:
        """Return the names of what was said and heard in the last two days, the newest first."""
        since = self.clock.now() - KEPT
        return await self.store.read(lambda tx: tx.traces.of(lane, since))

    async def drop(self, lane: str, refs: Sequence[str]) -> None:
        """Forget the names of what is gone."""
        await self.store.transact(lambda tx: tx.traces.drop(lane, refs))

    async def tidy(self) -> int:
        """Forget the names of what is too old to be taken away; return how many."""
        before = self.clock.now() - KEPT
        return await self.store.transact(lambda tx: tx.traces.forget_before(before))


def hide(turn: Turn, rest: str) -> None:
    """Owe the line that says what is cleared; where the channel can, the chat is cleared before it is shown."""
    door = turn.world.doors.get(turn.account.channel)
    key = None if door is None else CLEARED.get(door.clears)
    if key is None:
        turn.say("hidden")
        return
    turn.tx.outbox.post(replace(turn.letter(turn.account, Words(turn.phrase(key))), clears=True))
