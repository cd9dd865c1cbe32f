"""A whole copy of the program, with people in it who answer."""

import asyncio
from dataclasses import dataclass, field
from enum import Enum

from bench.dialogue import ANSWERS, COMMAND, TURNS
from bot.domain.people import Profile
from bot.services.deliver import BATCH, LEASE
from bot.services.ports.store import Tx
from bot.services.records import Account, Heard, HeardKind, Letter, LetterState, PersonRow
from bot.wiring import Companion
from bot.words import Words

CHANNEL = "bench"
LANGUAGE = "en"


class Scope(Enum):
    """What of a turn is counted."""

    TURN = "the turn (received before)"
    HEARD = "receive + turn"
    SENT = "receive to sent"


@dataclass(slots=True)
class NullChannel:
    """Takes every letter after a breath, and wakes who waits for it."""

    waiting: dict[str, asyncio.Future[None]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The channel's name."""
        return CHANNEL

    async def deliver(self, letter: Letter) -> None:
        """Take the letter."""
        await asyncio.sleep(0)
        arrived = self.waiting.pop(letter.address, None)
        if arrived is not None:
            arrived.set_result(None)


@dataclass(slots=True)
class Ours:
    """Golden Bridge as a contender.

    With one person `at_once` each letter is sent before the next turn begins; with more a sender beside them sends
    whatever is owed, and a person goes on when their letter arrived.
    """

    it: Companion
    channel: NullChannel
    scope: Scope
    at_once: int
    heard: dict[tuple[int, int], Heard] = field(default_factory=dict)
    owed: asyncio.Event = field(default_factory=asyncio.Event)
    closing: bool = False
    sender: asyncio.Task[None] | None = None

    async def ready(self, people: range) -> None:
        """Clear what an earlier round left, let everybody be known, and receive what is not counted."""
        while await self.it.store.transact(self._clear):
            pass
        await self.it.store.transact(lambda tx: self._introduce(tx, people))
        self.heard = {(person, nth): self._line(person, nth) for person in people for nth in range(TURNS)}
        if self.scope is Scope.TURN:
            for first in range(people.start, people.stop, self.at_once):
                at_a_time = range(first, min(first + self.at_once, people.stop))
                lines = tuple(self.heard[person, nth] for nth in range(TURNS) for person in at_a_time)
                await self.it.converse.receive(lines)
        if self.scope is Scope.SENT and self.at_once > 1:
            self.closing = False
            self.sender = asyncio.create_task(self._send())

    async def turn(self, person: int, nth: int) -> None:
        """Take one turn as far as it counts here."""
        heard = self.heard[person, nth]
        match self.scope:
            case Scope.TURN:
                await self.it.converse.answer(heard)
            case Scope.HEARD:
                await self.it.converse.hear(heard)
            case Scope.SENT if self.at_once == 1:
                await self.it.converse.hear(heard)
                await self.it.deliver.drain()
            case Scope.SENT:
                arrived = self.channel.waiting[heard.address] = asyncio.get_running_loop().create_future()
                await self.it.converse.hear(heard)
                self.owed.set()
                await arrived

    async def done(self) -> None:
        """Wait until nothing is owed any more."""
        if self.sender is not None:
            self.closing = True
            self.owed.set()
            await self.sender
            self.sender = None

    async def _send(self) -> None:
        while not self.closing or self.owed.is_set():
            await self.owed.wait()
            self.owed.clear()
            await self.it.deliver.drain()

    def _clear(self, tx: Tx) -> int:
        now = self.it.world.clock.now()
        letters = tx.outbox.claim(now, now + LEASE, BATCH)
        for letter in letters:
            tx.outbox.settle(letter.id, LetterState.SENT)
        return len(letters)

    def _introduce(self, tx: Tx, people: range) -> None:
        ids = self.it.world.ids
        for person in people:
            if tx.people.at(CHANNEL, str(person)) is None:
                row = PersonRow(ids.new(), 0, Profile(name="Ana", adult=True, zone="Europe/Lisbon").to_json())
                tx.people.add(row, Account(ids.new(), row.id, CHANNEL, str(person)))

    def _line(self, person: int, nth: int) -> Heard:
        world = self.it.world
        line = {"kind": HeardKind.SLASH, "command": COMMAND, "text": Words("")}
        if nth:
            line = {"kind": HeardKind.TEXT, "text": Words(ANSWERS[nth - 1])}
        key = world.ids.new()
        return Heard(key, CHANNEL, key, str(person), world.clock.now(), name=Words("Ana"), language=LANGUAGE, **line)
