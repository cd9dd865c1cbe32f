"""Updates received and not yet answered."""

from datetime import datetime
from typing import Any

from sqlalchemy import null, select, update
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.prepared import Prepared, from_us, param, to_us, word
from bot.adapters.store.session import SYSTEM, Session
from bot.adapters.store.tables import accounts, inbox
from bot.services.records import Heard, HeardKind
from bot.words import Words

FORGET_AT_ONCE = 5000
"""Rows. Few enough that nobody waits while old traces are swept."""

OWNER = Prepared(select(accounts.c.person_id).where(accounts.c.address_hash == param("hash")))
RECEIVE = Prepared(
    insert(inbox)
    .values(
        id=param("id"),
        channel=param("channel"),
        update_key=param("update_key"),
        owner=param("owner"),
        address_hash=param("hash"),
        at=param("at"),
        state=word("new"),
        body=param("body"),
    )
    .on_conflict_do_nothing(index_elements=["channel", "update_key"])
    .returning(inbox.c.seq)
)
TAKE = Prepared(
    update(inbox)
    .where(inbox.c.id == param("key"), inbox.c.state == word("new"))
    .values(state=word("done"), owner=word("nobody"), address_hash=word("none"), body=null())
    .returning(inbox.c.seq)
)
WAITING = Prepared(
    select(inbox.c.id, inbox.c.channel, inbox.c.update_key, inbox.c.owner, inbox.c.at, inbox.c.body)
    .where(inbox.c.state != word("done"), inbox.c.state == word("new"))
    .order_by(inbox.c.seq)
    .limit(param("most"))
)
GIVE_UP = Prepared(
    update(inbox).where(inbox.c.id == param("key"), inbox.c.state == word("new")).values(state=word("failed"))
)
_oldest = select(inbox.c.seq).order_by(inbox.c.seq).limit(param("most")).cte("oldest")
FORGET = Prepared(
    inbox.delete()
    .where(inbox.c.seq.in_(select(_oldest.c.seq)), inbox.c.at < param("before"), inbox.c.state == word("done"))
    .returning(inbox.c.seq)
)


class InboxTable:
    """The port `Inbox` over the table of the same name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def receive(self, heard: Heard) -> bool:
        """Keep the update unless it was there before."""
        session = self._session
        mark = session.vault.keystore.fingerprint(f"{heard.channel}|{heard.address}")
        known = session.one(OWNER, hash=mark)
        owner = known[0] if known else SYSTEM
        kept = session.one(
            RECEIVE,
            id=heard.id,
            channel=heard.channel,
            update_key=heard.update_key,
            owner=owner,
            hash=mark,
            at=to_us(heard.at),
            body=session.seal(owner, "inbox", heard.id, _written(heard)),
        )
        return kept is not None

    def take(self, heard_id: str) -> bool:
        """Mark it answered and forget what it said and who said it."""
        return self._session.one(TAKE, key=heard_id) is not None

    def waiting(self, limit: int) -> tuple[Heard, ...]:
        """Return updates not yet answered, oldest first."""
        found = []
        for key, channel, update_key, owner, at, sealed in self._session.rows(WAITING, most=limit):
            body = self._session.open(owner, "inbox", key, sealed)
            if body is not None:
                found.append(_heard(key, channel, update_key, at, body))
        return tuple(found)

    def give_up(self, heard_id: str) -> None:
        """Set it aside, sealed as it is."""
        self._session.run(GIVE_UP, key=heard_id)

    def forget_before(self, instant: datetime) -> int:
        """Drop traces of answered updates heard before this instant, among the oldest few thousand."""
        return len(self._session.rows(FORGET, before=to_us(instant), most=FORGET_AT_ONCE))


def _written(heard: Heard) -> dict[str, Any]:
    body: dict[str, Any] = {"address": heard.address, "kind": heard.kind.value}
    if heard.name:
        body["name"] = heard.name.reveal
    if heard.text is not None:
        body["text"] = heard.text.reveal
    for name in ("room", "command", "wait", "option", "language", "ref", "trace"):
        value = getattr(heard, name)
        if value is not None:
            body[name] = value
    if heard.is_reply:
        body["is_reply"] = True
    return body


def _heard(key: str, channel: str, update_key: str, at: int, body: dict[str, Any]) -> Heard:
    text = body.get("text")
    return Heard(
        id=key,
        channel=channel,
        update_key=update_key,
        address=body["address"],
        at=from_us(at),
        kind=HeardKind(body["kind"]),
        name=Words(body.get("name", "")),
        room=body.get("room"),
        text=None if text is None else Words(text),
        command=body.get("command"),
        wait=body.get("wait"),
        option=body.get("option"),
        language=body.get("language"),
        ref=body.get("ref"),
        trace=body.get("trace"),
        is_reply=body.get("is_reply", False),
    )
