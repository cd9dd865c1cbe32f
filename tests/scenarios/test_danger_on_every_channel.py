"""Words of danger at every place of every flow, on every channel: help opens, and nobody else reads a thing."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from itertools import cycle, islice
from pathlib import Path

import pytest
from floor import alarm
from scenario_beginnings import paired, roomed
from scenario_playing import CHANNELS, act, player
from scenario_stage import Player
from scenario_standing import Seats, asked_alone, cast, deeds, seats
from scenario_steps import ROOM, Read, Told, room, says, waits
from sittings import real_flows
from standing import Place, flows_of, places_of, standing_in, unreached

from bot.domain.safety.danger import Danger
from bot.engine.events import Why
from bot.engine.flow import Space
from bot.engine.snapshot import IDLE, Snapshot

pytestmark = pytest.mark.chaos

LINES: Mapping[Danger, tuple[str, ...]] = {
    Danger.SELF_HARM: ("i just dont want to be here anymore", "I keep thinking about killing myself"),
    Danger.HURT_BY_PARTNER: ("He hit me again last night", "she pushed me down the stairs"),
    Danger.HURTING: ("I hit her yesterday and I can't undo it", "I'm afraid I'm going to hurt her"),
    Danger.COERCION: ("she doesn't let me see my friends", "she takes my phone and reads everything"),
    Danger.CHILD: ("He hits our daughter", "she shakes the baby when it cries"),
}
ASKED_AT: Mapping[Danger, tuple[str, str]] = {
    Danger.SELF_HARM: ("sos_self", "self_question"),
    Danger.HURT_BY_PARTNER: ("sos_partner", "near"),
    Danger.HURTING: ("sos_hurting", "anyone_hurt"),
    Danger.COERCION: ("sos_partner", "near"),
    Danger.CHILD: ("sos_child", "child"),
}
"""The first question of help. The numbers stand before it."""

DIRECTORY = "findahelpline.com"

OWN, PAIR = flows_of(Space.OWN), flows_of(Space.PAIR)
GROUPS = {f"one-{nth}": OWN[nth::6] for nth in range(6)} | {f"two-{nth}": PAIR[nth::2] for nth in range(2)}
OTHERS = ("ben", ROOM)


@dataclass
class Table:
    """Ana and Ben, paired, with their room. `helped` is what Ana read when she stood nowhere, by danger."""

    name: str
    player: Player
    seats: Seats
    lines: Iterator[tuple[Danger, str]]
    helped: dict[Danger, list[Read]] = field(default_factory=dict)

    async def write(self, where: object, *, aloud: bool = False) -> tuple[Danger, tuple[Read, ...]]:
        """Let Ana write words of the danger whose turn it is, and return what she alone reads then."""
        danger, line = next(self.lines)
        step = says("ana", line)
        told = await act(self.player, room(step) if aloud else step)
        assert set(told) == {"ana"}, f"{self.name}, {where}, {line!r}: {sorted(told)} read something: {told}"
        assert line.lower() not in shown(told).lower(), f"{self.name}, {where}: {line!r} is shown again"
        return danger, told["ana"]

    async def learn(self) -> None:
        """Read what help there is for each danger, where nothing is under way."""
        for _ in LINES:
            await self.seats.stand(IDLE)
            danger, read = await self.write("nowhere")
            now, _ = await self.seats.now()
            assert DIRECTORY in read[0].text, danger
            assert read[-1].labels, danger
            assert (now.stack[-1].flow, now.stack[-1].node) == ASKED_AT[danger]
            self.helped[danger] = list(read)


def rotated(first: int) -> Iterator[tuple[Danger, str]]:
    """Yield a line of each danger in turn, for ever."""
    each = [(danger, line) for nth in range(2) for danger, lines in LINES.items() for line in lines[nth : nth + 1]]
    return islice(cycle(each), first, None)


@asynccontextmanager
async def table(folder: Path, name: str, first: int) -> AsyncIterator[Table]:
    """Sit down, help read beforehand; in the end Ben and the room have read nothing, and read nothing later either."""
    async with player(folder, name, "ana", "ben", ROOM) as it:
        for step in (*paired(), *roomed()):
            able = step.instead if name in step.unable else step
            if able is not None:
                await act(it, able)
        at = Table(name, it, await seats(it), rotated(first))
        before = deeds(it, OTHERS)
        await at.learn()
        yield at
        await at.seats.stand(IDLE)
        await act(it, replace(waits(days=2), quiet=OTHERS))
        assert deeds(it, OTHERS) == before
        for read, now in it.changed():
            assert not any(line.lower() in now.lower() for lines in LINES.values() for line in lines), read


def shown(told: Told) -> str:
    return "\n".join(line for reads in told.values() for read in reads for line in (read.text, *read.labels))


def helps(snapshot: Snapshot) -> bool:
    return any(real_flows().flows[frame.flow].safety for frame in snapshot.stack)


def places(names: Sequence[str]) -> Iterator[tuple[Place, Snapshot]]:
    for name in names:
        for place, snapshot in places_of(name).items():
            yield (name, *place), snapshot


def put_aside(snapshot: Snapshot, now: Snapshot, where: str) -> None:
    """See that help has the word, and that all of what was open waits beneath it."""
    assert helps(now), where
    (parked,) = now.parked
    assert (parked.why, parked.stack) == (Why.CRISIS, snapshot.stack), where
    assert parked.wait == snapshot.wait, where


def of_ben(at: Table, snapshot: Snapshot) -> list[object]:
    """All that Ben could notice of a dialogue of the two: where it stands, what he wrote, whether he is asked."""
    wait, roles = snapshot.wait, snapshot.stack[-1].roles
    assert wait is not None
    his = [role for role, person in roles.items() if person == at.seats.ben]
    slots = [
        {key: value for key, value in frame.slots.items() if key.partition(".")[0] in his} for frame in snapshot.stack
    ]
    asked = [(role, wait.pending.get(role), wait.ways.get(role)) for role in his]
    return [[(frame.flow, frame.node) for frame in snapshot.stack], slots, asked, wait.id, wait.until, wait.listed]


async def by_herself(at: Table, names: Sequence[str]) -> None:
    """Ana stands at each place of these flows, and writes in private."""
    for place, found in places(names):
        where, snapshot = f"{at.name}, {place}", cast(found, at.seats.ana)
        await at.seats.stand(snapshot)
        danger, read = await at.write(place)
        now, _ = await at.seats.now()
        if helps(snapshot):
            assert helps(now), where
            assert now.parked == (), where
        else:
            assert list(read) == at.helped[danger], where
            put_aside(snapshot, now, where)


async def with_ben(at: Table, names: Sequence[str]) -> None:
    """Both stand at each place of these flows, something of Ana's own is open besides, and she writes here or there."""
    mine = cycle(standing_in("i_statement").values())
    for place, found in places(names):
        for aloud in (False, True):
            where = f"{at.name}, {place}, {'aloud' if aloud else 'in private'}"
            own, joint = cast(next(mine), at.seats.ana), cast(found, at.seats.ana, at.seats.ben)
            await at.seats.stand(own, joint)
            danger, read = await at.write(where, aloud=aloud)
            now, both = await at.seats.now()
            assert list(read) == at.helped[danger], where
            put_aside(own, now, where)
            assert of_ben(at, both) == of_ben(at, joint), where
            assert both.left == (at.seats.ana,), where


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("name", CHANNELS)
async def test_help_opens_wherever_somebody_stands_and_nobody_else_reads_a_thing(
    tmp_path: Path, name: str, group: str
) -> None:
    async with table(tmp_path, name, CHANNELS.index(name)) as at:
        await (by_herself if group.startswith("one") else with_ben)(at, GROUPS[group])


def test_each_line_speaks_of_its_danger() -> None:
    for danger, lines in LINES.items():
        assert [found.kind for line in lines if (found := alarm(line)) is not None] == [danger] * len(lines)


def test_every_flow_that_waits_for_somebody_is_among_them() -> None:
    flows = real_flows().flows
    grouped = [name for names in GROUPS.values() for name in names]
    assert sorted(grouped) == sorted(flows)
    assert {name: gone for name in flows if (gone := unreached(name, standing_in(name)))} == {}


def test_of_two_some_places_are_asked_in_private_and_some_in_common() -> None:
    alone = [asked_alone(snapshot) for name in PAIR for snapshot in standing_in(name).values()]
    assert any(alone)
    assert not all(alone)
