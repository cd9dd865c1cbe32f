"""A sitting at the terminal: each typed line is heard, answered, and all that is due is shown."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.adapters.terminal.channel import NAME, TerminalChannel
from bot.adapters.terminal.lines import (
    FURTHEST,
    ROOM,
    At,
    Happens,
    Later,
    Misread,
    Pressed,
    Said,
    Slash,
    read_line,
)
from bot.adapters.ticker import Beat
from bot.services.converse import Converse
from bot.services.deliver import LEASE, Deliver
from bot.services.ports.world import Ids
from bot.services.records import Heard, HeardKind
from bot.services.rhythm import Rhythm
from bot.words import Words

PACE = timedelta(seconds=1)
"""How often the heartbeat looks for what is due."""

TIDIED = timedelta(hours=1)
"""How often what has done its duty is dropped."""

ROUNDS = 1000
"""Rounds of ringing and sending after one line. More would be a nudge that plans itself anew for now."""


class MovableClock(Protocol):
    """A clock that can be moved forward."""

    def now(self) -> datetime:
        """Return the present instant."""
        ...

    def forward(self, by: timedelta) -> None:
        """Move on by this much."""
        ...


@dataclass(slots=True)
class Talk:
    """People at one terminal. `names` maps each address to the name the person goes by ("" where unknown).

    `speaker` takes bare words: an address, or an address and a room, `ana@us`. `thirds` are those who joined a room
    without being declared, `rooms` the rooms spoken of so far.
    """

    people: Sequence[str]
    names: dict[str, str]
    converse: Converse
    deliver: Deliver
    rhythm: Rhythm
    channel: TerminalChannel
    clock: MovableClock
    ids: Ids
    language: str | None = None
    speaker: str | None = None
    thirds: set[str] = field(default_factory=set)
    rooms: set[str] = field(default_factory=lambda: {ROOM})
    _settling: asyncio.Lock = field(default_factory=asyncio.Lock)
    _lanes: set[str] = field(default_factory=set)

    async def begin(self) -> None:
        """Answer what a crash left unanswered, and show what is owed to those who sit here.

        Nobody else sends to them, so letters in the hands of a predecessor are looked after at once.
        """
        await self.deliver.mend(await self._own_lanes())
        await self.converse.recover()
        await self.settle()
        await self.rhythm.tidy()

    async def line(self, typed: str) -> str | None:
        """Take one typed line; return why, where it can't be used."""
        meant = read_line(typed, self.people, self.speaker, self.thirds)
        match meant:
            case Misread(why=why):
                return why
            case Later(by=by):
                return await self.move(min(by, FURTHEST - self.clock.now()) + self.clock.now())
            case At(instant=instant):
                return await self.move(instant)
            case Happens():
                self._come_and_go(meant)
                await self.converse.hear(self._happening(meant))
                await self.settle()
            case Said() | Slash() | Pressed():
                self.rooms.update(filter(None, [meant.room]))
                if isinstance(meant, Pressed) and self._button(meant) is None:
                    return "there is no such question or option"
                await self.converse.hear(self._heard(meant))
                await self.settle()
        return None

    async def move(self, until: datetime) -> str | None:
        """Move the clock forward, stopping at each instant at which something is due."""
        if until < self.clock.now():
            return "the clock only moves forward"
        while (due := await self.rhythm.next_due(await self._own_lanes())) is not None and due <= until:
            self._forward(due)
            if not await self.settle():
                break
        self._forward(until)
        await self.settle()
        return None

    @property
    def speakers(self) -> Sequence[str]:
        """Those who can take bare words: each person, and, where there are several, each in their room."""
        if len(self.people) == 1:
            return self.people
        return (*self.people, *(f"{person}@{room}" for room in sorted(self.rooms) for person in self.people))

    def _come_and_go(self, meant: Happens) -> None:
        """Let whoever joined speak in the room, and keep in mind where a room moved."""
        if meant.kind is HeardKind.JOINED and meant.to not in self.people:
            self.thirds.add(meant.to)
        self.rooms.add(meant.room)
        if meant.kind is HeardKind.LEFT:
            self.thirds.discard(meant.to)
        elif meant.kind is HeardKind.MOVED:
            self.rooms = self.rooms - {meant.room} | {meant.to}
            who, _, room = (self.speaker or "").partition("@")
            self.speaker = f"{who}@{meant.to}" if room == meant.room else self.speaker

    def _forward(self, to: datetime) -> None:
        self.clock.forward(max(to - self.clock.now(), timedelta()))

    @property
    def beats(self) -> Mapping[Beat, timedelta]:
        """What has to happen by itself, and how often."""
        return {self.settle: PACE, self.mend: LEASE, self.rhythm.tidy: TIDIED}

    async def greet(self, person: str) -> None:
        """Open the conversation for somebody new; show somebody known what they left open."""
        await self.converse.hear(replace(self._heard(Said(person, "")), kind=HeardKind.OPENED, text=None))
        await self.settle()

    async def mend(self) -> int:
        """Look after letters whose sending broke off, here or in another process; return how many."""
        async with self._settling:
            return await self.deliver.mend()

    async def settle(self) -> int:
        """Ring and send until nothing is due; return how much that was. One at a time: lines keep their order."""
        async with self._settling:
            return await self._settle()

    async def _settle(self) -> int:
        moved = 0
        for _ in range(ROUNDS):
            step = await self.rhythm.tick() + await self.deliver.drain(await self._own_lanes())
            moved += step
            if step == 0:
                break
        return moved

    async def _own_lanes(self) -> tuple[str, ...]:
        """Return the lanes of those who sit here and of their room: other lanes are other processes'.

        Lanes once known stay: what is owed in them is shown even when their person was erased since.
        """
        self._lanes.update(await self.deliver.lanes(NAME, (*self.people, *sorted(self.rooms))))
        return tuple(sorted(self._lanes))

    def _button(self, pressed: Pressed) -> tuple[str, str] | None:
        """Return the question's id and the button's key, where such a question was shown."""
        shown = self.channel.question(pressed.room or pressed.who, pressed.question)
        if shown is None or not 0 < pressed.option <= len(shown.keys):
            return None
        return shown.wait, shown.keys[pressed.option - 1]

    def _happening(self, meant: Happens) -> Heard:
        """Return what a room tells of itself: the address is whom it is about, or the room's own."""
        heard = replace(self._heard(Said(meant.to, "", meant.room)), kind=meant.kind, text=None)
        if meant.kind is HeardKind.MOVED:
            return replace(heard, address=meant.room, text=Words(meant.to))
        return heard

    def _heard(self, meant: Said | Slash | Pressed) -> Heard:
        heard = Heard(
            id=self.ids.new(),
            channel=NAME,
            update_key=self.ids.new(),
            address=meant.who,
            at=self.clock.now(),
            kind=HeardKind.TEXT,
            name=Words(self.names.get(meant.who, "")),
            room=meant.room,
            is_reply=meant.room is not None,  # What is typed there stands right below what was asked.
            language=self.language,
        )
        match meant:
            case Said(text=said):
                return replace(heard, text=Words(said))
            case Slash(command=command, rest=rest):
                return replace(heard, kind=HeardKind.SLASH, command=command, text=Words(rest))
            case Pressed():
                wait, option = self._button(meant) or ("", "")
                return replace(heard, kind=HeardKind.PRESS, wait=wait, option=option)
