"""Promises with their history. Each state a promise was ever in stands in a table that can't be rewritten."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.prepared import Prepared, Row, from_us, param, to_us, typed
from bot.adapters.store.session import Session, is_plain
from bot.adapters.store.tables import promise_events, promises
from bot.errors import StaleSnapshot
from bot.services.records import PromiseRow

_COLUMNS = (
    promises.c.id,
    promises.c.maker,
    promises.c.state,
    promises.c.due_at,
    promises.c.rev,
    promises.c.body,
    promises.c.dyad_id,
)

ADD = Prepared(
    insert(promises).values(
        id=param("id"),
        maker=param("maker"),
        state=param("state"),
        due_at=param("due_at"),
        rev=param("rev"),
        body=param("body"),
        dyad_id=param("dyad_id"),
    )
)
HAPPENED = Prepared(insert(promise_events).values(promise_id=param("id"), rev=param("rev"), state=param("state")))
LOAD = Prepared(select(*_COLUMNS).where(promises.c.id == param("key")).with_for_update())
SAVE = Prepared(
    update(promises)
    .where(promises.c.id == param("key"), promises.c.rev == typed("was", promises.c.rev))
    .values(state=param("state"), due_at=param("due_at"), rev=param("rev"), body=param("body"))
    .returning(promises.c.id)
)

ALWAYS = 0
"""Microseconds since 1970: nothing here fell due before."""

_since = promises.c.due_at >= param("since")
BETWEEN = Prepared(
    select(*_COLUMNS).where(promises.c.dyad_id == param("dyad"), _since).order_by(promises.c.due_at, promises.c.id)
)


@lru_cache(maxsize=16)
def _of(states: int | None) -> Prepared:
    query = select(*_COLUMNS).where(promises.c.maker == param("maker"), _since)
    if states is not None:
        query = query.where(promises.c.state.in_([param(f"state{n}") for n in range(states)]))
    return Prepared(query.order_by(promises.c.due_at, promises.c.id))


class LedgerTable:
    """The port `Ledger` over the tables `promises` and `promise_events`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, promise: PromiseRow) -> None:
        """Keep a new promise."""
        self._session.run(
            ADD,
            id=promise.id,
            maker=promise.maker,
            state=promise.state,
            due_at=to_us(promise.due_at),
            rev=promise.rev,
            body=self._session.seal(promise.dyad_id or promise.maker, "promises", promise.id, promise.body),
            dyad_id=promise.dyad_id,
        )
        self._session.run(HAPPENED, id=promise.id, rev=promise.rev, state=promise.state)

    def load(self, promise_id: str) -> PromiseRow | None:
        """Return one promise, locked."""
        row = self._session.one(LOAD, key=promise_id) if is_plain(promise_id) else None
        return None if row is None else self._promise(row)

    def save(self, promise: PromiseRow) -> None:
        """Store its state and longer history. Raises StaleSnapshot if `rev` is not the stored one."""
        saved = self._session.one(
            SAVE,
            key=promise.id,
            was=promise.rev,
            rev=promise.rev + 1,
            state=promise.state,
            due_at=to_us(promise.due_at),
            body=self._session.seal(promise.dyad_id or promise.maker, "promises", promise.id, promise.body),
        )
        if saved is None:
            raise StaleSnapshot(f"promise {promise.id} is not at revision {promise.rev}")
        self._session.run(HAPPENED, id=promise.id, rev=promise.rev + 1, state=promise.state)

    def of(
        self, maker: str, states: Sequence[str] | None = None, since: datetime | None = None
    ) -> tuple[PromiseRow, ...]:
        """Return the maker's promises, by due date; with `since` only those due then or later."""
        start = ALWAYS if since is None else to_us(since)
        if states is None:
            rows = self._session.rows(_of(None), maker=maker, since=start)
        elif states:
            named = {f"state{n}": state for n, state in enumerate(states)}
            rows = self._session.rows(_of(len(named)), maker=maker, since=start, **named)
        else:
            rows = []
        return self._promises(rows)

    def between(self, dyad_id: str, since: datetime | None = None) -> tuple[PromiseRow, ...]:
        """Return the promises that stand under a pairing, by due date; with `since` only those due then or later."""
        start = ALWAYS if since is None else to_us(since)
        return self._promises(self._session.rows(BETWEEN, dyad=dyad_id, since=start))

    def _promises(self, rows: list[Row]) -> tuple[PromiseRow, ...]:
        return tuple(promise for row in rows if (promise := self._promise(row)) is not None)

    def _promise(self, row: Row) -> PromiseRow | None:
        key, maker, state, due_at, rev, sealed, dyad_id = row
        body = self._session.open(dyad_id or maker, "promises", key, sealed)
        return None if body is None else PromiseRow(key, maker, state, from_us(due_at), rev, body, dyad_id)
