"""Nudges, reminders and timers yet to come."""

from datetime import date, datetime

from sqlalchemy import func, null, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.inbox import FORGET_AT_ONCE
from bot.adapters.store.prepared import (
    Prepared,
    Row,
    from_us,
    from_us_or_none,
    number,
    param,
    to_us,
    to_us_or_none,
    typed,
    word,
)
from bot.adapters.store.session import Session
from bot.adapters.store.tables import nudges
from bot.services.records import Nudge

_COLUMNS = (
    nudges.c.id,
    nudges.c.owner,
    nudges.c.kind,
    nudges.c.due_at,
    nudges.c.local_date,
    nudges.c.ref,
    nudges.c.version,
    nudges.c.expires_at,
    nudges.c.body,
)
_owned = (nudges.c.owner == param("owner"), nudges.c.kind == param("kind"))
_held = (nudges.c.id == param("key"), nudges.c.version == typed("held", nudges.c.version))

PLAN = Prepared(
    insert(nudges)
    .values(
        id=param("id"),
        owner=param("owner"),
        kind=param("kind"),
        local_date=param("local_date"),
        ref=param("ref"),
        state=word("pending"),
        due_at=param("due_at"),
        expires_at=param("expires_at"),
        wake_at=param("due_at"),
        version=number(0),
        body=param("body"),
    )
    .on_conflict_do_nothing(index_elements=["owner", "kind", "local_date", "ref"])
    .returning(nudges.c.id)
)
_due = (
    select(nudges.c.id)
    .where(nudges.c.wake_at <= param("now"))
    .order_by(nudges.c.wake_at)
    .limit(param("most"))
    .with_for_update(skip_locked=True)
    .cte("due")
)
CLAIM = Prepared(
    update(nudges)
    .where(nudges.c.id.in_(select(_due.c.id)))
    .values(state=word("leased"), wake_at=param("lease"), version=nudges.c.version + number(1))
    .returning(*_COLUMNS)
)
DONE = Prepared(
    update(nudges)
    .where(*_held, nudges.c.state == word("leased"))
    .values(state=word("done"), wake_at=null(), body=null())
    .returning(nudges.c.id)
)
MOVE = Prepared(
    update(nudges)
    .where(*_held, nudges.c.wake_at.is_not(None))
    .values(
        state=word("pending"),
        due_at=param("due_at"),
        wake_at=param("due_at"),
        version=nudges.c.version + number(1),
    )
    .returning(nudges.c.id)
)
CANCEL = Prepared(nudges.delete().where(*_owned, nudges.c.wake_at.is_not(None)).returning(nudges.c.id))
CANCEL_REF = Prepared(
    nudges.delete().where(*_owned, nudges.c.wake_at.is_not(None), nudges.c.ref == param("ref")).returning(nudges.c.id)
)
PENDING = Prepared(
    select(*_COLUMNS).where(*_owned, nudges.c.state == word("pending")).order_by(nudges.c.due_at, nudges.c.id)
)
LAST = Prepared(
    select(*_COLUMNS).where(*_owned).order_by(nudges.c.local_date.desc(), nudges.c.due_at.desc()).limit(number(1))
)
NEXT_DUE = Prepared(select(func.min(nudges.c.wake_at)).where(nudges.c.wake_at.is_not(None)))
DROP = Prepared(nudges.delete().where(nudges.c.id == param("key")))
FORGET = Prepared(
    nudges.delete()
    .where(
        nudges.c.id.in_(
            select(nudges.c.id)
            .where(nudges.c.wake_at.is_(None), nudges.c.local_date < param("before"))
            .limit(param("most"))
        )
    )
    .returning(nudges.c.id)
)


class CalendarTable:
    """The port `Calendar` over the table `nudges`. `wake_at` is when a claim next finds the row."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def plan(self, nudge: Nudge) -> bool:
        """Keep the nudge, unless its day and matter have one."""
        body = self._session.seal(nudge.owner, "nudges", nudge.id, nudge.body) if nudge.body else None
        planned = self._session.one(
            PLAN,
            id=nudge.id,
            owner=nudge.owner,
            kind=nudge.kind,
            local_date=nudge.local_date.isoformat(),
            ref=nudge.ref,
            due_at=to_us(nudge.due_at),
            expires_at=to_us_or_none(nudge.expires_at),
            body=body,
        )
        return planned is not None

    def claim(self, now: datetime, lease_until: datetime, limit: int) -> tuple[Nudge, ...]:
        """Lease what is due, earliest first, including what an expired lease gave back."""
        rows = self._session.rows(CLAIM, now=to_us(now), lease=to_us(lease_until), most=limit)
        rows.sort(key=lambda row: (row[3], row[0]))
        found = self._nudges(rows)
        if len(found) < len(rows):
            for lost in {row[0] for row in rows} - {nudge.id for nudge in found}:
                self._session.run(DROP, key=lost)
        return found

    def done(self, nudge: Nudge) -> bool:
        """Close a leased nudge and forget its content; False if the lease was lost."""
        return self._session.one(DONE, key=nudge.id, held=nudge.version) is not None

    def move(self, nudge: Nudge, due_at: datetime) -> bool:
        """Put a nudge to another instant; False if somebody else has it since."""
        moved = self._session.one(MOVE, key=nudge.id, held=nudge.version, due_at=to_us(due_at))
        return moved is not None

    def cancel(self, owner: str, kind: str, ref: str | None = None) -> int:
        """Withdraw nudges not yet done, leased ones too: `done` is False for whoever holds one.

        A withdrawn nudge never was: its date is free again.
        """
        if ref is None:
            return len(self._session.rows(CANCEL, owner=owner, kind=kind))
        return len(self._session.rows(CANCEL_REF, owner=owner, kind=kind, ref=ref))

    def pending(self, owner: str, kind: str) -> tuple[Nudge, ...]:
        """Return the owner's pending nudges of a kind, earliest first."""
        return self._nudges(self._session.rows(PENDING, owner=owner, kind=kind))

    def last(self, owner: str, kind: str) -> Nudge | None:
        """Return the owner's newest nudge of a kind by local date, in any state."""
        found = self._nudges(self._session.rows(LAST, owner=owner, kind=kind))
        return found[0] if found else None

    def next_due(self) -> datetime | None:
        """Return when a claim next finds something: a nudge is due, or a lease runs out."""
        row = self._session.one(NEXT_DUE)
        return None if row is None else from_us_or_none(row[0])

    def forget_before(self, day: date) -> int:
        """Drop closed nudges of local dates before this, a few thousand at a time; return how many."""
        return len(self._session.rows(FORGET, before=day.isoformat(), most=FORGET_AT_ONCE))

    def _nudges(self, rows: list[Row]) -> tuple[Nudge, ...]:
        return tuple(nudge for row in rows if (nudge := self._nudge(row)) is not None)

    def _nudge(self, row: Row) -> Nudge | None:
        key, owner, kind, due_at, local_date, ref, version, expires_at, sealed = row
        body = {} if sealed is None else self._session.open(owner, "nudges", key, sealed)
        if body is None:
            return None
        return Nudge(
            id=key,
            owner=owner,
            kind=kind,
            due_at=from_us(due_at),
            local_date=date.fromisoformat(local_date),
            ref=ref,
            version=version,
            expires_at=from_us_or_none(expires_at),
            body=body,
        )
