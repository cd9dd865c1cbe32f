"""People whom a copy knows before it starts, by the shortest way: for tests of what comes after the first minutes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from fakes.telegram_groups import FakeGroup
from fakes.telegram_people import FakeUser
from fakes.telegram_world import BOT_ID
from serving import Copy

from bot.adapters.telegram.names import NAME
from bot.domain.people import GATE_OPEN, Profile
from bot.domain.promises import Promise
from bot.domain.rooms import RoomState
from bot.services.pair_records import Room
from bot.services.records import Account, Dyad, PersonRow


def _waking_zone() -> str:
    """Return a zone in which it is midday now: at night, less comes by itself."""
    ahead = 12 - datetime.now(UTC).hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


async def known(copy: Copy, *users: FakeUser) -> None:
    """Let these be adults with a clock who have talked with the bot before."""
    await _settle(copy, lambda tx, new: [_person(tx, new, user) for user in users])
    for user in users:
        user.room.started = True


async def paired(copy: Copy, ana: FakeUser, ben: FakeUser, *, group: FakeGroup | None = None) -> None:
    """Let these two be paired and have said that talks may begin; with a group, it is a room that both opened."""

    def body(tx: Any, new: Callable[[], str]) -> None:
        people = [_person(tx, new, user) for user in (ana, ben)]
        dyad_id = new()
        tx.pairings.pair(Dyad(dyad_id, people[0], people[1], datetime.now(UTC)))
        for person_id in people:
            tx.people.set_dyad(person_id, dyad_id)
        if group is not None:
            tx.rooms.add(Room(new(), dyad_id, NAME, str(group.id), RoomState.OPEN, tuple(sorted(people))))

    await _settle(copy, body)
    for user in (ana, ben):
        user.room.started = True
    if group is not None:
        group.room.members[BOT_ID] = "member"


async def due_now(copy: Copy, user: FakeUser, kind: str, count: int = 1) -> Sequence[datetime]:
    """Let somebody's first so many of what comes by itself of a kind be due now; return when they would have been."""
    async with copy.opened() as it:

        def body(tx: Any) -> list[datetime]:
            row, _ = tx.people.at(NAME, str(user.id))
            meant = tx.calendar.pending(row.id, kind)[:count]
            far = max(nudge.due_at for nudge in meant)
            ids = {nudge.id for nudge in meant}
            now = datetime.now(UTC)
            for nudge in tx.calendar.claim(far, far, 100):
                tx.calendar.move(nudge, now if nudge.id in ids else nudge.due_at)
            return [nudge.due_at for nudge in meant]

        return await it.store.transact(body)


async def overdue(copy: Copy, user: FakeUser) -> None:
    """Let the time of somebody's promises have passed an hour ago, and let the questions about them come now."""
    async with copy.opened() as it:

        def body(tx: Any) -> None:
            row, _ = tx.people.at(NAME, str(user.id))
            past = datetime.now(UTC) - timedelta(hours=1)
            for each in tx.ledger.of(row.id):
                promise = Promise.from_json(each.body)
                promise = replace(promise, terms=replace(promise.terms, due_at=past))
                tx.ledger.save(replace(each, due_at=past, body=promise.to_json()))

        await it.store.transact(body)
    await due_now(copy, user, "promise")


def _person(tx: Any, new: Callable[[], str], user: FakeUser) -> str:
    profile = Profile(name=user.name, zone=_waking_zone(), adult=True, gate=GATE_OPEN, created_at=datetime.now(UTC))
    person_id = new()
    row, account = PersonRow(person_id, 0, profile.to_json()), Account(new(), person_id, NAME, str(user.id))
    tx.people.add(row, account)
    return person_id


async def _settle(copy: Copy, body: Callable[[Any, Callable[[], str]], object]) -> None:
    async with copy.opened() as it:
        await it.store.transact(lambda tx: body(tx, it.world.ids.new))
