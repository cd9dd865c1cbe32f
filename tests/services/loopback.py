"""A platform of the tests' own, in process: updates with keys, letters kept when delivered, mishaps on demand."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from pathlib import Path

from sittings import Sitting, real_flows, settings_in

from bot.adapters.clock import HandClock
from bot.adapters.ids import SeededIds
from bot.engine.flowset import FlowSet
from bot.services.checkins import plan_checkin
from bot.services.converse import Converse
from bot.services.ports.world import Faults
from bot.services.records import Heard, HeardKind, Letter, LetterKind, LetterState, Note, PersonRow, Thread
from bot.services.turn.entering import enter
from bot.wiring import Companion, companion
from bot.words import Words

NAME = "loopback"
START = datetime(2026, 11, 22, 18, 0, tzinfo=UTC)

_keys = count(1)


def heard(address: str, said: str = "", *, key: str | None = None, **fields: object) -> Heard:
    """An update from this address: words, unless `kind` says otherwise. Its key is new, unless given."""
    number = next(_keys)
    told = {"at": START, "kind": HeardKind.TEXT, "text": Words(said), "name": Words(address.title()), **fields}
    return Heard(f"update{number}", NAME, key or f"{number}", address, **told)


def slash(address: str, line: str, **fields: object) -> Heard:
    """A command, such as `/pair K7QM-2X4T`."""
    command, _, rest = line.removeprefix("/").partition(" ")
    return heard(address, rest, kind=HeardKind.SLASH, command=command, **fields)


def press(address: str, question: Letter, option: int | str, **fields: object) -> Heard:
    """A press on a button of a question: its place from 1, or its key."""
    key = question.buttons[option - 1].key if isinstance(option, int) else option
    return heard(address, kind=HeardKind.PRESS, text=None, wait=question.wait, option=key, **fields)


@dataclass(slots=True)
class Postbox:
    """A channel that keeps what is delivered. `mishap` is asked first, and what it returns is raised.

    A letter whose mishap is one of `after` was delivered all the same.
    """

    clock: HandClock
    mishap: Callable[[Letter], Exception | None] = lambda letter: None
    after: tuple[type[Exception], ...] = ()
    delivered: list[tuple[datetime, Letter]] = field(default_factory=list)
    tries: list[tuple[datetime, Letter]] = field(default_factory=list)
    name: str = NAME

    async def deliver(self, letter: Letter) -> None:
        """Keep the letter, or fail."""
        self.tries.append((self.clock.now(), letter))
        error = self.mishap(letter)
        if error is None or isinstance(error, self.after):
            self.delivered.append((self.clock.now(), letter))
        if error is not None:
            raise error

    def letters(self, address: str | None = None) -> list[Letter]:
        """What was delivered, to one address or to all."""
        return [letter for _, letter in self.delivered if address in (None, letter.address)]

    def texts(self, address: str | None = None) -> list[str]:
        """What the delivered letters said."""
        return [letter.text.reveal for letter in self.letters(address)]


@dataclass(slots=True)
class Copy:
    """A whole copy behind the loopback platform."""

    it: Companion
    clock: HandClock
    post: Postbox

    async def hear(self, *updates: Heard) -> list[str]:
        """Hear updates one after the other; return what was answered to the last one's sender since."""
        before = len(self.post.delivered)
        for update in updates:
            await self.it.converse.hear(update)
            await self.it.deliver.drain()
        return [
            letter.text.reveal for _, letter in self.post.delivered[before:] if letter.address == updates[-1].address
        ]

    async def says(self, address: str, *lines: str) -> list[str]:
        """Hear lines as a terminal takes them: `/command`, a button's number in brackets, or words."""
        shown: list[str] = []
        for line in lines:
            shown = await self.hear(self.line(address, line))
        return shown

    def line(self, address: str, line: str) -> Heard:
        """One such line as an update."""
        if line.startswith("/"):
            return slash(address, line)
        if line.startswith("[") and line.endswith("]"):
            return press(address, self.question(address), int(line[1:-1]))
        return heard(address, line)

    def question(self, address: str) -> Letter:
        """The newest question this address was shown."""
        return [letter for letter in self.post.letters(address) if letter.question][-1]

    async def until(self, instant: datetime) -> None:
        """Let time pass, stopping wherever something is due, as a heartbeat would."""
        while True:
            while await self.it.rhythm.tick() + await self.it.deliver.drain():
                pass
            due = await self.it.rhythm.next_due()
            if due is None or due > instant:
                break
            self.clock.set(max(due, self.clock.now()))
        self.clock.set(instant)

    async def later(self, **span: float) -> None:
        """Let a span of time pass."""
        await self.until(self.clock.now() + timedelta(**span))

    async def person(self, address: str) -> PersonRow | None:
        """Who writes from this address."""
        found = await self.it.store.read(lambda tx: tx.people.at(NAME, address))
        return found[0] if found is not None else None

    async def threads(self, address: str) -> tuple[Thread, ...]:
        """Their conversations."""
        person = await self.person(address)
        return await self.it.store.read(lambda tx: tx.threads.of([person.id])) if person is not None else ()

    async def notes(self, address: str) -> tuple[Note, ...]:
        """What they kept."""
        person = await self.person(address)
        return await self.it.store.read(lambda tx: tx.notes.of(person.id)) if person is not None else ()

    async def counts(self) -> dict[LetterState, int]:
        """How many letters stand how, where there are any."""
        found = await self.it.store.read(lambda tx: {state: tx.outbox.count(state) for state in LetterState})
        return {state: number for state, number in found.items() if number}

    async def waiting(self) -> tuple[Heard, ...]:
        """Updates received and not yet answered."""
        return await self.it.store.read(lambda tx: tx.inbox.waiting(1000))

    async def owe(self, address: str, *texts: str, kind: LetterKind = LetterKind.REPLY, **fields: object) -> list[str]:
        """Owe letters to somebody known; return their ids."""
        return await self.it.store.transact(lambda tx: _post(tx, address, texts, kind, self.clock.now(), fields))

    def another(self) -> Converse:
        """The use case once more, with queues of its own, as another process has it."""
        return Converse(self.it.store, self.it.world)


def _post(tx, address: str, texts: Sequence[str], kind: LetterKind, now: datetime, fields: dict) -> list[str]:
    _, account = tx.people.at(NAME, address)
    ids = []
    for text in texts:
        ids.append(f"letter{next(_keys)}")
        given = {"due_at": now, **fields}
        tx.outbox.post(Letter(ids[-1], account.person_id, account.id, NAME, address, kind, Words(text), **given))
    return ids


@asynccontextmanager
async def copy_in(
    folder: Path,
    *,
    clock: HandClock | None = None,
    seed: str = "1",
    faults: Faults | None = None,
    post: Postbox | None = None,
    flows: FlowSet | None = None,
    **given: object,
) -> AsyncIterator[Copy]:
    """Open a whole copy in this folder, with the real flows or others."""
    clock = clock or HandClock(START)
    post = post or Postbox(clock)
    async with companion(
        settings_in(folder, **given),
        clock=clock,
        ids=SeededIds(seed),
        channels={NAME: post},
        faults=faults,
        flows=flows or real_flows(),
        exclusive=False,
    ) as it:
        yield Copy(it, clock, post)


async def welcomed(copy: Copy, *addresses: str) -> None:
    """Through the first minute: each said hello, is an adult, and is not in the middle of anything."""
    for address in addresses:
        await copy.says(address, "/start", "[1]", "stop")


async def checkins_at_nine(copy: Copy | Sitting, *addresses: str, channel: str = NAME) -> None:
    """A check-in each morning at nine, by clocks that show the same as UTC."""

    def begin(tx, address: str) -> None:
        turn = enter(tx, copy.it.world, *tx.people.at(channel, address), copy.clock.now())
        turn.profile = replace(turn.profile, zone="Etc/UTC", checkin_at=time(9), checkins_since=turn.now)
        plan_checkin(turn)
        turn.save()

    for address in addresses:
        await copy.it.store.transact(lambda tx, address=address: begin(tx, address))
