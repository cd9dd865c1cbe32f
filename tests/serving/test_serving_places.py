"""Where somebody is, and whom they know, is kept nowhere: not in a row, not in a file, not in the log."""

import sqlite3
from contextlib import closing

import pytest
from known import known
from rigged import STALLED
from serving import Copy
from trouble import rig

from bot.adapters.store.session import SYSTEM
from bot.adapters.store.tables import metadata
from bot.errors import StoreBroken

HERE, THERE = (47.481516, 19.234248), (46.253714, 20.148625)
NUMBER, STREET = "+36301715982", "Vadgalamb utca 9"
CANARIES = ("7.481516", "9.234248", "6.253714", "0.148625", "301715982", "Vadgalamb")
"""Signs of them that no time of day and no random id can hold."""

DECLINED = "Only text can be read here"
TYPED = "/nosuchcommand"

pytestmark = pytest.mark.chaos


@pytest.fixture
async def ana(fake, copy):
    ana = fake.user("Ana", language="en")
    await known(copy, ana)
    return ana


async def sent_by(ana, to=None) -> None:
    """A place, a place with a name, and somebody's number."""
    await ana.sends_location(HERE, to=to)
    await ana.sends_venue(THERE, STREET, to=to)
    await ana.sends_contact(NUMBER, to=to)


async def kept(copy: Copy) -> str:
    """All that the database says to whoever has every key."""
    async with copy.opened() as it:
        with closing(sqlite3.connect(it.store._engine.url.database)) as database:  # type: ignore[attr-defined]
            owners = [row[0] for row in database.execute("SELECT id FROM persons UNION SELECT id FROM dyads")]
            return "\n".join(
                text
                for table in metadata.sorted_tables
                for row in database.execute(f"SELECT {', '.join(c.name for c in table.columns)} FROM {table.name}")
                for text in _told(it.store.vault, [*owners, SYSTEM], table, row)  # type: ignore[attr-defined]
            )


def _told(vault, owners, table, row):
    names = [cell for cell in row if isinstance(cell, str)]
    for column, cell in zip(table.columns, row, strict=True):
        if not isinstance(cell, bytes):
            yield str(cell)
        for owner, name in [(owner, name) for owner in owners for name in names] if isinstance(cell, bytes) else ():
            try:
                opened = vault.open(owner, table.name, column.name, name, cell)
            except StoreBroken:
                continue
            yield (opened or b"").decode()


def nowhere(copy: Copy, rows: str) -> None:
    """Assert that none of it stands in a row, a file or the log."""
    written = b"".join(path.read_bytes() for path in copy.home.rglob("*") if path.is_file())
    assert [each for each in CANARIES if each in rows or each in copy.log or each.encode() in written] == []


async def test_a_place_and_a_number_are_declined_and_leave_nothing(fake, copy, ana) -> None:
    await copy.start()
    await sent_by(ana)
    for _ in range(3):
        await ana.sees_next(DECLINED)
    await ana.edits(TYPED, await ana.says("hello"))
    await ana.sees_next()
    await copy.settled()
    await copy.stop()
    rows = await kept(copy)
    assert "Ana" in rows  # It is looked for where there is something to be found.
    nowhere(copy, rows)


@pytest.mark.chaos
async def test_nor_does_it_stand_in_what_waits_to_be_answered(fake, copy, ana) -> None:
    rig(copy, stalls="received")
    await copy.start()
    with fake.at_once():
        await sent_by(ana)
        await ana.types_command(TYPED)
    await copy.says(f"{STALLED} received")
    await copy.kill()
    rig(copy)
    rows = await kept(copy)
    assert TYPED.removeprefix("/") in rows
    nowhere(copy, rows)
    await copy.start()
    await ana.sees_next(TYPED)
