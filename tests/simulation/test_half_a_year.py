"""Two people and a third one live through half a year, with everything that goes wrong, on the whole program.

Both changes of the clocks in Warsaw and New York lie inside, and somebody crosses the date line.
"""

import io
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest
import yaml
from sittings import settings_in

from bot.adapters.store import sqlite
from bot.adapters.store.opening import upgrade_store
from bot.logs import set_up_logs
from bot.settings import read_settings
from tests.postgres import Server, postgres_server
from tests.simulation.invariants import SETTLED
from tests.simulation.life import Life
from tests.simulation.people import Human, arrive, pair, together

__all__ = ["postgres_server"]

START = datetime(2026, 10, 4, 7, 0, tzinfo=UTC)
DAYS = 180
WARSAW, NEW_YORK, TOKYO, HONOLULU = "Europe/Warsaw", "America/New_York", "Asia/Tokyo", "Pacific/Honolulu"


@dataclass(frozen=True)
class Place:
    """Where a life is kept, and how much of it happens each day."""

    folder: Path
    given: dict[str, str]
    pace: float


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.chaos)])
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """Each life once on SQLite, and once on a real PostgreSQL. No power fails here, so nothing waits for the disk."""
    if request.param == "sqlite":
        monkeypatch.setattr(sqlite, "PRAGMAS", tuple(each.replace("=FULL", "=OFF") for each in sqlite.PRAGMAS))
        yield Place(tmp_path, {}, 0.4)
        return
    server: Server = request.getfixturevalue("postgres_server")
    with server.database() as url:
        given = {"database_url": url, "keys_url": f"sqlite:///{tmp_path}/keys.sqlite"}
        server.command(f"ALTER DATABASE {url.partition('@/')[2].partition('?')[0]} SET synchronous_commit = off")
        upgrade_store(settings_in(tmp_path, **given))
        yield Place(tmp_path, given, 0.15)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the program logs."""
    set_up_logs("info")
    with redirect_stderr(io.StringIO()) as told:
        yield told


@dataclass
class Year:
    """Who lives here, and what is ahead of them."""

    life: Life
    ana: Human
    ben: Human
    sol: Human
    pace: float

    @property
    def people(self) -> tuple[Human, ...]:
        """All three."""
        return (self.ana, self.ben, self.sol)

    async def lived(self) -> None:
        """Live through all the days."""
        for nth in range(DAYS):
            await self._mishaps(nth)
            await self._plans(nth)
            for at, who in self._sessions():
                await self._session(at, who)
            await self.life.until(max(START + timedelta(days=nth + 1), self.life.now))
            if nth % 7 == 6:
                await self.life.watch.look()
            self.judged()

    def judged(self) -> None:
        """See that nothing was wrong so far."""
        wrong = self.life.watch.wrong
        assert not wrong, "\n".join(wrong[:5])

    def _sessions(self) -> list[tuple[datetime, Human]]:
        """When somebody takes up their phone today: mostly by day, now and then at night."""
        found = []
        for who in self.people:
            if who.absent_until is not None and self.life.now < who.absent_until:
                continue
            today = self.life.now.astimezone(ZoneInfo(who.zone)).date()
            for _ in range(2 if self.life.chance.random() < 0.3 * self.pace else 1):
                if self.life.chance.random() > 0.65 * self.pace:
                    continue
                hour = self.life.chance.choice((*range(8, 22), *range(8, 22), 23, 2))
                wall = datetime.combine(today, time(hour, self.life.chance.randrange(60)), ZoneInfo(who.zone))
                found.append((wall.astimezone(UTC), who))
        return sorted(found, key=lambda each: (each[0], each[1].address))

    async def _session(self, at: datetime, who: Human) -> None:
        life = self.life
        if at > life.now:
            await life.until(at)
        if life.post.is_shut(who.address):
            return
        if life.chance.random() < 0.08:
            life.fuse.left = life.chance.randint(1, 60)
        for _ in range(life.chance.randint(1, 4)):
            await who.act()
            await life.until(life.now + timedelta(seconds=life.chance.choice((3, 8, 20, 70, 400))))
        life.fuse.left = 0

    async def _mishaps(self, nth: int) -> None:
        life, chance = self.life, self.life.chance
        if chance.random() < 0.05:
            life.note("the platform is away")
            life.post.go_away(timedelta(hours=chance.choice((1, 3, 9, 30))))
        if chance.random() < 0.02:
            who = chance.choice(self.people)
            life.note(f"{who.address} has the program blocked")
            life.post.shut(who.address, timedelta(days=1))
        if nth % 23 == 11:
            await life.off(timedelta(hours=9))
        if nth % 80 == 50:
            await life.off(timedelta(days=3))

    async def _plans(self, nth: int) -> None:
        """What somebody sets out to do today."""
        life, chance = self.life, self.life.chance
        if nth == 60:
            self.ana.absent_until = life.now + timedelta(days=14)
        if nth == 120:
            self.sol.absent_until = life.now + timedelta(days=14)
        for day, who, zone in ((40, self.sol, HONOLULU), (100, self.ana, NEW_YORK), (130, self.ana, WARSAW)):
            if nth == day:
                await who.home(zone)
        if nth == 30:
            await self.ben.set_clock("Asia/Kolkata")
        if nth == 45:
            await self.ben.home(NEW_YORK)
        both = (self.ana, self.ben) if chance.random() < 0.5 else (self.ben, self.ana)
        if nth % 9 == 4 and not any(life.post.is_shut(who.address) for who in both):
            await life.until(life.now + timedelta(hours=9))
            await together(*both)
        for who in self.people:
            if life.post.is_shut(who.address) or (who.absent_until is not None and life.now < who.absent_until):
                continue
            alone = {who.promise: 6, who.say_how_it_went: 4, who.look_after_promises: 8, who.set_checkins: 30}
            alone |= {who.have_messages_again: 5}
            shared = {who.be_ready_for_talks: 25, who.hand_over: 12, who.ask_for_a_talk: 20}
            shared |= {who.look_at_offers: 3, who.say_how_theirs_went: 4}
            for plan, every in (alone | (shared if who.partner is not None else {})).items():
                if nth == 1 or chance.random() < self.pace / every:
                    await life.until(life.now + timedelta(minutes=chance.randint(0, 60)))
                    await plan()

    async def drained(self) -> None:
        """Let nothing go wrong any more, until all that is owed has come to an end."""
        post = self.life.post
        post.trouble, post.away_until, post.shut_until = 0.0, None, {}
        await self.life.until(self.life.now + timedelta(days=2))
        await self.life.watch.look()
        letters = await self.life.letters()
        assert set(letters) <= SETTLED, letters

    def told(self) -> str:
        """All of it in one line of figures."""
        life, knocks = self.life, Counter(knock.kind for knock in self.life.watch.knocks)
        parts = {
            "updates": life.figures["updates"],
            "letters": len(life.watch.arrivals),
            "knocks": dict(knocks.most_common()),
            "promises": dict(life.watch.promises_by_state().most_common()),
            "mishaps": dict(life.post.mishaps),
            "kills": life.figures["kills"],
            "nights off": life.figures["times off"],
        }
        days = (life.now - START).days
        return f"{days} days: " + ", ".join(f"{what} {number}" for what, number in parts.items())


def errors(log: io.StringIO) -> list[str]:
    """What the program logged that it never may."""
    return [line for line in log.getvalue().splitlines() if "level='error'" in line]


async def settled_in(place: Place, seed: str) -> Year:
    """Three people who have just arrived, of whom two are paired and share a room."""
    life = Life(place.folder, place.given, seed, START, trouble=0.0)
    await life.begin()
    page = yaml.safe_load((read_settings().flows_dir / "data" / "released.yaml").read_text("utf-8"))
    humans = [
        Human(life, address, zone, Random(f"{address} {seed}"), partner, released=frozenset(page["buttons"]))
        for address, zone, partner in (("ana", WARSAW, "ben"), ("ben", NEW_YORK, "ana"), ("sol", TOKYO, None))
    ]
    for human in humans:
        await arrive(human)
    await pair(*humans[:2])
    life.post.trouble = 0.04
    return Year(life, *humans, place.pace)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", ["1"])
async def test_half_a_year_with_all_that_goes_wrong(place: Place, seed: str, log: io.StringIO) -> None:
    year = await settled_in(place, seed)
    life = year.life
    try:
        await year.lived()
        await year.drained()
        year.judged()
        assert errors(log) == []
    except BaseException:
        print(f"seed {seed}, the last that happened:", *life.happened, *errors(log), sep="\n  ")
        raise
    finally:
        print(year.told())
        await life.end()
