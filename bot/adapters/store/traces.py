"""Names of the messages that stand in private chats, for as long as they can be taken away."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from bot.adapters.store.inbox import FORGET_AT_ONCE
from bot.adapters.store.prepared import Prepared, param, to_us, typed
from bot.adapters.store.session import Session
from bot.adapters.store.tables import accounts, traces
from bot.services.records import Account

_named = select(accounts.c.id, typed("ref", traces.c.ref), typed("at", traces.c.at)).where(
    accounts.c.id == param("account")
)
KEEP = Prepared(
    insert(traces)
    .from_select(["account_id", "ref", "at"], _named)
    .on_conflict_do_nothing(index_elements=["account_id", "ref"])
)
OF = Prepared(
    select(traces.c.ref)
    .where(traces.c.account_id == param("account"), traces.c.at >= typed("since", traces.c.at))
    .order_by(traces.c.at.desc(), traces.c.ref.desc())
)
_latest = (
    select(traces.c.account_id, func.max(traces.c.at).label("at"))
    .where(traces.c.at >= typed("since", traces.c.at))
    .group_by(traces.c.account_id)
    .subquery()
)
CHATS = Prepared(
    select(accounts.c.id, accounts.c.person_id, accounts.c.address, accounts.c.reachable)
    .join(_latest, _latest.c.account_id == accounts.c.id)
    .where(accounts.c.channel == param("channel"))
    .order_by(_latest.c.at.desc(), accounts.c.id)
    .limit(param("most"))
)
DROP = Prepared(traces.delete().where(traces.c.account_id == param("account"), traces.c.ref == param("ref")))
_oldest = select(traces.c.account_id, traces.c.ref).order_by(traces.c.at).limit(param("most")).cte("oldest")
FORGET = Prepared(
    traces.delete()
    .where(traces.c.at < param("before"))
    .where(
        select(_oldest.c.ref).where(_oldest.c.account_id == traces.c.account_id, _oldest.c.ref == traces.c.ref).exists()
    )
    .returning(traces.c.ref)
)


class TraceTable:
    """The port `Traces` over the table of the same name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, account_id: str, ref: str, at: datetime) -> None:
        """Keep a message's name under an account that is there."""
        self._session.run(KEEP, account=account_id, ref=ref, at=to_us(at))

    def of(self, account_id: str, since: datetime) -> tuple[str, ...]:
        """Return the names of the messages kept since then, the newest first."""
        return tuple(row[0] for row in self._session.rows(OF, account=account_id, since=to_us(since)))

    def chats(self, channel: str, since: datetime, limit: int) -> tuple[Account, ...]:
        """Return the addresses of a channel under which a message was kept since then, the latest first."""
        found = []
        for key, owner, sealed, reachable in self._session.rows(CHATS, channel=channel, since=to_us(since), most=limit):
            address = self._session.open(owner, "accounts", key, sealed, "address")
            if address is not None:
                found.append(Account(key, owner, channel, address, bool(reachable)))
        return tuple(found)

    def drop(self, account_id: str, refs: Sequence[str]) -> None:
        """Forget these."""
        for ref in refs:
            self._session.run(DROP, account=account_id, ref=ref)

    def forget_before(self, instant: datetime) -> int:
        """Forget what was kept before this instant, among the oldest few thousand."""
        return len(self._session.rows(FORGET, before=to_us(instant), most=FORGET_AT_ONCE))
