"""Places that two people share."""

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.prepared import Prepared, Row, param, typed, word
from bot.adapters.store.session import Session, is_plain
from bot.adapters.store.tables import rooms
from bot.domain.rooms import RoomState
from bot.errors import StaleSnapshot
from bot.services.pair_records import Room

_COLUMNS = (rooms.c.id, rooms.c.dyad_id, rooms.c.channel, rooms.c.state, rooms.c.rev, rooms.c.body)
_stands = rooms.c.state != word("closed")

AT = Prepared(select(*_COLUMNS).where(rooms.c.address_hash == param("hash"), _stands).with_for_update())
OF = Prepared(select(*_COLUMNS).where(rooms.c.dyad_id == param("key"), _stands))
ADD = Prepared(
    insert(rooms).values(
        id=param("id"),
        dyad_id=param("dyad_id"),
        channel=param("channel"),
        address_hash=param("hash"),
        state=param("state"),
        rev=param("rev"),
        body=param("body"),
    )
)
SAVE = Prepared(
    update(rooms)
    .where(rooms.c.id == param("key"), rooms.c.rev == typed("was", rooms.c.rev))
    .values(address_hash=param("hash"), state=param("state"), rev=param("rev"), body=param("body"))
    .returning(rooms.c.id)
)


class RoomTable:
    """The port `Rooms` over the table of the same name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def at(self, channel: str, address: str) -> Room | None:
        """Return the room of this address that isn't closed, locked."""
        row = self._session.one(AT, hash=self._mark(channel, address))
        return None if row is None else self._room(row)

    def of(self, dyad_id: str) -> Room | None:
        """Return the pairing's room that isn't closed, if there is one."""
        row = self._session.one(OF, key=dyad_id) if is_plain(dyad_id) else None
        return None if row is None else self._room(row)

    def add(self, room: Room) -> None:
        """Keep a new room. Raises StaleSnapshot if the address or the pairing has one that isn't closed."""
        self._session.run(
            ADD,
            id=room.id,
            dyad_id=room.dyad_id,
            channel=room.channel,
            hash=self._mark(room.channel, room.address),
            state=room.state.value,
            rev=room.rev,
            body=self._session.seal(room.dyad_id, "rooms", room.id, _written(room)),
        )

    def save(self, room: Room) -> None:
        """Store its state, address and who agreed. Raises StaleSnapshot if `rev` is not the stored one."""
        saved = self._session.one(
            SAVE,
            key=room.id,
            was=room.rev,
            rev=room.rev + 1,
            hash=self._mark(room.channel, room.address),
            state=room.state.value,
            body=self._session.seal(room.dyad_id, "rooms", room.id, _written(room)),
        )
        if saved is None:
            raise StaleSnapshot(f"room {room.id} is not at revision {room.rev}")

    def _mark(self, channel: str, address: str) -> str:
        return self._session.vault.keystore.fingerprint(f"{channel}|{address}")

    def _room(self, row: Row) -> Room | None:
        key, dyad_id, channel, state, rev, sealed = row
        body = self._session.open(dyad_id, "rooms", key, sealed)
        if body is None:
            return None
        return Room(key, dyad_id, channel, body["address"], RoomState(state), tuple(body["agreed"]), rev)


def _written(room: Room) -> dict[str, Any]:
    return {"address": room.address, "agreed": room.agreed}
