"""Words of danger at every place of every flow: help opens, what was open is put aside whole, and it comes back."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from sittings import Sitting, real_flows, sitting
from standing import places_of, standing_in, unreached

from bot.engine.events import Why
from bot.engine.snapshot import IDLE, Snapshot
from bot.engine.stored import from_json, to_json
from bot.services.ports.store import Tx
from bot.services.records import Thread, ThreadKind

CRISIS = "i just dont want to be here anymore"
FLOWS = sorted(real_flows().flows)

SOME = 5
"""Places of a flow that are tried here; tests/scenarios tries all of them, on every channel."""


def of_person(snapshot: Snapshot, person: str) -> Snapshot:
    """The same dialogue, with this person in it."""
    stack = tuple(replace(frame, roles=dict.fromkeys(frame.roles, person)) for frame in snapshot.stack)
    return replace(snapshot, stack=stack, parked=())


async def known_person(at: Sitting) -> str:
    """Somebody who said that they are of age."""
    for line in ("/start", "I'm 18 or older, go on", "Just looking", "stop"):
        await at.say(line)
    return await at.it.store.transact(person_id)


def person_id(tx: Tx) -> str:
    known = tx.people.at("terminal", "ana")
    assert known is not None
    return known[0].id


async def put(at: Sitting, person: str, snapshot: Snapshot) -> None:
    """Let the person stand here."""

    def body(tx: Tx) -> None:
        tx.threads.drop(person)
        wait = snapshot.wait
        tx.threads.add(Thread(person, person, ThreadKind.OWN, 0, to_json(snapshot), wait.asked_at if wait else None))

    await at.it.store.transact(body)


async def stands(at: Sitting, person: str) -> Snapshot:
    """Where the person stands now."""

    def body(tx: Tx) -> Mapping[str, object]:
        thread = tx.threads.load(person)
        assert thread is not None
        return thread.body

    return from_json(dict(await at.it.store.transact(body)))


@pytest.mark.parametrize("name", FLOWS)
async def test_help_comes_first_wherever_somebody_stands(tmp_path: Path, name: str) -> None:
    async with sitting(tmp_path, "ana") as at:
        person = await known_person(at)
        for place, snapshot in islice(places_of(name).items(), SOME):
            await put(at, person, of_person(snapshot, person))
            shown = "\n".join(await at.say(CRISIS))
            now = await stands(at, person)
            flows = real_flows().flows
            assert any(flows[frame.flow].safety for frame in now.stack), place
            assert shown, place
            assert CRISIS not in shown, place
            if not any(flows[frame.flow].safety for frame in snapshot.stack):
                assert "findahelpline.com" in shown, place
                assert [parked.why for parked in now.parked] == [Why.CRISIS], place
                assert now.parked[-1].stack[-1].node == snapshot.stack[-1].node, place
                assert now.parked[-1].stack[-1].slots == snapshot.stack[-1].slots, place


async def test_what_was_put_aside_for_help_comes_back_when_asked_for(tmp_path: Path) -> None:
    async with sitting(tmp_path, "ana") as at:
        person = await known_person(at)
        for place, snapshot in places_of("i_statement").items():
            await put(at, person, of_person(snapshot, person))
            await at.say(CRISIS)
            await at.say("stop")
            assert (await stands(at, person)).stack == IDLE.stack
            await at.say("resume")
            back = await stands(at, person)
            assert (back.stack[-1].flow, back.stack[-1].node) == place[:2]


@pytest.mark.parametrize("name", FLOWS)
def test_the_walk_reaches_every_question(name: str) -> None:
    assert unreached(name, standing_in(name)) == set()
