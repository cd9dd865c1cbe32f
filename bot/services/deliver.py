"""Sending what is owed, after it was committed: each letter once where that can be known, else by its kind's rule."""

import asyncio
from asyncio import FIRST_COMPLETED
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.errors import Ambiguous, ChannelError, NotSent, RecipientGone, Throttled
from bot.logs import logger
from bot.services.ports.store import Store, Tx
from bot.services.ports.world import Channel, Recognising
from bot.services.privacy import lane_of_erased
from bot.services.records import Letter, LetterKind, LetterState
from bot.services.world import World
from bot.words import Words

log = logger(__name__)

LEASE = timedelta(seconds=60)
"""Longer than the slowest send (10 s time-out, three tries), shorter than a person's patience.

It begins anew with each sending, so that a lane may take longer than that as a whole.
"""

END_OF_LEASES = datetime.max.replace(tzinfo=UTC)

BATCH = 100
"""Letters leased in one go, and lanes sent to at a time."""

LOOK_S = 1.0
"""Seconds after which a new letter goes out at the latest while others take their time."""

BACK_OFF_S = (1, 5, 30, 120, 600, 1800)
"""Seconds before another try when a letter surely did not go out; the last one repeats."""

GIVE_UP_AFTER = timedelta(days=1)
"""How long a letter with no end of its own is tried, from the first mishap on. Then it is flagged as failed."""

REPEATED = frozenset({LetterKind.REPLY, LetterKind.SAFETY, LetterKind.ERASURE, LetterKind.REMINDER})
"""Kinds sent once more when it can't be known whether they arrived. Check-ins and group posts never are."""

MARKED = frozenset({LetterKind.SAFETY, LetterKind.ERASURE, LetterKind.REMINDER})
"""Kinds whose second sending says that the first may have arrived."""

FLEETING = frozenset({LetterKind.REMINDER, LetterKind.CHECKIN, LetterKind.ROOM})
"""Kinds that are of no use after their time: they expire, where others that could not be sent have failed."""


@dataclass(frozen=True, slots=True)
class Deliver:
    """The use case of sending letters.

    `abreast` sends to many lanes at a time, so that a slow one holds up nobody else; without it all letters go one
    by one, as they have to where they share a screen.
    """

    store: Store
    world: World
    channels: Mapping[str, Channel] = field(default_factory=dict)
    abreast: bool = True

    async def lanes(self, channel: str, addresses: Sequence[str]) -> tuple[str, ...]:
        """Return the lanes in which letters to these addresses stand, those of the erased too."""

        def body(tx: Tx) -> list[str]:
            known = [tx.people.at(channel, address) for address in addresses]
            rooms = [tx.rooms.at(channel, address) for address in addresses]
            return [account.id for _, account in filter(None, known)] + [room.id for room in filter(None, rooms)]

        erased = (lane_of_erased(self.world, channel, address) for address in addresses)
        return (*await self.store.read(body), *erased)

    async def drain(self, lanes: Sequence[str] | None = None) -> int:
        """Send all that is due, in these lanes or in all; return how many letters were settled."""
        settled = 0
        under_way: set[asyncio.Task[int]] = set()
        try:
            while True:
                letters = await self._claim(lanes, BATCH - len(under_way))
                under_way |= {asyncio.create_task(self._carry(each)) for each in self._loads(letters)}
                if not under_way:
                    return settled
                look_s = LOOK_S if self.abreast else None
                done, under_way = await asyncio.wait(under_way, timeout=look_s, return_when=FIRST_COMPLETED)
                settled += sum(task.result() for task in done)
        except asyncio.CancelledError:
            for task in under_way:
                task.cancel()
            raise
        finally:
            await asyncio.gather(*under_way, return_exceptions=True)

    def _loads(self, letters: Sequence[Letter]) -> Iterable[Sequence[Letter]]:
        """Yield what is sent one after another: each lane's letters, or all."""
        if not self.abreast:
            return filter(None, [letters])
        by_lane: dict[str, list[Letter]] = {}
        for letter in letters:
            by_lane.setdefault(letter.lane, []).append(letter)
        return by_lane.values()

    async def _carry(self, letters: Sequence[Letter]) -> int:
        """Send letters in order; return how many were settled. What stands behind one that waits is given back."""
        settled = 0
        blocked: dict[str, list[str]] = {}
        for letter in letters:
            if letter.lane in blocked:
                blocked[letter.lane].append(letter.id)
            elif await self._send(letter):
                settled += 1
            else:
                blocked[letter.lane] = []
        behind = [letter_id for ids in blocked.values() for letter_id in ids]
        if behind:
            held = letters[0].lease_until
            await self.store.transact(lambda tx: tx.outbox.release(behind, held))
        return settled

    async def mend(self, lanes: Sequence[str] | None = None, *, alone: bool = False) -> int:
        """Look after letters whose sender died: each is settled or owed again by its kind; return how many.

        A sender is given up when its lease ran out; at once in `lanes`, which are nobody else's, and in every lane
        where we are `alone` with the store.
        """
        now = END_OF_LEASES if alone else self.world.clock.now()

        def body(tx: Tx) -> int:
            orphans = tx.outbox.orphans(now, lanes)
            for letter in orphans:
                if letter.attempt == 0:
                    tx.outbox.release([letter.id])
                else:
                    self._doubt(tx, letter)
            return len(orphans)

        return await self.store.transact(body)

    async def _claim(self, lanes: Sequence[str] | None, most: int) -> tuple[Letter, ...]:
        if most <= 0:
            return ()
        now = self.world.clock.now()
        letters = await self.store.transact(lambda tx: tx.outbox.claim(now, now + LEASE, most, lanes))
        if letters:
            self.world.faults.at("claimed")
        return letters

    async def _send(self, letter: Letter) -> bool:
        """Send one letter; return False when its lane has to wait."""
        now = self.world.clock.now()
        if letter.expires_at is not None and now > letter.expires_at:
            return await self._settle(letter, _ended(letter))
        channel = self.channels.get(letter.channel)
        if channel is None:
            return await self._later(letter, BACK_OFF_S[-1], None)
        if letter.doubted_since is not None and not letter.repeat and not self._is_recognised(letter):
            if letter.kind not in REPEATED:
                return await self._settle(letter, LetterState.UNKNOWN)
            return await self._later(replace(letter, repeat=True), 0, None)
        attempt, held, until = letter.attempt + 1, letter.lease_until, now + LEASE
        if not await self.store.transact(lambda tx: tx.outbox.sending(letter.id, attempt, held, until)):
            return True
        self.world.faults.at("sending")
        letter = replace(letter, lease_until=until)
        try:
            await channel.deliver(self._marked(letter))
        except Exception as error:
            if not isinstance(error, ChannelError):
                log.exception("sending failed", letter=letter.id)
            return await self._mishap(letter, attempt, error)
        self.world.faults.at("delivered")
        return await self._settle(letter, LetterState.SENT)

    def _marked(self, letter: Letter) -> Letter:
        if not letter.repeat or letter.kind not in MARKED:
            return letter
        mark = self.world.flows.phrase(letter.language, "repeat_mark")[0].source
        return replace(letter, text=Words(f"{mark}\n{letter.text.reveal}"))

    async def _mishap(self, letter: Letter, attempt: int, error: Exception) -> bool:
        tried = replace(letter, attempt=attempt)
        give_up_at = self.world.clock.now() + GIVE_UP_AFTER
        match error:
            case Throttled(retry_after_s=wait_s):
                return await self._later(letter, wait_s, give_up_at)
            case NotSent():
                return await self._later(tried, BACK_OFF_S[min(attempt, len(BACK_OFF_S)) - 1], give_up_at)
            case RecipientGone():
                await self.store.transact(lambda tx: tx.people.unreachable(letter.lane))
                return await self._settle(letter, LetterState.FAILED)
            case ChannelError() if not isinstance(error, Ambiguous):
                log.warning("letter refused", letter=letter.id, error=type(error).__name__)
                return await self._settle(letter, LetterState.FAILED)
            case _:
                await self.store.transact(lambda tx: self._doubt(tx, tried))
                return False

    async def _settle(self, letter: Letter, state: LetterState) -> bool:
        if not await self.store.transact(lambda tx: tx.outbox.settle(letter.id, state, letter.lease_until)):
            log.warning("letter settled elsewhere", letter=letter.id)
        elif state is LetterState.FAILED:
            log.warning("letter given up", letter=letter.id, kind=letter.kind.value)
        self.world.faults.at("settled")
        return True

    async def _later(self, letter: Letter, wait_s: float, give_up_at: datetime | None) -> bool:
        due_at, held = self.world.clock.now() + timedelta(seconds=wait_s), letter.lease_until
        await self.store.transact(
            lambda tx: tx.outbox.retry(letter.id, due_at, letter.repeat, letter.attempt, give_up_at, held)
        )
        return False

    def _doubt(self, tx: Tx, letter: Letter) -> None:
        """Decide about a letter that may have gone out: once more where that is safe, else flagged as unknown.

        It is safe as long as its platform would know it again, and otherwise by its kind's rule.
        """
        now, held = self.world.clock.now(), letter.lease_until
        if self._is_recognised(letter):
            wait_s = BACK_OFF_S[min(letter.attempt, len(BACK_OFF_S)) - 1]
            tx.outbox.doubt(replace(letter, doubted_since=_since(letter)), now + timedelta(seconds=wait_s))
        elif letter.kind in REPEATED and not letter.repeat:
            tx.outbox.retry(letter.id, now, True, letter.attempt, held=held)
        else:
            tx.outbox.settle(letter.id, LetterState.UNKNOWN, held)

    def _is_recognised(self, letter: Letter) -> bool:
        """Return whether the platform surely shows the letter no second time if its first try arrived."""
        channel, since = self.channels.get(letter.channel), _since(letter)
        if letter.repeat or since is None or not isinstance(channel, Recognising):
            return False
        return self.world.clock.now() - since < channel.remembers


def _since(letter: Letter) -> datetime | None:
    """Return when the first sending began of those that may have arrived: a lease begins anew with each."""
    return letter.doubted_since or (letter.lease_until - LEASE if letter.lease_until is not None else None)


def _ended(letter: Letter) -> LetterState:
    """Return how a letter ends whose time is over."""
    if letter.repeat or letter.doubted_since is not None:
        return LetterState.UNKNOWN
    return LetterState.EXPIRED if letter.kind in FLEETING else LetterState.FAILED
