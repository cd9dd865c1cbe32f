"""Conversations and the questions they have open."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.inbox import FORGET_AT_ONCE
from bot.adapters.store.parts import Parts
from bot.adapters.store.prepared import (
    Prepared,
    Row,
    from_us,
    from_us_or_none,
    param,
    to_us,
    to_us_or_none,
    typed,
)
from bot.adapters.store.session import Session, is_plain
from bot.adapters.store.tables import prompts, thread_parts, threads
from bot.errors import RuleBroken, StaleSnapshot
from bot.services.records import Json, Prompt, Thread, ThreadKind

_COLUMNS = (threads.c.id, threads.c.owner, threads.c.kind, threads.c.rev, threads.c.asked_at, threads.c.body)

PAIR = ThreadKind.PAIR.value
PARTS = Parts(thread_parts, thread_parts.c.thread_id)
PEEK = Prepared(
    select(*_COLUMNS, thread_parts.c.owner, thread_parts.c.body)
    .join(thread_parts, thread_parts.c.thread_id == threads.c.id, isouter=True)
    .where(threads.c.owner == param("owner"))
    .order_by(threads.c.id, thread_parts.c.owner)
)
LOAD = Prepared(select(*_COLUMNS).where(threads.c.id == param("key")).with_for_update())
ADD = Prepared(
    insert(threads).values(
        id=param("id"),
        owner=param("owner"),
        kind=param("kind"),
        rev=param("rev"),
        asked_at=param("asked_at"),
        body=param("body"),
    )
)
SAVE = Prepared(
    update(threads)
    .where(threads.c.id == param("key"), threads.c.rev == typed("was", threads.c.rev))
    .values(
        kind=param("kind"),
        rev=param("rev"),
        asked_at=param("asked_at"),
        body=param("body"),
    )
    .returning(threads.c.id)
)
DROP = Prepared(threads.delete().where(threads.c.id == param("key")))
POST_PROMPT = Prepared(
    insert(prompts)
    .values(
        wait=param("wait"),
        thread_id=param("thread_id"),
        owner=param("owner"),
        people=param("people"),
        expires_at=param("expires_at"),
        after=param("after"),
    )
    .on_conflict_do_update(index_elements=["wait"], set_={"after": param("after")})
)
PROMPT = Prepared(
    select(
        prompts.c.wait,
        prompts.c.thread_id,
        prompts.c.owner,
        prompts.c.people,
        prompts.c.expires_at,
        prompts.c.after,
    ).where(prompts.c.wait == param("key"))
)
FORGET = Prepared(
    prompts.delete()
    .where(
        prompts.c.wait.in_(
            select(prompts.c.wait)
            .where(prompts.c.expires_at < param("before"))
            .order_by(prompts.c.expires_at)
            .limit(param("most"))
        )
    )
    .returning(prompts.c.wait)
)


@lru_cache(maxsize=16)
def _of(owners: int) -> Prepared:
    places = [param(f"owner{n}") for n in range(owners)]
    query = select(*_COLUMNS).where(threads.c.owner.in_(places)).order_by(threads.c.id)
    return Prepared(query.with_for_update())


class ThreadTable:
    """The port `Threads` over the tables `threads`, `thread_parts` and `prompts`.

    Only the dialogue of two has parts: nobody else's conversation pays a statement for them.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, owners: Sequence[str]) -> tuple[Thread, ...]:
        """Return the owners' conversations with their parts, locked in id order."""
        if not owners:
            return ()
        named = {f"owner{n}": owner for n, owner in enumerate(owners)}
        found = [self._thread(row) for row in self._session.rows(_of(len(named)), **named)]
        return tuple(thread for thread in found if thread is not None)

    def peek(self, owner: str) -> tuple[Thread, ...]:
        """Return the owner's conversations with their parts, not locked, from one moment's state."""
        found = PARTS.gathered(self._session, self._session.rows(PEEK, owner=owner))
        return tuple(thread for row, parts in found if (thread := self._thread(row, parts)) is not None)

    def load(self, thread_id: str) -> Thread | None:
        """Return one conversation, locked."""
        row = self._session.one(LOAD, key=thread_id) if is_plain(thread_id) else None
        return None if row is None else self._thread(row)

    def add(self, thread: Thread) -> None:
        """Keep a new conversation."""
        self._session.run(
            ADD,
            id=thread.id,
            owner=thread.owner,
            kind=thread.kind.value,
            rev=thread.rev,
            asked_at=to_us_or_none(thread.asked_at),
            body=self._session.seal(thread.owner, "threads", thread.id, thread.body),
        )
        if _has_parts(thread):
            PARTS.keep(self._session, thread.id, thread.parts)

    def save(self, thread: Thread) -> None:
        """Store it with exactly these parts. Raises StaleSnapshot if `rev` is not the stored one."""
        saved = self._session.one(
            SAVE,
            key=thread.id,
            was=thread.rev,
            rev=thread.rev + 1,
            kind=thread.kind.value,
            asked_at=to_us_or_none(thread.asked_at),
            body=self._session.seal(thread.owner, "threads", thread.id, thread.body),
        )
        if saved is None:
            raise StaleSnapshot(f"conversation {thread.id} is not at revision {thread.rev}")
        if _has_parts(thread):
            PARTS.replace(self._session, thread.id, thread.parts)

    def drop(self, thread_id: str) -> None:
        """Delete a conversation that is over; its questions stay known until they are forgotten."""
        self._session.run(DROP, key=thread_id)

    def post_prompt(self, prompt: Prompt) -> None:
        """Remember whose press on this question counts."""
        self._session.run(
            POST_PROMPT,
            wait=prompt.wait,
            thread_id=prompt.thread_id,
            owner=prompt.owner,
            people=" ".join(prompt.people),
            expires_at=to_us(prompt.expires_at),
            after=prompt.after,
        )

    def prompt(self, wait: str) -> Prompt | None:
        """Return the question of this id. A forged id is merely unknown."""
        row = self._session.one(PROMPT, key=wait) if is_plain(wait) else None
        if row is None:
            return None
        key, thread_id, owner, people, expires_at, after = row
        return Prompt(key, thread_id, owner, tuple(people.split()), from_us(expires_at), after)

    def forget_before(self, instant: datetime) -> int:
        """Drop questions that expired before this instant, a few thousand at a time; return how many."""
        return len(self._session.rows(FORGET, before=to_us(instant), most=FORGET_AT_ONCE))

    def _thread(self, row: Row, parts: Mapping[str, Json] | None = None) -> Thread | None:
        key, owner, kind, rev, asked_at, sealed = row
        body = self._session.open(owner, "threads", key, sealed)
        if body is None:
            return None
        if parts is None:
            parts = PARTS.of(self._session, key) if kind == PAIR else {}
        return Thread(key, owner, ThreadKind(kind), rev, body, from_us_or_none(asked_at), parts)


def _has_parts(thread: Thread) -> bool:
    """Return whether parts are to be stored. Raises RuleBroken where they would be lost."""
    if thread.kind is ThreadKind.PAIR:
        return True
    if thread.parts:
        raise RuleBroken(f"conversation {thread.id} is no dialogue of two and can't have parts")
    return False
