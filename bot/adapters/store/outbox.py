"""Letters committed and not yet delivered.

`rank` orders lanes: safety before replies before reminders before check-ins. Within a lane it never falls from one
letter to the next, because a letter of better rank lifts those already waiting before it: so the index alone gives
both orders.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.in_hand import DOUBT, ORPHANS, RELEASE, RETRY, SENDING, SETTLE
from bot.adapters.store.inbox import FORGET_AT_ONCE
from bot.adapters.store.letters import COLUMNS, RANK, STATE, letter_of, written
from bot.adapters.store.prepared import (
    Prepared,
    from_us_or_none,
    number,
    param,
    to_us,
    to_us_or_none,
    typed,
    word,
)
from bot.adapters.store.session import Session
from bot.adapters.store.tables import meta, outbox
from bot.services.records import Letter, LetterKind, LetterState

RANKS = {
    LetterKind.SAFETY: 0,
    LetterKind.REPLY: 1,
    LetterKind.ERASURE: 1,
    LetterKind.REMINDER: 2,
    LetterKind.CHECKIN: 3,
    LetterKind.ROOM: 3,
}
LAST_RANK = max(RANKS.values())

_before = outbox.alias("before")
_blocker = and_(
    _before.c.state.in_([word("pending"), word("claimed"), word("sending")]),
    _before.c.lane == outbox.c.lane,
    _before.c.seq < outbox.c.seq,
)
_held = or_(_before.c.state != word("pending"), _before.c.tried == number(1))
_held_now = or_(
    _before.c.state != word("pending"),
    and_(_before.c.tried == number(1), _before.c.due_at > typed("now", outbox.c.due_at)),
)
_open = outbox.c.state.in_([word("pending"), word("claimed"), word("sending")])

LIFT = Prepared(
    update(outbox)
    .where(_open, outbox.c.lane == param("key"), outbox.c.state == word("pending"))
    .where(outbox.c.rank > typed("most", outbox.c.rank))
    .values(rank=param("rank"))
)
POST = Prepared(
    insert(outbox).values(
        id=param("id"),
        owner=param("owner"),
        lane=param("lane"),
        kind=param("kind"),
        rank=param("rank"),
        state=word("pending"),
        question=param("question"),
        due_at=param("due_at"),
        expires_at=param("expires_at"),
        lease_until=number(0),
        attempt=param("attempt"),
        repeat=param("repeat"),
        tried=number(0),
        body=param("body"),
    )
)
ONE_CLAIMS = Prepared(select(meta.c.name).where(meta.c.name == word("outbox")).with_for_update())
_of_lane = and_(_open, outbox.c.lane == param("lane"))


def _claim(*only: ColumnElement[bool]) -> Prepared:
    due = (
        select(outbox.c.seq)
        .where(outbox.c.state == word("pending"), outbox.c.due_at <= typed("now", outbox.c.due_at), *only)
        .where(~select(_before.c.seq).where(_blocker, _held_now).correlate(outbox).exists())
        .order_by(outbox.c.rank, outbox.c.seq)
        .limit(param("most"))
        .with_for_update(skip_locked=True, of=outbox)
        .cte("due")
    )
    return Prepared(
        update(outbox)
        .where(outbox.c.seq.in_(select(due.c.seq)))
        .values(state=word("claimed"), lease_until=param("lease"))
        .returning(*COLUMNS)
    )


CLAIM = _claim()
CLAIM_OF_LANE = _claim(_of_lane)
IN_HAND_OF_LANE = Prepared(
    select(*COLUMNS).where(_of_lane, outbox.c.state != word("pending")).order_by(outbox.c.seq).with_for_update()
)
_next_due = (
    select(func.min(outbox.c.due_at))
    .where(outbox.c.state == word("pending"))
    .where(~select(_before.c.seq).where(_blocker, _held).correlate(outbox).exists())
)
NEXT_DUE = Prepared(_next_due)
NEXT_DUE_OF_LANE = Prepared(_next_due.where(_of_lane))
COUNT = Prepared(select(func.count()).select_from(outbox).where(outbox.c.state == param("state")))
LAST_QUESTION = Prepared(
    select(*COLUMNS)
    .where(_open, outbox.c.lane == param("lane"), outbox.c.question == number(1))
    .where(outbox.c.state != word("sending"))
    .order_by(outbox.c.seq.desc())
    .limit(number(1))
)
_oldest = select(outbox.c.seq).order_by(outbox.c.seq).limit(param("most")).cte("oldest")
FORGET = Prepared(
    outbox.delete()
    .where(outbox.c.seq.in_(select(_oldest.c.seq)), outbox.c.lease_until < param("before"), ~_open)
    .returning(outbox.c.seq)
)


class OutboxTable:
    """The port `Outbox` over the table of the same name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def post(self, letter: Letter) -> None:
        """Owe a letter, behind those of its lane."""
        session = self._session
        rank = RANKS[letter.kind]
        if rank < LAST_RANK:
            session.run(LIFT, key=letter.lane, most=rank, rank=rank)
        session.run(
            POST,
            id=letter.id,
            owner=letter.owner,
            lane=letter.lane,
            kind=letter.kind.value,
            rank=rank,
            question=int(letter.question),
            due_at=0 if letter.due_at is None else to_us(letter.due_at),
            expires_at=to_us_or_none(letter.expires_at),
            attempt=letter.attempt,
            repeat=int(letter.repeat),
            body=session.seal(letter.owner, "outbox", letter.id, written(letter)),
        )

    def claim(
        self, now: datetime, lease_until: datetime, limit: int, lanes: Sequence[str] | None = None
    ) -> tuple[Letter, ...]:
        """Lease letters that are due, each lane in its order; close those that nobody can read any more.

        Claims of several processes go one by one, so that no lane is overtaken.
        """
        session, times = self._session, {"now": to_us(now), "lease": to_us(lease_until)}
        session.rows(ONE_CLAIMS)
        if lanes is None:
            rows = session.rows(CLAIM, **times, most=limit)
        else:
            rows = []
            for lane in lanes:
                rows += session.rows(CLAIM_OF_LANE, **times, lane=lane, most=limit - len(rows))
        rows.sort(key=lambda row: row[RANK:STATE])
        letters = []
        for row in rows:
            letter = letter_of(self._session, row)
            if letter is None:
                self.settle(row[0], LetterState.EXPIRED)
            else:
                letters.append(letter)
        return tuple(letters)

    def sending(
        self, letter_id: str, attempt: int, held: datetime | None = None, until: datetime | None = None
    ) -> bool:
        """Note that try number `attempt`, counted from 1, begins; False if the lease or that try was lost."""
        lease = {"held": to_us_or_none(held), "until": to_us_or_none(until)}
        return self._session.one(SENDING, key=letter_id, attempt=attempt, attempt_now=attempt, **lease) is not None

    def settle(self, letter_id: str, state: LetterState, held: datetime | None = None) -> bool:
        """Note the end of a letter in hand; forget what it said and to whom."""
        return self._session.one(SETTLE, key=letter_id, state=state.value, held=to_us_or_none(held)) is not None

    def retry(
        self,
        letter_id: str,
        due_at: datetime,
        repeat: bool,
        attempt: int,
        give_up_at: datetime | None = None,
        held: datetime | None = None,
    ) -> None:
        """Owe a letter in hand again from `due_at`; `attempt` is the number of tries that count.

        It expires at `give_up_at`, unless it has an end already.
        """
        self._session.run(
            RETRY,
            key=letter_id,
            due_at=to_us(due_at),
            repeat=int(repeat),
            attempt=attempt,
            give_up_at=to_us_or_none(give_up_at),
            held=to_us_or_none(held),
        )

    def doubt(self, letter: Letter, due_at: datetime) -> None:
        """Owe a letter in hand again, with what it says about the doubt it is in."""
        session = self._session
        session.run(
            DOUBT,
            key=letter.id,
            due_at=to_us(due_at),
            repeat=int(letter.repeat),
            attempt=letter.attempt,
            give_up_at=None,
            held=to_us_or_none(letter.lease_until),
            body=session.seal(letter.owner, "outbox", letter.id, written(letter)),
        )

    def release(self, letter_ids: Sequence[str], held: datetime | None = None) -> None:
        """Give leased letters back, unsent."""
        for letter_id in letter_ids:
            self._session.run(RELEASE, key=letter_id, held=to_us_or_none(held))

    def orphans(self, now: datetime, lanes: Sequence[str] | None = None) -> tuple[Letter, ...]:
        """Return letters whose lease ran out, or all in hand of these lanes.

        `attempt` is 0 for those that surely never went out by it.
        """
        if lanes is None:
            rows = self._session.rows(ORPHANS, now=to_us(now))
        else:
            rows = [row for lane in lanes for row in self._session.rows(IN_HAND_OF_LANE, lane=lane)]
        found = []
        for row in rows:
            letter = letter_of(self._session, row)
            if letter is not None:
                found.append(letter if row[STATE] == "sending" else replace(letter, attempt=0))
        return tuple(found)

    def next_due(self, lanes: Sequence[str] | None = None) -> datetime | None:
        """Return when a claim next finds something, as things stand; None when all waits for letters in hand."""
        if lanes is None:
            rows = self._session.rows(NEXT_DUE)
        else:
            rows = [row for lane in lanes for row in self._session.rows(NEXT_DUE_OF_LANE, lane=lane)]
        return from_us_or_none(min((at for (at,) in rows if at is not None), default=None))

    def count(self, state: LetterState) -> int:
        """Return how many letters stand so."""
        row = self._session.one(COUNT, state=state.value)
        return 0 if row is None else int(row[0])

    def last_question(self, lane: str) -> Letter | None:
        """Return the newest question of a lane that has not gone out."""
        row = self._session.one(LAST_QUESTION, lane=lane)
        return None if row is None else letter_of(self._session, row)

    def forget_before(self, instant: datetime) -> int:
        """Drop traces of letters whose last lease ended before this, among the oldest few thousand."""
        return len(self._session.rows(FORGET, before=to_us(instant), most=FORGET_AT_ONCE))
