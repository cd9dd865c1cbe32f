"""Hearing people: an update is kept first, then answered, each once, each person's in order."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from bot.domain.people import Profile, clean_name
from bot.engine.flow import SOURCE_LANGUAGE
from bot.errors import StaleSnapshot, StoreBusy, StoreError
from bot.logs import logger
from bot.services.checkins import plan_checkin
from bot.services.ports.store import Store, Tx
from bot.services.records import Account, Heard, PersonRow
from bot.services.rooms import COMINGS, counts, happened
from bot.services.turn.context import Turn, bare
from bot.services.turn.entering import enter
from bot.services.turn.play import play
from bot.services.turn.route import route
from bot.services.world import World

log = logger(__name__)

TRIES = 5
"""Times a turn is taken anew when somebody else wrote first, or the store was busy."""

PAUSE_S = 0.05
"""Seconds before the second try; doubled before each further one."""

RECOVERED_AT_ONCE = 500
"""Updates read back in one go after a restart."""


@dataclass(slots=True)
class Queues:
    """One first-come-first-served queue per sender; gone when nobody stands in it."""

    _locks: dict[str, tuple[asyncio.Lock, int]] = field(default_factory=dict)

    @asynccontextmanager
    async def turn_of(self, key: str) -> AsyncIterator[None]:
        """Wait for this sender's earlier updates, and hold back the later ones."""
        lock, standing = self._locks.get(key, (asyncio.Lock(), 0))
        self._locks[key] = (lock, standing + 1)
        try:
            async with lock:
                yield
        finally:
            lock, standing = self._locks.pop(key)
            if standing > 1:
                self._locks[key] = (lock, standing - 1)


@dataclass(frozen=True, slots=True)
class Converse:
    """The use case of being spoken to."""

    store: Store
    world: World
    queues: Queues = field(default_factory=Queues)

    async def receive(self, updates: Sequence[Heard]) -> tuple[Heard, ...]:
        """Keep updates durably; return those that were new, in order. Only then may a platform be told."""

        def body(tx: Tx) -> tuple[Heard, ...]:
            return tuple(heard for heard in updates if tx.inbox.receive(heard))

        fresh = await self.store.transact(body)
        self.world.faults.at("received")
        return fresh

    async def answer(self, heard: Heard) -> bool:
        """Take the turn this update asks for; return whether it counted for anything.

        Whatever fails, the person is told and nothing is lost.
        """
        async with self.queues.turn_of(f"{heard.channel}|{heard.address}"):
            try:
                return await self._take(heard)
            except StoreError:
                raise
            except Exception:
                log.exception("turn failed", heard=heard.id, channel=heard.channel)
                await self._close(heard)
                return False

    async def hear(self, heard: Heard) -> None:
        """Receive one update and answer it."""
        for fresh in await self.receive((heard,)):
            await self.answer(fresh)

    async def recover(self) -> int:
        """Answer what was received before a crash; return how many updates that were."""
        count = 0
        while waiting := await self.store.transact(lambda tx: tx.inbox.waiting(RECOVERED_AT_ONCE)):
            for heard in waiting:
                await self.answer(heard)
            count += len(waiting)
        return count

    async def _take(self, heard: Heard) -> bool:
        pause_s = PAUSE_S
        for attempt in range(1, TRIES + 1):
            try:
                counted = await self.store.transact(lambda tx: self._turn(tx, heard))
                self.world.faults.at("answered")
                return counted
            except (StaleSnapshot, StoreBusy):
                if attempt == TRIES:
                    raise
                await asyncio.sleep(pause_s)
                pause_s *= 2
        return False

    def _turn(self, tx: Tx, heard: Heard) -> bool:
        if not tx.inbox.take(heard.id):
            return False
        turn = self._enter(tx, heard) if heard.room is None else self._enter_room(tx, heard)
        if turn is None:
            return False
        turn.said = heard.ref
        if heard.room is not None:
            turn.said_in_room = heard.trace
        else:
            _leave_trace(tx, turn.account, heard)
        self.world.faults.at("entered")
        if heard.kind not in COMINGS:
            route(turn, heard)
        play(turn)
        self.world.faults.at("stepped")
        turn.save()
        self.world.faults.at("saved")
        return not turn.refused

    def _enter(self, tx: Tx, heard: Heard) -> Turn:
        now = self.world.clock.now()
        known = tx.people.at(heard.channel, heard.address)
        row, account = known if known is not None else self._meet(tx, heard)
        turn = enter(tx, self.world, row, account, now)
        if not account.reachable:
            tx.people.wrote_from(account.id, now)
            turn.account = replace(account, reachable=True)
            plan_checkin(turn)
        return turn

    def _enter_room(self, tx: Tx, heard: Heard) -> Turn | None:
        """Return the turn of one of the two who share the room, or None where nobody there is answered."""
        room = tx.rooms.at(heard.channel, heard.room or "")
        if heard.kind in COMINGS:
            return happened(tx, self.world, room, heard, self.world.clock.now()) if room is not None else None
        return self._enter(tx, heard) if counts(tx, room, heard) else None

    def _meet(self, tx: Tx, heard: Heard) -> tuple[PersonRow, Account]:
        ids = self.world.ids
        person_id = ids.new()
        name = clean_name(heard.name.reveal) or ""
        language = self._language(heard.language)
        profile = Profile(name=name, language=language, created_at=self.world.clock.now())
        row = PersonRow(person_id, 0, profile.to_json())
        account = Account(ids.new(), person_id, heard.channel, heard.address)
        tx.people.add(row, account)
        return row, account

    def _language(self, wanted: str | None) -> str:
        language = (wanted or "").replace("_", "-").partition("-")[0].lower()
        return language if language in self.world.flows.phrases else SOURCE_LANGUAGE

    async def _close(self, heard: Heard) -> None:
        """Set an update that failed aside, so that it is not taken again, and say so to whoever wrote it."""
        try:
            await self.store.transact(lambda tx: self._apologise(tx, heard))
        except StoreError:
            raise
        except Exception:
            log.exception("apology failed", heard=heard.id)
            await self.store.transact(lambda tx: tx.inbox.give_up(heard.id))

    def _apologise(self, tx: Tx, heard: Heard) -> None:
        tx.inbox.give_up(heard.id)
        person = tx.people.at(heard.channel, heard.address)
        if person is None and heard.room is not None:
            return
        person = person or self._meet(tx, heard)
        if heard.room is None:
            _leave_trace(tx, person[1], heard)
        bare(tx, self.world, *person, self.world.clock.now()).say("failed")


def _leave_trace(tx: Tx, account: Account, heard: Heard) -> None:
    """Note which message of the private chat it is, so that it can be taken away."""
    if heard.trace is not None:
        tx.traces.keep(account.id, heard.trace, heard.at)
