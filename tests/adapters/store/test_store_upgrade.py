"""A database of an earlier release is brought up to this one with everything in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, make_url, text

from bot.adapters.store import keystore_at, schema
from bot.adapters.store.prepared import to_bytes, to_us
from bot.adapters.store.proof import SENTENCE
from bot.adapters.store.vault import Vault
from bot.services.ports.store import Tx
from bot.services.records import Account, Dyad, InvitationRow, PersonRow
from tests.adapters.store.rows import MASTER, MINUTE, NOW, House, joint, note, offer, room, talk, thread
from tests.postgres import Server

US = to_us(NOW)


@pytest.fixture(params=["sqlite", "postgres"])
def old_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a place for a database."""
    if request.param == "sqlite":
        (tmp_path / "data").mkdir()
        yield f"sqlite:///{tmp_path}/data/goldenbridge.sqlite"
    else:
        server: Server = request.getfixturevalue("postgres_server")
        with server.database() as url:
            yield url


def first_rows(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    """What an earlier release would have kept of a couple."""
    keystore = keystore_at(make_url(f"sqlite:///{folder}/keys/keys.sqlite"), MASTER)
    vault = Vault(keystore)

    def sealed(owner: str, table: str, row: str, body: object, column: str = "body") -> bytes:
        vault.welcome(owner)
        return vault.seal(owner, table, column, row, to_bytes(body))

    mark = keystore.fingerprint("telegram|1")
    rows: list[tuple[str, dict[str, Any]]] = [
        ("persons", {"id": "ana", "rev": 3, "dyad_id": "two", "body": sealed("ana", "persons", "ana", {"name": "A"})}),
        (
            "accounts",
            {
                "id": "acc",
                "person_id": "ana",
                "channel": "telegram",
                "address_hash": mark,
                "address": sealed("ana", "accounts", "acc", "1", "address"),
                "reachable": 1,
                "heard_at": US,
            },
        ),
        ("dyads", {"id": "two", "a": "ana", "b": "ben", "since": US}),
        (
            "invitations",
            {
                "id": "inv",
                "inviter": "ana",
                "invitee": "ben",
                "code_hash": "hash",
                "state": "used",
                "made_at": US,
                "expires_at": to_us(NOW + MINUTE),
                "rev": 2,
            },
        ),
        ("threads", {"id": "t", "owner": "ana", "kind": "own", "rev": 0, "body": sealed("ana", "threads", "t", {})}),
        ("notes", {"id": "n", "owner": "ana", "kind": "note", "at": US, "body": sealed("ana", "notes", "n", {"l": 1})}),
        ("meta", {"name": "seal", "value": "sealed", "body": sealed("system", "meta", "seal", SENTENCE)}),
    ]
    keystore.close()
    return rows


def look(tx: Tx) -> tuple[object, ...]:
    return (
        tx.people.at("telegram", "1"),
        tx.pairings.dyad("two"),
        tx.pairings.by_secret("hash"),
        tx.threads.of(["ana"]),
        tx.notes.of("ana"),
    )


def go_on(tx: Tx) -> None:
    tx.threads.add(joint("two", {"ana": {}}))
    tx.rooms.add(room())
    tx.offers.add(offer())
    tx.talks.add(talk(parts={"ana": {}}))


async def test_what_an_earlier_release_kept_is_there_after_the_upgrade(old_url: str, tmp_path: Path) -> None:
    url = make_url(old_url)
    engine = create_engine(url if url.drivername == "sqlite" else url.set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        schema.upgrade(connection, "0001")
        for table, row in first_rows(tmp_path):
            places = ", ".join(f":{name}" for name in row)
            connection.execute(text(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})"), row)
    assert schema.revision_of(engine) == "0001"
    house = House.at(tmp_path, old_url)
    assert schema.revision_of(engine) == schema.REVISION
    engine.dispose()
    assert await house.store.transact(look) == (
        (PersonRow("ana", 3, {"name": "A"}, "two"), Account("acc", "ana", "telegram", "1")),
        Dyad("two", "ana", "ben", NOW),
        InvitationRow("inv", "ana", "hash", "used", NOW, NOW + MINUTE, "ben", 2),
        (thread("ana", "t"),),
        (note("ana", "n", l=1),),
    )
    house.store.vault.welcome("two")
    await house.store.transact(go_on)
    await house.store.close()
    house.keystore.close()
