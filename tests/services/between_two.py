"""Two people with a copy of their own, of whom each does one deed after the other."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from canaries import paired
from loopback import NAME, Copy, copy_in, welcomed
from sittings import real_flows

from bot.engine.text import Template, template
from bot.services.offers import offer
from bot.services.pair_records import Offer, OfferState
from bot.services.records import Nudge
from bot.services.turn.context import Turn
from bot.services.turn.entering import enter
from bot.services.world import World
from bot.words import Words

T = TypeVar("T")

TEXT = "I lied to you about the loan for a year."
APOLOGY = {"kind": "apology", "title": "An apology"}
BOUNDARY = {"kind": "boundary", "title": "A boundary"}


class Keys(dict[str, tuple[Template, ...]]):
    """Sentences that say their own key, and what they were filled with."""

    def __missing__(self, key: str) -> tuple[Template, ...]:
        return (template(f"{key}\n{{quote}}\n{{them}}\n{{title}}"),)


@dataclass
class Two:
    """Ana and Ben, paired. `do` runs one deed in a turn of one of them."""

    copy: Copy
    world: World
    said: dict[str, list[str]] = field(default_factory=dict)

    async def do(self, who: str, deed: Callable[[Turn], T]) -> T:
        """Run it, commit, and note in `said` what was answered."""

        def body(tx) -> T:
            turn = enter(tx, self.world, *tx.people.at(NAME, who), self.copy.clock.now())
            found = deed(turn)
            turn.save()
            return found

        before = len(self.copy.post.texts())
        found = await self.copy.it.store.transact(body)
        await self.copy.it.deliver.drain()
        letters = self.copy.post.letters()[before:]
        self.said = {name: [it.text.reveal for it in letters if it.address == name] for name in ("ana", "ben")}
        return found

    async def says(self, who: str, deed: Callable[[Turn], object]) -> str:
        """Run it; return the first line of the one thing said to that person, and see that the other heard nothing."""
        await self.do(who, deed)
        (line,) = self.said[who]
        assert self.said["ben" if who == "ana" else "ana"] == []
        return line

    async def offered(self, about: dict[str, str] = APOLOGY, text: str = TEXT) -> str:
        """Ana offers; return the offer's id."""
        assert (await self.says("ana", lambda turn: offer(turn, Words(text), about))).startswith("offered\n")
        return (await self.offers())[0].id

    async def shown(self, about: dict[str, str] = APOLOGY) -> str:
        """Ana offers, and the hour passes; return the offer's id."""
        offer_id = await self.offered(about)
        self.copy.clock.set((await self.offers())[0].publish_at)
        return offer_id

    async def offers(self) -> tuple[Offer, ...]:
        """All offers of the pairing, newest first."""
        return await self.do("ana", lambda turn: turn.tx.offers.of((turn.dyad or turn.tx.pairings.past(turn.id)[0]).id))

    async def state(self) -> OfferState:
        """Where the newest stands."""
        return (await self.offers())[0].state

    async def nudges(self, who: str, kind: str) -> tuple[Nudge, ...]:
        """What is planned for somebody."""
        return await self.do(who, lambda turn: turn.tx.calendar.pending(turn.id, kind))

    async def notes(self, who: str) -> list[tuple[str, object]]:
        """Kinds and texts of what somebody kept."""
        return [(note.kind, note.body["text"]) for note in await self.copy.notes(who)]

    async def listed(self, who: str, find) -> list[str]:
        """The labels of a list."""
        return [it.label for it in await self.do(who, find)]


def is_(**fields: object) -> Callable[[Turn], None]:
    def deed(turn: Turn) -> None:
        turn.profile = replace(turn.profile, **fields)

    return deed


def on(offer_id: str, *deeds: Callable[[Turn, str], None]) -> Callable[[Turn], None]:
    def deed(turn: Turn) -> None:
        for each in deeds:
            each(turn, offer_id)

    return deed


@asynccontextmanager
async def two_in(folder: Path) -> AsyncIterator[Two]:
    """Ana and Ben, paired, in a copy of their own in this folder."""
    async with copy_in(folder) as copy:
        await welcomed(copy, "ana", "ben")
        await paired(copy, "ana", "ben")
        world = replace(copy.it.world, flows=replace(real_flows(), phrases={"en": Keys()}))
        both = Two(copy, world)
        for name in ("ana", "ben"):
            await both.do(name, is_(name=name.title(), zone="Etc/UTC"))
        yield both
