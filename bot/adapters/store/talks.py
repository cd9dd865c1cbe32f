"""Joint dialogues asked for, with what each answered alone. What they would talk about is sealed."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.parts import Parts
from bot.adapters.store.prepared import Prepared, Row, from_us, param, to_us, typed
from bot.adapters.store.session import Session, is_plain
from bot.adapters.store.tables import talk_parts, talks
from bot.errors import StaleSnapshot
from bot.services.pair_records import Talk, TalkState
from bot.services.records import Json

_COLUMNS = (
    talks.c.id,
    talks.c.dyad_id,
    talks.c.flow,
    talks.c.asked_by,
    talks.c.state,
    talks.c.asked_at,
    talks.c.decide_at,
    talks.c.rev,
)

PARTS = Parts(talk_parts, talk_parts.c.talk_id)
ADD = Prepared(
    insert(talks).values(
        id=param("id"),
        dyad_id=param("dyad_id"),
        flow=param("flow"),
        asked_by=param("asked_by"),
        state=param("state"),
        asked_at=param("asked_at"),
        decide_at=param("decide_at"),
        rev=param("rev"),
    )
)
LOAD = Prepared(select(*_COLUMNS).where(talks.c.id == param("key")).with_for_update())
SAVE = Prepared(
    update(talks)
    .where(talks.c.id == param("key"), talks.c.rev == typed("was", talks.c.rev))
    .values(state=param("state"), decide_at=param("decide_at"), rev=param("rev"))
    .returning(talks.c.id)
)
OF = Prepared(
    select(*_COLUMNS, talk_parts.c.owner, talk_parts.c.body)
    .join(talk_parts, talk_parts.c.talk_id == talks.c.id, isouter=True)
    .where(talks.c.dyad_id == param("key"), talks.c.asked_at >= param("since"))
    .order_by(talks.c.asked_at.desc(), talks.c.id.desc(), talk_parts.c.owner)
)
FORGET = Prepared(talks.delete().where(talks.c.asked_at < param("before")).returning(talks.c.id))


class TalkTable:
    """The port `Talks` over the tables `talks` and `talk_parts`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, talk: Talk) -> None:
        """Keep a new one."""
        self._session.run(
            ADD,
            id=talk.id,
            dyad_id=talk.dyad_id,
            flow=self._session.seal_even(talk.dyad_id, "talks", talk.id, talk.flow, "flow"),
            asked_by=talk.asked_by,
            state=talk.state.value,
            asked_at=to_us(talk.asked_at),
            decide_at=to_us(talk.decide_at),
            rev=talk.rev,
        )
        PARTS.keep(self._session, talk.id, talk.parts)

    def load(self, talk_id: str) -> Talk | None:
        """Return one, locked, with each person's part."""
        row = self._session.one(LOAD, key=talk_id) if is_plain(talk_id) else None
        return None if row is None else self._talk(row, PARTS.of(self._session, talk_id))

    def save(self, talk: Talk) -> None:
        """Store its state, hour and exactly these parts. Raises StaleSnapshot if `rev` is not the stored one."""
        saved = self._session.one(
            SAVE,
            key=talk.id,
            was=talk.rev,
            rev=talk.rev + 1,
            state=talk.state.value,
            decide_at=to_us(talk.decide_at),
        )
        if saved is None:
            raise StaleSnapshot(f"talk {talk.id} is not at revision {talk.rev}")
        PARTS.replace(self._session, talk.id, talk.parts)

    def of(self, dyad_id: str, since: datetime) -> tuple[Talk, ...]:
        """Return those asked for since then with their parts, newest first."""
        found = PARTS.gathered(self._session, self._session.rows(OF, key=dyad_id, since=to_us(since)))
        return tuple(talk for row, parts in found if (talk := self._talk(row, parts)) is not None)

    def forget_before(self, instant: datetime) -> int:
        """Drop what was asked for before this instant; return how many."""
        return len(self._session.rows(FORGET, before=to_us(instant)))

    def _talk(self, row: Row, parts: Mapping[str, Json]) -> Talk | None:
        key, dyad_id, sealed, asked_by, state, asked_at, decide_at, rev = row
        flow = self._session.open(dyad_id, "talks", key, sealed, "flow")
        if flow is None:
            return None
        return Talk(key, dyad_id, flow, asked_by, TalkState(state), from_us(asked_at), from_us(decide_at), rev, parts)
